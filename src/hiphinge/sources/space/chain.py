"""A stick figure from the inclinations of its segments, for recordings that hold angles and no places."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from hiphinge.body import Landmark
from hiphinge.knowledge.load_limits import model_number
from hiphinge.knowledge.segments import segment_table
from hiphinge.measures.standing import leg_length
from hiphinge.motion import FloatArray, Motion, Scale, SegmentOrientations, View
from hiphinge.person import Person
from hiphinge.sources.space.sagittal import Origin, provenance

#: Standard error of a joint along one axis, in leg lengths: about two degrees of a thigh.
JOINT_ERROR = 0.012


@dataclass(frozen=True)
class Leg:
    """Inclinations of one leg in degrees, leaning forward positive; NaN where missing.

    Attributes
    ----------
    thigh_deg, shank_deg : ndarray, shape (frames,)
    """

    thigh_deg: FloatArray
    shank_deg: FloatArray


@dataclass(frozen=True)
class Figure:
    """Inclinations of a person over time.

    Attributes
    ----------
    time_s : ndarray, shape (frames,)
    trunk_deg : ndarray, shape (frames,)
        Of the line from hip to shoulder, leaning forward positive; NaN where missing.
    legs : sequence of Leg
        The near one, and the far one where it is known; none for a trunk alone.
    orientations : SegmentOrientations
    """

    time_s: FloatArray
    trunk_deg: FloatArray
    legs: Sequence[Leg]
    orientations: SegmentOrientations


def stood(figure: Figure, person: Person | None, origin: Origin) -> Motion:
    """Put a figure of usual proportions on the ground.

    The lower ankle stands still on the ground and carries the body on. Positions are in metres with the
    person's stature, else in leg lengths; angles do not depend on either.

    Parameters
    ----------
    figure : Figure
    person : Person or None
    origin : Origin
    """
    stature_m = None if person is None else person.stature_m
    size = 1.0 if stature_m is None else stature_m * model_number("leg_per_stature")
    positions = _positions(figure) * size
    seen = np.asarray(np.isfinite(positions).all(axis=2))
    right = origin.first_side == "right"
    leg = leg_length(positions) if figure.legs else None
    return Motion(
        time_s=figure.time_s,
        frame=np.arange(len(figure.time_s)),
        positions=positions,
        standard_error=np.where(seen, JOINT_ERROR * size, np.nan),
        confidence=seen.astype(np.float64),
        facing_sign=np.full(len(figure.time_s), 1 if right else -1, dtype=np.int64),
        scale=Scale(leg, None if stature_m is None else 1.0),
        view=View(origin.first_side, 0.0, 0.0, usable=True),
        provenance=provenance(origin.file, origin.kind, figure.time_s),
        messages=origin.messages,
        orientations=figure.orientations,
    )


def _positions(figure: Figure) -> FloatArray:
    """Places in leg lengths, shape (frames, landmarks, 2)."""
    parts = segment_table("de_leva").parts["male"]
    trunk, thigh, shank = (parts[name].length_m or np.nan for name in ("trunk", "thigh", "shank"))
    leg = thigh + shank
    positions = np.full((len(figure.time_s), len(Landmark), 2), np.nan)
    positions[:, Landmark.HIP] = 0.0
    positions[:, Landmark.SHOULDER] = _up(figure.trunk_deg, trunk / leg)
    for side, name in zip(figure.legs, ("", "FAR_"), strict=False):
        knee = -_up(side.thigh_deg, thigh / leg)
        positions[:, Landmark[f"{name}HIP"]] = 0.0
        positions[:, Landmark[f"{name}KNEE"]] = knee
        positions[:, Landmark[f"{name}ANKLE"]] = knee - _up(side.shank_deg, shank / leg)
    return positions + _carried(positions)[:, None]


def _up(inclination_deg: FloatArray, length: float) -> FloatArray:
    angle = np.radians(inclination_deg)
    return length * np.stack([np.sin(angle), np.cos(angle)], axis=-1)


def _carried(positions: FloatArray) -> FloatArray:
    """Where the hip is, shape (frames, 2), if the lower ankle stands still on the ground."""
    ankles = positions[:, [Landmark.ANKLE, Landmark.FAR_ANKLE]]
    height = np.nan_to_num(ankles[..., 1], nan=np.inf)
    lower = np.argmin(height, axis=1)
    rows = np.arange(len(lower))
    step = ankles[rows[1:], lower[1:], 0] - ankles[rows[:-1], lower[1:], 0]
    ahead = np.append(0.0, -np.cumsum(np.nan_to_num(step)))
    up = -height.min(axis=1)
    return np.stack([ahead, np.where(np.isfinite(up), up, 0.0)], axis=1)
