"""From the turns of sensors to how far segments lean.

Only the direction of gravity in the axes of a sensor is used, so that a heading that drifts changes nothing.
How a sensor sits on its segment shows in quiet standing, where the segment is upright, and in a bend, about
whose axis the direction of gravity turns (functional calibration).
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hiphinge import filtering
from hiphinge.knowledge.names import SIDES
from hiphinge.motion import FloatArray

#: Standing quietly: no sensor tilts faster for so long (design choices).
STILL_DEG_PER_S, STILL_S = 8.0, 1.0
#: A person who holds still and leans by this more than elsewhere does not stand (design choice).
BENT_DEG = 15.0
#: A sensor that tilts by less shows no axis of its own; it takes that of the others (design choice).
LEAST_TILT_DEG = 25.0
#: Axes of two sensors agree where the one points along the other by this share (design choice); those of
#: sensors without a common heading do not.
LEAST_AGREEMENT = 0.5
#: Segments that lean back in a bend or a step, as the knee goes forward.
_BACKWARDS = ("thigh",)
_TRUNK = frozenset({"pelvis", "thorax", "upper_thorax"})


@dataclass(frozen=True)
class Leaning:
    """How far segments lean.

    Attributes
    ----------
    inclination_deg : mapping of str to ndarray, shape (frames,)
        For each segment, from its inclination in quiet standing, leaning forward positive.
    stood : bool
        Whether there was quiet standing; else inclinations count from the usual posture.
    drift_deg : float or None
        The most that the heading of a sensor has turned against another's from the first standing to the
        last; None with one standing or one sensor.
    """

    inclination_deg: Mapping[str, FloatArray]
    stood: bool
    drift_deg: float | None


def leaning(time_s: FloatArray, turns: Mapping[str, FloatArray]) -> Leaning:
    """Find out how far segments lean.

    Parameters
    ----------
    time_s : ndarray, shape (frames,)
    turns : mapping of str to ndarray, shape (frames, 3, 3)
        For each segment, such as ``"right_thigh"``, the matrices from its sensor to the room.
    """
    ups = {name: turn[:, 2, :] for name, turn in turns.items()}
    still = _still(time_s, ups)
    inclination = _leans(turns, ups, still[0] if still else slice(None))
    most_upright = _most_upright(inclination, still)
    if most_upright is not None:
        inclination = _leans(turns, ups, most_upright)
    smooth = {name: filtering.low_pass(time_s, lean) for name, lean in inclination.items()}
    return Leaning(smooth, bool(still), _drift_deg(turns, still))


def _leans(
    turns: Mapping[str, FloatArray], ups: Mapping[str, FloatArray], standing: slice
) -> dict[str, FloatArray]:
    """How far segments lean from a stretch in which they are upright."""
    upright = {name: _mean(up[standing]) for name, up in ups.items()}
    axes = _axes(turns, ups, upright)
    return {name: _inclination(up, upright[name], axes[name]) for name, up in ups.items()}


def _most_upright(inclination: Mapping[str, FloatArray], still: list[slice]) -> slice | None:
    """A still stretch in which the trunk leans much less than in the first: that one was held in a bend."""
    names = [name for name in ("thorax", "upper_thorax", "pelvis") if name in inclination]
    if not names or len(still) < 2:
        return None
    trunk = inclination[names[0]]
    levels = [float(np.nanmedian(trunk[stretch])) for stretch in still]
    return still[int(np.argmin(levels))] if min(levels) < levels[0] - BENT_DEG else None


def _still(time_s: FloatArray, ups: Mapping[str, FloatArray]) -> list[slice]:
    """Stretches in which no sensor tilts."""
    step = float(np.median(np.diff(time_s)))
    reach = max(round(0.1 / step), 1)
    fastest = np.zeros(len(time_s))
    for up in ups.values():
        turned = np.zeros(len(up))
        cosine = np.clip((up[reach:] * up[:-reach]).sum(axis=1), -1, 1)
        turned[reach // 2 : reach // 2 + len(cosine)] = np.degrees(np.arccos(cosine)) / (reach * step)
        fastest = np.maximum(fastest, np.nan_to_num(turned, nan=np.inf))
    stretches = filtering.runs(np.asarray(fastest < STILL_DEG_PER_S))
    return [slice(a, b) for a, b in stretches if (b - a) * step >= STILL_S]


def _mean(up: FloatArray) -> FloatArray:
    known = up[np.isfinite(up).all(axis=1)]
    middle = known.mean(axis=0) if len(known) else np.array([0.0, 0.0, 1.0])
    return np.asarray(middle / max(float(np.linalg.norm(middle)), 1e-9))


def _axes(
    turns: Mapping[str, FloatArray], ups: Mapping[str, FloatArray], upright: Mapping[str, FloatArray]
) -> dict[str, FloatArray]:
    """For each sensor the axis that points to the person's right, in its own axes.

    Sensors with a common heading find their side together, by way of the room, and one of them that hardly
    tilts takes the axis of the one that tilts most. A sensor without it finds its side alone.
    """
    own = {name: _own_axis(up, upright[name]) for name, up in ups.items()}
    most = max(own, key=lambda name: _range(own[name][1]))
    across = np.einsum("fij,j->fi", turns[most], own[most][0])
    shared = {name: _mean(np.einsum("fji,fj->fi", turns[name], across)) for name in own}
    aligned, alone = {}, {}
    for name, (axis, lean) in own.items():
        agreement = float(shared[name] @ axis)
        if _range(lean) < LEAST_TILT_DEG:
            aligned[name] = _level(shared[name], upright[name])
        elif abs(agreement) >= LEAST_AGREEMENT:
            aligned[name] = axis * np.sign(agreement)
        else:
            alone[name] = axis * _side({name: lean})
    leans = {name: _inclination(ups[name], upright[name], axis) for name, axis in aligned.items()}
    return {**{name: axis * _side(leans) for name, axis in aligned.items()}, **alone}


def _own_axis(up: FloatArray, upright: FloatArray) -> tuple[FloatArray, FloatArray]:
    """The axis about which gravity turns, square to upright, and the lean about it."""
    known = up[np.isfinite(up).all(axis=1)]
    away = known - (known @ upright)[:, None] * upright
    # the direction in which gravity moves most; the axis is square to it and to upright
    _, _, directions = np.linalg.svd(away.T @ away)
    axis = _level(np.cross(upright, directions[0]), upright)
    return axis, _inclination(up, upright, axis)


def _range(lean_deg: FloatArray) -> float:
    known = lean_deg[np.isfinite(lean_deg)]
    return float(np.ptp(known)) if len(known) else 0.0


def _level(axis: FloatArray, upright: FloatArray) -> FloatArray:
    level = axis - (axis @ upright) * upright
    return np.asarray(level / max(float(np.linalg.norm(level)), 1e-9))


def _inclination(up: FloatArray, upright: FloatArray, axis: FloatArray) -> FloatArray:
    """Lean about an axis that points to the right, in degrees without jumps; NaN where missing."""
    ahead = np.cross(upright, axis)
    lean = np.degrees(np.arctan2(-(up @ ahead), up @ upright))
    known = np.isfinite(lean)
    whole = np.full(len(lean), np.nan)
    whole[known] = np.unwrap(lean[known], period=360.0)
    return whole


def _side(leans: Mapping[str, FloatArray]) -> float:
    """+1 if axes point to the right, else -1: knees bend one way only, and trunks lean forward furthest."""
    evidence = [_one_sided(leans[name] * (-1.0 if name.endswith(_BACKWARDS) else 1.0)) for name in leans]
    knees = [
        _one_sided(leans[f"{side}_shank"] - leans[f"{side}_thigh"])
        for side in SIDES
        if leans.keys() >= {f"{side}_shank", f"{side}_thigh"}
    ]
    trunk = [
        _one_sided(lean) for name, lean in leans.items() if name in _TRUNK and _range(lean) >= LEAST_TILT_DEG
    ]
    return float(np.sign(sum(knees + trunk) or sum(evidence))) or 1.0


def _one_sided(lean_deg: FloatArray) -> float:
    """How much further an angle goes to the positive side of its median than to the other, -1 to 1."""
    known = lean_deg[np.isfinite(lean_deg)]
    if not len(known):
        return 0.0
    low, middle, high = np.percentile(known, [2, 50, 98])
    return float((high + low - 2 * middle) / max(high - low, 1e-9))


def _drift_deg(turns: Mapping[str, FloatArray], still: list[slice]) -> float | None:
    if len(still) < 2 or len(turns) < 2:
        return None
    names = list(turns)
    apart = [
        _heading_deg(turns[name], still[0], still[-1]) - _heading_deg(turns[names[0]], still[0], still[-1])
        for name in names[1:]
    ]
    return float(np.max(np.abs((np.array(apart) + 180) % 360 - 180)))


def _heading_deg(turn: FloatArray, first: slice, last: slice) -> float:
    """How far a sensor has turned about the vertical from one stretch to another."""
    before, after = (np.nanmean(turn[stretch], axis=0) for stretch in (first, last))
    between: NDArray[np.float64] = after @ before.T
    return float(np.degrees(np.arctan2(between[1, 0] - between[0, 1], between[0, 0] + between[1, 1])))
