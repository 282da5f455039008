"""The sources cited in the tables."""

from dataclasses import dataclass
from functools import cache

from hiphinge.knowledge.table import entry, table


@dataclass(frozen=True)
class Reference:
    """One source.

    Attributes
    ----------
    key : str
        Its name in the tables: ``S0`` to ``S4`` for articles for the public, ``R`` and a number for others.
    citation : str
        Authors, year and place, and how much of it was read.
    """

    key: str
    citation: str


@cache
def references() -> dict[str, Reference]:
    """Return all sources by key."""
    return {key: Reference(key, citation) for key, citation in table("references")["references"].items()}


def reference(key: str) -> Reference:
    """Return the source of a key.

    Raises
    ------
    InvalidValueError
        If there is none.
    """
    return entry("reference", key, references())
