"""One repetition as a fault looks at it: what was measured in it and what is expected of it."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from hiphinge.body import Landmark
from hiphinge.knowledge.drills import Drill
from hiphinge.knowledge.thresholds import threshold
from hiphinge.measures import Measures
from hiphinge.measures.standing import LEAST_FRAMES, standing_frames
from hiphinge.motion import FloatArray, Motion
from hiphinge.person import Person
from hiphinge.reps import Phase, Rep

#: Nothing is told of a repetition in which the body is seen less surely than this (0 to 1, design choice).
LEAST_CONFIDENCE = 0.1
#: A reading needs this share of its frames (design choice).
LEAST_TOLD = 0.5
#: Half the time around the bottom that its values are taken from.
AROUND_BOTTOM_S = 0.15
#: Near the bottom: the trunk leans at least this share of the most that it does in the repetition.
DEEP_SHARE = 0.9
#: The top is looked for from so long before the end of the way up to so long after it.
BEFORE_TOP_S, AFTER_TOP_S = 0.2, 0.5
#: Own standing: hips as straight as in one standing frame of ten, within this. Who does not stand up all the
#: way after each repetition does not make that their standing.
STRAIGHTEST_PERCENT, STANDING_WITHIN_DEG = 10, 4.0


@dataclass(frozen=True)
class Reading:
    """One value read from a repetition, with its standard error and the time it was read at."""

    value: float
    error: float
    time_s: float

    def __neg__(self) -> "Reading":
        """The same, counted the other way."""
        return replace(self, value=-self.value)

    def from_zero(self) -> "Reading":
        """The same, 0 where it lies below: a head that dropped did not tip back by a negative angle."""
        return replace(self, value=max(0.0, self.value))


@dataclass(frozen=True)
class Scene:
    """One repetition, or half of one.

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
        return self.around(self.rep.bottom_s)

    def around(self, time_s: float) -> NDArray[np.bool_]:
        """Frames within `AROUND_BOTTOM_S` of a time."""
        return np.asarray(np.abs(self.measures.time_s - time_s) <= AROUND_BOTTOM_S)

    @property
    def deep(self) -> NDArray[np.bool_]:
        """Frames near the bottom, or near both where the repetition begins on the floor."""
        lean = self.measures["trunk_inclination_deg"]
        most = np.nanmax(lean[self.inside], initial=-np.inf)
        return np.asarray(self.inside & (lean >= DEEP_SHARE * most))

    @property
    def descent(self) -> NDArray[np.bool_]:
        """Frames of the way down."""
        return np.asarray(self.inside & (self.phase == Phase.DESCENT))

    @property
    def ascent(self) -> NDArray[np.bool_]:
        """Frames of the way up."""
        return np.asarray(self.inside & (self.phase == Phase.ASCENT))

    @property
    def top(self) -> NDArray[np.bool_]:
        """Frames around the end of the way up, into the rest after it; none where there is no way up."""
        ascent = self.measures.time_s[self.ascent]
        if not len(ascent):
            return np.zeros(len(self.inside), dtype=bool)
        since = self.measures.time_s - ascent[-1]
        return np.asarray((since >= -BEFORE_TOP_S) & (since <= AFTER_TOP_S))

    @property
    def standing(self) -> NDArray[np.bool_]:
        """Frames of the recording in which the person stands as straight as they do; none if never."""
        hip = self.measures["trunk_thigh_flexion_deg"]
        upright = standing_frames(self.motion.positions) & np.isfinite(hip)
        if upright.sum() < LEAST_FRAMES:
            return np.zeros(len(hip), dtype=bool)
        straight = np.percentile(hip[upright], STRAIGHTEST_PERCENT)
        return np.asarray(upright & (hip <= straight + STANDING_WITHIN_DEG))

    @property
    def sure(self) -> bool:
        """Whether the body is seen surely enough for anything to be said."""
        seen = self.measures.confidence[self.inside]
        return bool(len(seen)) and float(np.median(seen)) >= LEAST_CONFIDENCE

    def at_bottom(self, name: str) -> Reading | None:
        """Median of a series at the bottom; None where it cannot be told."""
        series = self.measures.series[name]
        return self.middle(series.values, series.standard_error, self.bottom)

    def stood(self, name: str) -> Reading | None:
        """Median of a series in own standing; None where it cannot be told."""
        series = self.measures.series[name]
        return self.middle(series.values, series.standard_error, self.standing)

    def largest(self, name: str, sign: int = 1) -> Reading | None:
        """Largest value of a series (smallest with -1) that lasts; None where it cannot be told."""
        series = self.measures.series[name]
        return self.extreme(series.values, series.standard_error, sign)

    def middle(self, values: FloatArray, error: FloatArray, rows: NDArray[np.bool_]) -> Reading | None:
        """Median of values, shape (frames,), over some frames."""
        told = rows & np.isfinite(values) & np.isfinite(error)
        if not self.sure or not rows.any() or told.sum() < LEAST_TOLD * rows.sum():
            return None
        return Reading(
            float(np.median(values[told])),
            float(np.median(error[told])),
            float(np.median(self.measures.time_s[told])),
        )

    def extreme(
        self, values: FloatArray, error: FloatArray, sign: int = 1, rows: NDArray[np.bool_] | None = None
    ) -> Reading | None:
        """Largest (smallest with -1) running median of values, shape (frames,).

        What lasts for less than ``lasting_s`` is noise. Without rows it is that of the repetition, and
        its deepest part must be told: what cannot be seen there might be larger, and what is unsure there
        makes the whole unsure. Else that holds for the rows.
        """
        needed = self.middle(values, error, self.bottom if rows is None else rows)
        if needed is None:
            return None
        told = (self.inside if rows is None else rows) & np.isfinite(values) & np.isfinite(error)
        frames = np.flatnonzero(told)
        window = min(self.lasting, len(frames))
        medians = np.median(sliding_window_view(sign * values[frames], window), axis=1)
        best = int(medians.argmax())
        frame = frames[best + window // 2]
        unsure = max(float(error[frame]), needed.error)
        return Reading(float(sign * medians[best]), unsure, float(self.measures.time_s[frame]))

    @property
    def lasting(self) -> int:
        """Frames that a posture must last to be counted."""
        return max(1, round(threshold("lasting_s").value / self.frame_s))

    @property
    def frame_s(self) -> float:
        """Time from one frame to the next."""
        return float(np.median(np.diff(self.measures.time_s)))

    def place(self, landmark: Landmark) -> FloatArray:
        """Positions of a landmark, shape (frames, 2); NaN where it is hardly seen."""
        seen = self.motion.confidence[:, landmark] >= LEAST_CONFIDENCE
        return np.where(seen[:, None], self.motion.at(landmark), np.nan)
