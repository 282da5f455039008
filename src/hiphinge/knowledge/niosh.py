"""The numbers of the revised NIOSH lifting equation."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from hiphinge.knowledge.table import table


@dataclass(frozen=True)
class NioshTable:
    """Numbers of the multipliers; see ``niosh.toml`` for the meaning of each."""

    load_constant_kg: float
    horizontal: Mapping[str, float]
    vertical: Mapping[str, float]
    distance: Mapping[str, float]
    asymmetry: Mapping[str, float]
    coupling: Mapping[str, tuple[float, float]]
    frequency_per_min: tuple[float, ...]
    frequency: Mapping[int, tuple[float, ...]]
    none_from_low: Mapping[int, float]
    references: tuple[str, ...]
    mark: str


@cache
def niosh_table() -> NioshTable:
    """Return the numbers of the equation."""
    row = dict(table("niosh")["equation"])
    frequency = row.pop("frequency")
    return NioshTable(
        frequency_per_min=frequency["per_min"],
        frequency={int(hours): factors for hours, factors in frequency["hours"].items()},
        none_from_low={int(hours): rate for hours, rate in frequency["none_from_low"].items()},
        **row,
    )
