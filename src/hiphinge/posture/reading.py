"""One measure of a posture, read off some frames."""

from dataclasses import dataclass

from hiphinge.texts import Message


@dataclass(frozen=True)
class Reading:
    """A value and how sure it is.

    Attributes
    ----------
    value : float or None
        In the unit of the measure, see `knowledge.posture`; None where it cannot be known.
    standard_error : float or None
        Same unit: of landmarks or outline and, with repeats, of these too.
    reason : Message or None
        Why there is no value.
    """

    value: float | None
    standard_error: float | None = None
    reason: Message | None = None


def unknown(why: str) -> Reading:
    """Return a reading without a value, for a reason by its text."""
    return Reading(None, reason=Message(f"posture-unknown-{why}"))
