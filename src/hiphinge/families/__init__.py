"""Families of movement: what each makes of a recording."""

from collections.abc import Mapping
from types import MappingProxyType

from hiphinge.families.action import ACTION, ActionJudgement
from hiphinge.families.family import Family, Judgement
from hiphinge.families.hinge import HINGE, Hinge, HingeJudgement, conclude
from hiphinge.families.posture import POSTURE, PostureJudgement
from hiphinge.families.walking import WALKING, WalkingJudgement
from hiphinge.families.whole import WholeJudgement

#: Names of all families.
FAMILIES = (HINGE.name, POSTURE.name, WALKING.name, ACTION.name)
#: What families without repetitions and drills show, each with its family.
WHOLE_MOVEMENTS: Mapping[str, str] = MappingProxyType(
    {
        "standing": POSTURE.name,
        "sitting": POSTURE.name,
        "walking": WALKING.name,
        "standing_up": ACTION.name,
        "jumping": ACTION.name,
    }
)

__all__ = [
    "ACTION",
    "FAMILIES",
    "HINGE",
    "POSTURE",
    "WALKING",
    "WHOLE_MOVEMENTS",
    "ActionJudgement",
    "Family",
    "Hinge",
    "HingeJudgement",
    "Judgement",
    "PostureJudgement",
    "WalkingJudgement",
    "WholeJudgement",
    "conclude",
]
