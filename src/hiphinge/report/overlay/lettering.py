"""Words on the picture, and the dark plates below them."""

import math
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from hiphinge.report.overlay.drawing import Coat, blank, colour, font, slab
from hiphinge.texts import Catalogue, Message

if TYPE_CHECKING:
    from PIL import Image, ImageFont

WHITE = colour(255, 255, 255)
BLACK = colour(12, 14, 20)
_PLATE_OPACITY = 0.66
_TWO_DOTS = "\N{COMBINING DIAERESIS}"
_DOTS_ABOVE_EM, _DOTS_APART_EM = 0.1, 0.22
_PLAINER = str.maketrans("\N{EN DASH}\N{EM DASH}\N{NO-BREAK SPACE}", "-- ")


@dataclass(frozen=True)
class Word:
    """A word, drawn once and used often.

    Attributes
    ----------
    mask : Image
        Grey, white where the letters are.
    left, top : int
        Corner of the mask from the left end of the baseline, in pixels.
    length : float
        Advance of the word in pixels.
    """

    mask: "Image.Image"
    left: int
    top: int
    length: float


@lru_cache(maxsize=1024)
def said(texts: Catalogue, message: Message) -> str:
    """Say a value once for all frames that show it: formatting takes as long as drawing the words."""
    return texts.say(message)


def lettering(size_px: float) -> Callable[[str], Word]:
    """Return a function that draws words in one letter size and caches them."""
    return lru_cache(maxsize=512)(partial(_word, font(size_px)))


def _word(typeface: "ImageFont.FreeTypeFont", text: str) -> Word:
    from PIL import ImageDraw

    plain, dotted = spelled(text)
    dots = [at for index in dotted for at in _dots(typeface, plain, index)]
    boxes = [typeface.getbbox(plain, anchor="ls")]
    boxes += [_moved(typeface.getbbox(".", anchor="ms"), *dot) for dot in dots]
    left, top = (math.floor(min(edges)) for edges in list(zip(*boxes, strict=True))[:2])
    right, bottom = (math.ceil(max(edges)) for edges in list(zip(*boxes, strict=True))[2:])
    image = blank((max(1, right - left), max(1, bottom - top)))
    pen = ImageDraw.Draw(image)
    pen.text((-left, -top), plain, 255, typeface, "ls")
    for x, y in dots:
        pen.text((x - left, y - top), ".", 255, typeface, "ms")
    return Word(image, left, top, typeface.getlength(plain))


def spelled(text: str) -> tuple[str, list[int]]:
    """Spell a text in the letters of Pillow's built-in font, which lacks letters with diacritics.

    Umlaut dots are added when a letter is drawn; other diacritics are dropped, and ``ß`` becomes ``ss``.

    Returns
    -------
    plain : str
    dotted : list of int
        Positions of the letters with umlaut dots.
    """
    plain, dotted = "", []
    for letter in unicodedata.normalize("NFKD", text.replace("ß", "ss")):
        if letter == _TWO_DOTS:
            dotted.append(len(plain) - 1)
        if not unicodedata.combining(letter):
            plain += letter
    return plain.translate(_PLAINER), dotted


def _dots(typeface: "ImageFont.FreeTypeFont", plain: str, index: int) -> list[tuple[float, float]]:
    """Positions of the umlaut dots over a letter, in pixels from the left end of the baseline."""
    letter = plain[index]
    middle = typeface.getlength(plain[:index]) + typeface.getlength(letter) / 2
    height = typeface.getbbox(letter, anchor="ls")[1] - _DOTS_ABOVE_EM * typeface.size
    return [(middle + side * _DOTS_APART_EM * typeface.size / 2, height) for side in (-1, 1)]


def _moved(box: tuple[float, float, float, float], x: float, y: float) -> tuple[float, float, float, float]:
    return box[0] + x, box[1] + y, box[2] + x, box[3] + y


def set_word(mask: "Image.Image", word: Word, left: float, baseline: float) -> None:
    """Set a word on a mask in place, its baseline beginning there; in pixels."""
    mask.paste(word.mask, (round(left) + word.left, round(baseline) + word.top))


def plate(size: tuple[int, int], radius: float = 0.0) -> Coat:
    """Return a dark, translucent background of a size in pixels, with round corners."""
    return Coat(slab(size, (0, 0, *size), radius), BLACK, _PLATE_OPACITY)
