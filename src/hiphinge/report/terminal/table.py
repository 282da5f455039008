"""A session on the terminal."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeGuard

import numpy as np

from hiphinge.coaching.advice import AT_ONCE_DEG
from hiphinge.motion import View
from hiphinge.reps import Attempt, Rep
from hiphinge.session import Session
from hiphinge.texts import Catalogue, Message, Number, Value

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

_ANGLES = {
    "trunk_inclination_deg": "trunk",
    "trunk_thigh_flexion_deg": "hip",
    "knee_flexion_deg": "knee",
    "shank_inclination_deg": "shank",
}
_REPS = ("rep", "bottom", "down", "up", *_ANGLES.values())
_LOW_BACK = ("rep", "low-back", "peak", "share", "onset")
UNTOLD = "--"


def print_session(session: Session, texts: Catalogue, console: "Console") -> None:
    """Print a row for each repetition, then the attempts, the view and what the user should know."""
    if session.reps:
        rows = [_rep_cells(rep, session) for rep in session.reps]
        console.print(_table(_REPS, rows, "table-at-bottom", texts))
        if any(_is_told(rep.lumbar_flexion_deg) for rep in session.reps):
            rows = [_low_back_cells(rep, session) for rep in session.reps]
            console.print(_table(_LOW_BACK, rows, "table-changes", texts))
    else:
        console.print(texts.say("table-no-reps"))
    notes = dict.fromkeys((*session.messages, *session.view.messages))
    lines = (
        *map(_attempt_line, session.attempts),
        _view_line(session.view),
        *(Message("table-note", {"note": note}) for note in notes),
    )
    for line in lines:
        console.print(texts.say(line), markup=False, highlight=False)


def _table(
    columns: Sequence[str], rows: Sequence[Sequence[Value]], caption: str, texts: Catalogue
) -> "Table":
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, caption=texts.say(caption), caption_justify="left")
    for column in columns:
        table.add_column(texts.say(f"table-column-{column}"), justify="right", no_wrap=column != "hip")
    for row in rows:
        table.add_row(*map(texts.put, row))
    return table


def _rep_cells(rep: Rep, session: Session) -> list[Value]:
    times = [_seconds(rep.bottom_s, 2), _seconds(rep.descent_s), _seconds(rep.ascent_s)]
    return [rep.number, *times, *(_angle(rep, session, name) for name in _ANGLES)]


def _low_back_cells(rep: Rep, session: Session) -> list[Value]:
    return [
        rep.number,
        _angle(rep, session, "lumbar_flexion_deg"),
        _whole(rep.lumbar_flexion_peak_deg),
        _percent(rep.lumbar_share),
        _onset(rep.rounding_onset_trunk_deg),
    ]


def _angle(rep: Rep, session: Session, name: str) -> Value:
    value: float | None = getattr(rep, name)
    if not _is_told(value):
        return UNTOLD
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
    return Message("table-seconds", {"value": Number(value, decimals)}) if _is_told(value) else UNTOLD


def _degrees(value: float | None) -> Value:
    return Message("table-degrees", {"value": Number(value)}) if _is_told(value) else UNTOLD


def _whole(value: float | None) -> Value:
    return Number(value) if _is_told(value) else UNTOLD


def _percent(share: float | None) -> Value:
    return Message("table-percent", {"value": Number(100 * share)}) if _is_told(share) else UNTOLD


def _onset(trunk_deg: float | None) -> Value:
    at_once = _is_told(trunk_deg) and trunk_deg < AT_ONCE_DEG
    return Message("table-at-once") if at_once else _whole(trunk_deg)


def _is_told(value: float | None) -> TypeGuard[float]:
    return value is not None and bool(np.isfinite(value))
