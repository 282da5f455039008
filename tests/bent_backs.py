"""People who stand and bend evenly, with a back line whose bending is known."""

from dataclasses import replace

import numpy as np

from hiphinge.body import Landmark
from hiphinge.measures.spine.template import HIP, LUMBAR, NECK, PARAMETERS, PELVIS, UPPER_BACK, Template
from hiphinge.motion import BackLine, FloatArray, Motion, Provenance, Scale, View
from hiphinge.reference import Neutral

STILL, BENDING = 20, 40
FRAMES = STILL + BENDING
TRUNK = 200.0


def standing_back() -> FloatArray:
    """A back with seat, hollow, kyphosis and neck, in trunk lengths from the hip."""
    up = np.arange(-0.4, 1.6, 0.02)
    back = -0.16 - 0.05 * np.cos(2 * np.pi * (up + 0.05) / 0.9) * np.exp(-((up - 0.4) ** 2) / 0.8)
    head = np.clip((up - 1.0) / 0.3, 0, 1)
    return np.stack([back + 0.10 * head * (3 - 2 * head) * head, up], axis=1)


NEUTRAL = Neutral(standing_back(), 0.0, 0.0, 90.0)


def turned(vector: tuple[float, float], lean_deg: FloatArray) -> FloatArray:
    """A vector that leans forward with the frames."""
    lean = np.radians(lean_deg)
    forward, up = vector
    return np.stack(
        [forward * np.cos(lean) + up * np.sin(lean), up * np.cos(lean) - forward * np.sin(lean)], axis=1
    )


def bent(pelvis: float, lumbar: float, upper: float = 0.0, neck: float = 0.0, error: float = 0.5) -> Motion:
    """Someone who stands for a while and bends evenly to these degrees, with a back line."""
    share = np.append(np.zeros(STILL), np.linspace(0, 1, BENDING))
    posture = np.zeros((FRAMES, PARAMETERS))
    for part, degrees in (
        (PELVIS, pelvis),
        (LUMBAR, lumbar),
        (UPPER_BACK, upper),
        (NECK, neck),
        (HIP, pelvis),
    ):
        posture[:, part] = np.radians(degrees) * share
    curve = Template.of(NEUTRAL).bent(posture) * TRUNK
    positions = np.zeros((FRAMES, len(Landmark), 2))
    lean = share * (pelvis + 0.6 * lumbar)
    positions[:, Landmark.SHOULDER] = TRUNK * turned((0.0, 1.0), lean)
    positions[:, Landmark.EAR] = positions[:, Landmark.SHOULDER] + (10, 40)
    head = share * (pelvis + lumbar + upper + neck)
    positions[:, Landmark.NOSE] = positions[:, Landmark.EAR] + turned((20.0, 0.0), head)
    positions[:, Landmark.KNEE], positions[:, Landmark.ANKLE] = (0, -180), (0, -360)
    positions[:, Landmark.HEEL], positions[:, Landmark.TOE] = (-15, -375), (50, -375)
    return Motion(
        time_s=np.arange(FRAMES) / 30,
        frame=np.arange(FRAMES),
        positions=positions,
        standard_error=np.full((FRAMES, len(Landmark)), 1.0),
        confidence=np.ones((FRAMES, len(Landmark))),
        facing_sign=np.ones(FRAMES, dtype=np.int64),
        scale=Scale(360.0, 0.5 / TRUNK),
        view=View("right", 0.0, 0.0, usable=True),
        provenance=Provenance("made", "made", 2.0, FRAMES),
        back=BackLine(np.stack([curve.real, curve.imag], axis=2), np.full((FRAMES, curve.shape[1]), error)),
    )


def without_standing(motion: Motion) -> Motion:
    """The last frames alone, in which the person is bent."""
    end = slice(FRAMES - 10, FRAMES)
    assert motion.back is not None
    return replace(
        motion,
        time_s=motion.time_s[end],
        frame=motion.frame[end],
        positions=motion.positions[end],
        standard_error=motion.standard_error[end],
        confidence=motion.confidence[end],
        facing_sign=motion.facing_sign[end],
        back=BackLine(motion.back.points[end], motion.back.standard_error[end]),
    )
