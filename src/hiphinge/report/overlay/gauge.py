"""A gauge of the loads on the picture: moment at the low back and stretch of the hamstrings."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from hiphinge.kinetics import LoadCurve, LoadSeries
from hiphinge.motion import FloatArray
from hiphinge.report.overlay.covered import clearance
from hiphinge.report.overlay.drawing import (
    Box,
    Canvas,
    Coat,
    Colour,
    Glaze,
    Line,
    blank,
    draw_lines,
    fill,
    slab,
)
from hiphinge.report.overlay.figure import BACK_COLOUR, HIP_COLOUR, LIMB_COLOUR, rims
from hiphinge.report.overlay.lettering import WHITE, Word, lettering, plate, set_word
from hiphinge.report.overlay.panel import Panel
from hiphinge.report.overlay.plate import MISSING, PAD_EM, Plate
from hiphinge.report.overlay.timeline import strip_height_px
from hiphinge.texts import Catalogue, Message, Number

if TYPE_CHECKING:
    from PIL import Image

_ROW_EM, _BAR_EM, _APART_EM = 2.2, 0.6, 0.5
_BASELINE_EM, _BAR_TOP_EM = 0.95, 1.3
_WIDEST_VALUE = "888 ±88 N m"
_TRACK_OPACITY = 0.3


@dataclass(frozen=True)
class Dial:
    """One load on the gauge.

    Attributes
    ----------
    label : str
    curve : LoadCurve
    unit : str
        ``moment`` or ``percent``.
    full : float
        Value at the right end of the bar; the left end is 0.
    ink : Colour
    texts : Catalogue
        The language of the value.
    """

    label: str
    curve: LoadCurve
    unit: str
    full: float
    ink: Colour
    texts: Catalogue

    def value(self, position: int | None) -> str:
        """The displayed value with its standard error."""
        if position is None or not np.isfinite(self.curve.values[position]):
            return MISSING
        value, error = Number(self.curve.values[position]), self.curve.standard_error[position]
        if not np.isfinite(error):
            return self.texts.say(Message(f"panel-{self.unit}", {"value": value}))
        values = {"value": value, "error": Number(max(1.0, error))}
        return self.texts.say(Message(f"panel-{self.unit}-error", values))

    def shares(self, position: int) -> FloatArray:
        """Value and the ends of its band (one standard error to each side), as shares of the bar, or NaN."""
        value, error = self.curve.values[position], self.curve.standard_error[position]
        return np.clip(np.array([value, value - error, value + error]) / self.full, 0.0, 1.0)


@dataclass(frozen=True)
class Gauge(Plate):
    """A plate with bars, ready to be drawn.

    Attributes
    ----------
    dials : tuple of Dial
        From top to bottom.
    """

    dials: tuple[Dial, ...]

    def draw(self, canvas: Canvas, position: int | None) -> None:
        """Draw the loads of one frame, in place.

        Parameters
        ----------
        canvas : Canvas
        position : int or None
            Position of the frame in the session, None if it was not measured.
        """
        self.clear(canvas)
        if position is not None:
            for row, dial in enumerate(self.dials):
                self._draw_bar(canvas, row, dial.shares(position))
        rows = ((dial.value(position), _baseline(row, self.em)) for row, dial in enumerate(self.dials))
        self.write(canvas, rows)

    def _draw_bar(self, canvas: Canvas, row: int, shares: FloatArray) -> None:
        part = canvas.part(self.box)
        left, top, right, bottom = _bar(self.box.size, row, self.em)
        value, low, high = (left + share * (right - left) for share in shares)
        if np.isfinite(value) and value >= left + 2:
            filled = Box(_even(left), _even(top), _even(value), _even(bottom))
            fill(part, filled, self.dials[row].ink)
        if np.isfinite([low, high]).all():
            draw_lines(part, rims(_whisker(low, high, (top + bottom) / 2, self.em)))
            draw_lines(part, _whisker(low, high, (top + bottom) / 2, self.em))


def lay_out_gauge(
    size: tuple[int, int], panel: Panel, circles: FloatArray, load: LoadSeries, texts: Catalogue
) -> Gauge | None:
    """Choose the place of a gauge: as wide as the panel, next to it, and farthest from the person.

    Parameters
    ----------
    size : tuple of int
        Width and height of the picture, even.
    panel : Panel
    circles : ndarray, shape (circles, 3)
        Centres and radii of areas to avoid, in pixels of the picture.
    load : LoadSeries
    texts : Catalogue

    Returns
    -------
    Gauge or None
        None if no load is known, or there is no room beside the panel.
    """
    dials = _dials(load, texts)
    box = _box(size, panel, len(dials), circles)
    if not dials or box is None:
        return None
    word = lettering(_fitting_em(panel, dials))
    return Gauge(box, panel.em, Glaze.of(_coats(box.size, word, panel.em, dials)), word, dials)


def _dials(load: LoadSeries, texts: Catalogue) -> tuple[Dial, ...]:
    rows = (
        ("load-gauge-moment", "l5s1_moment_nm", "moment", 50.0, BACK_COLOUR),
        ("load-gauge-hamstrings", "hamstring_length_change_pct", "percent", 10.0, HIP_COLOUR),
    )
    return tuple(
        Dial(texts.say(text), load.series[name], unit, _full(load.series[name], step), ink, texts)
        for text, name, unit, step, ink in rows
        if np.isfinite(load[name]).any()
    )


def _full(curve: LoadCurve, step: float) -> float:
    """Return the next whole step above all known values."""
    highest = np.nanmax(curve.values + np.nan_to_num(curve.standard_error))
    return float(step * max(1.0, np.ceil(highest / step)))


def _fitting_em(panel: Panel, dials: tuple[Dial, ...]) -> float:
    room = panel.box.size[0] - (2 * PAD_EM + 0.5) * panel.em
    widest = max(panel.word(dial.label).length for dial in dials) + panel.word(_WIDEST_VALUE).length
    return panel.em * min(1.0, room / widest)


def _box(size: tuple[int, int], panel: Panel, rows: int, circles: FloatArray) -> Box | None:
    width, height = panel.box.size[0], _even((2 * PAD_EM + _ROW_EM * rows - 0.25) * panel.em)
    apart, foot = _even(_APART_EM * panel.em), size[1] - strip_height_px(size[1])
    beside = panel.box.left, size[0] - panel.box.right
    places = [(panel.box.left, panel.box.bottom + apart), (panel.box.left, panel.box.top - apart - height)]
    places += [(other // 2 * 2, top) for other in (size[0] - width - beside[0], beside[1])
               for top in (panel.box.top, panel.box.bottom - height)]  # fmt: skip
    boxes = [Box(left, top, left + width, top + height) for left, top in places]
    free = [box for box in boxes if _fits(box, size[0], foot) and not _overlap(box, panel.box)]
    return max(free, key=lambda box: clearance(box, circles), default=None)


def _fits(box: Box, width: int, height: int) -> bool:
    return min(box.left, box.top) >= 0 and box.right <= width and box.bottom <= height


def _overlap(one: Box, other: Box) -> bool:
    across = one.left < other.right and other.left < one.right
    return across and one.top < other.bottom and other.top < one.bottom


def _coats(
    size: tuple[int, int], word: Callable[[str], Word], em: float, dials: tuple[Dial, ...]
) -> list[Coat]:
    labels = blank(size)
    for row, dial in enumerate(dials):
        set_word(labels, word(dial.label), PAD_EM * em, _baseline(row, em))
    tracks = [Coat(_track(size, row, em), WHITE, _TRACK_OPACITY) for row in range(len(dials))]
    return [plate(size, 0.5 * em), Coat(labels, WHITE), *tracks]


def _baseline(row: int, em: float) -> float:
    return (PAD_EM + _ROW_EM * row + _BASELINE_EM - 0.15) * em


def _track(size: tuple[int, int], row: int, em: float) -> "Image.Image":
    return slab(size, _bar(size, row, em), 0.0)


def _bar(size: tuple[int, int], row: int, em: float) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of a bar on the plate, in even pixels."""
    top = _even((PAD_EM + _ROW_EM * row + _BAR_TOP_EM - 0.15) * em)
    return _even(PAD_EM * em), top, _even(size[0] - PAD_EM * em), top + max(4, _even(_BAR_EM * em))


def _whisker(low: float, high: float, middle: float, em: float) -> list[Line]:
    half, width = 0.5 * _BAR_EM * em, max(1.5, 0.1 * em)
    ends = [[(low, middle), (high, middle)]]
    ends += [[(x, middle - half), (x, middle + half)] for x in (low, high)]
    return [Line(np.array(pair), width, LIMB_COLOUR, colourless=True) for pair in ends]


def _even(length: float) -> int:
    return int(length // 2) * 2
