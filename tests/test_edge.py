"""The edge of the back in drawn pictures, found again from a rough line beside it."""

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hiphinge.motion import FloatArray
from hiphinge.poses.edge import all_sharpened, samples
from hiphinge.poses.frames import Picture

WIDTH, HEIGHT, POINTS = 240, 320, 90
#: Room around what is cut out of a picture.
MARGIN = 24
SILHOUETTE_PIXEL = 2.5
#: How far a line lies off the edge, in pixels, along its points from 0 to 1.
Offset = Callable[[FloatArray], FloatArray]


def back_at(down: FloatArray) -> FloatArray:
    """How far from the left a back lies at some heights: seat, hollow, upper back and neck."""
    return np.asarray(110 + 12 * np.sin((down - 20) / 32) + 16 * np.cos(down / 85))


def edge() -> FloatArray:
    """Points on the back, evenly spaced from below to above."""
    down = np.linspace(HEIGHT - 40, 40, POINTS)
    return np.stack([back_at(down), down], axis=1)


def off_edge(line: FloatArray) -> FloatArray:
    """Distance of points before the back (positive) or behind it, in pixels."""
    slope = back_at(line[:, 1] + 0.5) - back_at(line[:, 1] - 0.5)
    return np.asarray((line[:, 0] - back_at(line[:, 1])) / np.hypot(1, slope))


def drawn(contrast: float, noise: float = 0.0, blur_px: float = 1.0, seed: int = 0) -> Picture:
    """A grey body before a darker wall; the contrast is that of each colour."""
    across, down = np.meshgrid(np.arange(WIDTH) + 0.5, np.arange(HEIGHT) + 0.5)
    places = np.stack([across.ravel(), down.ravel()], axis=1)
    inside = np.clip(off_edge(places).reshape(HEIGHT, WIDTH) / blur_px + 0.5, 0, 1)
    grey = 100 - contrast / 2 + contrast * inside[..., None]
    noisy = grey + np.random.default_rng(seed).normal(scale=noise, size=(HEIGHT, WIDTH, 3))
    return np.clip(np.rint(noisy), 0, 255).astype(np.uint8)


def rough(offset: Offset, noise: float = 0.0, seed: int = 0) -> FloatArray:
    """The edge as the silhouette might tell it."""
    shares = np.linspace(0, 1, POINTS)
    jitter = np.random.default_rng(seed).normal(scale=noise, size=POINTS)
    return edge() + np.stack([offset(shares) + jitter, np.zeros(POINTS)], axis=1)


OFFSETS: dict[str, Offset] = {
    "on it": np.zeros_like,
    "before it": lambda share: np.full_like(share, 3.0),
    "behind it": lambda share: np.full_like(share, -3.0),
    "swaying": lambda share: 3 * np.sin(9 * share),
}


def sharp(
    picture: Picture, line: FloatArray, pixel: float = SILHOUETTE_PIXEL
) -> tuple[FloatArray, FloatArray]:
    """The line moved to the edge, and its error."""
    return placed(picture, line, pixel)


def placed(
    picture: Picture, line: FloatArray, silhouette_pixel: float, facing: int = 1
) -> tuple[FloatArray, FloatArray]:
    """The line moved, with its error, where nothing is known of what is behind the person."""
    return all_sharpened([(samples(picture, line, facing, silhouette_pixel), None)])[0]


def error_px(picture: Picture, line: FloatArray) -> float:
    """Mean distance of the moved line from the true edge."""
    moved, _ = sharp(picture, line)
    return float(np.abs(off_edge(moved)).mean())


@pytest.mark.parametrize("offset", OFFSETS.values(), ids=OFFSETS)
@pytest.mark.parametrize(("contrast", "within_px"), [(150, 0.25), (-150, 0.25), (100, 0.35), (60, 0.45)])
@pytest.mark.parametrize("noise", [0.0, 6.0])
def test_a_rough_line_is_moved_onto_the_edge(
    offset: Offset, contrast: float, within_px: float, noise: float
) -> None:
    line = rough(offset, 0.5)
    assert error_px(drawn(contrast, noise), line) < within_px


@pytest.mark.parametrize(
    "offset", [OFFSETS["before it"], OFFSETS["behind it"]], ids=["before it", "behind it"]
)
@pytest.mark.parametrize("blur_px", [1.0, 3.0])
def test_a_faint_edge_draws_the_line_most_of_the_way(offset: Offset, blur_px: float) -> None:
    assert error_px(drawn(20, 3.0, blur_px), rough(offset, 0.5)) < 1.3


def test_what_is_on_the_edge_already_is_placed_more_finely() -> None:
    """Half a pixel of jitter, as the silhouette has it, is taken out."""
    line = rough(OFFSETS["on it"], 0.5)
    before = float(np.abs(off_edge(line)).mean())
    assert error_px(drawn(100, 3.0), line) < before / 3


def test_where_there_is_no_edge_the_line_stays() -> None:
    line = rough(OFFSETS["swaying"], 0.5)
    grey = np.full((HEIGHT, WIDTH, 3), 128, dtype=np.uint8)
    moved, error = sharp(grey, line)
    np.testing.assert_array_equal(moved, line)
    coarse = sharp(grey, line, 2 * SILHOUETTE_PIXEL)[1]
    assert coarse == pytest.approx(2 * error)
    assert np.ptp(error) == 0
    assert 0 < error[0] < SILHOUETTE_PIXEL


