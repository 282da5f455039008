"""Lifting at work: the revised NIOSH equation, and the relative damage of repeated lifts (LiFFT).

Both were made for occupational lifting. The first plans work places, the second compares jobs; neither is
validated for exercise, so damage is only ever compared: with another lift, or with last week.
"""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from hiphinge.errors import InvalidValueError
from hiphinge.knowledge.load_limits import fatigue_number, model_number
from hiphinge.knowledge.niosh import niosh_table
from hiphinge.motion import FloatArray
from hiphinge.texts import Message, significant

Coupling = Literal["good", "fair", "poor"]


@dataclass(frozen=True)
class LiftingTask:
    """A symmetric lift with both hands, done again and again.

    Attributes
    ----------
    load_kg : float
    hands_ahead_cm : float
        Hands in front of the middle of the ankles, along the floor.
    hands_high_cm : float
        Hands above the floor where the lift begins.
    lifted_cm : float
        Way of the hands, up or down.
    turned_deg : float
        Trunk turned aside, 0 to 180.
    lifts_per_min : float
    hours : {1, 2, 8}
        Work goes on for up to so long.
    coupling : {"good", "fair", "poor"}
        How well the hands hold it.

    Raises
    ------
    InvalidValueError
        If a number is below 0 or the hours or coupling are none of these.
    """

    load_kg: float
    hands_ahead_cm: float
    hands_high_cm: float
    lifted_cm: float
    turned_deg: float = 0.0
    lifts_per_min: float = 0.2
    hours: Literal[1, 2, 8] = 1
    coupling: Coupling = "good"

    def __post_init__(self) -> None:
        for name in (
            "load_kg",
            "hands_ahead_cm",
            "hands_high_cm",
            "lifted_cm",
            "turned_deg",
            "lifts_per_min",
        ):
            if not getattr(self, name) >= 0:
                value = significant(getattr(self, name), 6)
                raise InvalidValueError(Message("error-lift-negative", {"name": name, "value": value}))
        known = niosh_table()
        for found, allowed in ((self.hours, known.frequency), (self.coupling, known.coupling)):
            if found not in allowed:
                values = {"found": repr(found), "known": ", ".join(map(str, allowed))}
                raise InvalidValueError(Message("error-lift-unknown", values))


@dataclass(frozen=True)
class RecommendedWeight:
    """The recommended weight limit and what lowers it.

    Attributes
    ----------
    horizontal, vertical, distance, asymmetry, frequency, coupling : float
        Multipliers from 0 to 1.
    limit_kg : float
        Recommended weight limit.
    lifting_index : float
        Load over limit, infinite where nothing may be lifted: up to 1 as recommended, above 3 far from it.
    """

    horizontal: float
    vertical: float
    distance: float
    asymmetry: float
    frequency: float
    coupling: float
    limit_kg: float
    lifting_index: float


def recommended_weight(task: LiftingTask) -> RecommendedWeight:
    """Apply the revised NIOSH lifting equation (manual 94-110) to a task.

    Parameters
    ----------
    task : LiftingTask

    Returns
    -------
    RecommendedWeight
    """
    multipliers = (
        _horizontal(task.hands_ahead_cm),
        _vertical(task.hands_high_cm),
        _distance(task.lifted_cm),
        _asymmetry(task.turned_deg),
        _frequency(task),
        niosh_table().coupling[task.coupling][task.hands_high_cm >= niosh_table().vertical["best_cm"]],
    )
    limit_kg = niosh_table().load_constant_kg * float(np.prod(multipliers))
    return RecommendedWeight(*multipliers, limit_kg, task.load_kg / limit_kg if limit_kg else np.inf)


def damage_of_compression(compression_n: FloatArray | float) -> FloatArray:
    """Relative damage of one lift from its peak compression in N (LiFFT, Gallagher 2017)."""
    percent = 100 * np.asarray(compression_n) / fatigue_number("ultimate_n")
    return np.asarray(np.exp(fatigue_number("per_percent") * percent) / fatigue_number("cycles"))


def damage_of_load_moment(load_kg: float, hand_distance_m: FloatArray | float) -> FloatArray:
    """Relative damage of one lift from its load moment, as the published LiFFT tool takes it.

    Parameters
    ----------
    load_kg : float
    hand_distance_m : float or ndarray
        Largest horizontal distance from the hip to the load.
    """
    moment_nm = load_kg * model_number("gravity_m_s2") * np.asarray(hand_distance_m)
    exponent = fatigue_number("per_nm") * moment_nm + fatigue_number("offset")
    return np.asarray(np.exp(exponent) / fatigue_number("cycles"))


def daily_damage(lifts: dict[float, float]) -> float:
    """Relative damage of a day: compression in N of each kind of lift, and how often it is done (Miner)."""
    return float(sum(times * damage_of_compression(compression_n) for compression_n, times in lifts.items()))


def _horizontal(ahead_cm: float) -> float:
    known = niosh_table().horizontal
    near = known["near_cm"]
    return 0.0 if ahead_cm > known["farthest_cm"] else near / max(ahead_cm, near)


def _vertical(high_cm: float) -> float:
    known = niosh_table().vertical
    return 0.0 if high_cm > known["highest_cm"] else 1 - known["per_cm"] * abs(high_cm - known["best_cm"])


def _distance(lifted_cm: float) -> float:
    known = niosh_table().distance
    if lifted_cm > known["farthest_cm"]:
        return 0.0
    return 1.0 if lifted_cm < known["least_cm"] else known["offset"] + known["factor_cm"] / lifted_cm


def _asymmetry(turned_deg: float) -> float:
    known = niosh_table().asymmetry
    return 0.0 if turned_deg > known["most_deg"] else 1 - known["per_deg"] * turned_deg


def _frequency(task: LiftingTask) -> float:
    """Between the rows of the table on a straight line; more often than its last row is not allowed for."""
    known = niosh_table()
    low = task.hands_high_cm < known.vertical["best_cm"]
    rate = task.lifts_per_min
    if rate > known.frequency_per_min[-1] or (low and rate >= known.none_from_low[task.hours]):
        return 0.0
    return float(np.interp(rate, known.frequency_per_min, known.frequency[task.hours]))
