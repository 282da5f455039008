"""People who cross in front of each other: where a pose model may mix them up, the pose is missing."""

import numpy as np
from numpy.typing import NDArray

from hiphinge import filtering
from hiphinge.motion import FloatArray
from hiphinge.poses.track import Track

#: Two people cross while the boxes around them share more than this of the smaller one.
CROSSING_SHARE = 0.3
#: A torso that moves faster than this, in sizes of the person per second, jumps from one body to the
#: other: in a hinge of half a second it reaches 0.6.
FASTEST_PER_S = 1.2
#: Two crossings belong together when they lie within this time.
ONE_CROSSING_S = 0.5
#: Shoulders and hips: hidden hands and feet jump about without any crossing.
_TORSO = (2, 5, 11, 14)


def without_confusion(time_s: FloatArray, tracks: tuple[Track, ...]) -> tuple[Track, ...]:
    """Leave out of each track the frames in which its points jump while another person crosses.

    Parameters
    ----------
    time_s : ndarray, shape (frames,)
    tracks : tuple of Track

    Returns
    -------
    tuple of Track
        In the same order.
    """
    return tuple(
        track.only(~_confused(time_s, track, [other for other in tracks if other is not track]))
        for track in tracks
    )


def _confused(time_s: FloatArray, track: Track, others: list[Track]) -> NDArray[np.bool_]:
    """Frames of each crossing from the first jump to the last, or to its end after a single one."""
    crossing = np.zeros(len(time_s), dtype=bool)
    for other in others:
        crossing |= _shared(_boxes(track), _boxes(other)) > CROSSING_SHARE
    jumping = _jumps(time_s, track)
    confused = np.zeros(len(time_s), dtype=bool)
    for first, stop in filtering.runs(_closed(crossing, time_s)):
        jumps = first + np.flatnonzero(jumping[first:stop])
        if len(jumps):
            confused[jumps[0] : jumps[-1] + 1 if jumps[-1] - jumps[0] > 1 else stop] = True
    return confused


def _closed(crossing: NDArray[np.bool_], time_s: FloatArray) -> NDArray[np.bool_]:
    """Join crossings with little time between them."""
    joined = crossing.copy()
    for first, stop in filtering.runs(~crossing):
        inside = first > 0 and stop < len(crossing)
        if inside and time_s[stop] - time_s[first - 1] <= ONE_CROSSING_S:
            joined[first:stop] = True
    return joined


def _jumps(time_s: FloatArray, track: Track) -> NDArray[np.bool_]:
    """Frames on both sides of a step that is too fast."""
    steps = np.hypot(*np.moveaxis(np.diff(track.points_px[:, _TORSO], axis=0), -1, 0)).mean(axis=1)
    fast = steps / np.diff(time_s) / np.nanmedian(track.size_px) > FASTEST_PER_S
    return np.asarray(np.append(False, fast) | np.append(fast, False), dtype=bool)


def _boxes(track: Track) -> FloatArray:
    """Left, top, right, bottom in each frame, shape (frames, 4); NaN where not seen."""
    return np.concatenate([track.points_px.min(axis=1), track.points_px.max(axis=1)], axis=1)


def _shared(one: FloatArray, other: FloatArray) -> FloatArray:
    """Area that two boxes share, over that of the smaller; 0 where one is missing."""
    sides = np.minimum(one[:, 2:], other[:, 2:]) - np.maximum(one[:, :2], other[:, :2])
    areas = [np.prod(box[:, 2:] - box[:, :2], axis=1) for box in (one, other)]
    share = np.prod(np.clip(sides, 0, None), axis=1) / np.maximum(np.minimum(*areas), 1e-9)
    return np.asarray(np.nan_to_num(share))
