"""How the camera stands: yaw from widths, roll from upright edges."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from figures import Camera, Course, Script, bends, course, hinges, rolled, still
from hiphinge.poses import camera
from hiphinge.poses.frames import Picture

MOTION = hinges(2)
RIGHT = np.ones(len(MOTION.time_s), dtype=np.int64)


@pytest.mark.parametrize("yaw", [0.0, 5.0, 10.0, 20.0, 35.0, 60.0, 85.0])
@pytest.mark.parametrize("facing", [1, -1])
def test_yaw_is_read_from_the_widths_of_the_body(yaw: float, facing: int) -> None:
    points = Camera(facing, yaw_deg=yaw, leg_px=200).points_px(MOTION)
    assert camera.yaw_deg(points, facing * RIGHT) == pytest.approx(yaw, abs=1.0)


@pytest.mark.parametrize("sign", [1, -1])
def test_yaw_to_the_front_and_to_the_back_is_told_alike(sign: int) -> None:
    assert camera.yaw_deg(Camera(yaw_deg=sign * 20).points_px(MOTION), RIGHT) == pytest.approx(20, abs=0.5)


@pytest.mark.parametrize("yaw", [-20.0, 0.0, 20.0])
@pytest.mark.parametrize("facing", [1, -1])
def test_legs_and_trunk_of_one_body_agree(yaw: float, facing: int) -> None:
    points = Camera(facing, yaw_deg=yaw).points_px(MOTION)
    assert camera.legs_against_trunk_deg(points, facing * RIGHT) < 3


def test_a_trunk_drawn_from_the_side_on_legs_seen_from_behind_is_found() -> None:
    points = Camera(yaw_deg=-30).points_px(MOTION)
    for near, far in ((11, 2), (14, 5)):
        points[:, [near, far], 0] = points[:, [near, far], 0].mean(axis=1, keepdims=True)
    assert camera.yaw_deg(points, RIGHT) == pytest.approx(0, abs=0.1)
    assert camera.legs_against_trunk_deg(points, RIGHT) == pytest.approx(30, abs=3)


def test_one_joint_of_the_leg_alone_speaks_of_no_yaw() -> None:
    points = Camera().points_px(MOTION)
    points[:, 16, 0] += 100
    assert camera.legs_against_trunk_deg(points, RIGHT) < 3


def test_yaw_is_the_same_from_afar() -> None:
    near, far = (Camera(yaw_deg=15, leg_px=leg_px).points_px(MOTION) for leg_px in (300, 60))
    assert camera.yaw_deg(near, RIGHT) == pytest.approx(camera.yaw_deg(far, RIGHT))


@pytest.mark.parametrize("seed", range(3))
def test_noise_does_not_turn_a_side_view(seed: int) -> None:
    yaw = camera.yaw_deg(Camera(noise_px=4, seed=seed).points_px(MOTION), RIGHT)
    assert yaw is not None
    assert yaw < 2


def test_yaw_is_told_when_the_person_turns_round_half_way() -> None:
    half = len(MOTION.time_s) // 2
    before, after = (Camera(way, yaw_deg=20 * way).points_px(MOTION) for way in (1, -1))
    points = np.concatenate([before[:half], after[-half:]])
    sign = np.concatenate([RIGHT[:half], -RIGHT[-half:]])
    assert camera.yaw_deg(points, sign) == pytest.approx(20, abs=2)


def test_a_trunk_that_is_not_seen_tells_no_yaw() -> None:
    points = Camera().points_px(MOTION)
    points[:, 2] = np.nan
    assert camera.yaw_deg(points, RIGHT) is None


def room(roll: float, width: int = 640, height: int = 360, seed: int = 0) -> Picture:
    """Door frames and shelves before a wall with some noise, seen by a camera rolled clockwise."""
    down, across = np.mgrid[:height, :width] - np.array([height / 2, width / 2])[:, None, None]
    level = across * np.cos(np.radians(roll)) - down * np.sin(np.radians(roll))
    wall = np.full((height, width), 150.0)
    for left, wide in ((-0.40, 0.09), (-0.12, 0.05), (0.10, 0.10), (0.42, 0.04)):
        sides = (np.clip(level - edge * width + 0.5, 0, 1) for edge in (left, left + wide))
        wall -= 60 * np.subtract(*sides)
    noise = np.random.default_rng(seed).normal(scale=2, size=wall.shape)
    return np.repeat(np.clip(wall + noise, 0, 255).astype(np.uint8)[:, :, None], 3, axis=2)


@pytest.mark.parametrize(("width", "height"), [(640, 360), (720, 1280), (1920, 1080)])
@pytest.mark.parametrize("roll", [-3.0, -1.0, 0.0, 0.7, 2.2, 6.6, -8.0])
def test_roll_is_read_from_door_frames(roll: float, width: int, height: int) -> None:
    edges = np.sum([camera.upright_edges(room(roll, width, height, seed)) for seed in range(2)], axis=0)
    assert camera.roll_deg(edges) == pytest.approx(roll, abs=0.3)


def noise_alone() -> Picture:
    return np.random.default_rng(5).integers(0, 255, size=(360, 640, 3), dtype=np.uint8)


def disc() -> Picture:
    image = Image.new("RGB", (640, 360), (200, 200, 200))
    ImageDraw.Draw(image).ellipse([200, 60, 440, 300], fill=(40, 40, 40))
    return np.asarray(image)


@pytest.mark.parametrize(
    "picture",
    [noise_alone(), disc(), np.zeros((360, 640, 3), np.uint8), room(13.0)],
    ids=["noise", "a disc", "black", "rolled too far"],
)
def test_edges_that_do_not_agree_tell_no_roll(picture: Picture) -> None:
    assert camera.roll_deg(camera.upright_edges(picture)) is None


def test_no_edges_tell_no_roll() -> None:
    assert camera.roll_deg(np.zeros(60)) is None


@given(roll=st.floats(-20, 20), seed=st.integers(0, 99))
@settings(max_examples=20)
def test_turning_upright_undoes_a_roll(roll: float, seed: int) -> None:
    points = np.random.default_rng(seed).uniform(0, 1280, size=(5, 19, 2))
    upright = camera.turned_upright(rolled(points, roll, 1280, 720), roll, 1280, 720)
    assert upright == pytest.approx(points, abs=1e-6)


def leaning(angle: float) -> Course:
    standing = course(still(2))
    line = np.full_like(standing.trunk, angle)
    return replace(standing, trunk=line, thigh=line, shank=line)


@pytest.mark.parametrize("angle", [-6.0, 0.0, 9.0])
@pytest.mark.parametrize("facing", [1, -1])
def test_the_lean_of_a_standing_body_is_told_to_the_right(angle: float, facing: int) -> None:
    found = camera.lean_deg(Camera(facing).points_px(leaning(angle)))
    assert found == pytest.approx(facing * angle, abs=0.2)


def test_the_lean_is_that_of_standing_not_of_bending() -> None:
    found = camera.lean_deg(Camera().points_px(course(bends([1.0] * 3))))
    assert found is not None
    assert abs(found) < 3


def test_the_feet_of_a_standing_person_tilt_no_floor() -> None:
    """A far toe ahead of and above the near one makes a steep line, but neither roll nor lean."""
    standing = Camera().points_px(course(Script(0.0, ((3, 0.0),))))
    ahead = standing.copy()
    ahead[:, 9] += (5.0, -15.0)
    assert camera.lean_deg(ahead) == camera.lean_deg(standing)


def test_a_body_that_is_not_seen_whole_has_no_lean() -> None:
    points = Camera().points_px(MOTION)
    points[:, [7, 16]] = np.nan
    assert camera.lean_deg(points) is None
