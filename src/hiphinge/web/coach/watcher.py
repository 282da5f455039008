"""A process that decodes the pictures of one browser and watches the person in them.

The pictures come from outside, so they are decoded apart from the server, in confined memory.
"""

import time
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from typing import TYPE_CHECKING

from hiphinge.coaching.live_set import RepEnded, Sight
from hiphinge.errors import HipHingeError
from hiphinge.limits import CAMERA_PIXELS, COACHED_BYTES, FIRST_PICTURE_S, PICTURE_S
from hiphinge.poses.frames import Picture
from hiphinge.texts import Message
from hiphinge.web.coach.looking import Overlay, Ranges, overlay_of, ranges_of, sight_of
from hiphinge.web.coach.protocol import CameraPicture, MalformedError
from hiphinge.workflows.confined import confine_memory
from hiphinge.workflows.plain_data import heard, tell

if TYPE_CHECKING:
    from hiphinge.live import LiveEngine


@dataclass(frozen=True)
class Seen:
    """What was seen in a picture.

    Attributes
    ----------
    sight : Sight
    overlay : Overlay
    ranges : Ranges
    ended : tuple of RepEnded
        Repetitions that were judged with this picture.
    decode_ms, look_ms : float
        How long it took to decode the picture and to look at it.
    """

    sight: Sight
    overlay: Overlay = field(default_factory=Overlay)
    ranges: Ranges = field(default_factory=Ranges)
    ended: tuple[RepEnded, ...] = ()
    decode_ms: float = 0.0
    look_ms: float = 0.0


@dataclass(frozen=True)
class _Reply:
    """What the process says to a picture: what was seen, or why it refuses it."""

    seen: Seen | None = None
    refused: tuple[Message | str, ...] = ()
    malformed: bool = False


class Watcher:
    """The process, seen from the server.

    Parameters
    ----------
    drill : str
    """

    def __init__(self, drill: str) -> None:
        spawning = get_context("spawn")  # a fork would inherit the threads and sockets of the server
        self._pipe, theirs = spawning.Pipe()
        self._process: SpawnProcess = spawning.Process(target=_watch, args=(theirs, drill), daemon=True)
        self._process.start()
        theirs.close()  # so that the reader sees the end when the process ends
        self._patience_s = FIRST_PICTURE_S

    def see(self, picture: CameraPicture) -> Seen:
        """Look at a picture, and wait for the answer.

        Raises
        ------
        MalformedError
            If it is no picture, or too large.
        HipHingeError
            If the process died or hangs.
        """
        try:
            self._pipe.send(picture)
            if not self._pipe.poll(self._patience_s):
                raise HipHingeError(Message("error-coach-died"))
            reply = heard(self._pipe, _Reply)
        except (EOFError, OSError):
            raise HipHingeError(Message("error-coach-died")) from None
        if reply.seen is None:
            raise MalformedError(*reply.refused) if reply.malformed else HipHingeError(*reply.refused)
        self._patience_s = PICTURE_S
        return reply.seen

    def stop(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.join()
        self._pipe.close()


def _watch(pipe: Connection, drill: str) -> None:
    from hiphinge.live import LiveEngine
    from hiphinge.poses.blazepose import BlazePose

    confine_memory(COACHED_BYTES)
    # with one thread each, people do not wait for each other
    engine = LiveEngine(BlazePose(threads=1), drill=drill, waits=False)
    while True:
        try:
            picture: CameraPicture = pipe.recv()
        except (EOFError, KeyboardInterrupt):
            return
        try:
            reply = _Reply(look(engine, picture))
        except HipHingeError as error:
            reply = _Reply(None, error.said, isinstance(error, MalformedError))
        except MemoryError:
            reply = _Reply(None, (Message("error-memory"),))
        tell(pipe, reply)


def look(engine: "LiveEngine", taken: CameraPicture) -> Seen:
    """Decode a picture, and read what it shows.

    Raises
    ------
    MalformedError
        If it is no picture, or too large.
    """
    began = time.perf_counter()
    picture = decoded(taken.jpeg)
    at = time.perf_counter()
    reading = engine.push(picture, taken.time_s)
    return Seen(
        sight_of(reading, picture),
        overlay_of(reading, picture),
        ranges_of(reading),
        tuple(RepEnded(done.rep, done.advice) for done in reading.finished),
        decode_ms=(at - began) * 1000,
        look_ms=(time.perf_counter() - at) * 1000,
    )


def decoded(jpeg: bytes) -> Picture:
    """Decode a JPEG whose size is looked at first.

    Raises
    ------
    MalformedError
        If it is none, is broken, or has too many pixels.
    """
    from io import BytesIO

    import numpy as np
    from PIL import Image

    try:
        with Image.open(BytesIO(jpeg), formats=["JPEG"]) as image:
            if image.width * image.height <= CAMERA_PIXELS:
                return np.asarray(image.convert("RGB"), np.uint8)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        raise MalformedError(Message("error-coach-message", {"what": "picture"})) from None
    raise MalformedError(Message("error-coach-message", {"what": "pixels"}))
