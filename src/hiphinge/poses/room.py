"""The room that a recording shows: a few of its pictures, and what stays the same in them."""

from dataclasses import dataclass, replace

import numpy as np

from hiphinge.motion import FloatArray
from hiphinge.poses.frames import Frame, Picture

#: Seconds between two pictures that are kept at first, and how many are kept at most.
KEEP_EVERY_S = 1.0
MOST_PICTURES = 17


@dataclass(frozen=True)
class Room:
    """Some pictures of a recording, spread over it.

    Attributes
    ----------
    pictures : ndarray of uint8, shape (pictures, height, width)
        Grey.
    pixels_per_pixel : float
        Pixels of the recording in one pixel of these.
    time_s : tuple of float
        Time of each picture.
    """

    pictures: Picture
    pixels_per_pixel: float = 1.0
    time_s: tuple[float, ...] = ()

    def at(self, time_s: FloatArray) -> "Room | None":
        """The pictures of some frames only, given by their times; None where there are none."""
        among = np.isin(self.time_s, time_s)
        if not among.any():
            return None
        times = tuple(np.array(self.time_s)[among].tolist())
        return replace(self, pictures=self.pictures[among], time_s=times)

    def still(self, left: float, right: float) -> Picture:
        """What stands still between two columns, in pixels of the recording: the median of all pictures.

        Returns
        -------
        ndarray of uint8, shape (height, columns)
            In pixels of `pictures`, from column ``int(left / pixels_per_pixel)`` on.
        """
        first, stop = int(left / self.pixels_per_pixel), int(right / self.pixels_per_pixel) + 1
        middle = len(self.pictures) // 2
        return np.asarray(np.partition(self.pictures[:, :, first:stop], middle, axis=0)[middle])


class RoomWatch:
    """Keeps some pictures of a recording of unknown length, evenly spread and never many."""

    def __init__(self) -> None:
        self._kept: list[tuple[float, Picture]] = []
        self._next_s = -np.inf
        self._every_s = KEEP_EVERY_S
        self._pixels_per_pixel = 1.0

    def look(self, frame: Frame) -> None:
        """Take in the next frame."""
        if frame.time_s < self._next_s:
            return
        from PIL import Image

        self._kept.append((frame.time_s, np.asarray(Image.fromarray(frame.picture).convert("L"))))
        self._pixels_per_pixel = frame.pixels_per_pixel
        if len(self._kept) > MOST_PICTURES:
            self._kept, self._every_s = self._kept[::2], 2 * self._every_s
        self._next_s = frame.time_s + self._every_s

    def room(self) -> Room | None:
        """What was kept; None where nothing was."""
        if not self._kept:
            return None
        times, pictures = zip(*self._kept, strict=True)
        return Room(np.stack(pictures), self._pixels_per_pixel, times)
