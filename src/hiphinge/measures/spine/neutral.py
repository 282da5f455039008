"""The back in quiet standing: what every bend is compared with."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from hiphinge.body import Landmark
from hiphinge.measures.angles import inclination_deg
from hiphinge.motion import BackLine, FloatArray, Motion
from hiphinge.reference import Neutral

#: Heights above the hip, in trunk lengths, between which a standing back is one cubic: sacrum to C7. Near its
#: ends nothing lies over it, and it must pass through what is seen.
LOWEST, HIGHEST, END = 0.10, 1.10, 0.12
#: What stands out behind the cubic by so much is an arm or a hand, no back: standing backs of phantoms and
#: real people keep within 0.05 (trunk lengths).
BULGE = 0.06
#: The standing back needs this share of the outline, from thigh to head.
LEAST_SEEN = 0.4
#: Distance between points of the standing back, in trunk lengths.
SPACING = 0.02
#: Direction from ear to nose where the face is not seen.
LEVEL_HEAD_DEG = 90.0
#: An arm only ever adds to the outline: the cubic lies below this share of the points between its ends.
_INNER_SHARE, _END_WEIGHT, _STEPS = 0.25, 6.0, 40


def neutral_in(motion: Motion, back: BackLine, quiet: NDArray[np.bool_], trunk: float) -> Neutral | None:
    """Take the back of quiet frames as what bends are compared with.

    Parameters
    ----------
    motion : Motion
    back : BackLine
    quiet : ndarray of bool, shape (frames,)
        At least one frame: standing, or sitting tall for seated bends.
    trunk : float
        Length of the trunk in the unit of the motion.

    Returns
    -------
    Neutral or None
        The median back, evenly spaced and smoothed; None where too little of it is seen.
    """
    hip = motion.at(Landmark.HIP)
    relative = (back.points[quiet] - hip[quiet, None]) / trunk
    often = np.isfinite(relative[..., 0]).mean(axis=0) > 0.5
    if often.mean() < LEAST_SEEN:
        return None
    line = np.nanmedian(relative[:, often], axis=0)
    return Neutral(
        _even(line),
        float(np.median(inclination_deg(hip, motion.at(Landmark.SHOULDER))[quiet])),
        float(np.median(inclination_deg(motion.at(Landmark.KNEE), hip)[quiet])),
        _median_or(head_deg(motion)[quiet], LEVEL_HEAD_DEG),
    )


def _median_or(values: FloatArray, otherwise: float) -> float:
    return float(np.nanmedian(values)) if np.isfinite(values).any() else otherwise


def _even(line: FloatArray) -> FloatArray:
    """Points at even distances along a line, smoothed over a few of them."""
    steps = np.hypot(*np.diff(line, axis=0).T)
    kept = np.append(True, steps > 1e-6)
    along = np.append(0.0, np.cumsum(steps))[kept]
    grid = np.arange(0.0, along[-1], SPACING)
    even = np.stack([np.interp(grid, along, part) for part in line[kept].T], axis=1)
    kernel = np.array([1, 4, 6, 4, 1]) / 16
    wide = np.pad(even, ((2, 2), (0, 0)), mode="reflect", reflect_type="odd")
    return np.stack([np.convolve(part, kernel, mode="valid") for part in wide.T], axis=1)


def head_deg(motion: Motion) -> FloatArray:
    """Direction from ear to nose."""
    return inclination_deg(motion.at(Landmark.EAR), motion.at(Landmark.NOSE))


def without_bulges(neutral: Neutral) -> Neutral:
    """Replace what bulges out of a standing back, as an elbow behind it does, by the course of the back.

    Returns
    -------
    Neutral
        With the same line where nothing bulges.
    """
    lean = np.radians(neutral.trunk_inclination_deg)
    up, back = np.array([np.sin(lean), np.cos(lean)]), np.array([-np.cos(lean), np.sin(lean)])
    height, behind = neutral.line @ up, neutral.line @ back
    course = _inner_course(height, behind)
    within = (height > LOWEST) & (height < HIGHEST)
    bulging = _whole_bulges(np.where(within, behind - course, 0.0))
    cleaned = np.outer(height, up) + np.outer(course, back)
    return replace(neutral, line=np.where(bulging[:, None], cleaned, neutral.line))


def _inner_course(height: FloatArray, behind: FloatArray) -> FloatArray:
    """Cubic quantile regression of the back over its heights (iteratively reweighted least squares)."""
    used = (height > LOWEST - END) & (height < HIGHEST)
    middle = (height > LOWEST + END) & (height < HIGHEST - END)
    terms = np.vander(height - (LOWEST + HIGHEST) / 2, 4)
    off = np.zeros(len(height))
    for _ in range(_STEPS):
        side = np.where(middle, np.where(off > 0, _INNER_SHARE, 1 - _INNER_SHARE), _END_WEIGHT)
        weight = np.sqrt(used * side / np.maximum(np.abs(off), 1e-3))
        course = terms @ np.linalg.lstsq(terms * weight[:, None], behind * weight)[0]
        off = behind - course
    return np.asarray(course)


def _whole_bulges(out: FloatArray) -> NDArray[np.bool_]:
    """From each point that stands out to where the line comes back to the course on either side."""
    off = out > BULGE / 6
    start = np.flatnonzero(np.diff(np.append(False, off).astype(int)) == 1)
    stop = np.flatnonzero(np.diff(np.append(off, False).astype(int)) == -1) + 1
    whole = np.zeros(len(out), dtype=bool)
    for first, last in zip(start, stop, strict=True):
        whole[first:last] = bool((out[first:last] > BULGE).any())
    return whole
