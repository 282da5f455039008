"""Near and far landmarks as right and left ones.

A person who faces the right of the picture has the right side towards the camera; when the person turns
round, the near landmarks change sides.
"""

import numpy as np

from hiphinge.body import Landmark
from hiphinge.motion import FloatArray, Motion

#: Paired landmarks, by their names on the near side.
PAIRED = tuple(
    landmark for landmark in Landmark if landmark != Landmark.NOSE and not landmark.name.startswith("FAR_")
)
_FAR = tuple(Landmark[f"FAR_{landmark.name}"] for landmark in PAIRED)
_RIGHT_NEAR = [Landmark.NOSE, *PAIRED, *_FAR]
_LEFT_NEAR = [Landmark.NOSE, *_FAR, *PAIRED]


def right_then_left(motion: Motion, values: FloatArray) -> FloatArray:
    """Order values of the landmarks as nose, right side, left side.

    Parameters
    ----------
    motion : Motion
    values : ndarray, shape (frames, landmarks, ...)
        In the order of `Landmark`.

    Returns
    -------
    ndarray of the same shape
        Nose, the right ones in the order of `PAIRED`, then the left ones.
    """
    right_is_near = (motion.facing_sign > 0).reshape(-1, *(1,) * (values.ndim - 1))
    return np.where(right_is_near, values[:, _RIGHT_NEAR], values[:, _LEFT_NEAR])


def usable_positions(motion: Motion) -> FloatArray:
    """Positions as `right_then_left` orders them, shape (frames, landmarks, 2); NaN in an unusable view."""
    places = right_then_left(motion, motion.positions)
    return places if motion.view.usable else np.full_like(places, np.nan)
