"""The weight drifts away."""

import numpy as np

from hiphinge.body import Landmark
from hiphinge.faults.finding import Finding
from hiphinge.faults.judging import Yardstick, judged, untold
from hiphinge.faults.scene import Reading, Scene
from hiphinge.knowledge.thresholds import threshold
from hiphinge.measures.angles import inclination_deg, inclination_error_deg
from hiphinge.texts import Message

CODE = "load_away"
#: Arms that hang off straight down by so much count as most severe; their widest error (design choice).
_SEVERE_ARMS_DEG, _WIDEST_ARMS_DEG = 40.0, 5.0


def look(scene: Scene) -> Finding:
    """Judge how far the hands are in front of the ankles at the bottom, or how far off the arms hang."""
    if not scene.drill.expectation.loaded:
        return untold(CODE, Message("because-not-judged"))
    hands, arms = judged(CODE, _hands(scene)), _judged_arms(scene)
    if arms.present and arms.severity > hands.severity:
        return arms
    if scene.motion.scale.metres_per_unit is None and arms.value is not None:
        return untold(CODE, Message("because-no-stature"))
    return hands


def _judged_arms(scene: Scene) -> Finding:
    by = Yardstick(threshold("arm_hang_deg").value, _SEVERE_ARMS_DEG, _WIDEST_ARMS_DEG, "deg")
    return judged(CODE, _arms(scene), by, "because-load-away-arms")


def _hands(scene: Scene) -> Reading | None:
    """Metres from the ankle forward to the wrist."""
    metres = scene.motion.scale.metres_per_unit
    if metres is None:
        return None
    ahead = (scene.place(Landmark.WRIST) - scene.place(Landmark.ANKLE))[:, 0] * metres
    error = np.hypot(*scene.motion.standard_error[:, [Landmark.WRIST, Landmark.ANKLE]].T) * metres
    reading = scene.middle(ahead, error, scene.bottom)
    return reading and reading.from_zero()


def _arms(scene: Scene) -> Reading | None:
    """Degrees by which the hands hang in front of the shoulders; behind them is where lifters pull a bar."""
    shoulder, wrist = scene.place(Landmark.SHOULDER), scene.place(Landmark.WRIST)
    low, high = scene.motion.standard_error[:, [Landmark.WRIST, Landmark.SHOULDER]].T
    error = inclination_error_deg(np.hypot(*(shoulder - wrist).T), low, high)
    reading = scene.middle(-inclination_deg(wrist, shoulder), error, scene.bottom)
    return reading and reading.from_zero()
