"""The low back arches."""

from hiphinge.faults.finding import Finding
from hiphinge.faults.judging import judged_change
from hiphinge.faults.scene import Scene

CODE = "over_arching"


def look(scene: Scene) -> Finding:
    """Judge the largest lumbar extension beyond own standing that lasts."""
    lumbar = scene.largest("lumbar_flexion_deg", sign=-1)
    return judged_change(CODE, scene, lumbar and (-lumbar).from_zero())
