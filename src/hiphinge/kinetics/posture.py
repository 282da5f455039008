"""Where the joints are that carry the load, in metres."""

from dataclasses import dataclass, replace
from typing import Self

import numpy as np
from numpy.typing import NDArray

from hiphinge.body import Landmark, SpinePoint
from hiphinge.kinetics.load import Body
from hiphinge.knowledge.load_limits import model_number
from hiphinge.knowledge.segments import spine_joints
from hiphinge.measures import Measures
from hiphinge.measures.angles import inclination_deg
from hiphinge.motion import FloatArray, Motion

#: The far arm counts where it is seen this often and this surely; else the near one stands for both (design
#: choice).
FAR_ARM_SEEN, FAR_ARM_CONFIDENCE = 0.95, 0.5
_NEAR_ARM = (Landmark.SHOULDER, Landmark.ELBOW, Landmark.WRIST)
_FAR_ARM = (Landmark.FAR_SHOULDER, Landmark.FAR_ELBOW, Landmark.FAR_WRIST)


@dataclass(frozen=True)
class Arm:
    """One arm; each place has the shape (frames, 2)."""

    shoulder: FloatArray
    elbow: FloatArray
    wrist: FloatArray


@dataclass(frozen=True)
class Posture:
    """A body in the sagittal plane over time; places in metres, x forward and y up.

    Attributes
    ----------
    time_s : ndarray, shape (frames,)
    knee, hip, l5s1, shoulder : ndarray, shape (frames, 2)
    ear : ndarray, shape (frames, 2), or None
        None where no ear is seen; the head then lies on the prolongation of the trunk.
    c7 : ndarray, shape (frames, 2), or None
        None where no point marks it; the trunk then ends at the shoulder.
    arms : pair of Arm
        Near and far.
    trunk_m, leg_m : float
        Length from hip to shoulder, and of the leg; NaN where missing.
    disc_inclination_deg : ndarray, shape (frames,)
        Of the lowest disc from its place in standing, by the pelvis where it is measured, else by the trunk.
    lumbar_flexion_deg, hip_flexion_deg, knee_flexion_deg : ndarray, shape (frames,)
        NaN where they cannot be measured; the hip's is the true one, pelvis to thigh.
    hip_flexion_error_deg, knee_flexion_error_deg : ndarray, shape (frames,)
    standard_error_m : ndarray, shape (frames, landmarks)
        Of each place along one axis, in the order of `Landmark`; NaN counts as none.
    in_metres : bool
        False where no stature is known: the unit is then the length of the leg.
    """

    time_s: FloatArray
    knee: FloatArray
    hip: FloatArray
    l5s1: FloatArray
    shoulder: FloatArray
    ear: FloatArray | None
    arms: tuple[Arm, Arm]
    trunk_m: float
    leg_m: float
    disc_inclination_deg: FloatArray
    lumbar_flexion_deg: FloatArray
    hip_flexion_deg: FloatArray
    knee_flexion_deg: FloatArray
    hip_flexion_error_deg: FloatArray
    knee_flexion_error_deg: FloatArray
    standard_error_m: FloatArray
    in_metres: bool = True
    c7: FloatArray | None = None

    @classmethod
    def of(cls, motion: Motion, measures: Measures, body: Body) -> Self:
        """Read the posture from a motion and its measures.

        L5/S1 lies on the standing trunk at 0.20 of the way from hip to shoulder and turns with the pelvis
        where a spine is measured; else it keeps to the line from hip to shoulder. Where points on the pelvis
        give the joint centre of the hip, it lies as far behind it as `spine_joints` has it.
        """
        scale, in_metres = _scale(motion, body)
        places = motion.positions * scale
        trunk = measures.reference.trunk_length * scale
        disc = _disc_inclination_deg(motion, measures)
        hip = places[:, Landmark.HIP]
        ear = places[:, Landmark.EAR]
        c7 = None if motion.spine is None else motion.spine.of(SpinePoint.C7)
        l5s1 = spine_joints()["l5s1"]
        behind = l5s1.behind_deg if _has_pelvis(motion) else 0.0
        hip_flexion, knee_flexion = (measures.series[f"{joint}_flexion_deg"] for joint in ("hip", "knee"))
        return cls(
            time_s=motion.time_s,
            knee=places[:, Landmark.KNEE],
            hip=hip,
            l5s1=hip + _direction(disc - behind) * l5s1.height * trunk,
            shoulder=places[:, Landmark.SHOULDER],
            ear=_beside_shoulder(ear, motion, scale),
            c7=None if c7 is None else _beside_shoulder(c7[0] * scale, motion, scale),
            arms=_arms(motion, places),
            trunk_m=trunk,
            leg_m=(motion.scale.leg_length or np.nan) * scale,
            disc_inclination_deg=disc,
            lumbar_flexion_deg=measures["lumbar_flexion_deg"],
            hip_flexion_deg=hip_flexion.values,
            knee_flexion_deg=knee_flexion.values,
            hip_flexion_error_deg=hip_flexion.standard_error,
            knee_flexion_error_deg=knee_flexion.standard_error,
            standard_error_m=motion.standard_error * scale,
            in_metres=in_metres,
        )

    def without_error(self) -> Self:
        """The same, as if every landmark were known exactly."""
        return replace(self, standard_error_m=np.zeros_like(self.standard_error_m))


