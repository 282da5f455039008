"""The drawing of a drill that moves from one end to the other and back, and then rests as the still one."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from hiphinge.knowledge.drill_drawings import DrillDrawing, Pair, Pose, Support, drill_drawings
from hiphinge.report.drill_drawing.drawing import (
    DARK,
    body_shapes,
    bounds_of,
    framed,
    scene_of,
    shapes_of,
)
from hiphinge.report.drill_drawing.figure import Mannequin, figure
from hiphinge.report.drill_drawing.props import around

#: Positions from one end to the other, and seconds of the way there and back.
POSITIONS, REP_S = 12, 2.4
#: Repetitions: what moves for longer than five seconds has to be stoppable (WCAG 2.2, 2.2.2).
REPS = 2
#: How the ends are seen while a body moves between them.
_FAINT = 0.2


def moving_drill(code: str, label: str) -> str | None:
    """Draw a drill in motion as a separate file; still for those who want no motion.

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
    drawn = drill_drawings().get(code)
    if drawn is None:
        return None
    scene = scene_of(drawn)
    things = [part.svg() for part in around(scene)]
    still = shapes_of(scene, drawn)[len(things) :]
    bodies = [body_shapes(body, drawn.props, "deep") for body in positions(drawn)]
    box = bounds_of([*things, *still, *bodies])
    frames = "".join(
        f'<g class="drill-deep drill-position" style="animation-name: p{n}">{body}</g>'
        for n, body in enumerate(bodies)
    )
    shapes = f'{"".join(things)}<g class="drill-still">{"".join(still)}</g>{frames}'
    return framed(shapes, box, label, f"{DARK}<style>{''.join(_timing())}</style>")


def positions(drawn: DrillDrawing) -> list[Mannequin]:
    """Return the bodies from the start of a repetition to its deepest position, slower at both ends."""
    shares = (1 - np.cos(np.linspace(0, np.pi, POSITIONS))) / 2
    start_on: Support = "knees" if drawn.on == "knees" else "feet"
    poses = [between(drawn.start, drawn.deep, float(share)) for share in shares]
    return [
        figure(pose, drawn.on if share > 0 else start_on) for pose, share in zip(poses, shares, strict=True)
    ]


def between(start: Pose, deep: Pose, share: float) -> Pose:
    """Return the pose at a share of the way; what only one end has goes over halfway."""
    way = _Way(share)
    return Pose(
        trunk=way.number(start.trunk, deep.trunk),
        knee=way.number(start.knee, deep.knee),
        shank=way.known_number(start.shank, deep.shank),
        arm=way.number(start.arm, deep.arm),
        elbow=way.number(start.elbow, deep.elbow),
        neck=way.number(start.neck, deep.neck),
        weight=way.number(start.weight, deep.weight),
        hold=way.pair(start.hold, deep.hold),
        grip=way.pair(start.grip, deep.grip),
        far_arm=way.known_number(start.far_arm, deep.far_arm),
        far_hold=way.pair(start.far_hold, deep.far_hold),
        far_thigh=way.known_number(start.far_thigh, deep.far_thigh),
    )


@dataclass(frozen=True)
class _Way:
    """A share of the way from one value to another."""

    share: float

    def number(self, start: float, deep: float) -> float:
        return (1 - self.share) * start + self.share * deep

    def known_number(self, start: float | None, deep: float | None) -> float | None:
        if start is None or deep is None:
            return start if self.share < 0.5 else deep
        return self.number(start, deep)

    def pair(self, start: Pair | None, deep: Pair | None) -> Pair | None:
        if start is None or deep is None:
            return start if self.share < 0.5 else deep
        return self.number(start[0], deep[0]), self.number(start[1], deep[1])


def _timing() -> Iterator[str]:
    """Show one position after the other, there and back."""
    order = [*range(POSITIONS), *range(POSITIONS - 1, -1, -1)]
    yield ".drill-position { visibility: hidden } @media (prefers-reduced-motion: no-preference) {"
    yield f".drill-position {{ animation: {REP_S}s step-end {REPS} }}"
    yield f".drill-still {{ animation: still {REPS * REP_S}s step-end }} }}"
    yield f"@keyframes still {{ 0% {{ opacity: {_FAINT} }} }}"
    for position in range(POSITIONS):
        shown = {slot: slot + 1 for slot, there in enumerate(order) if there == position}
        ends = dict.fromkeys(shown.values(), "hidden") | dict.fromkeys(shown, "visible")
        steps = " ".join(
            f"{100 * slot / len(order):.2f}% {{ visibility: {state} }}"
            for slot, state in sorted(ends.items())
        )
        yield f"@keyframes p{position} {{ {steps} }}"
