"""Measures of a walk, each with its standard error, or with the reason why it cannot be known."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

import numpy as np

from hiphinge.body import Landmark
from hiphinge.errors import NothingMeasuredError
from hiphinge.filtering import derivative
from hiphinge.gait.steps import FEET, Foot, Pass, Strike, forefoot, passes, pelvis
from hiphinge.knowledge.load_limits import model_number
from hiphinge.knowledge.whole_measures import movement_measures
from hiphinge.measures.angles import difference_deg, inclination_deg, inclination_error_deg
from hiphinge.motion import FloatArray, Motion
from hiphinge.quantity import WITHIN, Quantity, with_least_changes
from hiphinge.texts import Message

Side = Literal["left", "right"]
#: One side alone, or the left less the right.
SideOrDifference = Literal["left", "right", "difference"]

#: Fewest steps that are measured.
LEAST_STEPS = 4
#: Mean error of a pose model's hip and knee angle in walking, in degrees (Stenum et al. 2021, PMC8099131).
HIP_ERROR_DEG, KNEE_ERROR_DEG = 4.0, 5.6
#: Standard error of a height over the floor, in per cent of stature (on phantoms the ankle is read to rise
#: 0.5 to 1.7 less than it does).
LIFT_ERROR_PCT = 1.0
#: The heel stands flat for this share of a stride at least (memory: it rises after a third of it).
FLAT_SHARE = 0.3
#: Standard error of a length that is scaled by the stature or by the picture, as a share (design choice: on
#: phantoms it is 2 per cent).
SCALE_ERROR = 0.03
#: How far the pelvis goes in the picture over how far the standing foot goes back under it: about 1 over
#: ground, where that foot rests, and about 0 on a belt, which carries it back as fast. Below the first number
#: it is a belt; above the second the two do not agree on the way (design choices).
MOST_ON_BELT, MOST_OVER_GROUND = 0.3, 1.7
#: Further error of a speed that is read from the feet on a belt, as a share (design choice).
BELT_ERROR = 0.05
#: The same by ankles, which leave the belt before the toes do (on the joints of a phantom 13 per cent too
#: low; a design choice).
BELT_ERROR_ANKLES = 0.15
#: Steps shorter than this are short, in per cent of stature (design choice).
SHORT_STEP_PCT = 30.0
_THIGHS: Mapping[Foot, tuple[Landmark, Landmark, Landmark]] = {
    "near": (Landmark.HIP, Landmark.KNEE, Landmark.ANKLE),
    "far": (Landmark.FAR_HIP, Landmark.FAR_KNEE, Landmark.FAR_ANKLE),
}
_ARMS: Mapping[Foot, tuple[Landmark, Landmark]] = {
    "near": (Landmark.SHOULDER, Landmark.WRIST),
    "far": (Landmark.FAR_SHOULDER, Landmark.FAR_WRIST),
}


@dataclass(frozen=True)
class Walking:
    """A measured walk.

    Attributes
    ----------
    passes : tuple of Pass
        All that were found; those that go backward are not measured.
    steps : int
        Heel strikes of the measured passes.
    quantities : mapping of str to Quantity
        By name, with the unit in the name.
    sides : mapping of str to mapping
        The quantities of ``"left"`` and ``"right"`` alone, and as ``"difference"`` the left less the right. A
        step belongs to the foot that ends it.
    """

    passes: tuple[Pass, ...]
    steps: int
    quantities: Mapping[str, Quantity]
    sides: Mapping[SideOrDifference, Mapping[str, Quantity]]

    @property
    def short_steps(self) -> bool | None:
        """Whether the steps are short beyond their error; None where their length is not known."""
        length = self.quantities["step_length_pct"]
        if length.value is None or length.standard_error is None:
            return None
        return length.value + WITHIN * length.standard_error < SHORT_STEP_PCT


def measure_walking(motion: Motion) -> Walking:
    """Measure a walk that is seen from the side.

    Parameters
    ----------
    motion : Motion
        Metres need its scale.

    Returns
    -------
    Walking

    Raises
    ------
    NothingMeasuredError
        If the view is unusable or fewer than four steps are seen.
    """
    if not motion.view.usable:
        raise NothingMeasuredError(*motion.view.messages)
    found = passes(motion)
    measured = [one for one in found if one.way != "backward"]
    steps = sum(len(one.strikes) for one in measured)
    if steps < LEAST_STEPS:
        raise NothingMeasuredError(Message("error-walking-steps", {"count": steps, "least": LEAST_STEPS}))
    known = movement_measures("walking")
    left, right = (_of_side(motion, measured, side) for side in get_args(Side))
    sides: dict[SideOrDifference, dict[str, Quantity]] = {
        "left": with_least_changes(left, known),
        "right": with_least_changes(right, known),
        "difference": with_least_changes({name: _less(left[name], right[name]) for name in left}, known),
    }
    return Walking(found, steps, with_least_changes(_whole(motion, measured), known), sides)


def _whole(motion: Motion, walked: Sequence[Pass]) -> dict[str, Quantity]:
    strides = [after.time_s - before.time_s for one in walked for before, after in one.strides]
    step = _step_time(walked)
    cadence = _per_minute(step)
    pace = _pace(motion, walked)
    speed = _in_metres(motion, pace)
    return {
        "cadence_steps_per_min": cadence,
        "step_time_s": step,
        "stride_time_s": _mean(strides),
        "step_length_m": _step_length(speed, cadence),
        "step_length_pct": _step_length(_times(pace, _stature_pct(motion)), cadence),
        "speed_m_s": speed,
        **_of_limbs(motion, [pair for one in walked for pair in one.strides]),
        "trunk_inclination_deg": _trunk(motion, walked),
        "neck_inclination_deg": _neck(motion, walked),
        "double_support_s": Quantity(None, None, Message("walking-double-support")),
    }


def _step_time(walked: Sequence[Pass]) -> Quantity:
    """Time of a step: the slope of the line through the strikes of each pass, by least squares.

    A strike that is found late or early moves it less than it moves the mean of the steps, which is that of
    the first and the last strike alone. The feet may strike unevenly, all passes alike.
    """
    strikes = [(at, row, one) for at, whole in enumerate(walked) for row, one in enumerate(whole.strikes)]
    times = np.array([strike.time_s for _, _, strike in strikes])
    columns = np.zeros((len(strikes), len(walked) + 2))
    columns[:, 0] = [row for _, row, _ in strikes]
    columns[:, 1] = [strike.foot == "near" for _, _, strike in strikes]
    columns[np.arange(len(strikes)), [2 + at for at, _, _ in strikes]] = 1.0
    if np.linalg.matrix_rank(columns) < columns.shape[1]:
        columns = np.delete(columns, 1, axis=1)
    found, *_ = np.linalg.lstsq(columns, times)
    left = times - columns @ found
    spread = float(left @ left) / max(len(times) - columns.shape[1], 1)
    return Quantity(float(found[0]), math.sqrt(spread * float(np.linalg.inv(columns.T @ columns)[0, 0])))


def _of_side(motion: Motion, walked: Sequence[Pass], side: Side) -> dict[str, Quantity]:
    """Times, angles and lift of one side; the near one is that towards which the person does not look."""
    times, strides = [], []
    for one in walked:
        ends = zip(one.strikes[1:], one.step_times_s, strict=True)
        times += [time for strike, time in ends if side_of(strike, one) == side]
        strides += [pair for pair in one.strides if side_of(pair[0], one) == side]
    return {"step_time_s": _mean(times), **_of_limbs(motion, strides)}


def side_of(strike: Strike, one: Pass) -> Side:
    """Side of the body: of someone who faces left, the camera sees the left side."""
    if strike.foot == "near":
        return one.facing
    return "left" if one.facing == "right" else "right"


def _of_limbs(motion: Motion, strides: Sequence[tuple[Strike, Strike]]) -> dict[str, Quantity]:
    """Angles and lift of the leg, and the arm, of each stride's own side."""
    return {
        "trailing_thigh_deg": _peaks(
            strides, lambda foot: thigh_inclination_deg(motion, foot), HIP_ERROR_DEG
        ),
        "knee_flexion_peak_deg": _peaks(strides, lambda foot: _knee(motion, foot), KNEE_ERROR_DEG),
        "heel_lift_pct": _heel_lift(motion, strides),
        "arm_swing_deg": _ranges(strides, lambda foot: _arm(motion, foot), HIP_ERROR_DEG),
    }


