"""A session on the terminal."""

from typing import TYPE_CHECKING, TypeGuard

import numpy as np

from hiphinge.coaching.advice import AT_ONCE_DEG
from hiphinge.motion import View
from hiphinge.report.result import APPARENT_HIP, HIP
from hiphinge.report.terminal.rows import Rows, print_rows
from hiphinge.reps import Attempt, Rep
from hiphinge.session import Session
from hiphinge.texts import Catalogue, text_name

if TYPE_CHECKING:
    from rich.console import Console

#: Measures of the first table and of the second.
_BEND = ("trunk_inclination_deg", HIP, APPARENT_HIP, "knee_flexion_deg", "shank_inclination_deg")
_LOW_BACK = ("lumbar_flexion_deg", "lumbar_flexion_peak_deg", "lumbar_share", "rounding_onset_trunk_deg")
UNTOLD = "--"


def print_session(session: Session, texts: Catalogue, console: "Console") -> None:
    """Print a row for each repetition, then the attempts, the view and what the user should know."""
    if session.reps:
        _print_bends(session, texts, console)
        if any(_is_told(rep.lumbar_flexion_deg) for rep in session.reps):
            _print_low_back(session, texts, console)
    else:
        console.print("No repetitions.")
    for attempt in session.attempts:
        console.print(_attempt_line(attempt), markup=False, highlight=False)
    console.print(_view_line(session.view), markup=False, highlight=False)
    for message in dict.fromkeys((*session.messages, *session.view.messages)):
        console.print(f"Note: {message}", markup=False, highlight=False)


def _print_bends(session: Session, texts: Catalogue, console: "Console") -> None:
    angles = _angles(session)
    headings = ["rep", "bottom at", "down", "up", *(short_name(name, texts) for name in angles)]
    rows = [[*_times(rep), *(_angle(rep, session, name) for name in angles)] for rep in session.reps]
    print_rows(Rows(headings, rows, caption="at the bottom, degrees ± standard error"), console)


def _print_low_back(session: Session, texts: Catalogue, console: "Console") -> None:
    headings = ["rep", *(short_name(name, texts) for name in _LOW_BACK)]
    rows = [[str(rep.number), *_low_back(rep, session)] for rep in session.reps]
    print_rows(Rows(headings, rows, caption="changes from standing, degrees ± standard error"), console)


def _low_back(rep: Rep, session: Session) -> list[str]:
    return [
        _angle(rep, session, "lumbar_flexion_deg"),
        _whole(rep.lumbar_flexion_peak_deg),
        _percent(rep.lumbar_share),
        _onset(rep.rounding_onset_trunk_deg),
    ]


def short_name(measure: str, texts: Catalogue) -> str:
    """Name a measure as in the heading of a column; the page, its glossary and the terminal say the same."""
    return texts.say(text_name("report-term", measure))


def _angles(session: Session) -> list[str]:
    """Only one of the two bends at the hip: that in the joint where told, as on the page."""
    seen = any(_is_told(rep.hip_flexion_deg) for rep in session.reps)
    hidden = APPARENT_HIP if seen else HIP
    return [name for name in _BEND if name != hidden]


def _times(rep: Rep) -> list[str]:
    return [str(rep.number), _seconds(rep.bottom_s, 2), _seconds(rep.descent_s), _seconds(rep.ascent_s)]


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
