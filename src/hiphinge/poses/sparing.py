"""Pose estimates to spare while a person moves slowly, and how the frames between are filled."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from hiphinge.motion import FloatArray

Values = TypeVar("Values", bound=NDArray[Any])

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


@dataclass(frozen=True)
class Bridges:
    """Frames to fill, each with the nearest estimates before and after it.

    Attributes
    ----------
    rows, before, after : ndarray of int, shape (bridges,)
        Indices of frames.
    share : ndarray, shape (bridges,)
        Part of the time from `before` to `after` that has passed, 0 to 1.
    """

    rows: NDArray[np.int64]
    before: NDArray[np.int64]
    after: NDArray[np.int64]
    share: FloatArray

    @classmethod
    def over(cls, time_s: FloatArray, seen: NDArray[np.bool_], spared: AbstractSet[int]) -> "Bridges":
        """Bridge the frames that were spared, if there are estimates before and after them.

        Parameters
        ----------
        time_s : ndarray, shape (frames,)
        seen : ndarray of bool, shape (frames,)
            Frames with an estimate.
        spared : set of int
            Frames left without an estimate; the person is lost in any other frame without one.
        """
        known = np.flatnonzero(seen)
        rows = np.array(sorted(spared), dtype=np.int64)
        after = np.searchsorted(known, rows)
        inside = (after > 0) & (after < len(known))
        rows, after = rows[inside], after[inside]
        first, last = known[after - 1], known[after]
        lost = np.cumsum(~seen & ~np.isin(np.arange(len(seen)), rows))
        kept = lost[first] == lost[last]
        rows, first, last = rows[kept], first[kept], last[kept]
        return cls(rows, first, last, (time_s[rows] - time_s[first]) / (time_s[last] - time_s[first]))

    def between(self, values: Values) -> Values:
        """Return values, shape (frames, ...), with the bridged frames on the line between both estimates."""
        share = self.share.reshape(-1, *[1] * (values.ndim - 1))
        filled = values.copy()
        filled[self.rows] = (1 - share) * values[self.before] + share * values[self.after]
        return filled

    def carried(self, values: Values) -> Values:
        """Return values, shape (frames, ...), with those of the estimate before in the bridged frames."""
        filled = values.copy()
        filled[self.rows] = values[self.before]
        return filled

    def marks(self, frames: int) -> NDArray[np.bool_]:
        """Whether each frame is bridged, shape (frames,)."""
        return np.asarray(np.isin(np.arange(frames), self.rows))
