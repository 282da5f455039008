"""A session on the terminal."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeGuard

import numpy as np

from hiphinge.coaching.advice import AT_ONCE_DEG
from hiphinge.faults import Finding
from hiphinge.motion import View
from hiphinge.report.result import APPARENT_HIP, HIP
from hiphinge.report.terminal.rows import Rows, print_rows
from hiphinge.reps import Attempt, Half, Rep
from hiphinge.session import Session
from hiphinge.texts import Catalogue, Message, Number, Value, text_name

if TYPE_CHECKING:
    from rich.console import Console

#: Measures of the first table and of the second.
_BEND = ("trunk_inclination_deg", HIP, APPARENT_HIP, "knee_flexion_deg", "shank_inclination_deg")
_LOW_BACK = ("lumbar_flexion_deg", "lumbar_flexion_peak_deg", "lumbar_share", "rounding_onset_trunk_deg")
MISSING = "--"


def print_session(session: Session, texts: Catalogue, console: "Console") -> None:
    """Print a row for each repetition, then the attempts, the view and the messages."""
    if session.judged:
        _print_bends(session, texts, console)
        if any(_is_known(rep.lumbar_flexion_deg) for rep, _ in session.judged):
            _print_low_back(session, texts, console)
    if not session.reps:
        console.print(texts.say("table-no-reps"))
    notes = dict.fromkeys((*session.messages, *session.view.messages))
    lines = (
        *map(_attempt_line, session.attempts),
        _view_line(session.view),
        *(Message("table-note", {"note": note}) for note in notes),
    )
    for line in lines:
        console.print(texts.say(line), markup=False, highlight=False)


def _print_bends(session: Session, texts: Catalogue, console: "Console") -> None:
    angles = _angles(session)
    columns = [f"table-column-{column}" for column in ("rep", "bottom", "down", "up")]
    headings = [texts.say(column) for column in columns] + [short_name(name, texts) for name in angles]
    cells = [[*_times(rep), *(_angle(rep, session, name) for name in angles)] for rep, _ in session.judged]
    print_rows(Rows(headings, _in_words(cells, texts), caption=texts.say("table-at-bottom")), console)


def _print_low_back(session: Session, texts: Catalogue, console: "Console") -> None:
    headings = [texts.say("table-column-rep"), *(short_name(name, texts) for name in _LOW_BACK)]
    cells = [[_number(rep), *_low_back(rep, found, session)] for rep, found in session.judged]
    print_rows(Rows(headings, _in_words(cells, texts), caption=texts.say("table-changes")), console)


def _low_back(rep: Rep, found: Sequence[Finding], session: Session) -> list[Value]:
    rounds = any(one.present and one.fault == "lumbar_rounding" for one in found)
    return [
        _angle(rep, session, "lumbar_flexion_deg"),
        _whole(rep.lumbar_flexion_peak_deg),
        _percent(rep.lumbar_share),
        _onset(rep.rounding_onset_trunk_deg if rounds else None),
    ]


def _in_words(rows: Sequence[Sequence[Value]], texts: Catalogue) -> list[list[str]]:
    return [[texts.put(cell) for cell in row] for row in rows]


def short_name(measure: str, texts: Catalogue) -> str:
    """Return the column heading of a measure, the same on the page, in its glossary and on the terminal."""
    return texts.say(text_name("report-term", measure))


def _angles(session: Session) -> list[str]:
    """Only one of the two hip angles: that of the joint if known, as on the page."""
    seen = any(_is_known(rep.hip_flexion_deg) for rep, _ in session.judged)
    hidden = APPARENT_HIP if seen else HIP
    return [name for name in _BEND if name != hidden]


def _times(rep: Rep) -> list[Value]:
    return [_number(rep), _seconds(rep.bottom_s, 2), _seconds(rep.descent_s), _seconds(rep.ascent_s)]


def _number(rep: Rep) -> Value:
    """Number of a repetition; for a half, its direction."""
    return Message(f"table-half-{rep.way}") if isinstance(rep, Half) else rep.number


def _angle(rep: Rep, session: Session, name: str) -> Value:
    value: float | None = getattr(rep, name)
    if not _is_known(value):
        return MISSING
    error = _standard_error(session, name, rep.bottom_s)
    if not np.isfinite(error):
        return Number(value)
    return Message("table-with-error", {"value": Number(value), "error": max(1, round(error))})


def _standard_error(session: Session, name: str, time_s: float) -> float:
    measures = session.measures
    nearest = int(np.argmin(np.abs(measures.time_s - time_s)))
    return float(measures.series[name].standard_error[nearest])


def _attempt_line(attempt: Attempt) -> Message:
    times = (attempt.bottom_s, attempt.start_s, attempt.end_s)
    when = next((time_s for time_s in times if time_s is not None), None)
    return Message("table-attempt", {"time": _seconds(when), "reason": attempt.reason})


def _view_line(view: View) -> Message:
    return Message(
        "table-view" if view.usable else "table-view-unusable",
        {
            "facing": Message(f"table-facing-{view.facing or 'unknown'}"),
            "yaw": _degrees(view.yaw_deg),
            "roll": _degrees(view.roll_deg),
        },
    )


def _seconds(value: float | None, decimals: int = 1) -> Value:
    return Message("table-seconds", {"value": Number(value, decimals)}) if _is_known(value) else MISSING


def _degrees(value: float | None) -> Value:
    return Message("table-degrees", {"value": Number(value)}) if _is_known(value) else MISSING


def _whole(value: float | None) -> Value:
    return Number(value) if _is_known(value) else MISSING


def _percent(share: float | None) -> Value:
    return Message("table-percent", {"value": Number(100 * share)}) if _is_known(share) else MISSING


def _onset(trunk_deg: float | None) -> Value:
    at_once = _is_known(trunk_deg) and trunk_deg < AT_ONCE_DEG
    return Message("table-at-once") if at_once else _whole(trunk_deg)


def _is_known(value: float | None) -> TypeGuard[float]:
    return value is not None and bool(np.isfinite(value))
