"""From measures to repetitions and attempts."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields, replace
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from hiphinge import filtering
from hiphinge.measures import COLUMN_UNITS, Measures
from hiphinge.motion import FloatArray, take_rows
from hiphinge.reps.rep import Attempt, Half, Phase, Rep, Segmentation
from hiphinge.reps.rhythm import rhythm
from hiphinge.reps.swings import Swing, from_standing, swings
from hiphinge.reps.timing import Span, moving_part
from hiphinge.texts import Message

#: The bend is smoothed further for finding turning points: a repetition of 0.4 s still passes.
CUTOFF_HZ = 3.0
#: A person lost for longer than this breaks the movement off.
LONGEST_LOSS_S = 1.0
#: No trunk covers its range at this rate (per second; a descent of 0.2 s reaches 7, a single step that is
#: smoothed at 6 Hz 9 to 13): the picture jumped, by a cut, a slide or a wrong person. Ranges below
#: the second number say nothing.
FASTEST_PER_S = 9.0
LEAST_JUMP_DEG = 40.0
#: Standing means a trunk and a thigh within these of the vertical (design choice).
UPRIGHT_TRUNK_DEG = 50.0
UPRIGHT_THIGH_DEG = 50.0

#: A repetition leans the trunk by the one or lowers the hip by the other (in degrees of `travel.bend`): rack
#: pulls lean by 19 and more, swaying in a plank by 14.
LEAST_LEAN_DEG = 16.0
LEAST_LOWERING_DEG = 20.0
#: Of the two swings of a repetition the smaller has at least this share of the larger: who stands up again
#: from leaning back at the end of a pull does not put the load down.
LEAST_RETURN = 0.5
#: A foot that stands keeps its place within this (leg lengths); it must be seen in this share of the frames.
FOOT_STANDS_WITHIN = 0.25
LEAST_FOOT_SHARE = 0.5
#: No trunk that bends from standing leans further: the body was read upside down.
MOST_LEAN_DEG = 120.0
#: A single way down or up is judged when the body bends to the one and by the other (in degrees of
#: `travel.bend`), the hip is opened to less than this at its top, as it is in no row and no seat, and the
#: trunk is seen in this share of its frames (design choices).
LEAST_HALF_DEPTH_DEG, LEAST_HALF_SWING_DEG = 45.0, 25.0
MOST_HIP_AT_TOP_DEG = 70.0
LEAST_HALF_SEEN = 0.8

#: A joint that is hidden at a turning point is taken from where it is seen next, up to so many seconds away.
NEAR_TOP_S = 0.2
FEET_MOVE, CUT_OFF = Message("attempt-feet-move"), Message("attempt-cut-off")

_AT_BOTTOM = tuple(f.name for f in fields(Rep) if f.name in COLUMN_UNITS)


@dataclass(frozen=True)
class _BendSeries:
    """The bend over time, smoothed for the search and as measured, its speed, and that of the trunk."""

    time_s: FloatArray
    bend: FloatArray
    measured_bend: FloatArray
    speed: FloatArray
    trunk: FloatArray
    trunk_speed: FloatArray


@dataclass(frozen=True)
class _Cycle:
    """Two swings that belong together, in the order of time, and their moving parts."""

    swings: tuple[Swing, Swing]
    parts: tuple[Span, Span]

    @property
    def descends_first(self) -> bool:
        """Standing-down-standing instead of floor-up-floor."""
        return self.swings[0].down

    @property
    def descent(self) -> Span:
        """Moving part of the swing down."""
        return self.parts[0 if self.descends_first else 1]

    @property
    def whole(self) -> Span:
        """From the first frame that moves to the last."""
        return Span(self.parts[0].first, self.parts[1].last)


def segment(measures: Measures) -> Segmentation:
    """Find the repetitions.

    A repetition is one complete descent and one complete ascent, in either order; of the two ways to
    pair them (standing-down-standing, floor-up-floor) the one with more pairs is taken, and
    standing-down-standing where both have as many. What stays unpaired is an attempt; where there is no
    repetition at all, single ways down and up are halves that can be judged.

    Parameters
    ----------
    measures : Measures

    Returns
    -------
    Segmentation
    """
    takes = take_rows(measures.shots)
    if not takes:
        found = _segment(measures)
    else:
        found = _joined(len(measures.time_s), [(rows, _segment(measures.part(rows))) for rows in takes])
    return replace(found, halves=()) if found.reps else _with_phases(found, measures.time_s)


def _with_phases(found: Segmentation, time_s: FloatArray) -> Segmentation:
    """Say of the frames of halves which way they go."""
    phase = found.phase.copy()
    for half in found.halves:
        inside = (time_s >= half.start_s) & (time_s <= half.end_s)
        phase[inside] = Phase.DESCENT if half.way == "descent" else Phase.ASCENT
    return replace(found, phase=phase)


def _joined(frames: int, takes: list[tuple[NDArray[np.int64], Segmentation]]) -> Segmentation:
    """Put what was found in each take on the frames of the film, numbered in the order of time."""
    phase = np.full(frames, Phase.REST, dtype=object)
    number = np.zeros(frames, dtype=np.int64)
    found = sorted(
        ((rep, rows, of_take) for rows, of_take in takes for rep in of_take.reps),
        key=lambda one: one[0].start_s,
    )
    for rows, of_take in takes:
        phase[rows] = of_take.phase
    for place, (rep, rows, of_take) in enumerate(found, start=1):
        number[rows[of_take.rep_number == rep.number]] = place
    reps = tuple(replace(rep, number=place) for place, (rep, _, _) in enumerate(found, start=1))
    attempts = sorted((one for _, of_take in takes for one in of_take.attempts), key=_first_time)
    halves = _numbered(half for _, of_take in takes for half in of_take.halves)
    return Segmentation(reps, tuple(attempts), phase, number, halves)


def _numbered(halves: Iterable[Half]) -> tuple[Half, ...]:
    in_time = sorted(halves, key=lambda half: half.start_s)
    return tuple(replace(half, number=place) for place, half in enumerate(in_time, start=1))


def _segment(measures: Measures) -> Segmentation:
    series = _bend_series(measures)
    reps: list[Rep] = []
    attempts: list[Attempt] = []
    halves: list[Half] = []
    walked = 0
    phase = np.full(len(measures.time_s), Phase.REST, dtype=object)
    number = np.zeros(len(phase), dtype=np.int64)
    for stretch in swings(series.bend, series.speed):
        paired, unpaired = _pair(stretch, series.bend)
        cycles, alone = [_Cycle(pair, _parts(pair, series)) for pair in paired], [*unpaired]
        for cycle in cycles:
            reason = _no_rep(cycle, series, measures)
            if reason is not None:
                attempts.append(_failed(cycle, series, reason))
                walked += reason == FEET_MOVE
                alone += cycle.swings if reason == CUT_OFF else ()
                continue
            reps.append(_rep(cycle, series, measures, len(reps) + 1))
            _mark(cycle, phase, number, len(reps))
        attempts += [_attempt(swing, series) for swing in unpaired]
        halves += [_half(swing, series, measures) for swing in alone if _is_half(swing, series, measures)]
    attempts.sort(key=_first_time)
    # who mostly walks about does not hinge in between: what looks like a half is a step
    judged = halves if len(halves) >= walked else []
    return Segmentation(tuple(reps), tuple(attempts), phase, number, _numbered(judged))


def _bend_series(measures: Measures) -> _BendSeries:
    time = measures.time_s
    upside_down = np.abs(measures["trunk_inclination_deg"]) > MOST_LEAN_DEG
    filled = np.where(upside_down, np.nan, _without_short_losses(measures))
    bend = from_standing(filtering.low_pass(time, filled, CUTOFF_HZ))
    trunk = np.where(upside_down, np.nan, measures["trunk_inclination_deg"])
    return _BendSeries(
        time,
        bend,
        measured_bend=np.maximum(filled, np.nanmin(bend, initial=np.inf)),
        speed=filtering.derivative(time, bend),
        trunk=trunk,
        trunk_speed=np.abs(filtering.derivative(time, trunk)),
    )


def _without_short_losses(measures: Measures) -> FloatArray:
    """Bridge short losses of the person, never across a cut."""
    if not measures.shots:
        return filtering.fill_gaps(measures.time_s, measures.bend, LONGEST_LOSS_S)
    filled = np.full(len(measures.bend), np.nan)
    for shot in measures.shots:
        rows = slice(shot.first, shot.stop)
        filled[rows] = filtering.fill_gaps(measures.time_s[rows], measures.bend[rows], LONGEST_LOSS_S)
    return filled


def _pair(stretch: tuple[Swing, ...], bend: FloatArray) -> tuple[list[tuple[Swing, Swing]], list[Swing]]:
    """Pair whole neighbours, descent first unless ascent first gives more pairs."""
    standing_first, floor_first = (_pairs(stretch, bend, down) for down in (True, False))
    pairs = floor_first if len(floor_first) > len(standing_first) else standing_first
    taken = {swing for pair in pairs for swing in pair}
    return pairs, [swing for swing in stretch if swing not in taken]


def _pairs(stretch: tuple[Swing, ...], bend: FloatArray, descent_first: bool) -> list[tuple[Swing, Swing]]:
    return [
        (one, other)
        for one, other in pairwise(stretch)
        if one.down == descent_first and one.whole and other.whole and _returns(one, other, bend)
    ]


def _returns(one: Swing, other: Swing, bend: FloatArray) -> bool:
    """Whether the second swing undoes the first, or most of it."""
    sizes = [float(bend[swing.bottom] - bend[swing.top]) for swing in (one, other)]
    return min(sizes) >= LEAST_RETURN * max(sizes)


def _parts(pair: tuple[Swing, Swing], series: _BendSeries) -> tuple[Span, Span]:
    one, other = (moving_part(swing, series.time_s, series.measured_bend) for swing in pair)
    return one, Span(max(other.first, one.last), other.last)


def _no_rep(cycle: _Cycle, series: _BendSeries, measures: Measures) -> Message | None:
    """Why a cycle is no repetition, None if it is one."""
    whole = slice(cycle.parts[0].first, cycle.parts[1].last + 1)
    if _jumps(series, whole):
        return Message("attempt-jumps")
    tops = [swing.top for swing in cycle.swings]
    for name, limit in (
        ("trunk_inclination_deg", UPRIGHT_TRUNK_DEG),
        ("thigh_inclination_deg", UPRIGHT_THIGH_DEG),
    ):
        bent = [top for top in tops if abs(_at_top(measures, name, top)) > limit]
        if bent:
            return _why_bent(bent, measures)
    if _feet_move(measures.foot[whole]):
        return FEET_MOVE
    bottom, top = cycle.swings[0].bottom, cycle.swings[0].top
    lean = series.trunk[bottom] - series.trunk[top]
    if lean < LEAST_LEAN_DEG and series.bend[bottom] - series.bend[top] - lean < LEAST_LOWERING_DEG:
        return Message("attempt-too-small")
    return None


def _why_bent(tops: list[int], measures: Measures) -> Message:
    """Why the body does not stand at the top: the recording or the person ends there, or it never does."""
    known = np.flatnonzero(np.isfinite(measures.bend))
    if all(top - known[0] < 2 or known[-1] - top < 2 for top in tops):
        return CUT_OFF
    return Message("attempt-no-standing")


def _at_top(measures: Measures, name: str, top: int) -> float:
    """Value at a turning point, or the nearest known one; NaN where the joint is hidden for longer."""
    near = np.abs(measures.time_s - measures.time_s[top]) <= NEAR_TOP_S
    known = np.flatnonzero(near & np.isfinite(measures[name]))
    return float(measures[name][known[np.argmin(np.abs(known - top))]]) if len(known) else float("nan")


def _feet_move(foot: FloatArray) -> bool:
    """Whether the near foot leaves its place; single bad sightings do not count."""
    known = foot[np.isfinite(foot).all(axis=1)]
    if len(known) < LEAST_FOOT_SHARE * len(foot):
        return False
    low, high = np.percentile(known, [10, 90], axis=0)
    return bool(np.max(high - low) > FOOT_STANDS_WITHIN)


def _jumps(series: _BendSeries, whole: slice) -> bool:
    """Whether the trunk moves faster than any person's can."""
    trunk, speed = series.trunk[whole], series.trunk_speed[whole]
    known = np.isfinite(speed)
    reach = max(float(np.ptp(trunk[known])), LEAST_JUMP_DEG) if known.any() else np.inf
    return bool(np.max(speed[known], initial=0.0) > FASTEST_PER_S * reach)


