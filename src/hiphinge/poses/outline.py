"""The outline of the back in the silhouette, from thigh to head, along rays from inside the body."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hiphinge.motion import FloatArray
from hiphinge.poses.estimator import LEFT, RIGHT, Figure
from hiphinge.poses.region import Region
from hiphinge.poses.sampling import bilinear

#: Rays from the thigh, around the hip, from the trunk, around the shoulder, and from neck and head.
THIGH_RAYS, HIP_RAYS, TRUNK_RAYS, SHOULDER_RAYS, HEAD_RAYS = 8, 10, 44, 8, 20
OUTLINE_POINTS = THIGH_RAYS + HIP_RAYS + TRUNK_RAYS + SHOULDER_RAYS + HEAD_RAYS
#: How far down the thigh and up past the ear the rays begin, as shares of thigh and shoulder to ear.
_THIGH_SHARE, _HEAD_SHARE = 0.35, 1.7
#: Longest ray, and widest gap between back and arm, in trunk lengths (design choice: the forearm of a hand on
#: the hip is nearer).
_REACH, _WIDEST_GAP = 0.75, 0.25
_OUTSIDE = -8.0
_EAR, _SHOULDER, _HIP, _KNEE = 0, 1, 4, 5
_RAYS = (THIGH_RAYS, HIP_RAYS, TRUNK_RAYS, SHOULDER_RAYS, HEAD_RAYS)
#: Part of each ray, and where in its part it lies: from 0 at the beginning to 1 at the end, a fan's inside.
_PART = np.repeat(np.arange(len(_RAYS)), _RAYS)
_PLACE = np.concatenate(
    [
        np.linspace(0, 1, THIGH_RAYS),
        np.linspace(0, 1, 2 * HIP_RAYS + 1)[1::2],
        np.linspace(0, 1, TRUNK_RAYS),
        np.linspace(0, 1, 2 * SHOULDER_RAYS + 1)[1::2],
        np.linspace(0, 1, HEAD_RAYS),
    ]
)


@dataclass(frozen=True)
class Outline:
    """The back of a person in their silhouette, in pixels of the picture.

    Attributes
    ----------
    line : ndarray, shape (90, 2)
        From the thigh up to the head; NaN where a ray meets no edge.
    before_gap : ndarray of bool, shape (90,)
        Points behind which the room shows, and behind that the person again: an arm held away from the
        back, as with a hand on the hip. The point is the back's own, however near the arm is.
    """

    line: FloatArray
    before_gap: NDArray[np.bool_]


def outline(figure: Figure, region: Region, facing: int) -> Outline:
    """Trace the back of a person in their silhouette.

    Parameters
    ----------
    figure : Figure
    region : Region
        The region that the figure was estimated in.
    facing : int
        +1 where the person faces the right of the picture, -1 where the left.

    Returns
    -------
    Outline
    """
    middle = (figure.points_px[LEFT] + figure.points_px[RIGHT]) / 2
    starts, directions = _rays(middle, facing)
    trunk = float(np.hypot(*(middle[_SHOULDER] - middle[_HIP])))
    side = len(figure.silhouette)
    pixel = region.size / side
    steps = np.arange(max(2, int(_REACH * trunk / pixel))) * pixel
    # each coordinate on its own: numpy is slow where the last axis is short
    across, down = (
        start[:, None] + direction[:, None] * steps
        for start, direction in zip(starts.T, directions.T, strict=True)
    )
    places = _in_square(across, down, region, side)
    outside = (places < 1) | (places > side - 2)
    beyond = outside[..., 0] | outside[..., 1]
    person = np.where(beyond, _OUTSIDE, bilinear(figure.silhouette, places))
    line, out = _first_edges(starts, directions, person, beyond, pixel)
    after = np.arange(len(steps)) - out[:, None]
    again = (person > 0) & (after > 0) & (after * pixel <= _WIDEST_GAP * trunk)
    return Outline(line, np.isfinite(line[:, 0]) & again.any(axis=1))


def _first_edges(
    starts: FloatArray, directions: FloatArray, person: FloatArray, beyond: NDArray[np.bool_], step: float
) -> tuple[FloatArray, NDArray[np.intp]]:
    """Where rays first leave the person, NaN where they begin outside or leave the square; and the step."""
    rays = np.arange(len(person))
    out = np.maximum(np.argmax(person <= 0, axis=1), 1)
    last, first = person[rays, out - 1], person[rays, out]
    found = (person[:, 0] > 0) & (person <= 0).any(axis=1) & ~beyond[rays, out]
    length = (out - 1 + last / np.maximum(last - first, 1e-6)) * step
    line = np.where(found[:, None], starts + directions * length[:, None], np.nan)
    return line, out


def _rays(middle: FloatArray, facing: int) -> tuple[FloatArray, FloatArray]:
    """Starts and unit directions of the rays, from the middle of the two sides' points."""
    ear, shoulder, hip, knee = middle[[_EAR, _SHOULDER, _HIP, _KNEE]]
    first = np.stack([hip + _THIGH_SHARE * (knee - hip), hip, hip, shoulder, shoulder])
    last = np.stack([hip, hip, shoulder, shoulder, shoulder + _HEAD_SHARE * (ear - shoulder)])
    thigh, trunk, neck = (_behind(*pair, facing) for pair in ((knee, hip), (hip, shoulder), (shoulder, ear)))
    turns = 0.0, math.remainder(trunk - thigh, math.tau), 0.0, math.remainder(neck - trunk, math.tau), 0.0
    angles = np.array([thigh, thigh, trunk, trunk, neck])[_PART] + np.array(turns)[_PART] * _PLACE
    starts = first[_PART] + _PLACE[:, None] * (last - first)[_PART]
    return starts, np.stack([np.cos(angles), np.sin(angles)], axis=1)


def _behind(low: FloatArray, high: FloatArray, facing: int) -> float:
    """Direction from a segment to the back of the person, in radians, y down."""
    across, down = (high - low).tolist()
    return math.atan2(-facing * across, facing * down)


def _in_square(across: FloatArray, down: FloatArray, region: Region, side: int) -> FloatArray:
    """Map points of the picture to pixel indices of the region's square."""
    cos, sin = (f(region.turn_rad) * side / region.size for f in (math.cos, math.sin))
    across, down = across - region.x, down - region.y
    return np.stack([across * cos + down * sin, down * cos - across * sin], axis=-1) + side / 2 - 0.5
