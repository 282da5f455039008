"""Everyday tasks that suit a hinge, and other good ways to do them."""

from dataclasses import dataclass
from functools import cache

from hiphinge.knowledge.table import entry, table


@dataclass(frozen=True)
class Activity:
    """One task of daily life.

    Attributes
    ----------
    code : str
        Its name in commands and (with hyphens) in the texts ``activity-<code>-title`` and so on.
    drill : str
        Code of the drill that prepares for it.
    faults_invited : tuple of str
        Codes of the faults that it invites, the most common first.
    alternatives : tuple of str
        Codes of other good ways to do it: there is no single right one.
    references : tuple of str
        Keys of the references that name the task; empty where this program chose it.
    mark : str
        Evidence mark: ``verified`` (a source names the task) or ``design`` (chosen by this program).
    """

    code: str
    drill: str
    faults_invited: tuple[str, ...]
    alternatives: tuple[str, ...]
    references: tuple[str, ...]
    mark: str


@cache
def activities() -> tuple[Activity, ...]:
    """Return the everyday tasks."""
    return tuple(Activity(**row) for row in table("activities")["activity"])


def activity(code: str) -> Activity:
    """Return the everyday task of a code.

    Raises
    ------
    InvalidValueError
        If there is no such task.
    """
    return entry("activity", code, {found.code: found for found in activities()})
