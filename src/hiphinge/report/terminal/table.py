"""A session on the terminal."""

from typing import TYPE_CHECKING, TypeGuard

import numpy as np

from hiphinge.coaching.advice import AT_ONCE_DEG
from hiphinge.motion import View
from hiphinge.reps import Attempt, Half, Rep
from hiphinge.session import Session

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

_ANGLES = {
    "trunk_inclination_deg": "trunk",
    "trunk_thigh_flexion_deg": "hip (apparent)",
    "knee_flexion_deg": "knee",
    "shank_inclination_deg": "shank",
}
_LOW_BACK = ("low back", "peak", "share of bend", "rounds at trunk")
_WAYS = {"descent": "down", "ascent": "up"}
UNTOLD = "--"


def print_session(session: Session, console: "Console") -> None:
    """Print a row for each repetition, then the attempts, the view and what the user should know."""
    if session.judged:
        console.print(_reps_table(session))
        if any(_is_told(rep.lumbar_flexion_deg) for rep, _ in session.judged):
            console.print(_low_back_table(session))
    if not session.reps:
        console.print("No repetitions.")
    for attempt in session.attempts:
        console.print(_attempt_line(attempt), markup=False, highlight=False)
    console.print(_view_line(session.view), markup=False, highlight=False)
    for message in dict.fromkeys((*session.messages, *session.view.messages)):
        console.print(f"Note: {message}", markup=False, highlight=False)


def _reps_table(session: Session) -> "Table":
    table = _table("at the bottom, degrees ± standard error")
    for heading in ("rep", "bottom at", "down", "up", *_ANGLES.values()):
        table.add_column(heading, justify="right", no_wrap=heading != "hip (apparent)")
    for rep, _ in session.judged:
        table.add_row(*_rep_cells(rep, session))
    return table


def _low_back_table(session: Session) -> "Table":
    table = _table("changes from standing, degrees ± standard error")
    for heading in ("rep", *_LOW_BACK):
        table.add_column(heading, justify="right", no_wrap=True)
    for rep, _ in session.judged:
        table.add_row(
            _number(rep),
            _angle(rep, session, "lumbar_flexion_deg"),
            _whole(rep.lumbar_flexion_peak_deg),
            _percent(rep.lumbar_share),
            _onset(rep.rounding_onset_trunk_deg),
        )
    return table


def _table(caption: str) -> "Table":
    from rich import box
    from rich.table import Table

    return Table(box=box.SIMPLE_HEAD, caption=caption, caption_justify="left")


def _rep_cells(rep: Rep, session: Session) -> list[str]:
    times = [_seconds(rep.bottom_s, 2), _seconds(rep.descent_s), _seconds(rep.ascent_s)]
    return [_number(rep), *times, *(_angle(rep, session, name) for name in _ANGLES)]


def _number(rep: Rep) -> str:
    """Number of a repetition; of half of one, which way it goes."""
    return f"½ {_WAYS[rep.way]}" if isinstance(rep, Half) else str(rep.number)


def _angle(rep: Rep, session: Session, name: str) -> str:
    value: float | None = getattr(rep, name)
    if not _is_told(value):
        return UNTOLD
    error = _standard_error(session, name, rep.bottom_s)
    return _whole(value) + (f" ±{max(1, round(error))}" if np.isfinite(error) else "")


def _standard_error(session: Session, name: str, time_s: float) -> float:
    measures = session.measures
    nearest = int(np.argmin(np.abs(measures.time_s - time_s)))
    return float(measures.series[name].standard_error[nearest])


def _attempt_line(attempt: Attempt) -> str:
    times = (attempt.bottom_s, attempt.start_s, attempt.end_s)
    when = next((time_s for time_s in times if time_s is not None), None)
    return f"No rep at {_seconds(when)}: {attempt.reason}"


def _view_line(view: View) -> str:
    facing = f"facing {view.facing}" if view.facing else "facing unknown"
    angles = f"yaw {_degrees(view.yaw_deg)}, roll {_degrees(view.roll_deg)}"
    return f"View: {facing}, {angles}" + ("" if view.usable else " (not usable)")


def _seconds(value: float | None, decimals: int = 1) -> str:
    return f"{value:.{decimals}f} s" if _is_told(value) else UNTOLD


def _degrees(value: float | None) -> str:
    return f"{round(value)}°" if _is_told(value) else UNTOLD


def _whole(value: float | None) -> str:
    return f"{round(value)}" if _is_told(value) else UNTOLD


def _percent(share: float | None) -> str:
    return f"{round(100 * share)} %" if _is_told(share) else UNTOLD


def _onset(trunk_deg: float | None) -> str:
    return "at once" if _is_told(trunk_deg) and trunk_deg < AT_ONCE_DEG else _whole(trunk_deg)


def _is_told(value: float | None) -> TypeGuard[float]:
    return value is not None and bool(np.isfinite(value))
