"""Fitting the bent template to the back line that is seen, frame by frame (Gauss-Newton)."""

from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import median_filter

from hiphinge.bridges import Bridges
from hiphinge.measures.spine.template import (
    FORWARD,
    HIP,
    LOW_SHARE,
    LUMBAR,
    NECK,
    PARAMETERS,
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
#: The low back bends evenly as long as that fits: pelvis and low back together are measured better than their
#: shares. The worse it fits (distance from the outline, between these), the freer the lower half may take
#: more; it hardly ever takes less. Even backs of phantoms lie at 0.006 to 0.011, flat real ones at 0.009 to
#: 0.013, and rounded ones at 0.02 to 0.035.
EVEN_MISFIT, UNEVEN_MISFIT = 0.011, 0.02
MORE_BELOW_DEG, LESS_BELOW_DEG, EVEN_DEG = 15.0, 3.0, 0.1
#: It bends as freely as this where that takes away so much of the distance that is left: more than a third
#: on backs that bend at the sacrum alone, less on others, whose clothes and folds it cannot follow.
MOST_BELOW_DEG, LEAST_GAIN, FULL_GAIN = 30.0, 0.33, 0.39
#: Frames over which that is decided together.
_GAIN_FRAMES = 15
#: Share of the trunk's turn that a bent low back starts with.
_BENT = 0.2
#: A fit starts again from that of a frame near by (frames) that lies so many times nearer to the outline.
_SECOND_STARTS, _NEAR_BY, _FURTHER_OFF = 3, 3, 1.3
#: Heights between which that distance is read: pelvis, low back and the upper back over it.
_LUMBAR_PART = (0.0, 0.8)
#: The upper back rounds more easily than it extends: ribs and the standing curve leave it little way back.
UPPER_BACK_FLEXION_DEG, UPPER_BACK_EXTENSION_DEG = 10.0, 3.0
THIGH_ERROR_DEG, HIP_DRIFT = 4.0, 0.06
PELVIS_SPREAD = 10.0
#: Heights between which the outline is used, and where it is trusted less: the seat changes its shape, and
#: the shoulder blades go with the arms.
LOWEST, HIGHEST = -0.25, 1.9
_TRUST_HEIGHTS = (-0.1, 0.05, 0.12, 0.8, 0.9, 1.05, 1.15)
_DISTRUST = (2.0, 2.0, 1.0, 1.0, 2.0, 2.0, 1.0)
_LONGEST_TURN = 0.3
#: A frame whose posture changed less than this in a step is done (radians and trunk lengths).
_DONE = 2e-5
#: Frames fitted at once, few enough that all about them stays in the processor's cache.
_CHUNK = 128


@dataclass(frozen=True)
class Observed:
    """What is seen in each frame, in trunk lengths from the hip point and in radians.

    Attributes
    ----------
    line : ndarray of complex, shape (frames, points)
        The outline; NaN where hidden.
    trunk, thigh, neck : ndarray, shape (frames,)
        Turns of trunk and thigh from standing, and flexion of the neck, as the landmarks give them.
    """

    line: ComplexArray
    trunk: FloatArray
    thigh: FloatArray
    neck: FloatArray

    def part(self, rows: slice | NDArray[np.intp]) -> "Observed":
        """Some of the frames."""
        return Observed(self.line[rows], self.trunk[rows], self.thigh[rows], self.neck[rows])


@dataclass(frozen=True)
class Fit:
    """Postures of the template.

    Attributes
    ----------
    posture : ndarray, shape (frames, 8)
    covariance : ndarray, shape (frames, 8, 8)
        From the scatter of the outline alone.
    trust : ndarray, shape (frames, points)
        0 (not the back) to 1 for each point of the outline.
    misfit : ndarray, shape (frames,)
        Root mean square distance of the outline from the template over the low back, in trunk lengths; NaN
        where none of it is seen.
    """

    posture: FloatArray
    covariance: FloatArray
    trust: FloatArray
    misfit: FloatArray

    def part(self, rows: NDArray[np.intp]) -> "Fit":
        """Some of the frames."""
        return Fit(*(getattr(self, field.name)[rows] for field in fields(self)))

    def bridged(self, bridges: Bridges, frames: int) -> "Fit":
        """Add the frames that lie between these, which are all others of `frames`."""
        own = ~bridges.marks(frames)

        def filled(values: FloatArray) -> FloatArray:
            among = np.empty((frames, *values.shape[1:]))
            among[own] = values
            return bridges.between(among)

        return Fit(*(filled(getattr(self, field.name)) for field in fields(self)))


def fit(template: Template, seen: Observed) -> Fit:
    """Fit the template to each frame, with the freedom that it and its neighbours need.

    Parameters
    ----------
    template : Template
    seen : Observed

    Returns
    -------
    Fit
    """
    rows = [slice(first, first + _CHUNK) for first in range(0, len(seen.trunk), _CHUNK)]
    parts = [_fit(template, seen.part(part)) for part in rows]
    return Fit(*(np.concatenate([getattr(part, field.name) for part in parts]) for field in fields(Fit)))


def _fit(template: Template, seen: Observed) -> Fit:
    even = _even(template, seen)
    freedom = np.interp(even.misfit, (EVEN_MISFIT, UNEVEN_MISFIT), (EVEN_DEG, MORE_BELOW_DEG))
    freedom = np.nan_to_num(freedom, nan=EVEN_DEG)
    uneven = _nearer(even, _refined(template, seen, even.posture, freedom))
    return _freed(template, seen, uneven, freedom)


def _even(template: Template, seen: Observed) -> Fit:
    """Bend evenly, from several starts.

    A fit may end in an optimum that follows an arm or a plate, and leaves the low back. It begins straight;
    a frame that then lies off the low back begins bent too, and the nearer one is taken. One that still lies
    further off than those near by starts again from the nearest of them.
    """
    found = _refined(template, seen, _start(seen, 0.0), np.full(len(seen.trunk), EVEN_DEG))
    rows = np.flatnonzero(found.misfit > EVEN_MISFIT)
    found = _again(template, seen, found, rows, _start(seen.part(rows), _BENT))
    tried = np.full(found.posture.shape, np.nan)
    for _ in range(_SECOND_STARTS):
        best = _best_near_by(found.misfit)
        rows = np.flatnonzero(found.misfit > _FURTHER_OFF * found.misfit[best])
        start = found.posture[best[rows]].copy()
        start[:, [PELVIS, HIP]] += (seen.trunk[rows] - seen.trunk[best[rows]])[:, None]
        new = (start != tried[rows]).any(axis=1)  # from the same start the same is found
        if not new.any():
            break
        rows, start = rows[new], start[new]
        tried[rows] = start
        found = _again(template, seen, found, rows, start)
    return found


def _again(template: Template, seen: Observed, found: Fit, rows: NDArray[np.intp], start: FloatArray) -> Fit:
    """Fit some frames evenly from another start, and keep what lies nearer to the low back."""
    again = _refined(template, seen.part(rows), start, np.full(len(rows), EVEN_DEG))
    return _with_rows(found, _nearer(found.part(rows), again), rows)


def _start(seen: Observed, share: float) -> FloatArray:
    """Postures in which the low back does a share of the bend, and the pelvis the rest."""
    posture = np.zeros((len(seen.trunk), PARAMETERS))
    posture[:, PELVIS], posture[:, LUMBAR] = (1 - share) * seen.trunk, share * seen.trunk
    posture[:, HIP], posture[:, NECK] = posture[:, PELVIS] - seen.thigh, seen.neck
    return posture


def _best_near_by(misfit: FloatArray) -> NDArray[np.intp]:
    """Row of the least misfit among each frame and those near by, shape (frames,); own where none is seen."""
    reach = np.pad(np.nan_to_num(misfit, nan=np.inf), _NEAR_BY, constant_values=np.inf)
    windows = np.lib.stride_tricks.sliding_window_view(reach, 2 * _NEAR_BY + 1)
    own = np.arange(len(misfit))
    return np.where(np.isfinite(windows).any(axis=1), own + windows.argmin(axis=1) - _NEAR_BY, own)


def _nearer(one: Fit, other: Fit) -> Fit:
    """Take of two fits of each frame the one that lies nearer to the low back.

    More steps or more freedom can also lead away from it, after an arm or a plate.
    """
    better = np.flatnonzero(other.misfit < one.misfit)
    return _with_rows(one, other.part(better), better)


def _with_rows(fitted: Fit, part: Fit, rows: NDArray[np.intp]) -> Fit:
    """Replace some rows of a fit."""
    replaced = {}
    for field in fields(Fit):
        values = getattr(fitted, field.name).copy()
        values[rows] = getattr(part, field.name)
        replaced[field.name] = values
    return Fit(**replaced)


def _freed(template: Template, seen: Observed, uneven: Fit, freedom_deg: FloatArray) -> Fit:
    """Bend the lower half of the low back further where that explains much of what is left of the misfit."""
    freest = _refined(template, seen, uneven.posture, np.full(len(freedom_deg), MOST_BELOW_DEG))
    gain = np.nan_to_num(1 - freest.misfit / np.maximum(uneven.misfit, 1e-9))
    share = np.interp(median_filter(gain, _GAIN_FRAMES, mode="nearest"), (LEAST_GAIN, FULL_GAIN), (0.0, 1.0))
    if not share.any():
        return uneven
    freer = _refined(template, seen, uneven.posture, freedom_deg + share * (MOST_BELOW_DEG - freedom_deg))
    return _nearer(uneven, freer)


def _refined(template: Template, seen: Observed, posture: FloatArray, freedom_deg: FloatArray) -> Fit:
    """Fit from a first guess; the lower half of the low back as free as given, shape (frames,)."""
    posture, covariance = posture.copy(), np.empty((len(posture), PARAMETERS, PARAMETERS))
    trust = np.empty(seen.line.shape)
    rows = np.arange(len(posture))
    variance = (np.interp(template.height, _TRUST_HEIGHTS, _DISTRUST) * SCATTER) ** 2
    for _ in range(STEPS):
        part = seen.part(rows)
        normal, pull, trust[rows] = _normal_equations(template, variance, part, posture[rows])
        _hold_to_expected(normal, pull, part, posture[rows], freedom_deg[rows])
        covariance[rows] = np.linalg.inv(normal)
        step = np.clip((covariance[rows] @ pull[..., None])[..., 0], -_LONGEST_TURN, _LONGEST_TURN)
        posture[rows] += step
        rows = rows[np.abs(step).max(axis=1) > _DONE]
        if not len(rows):
            break
    return Fit(posture, covariance, trust, _misfit(template, seen, posture))


def _misfit(template: Template, seen: Observed, posture: FloatArray) -> FloatArray:
    curve = template.bent(posture)
    near = _nearest(seen.line, curve)
    apart = np.abs(seen.line - np.take_along_axis(curve, near, axis=1))
    height = template.height[near]
    low, high = _LUMBAR_PART
    used = (apart < FURTHEST) & (height > low) & (height < high)
    count = used.sum(axis=1)
    square = np.where(used, apart, 0.0) ** 2
    return np.where(count > 0, np.sqrt(square.sum(axis=1) / np.maximum(count, 1)), np.nan)


def _normal_equations(
    template: Template, variance: FloatArray, seen: Observed, posture: FloatArray
) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Normal matrix and right side of the distances across the line, and the trust in each point.

    The variance is that of the outline about each place of the template.
    """
    curve, changes = template.bent_with_change(posture)
    tangent = np.gradient(curve, axis=1)
    normals = -1j * tangent / np.maximum(np.abs(tangent), 1e-9)
    visible = np.isfinite(seen.line)
    line = np.where(visible, seen.line, 0)
    near = _nearest(line, curve)
    rows = np.arange(len(posture))[:, None]
    across = normals[rows, near].conj()
    apart = line - curve[rows, near]
    off = (apart * across).real
    used = visible & (np.abs(apart) < FURTHEST)
    used &= (template.height[near] > LOWEST) & (template.height[near] < HIGHEST)
    trust = used / (1 + (off / HALF_TRUSTED) ** 2)
    weight = trust / variance[near]
    change = (changes[:, rows, near] * across).real.transpose(1, 2, 0)
    weighted = (change * weight[..., None]).transpose(0, 2, 1)
    return weighted @ change, (weighted @ off[..., None])[..., 0], trust


def _nearest(line: ComplexArray, curve: ComplexArray) -> NDArray[np.intp]:
    """Index of the point of the curve nearest to each point of the line, shape (frames, points)."""
    # the squared distance less what is the same along the curve, as one product of matrices
    points = np.stack([line.real, line.imag, np.ones(line.shape)], axis=2).astype(np.float32)
    places = np.stack([-2 * curve.real, -2 * curve.imag, np.abs(curve) ** 2], axis=1).astype(np.float32)
    return np.asarray((points @ places).argmin(axis=2))


def _hold_to_expected(
    normal: FloatArray, pull: FloatArray, seen: Observed, posture: FloatArray, freedom_deg: FloatArray
) -> None:
    """Add to the normal equations what is expected of each posture before looking."""
    wanted = np.zeros(posture.shape)
    wanted[:, PELVIS], wanted[:, NECK] = seen.trunk, seen.neck
    sureness = 1 / _spread(posture, freedom_deg) ** 2
    each = np.arange(PARAMETERS)
    normal[:, each, each] += sureness
    pull -= sureness * (posture - wanted)
    # the thigh's turn is that of the pelvis less the flexion of the hip
    sure = 1 / np.radians(THIGH_ERROR_DEG) ** 2
    off = sure * (posture[:, PELVIS] - posture[:, HIP] - seen.thigh)
    for one, sign in ((PELVIS, 1), (HIP, -1)):
        pull[:, one] -= sign * off
        normal[:, one, [PELVIS, HIP]] += sign * sure * np.array([1, -1])


def _spread(posture: FloatArray, freedom_deg: FloatArray) -> FloatArray:
    """Standard deviation of what is expected of each parameter, shape (frames, 8); infinite without any."""
    spread = np.full(posture.shape, np.inf)
    spread[:, PELVIS] = PELVIS_SPREAD  # so wide that it only counts where no outline is seen at all
    spread[:, LUMBAR], spread[:, NECK] = np.radians([LUMBAR_SPREAD_DEG, NECK_SPREAD_DEG])
    less = np.minimum(freedom_deg, LESS_BELOW_DEG)
    spread[:, LOW_SHARE] = np.radians(np.where(posture[:, LOW_SHARE] >= 0, freedom_deg, less))
    rounding = posture[:, UPPER_BACK] >= 0
    spread[:, UPPER_BACK] = np.radians(np.where(rounding, UPPER_BACK_FLEXION_DEG, UPPER_BACK_EXTENSION_DEG))
    spread[:, [FORWARD, UP]] = HIP_DRIFT
    return spread
