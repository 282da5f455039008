"""Whether a person changed, or only the figures vary.

The first sessions are compared with the latest ones. A change is reported only if it is larger
than the smallest detectable one: the difference that two groups of sessions of an unchanged person would
exceed in one of a hundred comparisons. Its standard deviation is the spread of the person's own sessions
within the two groups, but never less than the error of the measurement itself.

Method: the smallest detectable change is 1.96 * sqrt(2) * SEM for two single measurements and a known
error (Weir 2005, J Strength Cond Res 19:231-240). Here means of several sessions are compared, which
divides it by the root of their number; the spread is estimated from few sessions, so that Student's t
replaces the normal quantile; and the level is 99 % instead of 95 %, as people look again
after each session (design choice).
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from statistics import fmean, median, variance

#: Sessions in each of the two groups (design choice): two noisy points show nothing; beyond the
#: five latest, sessions reflect what happened to the person in between.
FEWEST_OF_GROUP, MOST_OF_GROUP = 3, 5
FEWEST_SESSIONS = 2 * FEWEST_OF_GROUP
LEVEL = 0.99
#: Student's t at that level, two-sided, by the degrees of freedom of two such groups. A table, because
#: loading a library that computes it takes longer than everything else.
_QUANTILE = {4: 4.604094871, 6: 3.707428021, 8: 3.355387331}


class Aim(StrEnum):
    """Which direction of a measure is better."""

    ZERO = "zero"
    HIGHER = "higher"
    NONE = "none"


class TrendVerdict(StrEnum):
    """The verdict on a trend."""

    BETTER = "better"
    WORSE = "worse"
    MORE = "more"
    LESS = "less"
    NO_CLEAR_CHANGE = "no_clear_change"
    TOO_FEW = "too_few"


#: Measures with a better direction: the back keeps its standing shape, and begins to round later. Depth,
#: knees and tempo depend on the task, so that more is neither better nor worse (design choice).
_AIMS = {
    "lumbar_flexion_deg": Aim.ZERO,
    "lumbar_flexion_peak_deg": Aim.ZERO,
    "lumbar_flexion_percent": Aim.ZERO,
    "lumbar_share": Aim.ZERO,
    "upper_back_flexion_deg": Aim.ZERO,
    "neck_extension_deg": Aim.ZERO,
    "rounding_onset_trunk_deg": Aim.HIGHER,
    "rounding_onset_hip_deg": Aim.HIGHER,
}


@dataclass(frozen=True)
class Observation:
    """One value of one repetition, and its session.

    Attributes
    ----------
    session : str
    recorded_at, zone_offset_min : str, int
        In UTC, in the stored form, and the zone offset at that time.
    value : float
    standard_error : float or None
        Same unit.
    """

    session: str
    recorded_at: str
    zone_offset_min: int
    value: float
    standard_error: float | None


@dataclass(frozen=True)
class TrendPoint:
    """A measure in one session.

    Attributes
    ----------
    value : float
        Median of its repetitions.
    standard_error : float or None
        Of the measurement, same unit: that of one repetition. Repetitions of a session share the camera's
        place, so that more of them do not reduce it.
    recorded_at, zone_offset_min : str, int
        As for `Observation`.
    reps : int
        Number of repetitions in which it was measured.
    """

    value: float
    standard_error: float | None = None
    recorded_at: str = ""
    zone_offset_min: int = 0
    reps: int = 1


@dataclass(frozen=True)
class Trend:
    """The change of a measure over time.

    Attributes
    ----------
    verdict : TrendVerdict
    sessions : int
        Number of sessions with the measure.
    group : int
        Number of sessions in each of the two groups.
    first, latest : float or None
        Means of the groups.
    change : float or None
        Latest minus first.
    detectable : float or None
        The smallest change that is reported, same unit.
    """

    verdict: TrendVerdict
    sessions: int
    group: int = 0
    first: float | None = None
    latest: float | None = None
    change: float | None = None
    detectable: float | None = None


def aim(measure: str) -> Aim:
    """Return which direction of a measure is better."""
    return _AIMS.get(measure, Aim.NONE)


def session_points(seen: Iterable[Observation]) -> dict[str, TrendPoint]:
    """Summarise the observations of each session, by its id.

    Parameters
    ----------
    seen : iterable of Observation
        Grouped by session.

    Returns
    -------
    dict of str to TrendPoint
        In the order of the sessions.
    """
    return {session: _point(list(of)) for session, of in groupby(seen, key=lambda one: one.session)}


def trend(values: Sequence[TrendPoint], better: Aim = Aim.NONE) -> Trend:
    """Compare the first sessions with the latest ones.

    Parameters
    ----------
    values : sequence of TrendPoint
        In chronological order.
    better : Aim
        Which direction is better; without one, a change is only more or less.

    Returns
    -------
    Trend
        With fewer than `FEWEST_SESSIONS` sessions the verdict is ``too_few``.
    """
    if len(values) < FEWEST_SESSIONS:
        return Trend(TrendVerdict.TOO_FEW, len(values))
    group = min(len(values) // 2, MOST_OF_GROUP)
    first, latest = values[:group], values[-group:]
    means = fmean(one.value for one in first), fmean(one.value for one in latest)
    detectable = smallest_detectable(first, latest)
    return Trend(
        verdict=_verdict(*means, detectable, better),
        sessions=len(values),
        group=group,
        first=means[0],
        latest=means[1],
        change=means[1] - means[0],
        detectable=detectable,
    )


def smallest_detectable(first: Sequence[TrendPoint], latest: Sequence[TrendPoint]) -> float:
    """Return the smallest reported difference between the means of two groups, in the unit of the values.

    Parameters
    ----------
    first, latest : sequence of TrendPoint
        Of equal length, `FEWEST_OF_GROUP` to `MOST_OF_GROUP`.
    """
    freedom = len(first) + len(latest) - 2
    spread = math.sqrt(
        sum((len(of) - 1) * variance([one.value for one in of]) for of in (first, latest)) / freedom
    )
    deviation = max(spread, _measurement_error([*first, *latest]))
    return _QUANTILE[freedom] * deviation * math.sqrt(1 / len(first) + 1 / len(latest))


def _measurement_error(values: Sequence[TrendPoint]) -> float:
    known = [one.standard_error for one in values if one.standard_error is not None]
    return median(known) if known else 0.0


def _verdict(first: float, latest: float, detectable: float, better: Aim) -> TrendVerdict:
    if better is Aim.NONE:
        up, down = TrendVerdict.MORE, TrendVerdict.LESS
    else:
        up, down = TrendVerdict.BETTER, TrendVerdict.WORSE
    if better is Aim.ZERO:
        # the magnitudes of the means differ by no more than the means do
        first, latest = -abs(first), -abs(latest)
    if abs(latest - first) <= detectable:
        return TrendVerdict.NO_CLEAR_CHANGE
    return up if latest > first else down


def _point(of_session: Sequence[Observation]) -> TrendPoint:
    errors = [one.standard_error for one in of_session if one.standard_error is not None]
    return TrendPoint(
        value=median(one.value for one in of_session),
        standard_error=median(errors) if errors else None,
        recorded_at=of_session[0].recorded_at,
        zone_offset_min=of_session[0].zone_offset_min,
        reps=len(of_session),
    )
