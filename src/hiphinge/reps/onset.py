"""The trunk lean at which the low back begins to round."""

from dataclasses import dataclass

import numpy as np
from scipy.ndimage import median_filter

from hiphinge.knowledge.thresholds import threshold
from hiphinge.motion import FloatArray

#: Thresholds: the least change of lumbar flexion that is not an error of repeating the measurement, and up to
#: where lumbar flexion counts as neutral while the person's own maximum is unknown.
DETECTABLE, NEUTRAL = "lumbar_smallest_detectable_deg", "lumbar_flattening_deg"
#: A knee hangs this far below the straight line between the ends of the course (design choice: with noise
#: of 2 degrees a straight course hangs by less, one that is flat for a quarter of the bend by more).
LEAST_SAG_DEG = 3.0
#: Each of the two lines covers this share of the lean, and so many points, else its slope is missing.
LEAST_SHARE = 0.12
LEAST_POINTS = 3
#: Once the flexion has gained this share the rest is left out: near its end the back slows down, and a line
#: through that too would begin too early.
GAINED_SHARE = 0.8
#: Points of the running median that finds where that is.
_MEDIAN_POINTS = 5
#: Places along the lean at which a knee is tried: finer than any measurement.
_KNEES = 81


@dataclass(frozen=True)
class _TwoLines:
    """Lumbar flexion over trunk lean as two lines that meet at the knee."""

    start: float
    knee: float
    end: float
    first_slope: float
    second_slope: float

    @property
    def before(self) -> float:
        """Lumbar flexion gained before the knee, in degrees."""
        return self.first_slope * (self.knee - self.start)

    @property
    def after(self) -> float:
        """Lumbar flexion gained after the knee, in degrees."""
        return self.second_slope * (self.end - self.knee)

    @property
    def sag(self) -> float:
        """How far the knee lies below the straight line between the ends, in degrees."""
        share = (self.knee - self.start) / (self.end - self.start)
        return share * (self.before + self.after) - self.before


def rounding_onset(lean_deg: FloatArray, lumbar_deg: FloatArray) -> float | None:
    """Find the trunk lean at which the low back begins to round.

    Two lines that meet are fitted to lumbar flexion over trunk lean. There is an onset at the knee
    where the course clearly bends upwards there, gains more than can be mistaken after it and stays
    neutral before it. A fixed threshold would come late, by as much as the back takes to reach it.

    Where no knee is clear but the flexion gained is beyond neutral, the back rounds from the very
    start, and the start of the lean is the answer: the knee of a back that rounds ever earlier ends
    there, while a threshold would measure how fast the back rounds and not when it begins.

    Parameters
    ----------
    lean_deg, lumbar_deg : ndarray, shape (points,)
        Trunk lean, rising and about evenly spaced, so that slow parts do not weigh more; and the
        lumbar flexion there. Nothing in them may be NaN.

    Returns
    -------
    float or None
        In degrees of `lean_deg`; None where the low back does not round or there are too few points.
    """
    lean, lumbar = _rising_part(lean_deg, lumbar_deg)
    if len(lean) < 2 * LEAST_POINTS:
        return None
    lines = _nearest_lines(lean, lumbar, _knees(lean))
    detectable, neutral = (threshold(name).value for name in (DETECTABLE, NEUTRAL))
    if lines.sag >= LEAST_SAG_DEG and lines.after >= detectable and lines.before < neutral:
        return lines.knee
    return lines.start if lines.before + lines.after >= neutral else None


def _rising_part(lean: FloatArray, lumbar: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Leave out what comes after the low back has reached its end: a course that turns flat again."""
    smooth = median_filter(lumbar, size=_MEDIAN_POINTS, mode="nearest")
    gained = smooth >= smooth.min() + GAINED_SHARE * np.ptp(smooth)
    stop = int(np.argmax(gained)) + 1
    return lean[:stop], lumbar[:stop]


def _knees(lean: FloatArray) -> FloatArray:
    """Places to try: both lines keep their least share of the lean and their least points."""
    margin = LEAST_SHARE * (lean[-1] - lean[0])
    first = max(lean[0] + margin, lean[LEAST_POINTS - 1])
    last = min(lean[-1] - margin, lean[-LEAST_POINTS])
    return np.linspace(first, max(first, last), _KNEES)


def _nearest_lines(lean: FloatArray, lumbar: FloatArray, knees: FloatArray) -> _TwoLines:
    """Fit two lines that meet at a knee (least squares), at the one of some knees that fits best."""
    beyond = np.maximum(lean - knees[:, None], 0)
    x, y, z = (each - each.mean(axis=-1, keepdims=True) for each in (lean, lumbar, beyond))
    xx, xy, xz, yz, zz = x @ x, x @ y, z @ x, z @ y, (z**2).sum(axis=1)
    slope, steeper = (xy * zz - xz * yz, xx * yz - xz * xy) / (xx * zz - xz**2)
    misfit = ((y - slope[:, None] * x - steeper[:, None] * z) ** 2).sum(axis=1)
    best = int(misfit.argmin())
    first, second = float(slope[best]), float(slope[best] + steeper[best])
    return _TwoLines(float(lean[0]), float(knees[best]), float(lean[-1]), first, second)
