"""The joints of the drawn figure, calculated from the angles of a pose.

Positions are in metres: x forward of the ankle, y up from the floor. The figure has the mean lengths and
masses of the women and men of de Leva (1996).
"""

from dataclasses import dataclass
from functools import cache

import numpy as np

from hiphinge.knowledge.drill_drawings import Pose, Support
from hiphinge.knowledge.segments import segment_table
from hiphinge.motion import FloatArray

#: Height of the ankle above the sole, and distances of heel and toe from below the ankle.
ANKLE_M, HEEL_M, TOE_M = 0.08, -0.06, 0.19
#: Thickness of a knee or a shin that lies on the floor.
KNEE_M = 0.055
#: From the shoulder to the middle of the head, and of a hand from the wrist.
HEAD_M, PALM_M = 0.21, 0.06
#: The body is balanced over this point of the foot, between its middle and the ankle.
BALANCED_M = 0.045
_LEAST_SHANK_DEG, _MOST_SHANK_DEG = -25.0, 50.0


@dataclass(frozen=True)
class DrawnArm:
    """Shoulder to hand."""

    elbow: FloatArray
    wrist: FloatArray
    hand: FloatArray


@dataclass(frozen=True)
class Mannequin:
    """A body from the side, facing right.

    Attributes
    ----------
    trunk_deg : float
        Lean of the trunk from upright.
    weight_deg : float
        Angle of a weight in the hand from straight down.
    ankle, knee, hip, shoulder, head : ndarray, shape (2,)
    near, far : DrawnArm
    lifted : tuple of ndarray or None
        Knee and ankle of the other leg, if it is lifted.
    kneeling : bool
        Whether the shanks lie on the floor.
    """

    trunk_deg: float
    weight_deg: float
    ankle: FloatArray
    knee: FloatArray
    hip: FloatArray
    shoulder: FloatArray
    head: FloatArray
    near: DrawnArm
    far: DrawnArm
    lifted: tuple[FloatArray, FloatArray] | None
    kneeling: bool

    @property
    def far_hand(self) -> FloatArray:
        """The other hand, shape (2,)."""
        return self.far.hand

    def on_trunk(self, along_m: float, forward_m: float) -> FloatArray:
        """Return a point fixed to the trunk, given along it from the hip and forward of it."""
        return np.asarray(self.hip + along_m * up(self.trunk_deg) + forward_m * forward(self.trunk_deg))

    @property
    def mass_centre(self) -> FloatArray:
        """Centre of mass of the body, shape (2,)."""
        return _mass_centre(self)


def up(lean_deg: float) -> FloatArray:
    """Return the unit vector that leans forward from upright by an angle."""
    return np.array([np.sin(np.radians(lean_deg)), np.cos(np.radians(lean_deg))])


def forward(lean_deg: float) -> FloatArray:
    """Return the unit vector at right angles, forward of that direction."""
    return up(lean_deg + 90.0)


@cache
def length_m(part: str) -> float:
    """Return the length of a part of the body in metres."""
    return float(np.mean([parts[part].length_m or 0.0 for parts in segment_table("de_leva").parts.values()]))


def figure(pose: Pose, on: Support = "feet") -> Mannequin:
    """Calculate the positions of the joints.

    Parameters
    ----------
    pose : Pose
    on : str
        Support of the body.
    """
    if pose.shank is not None:
        return _figure(pose, pose.shank, on)
    low, high = _LEAST_SHANK_DEG, _MOST_SHANK_DEG
    while high - low > 0.01:
        middle = (low + high) / 2
        ahead = _figure(pose, middle, on).mass_centre[0] > BALANCED_M
        low, high = (low, middle) if ahead else (middle, high)
    return _figure(pose, low, on)


