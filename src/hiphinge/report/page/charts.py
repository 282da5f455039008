"""Layout of the lines, bands and marks of the charts; the templates draw them as SVG.

Charts over time are 1000 wide and 100 high and are stretched to the available width, so their letters stand
beside them. The square chart of hip against low back keeps its proportions.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from hiphinge.filtering import runs
from hiphinge.knowledge.thresholds import threshold
from hiphinge.measures.baseline import Baseline
from hiphinge.motion import FloatArray
from hiphinge.report.result import LUMBAR, SHAPE, FindingRead, Frames, RepRead, Result
from hiphinge.texts import Message, Number

WIDTH, HEIGHT = 1000.0, 100.0
#: A screen cannot show more points than this.
_MOST_POINTS = 1600
_STEPS_DEG = (5.0, 10.0, 15.0, 30.0, 45.0, 60.0, 90.0)
_MOST_TICKS = 5
#: Half the smallest range of angles that a chart shows.
_LEAST_DEG = 5.0
#: Side of the square chart and the margins for its letters.
SIDE, LEFT, BELOW, ABOVE = 340.0, 44.0, 44.0, 12.0


@dataclass(frozen=True)
class Tick:
    """A labelled place on an axis.

    Attributes
    ----------
    place : float
        In units of the chart.
    share : float
        In per cent of the chart's width or height.
    label : Message
    """

    place: float
    share: float
    label: Message


@dataclass(frozen=True)
class Axis:
    """A linear map from values to places on an axis."""

    low: float
    high: float
    start: float
    stop: float

    def __call__(self, value: FloatArray | float) -> FloatArray:
        """Return the places of values."""
        span = (self.high - self.low) or 1.0
        return np.asarray(self.start + (np.asarray(value) - self.low) / span * (self.stop - self.start))

    def ticks(self, step: float, unit: Literal["degrees", "seconds"]) -> tuple[Tick, ...]:
        """Return the multiples of a step that lie on the axis."""
        first = np.ceil(self.low / step - 1e-9) * step
        # adding zero turns negative zero into zero
        values = np.arange(first, self.high + 1e-9, step) + 0.0
        length = abs(self.stop - self.start)
        return tuple(
            Tick(
                place,
                100 * abs(place - min(self.start, self.stop)) / length,
                Message(f"table-{unit}", {"value": Number(value, 1, trim=True)}),
            )
            for value, place in zip(values.tolist(), self(values).tolist(), strict=True)
        )


@dataclass(frozen=True)
class Shade:
    """A repetition on the axis of time."""

    rep: int
    start: float
    width: float
    share: float


@dataclass(frozen=True)
class Curve:
    """A measure over time.

    Attributes
    ----------
    name : str
        Code of the measure.
    line, band : str
        SVG paths.
    ticks : tuple of Tick
        Ticks of the angle.
    limit : float or None
        Height of the limit at which a fault would be mentioned.
    """

    name: str
    line: str
    band: str
    ticks: tuple[Tick, ...]
    limit: float | None


@dataclass(frozen=True)
class Curves:
    """All measures over time.

    Attributes
    ----------
    start_s, end_s : float
    curves : tuple of Curve
    shades : tuple of Shade
    ticks : tuple of Tick
        Ticks of the time.
    """

    start_s: float
    end_s: float
    curves: tuple[Curve, ...]
    shades: tuple[Shade, ...]
    ticks: tuple[Tick, ...]


def curves_of(result: Result) -> Curves | None:
    """Lay out the measures over time; None if nothing was measured."""
    time_s = result.frames.time_s
    names = ("trunk_inclination_deg", result.hip, LUMBAR, "knee_flexion_deg")
    known = [name for name in names if result.has(name)]
    if len(time_s) < 2 or not known:
        return None
    across = Axis(float(time_s[0]), float(time_s[-1]), 0.0, WIDTH)
    return Curves(
        start_s=across.low,
        end_s=across.high,
        curves=tuple(_curve(name, result, across) for name in known),
        shades=tuple(_shade(rep, across) for rep in result.judged),
        ticks=across.ticks(_step_s(across.high - across.low), "seconds"),
    )


def _curve(name: str, result: Result, across: Axis) -> Curve:
    values, error = result.frames.values[name], result.frames.standard_error[name]
    error = np.where(np.isfinite(error), error, 0.0)
    limit = _limit(name, result.judged)
    low, high = _span([values - error, values + error], limit)
    up = Axis(low, high, HEIGHT, 0.0)
    shown = _worth_showing(values)
    x, lower, upper = across(result.frames.time_s[shown]), (values - error)[shown], (values + error)[shown]
    return Curve(
        name=name,
        line=_path(x, up(values[shown])),
        band=_band(x, up(lower), up(upper)),
        ticks=up.ticks(_step_deg(high - low), "degrees"),
        limit=None if limit is None else float(up(limit)),
    )


def _limit(name: str, reps: Sequence[RepRead]) -> float | None:
    """The limit of rounding, if rounding was judged by the flexion that the chart shows."""
    limits = (
        found.limit
        for rep in reps
        for found in rep.findings
        if name == LUMBAR and found.fault == "lumbar_rounding" and _by_flexion(found, rep)
    )
    return next(limits, None)


def _by_flexion(found: FindingRead, rep: RepRead) -> bool:
    """Whether a limit is one of flexion; earlier versions did not know the shape of the low back."""
    by_shape = SHAPE in rep.values and found.limit != threshold("lumbar_beyond_neutral_deg").value
    return found.unit == "deg" and not by_shape


def _span(values: Sequence[FloatArray], limit: float | None = None) -> tuple[float, float]:
    known = [one[np.isfinite(one)] for one in values]
    every = np.concatenate([*known, [0.0, -_LEAST_DEG, _LEAST_DEG], [] if limit is None else [limit]])
    room = 0.04 * float(np.ptp(every))
    return float(every.min()) - room, float(every.max()) + room


def _step_deg(span: float) -> float:
    return next((step for step in _STEPS_DEG if span / step <= _MOST_TICKS), _STEPS_DEG[-1])


def _step_s(span: float) -> float:
    steps = (0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 30.0, 60.0, 120.0, 300.0, 600.0)
    return next((step for step in steps if span / step <= _MOST_TICKS), 1800.0)


def _shade(rep: RepRead, across: Axis) -> Shade:
    start, end = across(rep.start_s), across(rep.end_s)
    return Shade(rep.number, float(start), float(end - start), float(start + end) / 2 / WIDTH * 100)


def _worth_showing(values: FloatArray) -> np.ndarray[tuple[int], np.dtype[np.intp]]:
    """The frames to draw: all, or the highest and lowest of each stretch, so that no peak is lost."""
    stride = -(-2 * len(values) // _MOST_POINTS)
    if stride <= 2:
        return np.arange(len(values))
    filled = np.pad(values, (0, -len(values) % stride), constant_values=np.nan).reshape(-1, stride)
    first = np.arange(len(filled)) * stride
    low = np.where(np.isnan(filled), np.inf, filled).argmin(axis=1) + first
    high = np.where(np.isnan(filled), -np.inf, filled).argmax(axis=1) + first
    chosen = np.unique(np.concatenate([low, high]))
    return chosen[chosen < len(values)]


def _path(x: FloatArray, y: FloatArray) -> str:
    known = np.asarray(np.isfinite(x) & np.isfinite(y))
    return "".join(_stretch(x[a:b], y[a:b]) for a, b in runs(known) if b - a > 1)


def _band(x: FloatArray, lower: FloatArray, upper: FloatArray) -> str:
    known = np.asarray(np.isfinite(lower) & np.isfinite(upper))
    stretches = [(a, b) for a, b in runs(known) if b - a > 1]
    there_and_back = (
        (np.concatenate([x[a:b], x[a:b][::-1]]), np.concatenate([upper[a:b], lower[a:b][::-1]]))
        for a, b in stretches
    )
    return "".join(_stretch(*places) + "Z" for places in there_and_back)


def _stretch(x: FloatArray, y: FloatArray) -> str:
    return "M" + "L".join(f"{a:.1f},{b:.1f}" for a, b in zip(x.tolist(), y.tolist(), strict=True))


@dataclass(frozen=True)
class Loop:
    """One repetition in the chart of hip against low back.

    Attributes
    ----------
    rep : int
    kind : str
        ``worst``, ``best`` or ``other``.
    down, up : str
        SVG paths of the descent and of the ascent.
    label_x, label_y : float
        Place of its number.
    """

    rep: int
    kind: str
    down: str
    up: str
    label_x: float
    label_y: float


@dataclass(frozen=True)
class Usual:
    """The baseline of earlier sessions, in the chart of hip against low back.

    Attributes
    ----------
    line, band : str
        SVG paths.
    sessions : int
    """

    line: str
    band: str
    sessions: int


@dataclass(frozen=True)
class Coupling:
    """How much the low back bends for the bend of the hips.

    Attributes
    ----------
    loops : tuple of Loop
        The most important one is drawn last.
    across, up : tuple of Tick
    zero : float or None
        Height of the lumbar flexion in standing.
    usual : Usual or None
        Drawn behind the loops.
    """

    loops: tuple[Loop, ...]
    across: tuple[Tick, ...]
    up: tuple[Tick, ...]
    zero: float
    usual: Usual | None = None


#: Kind of the loop of a repetition.
KindOf = Callable[[int], str]


def coupling_of(result: Result, kind: KindOf, like: Iterable[Result] = ()) -> Coupling | None:
    """Lay out hip against low back; None if one of them is missing.

    Parameters
    ----------
    result : Result
    kind : callable
        Returns for the number of a repetition whether it is the ``worst``, the ``best`` or an ``other``.
    like : iterable of Result
        Other results whose chart must have the same axes.
    """
    every = [result, *like]
    if result.hip != "hip_flexion_deg" or not result.reps or not result.has(LUMBAR):
        return None
    across, up = _axes(every)
    loops = [_loop(result.frames, rep, kind(rep.number), across, up) for rep in result.reps]
    ranked = sorted(loops, key=lambda loop: ("other", "best", "worst").index(loop.kind))
    return Coupling(
        loops=tuple(loop for loop in ranked if loop.down or loop.up),
        across=across.ticks(_step_deg(across.high - across.low), "degrees"),
        up=up.ticks(_step_deg(up.high - up.low), "degrees"),
        zero=float(up(0.0)),
        usual=None if result.baseline is None else _usual(result.baseline, across, up),
    )


def _axes(results: Sequence[Result]) -> tuple[Axis, Axis]:
    usual = [result.baseline for result in results if result.baseline is not None]

    def spans(name: str, also: Iterable[tuple[float, ...]]) -> tuple[float, float]:
        shown = [result.frames.values[name][result.frames.rep > 0] for result in results]
        return _span([*shown, *map(np.array, also)])

    return (
        Axis(*spans("hip_flexion_deg", [one.hip_deg for one in usual]), LEFT, SIDE - ABOVE),
        Axis(*spans(LUMBAR, [one.low_deg + one.high_deg for one in usual]), SIDE - BELOW, ABOVE),
    )


def _usual(baseline: Baseline, across: Axis, up: Axis) -> Usual:
    x = across(np.array(baseline.hip_deg))
    middle, low, high = (
        up(np.array(values)) for values in (baseline.lumbar_deg, baseline.low_deg, baseline.high_deg)
    )
    return Usual(line=_path(x, middle), band=_band(x, low, high), sessions=baseline.sessions)


def _loop(frames: Frames, rep: RepRead, kind: str, across: Axis, up: Axis) -> Loop:
    rows = np.flatnonzero(frames.rep == rep.number)
    x, y = across(frames.values["hip_flexion_deg"][rows]), up(frames.values[LUMBAR][rows])
    descending = frames.descending[rows]
    # descent and ascent meet at the deepest point
    turn = int(np.flatnonzero(descending)[-1]) if descending.any() else 0
    known = np.flatnonzero(np.isfinite(x) & np.isfinite(y))
    deepest = known[x[known].argmax()] if len(known) else None
    return Loop(
        rep=rep.number,
        kind=kind,
        down=_path(x[: turn + 1], y[: turn + 1]),
        up=_path(x[turn:], y[turn:]),
        label_x=0.0 if deepest is None else float(x[deepest]),
        label_y=0.0 if deepest is None else float(y[deepest]),
    )
