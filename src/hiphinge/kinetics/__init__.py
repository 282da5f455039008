"""Loads on low back and hips from a side view: moments, forces on the disc, and what lifting costs."""

from hiphinge.kinetics.load import Body, Load
from hiphinge.kinetics.loads import LOAD_UNITS, LoadCurve, LoadSeries, load_of, posture_loads
from hiphinge.kinetics.posture import Arm, Posture

__all__ = [
    "LOAD_UNITS",
    "Arm",
    "Body",
    "Load",
    "LoadCurve",
    "LoadSeries",
    "Posture",
    "load_of",
    "posture_loads",
]
