"""The body's own measures, read where it stands upright."""

import numpy as np
from numpy.typing import NDArray

from hiphinge.body import Landmark, Segment
from hiphinge.measures.angles import inclination_deg
from hiphinge.motion import FloatArray, Motion

#: Standing: trunk within this of the vertical, and thigh and shank this near to one line (design choice).
UPRIGHT_TRUNK_DEG = 20.0
STRAIGHT_KNEE_DEG = 25.0
#: Height of the ankle over the floor, in statures (Winter 2009; mark memory).
ANKLE_PER_STATURE = 0.039
#: Fewest upright frames that make a standing position.
LEAST_FRAMES = 5
#: Standing quietly: the trunk within this of its usual standing lean.
QUIET_DEG = 4.0


def standing_frames(positions: FloatArray) -> NDArray[np.bool_]:
    """Frames in which the near side stands upright with straight legs, shape (frames,).

    Parameters
    ----------
    positions : ndarray, shape (frames, landmarks, 2)
        x forward and y up, in the order of `Landmark`.
    """
    trunk, thigh, shank = (
        inclination_deg(positions[:, segment.low], positions[:, segment.high])
        for segment in (Segment.TRUNK, Segment.THIGH, Segment.SHANK)
    )
    return (np.abs(trunk) < UPRIGHT_TRUNK_DEG) & (np.abs(shank - thigh) < STRAIGHT_KNEE_DEG)


def quiet_frames(motion: Motion) -> NDArray[np.bool_]:
    """Frames of quiet standing, shape (frames,); none where hardly any frame stands."""
    standing = standing_frames(motion.positions)
    if standing.sum() < LEAST_FRAMES:
        return np.zeros(len(motion), dtype=bool)
    lean = inclination_deg(motion.at(Landmark.HIP), motion.at(Landmark.SHOULDER))
    usual = np.percentile(lean[standing], 25)
    return np.asarray(standing & (np.abs(lean - usual) < QUIET_DEG))


def trunk_length(positions: FloatArray) -> float:
    """Length of the trunk, hip to shoulder, in the unit of the positions; NaN where never seen."""
    length = _length(positions, Segment.TRUNK)
    return float(np.nanpercentile(length, 75)) if np.isfinite(length).any() else float("nan")


def leg_length(positions: FloatArray) -> float | None:
    """Length of the near leg, hip to knee to ankle, in the unit of the positions.

    The median while standing; without a standing position nearly the largest seen, as a leg that
    leaves the sagittal plane only looks shorter.
    """
    leg = _length(positions, Segment.THIGH) + _length(positions, Segment.SHANK)
    if not np.isfinite(leg).any():
        return None
    standing = leg[standing_frames(positions)]
    if len(standing) >= LEAST_FRAMES:
        return float(np.median(standing))
    return float(np.nanpercentile(leg, 90))


def _length(positions: FloatArray, segment: Segment) -> FloatArray:
    return np.asarray(np.hypot(*(positions[:, segment.high] - positions[:, segment.low]).T))
