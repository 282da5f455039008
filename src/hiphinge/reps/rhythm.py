"""Lumbopelvic rhythm: how low back and hip share the bend of a repetition."""

from dataclasses import dataclass

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from hiphinge.knowledge.thresholds import threshold
from hiphinge.measures import Measures
from hiphinge.motion import FloatArray
from hiphinge.reps.bottom import middle
from hiphinge.reps.onset import DETECTABLE, rounding_onset
from hiphinge.reps.timing import Span

LUMBAR, HIP = "lumbar_flexion_deg", "hip_flexion_deg"
#: An interval is known when this share of its frames is (design choice).
LEAST_KNOWN = 0.6
#: Window of the running median whose largest value is the peak: the low-pass spreads a single wrong frame
#: over about half of it, and a bend hardly changes within it.
PEAK_WINDOW_S = 0.2
#: A trunk that leans less shows nothing of what happens along its lean (design choice).
LEAST_LEAN_DEG = 15.0
#: The lean is cut into so many steps, of 2 to 3 degrees in a full hinge; a multiple of three.
LEAN_STEPS = 30
#: The value at a lean comes from the steps within this share of the whole lean from it: a single frame
#: would be too noisy.
REACH = 1 / 8


@dataclass(frozen=True)
class Rhythm:
    """What one repetition shows of the spine; each field is that of `Rep` of the same name."""

    lumbar_flexion_peak_deg: float | None = None
    lumbar_share: float | None = None
    lumbar_share_thirds: tuple[float | None, float | None, float | None] = (None, None, None)
    rounding_onset_trunk_deg: float | None = None
    rounding_onset_hip_deg: float | None = None


@dataclass(frozen=True)
class _FlexionAlongLean:
    """A flexion along the trunk lean, in degrees, shape (points,), and its median standard error.

    NaN where missing.
    """

    lean: FloatArray
    flexion: FloatArray
    error: float

    @property
    def known(self) -> NDArray[np.bool_]:
        """Where both are known."""
        return np.isfinite(self.lean + self.flexion)

    @property
    def ends(self) -> tuple[float, float]:
        """Smallest and largest lean where both are known; infinite where nothing is."""
        lean = self.lean[self.known]
        return float(np.min(lean, initial=np.inf)), float(np.max(lean, initial=-np.inf))

    def known_between(self, low: float, high: float) -> bool:
        """Whether enough of the points between two leans are known."""
        between = (self.lean >= low) & (self.lean <= high)
        return bool(between.any() and self.known[between].mean() >= LEAST_KNOWN)

    def in_steps(self, edges: FloatArray) -> "_FlexionAlongLean":
        """Medians in each step of the lean: a slow part or a pause weighs no more than a fast part."""
        lean, flexion = self.lean[self.known], self.flexion[self.known]
        step = np.digitize(lean, edges[1:-1])
        return _FlexionAlongLean(_medians(lean, step), _medians(flexion, step), self.error)

    def at(self, lean: float, reach: float) -> float:
        """Flexion at a lean, on the line through what is within reach of it; NaN where too little is."""
        near = np.abs(self.lean - lean) <= reach
        away = self.lean[near] - lean
        # a line through points that lie together could take any slope
        if len(away) < 2 or np.ptp(away) < reach / 2:
            return np.nan
        return float(np.polyfit(away, self.flexion[near], 1)[-1])


@dataclass(frozen=True)
class _Descent:
    """Lumbar and hip flexion along the lean of one descent, frame by frame."""

    lumbar: _FlexionAlongLean
    hip: _FlexionAlongLean

    @property
    def lean_edges(self) -> FloatArray:
        """Edges of the steps of the lean, shape (LEAN_STEPS + 1,)."""
        return np.linspace(*self.lumbar.ends, LEAN_STEPS + 1)

    @property
    def known(self) -> bool:
        """Whether there is enough of low back and lean for a rhythm."""
        start, end = self.lumbar.ends
        return bool(self.lumbar.known.mean() >= LEAST_KNOWN) and end - start >= LEAST_LEAN_DEG


