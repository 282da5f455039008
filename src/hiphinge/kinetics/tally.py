"""What loads come to in a repetition and in a whole set: peaks, impulse and relative damage."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hiphinge.kinetics.lifting import damage_of_compression
from hiphinge.kinetics.loads import LoadSeries

#: Loads that are reported for each frame and repetition.
REPORTED_LOADS = (
    "l5s1_moment_nm",
    "l5s1_compression_n",
    "l5s1_compression_low_n",
    "l5s1_compression_high_n",
    "l5s1_shear_n",
    "hip_moment_nm",
    "hip_share",
    "passive_hip_moment_nm",
    "hamstring_length_change_pct",
    "glute_length_change_pct",
    "hand_distance_m",
)
#: A peak is reported where at least this share of the frames is known (design choice).
LEAST_KNOWN = 0.8
#: Ends of the band of the compression; their peaks are taken where it is largest itself.
BAND = ("l5s1_compression_low_n", "l5s1_compression_high_n")


@dataclass(frozen=True)
class Tally:
    """What loads come to.

    Attributes
    ----------
    peaks : mapping of str to (float or None)
        The largest value of each of `REPORTED_LOADS` (of shear the one furthest from 0); None where missing.
    impulse_nms : float or None
        Integral of the L5/S1 moment over time, in N m s.
    """

    peaks: Mapping[str, float | None]
    impulse_nms: float | None


def tally(load: LoadSeries, inside: NDArray[np.bool_]) -> Tally:
    """Tell what loads come to in some frames.

    Parameters
    ----------
    load : LoadSeries
    inside : ndarray of bool, shape (frames,)
        One stretch of frames, such as a repetition.
    """
    peaks = {name: _peak(load, name, inside) for name in REPORTED_LOADS}
    moment = load["l5s1_moment_nm"]
    known = inside & np.isfinite(moment)
    enough = known.sum() >= LEAST_KNOWN * max(inside.sum(), 1)
    return Tally(peaks, float(np.trapezoid(moment[known], load.time_s[known])) if enough else None)


def cumulative_damage(tallies: Sequence[Tally]) -> float | None:
    """Relative damage of a set by the fatigue-failure model of LiFFT: the sum over its repetitions.

    For comparing a person's own weeks only: it is no estimate of the risk of an injury.
    """
    peaks = [one.peaks["l5s1_compression_n"] for one in tallies]
    known = [peak for peak in peaks if peak is not None]
    return float(damage_of_compression(np.array(known)).sum()) if known else None


def _peak(load: LoadSeries, name: str, inside: NDArray[np.bool_]) -> float | None:
    leading = load["l5s1_compression_n" if name in BAND else name]
    known = np.flatnonzero(inside & np.isfinite(leading))
    if not len(known) or len(known) < LEAST_KNOWN * inside.sum():
        return None
    size = np.abs(leading) if name == "l5s1_shear_n" else leading
    return float(load[name][known[np.argmax(size[known])]])
