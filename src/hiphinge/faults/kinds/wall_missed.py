"""The hips do not reach the wall."""

from dataclasses import replace

from hiphinge.faults.finding import Finding
from hiphinge.faults.judging import cannot_tell, judged, missing
from hiphinge.faults.scene import Scene
from hiphinge.knowledge.faults import fault_knowledge
from hiphinge.measures.wall import wall_gap_cm

CODE = "wall_missed"


def look(scene: Scene) -> Finding:
    """Judge the smallest gap between seat and wall that lasts."""
    known = fault_knowledge(CODE)
    if scene.motion.wall is None:
        return cannot_tell(CODE, missing(known, "wall"))
    smallest = scene.extreme(*wall_gap_cm(scene.motion), sign=-1)
    if smallest is None:
        return cannot_tell(CODE, missing(known, known.needs[0]))
    # a seat that gives way, or an error of the wall's place, makes no touch of less than nothing
    return judged(CODE, replace(smallest, value=max(0.0, smallest.value)))
