"""Which frames show a person standing, and the body's own lengths."""

import numpy as np
from numpy.typing import NDArray

from hiphinge.body import Segment
from hiphinge.measures.angles import inclination_deg
from hiphinge.motion import FloatArray
from hiphinge.reference import Standing

#: Standing: trunk within this of the vertical, and thigh and shank this near to one line (design choice).
UPRIGHT_TRUNK_DEG = 20.0
STRAIGHT_KNEE_DEG = 25.0
#: Height of the ankle over the floor, in statures (Winter 2009; mark memory).
ANKLE_PER_STATURE = 0.039
#: Fewest upright frames that make a standing position.
LEAST_FRAMES = 5
#: Standing quietly: the trunk within this of its usual lean in standing.
QUIET_DEG = 4.0
#: Own standing: hips within this of the straightest standing, so that a person who does not stand up all the
#: way after each repetition does not make that their standing.
STRAIGHT_WITHIN_DEG = 4.0


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


def quiet_frames(positions: FloatArray, standing: Standing | None) -> NDArray[np.bool_]:
    """Frames of quiet standing, shape (frames,); none without a standing."""
    if standing is None:
        return np.zeros(len(positions), dtype=bool)
    lean = inclination_deg(positions[:, Segment.TRUNK.low], positions[:, Segment.TRUNK.high])
    near = np.abs(lean - standing.trunk_inclination_deg) < QUIET_DEG
    return np.asarray(standing_frames(positions) & near)


def straight_frames(
    positions: FloatArray, hip_deg: FloatArray, standing: Standing | None
) -> NDArray[np.bool_]:
    """Frames in which the person stands as straight as they do, shape (frames,); none without a standing.

    Parameters
    ----------
    positions : ndarray, shape (frames, landmarks, 2)
    hip_deg : ndarray, shape (frames,)
        Apparent flexion of the hip.
    standing : Standing or None
    """
    if standing is None:
        return np.zeros(len(positions), dtype=bool)
    straight = hip_deg <= standing.straight_hip_deg + STRAIGHT_WITHIN_DEG
    return np.asarray(standing_frames(positions) & straight)


def trunk_length(positions: FloatArray) -> float:
    """Length of the trunk, hip to shoulder, in the unit of the positions; NaN where never seen."""
    length = segment_length(positions, Segment.TRUNK)
    return float(np.nanpercentile(length, 75)) if np.isfinite(length).any() else float("nan")


def leg_length(positions: FloatArray) -> float | None:
    """Length of the near leg, hip to knee to ankle, in the unit of the positions.

    The median while standing; without a standing position nearly the largest seen, as a leg that
    leaves the sagittal plane only looks shorter.
    """
    leg = segment_length(positions, Segment.THIGH) + segment_length(positions, Segment.SHANK)
    if not np.isfinite(leg).any():
        return None
    standing = leg[standing_frames(positions)]
    if len(standing) >= LEAST_FRAMES:
        return float(np.median(standing))
    return float(np.nanpercentile(leg, 90))


def segment_length(positions: FloatArray, segment: Segment) -> FloatArray:
    """Length of a segment in each frame, shape (frames,), in the unit of the positions."""
    return np.asarray(np.hypot(*(positions[:, segment.high] - positions[:, segment.low]).T))