def thigh_inclination_deg(motion: Motion, foot: Foot) -> FloatArray:
    """Return how far a thigh is behind the vertical in degrees, shape (frames,); negative before it."""
    hip, knee, _ = _THIGHS[foot]
    return inclination_deg(motion.at(knee), motion.at(hip))


def _knee(motion: Motion, foot: Foot) -> FloatArray:
    _, knee, ankle = _THIGHS[foot]
    return difference_deg(
        inclination_deg(motion.at(ankle), motion.at(knee)), thigh_inclination_deg(motion, foot)
    )


def _arm(motion: Motion, foot: Foot) -> FloatArray:
    shoulder, wrist = _ARMS[foot]
    return inclination_deg(motion.at(wrist), motion.at(shoulder))


def _peaks(
    strides: Sequence[tuple[Strike, Strike]], angle: Callable[[Foot], FloatArray], error: float
) -> Quantity:
    return _mean_of_feet(_of_strides(strides, angle, lambda values: float(values.max())), error)


def _ranges(
    strides: Sequence[tuple[Strike, Strike]], angle: Callable[[Foot], FloatArray], error: float
) -> Quantity:
    return _mean_of_feet(_of_strides(strides, angle, lambda values: float(np.ptp(values))), error)


def _heel_lift(motion: Motion, strides: Sequence[tuple[Strike, Strike]]) -> Quantity:
    """How far the heel rises over where it stands flat, at most, in per cent of stature."""
    per_unit = _stature_pct(motion)
    lifts = _of_strides(strides, lambda foot: motion.at(FEET[foot][0])[:, 1] * per_unit, _lift)
    return _mean_of_feet(lifts, LIFT_ERROR_PCT)


