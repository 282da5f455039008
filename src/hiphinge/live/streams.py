"""Streams of pictures: a camera, or a clip that is played like one."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from hiphinge.errors import UnreadableSourceError
from hiphinge.live.engine import LONGEST_SIDE
from hiphinge.poses.frames import Picture
from hiphinge.sources.video import VideoFile
from hiphinge.texts import Message

#: A picture of a clip that comes later than this is left out, as a camera would do.
LATE_S = 0.1
#: Pictures that a camera may miss one after the other before it counts as unplugged.
MOST_MISSED = 10


class PictureStream(Protocol):
    """Upright pictures in red, green and blue, each with its time in rising seconds."""

    def pictures(self) -> Iterator[tuple[Picture, float]]:
        """Yield pictures and times until the stream ends."""


@dataclass(frozen=True)
class ClipStream:
    """A video file, played at its own pace or as fast as it can be watched.

    Attributes
    ----------
    path : Path
    fast : bool
    """

    path: Path
    fast: bool = False

    def pictures(self) -> Iterator[tuple[Picture, float]]:
        """Yield the pictures of the file.

        Raises
        ------
        UnreadableSourceError
            If the file is no video that can be read.
        """
        began_s = None
        for frame in VideoFile.open(self.path).read(max_side=LONGEST_SIDE).frames():
            if not self.fast:
                now_s = time.monotonic()
                began_s = now_s - frame.time_s if began_s is None else began_s
                early_s = began_s + frame.time_s - now_s
                if early_s < -LATE_S:
                    continue
                time.sleep(max(0.0, early_s))
            yield frame.picture, frame.time_s


@dataclass(frozen=True)
class CameraStream:
    """A camera of this computer.

    Attributes
    ----------
    number : int
        Counted from 0.
    """

    number: int

    def pictures(self) -> Iterator[tuple[Picture, float]]:
        """Yield pictures as they come, until the camera stops.

        Raises
        ------
        UnreadableSourceError
            If it cannot be opened.
        """
        import cv2

        # a camera that is missing is reported in one sentence, not in the warnings of each driver too
        cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)
        camera = cv2.VideoCapture(self.number)
        try:
            if not camera.isOpened():
                raise UnreadableSourceError(Message("error-camera", {"number": str(self.number)}))
            began_s, missed = time.monotonic(), 0
            while missed < MOST_MISSED:
                there, picture = camera.read()
                missed = 0 if there else missed + 1
                if there:
                    yield cv2.cvtColor(picture, cv2.COLOR_BGR2RGB).astype("uint8"), time.monotonic() - began_s
        finally:
            camera.release()
