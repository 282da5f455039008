"""The head drops."""

from hiphinge.faults.finding import Finding
from hiphinge.faults.head import contradicted
from hiphinge.faults.judging import judged_change
from hiphinge.faults.scene import Scene

CODE = "neck_flexed"


def look(scene: Scene) -> Finding:
    """Judge how far the head has dropped at the bottom, against the upper back and own standing."""
    neck = scene.at_bottom("neck_extension_deg")
    return contradicted(judged_change(CODE, scene, neck and (-neck).from_zero()), scene, -1)