def _rep(cycle: _Cycle, series: _BendSeries, measures: Measures, number: int) -> Rep:
    values: dict[str, Any] = {name: _value(measures, name, _bottom(cycle)) for name in _AT_BOTTOM}
    values.update(_times(cycle, series), **asdict(rhythm(measures, cycle.descent, cycle.whole)))
    return Rep(number=number, bottom_s=_bottom_s(cycle, series), **values)


def _bottom(cycle: _Cycle) -> Span:
    """Frames at the bottom: between the swings, or the rest before the lift from the floor."""
    one, other = cycle.parts
    if cycle.descends_first:
        return Span(one.last, other.first)
    return Span(min(cycle.swings[0].first, one.first), one.first)


def _bottom_s(cycle: _Cycle, series: _BendSeries) -> float:
    """Time of the bottom: the middle of its frames, or the start of the lift from the floor."""
    bottom = _bottom(cycle)
    first = bottom.first if cycle.descends_first else bottom.last
    return float((series.time_s[first] + series.time_s[bottom.last]) / 2)


def _times(cycle: _Cycle, series: _BendSeries) -> dict[str, float]:
    time = series.time_s
    one, other = cycle.parts
    spans = [float(time[part.last] - time[part.first]) for part in cycle.parts]
    descent, ascent = spans if cycle.descends_first else spans[::-1]
    return {
        "start_s": float(time[one.first]),
        "end_s": float(time[other.last]),
        "descent_s": descent,
        "pause_s": float(time[other.first] - time[one.last]),
        "ascent_s": ascent,
    }


