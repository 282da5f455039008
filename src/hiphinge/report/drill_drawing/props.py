"""Props beside the body: walls, chairs, bands and weights."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from hiphinge.motion import FloatArray
from hiphinge.report.drill_drawing.figure import KNEE_M, TOE_M, Mannequin, up
from hiphinge.report.drill_drawing.outline import CM, HIP_M, box, circle, line

#: Sizes in metres.
ROLLER_M, PLATE_M, BELL_M, BELL_BELOW_M = 0.9, 0.225, 0.095, 0.15
DUMBBELL_LONG_M = 0.29
_ROLLER_WIDE_M = 0.13
_BALL_M, _DUMBBELL_M, _BAR_M, _WALL_M, _POST_BEHIND_M = 0.125, 0.085, 0.03, 1.9, 0.62
_ROLLER_FOOT = np.array([0.07, 0.12])


@dataclass(frozen=True)
class DrillScene:
    """The scene of a drill.

    Attributes
    ----------
    start, deep : Mannequin
    props : tuple of str
    """

    start: Mannequin
    deep: Mannequin
    props: tuple[str, ...]


@dataclass(frozen=True)
class PropShape:
    """A shape with its kind, which sets its colours.

    Attributes
    ----------
    kind : str
        ``thing`` and ``plate`` are weights, ``pull`` is a band or a stick, ``roll`` a roller;
        ``room`` and ``edge`` do not move.
    path : str
        SVG path.
    """

    kind: str
    path: str

    def svg(self) -> str:
        """Return it as an SVG element."""
        return f'<path class="drill-{self.kind}" {_INK[self.kind]} d="{self.path}"/>'


#: Colours on paper and in a file of its own; in a page, the class sets them.
_INK = {
    "thing": 'fill="#a34700"',
    "room": 'fill="#8b94a1"',
    "edge": 'fill="none" stroke="#8b94a1" stroke-width="2.5" stroke-linecap="round"',
    "pull": 'fill="none" stroke="#a34700" stroke-width="2.5" stroke-linecap="round"',
    "plate": 'fill="#a34700" fill-opacity=".25" stroke="#a34700" stroke-width="2.5"',
    "roll": f'fill="none" stroke="#a34700" stroke-opacity=".6" stroke-width="{CM * _ROLLER_WIDE_M:g}"',
}


def around(scene: DrillScene) -> list[PropShape]:
    """Return the fixed props, drawn behind the body.

    Raises
    ------
    LookupError
        If a prop is unknown, which is a mistake in the table.
    """
    unknown = set(scene.props) - known_props()
    if unknown:
        raise LookupError(
            f"There are no props {', '.join(sorted(unknown))}: choose from {sorted(known_props())}."
        )
    return [part for prop in scene.props if prop in _AROUND for part in _AROUND[prop](scene)]


def held(body: Mannequin, props: tuple[str, ...]) -> list[PropShape]:
    """Return the props that move with the body, drawn over it."""
    return [part for prop in props if prop in _HELD for part in _HELD[prop](body)]


def known_props() -> frozenset[str]:
    """Return the names of all props."""
    return frozenset({*_AROUND, *_HELD})


def _wall(scene: DrillScene) -> list[PropShape]:
    x = min(scene.deep.hip[0], scene.start.hip[0]) - HIP_M - 0.016
    return _upright(x, -1)


def _wall_in_front(scene: DrillScene) -> list[PropShape]:
    knee = max(scene.deep.knee[0], scene.start.knee[0]) + 0.07
    return _upright(max(knee, TOE_M + 0.10), 1)


def _upright(x: float, side: int) -> list[PropShape]:
    """A wall in section: its face, and hatching on the side away from the person."""
    face = line([np.array([x, 0.0]), np.array([x, _WALL_M])])
    steps = np.arange(0.12, _WALL_M + 0.01, 0.16)
    hatching = "".join(line([np.array([x, y]), np.array([x + side * 0.07, y - 0.07])]) for y in steps)
    return [PropShape("edge", face), PropShape("edge", hatching)]


def _chair(scene: DrillScene) -> list[PropShape]:
    sitting = min(scene.start, scene.deep, key=lambda body: float(body.hip[1]))
    seat = float(sitting.hip[1]) - HIP_M
    left, right = float(sitting.hip[0]) - 0.2, float(sitting.hip[0]) + 0.2
    legs = [box(x, 0.0, x + 0.03, seat - 0.04) for x in (left, right - 0.03)]
    back = box(left - 0.03, seat - 0.04, left, seat + 0.42)
    return [PropShape("room", path) for path in (*legs, box(left, seat - 0.04, right, seat), back)]


def _mat(scene: DrillScene) -> list[PropShape]:
    places = [body.ankle[0] for body in (scene.start, scene.deep)]
    hands = [body.near.hand[0] for body in (scene.start, scene.deep)]
    return [PropShape("room", box(min(places) - 0.28, -0.025, max(*hands, KNEE_M + 0.55) + 0.12, 0.0))]


def _post(scene: DrillScene, height: float) -> FloatArray:
    return np.array([min(scene.start.hip[0], scene.deep.hip[0]) - _POST_BEHIND_M, height])


def _pole(anchor: FloatArray) -> PropShape:
    return PropShape("edge", line([np.array([anchor[0], high]) for high in (0.0, anchor[1] + 0.12)]))


def _band_hips(scene: DrillScene) -> list[PropShape]:
    anchor = _post(scene, float(scene.start.hip[1]))
    fold = scene.deep.on_trunk(0.02, 0.115)
    return [
        _pole(anchor),
        PropShape("pull", line([anchor, fold])),
    ]


def _band_hands(scene: DrillScene) -> list[PropShape]:
    anchor = _post(scene, 0.35)
    return [
        _pole(anchor),
        PropShape("pull", line([anchor, scene.deep.near.hand])),
    ]


def _block(scene: DrillScene) -> list[PropShape]:
    """A box under a weight that does not reach the floor; nothing if it does."""
    hand = scene.deep.near.hand
    below_m = {"barbell": PLATE_M, "dumbbell": DUMBBELL_LONG_M, "kettlebell": BELL_BELOW_M + BELL_M}
    bottom = float(hand[1]) - max(below_m.get(prop, 0.0) for prop in scene.props)
    return [PropShape("room", box(hand[0] - 0.16, 0.0, hand[0] + 0.16, bottom))] if bottom > 0.02 else []


def _light_object(scene: DrillScene) -> list[PropShape]:
    hand = scene.deep.near.hand
    return [PropShape("thing", box(hand[0] - 0.08, 0.0, hand[0] + 0.08, hand[1]))]


def _dowel(body: Mannequin) -> list[PropShape]:
    return [PropShape("pull", line([body.on_trunk(along, -0.122) for along in (-0.12, 0.86)]))]


def _kettlebell(body: Mannequin) -> list[PropShape]:
    centre = body.near.hand - BELL_BELOW_M * up(-body.weight_deg)
    handle = circle(body.near.hand - 0.03 * up(-body.weight_deg), 0.055)
    return [PropShape("pull", handle), PropShape("thing", circle(centre, BELL_M))]


def _dumbbells(body: Mannequin) -> list[PropShape]:
    return [PropShape("thing", circle(body.near.hand, _DUMBBELL_M))]


def _dumbbell(body: Mannequin) -> list[PropShape]:
    """One dumbbell on its end, held by the upper end."""
    x, y = body.near.hand
    weights = [box(x - 0.075, low, x + 0.075, low + 0.09) for low in (y - 0.07, y - DUMBBELL_LONG_M)]
    return [PropShape("thing", path) for path in (*weights, box(x - 0.02, y - 0.2, x + 0.02, y))]


def _barbell(body: Mannequin) -> list[PropShape]:
    return [
        PropShape("plate", circle(body.near.hand, PLATE_M)),
        PropShape("thing", circle(body.near.hand, _BAR_M)),
    ]


def _bar_on_back(body: Mannequin) -> list[PropShape]:
    return [PropShape("thing", circle(body.near.hand, 0.06))]


def _medicine_ball(body: Mannequin) -> list[PropShape]:
    return [PropShape("thing", circle(body.on_trunk(0.36, 0.215), _BALL_M))]


def _roller(body: Mannequin) -> list[PropShape]:
    """A band at its own length, from the bend of the foot towards the palm."""
    way = body.near.hand - _ROLLER_FOOT
    end = _ROLLER_FOOT + ROLLER_M * way / np.hypot(*way)
    return [PropShape("roll", line([_ROLLER_FOOT, end]))]


_AROUND: Mapping[str, Callable[[DrillScene], list[PropShape]]] = {
    "wall": _wall,
    "wall_in_front": _wall_in_front,
    "chair": _chair,
    "mat": _mat,
    "band_hips": _band_hips,
    "band_hands": _band_hands,
    "block": _block,
    "light_object": _light_object,
}
_HELD: Mapping[str, Callable[[Mannequin], list[PropShape]]] = {
    "dowel": _dowel,
    "kettlebell": _kettlebell,
    "dumbbells": _dumbbells,
    "dumbbell": _dumbbell,
    "barbell": _barbell,
    "bar_on_back": _bar_on_back,
    "medicine_ball": _medicine_ball,
    "roller": _roller,
}
