"""A process that decodes the pictures of one browser and watches the person in them.

The pictures come from outside, so they are decoded apart from the server, in confined memory.
"""

import time
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from typing import TYPE_CHECKING

from hiphinge.coaching.live_set import RepEnded, SetRecord, Sight
from hiphinge.errors import HipHingeError
from hiphinge.limits import CAMERA_PIXELS, COACHED_BYTES, FIRST_PICTURE_S, PICTURE_S
from hiphinge.poses.frames import Picture
from hiphinge.texts import Message
from hiphinge.web.coach.looking import Overlay, Ranges, overlay_of, ranges_of, sight_of
from hiphinge.web.coach.protocol import CameraPicture, MalformedError
from hiphinge.workflows.confined import confine_memory

if TYPE_CHECKING:
    from hiphinge.live import LiveEngine
    from hiphinge.live.judging import Subject
    from hiphinge.session import Session


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
class Whole:
    """A set as a session; None where no repetition counts."""

    session: "Session | None"


#: What the process is asked, to look at a picture or for a set as a session, and what it answers.
_Asked = CameraPicture | SetRecord
_Answer = Seen | Whole


class Watcher:
    """The process, seen from the server.

    Parameters
    ----------
    subject : Subject
        Who is watched, and what is practised.
    """

    def __init__(self, subject: "Subject") -> None:
        spawning = get_context("spawn")  # a fork would inherit the threads and sockets of the server
        self._pipe, theirs = spawning.Pipe()
        self._process: SpawnProcess = spawning.Process(target=_watch, args=(theirs, subject), daemon=True)
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
        answer = self._asked(picture)
        assert isinstance(answer, Seen)
        self._patience_s = PICTURE_S
        return answer

    def session(self, record: SetRecord) -> "Session | None":
        """Return the repetitions that count as a session; None where there is none.

        Raises
        ------
        HipHingeError
            If the process died or hangs.
        """
        answer = self._asked(record)
        assert isinstance(answer, Whole)
        return answer.session

    def _asked(self, asked: _Asked) -> _Answer:
        try:
            self._pipe.send(asked)
            if not self._pipe.poll(self._patience_s):
                raise HipHingeError(Message("error-coach-died"))
            answer: _Answer | HipHingeError = self._pipe.recv()
        except (EOFError, OSError):
            raise HipHingeError(Message("error-coach-died")) from None
        if isinstance(answer, HipHingeError):
            raise answer
        return answer

    def stop(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.join()
        self._pipe.close()


def _watch(pipe: Connection, subject: "Subject") -> None:
    from hiphinge.live import LiveEngine
    from hiphinge.poses.blazepose import BlazePose

    confine_memory(COACHED_BYTES)
    # with one thread each, people do not wait for each other
    engine = LiveEngine(
        BlazePose(threads=1),
        subject.person,
        subject.drill,
        subject.calibration,
        standing_back=subject.standing_back,
        waits=False,
    )
    while True:
        try:
            asked: _Asked = pipe.recv()
        except (EOFError, KeyboardInterrupt):
            return
        try:
            pipe.send(Whole(engine.session(asked)) if isinstance(asked, SetRecord) else look(engine, asked))
        except HipHingeError as error:
            pipe.send(error)
        except MemoryError:
            pipe.send(HipHingeError(Message("error-memory")))


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
