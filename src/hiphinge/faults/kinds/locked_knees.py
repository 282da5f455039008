"""The knees stay straight."""

from hiphinge.faults.finding import Finding
from hiphinge.faults.judging import cannot_tell, judged_in, yardstick
from hiphinge.faults.scene import Scene
from hiphinge.knowledge.thresholds import threshold
from hiphinge.texts import Message

CODE = "locked_knees"


def look(scene: Scene) -> Finding:
    """Judge knee flexion at the bottom, once the trunk leans."""
    trunk = scene.at_bottom("trunk_inclination_deg")
    if trunk is not None and trunk.value < threshold("leaning_trunk_deg").value:
        return cannot_tell(CODE, Message("because-not-deep-enough"))
    knee = None if trunk is None else scene.at_bottom("knee_flexion_deg")
    return judged_in(scene, CODE, knee, yardstick(CODE, _limit(scene)))


def _limit(scene: Scene) -> float:
    """Where straight knees begin; a drill may allow straighter ones."""
    usual, allowed = threshold("locked_knees_deg").value, scene.drill.expectation.knee_deg
    return min(usual, allowed[0]) if allowed and allowed[0] > 0 else usual
