"""Where the camera stands for a drill: what it sees, and its place seen from above."""

from html import escape

from hiphinge.knowledge.drill_drawings import drill_drawings
from hiphinge.report.drill_drawing.drawing import (
    DARK,
    GROUND,
    NAMESPACE,
    bounds_of,
    floor,
    scene_of,
    shapes_of,
)
from hiphinge.report.drill_drawing.outline import CM
from hiphinge.texts import Catalogue

#: Width of a camera's picture over its height, and the free margin around the movement, as a share of the
#: height: a hand's breadth above the head and below the feet.
_ASPECT, _MARGIN = 4 / 3, 0.08
#: The gap between the two pictures, in centimetres.
_GAP_CM = 16.0
_LINE, _INK = "#0b7a6b", "#33506b"
_STYLE = DARK.replace(
    "}</style>",
    """.place-text { fill: #e6e9ee } .place-line { stroke: #4fd0bd } .place-fill { fill: #4fd0bd }
.place-body { fill: #a9cdf0 }
}</style>""",
)


def camera_place(code: str, texts: Catalogue) -> str | None:
    """Draw where the camera stands for a drill, as a separate file, light or dark like its viewer.

    Parameters
    ----------
    code : str
        Code of the drill.
    texts : Catalogue

    Returns
    -------
    str or None
        An element ``svg``; None for a drill without a drawing.
    """
    drawn = drill_drawings().get(code)
    if drawn is None:
        return None
    scene = scene_of(drawn)
    shapes = shapes_of(scene, drawn)
    frame = _frame(*bounds_of(shapes))
    left, top, width, height = frame
    lens = -CM * float(scene.start.hip[1])
    seen = "".join(shapes)
    across = 2 * width + _GAP_CM
    view = f"{left - 2:.1f} {top - 2:.1f} {across + 4:.1f} {height + 4:.1f}"
    ground = f'<rect class="drill-ground" x="{left - 2:.1f}" y="{top - 2:.1f}" width="100%" height="100%"'
    return (
        f'<svg class="drill" {NAMESPACE} viewBox="{view}" role="img" '
        f'aria-label="{escape(texts.say("camera-place"))}" font-family="sans-serif" font-size="17">'
        f'{_STYLE}{ground} fill="{GROUND}"/>'
        f"{floor(left, width)}{seen}"
        f"{_lens(frame, lens)}{_border(frame)}"
        f"{_from_above((left + width + _GAP_CM, top, width, height), texts)}</svg>"
    )


_Box = tuple[float, float, float, float]


def _frame(left: float, top: float, width: float, height: float) -> _Box:
    """The picture of a camera that holds a movement with room around it."""
    margin = _MARGIN * height
    tall = max(height + 2 * margin, (width + 2 * margin) / _ASPECT)
    wide = _ASPECT * tall
    bottom = top + height + margin
    return left + (width - wide) / 2, bottom - tall, wide, tall


def _border(box: _Box) -> str:
    left, top, width, height = box
    return (
        f'<rect class="place-line" x="{left:.1f}" y="{top:.1f}" width="{width:.1f}" height="{height:.1f}" '
        f'rx="5" fill="none" stroke="{_LINE}" stroke-width="2"/>'
    )


def _lens(frame: _Box, y: float) -> str:
    """The height of the lens, across the picture."""
    left, _, width, _ = frame
    return (
        f'<path class="place-line" d="M{left:.1f},{y:.1f}h{width:.1f}" fill="none" stroke="{_LINE}" '
        f'stroke-width="1.5" stroke-dasharray="2 5"/>'
        f'<circle class="place-line" cx="{left + width / 2:.1f}" cy="{y:.1f}" r="4" fill="none" '
        f'stroke="{_LINE}" stroke-width="2"/>'
    )


def _from_above(box: _Box, texts: Catalogue) -> str:
    """A person who faces right, and the camera at their side with what it sees."""
    left, top, width, height = box
    x, body, camera = left + width / 2, top + 0.2 * height, top + 0.88 * height
    cone = f"M{x:.1f},{camera:.1f}L{x - 0.38 * width:.1f},{body:.1f}h{0.76 * width:.1f}Z"
    return (
        f'<path class="place-fill" d="{cone}" fill="{_LINE}" opacity=".12"/>'
        f'<path class="place-line" d="M{x:.1f},{camera:.1f}V{body:.1f}" fill="none" stroke="{_LINE}" '
        f'stroke-width="1.5" stroke-dasharray="2 5"/>'
        f'<g class="place-body" fill="{_INK}"><ellipse cx="{x:.1f}" cy="{body:.1f}" rx="9" ry="20"/>'
        f'<path d="M{x + 8:.1f},{body - 7:.1f}l14,7l-14,7Z"/></g>'
        f'<circle class="drill-ground" cx="{x:.1f}" cy="{body:.1f}" r="7.5" fill="{GROUND}"/>'
        f'<rect class="place-fill" x="{x - 12:.1f}" y="{camera - 5:.1f}" width="24" height="10" rx="3" '
        f'fill="{_LINE}"/>'
        f'<text class="place-text" x="{x + 6:.1f}" y="{(body + camera) / 2:.1f}" fill="#1f2a37">'
        f"{escape(texts.say('camera-place-distance'))}</text>"
        f"{_border(box)}"
    )
