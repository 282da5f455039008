"""Tests of one leg, lying on the back: straight leg raise and active knee extension."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hiphinge.body import Landmark, Sex
from hiphinge.coaching.screens.screening import Screening, Side, largest_held, near_side, reaches
from hiphinge.errors import NothingMeasuredError
from hiphinge.knowledge.screens import screen_knowledge
from hiphinge.knowledge.thresholds import threshold
from hiphinge.measures.angles import difference_deg, flexion_error_deg, inclination_deg
from hiphinge.measures.standing import LEAST_FRAMES
from hiphinge.motion import FloatArray, Motion
from hiphinge.texts import Message, Number

#: Largest angles of a knee that counts as straight and of a leg that lies flat (design choices).
STRAIGHT_KNEE_DEG = 15.0
FLAT_DEG = 20.0
#: Smallest movement that counts as raising a leg.
LEAST_RAISE_DEG = 20.0
#: Largest angle at which the other leg counts as flat (design choice).
OTHER_LEG_DEG = 15.0
#: Tolerance around 90 degrees of hip flexion in the knee extension test (design choice).
HELD_HIP_DEG = 12.0
_NEAR = (Landmark.HIP, Landmark.KNEE, Landmark.ANKLE)
_FAR = (Landmark.FAR_HIP, Landmark.FAR_KNEE, Landmark.FAR_ANKLE)


@dataclass(frozen=True)
class _Leg:
    """One leg over time, in degrees, shape (frames,).

    `raised` is the angle between trunk and thigh, from where the leg lies flat.
    """

    side: Side
    raised: FloatArray
    raised_error: FloatArray
    knee: FloatArray
    knee_error: FloatArray

    @property
    def range_deg(self) -> float:
        known = self.raised[np.isfinite(self.raised)]
        return float(np.ptp(np.percentile(known, [2, 98]))) if len(known) else 0.0


def straight_leg_raise(motion: Motion) -> Screening:
    """Measure how far a straight leg is raised, lying on the back with the other leg flat.

    The result is the angle between trunk and thigh less the same angle with the leg flat, so that a tilted
    camera does not matter; Ekedahl 2012 measures it from the horizontal. The leg that moves is measured.

    Parameters
    ----------
    motion : Motion
        Of someone who lies, turned to stand (`poses.lying.stood_up`).

    Raises
    ------
    NothingMeasuredError
        If no leg lies flat and is then raised straight.
    """
    leg, other = _legs(motion)
    straight = np.abs(leg.knee) <= STRAIGHT_KNEE_DEG
    best = largest_held(motion.time_s, np.where(straight, leg.raised, np.nan))
    if best is None or best[0] < LEAST_RAISE_DEG:
        raise NothingMeasuredError(Message("error-no-straight-leg"))
    value, frames = best
    error = float(np.nanmedian(leg.raised_error[frames]))
    limit, long = screen_knowledge("straight_leg_raise").limit(), threshold("slr_long_deg").value
    short = threshold("slr_short_deg").value
    group = "short" if value <= short else "long" if value >= long else "between"
    values = {"value": Number(value), "short": Number(short), "long": Number(long)}
    because = Message(f"screen-straight-leg-raise-{group}", values)
    messages = (*_about_knee(motion, leg, value), *_about_other(other, frames))
    passed = reaches(value, error, short)
    return Screening(
        "straight_leg_raise", value, error, "deg", because, passed, limit, leg.side, messages=messages
    )


def active_knee_extension(motion: Motion, sex: Sex | None = None) -> Screening:
    """Measure how far the knee stays from straight with the hip held at 90 degrees, lying on the back.

    Parameters
    ----------
    motion : Motion
        Of someone who lies, turned to stand (`poses.lying.stood_up`).
    sex : {"female", "male"}, optional
        The limit differs.

    Raises
    ------
    NothingMeasuredError
        If no leg lies flat first and is then held at about 90 degrees.
    """
    leg, _ = _legs(motion)
    held = np.abs(leg.raised - 90) <= HELD_HIP_DEG
    best = largest_held(motion.time_s, np.where(held, -leg.knee, np.nan))
    if best is None:
        raise NothingMeasuredError(Message("error-no-held-thigh"))
    value, frames = max(0.0, -best[0]), best[1]
    error = float(np.nanmedian(leg.knee_error[frames]))
    limit = screen_knowledge("active_knee_extension").limit(sex)
    if limit is None:
        because = Message("screen-active-knee-extension-sex", {"value": Number(value)})
        return Screening("active_knee_extension", value, error, "deg", because, side=leg.side)
    short = reaches(value, error, limit.value)
    outcome = "near" if short is None else "short" if short else "long"
    values = {"value": Number(value), "limit": Number(limit.value, 1, trim=True)}
    because = Message(f"screen-active-knee-extension-{outcome}", values)
    passed = None if short is None else not short
    return Screening("active_knee_extension", value, error, "deg", because, passed, limit, leg.side)


def _legs(motion: Motion) -> tuple[_Leg, _Leg]:
    """Return the leg that moves, then the other."""
    near = near_side(motion)
    far: Side = "left" if near == "right" else "right"
    legs = _leg(motion, near, _NEAR), _leg(motion, far, _FAR)
    moving = max(legs, key=lambda leg: leg.range_deg)
    return moving, legs[1] if moving is legs[0] else legs[0]


def _leg(motion: Motion, side: Side, chain: tuple[Landmark, Landmark, Landmark]) -> _Leg:
    hip, knee, ankle = chain
    trunk = inclination_deg(motion.at(Landmark.HIP), motion.at(Landmark.SHOULDER))
    thigh = inclination_deg(motion.at(knee), motion.at(hip))
    raised = difference_deg(trunk, thigh)
    bent = difference_deg(inclination_deg(motion.at(ankle), motion.at(knee)), thigh)
    flat = (np.abs(raised) < FLAT_DEG) & (np.abs(bent) < STRAIGHT_KNEE_DEG)
    rest = float(np.median(raised[flat])) if flat.sum() >= LEAST_FRAMES else np.nan
    return _Leg(
        side,
        raised - rest,
        _flexion_error(motion, (Landmark.SHOULDER, hip, knee), raised),
        bent,
        _flexion_error(motion, chain, bent),
    )


def _flexion_error(
    motion: Motion, chain: tuple[Landmark, Landmark, Landmark], flexion_deg: FloatArray
) -> FloatArray:
    first, joint, last = chain
    lengths = tuple(
        np.full(len(motion), np.nanmedian(np.hypot(*(motion.at(end) - motion.at(joint)).T)))
        for end in (first, last)
    )
    error = motion.standard_error
    ends = error[:, first], error[:, last]
    return flexion_error_deg((lengths[0], lengths[1]), ends, error[:, joint], flexion_deg)


def _about_knee(motion: Motion, leg: _Leg, value: float) -> tuple[Message, ...]:
    """Say so where the leg went on clearly higher with a bent knee."""
    highest = largest_held(motion.time_s, leg.raised)
    if highest is None or highest[0] < value + threshold("slr_smallest_detectable_deg").value:
        return ()
    return (
        Message(
            "screen-straight-leg-raise-knee", {"value": Number(value), "limit": Number(STRAIGHT_KNEE_DEG)}
        ),
    )


def _about_other(other: _Leg, frames: NDArray[np.bool_]) -> tuple[Message, ...]:
    known = other.raised[frames][np.isfinite(other.raised[frames])]
    if not len(known) or abs(float(np.median(known))) <= OTHER_LEG_DEG:
        return ()
    return (Message("screen-straight-leg-raise-other", {"value": Number(abs(float(np.median(known))))}),)
