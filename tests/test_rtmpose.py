"""A user's own pose network: a tiny one whose scores are known, and files that are none."""

import sys
from pathlib import Path

import numpy as np
import pytest

from command_line import hiphinge, reported_in_one_sentence
from hiphinge.errors import ExportError, InvalidValueError
from hiphinge.motion import FloatArray
from hiphinge.poses.estimator import FIGURE_POINTS, LEFT, Figure
from hiphinge.poses.frames import Picture
from hiphinge.poses.region import Region
from hiphinge.poses.rtmpose import RtmPose

WIDTH, HEIGHT, BINS_A_PIXEL = 48, 64, 2
#: Of COCO's 17 points: left hip and right knee.
LEFT_HIP, RIGHT_KNEE = 11, 14
PICTURE: Picture = np.zeros((400, 600, 3), dtype=np.uint8)
REGION = Region(300.0, 200.0, 240.0, 0.0)


class Base:
    """Finds one person where it was told to, with points in the corners of a box and in its middle."""

    name = "made"

    def find(self, _picture: Picture) -> tuple[Region, ...]:
        return (REGION,)

    def estimate(self, _picture: Picture, region: Region) -> Figure:
        points = np.tile([300.0, 200.0], (FIGURE_POINTS, 1))
        points[0], points[1] = (300 - 30, 200 - 80), (300 + 30, 200 + 80)
        return Figure(points, np.ones(FIGURE_POINTS), 0.9, region, np.zeros((8, 8), np.float32))


def network(path: Path, places: FloatArray, score: float = 0.8, outputs: int = 2) -> Path:
    """An ONNX file that gives these places of its picture, whatever it is shown."""
    onnx = pytest.importorskip("onnx")
    nodes = []
    for axis, (name, side) in enumerate((("simcc_x", WIDTH), ("simcc_y", HEIGHT))):
        scores = np.zeros((1, len(places), side * BINS_A_PIXEL), np.float32)
        scores[0, np.arange(len(places)), (places[:, axis] * BINS_A_PIXEL).astype(int)] = score
        value = onnx.numpy_helper.from_array(scores, name)
        nodes.append(onnx.helper.make_node("Constant", [], [name], value=value))
    floats = onnx.TensorProto.FLOAT
    given = [onnx.helper.make_tensor_value_info("input", floats, [1, 3, HEIGHT, WIDTH])]
    named = [onnx.helper.make_tensor_value_info(one.output[0], floats, None) for one in nodes[:outputs]]
    graph = onnx.helper.make_graph(nodes[:outputs], "made", given, named)
    model = onnx.helper.make_model(graph, opset_imports=[onnx.helper.make_opsetid("", 17)])
    model.ir_version = 8
    onnx.save(model, str(path))
    return path


def middle(points: int) -> FloatArray:
    return np.tile([WIDTH / 2, HEIGHT / 2], (points, 1))


def test_points_come_back_where_the_network_says_they_are(tmp_path: Path) -> None:
    places = middle(17)
    places[LEFT_HIP], places[RIGHT_KNEE] = (0, HEIGHT / 2), (WIDTH / 2, 8)
    pose = RtmPose(network(tmp_path / "made.onnx", places), Base())
    assert pose.find(PICTURE) == (REGION,)
    figure = pose.estimate(PICTURE, REGION)
    names = ["nose", *("ear", "shoulder", "elbow", "wrist", "hip", "knee", "ankle", "heel", "toe") * 2]
    left_hip, right_knee = names.index("hip"), 10 + names[1:10].index("knee")
    # the height of the network's picture is that of the box around the person, and a quarter more
    pixel = 1.25 * 1.08 * 160 / HEIGHT
    np.testing.assert_allclose(figure.points_px[left_hip], [300 - WIDTH / 2 * pixel, 200])
    np.testing.assert_allclose(figure.points_px[right_knee], [300, 200 - 24 * pixel])
    np.testing.assert_allclose(figure.points_px[0], [300, 200])
    assert figure.confidence == 0.9


def test_the_box_is_upright_however_the_region_is_turned(tmp_path: Path) -> None:
    places = middle(17)
    places[LEFT_HIP] = (0, HEIGHT / 2)
    pose = RtmPose(network(tmp_path / "made.onnx", places), Base())
    turned = pose.estimate(PICTURE, Region(300.0, 200.0, 240.0, np.pi / 2))
    np.testing.assert_allclose(turned.points_px, pose.estimate(PICTURE, REGION).points_px)


@pytest.mark.parametrize(("points", "feet"), [(17, 0.0), (26, 0.8), (37, 0.8)])
def test_points_that_the_network_lacks_are_not_visible(tmp_path: Path, points: int, feet: float) -> None:
    figure = RtmPose(network(tmp_path / "made.onnx", middle(points)), Base()).estimate(PICTURE, REGION)
    visible = figure.visibility[LEFT]
    np.testing.assert_allclose(visible[:7], 0.8, atol=1e-6)
    np.testing.assert_allclose(visible[7:], feet, atol=1e-6)
    assert np.isfinite(figure.points_px).all()


def test_what_is_no_such_network_is_refused_in_a_sentence(tmp_path: Path) -> None:
    text = tmp_path / "text.onnx"
    text.write_text("no network")
    for file, why in (
        (tmp_path / "nowhere.onnx", "is not there"),
        (text, "no ONNX network"),
        (network(tmp_path / "one.onnx", middle(17), outputs=1), "SimCC"),
        (network(tmp_path / "five.onnx", middle(5)), "5 points"),
    ):
        with pytest.raises(InvalidValueError, match=why):
            RtmPose(file, Base())


def test_without_the_extra_its_name_is_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    with pytest.raises(ExportError, match=r"A network of your own needs the extra 'onnx'"):
        RtmPose(tmp_path / "any.onnx", Base())


def test_a_recording_without_pictures_needs_no_network(tmp_path: Path) -> None:
    table = tmp_path / "squats.trc"
    table.write_text("PathFileType")
    refused = hiphinge("analyze", table, "--pose-model", tmp_path / "made.onnx", "--out", tmp_path / "out")
    assert reported_in_one_sentence(refused)
    assert "--pose-model" in refused.err