@pytest.mark.parametrize("contrast", [60, 150])
def test_a_clearer_edge_is_surer(contrast: float) -> None:
    line = rough(OFFSETS["on it"], 0.5)
    none, faint, clear = (sharp(drawn(c), line)[1].mean() for c in (0, 20, contrast))
    assert none > 1.5 * faint
    assert faint > 1.2 * clear
    assert clear > 0.1


@pytest.mark.parametrize("offset", OFFSETS.values(), ids=OFFSETS)
def test_the_stated_error_is_no_smaller_than_the_scatter_on_a_good_line(offset: Offset) -> None:
    moved, error = sharp(drawn(150, 3.0), rough(offset, 0.5))
    assert np.mean(np.abs(off_edge(moved)) < 2 * error) > 0.9


def test_an_edge_out_of_reach_does_not_draw_the_line() -> None:
    line = rough(lambda share: np.full_like(share, 25.0))
    moved, _ = sharp(drawn(150), line)
    np.testing.assert_array_equal(moved, line)


def test_a_short_strong_edge_beside_the_back_does_not_break_the_line() -> None:
    """A logo of a few pixels, brighter than anything else, four pixels inside the edge."""
    picture = drawn(60)
    for down in range(150, 156):
        left = round(float(back_at(np.array(down + 0.5))) + 4)
        picture[down, left : left + 30] = 255
    assert error_px(picture, edge()) < 0.45
    moved, _ = sharp(picture, edge())
    assert np.abs(off_edge(moved)).max() < 3


def test_a_colour_of_the_same_brightness_is_an_edge_too() -> None:
    grey = drawn(100)
    picture = np.stack([grey[..., 0], 200 - grey[..., 1], np.full_like(grey[..., 2], 100)], axis=2)
    assert error_px(picture, rough(OFFSETS["before it"], 0.5)) < 0.45


@pytest.mark.parametrize("contrast", [20, 100])
def test_a_mirrored_picture_has_the_mirrored_line(contrast: float) -> None:
    line = rough(OFFSETS["swaying"], 0.5)
    picture = drawn(contrast, 4.0)
    moved, error = sharp(picture, line)
    turned = np.ascontiguousarray(picture[:, ::-1])
    other, other_error = sharp(turned, line * (-1, 1) + (WIDTH, 0))
    assert other == pytest.approx(moved * (-1, 1) + (WIDTH, 0), abs=1e-6)
    assert other_error == pytest.approx(error, abs=1e-6)


def test_what_is_hidden_stays_hidden_and_the_rest_is_found() -> None:
    line = rough(OFFSETS["before it"], 0.5)
    line[:8] = line[40:47] = np.nan
    hidden = np.isnan(line[:, 0])
    moved, error = sharp(drawn(150, 3.0), line)
    np.testing.assert_array_equal(np.isnan(moved), np.isnan(line))
    np.testing.assert_array_equal(np.isnan(error), hidden)
    assert np.abs(off_edge(moved[~hidden])).mean() < 0.35


@pytest.mark.parametrize("points", [0, 1, 2])
def test_a_point_or_two_stay_where_they_are(points: int) -> None:
    line = np.full((POINTS, 2), np.nan)
    line[30 : 30 + points] = rough(OFFSETS["before it"])[30 : 30 + points]
    moved, error = sharp(drawn(150), line)
    np.testing.assert_array_equal(moved, line)
    assert np.isfinite(error).sum() == points


def test_nothing_that_was_given_is_changed() -> None:
    line, picture = rough(OFFSETS["before it"]), drawn(150)
    kept, seen = line.copy(), picture.copy()
    sharp(picture, line)
    np.testing.assert_array_equal(line, kept)
    np.testing.assert_array_equal(picture, seen)


@given(
    right=st.integers(0, 2 * MARGIN),
    down=st.integers(0, MARGIN),
    contrast=st.sampled_from([15.0, 60.0, 150.0]),
    seed=st.integers(0, 99),
)
@settings(max_examples=20)
def test_picture_and_line_moved_together_give_the_same_line(
    right: int, down: int, contrast: float, seed: int
) -> None:
    """What is cut out of a picture around the back shows the same back."""
    picture, line = drawn(contrast, 4.0, seed=seed), rough(OFFSETS["swaying"], 0.5, seed)
    cut = np.ascontiguousarray(picture[down:, right:])
    moved, error = sharp(picture, line)
    other, other_error = sharp(cut, line - (right, down))
    assert other == pytest.approx(moved - (right, down), abs=1e-6)
    assert other_error == pytest.approx(error, abs=1e-6)


def test_lines_moved_together_lie_where_each_lies_alone() -> None:
    picture, short = drawn(60, noise=4), rough(OFFSETS["swaying"])
    short[40:] = np.nan
    lines = [rough(offset) for offset in OFFSETS.values()] + [short, np.full_like(short, np.nan)]
    together = all_sharpened([(samples(picture, line, 1, SILHOUETTE_PIXEL), None) for line in lines])
    for line, (moved, error) in zip(lines, together, strict=True):
        alone, its_error = sharp(picture, line)
        np.testing.assert_array_equal(moved, alone)
        np.testing.assert_array_equal(error, its_error)
    assert np.isnan(together[-1][0]).all()
