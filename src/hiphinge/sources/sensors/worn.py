"""Sensors over time, as files hold them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from hiphinge.extras import needed
from hiphinge.motion import FloatArray
from hiphinge.sources.broken import broken

EXTRA = "sensors"
_G = 9.81
#: Shares that differ by less fit equally well (design choice).
_AS_GOOD = 0.01
#: Accelerations in multiples of gravity, and not in m/s2, are smaller than this on average.
_MOST_IN_G = 3.0
#: Nobody turns a segment so fast but in a throw, and who moves at all turns one by as many degrees (design
#: choice).
MOST_RAD_PER_S = 20.0


@dataclass(frozen=True)
class Worn:
    """Sensors over time.

    Attributes
    ----------
    time_s : ndarray, shape (frames,)
    turns : mapping of str to ndarray, shape (frames, 3, 3)
        For each sensor by its name, the matrix from its axes to those of the room, whose third is up.
    common_heading : bool
        Whether all have the same room; else each may be turned about the vertical.
    """

    time_s: FloatArray
    turns: Mapping[str, FloatArray]
    common_heading: bool = True


def of_quaternions(quaternions: FloatArray) -> FloatArray:
    """Return the matrices of quaternions w, x, y, z, shape (frames, 3, 3); NaN where one is missing."""
    length = np.linalg.norm(quaternions, axis=1, keepdims=True)
    with np.errstate(divide="ignore", invalid="ignore"):
        w, x, y, z = np.where(length > 0.5, quaternions / length, np.nan).T
    rows = [
        [1 - 2 * (y * y + z * z), 2 * (x * y - z * w), 2 * (x * z + y * w)],
        [2 * (x * y + z * w), 1 - 2 * (x * x + z * z), 2 * (y * z - x * w)],
        [2 * (x * z - y * w), 2 * (y * z + x * w), 1 - 2 * (x * x + y * y)],
    ]
    return np.moveaxis(np.array(rows), 2, 0)


def of_euler(angles_deg: FloatArray) -> FloatArray:
    """Return the matrices of roll, pitch and yaw in degrees; NaN where one is missing."""
    half = np.radians(angles_deg) / 2
    (cr, cp, cy), (sr, sp, sy) = np.cos(half).T, np.sin(half).T
    return of_quaternions(
        np.stack(
            [
                cr * cp * cy + sr * sp * sy,
                sr * cp * cy - cr * sp * sy,
                cr * sp * cy + sr * cp * sy,
                cr * cp * sy - sr * sp * cy,
            ],
            axis=1,
        )
    )


def of_rates(acceleration: FloatArray, rate: FloatArray, rate_hz: float) -> FloatArray:
    """Return the matrices that accelerations and rates of turn give (VQF, Laidig and Seel 2023).

    Parameters
    ----------
    acceleration, rate : ndarray, shape (frames, 3)
        With gravity, in m/s2 or in multiples of gravity; and in rad/s.
    rate_hz : float

    Raises
    ------
    ExportError
        If the extra is not installed.
    Broken
        If a value is missing: a filter cannot go on across a gap.
    """
    if not (np.isfinite(acceleration).all() and np.isfinite(rate).all()):
        raise broken("sensor-gap")
    vqf = needed("vqf", EXTRA)
    size = float(np.median(np.linalg.norm(acceleration, axis=1)))
    in_si = (rate, acceleration * (_G if size < _MOST_IN_G else 1))
    given = (np.ascontiguousarray(part, dtype=np.float64) for part in in_si)
    found = vqf.offlineVQF(*given, None, 1 / rate_hz)
    return of_quaternions(np.asarray(found["quat6D"]))


def are_degrees(rates: Sequence[FloatArray]) -> bool:
    """Whether rates of turn of several sensors are in degrees and not in radians a second."""
    fastest = [np.nanpercentile(np.abs(rate), 99.9) for rate in rates if np.isfinite(rate).any()]
    return max(fastest, default=0.0) > MOST_RAD_PER_S


def agreeing(
    readings: Sequence[Sequence[FloatArray]], accelerations: Sequence[FloatArray | None]
) -> list[FloatArray]:
    """Return matrices that lead from each sensor to a room whose third axis is upright.

    Parameters
    ----------
    readings : sequence of sequence of ndarray, shape (frames, 3, 3)
        For each sensor what a file may mean, the likeliest first; every one may lead from the sensor to the
        room or back.
    accelerations : sequence of ndarray, shape (frames, 3), or None
        For each sensor in its own axes, in any unit. On average they point along gravity, which shows what
        the file means and which axis of its room is upright. Without any the first readings are taken.
    """
    common = min(len(one) for one in readings)
    tried = [
        [way for one in readings_of[:common] for way in (one, np.swapaxes(one, 1, 2))]
        for readings_of in readings
    ]
    along = [
        [_along_axes(turns, acceleration) for turns in ways]
        for ways, acceleration in zip(tried, accelerations, strict=True)
        if acceleration is not None
    ]
    if not along:
        return [ways[0] for ways in tried]
    # the third axis first: of those that fit equally it is the likeliest
    fit = np.mean(along, axis=0)[:, ::-1].T
    axis, best = np.argwhere(fit >= fit.max() - _AS_GOOD)[0]
    return [np.asarray(np.roll(ways[best], axis, axis=1)) for ways in tried]


def _along_axes(turns: FloatArray, acceleration: FloatArray) -> FloatArray:
    """How far accelerations point along each axis of the room, either way: 0 to 1 of their mean size."""
    size = np.linalg.norm(acceleration, axis=1)
    known = np.isfinite(turns).all(axis=(1, 2)) & np.isfinite(size)
    if not known.any() or not size[known].any():
        return np.zeros(3)
    mean = np.einsum("fij,fj->i", turns[known], acceleration[known]) / known.sum()
    return np.asarray(np.abs(mean) / size[known].mean())