def _value(measures: Measures, name: str, bottom: Span) -> float | None:
    values = measures[name][bottom.first : bottom.last + 1]
    return float(np.nanmedian(values)) if np.isfinite(values).any() else None


def _mark(cycle: _Cycle, phase: NDArray[np.object_], number: NDArray[np.int64], rep: int) -> None:
    one, other = cycle.parts
    number[one.first : other.last + 1] = rep
    if cycle.descends_first:
        phase[one.last : other.first + 1] = Phase.BOTTOM
    for part, swing in zip(cycle.parts, cycle.swings, strict=True):
        phase[part.first : part.last] = Phase.DESCENT if swing.down else Phase.ASCENT


def _failed(cycle: _Cycle, series: _BendSeries, reason: Message) -> Attempt:
    return Attempt(bottom_s=_bottom_s(cycle, series), reason=reason, **_times(cycle, series))


def _attempt(swing: Swing, series: _BendSeries) -> Attempt:
    part = moving_part(swing, series.time_s, series.measured_bend)
    start, end = (float(series.time_s[i]) for i in (part.first, part.last))
    seconds = end - start
    return Attempt(
        start_s=start if swing.starts_whole else None,
        bottom_s=(end if swing.down else start) if swing.whole else None,
        end_s=end if swing.ends_whole else None,
        reason=_unpaired_reason(swing),
        descent_s=seconds if swing.down and swing.whole else None,
        ascent_s=seconds if not swing.down and swing.whole else None,
    )


