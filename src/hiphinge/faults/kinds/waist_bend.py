"""The bend comes from the waist."""

from hiphinge.faults.finding import Finding
from hiphinge.faults.judging import cannot_tell, judged_change
from hiphinge.faults.pattern import Pattern, decision, leans_enough, reported_once, signs_of
from hiphinge.faults.scene import Scene
from hiphinge.texts import Message

CODE = "waist_bend"


def look(scene: Scene) -> Finding:
    """Judge how far the hips fold from pelvis to thigh, once the trunk leans well."""
    signs = signs_of(scene)
    if signs.trunk is not None and not leans_enough(signs.trunk):
        return cannot_tell(CODE, Message("because-not-deep-enough"))
    decided = decision(scene, signs)
    because = "because-waist-bend-still" if "hip_travel" in decided.grounds else ""
    return reported_once(judged_change(CODE, scene, signs.hip, because=because), Pattern.WAIST_BEND, decided)
