"""The near side, and limbs that go by the other's name."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from figures import Camera, Course, hinges
from hiphinge.body import Landmark
from hiphinge.motion import FloatArray
from hiphinge.poses.sides import ARM, LEG, exchange, exchanged, near_then_far

MOTION = hinges(2)
FRAMES = len(MOTION.time_s)
RIGHT = np.ones(FRAMES, dtype=np.int64)
SIZE = 500.0


def filmed(noise_px: float = 1.0, seed: int = 0, motion: Course = MOTION) -> FloatArray:
    """A person whose far limbs lie a little ahead of the near ones, in the order of Landmark."""
    sign = np.ones(len(motion.time_s), dtype=np.int64)
    points = near_then_far(Camera(noise_px=noise_px, seed=seed).points_px(motion), sign)
    points[:, 10:] += np.array([14.0, -4.0])
    return points


@pytest.mark.parametrize("facing", [1, -1])
def test_the_near_side_is_the_one_towards_the_camera(facing: int) -> None:
    points = Camera(facing, yaw_deg=20).points_px(MOTION)
    ordered = near_then_far(points, facing * RIGHT)
    assert np.array_equal(ordered[:, Landmark.NOSE], points[:, 0])
    # a camera before the true side shows the near shoulder ahead of the far one
    ahead = facing * (ordered[:, Landmark.SHOULDER, 0] - ordered[:, Landmark.FAR_SHOULDER, 0])
    assert np.all(ahead != 0)
    left_or_right = Landmark.FAR_KNEE if facing > 0 else Landmark.KNEE
    assert np.array_equal(points[:, Landmark.KNEE], ordered[:, left_or_right])


@given(
    swapped=st.lists(st.tuples(st.integers(20, FRAMES - 40), st.integers(1, 15)), max_size=3),
    limb=st.sampled_from([LEG, ARM]),
    seed=st.integers(0, 50),
)
@settings(max_examples=25)
def test_injected_exchanges_are_put_right(swapped: list[tuple[int, int]], limb: slice, seed: int) -> None:
    points = filmed(seed=seed)
    wrong = np.zeros(FRAMES, dtype=bool)
    for first, frames in swapped:
        wrong[first : first + frames] = True
    muddled = exchange(points, wrong, limb)
    found = exchanged(MOTION.time_s, muddled, limb, SIZE, RIGHT)
    assert np.array_equal(found, wrong)
    assert np.array_equal(exchange(muddled, found, limb), points)


@pytest.mark.parametrize(
    "rate_hz",
    [
        25.0,
        60.0,
        120.0,
    ],
)
def test_an_exchange_of_half_a_second_is_put_right_at_every_frame_rate(rate_hz: float) -> None:
    motion = hinges(2, rate_hz)
    frames = len(motion.time_s)
    wrong = np.abs(motion.time_s - 4) < 0.3
    sign = np.ones(frames, dtype=np.int64)
    muddled = exchange(filmed(motion=motion), wrong, LEG)
    assert np.array_equal(exchanged(motion.time_s, muddled, LEG, SIZE, sign), wrong)


def test_nothing_is_exchanged_where_nothing_is_wrong() -> None:
    assert not exchanged(MOTION.time_s, filmed(noise_px=3), LEG, SIZE, RIGHT).any()


def test_only_the_limb_is_exchanged() -> None:
    frames = np.zeros(FRAMES, dtype=bool)
    frames[10:20] = True
    points = filmed()
    changed = exchange(points, frames, LEG)
    kept = [i for i in range(19) if (i - 1) % 9 not in range(5, 9) or i == 0]
    assert np.array_equal(changed[:, kept], points[:, kept])
    assert np.array_equal(changed[10:20, Landmark.KNEE], points[10:20, Landmark.FAR_KNEE])


def with_gap(points: FloatArray, hidden: NDArray[np.bool_]) -> FloatArray:
    return np.where(hidden[:, None, None], np.nan, points)


def test_a_gap_neither_breaks_nor_is_named() -> None:
    hidden = np.zeros(FRAMES, dtype=bool)
    hidden[30:50] = True
    found = exchanged(MOTION.time_s, with_gap(filmed(), hidden), LEG, SIZE, RIGHT)
    assert not found.any()


@pytest.mark.parametrize("seen", [0, 1])
def test_too_few_frames_say_nothing(seen: int) -> None:
    hidden = np.arange(FRAMES) >= seen
    assert not exchanged(MOTION.time_s, with_gap(filmed(), hidden), LEG, SIZE, RIGHT).any()


def test_a_turn_is_no_exchange() -> None:
    sign = np.where(np.arange(FRAMES) < 100, 1, -1)
    points = Camera(sign, noise_px=1).points_px(MOTION)
    points[:, 10:] += np.array([14.0, -4.0])
    assert not exchanged(MOTION.time_s, near_then_far(points, sign), LEG, SIZE, sign).any()
