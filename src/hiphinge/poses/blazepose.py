"""BlazePose on LiteRT: a person detector and a landmark network, without temporal smoothing.

The networks are those of Bazarevsky et al. 2020, "BlazePose: On-device real-time body pose tracking"
(arXiv 2006.10204), as released under Apache-2.0 with MediaPipe. The decoding of their outputs is
written from the model cards and the paper.
"""

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.special import expit

from hiphinge.errors import WeightsError
from hiphinge.motion import FloatArray
from hiphinge.poses.estimator import FIGURE_POINTS, Figure
from hiphinge.poses.frames import Picture
from hiphinge.poses.region import Region
from hiphinge.poses.weights import weights_path
from hiphinge.texts import Message

DETECTOR_SIDE = 224
LANDMARK_SIDE = 256
HEATMAP_SIDE = 64
HEATMAP_WINDOW = 7
HEATMAP_SEEN = 0.5
FOUND = 0.5
SAME_PERSON_OVERLAP = 0.3
REGION_MARGIN = 1.25

# (stride, anchors at each place): 28 x 28 x 2 + 14 x 14 x 2 + 7 x 7 x 6 = 2254 anchors
_ANCHOR_GRIDS = ((8, 2), (16, 2), (32, 6))
# BlazePose points in the order of a figure (the nose, nine points of the left side, nine of the right),
# then the centre and the top of the circle around the body
_USED = np.array([0, 7, 11, 13, 15, 23, 25, 27, 29, 31, 8, 12, 14, 16, 24, 26, 28, 30, 32, 33, 34])


class _Network:
    """One LiteRT network with its outputs by name."""

    def __init__(self, file: str, threads: int) -> None:
        from ai_edge_litert.interpreter import Interpreter

        path = weights_path(file)
        try:
            with _silenced():
                self._interpreter: Any = Interpreter(str(path), num_threads=threads)
                self._interpreter.allocate_tensors()
        except (RuntimeError, ValueError) as error:
            raise WeightsError(Message("error-weights-no-network", {"path": str(path)})) from error
        self._input: int = self._interpreter.get_input_details()[0]["index"]
        self._outputs = {d["name"]: d["index"] for d in self._interpreter.get_output_details()}

    def __call__(self, image: NDArray[np.float32]) -> Mapping[str, NDArray[np.float32]]:
        """Run the network; what it returns is its own memory, to be let go before the next run."""
        self._interpreter.set_tensor(self._input, image[None])
        self._interpreter.invoke()
        return {name: self._interpreter.tensor(index)()[0] for name, index in self._outputs.items()}


@contextmanager
def _silenced() -> Iterator[None]:
    """Keep what LiteRT writes past Python to the terminal when it starts; it offers no switch for it."""
    sys.stderr.flush()
    terminal = os.dup(2)
    try:
        with Path(os.devnull).open("wb") as nowhere:
            os.dup2(nowhere.fileno(), 2)
        yield
    finally:
        os.dup2(terminal, 2)
        os.close(terminal)


@dataclass(frozen=True)
class _Letterbox:
    """A picture made to fit a square, with black bars."""

    image: NDArray[np.float32]
    left: int
    top: int
    pixels_per_pixel: float


class BlazePose:
    """The full BlazePose model.

    Parameters
    ----------
    threads : int
        Threads of each network; the results do not depend on it.

    Raises
    ------
    WeightsError
        If the weights are missing.
    """

    name = "blazepose-full (mediapipe 0.10.21)"

    def __init__(self, threads: int = 1) -> None:
        self._detector = _Network("pose_detection.tflite", threads)
        self._landmarks = _Network("pose_landmark_full.tflite", threads)
        self._anchors = _anchors()

    def find(self, picture: Picture) -> tuple[Region, ...]:
        """Find the people in a picture, surest first."""
        box = _letterbox(picture)
        output = self._detector(box.image)
        scores = expit(output["Identity_1"][:, 0].astype(np.float64))
        sure = np.flatnonzero(scores >= FOUND)
        boxes, points = _decode(output["Identity"][sure].astype(np.float64), self._anchors[sure])
        offset = np.array([box.left, box.top])
        regions = []
        for merged in _merge(boxes, points, scores[sure]):
            centre, top = (merged[:2] * DETECTOR_SIDE - offset) * box.pixels_per_pixel
            regions.append(Region.around(centre, top, REGION_MARGIN))
        return tuple(regions)

    def estimate(self, picture: Picture, region: Region) -> Figure:
        """Estimate the landmarks of the person in a region."""
        square = region.cut(picture, LANDMARK_SIDE)
        output = self._landmarks(np.multiply(square, np.float32(1 / 255), dtype=np.float32))
        points = output["Identity"].reshape(-1, 5)[_USED].astype(np.float64)
        refined = refine(points[:, :2], output["Identity_3"], _USED)
        in_picture = region.to_picture(refined, LANDMARK_SIDE)
        centre, top = in_picture[FIGURE_POINTS:]
        return Figure(
            points_px=in_picture[:FIGURE_POINTS],
            visibility=expit(points[:FIGURE_POINTS, 3]) * expit(points[:FIGURE_POINTS, 4]),
            confidence=float(output["Identity_1"][0]),
            next_region=Region.around(centre, top, REGION_MARGIN),
            silhouette=output["Identity_2"][:, :, 0].copy(),
        )


