"""How near the fingertips come to the floor with straight knees."""

import numpy as np
from numpy.typing import NDArray

from hiphinge.body import Landmark
from hiphinge.coaching.screens.screening import Screening, largest_held
from hiphinge.errors import InvalidValueError, NothingMeasuredError
from hiphinge.knowledge.thresholds import threshold
from hiphinge.measures import Measures, measure
from hiphinge.measures.standing import ANKLE_PER_STATURE, LEAST_FRAMES, standing_frames
from hiphinge.motion import FloatArray, Motion
from hiphinge.person import Person
from hiphinge.texts import Message, Number

#: Length of the hand as a share of the stature (Winter 2009; mark memory).
HAND_PER_STATURE = 0.108
#: Standard error of this and of the ankle height, as a share of the stature: hands and feet differ between
#: people (design choice).
LENGTH_ERROR = 0.006
#: Largest flexion of knees that count as straight (design choice: allows for noise and soft knees).
STRAIGHT_KNEES_DEG = 15.0
#: Smallest lean that counts as reaching down.
LEAST_LEAN_DEG = 45.0


def toe_touch(motion: Motion, person: Person) -> Screening:
    """Measure how far above the floor the fingertips stay at their lowest.

    The fingertip lies beyond the wrist, in line with the forearm, by the length of the hand. The floor lies
    below the ankle by its height in standing.

    Parameters
    ----------
    motion : Motion
    person : Person
        With a stature.

    Raises
    ------
    InvalidValueError
        If the stature is unknown.
    NothingMeasuredError
        If the person never stands or never bends, or arm or foot is not visible there.
    """
    if person.stature_m is None or motion.scale.metres_per_unit is None:
        raise InvalidValueError(Message("error-toe-touch-without-stature"))
    measures = measure(motion)
    height = _height_cm(motion, person.stature_m, motion.scale.metres_per_unit)
    bent = measures["trunk_inclination_deg"] > LEAST_LEAN_DEG
    lowest = largest_held(motion.time_s, np.where(bent, -height, np.nan))
    if lowest is None:
        raise NothingMeasuredError(Message("error-no-reach"))
    value, frames = -lowest[0], lowest[1]
    change = threshold("fingertip_floor_smallest_detectable_cm").value
    side = "above" if value >= 0 else "below"
    because = Message(
        f"screen-toe-touch-{side}", {"value": Number(abs(value)), "change": Number(change, 1, trim=True)}
    )
    error = _error_cm(motion, person.stature_m, frames)
    return Screening("toe_touch", value, error, "cm", because, messages=_about_knees(measures, frames))


def _height_cm(motion: Motion, stature_m: float, metres_per_unit: float) -> FloatArray:
    """Height of the fingertip above the floor."""
    elbow, wrist = motion.at(Landmark.ELBOW), motion.at(Landmark.WRIST)
    along = wrist - elbow
    length = np.hypot(*along.T)
    hand = HAND_PER_STATURE * stature_m / metres_per_unit
    tip = wrist[:, 1] + hand * along[:, 1] / np.where(length > 0, length, np.nan)
    floor = _standing_ankle(motion) - ANKLE_PER_STATURE * stature_m / metres_per_unit
    return np.asarray(100 * metres_per_unit * (tip - floor))


def _standing_ankle(motion: Motion) -> float:
    heights = motion.at(Landmark.ANKLE)[_standing(motion), 1]
    known = heights[np.isfinite(heights)]
    if len(known) < LEAST_FRAMES:
        raise NothingMeasuredError(Message("error-no-feet-standing"))
    return float(np.median(known))


def _standing(motion: Motion) -> NDArray[np.bool_]:
    return standing_frames(motion.positions)


def _error_cm(motion: Motion, stature_m: float, frames: NDArray[np.bool_]) -> float:
    """Combine the errors of wrist and ankle and of the lengths of hand and ankle."""
    metres = motion.scale.metres_per_unit or np.nan
    points = [
        float(np.nanmedian(motion.standard_error[frames, at])) for at in (Landmark.WRIST, Landmark.ANKLE)
    ]
    lengths = [LENGTH_ERROR * stature_m / metres] * 2
    return float(100 * metres * np.linalg.norm(points + lengths))


def _about_knees(measures: Measures, frames: NDArray[np.bool_]) -> tuple[Message, ...]:
    """Report knees that were not straight or not visible."""
    knees = measures["knee_flexion_deg"][frames]
    if not np.isfinite(knees).any():
        return (Message("screen-toe-touch-knees-hidden"),)
    knee = float(np.nanmedian(knees))
    if knee <= STRAIGHT_KNEES_DEG:
        return ()
    return (Message("screen-toe-touch-knees", {"value": Number(knee), "limit": Number(STRAIGHT_KNEES_DEG)}),)
