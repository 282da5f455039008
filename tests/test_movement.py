"""The movement's label."""

from dataclasses import replace

import numpy as np
import pytest

from figures import HINGE, SQUAT, Posture, Script, Tempo, bends, course, exact_motion
from hiphinge.body import Landmark
from hiphinge.knowledge.drills import drill_codes
from hiphinge.measures import measure
from hiphinge.movement import DRILLS, label
from hiphinge.reps import Rep, segment


def rep(trunk: float | None, hip: float | None, knee: float | None) -> Rep:
    return Rep(1, 0.0, 1.0, 2.0, 0.9, 0.2, 0.9, trunk, hip, None, knee)


@pytest.mark.parametrize(
    ("deepest", "name"),
    [(HINGE, "hinge"), (Posture(60, 0, 0), "hinge"), (SQUAT, "squat"), (Posture(70, -60, 20), "deadlift")],
)
def test_a_set_is_named_by_its_bottom(deepest: Posture, name: str) -> None:
    reps = segment(measure(exact_motion(course(bends([1.0] * 3), deepest)))).reps
    assert len(reps) == 3
    assert label(reps) == name


def test_one_odd_rep_does_not_rename_the_set() -> None:
    assert label([rep(75, 95, 20), rep(30, 100, 100), rep(78, 96, 22)]) == "hinge"


@pytest.mark.parametrize("reps", [[], [rep(75, None, None)], [rep(None, 90, 20)]])
def test_without_reps_or_legs_the_movement_is_unknown(reps: list[Rep]) -> None:
    assert label(reps) == "unknown"


def named(reps: int, deepest: Posture, pause_s: float = 0.3) -> str:
    motion = exact_motion(course(bends([1.0] * reps, Tempo(pause=pause_s)), deepest))
    return label(segment(measure(motion)).reps, motion)


def test_hands_at_the_floor_once_pick_something_up_and_often_lift() -> None:
    low = Posture(80, -70, 25)
    assert named(1, low) == "pick_up"
    assert named(3, low) == "deadlift"
    assert named(1, Posture(70, -20, 5)) == "hinge"


def test_who_rests_upright_at_the_bottom_sits() -> None:
    sitting = Posture(10, -85, 5)
    assert named(3, sitting, pause_s=1.5) == "sit_to_stand"
    balanced = Posture(25, -80, 25)
    assert named(3, balanced, pause_s=1.5) == "sit_to_stand"
    assert named(3, balanced, pause_s=0.1) == "squat"


def test_who_is_carried_by_a_seat_sits_however_short() -> None:
    assert named(3, Posture(10, -85, 5), pause_s=0.1) == "sit_to_stand"


def test_who_begins_at_the_floor_lifts_a_weight() -> None:
    low = Posture(80, -70, 25)
    script = Script(1.0, ((1.0, 1.0), (1.2, 0.0), (0.7, 0.0), (1.5, 1.0), (1.0, 1.0)))
    motion = exact_motion(course(script, low))
    (rep,) = segment(measure(motion)).reps
    assert label([rep], motion) == "deadlift"


def test_a_single_way_up_from_the_floor_is_a_deadlift() -> None:
    motion = exact_motion(course(Script(1.0, ((1.0, 1.0), (1.2, 0.0), (1.5, 0.0))), Posture(80, -70, 25)))
    (half,) = segment(measure(motion)).halves
    assert label([half], motion) == "deadlift"


def test_only_a_known_weight_makes_a_hinge_a_romanian_deadlift() -> None:
    motion = exact_motion(course(bends([1.0] * 3)))
    reps = segment(measure(motion)).reps
    assert (label(reps, motion), label(reps, motion, loaded=True)) == ("hinge", "romanian_deadlift")
    on_back = replace(motion, positions=motion.positions.copy())
    on_back.positions[:, Landmark.WRIST] = on_back.positions[:, Landmark.SHOULDER] - 0.1
    assert label(reps, on_back, loaded=True) == "good_morning"


def test_arms_that_fly_forward_at_each_top_swing() -> None:
    bend = course(bends([1.0] * 4, Tempo(down=0.6, pause=0.05, up=0.6, rest=0.2)))
    motion = exact_motion(bend)
    up = 1 - (bend.trunk - 3) / 77
    turn = np.radians(80) * up
    arm = motion.positions[:, Landmark.WRIST] - motion.positions[:, Landmark.SHOULDER]
    length = np.hypot(*arm.T)
    thrown = np.stack([length * np.sin(turn), -length * np.cos(turn)], axis=1)
    motion.positions[:, Landmark.WRIST] = motion.positions[:, Landmark.SHOULDER] + thrown
    reps = segment(measure(motion)).reps
    assert label(reps, motion) == "swing"
    assert label(reps, exact_motion(bend)) == "hinge"


def test_who_reaches_forward_at_the_bottom_squats_however_far_the_trunk_leans() -> None:
    motion = exact_motion(course(bends([1.0] * 3), Posture(60, -60, 25)))
    reps = segment(measure(motion)).reps
    assert label(reps, motion) == "deadlift"
    arm = motion.positions[:, Landmark.WRIST] - motion.positions[:, Landmark.SHOULDER]
    ahead = np.stack([np.hypot(*arm.T), np.zeros(len(arm))], axis=1)
    motion.positions[:, Landmark.WRIST] = motion.positions[:, Landmark.SHOULDER] + ahead
    assert label(reps, motion) == "squat"


def test_each_movement_has_a_drill_that_can_be_judged() -> None:
    assert set(DRILLS.values()) <= set(drill_codes())
