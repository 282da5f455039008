"""Messages, before they are put into a language."""

import math
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Number:
    """A number in a message: each language writes and inflects it in its own way.

    Attributes
    ----------
    value : float
        A value that is not finite is written as ``inf`` or ``nan``.
    decimals : int
        Digits after the decimal point.
    trim : bool
        Whether to drop trailing zeros: 20 kg, but 12.5 kg.
    """

    value: float
    decimals: int = 0
    trim: bool = False


@dataclass(frozen=True)
class Listing:
    """Several items listed in a message: "1, 2 and 4".

    Attributes
    ----------
    items : sequence of (str, int, Number or Message)
        At least one.
    """

    items: "Sequence[Value]"


@dataclass(frozen=True)
class Message:
    """One message.

    Its string is the English sentence, for use in a program.

    Attributes
    ----------
    text : str
        Name of the text in the catalogue, such as ``because-lumbar-rounding-present``.
    values : mapping of str to (str, int, Number, Listing or Message)
        Values of the text's variables. A plain str is used as it is: a name, a path, an option.
    """

    text: str
    values: "Mapping[str, Value]" = field(default_factory=dict, hash=False)

    def __str__(self) -> str:
        from hiphinge.texts.catalogue import catalogue

        return catalogue().say(self)


#: Types of values for a variable of a text.
Value = str | int | Number | Listing | Message


def significant(value: float, digits: int) -> Number:
    """Return a number rounded to significant digits, without trailing zeros.

    Parameters
    ----------
    value : float
    digits : int
    """
    if value == 0 or not math.isfinite(value):
        return Number(value)
    return Number(value, max(0, digits - 1 - math.floor(math.log10(abs(value)))), trim=True)


#: Kinds of characters that are not seen but change what is: controls, marks of direction, broken bytes.
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
#: Joiners within words of Persian and within emoji.
_SEEN = "\n\u200c\u200d"


def visible(text: str) -> str:
    r"""Return a text with everything in it shown: an escape byte of a file name becomes ``\x1b``.

    Without this, names of files could change colours, move the cursor or turn letters around.
    """
    if text.isprintable():
        return text
    return "".join(letter if _is_seen(letter) else ascii(letter)[1:-1] for letter in text)


def _is_seen(letter: str) -> bool:
    return letter in _SEEN or unicodedata.category(letter) not in _UNSEEN


def text_name(*parts: str) -> str:
    """Return the name of a text: its parts joined by hyphens, which replace the underscores of codes.

    Parameters
    ----------
    *parts : str
        Such as ``"fault"``, the code of a fault, and ``"title"``; empty ones are left out.
    """
    return "-".join(filter(None, parts)).replace("_", "-").replace(" ", "-")
