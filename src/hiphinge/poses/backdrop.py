"""The empty room that the camera shows: the room behind the people, learned as they move."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from hiphinge.motion import FloatArray
from hiphinge.poses.estimator import Figure
from hiphinge.poses.frames import Picture
from hiphinge.poses.region import Region
from hiphinge.poses.sampling import bilinear

#: Pixels of the silhouette that are left out around a person: its edge is no surer than that.
MARGIN = 3
#: Summed over red, green and blue, colours nearer to each other than this may be those of one place.
SAME_COLOUR = 40.0
#: Share of the known room that looks different when the camera moves, and pictures in a row in which it
#: must: a person walking through the picture does not make another room.
MOST_CHANGED, CHANGED_FOR = 0.25, 3
#: Share of each new picture that the mean takes in.
_TAKEN_IN = 0.25
#: Every so many pixels are compared to see whether the room is still the same.
_STRIDE = 4


_YES = 255


class Backdrop:
    """A room as a camera that stands still sees it, each place learned while no person is before it.

    A place has the colour that it had when it first was free, and slowly follows the later ones. Places
    that never were free stay unknown.
    """

    def __init__(self) -> None:
        self._mean = np.zeros((0, 0, 3), dtype=np.float32)
        #: 255 where the room is known, else 0, as OpenCV takes masks.
        self._known = np.zeros((0, 0), dtype=np.uint8)
        self._changed = 0

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
            self._mean = np.zeros((height, width, 3), dtype=np.float32)
            self._known = np.zeros((height, width), dtype=np.uint8)
        free = _free(height, width, people)
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
        known = bilinear(self._known, places) == _YES
        return np.where(known[..., None], bilinear(self._mean, places), np.nan)

    def _is_different(self, picture: Picture, free: NDArray[np.uint8]) -> bool:
        if self._known.shape != free.shape:
            return True
        thin = (slice(None, None, _STRIDE), slice(None, None, _STRIDE))
        both = (self._known[thin] & free[thin]) == _YES
        apart = np.abs(picture[thin][both] - self._mean[thin][both]).sum(axis=1)
        return bool(len(apart)) and float((apart > SAME_COLOUR).mean()) > MOST_CHANGED

    def _take_in(self, picture: Picture, free: NDArray[np.uint8]) -> None:
        import cv2

        seen = picture.astype(np.float32)
        cv2.copyTo(seen, free & ~self._known, self._mean)
        cv2.accumulateWeighted(seen, self._mean, _TAKEN_IN, free)
        self._known |= free


def _free(height: int, width: int, people: Iterable[tuple[Figure, Region]]) -> NDArray[np.uint8]:
    """Places of a picture without a person, with a margin around each person: 255, else 0."""
    taken = np.zeros((height, width), dtype=np.uint8)
    for figure, region in people:
        taken |= _laid_out(figure.silhouette, region, height, width)
    return ~taken


def _laid_out(silhouette: NDArray[np.float32], region: Region, height: int, width: int) -> NDArray[np.uint8]:
    """A silhouette with its margin in the pixels of the picture, 255 or 0."""
    import cv2

    person = np.where(silhouette > 0, np.uint8(_YES), np.uint8(0))
    wider = cv2.dilate(person, np.ones((2 * MARGIN + 1, 2 * MARGIN + 1), np.uint8))
    size = (width, height)
    laid = cv2.warpAffine(wider, region.affine(len(person)), size, flags=cv2.INTER_NEAREST)
    return np.asarray(laid, np.uint8)
