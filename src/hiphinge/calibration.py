"""A person's own full forward slump: what the bending of the low back is compared with.

Angles of the low back differ between people and between ways to measure them; in per cent of the
person's own largest one, measured in the same way, they can be compared.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from hiphinge import filtering
from hiphinge.errors import InvalidValueError, NothingMeasuredError
from hiphinge.measures import Measures
from hiphinge.measures.standing import STRAIGHT_KNEE_DEG, UPRIGHT_TRUNK_DEG
from hiphinge.motion import FloatArray
from hiphinge.reference import Neutral, StandingBack
from hiphinge.reps import Rep
from hiphinge.texts import Message, Number, significant

#: Taken for a full slump (design choice): from one standard deviation below the lowest mean of a group
#: (24 ± 7 degrees) to more than four above the highest (75 ± 10).
LUMBAR_FLEXION_MAX_RANGE_DEG = (17.0, 120.0)
#: A posture is held when it lasts this long (design choice), and measured by its median over it: errors in
#: single frames do not reach that, and unlike the largest value it hardly grows with noise.
HELD_S = 0.5
#: The deepest bend is what goes at least so far from standing to the greatest depth (design choice): the
#: low back bends early in a slump, the hips late.
DEEPEST_SHARE = 0.9


@dataclass(frozen=True)
class Calibration:
    """What a full forward slump measures of a person.

    Attributes
    ----------
    lumbar_flexion_max_deg : float
        The person's own largest lumbar flexion from standing; `LUMBAR_FLEXION_MAX_RANGE_DEG`.
    lumbar_flexion_max_se_deg : float
        Its standard error, not larger than itself.
    neutral : Neutral or None
        The person's back in quiet standing, for recordings in which they never stand.
    source : str
        Source of the lumbar flexion, such as ``"back line"``.

    Raises
    ------
    InvalidValueError
        If an angle is out of its range.
    """

    lumbar_flexion_max_deg: float
    lumbar_flexion_max_se_deg: float
    neutral: Neutral | None
    source: str

    def __post_init__(self) -> None:
        largest, error = self.lumbar_flexion_max_deg, self.lumbar_flexion_max_se_deg
        _require("lumbar_flexion_max_deg", largest, LUMBAR_FLEXION_MAX_RANGE_DEG)
        _require("lumbar_flexion_max_se_deg", error, (0.0, largest))

    @property
    def standing_back(self) -> StandingBack | None:
        """The back in quiet standing, for a reference."""
        return None if self.neutral is None else StandingBack(self.neutral, "calibration")


def calibrate(measures: Measures) -> Calibration:
    """Find a person's own largest lumbar flexion in a full forward slump.

    It is the largest running median over `HELD_S` within the deepest bend.

    Parameters
    ----------
    measures : Measures
        Of a recording in which the person stands quietly and slumps.

    Returns
    -------
    Calibration

    Raises
    ------
    NothingMeasuredError
        If the person never stands quietly, or lumbar flexion is missing at the deepest part of the bend or
        not that of a full slump.
    """
    deepest = _deepest(measures)
    lumbar = measures.series["lumbar_flexion_deg"]
    held = _running_median(measures.time_s, np.where(deepest, lumbar.values, np.nan))
    if measures.spine is None or not np.isfinite(held).any():
        raise NothingMeasuredError(
            Message("error-slump-hidden", {"time": Number(float(np.median(measures.time_s[deepest])), 1)})
        )
    largest = float(np.nanmax(held))
    _require_full_slump(largest)
    # the errors of neighbouring frames go together: a median of many is hardly surer than one of them
    error = float(np.nanmedian(lumbar.standard_error[deepest]))
    back = measures.reference.back
    neutral = None if back is None else back.neutral
    return Calibration(largest, error, neutral, measures.spine.source)


def percent_of_maximum(reps: Sequence[Rep], calibration: Calibration) -> tuple[Rep, ...]:
    """Tell the lumbar flexion at the bottom of repetitions in per cent of the person's own maximum.

    Parameters
    ----------
    reps : sequence of Rep
    calibration : Calibration

    Returns
    -------
    tuple of Rep
        With `lumbar_flexion_percent`: 0 as in standing, 100 as in the full slump, negative where the
        back is arched; None where lumbar flexion is missing.
    """
    return tuple(
        replace(rep, lumbar_flexion_percent=_percent(rep.lumbar_flexion_deg, calibration)) for rep in reps
    )


def _percent(flexion_deg: float | None, calibration: Calibration) -> float | None:
    return None if flexion_deg is None else 100 * flexion_deg / calibration.lumbar_flexion_max_deg


def _require(name: str, value: float, allowed: tuple[float, float]) -> None:
    low, high = allowed
    if not low <= value <= high:
        numbers = {"value": value, "low": low, "high": high}
        shown = {key: significant(number, 6) for key, number in numbers.items()}
        raise InvalidValueError(Message("error-calibration-range", {"name": name, **shown}))


def _require_full_slump(lumbar_flexion_deg: float) -> None:
    low, high = LUMBAR_FLEXION_MAX_RANGE_DEG
    if not low <= lumbar_flexion_deg <= high:
        raise NothingMeasuredError(
            Message(
                "error-slump-shallow",
                {"value": Number(lumbar_flexion_deg, 1), "low": Number(low), "high": Number(high)},
            )
        )


def _deepest(measures: Measures) -> NDArray[np.bool_]:
    """Frames of the deepest bend, shape (frames,)."""
    depth = measures.bend - np.median(measures.bend[_standing(measures)])
    greatest = np.nanmax(_running_median(measures.time_s, depth))
    return np.asarray(depth >= DEEPEST_SHARE * greatest)


def _standing(measures: Measures) -> NDArray[np.bool_]:
    """Frames of quiet standing, shape (frames,).

    Unlike the standing of the reference, it counts without knees too: a bar or the edge of the picture often
    hides them in a slump.
    """
    bent_knee = np.abs(measures["knee_flexion_deg"]) >= STRAIGHT_KNEE_DEG
    upright = np.abs(measures["trunk_inclination_deg"]) < UPRIGHT_TRUNK_DEG
    standing = upright & ~bent_knee & np.isfinite(measures.bend)
    for first, stop in filtering.runs(standing):
        if measures.time_s[first] > measures.time_s[stop - 1] - HELD_S:
            standing[first:stop] = False
    if not standing.any():
        raise NothingMeasuredError(Message("error-slump-no-standing"))
    return standing


def _running_median(time_s: FloatArray, values: FloatArray) -> FloatArray:
    """Median over `HELD_S` from each frame on; NaN where less than half of that is known."""
    medians = np.full(len(values), np.nan)
    last = np.searchsorted(time_s, time_s[-1] - HELD_S, side="right")
    stops = np.searchsorted(time_s, time_s + HELD_S, side="right")
    for first, stop in enumerate(stops[:last]):
        known = values[first:stop][np.isfinite(values[first:stop])]
        if 2 * len(known) >= stop - first:
            medians[first] = np.median(known)
    return medians
