"""A person in space: from points in three dimensions to a motion in the sagittal plane."""

from hiphinge.sources.space.body import Body, Points
from hiphinge.sources.space.sagittal import Origin, seen_from_the_side

__all__ = ["Body", "Origin", "Points", "seen_from_the_side"]
