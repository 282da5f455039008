"""Positions of everything that is drawn, in pixels of the picture."""

from dataclasses import dataclass

import numpy as np

from hiphinge.measures.spine import CONTACTS, Dowel, Spine
from hiphinge.motion import FloatArray, Motion
from hiphinge.poses.sagittal import picture_points
from hiphinge.poses.wall_ends import wall_ends


@dataclass(frozen=True)
class RodPlaces:
    """The virtual dowel in pixels, x to the right and y down; NaN where missing.

    Attributes
    ----------
    ends : ndarray, shape (frames, 2, 2)
        Its lower and its upper end.
    contacts : ndarray, shape (frames, 3, 2)
        The point of the back for each of `CONTACTS`.
    hollow : ndarray, shape (frames, 2, 2)
        The deepest point of the low back, and the point of the rod over it.
    outward : ndarray, shape (frames, 2)
        Away from the body, at right angles to the rod, of length 1.
    """

    ends: FloatArray
    contacts: FloatArray
    hollow: FloatArray
    outward: FloatArray


@dataclass(frozen=True)
class Places:
    """Everything drawn of a person, in pixels of the upright picture; NaN where missing.

    Attributes
    ----------
    points : ndarray, shape (frames, landmarks, 2)
    back : ndarray, shape (frames, points, 2), or None
        The line of the back from the seat to the head.
    rod : RodPlaces or None
    wall : ndarray, shape (frames, 2, 2), or None
        Lower and upper end of a line on the wall behind the person.
    """

    points: FloatArray
    back: FloatArray | None = None
    rod: RodPlaces | None = None
    wall: FloatArray | None = None

    def shrunk(self, pixels_per_pixel: float) -> "Places":
        """Return the places on a picture scaled down by a factor."""
        rod = self.rod and RodPlaces(
            self.rod.ends / pixels_per_pixel,
            self.rod.contacts / pixels_per_pixel,
            self.rod.hollow / pixels_per_pixel,
            self.rod.outward,
        )
        back = None if self.back is None else self.back / pixels_per_pixel
        wall = None if self.wall is None else self.wall / pixels_per_pixel
        return Places(self.points / pixels_per_pixel, back, rod, wall)

    def at(self, position: int) -> "Places":
        """Return the places of one frame alone."""
        one = slice(position, position + 1)
        rod = self.rod and RodPlaces(
            self.rod.ends[one], self.rod.contacts[one], self.rod.hollow[one], self.rod.outward[one]
        )
        back = None if self.back is None else self.back[one]
        return Places(self.points[one], back, rod, None if self.wall is None else self.wall[one])

    def moved(self, left: int, top: int) -> "Places":
        """Return the places on a crop of the picture, given its origin in pixels."""
        off = np.array([left, top])
        rod = self.rod and RodPlaces(
            self.rod.ends - off, self.rod.contacts - off, self.rod.hollow - off, self.rod.outward
        )
        back = None if self.back is None else self.back - off
        return Places(self.points - off, back, rod, None if self.wall is None else self.wall - off)


def picture_places(motion: Motion, spine: Spine | None) -> Places:
    """Map everything drawn of a person to the pixels of the recording.

    Parameters
    ----------
    motion : Motion
    spine : Spine or None
        None if there is no back to draw.
    """
    points, wall = picture_points(motion, motion.positions), wall_ends(motion)
    if spine is None:
        return Places(points, wall=wall)
    back = None if spine.line is None else picture_points(motion, spine.line)
    return Places(points, back, None if spine.dowel is None else _rod_places(motion, spine.dowel), wall)


def _rod_places(motion: Motion, dowel: Dowel) -> RodPlaces:
    ends = picture_points(motion, dowel.rod)
    contacts = np.stack([dowel.places[name] for name in CONTACTS], axis=1)
    along = ends[:, 1] - ends[:, 0]
    across = np.stack([along[:, 1], -along[:, 0]], axis=1) * motion.facing_sign[:, None]
    return RodPlaces(
        ends=ends,
        contacts=picture_points(motion, contacts),
        hollow=picture_points(motion, dowel.hollow),
        outward=across / np.hypot(*across.T)[:, None],
    )
