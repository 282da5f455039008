"""The shape of the back: how far its outline turns from the sacrum to the lower ribs or shoulder blades.

A parabola is fitted to the outline over these heights, in the axes of the trunk (hip to shoulder). The
difference between the directions of its two ends is the shape: positive where the back is convex, negative
where it is hollow. Neither a model of the spine nor a standing posture is needed.
"""

from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from hiphinge import filtering
from hiphinge.body import Landmark
from hiphinge.measures.series import Series
from hiphinge.motion import BackLine, FloatArray, Motion


@dataclass(frozen=True)
class Stretch:
    """A part of the back whose shape is read.

    Attributes
    ----------
    name : str
        Of the series.
    low, high : float
        Heights above the hip between which it lies, in trunk lengths.
    hollowest_deg, most_convex_deg : float
        No back goes beyond these: what is seen then is an arm or a coat.
    """

    name: str
    low: float
    high: float
    hollowest_deg: float
    most_convex_deg: float


#: From the sacrum to T12 (see `template`). The low back bends by 75 degrees at most, from a hollow in
#: standing (Laird et al. 2014; design choice).
LOW_BACK = Stretch("low_back_shape_deg", 0.08, 0.62, -np.inf, 65.0)
#: From the sacrum to the shoulder blades, below the shoulders and what hangs there (design choice).
BACK = Stretch("back_shape_deg", 0.08, 0.95, -45.0, 100.0)
#: The heights are cut into this many bands; the shape is measured where enough of them hold outline, both in
#: the lower and in the upper third.
BANDS, LEAST_BANDS = 9, 5
#: Distance from the parabola at which a point counts half, in trunk lengths (an elbow, a bar, a fold).
HALF_TRUSTED = 0.015
#: Below this weight a point is not the back's.
LEAST_WEIGHT = 0.2
_STEPS = 6
#: Which sums over powers of the height the normal matrix of a parabola is made of.
_SUMS_OF_POWERS = np.arange(3)[:, None] + np.arange(3)
#: Errors of neighbouring points go together over this length (trunk lengths): more points do not help.
TOGETHER = 0.05
#: Least scatter of an outline about a parabola: skin, cloth and muscles are none (trunk lengths).
LEAST_SCATTER = 0.004
#: Standard error of the level that the heights start from, besides that of the hip itself: where the hip lies
#: in the body differs between people and pictures (trunk lengths, design choice).
LEVEL_ERROR = 0.02
#: Cut-off of the smoothing: a parabola over so short a piece is read with more noise than the other angles,
#: and the back does not change its shape faster than a repetition takes. Outliers of single frames that are
#: left alone.
CUTOFF_HZ, OUTLIER_DEG = 2.0, 6.0


@dataclass(frozen=True)
class _Points:
    """The outline in the axes of the trunk, shape (frames, points); NaN where hidden."""

    height: FloatArray
    behind: FloatArray

    def between(self, low: FloatArray | float, high: FloatArray | float) -> NDArray[np.bool_]:
        """Points within these heights."""
        return np.asarray((self.height >= low) & (self.height <= high))


@dataclass(frozen=True)
class _Parabola:
    """Turn over the lumbar heights in degrees, its error from the scatter, and the weights of the points."""

    turn_deg: FloatArray
    error_deg: FloatArray
    weight: FloatArray


def shapes(motion: Motion, back: BackLine, trunk: float) -> dict[str, Series]:
    """Read the shape of the low back, and of the whole, from the outline.

    Parameters
    ----------
    motion : Motion
    back : BackLine
    trunk : float
        Length of the trunk in the unit of the motion.

    Returns
    -------
    dict of str to Series
        ``low_back_shape_deg`` and ``back_shape_deg``: convex positive, hollow negative; NaN where too little
        of the outline is seen. The errors hold the scatter of the outline and the uncertain level of the hip.
    """
    points = _in_trunk_axes(motion, back, trunk)
    level = np.hypot(LEVEL_ERROR, motion.standard_error[:, Landmark.HIP] / trunk)
    return {part.name: _shape(motion.time_s, points, part, level) for part in (LOW_BACK, BACK)}