def _lift(heights: FloatArray) -> float:
    return float(heights.max() - np.quantile(heights, FLAT_SHARE / 2))


def _of_strides(
    strides: Sequence[tuple[Strike, Strike]],
    course: Callable[[Foot], FloatArray],
    value: Callable[[FloatArray], float],
) -> dict[Foot, list[float]]:
    """A value of each foot's strides in which its course is seen throughout."""
    courses: dict[Foot, FloatArray] = {foot: course(foot) for foot in FEET}
    found: dict[Foot, list[float]] = {foot: [] for foot in FEET}
    for before, after in strides:
        seen = courses[before.foot][before.row : after.row + 1]
        if np.isfinite(seen).all():
            found[before.foot].append(value(seen))
    return found


def _trunk(motion: Motion, walked: Sequence[Pass]) -> Quantity:
    shoulders = (motion.at(Landmark.SHOULDER) + motion.at(Landmark.FAR_SHOULDER)) / 2
    return _steady(inclination_deg(pelvis(motion), shoulders), walked, HIP_ERROR_DEG)


def _neck(motion: Motion, walked: Sequence[Pass]) -> Quantity:
    """Lean from the shoulder to the ear, with the error that their places have."""
    shoulder, ear = motion.at(Landmark.SHOULDER), motion.at(Landmark.EAR)
    ends = motion.standard_error[:, (Landmark.SHOULDER, Landmark.EAR)].T
    error = inclination_error_deg(np.hypot(*(ear - shoulder).T), *ends)
    usual = float(np.median(error[np.isfinite(error)])) if np.isfinite(error).any() else np.nan
    return _steady(inclination_deg(shoulder, ear), walked, usual)


def _steady(lean: FloatArray, walked: Sequence[Pass], error: float) -> Quantity:
    """Mean lean over each pass in whole strides, so that its sway drops out."""
    strides = [lean[before.row : after.row] for one in walked for before, after in one.strides]
    return _mean([float(np.mean(part)) for part in strides if np.isfinite(part).all()], error)


def _in_metres(motion: Motion, pace: Quantity) -> Quantity:
    metres_per_unit = motion.scale.metres_per_unit
    if metres_per_unit is None:
        return Quantity(None, None, Message("walking-no-scale"))
    return _times(pace, metres_per_unit)


def _stature_pct(motion: Motion) -> float:
    """Per cent of stature in one unit of the motion, by the leg and its usual share of stature."""
    return 100 * model_number("leg_per_stature") / (motion.scale.leg_length or np.nan)


def _times(one: Quantity, factor: float) -> Quantity:
    if one.value is None or one.standard_error is None:
        return one
    return Quantity(one.value * factor, one.standard_error * factor)


