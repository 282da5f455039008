"""How far the hips go back, and how deep the body is bent."""

import numpy as np

from hiphinge.body import Landmark
from hiphinge.measures.angles import inclination_deg
from hiphinge.motion import FloatArray, Motion
from hiphinge.reference import Reference

#: Degrees of bend that legs shortened by their whole length would count for, so one degree for each per
#: cent (design choice: a full squat then counts about as much as a full hinge).
DEGREES_PER_SHORTENING = 100.0
#: The legs count towards the bend when the near ankle is at least this sure in nine frames of ten.
SURE_ANKLE = 0.75
#: Where it is hidden now and then, the foot is taken to stand where it was seen: in this share of the frames
#: at least, in four fifths of those at heights no further apart than this, in leg lengths (design choices).
LEAST_STOOD, MOST_APART = 0.25, 0.2


def hip_over_ankle(motion: Motion) -> FloatArray:
    """How far the hip lies in front of the near ankle, in units of the positions, shape (frames,)."""
    return np.asarray((motion.at(Landmark.HIP) - motion.at(Landmark.ANKLE))[:, 0])


def hip_travel(motion: Motion, reference: Reference) -> FloatArray:
    """Travel of the hip backwards from standing, over the ankle, in leg lengths.

    Parameters
    ----------
    motion : Motion
    reference : Reference

    Returns
    -------
    ndarray, shape (frames,)
        Back positive; NaN where hip or ankle is missing, or without a standing.
    """
    leg, standing = reference.scale.leg_length, reference.standing
    if leg is None or standing is None:
        return np.full(len(motion), np.nan)
    return (standing.hip_over_ankle - hip_over_ankle(motion)) / leg


def hip_travel_error(motion: Motion, reference: Reference) -> FloatArray:
    """Standard error of `hip_travel`, in leg lengths, shape (frames,)."""
    if reference.scale.leg_length is None:
        return np.full(len(motion), np.nan)
    ends = motion.standard_error[:, [Landmark.HIP, Landmark.ANKLE]]
    return np.asarray(np.hypot(*ends.T) / reference.scale.leg_length)


def foot_place(motion: Motion, reference: Reference) -> FloatArray:
    """Place of the near ankle in the sagittal plane, in leg lengths.

    Parameters
    ----------
    motion : Motion
    reference : Reference

    Returns
    -------
    ndarray, shape (frames, 2)
        x forward and y up from any fixed point; NaN where the ankle is not surely seen.
    """
    if reference.scale.leg_length is None:
        return np.full((len(motion), 2), np.nan)
    sure = motion.confidence[:, Landmark.ANKLE] >= SURE_ANKLE
    return np.where(sure[:, None], motion.at(Landmark.ANKLE) / reference.scale.leg_length, np.nan)


def legs_seen(motion: Motion) -> bool:
    """Whether the near ankle is sure in nine of ten frames that show the hip.

    A weight plate that passes in front of the feet drags the ankle point along: the bend is then better
    measured without the legs.
    """
    sure = motion.confidence[motion.confidence[:, Landmark.HIP] > 0, Landmark.ANKLE]
    return bool(len(sure)) and float(np.percentile(sure, 10)) >= SURE_ANKLE


def foot_height(motion: Motion, leg_length: float | None) -> float | None:
    """Height of the near ankle of a foot that stands, from the frames in which it is sure.

    Parameters
    ----------
    motion : Motion
    leg_length : float or None
        In the unit of the motion.

    Returns
    -------
    float or None
        In the unit of the motion; None where the ankle is hidden too often or the foot does not stand.
    """
    sure = motion.confidence[:, Landmark.ANKLE] >= SURE_ANKLE
    if leg_length is None or not len(sure) or sure.mean() < LEAST_STOOD:
        return None
    low, middle, high = np.percentile(motion.at(Landmark.ANKLE)[sure, 1], (10, 50, 90))
    return float(middle) if high - low <= MOST_APART * leg_length else None


def bend(motion: Motion, reference: Reference) -> FloatArray:
    """How deep the body is bent: the lean of the trunk plus the shortening of the legs.

    Repetitions are found in this series. It grows in a hinge, a squat and a stoop alike, while a step, a
    lifted knee or a waving arm hardly moves it: the leg that stands counts.

    Parameters
    ----------
    motion : Motion
    reference : Reference

    Returns
    -------
    ndarray, shape (frames,)
        About 0 standing; degrees of trunk lean plus `DEGREES_PER_SHORTENING` times the share by
        which the hip has come nearer to the lower ankle, or to where the foot stands while plates hide
        the ankle. Where that is not known either, the lean alone.
    """
    trunk = inclination_deg(motion.at(Landmark.HIP), motion.at(Landmark.SHOULDER))
    height, leg = _hip_over_foot(motion, reference), reference.scale.leg_length
    if height is None or leg is None:
        return trunk
    return np.asarray(trunk + DEGREES_PER_SHORTENING * (1 - height / leg))


def _hip_over_foot(motion: Motion, reference: Reference) -> FloatArray | None:
    if reference.legs_seen:
        return _hip_over_lower_ankle(motion)
    if reference.foot_height is None:
        return None
    return np.asarray(motion.at(Landmark.HIP)[:, 1] - reference.foot_height)


def _hip_over_lower_ankle(motion: Motion) -> FloatArray:
    """Height of the hip over the lower ankle; NaN where neither ankle is ever seen."""
    far_ankle = motion.at(Landmark.FAR_ANKLE)[:, 1]
    far_sure = motion.confidence[:, Landmark.FAR_ANKLE] >= SURE_ANKLE
    lower = np.fmin(motion.at(Landmark.ANKLE)[:, 1], np.where(far_sure, far_ankle, np.nan))
    known = np.flatnonzero(np.isfinite(lower))
    if not len(known):
        return np.full(len(lower), np.nan)
    # a foot that is hidden for a moment stands where it stood
    return motion.at(Landmark.HIP)[:, 1] - np.interp(np.arange(len(lower)), known, lower[known])
