"""Landmarks as markers in space, in metres on the floor."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hiphinge.body import Landmark
from hiphinge.errors import ExportError
from hiphinge.export.sides import PAIRED, usable_positions
from hiphinge.motion import FloatArray, Motion
from hiphinge.session import Session
from hiphinge.texts import Message

_WORDS = {Landmark.TOE: "BigToe"}
_PARTS = tuple(_WORDS.get(landmark, landmark.name.capitalize()) for landmark in PAIRED)
#: Names of the markers, right then left; a file begins with the near side, which a side view does not show
#: otherwise; joints and feet are named as in the skeleton HALPE_26.
NAMES = ("Nose", *(f"{side}{part}" for side in "RL" for part in _PARTS))
_FOOT = [Landmark.ANKLE, Landmark.HEEL, Landmark.TOE]


@dataclass(frozen=True)
class Markers:
    """Markers over time.

    Attributes
    ----------
    names : tuple of str
        Those of `NAMES` that were visible in any frame, the side towards the camera first.
    time_s : ndarray, shape (frames,)
    places_m : ndarray, shape (frames, markers, 3)
        x forward, y up, z to the person's right, in metres; NaN where missing. A side view does not show
        z, which is 0. The origin is on the floor, below the near ankle.
    """

    names: tuple[str, ...]
    time_s: FloatArray
    places_m: FloatArray

    @property
    def rate_hz(self) -> float:
        """Mean frame rate, in frames per second."""
        return float((len(self.time_s) - 1) / (self.time_s[-1] - self.time_s[0]))


def markers(session: Session) -> Markers:
    """Return the landmarks of a session as markers.

    Raises
    ------
    ExportError
        If there is no scale, there are fewer than two frames, or no landmark was seen.
    """
    motion = session.motion
    flat = places_m(motion)
    seen: NDArray[np.bool_] = np.asarray(np.isfinite(flat).all(axis=2))
    depth = np.where(seen, 0.0, np.nan)
    places = np.where(seen[:, :, None], np.concatenate([flat, depth[:, :, None]], axis=2), np.nan)
    ordered = near_first(motion)
    ever = ordered[seen[:, ordered].any(axis=0)]
    if not len(ever):
        raise ExportError(Message("error-markers-none"))
    return Markers(tuple(NAMES[at] for at in ever), motion.time_s, places[:, ever])


def places_m(motion: Motion) -> FloatArray:
    """Return the landmarks in metres over the floor, shape (frames, landmarks, 2).

    Raises
    ------
    ExportError
        If there is no scale, or there are fewer than two frames.
    """
    if len(motion) < 2:
        raise ExportError(Message("error-markers-one-frame"))
    return np.asarray((usable_positions(motion) - ground(motion)) * metres_per_unit(motion), np.float64)


def near_first(motion: Motion) -> NDArray[np.int64]:
    """Return the order of `NAMES` that begins with the side towards the camera in most frames."""
    right, left = np.split(np.arange(1, len(NAMES)), 2)
    near, far = (left, right) if motion.facing_sign.sum() < 0 else (right, left)
    return np.concatenate([[0], near, far])


def metres_per_unit(motion: Motion) -> float:
    """Metres in one unit of the positions.

    Raises
    ------
    ExportError
        If the scale is not known.
    """
    if motion.scale.metres_per_unit is None:
        raise ExportError(Message("error-markers-without-scale"))
    return motion.scale.metres_per_unit


def ground(motion: Motion) -> FloatArray:
    """Point on the floor below the near ankle, shape (2,), in the unit of the positions.

    The floor is as high as the lowest point of the near foot in most frames; if no foot was visible, it is
    the origin of the motion.
    """
    feet = motion.positions[:, _FOOT]
    seen = feet[np.isfinite(feet).all(axis=(1, 2))]
    if not len(seen):
        return np.zeros(2)
    return np.array([np.median(seen[:, 0, 0]), np.median(seen[:, :, 1].min(axis=1))])
