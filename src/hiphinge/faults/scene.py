"""One repetition as a fault looks at it: what was measured in it and what is expected of it."""

from dataclasses import dataclass

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from hiphinge.body import Landmark
from hiphinge.knowledge.drills import Drill
from hiphinge.knowledge.thresholds import threshold
from hiphinge.measures import Measures
from hiphinge.motion import FloatArray, Motion
from hiphinge.person import Person
from hiphinge.reps import Phase, Rep

#: Nothing is told of a repetition in which the body is seen less surely than this (0 to 1, design choice).
LEAST_CONFIDENCE = 0.1
#: A reading needs this share of its frames (design choice).
LEAST_TOLD = 0.5
#: Half the time around the bottom that its values are taken from.
AROUND_BOTTOM_S = 0.15


@dataclass(frozen=True)
class Reading:
    """One value read from a repetition, with its standard error and the time it was read at."""

    value: float
    error: float
    time_s: float


@dataclass(frozen=True)
class Scene:
    """One repetition.

    Attributes
    ----------
    rep : Rep
    motion : Motion
    measures : Measures
    phase : ndarray of object (Phase), shape (frames,)
    inside : ndarray of bool, shape (frames,)
        Frames of the repetition.
    drill : Drill
        What is expected.
    person : Person
    maximum_deg : float or None
        Lumbar flexion of the person's own full slump.
    """

    rep: Rep
    motion: Motion
    measures: Measures
    phase: NDArray[np.object_]
    inside: NDArray[np.bool_]
    drill: Drill
    person: Person
    maximum_deg: float | None = None

    @property
    def bottom(self) -> NDArray[np.bool_]:
        """Frames around the middle of the bottom."""
        near = np.abs(self.measures.time_s - self.rep.bottom_s) <= AROUND_BOTTOM_S
        return np.asarray(self.inside & near)

    @property
    def descent(self) -> NDArray[np.bool_]:
        """Frames of the way down."""
        return np.asarray(self.inside & (self.phase == Phase.DESCENT))

    @property
    def sure(self) -> bool:
        """Whether the body is seen surely enough for anything to be said."""
        seen = self.measures.confidence[self.inside]
        return bool(len(seen)) and float(np.median(seen)) >= LEAST_CONFIDENCE

    def at_bottom(self, name: str) -> Reading | None:
        """Median of a series at the bottom; None where it cannot be told."""
        series = self.measures.series[name]
        return self.middle(series.values, series.standard_error, self.bottom)

    def largest(self, name: str, sign: int = 1) -> Reading | None:
        """Largest value of a series (smallest with -1) that lasts; None where it cannot be told."""
        series = self.measures.series[name]
        return self.extreme(series.values, series.standard_error, sign)

    def middle(self, values: FloatArray, error: FloatArray, rows: NDArray[np.bool_]) -> Reading | None:
        """Median of values, shape (frames,), over some frames of the repetition."""
        told = rows & np.isfinite(values) & np.isfinite(error)
        if not self.sure or not rows.any() or told.sum() < LEAST_TOLD * rows.sum():
            return None
        return Reading(
            float(np.median(values[told])),
            float(np.median(error[told])),
            float(np.median(self.measures.time_s[told])),
        )

    def extreme(self, values: FloatArray, error: FloatArray, sign: int = 1) -> Reading | None:
        """Largest (smallest with -1) running median of values, shape (frames,), in the repetition.

        What lasts for less than ``lasting_s`` is noise. The deepest part must be told: what cannot be
        seen there might be larger.
        """
        told = self.inside & np.isfinite(values) & np.isfinite(error)
        if not self.sure or self.middle(values, error, self.bottom) is None:
            return None
        rows = np.flatnonzero(told)
        frame_s = float(np.median(np.diff(self.measures.time_s)))
        window = min(max(1, round(threshold("lasting_s").value / frame_s)), len(rows))
        medians = np.median(sliding_window_view(sign * values[rows], window), axis=1)
        best = int(medians.argmax())
        frame = rows[best + window // 2]
        return Reading(float(sign * medians[best]), float(error[frame]), float(self.measures.time_s[frame]))

    def place(self, landmark: Landmark) -> FloatArray:
        """Positions of a landmark, shape (frames, 2); NaN where it is hardly seen."""
        seen = self.motion.confidence[:, landmark] >= LEAST_CONFIDENCE
        return np.where(seen[:, None], self.motion.at(landmark), np.nan)
