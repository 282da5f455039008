"""What joints of people can reach: values beyond are mistakes of the source, and missing."""

from dataclasses import replace

import numpy as np

from hiphinge.measures.series import Series

#: Knee and lumbar flexion from standing, in degrees. A knee flexes by 150 and overextends by 10 (AAOS; mark
#: M), a low back flexes by about 60 and extends by 30: both with room for how joints are seen.
KNEE_DEG = (-15.0, 165.0)
LUMBAR_DEG = (-40.0, 90.0)
_RANGES = {"knee_flexion_deg": KNEE_DEG, "lumbar_flexion_deg": LUMBAR_DEG}


def within_range(series: Series) -> Series:
    """Leave out values of a series that no person reaches; series without a range stay as they are."""
    if series.name not in _RANGES:
        return series
    low, high = _RANGES[series.name]
    human = (series.values >= low) & (series.values <= high)
    return replace(
        series,
        values=np.where(human, series.values, np.nan),
        standard_error=np.where(human, series.standard_error, np.nan),
    )
