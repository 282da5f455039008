"""How far one end of the foot comes up."""

import numpy as np

from hiphinge.body import Landmark
from hiphinge.faults.scene import LEAST_CONFIDENCE, Reading, Scene

#: A foot whose length seems to change by more than this share is not seen well: a plate or a hand lies before
#: it (a foot in plain sight changes by up to 0.13 on phantoms and real clips; design choice).
LENGTH_KEPT = 0.15
#: Where the ankle is hidden in more than this share of the frames at the bottom, a plate drags the points of
#: the foot along in the others too (design choice).
MOST_HIDDEN = 0.1


def rise(scene: Scene, end: Landmark, other_end: Landmark) -> Reading | None:
    """Largest rise of one end of the near foot over the other that lasts, from own standing, in leg lengths.

    Over the other end, so that a camera that shakes lifts no foot. The ankle would not do: it rises along
    with the heel.
    """
    leg, standing = scene.motion.scale.leg_length, scene.standing
    foot = scene.place(end) - scene.place(other_end)
    stood = foot[standing & np.isfinite(foot[:, 0])]
    ankle = scene.motion.confidence[scene.bottom, Landmark.ANKLE]
    hidden = len(ankle) and np.mean(ankle <= LEAST_CONFIDENCE) > MOST_HIDDEN
    if leg is None or hidden or not len(stood):
        return None
    length, usual = np.hypot(*foot.T), np.median(np.hypot(*stood.T))
    up = np.where(np.abs(length / usual - 1) <= LENGTH_KEPT, foot[:, 1], np.nan)
    error = np.hypot(*scene.motion.standard_error[:, [end, other_end]].T) / leg
    return scene.extreme((up - np.median(stood[:, 1])) / leg, error)
