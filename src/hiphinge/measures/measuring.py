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
from hiphinge.measures.learning import learn_posture, with_levels
from hiphinge.measures.series import COLUMN_UNITS, Series, missing
from hiphinge.measures.spine import Dowel, Spine, spine_of
from hiphinge.measures.travel import bend, foot_place, hip_travel, hip_travel_error
from hiphinge.motion import FloatArray, Motion, Shot, moved_to, take_rows
from hiphinge.reference import Origin, Reference, StandingBack

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
        Where its series come from, and the lines to draw; None where no source gives the spine.
    shots : tuple of Shot
        Those of the motion.
    references : tuple of Reference
        What each take was measured with, that of the longest first.
    """

    time_s: FloatArray
    frame: NDArray[np.int64]
    confidence: FloatArray
    series: Mapping[str, Series]
    bend: FloatArray
    foot: FloatArray
    spine: Spine | None = None
    shots: tuple[Shot, ...] = ()
    references: tuple[Reference, ...] = ()

    @property
    def reference(self) -> Reference:
        """What the longest take was measured with: without cuts, all."""
        return self.references[0]

    @property
    def dowel(self) -> Dowel | None:
        """The rod along the back; None where no back is measured."""
        return None if self.spine is None else self.spine.dowel

    def __getitem__(self, name: str) -> FloatArray:
        """Values of one series."""
        return self.series[name].values

    def part(self, rows: NDArray[np.int64]) -> "Measures":
        """Measures of some frames, with the references of the takes that they are in."""
        some: Measures = picked(rows, len(self.time_s), self)
        shots = moved_to(rows, self.shots)
        takes = {shot.take for shot in shots}
        references = tuple(one for one in self.references if one.take in takes)
        return replace(some, shots=shots, references=references or self.references)


def learn(motion: Motion, earlier: StandingBack | None = None, origin: Origin = "clip") -> Reference:
    """Learn the reference of a motion: lengths, standing, standing back, and its levels.

    Parameters
    ----------
    motion : Motion
        A clip, or the first seconds of a camera in which the person stands still.
    earlier : StandingBack, optional
        The person's standing back from elsewhere, used where the motion shows none.
    origin : Origin
        What the motion is.

    Returns
    -------
    Reference
        Of the longest take in a film with cuts.
    """
    return survey(motion, earlier, origin).reference


def measure(motion: Motion, reference: Reference | None = None) -> Measures:
    """Compute all measures of a motion.

    What the motion does not show is NaN; where the view cannot be used at all, everything is. Given a
    reference, some frames are measured as they are within the whole, but for the smoothing at their ends.

    Parameters
    ----------
    motion : Motion
    reference : Reference, optional
        What is known of person and view; without it this is learned from the motion itself (`survey`).

    Returns
    -------
    Measures
    """
    return survey(motion) if reference is None else _measured(motion, reference)


def survey(motion: Motion, earlier: StandingBack | None = None, origin: Origin = "clip") -> Measures:
    """Learn the reference of a motion and measure it by that, in one go.

    Each take of a film is measured on its own: nothing is compared with the standing of another.

    Parameters
    ----------
    motion, earlier, origin
        As for `learn`.

    Returns
    -------
    Measures
    """
    takes = take_rows(motion.shots)
    if not takes:
        return _surveyed(motion, earlier, origin)
    return joined(motion, [(rows, _surveyed(motion.part(rows), earlier, origin)) for rows in takes])


def joined(motion: Motion, takes: Sequence[tuple[NDArray[np.int64], Measures]]) -> Measures:
    """Put the measures of takes on the frames of their motion; NaN elsewhere."""
    frames = len(motion)
    whole: Measures = spread(frames, [(rows, replace(one, references=())) for rows, one in takes])
    longest_first = sorted(takes, key=lambda take: -len(take[0]))
    return replace(
        whole,
        time_s=motion.time_s,
        frame=motion.frame,
        confidence=motion.confidence[:, CHAIN].mean(axis=1),
        shots=motion.shots,
        references=tuple(reference for _, one in longest_first for reference in one.references),
    )


def _surveyed(motion: Motion, earlier: StandingBack | None, origin: Origin) -> Measures:
    take = motion.shots[0].take if motion.shots else None
    posture = replace(learn_posture(motion, earlier, origin), take=take)
    measures = _measured(motion, posture)
    rested = replace(posture, rest=None if measures.spine is None else measures.spine.rest)
    return replace(measures, references=(with_levels(rested, motion, measures.series),))


def _measured(motion: Motion, reference: Reference) -> Measures:
    usable, frames = reference.view.usable, len(motion)
    spine = spine_of(motion, reference) if usable else None
    known = {**_chain_series(motion, reference), **_spine_series(spine)} if usable else {}
    return Measures(
        time_s=motion.time_s,
        frame=motion.frame,
        confidence=motion.confidence[:, CHAIN].mean(axis=1),
        series={name: within_range(known.get(name, missing(name, frames))) for name in COLUMN_UNITS},
        bend=bend(motion, reference) if usable else np.full(frames, np.nan),
        foot=foot_place(motion, reference),
        spine=spine,
        shots=motion.shots,
        references=(reference,),
    )


def _spine_series(spine: Spine | None) -> dict[str, Series]:
    if spine is None:
        return {}
    gap = {} if spine.dowel is None else {spine.dowel.gap.name: spine.dowel.gap}
    return {**spine.series, **gap}


def _chain_series(motion: Motion, reference: Reference) -> dict[str, Series]:
    trunk, thigh, shank = (_inclination(motion, s) for s in (Segment.TRUNK, Segment.THIGH, Segment.SHANK))
    hip = difference_deg(trunk, thigh)
    knee = difference_deg(shank, thigh)
    errors = _ChainErrors(motion, reference)
    rows = (
        ("trunk_inclination_deg", trunk, errors.inclination(Segment.TRUNK)),
        ("trunk_thigh_flexion_deg", hip, errors.flexion(Segment.TRUNK, Segment.THIGH, hip)),
        ("knee_flexion_deg", knee, errors.flexion(Segment.THIGH, Segment.SHANK, knee)),
        ("thigh_inclination_deg", thigh, errors.inclination(Segment.THIGH)),
        ("shank_inclination_deg", shank, errors.inclination(Segment.SHANK)),
        ("hip_travel", hip_travel(motion, reference), hip_travel_error(motion, reference)),
    )
    return {
        name: Series(name, values, np.where(np.isfinite(values), error, np.nan))
        for name, values, error in rows
    }


def _inclination(motion: Motion, segment: Segment) -> FloatArray:
    return inclination_deg(motion.at(segment.low), motion.at(segment.high))


@dataclass(frozen=True)
class _ChainErrors:
    """Standard errors of inclinations and flexions in degrees, shape (frames,) each."""

    motion: Motion
    reference: Reference

    def inclination(self, segment: Segment) -> FloatArray:
        ends = self.motion.standard_error
        return inclination_error_deg(self._length(segment), ends[:, segment.low], ends[:, segment.high])

    def flexion(self, upper: Segment, lower: Segment, flexion_deg: FloatArray) -> FloatArray:
        ends = self.motion.standard_error
        return flexion_error_deg(
            (self._length(upper), self._length(lower)),
            (ends[:, upper.high], ends[:, lower.low]),
            ends[:, upper.low],
            flexion_deg,
        )

    def _length(self, segment: Segment) -> FloatArray:
        return np.full(len(self.motion), self.reference.segment_lengths[segment])