def _shape(time_s: FloatArray, points: _Points, part: Stretch, level: FloatArray) -> Series:
    """Shape of one part, where the level of the hip has this error (trunk lengths, shape (frames,))."""
    found = _parabola(points, part)
    known = _known(points, part, found.weight)
    known &= (found.turn_deg > part.hollowest_deg) & (found.turn_deg < part.most_convex_deg)
    raw = np.where(known, found.turn_deg, np.nan)
    clean = filtering.without_outliers(time_s, raw, OUTLIER_DEG)
    values = filtering.low_pass(time_s, filtering.fill_gaps(time_s, clean), CUTOFF_HZ)
    higher, lower = (_parabola(points, _raised(part, by)).turn_deg for by in (LEVEL_ERROR, -LEVEL_ERROR))
    error = np.hypot(found.error_deg, (higher - lower) / (2 * LEVEL_ERROR) * level)
    return Series(part.name, values, np.where(np.isfinite(values), _steady(time_s, error, known), np.nan))


def _raised(part: Stretch, by: float) -> Stretch:
    return replace(part, low=part.low + by, high=part.high + by)


def _in_trunk_axes(motion: Motion, back: BackLine, trunk: float) -> _Points:
    hip, shoulder = motion.at(Landmark.HIP), motion.at(Landmark.SHOULDER)
    upwards = (shoulder - hip) / np.maximum(np.hypot(*(shoulder - hip).T), 1e-9)[:, None]
    backwards = np.stack([-upwards[:, 1], upwards[:, 0]], axis=1)
    place = (back.points - hip[:, None]) / trunk
    height, behind = (np.einsum("fpi,fi->fp", place, axis) for axis in (upwards, backwards))
    return _Points(height, behind)


def _parabola(points: _Points, part: Stretch) -> _Parabola:
    """Fit a parabola to some heights, with less trust in points far off it."""
    used = points.between(part.low, part.high)
    height = np.where(used, points.height - (part.low + part.high) / 2, 0.0)
    powers = np.stack([height**power for power in range(5)], axis=2)
    behind = np.where(used, points.behind, 0.0)
    weight = used.astype(np.float64)
    for _ in range(_STEPS):
        sums = (weight[:, None] @ powers)[:, 0]
        normal = sums[:, _SUMS_OF_POWERS] + 1e-9 * np.eye(3)
        pull = ((weight * behind)[:, None] @ powers[..., :3])[:, 0]
        curve = np.linalg.solve(normal, pull[..., None])
        off = behind - (powers[..., :3] @ curve)[..., 0]
        weight = used / (1 + (off / HALF_TRUSTED) ** 2)
    ends = (part.high - part.low) / 2 * np.array([1, -1])
    slope = curve[:, 1] + 2 * curve[:, 2] * ends
    turn = np.arctan(slope[:, 1]) - np.arctan(slope[:, 0])
    count = np.maximum(weight.sum(axis=1), 1e-9)
    scatter = np.maximum(np.sqrt((weight * off**2).sum(axis=1) / count), LEAST_SCATTER)
    alone = (part.high - part.low) / TOGETHER
    error = scatter * np.sqrt(np.maximum(count / alone, 1.0) * _turn_variance(normal, slope, part))
    return _Parabola(np.degrees(turn), np.degrees(error), weight)


def _turn_variance(normal: FloatArray, slope: FloatArray, part: Stretch) -> FloatArray:
    """Variance of the turn between the ends, shape (frames,), for points with one of 1."""
    flat = 1 / (1 + slope**2)
    end = (part.high - part.low) / 2
    change = np.stack([np.zeros(len(flat)), flat[:, 1] - flat[:, 0], -2 * end * flat.sum(axis=1)], axis=1)
    return np.asarray(np.einsum("fa,fab,fb->f", change, np.linalg.inv(normal), change))


def _known(points: _Points, part: Stretch, weight: FloatArray) -> NDArray[np.bool_]:
    """Frames in which enough of the bands, and some at either end, hold points that are the back's."""
    edges = np.linspace(part.low, part.high, BANDS + 1)
    trusted = weight > LEAST_WEIGHT
    seen = np.stack(
        [(trusted & points.between(low, high)).any(axis=1) for low, high in pairwise(edges)],
        axis=1,
    )
    third = BANDS // 3
    ends = seen[:, :third].any(axis=1) & seen[:, -third:].any(axis=1)
    return np.asarray(ends & (seen.sum(axis=1) >= LEAST_BANDS))


def _steady(time_s: FloatArray, error: FloatArray, known: NDArray[np.bool_]) -> FloatArray:
    """The error carried over the frames that smoothing bridges."""
    if not known.any():
        return np.full(len(error), np.nan)
    return np.interp(time_s, time_s[known], error[known])
