"""Coaching from findings: what matters most and why, one cue, one drill, and what went well."""

from typing import TYPE_CHECKING

from hiphinge.lazy import lazily

if TYPE_CHECKING:
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

#: Warning signs are asked about without any of it, so it is imported when it is used.
__getattr__ = lazily(
    __name__,
    {
        "Advice": "hiphinge.coaching.advice",
        "AdvicePoint": "hiphinge.coaching.advice",
        "Retake": "hiphinge.coaching.retake",
        "SetDrift": "hiphinge.coaching.set_drift",
        "WallTap": "hiphinge.coaching.wall_tap",
        "advise": "hiphinge.coaching.advice",
        "set_drift_of": "hiphinge.coaching.set_drift",
        "wall_tap_of": "hiphinge.coaching.wall_tap",
    },
)
