"""Causes of a rounding low back: labels, conditions and the limit set by the hamstrings."""

from dataclasses import dataclass
from functools import cache

from hiphinge.knowledge.table import entry, table


@dataclass(frozen=True)
class Condition:
    """One way of hinging to compare with the plain one.

    Attributes
    ----------
    code, letter : str
        Its name, and its letter in the rules.
    drill : str
        Code of the drill that is filmed.
    thresholds : tuple of str
        Names of the thresholds that define it.
    """

    code: str
    letter: str
    drill: str
    thresholds: tuple[str, ...]


@dataclass(frozen=True)
class CauseKnowledge:
    """One label. Its texts are in ``texts/<language>/causes.ftl``.

    Attributes
    ----------
    label : str
    rule : str
        The condition, in words.
    conditions, any_of : tuple of str
        Codes of the conditions that must be recorded: all of the former, one of the latter.
    screens : tuple of str
        Tests of which one must be known; keys of `hamstring_limits`.
    thresholds : tuple of str
        Names of the thresholds that the rule uses.
    drills : tuple of str
        Codes of the drills to do next, the easiest first.
    references : tuple of str
        Keys of `hiphinge.knowledge.references`.
    mark : str
        Evidence mark of the rule.
    """

    label: str
    rule: str
    conditions: tuple[str, ...]
    thresholds: tuple[str, ...]
    drills: tuple[str, ...]
    references: tuple[str, ...]
    mark: str
    any_of: tuple[str, ...] = ()
    screens: tuple[str, ...] = ()


@dataclass(frozen=True)
class UnseenCause:
    """One reason that no video shows, and therefore no rule finds.

    Attributes
    ----------
    code : str
        Its name in the texts ``causes-unseen-<code>-title``, ``-about`` and ``-next``.
    claim : str
        Code of the claim with the evidence on it.
    drills : tuple of str
        Codes of the drills to try, the easiest first.
    """

    code: str
    claim: str
    drills: tuple[str, ...]


@dataclass(frozen=True)
class HamstringLimit:
    """The hip flexion that the hamstrings allow with knees bent 15 degrees, for results of a screen.

    Attributes
    ----------
    screen : str
    screen_deg, hip_flexion_deg : tuple of float
        Result of the screen, rising, and the hip flexion that goes with it.
    mark : str
    """

    screen: str
    screen_deg: tuple[float, ...]
    hip_flexion_deg: tuple[float, ...]
    mark: str


@cache
def conditions() -> dict[str, Condition]:
    """Return the conditions by code, A to F."""
    return {code: Condition(code=code, **row) for code, row in table("causes")["conditions"].items()}


@cache
def hamstring_limits() -> dict[str, HamstringLimit]:
    """Return the limits by screen."""
    rows = table("causes")["hamstring_limits"]
    return {screen: HamstringLimit(screen=screen, **row) for screen, row in rows.items()}


@cache
def unseen_causes() -> tuple[UnseenCause, ...]:
    """Return the reasons that no video shows."""
    return tuple(UnseenCause(code=code, **row) for code, row in table("causes")["unseen"].items())


def cause_labels() -> tuple[str, ...]:
    """Return all labels, in the order in which they are tested."""
    return tuple(_all())


def cause_knowledge(label: str) -> CauseKnowledge:
    """Return the knowledge about a label.

    Raises
    ------
    InvalidValueError
        If there is no such label.
    """
    return entry("cause", label, _all())


@cache
def _all() -> dict[str, CauseKnowledge]:
    return {label: CauseKnowledge(label=label, **row) for label, row in table("causes")["causes"].items()}