def _is_half(swing: Swing, series: _BendSeries, measures: Measures) -> bool:
    """Whether a single way down or up was seen well enough to be judged."""
    whole = slice(swing.first, swing.last + 1)
    return (
        (swing.starts_whole if swing.down else swing.ends_whole)
        and _is_open(measures, swing.top)
        and series.bend[swing.bottom] >= LEAST_HALF_DEPTH_DEG
        and series.bend[swing.bottom] - series.bend[swing.top] >= LEAST_HALF_SWING_DEG
        and float(np.isfinite(series.trunk[whole]).mean()) >= LEAST_HALF_SEEN
        and not _jumps(series, whole)
        and not _feet_move(measures.foot[whole])
    )


def _is_open(measures: Measures, top: int) -> bool:
    """Whether the body is near standing: trunk and thigh near the vertical, the hip opened."""
    trunk, thigh = (abs(_at_top(measures, f"{name}_inclination_deg", top)) for name in ("trunk", "thigh"))
    return bool(
        trunk <= UPRIGHT_TRUNK_DEG and thigh <= UPRIGHT_THIGH_DEG and trunk + thigh <= MOST_HIP_AT_TOP_DEG
    )


def _half(swing: Swing, series: _BendSeries, measures: Measures) -> Half:
    part = moving_part(swing, series.time_s, series.measured_bend)
    start, end = (float(series.time_s[i]) for i in (part.first, part.last))
    bottom = Span(part.last, swing.last) if swing.down else Span(swing.first, part.first)
    values: dict[str, Any] = {name: _value(measures, name, bottom) for name in _AT_BOTTOM}
    down = part if swing.down else Span(part.first, part.first)
    values.update(asdict(rhythm(measures, down, part)))
    return Half(
        number=0,
        start_s=start,
        bottom_s=end if swing.down else start,
        end_s=end,
        descent_s=end - start if swing.down else np.nan,
        pause_s=np.nan,
        ascent_s=np.nan if swing.down else end - start,
        way="descent" if swing.down else "ascent",
        **values,
    )


def _unpaired_reason(swing: Swing) -> Message:
    name = "descent" if swing.down else "ascent"
    return Message(f"attempt-{name}-{'alone' if swing.whole else 'cut-off'}")


def _first_time(attempt: Attempt) -> float:
    times = (attempt.start_s, attempt.bottom_s, attempt.end_s)
    return min((time for time in times if time is not None), default=0.0)
