"""Loads of a session on the terminal, shown as estimates with wide bands."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from hiphinge.kinetics import LoadSeries
from hiphinge.kinetics.tally import tally
from hiphinge.knowledge.load_limits import load_line
from hiphinge.report.terminal.rows import Rows, print_rows
from hiphinge.reps import Rep
from hiphinge.session import Session
from hiphinge.texts import Catalogue, Message, Number, significant

if TYPE_CHECKING:
    from rich.console import Console

COLUMNS = ("rep", "moment", "compression", "hips", "hamstrings", "hands")
_MISSING = "--"


def print_load(session: Session, texts: Catalogue, console: "Console") -> None:
    """Print a row for each repetition and what the numbers mean; nothing without loads."""
    if session.load is None or not session.reps:
        return
    from rich.text import Text

    console.print()
    print_rows(_rows(session, session.load, texts), console)
    for message in _meaning(session, session.load):
        console.print(Text(texts.say(message)))
    console.print()


def moment_cell(value: float | None, error: float) -> Message | None:
    """An extension moment at L5/S1 in N m with its standard error; None where missing."""
    if value is None or not np.isfinite(value):
        return None
    values = {"value": Number(value), "error": Number(error)}
    return Message("load-cell-moment", values)


def compression_cell(value: float | None, low: float | None, high: float | None) -> Message | None:
    """A compression in N with its band, in kN; None where missing."""
    if value is None or low is None or high is None:
        return None
    return Message("load-cell-compression", {"value": _kn(value), "low": _kn(low), "high": _kn(high)})


def _rows(session: Session, load: LoadSeries, texts: Catalogue) -> Rows:
    heading = Message("load-heading", {"load": significant(session.held.mass_kg, 3)})
    rows = []
    for rep in session.reps:
        cells = _cells(session, load, rep)
        rows.append([str(rep.number), *(_MISSING if cell is None else texts.say(cell) for cell in cells)])
    headings = [texts.say(f"load-column-{column}") for column in COLUMNS]
    return Rows(headings, rows, texts.say(heading), texts.say("load-caption"))


def _cells(session: Session, load: LoadSeries, rep: Rep) -> list[Message | None]:
    inside = np.asarray(session.segmentation.rep_number == rep.number)
    peaks = tally(load, inside).peaks
    at = _peak(load, inside)
    error = np.nan if at is None else load.series["l5s1_moment_nm"].standard_error[at]
    band = (peaks[f"l5s1_compression_{end}n"] for end in ("", "low_", "high_"))
    return [
        moment_cell(peaks["l5s1_moment_nm"], error),
        compression_cell(*band),
        _number("percent", peaks["hip_share"], 100),
        _number("percent", peaks["hamstring_length_change_pct"], 1),
        _number("length", peaks["hand_distance_m"], 100),
    ]


def _peak(load: LoadSeries, inside: np.ndarray) -> int | None:
    """Frame of the largest moment, None if no moment is known."""
    moment = np.where(inside, load["l5s1_moment_nm"], np.nan)
    return int(np.nanargmax(moment)) if np.isfinite(moment).any() else None


def _meaning(session: Session, load: LoadSeries) -> Iterator[Message]:
    inside = np.asarray(session.segmentation.rep_number > 0)
    at, peaks = _peak(load, inside), tally(load, inside).peaks
    low, high = peaks["l5s1_compression_low_n"], peaks["l5s1_compression_high_n"]
    if at is not None and low is not None and high is not None:
        yield Message("load-distance")
        yield Message("disclaimer-loads")
        yield from lines(low, high)
        yield _slide(load, at)
        yield Message("about-load")


def lines(low_n: float, high_n: float) -> Iterator[Message]:
    """Describe a band of compression relative to the planning limits for work."""
    action_n = load_line("niosh_action_n").value
    where = "below" if high_n < action_n else "above" if low_n > action_n else "around"
    yield Message(f"load-band-{where}", {"action": _kn(action_n)})
    names = {
        "maximum": "niosh_maximum_n",
        "mean": "laboratory_strength_n",
        "spread": "laboratory_strength_spread_n",
    }
    yield Message("load-lines", {key: _kn(load_line(name).value) for key, name in names.items()})


def _slide(load: LoadSeries, at: int) -> Message:
    names = {"leaning": "l5s1_shear_n", "straight": "l5s1_shear_straight_n"}
    return Message("load-slide", {key: Number(load[name][at]) for key, name in names.items()})


def _number(kind: str, value: float | None, factor: float) -> Message | None:
    return None if value is None else Message(f"load-cell-{kind}", {"value": Number(factor * value)})


def _kn(newtons: float) -> Number:
    return Number(newtons / 1000, 1)
