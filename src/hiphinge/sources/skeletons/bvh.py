"""BVH: a hierarchy of joints, and the turns of each in every frame."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from hiphinge.limits import TABLE_COLUMNS, TABLE_VALUES
from hiphinge.motion import FloatArray
from hiphinge.sources.broken import broken
from hiphinge.sources.rows import Lines, table

#: A joint whose turns stay within so many degrees is still: files round to a millionth.
STILL_DEG = 1e-3
_AXES = "XYZ"
_POSITION, _ROTATION = "position", "rotation"
#: Joints within joints; a body with fingers has 12.
_DEEPEST = 200


@dataclass(frozen=True)
class Joint:
    """A joint of a hierarchy.

    Attributes
    ----------
    name : str
    parent : int or None
        Its place in `Skeleton.joints`, always before this one.
    offset : tuple of float
        From the parent, at rest.
    channels : tuple of str
        Such as ``"Zrotation"``, in the order of the columns.
    column : int
        The first of its columns.
    """

    name: str
    parent: int | None
    offset: tuple[float, float, float]
    channels: tuple[str, ...]
    column: int


@dataclass(frozen=True)
class Skeleton:
    """A skeleton in motion.

    Attributes
    ----------
    joints : tuple of Joint
    time_s : ndarray, shape (frames,)
    values : ndarray, shape (frames, columns)
        Places, and turns in degrees.
    """

    joints: tuple[Joint, ...]
    time_s: FloatArray
    values: FloatArray

    def path(self, joint: int) -> list[int]:
        """Joints from the root to one, in this order."""
        path = [joint]
        while (parent := self.joints[path[-1]].parent) is not None:
            path.append(parent)
        return path[::-1]

    def turns(self, joint: int) -> bool:
        """Whether a joint ever turns against its parent: else it only carries on what lies before it."""
        own = self.joints[joint]
        columns = [
            column for column, channel in enumerate(own.channels, own.column) if channel.endswith(_ROTATION)
        ]
        return bool((np.ptp(self.values[:, columns], axis=0) > STILL_DEG).any())


@dataclass(frozen=True)
class Pose:
    """Place and turn of a joint over time: shapes (frames, 3) and (frames, 3, 3)."""

    place: FloatArray
    turn: FloatArray


def read_bvh(path: Path) -> Skeleton:
    """Read a skeleton in motion; the rows give the number of frames.

    Raises
    ------
    Broken
        If it is no BVH file that can be read.
    """
    lines = Lines(path)
    header = lines.header()
    if next(line.strip() for line in header if line.strip()).upper() != "HIERARCHY":
        raise broken("header")
    joints = tuple(_joints(header))
    columns = sum(len(joint.channels) for joint in joints)
    next(line for line in header if line.split(":")[0].strip().lower() == "frames")
    step_s = _number(next(line for line in header if line.strip()).partition(":")[2])
    values = table(lines, columns, None)
    if not 1e-4 <= step_s <= 1.0:
        raise broken("rate", low=1, high=10_000)
    return Skeleton(joints, np.asarray(np.arange(len(values)) * step_s, dtype=np.float64), values)


def poses(skeleton: Skeleton, wanted: Sequence[int]) -> dict[int, Pose]:
    """Return where some joints are and how they are turned, in the axes of the file.

    Raises
    ------
    Broken
        If that would take too much memory.
    """
    needed = sorted({joint for one in wanted for joint in skeleton.path(one)})
    if len(needed) * len(skeleton.time_s) * 12 > TABLE_VALUES:
        raise broken("numbers", most=TABLE_VALUES // 1_000_000)
    found: dict[int, Pose] = {}
    for at in needed:
        joint = skeleton.joints[at]
        place, turn = _local(joint, skeleton.values)
        if joint.parent is not None:
            before = found[joint.parent]
            place = before.place + np.einsum("fij,fj->fi", before.turn, place)
            turn = before.turn @ turn
        found[at] = Pose(place, turn)
    return {at: found[at] for at in wanted}


def at_rest(skeleton: Skeleton) -> Skeleton:
    """Return the skeleton in the pose that its offsets describe, before anything turns; a single frame."""
    still = tuple(replace(joint, channels=()) for joint in skeleton.joints)
    return Skeleton(still, skeleton.time_s[:1], skeleton.values[:1])


def _local(joint: Joint, values: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Place and turn of a joint against its parent; a place in the columns stands for the offset."""
    place = np.tile(joint.offset, (len(values), 1))
    turn = np.tile(np.eye(3), (len(values), 1, 1))
    for column, channel in enumerate(joint.channels, start=joint.column):
        axis = _AXES.index(channel[0])
        if channel.endswith(_POSITION):
            place[:, axis] = values[:, column]
        else:
            turn = turn @ _about(axis, np.radians(values[:, column]))
    return place, turn


def _about(axis: int, angle: FloatArray) -> FloatArray:
    """Turns about an axis, shape (frames, 3, 3)."""
    turn = np.tile(np.eye(3), (len(angle), 1, 1))
    one, other = (axis + 1) % 3, (axis + 2) % 3
    turn[:, one, one] = turn[:, other, other] = np.cos(angle)
    turn[:, other, one] = np.sin(angle)
    turn[:, one, other] = -turn[:, other, one]
    return turn


def _joints(header: Iterator[str]) -> Iterator[Joint]:
    """Yield the joints of a hierarchy up to the line MOTION; ends without a name are left out."""
    hierarchy = _Hierarchy()
    for line in header:
        if line.strip().upper() == "MOTION":
            yield from hierarchy.joints
            return
        # a brace may stand behind a name
        for part in line.replace("{", "\n{\n").replace("}", "\n}\n").split("\n"):
            if words := part.split():
                hierarchy.take([words[0].upper(), *words[1:]])


class _Hierarchy:
    """The joints of a hierarchy, as its lines come."""

    def __init__(self) -> None:
        self.joints: list[Joint] = []
        self._around: list[int | None] = []
        self._name = ""
        self._offset = (0.0, 0.0, 0.0)
        self._columns = 0

    def take(self, words: Sequence[str]) -> None:
        """Take the words of a line."""
        match words:
            case ["ROOT" | "JOINT" | "END", *named]:
                self._name = "" if words[0] == "END" else " ".join(named)
            case ["{"] if len(self._around) < _DEEPEST:
                self._around.append(None)
            case ["}"] if self._around:
                self._around.pop()
            case ["OFFSET", x, y, z]:
                self._offset = (_number(x), _number(y), _number(z))
            case ["CHANNELS", _, *channels] if self._name and self._around:
                self._add(_checked(channels))
            case _:
                raise broken("header")

    def _add(self, channels: tuple[str, ...]) -> None:
        parent = next((at for at in reversed(self._around[:-1]) if at is not None), None)
        self._around[-1] = len(self.joints)
        self.joints.append(Joint(self._name, parent, self._offset, channels, self._columns))
        self._columns += len(channels)
        if self._columns > TABLE_COLUMNS:
            raise broken("columns", most=TABLE_COLUMNS)


def _checked(channels: Sequence[str]) -> tuple[str, ...]:
    known = {f"{axis}{kind}" for axis in _AXES for kind in (_POSITION, _ROTATION)}
    plain = tuple(channel.capitalize() for channel in channels)
    if not set(plain) <= known:
        raise broken("header")
    return plain


def _number(text: str) -> float:
    try:
        value = float(text.replace(",", "."))
    except ValueError:
        raise broken("header") from None
    if not np.isfinite(value):
        raise broken("header")
    return value
