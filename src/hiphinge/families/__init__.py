"""Families of movement: what each makes of a recording."""

from hiphinge.families.family import Family, Judgement
from hiphinge.families.hinge import HINGE, Hinge, HingeJudgement

__all__ = ["HINGE", "Family", "Hinge", "HingeJudgement", "Judgement"]
