"""Steps of a walk, by foot against pelvis, and the passes that they make up."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

import numpy as np

from hiphinge.body import Landmark
from hiphinge.filtering import fill_gaps, runs
from hiphinge.motion import FloatArray, Motion

Foot = Literal["near", "far"]
Way = Literal["forward", "in place", "backward"]

#: Heel and toe of each foot.
FEET: dict[Foot, tuple[Landmark, Landmark]] = {
    "near": (Landmark.HEEL, Landmark.TOE),
    "far": (Landmark.FAR_HEEL, Landmark.FAR_TOE),
}
#: How far a foot must swing past the pelvis to count as a step, in leg lengths: a shuffle is more than that,
#: someone who shifts from foot to foot less (design choice).
LEAST_SWING = 0.12
#: A foot that has begun to go back as the film ends has struck: by this much, in leg lengths, and this long
#: before the end, where smoothing has no other side to lean on (design choices).
LEAST_RETURN, EDGE_S = 0.03, 0.1
#: Shortest and longest time from the strike of one foot to that of the other (design choice): quicker ones
#: are mistakes of the pose model, and in slower ones the person stands.
SHORTEST_STEP_S, LONGEST_STEP_S = 0.25, 1.4
#: A step that lasts so many times the usual one of its pass is none: strikes between were not seen (design
#: choice; a strike of each foot that is missed makes three steps one).
MOST_OF_USUAL = 2.0
#: A pelvis that moves less than this in a step stays in its place, in leg lengths: on a treadmill, or before
#: a camera that goes along (design choice).
LEAST_TRAVEL = 0.2


#: They stand in for heels where these are not seen, as with sensors: the ankle first, then the toe.
_STAND_INS: dict[Foot, tuple[Landmark, Landmark]] = {
    "near": (Landmark.ANKLE, Landmark.TOE),
    "far": (Landmark.FAR_ANKLE, Landmark.FAR_TOE),
}


@dataclass(frozen=True)
class Strike:
    """A heel strike.

    Attributes
    ----------
    row : int
        Frame of the motion, counted from 0.
    time_s : float
        Between two frames where the course of the foot says so.
    foot : {"near", "far"}
        Near is the foot towards the camera.
    """

    row: int
    time_s: float
    foot: Foot


@dataclass(frozen=True)
class Pass:
    """Steps without a break, a turn or a stand.

    Attributes
    ----------
    strikes : tuple of Strike
        Of both feet in turn, at least two.
    way : {"forward", "in place", "backward"}
        Where the pelvis goes, as the person sees it.
    facing : {"left", "right"}
        Side of the picture that the person faces.
    """

    strikes: tuple[Strike, ...]
    way: Way
    facing: Literal["left", "right"]

    @property
    def step_times_s(self) -> list[float]:
        """Time from each strike to the next."""
        return [after.time_s - before.time_s for before, after in pairwise(self.strikes)]

    @property
    def strides(self) -> list[tuple[Strike, Strike]]:
        """Each strike with the next one of the same foot."""
        return list(zip(self.strikes, self.strikes[2:], strict=False))


def pelvis(motion: Motion) -> FloatArray:
    """Place of the middle of both hips, shape (frames, 2), in the unit of the positions.

    Where one of them is not seen, the other stands in for it.
    """
    near, far = motion.at(Landmark.HIP), motion.at(Landmark.FAR_HIP)
    middle = (near + far) / 2
    return np.stack([_stood_in(*parts) for parts in zip(middle.T, near.T, far.T, strict=True)], axis=1)


def _stood_in(path: FloatArray, *others: FloatArray) -> FloatArray:
    """A coordinate; where it is not seen, that of another point which goes along with it.

    How far the two are apart is interpolated from before and after, so that nothing jumps.
    """
    rows = np.arange(len(path))
    for other in others:
        apart = path - other
        known = np.isfinite(apart)
        if known.any():
            path = np.where(np.isfinite(path), path, other + np.interp(rows, rows[known], apart[known]))
    return path


def passes(motion: Motion) -> tuple[Pass, ...]:
    """Find the heel strikes of a motion and join them to passes.

    A heel strikes where it is furthest ahead of the pelvis (coordinate method: Zeni, Richards and Higginson
    2008, PMC2384115). Strikes without the other foot in between, or too far apart in time, are not joined:
    what lies between is no step that was seen, or standing.

    Parameters
    ----------
    motion : Motion

    Returns
    -------
    tuple of Pass
        In the order of time.
    """
    found = []
    sign = motion.facing_sign
    for facing in (1, -1):
        for first, stop in runs(sign == facing):
            strikes = _strikes(motion, first, stop)
            whole = (part for chain in _chains(motion, strikes) for part in _where_missed(chain))
            found += [_pass(motion, chain) for chain in whole]
    return tuple(sorted(found, key=lambda one: one.strikes[0].time_s))


def _strikes(motion: Motion, first: int, stop: int) -> list[Strike]:
    """Heel strikes within some frames, in the order of time."""
    leg = motion.scale.leg_length
    if leg is None:
        return []
    hips, time_s = pelvis(motion)[first:stop, 0], motion.time_s[first:stop]
    found = []
    for foot in FEET:
        ahead = fill_gaps(time_s, _foot(motion, foot)[first:stop] - hips) / leg
        peaks = _peaks(ahead)
        # where somebody turns round, a foot is furthest ahead that does not strike
        if first == 0:
            peaks += [row for row in _first_peak(ahead, peaks) if time_s[row] - time_s[0] >= EDGE_S]
        if stop == len(motion):
            peaks += [row for row in _last_peak(ahead, peaks) if time_s[-1] - time_s[row] >= EDGE_S]
        found += [Strike(first + row, _time_of_peak(time_s, ahead, row), foot) for row in peaks]
    return sorted(found, key=lambda one: one.time_s)


def _foot(motion: Motion, foot: Foot) -> FloatArray:
    """Where a heel is, forward; the ankle where a recording has no heels."""
    heel, *others = (motion.at(one)[:, 0] for one in (FEET[foot][0], *_STAND_INS[foot]))
    return _stood_in(heel if np.isfinite(heel).any() else others[0], *others)


def forefoot(motion: Motion, foot: Foot) -> FloatArray:
    """Return where a toe is, forward, shape (frames,); the ankle where a recording has no toes."""
    toe = motion.at(FEET[foot][1])[:, 0]
    return toe if np.isfinite(toe).any() else motion.at(_STAND_INS[foot][0])[:, 0]


def _peaks(ahead: FloatArray) -> list[int]:
    from scipy.signal import find_peaks

    found: list[int] = []
    for first, stop in runs(np.isfinite(ahead)):
        peaks, _ = find_peaks(ahead[first:stop], prominence=LEAST_SWING)
        found += [first + int(row) for row in peaks if ahead[first + row] > 0]
    return found


def _first_peak(ahead: FloatArray, peaks: list[int]) -> list[int]:
    """The strike at the beginning of a film, of which the swing before it is not seen whole; at most one."""
    return [len(ahead) - 1 - row for row in _last_peak(ahead[::-1], [len(ahead) - 1 - row for row in peaks])]


def _last_peak(ahead: FloatArray, peaks: list[int]) -> list[int]:
    """The strike at the end of a film, of which the way back after it is not seen whole; at most one."""
    if not peaks or not np.isfinite(ahead[max(peaks) :]).all():
        return []
    latest = max(peaks)
    back = latest + int(np.argmin(ahead[latest:]))
    top = back + int(np.argmax(ahead[back:]))
    swung = ahead[top] > 0 and ahead[top] - ahead[back] >= LEAST_SWING
    return [top] if swung and ahead[top] - ahead[-1] >= LEAST_RETURN else []


def _time_of_peak(time_s: FloatArray, values: FloatArray, row: int) -> float:
    """Top of the parabola through a peak and its neighbours."""
    before, top, after = values[row - 1 : row + 2]
    bend = before - 2 * top + after
    shift = 0.0 if bend == 0 else 0.5 * (before - after) / bend
    return float(np.interp(row + shift, np.arange(len(time_s)), time_s))


def _chains(motion: Motion, strikes: list[Strike]) -> list[list[Strike]]:
    """Strikes of both feet in turn, going one way."""
    chains: list[list[Strike]] = []
    for strike in strikes:
        chain = chains[-1] if chains else []
        if chain and _is_step(chain[-1], strike) and _goes_on(motion, chain, strike):
            chain.append(strike)
        elif chain and _is_step(chain[-1], strike):
            chains.append([chain[-1], strike])
        else:
            chains.append([strike])
    return [chain for chain in chains if len(chain) > 1]


def _where_missed(chain: list[Strike]) -> list[list[Strike]]:
    """Parts of a chain between steps that are too long for it."""
    times = np.diff([strike.time_s for strike in chain])
    cuts = np.flatnonzero(times > MOST_OF_USUAL * np.median(times)) + 1
    ends = [0, *(int(cut) for cut in cuts), len(chain)]
    return [chain[first:stop] for first, stop in pairwise(ends) if stop - first > 1]


def _is_step(before: Strike, after: Strike) -> bool:
    return before.foot != after.foot and SHORTEST_STEP_S <= after.time_s - before.time_s <= LONGEST_STEP_S


def _goes_on(motion: Motion, chain: list[Strike], strike: Strike) -> bool:
    return len(chain) < 2 or (
        (_way(motion, chain[-1], strike) == "backward") == (_way(motion, chain[-2], chain[-1]) == "backward")
    )


def _pass(motion: Motion, chain: list[Strike]) -> Pass:
    facing: Literal["left", "right"] = "right" if motion.facing_sign[chain[0].row] > 0 else "left"
    return Pass(tuple(chain), _way(motion, chain[0], chain[-1], len(chain) - 1), facing)


def _way(motion: Motion, before: Strike, after: Strike, steps: int = 1) -> Way:
    hips = pelvis(motion)[:, 0]
    per_step = (hips[after.row] - hips[before.row]) / steps / (motion.scale.leg_length or np.nan)
    if abs(per_step) < LEAST_TRAVEL:
        return "in place"
    return "forward" if per_step > 0 else "backward"
