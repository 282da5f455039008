"""From measures to repetitions and attempts."""

from collections.abc import Iterable
from dataclasses import asdict, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from hiphinge.measures import Measures
from hiphinge.motion import FloatArray, take_rows
from hiphinge.reps.bend import BendSeries, bend_series
from hiphinge.reps.bottom import at_bottom
from hiphinge.reps.cycles import Cycle, cycle_of, pair
from hiphinge.reps.halves import half_of, is_half
from hiphinge.reps.no_rep import CUT_OFF, FEET_MOVE, no_rep
from hiphinge.reps.rep import Attempt, Half, Phase, Rep, Segmentation
from hiphinge.reps.rhythm import rhythm
from hiphinge.reps.swings import Swing, swings
from hiphinge.reps.timing import moving_part
from hiphinge.texts import Message


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
    series = bend_series(measures)
    reps: list[Rep] = []
    attempts: list[Attempt] = []
    halves: list[Half] = []
    walked = 0
    phase = np.full(len(measures.time_s), Phase.REST, dtype=object)
    number = np.zeros(len(phase), dtype=np.int64)
    for stretch in swings(series.bend, series.speed):
        paired, unpaired = pair(stretch, series.bend)
        cycles, alone = [cycle_of(two, series) for two in paired], [*unpaired]
        for cycle in cycles:
            reason = no_rep(cycle, series, measures)
            if reason is not None:
                attempts.append(_failed(cycle, series, reason))
                walked += reason == FEET_MOVE
                alone += cycle.swings if reason == CUT_OFF else ()
                continue
            reps.append(_rep(cycle, series, measures, len(reps) + 1))
            _mark(cycle, phase, number, len(reps))
        attempts += [_attempt(swing, series) for swing in unpaired]
        halves += [half_of(swing, series, measures) for swing in alone if is_half(swing, series, measures)]
    attempts.sort(key=_first_time)
    # who mostly walks about does not hinge in between: what looks like a half is a step
    judged = halves if len(halves) >= walked else []
    return Segmentation(tuple(reps), tuple(attempts), phase, number, _numbered(judged))


def _rep(cycle: Cycle, series: BendSeries, measures: Measures, number: int) -> Rep:
    values: dict[str, Any] = {
        **at_bottom(measures, cycle.bottom),
        **cycle.times(series.time_s),
        **asdict(rhythm(measures, cycle.descent, cycle.whole, cycle.bottom)),
    }
    return Rep(number=number, bottom_s=cycle.bottom_s(series.time_s), **values)


def _mark(cycle: Cycle, phase: NDArray[np.object_], number: NDArray[np.int64], rep: int) -> None:
    one, other = cycle.parts
    number[one.first : other.last + 1] = rep
    if cycle.descends_first:
        phase[one.last : other.first + 1] = Phase.BOTTOM
    for part, swing in zip(cycle.parts, cycle.swings, strict=True):
        phase[part.first : part.last] = Phase.DESCENT if swing.down else Phase.ASCENT


def _failed(cycle: Cycle, series: BendSeries, reason: Message) -> Attempt:
    return Attempt(bottom_s=cycle.bottom_s(series.time_s), reason=reason, **cycle.times(series.time_s))


def _attempt(swing: Swing, series: BendSeries) -> Attempt:
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


def _unpaired_reason(swing: Swing) -> Message:
    name = "descent" if swing.down else "ascent"
    return Message(f"attempt-{name}-{'alone' if swing.whole else 'cut-off'}")


def _first_time(attempt: Attempt) -> float:
    times = (attempt.start_s, attempt.bottom_s, attempt.end_s)
    return min((time for time in times if time is not None), default=0.0)
