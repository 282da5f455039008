"""Which way the person faces."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from figures import Camera, hinges
from hiphinge.motion import FloatArray
from hiphinge.poses.facing import facing_sign

MOTION = hinges(3)
FRAMES = len(MOTION.time_s)
SEEN = np.ones((FRAMES, 19))


def turning(frame: int) -> Camera:
    return Camera(facing=np.where(np.arange(FRAMES) < frame, 1, -1))


@pytest.mark.parametrize("facing", [1, -1])
@pytest.mark.parametrize("yaw_deg", [0.0, 20.0])
@pytest.mark.parametrize("noise_px", [0.0, 8.0])
def test_a_person_faces_where_nose_and_toes_point(facing: int, yaw_deg: float, noise_px: float) -> None:
    points = Camera(facing, yaw_deg=yaw_deg, noise_px=noise_px).points_px(MOTION)
    assert np.all(facing_sign(MOTION.time_s, points, SEEN) == facing)


def test_a_turn_is_found_where_it_happens() -> None:
    sign = facing_sign(MOTION.time_s, turning(200).points_px(MOTION), SEEN)
    (turn,) = np.flatnonzero(np.diff(sign))
    assert MOTION.time_s[turn] == pytest.approx(MOTION.time_s[200], abs=0.25)
    assert sign[0] == 1


def glance(start: int, frames: int, seed: int = 0) -> FloatArray:
    """Points of a person who faces right but for some frames."""
    points = Camera().points_px(MOTION)
    other = Camera(-1, noise_px=5, seed=seed).points_px(MOTION)
    points[start : start + frames] = other[start : start + frames]
    return points


@given(start=st.integers(40, FRAMES - 60), frames=st.integers(1, 20), seed=st.integers(0, 99))
@settings(max_examples=20)
def test_a_glance_and_a_lost_foot_are_no_turn(start: int, frames: int, seed: int) -> None:
    assert np.all(facing_sign(MOTION.time_s, glance(start, frames, seed), SEEN) == 1)


@pytest.mark.parametrize(
    "start",
    [
        0,
        FRAMES - 20,
        11,
    ],
)
def test_a_glance_at_the_start_or_end_is_no_turn(start: int) -> None:
    assert np.all(facing_sign(MOTION.time_s, glance(start, 20), SEEN) == 1)


def test_the_head_alone_tells_where_the_feet_are_out_of_the_picture() -> None:
    points = Camera(-1).points_px(MOTION)
    feet = [8, 9, 17, 18]
    points[:, feet] = np.nan
    visibility = SEEN.copy()
    visibility[:, feet] = 0
    assert np.all(facing_sign(MOTION.time_s, points, visibility) == -1)


def test_a_person_out_of_sight_for_a_while_faces_as_before() -> None:
    points = Camera(-1).points_px(MOTION)
    points[100:200] = np.nan
    assert np.all(facing_sign(MOTION.time_s, points, SEEN) == -1)


def test_nothing_seen_has_a_sign_all_the_same() -> None:
    assert set(facing_sign(MOTION.time_s, np.full((FRAMES, 19, 2), np.nan), 0 * SEEN)) <= {1, -1}


@pytest.mark.parametrize("frames", [1, 2])
def test_one_frame_is_enough(frames: int) -> None:
    points = Camera(-1).points_px(MOTION)[:frames]
    assert np.all(facing_sign(MOTION.time_s[:frames], points, SEEN[:frames]) == -1)


@pytest.mark.parametrize("facing", [1, -1])
def test_without_head_and_feet_a_person_faces_as_the_body_bends(facing: int) -> None:
    points = Camera(facing).points_px(MOTION)
    points[:, [0, 1, 8, 9, 10, 17, 18]] = np.nan
    assert np.all(facing_sign(MOTION.time_s, points, SEEN) == facing)