def _scale(motion: Motion, body: Body) -> tuple[float, bool]:
    """Metres in one unit of the motion, else legs in one unit, and which of the two."""
    leg = motion.scale.leg_length
    if motion.scale.metres_per_unit is not None:
        return motion.scale.metres_per_unit, True
    if body.stature_m is not None and leg:
        return body.stature_m * model_number("leg_per_stature") / leg, True
    return (1 / leg if leg else np.nan), False


def _disc_inclination_deg(motion: Motion, measures: Measures) -> FloatArray:
    trunk = inclination_deg(motion.at(Landmark.HIP), motion.at(Landmark.SHOULDER))
    backs = (reference.back for reference in measures.references)
    standing = next((back.neutral.trunk_inclination_deg for back in backs if back is not None), 0.0)
    less = measures["pelvis_inclination_deg"] + standing - trunk
    return trunk + _carried_on(motion.time_s, less)


def _carried_on(time_s: FloatArray, values: FloatArray) -> FloatArray:
    """Fill missing values from the frames beside them, so that no place jumps; 0 where all are missing."""
    finite = np.isfinite(values)
    return np.interp(time_s, time_s[finite], values[finite]) if finite.any() else np.zeros(len(values))


def _has_pelvis(motion: Motion) -> bool:
    return motion.spine is not None and {SpinePoint.PSIS, SpinePoint.ASIS} <= set(motion.spine.levels)


def _beside_shoulder(place: FloatArray, motion: Motion, scale: float) -> FloatArray | None:
    """A place, carried on relative to the shoulder where it is hidden; None where it always is."""
    if not np.isfinite(place).any():
        return None
    shoulder = motion.at(Landmark.SHOULDER) * scale
    away = (place - shoulder).T
    return shoulder + np.stack([_carried_on(motion.time_s, part) for part in away], axis=1)


def _direction(deg: FloatArray) -> FloatArray:
    angle = np.radians(deg)
    return np.stack([np.sin(angle), np.cos(angle)], axis=-1)


def _arms(motion: Motion, places: FloatArray) -> tuple[Arm, Arm]:
    near = Arm(*(places[:, landmark] for landmark in _NEAR_ARM))
    finite = np.asarray(np.isfinite(motion.positions[:, _FAR_ARM]).all(axis=(1, 2)))
    sure = motion.confidence[:, _FAR_ARM].min(axis=1) >= FAR_ARM_CONFIDENCE
    if (finite & sure).mean() < FAR_ARM_SEEN:
        return near, near
    far = (
        _where(finite, places[:, landmark], own)
        for landmark, own in zip(_FAR_ARM, _places(near), strict=True)
    )
    return near, Arm(*far)


def _places(arm: Arm) -> tuple[FloatArray, FloatArray, FloatArray]:
    return arm.shoulder, arm.elbow, arm.wrist


def _where(finite: NDArray[np.bool_], one: FloatArray, other: FloatArray) -> FloatArray:
    return np.where(finite[:, None], one, other)
