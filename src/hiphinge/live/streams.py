"""Streams of pictures: a camera, or a clip that is played like one."""

import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, Queue
from threading import Event, Thread
from typing import TYPE_CHECKING, Protocol

import numpy as np

from hiphinge.errors import UnreadableSourceError
from hiphinge.live.engine import LONGEST_SIDE
from hiphinge.poses.frames import Picture
from hiphinge.sources.video import VideoFile
from hiphinge.texts import Message

if TYPE_CHECKING:
    from cv2 import VideoCapture

#: A picture of a clip that comes later than this is left out, as a camera would do.
LATE_S = 0.1
#: Pictures that a camera may miss one after the other before it counts as unplugged.
MOST_MISSED = 10
#: A camera that sends nothing for so long has stopped.
SILENT_S = 5.0


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
        """Yield the newest picture each time, until the camera stops.

        Raises
        ------
        UnreadableSourceError
            If it cannot be opened, or sends no more pictures.
        """
        import cv2

        # a camera that is missing is reported in one sentence, not in the warnings of each driver too
        cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)
        camera = cv2.VideoCapture(self.number)
        if not camera.isOpened():
            camera.release()
            raise UnreadableSourceError(Message("error-camera", {"number": str(self.number)}))
        newest: Queue[tuple[Picture, float] | None] = Queue(maxsize=1)
        left = Event()
        began_s = time.monotonic()
        Thread(target=_pump, args=(camera, newest, left), daemon=True).start()
        try:
            while (taken := _next(newest)) is not None:
                picture, at_s = taken
                yield np.asarray(cv2.cvtColor(picture, cv2.COLOR_BGR2RGB), np.uint8), at_s - began_s
        finally:
            left.set()
        raise UnreadableSourceError(Message("error-camera-stopped", {"number": str(self.number)}))


def _pump(camera: "VideoCapture", newest: "Queue[tuple[Picture, float] | None]", left: Event) -> None:
    """Read pictures until the camera stops or nobody wants more; a driver that hangs holds up only this."""
    missed = 0
    while missed < MOST_MISSED and not left.is_set():
        there, picture = camera.read()
        missed = 0 if there else missed + 1
        if there:
            _hand_over(newest, (np.asarray(picture, np.uint8), time.monotonic()))
    camera.release()
    _hand_over(newest, None)


def _hand_over(newest: "Queue[tuple[Picture, float] | None]", taken: "tuple[Picture, float] | None") -> None:
    """Put a picture in the place of one that was not fetched in time."""
    with suppress(Empty):
        newest.get_nowait()
    newest.put_nowait(taken)


def _next(newest: "Queue[tuple[Picture, float] | None]") -> "tuple[Picture, float] | None":
    """Wait for the next picture; None where the camera stopped or hangs."""
    try:
        return newest.get(timeout=SILENT_S)
    except Empty:
        return None
