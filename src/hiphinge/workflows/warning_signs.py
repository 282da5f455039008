"""Warning signs of a stored person: whether to ask, and whether the answer stops the coaching.

This module does not ask: a command, a page or a program asks and passes the answer on.
"""

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from hiphinge.coaching.warning_signs import SEEN, WarningAnswer, is_due, parse_signs
from hiphinge.history.record import Someone
from hiphinge.history.store import open_store
from hiphinge.history.warning_signs import keep_warning_answer, warning_answer


@dataclass(frozen=True)
class WarningCheck:
    """What is known about a person's warning signs at a given time.

    Attributes
    ----------
    answer : WarningAnswer or None
        The latest answer; None if there is none.
    now : datetime
        In UTC.
    """

    answer: WarningAnswer | None
    now: datetime

    @property
    def due(self) -> bool:
        """Whether to ask before the person is coached."""
        return not self.locked and is_due(self.answer, self.now)

    @property
    def locked(self) -> bool:
        """Whether a sign stops the coaching until a professional has seen it."""
        return self.answer is not None and bool(self.answer.locking)

    @property
    def stops(self) -> bool:
        """Whether the answer stops the coaching, until further notice or for today."""
        return self.answer is not None and bool(self.answer.locking or self.answer.for_today)

    def typed(self, text: str) -> "WarningCheck":
        """Return the state after an answer in codes: ``none``, ``seen``, or signs separated by commas.

        A sign that stops the coaching stays until a professional has seen it.

        Raises
        ------
        InvalidValueError
            If the answer is not valid.
        """
        before = self.answer
        if text.strip().lower() == SEEN:
            signs = () if before is None else before.signs
            return replace(self, answer=WarningAnswer(self.now, signs, seen_by_professional=True))
        kept = () if before is None else before.locking
        return self.answered((*kept, *parse_signs(text)))

    def answered(self, signs: tuple[str, ...]) -> "WarningCheck":
        """Return the state once these signs apply, given by their codes; empty means that none does."""
        return replace(self, answer=WarningAnswer(self.now, tuple(dict.fromkeys(signs))))

    def seen_by_professional(self) -> "WarningCheck":
        """Return the state once a professional has seen the signs of the latest answer."""
        if self.answer is None:
            return self
        return replace(self, answer=replace(self.answer, answered_at=self.now, seen_by_professional=True))


def warning_check(someone: Someone, now: datetime) -> WarningCheck:
    """Look up a person's latest answer.

    Parameters
    ----------
    someone : Someone
    now : datetime
        In UTC.

    Raises
    ------
    StoreError
        If the store cannot be read.
    """
    with open_store() as store:
        return WarningCheck(warning_answer(store, someone), now)


def remember_red_zone(someone: Someone) -> None:
    """Store that a day was in the red zone of pain: the question then comes before anything else.

    Raises
    ------
    StoreError
        If the store cannot be read or written.
    """
    check = warning_check(someone, datetime.now(UTC))
    kept = () if check.answer is None else check.answer.locking
    keep_answer(someone, check.answered((*kept, "red_zone")))


def keep_answer(someone: Someone, check: WarningCheck) -> None:
    """Store the answer in place of the previous one; do nothing without an answer.

    Raises
    ------
    StoreError
        If the store cannot be written.
    """
    if check.answer is not None:
        with open_store() as store:
            keep_warning_answer(store, someone, check.answer)
