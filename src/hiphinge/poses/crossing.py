"""People who cross in front of each other: where a pose model may mix them up, nothing is told."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from hiphinge import filtering
from hiphinge.motion import FloatArray
from hiphinge.poses.following import Track

#: Two people cross while the boxes around them share more than this of the smaller one.
CROSSING_SHARE = 0.3
#: Points that move faster than this on the mean, in sizes of the person per second, jump from one body
#: to the other: a hinge of half a second reaches 0.4.
FASTEST_PER_S = 1.0
#: Two jumps belong together when they lie within this time.
ONE_CONFUSION_S = 0.5


def told_apart(time_s: FloatArray, tracks: tuple[Track, ...]) -> tuple[Track, ...]:
    """Leave out of each track the frames in which its points jump while somebody crosses.

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
        _without(track, _confused(time_s, track, [other for other in tracks if other is not track]))
        for track in tracks
    )


def _confused(time_s: FloatArray, track: Track, others: list[Track]) -> NDArray[np.bool_]:
    crossing = np.zeros(len(time_s), dtype=bool)
    for other in others:
        crossing |= _shared(_boxes(track), _boxes(other)) > CROSSING_SHARE
    jumps = np.flatnonzero(crossing & _jumps(time_s, track))
    confused = np.zeros(len(time_s), dtype=bool)
    for jump in jumps:
        confused |= crossing & (np.abs(time_s - time_s[jump]) <= ONE_CONFUSION_S / 2)
    return _closed(confused, time_s)


def _closed(confused: NDArray[np.bool_], time_s: FloatArray) -> NDArray[np.bool_]:
    """Join confusions with little time between them."""
    joined = confused.copy()
    for first, stop in filtering.runs(~confused):
        inside = first > 0 and stop < len(confused)
        if inside and time_s[stop] - time_s[first - 1] <= ONE_CONFUSION_S:
            joined[first:stop] = True
    return joined


def _jumps(time_s: FloatArray, track: Track) -> NDArray[np.bool_]:
    steps = np.hypot(*np.moveaxis(np.diff(track.points_px, axis=0), -1, 0)).mean(axis=1)
    rate = steps / np.diff(time_s) / np.nanmedian(track.size_px)
    fast = rate > FASTEST_PER_S
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


def _without(track: Track, frames: NDArray[np.bool_]) -> Track:
    return replace(
        track,
        points_px=np.where(frames[:, None, None], np.nan, track.points_px),
        visibility=np.where(frames[:, None], 0.0, track.visibility),
        size_px=np.where(frames, np.nan, track.size_px),
    )
