"""The person who is measured, as far as their data are known."""

import re
from dataclasses import dataclass, replace
from reprlib import repr as shortened
from typing import get_args

from hiphinge.body import Sex
from hiphinge.errors import InvalidValueError
from hiphinge.limits import NUMBER_CHARACTERS
from hiphinge.texts import Message, Units, significant
from hiphinge.texts.units import CM_PER_INCH, INCHES_PER_FOOT, KG_PER_POUND

STATURE_RANGE_M = (0.8, 2.5)
MASS_RANGE_KG = (20.0, 300.0)
AGE_RANGE_YEARS = (3, 120)
BIRTH_YEARS = (1900, 2100)
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
    age_years : int or None
        At the time of the recording.
    birth_year : int or None
        Of someone who is remembered: their age changes, this does not.

    Raises
    ------
    InvalidValueError
        If the stature is outside 0.8 to 2.5 m, the mass outside 20 to 300 kg, the age outside 3 to 120 years,
        the year of birth outside 1900 to 2100, or the sex none of these.
    """

    stature_m: float | None = None
    mass_kg: float | None = None
    sex: Sex | None = None
    age_years: int | None = None
    birth_year: int | None = None

    def __post_init__(self) -> None:
        _check_range("error-stature-range", self.stature_m, STATURE_RANGE_M)
        _check_range("error-mass-range", self.mass_kg, MASS_RANGE_KG)
        _check_range("error-age-range", self.age_years, AGE_RANGE_YEARS)
        if self.birth_year is not None and self.birth_year not in range(BIRTH_YEARS[0], BIRTH_YEARS[1] + 1):
            years = {"value": self.birth_year, "low": BIRTH_YEARS[0], "high": BIRTH_YEARS[1]}
            raise InvalidValueError(Message("error-birth-year-range", dict(years)))
        if self.sex is not None and self.sex not in get_args(Sex):
            values = {"sex": repr(self.sex), "allowed": ", ".join(get_args(Sex))}
            raise InvalidValueError(Message("error-sex", values))

    def or_else(self, known: "Person") -> "Person":
        """Return this person, with what is missing taken from what is known elsewhere."""
        return Person(
            stature_m=self.stature_m or known.stature_m,
            mass_kg=self.mass_kg or known.mass_kg,
            sex=self.sex or known.sex,
            age_years=self.age_years or known.age_years,
            birth_year=self.birth_year or known.birth_year,
        )

    def in_year(self, year: int) -> "Person":
        """Return this person in the year of a recording, with the age that they have at the end of it.

        An age that is given stays; it is None where it cannot be known.
        """
        low, high = AGE_RANGE_YEARS
        age = None if self.birth_year is None else year - self.birth_year
        if self.age_years is not None or age is None or not low <= age <= high:
            return self
        return replace(self, age_years=age)


def _check_range(text: str, value: float | None, within: tuple[float, float]) -> None:
    low, high = within
    if value is not None and not low <= value <= high:
        numbers = {"value": value, "low": low, "high": high}
        raise InvalidValueError(
            Message(text, {name: significant(number, 6) for name, number in numbers.items()})
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


def parse_years(text: str) -> int | None:
    """Read an age or a year of birth; None of an empty text.

    Raises
    ------
    InvalidValueError
        If the text is no whole number.
    """
    written = text.strip()
    if not written:
        return None
    if not (written.isascii() and written.isdecimal()) or len(written) > NUMBER_CHARACTERS:
        raise InvalidValueError(Message("error-years-not-understood", {"text": shortened(text)}))
    return int(written)


def parse_sex(text: str) -> Sex | None:
    """Read a sex; None of an empty text.

    Raises
    ------
    InvalidValueError
        If the text names neither.
    """
    known: dict[str, Sex | None] = {"": None, "female": "female", "male": "male"}
    if text not in known:
        values = {"sex": shortened(text), "allowed": ", ".join(get_args(Sex))}
        raise InvalidValueError(Message("error-sex", values))
    return known[text]


def written_stature(stature_m: float, units: Units) -> str:
    """Return a stature as `parse_stature` reads it."""
    if units is Units.METRIC:
        return f"{stature_m:.2f}"
    feet, inches = divmod(round(stature_m / _METRES_PER_INCH), INCHES_PER_FOOT)
    return f"{feet}ft{inches}"


def written_mass(mass_kg: float, units: Units) -> str:
    """Return a body mass as `parse_mass` reads it."""
    return f"{mass_kg:g}" if units is Units.METRIC else f"{mass_kg / KG_PER_POUND:.1f}".removesuffix(".0")
