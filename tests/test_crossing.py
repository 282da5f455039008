"""People who cross in front of each other."""

import numpy as np
import pytest

from hiphinge.motion import FloatArray
from hiphinge.poses.crossing import without_confusion
from hiphinge.poses.track import Track

RATE_HZ = 30
FRAMES = 300
TIME_S = np.arange(FRAMES) / RATE_HZ
SIZE_PX = 400.0
PASSING = slice(120, 180)


def body(left_px: FloatArray) -> Track:
    """A standing figure 100 px wide and 350 px tall, whose left edge is at the given place in each frame."""
    grid = np.stack([np.linspace(0, 100, 19), np.linspace(0, 350, 19)], axis=1)
    points = np.repeat(grid[None], FRAMES, axis=0)
    points[:, :, 0] += left_px[:, None]
    return Track(points, np.ones((FRAMES, 19)), np.full(FRAMES, SIZE_PX))


def passer_by() -> Track:
    return body(np.linspace(350.0, 650.0, FRAMES))


def with_jumps(track: Track, frames: slice) -> Track:
    """The pose model takes the other body for this one in the given frames."""
    points = track.points_px.copy()
    points[frames, :, 0] += 40
    return Track(points, track.visibility, track.size_px)


STANDING = body(np.full(FRAMES, 500.0))


def test_a_crossing_without_confusion_takes_nothing_away() -> None:
    kept, passing = without_confusion(TIME_S, (STANDING, passer_by()))
    assert kept.seen.all()
    assert passing.seen.all()


def test_nothing_is_told_between_the_jump_to_the_other_body_and_the_jump_back() -> None:
    confused, _ = without_confusion(TIME_S, (with_jumps(STANDING, slice(130, 170)), passer_by()))
    assert not confused.seen[130:170].any()
    assert confused.seen[:129].all()
    assert confused.seen[171:].all()
    assert np.isnan(confused.points_px[150]).all()
    assert (confused.visibility[150] == 0).all()


def test_after_a_single_jump_nothing_is_told_until_the_crossing_is_over() -> None:
    confused, _ = without_confusion(TIME_S, (with_jumps(STANDING, slice(140, None)), passer_by()))
    assert not confused.seen[140:250].any()
    assert confused.seen[-20:].all()


@pytest.mark.parametrize("others", [(), (body(np.full(FRAMES, 1200.0)),)])
def test_a_jump_without_anybody_near_is_left_to_the_outlier_filter(others: tuple[Track, ...]) -> None:
    alone = without_confusion(TIME_S, (with_jumps(STANDING, PASSING), *others))[0]
    assert alone.seen.all()
