"""The result of a screen, and how it is held against its criterion."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from hiphinge.coaching.trials import Bend
from hiphinge.knowledge.thresholds import Threshold
from hiphinge.motion import FloatArray, Motion
from hiphinge.texts import Message

Side = Literal["left", "right"]

#: A posture is held when it lasts this long (design choice), and measured by its median over it.
HELD_S = 0.5


@dataclass(frozen=True)
class Screening:
    """What a screen told.

    Attributes
    ----------
    screen : str
    value, standard_error : float
    unit : str
        ``deg`` or ``cm``.
    because : Message
        What was seen, and what it means.
    passed : bool or None
        None where there is no criterion, or the result does not tell.
    criterion : Threshold or None
        What the value was held against.
    side : {"left", "right"} or None
        The leg that moved.
    bends : tuple of Bend
        Repetitions of a bow.
    messages : tuple of Message
        What the person should know of how it was done.
    """

    screen: str
    value: float
    standard_error: float
    unit: str
    because: Message
    passed: bool | None = None
    criterion: Threshold | None = None
    side: Side | None = None
    bends: tuple[Bend, ...] = ()
    messages: tuple[Message, ...] = ()


def reaches(value: float, error: float, limit: float) -> bool | None:
    """Whether a value is at least a limit; None where it lies within its error of it."""
    return None if abs(value - limit) < error else value >= limit


def largest_held(time_s: FloatArray, values: FloatArray) -> tuple[float, NDArray[np.bool_]] | None:
    """Find the largest median over `HELD_S`, and the frames that it is held in.

    Parameters
    ----------
    time_s, values : ndarray, shape (frames,)
        NaN where untold; at least half of the frames must tell it.

    Returns
    -------
    tuple of float and ndarray of bool, shape (frames,), or None
        None where it is told nowhere for long enough.
    """
    step = float(np.median(np.diff(time_s)))
    window = min(max(2, round(HELD_S / step)), len(values))
    windows = sliding_window_view(values, window)
    often = np.isfinite(windows).mean(axis=1) >= 0.5
    if not often.any():
        return None
    places = np.flatnonzero(often)
    medians = np.nanmedian(windows[places], axis=1)
    first = int(places[np.argmax(medians)])
    frames = np.zeros(len(values), dtype=bool)
    frames[first : first + window] = True
    return float(medians.max()), frames


def near_side(motion: Motion) -> Side:
    """Side of the body that the camera sees: who faces the left of the picture shows their left."""
    return "left" if motion.view.facing == "left" else "right"