def _less(one: Quantity, other: Quantity) -> Quantity:
    """One quantity less another; the reason why there is none is that of the first that has none."""
    if one.value is None or one.standard_error is None:
        return one
    if other.value is None or other.standard_error is None:
        return other
    return Quantity(one.value - other.value, math.hypot(one.standard_error, other.standard_error))


def _pace(motion: Motion, walked: Sequence[Pass]) -> Quantity:
    """Units of the motion in a second.

    Of the pelvis where the standing foot rests in the picture, else of the belt.
    """
    hips, feet = pelvis(motion)[:, 0], _stance_velocity(motion)
    spans = [(one, one.strikes[0], one.strikes[-1]) for one in walked]
    seconds = np.array([last.time_s - first.time_s for _, first, last in spans])
    pelvis_way = np.array([hips[last.row] - hips[first.row] for _, first, last in spans])
    means = [feet[first.row : last.row + 1] for _, first, last in spans]
    foot_way = seconds * [np.nanmean(part) if np.isfinite(part).any() else np.nan for part in means]
    if not np.isfinite(foot_way).any():
        return Quantity(None, None, Message("walking-not-seen"))
    travelled = pelvis_way.sum() / foot_way.sum()
    if motion.view.moves or travelled > MOST_OVER_GROUND:
        return Quantity(None, None, Message("walking-camera-moves"))
    treadmill = travelled < MOST_ON_BELT
    way = foot_way if treadmill else pelvis_way
    if not np.isfinite(way).all():
        return Quantity(None, None, Message("walking-not-seen"))
    # hips and shoulders turn in walking, which reads as a yaw of the camera: the way is not corrected for it
    across = float(np.cos(np.radians(motion.view.corrected_yaw_deg)))
    pace = across * float(way.sum() / seconds.sum())
    spread = float(np.std(way / seconds, ddof=1)) / np.sqrt(len(way)) if len(way) > 1 else 0.0
    by_toes = np.isfinite(motion.at(Landmark.TOE)).any()
    belt = BELT_ERROR if by_toes else BELT_ERROR_ANKLES
    share = np.hypot(SCALE_ERROR, belt) if treadmill else SCALE_ERROR
    return Quantity(pace, float(np.hypot(share * pace, across * spread)))


def _stance_velocity(motion: Motion) -> FloatArray:
    """How fast the foot on the floor goes back under the pelvis, in units a second, shape (frames,).

    One foot stands while the other swings: the standing one is that which goes back faster. Heights do not
    tell them apart, as the far foot is higher in the picture.
    """
    hips = pelvis(motion)[:, 0]
    return np.maximum(*(derivative(motion.time_s, hips - forefoot(motion, foot)) for foot in FEET))


def _step_length(speed: Quantity, cadence: Quantity) -> Quantity:
    """Mean way of a step: what the speed and the cadence say."""
    if speed.value is None or speed.standard_error is None or cadence.value is None:
        return speed
    minutes = 60 / cadence.value
    by_cadence = speed.value * (cadence.standard_error or 0.0) / cadence.value
    return Quantity(speed.value * minutes, minutes * math.hypot(speed.standard_error, by_cadence))


def _per_minute(seconds: Quantity) -> Quantity:
    if seconds.value is None or seconds.standard_error is None:
        return seconds
    return Quantity(60 / seconds.value, 60 * seconds.standard_error / seconds.value**2)


def _mean_of_feet(samples: Mapping[Foot, Sequence[float]], error: float) -> Quantity:
    """Mean of both feet alike, however many strides each shows; of all where one has but one."""
    feet = [_mean(of_foot) for of_foot in samples.values() if len(of_foot) > 1]
    if len(feet) < len(FEET):
        return _mean([value for of_foot in samples.values() for value in of_foot], error)
    scatter = math.hypot(*(foot.standard_error or 0.0 for foot in feet)) / len(feet)
    mean = sum(foot.value or 0.0 for foot in feet) / len(feet)
    return Quantity(mean, math.hypot(scatter, error))


def _mean(samples: Sequence[float], error: float = 0.0) -> Quantity:
    """Mean, with the scatter of the samples and the error that they share."""
    if len(samples) < 2:
        return Quantity(None, None, Message("walking-not-seen"))
    scatter = np.std(samples, ddof=1) / np.sqrt(len(samples))
    return Quantity(float(np.mean(samples)), float(np.hypot(scatter, error)))
