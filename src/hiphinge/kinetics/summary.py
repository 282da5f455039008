"""What one lift asked of the low back and the hips."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hiphinge.kinetics.lifting import damage_of_compression
from hiphinge.kinetics.loads import LoadSeries
from hiphinge.motion import FloatArray

#: A lift is told where at least this share of its frames is (design choice).
LEAST_TOLD = 0.8


@dataclass(frozen=True)
class Peak:
    """The largest value of a load.

    Attributes
    ----------
    value, standard_error, time_s : float
    """

    value: float
    standard_error: float
    time_s: float


@dataclass(frozen=True)
class LiftLoad:
    """The load of one lift.

    Attributes
    ----------
    start_s, end_s : float
    moment_nm, compression_n, hip_moment_nm : Peak
        Largest extension moment at L5/S1, compression, and moment of both hips.
    compression_band_n : tuple of float
        Band of the compression at its peak, low and high; see `disc.Compression`.
    impulse_nm_s : float
        Extension moment at L5/S1 over time.
    hand_distance_m : float
        Largest forward distance from the hip to the hands.
    hip_share : float or None
        Share of the hips in the effort at the peak of the moment; None where not told.
    relative_damage : float
        LiFFT damage of one such lift: to be compared with another lift or week, nothing else.
    """

    start_s: float
    end_s: float
    moment_nm: Peak
    compression_n: Peak
    hip_moment_nm: Peak
    compression_band_n: tuple[float, float]
    impulse_nm_s: float
    hand_distance_m: float
    hip_share: float | None
    relative_damage: float


def lift_load(loads: LoadSeries, start_s: float, end_s: float) -> LiftLoad | None:
    """Sum up one lift.

    Parameters
    ----------
    loads : LoadSeries
    start_s, end_s : float
        Times of the recording between which it lies.

    Returns
    -------
    LiftLoad or None
        None where less than four fifths of its frames, or nothing in N m, is told.
    """
    rows = np.flatnonzero((loads.time_s >= start_s) & (loads.time_s <= end_s))
    told = np.isfinite(loads["l5s1_compression_n"][rows])
    if not told.any() or told.mean() < LEAST_TOLD:
        return None
    compression = _peak(loads, "l5s1_compression_n", rows)
    moment = _peak(loads, "l5s1_moment_nm", rows)
    at = rows[np.nanargmax(loads["l5s1_compression_n"][rows])]
    share = float(loads["hip_share"][rows[np.nanargmax(loads["l5s1_moment_nm"][rows])]])
    return LiftLoad(
        start_s=start_s,
        end_s=end_s,
        moment_nm=moment,
        compression_n=compression,
        hip_moment_nm=_peak(loads, "hip_moment_nm", rows),
        compression_band_n=(
            float(loads["l5s1_compression_low_n"][at]),
            float(loads["l5s1_compression_high_n"][at]),
        ),
        impulse_nm_s=_impulse(loads, rows[told]),
        hand_distance_m=float(np.nanmax(loads["hand_distance_m"][rows])),
        hip_share=share if np.isfinite(share) else None,
        relative_damage=float(damage_of_compression(compression.value)),
    )


def cumulative_damage(lifts: tuple[LiftLoad, ...]) -> float:
    """Sum of the relative damage of lifts (Miner's rule, no healing)."""
    return sum(lift.relative_damage for lift in lifts)


def _peak(loads: LoadSeries, name: str, rows: NDArray[np.intp]) -> Peak:
    curve = loads.series[name]
    at = rows[np.nanargmax(curve.values[rows])]
    return Peak(float(curve.values[at]), float(curve.standard_error[at]), float(loads.time_s[at]))


def _impulse(loads: LoadSeries, rows: NDArray[np.intp]) -> float:
    moment: FloatArray = loads["l5s1_moment_nm"][rows]
    return float(np.trapezoid(moment, loads.time_s[rows]))
