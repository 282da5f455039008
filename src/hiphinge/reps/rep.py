"""Repetitions."""

from dataclasses import dataclass
from enum import Enum
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from hiphinge.texts import Message

#: Which way half of a repetition goes.
Way = Literal["descent", "ascent"]


class Phase(Enum):
    """Phase of a frame."""

    REST = "rest"
    DESCENT = "descent"
    BOTTOM = "bottom"
    ASCENT = "ascent"


@dataclass(frozen=True)
class Rep:
    """One complete descent and one complete ascent, in either order.

    Times are in seconds of the recording; descent + pause + ascent = end - start. The measures
    are those at the bottom, None where they cannot be measured.

    Attributes
    ----------
    lumbar_flexion_peak_deg : float or None
        Largest lumbar flexion within the repetition.
    lumbar_flexion_percent : float or None
        Lumbar flexion at the bottom in per cent of the person's own maximum.
    lumbar_share : float or None
        Lumbar flexion over lumbar plus hip flexion, gained in the whole descent; below 0 where the low
        back extends, above 1 where the hip does.
    lumbar_share_thirds : tuple of (float or None)
        The same in each third of the descent's trunk lean.
    rounding_onset_trunk_deg, rounding_onset_hip_deg : float or None
        `trunk_inclination_deg` and `hip_flexion_deg` at which the low back begins to round in the
        descent; None where it does not, or cannot be measured.
    """

    number: int
    start_s: float
    bottom_s: float
    end_s: float
    descent_s: float
    pause_s: float
    ascent_s: float
    trunk_inclination_deg: float | None = None
    trunk_thigh_flexion_deg: float | None = None
    hip_flexion_deg: float | None = None
    knee_flexion_deg: float | None = None
    shank_inclination_deg: float | None = None
    lumbar_flexion_deg: float | None = None
    low_back_shape_deg: float | None = None
    upper_back_flexion_deg: float | None = None
    neck_extension_deg: float | None = None
    hip_travel: float | None = None
    lumbar_flexion_peak_deg: float | None = None
    lumbar_flexion_percent: float | None = None
    lumbar_share: float | None = None
    lumbar_share_thirds: tuple[float | None, float | None, float | None] = (None, None, None)
    rounding_onset_trunk_deg: float | None = None
    rounding_onset_hip_deg: float | None = None


@dataclass(frozen=True)
class Half(Rep):
    """A single way down or a single way up: half a repetition, with the values at its bottom.

    The time of the way that is missing is NaN. Where the recording cuts the bottom off, the values are those
    of the deepest moment that was seen.
    """

    way: Way = "ascent"


@dataclass(frozen=True)
class Attempt:
    """A movement that is no repetition; times are None where they were cut off."""

    start_s: float | None
    bottom_s: float | None
    end_s: float | None
    reason: Message
    descent_s: float | None = None
    pause_s: float | None = None
    ascent_s: float | None = None


@dataclass(frozen=True)
class Segmentation:
    """Repetitions and attempts of a motion, and the phase of each frame.

    Attributes
    ----------
    phase : ndarray of object (Phase), shape (frames,)
    rep_number : ndarray of int, shape (frames,)
        Number of the rep that the frame belongs to, 0 for none.
    halves : tuple of Half
        Single ways down or up that can be judged, where there is no repetition; each is an attempt too.
    """

    reps: tuple[Rep, ...]
    attempts: tuple[Attempt, ...]
    phase: NDArray[np.object_]
    rep_number: NDArray[np.int64]
    halves: tuple[Half, ...] = ()
