"""How far one end of the foot comes up, and how far a foot that stands seems to go."""

import numpy as np

from hiphinge.body import Landmark
from hiphinge.faults.scene import Estimate, Rows, Scene
from hiphinge.measures.landmarks import LEAST_CONFIDENCE, foot
from hiphinge.measures.learning import FOOT_LENGTH, HEEL_OVER_TOE
from hiphinge.motion import FloatArray

#: A foot whose length seems to change by more than this share is not seen well: a plate or a hand lies before
#: it (a foot in plain sight changes by up to 0.13 on phantoms and real clips; design choice).
LENGTH_KEPT = 0.15
#: Where the ankle is hidden in more than this share of the frames at the bottom, a plate drags the points of
#: the foot along in the others too (design choice).
MOST_HIDDEN = 0.1
#: Share of the leg that the shank is (hip, knee and ankle as cameras see them; design choice).
SHANK_SHARE = 0.5


def rise(scene: Scene, end: Landmark, other_end: Landmark) -> Estimate | None:
    """Largest rise of one end of the near foot over the other that lasts, from own standing, in leg lengths.

    Over the other end, so that a camera that shakes lifts no foot. The ankle would not do: it rises along
    with the heel.
    """
    leg, stood, usual = scene.reference.scale.leg_length, scene.stood(HEEL_OVER_TOE), scene.stood(FOOT_LENGTH)
    ankle = scene.motion.confidence[scene.bottom, Landmark.ANKLE]
    hidden = len(ankle) and np.mean(ankle <= LEAST_CONFIDENCE) > MOST_HIDDEN
    if leg is None or hidden or stood is None or usual is None:
        return None
    over, length, error = foot(scene.motion, end, other_end)
    up = np.where(np.abs(length / usual.value - 1) <= LENGTH_KEPT, over, np.nan)
    stood_over = stood.value if end is Landmark.HEEL else -stood.value
    return scene.extreme((up - stood_over) / leg, error / leg)


def shank_error_deg(scene: Scene) -> float:
    """How far the shank may be turned at the bottom, as the ankle is not seen where the foot stands.

    Feet stay where they are in these drills. Where the ankle has gone all the same, a plate or a hand drags
    it along, and what is worked out from it is off. 0 where the foot is not seen standing.
    """
    leg = scene.reference.scale.leg_length
    stands, bottom = _ankle(scene, _upright(scene)), _ankle(scene, scene.bottom)
    if leg is None or stands is None or bottom is None:
        return 0.0
    return float(np.degrees(np.arctan(np.hypot(*(bottom - stands)) / (SHANK_SHARE * leg))))


def _upright(scene: Scene) -> Rows:
    """Frames at the top, or at the beginning of a repetition that has none."""
    return scene.top if scene.top.any() else scene.around(scene.rep.start_s) & ~scene.deep


def _ankle(scene: Scene, rows: Rows) -> FloatArray | None:
    """Middle place of the near ankle in some frames, shape (2,); None where it is hidden in most of them."""
    seen = rows & (scene.motion.confidence[:, Landmark.ANKLE] > LEAST_CONFIDENCE)
    if not seen.any() or seen.sum() < rows.sum() / 2:
        return None
    return np.asarray(np.median(scene.motion.at(Landmark.ANKLE)[seen], axis=0))
