"""How far one end of the foot comes up."""

import numpy as np

from hiphinge.body import Landmark
from hiphinge.faults.scene import Estimate, Scene
from hiphinge.measures.landmarks import LEAST_CONFIDENCE, foot
from hiphinge.measures.learning import FOOT_LENGTH, HEEL_OVER_TOE

#: A foot whose length seems to change by more than this share is not seen well: a plate or a hand lies before
#: it (a foot in plain sight changes by up to 0.13 on phantoms and real clips; design choice).
LENGTH_KEPT = 0.15
#: Where the ankle is hidden in more than this share of the frames at the bottom, a plate drags the points of
#: the foot along in the others too (design choice).
MOST_HIDDEN = 0.1


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
