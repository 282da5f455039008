"""Sensors over time, as files hold them."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from hiphinge.extras import needed
from hiphinge.motion import FloatArray
from hiphinge.sources.broken import broken

EXTRA = "sensors"


@dataclass(frozen=True)
class Worn:
    """Sensors over time.

    Attributes
    ----------
    time_s : ndarray, shape (frames,)
    turns : mapping of str to ndarray, shape (frames, 3, 3)
        For each sensor by its name, the matrix from its axes to those of the room, whose third is up.
    """

    time_s: FloatArray
    turns: Mapping[str, FloatArray]


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
        In m/s2 with gravity, and in rad/s.
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
    given = (np.ascontiguousarray(part, dtype=np.float64) for part in (rate, acceleration))
    found = vqf.offlineVQF(*given, None, 1 / rate_hz)
    return of_quaternions(np.asarray(found["quat6D"]))


def agreeing(turns: FloatArray, acceleration: FloatArray | None) -> FloatArray:
    """Return matrices that lead from the sensor to the room, whichever way a file has them.

    An accelerometer at rest shows which way is up; without one the matrices are taken as they are.
    """
    if acceleration is None:
        return turns
    fits = [_along(up, acceleration) for up in (turns[:, 2, :], turns[:, :, 2])]
    return np.swapaxes(turns, 1, 2) if fits[1] > fits[0] else turns


def _along(up: FloatArray, acceleration: FloatArray) -> float:
    """How far accelerations point along a direction, on average."""
    shares = (up * acceleration).sum(axis=1)
    known = shares[np.isfinite(shares)]
    return float(known.mean()) if len(known) else 0.0
