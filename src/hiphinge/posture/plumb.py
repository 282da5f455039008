"""Landmarks against the plumb line, and the angles between them.

The plumb line is the vertical through a point just before the ankle. An offset is how far a landmark lies
before it, in per cent of stature (Kendall's line; the length of the foot is that of Winter 2009, mark
memory).

A camera that looks a little from before or behind moves what is far from the middle of the body most. Hip,
knee and ankle of one side are about as far from it and move alike; the shoulders are twice as far. So the
shoulder is the middle of both, over the middle of both ankles or hips.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from hiphinge.body import Landmark
from hiphinge.knowledge.load_limits import model_number
from hiphinge.measures.angles import (
    difference_deg,
    flexion_error_deg,
    inclination_deg,
    inclination_error_deg,
)
from hiphinge.measures.landmarks import place
from hiphinge.measures.standing import leg_length
from hiphinge.motion import FloatArray, Motion
from hiphinge.posture.quiet import Stance
from hiphinge.posture.unknown import unknown
from hiphinge.quantity import Quantity

#: The plumb line stands this far before the ankle, in foot lengths, and a foot is so long, in statures.
BEFORE_ANKLE, FOOT_PER_STATURE = 0.05, 0.152
#: How far landmarks of one side lie further from the middle of the body than others, in statures: seen
#: obliquely, this moves them against each other (design choice).
SIDEWAYS = 0.06

_OFFSETS = {
    "ear_offset_pct": Landmark.EAR,
    "shoulder_offset_pct": Landmark.SHOULDER,
    "hip_offset_pct": Landmark.HIP,
    "knee_offset_pct": Landmark.KNEE,
}
_FAR = {
    Landmark.SHOULDER: Landmark.FAR_SHOULDER,
    Landmark.HIP: Landmark.FAR_HIP,
    Landmark.ANKLE: Landmark.FAR_ANKLE,
}


@dataclass(frozen=True)
class _Point:
    """Median place of a landmark in some frames, shape (2,), and its standard error, shape ()."""

    place: FloatArray
    error: FloatArray

    @property
    def seen(self) -> bool:
        return bool(np.isfinite(self.place).all())


def plumb_readings(motion: Motion, stance: Stance, stature_m: float | None) -> Mapping[str, Quantity]:
    """Read offsets, lean of the trunk and bend of the knee.

    Parameters
    ----------
    motion : Motion
        Quiet frames alone.
    stance : {"standing", "sitting"}
        A sitting person has no plumb line through the ankle.
    stature_m : float or None
        Without it the body's height is estimated from the leg.

    Returns
    -------
    mapping of str to Quantity
    """
    hip, knee, ankle = (
        _point(motion, landmark) for landmark in (Landmark.HIP, Landmark.KNEE, Landmark.ANKLE)
    )
    trunk = (_middle_point(motion, landmark) for landmark in (Landmark.HIP, Landmark.SHOULDER))
    if stance == "sitting":
        offsets = dict.fromkeys(_OFFSETS, unknown("seated"))
    else:
        offsets = _offsets(motion, ankle, body_height(motion, stature_m))
    return {
        **offsets,
        "trunk_inclination_deg": _lean(*trunk),
        "knee_flexion_deg": _bend(hip, knee, ankle),
    }


def plumb_places(motion: Motion) -> Mapping[str, FloatArray]:
    """Return where the landmarks of the offsets stand, as seen from the ankle towards the camera.

    Returns
    -------
    mapping of str to ndarray, shape (frames, 2)
        By the name of the offset; NaN where hardly seen.
    """
    places = {name: place(motion, landmark) for name, landmark in _OFFSETS.items()}
    over = _middle(motion, Landmark.SHOULDER) - _middle(motion, Landmark.ANKLE)
    if np.isfinite(over).any():
        places["shoulder_offset_pct"] = place(motion, Landmark.ANKLE) + over
    return places


def body_height(motion: Motion, stature_m: float | None) -> float | None:
    """Height of the body in the unit of the positions; None where no leg is seen.

    By the stature where it is known, else by the leg and its usual share of stature.
    """
    if stature_m is not None and motion.scale.metres_per_unit is not None:
        return stature_m / motion.scale.metres_per_unit
    leg = leg_length(motion.positions)
    return None if leg is None else leg / model_number("leg_per_stature")


def _offsets(motion: Motion, ankle: _Point, height: float | None) -> dict[str, Quantity]:
    if height is None or not ankle.seen:
        return dict.fromkeys(_OFFSETS, unknown("hidden"))
    oblique = SIDEWAYS * np.sin(np.radians(motion.view.yaw_deg or 0.0))
    readings = {}
    for name, places in plumb_places(motion).items():
        point = _median(places, motion.standard_error[:, _OFFSETS[name]])
        before = (point.place[0] - ankle.place[0]) / height - BEFORE_ANKLE * FOOT_PER_STATURE
        error = np.hypot(np.hypot(point.error, ankle.error) / height, oblique)
        readings[name] = (
            Quantity(100 * float(before), 100 * float(error)) if point.seen else unknown("hidden")
        )
    return readings


def _middle(motion: Motion, near: Landmark) -> FloatArray:
    """Middle of a landmark of both sides, shape (frames, 2)."""
    return (place(motion, near) + place(motion, _FAR[near])) / 2


def _middle_point(motion: Motion, near: Landmark) -> _Point:
    """The middle of both sides; of the near one alone where the far one is never seen."""
    point = _median(_middle(motion, near), motion.standard_error[:, near])
    return point if point.seen else _point(motion, near)


def _point(motion: Motion, landmark: Landmark) -> _Point:
    return _median(place(motion, landmark), motion.standard_error[:, landmark])


def _median(places: FloatArray, errors: FloatArray) -> _Point:
    known = np.isfinite(places).all(axis=1)
    if not known.any():
        return _Point(np.full(2, np.nan), np.array(np.nan))
    return _Point(np.median(places[known], axis=0), np.asarray(np.median(errors[known])))


def _lean(hip: _Point, shoulder: _Point) -> Quantity:
    if not (hip.seen and shoulder.seen):
        return unknown("hidden")
    length = np.hypot(*(shoulder.place - hip.place))
    error = inclination_error_deg(length, hip.error, shoulder.error)
    return Quantity(float(inclination_deg(hip.place, shoulder.place)), float(error))


def _bend(hip: _Point, knee: _Point, ankle: _Point) -> Quantity:
    if not (hip.seen and knee.seen and ankle.seen):
        return unknown("hidden")
    shank, thigh = inclination_deg(ankle.place, knee.place), inclination_deg(knee.place, hip.place)
    bend = difference_deg(shank, thigh)
    lengths = (np.hypot(*(hip.place - knee.place)), np.hypot(*(knee.place - ankle.place)))
    ends = (hip.error, ankle.error)
    return Quantity(float(bend), float(flexion_error_deg(lengths, ends, knee.error, bend)))
