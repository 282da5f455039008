"""The bend stops early."""

from hiphinge.faults.finding import Finding
from hiphinge.faults.judging import cannot_tell, judged, yardstick
from hiphinge.faults.pattern import Pattern, decision, signs_of
from hiphinge.faults.scene import Scene
from hiphinge.texts import Message

CODE = "shallow"


def look(scene: Scene) -> Finding:
    """Judge the lean at the bottom by the depth that the drill asks for; a squat leans less anyway."""
    asked = scene.drill.expectation.trunk_deg
    if asked is None:
        return cannot_tell(CODE, Message("because-not-judged"))
    signs = signs_of(scene)
    found = judged(CODE, signs.trunk, yardstick(CODE, asked[0]))
    if found.present and decision(scene, signs).pattern is Pattern.SQUAT:
        return cannot_tell(CODE, Message("because-shallow-as-squat"))
    return found
