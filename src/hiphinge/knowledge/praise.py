"""What may be praised after a set, and which findings deny it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from hiphinge.knowledge.faults import faults
from hiphinge.knowledge.table import table


@dataclass(frozen=True)
class PraiseLimit:
    """A value of a repetition that praise needs.

    Attributes
    ----------
    name : str
        Of the repetition, as in ``session.json``; in the unit that the name ends in.
    least, most : float or None
        Where it must lie, ends included; None where that end is open.
    """

    name: str
    least: float | None = None
    most: float | None = None

    def by(self, value: float | None) -> bool:
        """Whether a value lies there; one that is not known does not."""
        if value is None:
            return False
        return (self.least is None or value >= self.least) and (self.most is None or value <= self.most)


@dataclass(frozen=True)
class PraiseKnowledge:
    """One praise. What is said lies in the text ``praise-<code>``.

    Attributes
    ----------
    code : str
    absent : tuple of str
        Codes of the faults that must be surely absent in every repetition.
    mark : str
        Evidence mark of the limits.
    denied_by : tuple of str
        Codes of further faults of which none may be present in any repetition.
    measures : tuple of PraiseLimit
        What every repetition must keep.
    unless : tuple of str
        Names of the texts ``course-<name>`` that deny it.
    """

    code: str
    absent: tuple[str, ...]
    mark: str
    denied_by: tuple[str, ...] = ()
    measures: tuple[PraiseLimit, ...] = ()
    unless: tuple[str, ...] = ()


@cache
def praises() -> tuple[PraiseKnowledge, ...]:
    """Return all praises, the most telling first."""
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
