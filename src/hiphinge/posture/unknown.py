"""Measures of a posture that cannot be known."""

from hiphinge.quantity import Quantity
from hiphinge.texts import Message


def unknown(why: str) -> Quantity:
    """Return a quantity without a value, for a reason by its text."""
    return Quantity(None, reason=Message(f"posture-unknown-{why}"))
