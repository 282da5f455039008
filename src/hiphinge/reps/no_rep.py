"""Why two swings are no repetition: a jump of the picture, no standing at the top, steps, or too small."""

import numpy as np

from hiphinge.measures import Measures
from hiphinge.motion import FloatArray
from hiphinge.reps.bend import BendSeries
from hiphinge.reps.cycles import Cycle
from hiphinge.texts import Message

#: No trunk covers its range at this rate (per second; a descent of 0.2 s reaches 7, a single step that is
#: smoothed at 6 Hz 9 to 13): the picture jumped, by a cut, a slide or a wrong person. Ranges below
#: the second number say nothing.
FASTEST_PER_S = 9.0
LEAST_JUMP_DEG = 40.0
#: Standing means a trunk and a thigh within these of the vertical (design choice).
UPRIGHT_TRUNK_DEG = 50.0
UPRIGHT_THIGH_DEG = 50.0
#: A repetition leans the trunk by the one or lowers the hip by the other (in degrees of `travel.bend`): rack
#: pulls lean by 19 and more, swaying in a plank by 14.
LEAST_LEAN_DEG = 16.0
LEAST_LOWERING_DEG = 20.0
#: A foot that stands keeps its place within this (leg lengths); it must be seen in this share of the frames.
FOOT_STANDS_WITHIN = 0.25
LEAST_FOOT_SHARE = 0.5
#: A joint that is hidden at a turning point is taken from where it is seen next, up to so many seconds away.
NEAR_TOP_S = 0.2
FEET_MOVE, CUT_OFF = Message("attempt-feet-move"), Message("attempt-cut-off")


def no_rep(cycle: Cycle, series: BendSeries, measures: Measures) -> Message | None:
    """Why a cycle is no repetition, None if it is one."""
    whole = slice(cycle.parts[0].first, cycle.parts[1].last + 1)
    if jumps(series, whole):
        return Message("attempt-jumps")
    tops = [swing.top for swing in cycle.swings]
    for name, limit in (
        ("trunk_inclination_deg", UPRIGHT_TRUNK_DEG),
        ("thigh_inclination_deg", UPRIGHT_THIGH_DEG),
    ):
        bent = [top for top in tops if abs(at_top(measures, name, top)) > limit]
        if bent:
            return _why_bent(bent, measures)
    if feet_move(measures.foot[whole]):
        return FEET_MOVE
    bottom, top = cycle.swings[0].bottom, cycle.swings[0].top
    lean = series.trunk[bottom] - series.trunk[top]
    if lean < LEAST_LEAN_DEG and series.bend[bottom] - series.bend[top] - lean < LEAST_LOWERING_DEG:
        return Message("attempt-too-small")
    return None


def _why_bent(tops: list[int], measures: Measures) -> Message:
    """Why the body does not stand at the top: the recording or the person ends there, or it never does."""
    known = np.flatnonzero(np.isfinite(measures.bend))
    if all(top - known[0] < 2 or known[-1] - top < 2 for top in tops):
        return CUT_OFF
    return Message("attempt-no-standing")


def at_top(measures: Measures, name: str, top: int) -> float:
    """Value at a turning point, or the nearest known one; NaN where the joint is hidden for longer."""
    near = np.abs(measures.time_s - measures.time_s[top]) <= NEAR_TOP_S
    known = np.flatnonzero(near & np.isfinite(measures[name]))
    return float(measures[name][known[np.argmin(np.abs(known - top))]]) if len(known) else float("nan")


def feet_move(foot: FloatArray) -> bool:
    """Whether the near foot leaves its place; single bad sightings do not count."""
    known = foot[np.isfinite(foot).all(axis=1)]
    if len(known) < LEAST_FOOT_SHARE * len(foot):
        return False
    low, high = np.percentile(known, [10, 90], axis=0)
    return bool(np.max(high - low) > FOOT_STANDS_WITHIN)


def jumps(series: BendSeries, whole: slice) -> bool:
    """Whether the trunk moves faster than any person's can."""
    trunk, speed = series.trunk[whole], series.trunk_speed[whole]
    known = np.isfinite(speed)
    reach = max(float(np.ptp(trunk[known])), LEAST_JUMP_DEG) if known.any() else np.inf
    return bool(np.max(speed[known], initial=0.0) > FASTEST_PER_S * reach)
