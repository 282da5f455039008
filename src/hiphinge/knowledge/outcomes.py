"""Questionnaires on pain and daily life: scales and the smallest changes that matter."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from hiphinge.knowledge.table import entry, table


@dataclass(frozen=True)
class OutcomeKnowledge:
    """One questionnaire.

    Attributes
    ----------
    code : str
    least, most : int
        The scale.
    better : {"less", "more"}
    change : float
        The smallest change that matters, in points.
    items : bool
        Whether its questions come with hiphinge.
    licence : str
    references : tuple of str
        Keys of `hiphinge.knowledge.references`.
    mark : str
        Evidence mark of the smallest change.
    change_percent : float, optional
        The same in per cent of the first score.
    change_single : float, optional
        The same for one activity alone.
    floor, ceiling : int, optional
        Scores beyond which it shows changes less well.
    citation : str, optional
        As its authors ask for.
    statements : tuple of str
        To be marked where they fit; word for word, in English.
    """

    code: str
    least: int
    most: int
    better: Literal["less", "more"]
    change: float
    items: bool
    licence: str
    references: tuple[str, ...]
    mark: str
    change_percent: float | None = None
    change_single: float | None = None
    floor: int | None = None
    ceiling: int | None = None
    citation: str | None = None
    statements: tuple[str, ...] = ()


@cache
def outcomes() -> dict[str, OutcomeKnowledge]:
    """Return the questionnaires by code."""
    return {code: OutcomeKnowledge(code=code, **row) for code, row in table("outcomes").items()}


def outcome(code: str) -> OutcomeKnowledge:
    """Return the questionnaire of a code.

    Raises
    ------
    InvalidValueError
        If there is none.
    """
    return entry("outcome", code, outcomes())
