"""One repetition as a fault looks at it: what was measured in it and what is expected of it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from hiphinge.knowledge.drills import Drill
from hiphinge.knowledge.thresholds import threshold
from hiphinge.measures import Measures
from hiphinge.motion import FloatArray, Motion
from hiphinge.person import Person
from hiphinge.reference import Reference
from hiphinge.reps import Phase, Rep

#: Nothing is judged in a repetition in which the body is seen less surely than this (0 to 1, design choice).
LEAST_CONFIDENCE = 0.1
#: An estimate needs this share of its frames (design choice).
LEAST_KNOWN = 0.5
#: Half the time around the bottom that its values are taken from.
AROUND_BOTTOM_S = 0.15
#: Near the bottom: the trunk leans at least this share of the most that it does in the repetition.
DEEP_SHARE = 0.9
#: The top is looked for from so long before the end of the way up to so long after it.
BEFORE_TOP_S, AFTER_TOP_S = 0.2, 0.5

Rows = NDArray[np.bool_]


@dataclass(frozen=True)
class Estimate:
    """One value of a repetition, with its standard error and its time; no time for one of own standing."""

    value: float
    error: float
    time_s: float

    def __neg__(self) -> "Estimate":
        """The same, counted the other way."""
        return replace(self, value=-self.value)

    def from_zero(self) -> "Estimate":
        """The same, 0 where it lies below: a head that dropped did not tip back by a negative angle."""
        return replace(self, value=max(0.0, self.value))


@dataclass(frozen=True)
class Expected:
    """What a repetition is judged by.

    Attributes
    ----------
    drill : Drill
    person : Person
    maximum_deg : float or None
        Lumbar flexion of the person's own full slump.
    """

    drill: Drill
    person: Person
    maximum_deg: float | None = None


@dataclass(frozen=True)
class Scene:
    """One repetition, or half of one, on its own frames and a little beyond.

    Attributes
    ----------
    rep : Rep
    expected : Expected
    motion : Motion
    measures : Measures
    inside : ndarray of bool, shape (frames,)
        Frames of the repetition.
    descent, ascent : ndarray of bool, shape (frames,)
        Frames of the way down and of the way up.
    bottom : ndarray of bool, shape (frames,)
        Frames around the middle of the bottom.
    deep : ndarray of bool, shape (frames,)
        Frames near the bottom, or near both where the repetition begins on the floor.
    top : ndarray of bool, shape (frames,)
        Frames around the end of the way up, into the rest after it; none where there is no way up.
    frame_s : float
        Time from one frame to the next.
    sure : bool
        Whether the body is seen surely enough for anything to be judged.
    """

    rep: Rep
    expected: Expected
    motion: Motion
    measures: Measures
    inside: Rows
    descent: Rows
    ascent: Rows
    bottom: Rows
    deep: Rows
    top: Rows
    frame_s: float
    sure: bool

    @classmethod
    def of(
        cls,
        rep: Rep,
        motion: Motion,
        measures: Measures,
        phase: NDArray[np.object_],
        inside: Rows,
        expected: Expected,
    ) -> "Scene":
        """Cut a repetition out of its take, and find its parts.

        Parameters
        ----------
        rep : Rep
        motion : Motion
        measures : Measures
        phase : ndarray of object (Phase), shape (frames,)
        inside : ndarray of bool, shape (frames,)
            Frames of the repetition.
        expected : Expected
        """
        frame_s = float(np.median(np.diff(measures.time_s)))
        rows = np.flatnonzero(_near(measures.time_s, inside))
        measures, inside, phase = measures.part(rows), inside[rows], phase[rows]
        ascent = inside & (phase == Phase.ASCENT)
        seen = measures.confidence[inside]
        return cls(
            rep=rep,
            expected=expected,
            motion=motion.part(rows),
            measures=measures,
            inside=inside,
            descent=inside & (phase == Phase.DESCENT),
            ascent=ascent,
            bottom=_around(measures.time_s, rep.bottom_s),
            deep=_deep(measures["trunk_inclination_deg"], inside),
            top=_top(measures.time_s, ascent),
            frame_s=frame_s,
            sure=bool(len(seen)) and float(np.median(seen)) >= LEAST_CONFIDENCE,
        )

    @property
    def drill(self) -> Drill:
        """What is expected: read in nearly every fault."""
        return self.expected.drill

    @property
    def reference(self) -> Reference:
        """What was learned of the person and the view."""
        return self.measures.reference

    @property
    def lasting(self) -> int:
        """Frames that a posture must last to be counted."""
        return max(1, round(threshold("lasting_s").value / self.frame_s))

    def around(self, time_s: float) -> Rows:
        """Frames within `AROUND_BOTTOM_S` of a time."""
        return _around(self.measures.time_s, time_s)

    def at_bottom(self, name: str) -> Estimate | None:
        """Median of a series at the bottom; None where it is missing."""
        return self._at_bottom[name]

    @cached_property
    def _at_bottom(self) -> Mapping[str, Estimate | None]:
        """Medians of all series at the bottom: each is asked for by several faults."""
        return {
            name: self.middle(one.values, one.standard_error, self.bottom)
            for name, one in self.measures.series.items()
        }

    def stood(self, name: str) -> Estimate | None:
        """Level of a quantity in own standing; None where it is missing."""
        standing = self.reference.standing
        level = None if standing is None else standing.levels.get(name)
        if level is None or not self.sure:
            return None
        return Estimate(level.value, level.standard_error, float("nan"))

    def largest(self, name: str, sign: int = 1) -> Estimate | None:
        """Largest value of a series (smallest with -1) that lasts; None where it is missing."""
        series = self.measures.series[name]
        return self.extreme(series.values, series.standard_error, sign)

    def middle(self, values: FloatArray, error: FloatArray, rows: NDArray[np.bool_]) -> Estimate | None:
        """Median of values, shape (frames,), over some frames."""
        finite = rows & np.isfinite(values) & np.isfinite(error)
        if not self.sure or not rows.any() or finite.sum() < LEAST_KNOWN * rows.sum():
            return None
        # all three in one call, which takes as long as one alone
        return Estimate(
            *np.median([values[finite], error[finite], self.measures.time_s[finite]], axis=1).tolist()
        )

    def extreme(
        self, values: FloatArray, error: FloatArray, sign: int = 1, rows: NDArray[np.bool_] | None = None
    ) -> Estimate | None:
        """Largest (smallest with -1) running median of values, shape (frames,).

        What lasts for less than ``lasting_s`` is noise. Without rows it is that of the repetition, and
        its deepest part must be known: what cannot be seen there might be larger, and what is unsure there
        makes the whole unsure. Else that holds for the rows.
        """
        needed = self.middle(values, error, self.bottom if rows is None else rows)
        if needed is None:
            return None
        finite = (self.inside if rows is None else rows) & np.isfinite(values) & np.isfinite(error)
        frames = np.flatnonzero(finite)
        window = min(self.lasting, len(frames))
        medians = np.median(sliding_window_view(sign * values[frames], window), axis=1)
        best = int(medians.argmax())
        frame = frames[best + window // 2]
        unsure = max(float(error[frame]), needed.error)
        return Estimate(float(sign * medians[best]), unsure, float(self.measures.time_s[frame]))


def _near(time_s: FloatArray, inside: Rows) -> Rows:
    """Frames of a repetition and those around it that its estimates may be taken from."""
    first, last = time_s[inside][[0, -1]]
    return np.asarray((time_s >= first - AROUND_BOTTOM_S) & (time_s <= last + AFTER_TOP_S))


def _around(time_s: FloatArray, middle_s: float) -> Rows:
    return np.asarray(np.abs(time_s - middle_s) <= AROUND_BOTTOM_S)


def _deep(lean_deg: FloatArray, inside: Rows) -> Rows:
    most = np.nanmax(lean_deg[inside], initial=-np.inf)
    return np.asarray(inside & (lean_deg >= DEEP_SHARE * most))


def _top(time_s: FloatArray, ascent: Rows) -> Rows:
    if not ascent.any():
        return np.zeros(len(ascent), dtype=bool)
    since = time_s - time_s[ascent][-1]
    return np.asarray((since >= -BEFORE_TOP_S) & (since <= AFTER_TOP_S))
