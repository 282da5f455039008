"""A user's own RTMPose network as a pose model: joints by SimCC, two rows of scores for each point.

The method is that of Jiang et al. 2023, "RTMPose: Real-time multi-person pose estimation based on MMPose"
(arXiv 2303.07399); colours, box and points are those of MMPose's configurations of RTMPose, and
the two rows of scores those of MMDeploy's SimCC export. No network comes with hiphinge and none is fetched.
"""

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from hiphinge.errors import InvalidValueError
from hiphinge.extras import needed
from hiphinge.knowledge.keypoints import layout_of
from hiphinge.motion import FloatArray
from hiphinge.poses.estimator import FIGURE_POINTS, Figure, PoseEstimator
from hiphinge.poses.frames import Picture
from hiphinge.poses.region import Region
from hiphinge.texts import Message, Value

#: The extra that brings the runtime.
EXTRA = "onnx"
#: Mean and deviation of the colours that the networks were trained with (red, green, blue).
_MEAN = np.array([123.675, 116.28, 103.53], dtype=np.float32)
_DEVIATION = np.array([58.395, 57.12, 57.375], dtype=np.float32)
_PARTS = ("ear", "shoulder", "elbow", "wrist", "hip", "knee", "ankle", "heel", "toe")
_FIGURE = ("nose", *(f"{side}_{part}" for side in ("left", "right") for part in _PARTS))
#: Side of the box that is looked at over that of the box around the person; the latter over that around the
#: landmarks, which lack hair and hands (design choice).
_PADDING, _BEYOND_LANDMARKS = 1.25, 1.08
#: No network for people looks at larger pictures.
_LARGEST_SIDE = 2048


class RtmPose:
    """Joints by a user's network; who is there, and their silhouette, by another pose model.

    Points that the network does not have, such as heel and toe of COCO's 17, are not visible.

    Parameters
    ----------
    file : Path
        An ONNX file with SimCC outputs, of a layout of `knowledge.keypoints`.
    base : PoseEstimator
        Finds and follows people and gives the silhouette.
    threads : int
        Threads of the network.

    Raises
    ------
    ExportError
        If the extra is not installed.
    InvalidValueError
        If the file is no such network.
    """

    def __init__(self, file: Path, base: PoseEstimator, threads: int = 1) -> None:
        self._base, self._file = base, file
        self._session = _session(file, threads)
        inputs = self._session.get_inputs()
        shape = inputs[0].shape if len(inputs) == 1 else []
        if len(shape) != 4 or shape[1] != 3 or not all(_is_side(side) for side in shape[2:]):
            raise _refused(file, "input")
        self._input, (self._height, self._width) = inputs[0].name, shape[2:]
        points = len(self._scores(np.zeros((self._height, self._width, 3), dtype=np.uint8))[0])
        layout = layout_of(points)
        if layout is None:
            raise _refused(file, "points", points=points)
        self._rows = [layout.names.index(name) if name in layout.names else None for name in _FIGURE]
        self.name = f"{file.name} ({layout.points} points, onnxruntime)"

    def find(self, picture: Picture) -> tuple[Region, ...]:
        """Find the people in a picture, surest first."""
        return self._base.find(picture)

    def estimate(self, picture: Picture, region: Region) -> Figure:
        """Estimate the landmarks of the person in a region."""
        figure = self._base.estimate(picture, region)
        side = max(self._width, self._height)
        around = self._box(figure, side)
        left, top = (side - self._width) // 2, (side - self._height) // 2
        square = around.cut(picture, side)[top : top + self._height, left : left + self._width]
        places, scores = _decoded(self._scores(square), (self._width, self._height))
        points_px = around.to_picture(places + np.array([left, top]), side)
        known = np.array([row is not None for row in self._rows])
        rows = [row for row in self._rows if row is not None]
        whole, visibility = figure.points_px.copy(), np.zeros(FIGURE_POINTS)
        whole[known], visibility[known] = points_px[rows], np.clip(scores[rows], 0.0, 1.0)
        return Figure(whole, visibility, figure.confidence, figure.next_region, figure.silhouette)

    def _box(self, figure: Figure, side: int) -> Region:
        """Square whose middle part, as large as the network's picture, is the upright box of the person."""
        low, high = figure.points_px.min(axis=0), figure.points_px.max(axis=0)
        shares = (high - low) / (self._width, self._height)
        size = _PADDING * _BEYOND_LANDMARKS * max(float(shares.max()) * side, 1.0)
        x, y = (low + high) / 2
        return Region(float(x), float(y), size, 0.0)

    def _scores(self, square: Picture) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Scores of each point along the width and along the height, shapes (points, bins)."""
        image = ((square.astype(np.float32) - _MEAN) / _DEVIATION).transpose(2, 0, 1)[None]
        try:
            outputs = self._session.run(None, {self._input: np.ascontiguousarray(image)})
        except Exception as error:  # as in `_session`
            raise _refused(self._file, "input") from error
        two = len(outputs) == 2 and all(np.ndim(one) == 3 and len(one) == 1 for one in outputs)
        if not two or len(outputs[0][0]) != len(outputs[1][0]):
            raise _refused(self._file, "outputs")
        across, down = (np.asarray(one[0], dtype=np.float32) for one in outputs)
        return across, down


def _session(file: Path, threads: int) -> Any:
    runtime = needed("onnxruntime", EXTRA, "network")
    options = runtime.SessionOptions()
    options.intra_op_num_threads = threads
    options.log_severity_level = 4
    if not file.is_file():
        raise _refused(file, "missing")
    try:
        return runtime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])
    except Exception as error:  # the runtime raises classes of its own, which share no name
        raise _refused(file, "file") from error


def _decoded(
    scores: tuple[NDArray[np.float32], NDArray[np.float32]], size: tuple[int, int]
) -> tuple[FloatArray, FloatArray]:
    """Places in pixels of the network's picture, shape (points, 2), and how sure each is."""
    at = [one.argmax(axis=1) * side / one.shape[1] for one, side in zip(scores, size, strict=True)]
    surest = np.minimum(*(one.max(axis=1) for one in scores))
    return np.stack(at, axis=1).astype(np.float64), surest.astype(np.float64)


def _is_side(side: object) -> bool:
    return isinstance(side, int) and 16 <= side <= _LARGEST_SIDE


def _refused(file: Path, why: str, **values: Value) -> InvalidValueError:
    return InvalidValueError(Message(f"error-pose-model-{why}", {"file": str(file), **values}))
