"""The measures of a walk: unit, least change and evidence of each."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from hiphinge.knowledge.table import table


@dataclass(frozen=True)
class WalkingMeasure:
    """One measure. Its texts are in ``texts/<language>/walking.ftl``.

    Attributes
    ----------
    name : str
    unit : {"per_min", "s", "m", "m_per_s", "deg"}
    references : tuple of str
        Keys of `hiphinge.knowledge.references`.
    mark : str
        Evidence mark of the measure, one of `hiphinge.knowledge.table.MARKS`.
    least_change : float
        No smaller difference between two films is called a change, same unit.
    """

    name: str
    unit: Literal["per_min", "s", "m", "m_per_s", "deg"]
    references: tuple[str, ...]
    mark: str
    least_change: float = 0.0


@cache
def walking_measures() -> dict[str, WalkingMeasure]:
    """Return the measures by name, in the order in which they are shown."""
    return {name: WalkingMeasure(name=name, **row) for name, row in table("walking").items()}
