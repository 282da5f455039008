"""Repetitions: one complete descent and one complete ascent, in either order."""

from hiphinge.reps.rep import Attempt, Half, Phase, Rep, Segmentation, Way
from hiphinge.reps.segmentation import segment

__all__ = ["Attempt", "Half", "Phase", "Rep", "Segmentation", "Way", "segment"]
