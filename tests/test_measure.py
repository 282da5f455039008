"""All measures by forward kinematics, and what is not seen stays untold."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from figures import HINGE, SQUAT, Posture, Script, bends, course, exact_motion, hinges, without
from hiphinge.body import Landmark
from hiphinge.measures import COLUMN_UNITS, Measures, measure
from hiphinge.motion import Scale

ANGLES = [name for name in COLUMN_UNITS if name.endswith("_deg")]
TOLD = [
    "trunk_inclination_deg",
    "trunk_thigh_flexion_deg",
    "knee_flexion_deg",
    "thigh_inclination_deg",
    "shank_inclination_deg",
    "hip_travel",
]
NEEDS = {
    Landmark.SHOULDER: {"trunk_inclination_deg", "trunk_thigh_flexion_deg"},
    Landmark.KNEE: set(TOLD) - {"trunk_inclination_deg", "hip_travel"},
    Landmark.ANKLE: {"knee_flexion_deg", "shank_inclination_deg", "hip_travel"},
}


@pytest.mark.parametrize("deepest", [HINGE, SQUAT, Posture(110, -10, -5), Posture(-25, 12, 0)])
def test_known_joint_angles_are_measured_exactly(deepest: Posture) -> None:
    motion = course(bends([1.0, 0.6]), deepest)
    found = measure(exact_motion(motion))
    truth = {
        "trunk_inclination_deg": motion.trunk,
        "thigh_inclination_deg": motion.thigh,
        "shank_inclination_deg": motion.shank,
        "trunk_thigh_flexion_deg": motion.hip,
        "knee_flexion_deg": motion.knee,
    }
    for name, angle in truth.items():
        assert found[name] == pytest.approx(angle, abs=1e-6), name


@given(
    trunk=st.floats(-60, 130), thigh=st.floats(-110, -10), shank=st.floats(-15, 50), seed=st.integers(0, 99)
)
@settings(max_examples=30)
def test_trunk_is_hip_and_shank_less_knee(trunk: float, thigh: float, shank: float, seed: int) -> None:
    found = measure(exact_motion(course(bends([1.0]), Posture(trunk, thigh, shank)), noise=0.01, seed=seed))
    chain = found["trunk_thigh_flexion_deg"] + found["shank_inclination_deg"] - found["knee_flexion_deg"]
    apart = (found["trunk_inclination_deg"] - chain + 180) % 360 - 180
    assert apart == pytest.approx(0, abs=1e-6)


@given(scale=st.floats(0.1, 1000), x=st.floats(-2000, 2000), y=st.floats(-2000, 2000))
@settings(max_examples=20)
def test_a_person_moved_or_scaled_has_the_same_measures(scale: float, x: float, y: float) -> None:
    motion = exact_motion(hinges(1))
    moved = replace(
        motion,
        positions=scale * motion.positions + np.array([x, y]),
        standard_error=scale * motion.standard_error,
        scale=Scale(scale),
    )
    one, other = measure(motion), measure(moved)
    for name in TOLD:
        assert other[name] == pytest.approx(one[name], abs=1e-5), name
        assert other.series[name].standard_error == pytest.approx(one.series[name].standard_error), name
    assert other.bend == pytest.approx(one.bend, abs=1e-4)


@given(st.floats(-15, 15))
@settings(max_examples=20)
def test_a_turned_picture_shifts_inclinations_and_leaves_joints(roll: float) -> None:
    motion = exact_motion(hinges(1))
    cos, sin = np.cos(np.radians(roll)), np.sin(np.radians(roll))
    turned = replace(motion, positions=motion.positions @ np.array([[cos, -sin], [sin, cos]]))
    one, other = measure(motion), measure(turned)
    for name in ("trunk_inclination_deg", "thigh_inclination_deg", "shank_inclination_deg"):
        assert other[name] - one[name] == pytest.approx(roll, abs=1e-6), name
    for name in ("trunk_thigh_flexion_deg", "knee_flexion_deg"):
        assert other[name] == pytest.approx(one[name], abs=1e-6), name


def test_every_column_is_there_in_order_and_what_no_source_tells_is_untold() -> None:
    found = measure(exact_motion(hinges(1)))
    assert list(found.series) == list(COLUMN_UNITS)
    assert {name for name in COLUMN_UNITS if np.isfinite(found[name]).any()} == set(TOLD)
    assert {found.series[name].unit for name in ANGLES} == {"deg"}


@pytest.mark.parametrize("landmark", list(NEEDS))
def test_a_hidden_landmark_takes_only_what_needs_it(landmark: Landmark) -> None:
    hidden = slice(20, 50)
    whole, found = (
        measure(exact_motion(hinges(1))),
        measure(without(exact_motion(hinges(1)), landmark, frames=hidden)),
    )
    for name in TOLD:
        lost = np.isnan(found[name])
        assert lost[hidden].all() == (name in NEEDS[landmark]), name
        assert not np.delete(lost, hidden).any(), name
        assert found[name][~lost] == pytest.approx(whole[name][~lost], abs=1e-9), name
    assert np.all(found.confidence[hidden] < whole.confidence[hidden])


def errors_where_values(found: Measures) -> bool:
    return all(
        np.array_equal(np.isfinite(series.values), np.isfinite(series.standard_error))
        and np.all(series.standard_error[np.isfinite(series.values)] > 0)
        for series in found.series.values()
    )


@pytest.mark.parametrize("landmark", [*NEEDS, Landmark.HIP, Landmark.NOSE])
def test_a_standard_error_stands_exactly_beside_each_value(landmark: Landmark) -> None:
    assert errors_where_values(measure(without(exact_motion(hinges(1)), landmark, frames=slice(10, 40))))


@pytest.mark.parametrize("deepest", [HINGE, SQUAT])
@pytest.mark.parametrize("name", TOLD)
def test_the_standard_error_is_the_scatter_of_many_noisy_frames(name: str, deepest: Posture) -> None:
    script = Script(0.0, ((3, 0.0), (1, 1.0), (100, 1.0)))
    found = measure(exact_motion(course(script, deepest), noise=0.01, error=0.01))
    bent = found[name][200:]
    assert bent.std() == pytest.approx(float(np.median(found.series[name].standard_error)), rel=0.08)


def test_an_unusable_view_tells_nothing() -> None:
    motion = exact_motion(hinges(1))
    found = measure(replace(motion, view=replace(motion.view, usable=False)))
    assert all(np.isnan(found[name]).all() for name in COLUMN_UNITS)
    assert np.isnan(found.bend).all()
    assert errors_where_values(found)


def test_without_a_leg_length_the_angles_stay() -> None:
    found = measure(replace(exact_motion(hinges(1)), scale=Scale(None)))
    assert np.isnan(found["hip_travel"]).all()
    assert np.isfinite(found["knee_flexion_deg"]).all()
