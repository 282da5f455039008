"""Free places in the picture for words about a part of the body."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hiphinge.motion import FloatArray
from hiphinge.report.overlay.drawing import Box

#: Spacing of the places that are tried, in letter sizes.
_STEP_EM = 0.8
#: Covering a point of the body costs as much as this distance, in letter sizes.
_COVERED_EM = 2.0
#: A point this near counts as covered, in letter sizes.
_NEAR_EM = 0.4


@dataclass(frozen=True)
class Surroundings:
    """The contents of the picture while words are shown.

    Attributes
    ----------
    size : tuple of int
        Width and height of the picture in pixels, even.
    taken : sequence of Box
        Boxes that must not be covered.
    heads : ndarray, shape (heads, 3)
        Centre and radius of circles that must not be covered.
    body : ndarray, shape (points, 2)
        Points that should not be covered.
    """

    size: tuple[int, int]
    taken: Sequence[Box]
    heads: FloatArray
    body: FloatArray


def free_box(
    around: Surroundings, size: tuple[int, int], spot: FloatArray, radius: float, em: float
) -> tuple[Box, float] | None:
    """Return the best free place for a plate, and its cost; None if there is none.

    Parameters
    ----------
    around : Surroundings
    size : tuple of int
        Size of the plate, even.
    spot : ndarray, shape (2,)
        The point it refers to.
    radius : float
        Smallest distance from the spot, in pixels.
    em : float
        Size of the letters in pixels.
    """
    low = _corners(around.size, size, em)
    high = low + size
    free = _apart(low, high, spot) > radius
    free &= ~_on_boxes(low, high, around.taken) & ~_on_heads(low, high, around.heads)
    low, high = low[free], high[free]
    if not len(low):
        return None
    cost = _apart(low, high, spot) / em + _COVERED_EM * _covered(low, high, around.body, _NEAR_EM * em)
    best = int(cost.argmin())
    (left, top), (right, bottom) = low[best].tolist(), high[best].tolist()
    return Box(left, top, right, bottom), float(cost[best])


def _apart(low: NDArray[np.int64], high: NDArray[np.int64], spot: FloatArray) -> FloatArray:
    return np.asarray(np.hypot(*np.maximum(0, np.maximum(low - spot, spot - high)).T))


def _corners(picture: tuple[int, int], size: tuple[int, int], em: float) -> NDArray[np.int64]:
    """Upper left corners of a grid of places within the picture, slightly inside its edges."""
    step, edge = (max(2, round(share * em / 2) * 2) for share in (_STEP_EM, 0.4))
    across, down = (
        np.arange(edge, whole - part - edge + 1, step) for whole, part in zip(picture, size, strict=True)
    )
    return np.stack(np.meshgrid(across, down), axis=-1).reshape(-1, 2)


def _on_boxes(low: NDArray[np.int64], high: NDArray[np.int64], boxes: Sequence[Box]) -> NDArray[np.bool_]:
    on = np.zeros(len(low), dtype=bool)
    for box in boxes:
        on |= ((low < (box.right, box.bottom)) & (high > (box.left, box.top))).all(axis=1)
    return on


def _on_heads(low: NDArray[np.int64], high: NDArray[np.int64], heads: FloatArray) -> NDArray[np.bool_]:
    off = np.maximum(0, np.maximum(low[:, None] - heads[:, :2], heads[:, :2] - high[:, None]))
    return np.asarray((np.hypot(off[..., 0], off[..., 1]) < heads[:, 2]).any(axis=1))


def _covered(low: NDArray[np.int64], high: NDArray[np.int64], body: FloatArray, margin: float) -> FloatArray:
    near = (body >= low[:, None] - margin) & (body <= high[:, None] + margin)
    return np.asarray(near.all(axis=2).sum(axis=1), dtype=float)
