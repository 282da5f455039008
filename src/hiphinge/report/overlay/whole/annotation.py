"""What a family of whole recordings shows over their frames."""

from dataclasses import dataclass
from typing import Protocol

import numpy as np

from hiphinge.motion import FloatArray
from hiphinge.report.overlay.drawing import Colour, Line
from hiphinge.report.overlay.figure import LIMB_COLOUR
from hiphinge.texts import Message, Number

_DASHES = 14


@dataclass(frozen=True)
class Row:
    """A row of the board.

    Attributes
    ----------
    name : str
        Name of the text.
    ink : Colour or None
        Colour of the line that it belongs to; None where there is none.
    """

    name: str
    ink: Colour | None = None


@dataclass(frozen=True)
class Words:
    """Words beside a place.

    Attributes
    ----------
    said : Message
    place, outward : ndarray, shape (2,)
        In pixels of the recording, and on which side of the place, of length 1.
    """

    said: Message
    place: FloatArray
    outward: FloatArray


@dataclass(frozen=True)
class Shown:
    """What is shown over one frame.

    Attributes
    ----------
    heading : Message
    values : tuple of (Message or None)
        One for each row; None where missing.
    lines : tuple of Line
        In pixels of the recording; their widths in those of the figure's lines.
    words : tuple of Words
    """

    heading: Message
    values: tuple[Message | None, ...]
    lines: tuple[Line, ...] = ()
    words: tuple[Words, ...] = ()


class Annotation(Protocol):
    """What is shown over the frames of one recording."""

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows of the board."""

    @property
    def longest(self) -> Message:
        """A heading as long as any."""

    @property
    def spans(self) -> tuple[tuple[float, float], ...]:
        """What the strip of time marks: starts and ends in seconds of the recording."""

    @property
    def still(self) -> int:
        """Position of the frame that is kept as a picture."""

    def at(self, position: int | None, time_s: float) -> Shown:
        """Return what is shown over a frame, by its position; None where it was not measured."""


def degrees(value: float) -> Message | None:
    """Say an angle in whole degrees; None where it is not known."""
    return Message("table-degrees", {"value": Number(round(value))}) if np.isfinite(value) else None


def seconds(value: float) -> Message:
    """Say a time."""
    return Message("table-seconds", {"value": Number(round(value, 1), 1)})


def dashed(ends: FloatArray, ink: Colour = LIMB_COLOUR, width: float = 0.7) -> tuple[Line, ...]:
    """Return a dashed line from one end to the other.

    Parameters
    ----------
    ends : ndarray, shape (2, 2)
        NaN draws nothing.
    ink : Colour
    width : float
        In widths of the figure's lines.
    """
    if not np.isfinite(ends).all():
        return ()
    step = (ends[1] - ends[0]) / _DASHES
    starts = ends[0] + np.arange(_DASHES)[:, None] * step
    return tuple(Line(np.stack([start, start + 0.55 * step]), width, ink) for start in starts)
