"""Where the wall behind a person is in the picture."""

import numpy as np

from hiphinge.body import Landmark
from hiphinge.motion import FloatArray, Motion
from hiphinge.poses.sagittal import picture_points

#: From the heels to about the shoulders of a standing person, in leg lengths.
_HEIGHTS = (0.0, 1.6)


def wall_ends(motion: Motion) -> FloatArray | None:
    """Return the ends of a line on the wall, from the heels up to the shoulders of the standing person.

    Parameters
    ----------
    motion : Motion

    Returns
    -------
    ndarray, shape (frames, 2, 2), or None
        Lower and upper end in pixels of the recording; NaN where the wall is not behind the person. None
        without a wall.
    """
    leg = motion.scale.leg_length
    if motion.wall is None or leg is None:
        return None
    floor = np.nanmedian(motion.at(Landmark.HEEL)[:, 1])
    heights = [np.full(len(motion), floor + up * leg) for up in _HEIGHTS]
    return picture_points(
        motion, np.stack([np.stack([motion.wall.place, y], axis=1) for y in heights], axis=1)
    )
