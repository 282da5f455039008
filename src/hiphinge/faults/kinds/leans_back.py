"""The trunk leans back at the top."""

from hiphinge.faults.finding import Finding
from hiphinge.faults.judging import judged
from hiphinge.faults.scene import Estimate, Scene

CODE = "leans_back"


def look(scene: Scene) -> Finding:
    """Judge how far the trunk leans back behind the vertical at the top, for as long as it lasts.

    Not against own standing: in a recording of a single lift the top is all the standing there is.
    """
    return judged(CODE, _back(scene))


def _back(scene: Scene) -> Estimate | None:
    trunk = scene.measures.series["trunk_inclination_deg"]
    furthest = scene.extreme(trunk.values, trunk.standard_error, sign=-1, rows=scene.top)
    return furthest and (-furthest).from_zero()
