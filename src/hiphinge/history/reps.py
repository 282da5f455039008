"""The values of repetitions with their standard errors, from the files of a session."""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeGuard

from hiphinge.errors import InvalidValueError
from hiphinge.results.cells import Cells, parse_cells
from hiphinge.results.errors import InvalidResultError
from hiphinge.tables import rep_errors
from hiphinge.texts import Message

#: Numbers of a repetition that give its timing rather than its movement.
_WHEN = frozenset({"number", "start_s", "bottom_s", "end_s"})
_NAME = re.compile(r"[a-z][a-z0-9_]{0,60}")


@dataclass(frozen=True)
class RepValue:
    """One value of one repetition.

    Attributes
    ----------
    measure : str
        Its name in ``session.json``.
    rep : int
        Number of the repetition.
    value : float
    standard_error : float or None
        Same unit; None where it is not known.
    """

    measure: str
    rep: int
    value: float
    standard_error: float | None


def rep_values(document: Mapping[str, Any], frames: bytes) -> list[RepValue]:
    """Return all values of all repetitions, without missing ones.

    Parameters
    ----------
    document : mapping
        What ``session.json`` holds.
    frames : bytes
        ``frames.csv``: standard errors are those at the bottom of each repetition.

    Raises
    ------
    InvalidValueError
        If `frames` is not a valid table.
    """
    try:
        cells = parse_cells(frames)
    except InvalidResultError:
        raise InvalidValueError(Message("error-no-frames-csv")) from None
    return [value for rep in document["reps"] for value in _values(rep, _row_at(cells, rep.get("bottom_s")))]


def _values(rep: Mapping[str, Any], row: Mapping[str, str]) -> list[RepValue]:
    known = {name: float(value) for name, value in rep.items() if _is_measure(name) and _is_number(value)}
    errors = rep_errors(known, lambda name: _number(row, f"{name}_se"))
    return [RepValue(name, int(rep["number"]), value, errors.get(name)) for name, value in known.items()]


def _row_at(cells: Cells, time_s: object) -> Mapping[str, str]:
    if not _is_number(time_s) or "time_s" not in cells:
        return {}
    times = [(place, _finite(cell)) for place, cell in enumerate(cells.texts("time_s"))]
    away_s = [(abs(moment - time_s), place) for place, moment in times if moment is not None]
    return {name: column[min(away_s)[1]] for name, column in cells.columns.items()} if away_s else {}


def _number(row: Mapping[str, str], name: str) -> float | None:
    return _finite(row.get(name))


def _finite(cell: str | None) -> float | None:
    try:
        value = float(cell or "nan")
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def _is_measure(name: str) -> bool:
    return name not in _WHEN and bool(_NAME.fullmatch(name))


def _is_number(value: object) -> TypeGuard[float]:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
