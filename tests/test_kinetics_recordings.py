"""Moments against a full model of the body: squats in OpenSim's inverse dynamics."""

import csv
from functools import cache

import numpy as np
import pytest

from hiphinge.kinetics.parts import Parts, acceleration_of, at_rest, extension_moment_nm
from hiphinge.kinetics.upper_body import together, upper_body
from hiphinge.motion import FloatArray
from shared import shared_folder

FILE = shared_folder() / "mocap" / "squat_lumbar_moment.csv"
pytestmark = pytest.mark.skipif(not FILE.exists(), reason=f"the squats of {FILE.name} are not there")

#: Masses of that model in kg: torso with head, and both sides of upper arms, forearms (two bones) and hands.
MASSES_KG = (26.827, 2 * 2.033, 4 * 0.608, 2 * 0.458)
UPPER = upper_body("de_leva", "male")


@cache
def columns() -> dict[str, FloatArray]:
    with FILE.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    return {name: np.array([float(row[name]) for row in rows]) for name in rows[0]}


def place(name: str) -> FloatArray:
    return np.stack([columns()[f"{name}_x_m"], columns()[f"{name}_y_m"]], axis=1)


def parts(load_kg: float) -> Parts:
    """That model's masses; where they lie in the arms, and all radii, are de Leva's."""
    shoulder, elbow, wrist = place("shoulder"), place("elbow"), place("wrist")
    trunk_m = float(np.median(np.hypot(*(shoulder - place("hip")).T)))
    hand_m, forearm = UPPER.hand_length * trunk_m, wrist - elbow
    hand = wrist + UPPER.hand.centre * hand_m * forearm / np.hypot(*forearm.T)[:, None]
    upper_arm = elbow - shoulder
    places = [
        place("torso_mass_centre"),
        shoulder + UPPER.upper_arm.centre * upper_arm,
        elbow + UPPER.forearm.centre * forearm,
        hand,
        hand,
    ]
    radii_m = [
        together((UPPER.trunk, UPPER.head)).gyration * trunk_m,
        UPPER.upper_arm.gyration * 0.28,
        UPPER.forearm.gyration * 0.27,
        UPPER.hand.gyration * hand_m,
        0.0,
    ]
    masses = np.array([*MASSES_KG, load_kg])
    lines = [shoulder - place("lumbar_joint"), upper_arm, forearm, forearm, forearm]
    return Parts(
        np.tile(masses, (len(shoulder), 1)),
        np.stack(places, axis=1),
        masses * np.array(radii_m) ** 2,
        np.stack(lines, axis=1),
    )


@pytest.mark.parametrize(("load_kg", "rms_nm"), [(0, 2.0), (20, 4.0)])
def test_a_static_sum_gives_the_moment_of_slow_squats(load_kg: int, rms_nm: float) -> None:
    carried = parts(load_kg)
    moment = extension_moment_nm(place("lumbar_joint"), carried, at_rest(carried))
    off = moment - columns()[f"lumbar_extension_moment_slow_{load_kg}kg_nm"]
    assert np.sqrt(np.mean(off**2)) < rms_nm


@pytest.mark.parametrize("load_kg", [0, 20])
def test_accelerations_give_the_moment_of_fast_squats(load_kg: int) -> None:
    carried = parts(load_kg)
    moving = acceleration_of(columns()["time_s"], carried)
    moment = extension_moment_nm(place("lumbar_joint"), carried, moving)
    expected = columns()[f"lumbar_extension_moment_{load_kg}kg_nm"]
    assert np.abs(moment - expected).max() < 0.08 * expected.max()
    still = extension_moment_nm(place("lumbar_joint"), carried, at_rest(carried))
    assert np.abs(still - expected).max() > 0.2 * expected.max()
