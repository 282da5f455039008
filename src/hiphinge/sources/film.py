"""A video file as a source of pictures to draw on."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from hiphinge.poses.frames import PlanarFrame
from hiphinge.sources.video import VideoFile

#: The end of a span is not read itself; its last picture shall be.
_JUST_AFTER_S = 1e-6


@dataclass(frozen=True)
class Film:
    """The pictures of a video file; a `hiphinge.report.pictures.PictureSource`.

    Attributes
    ----------
    path : Path
    """

    path: Path

    def planar_frames(
        self, first_s: float, last_s: float, only: Collection[int] | None, max_side: int
    ) -> Iterator[PlanarFrame]:
        """Give the pictures of a span of time; see `PictureSource`.

        Raises
        ------
        UnreadableSourceError
            If the file cannot be read.
        """
        reading = VideoFile.open(self.path).read(first_s, last_s + _JUST_AFTER_S, max_side)
        yield from reading.planar_frames(only)
