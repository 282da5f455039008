"""Drawings of the drills: the body at both ends of a repetition, and the props around it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from hiphinge.knowledge.table import table

Support = Literal["feet", "knees", "chair"]
Pair = tuple[float, float]


@dataclass(frozen=True)
class Pose:
    """A body from the side, facing right; angles in degrees, leaning forward positive.

    Attributes
    ----------
    trunk : float
        Lean from upright.
    knee : float
        Flexion.
    shank : float or None
        Lean from upright; None where it follows from balance.
    arm, elbow : float
        Upper arm from hanging down, and flexion.
    neck : float
        Of the head against the trunk.
    weight : float
        Angle of a weight in the hand from straight down.
    hold : tuple of float or None
        Position of the hand, in metres along the trunk from the hip and forward of it.
    grip : tuple of float or None
        Position of the hand, in metres forward of the ankle and up from the floor.
    far_arm : float or None
        The other upper arm from hanging down; None if it is like the near one.
    far_hold : tuple of float or None
        Position of the other hand, as for `hold`.
    far_thigh : float or None
        The other thigh from hanging down, if that leg is lifted straight.
    """

    trunk: float
    knee: float
    shank: float | None = None
    arm: float = 0.0
    elbow: float = 0.0
    neck: float = 0.0
    weight: float = 0.0
    hold: Pair | None = None
    grip: Pair | None = None
    far_arm: float | None = None
    far_hold: Pair | None = None
    far_thigh: float | None = None


@dataclass(frozen=True)
class DrillDrawing:
    """The drawing of a drill.

    Attributes
    ----------
    start, deep : Pose
        Pose at the start of a repetition, and at its deepest point.
    on : str
        Support of the body in the deepest position: ``feet``, ``knees`` or ``chair``.
    arrow : str
        Point whose path is shown: ``hip``, ``shoulder`` or ``far_hand``.
    props : tuple of str
        Props drawn beside the body.
    """

    start: Pose
    deep: Pose
    on: Support = "feet"
    arrow: Literal["hip", "shoulder", "far_hand"] = "hip"
    props: tuple[str, ...] = ()


@cache
def drill_drawings() -> Mapping[str, DrillDrawing]:
    """Return the drawings by the code of the drill."""
    rows = {code: row for code, row in table("drill_drawings").items() if code != "without"}
    return {code: _drawing(row) for code, row in rows.items()}


def drills_without_drawing() -> tuple[str, ...]:
    """Return the codes of the drills that are meant to have no drawing."""
    return tuple(table("drill_drawings")["without"])


def _drawing(row: Mapping[str, Any]) -> DrillDrawing:
    return DrillDrawing(**{**row, "start": Pose(**row["start"]), "deep": Pose(**row["deep"])})
