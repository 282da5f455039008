"""Gaps, outliers, zero-lag smoothing and derivatives of series that are sampled unevenly in time.

The chain is the one that biomechanists expect: short gaps filled, outliers removed (Hampel),
then a fourth-order Butterworth low-pass run forwards and backwards so that nothing lags.
"""

from functools import lru_cache
from importlib import import_module
from threading import Thread

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import median_filter

from hiphinge.limits import GRID_POINTS_PER_SAMPLE, SHORTEST_STEP_S
from hiphinge.motion import FloatArray

#: Cut-off of the low-pass, within the 3 to 6 Hz usual for slow whole-body movement.
CUTOFF_HZ = 6.0
#: Longest gap that is bridged, and half the window in which an outlier is looked for.
LONGEST_GAP_S = 0.25
OUTLIER_REACH_S = 0.12
OUTLIER_SIGMAS = 4.0
_MAD_TO_SIGMA = 1.4826
#: A cut-off above this share of the sampling rate cannot be realised: the filter is left out.
_HIGHEST_SHARE = 0.45
#: Fewer samples in a row are left as they are.
LEAST_SAMPLES = 4


def prepare() -> None:
    """Begin to import what `low_pass` needs, in the background: it takes half a second."""
    Thread(target=import_module, args=("scipy.signal",), name="imports", daemon=True).start()


def runs(mask: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """First and one-past-last index of each run of True, in order."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], mask, [False]]).astype(np.int8)))
    return [(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True)]


def fill_gaps(time_s: FloatArray, values: FloatArray, longest_s: float = LONGEST_GAP_S) -> FloatArray:
    """Bridge short gaps by straight lines; long gaps and the ends stay NaN.

    Parameters
    ----------
    time_s : ndarray, shape (n,)
    values : ndarray, shape (n,)
    longest_s : float
        Longest time between the neighbours of a gap that is bridged, in seconds.
    """
    finite = np.isfinite(values)
    filled = values.copy()
    for first, stop in runs(~finite):
        if first == 0 or stop == len(values) or time_s[stop] - time_s[first - 1] > longest_s:
            continue
        filled[first:stop] = np.interp(
            time_s[first:stop], time_s[[first - 1, stop]], values[[first - 1, stop]]
        )
    return filled


def without_outliers(time_s: FloatArray, values: FloatArray, least: float) -> FloatArray:
    """Replace outliers by NaN (Hampel identifier on a moving median).

    Parameters
    ----------
    time_s, values : ndarray, shape (n,)
    least : float
        Deviation from the moving median that is never an outlier, in the unit of the values.

    Notes
    -----
    The very first and last value are never found to be outliers: there is nothing on one side of them.
    """
    finite = np.flatnonzero(np.isfinite(values))
    if len(finite) < 5:
        return values.copy()
    series = values[finite]
    window = 2 * _samples(time_s[finite], OUTLIER_REACH_S) + 1
    middle = median_filter(series, size=window, mode="nearest")
    deviation = np.abs(series - middle)
    # the deviation of the first and the last value is 0 by the level's own edge: it must not be repeated
    spread = _MAD_TO_SIGMA * median_filter(deviation, size=4 * window + 1, mode="reflect")
    clean = values.copy()
    clean[finite[deviation > np.maximum(OUTLIER_SIGMAS * spread, least)]] = np.nan
    return clean


def without_spikes(time_s: FloatArray, values: FloatArray, least: float) -> FloatArray:
    """Replace outliers by NaN, but those that are reached and left without a jump: these are quick movements.

    The limit of `without_outliers` follows the scatter, so that a series without any loses each quick swing.

    Parameters
    ----------
    time_s, values, least
        As for `without_outliers`; bends of the course within `least`, or one and a half times its usual sharp
        one (the 95th percentile), are no jumps (design choice).
    """
    clean = without_outliers(time_s, values, least)
    finite = np.flatnonzero(np.isfinite(values))
    series = values[finite]
    bends = np.abs(np.convolve(series, [1.0, -2.0, 1.0]))[1:-1] if len(series) else series
    limit = max(least, 1.5 * float(np.percentile(bends, 95))) if len(bends) else least
    for first, stop in runs(np.isnan(clean[finite])):
        inside = first >= 2 and stop + 2 <= len(series)
        if inside and max(bends[first - 1], bends[first], bends[stop - 1], bends[stop]) <= limit:
            clean[finite[first:stop]] = series[first:stop]
    return clean


def low_pass(time_s: FloatArray, values: FloatArray, cutoff_hz: float = CUTOFF_HZ) -> FloatArray:
    """Smooth without lag; each unbroken run of values on its own.

    Unevenly timed samples are put on an even grid of their own median step, filtered there and
    read off at their own times.

    Parameters
    ----------
    time_s : ndarray, shape (n,)
    values : ndarray, shape (n,)
        May hold NaN.
    cutoff_hz : float
        Frequency at which the whole forward and backward filter lets half of the amplitude pass.
    """
    smooth = values.copy()
    for first, stop in runs(np.isfinite(values)):
        if stop - first >= LEAST_SAMPLES:
            smooth[first:stop] = _low_pass_run(time_s[first:stop], values[first:stop], cutoff_hz)
    return smooth


def derivative(time_s: FloatArray, values: FloatArray) -> FloatArray:
    """First derivative by central differences, per second; NaN beside a NaN."""
    if len(values) < 2:
        return np.full(len(values), np.nan)
    return np.gradient(values, time_s)


def noise(raw: FloatArray, smooth: FloatArray) -> float:
    """Robust standard deviation of what the smoothing took away, in the unit of the values."""
    rest = raw - smooth
    finite = rest[np.isfinite(rest)]
    return float(_MAD_TO_SIGMA * np.median(np.abs(finite))) if len(finite) else float("nan")


def _low_pass_run(time_s: FloatArray, values: FloatArray, cutoff_hz: float) -> FloatArray:
    step = float(np.median(np.diff(time_s)))
    if step < SHORTEST_STEP_S or cutoff_hz * step > _HIGHEST_SHARE:
        return values
    if time_s[-1] - time_s[0] > GRID_POINTS_PER_SAMPLE * len(time_s) * step:
        return values
    grid = np.arange(time_s[0], time_s[-1] + step / 2, step)
    even = np.interp(grid, time_s, values)
    # many commands filter nothing; see `prepare`
    from scipy.signal import sosfiltfilt

    pad = min(len(even) - 1, round(1.0 / step))
    return np.interp(time_s, grid, sosfiltfilt(_sections(cutoff_hz, step), even, padtype="odd", padlen=pad))


@lru_cache(maxsize=16)
def _sections(cutoff_hz: float, step_s: float) -> FloatArray:
    """Design the filter: a dozen series of a recording share it, and it takes longer than filtering one."""
    from scipy.signal import butter

    # second order, run twice: half amplitude instead of half power at the cut-off
    return np.asarray(butter(2, cutoff_hz, fs=1 / step_s, output="sos"))


def _samples(time_s: FloatArray, span_s: float) -> int:
    step = max(float(np.median(np.diff(time_s))), SHORTEST_STEP_S)
    return min(max(1, round(span_s / step)), len(time_s))
