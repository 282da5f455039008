"""Which way the person faces in the picture."""

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter1d

from hiphinge.filtering import runs
from hiphinge.motion import FloatArray

_NOSE, _LEFT_EAR, _RIGHT_EAR = 0, 1, 10
_LEFT_HEEL, _LEFT_TOE, _RIGHT_HEEL, _RIGHT_TOE = 8, 9, 17, 18
#: Points that lie behind and in front of each other, in pairs.
_BACK, _FRONT = [_LEFT_HEEL, _RIGHT_HEEL, _LEFT_EAR, _RIGHT_EAR], [_LEFT_TOE, _RIGHT_TOE, _NOSE, _NOSE]
_HIPS, _KNEES, _ANKLES, _SHOULDERS = [5, 14], [6, 15], [7, 16], [2, 11]
#: A turn must last this long: a glance at the camera or a lost foot is no turn.
SHORTEST_TURN_S = 1.0
#: Span over which the evidence of single frames is gathered.
EVIDENCE_S = 0.5


def facing_sign(time_s: FloatArray, points_px: FloatArray, visibility: FloatArray) -> NDArray[np.int64]:
    """Tell for each frame which way the person faces.

    The feet (heel to toe, both sides) and the head (ears to nose) vote, each with its visibility;
    votes are gathered over half a second, and a change that does not last a second is undone. A table of
    landmarks that shows neither faces one way, by how the body bends.

    Parameters
    ----------
    time_s : ndarray, shape (frames,)
    points_px : ndarray, shape (frames, 19, 2)
        In the order of `estimator.FIGURE_POINTS`; NaN where not seen.
    visibility : ndarray, shape (frames, 19)

    Returns
    -------
    ndarray of int, shape (frames,)
        +1 where the person faces the right of the picture, -1 where the left.
    """
    vote = votes(points_px[:, :, 0], visibility)
    if not vote.any():
        return np.full(len(vote), 1 if _bend(points_px[:, :, 0]) >= 0 else -1, dtype=np.int64)
    step = float(np.median(np.diff(time_s))) if len(time_s) > 1 else 1.0
    gathered = gaussian_filter1d(vote, max(EVIDENCE_S / 2 / max(step, 1e-6), 1e-3), mode="nearest")
    overall = 1 if vote.sum() >= 0 else -1
    sign = np.where(gathered == 0, overall, np.sign(gathered)).astype(np.int64)
    return _without_short_turns(time_s, sign)


def votes(x: FloatArray, visibility: FloatArray) -> FloatArray:
    """Evidence of each frame, positive for the right: x of shape (frames, 19) and the visibility of each."""
    weight = np.minimum(visibility[:, _BACK], visibility[:, _FRONT])
    ahead = weight * (x[:, _FRONT] - x[:, _BACK])
    return np.asarray(np.where(np.isnan(ahead), 0.0, ahead).sum(axis=1))


def _bend(x: FloatArray) -> float:
    """Evidence of a whole recording: knees and shoulders go forward, against hips, as a body bends."""
    knees = x[:, _KNEES] - (x[:, _HIPS] + x[:, _ANKLES]) / 2
    trunk = x[:, _SHOULDERS] - x[:, _HIPS]
    return float(np.nansum(knees) + np.nansum(trunk))


def _without_short_turns(time_s: FloatArray, sign: NDArray[np.int64]) -> NDArray[np.int64]:
    """Undo turns that do not last, until all last: those between two others first, the shortest first."""
    sign = sign.copy()
    while True:
        stretches = [stretch for side in (1, -1) for stretch in runs(sign == side)]
        short = [
            (first == 0 or stop == len(sign), time_s[stop - 1] - time_s[first], first, stop)
            for first, stop in stretches
            if time_s[stop - 1] - time_s[first] < SHORTEST_TURN_S
        ]
        if len(stretches) < 2 or not short:
            return sign
        *_, first, stop = min(short)
        sign[first:stop] *= -1
