"""Outlines of the drawn body, as paths of SVG in centimetres with y down."""

from collections.abc import Iterable, Sequence

import numpy as np

from hiphinge.motion import FloatArray
from hiphinge.report.drill_drawing.figure import ANKLE_M, HEEL_M, TOE_M, DrawnArm, Mannequin, up

CM = 100.0
HIP_M, HEAD_RADIUS_M = 0.108, 0.098
#: Half the thickness of a limb at its upper and at its lower end.
_THIGH_M, _SHANK_M, _UPPER_ARM_M, _FOREARM_M, _NECK_M = (
    (0.088, 0.056),
    (0.055, 0.036),
    (0.045, 0.036),
    (0.036, 0.026),
    (0.052, 0.050),
)
_PALM_M = 0.032
#: The trunk from the groin up the belly to the shoulder, and down the back: along the trunk as a share of its
#: length, and forward of it in metres. The back keeps its standing curves.
_TRUNK = (
    (-0.12, 0.050), (0.02, 0.088), (0.18, 0.090), (0.42, 0.090), (0.68, 0.108), (0.88, 0.085), (1.03, 0.030),
    (1.06, -0.030), (0.98, -0.085), (0.78, -0.110), (0.52, -0.098), (0.30, -0.078), (0.14, -0.088),
    (0.00, -0.106), (-0.12, -0.050),
)  # fmt: skip
#: A shoe, from the heel over the instep to the toe, in metres from below the ankle.
_FOOT = (
    (HEEL_M, 0.0), (HEEL_M - 0.005, 0.045), (-0.040, ANKLE_M + 0.01), (0.038, ANKLE_M + 0.01),
    (0.095, 0.052), (TOE_M - 0.02, 0.034), (TOE_M, 0.012), (TOE_M - 0.012, 0.0),
)  # fmt: skip


def place(point: FloatArray) -> str:
    """Write a point in metres in SVG coordinates."""
    return f"{CM * point[0]:.1f},{-CM * point[1]:.1f}"


def body_paths(body: Mannequin) -> list[str]:
    """Return outlines of legs, trunk and head, which together make one shape."""
    foot = (
        _lying_foot(body)
        if body.kneeling
        else _smooth(np.array(_FOOT) + np.array([body.ankle[0], 0.0]), tension=0.1)
    )
    neck = body.shoulder + 0.02 * up(body.trunk_deg)
    return [
        foot,
        _limb(body.knee, body.ankle, *_SHANK_M),
        _limb(body.hip, body.knee, *_THIGH_M),
        circle(body.hip, HIP_M),
        _smooth(np.array([body.on_trunk(along * _trunk_m(body), ahead) for along, ahead in _TRUNK])),
        _limb(neck, body.head, *_NECK_M),
        circle(body.head, HEAD_RADIUS_M),
    ]


def lifted_leg_paths(body: Mannequin) -> list[str]:
    """Return outlines of the other leg, if it is lifted."""
    if body.lifted is None:
        return []
    knee, ankle = body.lifted
    toe = ankle + np.array([-0.02, -0.16])
    return [
        _limb(body.hip, knee, *_THIGH_M),
        _limb(knee, ankle, *_SHANK_M),
        _limb(ankle, toe, _SHANK_M[1] + 0.006, 0.022),
    ]


def arm_paths(body: Mannequin, arm: DrawnArm) -> list[str]:
    """Return outlines of an arm."""
    return [
        _limb(body.shoulder, arm.elbow, *_UPPER_ARM_M),
        _limb(arm.elbow, arm.wrist, *_FOREARM_M),
        circle(arm.hand, _PALM_M),
    ]


def circle(centre: FloatArray, radius_m: float) -> str:
    """Return the path of a circle."""
    radius = f"A{CM * radius_m:.1f} {CM * radius_m:.1f} 0 0 1 "
    left, top, right, bottom = (
        place(centre + radius_m * np.array(side)) for side in ((-1, 0), (0, 1), (1, 0), (0, -1))
    )
    return f"M{left}{radius}{top}{radius}{right}{radius}{bottom}{radius}{left}Z"


def line(points: Iterable[FloatArray]) -> str:
    """Return the path of straight lines between points."""
    return "M" + "L".join(map(place, points))


def box(left: float, bottom: float, right: float, top: float) -> str:
    """Return the path of a rectangle, its sides in metres."""
    corners = [(left, bottom), (left, top), (right, top), (right, bottom)]
    return line(map(np.array, corners)) + "Z"


def _trunk_m(body: Mannequin) -> float:
    return float(np.hypot(*(body.shoulder - body.hip)))


def _lying_foot(body: Mannequin) -> str:
    back = body.ankle - np.array([0.17, 0.018])
    return _limb(body.ankle, back, _SHANK_M[1] + 0.008, 0.022)


def _limb(first: FloatArray, last: FloatArray, thick: float, thin: float) -> str:
    """Return the outline of two circles with their outer tangents."""
    along = last - first
    distance = float(np.hypot(*along))
    turn = np.arccos(np.clip((thick - thin) / distance, -1.0, 1.0))
    towards = np.arctan2(along[1], along[0])
    sides = [np.array([np.cos(towards + side * turn), np.sin(towards + side * turn)]) for side in (1, -1)]
    a, b = (place(first + thick * side) for side in sides)
    c, d = (place(last + thin * side) for side in reversed(sides))
    big, small = f"{CM * thick:.1f}", f"{CM * thin:.1f}"
    return f"M{b}L{c}A{small} {small} 0 0 0 {d}L{a}A{big} {big} 0 1 0 {b}Z"


def _smooth(points: Sequence[FloatArray] | FloatArray, tension: float = 1 / 6) -> str:
    """Return a closed curve through points (Catmull and Rom's, as Bezier curves)."""
    ring = np.asarray(points)
    before, after = np.roll(ring, 1, axis=0), np.roll(ring, -1, axis=0)
    slope = tension * (after - before)
    leaving, arriving = ring + slope, after - np.roll(slope, -1, axis=0)
    curves = (
        f"C{place(one)} {place(two)} {place(end)}"
        for one, two, end in zip(leaving, arriving, after, strict=True)
    )
    return f"M{place(ring[0])}" + "".join(curves) + "Z"
