"""A few letters beside a place in the picture."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from hiphinge.motion import FloatArray
from hiphinge.report.overlay.drawing import Box, Canvas, Glaze, blank, lighten
from hiphinge.report.overlay.lettering import Word, plate, set_word
from hiphinge.report.overlay.panel import Panel
from hiphinge.texts import Message, Number

_WIDEST = Message("panel-centimetres", {"value": Number(88.8, 1)})
_PAD_EM = 0.3
_HEIGHT_EM = 1.4
_BASELINE_EM = 1.05
_DISTANCE_EM = 0.7


@dataclass(frozen=True)
class Tag:
    """A small dark plate for a few letters, placed anywhere except over other parts of the overlay.

    Attributes
    ----------
    size : tuple of int
        Width and height in pixels, even.
    em : float
        Size of the letters in pixels.
    ground : Glaze
    word : callable
        Returns a word in these letters.
    taken : tuple of Box
        Places of the panel and of other words.
    """

    size: tuple[int, int]
    em: float
    ground: Glaze
    word: Callable[[str], Word]
    taken: tuple[Box, ...]

    def keeping_off(self, boxes: Sequence[Box]) -> "Tag":
        """Return the tag that also avoids these boxes."""
        return replace(self, taken=(*self.taken, *boxes)) if boxes else self


def lay_out_tag(panel: Panel) -> Tag:
    """Return a tag in the letters of a panel."""
    em = panel.em
    width = panel.word(panel.texts.say(_WIDEST)).length + 2 * _PAD_EM * em
    size = int(width // 2 + 1) * 2, int(_HEIGHT_EM * em // 2 + 1) * 2
    return Tag(size, em, Glaze.of([plate(size, 0.3 * em)]), panel.word, (panel.box,))


def draw_tag(canvas: Canvas, tag: Tag, text: str, place: FloatArray, outward: FloatArray) -> None:
    """Write a few letters beside a point, in place, if there is room.

    Parameters
    ----------
    canvas : Canvas
    tag : Tag
    text : str
    place : ndarray, shape (2,)
        In pixels of the canvas.
    outward : ndarray, shape (2,)
        Side of the point, as a unit vector.
    """
    box = _box_beside(tag, place, outward)
    if not is_free(box, canvas, tag.taken):
        return
    word, mask = tag.word(text), blank(tag.size)
    set_word(mask, word, (tag.size[0] - word.length) / 2, _BASELINE_EM * tag.em)
    tag.ground.over(canvas, box)
    lighten(canvas, box, mask)


def _box_beside(tag: Tag, place: FloatArray, outward: FloatArray) -> Box:
    distance = _DISTANCE_EM * tag.em + np.abs(outward) @ tag.size / 2
    corner = place + distance * outward - np.array(tag.size) / 2
    left, top = (int(start) // 2 * 2 for start in corner)
    return Box(left, top, left + tag.size[0], top + tag.size[1])


def is_free(box: Box, canvas: Canvas, taken: Sequence[Box]) -> bool:
    """Whether a box lies within a picture and on none of others."""
    inside = box.left >= 0 and box.top >= 0 and box.right <= canvas.width and box.bottom <= canvas.height
    return inside and not any(_overlap(box, other) for other in taken)


def _overlap(one: Box, other: Box) -> bool:
    across = one.left < other.right and other.left < one.right
    return across and one.top < other.bottom and other.top < one.bottom
