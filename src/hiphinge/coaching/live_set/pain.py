"""What a rating of pain means for the set."""

from hiphinge.coaching.live_set.events import Hurts
from hiphinge.coaching.live_set.line import Kind, Line, Sound
from hiphinge.errors import InvalidValueError
from hiphinge.knowledge.live_set import pain_limits
from hiphinge.texts import Message


def stops(pain: Hurts) -> bool:
    """Whether the set ends: strong pain, or any that moves into a leg."""
    return pain.into_leg or pain.score >= pain_limits().red


def answer(pain: Hurts) -> Line:
    """Say what to do.

    Parameters
    ----------
    pain : Hurts

    Raises
    ------
    InvalidValueError
        If the rating is none from 0 to 10.
    """
    limits = pain_limits()
    if not 0 <= pain.score <= limits.worst:
        raise InvalidValueError(Message("error-pain", {"found": pain.score, "most": limits.worst}))
    if stops(pain):
        return Line(Kind.SAFETY, Message("coach-pain-leg" if pain.into_leg else "coach-pain-red"), Sound.END)
    return Line(
        Kind.SAFETY, Message("coach-pain-amber" if pain.score >= limits.amber else "coach-pain-green")
    )
