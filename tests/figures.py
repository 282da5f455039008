"""A small simulator: stick figures that bend with known joint angles, before a camera in a given place."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Self

import numpy as np
from numpy.typing import NDArray

from hiphinge.body import Landmark
from hiphinge.motion import FloatArray, Motion, Provenance, Scale, View
from hiphinge.person import Person
from hiphinge.poses.sagittal import Film, sagittal_motion
from hiphinge.poses.track import Track

#: Lengths in shares of the leg, which is thigh and shank together.
TRUNK, THIGH, SHANK = 0.6, 0.5, 0.5
#: Widths of the body from the front, over the trunk.
SHOULDERS, HIPS = 0.75, 0.55
#: How much higher in the picture the knee, ankle, heel and toe of the far leg stand, over the leg.
FAR_LEG = 0.03
NEAR, FAR = slice(1, 10), slice(10, 19)
VIEW = View("right", 0.0, 0.0, usable=True)


@dataclass(frozen=True)
class Posture:
    """Inclinations in degrees, leaning forward positive."""

    trunk: float
    thigh: float
    shank: float


STANDING = Posture(3.0, -3.0, 1.0)
HINGE = Posture(80.0, -22.0, 2.0)
SQUAT = Posture(38.0, -75.0, 30.0)


@dataclass(frozen=True)
class Script:
    """How deep the body is bent: from the first depth to each next one in so many seconds."""

    first: float
    steps: tuple[tuple[float, float], ...]

    @property
    def duration_s(self) -> float:
        return sum(seconds for seconds, _ in self.steps)

    def depth(self, time_s: FloatArray) -> FloatArray:
        """0 standing to 1 deepest, each move a half cosine."""
        depth = np.full(len(time_s), self.first)
        start, now = 0.0, self.first
        for seconds, goal in self.steps:
            share = np.clip((time_s - start) / max(seconds, 1e-9), 0, 1)
            depth = np.where(time_s >= start, now + (goal - now) * (1 - np.cos(np.pi * share)) / 2, depth)
            start, now = start + seconds, goal
        return depth

    def then(self, other: "Script") -> "Script":
        return Script(self.first, self.steps + other.steps)

    def backwards(self) -> "Script":
        goals = (self.first, *(goal for _, goal in self.steps))
        steps = zip((seconds for seconds, _ in self.steps[::-1]), goals[-2::-1], strict=True)
        return Script(goals[-1], tuple(steps))


@dataclass(frozen=True)
class Tempo:
    """Seconds of the parts of a repetition, and of the rest before, between and after."""

    down: float = 1.5
    pause: float = 0.5
    up: float = 1.0
    rest: float = 1.0


def still(seconds: float, depth: float = 0.0) -> Script:
    return Script(depth, ((seconds, depth),))


def bends(depths: Sequence[float], tempo: Tempo | None = None) -> Script:
    """From standing down to each depth and back, with a rest before and after each."""
    tempo = tempo or Tempo()
    steps = [(tempo.rest, 0.0)]
    for depth in depths:
        steps += [(tempo.down, depth), (tempo.pause, depth), (tempo.up, 0.0), (tempo.rest, 0.0)]
    return Script(0.0, tuple(steps))


def clock(seconds: float, rate_hz: float = 30.0) -> FloatArray:
    return np.arange(round(seconds * rate_hz) + 1) / rate_hz


@dataclass(frozen=True)
class Course:
    """Inclinations over time, in degrees; `far_leg` holds thigh and shank of the other leg where they differ.

    `pinned` is the landmark that stays in its place.
    """

    time_s: FloatArray
    trunk: FloatArray
    thigh: FloatArray
    shank: FloatArray
    far_leg: tuple[FloatArray, FloatArray] | None = None
    pinned: Landmark = Landmark.ANKLE

    @property
    def hip(self) -> FloatArray:
        return self.trunk - self.thigh

    @property
    def knee(self) -> FloatArray:
        return self.shank - self.thigh

    def positions(self) -> FloatArray:
        """Forward kinematics in leg lengths, shape (frames, 19, 2): x forward, y up, the pinned one at 0."""
        far_thigh, far_shank = self.far_leg or (self.thigh, self.shank)
        points = np.zeros((len(self.time_s), len(Landmark), 2))
        for block, thigh, shank in ((NEAR, self.thigh, self.shank), (FAR, far_thigh, far_shank)):
            points[:, block] = _side(self.trunk, thigh, shank)
        points[:, Landmark.NOSE] = _up(self.trunk, TRUNK + 0.25) + _forward(self.trunk, 0.14)
        return points - points[:, [self.pinned]]


def _side(trunk: FloatArray, thigh: FloatArray, shank: FloatArray) -> FloatArray:
    """Ear, shoulder, elbow, wrist, hip, knee, ankle, heel and toe of one side, the hip at 0."""
    shoulder, knee = _up(trunk, TRUNK), -_up(thigh, THIGH)
    ankle = knee - _up(shank, SHANK)
    hanging = [shoulder - np.array([0, 0.35]), shoulder - np.array([0, 0.65])]
    foot = [ankle + np.array([-0.06, -0.05]), ankle + np.array([0.2, -0.07])]
    chain = [_up(trunk, TRUNK + 0.25), shoulder, *hanging, np.zeros_like(knee), knee, ankle, *foot]
    return np.stack(chain, axis=1)


def _up(inclination_deg: FloatArray, length: float) -> FloatArray:
    angle = np.radians(inclination_deg)
    return length * np.stack([np.sin(angle), np.cos(angle)], axis=-1)


def _forward(inclination_deg: FloatArray, length: float) -> FloatArray:
    angle = np.radians(inclination_deg)
    return length * np.stack([np.cos(angle), -np.sin(angle)], axis=-1)


def course(script: Script, deepest: Posture = HINGE, time_s: FloatArray | None = None) -> Course:
    """Bend as the script says, from standing to the deepest posture; 30 frames a second by default."""
    time_s = clock(script.duration_s) if time_s is None else time_s
    depth = script.depth(time_s)
    names = ("trunk", "thigh", "shank")
    trunk, thigh, shank = (
        getattr(STANDING, name) + depth * (getattr(deepest, name) - getattr(STANDING, name)) for name in names
    )
    return Course(time_s, trunk, thigh, shank)


def hinges(reps: int = 3, rate_hz: float = 30.0, tempo: Tempo | None = None) -> Course:
    script = bends([1.0] * reps, tempo)
    return course(script, time_s=clock(script.duration_s, rate_hz))


def walking(seconds: float = 8.0, stride_s: float = 1.1, rate_hz: float = 30.0) -> Course:
    """Walking on the spot, as a panning camera shows it: the legs swing under the hips."""
    time_s = clock(seconds, rate_hz)
    phase = 2 * np.pi * time_s / stride_s
    legs = []
    for leg in (phase, phase + np.pi):
        thigh = -5 - 22 * np.cos(leg)
        knee = 8 + 50 * np.maximum(np.cos(leg + 1.2), 0) ** 2
        legs.append((thigh, thigh + knee))
    trunk = 5 + 1.5 * np.cos(2 * phase)
    return Course(time_s, trunk, *legs[0], far_leg=legs[1], pinned=Landmark.HIP)


@dataclass(frozen=True)
class Camera:
    """How the figure is filmed.

    Attributes
    ----------
    facing : +1 to the right of the picture, -1 to the left; one for all frames or one for each
    leg_px : length of the leg in pixels
    ankle_px : where the pinned landmark stands, from the left and the top
    roll_deg : of the camera, clockwise positive
    yaw_deg : off the true side, towards the person's front
    noise_px : standard deviation of each coordinate
    """

    facing: int | NDArray[np.int64] = 1
    leg_px: float = 250.0
    ankle_px: tuple[float, float] = (640.0, 640.0)
    roll_deg: float = 0.0
    yaw_deg: float = 0.0
    noise_px: float = 0.0
    width: int = 1280
    height: int = 720
    seed: int = 0

    def points_px(self, motion: Course) -> FloatArray:
        """Points as a pose model gives them, shape (frames, 19, 2): nose, left side, right side."""
        frames = len(motion.time_s)
        facing = np.broadcast_to(np.asarray(self.facing), frames)
        yaw = np.radians(self.yaw_deg)
        forward, up = np.moveaxis(motion.positions(), -1, 0)
        across = forward * np.cos(yaw) + _depth_offsets() * np.sin(yaw)
        down = -up - FAR_LEG * (np.arange(len(Landmark)) >= Landmark.FAR_KNEE)
        picture = np.stack([across * facing[:, None], down], axis=2) * self.leg_px + np.array(self.ankle_px)
        right_is_near = (facing > 0)[:, None, None]
        near, far = picture[:, NEAR].copy(), picture[:, FAR].copy()
        picture[:, NEAR] = np.where(right_is_near, far, near)
        picture[:, FAR] = np.where(right_is_near, near, far)
        noise = np.random.default_rng(self.seed).normal(scale=self.noise_px, size=picture.shape)
        return np.asarray(rolled(picture, self.roll_deg, self.width, self.height) + noise)

    def film(self, motion: Course) -> Film:
        frames, duration_s = len(motion.time_s), float(motion.time_s[-1])
        source = Provenance("made.mp4", "video", duration_s, frames, self.width, self.height)
        return Film(motion.time_s, np.arange(frames), np.zeros(60), source)

    def track(self, motion: Course) -> Track:
        frames = len(motion.time_s)
        return Track(self.points_px(motion), np.ones((frames, 19)), np.full(frames, 2.2 * self.leg_px))

    def mirrored(self) -> Self:
        x, y = self.ankle_px
        return replace(self, facing=-self.facing, ankle_px=(self.width - x, y))


def _depth_offsets() -> FloatArray:
    """How far each point lies towards the camera, in leg lengths; the front of a near point moves forward."""
    half = {
        Landmark.SHOULDER: SHOULDERS * TRUNK / 2,
        Landmark.ELBOW: SHOULDERS * TRUNK / 2,
        Landmark.WRIST: SHOULDERS * TRUNK / 2,
        Landmark.EAR: 0.08,
    }
    near = np.array([half.get(Landmark(i), HIPS * TRUNK / 2) for i in range(1, 10)])
    return np.concatenate([[0.0], -near, near])


def rolled(points_px: FloatArray, roll_deg: float, width: int, height: int) -> FloatArray:
    """Where a camera rolled clockwise sees the points: the content turns anticlockwise about the middle."""
    across, down = np.moveaxis(points_px - (width / 2, height / 2), -1, 0)
    cos, sin = np.cos(np.radians(roll_deg)), np.sin(np.radians(roll_deg))
    turned = np.stack([across * cos + down * sin, -across * sin + down * cos], axis=-1)
    return np.asarray(turned + np.array([width / 2, height / 2]))


def seen(motion: Course, camera: Camera | None = None) -> Motion:
    """The motion as it is read from a film of the figure."""
    camera = camera or Camera()
    return sagittal_motion(camera.film(motion), camera.track(motion), Person())


def exact_motion(motion: Course, noise: float = 0.0, error: float = 0.01, seed: int = 0) -> Motion:
    """The motion as a perfect source gives it, in leg lengths, with noise if wanted."""
    frames = len(motion.time_s)
    positions = motion.positions()
    positions = positions + np.random.default_rng(seed).normal(scale=noise, size=positions.shape)
    return Motion(
        time_s=motion.time_s,
        frame=np.arange(frames),
        positions=positions,
        standard_error=np.full((frames, len(Landmark)), error),
        confidence=np.ones((frames, len(Landmark))),
        facing_sign=np.ones(frames, dtype=np.int64),
        scale=Scale(THIGH + SHANK),
        view=VIEW,
        provenance=Provenance("made", "made", float(motion.time_s[-1]), frames),
    )


def without(motion: Motion, *landmarks: Landmark, frames: slice = slice(None)) -> Motion:
    """The motion with landmarks missing in some of its frames."""
    hidden = np.zeros((len(motion), len(Landmark)), dtype=bool)
    for landmark in landmarks:
        hidden[frames, landmark] = True
    return replace(
        motion,
        positions=np.where(hidden[:, :, None], np.nan, motion.positions),
        standard_error=np.where(hidden, np.nan, motion.standard_error),
        confidence=np.where(hidden, 0.0, motion.confidence),
    )
