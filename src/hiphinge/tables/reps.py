"""One row for each repetition: its origin, its values with their errors, and its findings."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Protocol

import numpy as np

from hiphinge.kinetics import LOAD_UNITS
from hiphinge.kinetics.tally import TOLD
from hiphinge.knowledge.faults import fault_codes
from hiphinge.measures.series import COLUMN_UNITS
from hiphinge.person import Person
from hiphinge.reps import Rep
from hiphinge.tables.column import Column, as_text

Value = str | float | int | None

_ORIGIN = ("file", "result", "person", "recorded_on", "movement", "drill", "judged_as")
#: Columns of texts, besides those of faults.
_TEXTS = (*_ORIGIN, "sex", "low_back_state")
_TIMES = ("start_s", "bottom_s", "end_s", "descent_s", "pause_s", "ascent_s")
#: Values of a repetition that have a standard error, and their units.
MEASURES: Mapping[str, str | None] = {
    **{name: COLUMN_UNITS[name] for name in COLUMN_UNITS if name in Rep.__dataclass_fields__},
    "lumbar_flexion_peak_deg": "deg",
    "lumbar_flexion_percent": "percent",
    "lumbar_share": None,
}
_ONSETS = ("rounding_onset_trunk_deg", "rounding_onset_hip_deg")
_THIRDS = ("lumbar_share_first_third", "lumbar_share_middle_third", "lumbar_share_last_third")
_OF_A_FINDING = ("value", "limit", "severity", "time_s", "confidence")


class AnyFinding(Protocol):
    """A finding, fresh or read back."""

    @property
    def fault(self) -> str: ...  # noqa: D102 - as in `faults.Finding`
    @property
    def verdict(self) -> str: ...  # noqa: D102
    @property
    def value(self) -> float | None: ...  # noqa: D102
    @property
    def limit(self) -> float | None: ...  # noqa: D102
    @property
    def severity(self) -> float | None: ...  # noqa: D102
    @property
    def time_s(self) -> float | None: ...  # noqa: D102
    @property
    def confidence(self) -> float | None: ...  # noqa: D102
    @property
    def state(self) -> str | None: ...  # noqa: D102


@dataclass(frozen=True)
class SessionContext:
    """The context shared by all repetitions of a session.

    Attributes
    ----------
    file : str
        The recording.
    movement : str
    drill : str or None
    body : Person
    yaw_deg : float or None
    result : str or None
        Its result folder.
    person : str or None
        Name of the person.
    recorded_on : date or None
    judged_as : str or None
        Code of the drill that it was judged by.
    """

    file: str
    movement: str
    drill: str | None
    body: Person
    yaw_deg: float | None
    result: str | None = None
    person: str | None = None
    recorded_on: date | None = None
    judged_as: str | None = None


@dataclass(frozen=True)
class RepRecord:
    """The record of one repetition.

    Attributes
    ----------
    rep : Rep
    findings : sequence of AnyFinding
    errors : mapping of str to float
        Standard errors, by the names of values.
    peak_loads : mapping of str to (float or None)
        By the names of `kinetics.tally.TOLD`; empty without a mass.
    """

    rep: Rep
    findings: Sequence[AnyFinding]
    errors: Mapping[str, float]
    peak_loads: Mapping[str, float | None]


def rep_row(about: SessionContext, record: RepRecord) -> dict[str, Value]:
    """Return a row as values by the names of columns; missing values may be left out."""
    rep = record.rep
    return {
        **{name: getattr(about, name) for name in ("person", "movement", "drill", "judged_as", "yaw_deg")},
        "file": as_text(about.file),
        "result": None if about.result is None else as_text(about.result),
        "recorded_on": None if about.recorded_on is None else about.recorded_on.isoformat(),
        "stature_m": about.body.stature_m,
        "mass_kg": about.body.mass_kg,
        "sex": about.body.sex,
        "rep": rep.number,
        **{name: getattr(rep, name) for name in (*_TIMES, *MEASURES, *_ONSETS)},
        **{f"{name}_se": record.errors.get(name) for name in MEASURES},
        **dict(zip(_THIRDS, rep.lumbar_share_thirds, strict=True)),
        **{f"peak_{name}": value for name, value in record.peak_loads.items()},
        "low_back_state": next((str(one.state) for one in record.findings if one.state is not None), None),
        **_found(record.findings),
    }


def rep_columns(rows: Iterable[Mapping[str, Value]]) -> list[Column]:
    """Return rows as columns.

    The columns are always the same in the same order; names beyond these, as another version may
    have, follow them.
    """
    rows = list(rows)
    known = _columns()
    further = dict.fromkeys(name for row in rows for name in row if name not in known)
    return [_column(name, known.get(name), [row.get(name) for row in rows]) for name in (*known, *further)]


@cache
def _columns() -> Mapping[str, str | None]:
    """Names of all columns in their order, with their units."""
    units: dict[str, str | None] = dict.fromkeys(_ORIGIN)
    units |= {"stature_m": "m", "mass_kg": "kg", "sex": None, "yaw_deg": "deg", "rep": None}
    units |= dict.fromkeys(_TIMES, "s")
    for name, unit in MEASURES.items():
        units |= {name: unit, f"{name}_se": unit}
    units |= dict.fromkeys(_THIRDS) | dict.fromkeys(_ONSETS, "deg")
    units |= {"low_back_state": None}
    units |= {f"peak_{name}": LOAD_UNITS[name] for name in TOLD}
    for code in fault_codes():
        units |= {code: None, **{f"{code}_{part}": None for part in _OF_A_FINDING}, f"{code}_time_s": "s"}
    return units


def _found(findings: Sequence[AnyFinding]) -> dict[str, Value]:
    row: dict[str, Value] = {}
    for found in findings:
        row[found.fault] = str(found.verdict)
        row |= {f"{found.fault}_{part}": getattr(found, part) for part in _OF_A_FINDING}
    return row


def _column(name: str, unit: str | None, values: Sequence[Value]) -> Column:
    if name in _TEXTS or name in fault_codes() or any(isinstance(value, str) for value in values):
        return Column(name, unit, [None if value is None else str(value) for value in values])
    if name == "rep":
        return Column(name, unit, np.array(values, dtype=np.int64))
    return Column(name, unit, np.array([_number(value) for value in values], dtype=float))


def _number(value: Value) -> float:
    return math.nan if value is None else float(value)
