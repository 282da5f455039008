"""The moving part of a swing: rest and pause cut off."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from figures import Script, clock
from hiphinge.reps.swings import Swing
from hiphinge.reps.timing import moving_part

DEPTH_DEG = 80.0


@given(
    rest=st.floats(0.2, 3),
    seconds=st.floats(0.4, 8),
    pause=st.floats(0.2, 3),
    down=st.booleans(),
    rate_hz=st.sampled_from([25.0, 30.0, 60.0, 120.0]),
)
def test_rest_and_pause_are_cut_off(
    rest: float, seconds: float, pause: float, down: bool, rate_hz: float
) -> None:
    start, goal = (0.0, 1.0) if down else (1.0, 0.0)
    script = Script(start, ((rest, start), (seconds, goal), (pause, goal)))
    time_s = clock(script.duration_s, rate_hz)
    bend = DEPTH_DEG * script.depth(time_s)
    part = moving_part(Swing(0, len(bend) - 1, down), time_s, bend)
    still = 2 / rate_hz + 0.02 * seconds  # smoothing rounds the corners of a slow movement off
    assert rest - still <= time_s[part.first] < time_s[part.last] <= rest + seconds + still
    left_out = abs(bend[part.first] - bend[0]) + abs(bend[part.last] - bend[-1])
    assert left_out < 0.06 * DEPTH_DEG


def test_a_slow_drift_before_the_movement_is_no_part_of_it() -> None:
    script = Script(0.0, ((4, 0.05), (1, 1.0), (1, 1.0)))
    time_s = clock(script.duration_s)
    bend = DEPTH_DEG * script.depth(time_s)
    part = moving_part(Swing(0, len(bend) - 1, down=True), time_s, bend)
    assert time_s[part.first] == pytest.approx(4.0, abs=0.15)


@pytest.mark.parametrize("frames", [2, 3])
def test_the_shortest_swing_has_a_part(frames: int) -> None:
    bend = np.linspace(0, 30, frames)
    part = moving_part(Swing(0, frames - 1, down=True), np.arange(frames) / 30, bend)
    assert 0 <= part.first < part.last <= frames - 1
