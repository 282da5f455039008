"""Loads on low back and hips over time, each with its error."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from hiphinge.kinetics.disc import Back, compression, shear
from hiphinge.kinetics.load import Body, Load
from hiphinge.kinetics.masses import Carried, landmark_error_nm
from hiphinge.kinetics.parts import (
    Acceleration,
    Parts,
    acceleration_of,
    at_rest,
    carried_n,
    extension_moment_nm,
)
from hiphinge.kinetics.posture import Posture
from hiphinge.knowledge.load_limits import model_number
from hiphinge.measures import Measures
from hiphinge.motion import FloatArray, Motion
from hiphinge.muscles import group_length_change_pct, group_slope_pct, passive_hip_moment_nm
from hiphinge.reps import Rep, segment
from hiphinge.texts import Message

Way = Literal["static", "dynamic"]
#: Series of a load, with their units.
LOAD_UNITS: Mapping[str, str] = {
    "l5s1_moment_nm": "N m",
    "l5s1_moment_ratio": "body weight x leg length",
    "l5s1_compression_n": "N",
    "l5s1_compression_low_n": "N",
    "l5s1_compression_high_n": "N",
    "l5s1_shear_n": "N",
    "l5s1_shear_straight_n": "N",
    "hip_moment_nm": "N m",
    "knee_moment_nm": "N m",
    "hip_share": "ratio",
    "passive_hip_moment_nm": "N m",
    "hamstring_length_change_pct": "percent",
    "glute_length_change_pct": "percent",
    "hand_distance_m": "m",
}
#: Below this sum of moments, over body weight and leg length, shares are left out (design choice).
LEAST_EFFORT = 0.03
_NEEDS_METRES = tuple(
    name for name, unit in LOAD_UNITS.items() if unit in {"N m", "N", "m"} and name != "passive_hip_moment_nm"
)
_NO_STATURE = Message("load-no-stature")
_NO_PELVIS = Message("load-no-pelvis")
_ONE_HAND = Message("load-one-hand")
_SLOW_FILM = Message("load-slow-film")


@dataclass(frozen=True)
class LoadCurve:
    """One load over time.

    Attributes
    ----------
    name : str
        One of `LOAD_UNITS`.
    values, standard_error : ndarray, shape (frames,)
        In the unit that `LOAD_UNITS` gives; NaN where it cannot be estimated.
    low_confidence : bool
        True where models disagree even about the sign.
    """

    name: str
    values: FloatArray
    standard_error: FloatArray
    low_confidence: bool = False

    @property
    def unit(self) -> str:
        """Unit of the values."""
        return LOAD_UNITS[self.name]


@dataclass(frozen=True)
class LoadSeries:
    """All loads of a motion, on its frames.

    Attributes
    ----------
    time_s : ndarray, shape (frames,)
    series : mapping of str to LoadCurve
        One for each name in `LOAD_UNITS`. Moments extend and count both legs; ``l5s1_compression_low_n`` and
        ``_high_n`` are the band, 95 % with the uncertainty of such models; ``hip_share`` is that of low back,
        hips and knees; ``passive_hip_moment_nm`` is that of both hips without effort, extending;
        ``hand_distance_m`` lies between hip and grip, forward.
    way : {"static", "dynamic"}
        Whether accelerations took part.
    messages : tuple of Message
        What cannot be estimated, and what to do about it.
    segment_table : str
        Segment table that the masses come from.
    """

    time_s: FloatArray
    series: Mapping[str, LoadCurve]
    way: Way
    messages: tuple[Message, ...] = ()
    segment_table: str = "de_leva"

    def __getitem__(self, name: str) -> FloatArray:
        """Values of one curve."""
        return self.series[name].values


@dataclass(frozen=True)
class _Joint:
    """Moment at a joint and its standard error, in N m."""

    moment: FloatArray
    error: FloatArray


def load_of(
    motion: Motion,
    measures: Measures,
    body: Body,
    load: Load | None = None,
    way: Way | None = None,
    *,
    reps: Sequence[Rep] | None = None,
) -> LoadSeries:
    """Tell the loads of a motion.

    Parameters
    ----------
    motion : Motion
    measures : Measures
        Those of the same motion.
    body : Body
    load : Load, optional
        What the hands hold; nothing unless given.
    way : {"static", "dynamic"}, optional
        By default accelerations take part from 60 frames a second on, except in lifts whose phases all
        take 2 s or longer.
    reps : sequence of Rep, optional
        Its repetitions, where they are known; else they are found.

    Returns
    -------
    LoadSeries
        Without metres and without a stature everything in N, N m or m is NaN, and a message states it.
    """
    usual, messages = _usual_way(motion, segment(measures).reps if reps is None else reps)
    posture = Posture.of(motion, measures, body)
    # without metres the acceleration of free fall is unknown
    chosen = (way or usual) if posture.in_metres else "static"
    found = posture_loads(posture, body, load or Load(), chosen)
    return replace(found, messages=(messages if way is None else ()) + found.messages)


def posture_loads(posture: Posture, body: Body, load: Load, way: Way) -> LoadSeries:
    """Tell the loads of a posture over time; see `load_of`."""
    carried = Carried(posture, body, load)
    above = carried.above_l5s1()
    hips = above.with_more(carried.pelvis())
    knees = hips.with_more(carried.thighs())
    moving = acceleration_of(posture.time_s, knees) if way == "dynamic" else at_rest(knees)
    low_back = _joint(carried, posture.l5s1, above, moving)
    hip = _joint(carried, posture.hip, hips, moving)
    # what turns the trunk backwards bends the knee
    knee = -_moment(posture.knee, knees, moving)
    back = Back(
        low_back.moment,
        low_back.error,
        carried_n(above, _first(moving, above)),
        posture.disc_inclination_deg,
        posture.lumbar_flexion_deg,
    )
    rows = [
        *_back_rows(back, carried),
        LoadCurve("hip_moment_nm", hip.moment, hip.error),
        LoadCurve("knee_moment_nm", knee, hip.error),
        _hip_share(carried, low_back, hip, knee),
        *_muscle_rows(posture),
        _hand_distance(carried),
    ]
    return LoadSeries(posture.time_s, _in_order(rows, posture), way, _said(posture, load), body.table)


def _usual_way(motion: Motion, reps: Sequence[Rep]) -> tuple[Way, tuple[Message, ...]]:
    """Whether accelerations take part, and the messages about it."""
    slow = model_number("quasistatic_phase_s")
    if reps and all(min(rep.descent_s, rep.ascent_s) >= slow for rep in reps):
        return "static", ()
    # cameras sold as 60 frames a second record 59.94
    least_step = 1 / (0.98 * model_number("dynamic_least_hz"))
    if len(motion) > 1 and np.median(np.diff(motion.time_s)) <= least_step:
        return "dynamic", ()
    return "static", (_SLOW_FILM,)


def _first(moving: Acceleration, parts: Parts) -> Acceleration:
    """Accelerations of the parts that come first."""
    count = len(parts.inertia_kg_m2)
    return Acceleration(moving.linear[:, :count], moving.angular[:, :count])


def _moment(place: FloatArray, parts: Parts, moving: Acceleration) -> FloatArray:
    return extension_moment_nm(place, parts, _first(moving, parts))


def _joint(carried: Carried, place: FloatArray, parts: Parts, moving: Acceleration) -> _Joint:
    """Moment at L5/S1 or hip with all that makes it unsure but the model of the disc."""
    moment = _moment(place, parts, moving)
    still = extension_moment_nm(place, parts, at_rest(parts))
    about_hip = place is carried.posture.hip
    upper = carried.upper
    own_n = model_number("gravity_m_s2") * upper.above_l5s1 * carried.body.mass_kg
    all_n = own_n + model_number("gravity_m_s2") * carried.load_kg
    forward = np.abs(np.sin(np.radians(carried.posture.disc_inclination_deg))) * carried.posture.trunk_m
    held_nm = _held_nm(carried, place)
    parts_of_error = (
        landmark_error_nm(carried, about_hip=about_hip),
        model_number("segment_table_sd") * np.abs(still - held_nm),
        (0.0 if about_hip else model_number("l5s1_place_sd")) * all_n * forward,
        model_number("scale_sd") * np.abs(still),
        model_number("inertia_sd") * np.abs(moment - still),
    )
    return _Joint(moment, np.asarray(np.sqrt(sum(part**2 for part in parts_of_error))))


def _held_nm(carried: Carried, place: FloatArray) -> FloatArray:
    """The load's own part of a quasi-static moment."""
    lever = np.mean([grip[:, 0] for grip in carried.grips()], axis=0) - place[:, 0]
    return np.asarray(model_number("gravity_m_s2") * carried.load_kg * lever)


