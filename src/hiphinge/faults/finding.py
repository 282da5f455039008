"""What is found of one fault in one repetition."""

from dataclasses import dataclass
from enum import StrEnum

from hiphinge.texts import Message


class LowBack(StrEnum):
    """What the low back does at the bottom."""

    KEEPS_HOLLOW = "keeps_hollow"
    FLATTENS = "flattens"
    ROUNDS = "rounds"


class Verdict(StrEnum):
    """Whether a fault is there."""

    PRESENT = "present"
    ABSENT = "absent"
    CANNOT_TELL = "cannot_tell"


@dataclass(frozen=True)
class Finding:
    """One fault in one repetition.

    Attributes
    ----------
    fault : str
        Code of the fault.
    verdict : Verdict
    because : Message
        One sentence of reason.
    unit : str
        Unit of value and limit, as in `knowledge.thresholds`.
    value, limit : float or None
        What was measured, and from where on the fault is reported; None where it cannot be measured well
        enough.
    severity : float
        0 (just at the limit, or not present) to 1.
    time_s : float or None
        Time of the worst frame.
    confidence : float
        How sure the verdict is, 0 (cannot tell) to 1; from the standard error of the value.
    state : LowBack or None
        What the low back does; of its rounding alone, None where that is unknown.
    """

    fault: str
    verdict: Verdict
    because: Message
    unit: str
    value: float | None = None
    limit: float | None = None
    severity: float = 0.0
    time_s: float | None = None
    confidence: float = 0.0
    state: LowBack | None = None

    @property
    def present(self) -> bool:
        """Whether the fault is there."""
        return self.verdict is Verdict.PRESENT
