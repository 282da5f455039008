"""How far one end of the foot comes up."""

import numpy as np

from hiphinge.body import Landmark
from hiphinge.faults.scene import Reading, Scene


def rise(scene: Scene, end: Landmark, other_end: Landmark) -> Reading | None:
    """Largest rise of one end of the near foot over the other that lasts, from own standing, in leg lengths.

    Over the other end, so that a camera that shakes lifts no foot. The ankle would not do: it rises along
    with the heel.
    """
    leg, standing = scene.motion.scale.leg_length, scene.standing
    over = (scene.place(end) - scene.place(other_end))[:, 1]
    stood = over[standing & np.isfinite(over)]
    if leg is None or not len(stood):
        return None
    error = np.hypot(*scene.motion.standard_error[:, [end, other_end]].T) / leg
    return scene.extreme((over - np.median(stood)) / leg, error)
