"""The body's own lengths are read where it stands."""

import numpy as np
import pytest

from figures import HINGE, SQUAT, THIGH, TRUNK, Posture, bends, course, hinges, still
from hiphinge.body import Landmark
from hiphinge.measures.standing import leg_length, standing_frames, trunk_length


@pytest.mark.parametrize("deepest", [HINGE, SQUAT, Posture(60, 0, 0)])
def test_only_upright_frames_stand(deepest: Posture) -> None:
    script = bends([1.0, 1.0])
    motion = course(script, deepest)
    depth = script.depth(motion.time_s)
    standing = standing_frames(motion.positions())
    assert standing[depth == 0].all()
    assert not standing[depth > 0.5].any()


def test_unseen_legs_do_not_stand() -> None:
    positions = hinges(1).positions()
    positions[:, Landmark.KNEE] = np.nan
    assert not standing_frames(positions).any()


def test_lengths_are_those_of_the_body() -> None:
    positions = 250 * hinges(2).positions()
    assert leg_length(positions) == pytest.approx(250)
    assert trunk_length(positions) == pytest.approx(250 * TRUNK)


def test_a_leg_that_looks_shorter_when_bent_is_measured_standing() -> None:
    script = bends([1.0] * 4)
    motion = course(script, SQUAT)
    positions = motion.positions()
    shrunk = script.depth(motion.time_s) > 0.3
    positions[shrunk, Landmark.KNEE] *= 0.7
    assert leg_length(positions) == pytest.approx(1.0)


def test_a_person_who_never_stands_has_a_leg_all_the_same() -> None:
    assert leg_length(course(still(2, depth=1.0)).positions()) == pytest.approx(1.0)


def test_a_person_bent_at_the_first_frame_has_the_same_leg() -> None:
    script = bends([1.0, 1.0])
    positions = course(script).positions()[60:]
    assert leg_length(positions) == pytest.approx(2 * THIGH)


def test_what_is_never_seen_has_no_length() -> None:
    positions = hinges(1).positions()
    positions[:, Landmark.HIP] = np.nan
    assert leg_length(positions) is None
    assert np.isnan(trunk_length(positions))
