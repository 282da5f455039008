"""The thresholds for judging, each with its setting, source and evidence mark."""

from dataclasses import dataclass
from functools import cache

from hiphinge.knowledge.table import entry, table


@dataclass(frozen=True)
class Threshold:
    """One number.

    Attributes
    ----------
    name : str
    value : float
    unit : str
        ``deg``, ``cm``, ``m``, ``s``, ``percent`` (of the person's own maximum, or as the setting says),
        ``leg lengths``, ``ratio`` or ``points`` (of pain, 0 to 10).
    setting : str
        What is compared with the number, and when.
    population : str
        Population it was found in; ``none studied`` for a choice of this program.
    references : tuple of str
        Keys of `hiphinge.knowledge.references`.
    mark : str
        Evidence mark, one of `hiphinge.knowledge.table.MARKS`.
    reason : str
        The reason for this value.
    """

    name: str
    value: float
    unit: str
    setting: str
    population: str
    references: tuple[str, ...]
    mark: str
    reason: str


@dataclass(frozen=True)
class Wording:
    """The words for a threshold in one language.

    Attributes
    ----------
    setting, reason : str
        As in `Threshold`.
    """

    setting: str
    reason: str


@cache
def thresholds() -> dict[str, Threshold]:
    """Return all thresholds by name."""
    return {name: Threshold(name=name, **row) for name, row in table("thresholds").items()}


def threshold(name: str) -> Threshold:
    """Return the threshold of a name.

    Raises
    ------
    InvalidValueError
        If there is none.
    """
    return entry("threshold", name, thresholds())


@cache
def wordings(language: str) -> dict[str, Wording]:
    """Return the words for all thresholds by name, from ``thresholds.<language>.toml`` unless English."""
    if language == "en":
        return {name: Wording(number.setting, number.reason) for name, number in thresholds().items()}
    return {name: Wording(**row) for name, row in table(f"thresholds.{language}").items()}
