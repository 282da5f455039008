"""The phase of the moment, and when a repetition may have ended."""

import numpy as np

from hiphinge.motion import FloatArray
from hiphinge.reps import Phase

#: Bent is further from standing than this; back up is this share of the way down, or nearer than the other
#: (degrees of bend, design choices).
BENT_DEG, UP_SHARE, UP_DEG = 18.0, 0.25, 8.0
#: A bend that changes more slowly stands still (degrees per second).
STILL_DEG_PER_S = 12.0
#: Seconds of standing still after which the smoothing of the window has settled; where it was too early, it
#: is tried again after these.
SETTLED_S = (0.4, 1.2, 2.4)
#: A body that stops on its way is waited for so long: nearly up, and further down (seconds, design choices).
PATIENCE_S = (2.0, 10.0)


def may_go_on(bend: FloatArray, deepest: float, since_s: float) -> bool:
    """Whether a body that came to rest before it stood may still be on its way up.

    Parameters
    ----------
    bend : ndarray, shape (frames,)
        Degrees from standing, from the rest on.
    deepest : float
        The largest bend of the movement, in degrees from standing.
    since_s : float
        Seconds since it came to rest.
    """
    known = bend[np.isfinite(bend)]
    if not len(known) or known[0] <= UP_DEG:
        return False
    patience_s = PATIENCE_S[0] if known[0] <= UP_SHARE * deepest else PATIENCE_S[1]
    return bool(since_s < patience_s and np.ptp(known) < BENT_DEG)


class PhaseWatch:
    """Follows the bend of the moment, in degrees from standing."""

    def __init__(self) -> None:
        self._time_s = -np.inf
        self._bend = np.nan
        self._deepest = 0.0
        self._still_since: float | None = None
        self._tries = 0
        self._waiting = False
        self._top = np.inf

    def step(self, time_s: float, bend: float) -> Phase:
        """Take in one moment with a known bend, and name its phase."""
        speed = (bend - self._bend) / (time_s - self._time_s) if np.isfinite(self._bend) else 0.0
        self._time_s, self._bend = time_s, bend
        if bend > BENT_DEG:
            if not self._bending:
                self._deepest, self._tries = 0.0, 0
            self._deepest, self._waiting = max(self._deepest, bend), True
        if self._waiting and self._is_up:
            self._top = min(self._top, bend)
        still = abs(speed) < STILL_DEG_PER_S and self._is_up
        self._still_since = (self._still_since or time_s) if still else None
        return self._phase(speed)

    @property
    def due(self) -> bool:
        """Whether a repetition may have ended, and its frames have settled.

        It has if the body stands still, or bends again without a rest at the top.
        """
        if self._bend - self._top > BENT_DEG:
            return True
        if not self._waiting or self._still_since is None or self._tries >= len(SETTLED_S):
            return False
        return self._time_s - self._still_since >= SETTLED_S[self._tries]

    def tried(self, found: bool) -> None:
        """The window was judged; it is tried again a little later where nothing was found."""
        self._top = np.inf
        self._tries += 1
        self._waiting = not found and self._tries < len(SETTLED_S)
        if found:
            self._deepest, self._tries = 0.0, 0

    @property
    def _bending(self) -> bool:
        return self._waiting and self._tries == 0

    @property
    def _is_up(self) -> bool:
        return self._bend <= max(UP_DEG, UP_SHARE * self._deepest)

    def _phase(self, speed: float) -> Phase:
        if abs(speed) < STILL_DEG_PER_S:
            return Phase.BOTTOM if self._bend > max(BENT_DEG, self._deepest / 2) else Phase.REST
        if self._bend < UP_DEG:
            return Phase.REST
        return Phase.DESCENT if speed > 0 else Phase.ASCENT
