"""Compare leans of which only bounds are known: yes, no or unknown."""

from dataclasses import dataclass
from math import inf

#: None: the measurements do not decide it.
Answer = bool | None


@dataclass(frozen=True)
class Onset:
    """A trunk lean in degrees, known exactly or within bounds.

    Attributes
    ----------
    earliest, latest : float
        Bounds of the lean. They are equal if the lean was measured; `latest` is infinite if the low back
        had not rounded by the end of the bend.
    """

    earliest: float = -inf
    latest: float = inf

    @classmethod
    def measured(cls, lean_deg: float) -> "Onset":
        """Return a measured lean."""
        return cls(lean_deg, lean_deg)

    @classmethod
    def beyond(cls, depth_deg: float) -> "Onset":
        """Return a lean that was not reached in a bend of this depth."""
        return cls(depth_deg, inf)


UNKNOWN = Onset()


def later(one: Onset, other: Onset, by_deg: float) -> Answer:
    """Whether one onset comes at least `by_deg` after another."""
    if one.earliest - other.latest >= by_deg:
        return True
    return False if one.latest - other.earliest < by_deg else None


def alike(one: Onset, other: Onset, within_deg: float) -> Answer:
    """Whether two onsets differ by less than `within_deg`."""
    return both(negated(later(one, other, within_deg)), negated(later(other, one, within_deg)))


def below(value: float | None, limit: float) -> Answer:
    """Whether a value is under a limit."""
    return None if value is None else value < limit


def both(*answers: Answer) -> Answer:
    """Whether all hold: one no decides (Kleene's three-valued logic)."""
    if False in answers:
        return False
    return None if None in answers else True


def either(*answers: Answer) -> Answer:
    """Whether any holds: one yes decides."""
    return negated(both(*map(negated, answers)))


def negated(answer: Answer) -> Answer:
    """Swap yes and no; unknown stays unknown."""
    return None if answer is None else not answer
