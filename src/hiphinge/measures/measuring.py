"""From a motion to all its measures."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from hiphinge.body import Landmark, Segment
from hiphinge.measures.angles import (
    difference_deg,
    flexion_error_deg,
    inclination_deg,
    inclination_error_deg,
)
from hiphinge.measures.human_range import within_range
from hiphinge.measures.joining import picked, spread
from hiphinge.measures.series import COLUMN_UNITS, Series, untold
from hiphinge.measures.spine import Neutral, Spine, spine_of
from hiphinge.measures.travel import bend, foot_place, hip_travel, hip_travel_error
from hiphinge.motion import FloatArray, Motion, Shot, moved_to, take_rows

#: Landmarks that carry the sagittal chain.
CHAIN = (Landmark.SHOULDER, Landmark.HIP, Landmark.KNEE, Landmark.ANKLE)


@dataclass(frozen=True)
class Measures:
    """All series of a motion, on its frames.

    Attributes
    ----------
    time_s : ndarray, shape (frames,)
    frame : ndarray of int, shape (frames,)
    confidence : ndarray, shape (frames,)
        Confidence in the sagittal chain as a whole, 0 to 1.
    series : mapping of str to Series
        One for each name in `COLUMN_UNITS`, in that order.
    bend : ndarray, shape (frames,)
        How deep the body is bent, in degrees; see `travel.bend`.
    foot : ndarray, shape (frames, 2)
        Place of the near ankle in leg lengths; see `travel.foot_place`.
    spine : Spine or None
        Where its series come from, and the lines to draw; None where nothing tells the spine.
    shots : tuple of Shot
        Those of the motion.
    """

    time_s: FloatArray
    frame: NDArray[np.int64]
    confidence: FloatArray
    series: Mapping[str, Series]
    bend: FloatArray
    foot: FloatArray
    spine: Spine | None = None
    shots: tuple[Shot, ...] = ()

    def __getitem__(self, name: str) -> FloatArray:
        """Values of one series."""
        return self.series[name].values

    def part(self, rows: NDArray[np.int64]) -> "Measures":
        """Measures of some frames."""
        some: Measures = picked(rows, len(self.time_s), self)
        return replace(some, shots=moved_to(rows, self.shots))


def measure(motion: Motion, neutral: Neutral | None = None) -> Measures:
    """Compute all measures of a motion.

    What the motion does not tell is NaN; where the view cannot be used at all, everything is. Each take of a
    film is measured on its own: nothing is compared with the standing of another.

    Parameters
    ----------
    motion : Motion
    neutral : Neutral, optional
        The person's standing back from elsewhere, for motions that never stand.

    Returns
    -------
    Measures
    """
    takes = take_rows(motion.shots)
    if not takes:
        return _measured(motion, neutral)
    return joined(motion, [(rows, _measured(motion.part(rows), neutral)) for rows in takes])


def joined(motion: Motion, takes: Sequence[tuple[NDArray[np.int64], Measures]]) -> Measures:
    """Put the measures of takes on the frames of their motion; NaN elsewhere."""
    frames = len(motion)
    whole: Measures = spread(frames, takes)
    return replace(
        whole,
        time_s=motion.time_s,
        frame=motion.frame,
        confidence=motion.confidence[:, CHAIN].mean(axis=1),
        shots=motion.shots,
    )


def _measured(motion: Motion, neutral: Neutral | None) -> Measures:
    spine = spine_of(motion, neutral) if motion.view.usable else None
    told = {**_told(motion), **_spine_series(spine)} if motion.view.usable else {}
    frames = len(motion)
    return Measures(
        time_s=motion.time_s,
        frame=motion.frame,
        confidence=motion.confidence[:, CHAIN].mean(axis=1),
        series={name: within_range(told.get(name, untold(name, frames))) for name in COLUMN_UNITS},
        bend=bend(motion) if motion.view.usable else np.full(frames, np.nan),
        foot=foot_place(motion),
        spine=spine,
        shots=motion.shots,
    )


def _spine_series(spine: Spine | None) -> dict[str, Series]:
    if spine is None:
        return {}
    gap = {} if spine.dowel is None else {spine.dowel.gap.name: spine.dowel.gap}
    return {**spine.series, **gap}


def _told(motion: Motion) -> dict[str, Series]:
    trunk, thigh, shank = (_inclination(motion, s) for s in (Segment.TRUNK, Segment.THIGH, Segment.SHANK))
    hip = difference_deg(trunk, thigh)
    knee = difference_deg(shank, thigh)
    hip_ends = (Landmark.SHOULDER, Landmark.HIP, Landmark.KNEE)
    knee_ends = (Landmark.HIP, Landmark.KNEE, Landmark.ANKLE)
    rows = (
        ("trunk_inclination_deg", trunk, _inclination_error(motion, Segment.TRUNK)),
        ("trunk_thigh_flexion_deg", hip, _flexion_error(motion, hip_ends, hip)),
        ("knee_flexion_deg", knee, _flexion_error(motion, knee_ends, knee)),
        ("thigh_inclination_deg", thigh, _inclination_error(motion, Segment.THIGH)),
        ("shank_inclination_deg", shank, _inclination_error(motion, Segment.SHANK)),
        ("hip_travel", hip_travel(motion), hip_travel_error(motion)),
    )
    return {name: Series(name, values, _where_told(values, error)) for name, values, error in rows}


def _where_told(values: FloatArray, error: FloatArray) -> FloatArray:
    return np.where(np.isfinite(values), error, np.nan)


def _inclination(motion: Motion, segment: Segment) -> FloatArray:
    return inclination_deg(motion.at(segment.low), motion.at(segment.high))


def _inclination_error(motion: Motion, segment: Segment) -> FloatArray:
    ends = motion.standard_error
    return inclination_error_deg(
        _length(motion, segment.low, segment.high), ends[:, segment.low], ends[:, segment.high]
    )


def _flexion_error(
    motion: Motion, chain: tuple[Landmark, Landmark, Landmark], flexion_deg: FloatArray
) -> FloatArray:
    first, joint, last = chain
    error = motion.standard_error
    return flexion_error_deg(
        (_length(motion, first, joint), _length(motion, joint, last)),
        (error[:, first], error[:, last]),
        error[:, joint],
        flexion_deg,
    )


def _length(motion: Motion, one: Landmark, other: Landmark) -> FloatArray:
    """Median distance of two landmarks, on every frame: that of a single frame may shrink to nothing."""
    distance = np.hypot(*(motion.at(one) - motion.at(other)).T)
    middle = np.nanmedian(distance) if np.isfinite(distance).any() else np.nan
    return np.full(len(motion), middle)
