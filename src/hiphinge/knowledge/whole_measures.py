"""The measures of the families that measure a recording as a whole."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Literal

from hiphinge.knowledge.posture import PostureMeasure, posture_measures
from hiphinge.knowledge.table import table

#: Digits behind the point that are shown, by the unit.
DECIMALS: Mapping[str, int] = {
    "deg": 1,
    "percent_of_stature": 1,
    "percent_of_trunk": 1,
    "per_min": 1,
    "s": 3,
    "m": 2,
    "m_per_s": 2,
}
#: What families without repetitions and drills show, each with the name of its family.
WHOLE_MOVEMENTS: Mapping[str, str] = MappingProxyType(
    {
        "standing": "posture",
        "sitting": "posture",
        "walking": "walking",
        "standing_up": "action",
        "jumping": "action",
    }
)


@dataclass(frozen=True)
class WholeMeasure:
    """One measure. Its texts are in ``texts/<language>/<family>.ftl``.

    Attributes
    ----------
    name : str
    unit : {"per_min", "s", "m", "m_per_s", "deg", "percent_of_stature"}
    references : tuple of str
        Keys of `hiphinge.knowledge.references`.
    mark : str
        Evidence mark of the measure, one of `hiphinge.knowledge.table.MARKS`.
    least_change : float
        No smaller difference between two recordings is called a change, same unit.
    """

    name: str
    unit: Literal["per_min", "s", "m", "m_per_s", "deg", "percent_of_stature"]
    references: tuple[str, ...]
    mark: str
    least_change: float = 0.0


@cache
def movement_measures(family: Literal["walking", "action"]) -> dict[str, WholeMeasure]:
    """Return the measures of a movement by name, in the order in which they are shown."""
    return {name: WholeMeasure(name=name, **row) for name, row in table(family).items()}


def whole_measures(family: str) -> Mapping[str, PostureMeasure | WholeMeasure]:
    """Return the measures of ``posture``, ``walking`` or ``action`` by name; see `movement_measures`."""
    if family == "posture":
        return posture_measures()
    return movement_measures("walking" if family == "walking" else "action")
