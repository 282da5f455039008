"""What is known of a person in space, whatever measured it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

import numpy as np

from hiphinge.body import Landmark, OrientedSegment, SpinePoint
from hiphinge.knowledge.names import Side
from hiphinge.motion import FloatArray

#: Points of one side by their landmark on the near side, shape (frames, 3) each.
Points = Mapping[Landmark, FloatArray]


@dataclass(frozen=True)
class Body:
    """A person in space over time.

    Attributes
    ----------
    time_s : ndarray, shape (frames,)
        Rising.
    sides : mapping of side to Points
        Joints of each side that are known; NaN where missing.
    nose : ndarray, shape (frames, 3), or None
    rigid : mapping of OrientedSegment to ndarray, shape (frames, points, 3)
        At least two points that move with a segment and lie in its sagittal plane, or on both sides of it.
    spine : mapping of SpinePoint to ndarray, shape (frames, 3)
    standing : Body or None
        A single frame of a pose that the source calls its rest; it counts where it stands upright.
    joint_error_m, turn_error_deg : float
        Standard errors of a joint along one axis, and of the inclination of a rigid segment.
    """

    time_s: FloatArray
    sides: Mapping[Side, Points]
    nose: FloatArray | None = None
    rigid: Mapping[OrientedSegment, FloatArray] = field(default_factory=dict)
    spine: Mapping[SpinePoint, FloatArray] = field(default_factory=dict)
    standing: "Body | None" = None
    joint_error_m: float = 0.01
    turn_error_deg: float = 2.0

    def moved(self, turn: FloatArray) -> "Body":
        """Return the body with all its points multiplied by a matrix, shape (3, 3)."""
        across = turn.T
        return replace(
            self,
            sides={
                side: {name: place @ across for name, place in points.items()}
                for side, points in self.sides.items()
            },
            nose=None if self.nose is None else self.nose @ across,
            rigid={name: place @ across for name, place in self.rigid.items()},
            spine={name: place @ across for name, place in self.spine.items()},
        )

    def both(self, landmark: Landmark) -> Iterator[FloatArray]:
        """Yield a landmark of each side that has it."""
        for points in self.sides.values():
            if landmark in points:
                yield points[landmark]

    def middle(self, landmark: Landmark) -> FloatArray | None:
        """Return the mean of a landmark of both sides, or the one that is known; None without any."""
        known = list(self.both(landmark))
        return None if not known else mean_of(known)


def mean_of(places: list[FloatArray]) -> FloatArray:
    """Return the mean of several points in each frame, of those that are there; NaN where none is."""
    stack = np.stack(places)
    there = np.isfinite(stack)
    count = there.sum(axis=0)
    total = np.where(there, stack, 0.0).sum(axis=0)
    return np.where(count > 0, total / np.maximum(count, 1), np.nan)
