"""The hinge turns into a squat."""

from hiphinge.faults.finding import Finding
from hiphinge.faults.judging import judged, judged_in
from hiphinge.faults.pattern import Pattern, decide, most_knee_deg, signs_of, squat_yardsticks
from hiphinge.faults.scene import Scene
from hiphinge.texts import text_name

CODE = "squat_substitution"


def look(scene: Scene) -> Finding:
    """Judge the legs: by the knee, or by the sign that makes it a squat most severely."""
    signs, by = signs_of(scene), squat_yardsticks(most_knee_deg(scene))
    decided = decide(signs, by)
    if decided.pattern is not Pattern.SQUAT or decided.grounds[0] == "knee":
        return judged_in(scene, CODE, signs.knee, by["knee"])
    ground = decided.grounds[0]
    return judged(CODE, getattr(signs, ground), by[ground], text_name("because", CODE, ground))
