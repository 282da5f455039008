"""Markers of one bone: one that is hidden lies where the others say."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from hiphinge.motion import FloatArray

#: So many points that are seen fix a bone in space.
_LEAST_SEEN = 3
#: Points on a line do not fix it: nothing is placed further from their middle than so many times their
#: standard deviation across their longest direction (design choice).
_MOST_LEVER = 10.0


def with_hidden(markers: Sequence[FloatArray]) -> list[FloatArray]:
    """Place the markers of a bone that are hidden by those that are seen.

    A frame that shows at least three of them takes the form of the last frame that shows all, else of the
    next, turned and moved onto what is seen by least squares (Kabsch 1976).

    Parameters
    ----------
    markers : sequence of ndarray, shape (frames, 3)
        NaN where missing.

    Returns
    -------
    list of ndarray, shape (frames, 3)
        What was seen, as it was; NaN where it stays unknown.
    """
    places = np.stack(list(markers), axis=1)
    seen = np.asarray(np.isfinite(places).all(axis=2))
    whole = np.flatnonzero(seen.all(axis=1))
    partly = np.flatnonzero((seen.sum(axis=1) >= _LEAST_SEEN) & ~seen.all(axis=1))
    if len(whole) and len(partly):
        form = whole[np.maximum(np.searchsorted(whole, partly) - 1, 0)]
        places[partly] = _placed(places[form], places[partly], seen[partly])
    return list(np.swapaxes(places, 0, 1))


def _placed(form: FloatArray, now: FloatArray, seen: NDArray[np.bool_]) -> FloatArray:
    """Fill points by their form, shapes (frames, points, 3) and (frames, points)."""
    weight = seen[..., None] / seen.sum(axis=1)[:, None, None]
    known = np.where(seen[..., None], now, 0.0)
    middles = [(place * weight).sum(axis=1, keepdims=True) for place in (form, known)]
    across = np.swapaxes((form - middles[0]) * weight, 1, 2) @ (known - middles[1])
    left, _, right = np.linalg.svd(across)
    right[:, 2] *= np.linalg.det(left @ right)[:, None]  # a turn, and no mirror image
    sizes = np.linalg.svd((form - middles[0]) * np.sqrt(weight), compute_uv=False)
    fixed = np.linalg.norm(form - middles[0], axis=2) < _MOST_LEVER * sizes[:, 1:2]
    placed = np.where(fixed[..., None], (form - middles[0]) @ (left @ right) + middles[1], np.nan)
    return np.where(seen[..., None], now, placed)
