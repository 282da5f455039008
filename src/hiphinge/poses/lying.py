"""A person lying on their back, turned in the picture so that they stand."""

from dataclasses import replace
from typing import Literal

import numpy as np

from hiphinge.errors import NothingMeasuredError
from hiphinge.motion import FloatArray
from hiphinge.poses.camera import LYING_DEG
from hiphinge.poses.estimator import LEFT, RIGHT
from hiphinge.poses.sagittal import Film
from hiphinge.poses.track import Track
from hiphinge.texts import Message

Posture = Literal["upright", "lying"]

# offsets in a side's block
_SHOULDER, _HIP = 1, 4


def stood_up(film: Film, track: Track) -> tuple[Film, Track]:
    """Turn a picture by a quarter so that the head of a person lying down comes to the top.

    Angles of joints stay as they are, and so do the two sides of the body. The room does not stand upright
    any more: neither the roll of the camera nor a wall is known.

    Parameters
    ----------
    film : Film
    track : Track

    Raises
    ------
    NothingMeasuredError
        If the trunk does not lie across the picture most of the time.
    """
    across, down = _trunk(track.points_px)
    if not np.degrees(np.arctan2(abs(across), abs(down))) > LYING_DEG:
        raise NothingMeasuredError(Message("error-not-lying"))
    width, height = film.size_px
    turned = replace(film.provenance, width=height, height=width)
    upright = replace(
        film, edges=np.zeros_like(film.edges), provenance=turned, room=None, wall_at=None, upright=False
    )
    points = _quarter(track.points_px, film.size_px, clockwise=across < 0)
    return upright, Track(points, track.visibility, track.size_px, interpolated=track.interpolated)


def _trunk(points_px: FloatArray) -> FloatArray:
    """Median way from the hips to the shoulders in the picture, shape (2,)."""
    both = (points_px[:, LEFT] + points_px[:, RIGHT]) / 2
    return np.asarray(np.nanmedian(both[:, _SHOULDER] - both[:, _HIP], axis=0))


def _quarter(points_px: FloatArray, size_px: tuple[int, int], *, clockwise: bool) -> FloatArray:
    width, height = size_px
    x, y = np.moveaxis(points_px, -1, 0)
    return np.stack([height - y, x] if clockwise else [y, width - x], axis=-1)
