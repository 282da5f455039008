"""A posture becomes moving masses: the body's own and those in the hands."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from hiphinge.body import Landmark
from hiphinge.kinetics.load import Body, Load
from hiphinge.kinetics.parts import Parts
from hiphinge.kinetics.posture import Arm, Posture
from hiphinge.kinetics.upper_body import Lump, UpperBody, upper_body
from hiphinge.knowledge.load_limits import model_number
from hiphinge.knowledge.segments import SegmentParameters, spine_joints
from hiphinge.motion import FloatArray


@dataclass(frozen=True)
class Carried:
    """Who carries what.

    Attributes
    ----------
    posture : Posture
    body : Body
    load : Load
    """

    posture: Posture
    body: Body
    load: Load

    @property
    def upper(self) -> UpperBody:
        """Shares of the body's mass from the table that the body names."""
        return upper_body(self.body.table, self.body.sex)

    @property
    def load_kg(self) -> FloatArray:
        """What the hands hold in each frame, shape (frames,)."""
        time_s = self.posture.time_s
        first, last = self.load.between_s or (-np.inf, np.inf)
        return np.where((time_s >= first) & (time_s <= last), self.load.mass_kg, 0.0)

    def grips(self) -> list[FloatArray]:
        """Place of the hands that hold the load, each of shape (frames, 2)."""
        arms = {"both": self.posture.arms, "near": self.posture.arms[:1], "far": self.posture.arms[1:]}
        reach = self._hand_centre() * self.posture.trunk_m
        return [_beyond(arm, reach) for arm in arms[self.load.hands]]

    def hand_and_hip_error(self) -> tuple[FloatArray, FloatArray]:
        """Standard errors of wrist and hip in metres, each of shape (frames,)."""
        error = self.posture.standard_error_m
        return error[:, Landmark.WRIST], error[:, Landmark.HIP]

    def above_l5s1(self) -> Parts:
        """Trunk, head, both arms and the load."""
        return _gathered([self._trunk(), self._head(), *self._arms(), *self._loads()])

    def pelvis(self) -> Parts:
        """What the hips carry besides."""
        lump, posture = self.upper.pelvis, self.posture
        low = posture.l5s1 - posture.hip
        return self._lump(lump, posture.hip + lump.height / _l5s1_height() * low, low)

    def thighs(self) -> Parts:
        """What the knees carry besides: the near thigh stands for both."""
        return self._limb(self.upper.thigh, self.posture.hip, self.posture.knee, sides=2)

    def landmark_weights_kg(self, *, about_hip: bool) -> dict[Landmark, FloatArray]:
        """How many kilograms' lever each landmark moves, about L5/S1 or about the hip.

        The shoulder stands for the end of the trunk: a point at C7 has the same error.
        """
        upper, mass = self.upper, self.body.mass_kg
        place = 0.0 if about_hip else _l5s1_height()
        trunk = [(upper.trunk, 1.0), (upper.pelvis, float(about_hip))]
        high = sum(lump.mass * lump.height * share for lump, share in trunk)
        low = sum(lump.mass * (1 - lump.height) * share for lump, share in trunk)
        above = (upper.above_l5s1 + about_hip * upper.pelvis.mass) * mass + self.load_kg
        arm, forearm = upper.upper_arm, upper.forearm
        elbow = arm.mass * arm.centre + forearm.mass * (1 - forearm.centre)
        return {
            Landmark.HIP: low * mass - above * (1 - place),
            Landmark.SHOULDER: (high + 2 * arm.mass * (1 - arm.centre)) * mass - above * place,
            Landmark.EAR: np.full(len(above), upper.head.mass * mass),
            Landmark.ELBOW: np.full(len(above), 2 * elbow * mass),
            Landmark.WRIST: 2 * (forearm.mass * forearm.centre + upper.hand.mass) * mass + self.load_kg,
        }

    def _trunk(self) -> Parts:
        posture, lump, place = self.posture, self.upper.trunk, _l5s1_height()
        line = self._trunk_end() - posture.l5s1
        share = (lump.height - place) / (1 - place)
        return self._lump(lump, posture.l5s1 + share * line, line)

    def _head(self) -> Parts:
        posture, lump = self.posture, self.upper.head
        line = self._trunk_end() - posture.hip
        place = posture.ear if posture.ear is not None else posture.hip + lump.height * line
        return self._lump(lump, place, line)

    def _trunk_end(self) -> FloatArray:
        """Upper end of the trunk: the shoulder, or a place as high on the line from hip to C7.

        Shoulders that reach forward do not take the trunk with them, so that C7 is its better end (Tisserand
        et al. 2016).
        """
        posture = self.posture
        if posture.c7 is None:
            return posture.shoulder
        return np.asarray(posture.hip + (posture.c7 - posture.hip) / self.upper.c7_height)

    def _arms(self) -> list[Parts]:
        upper, parts = self.upper, []
        for arm in self.posture.arms:
            parts += [
                self._limb(upper.upper_arm, arm.shoulder, arm.elbow),
                self._limb(upper.forearm, arm.elbow, arm.wrist),
                self._hand(arm),
            ]
        return parts

    def _hand(self, arm: Arm) -> Parts:
        hand, length = self.upper.hand, self.upper.hand_length * self.posture.trunk_m
        place = _beyond(arm, self._hand_centre() * self.posture.trunk_m)
        return _one(hand.mass * self.body.mass_kg, place, hand.gyration * length, arm.wrist - arm.elbow)

    def _hand_centre(self) -> float:
        """From the wrist to the middle of the hand, in trunk lengths."""
        return self.upper.hand.centre * self.upper.hand_length

    def _loads(self) -> list[Parts]:
        grips = self.grips()
        arms = self.posture.arms if self.load.hands != "far" else self.posture.arms[::-1]
        held = []
        for arm, grip in zip(arms, grips, strict=False):
            place = grip + self.load.below_grip_m * _unit(arm.wrist - arm.elbow)
            held.append(_one(self.load_kg / len(grips), place, 0.0, arm.wrist - arm.elbow))
        return held

    def _lump(self, lump: Lump, place: FloatArray, axis: FloatArray) -> Parts:
        return _one(lump.mass * self.body.mass_kg, place, lump.gyration * self.posture.trunk_m, axis)

    def _limb(self, part: SegmentParameters, first: FloatArray, last: FloatArray, sides: int = 1) -> Parts:
        line = last - first
        length = np.hypot(*line.T)
        middle = float(np.nanmedian(length)) if np.isfinite(length).any() else np.nan
        mass = sides * part.mass * self.body.mass_kg
        return _one(mass, first + part.centre * line, part.gyration * middle, line)


