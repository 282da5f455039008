"""What page and server say to each other over the WebSocket.

The page sends text (JSON, one object with its ``type``) and pictures (binary): eight bytes with the capture
time in seconds (IEEE 754, big-endian), then a JPEG. It sends the next picture once the last one is answered.
"""

import json
import math
import struct
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from hiphinge.coaching.live_set import Button, CountAt, SetPlan
from hiphinge.errors import HipHingeError, InvalidValueError
from hiphinge.knowledge.live_set import pain_limits
from hiphinge.limits import CAMERA_BYTES, COACH_MESSAGE_CHARACTERS
from hiphinge.texts import Message

_TIME = struct.Struct(">d")
_JPEG = b"\xff\xd8\xff"
_Fields = Mapping[str, object]


class MalformedError(HipHingeError):
    """A message that nobody's page sends: the connection ends."""


@dataclass(frozen=True)
class Begin:
    """The first message: begin a set.

    Attributes
    ----------
    plan : SetPlan
    person : str
        Id of the person it is kept for; empty for nobody in particular.
    """

    plan: SetPlan
    person: str = ""


@dataclass(frozen=True)
class Resume:
    """The first message of a connection that was lost: go on with its set.

    Attributes
    ----------
    token : str
        Which the server gave.
    """

    token: str


@dataclass(frozen=True)
class Press:
    """A button was pressed."""

    button: Button


@dataclass(frozen=True)
class Rate:
    """Pain was rated.

    Attributes
    ----------
    score : int
        0 to 10.
    into_leg : bool
    """

    score: int
    into_leg: bool


@dataclass(frozen=True)
class CameraPicture:
    """A picture of the camera.

    Attributes
    ----------
    time_s : float
        When it was taken, by the clock of the page.
    jpeg : bytes
        Nothing is known of them but how they begin.
    """

    time_s: float
    jpeg: bytes


Said = Begin | Resume | Press | Rate


def parse_text(text: str) -> Said:
    """Read a message.

    Raises
    ------
    MalformedError
        If it is none of those above.
    """
    if len(text) > COACH_MESSAGE_CHARACTERS:
        raise _malformed("length")
    try:
        fields = json.loads(text)
    except (ValueError, RecursionError):
        raise _malformed("json") from None
    kind = fields.get("type") if isinstance(fields, dict) else None
    if not isinstance(kind, str) or kind not in _READERS:
        raise _malformed("type")
    return _READERS[kind](fields)


def parse_picture(message: bytes) -> CameraPicture:
    """Read a picture with its time; the picture itself is not decoded.

    Raises
    ------
    MalformedError
        If it is too large, or has no time or no JPEG.
    """
    if len(message) > CAMERA_BYTES:
        raise _malformed("length")
    jpeg = message[_TIME.size :]
    if not jpeg.startswith(_JPEG):
        raise _malformed("picture")
    (time_s,) = _TIME.unpack_from(message)
    if not math.isfinite(time_s) or time_s < 0:
        raise _malformed("time")
    return CameraPicture(time_s, jpeg)


def _begin(fields: _Fields) -> Begin:
    try:
        at = CountAt(_text(fields, "count_at"))
        reps = fields.get("reps")
        plan = SetPlan(
            _text(fields, "drill"),
            None if reps is None else _whole(fields, "reps"),
            at,
            _whole(fields, "rest_s"),
        )
    except InvalidValueError as error:
        raise MalformedError(*error.said) from None
    except ValueError:
        raise _malformed("count_at") from None
    return Begin(plan, _text(fields, "person") if "person" in fields else "")


def _resume(fields: _Fields) -> Resume:
    return Resume(_text(fields, "token"))


def _press(fields: _Fields) -> Press:
    try:
        return Press(Button(_text(fields, "button")))
    except ValueError:
        raise _malformed("button") from None


def _rate(fields: _Fields) -> Rate:
    score, into_leg = _whole(fields, "score"), fields.get("into_leg")
    if not 0 <= score <= pain_limits().worst:
        raise _malformed("score")
    if not isinstance(into_leg, bool):
        raise _malformed("into_leg")
    return Rate(score, into_leg)


def _text(fields: _Fields, name: str) -> str:
    value = fields.get(name)
    if not isinstance(value, str):
        raise _malformed(name)
    return value


def _whole(fields: _Fields, name: str) -> int:
    value = fields.get(name)
    if not isinstance(value, int) or isinstance(value, bool):
        raise _malformed(name)
    return value


def _malformed(what: str) -> MalformedError:
    return MalformedError(Message("error-coach-message", {"what": what}))


_READERS: Mapping[str, Callable[[_Fields], Said]] = {
    "begin": _begin,
    "resume": _resume,
    "press": _press,
    "rate": _rate,
}
