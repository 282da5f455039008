"""The pose model: its decoding by hand-made outputs, and the networks on a picture of a known body."""

import csv
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import hiphinge
from hiphinge.motion import FloatArray
from hiphinge.poses import blazepose
from hiphinge.poses.blazepose import BlazePose, refine
from hiphinge.poses.frames import Frame, Picture
from hiphinge.poses.region import Region
from hiphinge.sources.video import VideoFile

SAMPLE = Path(hiphinge.__file__).parent / "samples" / "hinge.mp4"
LOOKED_AT = (0, 60)


def heatmap(
    *cells: tuple[int, int], strength: float = 8.0
) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    """Logits of one point that are high in some cells (column, row)."""
    logits = np.full((64, 64, 1), -20.0, dtype=np.float32)
    for column, row in cells:
        logits[row, column] = strength
    return logits


def test_a_point_moves_to_the_middle_of_its_heat_near_by() -> None:
    moved = refine(np.array([[130.0, 98.0]]), heatmap((33, 25), (34, 25)), np.array([0]))
    assert moved[0] == pytest.approx([33.5 * 4, 25 * 4])


@pytest.mark.parametrize("cells", [[], [(50, 50)]], ids=["nowhere sure", "sure only far away"])
def test_a_point_without_heat_near_by_stays(cells: list[tuple[int, int]]) -> None:
    assert refine(np.array([[130.0, 98.0]]), heatmap(*cells), np.array([0]))[0] == pytest.approx([130, 98])


@given(x=st.floats(-50, 306), y=st.floats(-50, 306))
def test_a_refined_point_stays_near_wherever_it_is(x: float, y: float) -> None:
    hot = np.full((64, 64, 1), 3.0, dtype=np.float32)
    moved = refine(np.array([[x, y]]), hot, np.array([0]))[0]
    assert np.abs(moved - (x, y)).max() <= 4 * 4


def test_each_point_has_its_own_heat() -> None:
    points = np.array([[40.0, 40.0], [200.0, 120.0]])
    maps = np.concatenate([heatmap((50, 31)), heatmap(), heatmap((11, 10))], axis=2)
    assert refine(points, maps, np.array([2, 0])) == pytest.approx(np.array([[44.0, 40.0], [200.0, 124.0]]))


@pytest.mark.parametrize(("width", "height"), [(640, 360), (360, 640), (224, 224), (100, 37), (1, 300)])
def test_a_picture_is_fitted_whole_into_the_middle_of_black_bars(width: int, height: int) -> None:
    box = blazepose._letterbox(np.full((height, width, 3), 255, dtype=np.uint8))
    assert box.image.shape == (224, 224, 3)
    light = np.argwhere(box.image[:, :, 0] > 0)
    assert light.min(axis=0) == pytest.approx([box.top, box.left])
    fitted = light.max(axis=0) + 1 - light.min(axis=0)
    assert fitted * box.pixels_per_pixel == pytest.approx([height, width], abs=box.pixels_per_pixel)
    assert set(np.unique(box.image)) <= {-1.0, 1.0}


def test_anchors_lie_in_the_middles_of_their_cells() -> None:
    anchors = blazepose._anchors()
    assert anchors.shape == (2254, 2)
    assert anchors[0] == pytest.approx([0.5 / 28, 0.5 / 28])
    assert anchors[2] == pytest.approx([1.5 / 28, 0.5 / 28])
    assert anchors[-1] == pytest.approx([6.5 / 7, 6.5 / 7])


def test_raw_outputs_are_shares_of_the_square_from_the_anchor() -> None:
    raw = np.array([[0.0, 22.4, 44.8, 89.6, *([22.4, -22.4] * 4)]])
    boxes, points = blazepose._decode(raw, np.array([[0.5, 0.5]]))
    assert boxes[0] == pytest.approx([0.4, 0.4, 0.6, 0.8])
    assert points[0] == pytest.approx(np.array([[0.6, 0.4]] * 4))


