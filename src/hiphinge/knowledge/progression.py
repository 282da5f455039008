"""The numbers by which a programme goes on, holds and goes back."""

from dataclasses import dataclass
from functools import cache

from hiphinge.knowledge.table import entry, table


@dataclass(frozen=True)
class Rule:
    """One rule of the progression. Its words are in ``texts/<language>/programme.ftl``: ``rule-<code>``.

    Attributes
    ----------
    code : str
    value : float
    unit : str
    references : tuple of str
        Keys of `hiphinge.knowledge.references`.
    mark : str
        Evidence mark, one of `hiphinge.knowledge.table.MARKS`.
    reason : str
        The reason for this value.
    """

    code: str
    value: float
    unit: str
    references: tuple[str, ...]
    mark: str
    reason: str


@cache
def rules() -> dict[str, Rule]:
    """Return all rules by code."""
    return {code: Rule(code=code, **row) for code, row in table("progression")["rules"].items()}


def rule(code: str) -> Rule:
    """Return the rule of a code.

    Raises
    ------
    InvalidValueError
        If there is none.
    """
    return entry("rule", code, rules())


@cache
def number(code: str) -> float:
    """Return the value of a rule."""
    return rule(code).value


@cache
def whole(code: str) -> int:
    """Return the value of a rule that counts something."""
    return round(rule(code).value)
