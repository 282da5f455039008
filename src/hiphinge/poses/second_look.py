"""A second look: the same pose model, shown each person from a little further away."""

from dataclasses import dataclass, replace

from hiphinge.poses.estimator import Figure, PoseEstimator
from hiphinge.poses.frames import Picture
from hiphinge.poses.region import Region

#: How much larger the regions of the second look are: more than a frame changes them, less than the model
#: minds (design choice).
LARGER = 1.03


@dataclass(frozen=True)
class SecondLook:
    """A pose model that looks at larger regions than it is asked to, and so reads a film once more.

    Where the model sees a body plainly, both readings agree within a degree. Where it guesses, at what a
    plate or the edge of the picture hides, they differ by ten and more: how far a reading can be trusted is
    measured, not assumed.

    Attributes
    ----------
    base : PoseEstimator
    """

    base: PoseEstimator

    @property
    def name(self) -> str:
        """That of the pose model."""
        return self.base.name

    def find(self, picture: Picture) -> tuple[Region, ...]:
        """Find the people in a picture, surest first."""
        return self.base.find(picture)

    def estimate(self, picture: Picture, region: Region) -> Figure:
        """Estimate the landmarks of the person in a region, seen from further away."""
        return self.base.estimate(picture, replace(region, size=LARGER * region.size))
