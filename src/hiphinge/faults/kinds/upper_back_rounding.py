"""The upper back rounds."""

from hiphinge.faults.finding import Finding
from hiphinge.faults.judging import judged_change
from hiphinge.faults.scene import Scene

CODE = "upper_back_rounding"


def look(scene: Scene) -> Finding:
    """Judge the largest upper back flexion from own standing that lasts."""
    return judged_change(CODE, scene, scene.largest("upper_back_flexion_deg"))