def landmark_error_nm(carried: Carried, *, about_hip: bool) -> FloatArray:
    """Standard error of a moment from those of the landmarks, shape (frames,).

    First order and quasi-static: only levers along x count. The two arms share the error of the near one.
    """
    error = carried.posture.standard_error_m
    weights = carried.landmark_weights_kg(about_hip=about_hip)
    squares = [(kg * np.nan_to_num(error[:, landmark])) ** 2 for landmark, kg in weights.items()]
    return np.asarray(model_number("gravity_m_s2") * np.sqrt(sum(squares)))


def _l5s1_height() -> float:
    return spine_joints()["l5s1"].height


def _gathered(parts: Sequence[Parts]) -> Parts:
    return Parts(
        np.concatenate([one.mass_kg for one in parts], axis=1),
        np.concatenate([one.place for one in parts], axis=1),
        np.concatenate([one.inertia_kg_m2 for one in parts]),
        np.concatenate([one.axis for one in parts], axis=1),
    )


def _one(mass_kg: FloatArray | float, place: FloatArray, gyration_m: float, axis: FloatArray) -> Parts:
    """A single part; its inertia is that of its heaviest moment."""
    mass = np.broadcast_to(np.asarray(mass_kg, dtype=np.float64), len(place))
    inertia = np.atleast_1d(mass.max(initial=0.0) * gyration_m**2)
    return Parts(mass[:, None], place[:, None], inertia, axis[:, None])


def _beyond(arm: Arm, reach_m: float) -> FloatArray:
    """A place past the wrist in line with the forearm."""
    return np.asarray(arm.wrist + reach_m * _unit(arm.wrist - arm.elbow))


def _unit(line: FloatArray) -> FloatArray:
    return np.asarray(line / np.maximum(np.hypot(*line.T), 1e-9)[:, None])
