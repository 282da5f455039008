"""Which frames show a person who stands or sits quietly."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import maximum_filter1d, minimum_filter1d

from hiphinge.body import Segment
from hiphinge.measures.angles import inclination_deg
from hiphinge.measures.standing import standing_frames
from hiphinge.motion import FloatArray, Motion, take_rows

Stance = Literal["standing", "sitting"]

#: Quiet: in this many seconds trunk and near leg turn by no more than this (design choice: sway turns them
#: by 1 to 2 degrees, a step by more than 15).
WINDOW_S, MOST_TURN_DEG = 0.4, 5.0
#: Sitting: the thigh leans back by at least this, as knees stand before the hips, and the trunk is upright
#: within this (design choice).
SEATED_THIGH_DEG, SEATED_TRUNK_DEG = -55.0, 35.0
#: Length of a stretch of a clip that is read on its own, as a repeat.
STRETCH_S = 0.5
#: A moving person is quiet for single frames too: a clip must show this many seconds, and half a window about
#: them.
LEAST_S = 0.3


@dataclass(frozen=True)
class Quiet:
    """Quiet frames of one take.

    Attributes
    ----------
    stance : {"standing", "sitting"}
    rows : ndarray of int, shape (frames,)
        Frames of the motion.
    seconds : float
        How long they last together; 0 for a photo.
    """

    stance: Stance
    rows: NDArray[np.int64]
    seconds: float

    def stretches(self) -> Iterator[NDArray[np.int64]]:
        """Cut the frames into stretches of `STRETCH_S`, in the order of time; none of a photo."""
        count = round(self.seconds / STRETCH_S - 0.25)  # the last may be a quarter short
        if count > 0:
            yield from np.array_split(self.rows, count)


def quiet_in(motion: Motion) -> Quiet | None:
    """Find the take and the stance that a person keeps quietly for longest.

    Parameters
    ----------
    motion : Motion
        A single frame, as of a photo, counts as quiet.

    Returns
    -------
    Quiet or None
        None where the person neither stands nor sits, or moves all the time.
    """
    takes = take_rows(motion.shots) or (np.arange(len(motion)),)
    stances: tuple[Stance, ...] = ("standing", "sitting")
    found = [
        _quiet(motion, rows, stance) for rows in takes if motion.part(rows).view.usable for stance in stances
    ]
    best = max(found, key=lambda quiet: len(quiet.rows), default=None)
    if best is None or len(best.rows) == 0:
        return None
    return best if best.seconds >= LEAST_S or len(motion) == 1 else None


def _quiet(motion: Motion, rows: NDArray[np.int64], stance: Stance) -> Quiet:
    positions = motion.positions[rows]
    step_s = float(np.median(np.diff(motion.time_s[rows]))) if len(rows) > 1 else 0.0
    held = standing_frames(positions) if stance == "standing" else _seated(positions)
    kept = rows[held & _still(positions, step_s)]
    return Quiet(stance, kept, len(kept) * step_s)


def _seated(positions: FloatArray) -> NDArray[np.bool_]:
    trunk, thigh = (
        inclination_deg(positions[:, one.low], positions[:, one.high])
        for one in (Segment.TRUNK, Segment.THIGH)
    )
    return np.asarray((np.abs(trunk) < SEATED_TRUNK_DEG) & (thigh < SEATED_THIGH_DEG))


def _still(positions: FloatArray, step_s: float) -> NDArray[np.bool_]:
    """Frames about which nothing turns; of the legs the near one, as it hides the far one in standing."""
    frames = 1 if step_s == 0 else max(1, round(WINDOW_S / step_s))
    still = np.ones(len(positions), dtype=bool)
    for segment in Segment:
        angle = inclination_deg(positions[:, segment.low], positions[:, segment.high])
        seen = np.isfinite(angle)
        most = maximum_filter1d(np.where(seen, angle, -np.inf), frames, mode="nearest")
        least = minimum_filter1d(np.where(seen, angle, np.inf), frames, mode="nearest")
        still &= most - least <= MOST_TURN_DEG
    return still
