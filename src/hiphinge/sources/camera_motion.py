"""Whether the camera goes along with a person: how the room behind them moves in the picture."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from hiphinge.body import Landmark
from hiphinge.motion import FloatArray, Motion
from hiphinge.poses.frames import PlanarFrame, split_planes
from hiphinge.poses.sagittal import picture_points

#: Longest side of the pictures that are looked at, how far apart in time, and at most how many.
SIDE_PX, STEP_S, MOST_PICTURES = 480, 0.2, 60
#: The room moves from this speed on, in leg lengths a second (design choice: a tenth of walking; a hand that
#: holds the camera shakes by half of that).
LEAST_SPEED = 0.1
#: The picture is cut into so many bands. Upright edges of the room must be seen in so many of them, with
#: steps of so many grey levels, and look the same in the next picture (correlation), in this share of the
#: pictures (design choices).
BANDS, LEAST_BANDS, LEAST_EDGE, LEAST_ALIKE, LEAST_SHARE = 8, 2, 4.0, 0.6, 0.5
#: The furthest that the room is looked for between two pictures, as a share of the picture's width.
FURTHEST = 0.15
#: How far around the person the picture is left out, as a share of the person's height in it.
AROUND = 0.15


class Pictures(Protocol):
    """Gives the pictures of a recording, as `sources.film.Film`."""

    def planar_frames(
        self, first_s: float, last_s: float, only: Collection[int] | None, max_side: int
    ) -> Iterator[PlanarFrame]:
        """Give the pictures of a span of time; see `sources.film.Film.planar_frames`."""


def camera_moves(motion: Motion, pictures: Pictures) -> bool | None:
    """Whether the camera goes along or pans, by what is seen around the person.

    Parameters
    ----------
    motion : Motion
        What was read from the pictures.
    pictures : Pictures

    Returns
    -------
    bool or None
        None where too little is seen of the room, as before a plain wall.
    """
    rows = _rows(motion)
    points = picture_points(motion, motion.positions)
    leg_px = _leg_px(points)
    if len(rows) < 2 or not leg_px > 0:
        return None
    first_s, last_s = map(float, motion.time_s[rows[[0, -1]]])
    row_of = dict(zip(motion.frame[rows].tolist(), rows.tolist(), strict=True))
    frames = pictures.planar_frames(first_s, last_s, set(row_of), SIDE_PX)
    seen = [_Seen.of(frame, points[row_of[frame.index]]) for frame in frames if frame.index in row_of]
    speeds = [
        abs(shift) / leg_px / (after.time_s - before.time_s)
        for before, after in pairwise(seen)
        if (shift := _shift_px(before, after)) is not None
    ]
    if len(speeds) < LEAST_SHARE * (len(seen) - 1) or not speeds:
        return None
    return float(np.mean(speeds)) > LEAST_SPEED


@dataclass(frozen=True)
class _Seen:
    """Upright edges of one picture, and where the person is not; `scale` is in pixels of the recording."""

    time_s: float
    edges: FloatArray
    free: NDArray[np.bool_]
    scale: float

    @classmethod
    def of(cls, frame: PlanarFrame, points: FloatArray) -> "_Seen":
        edges = np.diff(split_planes(frame.planes)[0].astype(np.float64), axis=1)
        free = np.ones(edges.shape, dtype=bool)
        known = points[np.isfinite(points).all(axis=1)] / frame.pixels_per_pixel
        if len(known):
            low, high = known.min(axis=0), known.max(axis=0)
            around = AROUND * (high[1] - low[1])
            left, top = np.maximum(low - around, 0).astype(int)
            right, bottom = (high + around).astype(int)
            free[top:bottom, left:right] = False
        return cls(frame.time_s, edges, free, frame.pixels_per_pixel)


def _rows(motion: Motion) -> NDArray[np.int64]:
    """Frames of the motion that are looked at, evenly apart."""
    seconds = float(motion.time_s[-1] - motion.time_s[0])
    count = min(MOST_PICTURES, int(seconds / STEP_S) + 1)
    return np.unique(np.linspace(0, len(motion) - 1, count).astype(np.int64))


def _leg_px(points: FloatArray) -> float:
    """Usual length of the leg in pixels of the recording."""
    hip, knee, ankle = (points[:, one] for one in (Landmark.HIP, Landmark.KNEE, Landmark.ANKLE))
    lengths = np.hypot(*(knee - hip).T) + np.hypot(*(ankle - knee).T)
    return float(np.nanmedian(lengths)) if np.isfinite(lengths).any() else np.nan


def _shift_px(before: _Seen, after: _Seen) -> float | None:
    """How far the room moves to the right between two pictures; None where too little of it is seen."""
    free = before.free & after.free
    bands = np.array_split(np.arange(len(free)), BANDS)
    shifts = [
        shift
        for band in bands
        if (shift := _shift(*(_profile(one.edges[band], free[band]) for one in (before, after)))) is not None
    ]
    return float(np.median(shifts)) * before.scale if len(shifts) >= LEAST_BANDS else None


def _profile(edges: FloatArray, free: NDArray[np.bool_]) -> FloatArray:
    """Mean step of grey in each column of a band, 0 where the person hides most of it."""
    rows = free.sum(axis=0)
    mean = np.where(free, edges, 0.0).sum(axis=0) / np.maximum(rows, 1)
    return np.asarray(np.where(rows > len(free) / 2, mean, 0.0))


def _shift(before: FloatArray, after: FloatArray) -> int | None:
    """Shift of pixels at which two profiles are most alike; None where they have no edge or are not alike."""
    if min(np.abs(before).max(), np.abs(after).max()) < LEAST_EDGE:
        return None
    furthest = int(FURTHEST * len(before))
    alike = np.correlate(np.pad(after, furthest), before, mode="valid")
    best = int(np.argmax(alike))
    share = alike[best] / np.sqrt((before @ before) * (after @ after))
    return best - furthest if share >= LEAST_ALIKE else None
