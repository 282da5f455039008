"""A camera that stands still, and one that goes along with the walker: a room of known edges behind them."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

import numpy as np
import pytest

from figures import exact_motion, walking
from hiphinge.gait import measure_walking
from hiphinge.motion import FloatArray, Motion
from hiphinge.poses.frames import PlanarFrame
from hiphinge.sources.camera_motion import camera_moves

WIDTH, HEIGHT, LEG_PX = 320, 180, 60.0


@dataclass(frozen=True)
class Room:
    """Pictures of a room that moves to the left by so many pixels a second; `wall` is a row of greys."""

    motion: Motion
    wall: FloatArray
    speed_px: float = 0.0
    shake_px: float = 0.0

    def planar_frames(
        self, _first_s: float, _last_s: float, only: Collection[int] | None, _max_side: int
    ) -> Iterator[PlanarFrame]:
        for index in sorted(only or ()):
            time_s = float(self.motion.time_s[index])
            left = round(self.speed_px * time_s + self.shake_px * (index % 2))
            grey = np.tile(self.wall[left : left + WIDTH], (HEIGHT, 1))
            grey[60:150, 140:180] = 255 * (index % 2)  # the person
            planes = np.concatenate([grey, np.full((HEIGHT // 2, WIDTH), 128)]).astype(np.uint8)
            yield PlanarFrame(index, time_s, planes)


def walker() -> Motion:
    """Someone who walks on the spot in the middle of the picture."""
    motion = exact_motion(walking(5.0))
    source = replace(motion.provenance, kind="video", width=WIDTH, height=HEIGHT)
    scale = replace(motion.scale, leg_length=LEG_PX, metres_per_unit=0.86 / LEG_PX)
    return replace(motion, positions=LEG_PX * motion.positions, provenance=source, scale=scale)


def wall(seed: int) -> FloatArray:
    """Boards of different widths and greys."""
    chance = np.random.default_rng(seed)
    return np.repeat(chance.uniform(60, 200, 120), chance.integers(6, 40, 120))


@pytest.mark.parametrize("seed", range(4))
def test_a_room_that_passes_by_is_told_from_one_that_rests(seed: int) -> None:
    motion = walker()
    assert camera_moves(motion, Room(motion, wall(seed))) is False
    assert camera_moves(motion, Room(motion, wall(seed), shake_px=1.0)) is False
    assert camera_moves(motion, Room(motion, wall(seed), speed_px=1.3 * LEG_PX)) is True


def test_before_a_plain_wall_it_is_not_known() -> None:
    motion = walker()
    assert camera_moves(motion, Room(motion, np.full(2000, 90.0), speed_px=80.0)) is None


def test_metres_are_refused_from_a_moving_camera_and_angles_are_not() -> None:
    still, going = (
        measure_walking(replace(motion, view=replace(motion.view, moves=moves)))
        for motion in (walker(),)
        for moves in (False, True)
    )
    for name in ("speed_m_s", "step_length_m"):
        assert still.quantities[name].value is not None
        assert going.quantities[name].value is None
        assert "camera moves" in str(going.quantities[name].reason)
    assert going.quantities["trailing_thigh_deg"] == still.quantities["trailing_thigh_deg"]
    assert going.quantities["cadence_steps_per_min"] == still.quantities["cadence_steps_per_min"]
