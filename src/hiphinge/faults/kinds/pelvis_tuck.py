"""The pelvis tips back."""

from hiphinge.faults.finding import Finding
from hiphinge.faults.judging import judged_change
from hiphinge.faults.pattern import Pattern, decision, reported_once, signs_of
from hiphinge.faults.scene import Scene

CODE = "pelvis_tuck"


def look(scene: Scene) -> Finding:
    """Judge the largest turn of the pelvis backwards while the trunk still goes down."""
    signs = signs_of(scene)
    found = judged_change(CODE, scene, signs.pelvis_back)
    return reported_once(found, Pattern.TUCKED_HINGE, decision(scene, signs))
