"""When a swing really begins and ends: rest at the top and the pause at the bottom cut off."""

from dataclasses import dataclass

import numpy as np

from hiphinge import filtering
from hiphinge.motion import FloatArray
from hiphinge.reps.swings import Swing

#: The body moves when the bend changes faster than this, or than a share of the swing's own peak. The
#: fixed 5 degrees a second of some protocols cuts two seconds off a descent of eight.
MOVING_DEG_S = 1.5
MOVING_SHARE_OF_PEAK = 0.08
#: Within this share of the swing from a turning point the movement may begin or end; what lies between
#: is its core.
EDGE_SHARE = 0.15
#: The bend is smoothed at this frequency times seconds of the core: in a slow swing noise would else
#: stand still for a moment here and there.
CUTOFF_CYCLES = 1.5


@dataclass(frozen=True)
class Span:
    """First and last frame of the moving part of a swing."""

    first: int
    last: int


def moving_part(swing: Swing, time_s: FloatArray, bend: FloatArray) -> Span:
    """Cut the slow beginning and end off a swing.

    From where the swing has left its first turning point by `EDGE_SHARE`, back to where it moves
    slower than the threshold; likewise at its end.

    Parameters
    ----------
    swing : Swing
    time_s, bend : ndarray, shape (frames,)
        Seconds and degrees.
    """
    inside = slice(swing.first, swing.last + 1)
    begun, ended = _core(bend[inside])
    core_s = max(float(time_s[inside][ended] - time_s[inside][begun]), 1e-3)
    smooth = filtering.low_pass(
        time_s[inside], bend[inside], min(filtering.CUTOFF_HZ, CUTOFF_CYCLES / core_s)
    )
    rate = np.abs(filtering.derivative(time_s[inside], smooth))
    threshold = max(MOVING_DEG_S, MOVING_SHARE_OF_PEAK * float(np.nanmax(rate)))
    still_before = np.flatnonzero(rate[: begun + 1] < threshold)
    still_after = np.flatnonzero(rate[ended:] < threshold)
    first = int(still_before[-1]) if len(still_before) else 0
    last = ended + int(still_after[0]) if len(still_after) else len(rate) - 1
    return Span(swing.first + first, swing.first + max(last, first + 1))


def _core(bend: FloatArray) -> tuple[int, int]:
    """First and last sample between the two edges of a swing."""
    done = np.abs(bend - bend[0]) / max(abs(bend[-1] - bend[0]), 1e-9)
    begun = int(np.argmax(done > EDGE_SHARE))
    ended = len(done) - 1 - int(np.argmax(done[::-1] < 1 - EDGE_SHARE))
    return begun, max(ended, begun)
