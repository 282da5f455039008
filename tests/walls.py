"""Rooms with and without a wall behind the person, drawn as a camera sees them, and moves before a wall."""

from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from figures import Camera, Course, Script, bends, course
from hiphinge.body import Landmark
from hiphinge.motion import BackLine, FloatArray, Motion, Wall
from hiphinge.person import Person
from hiphinge.poses.room import Room
from hiphinge.poses.sagittal import sagittal_motion
from moves import LEG_M, Move

#: The person stands this far from the camera; with a leg of 250 pixels that is a common lens.
DISTANCE_M, LEG_PX = 4.0, 250.0
PX_PER_M = LEG_PX / LEG_M
#: The floor under the middle of the figure, below its near ankle, in leg lengths.
FLOOR = 0.09
#: How far the seat lies behind the hip, in leg lengths.
SEAT = 0.13
#: Distance of the wall that the camera looks at, in distances of the person.
BACK_OF_ROOM = 1.25
_BACK_WALL, _FLOOR, _SIDE_WALL, _BODY = 150, 90, 128, 50
_CLUTTER = ((100, 300, 180, 560), (430, 380, 470, 560), (900, 330, 960, 565), (1100, 420, 1240, 560))


@dataclass(frozen=True)
class Stage:
    """A room, and a person in it who is filmed from the side.

    Attributes
    ----------
    wall_m : float or None
        How far the wall is behind the near ankle; in front of it where negative; None for no wall.
    pitch_px : float
        How far above the middle of the picture the horizon lies.
    near_end_m : float
        How far before the person the wall ends.
    """

    wall_m: float | None = 0.3
    camera: Camera = field(default_factory=lambda: Camera(ankle_px=(640.0, 620.0), leg_px=LEG_PX))
    pitch_px: float = 0.0
    near_end_m: float = 9.0
    noise: float = 3.0

    @property
    def facing(self) -> int:
        return int(np.asarray(self.camera.facing))

    @property
    def wall_px(self) -> float:
        """Where the wall stands at the person's distance: x forward from the middle of the picture."""
        return (self.camera.ankle_px[0] - 640) * self.facing - (self.wall_m or 0.0) * PX_PER_M

    def motion(self, script: Script | None = None) -> Motion:
        bending, tilts = self.course(script), np.arange(-14.75, 15, 0.5)
        door_frames = 1000 * np.exp(-(((tilts + self.camera.roll_deg) / 0.5) ** 2)) + 1
        film = replace(self.camera.film(bending), edges=door_frames)
        return with_seat(sagittal_motion(film, self.camera.track(bending), Person()))

    def course(self, script: Script | None = None) -> Course:
        return course(script or bends([1.0, 1.0]))

    def room(self, pictures: int = 5) -> Room:
        """Pictures of the person who stands, and leans out of the way in one."""
        random = np.random.default_rng(1)
        still = self._drawn()
        taken = [still + random.normal(scale=self.noise, size=still.shape) for _ in range(pictures)]
        return Room(np.clip(np.stack(taken), 0, 255).astype(np.uint8))

    def _drawn(self) -> FloatArray:
        """The still room with the standing body in it."""
        across, down = self._rays()
        light = np.where(down > self._floor_px(BACK_OF_ROOM), float(_FLOOR), float(_BACK_WALL))
        for left, top, right, bottom in _CLUTTER:
            box = (across > left - 640) & (across < right - 640) & (down > top - 360) & (down < bottom - 360)
            light[box] = 60 + (7 * left) % 150
        if self.wall_m is not None:
            light[self._wall(across, down)] = _SIDE_WALL
        ankle = np.array(self.camera.ankle_px) - (640, 360)
        body = np.abs(across - ankle[0]) < (SEAT - 0.03) * LEG_PX
        light[body & (down < ankle[1]) & (down > ankle[1] - 1.8 * LEG_PX)] = _BODY
        return light

    def _rays(self) -> tuple[FloatArray, FloatArray]:
        """Place of each pixel in the upright picture, from its middle."""
        down, across = np.mgrid[0:720, 0:1280].astype(float) + 0.5
        roll = np.radians(self.camera.roll_deg)
        across, down = across - 640, down - 360
        return across * np.cos(roll) - down * np.sin(roll), across * np.sin(roll) + down * np.cos(roll)

    def _floor_px(self, distance: FloatArray | float) -> FloatArray:
        """Height in the picture of the floor so many times as far away as the person, y down."""
        under = self.camera.ankle_px[1] + FLOOR * LEG_PX - 360 + self.pitch_px
        return np.asarray(under / np.asarray(distance) - self.pitch_px)

    def _wall(self, across: FloatArray, down: FloatArray) -> NDArray[np.bool_]:
        """Pixels that show the side of the wall, from the back of the room to its near end."""
        place = self.wall_px * self.facing
        distance = np.divide(place, across, out=np.full_like(across, np.inf), where=across * place > 0)
        within = (distance < BACK_OF_ROOM) & (distance > 1 - self.near_end_m / DISTANCE_M)
        return np.asarray(within & (down < self._floor_px(distance)))


def with_seat(motion: Motion, error: float = 0.003) -> Motion:
    """A motion whose back line runs straight up behind the hip, and from there along the trunk."""
    leg = motion.scale.leg_length or 1.0
    hip, shoulder = motion.at(Landmark.HIP)[:, None], motion.at(Landmark.SHOULDER)[:, None]
    low = hip + leg * np.stack([np.full(9, -SEAT), np.linspace(-0.1, 0.1, 9)], axis=1)
    share = np.linspace(0.2, 1, 20)[:, None]
    high = hip + share * (shoulder - hip) - np.array([0.08 * leg, 0])
    line = np.concatenate([low, high], axis=1)
    return replace(motion, back=BackLine(line, np.full(line.shape[:2], error * leg)))


@dataclass(frozen=True)
class WallMove(Move):
    """A repetition that ends so far before a wall.

    Attributes
    ----------
    gap_cm, wall_error_cm : float
    wall : bool
        Whether there is one.
    """

    gap_cm: float = 0.0
    wall_error_cm: float = 0.4
    wall: bool = True
    drill: str = "wall_tap"

    def motion(self) -> Motion:
        motion = with_seat(super().motion())
        if not self.wall or motion.back is None:
            return motion
        unit = 1 / (100 * LEG_M)
        place = float(np.nanmin(motion.back.points[:, :9, 0])) - self.gap_cm * unit
        return replace(motion, wall=Wall(np.full(len(motion), place), self.wall_error_cm * unit, "picture"))


def wall_moves() -> tuple[WallMove, WallMove, WallMove]:
    """Three moves: the wall is missed, it is touched, there is none."""
    return WallMove(gap_cm=4.0), WallMove(gap_cm=0.0), WallMove(wall=False)
