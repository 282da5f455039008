"""Warning signs that are asked about before a person is coached."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from hiphinge.knowledge.table import table


@dataclass(frozen=True)
class WarningSign:
    """One group of signs. The question and the advice are in ``texts/<language>/safety.ftl``.

    Attributes
    ----------
    code : str
    urgency : {"emergency", "urgent", "soon", "routine"}
        How fast help is needed: now, today or tomorrow, before training goes on, or by appointment.
    locks : bool
        Whether coaching stops until a professional has seen it; else only for that day.
    references : tuple of str
        Keys of `hiphinge.knowledge.references`.
    mark : str
        Evidence mark.
    """

    code: str
    urgency: Literal["emergency", "urgent", "soon", "routine"]
    locks: bool
    references: tuple[str, ...]
    mark: str


@cache
def warning_signs() -> dict[str, WarningSign]:
    """Return the signs by code, the most pressing first."""
    return {code: WarningSign(code=code, **row) for code, row in table("warning_signs")["signs"].items()}


def emergency_signs() -> list[WarningSign]:
    """Return the signs that need help at once."""
    return [sign for sign in warning_signs().values() if sign.urgency == "emergency"]


@cache
def again_after_days() -> int:
    """Return the number of days after which to ask again."""
    return int(table("warning_signs")["asking"]["again_after_days"])
