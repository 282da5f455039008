"""The person who is measured, as far as they have told."""

import re
from dataclasses import dataclass

from hiphinge.errors import InvalidValueError

STATURE_RANGE_M = (0.8, 2.5)
_FEET_AND_INCHES = re.compile(r"(\d+)\s*(?:ft|')\s*(?:(\d+(?:\.\d+)?)\s*(?:in|\"|'')?)?")
_METRES = re.compile(r"(\d+(?:[.,]\d+)?)\s*(m|cm)?")
_METRES_PER_INCH = 0.0254


@dataclass(frozen=True)
class Person:
    """What is known of a person.

    Attributes
    ----------
    stature_m : float or None
        Standing height in metres.

    Raises
    ------
    InvalidValueError
        If the stature is outside 0.8 to 2.5 m.
    """

    stature_m: float | None = None

    def __post_init__(self) -> None:
        low, high = STATURE_RANGE_M
        if self.stature_m is not None and not low <= self.stature_m <= high:
            raise InvalidValueError(
                f"A stature of {self.stature_m:g} m was given, but {low:g} to {high:g} m is allowed: "
                "write metres (1.75), centimetres (175cm) or feet and inches (5ft9)."
            )


def parse_stature(text: str) -> float:
    """Read a stature as people write it.

    Parameters
    ----------
    text : str
        Metres (``1.75``, ``1,75 m``), centimetres (``175cm``) or feet and inches (``5ft9``, ``5'9"``).

    Returns
    -------
    float
        Stature in metres.

    Raises
    ------
    InvalidValueError
        If the text is none of these.
    """
    written = text.strip().lower()
    if match := _FEET_AND_INCHES.fullmatch(written):
        return (12 * int(match[1]) + float(match[2] or 0)) * _METRES_PER_INCH
    if match := _METRES.fullmatch(written):
        value = float(match[1].replace(",", "."))
        return value / 100 if match[2] == "cm" else value
    raise InvalidValueError(
        f"The stature {text!r} was not understood: "
        "write metres (1.75), centimetres (175cm) or feet and inches (5ft9)."
    )
