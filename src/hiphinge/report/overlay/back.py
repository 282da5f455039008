"""The line of the back, the virtual dowel along it and the hollow between them."""

import numpy as np

from hiphinge.filtering import runs
from hiphinge.measures.spine.dowel import TOUCHES, UNTOLD
from hiphinge.motion import FloatArray
from hiphinge.report.overlay.dowel import DowelState
from hiphinge.report.overlay.drawing import Colour, Line
from hiphinge.report.overlay.figure import BACK_COLOUR, LIMB_COLOUR, FigureStyle, rims
from hiphinge.report.overlay.places import RodPlaces

_MOST_SEGMENTS = 24
_BACK_WIDTH = 0.7
_ROD_WIDTH = 0.9
_HOLLOW_WIDTH = 0.7
_MARK_WIDTH = 2.6
#: Stroke of an open ring as a share of its width, and the corners of its circle.
_STROKE = 0.24
_CORNERS = 16


def back_lines(line: FloatArray, style: FigureStyle) -> list[Line]:
    """Return the line of the back where it is visible.

    Parameters
    ----------
    line : ndarray, shape (points, 2)
        In pixels of the picture, NaN where hidden.
    style : FigureStyle
    """
    known = np.asarray(np.isfinite(line).all(axis=1))
    stretches = [_thinned(line[first:stop]) for first, stop in runs(known) if stop - first > 1]
    lines = [Line(stretch, _BACK_WIDTH * style.width_px, BACK_COLOUR) for stretch in stretches]
    return [*rims(lines), *lines]


def _thinned(stretch: FloatArray) -> FloatArray:
    last = len(stretch) - 1
    kept = np.linspace(0, last, min(last, _MOST_SEGMENTS) + 1).round().astype(int)
    return np.asarray(stretch[kept])


def rod_lines(rod: RodPlaces, position: int, state: DowelState, style: FigureStyle) -> list[Line]:
    """Return the rod of one frame, the hollow below it, and a dot or ring for each known contact.

    Parameters
    ----------
    rod : RodPlaces
    position : int
        Position of the frame, where the rod is known.
    state : DowelState
    style : FigureStyle
    """
    stick = Line(rod.ends[position], _ROD_WIDTH * style.width_px, state.ink, round_ends=True)
    hollow = Line(rod.hollow[position], _HOLLOW_WIDTH * style.width_px, LIMB_COLOUR)
    lines = [line for line in (hollow, stick) if np.isfinite(line.points).all()]
    marks = _contact_marks(rod.contacts[position], state, style)
    return [*rims(lines), *lines, *rims(marks), *marks]


def _contact_marks(places: FloatArray, state: DowelState, style: FigureStyle) -> list[Line]:
    width = _MARK_WIDTH * style.width_px
    return [
        mark(place, width, state.ink, filled=contact == TOUCHES)
        for place, contact in zip(places, state.contact, strict=True)
        if contact != UNTOLD and np.isfinite(place).all()
    ]


def mark(centre: FloatArray, width: float, ink: Colour, *, filled: bool) -> Line:
    """Return a filled dot, or a slightly wider open ring that leaves its inside visible.

    Parameters
    ----------
    centre : ndarray, shape (2,)
        In pixels of the picture.
    width : float
        In pixels.
    ink : Colour
    filled : bool
    """
    if filled:
        return Line(centre[None], width, ink)
    turn = np.linspace(0, 2 * np.pi, _CORNERS + 1)
    circle = centre + width / 2 * np.stack([np.cos(turn), np.sin(turn)], axis=1)
    return Line(circle, _STROKE * width, ink)
