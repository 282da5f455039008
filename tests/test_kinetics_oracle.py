"""The same body in Pinocchio, a rigid-body library: its recursive equations must give the same moments."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pytest

from carriers import MAN
from hiphinge.body import Landmark
from hiphinge.kinetics import Arm, Load, Posture, posture_loads
from hiphinge.kinetics.loads import Way
from hiphinge.kinetics.upper_body import lengths_m, upper_body
from hiphinge.motion import FloatArray

pin = pytest.importorskip("pinocchio", reason="needs the package pin")

LOAD = Load(20.0, below_grip_m=0.1)
LENGTHS = lengths_m(1.75, "male")
UPPER = upper_body("de_leva", "male")
LOW = 0.20
RATE_HZ, SECONDS = 240.0, 4.0
#: Middle, swing and frequency (Hz) of each coordinate: knee forward and up (m), then turns forward (rad) of
#: thigh, pelvis, low back, near and far shoulder, near and far elbow.
COORDINATES = (
    (0.0, 0.03, 0.5),
    (0.45, 0.02, 0.6),
    (-0.6, 0.35, 0.5),
    (1.1, 0.45, 0.5),
    (0.2, 0.15, 0.7),
    (-1.0, 0.4, 0.6),
    (-1.2, 0.3, 0.4),
    (-0.3, 0.25, 0.8),
    (-0.1, 0.1, 0.5),
)


@dataclass(frozen=True)
class Oracle:
    """Places of the joints and the moments that extend them."""

    posture: Posture
    low_back: FloatArray
    hip: FloatArray
    knee: FloatArray


def inertia(mass: float, along: float, gyration: float) -> Any:
    """A body whose mass lies on its own line, up positive."""
    return pin.Inertia(mass, np.array([0.0, 0.0, along]), np.eye(3) * mass * gyration**2)


def at(up: float) -> Any:
    return pin.SE3(np.eye(3), np.array([0.0, 0.0, up]))


def body_model() -> Any:
    """Knee free in the plane; thigh, pelvis, upper body and two arms in a tree."""
    kg, trunk = MAN.mass_kg, LENGTHS["trunk"]
    model = pin.Model()
    x = model.addJoint(0, pin.JointModelPX(), at(0.0), "x")
    y = model.addJoint(x, pin.JointModelPZ(), at(0.0), "up")
    thigh = model.addJoint(y, pin.JointModelRY(), at(0.0), "knee")
    pelvis = model.addJoint(thigh, pin.JointModelRY(), at(LENGTHS["thigh"]), "hip")
    spine = model.addJoint(pelvis, pin.JointModelRY(), at(LOW * trunk), "l5s1")
    part = UPPER.thigh
    model.appendBodyToJoint(
        thigh,
        inertia(2 * part.mass * kg, (1 - part.centre) * LENGTHS["thigh"], part.gyration * LENGTHS["thigh"]),
        at(0.0),
    )
    for joint, lump, foot in (
        (pelvis, UPPER.pelvis, 0.0),
        (spine, UPPER.trunk, LOW),
        (spine, UPPER.head, LOW),
    ):
        own = inertia(lump.mass * kg, (lump.height - foot) * trunk, lump.gyration * trunk)
        model.appendBodyToJoint(joint, own, at(0.0))
    shoulders = [
        model.addJoint(spine, pin.JointModelRY(), at((1 - LOW) * trunk), f"shoulder {side}") for side in "nf"
    ]
    for shoulder, side in zip(shoulders, "nf", strict=True):
        elbow = model.addJoint(shoulder, pin.JointModelRY(), at(-LENGTHS["upper_arm"]), f"elbow {side}")
        hand = LENGTHS["forearm"] + UPPER.hand.centre * UPPER.hand_length * trunk
        bodies = (
            (shoulder, UPPER.upper_arm, LENGTHS["upper_arm"]),
            (elbow, UPPER.forearm, LENGTHS["forearm"]),
        )
        for joint, limb, length in bodies:
            model.appendBodyToJoint(
                joint, inertia(limb.mass * kg, -limb.centre * length, limb.gyration * length), at(0.0)
            )
        own = inertia(UPPER.hand.mass * kg, -hand, UPPER.hand.gyration * UPPER.hand_length * trunk)
        model.appendBodyToJoint(elbow, own, at(0.0))
        model.appendBodyToJoint(elbow, inertia(LOAD.mass_kg / 2, -hand - LOAD.below_grip_m, 0.0), at(0.0))
    return model


def oracle(speed: float) -> Oracle:
    """Moments by the recursive Newton-Euler equations, and where the joints are meanwhile."""
    model = body_model()
    data = model.createData()
    names = list(model.names)[1:]
    wanted = ("x", "up", "knee", "hip", "l5s1", "shoulder n", "shoulder f", "elbow n", "elbow f")
    order = [wanted.index(name) for name in names]
    time_s = np.arange(round(RATE_HZ * SECONDS)) / RATE_HZ
    middle, swing, frequency = np.array(COORDINATES).T[:, order]
    turn = 2 * np.pi * frequency * speed
    places: dict[str, list[FloatArray]] = {name: [] for name in (*names, "wrist n", "wrist f")}
    efforts = []
    for now in time_s:
        q = middle + swing * np.sin(turn * now)
        q_rate, q_rate_rate = swing * turn * np.cos(turn * now), -swing * turn**2 * np.sin(turn * now)
        efforts.append(pin.rnea(model, data, q, q_rate, q_rate_rate).copy())
        pin.forwardKinematics(model, data, q)
        for index, name in enumerate(names, start=1):
            places[name].append(data.oMi[index].translation[[0, 2]].copy())
        for side in "nf":
            elbow = data.oMi[names.index(f"elbow {side}") + 1]
            wrist = elbow.act(np.array([0.0, 0.0, -LENGTHS["forearm"]]))
            places[f"wrist {side}"].append(wrist[[0, 2]])
    effort = np.array(efforts)
    found = {name: np.array(rows) for name, rows in places.items()}
    # turning forward is positive there; what turns the trunk forward extends the knee
    low_back, hip, knee = (-effort[:, names.index(name)] for name in ("l5s1", "hip", "knee"))
    return Oracle(_posture(time_s, found), low_back, hip, -knee)


def _posture(time_s: FloatArray, found: dict[str, FloatArray]) -> Posture:
    nothing = np.zeros(len(time_s))
    shoulder = found["shoulder n"]
    line = shoulder - found["l5s1"]
    # a stiff head on the line of the trunk above L5/S1
    ear = found["l5s1"] + (UPPER.head.height - LOW) / (1 - LOW) * line
    arms = (
        Arm(shoulder, found["elbow n"], found["wrist n"]),
        Arm(shoulder, found["elbow f"], found["wrist f"]),
    )
    return Posture(
        time_s=time_s,
        knee=found["knee"],
        hip=found["hip"],
        l5s1=found["l5s1"],
        shoulder=shoulder,
        ear=ear,
        arms=arms,
        trunk_m=LENGTHS["trunk"],
        leg_m=LENGTHS["thigh"] + LENGTHS["shank"],
        disc_inclination_deg=nothing,
        lumbar_flexion_deg=nothing,
        hip_flexion_deg=nothing,
        knee_flexion_deg=nothing,
        hip_flexion_error_deg=nothing,
        knee_flexion_error_deg=nothing,
        standard_error_m=np.zeros((len(time_s), len(Landmark))),
    )


@pytest.mark.parametrize(("speed", "way"), [(0.0, "static"), (1e-3, "dynamic"), (1.0, "dynamic")])
def test_the_moments_are_those_of_a_rigid_body_library(speed: float, way: Way) -> None:
    truth = oracle(speed)
    loads = posture_loads(truth.posture, MAN, LOAD, way)
    inner = slice(60, -60)
    for name, expected in (
        ("l5s1_moment_nm", truth.low_back),
        ("hip_moment_nm", truth.hip),
        ("knee_moment_nm", truth.knee),
    ):
        largest = np.abs(expected).max()
        assert np.abs(loads[name] - expected)[inner].max() < 0.01 * largest, name


def test_leaving_inertia_out_would_not_pass_the_comparison() -> None:
    truth = oracle(1.0)
    static = posture_loads(truth.posture, MAN, LOAD, "static")["l5s1_moment_nm"]
    assert np.abs(static - truth.low_back).max() > 0.1 * np.abs(truth.low_back).max()
