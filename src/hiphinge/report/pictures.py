"""Where pictures to draw on come from."""

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Protocol

from hiphinge.poses.frames import PlanarFrame


class PictureSource(Protocol):
    """What gives the pictures of a recording, such as `hiphinge.sources.film.Film`."""

    @property
    def path(self) -> Path | None:
        """The file that pictures come from, which no result may replace; None where they come from none."""

    def planar_frames(
        self, first_s: float, last_s: float, only: Collection[int] | None, max_side: int
    ) -> Iterator[PlanarFrame]:
        """Give the pictures of a span of time, in their order.

        Parameters
        ----------
        first_s, last_s : float
            First and last moment, in seconds of the recording.
        only : collection of int or None
            Numbers of the frames that are needed; None for all.
        max_side : int
            Longest side in pixels; larger pictures are made smaller.
        """
