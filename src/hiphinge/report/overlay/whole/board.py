"""The board: what is counted and measured, beside the person."""

from collections.abc import Sequence

from hiphinge.motion import FloatArray
from hiphinge.report.overlay.covered import clearance
from hiphinge.report.overlay.drawing import Box, Glaze, font
from hiphinge.report.overlay.lettering import lettering
from hiphinge.report.overlay.panel import clearest_box, edge_boxes, even_box, letter_size_px, readable
from hiphinge.report.overlay.plate import (
    PAD_EM,
    SWATCH_EM,
    Plate,
    extent_of,
    fitting_em,
    letter_sizes_px,
    row_coats,
)
from hiphinge.report.overlay.whole.annotation import Row
from hiphinge.texts import Catalogue

_WIDEST_VALUE = " -18.8 %"


def lay_out_board(
    size: tuple[int, int], circles: FloatArray, rows: Sequence[Row], longest: str, texts: Catalogue
) -> tuple[Plate, tuple[int, int]]:
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
    board : Plate
    size : tuple of int
        Width and height of the picture together with the room for the board.
    """
    names = tuple(texts.say(row.name) for row in rows)
    largest = _fitting_em(size, names, longest)
    for em in letter_sizes_px(largest):
        box = clearest_box(edge_boxes(size, _extent(em, names, longest), _margin(em)), circles)
        if clearance(box, circles) >= 0 or not readable(size):
            return _board(box, em, names, rows), size
    return board_beside(size, rows, longest, texts)


def board_beside(
    size: tuple[int, int], rows: Sequence[Row], longest: str, texts: Catalogue
) -> tuple[Plate, tuple[int, int]]:
    """Put a board below an upright picture or beside a wide one; see `lay_out_board`."""
    names = tuple(texts.say(row.name) for row in rows)
    em = _fitting_em(size, names, longest)
    extent, margin = _extent(em, names, longest), _margin(em)
    if size[1] > size[0]:
        box = even_box(margin, size[1] + margin, *extent)
        return _board(box, em, names, rows), (size[0], box.bottom + margin)
    box = even_box(size[0] + margin, margin, *extent)
    return _board(box, em, names, rows), (box.right + margin, size[1])


def _board(box: Box, em: float, names: Sequence[str], rows: Sequence[Row]) -> Plate:
    word = lettering(em)
    named = list(zip(names, (row.ink for row in rows), strict=True))
    return Plate(box, em, Glaze.of(row_coats(box.size, word, em, named)), word)


def _margin(em: float) -> int:
    return round(PAD_EM * em) // 2 * 2


def _fitting_em(size: tuple[int, int], names: Sequence[str], longest: str) -> float:
    em = letter_size_px(*size)
    return fitting_em(em, size, _extent(em, names, longest))


def _extent(em: float, names: Sequence[str], longest: str) -> tuple[int, int]:
    typeface = font(em)
    row = SWATCH_EM * em + max(typeface.getlength(name + _WIDEST_VALUE) for name in names)
    return extent_of(em, max(row, typeface.getlength(longest)), len(names))
