"""The measured person, drawn over the picture: near-side skeleton, trunk, shank and the vertical."""

from dataclasses import dataclass, replace

import numpy as np

from hiphinge.body import Landmark
from hiphinge.motion import FloatArray
from hiphinge.report.overlay.drawing import Colour, Line, colour

# Okabe and Ito's colours, which colour-blind people can distinguish
TRUNK_COLOUR = colour(255, 170, 30)
HIP_COLOUR = colour(225, 140, 190)
KNEE_COLOUR = colour(240, 228, 66)
SHANK_COLOUR = colour(86, 190, 245)
BACK_COLOUR = colour(178, 130, 255)
LIMB_COLOUR = colour(238, 238, 238)
WALL_COLOUR = colour(0, 190, 150)
DARK = colour(16, 18, 24)

#: Dots cover the ends of these lines.
_LIMBS = (
    (Landmark.EAR, Landmark.SHOULDER),
    (Landmark.SHOULDER, Landmark.ELBOW),
    (Landmark.ELBOW, Landmark.WRIST),
    (Landmark.HIP, Landmark.KNEE),
)
_FOOT = (
    (Landmark.ANKLE, Landmark.HEEL),
    (Landmark.HEEL, Landmark.TOE),
    (Landmark.TOE, Landmark.ANKLE),
)
_JOINTS = (
    (Landmark.EAR, LIMB_COLOUR),
    (Landmark.ELBOW, LIMB_COLOUR),
    (Landmark.WRIST, LIMB_COLOUR),
    (Landmark.SHOULDER, TRUNK_COLOUR),
    (Landmark.ANKLE, SHANK_COLOUR),
    (Landmark.HIP, HIP_COLOUR),
    (Landmark.KNEE, KNEE_COLOUR),
)
#: Each is drawn against a dashed vertical through its lower end.
_LEANING = (
    (Landmark.HIP, Landmark.SHOULDER, TRUNK_COLOUR),
    (Landmark.ANKLE, Landmark.KNEE, SHANK_COLOUR),
)
_DASHES, _WALL_DASHES = 6, 16


@dataclass(frozen=True)
class FigureStyle:
    """The style of the drawn figure.

    Attributes
    ----------
    width_px : float
        Width of the lines.
    up : ndarray, shape (2,)
        True vertical in the picture, of length 1; y points down.
    """

    width_px: float
    up: FloatArray


def figure_style(points: FloatArray, size: tuple[int, int], roll_deg: float | None) -> FigureStyle:
    """Choose the style of a figure.

    Parameters
    ----------
    points : ndarray, shape (frames, landmarks, 2)
        The points, in pixels of the picture.
    size : tuple of int
        Width and height of the picture.
    roll_deg : float or None
        Roll of the camera, positive if the content of the picture is turned clockwise.
    """
    roll = np.radians(roll_deg or 0.0)
    short = min(size)
    trunk = trunk_length_px(points) or short / 5
    width = float(np.clip(trunk / 28, max(1.6, short / 240), short / 90))
    return FigureStyle(width, np.array([np.sin(roll), -np.cos(roll)]))


def trunk_length_px(points: FloatArray) -> float | None:
    """Return the median distance from hip to shoulder, None if it was never visible."""
    lengths = np.hypot(*(points[:, Landmark.SHOULDER] - points[:, Landmark.HIP]).T)
    known = lengths[np.isfinite(lengths)]
    return float(np.median(known)) if len(known) else None


def figure_lines(points: FloatArray, style: FigureStyle) -> list[Line]:
    """Return the lines of the known parts of a figure, in drawing order.

    Parameters
    ----------
    points : ndarray, shape (landmarks, 2)
        In pixels of the picture, NaN where missing.
    style : FigureStyle
    """
    width, known = style.width_px, np.asarray(np.isfinite(points).all(axis=1))
    limbs = [Line(points[[a, b]], width, LIMB_COLOUR) for a, b in _LIMBS if known[a] and known[b]]
    feet = [points[[a, b]] for a, b in _FOOT if known[a] and known[b]]
    limbs += [Line(ends, width, LIMB_COLOUR, round_ends=True) for ends in feet]
    leans = [(points[[low, high]], ink) for low, high, ink in _LEANING if known[low] and known[high]]
    leaning = [Line(ends, 1.5 * width, ink) for ends, ink in leans]
    verticals = [dash for ends, _ in leans for dash in _dashes(ends, style)]
    joints = [(points[[landmark]], ink) for landmark, ink in _JOINTS if known[landmark]]
    dots = [dot for point, ink in joints for dot in _joint(point, ink, style)]
    return [*verticals, *rims(limbs), *limbs, *rims(leaning), *leaning, *dots]


def rims(lines: list[Line]) -> list[Line]:
    """Return wider, dark lines to lay below, which keep the lines readable on any background."""
    return [replace(line, width=line.width + 2 * max(1.0, 0.28 * line.width), ink=DARK) for line in lines]


def _dashes(leaning: FloatArray, style: FigureStyle) -> list[Line]:
    """Return the true vertical through the lower end of a leaning line, of equal length."""
    low, high = leaning
    steps = np.arange(1, _DASHES + 1) / _DASHES * np.hypot(*(high - low))
    ends = low + style.up * steps[:, None]
    starts = ends - style.up * (steps[0] * 0.55)
    width = max(1.0, 0.45 * style.width_px)
    return [Line(dash, width, LIMB_COLOUR, colourless=True) for dash in np.stack([starts, ends], axis=1)]


def wall_lines(ends: FloatArray, style: FigureStyle) -> list[Line]:
    """Return the wall as a dashed line.

    Parameters
    ----------
    ends : ndarray, shape (2, 2)
        Its lower and upper end in pixels of the picture; NaN draws nothing.
    style : FigureStyle
    """
    if not np.isfinite(ends).all():
        return []
    shares = np.arange(_WALL_DASHES)[:, None] / _WALL_DASHES
    starts = ends[0] + shares * (ends[1] - ends[0])
    stops = starts + (ends[1] - ends[0]) * 0.55 / _WALL_DASHES
    dashes = [Line(dash, 0.8 * style.width_px, WALL_COLOUR) for dash in np.stack([starts, stops], axis=1)]
    return [*rims(dashes), *dashes]


def _joint(point: FloatArray, ink: Colour, style: FigureStyle) -> list[Line]:
    dot = Line(point, (1.7 if ink is LIMB_COLOUR else 2.4) * style.width_px, ink)
    return [*rims([dot]), dot]
