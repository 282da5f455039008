"""Blurring of the face, wherever it may be."""

from dataclasses import dataclass

import numpy as np

from hiphinge.body import Landmark
from hiphinge.motion import FloatArray
from hiphinge.report.overlay.drawing import Canvas, soften
from hiphinge.report.overlay.figure import trunk_length_px

_HEAD = [Landmark.NOSE, Landmark.EAR, Landmark.FAR_EAR]
_RADIUS_IN_TRUNKS = 0.4
_EAR_ABOVE_SHOULDER_IN_TRUNKS = 0.45
#: Between frames with a known head position, the head may leave the straight line.
_GUESSED_WIDER = 1.6


@dataclass(frozen=True)
class Head:
    """Where the head is in each frame.

    Attributes
    ----------
    centre : ndarray, shape (frames, 2)
        In pixels of the picture.
    radius : ndarray, shape (frames,)
        Large enough for hair and chin; infinite if the position is unknown in all frames.
    """

    centre: FloatArray
    radius: FloatArray


def locate_head(points: FloatArray) -> Head:
    """Return the position of the head; where it is missing, interpolate it and widen the circle.

    Parameters
    ----------
    points : ndarray, shape (frames, landmarks, 2)
        In pixels of the picture, NaN where missing.
    """
    centre = np.where(np.isnan(_seen(points)), _above_trunk(points), _seen(points))
    known = np.isfinite(centre).all(axis=1)
    trunk = trunk_length_px(points)
    if not known.any() or trunk is None:
        return Head(np.zeros((len(points), 2)), np.full(len(points), np.inf))
    at, frames = np.flatnonzero(known), np.arange(len(points))
    filled = np.stack([np.interp(frames, at, centre[known, axis]) for axis in (0, 1)], axis=1)
    sure = np.isfinite(_seen(points)).all(axis=1)
    return Head(filled, _RADIUS_IN_TRUNKS * trunk * np.where(sure, 1.0, _GUESSED_WIDER))


def _seen(points: FloatArray) -> FloatArray:
    head = points[:, _HEAD]
    known = np.isfinite(head).all(axis=2, keepdims=True)
    count = known.sum(axis=1)
    total = np.where(known, head, 0.0).sum(axis=1)
    return np.where(count > 0, total / np.maximum(count, 1), np.nan)


def _above_trunk(points: FloatArray) -> FloatArray:
    shoulder, hip = points[:, Landmark.SHOULDER], points[:, Landmark.HIP]
    return shoulder + _EAR_ABOVE_SHOULDER_IN_TRUNKS * (shoulder - hip)


def hide_head(canvas: Canvas, head: Head, position: int) -> None:
    """Blur the head in place, or the whole picture if the position of the head is unknown."""
    if np.isinf(head.radius[position]):
        soften(canvas, np.array([canvas.width, canvas.height]) / 2, float(canvas.width + canvas.height))
        return
    soften(canvas, head.centre[position], float(head.radius[position]))
