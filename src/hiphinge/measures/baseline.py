"""How a person usually bends: low back for hip, from earlier sessions."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Baseline:
    """The low back's bend on the way down, for each bend of the hips.

    Attributes
    ----------
    hip_deg : tuple of float
        Hip flexion, rising.
    lumbar_deg : tuple of float
        Median of the lumbar flexion there.
    low_deg, high_deg : tuple of float
        Its quartiles.
    sessions : int
        How many sessions it comes from.
    """

    hip_deg: tuple[float, ...]
    lumbar_deg: tuple[float, ...]
    low_deg: tuple[float, ...]
    high_deg: tuple[float, ...]
    sessions: int
