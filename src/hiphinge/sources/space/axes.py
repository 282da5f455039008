"""Which axis of a recording is up, in which unit it is, and which way the person faces."""

import numpy as np

from hiphinge import filtering
from hiphinge.body import Landmark
from hiphinge.motion import FloatArray
from hiphinge.sources.broken import broken
from hiphinge.sources.space.body import Body

#: Metres in the units that files use. The last is that of CMU's skeletons, whose length of 1 is 0.45 inches.
UNITS = {"m": 1.0, "dm": 0.1, "cm": 0.01, "mm": 0.001, "in": 0.0254, "ft": 0.3048, "cmu": 0.0254 / 0.45}
#: Other names of units, in lower case.
_OTHER_UNITS = {
    **dict.fromkeys(("meter", "meters", "metre", "metres"), "m"),
    **dict.fromkeys(("centimeter", "centimeters", "centimetre", "centimetres"), "cm"),
    **dict.fromkeys(("millimeter", "millimeters", "millimetre", "millimetres"), "mm"),
    **dict.fromkeys(("inch", "inches"), "in"),
    **dict.fromkeys(("foot", "feet"), "ft"),
}
#: Metres that a length of the body has: of most people from 1.4 to 2.15 m, and of everybody.
Range = tuple[tuple[float, float], tuple[float, float]]
#: Of a leg, hip to knee to ankle: the second from a child of three to the tallest person.
LEG_M: Range = ((0.68, 1.06), (0.35, 1.25))
#: How far apart points lie in depth, in metres, where a recording has none.
FLAT_M = 1e-6
#: A person turns more slowly than they sway from step to step.
TURNING_HZ = 0.4


def upright(body: Body) -> Body:
    """Turn a body so that its axes are forward or across, up, and the third to the right of the first.

    Which axis is up is read off the body: shoulders and hips are above the ankles.

    Raises
    ------
    Broken
        If no leg is known.
    """
    ankle = body.middle(Landmark.ANKLE)
    above = [body.middle(landmark) for landmark in (Landmark.HIP, Landmark.SHOULDER)]
    heights = [high - ankle for high in above if high is not None and ankle is not None]
    whole = [height[np.isfinite(height).all(axis=1)] for height in heights]
    if not any(len(height) for height in whole):
        raise broken("no-leg")
    middle = np.sum([np.median(height, axis=0) for height in whole if len(height)], axis=0)
    axis = int(np.argmax(np.abs(middle)))
    sign = float(np.sign(middle[axis])) or 1.0
    # a right-handed system with this axis in the place of y: the order of the axes goes round
    turn = np.zeros((3, 3))
    turn[0, (axis - 1) % 3] = 1.0
    turn[1, axis] = sign
    turn[2, (axis + 1) % 3] = sign
    return body.moved(turn)


def in_metres(body: Body, unit: str | None) -> Body:
    """Bring a body to metres.

    Parameters
    ----------
    body : Body
    unit : str or None
        As the file names it. Where no person has legs of that length, or without any, the unit in which
        the legs have a human length is taken.

    Raises
    ------
    Broken
        If there is none.
    """
    return body.moved(np.eye(3) * metres_per_unit(_leg(body), LEG_M, unit))


def metres_per_unit(length: float, human_m: Range, unit: str | None) -> float:
    """Return the metres in the unit of a length of the body.

    Parameters
    ----------
    length : float
        As the file has it.
    human_m : tuple of tuple of float
        The shortest and the longest that most people have, and that anybody has, in metres.
    unit : str or None
        As the file names it; it counts where the length is human then. Else the first counts in which it is
        that of most people, else of anybody.

    Raises
    ------
    Broken
        If the length is human in no unit.
    """
    name = (unit or "").strip(" .").lower()
    stated = UNITS.get(_OTHER_UNITS.get(name, name))
    tried = [(stated, human_m[1])] + [(metres, people) for people in human_m for metres in UNITS.values()]
    for metres, (shortest, longest) in tried:
        if metres is not None and shortest <= length * metres <= longest:
            return metres
    raise broken("unit")


def _leg(body: Body) -> float:
    """Length of a leg: nearly the longest that a side shows, in the unit of the file."""
    lengths = []
    for points in body.sides.values():
        if points.keys() >= {Landmark.HIP, Landmark.KNEE, Landmark.ANKLE}:
            hip, knee, ankle = (points[name] for name in (Landmark.HIP, Landmark.KNEE, Landmark.ANKLE))
            leg = np.linalg.norm(hip - knee, axis=1) + np.linalg.norm(knee - ankle, axis=1)
            lengths += leg[np.isfinite(leg)].tolist()
    if not lengths:
        raise broken("no-leg")
    return float(np.percentile(lengths, 75))


def is_flat(body: Body) -> bool:
    """Whether a body that is upright lies in one plane: x forward, as a side view gives it."""
    depth = [place[:, 2] for points in body.sides.values() for place in points.values()]
    return bool(np.ptp([value for value in np.concatenate(depth) if np.isfinite(value)]) < FLAT_M)


def forward(body: Body) -> FloatArray:
    """Return the horizontal direction that the person faces, shape (frames, 2) of length 1.

    Square to the line between both sides of hips, shoulders or knees; of one side alone, along the foot.
    What steps and twists add is smoothed away; where it is not seen, the person faces on. Without depth, as
    the toes point.

    Raises
    ------
    Broken
        If nothing shows it.
    """
    if is_flat(body):
        return np.tile([_flat_sign(body), 0.0], (len(body.time_s), 1))
    faced = _square_to_sides(body)
    if faced is None:
        faced = _along_foot(body)
    if faced is None:
        raise broken("no-facing")
    length = np.hypot(*faced.T)
    known = np.flatnonzero(np.isfinite(length) & (length > 0))
    if not len(known):
        raise broken("no-facing")
    unit = faced[known] / length[known, None]
    rows = np.arange(len(body.time_s))
    steady = np.stack([np.interp(rows, known, part) for part in unit.T], axis=1)
    slow = np.stack([filtering.low_pass(body.time_s, part, TURNING_HZ) for part in steady.T], axis=1)
    size = np.hypot(*slow.T)[:, None]
    return np.asarray(np.where(size > 1e-3, slow / np.maximum(size, 1e-3), steady))


def _flat_sign(body: Body) -> float:
    """Which way someone faces in a plane: as their toes point, and on where no foot is known."""
    foot = _along_foot(body)
    known = np.empty(0) if foot is None else foot[np.isfinite(foot[:, 0]), 0]
    return -1.0 if len(known) and np.median(known) < 0 else 1.0


def _square_to_sides(body: Body) -> FloatArray | None:
    for landmark in (Landmark.HIP, Landmark.SHOULDER, Landmark.KNEE):
        right, left = (body.sides.get(side, {}).get(landmark) for side in ("right", "left"))
        if right is not None and left is not None:
            across = right - left
            # x forward, y up and z to the right: forward is up crossed with the way to the right
            return np.stack([across[:, 2], -across[:, 0]], axis=1)
    return None


def _along_foot(body: Body) -> FloatArray | None:
    for points in body.sides.values():
        if Landmark.HEEL in points and Landmark.TOE in points:
            return (points[Landmark.TOE] - points[Landmark.HEEL])[:, [0, 2]]
    return None
