"""A translucent plate with words on the picture, and how a heading and rows below it are set on one."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from hiphinge.report.overlay.drawing import Box, Canvas, Coat, Colour, Glaze, blank, lighten, slab
from hiphinge.report.overlay.lettering import WHITE, Word, plate, set_word

#: Shown for a missing value.
MISSING = "--"
#: Height of a row, room at the edges, and room for a swatch before the name of a row.
LINE_EM, PAD_EM, SWATCH_EM = 1.32, 0.6, 1.05
_BASELINE_EM, _RADIUS_EM = 0.98, 0.32
#: Letters shrink by these factors, down to this size, before a plate leaves the picture.
_SIZES, _LEAST_EM_PX = (0.85, 0.7), 10.0


@dataclass(frozen=True)
class Plate:
    """A translucent plate, ready to be written on.

    Attributes
    ----------
    box : Box
        Its place in the picture.
    em : float
        Size of the letters in pixels.
    ground : Glaze
        Its dark background with the constant words.
    word : callable
        Returns the mask of a word and its offset from the left end of the baseline.
    """

    box: Box
    em: float
    ground: Glaze
    word: Callable[[str], Word]

    def clear(self, canvas: Canvas) -> None:
        """Draw it without values, in place."""
        self.ground.over(canvas, self.box)

    def write(self, canvas: Canvas, values: Iterable[tuple[str, float]], heading: str = "") -> None:
        """Write on it, in place.

        Parameters
        ----------
        canvas : Canvas
        values : iterable of (str, float)
            Each with the height of its baseline in pixels from the top; they end at the right edge.
        heading : str
            At the left of the first row.
        """
        mask, right = blank(self.box.size), self.box.size[0] - PAD_EM * self.em
        if heading:
            set_word(mask, self.word(heading), PAD_EM * self.em, baseline(0, self.em))
        for value, height in values:
            word = self.word(value)
            set_word(mask, word, right - word.length, height)
        lighten(canvas, self.box, mask)

    def write_rows(self, canvas: Canvas, heading: str, values: Iterable[str]) -> None:
        """Write a heading, and a value in each row below it, in place."""
        self.clear(canvas)
        rows = ((value, baseline(row, self.em)) for row, value in enumerate(values, start=1))
        self.write(canvas, rows, heading)


def baseline(row: int, em: float) -> float:
    """Return the height of the baseline of a row in pixels from the top; the heading is row 0."""
    return (PAD_EM + LINE_EM * row + _BASELINE_EM) * em


def swatch_centre(row: int, em: float) -> tuple[float, float]:
    """Return the middle of the swatch of a row, in pixels from the corner of the plate."""
    return (PAD_EM + 0.35) * em, baseline(row, em) - 0.36 * em


def row_coats(
    size: tuple[int, int], word: Callable[[str], Word], em: float, rows: Sequence[tuple[str, Colour | None]]
) -> list[Coat]:
    """Return the ground of a plate: the name of each row, and its swatch if it has a colour."""
    names, left = blank(size), (PAD_EM + SWATCH_EM) * em
    swatches = []
    for row, (name, ink) in enumerate(rows, start=1):
        set_word(names, word(name), left, baseline(row, em))
        if ink is not None:
            (x, y), radius = swatch_centre(row, em), _RADIUS_EM * em
            disc = slab(size, (x - radius, y - radius, x + radius, y + radius), radius)
            swatches.append(Coat(disc, ink))
    return [plate(size, 0.5 * em), Coat(names, WHITE), *swatches]


def extent_of(em: float, widest: float, rows: int) -> tuple[int, int]:
    """Return the even size of a plate, in pixels, for its widest line and so many rows below the heading."""
    width, height = widest + 2 * PAD_EM * em, (2 * PAD_EM + LINE_EM * (rows + 1)) * em
    return int(width // 2 + 1) * 2, int(height // 2 + 1) * 2


def fitting_em(em: float, size: tuple[int, int], extent: tuple[int, int]) -> float:
    """Return a letter size, smaller where a plate of an extent would not fit into a picture."""
    return em * min(1.0, *(0.9 * room / length for room, length in zip(size, extent, strict=True)))


def letter_sizes_px(largest: float) -> tuple[float, ...]:
    """Return the letter sizes that are tried for a plate, the largest first."""
    return (largest, *(share * largest for share in _SIZES if share * largest >= _LEAST_EM_PX))
