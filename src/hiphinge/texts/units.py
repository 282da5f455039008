"""Lengths and masses in the units of a reader.

Texts hold SI: ``{ CM($heels) }`` says a number of centimetres, METRES and STATURE say metres, KG kilograms;
``{ KG(2, 4) }`` says a range. Without a choice they are said as they are; files are always written so.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum

from hiphinge.texts.message import Message, Number

CM_PER_INCH = 2.54
INCHES_PER_FOOT = 12
KG_PER_POUND = 0.45359237


class Units(StrEnum):
    """The units of a reader."""

    METRIC = "metric"
    #: Inches, feet and pounds.
    IMPERIAL = "imperial"


#: Says a number that a text holds.
Saying = Callable[[Number], Message]


def _inches(length_cm: Number) -> Message:
    """Say centimetres: whole ones to half an inch, others to a tenth."""
    steps = 10 if length_cm.decimals else 2
    return Message("length-inches", {"value": _in_steps(length_cm.value / CM_PER_INCH, steps)})


def _feet(length_m: Number) -> Message:
    """Say the metres of a room."""
    return Message("length-feet", {"value": Number(_all_inches(length_m) / INCHES_PER_FOOT)})


def _feet_and_inches(length_m: Number) -> Message:
    feet, inches = divmod(round(_all_inches(length_m)), INCHES_PER_FOOT)
    return Message("length-feet-and-inches", {"feet": feet, "inches": inches})


def _pounds(mass_kg: Number) -> Message:
    return Message("mass-pounds", {"value": _in_steps(mass_kg.value / KG_PER_POUND, 2)})


def _all_inches(length_m: Number) -> float:
    return 100 * length_m.value / CM_PER_INCH


def _in_steps(value: float, steps: int) -> Number:
    """Round to so many steps in each unit."""
    return Number(round(value * steps) / steps, 1, trim=True)


def _as_it_is(text: str) -> Saying:
    return lambda number: Message(text, {"value": number})


#: What the functions of the texts say, by the units of the reader.
SAYINGS: Mapping[Units, Mapping[str, Saying]] = {
    Units.METRIC: {
        "CM": _as_it_is("length-cm"),
        "METRES": _as_it_is("length-metres"),
        "STATURE": _as_it_is("length-metres"),
        "KG": _as_it_is("mass-kg"),
    },
    Units.IMPERIAL: {"CM": _inches, "METRES": _feet, "STATURE": _feet_and_inches, "KG": _pounds},
}


def said_in(units: Units, function: str, numbers: Sequence[Number]) -> Message:
    """Return one number, or two as a range, as a function of the texts says it."""
    saying = SAYINGS[units if all(math.isfinite(number.value) for number in numbers) else Units.METRIC][
        function
    ]
    said = [saying(number) for number in numbers]
    if len(said) == 1:
        return said[0]
    low, high = said
    if "value" not in low.values:
        return Message("amount-range", {"low": low, "high": high})
    both = Message("amount-range", {"low": low.values["value"], "high": high.values["value"]})
    return Message(low.text, {"value": both})
