"""Moving masses in the sagittal plane, and the moments that they need at a joint, from the top down."""

from dataclasses import dataclass
from typing import Self

import numpy as np

from hiphinge import filtering
from hiphinge.knowledge.load_limits import model_number
from hiphinge.motion import FloatArray


@dataclass(frozen=True)
class Parts:
    """Rigid parts over time.

    Attributes
    ----------
    mass_kg : ndarray, shape (frames, parts)
    place : ndarray, shape (frames, parts, 2)
        Of the mass centres, x forward and y up, in metres.
    inertia_kg_m2 : ndarray, shape (parts,)
        About the mass centre and the axis from side to side.
    axis : ndarray, shape (frames, parts, 2)
        Any line that turns with the part, of any length but 0.
    """

    mass_kg: FloatArray
    place: FloatArray
    inertia_kg_m2: FloatArray
    axis: FloatArray

    def with_more(self, more: Self) -> Self:
        """These parts and others."""
        return type(self)(
            np.concatenate([self.mass_kg, more.mass_kg], axis=1),
            np.concatenate([self.place, more.place], axis=1),
            np.concatenate([self.inertia_kg_m2, more.inertia_kg_m2]),
            np.concatenate([self.axis, more.axis], axis=1),
        )


@dataclass(frozen=True)
class Acceleration:
    """How parts speed up.

    Attributes
    ----------
    linear : ndarray, shape (frames, parts, 2)
        Of the mass centres, in metres per second squared.
    angular : ndarray, shape (frames, parts)
        Anticlockwise positive (x forward, y up), in radians per second squared.
    """

    linear: FloatArray
    angular: FloatArray


def at_rest(parts: Parts) -> Acceleration:
    """No acceleration: the quasi-static form."""
    return Acceleration(np.zeros_like(parts.place), np.zeros(parts.place.shape[:2]))


def acceleration_of(time_s: FloatArray, parts: Parts, cutoff_hz: float | None = None) -> Acceleration:
    """Differentiate twice after smoothing without lag.

    Parameters
    ----------
    time_s : ndarray, shape (frames,)
    parts : Parts
    cutoff_hz : float, optional
        Of the low-pass; ``acceleration_cutoff_hz`` of ``knowledge/load_limits.toml`` unless given.

    Returns
    -------
    Acceleration
        NaN where a part is not visible, and beside it.
    """
    cutoff = model_number("acceleration_cutoff_hz") if cutoff_hz is None else cutoff_hz
    place = _smooth(time_s, parts.place, cutoff)
    axis = _smooth(time_s, parts.axis, cutoff)
    axis = axis / np.hypot(axis[..., 0], axis[..., 1])[..., None]
    turn = _rate(time_s, axis)
    # a unit line turns as fast as the cross product of it and its change: no angle has to be unwrapped
    speed = axis[..., 0] * turn[..., 1] - axis[..., 1] * turn[..., 0]
    return Acceleration(_rate(time_s, _rate(time_s, place)), _rate(time_s, speed))


def extension_moment_nm(joint: FloatArray, parts: Parts, acceleration: Acceleration) -> FloatArray:
    """Moment that must extend a joint to carry and move the parts above it.

    The sum over all parts of lever times inertial and gravitational force, and of the change of their spin,
    as in Hof (1992) and de Looze et al. (1992); no force plate is needed.

    Parameters
    ----------
    joint : ndarray, shape (frames, 2)
        In metres.
    parts : Parts
        Everything above the joint, with what the hands hold.
    acceleration : Acceleration

    Returns
    -------
    ndarray, shape (frames,)
        N m, extension (anticlockwise, facing +x) positive.
    """
    lever = parts.place - joint[:, None]
    force = parts.mass_kg[..., None] * upwards(acceleration)
    spin = acceleration.angular @ parts.inertia_kg_m2
    return np.asarray((lever[..., 0] * force[..., 1] - lever[..., 1] * force[..., 0]).sum(axis=1) + spin)


def carried_n(parts: Parts, acceleration: Acceleration) -> FloatArray:
    """Force that must carry and move the parts, forward and up, shape (frames, 2), in N."""
    return np.asarray((parts.mass_kg[..., None] * upwards(acceleration)).sum(axis=1))


def upwards(acceleration: Acceleration) -> FloatArray:
    """Acceleration against free fall, shape (frames, parts, 2)."""
    return np.asarray(acceleration.linear + np.array([0.0, model_number("gravity_m_s2")]))


def _rate(time_s: FloatArray, values: FloatArray) -> FloatArray:
    if len(time_s) < 2:
        return np.full(values.shape, np.nan)
    return np.asarray(np.gradient(values, time_s, axis=0))


def _smooth(time_s: FloatArray, values: FloatArray, cutoff_hz: float) -> FloatArray:
    flat = values.reshape(len(values), -1)
    smooth = [filtering.low_pass(time_s, column, cutoff_hz) for column in flat.T]
    return np.stack(smooth, axis=1).reshape(values.shape)
