"""The words beside a fault: a light plate with a warning sign, or a dark one for minor faults."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hiphinge.report.overlay.drawing import Coat, Colour, Glaze, blank, colour, slab
from hiphinge.report.overlay.lettering import BLACK, WHITE, Word, lettering, set_word

if TYPE_CHECKING:
    from PIL import Image

#: Far lighter than the dark plates of the measures, so that it stands out even without colour.
SIGNAL = colour(255, 214, 64)
_MOST_LINES = 3
_LINE_EM, _PAD_EM, _SIGN_EM = 1.2, 0.5, 1.3
_BASELINE_EM = 0.9
_PLATE_OPACITY, _QUIET_OPACITY = 0.94, 0.7
_SMOOTH = 4


@dataclass(frozen=True)
class Label:
    """The layout of a plate with words, broken into lines.

    Attributes
    ----------
    lines : tuple of Word
    em : float
        Size of the letters in pixels.
    loud : bool
        Whether it has a warning sign on a light ground.
    """

    lines: tuple[Word, ...]
    em: float
    loud: bool

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels, even."""
        width = max(line.length for line in self.lines) + 2 * _PAD_EM * self.em + self._sign_px
        height = (_LINE_EM * len(self.lines) + _PAD_EM) * self.em
        return int(width // 2 + 1) * 2, int(height // 2 + 1) * 2

    @property
    def _sign_px(self) -> float:
        return _SIGN_EM * self.em if self.loud else 0.0

    def drawn(self) -> Glaze:
        """Return it rendered, ready to lay over pictures."""
        words, left = blank(self.size), _PAD_EM * self.em + self._sign_px
        for row, line in enumerate(self.lines):
            set_word(words, line, left, (_PAD_EM / 2 + _LINE_EM * row + _BASELINE_EM) * self.em)
        plate = slab(self.size, (0, 0, *self.size), 0.35 * self.em)
        ground, ink = (SIGNAL, BLACK) if self.loud else (BLACK, WHITE)
        opacity = _PLATE_OPACITY if self.loud else _QUIET_OPACITY
        return Glaze.of([Coat(plate, ground, opacity), Coat(words, ink), *self._sign(ground)])

    def _sign(self, ground: Colour) -> list[Coat]:
        if not self.loud:
            return []
        triangle, stroke = _warning_sign(self.size, self.em)
        return [Coat(triangle, BLACK), Coat(stroke, ground)]


def labels(text: str, em: float, *, loud: bool) -> Iterator[Label]:
    """Return a text in one line, in two and so on, with the most even line breaks.

    Parameters
    ----------
    text : str
    em : float
        Size of the letters in pixels.
    loud : bool
    """
    word, words = lettering(em), text.split()
    for count in range(1, min(_MOST_LINES, len(words)) + 1):
        yield Label(tuple(word(line) for line in _broken(words, count)), em, loud)


def _broken(words: list[str], count: int) -> list[str]:
    """Break words into lines so that the longest is as short as possible."""
    if count == 1:
        return [" ".join(words)]
    ways = (
        [" ".join(words[:first]), *_broken(words[first:], count - 1)]
        for first in range(1, len(words) - count + 2)
    )
    return min(ways, key=lambda lines: max(map(len, lines)))


def _warning_sign(size: tuple[int, int], em: float) -> "tuple[Image.Image, Image.Image]":
    """Return the masks of a triangle at the left end of a plate and of the exclamation mark in it."""
    from PIL import ImageDraw

    left, middle, em = _PAD_EM * em * _SMOOTH, size[1] / 2 * _SMOOTH, em * _SMOOTH
    triangle, stroke = (blank((size[0] * _SMOOTH, size[1] * _SMOOTH)) for _ in range(2))
    centre, top, foot = left + 0.5 * em, middle - 0.45 * em, middle + 0.43 * em
    ImageDraw.Draw(triangle).polygon([(left, foot), (left + em, foot), (centre, top)], fill=255)
    pen = ImageDraw.Draw(stroke)
    pen.line([(centre, middle - 0.16 * em), (centre, middle + 0.14 * em)], fill=255, width=round(0.13 * em))
    pen.circle((centre, middle + 0.28 * em), 0.075 * em, fill=255)
    return triangle.reduce(_SMOOTH), stroke.reduce(_SMOOTH)
