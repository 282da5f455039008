"""Comparing leans of which only bounds are known: yes, no, or not to be told."""

from dataclasses import dataclass
from math import inf

#: None: what was measured does not tell.
Answer = bool | None


@dataclass(frozen=True)
class Onset:
    """A trunk lean in degrees, as far as it is known.

    Attributes
    ----------
    earliest, latest : float
        It lies between these two. Both are the same where the lean was measured; `latest` is infinite
        where the low back had not rounded yet at the end of the bend.
    """

    earliest: float = -inf
    latest: float = inf

    @classmethod
    def measured(cls, lean_deg: float) -> "Onset":
        """Lean that is known."""
        return cls(lean_deg, lean_deg)

    @classmethod
    def beyond(cls, depth_deg: float) -> "Onset":
        """Lean that was not reached in a bend of some depth."""
        return cls(depth_deg, inf)


UNKNOWN = Onset()


def later(one: Onset, other: Onset, by_deg: float) -> Answer:
    """Whether one onset comes at least so many degrees after another."""
    if one.earliest - other.latest >= by_deg:
        return True
    return False if one.latest - other.earliest < by_deg else None


def alike(one: Onset, other: Onset, within_deg: float) -> Answer:
    """Whether two onsets differ by less than so many degrees."""
    return both(negated(later(one, other, within_deg)), negated(later(other, one, within_deg)))


def below(value: float | None, limit: float) -> Answer:
    """Whether a value is under a limit."""
    return None if value is None else value < limit


def both(*answers: Answer) -> Answer:
    """Whether all hold: one no decides (Kleene's logic of three values)."""
    if False in answers:
        return False
    return None if None in answers else True


def either(*answers: Answer) -> Answer:
    """Whether any holds: one yes decides."""
    return negated(both(*map(negated, answers)))


def negated(answer: Answer) -> Answer:
    """Turn yes and no round."""
    return None if answer is None else not answer
