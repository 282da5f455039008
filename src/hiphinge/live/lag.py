"""How far causal smoothing lags behind."""

import numpy as np

from hiphinge.motion import FloatArray

#: Lags that are tried, and how many known moments are needed.
_TRIED_S = np.arange(0.0, 0.3, 0.002)
_LEAST_MOMENTS = 10


def lag_s(live_s: FloatArray, live: FloatArray, time_s: FloatArray, without_lag: FloatArray) -> float | None:
    """Measure by how much a series has to be moved back in time to fit one that does not lag.

    Parameters
    ----------
    live_s, live : ndarray, shape (moments,)
        Smoothed without the future.
    time_s, without_lag : ndarray, shape (frames,)
        The same, smoothed forwards and backwards.

    Returns
    -------
    float or None
        Seconds, by least squares; None where too little is known.
    """
    known, true = np.isfinite(live), np.isfinite(without_lag)
    if known.sum() < _LEAST_MOMENTS or true.sum() < _LEAST_MOMENTS:
        return None
    at, values = live_s[known], live[known]
    apart = [
        np.mean((np.interp(at - lag, time_s[true], without_lag[true]) - values) ** 2) for lag in _TRIED_S
    ]
    return float(_TRIED_S[int(np.argmin(apart))])
