"""Warning signs that are asked about before a person is coached."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from hiphinge.knowledge.table import table


@dataclass(frozen=True)
class WarningSign:
    """One group of signs. What is asked and what to do lies in ``texts/<language>/safety.ftl``.

    Attributes
    ----------
    code : str
    urgency : {"emergency", "urgent", "soon", "routine"}
        How fast help is needed: now, today or tomorrow, before training goes on, or by appointment.
    locks : bool
        Whether no coaching is given until a professional has seen it; else only on that day.
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


@cache
def again_after_days() -> int:
    """Return after how many days the question is asked again."""
    return int(table("warning_signs")["asking"]["again_after_days"])
