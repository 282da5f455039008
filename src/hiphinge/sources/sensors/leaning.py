"""From the turns of sensors to how far segments lean.

Only the direction of gravity in the axes of a sensor is used, so that a heading that drifts changes nothing.
How a sensor sits on its segment shows in quiet standing, where the segment is upright, and in a bend, about
whose axis the direction of gravity turns (functional calibration).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from itertools import product

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
#: A trunk that goes so much further to one side of its median than to the other, as a share of its range,
#: leans forward there (design choice).
ONE_SIDED = 0.5
#: Axes of sensors with a common heading differ by no more than this and twice what they stray (design
#: choice).
MOST_APART_DEG = 30.0
#: Segments that lean back in a bend or a step, as the knee goes forward.
_BACKWARDS = ("thigh",)
_TRUNK = frozenset({"pelvis", "thorax", "upper_thorax"})


@dataclass(frozen=True)
class _Tilt:
    """The axis of a sensor about which it tilts, its lean about it, and how far it strays from that plane."""

    axis: FloatArray
    lean_deg: FloatArray
    spread_deg: float


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
    without_axis : tuple of str
        Segments that are left out: they hardly lean, and no common heading shows the way to their side.
    """

    inclination_deg: Mapping[str, FloatArray]
    stood: bool
    drift_deg: float | None
    without_axis: tuple[str, ...] = ()


def leaning(time_s: FloatArray, turns: Mapping[str, FloatArray], *, common_heading: bool = True) -> Leaning:
    """Find out how far segments lean.

    Parameters
    ----------
    time_s : ndarray, shape (frames,)
    turns : mapping of str to ndarray, shape (frames, 3, 3)
        For each segment, such as ``"right_thigh"``, the matrices from its sensor to the room.
    common_heading : bool
        Whether all sensors may have the same room; else each may be turned about the vertical.
    """
    ups = {name: turn[:, 2, :] for name, turn in turns.items()}
    still = _still(time_s, ups)
    leans = partial(_leans, turns, ups, common_heading=common_heading)
    inclination = leans(standing=still[0] if still else slice(None))
    most_upright = _most_upright(inclination, still)
    if most_upright is not None:
        inclination = leans(standing=most_upright)
    smooth = {name: filtering.low_pass(time_s, lean) for name, lean in inclination.items()}
    left_out = tuple(name for name in turns if name not in smooth)
    return Leaning(smooth, bool(still), _drift_deg(turns, still), left_out)


def _leans(
    turns: Mapping[str, FloatArray], ups: Mapping[str, FloatArray], *, standing: slice, common_heading: bool
) -> dict[str, FloatArray]:
    """How far segments lean from a stretch in which they are upright; those whose axis is known."""
    upright = {name: _mean(up[standing]) for name, up in ups.items()}
    axes = _axes(turns, ups, upright, common_heading=common_heading)
    return {name: _inclination(ups[name], upright[name], axis) for name, axis in axes.items()}


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
    turns: Mapping[str, FloatArray],
    ups: Mapping[str, FloatArray],
    upright: Mapping[str, FloatArray],
    *,
    common_heading: bool,
) -> dict[str, FloatArray]:
    """For each sensor the axis that points to the person's right, in its own axes.

    Each sensor that tilts shows it, but for its sign. Sensors with a common heading point to the same side of
    the room, and those that hardly tilt take the mean axis of the others. Without a common heading each
    sign is found by how joints bend, and what hardly tilts has no axis.
    """
    own = {name: _tilt(up, upright[name]) for name, up in ups.items()}
    tilts = {name: tilt for name, tilt in own.items() if _range(tilt.lean_deg) >= LEAST_TILT_DEG} or own
    bent = _as_joints_bend({name: tilt.lean_deg for name, tilt in tilts.items()})
    signs = _in_the_room(turns, tilts) if common_heading else None
    # signs by the room are right up to a common one
    if signs is None or len({signs[name] * sign for name, sign in bent.items()}) > 1:
        alone = {name: _leaning_side(name, tilt.lean_deg) for name, tilt in tilts.items()} | bent
        return {name: tilt.axis * alone[name] for name, tilt in tilts.items()}
    aligned = {name: tilt.axis * signs[name] for name, tilt in tilts.items()}
    mean = np.nanmean([np.einsum("fij,j->fi", turns[name], axis) for name, axis in aligned.items()], axis=0)
    for name in own.keys() - tilts.keys():
        aligned[name] = _level(_in_sensor(turns[name], mean), upright[name])
    leans = {name: _inclination(ups[name], upright[name], axis) for name, axis in aligned.items()}
    return {name: axis * _side(leans) for name, axis in aligned.items()}


