"""Measures: named series over time, computed from a motion alone."""

from hiphinge.measures.measuring import Measures, measure
from hiphinge.measures.series import COLUMN_UNITS, Series

__all__ = ["COLUMN_UNITS", "Measures", "Series", "measure"]
