"""Summaries of the repetitions in one condition, used to explain rounding."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf, isinf
from statistics import median, median_low

from hiphinge.coaching.onsets import Onset
from hiphinge.coaching.set_drift import LEAST_REPS, drift
from hiphinge.knowledge.thresholds import threshold


@dataclass(frozen=True)
class Bend:
    """One repetition in which the low back was seen.

    Attributes
    ----------
    depth_deg : float
        Trunk lean at the bottom.
    onset_deg : float or None
        Trunk lean at which the low back began to round; None where it did not.
    hip_deg, lumbar_deg, lumbar_percent : float or None
        Hip and lumbar flexion at the bottom, and the latter in per cent of the person's own maximum.
    """

    depth_deg: float
    onset_deg: float | None = None
    hip_deg: float | None = None
    lumbar_deg: float | None = None
    lumbar_percent: float | None = None


@dataclass(frozen=True)
class Trial:
    """Result of one condition: medians over its repetitions.

    Attributes
    ----------
    condition : str
        One of `knowledge.causes.conditions`.
    onset_deg : float or None
        Trunk lean at which the low back began to round; None where it did not as far as `depth_deg`.
    depth_deg : float
        Trunk lean at the bottom.
    hip_deg : float or None
        Hip flexion at the bottom.
    lumbar_rise_deg, lumbar_rise_percent : float or None
        How much more the low back bent at the bottom of the last repetition than of the first, in degrees
        and in points of the person's own maximum, along the straight line through all.
    onset_fall_deg : float or None
        How much earlier it began to round in the last repetition than in the first, along such a line.
    reps : int
        Number of repetitions.
    """

    condition: str
    onset_deg: float | None
    depth_deg: float
    hip_deg: float | None = None
    lumbar_rise_deg: float | None = None
    lumbar_rise_percent: float | None = None
    onset_fall_deg: float | None = None
    reps: int = LEAST_REPS

    @property
    def onset(self) -> Onset:
        """Onset with its bounds: an onset that was not seen lies beyond the depth."""
        return Onset.beyond(self.depth_deg) if self.onset_deg is None else Onset.measured(self.onset_deg)

    @property
    def rounds(self) -> bool:
        """Whether the low back rounded."""
        return self.onset_deg is not None

    @property
    def too_shallow(self) -> bool:
        """Whether the bend ended without rounding but too early to rule it out."""
        return not self.rounds and self.depth_deg < threshold("shallow_trunk_deg").value


def trial_of(condition: str, bends: Sequence[Bend]) -> Trial:
    """Summarise the repetitions of a condition, in order of time.

    A repetition without rounding counts as one whose onset lies beyond every other; the median is then the
    lower of the two in the middle, so that the back counts as rounding where it did in half of them.

    Parameters
    ----------
    condition : str
    bends : sequence of Bend
        At least one.
    """
    onset = median_low([inf if bend.onset_deg is None else bend.onset_deg for bend in bends])
    kept = [bend.depth_deg for bend in bends if isinf(onset) and bend.onset_deg is None]
    return Trial(
        condition=condition,
        onset_deg=None if isinf(onset) else onset,
        depth_deg=median(kept or [bend.depth_deg for bend in bends]),
        hip_deg=_median([bend.hip_deg for bend in bends]),
        lumbar_rise_deg=drift([bend.lumbar_deg for bend in bends]),
        lumbar_rise_percent=drift([bend.lumbar_percent for bend in bends]),
        onset_fall_deg=_fall(bends),
        reps=len(bends),
    )


def _median(values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return median(known) if known else None


def _fall(bends: Sequence[Bend]) -> float | None:
    """Fall of the onset over a set that ends rounding.

    A repetition without rounding counts with its depth, a lower bound of its onset; this rather
    underestimates the fall.
    """
    if bends[-1].onset_deg is None:
        return None
    change = drift([bend.depth_deg if bend.onset_deg is None else bend.onset_deg for bend in bends])
    return None if change is None else -change
