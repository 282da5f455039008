"""The result of a screen, and how it is compared with its criterion."""

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

#: Time for which a posture must be held (design choice); it is measured by its median over this time.
HELD_S = 0.5


@dataclass(frozen=True)
class Screening:
    """Result of a screen.

    Attributes
    ----------
    screen : str
    value, standard_error : float
    unit : str
        ``deg`` or ``cm``.
    because : Message
        What was seen, and what it means.
    passed : bool or None
        None if there is no criterion, or the result is too near to it.
    criterion : Threshold or None
        The threshold that the value was compared with.
    side : {"left", "right"} or None
        The leg that moved.
    bends : tuple of Bend
        Repetitions of a bow.
    messages : tuple of Message
        What the person should know about how the test was done.
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
    """Whether a value is at least a limit; None if they differ by less than the error."""
    return None if abs(value - limit) < error else value >= limit


def largest_held(time_s: FloatArray, values: FloatArray) -> tuple[float, NDArray[np.bool_]] | None:
    """Find the largest median over `HELD_S`, and the frames in which it is held.

    Parameters
    ----------
    time_s, values : ndarray, shape (frames,)
        NaN where missing; at least half of the frames in a window must have a value.

    Returns
    -------
    tuple of float and ndarray of bool, shape (frames,), or None
        None if no window has enough values.
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
    """Side of the body nearest to the camera: a person facing left in the picture shows the left side."""
    return "left" if motion.view.facing == "left" else "right"
