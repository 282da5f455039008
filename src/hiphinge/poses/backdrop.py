"""The empty room that the camera shows: the room behind the people, learned as they move."""

import math
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from hiphinge.motion import FloatArray
from hiphinge.poses.estimator import Figure
from hiphinge.poses.frames import Picture
from hiphinge.poses.region import Region
from hiphinge.poses.sampling import bilinear, summed

#: Pixels of the silhouette that are left out around a person: its edge is no surer than that.
MARGIN = 3
#: Summed over red, green and blue, colours nearer to each other than this may be those of one place.
SAME_COLOUR = 40.0
#: Share of the known room that looks different when the camera moves, and pictures in a row in which it
#: must: a person walking through the picture does not make another room.
MOST_CHANGED, CHANGED_FOR = 0.25, 3
#: The mean is kept in parts of a grey level, and takes in a quarter of each new picture; both as powers of 2.
_PART_BITS, _SLOW_BITS = 6, 2
#: Every so many pixels are compared to see whether the room is still the same.
_STRIDE = 4
#: Rows taken in at once, few enough that they stay in the processor's cache from step to step.
_BAND = 48


class Backdrop:
    """A room as a camera that stands still sees it, each place learned while no person is before it.

    A place has the colour that it had when it first was free, and slowly follows the later ones. Places
    that never were free stay unknown.
    """

    def __init__(self) -> None:
        self._mean = np.zeros((0, 0), dtype=np.int16)
        self._known = np.zeros((0, 0), dtype=bool)
        self._known_since = np.zeros((0, 0), dtype=np.int32)
        self._lessons = 0
        self._changed = 0

    @property
    def lessons(self) -> int:
        """Pictures learned from so far."""
        return self._lessons

    def grew_at(self, places: FloatArray, lessons: int) -> bool:
        """Whether the room has become known at any of these places after so many lessons.

        Parameters
        ----------
        places : ndarray, shape (..., 2)
            As for `at`.
        lessons : int
        """
        if not places.size or lessons >= self._lessons:
            return False
        height, width = self._known_since.shape
        column = np.clip(places[..., 0], 0, width - 1).astype(np.intp)
        row = np.clip(places[..., 1], 0, height - 1).astype(np.intp)
        return bool(self._known_since[row, column].max() > lessons)

    @property
    def outdated(self) -> bool:
        """Whether the camera has moved, or the light has changed, for good: the room must be learned anew."""
        return self._changed >= CHANGED_FOR

    def learn(self, picture: Picture, people: Iterable[tuple[Figure, Region]]) -> None:
        """Take in a picture, unless it shows a different room.

        Parameters
        ----------
        picture : ndarray of uint8, shape (height, width, 3)
        people : iterable of (Figure, Region)
            Everybody in it, with the region that each figure was estimated in.
        """
        height, width = picture.shape[:2]
        if not self._known.size:
            self._mean = np.zeros((height, 3 * width), dtype=np.int16)
            self._known = np.zeros((height, width), dtype=bool)
            self._known_since = np.zeros((height, width), dtype=np.int32)
        free = ~_taken(height, width, people)
        if self._is_different(picture, free):
            self._changed += 1
            return
        self._changed = 0
        self._take_in(picture, free)

    def at(self, places: FloatArray) -> FloatArray:
        """Colours of the room.

        Parameters
        ----------
        places : ndarray, shape (..., 2)
            Column and row, as `sampling.bilinear` takes them.

        Returns
        -------
        ndarray, shape (..., 3)
            NaN where the room is not known.
        """
        if not self._known.size:
            return np.full((*places.shape[:-1], 3), np.nan)
        colours = bilinear(self._mean.reshape(*self._known.shape, 3), places) / (1 << _PART_BITS)
        known = bilinear(self._known, places) > 1 - 1e-6
        return np.where(known[..., None], colours, np.nan)

    def _is_different(self, picture: Picture, free: NDArray[np.bool_]) -> bool:
        if self._known.shape != free.shape:
            return True
        thin = (slice(None, None, _STRIDE), slice(None, None, _STRIDE))
        both = self._known[thin] & free[thin]
        mean = self._mean.reshape(picture.shape)[thin] >> _PART_BITS
        apart = summed(np.abs(picture[thin] - mean))
        compared = np.count_nonzero(both)
        changed = np.count_nonzero(both & (apart > SAME_COLOUR))
        return bool(compared > 0 and changed / compared > MOST_CHANGED)

    def _take_in(self, picture: Picture, free: NDArray[np.bool_]) -> None:
        self._lessons += 1
        for first in range(0, len(free), _BAND):
            band = slice(first, first + _BAND)
            self._take_in_band(picture[band], free[band], band)

    def _take_in_band(self, picture: Picture, free: NDArray[np.bool_], band: slice) -> None:
        import cv2

        mean, known = self._mean[band].reshape(picture.shape), self._known[band]
        seen = picture.astype(np.int16)
        seen <<= _PART_BITS
        new = free & ~known
        self._known_since[band][new] = self._lessons
        cv2.copyTo(seen, new.view(np.uint8), mean)
        seen -= mean
        seen >>= _SLOW_BITS
        cv2.add(mean, seen, mean, free.view(np.uint8))
        known |= free


def _taken(height: int, width: int, people: Iterable[tuple[Figure, Region]]) -> NDArray[np.bool_]:
    """Places of a picture that people take up, with a margin."""
    taken = np.zeros((height, width), dtype=bool)
    for figure, region in people:
        taken |= _laid_out(figure.silhouette, region, height, width)
    return taken


def _laid_out(silhouette: NDArray[np.float32], region: Region, height: int, width: int) -> NDArray[np.bool_]:
    """A silhouette with its margin in the pixels of the picture."""
    import cv2
    from PIL import Image

    person = cv2.dilate((silhouette > 0).view(np.uint8), np.ones((2 * MARGIN + 1,) * 2, np.uint8))
    side = len(person)
    cos, sin = (turn(region.turn_rad) * side / region.size for turn in (math.cos, math.sin))
    across = side / 2 - region.x * cos - region.y * sin
    down = side / 2 + region.x * sin - region.y * cos
    affine = (cos, sin, across, -sin, cos, down)
    nearest = Image.Resampling.NEAREST
    laid = Image.fromarray(person).transform((width, height), Image.Transform.AFFINE, affine, nearest)
    return np.asarray(laid) > 0
