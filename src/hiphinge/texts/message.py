"""What is to be said, before it is said in a language."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Number:
    """A number to be said: each language rounds it, and writes and inflects it in its own way.

    Attributes
    ----------
    value : float
        One that is not finite is written as ``inf`` or ``nan``.
    decimals : int
        Digits after the decimal point.
    trim : bool
        Whether zeros at the end of these are left out: 20 kg, but 12.5 kg.
    """

    value: float
    decimals: int = 0
    trim: bool = False


@dataclass(frozen=True)
class Listing:
    """Several things to be said one after the other: "1, 2 and 4".

    Attributes
    ----------
    items : sequence of (str, int, Number or Message)
        At least one.
    """

    items: "Sequence[Value]"


@dataclass(frozen=True)
class Message:
    """One thing to be said.

    Its string is the English sentence, for those who read it in a program.

    Attributes
    ----------
    text : str
        Name of the text in the catalogue, such as ``because-lumbar-rounding-present``.
    values : mapping of str to (str, int, Number, Listing or Message)
        What the text's variables stand for. A plain str is said as it is: a name, a path, an option.
    """

    text: str
    values: "Mapping[str, Value]" = field(default_factory=dict, hash=False)

    def __str__(self) -> str:
        from hiphinge.texts.catalogue import catalogue

        return catalogue().say(self)


#: What can stand in for a variable of a text.
Value = str | int | Number | Listing | Message


def significant(value: float, digits: int) -> Number:
    """Return a number with so many significant digits, zeros at the end left out.

    Parameters
    ----------
    value : float
    digits : int
    """
    if value == 0 or not math.isfinite(value):
        return Number(value)
    return Number(value, max(0, digits - 1 - math.floor(math.log10(abs(value)))), trim=True)


def text_name(*parts: str) -> str:
    """Return the name of a text: its parts joined by hyphens, which stand for what codes write otherwise.

    Parameters
    ----------
    *parts : str
        Such as ``"fault"``, the code of a fault, and ``"title"``; empty ones are left out.
    """
    return "-".join(filter(None, parts)).replace("_", "-").replace(" ", "-")