def _back_rows(back: Back, carried: Carried) -> list[LoadCurve]:
    moment, error = back.moment_nm, back.moment_error_nm
    weight_leg = carried.body.mass_kg * model_number("gravity_m_s2") * carried.posture.leg_m
    pressed = compression(back)
    leaning = shear(back, model_number("extensor_angle_deg"))
    straight = shear(back, 0.0)
    return [
        LoadCurve("l5s1_moment_nm", moment, error),
        LoadCurve("l5s1_moment_ratio", moment / weight_leg, error / weight_leg),
        LoadCurve("l5s1_compression_n", pressed.value, pressed.standard_error),
        LoadCurve("l5s1_compression_low_n", pressed.low, pressed.standard_error),
        LoadCurve("l5s1_compression_high_n", pressed.high, pressed.standard_error),
        LoadCurve("l5s1_shear_n", *leaning, low_confidence=True),
        LoadCurve("l5s1_shear_straight_n", *straight, low_confidence=True),
    ]


def _hip_share(carried: Carried, low_back: _Joint, hip: _Joint, knee: FloatArray) -> LoadCurve:
    """Share of the hips in all that extends low back, hips and knees; joints that are flexed count 0."""
    weight_leg = carried.body.mass_kg * model_number("gravity_m_s2") * carried.posture.leg_m
    effort = [np.maximum(moment, 0.0) for moment in (low_back.moment, hip.moment, knee)]
    whole = np.asarray(sum(effort))
    enough = whole > LEAST_EFFORT * weight_leg
    share = np.divide(effort[1], whole, out=np.full(len(whole), np.nan), where=enough)
    error = np.hypot((1 - share) * hip.error, share * np.hypot(low_back.error, hip.error))
    return LoadCurve("hip_share", share, error / np.where(enough, whole, np.nan))


