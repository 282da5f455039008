"""Families of movement: what each makes of a recording."""

from hiphinge.families.action import ACTION, ActionJudgement
from hiphinge.families.family import Family, Judgement
from hiphinge.families.hinge import HINGE, Hinge, HingeJudgement, conclude
from hiphinge.families.posture import POSTURE, PostureJudgement
from hiphinge.families.walking import WALKING, WalkingJudgement
from hiphinge.families.whole import WholeJudgement

#: Names of all families.
FAMILIES = (HINGE.name, POSTURE.name, WALKING.name, ACTION.name)

__all__ = [
    "ACTION",
    "FAMILIES",
    "HINGE",
    "POSTURE",
    "WALKING",
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
