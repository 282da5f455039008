"""Families of movement: what each makes of a recording."""

from hiphinge.families.family import Family, Judgement
from hiphinge.families.hinge import HINGE, Hinge, HingeJudgement, conclude

#: Names of all families.
FAMILIES = (HINGE.name,)

__all__ = ["FAMILIES", "HINGE", "Family", "Hinge", "HingeJudgement", "Judgement", "conclude"]
