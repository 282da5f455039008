"""Inclinations of segments and flexions of joints in the sagittal plane.

Signs and formulas are those of clinical sagittal kinematics: inclinations from the vertical, leaning
forward positive; flexion positive, 0 standing straight. With trunk, thigh and shank inclinations
T, Th and Sh: apparent hip flexion = T - Th, knee flexion = Sh - Th, so T = hip + Sh - knee.
"""

import numpy as np

from hiphinge.motion import FloatArray


def inclination_deg(low: FloatArray, high: FloatArray) -> FloatArray:
    """Inclination of the line from a low to a high point from the vertical, leaning to +x positive.

    Parameters
    ----------
    low, high : ndarray, shape (..., 2)
        x forward and y up.

    Returns
    -------
    ndarray, shape (...,)
        Degrees, -180 to 180.
    """
    forward, up = np.moveaxis(high - low, -1, 0)
    return np.asarray(np.degrees(np.arctan2(forward, up)))


def difference_deg(one: FloatArray, other: FloatArray) -> FloatArray:
    """One angle less another, in degrees from -180 to 180."""
    return (one - other + 180.0) % 360.0 - 180.0


def inclination_error_deg(length: FloatArray, low_error: FloatArray, high_error: FloatArray) -> FloatArray:
    """Standard error of an inclination, from those of its two ends.

    Parameters
    ----------
    length, low_error, high_error : ndarray, shape (frames,)
        Length of the segment and standard errors of its ends along one axis, in one unit.

    Returns
    -------
    ndarray, shape (frames,)
        Degrees (first-order propagation).
    """
    return np.degrees(np.hypot(low_error, high_error) / length)


def flexion_error_deg(
    lengths: tuple[FloatArray, FloatArray],
    end_errors: tuple[FloatArray, FloatArray],
    joint_error: FloatArray,
    flexion_deg: FloatArray,
) -> FloatArray:
    """Standard error of the angle between two segments that share a joint.

    The joint's own error turns both segments at once: in a straight limb the two turns add up.

    Parameters
    ----------
    lengths, end_errors : pair of ndarray, shape (frames,)
        Lengths of the two segments and standard errors of their far ends.
    joint_error, flexion_deg : ndarray, shape (frames,)
        Standard error of the joint along one axis, and the angle itself.

    Returns
    -------
    ndarray, shape (frames,)
        Degrees (first-order propagation).
    """
    one, other = 1 / lengths[0], 1 / lengths[1]
    joint = joint_error**2 * (one**2 + other**2 + 2 * one * other * np.cos(np.radians(flexion_deg)))
    ends = (end_errors[0] * one) ** 2 + (end_errors[1] * other) ** 2
    return np.degrees(np.sqrt(np.maximum(joint, 0.0) + ends))
