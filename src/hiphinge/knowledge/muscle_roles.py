"""Roles of the muscles in a hinge."""

from dataclasses import dataclass
from functools import cache

from hiphinge.knowledge.facts import Fact, facts_of
from hiphinge.knowledge.table import entry, table


@dataclass(frozen=True)
class MuscleRole:
    """The role of a muscle group. Its texts are in ``texts/<language>/muscles.ftl``.

    Attributes
    ----------
    code : str
        Its name in commands and in the texts ``muscle-<code>-title``, ``-does``, ``-fact-1`` and so on,
        and ``-shown``.
    said_in : tuple of str
        Keys of the articles that name it.
    muscles : tuple of str
        Names in `hiphinge.knowledge.muscles.muscle_table`.
    facts : tuple of Fact
        The evidence.
    """

    code: str
    said_in: tuple[str, ...]
    muscles: tuple[str, ...]
    facts: tuple[Fact, ...]


@cache
def muscle_roles() -> tuple[MuscleRole, ...]:
    """Return the roles of all groups, in the order of the table."""
    rows = table("muscle_roles").items()
    return tuple(MuscleRole(code=code, **{**row, "facts": facts_of(row["facts"])}) for code, row in rows)


def muscle_role(code: str) -> MuscleRole:
    """Return the role of a group.

    Raises
    ------
    InvalidValueError
        If there is no such group.
    """
    return entry("muscle_group", code, {found.code: found for found in muscle_roles()})
