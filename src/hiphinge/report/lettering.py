"""Words on the picture, and the dark plates below them."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from hiphinge.report.drawing import Coat, blank, colour, font, slab

if TYPE_CHECKING:
    from PIL import Image, ImageFont

WHITE = colour(255, 255, 255)
BLACK = colour(12, 14, 20)
_PLATE_OPACITY = 0.66


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


def lettering(size_px: float) -> Callable[[str], Word]:
    """Return what draws words in letters of one size, each of them once."""
    return lru_cache(maxsize=512)(partial(_word, font(size_px)))


def _word(typeface: "ImageFont.FreeTypeFont", text: str) -> Word:
    from PIL import ImageDraw

    left, top, right, bottom = (round(edge) for edge in typeface.getbbox(text, anchor="ls"))
    image = blank((max(1, right - left), max(1, bottom - top)))
    ImageDraw.Draw(image).text((-left, -top), text, 255, typeface, "ls")
    return Word(image, left, top, typeface.getlength(text))


def set_word(mask: "Image.Image", word: Word, left: float, baseline: float) -> None:
    """Set a word on a mask in place, its baseline beginning there; in pixels."""
    mask.paste(word.mask, (round(left) + word.left, round(baseline) + word.top))


def plate(size: tuple[int, int], radius: float = 0.0) -> Coat:
    """Return a dark, translucent ground of a size in pixels, with round corners."""
    return Coat(slab(size, (0, 0, *size), radius), BLACK, _PLATE_OPACITY)
