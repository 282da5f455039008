"""The back in quiet standing: what every bend is compared with."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from hiphinge.motion import FloatArray

#: Heights above the hip, in trunk lengths, between which a standing back is one cubic: sacrum to C7. Near its
#: ends nothing lies over it, and it must pass through what is seen.
LOWEST, HIGHEST, END = 0.10, 1.10, 0.12
#: What stands out behind the cubic by so much is an arm or a hand, no back: standing backs of phantoms and
#: real people keep within 0.05 (trunk lengths).
BULGE = 0.06
#: An arm only ever adds to the outline: the cubic lies below this share of the points between its ends.
_INNER_SHARE, _END_WEIGHT, _STEPS = 0.25, 6.0, 40


@dataclass(frozen=True)
class Neutral:
    """A person's back line in quiet standing.

    Attributes
    ----------
    line : ndarray, shape (points, 2)
        From the thigh to the head in equal steps, in trunk lengths (hip to shoulder) from the hip,
        x forward and y up.
    trunk_inclination_deg, thigh_inclination_deg, head_inclination_deg : float
        Those of the landmarks in the same posture; the head's is from ear to nose.
    """

    line: FloatArray
    trunk_inclination_deg: float
    thigh_inclination_deg: float
    head_inclination_deg: float


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