def _figure(pose: Pose, shank_deg: float, on: Support) -> Mannequin:
    ankle = np.array([0.0, KNEE_M if on == "knees" else ANKLE_M])
    knee = ankle + length_m("shank") * up(shank_deg)
    hip = knee + length_m("thigh") * up(shank_deg - pose.knee)
    shoulder = hip + length_m("trunk") * up(pose.trunk)
    hold = None if pose.hold is None else _on_trunk(hip, pose.trunk, pose.hold)
    near = _arm(shoulder, pose.arm, pose.elbow, hold if pose.grip is None else np.array(pose.grip))
    far = near
    if pose.far_arm is not None or pose.far_hold is not None:
        goal = None if pose.far_hold is None else _on_trunk(hip, pose.trunk, pose.far_hold)
        far = _arm(shoulder, pose.far_arm or 0.0, 0.0, goal)
    head = shoulder + HEAD_M * up(pose.trunk + pose.neck)
    lifted = None if pose.far_thigh is None else _straight_leg(hip, pose.far_thigh)
    return Mannequin(
        pose.trunk, pose.weight, ankle, knee, hip, shoulder, head, near, far, lifted, kneeling=on == "knees"
    )


def _straight_leg(hip: FloatArray, thigh_deg: float) -> tuple[FloatArray, FloatArray]:
    along = -up(-thigh_deg)
    knee = hip + length_m("thigh") * along
    return knee, knee + length_m("shank") * along


def _on_trunk(hip: FloatArray, trunk_deg: float, place: tuple[float, float]) -> FloatArray:
    return np.asarray(hip + place[0] * up(trunk_deg) + place[1] * forward(trunk_deg))


def _arm(shoulder: FloatArray, arm_deg: float, elbow_deg: float, goal: FloatArray | None) -> DrawnArm:
    """Let an arm hang at its angles, or reach for a point."""
    upper, lower = length_m("upper_arm"), length_m("forearm")
    if goal is not None:
        arm_deg, elbow_deg = _reach(goal - shoulder, upper, lower + PALM_M)
    elbow = shoulder - upper * up(-arm_deg)
    along = -up(-(arm_deg + elbow_deg))
    return DrawnArm(elbow, elbow + lower * along, elbow + (lower + PALM_M) * along)


def _reach(way: FloatArray, upper: float, lower: float) -> tuple[float, float]:
    """Return upper arm and elbow angles in degrees for a reach; a straight arm if it is too far."""
    distance = float(np.clip(np.hypot(*way), abs(upper - lower) + 1e-6, upper + lower - 1e-6))
    towards = np.degrees(np.arctan2(way[0], -way[1]))
    at_shoulder = np.degrees(np.arccos((upper**2 + distance**2 - lower**2) / (2 * upper * distance)))
    at_elbow = np.degrees(np.arccos((upper**2 + lower**2 - distance**2) / (2 * upper * lower)))
    return float(towards - at_shoulder), float(180.0 - at_elbow)


def _mass_centre(body: Mannequin) -> FloatArray:
    """Sum up the parts of the body, with two equal legs and the two arms as they are."""
    heel, toe = (np.array([body.ankle[0] + ahead, 0.02]) for ahead in (HEEL_M, TOE_M))
    vertex, chin = (body.head + side * 0.5 * length_m("head") * up(body.trunk_deg) for side in (1, -1))
    limbs = [
        ("head", vertex, chin, 1.0),
        ("trunk", body.shoulder, body.hip, 1.0),
        ("thigh", body.hip, body.knee, 2.0),
        ("shank", body.knee, body.ankle, 2.0),
        ("foot", heel, toe, 2.0),
    ]
    for arm in (body.near, body.far):
        limbs += [
            ("upper_arm", body.shoulder, arm.elbow, 1.0),
            ("forearm", arm.elbow, arm.wrist, 1.0),
            ("hand", arm.wrist, arm.hand, 1.0),
        ]
    masses = [count * _mean(part, "mass") for part, _, _, count in limbs]
    centres = [first + _mean(part, "centre") * (last - first) for part, first, last, _ in limbs]
    return np.asarray(np.average(centres, axis=0, weights=masses))


@cache
def _mean(part: str, what: str) -> float:
    return float(np.mean([getattr(parts[part], what) for parts in segment_table("de_leva").parts.values()]))
