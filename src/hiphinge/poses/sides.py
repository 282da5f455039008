"""Which of the two sides of a figure is the one towards the camera.

A person seen from their true side shows one leg and one arm; pose models guess the hidden ones and
now and then give the near limb the far limb's name. The side is chosen by the way the person faces,
exchanged names are put right by continuity, and only the near side is measured.
"""

import numpy as np
from numpy.typing import NDArray

from hiphinge.motion import FloatArray
from hiphinge.poses.estimator import LEFT, RIGHT

#: Limbs whose points change their names together, as offsets in a side's block.
LEG = slice(5, 9)
ARM = slice(2, 4)
#: Cost of calling a second of frames exchanged, and the most that one frame's jump may cost, in shares of
#: the person's size: an exchange must save a real jump, and a cut in the film must not dominate.
EXCHANGE_COST_PER_S = 0.06
HIGHEST_JUMP = 0.5


def near_then_far(values: FloatArray, facing_sign: NDArray[np.int64]) -> FloatArray:
    """Order the points of a figure as nose, near side, far side.

    A person who faces the left of the picture shows their left side.

    Parameters
    ----------
    values : ndarray, shape (frames, 19, ...)
        In the order of `estimator.FIGURE_POINTS` (nose, left, right).
    facing_sign : ndarray of int, shape (frames,)

    Returns
    -------
    ndarray, shape (frames, 19, ...)
        In the order of `body.Landmark`.
    """
    ordered = values.copy()
    right = facing_sign > 0
    ordered[right, LEFT], ordered[right, RIGHT] = values[right, RIGHT], values[right, LEFT]
    return ordered


def exchanged(
    time_s: FloatArray, points_px: FloatArray, limb: slice, size_px: float, facing_sign: NDArray[np.int64]
) -> NDArray[np.bool_]:
    """Find the frames in which the near limb goes by the far limb's name.

    The path of least total jump over the two namings of each frame (Viterbi 1967), where the
    model's own naming is a little cheaper.

    Parameters
    ----------
    time_s : ndarray, shape (frames,)
    points_px : ndarray, shape (frames, 19, 2)
        In the order of `body.Landmark`; NaN where not seen.
    limb : slice
        `LEG` or `ARM`.
    size_px : float
        Size of the person, the unit of the costs.
    facing_sign : ndarray of int, shape (frames,)
        A frame after a turn starts anew.

    Returns
    -------
    ndarray of bool, shape (frames,)
    """
    near, far = points_px[:, LEFT][:, limb], points_px[:, RIGHT][:, limb]
    whole = np.isfinite(near).all(axis=(1, 2)) & np.isfinite(far).all(axis=(1, 2))
    result = np.zeros(len(points_px), dtype=bool)
    whole_frames = np.flatnonzero(whole)
    if len(whole_frames) < 2:
        return result
    near, far = near[whole_frames], far[whole_frames]
    kept = np.diff(facing_sign[whole_frames]) == 0
    stay = np.where(kept, _jump(near, near, size_px) + _jump(far, far, size_px), 0.0)
    change = np.where(kept, _jump(near, far, size_px) + _jump(far, near, size_px), 0.0)
    result[whole_frames] = _cheapest_path(stay, change, EXCHANGE_COST_PER_S * np.diff(time_s[whole_frames]))
    return result


def exchange(values: FloatArray, frames: NDArray[np.bool_], limb: slice) -> FloatArray:
    """Give a limb's points their right names in the given frames; shape (frames, 19, ...)."""
    put_right = values.copy()
    rows = np.flatnonzero(frames)[:, None]
    near, far = np.arange(1, 10)[limb], np.arange(10, 19)[limb]
    put_right[rows, near], put_right[rows, far] = values[rows, far], values[rows, near]
    return put_right


def _jump(before: FloatArray, after: FloatArray, size: float) -> FloatArray:
    """Mean jump of a limb from each frame to the next, in sizes of the person, at most `HIGHEST_JUMP`."""
    apart = np.hypot(*np.moveaxis(after[1:] - before[:-1], -1, 0)) / size
    return np.asarray(np.minimum(apart.mean(axis=1), HIGHEST_JUMP))


def _cheapest_path(stay: FloatArray, change: FloatArray, exchange_cost: FloatArray) -> NDArray[np.bool_]:
    """States of each frame (False own naming, True exchanged) of least total cost."""
    came_from = []
    own, swapped = 0.0, float(exchange_cost[0])
    steps = zip(stay.tolist(), change.tolist(), exchange_cost.tolist(), strict=True)
    for same, other, cost in steps:
        own_stays, swapped_stays = own + same <= swapped + other, swapped + same <= own + other
        came_from.append((not own_stays, swapped_stays))
        own, swapped = (
            own + same if own_stays else swapped + other,
            (swapped + same if swapped_stays else own + other) + cost,
        )
    state = swapped < own
    states = [state]
    for from_own, from_swapped in reversed(came_from):
        state = from_swapped if state else from_own
        states.append(state)
    return np.array(states[::-1])