def _in_the_room(turns: Mapping[str, FloatArray], tilts: Mapping[str, _Tilt]) -> dict[str, float] | None:
    """Signs by which all axes point to one side of the room; None where the sensors have no common one."""
    most = tilts[max(tilts, key=lambda name: _range(tilts[name].lean_deg))]
    first = next(name for name, tilt in tilts.items() if tilt is most)
    across = np.einsum("fij,j->fi", turns[first], most.axis)
    signs = {}
    for name, tilt in tilts.items():
        share = float(_in_sensor(turns[name], across) @ tilt.axis)
        apart_deg = np.degrees(np.arccos(np.clip(abs(share), 0.0, 1.0)))
        if apart_deg > MOST_APART_DEG + 2 * (tilt.spread_deg + most.spread_deg):
            return None
        signs[name] = float(np.sign(share)) or 1.0
    return signs


def _in_sensor(turn: FloatArray, direction: FloatArray) -> FloatArray:
    """Mean of a direction in the room, in the axes of a sensor."""
    return _mean(np.einsum("fji,fj->fi", turn, direction))


def _as_joints_bend(leans: Mapping[str, FloatArray]) -> dict[str, float]:
    """Signs of the sensors for which a joint tells it: knees bend one way, trunks lean forward furthest."""
    signs = {
        name: _leaning_side(name, lean)
        for name, lean in leans.items()
        if name in _TRUNK and abs(_one_sided(lean)) >= ONE_SIDED
    }
    for side in SIDES:
        thigh, shank = f"{side}_thigh", f"{side}_shank"
        if leans.keys() >= {thigh, shank}:
            signs[thigh], signs[shank] = max(
                product((1.0, -1.0), repeat=2),
                key=lambda pair: _skew_deg(pair[1] * leans[shank] - pair[0] * leans[thigh]),
            )
    return signs


def _leaning_side(name: str, lean: FloatArray) -> float:
    """Sign by which a segment alone leans as it does furthest: forward, and a thigh backward."""
    return float(np.sign(_skew_deg(lean)) or 1.0) * (-1.0 if name.endswith(_BACKWARDS) else 1.0)


def _tilt(up: FloatArray, upright: FloatArray) -> _Tilt:
    """How a sensor tilts: about the axis about which gravity turns, square to upright."""
    known = up[np.isfinite(up).all(axis=1)]
    away = known - (known @ upright)[:, None] * upright
    # the direction in which gravity moves most; the axis is square to it and to upright
    _, sizes, directions = np.linalg.svd(away.T @ away)
    axis = _level(np.cross(upright, directions[0]), upright)
    spread = np.arctan2(np.sqrt(sizes[1]), np.sqrt(sizes[0]))
    return _Tilt(axis, _inclination(up, upright, axis), float(np.degrees(spread)))


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
    return _skew_deg(lean_deg) / max(_range(lean_deg), 1e-9)


def _skew_deg(lean_deg: FloatArray) -> float:
    """How many degrees further an angle goes to the positive side of its median than to the other."""
    known = lean_deg[np.isfinite(lean_deg)]
    if not len(known):
        return 0.0
    low, middle, high = np.percentile(known, [2, 50, 98])
    return float(high + low - 2 * middle)


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
