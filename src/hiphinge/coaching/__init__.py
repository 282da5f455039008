"""Coaching from findings: what matters most and why, one cue, one drill, and what went well."""

from hiphinge.coaching.advice import Advice, AdvicePoint, advise
from hiphinge.coaching.retake import Retake
from hiphinge.coaching.set_drift import SetDrift, set_drift_of
from hiphinge.coaching.wall_tap import WallTap, wall_tap_of

__all__ = [
    "Advice",
    "AdvicePoint",
    "Retake",
    "SetDrift",
    "WallTap",
    "advise",
    "set_drift_of",
    "wall_tap_of",
]
