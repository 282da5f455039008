"""The drawing of a drill as SVG: its start in a light tone, its deepest position in a dark one."""

import re
from collections.abc import Sequence
from html import escape

import numpy as np

from hiphinge.knowledge.drill_drawings import DrillDrawing, drill_drawings
from hiphinge.motion import FloatArray
from hiphinge.report.drill_drawing.figure import Mannequin, figure
from hiphinge.report.drill_drawing.outline import CM, arm_paths, body_paths, lifted_leg_paths, place
from hiphinge.report.drill_drawing.props import DrillScene, around, held
from hiphinge.texts import Catalogue, Message, text_name

#: Colours of the body and of its far arm, on paper and in a file of its own.
_INKS = {"start": ("#8fa0b3", "#74879c"), "deep": ("#2b4a68", "#6d88a3")}
_WAY, GROUND, FLOOR = "#d9480f", "#ffffff", "#8b94a1"
_MARGIN_CM, _HEAD_CM = 5.0, 8.0
#: Shorter paths get no arrow.
_LEAST_WAY_M = 0.04
_PLACE = re.compile(r"(-?\d+\.\d),(-?\d+\.\d)")
#: Needed in a file of its own, but not in a page.
NAMESPACE = 'xmlns="http://www.w3.org/2000/svg"'
#: For a file of its own; a page brings its own colours.
DARK = """<style>@media (prefers-color-scheme: dark) {
.drill-ground { fill: #14171c } .drill-gap { stroke: #14171c } .drill-halo { fill: #14171c; stroke: #14171c }
.drill-start .drill-near { fill: #7388a0 } .drill-start .drill-far { fill: #5f748b }
.drill-deep .drill-near { fill: #a9cdf0 } .drill-deep .drill-far { fill: #6f93b5 }
.drill-thing { fill: #ffae66 } .drill-pull, .drill-plate, .drill-roll { stroke: #ffae66 }
.drill-way { stroke: #ff8c5a } .drill-head { fill: #ff8c5a }
}</style>"""


def drill_drawing(code: str, label: str) -> str | None:
    """Draw a drill for a page.

    Parameters
    ----------
    code : str
        Code of the drill.
    label : str
        Description for people who cannot see the drawing.

    Returns
    -------
    str or None
        An element ``svg``; None for a drill without a drawing.
    """
    return _drawn(code, label, "")


def drill_picture(code: str, label: str) -> str | None:
    """Draw a drill as a separate file, light or dark like its viewer; see `drill_drawing`."""
    return _drawn(code, label, DARK)


def drawing_label(code: str, texts: Catalogue) -> str:
    """Describe a drawing: the drill's name, its start and its action."""
    parts = {part: Message(text_name("drill", code, part)) for part in ("title", "setup", "action")}
    return texts.say(Message("drills-drawing", parts))


def _drawn(code: str, label: str, style: str) -> str | None:
    drawn = drill_drawings().get(code)
    if drawn is None:
        return None
    shapes = shapes_of(scene_of(drawn), drawn)
    return framed("".join(shapes), bounds_of(shapes), label, style)


def framed(shapes: str, box: tuple[float, float, float, float], label: str, style: str) -> str:
    """Return shapes on the floor as one drawing; with a style, as a file of its own with its ground."""
    left, top, width, height = box
    ground = f'<rect class="drill-ground" x="{left:g}" y="{top:g}" width="{width:g}" height="{height:g}"'
    return (
        f'<svg class="drill" {NAMESPACE if style else ""} '
        f'viewBox="{left:g} {top:g} {width:g} {height:g}" '
        f'role="img" aria-label="{escape(label)}">'
        + (f'{style}{ground} fill="{GROUND}"/>' if style else "")
        + floor(left, width)
        + shapes
        + "</svg>"
    )


def floor(left: float, width: float) -> str:
    """Return the floor of a picture."""
    way = f"M{left + 2:.1f},0.8H{left + width - 2:.1f}"
    return f'<path class="drill-floor" fill="none" stroke="{FLOOR}" stroke-width="1.5" d="{way}"/>'


def scene_of(drawn: DrillDrawing) -> DrillScene:
    """Return the bodies of a drawing."""
    start = figure(drawn.start, "knees" if drawn.on == "knees" else "feet")
    return DrillScene(start, figure(drawn.deep, drawn.on), drawn.props)


def shapes_of(scene: DrillScene, drawn: DrillDrawing) -> list[str]:
    """Return the shapes of a drawing as elements of SVG, in centimetres with y down."""
    return [
        *(part.svg() for part in around(scene)),
        f'<g class="drill-start" opacity=".5">{body_shapes(scene.start, drawn.props, "start")}</g>',
        f'<g class="drill-deep">{body_shapes(scene.deep, drawn.props, "deep")}</g>',
        _way(getattr(scene.start, drawn.arrow), getattr(scene.deep, drawn.arrow)),
    ]


def body_shapes(body: Mannequin, props: Sequence[str], kind: str) -> str:
    """Return far arm, trunk and legs, the held props, then the near arm with a gap around it."""
    near_ink, far_ink = _INKS[kind]
    things = "".join(part.svg() for part in held(body, tuple(props)))
    near = arm_paths(body, body.near)
    behind = [*lifted_leg_paths(body), *([] if body.far is body.near else arm_paths(body, body.far))]
    far = _filled(behind, far_ink, "drill-far") if behind else ""
    gap = f' stroke="{GROUND}" stroke-width="2.4" stroke-linejoin="round"'
    return (
        far
        + _filled(body_paths(body), near_ink)
        + things
        + f'<g class="drill-gap"{gap}>{_filled(near, near_ink)}</g>'
        + _filled(near, near_ink)
    )


def _filled(paths: Sequence[str], ink: str, kind: str = "drill-near") -> str:
    return f'<g class="{kind}" fill="{ink}">' + "".join(f'<path d="{path}"/>' for path in paths) + "</g>"


def _way(start: FloatArray, end: FloatArray) -> str:
    """An arrow from the start of a joint's path to its end."""
    way = end - start
    length = float(np.hypot(*way))
    if length < _LEAST_WAY_M:
        return ""
    along = way / length
    across = np.array([-along[1], along[0]])
    head_m = min(_HEAD_CM / CM, 0.6 * length)
    neck = end - head_m * along
    tips = [end, neck + 0.55 * head_m * across, neck - 0.55 * head_m * across]
    head = "M" + "L".join(map(place, tips)) + "Z"
    shaft = f"M{place(start)}L{place(neck)}"
    ends = 'stroke-linecap="round" stroke-linejoin="round"'
    wide, wider = f'<path stroke-width="6.5" d="{shaft}"/>', f'<path stroke-width="3" d="{head}"/>'
    return (
        f'<g class="drill-halo" fill="{GROUND}" stroke="{GROUND}" {ends}>{wide}{wider}</g>'
        f'<path class="drill-way" fill="none" stroke="{_WAY}" stroke-width="3.5" {ends} d="{shaft}"/>'
        f'<path class="drill-head" fill="{_WAY}" d="{head}"/>'
    )


def bounds_of(shapes: Sequence[str]) -> tuple[float, float, float, float]:
    """Return left, top, width and height of a picture of shapes, in centimetres with y down."""
    places = np.array([pair for shape in shapes for pair in _PLACE.findall(shape)], dtype=float)
    low, high = places.min(axis=0) - _MARGIN_CM, places.max(axis=0) + _MARGIN_CM
    bottom = max(high[1], 4.0) if high[1] > _MARGIN_CM + 1 else 4.0
    return round(low[0], 1), round(low[1], 1), round(high[0] - low[0], 1), round(bottom - low[1], 1)
