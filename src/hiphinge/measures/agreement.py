"""How far two sources agree on the same movement: aligned in time, then compared series by series."""

from dataclasses import dataclass

import numpy as np

from hiphinge import filtering
from hiphinge.errors import NothingMeasuredError
from hiphinge.limits import GRID_POINTS_PER_SAMPLE
from hiphinge.measures.measuring import Measures
from hiphinge.measures.series import COLUMN_UNITS
from hiphinge.motion import FloatArray
from hiphinge.texts import Message, Number

#: Series that show when a movement happens, the surest first.
ALIGNED_BY = (
    "trunk_inclination_deg",
    "knee_flexion_deg",
    "thigh_inclination_deg",
    "shank_inclination_deg",
    "pelvis_inclination_deg",
)
#: Step of the grid on which series are aligned, in seconds, and the most points that it may have: four hours.
STEP_S, MOST_POINTS = 0.02, 720_000
#: The part that both show has to last so long, and half of the shorter recording (design choice).
LEAST_OVERLAP_S = 2.0
#: Sources whose best correlation is lower do not show the same movement (design choice).
LEAST_CORRELATION = 0.8
#: A series that moves by less says nothing of time, in degrees.
LEAST_RANGE_DEG = 5.0


@dataclass(frozen=True)
class Alignment:
    """How two recordings lie in time.

    Attributes
    ----------
    later_s : float
        How much later the other's clock reads at the same moment, in seconds.
    correlation : float
        Of the two at their best.
    series : str
        The series that it was found in.
    """

    later_s: float
    correlation: float
    series: str


@dataclass(frozen=True)
class Agreement:
    """How far two sources agree on one series.

    Attributes
    ----------
    series : str
    offset : float
        Mean of the first less the other, in the unit of the series.
    scatter : float
        Root mean square of what is left after the offset, same unit.
    correlation : float
        NaN where one of them does not move.
    seconds : float
        How long both know the series.
    """

    series: str
    offset: float
    scatter: float
    correlation: float
    seconds: float


def align(one: Measures, other: Measures) -> Alignment:
    """Find how much later the other's clock runs, by cross-correlation of a series that both have.

    Raises
    ------
    NothingMeasuredError
        If no series that both have moves alike.
    """
    found = [alignment for name in ALIGNED_BY if (alignment := _aligned_by(name, one, other)) is not None]
    best = max(found, key=lambda alignment: alignment.correlation, default=None)
    if best is None:
        raise NothingMeasuredError(Message("error-compare-nothing-common"))
    if best.correlation < LEAST_CORRELATION:
        raise NothingMeasuredError(Message("error-compare-unlike", {"value": Number(best.correlation, 2)}))
    return best


def agreements(one: Measures, other: Measures, later_s: float) -> tuple[Agreement, ...]:
    """Compare every series that both have, at the times of the first.

    Parameters
    ----------
    one, other : Measures
    later_s : float
        See `Alignment`.

    Returns
    -------
    tuple of Agreement
        In the order of `COLUMN_UNITS`.
    """
    found = []
    for name in COLUMN_UNITS:
        values = at_times(one.time_s + later_s, other.time_s, other[name])
        both = np.isfinite(values) & np.isfinite(one[name])
        if both.sum() >= 2:
            found.append(_agreement(name, one, values, both))
    return tuple(found)


def _agreement(name: str, one: Measures, values: FloatArray, both: np.ndarray) -> Agreement:
    apart = (one[name] - values)[both]
    first, second = one[name][both], values[both]
    moves = min(float(np.std(first)), float(np.std(second))) > 0
    correlation = float(np.corrcoef(first, second)[0, 1]) if moves else float("nan")
    seconds = float(np.median(np.diff(one.time_s)) * both.sum())
    return Agreement(name, float(apart.mean()), float(apart.std()), correlation, seconds)


def _aligned_by(name: str, one: Measures, other: Measures) -> Alignment | None:
    first, second = _even(one.time_s, one[name]), _even(other.time_s, other[name])
    if first is None or second is None:
        return None
    shares = _correlations(first, second)
    lag = int(np.argmax(shares))
    if not np.isfinite(shares[lag]):
        return None
    steps = lag - (len(first) - 1) + _between(shares, lag)
    return Alignment(float(other.time_s[0] - one.time_s[0] + steps * STEP_S), float(shares[lag]), name)


def _even(time_s: FloatArray, values: FloatArray) -> FloatArray | None:
    """A series on an even grid; None where it does not move enough, or lasts too long for one."""
    known = values[np.isfinite(values)]
    points = (time_s[-1] - time_s[0]) / STEP_S + 1
    if len(known) < 2 or np.ptp(known) < LEAST_RANGE_DEG or points > MOST_POINTS:
        return None
    if points > GRID_POINTS_PER_SAMPLE * len(time_s):
        return None
    return at_times(time_s[0] + np.arange(int(points)) * STEP_S, time_s, values)


def at_times(wanted_s: FloatArray, time_s: FloatArray, values: FloatArray) -> FloatArray:
    """Return a series at other times: between its frames where both are known, and NaN elsewhere.

    Parameters
    ----------
    wanted_s : ndarray, shape (n,)
        Rising.
    time_s, values : ndarray, shape (frames,)
    """
    found = np.full(len(wanted_s), np.nan)
    for first, stop in filtering.runs(np.isfinite(values)):
        inside = (wanted_s >= time_s[first]) & (wanted_s <= time_s[stop - 1])
        found[inside] = np.interp(wanted_s[inside], time_s[first:stop], values[first:stop])
    return found


def _correlations(one: FloatArray, other: FloatArray) -> FloatArray:
    """Correlation at every lag, of the points that both know there; -inf where they are too few."""
    from scipy.signal import correlate  # takes half a second to import

    known, second_known = (np.isfinite(series).astype(np.float64) for series in (one, other))
    first, second = (np.nan_to_num(series - np.nanmean(series)) for series in (one, other))

    def summed(a: FloatArray, b: FloatArray) -> FloatArray:
        return np.asarray(correlate(b, a, mode="full", method="fft"))

    count = np.round(summed(known, second_known))
    shorter = min(known.sum(), second_known.sum())
    enough = count >= max(shorter / 2, min(LEAST_OVERLAP_S / STEP_S, shorter))
    number = np.maximum(count, 1)
    means = summed(first, second_known) / number, summed(known, second) / number
    shared = summed(first, second) / number - means[0] * means[1]
    spreads = (
        summed(first**2, second_known) / number - means[0] ** 2,
        summed(known, second**2) / number - means[1] ** 2,
    )
    size = np.sqrt(np.maximum(spreads[0], 0) * np.maximum(spreads[1], 0))
    return np.where(enough & (size > 1e-6), shared / np.maximum(size, 1e-6), -np.inf)


def _between(shares: FloatArray, lag: int) -> float:
    """How far the top of the parabola through three neighbours lies from the middle one, in steps."""
    if not 0 < lag < len(shares) - 1:
        return 0.0
    before, top, after = shares[lag - 1 : lag + 2]
    curve = before - 2 * top + after
    return float((before - after) / (2 * curve)) if np.isfinite(curve) and curve < 0 else 0.0
