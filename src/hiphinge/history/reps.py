"""The values of repetitions or of a whole recording, with their errors, from the files of a session."""

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import IO, Any, TypeGuard

from hiphinge.errors import InvalidValueError
from hiphinge.history.session_facts import whole_of
from hiphinge.limits import MOST_REP_VALUES
from hiphinge.results.errors import InvalidResultError
from hiphinge.texts import Message

#: Numbers of a repetition that give its timing rather than its movement.
_WHEN = frozenset({"number", "start_s", "bottom_s", "end_s"})
_NAME = re.compile(r"[a-z][a-z0-9_]{0,60}")
#: Stands for the number of the repetition where a recording was measured as a whole.
WHOLE = 0


@dataclass(frozen=True)
class RepValue:
    """One value of one repetition.

    Attributes
    ----------
    measure : str
        Its name in ``session.json``.
    rep : int
        Number of the repetition, or `WHOLE`.
    value : float
    standard_error : float or None
        Same unit; None where it is not known.
    """

    measure: str
    rep: int
    value: float
    standard_error: float | None


def rep_values(document: Mapping[str, Any], open_frames: Callable[[], IO[bytes]]) -> list[RepValue]:
    """Return all values of all repetitions, without missing ones.

    Parameters
    ----------
    document : mapping
        What ``session.json`` holds.
    open_frames : callable
        Opens ``frames.csv`` anew at each call: standard errors are those at the bottom of each repetition.

    Raises
    ------
    InvalidValueError
        If ``frames.csv`` is not a valid table, or there are more values than people make repetitions.
    """
    from hiphinge.results.cells import nearest_rows

    reps = document["reps"]
    bottoms = [rep["bottom_s"] for rep in reps if _is_number(rep.get("bottom_s"))]
    try:
        rows = iter(nearest_rows(open_frames, bottoms))
    except InvalidResultError:
        raise InvalidValueError(Message("error-no-frames-csv")) from None
    of_reps = [(rep, next(rows) if _is_number(rep.get("bottom_s")) else {}) for rep in reps]
    values = [value for rep, row in of_reps for value in _values(rep, row)]
    values += _of_whole(document)
    if len(values) > MOST_REP_VALUES:
        raise InvalidValueError(Message("error-no-session-json"))
    return values


def _of_whole(document: Mapping[str, Any]) -> list[RepValue]:
    """Return the values of a posture or a walk; none of a session of repetitions."""
    read = whole_of(document)
    quantities = {} if read is None else read.quantities
    return [
        RepValue(name, WHOLE, one.value, one.standard_error)
        for name, one in quantities.items()
        if one.value is not None
    ]


def _values(rep: Mapping[str, Any], row: Mapping[str, str]) -> list[RepValue]:
    from hiphinge.tables import rep_errors

    known = {name: float(value) for name, value in rep.items() if _is_measure(name) and _is_number(value)}
    errors = rep_errors(known, lambda name: _number(row, f"{name}_se"))
    return [RepValue(name, int(rep["number"]), value, errors.get(name)) for name, value in known.items()]


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
