"""Cuts and fades found in the pictures, and what looks like them and is none."""

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.ndimage import gaussian_filter

from hiphinge.motion import FloatArray
from hiphinge.poses.frames import Frame, Picture
from hiphinge.poses.shots import PictureShot, ShotWatch

WIDTH, HEIGHT, RATE_HZ = 320, 180, 30
#: How a picture that is seen at a time differs from the room and the person in it.
Change = Callable[[FloatArray, float], FloatArray]


def room(seed: int) -> FloatArray:
    """A room with things in it, as large as those that real rooms hold."""
    light = gaussian_filter(np.random.default_rng(seed).normal(size=(HEIGHT + 40, WIDTH + 40)), 12)
    return np.asarray(128 + 45 * light / light.std())


def with_person(picture: FloatArray, time_s: float) -> FloatArray:
    """Somebody in the middle who bends and rises once in three seconds."""
    top = round(60 + 40 * np.sin(np.pi * time_s / 3) ** 2)
    picture = picture.copy()
    picture[top:170, 150 : 180 + (top - 60)] = 30
    return picture


def plain(seed: int, time_s: float) -> FloatArray:
    return with_person(room(seed)[20:-20, 20:-20], time_s)


def film(pictures: list[FloatArray]) -> tuple[list[int], tuple[PictureShot, ...]]:
    """Rows at which a new shot was said to begin, and the shots."""
    watch, begun = ShotWatch(), []
    for row, light in enumerate(pictures):
        grey = np.clip(light, 0, 255).astype(np.uint8)
        picture: Picture = np.ascontiguousarray(np.repeat(grey[:, :, None], 3, axis=2))
        if watch.look(Frame(row, row / RATE_HZ, picture)):
            begun.append(row)
    return begun, watch.shots()


def seconds(first: float, last: float) -> list[float]:
    return [row / RATE_HZ for row in range(round(first * RATE_HZ), round(last * RATE_HZ))]


def test_a_cut_is_found_at_its_picture() -> None:
    begun, shots = film([plain(1, t) for t in seconds(0, 2)] + [plain(2, t) for t in seconds(2, 4)])
    assert begun == [60]
    assert shots == (PictureShot(0, 60, 0), PictureShot(60, 120, 1))


def test_the_same_place_seen_again_after_an_insert_is_known() -> None:
    seeds = [1 if t < 2 or t >= 3 else 2 for t in seconds(0, 5)]
    _, shots = film([plain(seed, t) for seed, t in zip(seeds, seconds(0, 5), strict=True)])
    assert [(shot.first, shot.stop) for shot in shots] == [(0, 60), (60, 90), (90, 150)]
    assert [shot.camera for shot in shots] == [0, 1, 0]


@pytest.mark.parametrize("lasts_s", [0.5, 1.0, 2.0])
def test_a_fade_parts_two_shots_and_belongs_to_none(lasts_s: float) -> None:
    share = [np.clip((t - 2) / lasts_s, 0, 1) for t in seconds(0, 6)]
    _, shots = film(
        [
            (1 - s) * plain(1, min(t, 2.0)) + s * plain(2, max(t, 4.0))
            for s, t in zip(share, seconds(0, 6), strict=True)
        ]
    )
    assert len(shots) == 2
    assert shots[0].stop / RATE_HZ == pytest.approx(2.0, abs=0.2)
    assert shots[1].first / RATE_HZ == pytest.approx(2.0 + lasts_s, abs=0.2)


def test_a_fade_through_black_parts_two_shots() -> None:
    light = [min(1.0, abs(t - 3)) for t in seconds(0, 6)]
    seeds = [1 if t < 3 else 2 for t in seconds(0, 6)]
    _, shots = film([s * plain(n, 0.5) for s, n in zip(light, seeds, strict=True)])
    long = [shot for shot in shots if shot.stop - shot.first > RATE_HZ]
    assert len(long) == 2
    assert long[0].stop / RATE_HZ == pytest.approx(2.0, abs=0.3)
    assert long[1].first / RATE_HZ == pytest.approx(4.0, abs=0.3)


def pumping(picture: FloatArray, time_s: float) -> FloatArray:
    return picture * (1 + 0.3 * float(np.sin(2 * np.pi * time_s)))


def stepping_exposure(picture: FloatArray, time_s: float) -> FloatArray:
    return picture * (0.7 if time_s > 2 else 1.0)


def flash(picture: FloatArray, time_s: float) -> FloatArray:
    return picture + (120 if 2 <= time_s < 2.06 else 0)


def shaking(picture: FloatArray, time_s: float) -> FloatArray:
    across, down = (round(6 * np.sin(2 * np.pi * rate * time_s)) for rate in (5, 7))
    return np.roll(picture, (down, across), axis=(0, 1))


def passer_by(picture: FloatArray, time_s: float) -> FloatArray:
    """Somebody near the camera, a third of the picture wide, crosses it in half a second."""
    picture, left = picture.copy(), round((time_s - 2) * 2 * WIDTH)
    picture[:, max(left - WIDTH // 3, 0) : max(min(left, WIDTH), 0)] = 60
    return picture


def caption(picture: FloatArray, time_s: float) -> FloatArray:
    picture = picture.copy()
    picture[10:30, 100:220] = 250 if time_s > 2 else picture[10:30, 100:220]
    return picture


@pytest.mark.parametrize(
    "change", [pumping, stepping_exposure, flash, shaking, passer_by, caption], ids=lambda one: one.__name__
)
def test_what_is_no_cut_leaves_one_shot(change: Change) -> None:
    _, shots = film([change(plain(1, t), t) for t in seconds(0, 4)])
    assert shots == (PictureShot(0, 120, 0),)


@given(cut=st.integers(5, 80), seed=st.integers(2, 40), noise=st.floats(0, 8))
@settings(max_examples=8)
def test_shots_lie_side_by_side_and_hold_every_picture_but_fades(cut: int, seed: int, noise: float) -> None:
    random = np.random.default_rng(seed)
    pictures = [
        plain(1 if row < cut else seed, row / RATE_HZ) + random.normal(scale=noise, size=(HEIGHT, WIDTH))
        for row in range(90)
    ]
    begun, shots = film(pictures)
    assert begun == [cut]
    assert [row for shot in shots for row in range(shot.first, shot.stop)] == list(range(90))


def test_no_picture_has_no_shots() -> None:
    assert ShotWatch().shots() == ()