def merged(boxes: list[list[float]], scores: list[float]) -> list[float]:
    points = np.arange(len(boxes), dtype=float)[:, None, None] * np.ones((4, 2))
    found = blazepose._merge(np.array(boxes, dtype=float).reshape(-1, 4), points, np.array(scores))
    return [float(person[0, 0]) for person in found]


def test_detections_of_one_person_are_averaged_by_their_score() -> None:
    assert merged([[0, 0, 1, 1], [0.1, 0, 1.1, 1]], [0.9, 0.6]) == pytest.approx([0.4])


def test_people_apart_are_told_surest_first() -> None:
    assert merged([[0, 0, 1, 1], [3, 0, 4, 1], [0.9, 0, 1.9, 1]], [0.6, 0.9, 0.8]) == [1.0, 2.0, 0.0]


def test_nobody_found_is_nobody() -> None:
    assert merged([], []) == []


@pytest.fixture(scope="module")
def estimator() -> BlazePose:
    return BlazePose()


@pytest.fixture(scope="module")
def frames() -> dict[int, Frame]:
    found: dict[int, Frame] = {}
    for frame in looked_at():
        if frame.index in LOOKED_AT:
            found[frame.index] = frame
        if len(found) == len(LOOKED_AT):
            break
    return found


def looked_at() -> Iterator[Frame]:
    return VideoFile.open(SAMPLE).read(0.0, 3.0, max_side=1280).frames()


@pytest.fixture(scope="module")
def truth(phantoms: Path) -> list[dict[str, str]]:
    with (phantoms / "mixed_faults.truth.csv").open(newline="") as file:
        return list(csv.DictReader(file))


def figure_of(estimator: BlazePose, picture: Picture) -> tuple[Region, FloatArray, float]:
    (region,) = estimator.find(picture)
    figure = estimator.estimate(picture, region)
    return figure.next_region, figure.points_px, figure.confidence


@pytest.mark.parametrize("index", LOOKED_AT)
def test_one_person_is_found_and_surely_seen(
    index: int, estimator: BlazePose, frames: dict[int, Frame]
) -> None:
    picture = frames[index].picture
    region, points, confidence = figure_of(estimator, picture)
    assert confidence > 0.9
    assert region.holds_picture_of(picture.shape[1], picture.shape[0])
    again = estimator.estimate(picture, region)
    assert np.abs(again.points_px - points)[[2, 5, 6, 7, 11, 14, 15, 16]].mean() < 0.05 * region.size
    assert again.silhouette.shape == (256, 256)
    assert np.all((again.visibility >= 0) & (again.visibility <= 1))


@pytest.mark.parametrize("index", LOOKED_AT)
def test_the_points_lie_on_the_joints_of_the_body(
    index: int, estimator: BlazePose, frames: dict[int, Frame], truth: list[dict[str, str]]
) -> None:
    _, points, _ = figure_of(estimator, frames[index].picture)
    for name, pair in {"shoulder": (2, 11), "hip": (5, 14), "knee": (6, 15), "ankle": (7, 16)}.items():
        joint = [float(truth[index][f"{name}_{axis}_px"]) for axis in "xy"]
        distance = min(float(np.hypot(*(points[point] - joint))) for point in pair)
        assert distance < 30, name


def test_nobody_is_found_in_an_empty_picture(estimator: BlazePose) -> None:
    assert estimator.find(np.full((360, 640, 3), 128, dtype=np.uint8)) == ()
    seen = estimator.estimate(np.full((360, 640, 3), 128, dtype=np.uint8), Region(320, 180, 300, 0))
    assert seen.confidence < 0.5


def test_the_number_of_threads_changes_nothing(estimator: BlazePose, frames: dict[int, Frame]) -> None:
    other = BlazePose(threads=2)
    for frame in frames.values():
        assert other.find(frame.picture) == estimator.find(frame.picture)
        region = estimator.find(frame.picture)[0]
        one, two = (model.estimate(frame.picture, region) for model in (estimator, other))
        assert one.points_px.tobytes() == two.points_px.tobytes()
        assert one.visibility.tobytes() == two.visibility.tobytes()
        assert one.silhouette.tobytes() == two.silhouette.tobytes()
        assert (one.confidence, one.next_region) == (two.confidence, two.next_region)
