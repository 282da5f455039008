"""Frames without an estimate of their own, on the line between the estimates before and after them."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from hiphinge.motion import FloatArray

Values = TypeVar("Values", bound=NDArray[Any])


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
