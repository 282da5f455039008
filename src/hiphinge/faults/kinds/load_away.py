"""The weight drifts away."""

import numpy as np

from hiphinge.body import Landmark
from hiphinge.faults.finding import Finding
from hiphinge.faults.judging import cannot_tell, judged
from hiphinge.faults.scene import Estimate, Scene
from hiphinge.knowledge.thresholds import threshold
from hiphinge.measures.angles import inclination_deg, inclination_error_deg
from hiphinge.measures.landmarks import place
from hiphinge.texts import Message

CODE = "load_away"


def look(scene: Scene) -> Finding:
    """Judge how far in front of straight down the arms hang on the way up, while the trunk leans."""
    if not scene.drill.expectation.loaded:
        return cannot_tell(CODE, Message("because-not-judged"))
    return judged(CODE, _arms(scene))


def _arms(scene: Scene) -> Estimate | None:
    """Largest forward hang that lasts, in degrees; behind the shoulders is where lifters pull a bar.

    In upright standing the arms show nothing: a bar then lies before the thighs.
    """
    shoulder, wrist = (place(scene.motion, at) for at in (Landmark.SHOULDER, Landmark.WRIST))
    low, high = scene.motion.standard_error[:, [Landmark.WRIST, Landmark.SHOULDER]].T
    error = inclination_error_deg(np.hypot(*(shoulder - wrist).T), low, high)
    leaning = scene.measures["trunk_inclination_deg"] >= threshold("leaning_trunk_deg").value
    hang = -inclination_deg(wrist, shoulder)
    reading = scene.extreme(hang, error, rows=np.asarray(scene.ascent & leaning))
    return reading and reading.from_zero()
