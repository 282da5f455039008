"""Smoothing that knows no future: the One-Euro filter."""

import numpy as np

from hiphinge.motion import FloatArray

#: Cut-off at rest, how much it rises per unit of speed, and that of the speed itself (Hz; design choices:
#: a trunk that leans by 60 degrees a second is smoothed at 5 Hz).
LEAST_CUTOFF_HZ, RISE, SPEED_CUTOFF_HZ = 2.0, 0.05, 2.0
#: After a gap this long the filter starts anew.
LONGEST_GAP_S = 0.25


class OneEuro:
    """Smooths several series at once, little when they move fast and much when they stand still.

    Notes
    -----
    Casiez, Roussel and Vogel 2012: an exponential filter whose cut-off rises with the speed.
    """

    def __init__(self) -> None:
        self._time_s = -np.inf
        self._values: FloatArray | None = None
        self._speed: FloatArray | None = None

    def step(self, time_s: float, values: FloatArray) -> FloatArray:
        """Take in the values of one moment and return them smoothed; NaN where they are.

        Parameters
        ----------
        time_s : float
            Later than that of the step before.
        values : ndarray, shape (series,)
        """
        passed_s = time_s - self._time_s
        if self._values is None or self._speed is None or passed_s > LONGEST_GAP_S:
            self._time_s, self._values, self._speed = time_s, values.copy(), np.zeros(len(values))
            return values.copy()
        before = np.where(np.isfinite(self._values), self._values, values)
        speed = np.nan_to_num((values - before) / passed_s)
        self._speed = self._speed + _share(SPEED_CUTOFF_HZ, passed_s) * (speed - self._speed)
        share = _share(LEAST_CUTOFF_HZ + RISE * np.abs(self._speed), passed_s)
        self._time_s, self._values = time_s, before + share * (values - before)
        return self._values.copy()


def _share(cutoff_hz: FloatArray | float, passed_s: float) -> FloatArray:
    """How far an exponential filter goes towards the new value in one step."""
    turned = 2 * np.pi * np.asarray(cutoff_hz, dtype=np.float64) * passed_s
    return np.asarray(turned / (turned + 1))
