"""Sources of pictures to draw on."""

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Protocol

from hiphinge.poses.frames import PlanarFrame


class PictureSource(Protocol):
    """A source of the pictures of a recording, such as `hiphinge.sources.film.Film`."""

    @property
    def path(self) -> Path | None:
        """The file of the pictures, which no result may replace; None if there is none."""

    def planar_frames(
        self, first_s: float, last_s: float, only: Collection[int] | None, max_side: int
    ) -> Iterator[PlanarFrame]:
        """Yield the pictures of a span of time, in order.

        Parameters
        ----------
        first_s, last_s : float
            First and last moment, in seconds of the recording.
        only : collection of int or None
            Numbers of the required frames; None for all.
        max_side : int
            Longest side in pixels; larger pictures are scaled down.
        """
