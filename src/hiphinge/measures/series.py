"""Named series over time, each with a unit and a standard error."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from hiphinge.motion import FloatArray

#: Columns of a session in their order, with their units; a column without a source stays empty.
COLUMN_UNITS: Mapping[str, str] = {
    "trunk_inclination_deg": "deg",
    "trunk_thigh_flexion_deg": "deg",
    "hip_flexion_deg": "deg",
    "knee_flexion_deg": "deg",
    "thigh_inclination_deg": "deg",
    "shank_inclination_deg": "deg",
    "pelvis_inclination_deg": "deg",
    "lumbar_flexion_deg": "deg",
    "low_back_shape_deg": "deg",
    "back_shape_deg": "deg",
    "upper_back_flexion_deg": "deg",
    "neck_extension_deg": "deg",
    "hip_travel": "leg lengths",
    "dowel_gap_cm": "cm",
}


@dataclass(frozen=True)
class Series:
    """One measured quantity over time.

    Attributes
    ----------
    name : str
        One of `COLUMN_UNITS`.
    values : ndarray, shape (frames,)
        In the unit that `COLUMN_UNITS` gives; NaN where it cannot be measured.
    standard_error : ndarray, shape (frames,)
        Same unit; NaN where the value is.
    """

    name: str
    values: FloatArray
    standard_error: FloatArray

    @property
    def unit(self) -> str:
        """Unit of the values."""
        return COLUMN_UNITS[self.name]


def missing(name: str, frames: int) -> Series:
    """Return a series without measurements: every value is NaN."""
    return Series(name, np.full(frames, np.nan), np.full(frames, np.nan))
