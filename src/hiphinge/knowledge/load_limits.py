"""Reference lines for loads, and the numbers of the load model."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from hiphinge.knowledge.table import entry, table

Kind = Literal["lines", "model", "fatigue"]


@dataclass(frozen=True)
class LoadNumber:
    """One number.

    Attributes
    ----------
    name : str
    value : float
    unit : str
    use : str
        Its intended use, and its limits.
    references : tuple of str
        Keys of `hiphinge.knowledge.references`.
    mark : str
        Evidence mark, one of `hiphinge.knowledge.table.MARKS`.
    """

    name: str
    value: float
    unit: str
    use: str
    references: tuple[str, ...]
    mark: str


@cache
def load_numbers(kind: Kind) -> dict[str, LoadNumber]:
    """Return reference lines, numbers of the model, or numbers of the fatigue curve, by name."""
    return {name: LoadNumber(name=name, **row) for name, row in table("load_limits")[kind].items()}


def load_line(name: str) -> LoadNumber:
    """Return a reference line for loads.

    Raises
    ------
    InvalidValueError
        If there is none with that name.
    """
    return entry("load_line", name, load_numbers("lines"))


def model_number(name: str) -> float:
    """Return the value of a number of the model.

    Raises
    ------
    InvalidValueError
        If there is none with that name.
    """
    return entry("load_number", name, load_numbers("model")).value


def fatigue_number(name: str) -> float:
    """Return the value of a number of the fatigue curve.

    Raises
    ------
    InvalidValueError
        If there is none with that name.
    """
    return entry("fatigue_number", name, load_numbers("fatigue")).value
