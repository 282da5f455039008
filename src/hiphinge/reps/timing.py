"""When a swing really begins and ends: rest at the top and the pause at the bottom cut off."""

from dataclasses import dataclass

import numpy as np

from hiphinge.motion import FloatArray
from hiphinge.reps.swings import Swing

#: The body moves when the bend changes faster than this, or than a share of the swing's own peak.
MOVING_DEG_S = 5.0
MOVING_SHARE_OF_PEAK = 0.06
#: Within this share of the swing from a turning point the movement may begin or end.
EDGE_SHARE = 0.15


@dataclass(frozen=True)
class Span:
    """First and last frame of the moving part of a swing."""

    first: int
    last: int


def moving_part(swing: Swing, bend: FloatArray, speed: FloatArray) -> Span:
    """Cut the slow beginning and end off a swing.

    From where the swing has left its first turning point by `EDGE_SHARE`, back to where it moves
    slower than the threshold; likewise at its end.

    Parameters
    ----------
    swing : Swing
    bend, speed : ndarray, shape (frames,)
        Degrees and degrees per second.
    """
    inside = slice(swing.first, swing.last + 1)
    rate = np.abs(speed[inside])
    threshold = max(MOVING_DEG_S, MOVING_SHARE_OF_PEAK * float(np.nanmax(rate)))
    done = np.abs(bend[inside] - bend[swing.first]) / max(abs(bend[swing.last] - bend[swing.first]), 1e-9)
    begun = int(np.argmax(done > EDGE_SHARE))
    ended = len(done) - 1 - int(np.argmax(done[::-1] < 1 - EDGE_SHARE))
    still_before = np.flatnonzero(rate[: begun + 1] < threshold)
    still_after = np.flatnonzero(rate[ended:] < threshold)
    first = int(still_before[-1]) if len(still_before) else 0
    last = ended + int(still_after[0]) if len(still_after) else len(done) - 1
    return Span(swing.first + first, swing.first + max(last, first + 1))
