"""How far the hips go back and how deep the body is bent."""

from dataclasses import replace

import numpy as np
import pytest

from figures import (
    HINGE,
    SQUAT,
    STANDING,
    Course,
    Posture,
    bends,
    course,
    exact_motion,
    hinges,
    still,
    walking,
    without,
)
from hiphinge.body import Landmark
from hiphinge.measures import learn, measure
from hiphinge.measures.travel import hip_travel_error
from hiphinge.motion import FloatArray, Motion, Scale


def hip_over_ankle(motion: Course) -> FloatArray:
    positions = motion.positions()
    return np.asarray(positions[:, Landmark.HIP, 0] - positions[:, Landmark.ANKLE, 0])


def test_hips_that_go_back_travel_by_so_many_leg_lengths() -> None:
    motion = hinges(2)
    over = hip_over_ankle(motion)
    assert measure(exact_motion(motion))["hip_travel"] == pytest.approx(over[0] - over, abs=0.01)
    assert measure(exact_motion(motion))["hip_travel"].max() == pytest.approx(over[0] - over.min(), abs=0.01)


def test_a_person_who_never_stands_has_no_travel() -> None:
    assert np.isnan(measure(exact_motion(course(still(3, depth=1.0))))["hip_travel"]).all()


def test_without_a_leg_length_there_is_no_travel() -> None:
    motion = replace(exact_motion(hinges(1)), scale=Scale(None))
    assert np.isnan(measure(motion)["hip_travel"]).all()
    assert np.isnan(hip_travel_error(motion, learn(motion))).all()


def test_the_error_of_travel_is_that_of_many_noisy_drawings() -> None:
    motion = exact_motion(course(still(200)), noise=0.01, error=0.01)
    assert measure(motion)["hip_travel"].std() == pytest.approx(
        hip_travel_error(motion, learn(motion))[0], rel=0.05
    )


@pytest.mark.parametrize("deepest", [HINGE, SQUAT, Posture(85, 5, 10), Posture(45, -85, 35)])
def test_every_way_to_bend_down_is_a_bend(deepest: Posture) -> None:
    found = measure(exact_motion(course(bends([1.0]), deepest))).bend
    assert abs(found[0]) < 6
    assert found.max() > 55


def test_walking_hardly_bends() -> None:
    found = measure(exact_motion(walking())).bend
    assert np.ptp(found) < 25


def test_a_lifted_knee_hardly_bends() -> None:
    standing = course(still(3))
    lifted = STANDING.thigh - 80 * np.sin(np.pi * standing.time_s / 3) ** 2
    motion = exact_motion(
        replace(standing, thigh=lifted, far_leg=(standing.thigh, standing.shank), pinned=Landmark.HIP)
    )
    assert np.ptp(measure(motion).bend) < 5


@pytest.mark.parametrize("hidden", [(Landmark.ANKLE,), (Landmark.KNEE, Landmark.ANKLE, Landmark.FAR_ANKLE)])
def test_where_the_feet_are_not_seen_the_lean_counts_alone(hidden: tuple[Landmark, ...]) -> None:
    motion = hinges(1)
    assert measure(without(exact_motion(motion), *hidden)).bend == pytest.approx(motion.trunk)


def behind_plates(motion: Motion, depth: FloatArray) -> Motion:
    """The same, with both ankles hidden near the bottom."""
    low = depth > 0.4
    positions, confidence = motion.positions.copy(), motion.confidence.copy()
    for ankle in (Landmark.ANKLE, Landmark.FAR_ANKLE):
        positions[low, ankle], confidence[low, ankle] = np.nan, 0.0
    return replace(motion, positions=positions, confidence=confidence)


@pytest.mark.parametrize("deepest", [HINGE, SQUAT])
def test_a_foot_that_stands_is_where_it_was_seen_while_plates_hide_it(deepest: Posture) -> None:
    script = bends([1.0, 1.0])
    motion = exact_motion(course(script, deepest))
    hidden = behind_plates(motion, script.depth(motion.time_s))
    assert not learn(hidden).legs_seen
    assert measure(hidden).bend == pytest.approx(measure(motion).bend, abs=1.5)


def test_a_foot_that_is_seen_all_over_the_place_stands_nowhere() -> None:
    script = bends([1.0])
    motion = exact_motion(course(script, SQUAT))
    hidden = behind_plates(motion, script.depth(motion.time_s))
    positions = hidden.positions.copy()
    positions[::2, Landmark.ANKLE, 1] += 0.3
    dragged = replace(hidden, positions=positions)
    assert learn(dragged).foot_height is None
    assert measure(dragged).bend == pytest.approx(course(script, SQUAT).trunk, abs=1e-6)
