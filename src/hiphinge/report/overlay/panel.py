"""The panel on the picture: live angles, repetition, phase and time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

import numpy as np

from hiphinge.motion import FloatArray
from hiphinge.report.overlay.back import mark
from hiphinge.report.overlay.covered import clearance
from hiphinge.report.overlay.dowel import DowelState
from hiphinge.report.overlay.drawing import Box, Canvas, Coat, Glaze, blank, draw_lines, font
from hiphinge.report.overlay.figure import BACK_COLOUR, HIP_COLOUR, KNEE_COLOUR, SHANK_COLOUR, TRUNK_COLOUR
from hiphinge.report.overlay.lettering import WHITE, lettering, plate
from hiphinge.report.overlay.plate import (
    MISSING,
    PAD_EM,
    SWATCH_EM,
    Plate,
    extent_of,
    fitting_em,
    letter_sizes_px,
    row_coats,
    swatch_centre,
)
from hiphinge.report.overlay.timeline import strip_height_px
from hiphinge.reps import Phase
from hiphinge.texts import Catalogue, Message, catalogue, text_name

if TYPE_CHECKING:
    from PIL import ImageFont

#: Measures shown, with the texts of their names and the colour of the joint or line they belong to.
ANGLES = (
    ("trunk_inclination_deg", "report-term-trunk-inclination-deg", TRUNK_COLOUR),
    ("trunk_thigh_flexion_deg", "report-term-trunk-thigh-flexion-deg", HIP_COLOUR),
    ("knee_flexion_deg", "report-term-knee-flexion-deg", KNEE_COLOUR),
    ("shank_inclination_deg", "report-term-shank-inclination-deg", SHANK_COLOUR),
    ("lumbar_flexion_deg", "report-term-lumbar-flexion-deg", BACK_COLOUR),
)
_WIDEST_VALUE = "-188°"
_DOWEL = "panel-dowel"
_WIDEST_STATE = "panel-dowel-partly"
_LEAST_SIDE_PX = 160
#: Places along each edge that are tried.
_STEPS = 9
_MOST_REPS = 88


@dataclass(frozen=True)
class Caption:
    """The words of the panel on one frame.

    Attributes
    ----------
    heading : str
        Repetition and phase.
    angles : tuple of str
        One for each of `ANGLES`.
    clock : str
        Time in the recording.
    dowel : DowelState or None
        None without a rod.
    """

    heading: str
    angles: tuple[str, ...]
    clock: str
    dowel: DowelState | None = None


@dataclass(frozen=True)
class Panel(Plate):
    """The plate of the panel.

    Attributes
    ----------
    texts : Catalogue
        The language of the words.
    with_dowel : bool
        Whether there is a row for the dowel.
    """

    texts: Catalogue
    with_dowel: bool = False


def letter_size_px(width: int, height: int) -> float:
    """Return a readable size for a picture of a given size, portrait or landscape."""
    return max(11.0, 0.036 * min(height, width))


def readable(size: tuple[int, int]) -> bool:
    """Whether letters on a picture of a size in pixels can be read at all."""
    return min(size) >= _LEAST_SIDE_PX


def lay_out_panel(
    size: tuple[int, int],
    circles: FloatArray,
    texts: Catalogue | None = None,
    *,
    with_dowel: bool = False,
) -> Panel | None:
    """Choose a place for a panel where the person never is, and its size, smaller if necessary.

    Parameters
    ----------
    size : tuple of int
        Width and height of the picture, even.
    circles : ndarray, shape (circles, 3)
        Centres and radii of areas to leave free, in pixels of the picture.
    texts : Catalogue, optional
        The language of the words; English by default.
    with_dowel : bool
        Whether it has a row for the dowel.

    Returns
    -------
    Panel or None
        None if there is no such place.
    """
    texts = texts or catalogue()
    labels = _labels(with_dowel=with_dowel)
    largest = _fitting_em(size, labels, texts)
    for em in letter_sizes_px(largest):
        box = clearest_box(
            edge_boxes(size, _extent(font(em), em, labels, texts), round(PAD_EM * em)), circles
        )
        if clearance(box, circles) >= 0:
            return _panel(box, em, labels, texts, with_dowel=with_dowel)
    return None


def panel_in_corner(
    size: tuple[int, int], circles: FloatArray, texts: Catalogue | None = None, *, with_dowel: bool = False
) -> Panel:
    """Put a panel into the corner that is farthest from the person, even if it covers the person."""
    texts = texts or catalogue()
    labels = _labels(with_dowel=with_dowel)
    em = _fitting_em(size, labels, texts)
    box = clearest_box(
        edge_boxes(size, _extent(font(em), em, labels, texts), round(PAD_EM * em))[:4], circles
    )
    return _panel(box, em, labels, texts, with_dowel=with_dowel)


def panel_beside(
    size: tuple[int, int], texts: Catalogue | None = None, *, with_dowel: bool = False
) -> tuple[Panel, tuple[int, int]]:
    """Put a panel beside the picture: below it in portrait, to its right in landscape.

    Parameters
    ----------
    size : tuple of int
        Width and height of the picture, even.
    texts : Catalogue, optional
        The language of the words; English by default.
    with_dowel : bool
        Whether it has a row for the dowel.

    Returns
    -------
    panel : Panel
    size : tuple of int
        Width and height of the picture together with the room for the panel.
    """
    texts = texts or catalogue()
    labels = _labels(with_dowel=with_dowel)
    em = _fitting_em(size, labels, texts)
    extent, margin = _extent(font(em), em, labels, texts), round(PAD_EM * em) // 2 * 2
    upright = size[1] > size[0]
    corner = (margin, size[1] + margin) if upright else (size[0] + margin, margin)
    box = even_box(*corner, *extent)
    whole = (size[0], box.bottom + 2 * margin) if upright else (box.right + margin, size[1])
    return _panel(box, em, labels, texts, with_dowel=with_dowel), whole


def _panel(box: Box, em: float, labels: tuple[str, ...], texts: Catalogue, *, with_dowel: bool) -> Panel:
    word, inks = lettering(em), [ink for _, _, ink in ANGLES]
    rows = list(zip_longest(map(texts.say, labels), inks))
    return Panel(box, em, Glaze.of(row_coats(box.size, word, em, rows)), word, texts, with_dowel)


def _labels(*, with_dowel: bool) -> tuple[str, ...]:
    dowel = (_DOWEL,) if with_dowel else ()
    return (*(label for _, label, _ in ANGLES), *dowel, "panel-time")


def _fitting_em(size: tuple[int, int], labels: tuple[str, ...], texts: Catalogue) -> float:
    """Return a readable letter size, smaller only if the panel would not fit into the picture."""
    em = letter_size_px(*size)
    return fitting_em(em, size, _extent(font(em), em, labels, texts))


def _extent(
    typeface: "ImageFont.FreeTypeFont", em: float, labels: tuple[str, ...], texts: Catalogue
) -> tuple[int, int]:
    rows = (
        typeface.getlength(
            texts.say(label) + (texts.say(_WIDEST_STATE) if label == _DOWEL else _WIDEST_VALUE)
        )
        for label in labels
    )
    row = (SWATCH_EM + 1) * em + max(rows)
    headings = (heading(_MOST_REPS, _MOST_REPS, phase) for phase in Phase)
    widest = max(typeface.getlength(texts.say(one)) for one in headings)
    return extent_of(em, max(row, widest), len(labels))


def heading(rep: int, reps: int, phase: Phase) -> Message:
    """Return the heading: the repetition and its phase."""
    phase_name = Message(text_name("panel-phase", phase.value))
    return Message("panel-in-rep", {"rep": rep, "reps": reps, "phase": phase_name})


def edge_boxes(size: tuple[int, int], extent: tuple[int, int], margin: int) -> list[Box]:
    """Return boxes along the edges of the picture, its corners first."""
    width, height = (min(a, b) for a, b in zip(extent, size, strict=True))
    across, down = size[0] - width, size[1] - height
    left, right, top, bottom = (
        min(margin, across),
        max(0, across - margin),
        min(margin, down),
        max(0, down - margin),
    )
    places = [(x, y) for y in (top, bottom) for x in (left, right)]
    between = np.linspace(0, 1, _STEPS)[1:-1]
    places += [(round(left + share * (right - left)), y) for share in between for y in (top, bottom)]
    places += [(x, round(top + share * (bottom - top))) for share in between for x in (left, right)]
    return [even_box(x, y, width, height) for x, y in places]


def clearest_box(boxes: Sequence[Box], circles: FloatArray) -> Box:
    """Return a corner that the person never covers, else the box with the largest clearance."""
    corner = max(boxes[:4], key=lambda box: clearance(box, circles))
    if clearance(corner, circles) >= 0:
        return corner
    return max(boxes, key=lambda box: clearance(box, circles))


def even_box(left: int, top: int, width: int, height: int) -> Box:
    """Return the box of an even size whose corner lies there, or one pixel before."""
    left, top = left // 2 * 2, top // 2 * 2
    return Box(left, top, left + width, top + height)


def draw_panel(canvas: Canvas, panel: Panel, caption: Caption) -> None:
    """Write a caption on the panel, in place."""
    panel.write_rows(canvas, caption.heading, _values(panel, caption))
    if panel.with_dowel and caption.dowel:
        _draw_mark(canvas, panel, caption.dowel)


def _values(panel: Panel, caption: Caption) -> Iterator[str]:
    yield from caption.angles
    if panel.with_dowel:
        yield panel.texts.say(caption.dowel.brief) if caption.dowel else MISSING
    yield caption.clock


def _draw_mark(canvas: Canvas, panel: Panel, state: DowelState) -> None:
    """Show the state of the dowel like its contacts on the rod: a dot, or a ring where one is lost."""
    centre = np.array(swatch_centre(len(ANGLES) + 1, panel.em))
    draw_lines(canvas.part(panel.box), [mark(centre, 0.64 * panel.em, state.ink, filled=not state.lost)])


@dataclass(frozen=True)
class Banner:
    """A warning across the picture, on the half without the panel."""

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
    return Banner(Box(0, top, size[0], top + height), Glaze.of([plate(words.size), Coat(words, WHITE)]))
