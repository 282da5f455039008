"""How the head is held, by the line from ear to nose: a second witness beside the line of the back."""

from dataclasses import replace

from hiphinge.faults.finding import Finding
from hiphinge.faults.judging import cannot_tell, missing
from hiphinge.faults.scene import Estimate, Scene
from hiphinge.knowledge.faults import fault_knowledge
from hiphinge.measures.landmarks import head_inclination
from hiphinge.measures.learning import HEAD
from hiphinge.texts import Message

#: A head reported to drop must show it at least by this in its own line too, which shows half of a drop. One
#: reported to tip back must tip there as far as is worth a word (design choices).
LEAST_SHOWN_DEG = 5.0
#: The head is seen in standing when its own line is known to this standard error. On people it is known to 13
#: and less, and to 17 and more where a weight plate covers the head, whose neck is then made up.
WIDEST_HEAD_ERROR_DEG = 15.0


def tipped_back(scene: Scene) -> Estimate | None:
    """How much further back the head is tipped than in own standing, at the bottom, in degrees.

    Against the vertical: 0 is to look ahead as in standing.
    """
    pitch, error = head_inclination(scene.motion)
    stood = scene.stood(HEAD)
    return _from_standing(scene.middle(-pitch, error, scene.bottom), None if stood is None else -stood)


def contradicted(found: Finding, scene: Scene, sign: int) -> Finding:
    """Take back that the head tips (sign 1) or drops (-1) where it is hidden or its line does not show it."""
    stood = scene.stood(HEAD)
    if found.present and stood is not None and stood.error > WIDEST_HEAD_ERROR_DEG:
        return cannot_tell(found.fault, missing(fault_knowledge(found.fault)))
    trunk = "trunk_inclination_deg"
    leaned = _from_standing(scene.at_bottom(trunk), scene.stood(trunk))
    head = tipped_back(scene)
    if not found.present or head is None or leaned is None:
        return found
    against_trunk = sign * (head.value + leaned.value)
    if against_trunk >= (found.limit if sign > 0 and found.limit else LEAST_SHOWN_DEG):
        return found
    return cannot_tell(found.fault, Message("because-head-otherwise"))


def _from_standing(low: Estimate | None, stood: Estimate | None) -> Estimate | None:
    if stood is None or low is None:
        return None
    return replace(low, value=(low.value - stood.value + 180) % 360 - 180)
