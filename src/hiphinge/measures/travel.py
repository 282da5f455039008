"""How far the hips go back, and how deep the body is bent."""

import numpy as np

from hiphinge.body import Landmark
from hiphinge.measures.angles import inclination_deg
from hiphinge.measures.standing import LEAST_FRAMES, standing_frames
from hiphinge.motion import FloatArray, Motion

#: Degrees of bend that legs shortened by their whole length would count for, so one degree for each per
#: cent (design choice: a full squat then counts about as much as a full hinge).
DEGREES_PER_SHORTENING = 100.0
#: The legs count towards the bend when the near ankle is at least this sure in nine frames of ten.
SURE_ANKLE = 0.75


def hip_travel(motion: Motion) -> FloatArray:
    """Travel of the hip backwards from standing, over the ankle, in leg lengths.

    Parameters
    ----------
    motion : Motion

    Returns
    -------
    ndarray, shape (frames,)
        Back positive; NaN where hip or ankle cannot be told, or where the person never stands.
    """
    over_ankle = (motion.at(Landmark.HIP) - motion.at(Landmark.ANKLE))[:, 0]
    standing = over_ankle[standing_frames(motion.positions)]
    if motion.scale.leg_length is None or len(standing) < LEAST_FRAMES:
        return np.full(len(motion), np.nan)
    return (np.median(standing) - over_ankle) / motion.scale.leg_length


def hip_travel_error(motion: Motion) -> FloatArray:
    """Standard error of `hip_travel`, in leg lengths, shape (frames,)."""
    if motion.scale.leg_length is None:
        return np.full(len(motion), np.nan)
    ends = motion.standard_error[:, [Landmark.HIP, Landmark.ANKLE]]
    return np.asarray(np.hypot(*ends.T) / motion.scale.leg_length)


def foot_place(motion: Motion) -> FloatArray:
    """Place of the near ankle in the sagittal plane, in leg lengths.

    Parameters
    ----------
    motion : Motion

    Returns
    -------
    ndarray, shape (frames, 2)
        x forward and y up from any fixed point; NaN where the ankle is not surely seen.
    """
    if motion.scale.leg_length is None:
        return np.full((len(motion), 2), np.nan)
    sure = motion.confidence[:, Landmark.ANKLE] >= SURE_ANKLE
    return np.where(sure[:, None], motion.at(Landmark.ANKLE) / motion.scale.leg_length, np.nan)


def bend(motion: Motion) -> FloatArray:
    """How deep the body is bent: the lean of the trunk plus the shortening of the legs.

    Repetitions are found in this series. It grows in a hinge, a squat and a stoop alike, while a step, a
    lifted knee or a waving arm hardly moves it: the leg that stands counts.

    Parameters
    ----------
    motion : Motion

    Returns
    -------
    ndarray, shape (frames,)
        About 0 standing; degrees of trunk lean plus `DEGREES_PER_SHORTENING` times the share by
        which the hip has come nearer to the lower ankle. Where the legs are not seen, the lean alone.
    """
    trunk = inclination_deg(motion.at(Landmark.HIP), motion.at(Landmark.SHOULDER))
    height = _hip_over_lower_ankle(motion)
    if motion.scale.leg_length is None or height is None:
        return trunk
    return np.asarray(trunk + DEGREES_PER_SHORTENING * (1 - height / motion.scale.leg_length))


def _hip_over_lower_ankle(motion: Motion) -> FloatArray | None:
    """Height of the hip over the lower ankle; None where the near ankle is not surely seen.

    A weight plate that passes in front of the feet drags the ankle point along: such legs tell nothing.
    """
    seen = motion.confidence[:, Landmark.HIP] > 0
    sure = motion.confidence[seen, Landmark.ANKLE]
    if not len(sure) or np.percentile(sure, 10) < SURE_ANKLE:
        return None
    far_ankle = motion.at(Landmark.FAR_ANKLE)[:, 1]
    far_sure = motion.confidence[:, Landmark.FAR_ANKLE] >= SURE_ANKLE
    lower = np.fmin(motion.at(Landmark.ANKLE)[:, 1], np.where(far_sure, far_ankle, np.nan))
    known = np.flatnonzero(np.isfinite(lower))
    # a foot that is hidden for a moment stands where it stood
    return motion.at(Landmark.HIP)[:, 1] - np.interp(np.arange(len(lower)), known, lower[known])