def refine(points: FloatArray, heatmaps: NDArray[np.float32], maps: NDArray[np.int64]) -> FloatArray:
    """Move regressed points to the centre of mass of their heat maps near by.

    The regression alone is steadier on hidden points but less exact on visible ones: on the phantoms
    the knee's error halves. A point whose map is nowhere sure near by stays as regressed.

    Parameters
    ----------
    points : ndarray, shape (n, 2)
        Pixels of the 256-pixel square.
    heatmaps : ndarray, shape (64, 64, all points)
        Logits.
    maps : ndarray of int, shape (n,)
        Which of the heat maps belongs to each point.

    Returns
    -------
    ndarray, shape (n, 2)
        Pixels of the 256-pixel square.
    """
    cell = LANDMARK_SIDE // HEATMAP_SIDE
    reach = HEATMAP_WINDOW // 2
    steps = np.arange(-reach, reach + 1)
    column, row = np.floor(points / cell).astype(np.int64).T
    columns = column[:, None] + steps
    rows = row[:, None] + steps
    in_map = _within(rows)[:, :, None] & _within(columns)[:, None, :]
    last = HEATMAP_SIDE - 1
    window = heatmaps[
        np.clip(rows, 0, last)[:, :, None],
        np.clip(columns, 0, last)[:, None, :],
        maps[:, None, None],
    ]
    weight = np.where(in_map, expit(window.astype(np.float64)), 0.0)
    total = weight.sum(axis=(1, 2))
    seen = weight.max(axis=(1, 2)) >= HEATMAP_SEEN
    safe = np.where(seen, total, 1.0)
    x = (weight.sum(axis=1) * columns).sum(axis=1) / safe
    y = (weight.sum(axis=2) * rows).sum(axis=1) / safe
    return np.where(seen[:, None], np.stack([x, y], axis=1) * cell, points)


def _within(cells: NDArray[np.int64]) -> NDArray[np.bool_]:
    return (cells >= 0) & (cells < HEATMAP_SIDE)


def _anchors() -> FloatArray:
    """Centres of the detector's anchors as fractions of its square, shape (2254, 2)."""
    grids = []
    for stride, repeats in _ANCHOR_GRIDS:
        cells = DETECTOR_SIDE // stride
        middle = (np.arange(cells) + 0.5) / cells
        y, x = np.meshgrid(middle, middle, indexing="ij")
        grids.append(np.repeat(np.stack([x.ravel(), y.ravel()], axis=1), repeats, axis=0))
    return np.concatenate(grids)


def _letterbox(picture: Picture) -> _Letterbox:
    from PIL import Image

    height, width = picture.shape[:2]
    shrink = max(height, width) / DETECTOR_SIDE
    size = (max(1, round(width / shrink)), max(1, round(height / shrink)))
    small = np.asarray(Image.fromarray(picture).resize(size, Image.Resampling.BILINEAR))
    left, top = (DETECTOR_SIDE - size[0]) // 2, (DETECTOR_SIDE - size[1]) // 2
    square = np.full((DETECTOR_SIDE, DETECTOR_SIDE, 3), -1, np.float32)
    square[top : top + size[1], left : left + size[0]] = small / np.float32(127.5) - 1
    return _Letterbox(square, left, top, shrink)


def _decode(raw: FloatArray, anchors: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Boxes (n, 4) as left, top, right, bottom and key points (n, 4, 2), in fractions of the square."""
    raw = raw / DETECTOR_SIDE
    centre, half = raw[:, :2] + anchors, raw[:, 2:4] / 2
    points = raw[:, 4:].reshape(-1, 4, 2) + anchors[:, None]
    return np.concatenate([centre - half, centre + half], axis=1), points


def _merge(boxes: FloatArray, points: FloatArray, scores: FloatArray) -> list[FloatArray]:
    """Key points (4, 2) of each person: the mean of its overlapping detections, weighted by score."""
    left = np.ones(len(scores), dtype=bool)
    people = []
    for best in np.argsort(-scores, kind="stable"):
        if not left[best]:
            continue
        same = left & (_overlap(boxes[best], boxes) > SAME_PERSON_OVERLAP)
        same[best] = True
        left &= ~same
        people.append(np.average(points[same], axis=0, weights=scores[same]))
    return people


def _overlap(box: FloatArray, boxes: FloatArray) -> FloatArray:
    """Intersection over union of one box with many."""
    sides = np.minimum(box[2:], boxes[:, 2:]) - np.maximum(box[:2], boxes[:, :2])
    shared = np.prod(np.clip(sides, 0, None), axis=1)
    areas = np.prod(boxes[:, 2:] - boxes[:, :2], axis=1)
    return np.asarray(shared / np.maximum(areas + np.prod(box[2:] - box[:2]) - shared, 1e-12))
