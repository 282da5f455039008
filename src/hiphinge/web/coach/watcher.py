"""A process that decodes the pictures of one browser and watches the person in them.

The pictures come from outside, so they are decoded apart from the server, in confined memory.
"""

import signal
import time
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path
from typing import TYPE_CHECKING

from hiphinge.coaching.live_set import RepEnded, SetRecord, Sight
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
    from hiphinge.live.judging import Subject
    from hiphinge.poses.lens import LensWatch
    from hiphinge.workflows.clip import Work


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
class SetToKeep:
    """A set that is to be written and stored.

    Attributes
    ----------
    record : SetRecord
        At least one repetition counts.
    work : Work
    target : Path or None
        Folder for its results, if any.
    """

    record: SetRecord
    work: "Work"
    target: Path | None


@dataclass(frozen=True)
class _Reply:
    """What the process says: what was seen, the id of what was stored, or why it refuses."""

    seen: Seen | None = None
    stored_as: str | None = None
    refused: tuple[Message | str, ...] = ()
    malformed: bool = False


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
        seen = self._reply(picture).seen
        if seen is None:
            raise HipHingeError(Message("error-coach-died"))
        self._patience_s = PICTURE_S
        return seen

    def keep(self, wanted: SetToKeep) -> str | None:
        """Write and store a set; returns its id in the store, None where it is not stored.

        Raises
        ------
        HipHingeError
            If it cannot be written or stored, or the process died or hangs.
        """
        return self._reply(wanted).stored_as

    def _reply(self, asked: CameraPicture | SetToKeep) -> _Reply:
        try:
            self._pipe.send(asked)
            if not self._pipe.poll(self._patience_s):
                raise HipHingeError(Message("error-coach-died"))
            reply = heard(self._pipe, _Reply)
        except (EOFError, OSError):
            raise HipHingeError(Message("error-coach-died")) from None
        if reply.refused:
            raise MalformedError(*reply.refused) if reply.malformed else HipHingeError(*reply.refused)
        return reply

    def stop(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.join()
        self._pipe.close()


def _watch(pipe: Connection, subject: "Subject") -> None:
    from hiphinge.live import LiveEngine
    from hiphinge.poses.blazepose import BlazePose
    from hiphinge.poses.lens import LensWatch

    # Ctrl-C reaches this process too, but the server first keeps the set that is under way
    signal.signal(signal.SIGINT, signal.SIG_IGN)
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
    lens = LensWatch()
    while True:
        try:
            asked: CameraPicture | SetToKeep = pipe.recv()
        except EOFError:
            return
        try:
            if isinstance(asked, SetToKeep):
                reply = _Reply(stored_as=keep(engine, asked))
            else:
                reply = _Reply(look(engine, asked, lens))
        except HipHingeError as error:
            reply = _Reply(refused=error.said, malformed=isinstance(error, MalformedError))
        except MemoryError:
            reply = _Reply(refused=(Message("error-memory"),))
        tell(pipe, reply)


def keep(engine: "LiveEngine", wanted: SetToKeep) -> str | None:
    """Write and store a set as it was measured; returns its id in the store, None where it is not stored.

    Raises
    ------
    HipHingeError
        If it cannot be written or stored.
    """
    from hiphinge.workflows.analyzing import keep_judged

    session = engine.session(wanted.record)
    if session is None:
        raise HipHingeError(Message("error-coach-ended"))
    return keep_judged(session, wanted.target, wanted.work).stored_as


def look(engine: "LiveEngine", taken: CameraPicture, lens: "LensWatch") -> Seen:
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
        sight_of(reading, picture, lens),
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
