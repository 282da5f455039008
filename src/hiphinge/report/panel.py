"""What is written on the picture: live angles, repetition, phase and time."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import TYPE_CHECKING

import numpy as np

from hiphinge.motion import FloatArray
from hiphinge.report.drawing import Box, Canvas, Coat, Glaze, blank, colour, font, lighten, slab
from hiphinge.report.figure import HIP_COLOUR, KNEE_COLOUR, SHANK_COLOUR, TRUNK_COLOUR
from hiphinge.report.timeline import strip_height_px

if TYPE_CHECKING:
    from PIL import Image, ImageFont

#: Measures shown, with their names on the picture and the colour of the joint or line they belong to.
ANGLES = (
    ("trunk_inclination_deg", "trunk", TRUNK_COLOUR),
    ("trunk_thigh_flexion_deg", "hip (apparent)", HIP_COLOUR),
    ("knee_flexion_deg", "knee", KNEE_COLOUR),
    ("shank_inclination_deg", "shank", SHANK_COLOUR),
)
UNTOLD = "--"
WHITE = colour(255, 255, 255)
BLACK = colour(12, 14, 20)
_GROUND_OPACITY = 0.66
_LINE_EM = 1.32
_PAD_EM = 0.6
_LABEL_EM = 1.05
_WIDEST_VALUE = "-188°"
_WIDEST_HEADING = "rep 88/88 · descent"


@dataclass(frozen=True)
class Caption:
    """What the panel says on one frame.

    Attributes
    ----------
    heading : str
        Repetition and phase.
    angles : tuple of str
        One for each of `ANGLES`.
    clock : str
        Time in the recording.
    """

    heading: str
    angles: tuple[str, ...]
    clock: str


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


@dataclass(frozen=True)
class Panel:
    """A translucent panel in a corner of the picture, ready to be written on.

    Attributes
    ----------
    box : Box
        Where it lies in the picture.
    em : float
        Size of the letters in pixels.
    ground : Glaze
        Its dark background with the words that never change.
    word : callable
        Returns the mask of a word and how far it is from the left end of the baseline.
    """

    box: Box
    em: float
    ground: Glaze
    word: Callable[[str], Word]


def letter_size_px(width: int, height: int) -> float:
    """Return a size that is readable on a picture of a given size, upright or lying."""
    return max(11.0, 0.036 * min(height, width))


def lay_out_panel(size: tuple[int, int], points: FloatArray) -> Panel:
    """Choose the corner and the sizes of a panel.

    Parameters
    ----------
    size : tuple of int
        Width and height of the picture, even.
    points : ndarray, shape (frames, landmarks, 2)
        All points of the person in pixels of the picture, which the panel keeps away from.
    """
    em = _fitting_em(size)
    typeface = font(em)
    box = quietest_corner(size, _extent(typeface, em), round(_PAD_EM * em), points)
    word = lru_cache(maxsize=512)(partial(_word, typeface))
    return Panel(box, em, Glaze.of(_coats(box.size, word, em)), word)


def _fitting_em(size: tuple[int, int]) -> float:
    """Return a readable size of letters, smaller only where the panel would not fit into the picture."""
    em = letter_size_px(*size)
    extent = _extent(font(em), em)
    return em * min(1.0, *(0.9 * room / length for room, length in zip(size, extent, strict=True)))


def _extent(typeface: "ImageFont.FreeTypeFont", em: float) -> tuple[int, int]:
    label = max(typeface.getlength(label) for _, label, _ in ANGLES)
    row = _LABEL_EM * em + label + em + typeface.getlength(_WIDEST_VALUE)
    width = max(row, typeface.getlength(_WIDEST_HEADING)) + 2 * _PAD_EM * em
    height = (2 * _PAD_EM + _LINE_EM * (len(ANGLES) + 2)) * em
    return int(width // 2 + 1) * 2, int(height // 2 + 1) * 2


def quietest_corner(size: tuple[int, int], extent: tuple[int, int], margin: int, points: FloatArray) -> Box:
    """Return the corner of the picture that the person comes least near to."""
    width, height = (min(a, b) for a, b in zip(extent, size, strict=True))
    across, down = size[0] - width, size[1] - height
    lefts = (min(margin, across), max(0, across - margin))
    tops = (min(margin, down), max(0, down - margin))
    boxes = [_even_box(left, top, width, height) for top in tops for left in lefts]
    return min(boxes, key=lambda box: _nearness(box, points))


def _even_box(left: int, top: int, width: int, height: int) -> Box:
    left, top = left // 2 * 2, top // 2 * 2
    return Box(left, top, left + width, top + height)


def _nearness(box: Box, points: FloatArray) -> tuple[int, float]:
    told = points[np.isfinite(points).all(axis=-1)]
    low, high = np.array([box.left, box.top]), np.array([box.right, box.bottom])
    distance = np.hypot(*np.maximum(0, np.maximum(low - told, told - high)).T)
    return int(np.count_nonzero(distance == 0)), -float(np.min(distance, initial=np.inf))


def _word(typeface: "ImageFont.FreeTypeFont", text: str) -> Word:
    from PIL import ImageDraw

    left, top, right, bottom = (round(edge) for edge in typeface.getbbox(text, anchor="ls"))
    image = blank((max(1, right - left), max(1, bottom - top)))
    ImageDraw.Draw(image).text((-left, -top), text, 255, typeface, "ls")
    return Word(image, left, top, typeface.getlength(text))


def _coats(size: tuple[int, int], word: Callable[[str], Word], em: float) -> list[Coat]:
    ground = Coat(slab(size, (0, 0, *size), 0.5 * em), BLACK, _GROUND_OPACITY)
    labels, left = blank(size), (_PAD_EM + _LABEL_EM) * em
    for row, text in enumerate((*(label for _, label, _ in ANGLES), "time"), start=1):
        _set(labels, word(text), left, _baseline(row, em))
    swatches = [Coat(_swatch(size, row, em), ink) for row, (_, _, ink) in enumerate(ANGLES, start=1)]
    return [ground, Coat(labels, WHITE), *swatches]


def _swatch(size: tuple[int, int], row: int, em: float) -> "Image.Image":
    x, y, radius = (_PAD_EM + 0.35) * em, _baseline(row, em) - 0.36 * em, 0.32 * em
    return slab(size, (x - radius, y - radius, x + radius, y + radius), radius)


def _set(mask: "Image.Image", word: Word, left: float, baseline: float) -> None:
    mask.paste(word.mask, (round(left) + word.left, round(baseline) + word.top))


def _baseline(row: int, em: float) -> float:
    return (_PAD_EM + _LINE_EM * row + 0.98) * em


def draw_panel(canvas: Canvas, panel: Panel, caption: Caption) -> None:
    """Write a caption on the panel, in place."""
    panel.ground.over(canvas, panel.box)
    mask = blank(panel.box.size)
    _set(mask, panel.word(caption.heading), _PAD_EM * panel.em, _baseline(0, panel.em))
    right = panel.box.size[0] - _PAD_EM * panel.em
    for row, text in enumerate((*caption.angles, caption.clock), start=1):
        word = panel.word(text)
        _set(mask, word, right - word.length, _baseline(row, panel.em))
    lighten(canvas, panel.box, mask)


@dataclass(frozen=True)
class Banner:
    """A warning across the picture, on the half that the panel leaves free."""

    box: Box
    glaze: Glaze

    def draw(self, canvas: Canvas) -> None:
        """Draw the warning, in place."""
        self.glaze.over(canvas, self.box)


def lay_out_banner(size: tuple[int, int], panel: Panel, text: str) -> Banner:
    """Return a warning that fits the width of a picture."""
    from PIL import ImageDraw

    height = min(int(1.7 * panel.em) // 2 * 2, size[1])
    top = 0 if panel.box.top > size[1] // 2 else max(0, size[1] - height - strip_height_px(size[1]))
    letters = font(min(panel.em, panel.em * 0.94 * size[0] / font(panel.em).getlength(text)))
    words = blank((size[0], height))
    ImageDraw.Draw(words).text((size[0] / 2, height / 2), text, 255, letters, "mm")
    ground = Coat(blank(words.size, 255), BLACK, _GROUND_OPACITY)
    return Banner(Box(0, top, size[0], top + height), Glaze.of([ground, Coat(words, WHITE)]))
