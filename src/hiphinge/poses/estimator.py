"""What a pose model must offer, and its result for one person in one picture."""

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from hiphinge.motion import FloatArray
from hiphinge.poses.frames import Picture
from hiphinge.poses.region import Region

#: Landmarks of a figure: the nose, nine on the left side, nine on the right, each block in the
#: order of `body.Landmark` (ear, shoulder, elbow, wrist, hip, knee, ankle, heel, toe).
FIGURE_POINTS = 19
LEFT = slice(1, 10)
RIGHT = slice(10, 19)


@dataclass(frozen=True)
class Figure:
    """One person in one picture.

    Attributes
    ----------
    points_px : ndarray, shape (19, 2)
        Pixels of the picture, y down; see `FIGURE_POINTS` for the order.
    visibility : ndarray, shape (19,)
        Probability that the point is in the picture and not hidden.
    confidence : float
        Probability that there is a person at all.
    next_region : Region
        Where to look for the person in the next picture.
    silhouette : ndarray of float32, shape (side, side)
        Logit of "person" for each pixel of the region that was looked at.
    """

    points_px: FloatArray
    visibility: FloatArray
    confidence: float
    next_region: Region
    silhouette: NDArray[np.float32]


class PoseEstimator(Protocol):
    """A pose model: finds people in a picture and estimates one of them at a time.

    It keeps nothing from picture to picture: smoothing inside a model lags behind the movement.
    """

    @property
    def name(self) -> str:
        """Name and version, for the provenance."""

    def find(self, picture: Picture) -> tuple[Region, ...]:
        """Regions of the people in a picture, surest first."""

    def estimate(self, picture: Picture, region: Region) -> Figure:
        """Landmarks of the person in a region."""
