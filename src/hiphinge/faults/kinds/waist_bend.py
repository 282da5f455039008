"""The bend comes from the waist."""

from hiphinge.faults.finding import Finding
from hiphinge.faults.judging import judged_change, untold
from hiphinge.faults.pattern import Pattern, decision, leans_enough, signs_of, told_once
from hiphinge.faults.scene import Scene
from hiphinge.texts import Message

CODE = "waist_bend"


def look(scene: Scene) -> Finding:
    """Judge how far the hips fold from pelvis to thigh, once the trunk leans well."""
    signs = signs_of(scene)
    if signs.trunk is not None and not leans_enough(signs.trunk):
        return untold(CODE, Message("because-not-deep-enough"))
    decided = decision(scene, signs)
    because = "because-waist-bend-still" if "hip_travel" in decided.grounds else ""
    return told_once(judged_change(CODE, scene, signs.hip, because=because), Pattern.WAIST_BEND, decided)