def rhythm(measures: Measures, descent: Span, rep: Span, bottom: Span) -> Rhythm:
    """Measure how the low back takes part in one repetition; what cannot be measured is None.

    Shares and onset are those of the descent alone: in the ascent hip and low back follow another
    order. A share is below 0 where the low back extends while the hip bends, and above 1 where the
    hip extends while the low back rounds; both are left as they are.

    Parameters
    ----------
    measures : Measures
    descent, rep, bottom : Span
        Frames of the descent, of the whole repetition and of its bottom.
    """
    peak = _peak(measures, rep, bottom)
    down = _Descent(_along_lean(measures, LUMBAR, descent), _along_lean(measures, HIP, descent))
    if not down.known:
        return Rhythm(peak)
    whole, first, middle, last = _shares(down)
    onset, hip = _onset(down, peak)
    return Rhythm(peak, whole, (first, middle, last), onset, hip)


def _along_lean(measures: Measures, name: str, span: Span) -> _FlexionAlongLean:
    inside = slice(span.first, span.last + 1)
    lean, series = measures["trunk_inclination_deg"], measures.series[name]
    return _FlexionAlongLean(lean[inside], series.values[inside], _median(series.standard_error[inside]))


def _medians(values: FloatArray, group: NDArray[np.intp]) -> FloatArray:
    """Median of each group of values, in the order of the groups' numbers."""
    order = np.lexsort((values, group))
    _, first, count = np.unique(group[order], return_index=True, return_counts=True)
    ranked = values[order]
    return np.asarray((ranked[first + (count - 1) // 2] + ranked[first + count // 2]) / 2)


def _median(values: FloatArray) -> float:
    """Median of the known values, NaN where there is none."""
    known = values[np.isfinite(values)]
    return float(np.median(known)) if len(known) else np.nan


def _peak(measures: Measures, rep: Span, bottom: Span) -> float | None:
    """Largest running median of lumbar flexion, no less than that at the bottom.

    None where the deeper half of the bend is missing.
    """
    lumbar = _along_lean(measures, LUMBAR, rep)
    if not lumbar.known.any() or not lumbar.known_between(float(np.mean(lumbar.ends)), np.inf):
        return None
    known = lumbar.flexion[lumbar.known]
    frame_s = np.median(np.diff(measures.time_s[rep.first : rep.last + 1]))
    window = min(max(3, round(float(PEAK_WINDOW_S / frame_s))), len(known))
    running = float(np.median(sliding_window_view(known, window), axis=1).max())
    at_bottom = middle(measures, LUMBAR, bottom)
    return running if at_bottom is None else max(running, at_bottom)


def _shares(down: _Descent) -> list[float | None]:
    """Lumbar share of the whole descent and of each third of its lean."""
    thirds = down.lean_edges[:: LEAN_STEPS // 3]
    reach = REACH * float(np.ptp(thirds))
    curves = (down.lumbar, down.hip)
    steps = [curve.in_steps(down.lean_edges) for curve in curves]
    flexion = np.array([[curve.at(lean, reach) for lean in thirds] for curve in steps])
    error = float(np.sqrt(2) * np.hypot(down.lumbar.error, down.hip.error))
    return [
        _share(flexion[:, last] - flexion[:, first], error)
        if all(curve.known_between(thirds[first], thirds[last]) for curve in curves)
        else None
        for first, last in ((0, 3), (0, 1), (1, 2), (2, 3))
    ]


def _share(gained: FloatArray, error: float) -> float | None:
    """Lumbar over lumbar plus hip flexion gained; None where they gain no more than their error."""
    lumbar, hip = (float(flexion) for flexion in gained)
    return lumbar / (lumbar + hip) if lumbar + hip > error else None


def _onset(down: _Descent, peak: float | None) -> tuple[float | None, float | None]:
    """Trunk lean and hip flexion where the low back begins to round by more than the error."""
    if peak is None or peak <= max(threshold(DETECTABLE).value, 2 * down.lumbar.error):
        return None, None
    lumbar, hip = (curve.in_steps(down.lean_edges) for curve in (down.lumbar, down.hip))
    onset = rounding_onset(lumbar.lean, lumbar.flexion)
    if onset is None or not len(hip.lean):
        return onset, None
    return onset, float(np.interp(onset, hip.lean, hip.flexion))
