"""Pose estimates to spare while a person moves slowly."""

from collections.abc import Sequence

import numpy as np

from hiphinge.motion import FloatArray

#: How many pose estimates a second a movement needs up to some speed of the body, in sides of its region a
#: second: one who stands still reaches 0.1, a hinge 0.2, a swing 1 (design choices). A straight line between
#: two estimates is off by an eighth of the acceleration times the square of the time between them: 1 mm in a
#: hinge. With fewer estimates of a faster body, the shape of the low back of real people changes by degrees.
NEEDED = ((0.1, 15.0), (0.2, 30.0))
#: How much later the next estimate may come, as time stamps jitter.
LATE = 1.05


def may_spare(times: Sequence[float], estimated: int, speed: float) -> bool:
    """Whether the last frame needs no estimate because the next one is near enough to the last estimate.

    Parameters
    ----------
    times : sequence of float
        Seconds of all frames so far.
    estimated : int
        Index of the last frame with an estimate.
    speed : float
        Of the person then, see `speed_between`.
    """
    needed_hz = next((rate for slow, rate in NEEDED if speed <= slow), np.inf)
    next_s = 2 * times[-1] - times[-2]
    return bool(next_s - times[estimated] < LATE / needed_hz)


def speed_between(before_px: FloatArray, after_px: FloatArray, size_px: float, passed_s: float) -> float:
    """Return the mean speed of points, shape (points, 2), in sides of the region a second."""
    moved = np.hypot(*(after_px - before_px).T).mean()
    return float(moved / size_px / passed_s) if passed_s > 0 else np.inf
