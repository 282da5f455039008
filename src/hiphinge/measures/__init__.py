"""Measures: named series over time, functions of a motion and a reference."""

from hiphinge.measures.measuring import Measures, learn, measure, survey
from hiphinge.measures.series import COLUMN_UNITS, Series

__all__ = ["COLUMN_UNITS", "Measures", "Series", "learn", "measure", "survey"]
