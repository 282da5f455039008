"""The board: what is counted and measured, beside the person."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from hiphinge.motion import FloatArray
from hiphinge.report.overlay.covered import clearance
from hiphinge.report.overlay.drawing import Box, Canvas, Coat, Glaze, blank, font, lighten, slab
from hiphinge.report.overlay.lettering import WHITE, Word, lettering, plate, set_word
from hiphinge.report.overlay.panel import clearest_box, edge_boxes, even_box, letter_size_px, readable
from hiphinge.report.overlay.whole.annotation import Row
from hiphinge.texts import Catalogue

MISSING = "--"
_LINE_EM, _PAD_EM, _SWATCH_EM, _BASELINE_EM = 1.32, 0.6, 1.05, 0.98
_RADIUS_EM = 0.32
#: Letters shrink by these factors, down to this size, before the board leaves the picture.
_SIZES, _LEAST_EM_PX = (0.85, 0.7), 10.0
_WIDEST_VALUE = " -18.8 %"


@dataclass(frozen=True)
class Board:
    """A translucent board, ready to be written on.

    Attributes
    ----------
    box : Box
        Its place in the picture.
    em : float
        Size of the letters in pixels.
    ground : Glaze
        Its dark background with the names of the rows.
    word : callable
        Draws a word.
    """

    box: Box
    em: float
    ground: Glaze
    word: Callable[[str], Word]

    def draw(self, canvas: Canvas, heading: str, values: Sequence[str]) -> None:
        """Write on it, in place."""
        self.ground.over(canvas, self.box)
        mask = blank(self.box.size)
        set_word(mask, self.word(heading), _PAD_EM * self.em, _baseline(0, self.em))
        right = self.box.size[0] - _PAD_EM * self.em
        for row, value in enumerate(values, start=1):
            word = self.word(value)
            set_word(mask, word, right - word.length, _baseline(row, self.em))
        lighten(canvas, self.box, mask)


def lay_out_board(
    size: tuple[int, int], circles: FloatArray, rows: Sequence[Row], longest: str, texts: Catalogue
) -> tuple[Board, tuple[int, int]]:
    """Put a board where the person never is, or beside the picture where there is no such place.

    Parameters
    ----------
    size : tuple of int
        Width and height of the picture, even.
    circles : ndarray, shape (circles, 3)
        Centres and radii that the person covers, in pixels of the picture.
    rows : sequence of Row
    longest : str
        A heading as long as any.
    texts : Catalogue

    Returns
    -------
    board : Board
    size : tuple of int
        Width and height of the picture together with the room for the board.
    """
    names = tuple(texts.say(row.name) for row in rows)
    largest = _fitting_em(size, names, longest)
    for em in (largest, *(share * largest for share in _SIZES if share * largest >= _LEAST_EM_PX)):
        box = clearest_box(edge_boxes(size, _extent(em, names, longest), _margin(em)), circles)
        if clearance(box, circles) >= 0 or not readable(size):
            return _board(box, em, names, rows), size
    return board_beside(size, rows, longest, texts)


def board_beside(
    size: tuple[int, int], rows: Sequence[Row], longest: str, texts: Catalogue
) -> tuple[Board, tuple[int, int]]:
    """Put a board below an upright picture or beside a wide one; see `lay_out_board`."""
    names = tuple(texts.say(row.name) for row in rows)
    em = _fitting_em(size, names, longest)
    extent, margin = _extent(em, names, longest), _margin(em)
    if size[1] > size[0]:
        box = even_box(margin, size[1] + margin, *extent)
        return _board(box, em, names, rows), (size[0], box.bottom + margin)
    box = even_box(size[0] + margin, margin, *extent)
    return _board(box, em, names, rows), (box.right + margin, size[1])


def _board(box: Box, em: float, names: Sequence[str], rows: Sequence[Row]) -> Board:
    word = lettering(em)
    ground = Glaze.of(_coats(box.size, word, em, tuple(zip(names, rows, strict=True))))
    return Board(box, em, ground, word)


def _margin(em: float) -> int:
    return round(_PAD_EM * em) // 2 * 2


def _fitting_em(size: tuple[int, int], names: Sequence[str], longest: str) -> float:
    em = letter_size_px(*size)
    extent = _extent(em, names, longest)
    return em * min(1.0, *(0.9 * room / length for room, length in zip(size, extent, strict=True)))


def _extent(em: float, names: Sequence[str], longest: str) -> tuple[int, int]:
    typeface = font(em)
    row = _SWATCH_EM * em + max(typeface.getlength(name + _WIDEST_VALUE) for name in names)
    width = max(row, typeface.getlength(longest)) + 2 * _PAD_EM * em
    height = (2 * _PAD_EM + _LINE_EM * (len(names) + 1)) * em
    return int(width // 2 + 1) * 2, int(height // 2 + 1) * 2


def _coats(
    size: tuple[int, int], word: Callable[[str], Word], em: float, rows: Sequence[tuple[str, Row]]
) -> list[Coat]:
    labels, coats = blank(size), [plate(size, 0.5 * em)]
    for number, (name, row) in enumerate(rows, start=1):
        set_word(labels, word(name), (_PAD_EM + _SWATCH_EM) * em, _baseline(number, em))
        if row.ink is not None:
            x, y, radius = (_PAD_EM + 0.35) * em, _baseline(number, em) - 0.36 * em, _RADIUS_EM * em
            coats.append(Coat(slab(size, (x - radius, y - radius, x + radius, y + radius), radius), row.ink))
    return [*coats, Coat(labels, WHITE)]


def _baseline(row: int, em: float) -> float:
    return (_PAD_EM + _LINE_EM * row + _BASELINE_EM) * em
