"""Praise after a set, and the findings that rule it out."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from hiphinge.knowledge.faults import faults
from hiphinge.knowledge.table import table


@dataclass(frozen=True)
class PraiseLimit:
    """A range that praise needs for a value of a repetition.

    Attributes
    ----------
    name : str
        Name of the value in ``session.json``; its ending gives the unit.
    least, most : float or None
        Limits, inclusive; None where a side is open.
    """

    name: str
    least: float | None = None
    most: float | None = None

    def by(self, value: float | None) -> bool:
        """Whether a value lies within the limits; a missing one does not."""
        if value is None:
            return False
        return (self.least is None or value >= self.least) and (self.most is None or value <= self.most)


@dataclass(frozen=True)
class PraiseKnowledge:
    """One praise. Its text is ``praise-<code>``.

    Attributes
    ----------
    code : str
    absent : tuple of str
        Codes of the faults that must be absent with certainty in every repetition.
    mark : str
        Evidence mark of the limits.
    denied_by : tuple of str
        Codes of further faults of which none may be present in any repetition.
    measures : tuple of PraiseLimit
        Limits that every repetition must keep.
    unless : tuple of str
        Names of the texts ``course-<name>`` that rule it out.
    """

    code: str
    absent: tuple[str, ...]
    mark: str
    denied_by: tuple[str, ...] = ()
    measures: tuple[PraiseLimit, ...] = ()
    unless: tuple[str, ...] = ()


@cache
def praises() -> tuple[PraiseKnowledge, ...]:
    """Return all praises, the most important first."""
    return tuple(_praise(code, row) for code, row in table("praise").items())


def _praise(code: str, row: Mapping[str, Any]) -> PraiseKnowledge:
    return PraiseKnowledge(
        code=code,
        absent=tuple(fault.code for fault in faults() if code in fault.praise),
        mark=row["mark"],
        denied_by=tuple(fault.code for fault in faults() if code in fault.denies),
        measures=tuple(PraiseLimit(**kept) for kept in row.get("measures", ())),
        unless=row.get("unless", ()),
    )
