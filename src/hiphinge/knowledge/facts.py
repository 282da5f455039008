"""Statements of fact, each with its evidence mark and sources."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Fact:
    """One statement. Its words are in the text ``<kind>-<code>-fact-<n>``, counted from 1.

    Attributes
    ----------
    mark : str
        Evidence mark, a key of `hiphinge.knowledge.table.MARKS`.
    references : tuple of str
        Keys of `hiphinge.knowledge.references`.
    values : mapping of str to float
        The numbers of the statement, by the names of the text's variables.
    """

    mark: str
    references: tuple[str, ...] = ()
    values: Mapping[str, float] = field(default_factory=dict)


def facts_of(rows: Iterable[Mapping[str, Any]]) -> tuple[Fact, ...]:
    """Return the statements of an entry of a table."""
    return tuple(Fact(**row) for row in rows)
