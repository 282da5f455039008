"""Gaps, outliers, zero-lag smoothing, derivatives and peaks of series that are sampled unevenly in time.

The chain is the one that biomechanists expect: short gaps filled, outliers removed (Hampel),
then a fourth-order Butterworth low-pass run forwards and backwards so that nothing lags. The filter and the
peaks are those of `scipy.signal`, whose import takes half a second: as long as the rest of a short command.
"""

import math
from dataclasses import dataclass

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


def prominent_peaks(values: FloatArray, prominence: float) -> list[int]:
    """Rows of the maxima from which it goes down by so much on both sides, before it goes up higher.

    Parameters
    ----------
    values : ndarray, shape (n,)
        Without NaN.
    prominence : float
        In the unit of the values. A level maximum counts once, in its middle; an end of the series is none.
    """
    ends = np.flatnonzero(np.diff(values))
    first, last = np.append(0, ends + 1), np.append(ends, len(values) - 1)
    level = values[first] if len(values) else values
    tops = 1 + np.flatnonzero((level[1:-1] > level[:-2]) & (level[1:-1] > level[2:]))
    rows = ((first[tops] + last[tops]) // 2).tolist()
    return [row for row in rows if _prominence(values, row) >= prominence]


def _prominence(values: FloatArray, row: int) -> float:
    """How far it goes down from a maximum on the side on which it goes down less."""
    top = values[row]
    lows = []
    for side in (values[:row][::-1], values[row + 1 :]):
        higher = np.flatnonzero(side > top)
        lows.append(side[: higher[0] if len(higher) else None].min())
    return float(top - max(lows))


def _low_pass_run(time_s: FloatArray, values: FloatArray, cutoff_hz: float) -> FloatArray:
    step = float(np.median(np.diff(time_s)))
    if step < SHORTEST_STEP_S or cutoff_hz * step > _HIGHEST_SHARE:
        return values
    if time_s[-1] - time_s[0] > GRID_POINTS_PER_SAMPLE * len(time_s) * step:
        return values
    grid = np.arange(time_s[0], time_s[-1] + step / 2, step)
    even = np.interp(grid, time_s, values)
    pad = min(len(even) - 1, round(1.0 / step))
    return np.interp(time_s, grid, _LowPass.of(cutoff_hz, step).there_and_back(even, pad))


@dataclass(frozen=True)
class _LowPass:
    """A Butterworth low-pass of second order.

    y[n] = gain (x[n] + 2 x[n-1] + x[n-2]) - near y[n-1] - far y[n-2]
    """

    gain: float
    near: float
    far: float

    @classmethod
    def of(cls, cutoff_hz: float, step_s: float) -> "_LowPass":
        # run twice, its half power at the cut-off is half amplitude
        warped = math.tan(math.pi * cutoff_hz * step_s)
        square, middle = warped**2, math.sqrt(2) * warped
        scale = 1 / (1 + middle + square)
        return cls(square * scale, 2 * (square - 1) * scale, (1 - middle + square) * scale)

    def there_and_back(self, values: FloatArray, pad: int) -> FloatArray:
        """Filter forwards and backwards, with the ends carried on by so many values turned about them."""
        before, after = 2 * values[0] - values[pad:0:-1], 2 * values[-1] - values[-2 : -pad - 2 : -1]
        there = self._through(np.concatenate([before, values, after]).tolist())
        back = self._through(there[::-1])[::-1]
        return np.array(back[pad : len(back) - pad])

    def _through(self, values: list[float]) -> list[float]:
        """Filter as if the first value had been there for ever."""
        kept, later = (1 - self.gain) * values[0], (self.gain - self.far) * values[0]
        double, filtered = 2 * self.gain, []
        for value in values:
            new = self.gain * value + kept
            kept = double * value - self.near * new + later
            later = self.gain * value - self.far * new
            filtered.append(new)
        return filtered


def _samples(time_s: FloatArray, span_s: float) -> int:
    step = max(float(np.median(np.diff(time_s))), SHORTEST_STEP_S)
    return min(max(1, round(span_s / step)), len(time_s))