def _muscle_rows(posture: Posture) -> list[LoadCurve]:
    hip, knee = posture.hip_flexion_deg, posture.knee_flexion_deg
    curves = []
    for name, group in (("hamstring", "hamstrings"), ("glute", "glutes")):
        values = group_length_change_pct(group, hip, knee)
        per_hip, per_knee = group_slope_pct(group, hip, knee)
        error = np.hypot(per_hip * posture.hip_flexion_error_deg, per_knee * posture.knee_flexion_error_deg)
        curves.append(
            LoadCurve(f"{name}_length_change_pct", values, np.where(np.isnan(values), np.nan, error))
        )
    return [_passive(posture), *curves]


def _passive(posture: Posture) -> LoadCurve:
    """Extending moment of both hips without effort; its error by half a step to each side."""
    hip, knee, error = posture.hip_flexion_deg, posture.knee_flexion_deg, posture.hip_flexion_error_deg
    less, value, more = (-2 * passive_hip_moment_nm(hip + step * error, knee) for step in (-0.5, 0.0, 0.5))
    return LoadCurve("passive_hip_moment_nm", value, np.abs(more - less))


def _hand_distance(carried: Carried) -> LoadCurve:
    posture = carried.posture
    from_hip = [grip[:, 0] - posture.hip[:, 0] for grip in carried.grips()]
    error = np.hypot(*(np.nan_to_num(part) for part in carried.hand_and_hip_error()))
    return LoadCurve("hand_distance_m", np.mean(from_hip, axis=0), error)


def _in_order(rows: list[LoadCurve], posture: Posture) -> dict[str, LoadCurve]:
    """The curves by name, those in metres or newtons missing where the motion has no metres."""
    curves = {curve.name: curve for curve in rows}
    if not posture.in_metres:
        nothing = np.full(len(posture.time_s), np.nan)
        curves |= {
            name: LoadCurve(name, nothing, nothing, curves[name].low_confidence) for name in _NEEDS_METRES
        }
    return {name: curves[name] for name in LOAD_UNITS}


def _said(posture: Posture, load: Load) -> tuple[Message, ...]:
    said = (
        (_NO_STATURE, not posture.in_metres),
        (_NO_PELVIS, not np.isfinite(posture.hip_flexion_deg).any()),
        (_ONE_HAND, load.hands != "both" and load.mass_kg > 0),
    )
    return tuple(text for text, holds in said if holds)
