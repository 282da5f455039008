"""When to ask a person about warning signs, and when an answer stops the coaching."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from hiphinge.errors import InvalidValueError
from hiphinge.knowledge.warning_signs import again_after_days, warning_signs
from hiphinge.texts import Message

#: Typed answers: no sign applies; a professional has seen the signs that do.
NONE, SEEN = "none", "seen"


@dataclass(frozen=True)
class WarningAnswer:
    """A person's answer about warning signs.

    Attributes
    ----------
    answered_at : datetime
        In UTC.
    signs : tuple of str
        Codes of `knowledge.warning_signs` that apply; empty if none does.
    seen_by_professional : bool
        Whether a professional has seen them since.
    """

    answered_at: datetime
    signs: tuple[str, ...] = ()
    seen_by_professional: bool = False

    @property
    def locking(self) -> tuple[str, ...]:
        """Signs that stop all coaching until a professional has seen them."""
        return tuple(code for code in self._open if warning_signs()[code].locks)

    @property
    def for_today(self) -> tuple[str, ...]:
        """Signs that stop coaching for this day only."""
        return tuple(code for code in self._open if not warning_signs()[code].locks)

    @property
    def _open(self) -> tuple[str, ...]:
        known = (code for code in warning_signs() if code in self.signs)
        return () if self.seen_by_professional else tuple(known)


def is_due(answer: WarningAnswer | None, now: datetime) -> bool:
    """Whether to ask: the first time, four weeks after an answer, and after a day in the red pain zone."""
    if answer is None or answer.for_today:
        return True
    return now - answer.answered_at >= timedelta(days=again_after_days())


def parse_signs(text: str) -> tuple[str, ...]:
    """Read comma-separated codes of signs, or ``none``.

    Raises
    ------
    InvalidValueError
        If one of them is not a known code.
    """
    codes = tuple(dict.fromkeys(part.strip().lower().replace("-", "_") for part in text.split(",")))
    if codes == (NONE,):
        return ()
    unknown = [code for code in codes if code not in warning_signs()]
    if unknown:
        words = {"sign": repr(unknown[0]), "none": NONE, "seen": SEEN, "signs": ", ".join(warning_signs())}
        raise InvalidValueError(Message("error-unknown-sign", words))
    return codes
