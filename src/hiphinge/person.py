"""The person who is measured, as far as their data are known."""

import re
from dataclasses import dataclass
from reprlib import repr as shortened
from typing import get_args

from hiphinge.body import Sex
from hiphinge.errors import InvalidValueError
from hiphinge.limits import NUMBER_CHARACTERS
from hiphinge.texts import Message, Units, significant
from hiphinge.texts.units import CM_PER_INCH, INCHES_PER_FOOT, KG_PER_POUND

STATURE_RANGE_M = (0.8, 2.5)
MASS_RANGE_KG = (20.0, 300.0)
_FEET_AND_INCHES = re.compile(r"(\d+)\s*(?:ft|')\s*(?:(\d+(?:\.\d+)?)\s*(?:in|\"|'')?)?")
_LENGTH = re.compile(r"(\d+(?:[.,]\d+)?)\s*(m|cm|in)?")
_MASS = re.compile(r"(\d+(?:[.,]\d+)?)\s*(kg|lbs?)?")
_METRES_PER_INCH = CM_PER_INCH / 100
_METRES_PER = {"m": 1.0, "cm": 0.01, "in": _METRES_PER_INCH}


@dataclass(frozen=True)
class Person:
    """What is known of a person.

    Attributes
    ----------
    stature_m : float or None
        Standing height in metres.
    mass_kg : float or None
        Body mass in kilograms.
    sex : {"female", "male"} or None
        For tables of body segments that differ by it.

    Raises
    ------
    InvalidValueError
        If the stature is outside 0.8 to 2.5 m, the mass outside 20 to 300 kg or the sex none of these.
    """

    stature_m: float | None = None
    mass_kg: float | None = None
    sex: Sex | None = None

    def __post_init__(self) -> None:
        low, high = STATURE_RANGE_M
        if self.stature_m is not None and not low <= self.stature_m <= high:
            raise InvalidValueError(
                Message(
                    "error-stature-range",
                    {
                        "value": significant(self.stature_m, 6),
                        "low": significant(low, 6),
                        "high": significant(high, 6),
                    },
                )
            )
        low, high = MASS_RANGE_KG
        if self.mass_kg is not None and not low <= self.mass_kg <= high:
            raise InvalidValueError(
                Message(
                    "error-mass-range",
                    {
                        "value": significant(self.mass_kg, 6),
                        "low": significant(low, 6),
                        "high": significant(high, 6),
                    },
                )
            )
        if self.sex is not None and self.sex not in get_args(Sex):
            values = {"sex": repr(self.sex), "allowed": ", ".join(get_args(Sex))}
            raise InvalidValueError(Message("error-sex", values))

    def or_else(self, known: "Person") -> "Person":
        """Return this person, with what is missing taken from what is known elsewhere."""
        return Person(
            stature_m=self.stature_m or known.stature_m,
            mass_kg=self.mass_kg or known.mass_kg,
            sex=self.sex or known.sex,
        )


def parse_stature(text: str, units: Units = Units.METRIC) -> float:
    """Read a stature as people write it.

    Parameters
    ----------
    text : str
        Metres (``1.75``, ``1,75 m``), centimetres (``175cm``), feet and inches (``5ft9``, ``5'9"``) or
        inches (``69in``).
    units : Units
        Of a number alone: metres or inches.

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
    if len(written) > NUMBER_CHARACTERS:
        raise InvalidValueError(Message("error-stature-not-understood", {"text": shortened(text)}))
    if match := _FEET_AND_INCHES.fullmatch(written):
        return (INCHES_PER_FOOT * int(match[1]) + float(match[2] or 0)) * _METRES_PER_INCH
    if match := _LENGTH.fullmatch(written):
        unit = match[2] or ("in" if units is Units.IMPERIAL else "m")
        return float(match[1].replace(",", ".")) * _METRES_PER[unit]
    raise InvalidValueError(Message("error-stature-not-understood", {"text": shortened(text)}))


def parse_mass(text: str, units: Units = Units.METRIC) -> float:
    """Read a body mass as people write it.

    Parameters
    ----------
    text : str
        Kilograms (``62``, ``62,5 kg``) or pounds (``136lb``).
    units : Units
        Of a number alone: kilograms or pounds.

    Returns
    -------
    float
        Mass in kilograms.

    Raises
    ------
    InvalidValueError
        If the text is none of these.
    """
    match = _MASS.fullmatch(text.strip().lower())
    if match is None or len(text.strip()) > NUMBER_CHARACTERS:
        raise InvalidValueError(Message("error-mass-not-understood", {"text": shortened(text)}))
    value = float(match[1].replace(",", "."))
    unit = match[2] or ("lb" if units is Units.IMPERIAL else "kg")
    return value if unit == "kg" else value * KG_PER_POUND


def written_stature(stature_m: float, units: Units) -> str:
    """Return a stature as `parse_stature` reads it."""
    if units is Units.METRIC:
        return f"{stature_m:.2f}"
    feet, inches = divmod(round(stature_m / _METRES_PER_INCH), INCHES_PER_FOOT)
    return f"{feet}ft{inches}"


def written_mass(mass_kg: float, units: Units) -> str:
    """Return a body mass as `parse_mass` reads it."""
    return f"{mass_kg:g}" if units is Units.METRIC else f"{mass_kg / KG_PER_POUND:.1f}".removesuffix(".0")
