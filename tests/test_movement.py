"""The movement's label."""

import pytest

from figures import HINGE, SQUAT, Posture, Tempo, bends, course, told
from hiphinge.measures import measure
from hiphinge.movement import label
from hiphinge.reps import Rep, segment


def rep(trunk: float | None, hip: float | None, knee: float | None) -> Rep:
    return Rep(1, 0.0, 1.0, 2.0, 0.9, 0.2, 0.9, trunk, hip, None, knee)


@pytest.mark.parametrize(
    ("deepest", "name"),
    [(HINGE, "hinge"), (Posture(60, 0, 0), "hinge"), (SQUAT, "squat"), (Posture(70, -60, 20), "deadlift")],
)
def test_a_set_is_named_by_its_bottom(deepest: Posture, name: str) -> None:
    reps = segment(measure(told(course(bends([1.0] * 3), deepest)))).reps
    assert len(reps) == 3
    assert label(reps) == name


def test_one_odd_rep_does_not_rename_the_set() -> None:
    assert label([rep(75, 95, 20), rep(30, 100, 100), rep(78, 96, 22)]) == "hinge"


@pytest.mark.parametrize("reps", [[], [rep(75, None, None)], [rep(None, 90, 20)]])
def test_without_reps_or_legs_the_movement_is_unknown(reps: list[Rep]) -> None:
    assert label(reps) == "unknown"


def named(reps: int, deepest: Posture, pause_s: float = 0.3) -> str:
    motion = told(course(bends([1.0] * reps, Tempo(pause=pause_s)), deepest))
    return label(segment(measure(motion)).reps, motion)


def test_hands_at_the_floor_once_pick_something_up_and_often_lift() -> None:
    low = Posture(80, -70, 25)
    assert named(1, low) == "pick_up"
    assert named(3, low) == "deadlift"
    assert named(1, Posture(70, -20, 5)) == "hinge"


def test_who_rests_upright_at_the_bottom_sits() -> None:
    sitting = Posture(10, -85, 5)
    assert named(3, sitting, pause_s=1.5) == "sit_to_stand"
    assert named(3, sitting, pause_s=0.1) == "squat"
