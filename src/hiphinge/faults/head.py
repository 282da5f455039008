"""How the head is held, by the line from ear to nose: a second witness beside the line of the back."""

from dataclasses import replace

import numpy as np

from hiphinge.body import Landmark
from hiphinge.faults.finding import Finding
from hiphinge.faults.judging import untold
from hiphinge.faults.scene import Reading, Scene
from hiphinge.measures.angles import inclination_deg, inclination_error_deg
from hiphinge.motion import FloatArray
from hiphinge.texts import Message

#: A head that is told to tip or drop must show it at least by this in its own line too (design choice).
LEAST_SHOWN_DEG = 5.0


def tipped_back(scene: Scene) -> Reading | None:
    """How much further back the head is tipped than in own standing, at the bottom, in degrees.

    Against the vertical: 0 is to look ahead as in standing.
    """
    ear, nose = scene.place(Landmark.EAR), scene.place(Landmark.NOSE)
    pitch = np.unwrap(np.nan_to_num(inclination_deg(ear, nose)), period=360.0)
    pitch = np.where(np.isfinite(ear + nose).all(axis=1), pitch, np.nan)
    low, high = scene.motion.standard_error[:, [Landmark.EAR, Landmark.NOSE]].T
    error = inclination_error_deg(np.hypot(*(nose - ear).T), low, high)
    return _from_standing(scene, -pitch, error)


def contradicted(found: Finding, scene: Scene, sign: int) -> Finding:
    """Take back that the head tips (sign 1) or drops (-1) where its own line does not show it at all."""
    trunk = scene.measures.series["trunk_inclination_deg"]
    leaned = _from_standing(scene, trunk.values, trunk.standard_error)
    head = tipped_back(scene)
    if not found.present or head is None or leaned is None:
        return found
    against_trunk = sign * (head.value + leaned.value)
    if against_trunk >= LEAST_SHOWN_DEG:
        return found
    return untold(found.fault, Message("because-head-otherwise"))


def _from_standing(scene: Scene, values: FloatArray, error: FloatArray) -> Reading | None:
    stood = scene.middle(values, error, scene.standing)
    low = scene.middle(values, error, scene.bottom)
    if stood is None or low is None:
        return None
    return replace(low, value=(low.value - stood.value + 180) % 360 - 180)
