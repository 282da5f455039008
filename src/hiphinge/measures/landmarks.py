"""Lines between landmarks of head and foot, which no column of a session holds."""

import numpy as np

from hiphinge.body import Landmark
from hiphinge.measures.angles import inclination_deg, inclination_error_deg
from hiphinge.motion import FloatArray, Motion

#: A landmark less sure than this is not used (0 to 1, design choice).
LEAST_CONFIDENCE = 0.1


def place(motion: Motion, landmark: Landmark) -> FloatArray:
    """Positions of a landmark, shape (frames, 2); NaN where it is hardly seen."""
    seen = motion.confidence[:, landmark] >= LEAST_CONFIDENCE
    return np.where(seen[:, None], motion.at(landmark), np.nan)


def head_inclination(motion: Motion) -> tuple[FloatArray, FloatArray]:
    """Direction from ear to nose and its standard error, in degrees, shape (frames,) each.

    A head that tips back lowers it; 90 is level. It does not jump at a whole turn.
    """
    ear, nose = place(motion, Landmark.EAR), place(motion, Landmark.NOSE)
    pitch = np.unwrap(np.nan_to_num(inclination_deg(ear, nose)), period=360.0)
    low, high = motion.standard_error[:, [Landmark.EAR, Landmark.NOSE]].T
    error = inclination_error_deg(np.hypot(*(nose - ear).T), low, high)
    return np.where(np.isfinite(ear + nose).all(axis=1), pitch, np.nan), error


def foot(motion: Motion, end: Landmark, other_end: Landmark) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Line from one end of the near foot to the other end.

    Returns
    -------
    tuple of ndarray, shape (frames,)
        How far `end` lies over `other_end`, the length of the line, and the standard error of both, in units
        of the positions; NaN where an end is hardly seen.
    """
    across, up = (place(motion, end) - place(motion, other_end)).T
    error = np.hypot(*motion.standard_error[:, [end, other_end]].T)
    return up, np.hypot(across, up), error
