"""What the coach says."""

from dataclasses import dataclass
from enum import StrEnum

from hiphinge.texts import Message


class Kind(StrEnum):
    """What a line is about, the most urgent first: of several at one moment, the first is spoken."""

    SAFETY = "safety"
    SET_UP = "set_up"
    COUNTDOWN = "countdown"
    CUE = "cue"
    PRAISE = "praise"
    COUNT = "count"
    NOTE = "note"


class Sound(StrEnum):
    """A sound that goes with a line, or stands alone."""

    READY = "ready"
    DEPTH = "depth"
    LAST = "last"
    END = "end"


@dataclass(frozen=True)
class Line:
    """One thing that is said and shown at the same instant.

    Attributes
    ----------
    kind : Kind
    message : Message or None
        None for a sound alone.
    sound : Sound or None
    """

    kind: Kind
    message: Message | None = None
    sound: Sound | None = None
