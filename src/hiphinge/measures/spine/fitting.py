"""Fitting the bent template to the back line that is seen, frame by frame (Gauss-Newton)."""

from dataclasses import dataclass

import numpy as np

from hiphinge.measures.spine.template import (
    FORWARD,
    HIP,
    LUMBAR,
    NECK,
    PELVIS,
    UP,
    UPPER_BACK,
    ComplexArray,
    Template,
)
from hiphinge.motion import FloatArray

STEPS = 12
#: Scatter of the outline about the template, and distance at which a point counts half, in trunk lengths.
SCATTER, HALF_TRUSTED, FURTHEST = 0.01, 0.01, 0.15
#: What is expected before looking, as standard deviations: turns in degrees (the pelvis's in radians), places
#: in trunk lengths.
LUMBAR_SPREAD_DEG, NECK_SPREAD_DEG = 40.0, 12.0
#: The upper back rounds more easily than it extends: ribs and the standing curve leave it little way back.
UPPER_BACK_FLEXION_DEG, UPPER_BACK_EXTENSION_DEG = 10.0, 3.0
THIGH_ERROR_DEG, HIP_DRIFT = 4.0, 0.06
PELVIS_SPREAD = 10.0
#: Heights between which the outline is used, and where it is trusted less: the seat changes its shape, and
#: the shoulder blades go with the arms.
LOWEST, HIGHEST = -0.25, 1.9
_TRUST_HEIGHTS = (-0.1, 0.05, 0.12, 0.8, 0.9, 1.05, 1.15)
_DISTRUST = (2.0, 2.0, 1.0, 1.0, 2.0, 2.0, 1.0)
_SMALL, _LONGEST_TURN = 1e-4, 0.3
#: Frames fitted at once: bounds the memory.
_CHUNK = 256


@dataclass(frozen=True)
class Seen:
    """What is seen in each frame, in trunk lengths from the hip point and in radians.

    Attributes
    ----------
    line : ndarray of complex, shape (frames, points)
        The outline; NaN where hidden.
    trunk, thigh, neck : ndarray, shape (frames,)
        Turns of trunk and thigh from standing, and flexion of the neck, as the landmarks tell them.
    """

    line: ComplexArray
    trunk: FloatArray
    thigh: FloatArray
    neck: FloatArray

    def part(self, rows: slice) -> "Seen":
        """Some of the frames."""
        return Seen(self.line[rows], self.trunk[rows], self.thigh[rows], self.neck[rows])


@dataclass(frozen=True)
class Fit:
    """Postures of the template.

    Attributes
    ----------
    posture : ndarray, shape (frames, 7)
    covariance : ndarray, shape (frames, 7, 7)
        From the scatter of the outline alone.
    trust : ndarray, shape (frames, points)
        0 (not the back) to 1 for each point of the outline.
    """

    posture: FloatArray
    covariance: FloatArray
    trust: FloatArray


def fit(template: Template, seen: Seen) -> Fit:
    """Fit the template to each frame on its own.

    Parameters
    ----------
    template : Template
    seen : Seen

    Returns
    -------
    Fit
    """
    rows = [slice(first, first + _CHUNK) for first in range(0, len(seen.trunk), _CHUNK)]
    parts = [_fit(template, seen.part(part)) for part in rows]
    return Fit(
        np.concatenate([part.posture for part in parts]),
        np.concatenate([part.covariance for part in parts]),
        np.concatenate([part.trust for part in parts]),
    )


def _fit(template: Template, seen: Seen) -> Fit:
    posture = np.zeros((len(seen.trunk), 7))
    posture[:, PELVIS], posture[:, LUMBAR] = 0.8 * seen.trunk, 0.2 * seen.trunk
    posture[:, HIP], posture[:, NECK] = 0.8 * seen.trunk - seen.thigh, seen.neck
    for _ in range(STEPS):
        normal, pull, trust = _normal_equations(template, seen, posture)
        for weights, wanted, spread in _expected(seen, posture):
            sureness = np.broadcast_to(1 / spread**2, len(posture))[:, None]
            normal += sureness[:, :, None] * np.outer(weights, weights)
            pull -= sureness * (posture @ weights - wanted)[:, None] * weights
        step = np.linalg.solve(normal, pull[..., None])[..., 0]
        posture = posture + np.clip(step, -_LONGEST_TURN, _LONGEST_TURN)
    return Fit(posture, np.asarray(np.linalg.inv(normal), dtype=np.float64), trust)


def _normal_equations(
    template: Template, seen: Seen, posture: FloatArray
) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Normal matrix and right side of the distances across the line, and the trust in each point."""
    curve = template.bent(posture)
    tangent = np.gradient(curve, axis=1)
    normals = -1j * tangent / np.maximum(np.abs(tangent), 1e-9)
    told = np.isfinite(seen.line)
    line = np.where(told, seen.line, 0)
    apart = np.abs(line[:, :, None] - curve[:, None, :])
    near = apart.argmin(axis=2)
    rows = np.arange(len(posture))[:, None]
    across = normals[rows, near].conj()
    off = ((line - curve[rows, near]) * across).real
    used = told & (apart.min(axis=2) < FURTHEST)
    used &= (template.height[near] > LOWEST) & (template.height[near] < HIGHEST)
    trust = used / (1 + (off / HALF_TRUSTED) ** 2)
    weight = trust / (np.interp(template.height, _TRUST_HEIGHTS, _DISTRUST)[near] * SCATTER) ** 2
    change = np.empty((*line.shape, 7))
    for parameter in range(7):
        moved = posture.copy()
        moved[:, parameter] += _SMALL
        change[..., parameter] = ((template.bent(moved) - curve)[rows, near] * across).real / _SMALL
    weighted = change * weight[..., None]
    return weighted.transpose(0, 2, 1) @ change, np.einsum("fqa,fq->fa", weighted, off), trust


def _expected(seen: Seen, posture: FloatArray) -> list[tuple[FloatArray, FloatArray, FloatArray]]:
    """What is expected of each posture before looking: weights of the parameters, value and spread."""
    unit = np.eye(7)
    nothing = np.zeros(len(seen.trunk))
    lumbar, neck, thigh = np.radians([LUMBAR_SPREAD_DEG, NECK_SPREAD_DEG, THIGH_ERROR_DEG])
    rounding = posture[:, UPPER_BACK] >= 0
    upper = np.radians(np.where(rounding, UPPER_BACK_FLEXION_DEG, UPPER_BACK_EXTENSION_DEG))
    wide, drift = np.array(PELVIS_SPREAD), np.array(HIP_DRIFT)
    return [
        # so wide that it only counts where no outline is seen at all
        (unit[PELVIS], seen.trunk, wide),
        (unit[LUMBAR], nothing, lumbar),
        (unit[UPPER_BACK], nothing, upper),
        (unit[NECK], seen.neck, neck),
        (unit[PELVIS] - unit[HIP], seen.thigh, thigh),
        (unit[FORWARD], nothing, drift),
        (unit[UP], nothing, drift),
    ]
