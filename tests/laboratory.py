"""A laboratory: markers on a figure with known joint angles, and the files that laboratories write."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

from figures import HINGE, STANDING, Course, Posture, bends, course, still, walking
from hiphinge.body import Landmark
from hiphinge.knowledge.names import hip_joint
from hiphinge.motion import FloatArray

#: Metres of a leg, of the pelvis from side to side and from front to back, and from hip to the middle.
LEG_M, WIDTH_M, DEPTH_M, HALF_M = 0.85, 0.25, 0.16, 0.09
#: Degrees by which pelvis and low back bend at the bottom of a hinge.
PELVIS_DEG, LUMBAR_DEG = 40.0, 25.0
Places = Mapping[str, FloatArray]


@dataclass(frozen=True)
class Bend:
    """A movement with its pelvis and low back.

    Attributes
    ----------
    course : Course
    depth : ndarray, shape (frames,)
        0 standing to 1 deepest.
    """

    course: Course
    depth: FloatArray

    @property
    def pelvis_deg(self) -> FloatArray:
        return 12.0 + PELVIS_DEG * self.depth

    @property
    def thorax_deg(self) -> FloatArray:
        return (PELVIS_DEG + LUMBAR_DEG) * self.depth


def two_hinges(deepest: Posture = HINGE) -> Bend:
    motion = course(bends([1.0, 1.0]), deepest)
    return Bend(motion, (motion.trunk - STANDING.trunk) / (deepest.trunk - STANDING.trunk))


def marked(bend: Bend) -> dict[str, FloatArray]:
    """Markers of a Plug-in-Gait set in metres, x forward, y up, z to the right, shape (frames, 3) each."""
    flat = LEG_M * bend.course.positions()
    places = {}
    for side, sign in (("R", 1.0), ("L", -1.0)):
        named = {"SHO": Landmark.SHOULDER, "KNE": Landmark.KNEE, "ANK": Landmark.ANKLE}
        named |= {"HEE": Landmark.HEEL, "TOE": Landmark.TOE, "ELB": Landmark.ELBOW, "WRA": Landmark.WRIST}
        for label, landmark in named.items():
            depth = np.full(len(flat), sign * HALF_M)
            places[f"{side}{label}"] = np.column_stack([flat[:, landmark], depth])
    return (
        places | _pelvis(flat[:, Landmark.HIP], bend.pelvis_deg) | _thorax(flat[:, Landmark.SHOULDER], bend)
    )


def _pelvis(hip: FloatArray, inclination_deg: FloatArray) -> dict[str, FloatArray]:
    """Iliac spines, placed so that the hip joint centre by regression is where the hip is."""
    rule = hip_joint()
    ahead, up = (
        constant / 1000 + of_depth * DEPTH_M + of_width * WIDTH_M
        for constant, of_depth, of_width in (rule.forward, rule.up)
    )
    front = {"ASI": 0.0, "PSI": -DEPTH_M}
    places = {}
    for label, x in front.items():
        place = hip + _turned(np.array([x - ahead, -up]), inclination_deg)
        for side, sign in (("R", 1.0), ("L", -1.0)):
            places[f"{side}{label}"] = np.column_stack([place, np.full(len(hip), sign * WIDTH_M / 2)])
    return places


def _thorax(shoulder: FloatArray, bend: Bend) -> dict[str, FloatArray]:
    offsets = {"C7": (-0.08, 0.05), "T10": (-0.12, -0.25), "CLAV": (0.06, 0.0), "STRN": (0.09, -0.17)}
    middle = np.zeros(len(shoulder))
    return {
        label: np.column_stack([shoulder + _turned(np.array(offset), bend.thorax_deg), middle])
        for label, offset in offsets.items()
    }


def _turned(offset: FloatArray, forward_deg: FloatArray) -> FloatArray:
    """A point of a segment that leans forward by so much, shape (frames, 2)."""
    cos, sin = np.cos(np.radians(forward_deg)), np.sin(np.radians(forward_deg))
    x, y = offset
    return np.stack([x * cos + y * sin, -x * sin + y * cos], axis=1)


@dataclass(frozen=True)
class Room:
    """Axes of a laboratory: which is up, which way the person walks in, the unit and where they stand."""

    up: str = "+y"
    heading_deg: float = 0.0
    metres: float = 1.0
    origin: FloatArray = field(default_factory=lambda: np.array([0.4, 0.0, -0.6]))

    def seen(self, places: Places) -> dict[str, FloatArray]:
        turn = np.radians(self.heading_deg)
        cos, sin = np.cos(turn), np.sin(turn)
        about_up = np.array([[cos, 0, sin], [0, 1, 0], [-sin, 0, cos]])
        axis, sign = "xyz".index(self.up[1]), 1.0 if self.up[0] == "+" else -1.0
        frame = np.zeros((3, 3))
        frame[axis, 1] = sign
        frame[(axis + 1) % 3, 2] = 1.0
        frame[(axis + 2) % 3, 0] = sign
        return {
            name: (place + self.origin) @ (frame @ about_up).T / self.metres for name, place in places.items()
        }


def trc_text(
    places: Places, time_s: FloatArray, unit: str = "m", counts: tuple[int, int] | None = None
) -> str:
    names = list(places)
    frames, markers = counts or (len(time_s), len(names))
    rows = np.concatenate([places[name] for name in names], axis=1)
    cells = [["" if np.isnan(value) else f"{value:.7f}" for value in row] for row in rows]
    lines = [
        "PathFileType\t4\t(X/Y/Z)\tmade.trc",
        "DataRate\tCameraRate\tNumFrames\tNumMarkers\tUnits\tOrigDataRate\tOrigDataStartFrame\tOrigNumFrames",
        f"30\t30\t{frames}\t{markers}\t{unit}\t30\t1\t{frames}",
        "Frame#\tTime\t" + "\t\t\t".join(names) + "\t\t",
        "\t\t" + "\t".join(f"{axis}{at}" for at in range(1, len(names) + 1) for axis in "XYZ"),
        "",
        *(
            "\t".join([str(at), f"{time:.6f}", *row])
            for at, (time, row) in enumerate(zip(time_s, cells, strict=True), 1)
        ),
    ]
    return "\n".join(lines) + "\n"


@dataclass(frozen=True)
class Processor:
    """How a processor writes numbers: 84 Intel, 85 DEC, 86 SGI."""

    number: int

    def whole(self, values: FloatArray) -> bytes:
        return np.asarray(values).astype(">i2" if self.number == 86 else "<i2").tobytes()

    def real(self, values: FloatArray) -> bytes:
        if self.number == 85:
            halves = (np.asarray(values, dtype="<f4") * np.float32(4)).view("<u2").reshape(-1, 2)
            return halves[:, ::-1].astype("<u2").tobytes()
        return np.asarray(values).astype(">f4" if self.number == 86 else "<f4").tobytes()


def c3d_bytes(
    places: Places, rate_hz: float = 30.0, processor: int = 84, scale: float = -1.0, unit: str = "mm"
) -> bytes:
    """A C3D file; a negative scale writes real numbers, a positive one whole numbers of that size."""
    write, names = Processor(processor), list(places)
    points = np.stack([places[name] for name in names], axis=1)
    gap = np.isnan(points[..., :1])
    stored = np.concatenate(
        [np.where(gap, 0.0, points / (scale if scale > 0 else 1.0)), np.where(gap, -1.0, 0.0)], axis=2
    )
    parameters = _parameters(names, rate_hz, unit, write)
    blocks = -(-len(parameters) // 512)
    first, last = 1, len(points)
    header = bytes([2, 0x50]) + write.whole(np.array([len(names), 0, first, last, 0]))
    header += (
        write.real(np.array([scale]))
        + write.whole(np.array([2 + blocks, 0]))
        + write.real(np.array([rate_hz]))
    )
    data = write.real(stored.ravel()) if scale < 0 else write.whole(np.round(stored).ravel())
    return header.ljust(512, b"\0") + parameters.ljust(512 * blocks, b"\0") + data


def _parameters(names: list[str], rate_hz: float, unit: str, write: Processor) -> bytes:
    length = max(len(name) for name in names)
    labels = bytes([0xFF, 2, length, len(names)]) + b"".join(name.encode().ljust(length) for name in names)
    units = bytes([0xFF, 2, len(unit), 1]) + unit.encode()
    rate = bytes([4, 0]) + write.real(np.array([rate_hz]))
    entries = [
        (-1, "POINT", bytes([0])),
        (1, "LABELS", labels + b"\0"),
        (1, "UNITS", units + b"\0"),
        (1, "RATE", rate + b"\0"),
    ]
    chain = b""
    for group, name, content in entries:
        chain += np.array([len(name), group], dtype=np.int8).tobytes() + name.encode()
        chain += write.whole(np.array([len(content) + 2])) + content
    return bytes([1, 0x50, 1, write.number]) + chain + b"\0\0"


def write_trc(path: Path, places: Places, time_s: FloatArray, unit: str = "m") -> Path:
    path.write_text(trc_text(places, time_s, unit), encoding="utf-8")
    return path


def standing_markers(path: Path, lean_deg: float = 0.0) -> Path:
    """The markers of someone who stands still for 3 seconds, the trunk leaning further than usual."""
    stand = course(still(3.0))
    bend = Bend(replace(stand, trunk=stand.trunk + lean_deg), np.zeros(len(stand.time_s)))
    return write_trc(path, marked(bend), stand.time_s)


def walking_markers(path: Path, stride_s: float = 1.1, speed_m_s: float = 1.2) -> Path:
    """The markers of a walk across a laboratory, each leg with its own."""
    own = walking(4.0, stride_s)
    thigh, shank = own.far_leg or (own.thigh, own.shank)
    legs = {"R": own, "L": replace(own, thigh=thigh, shank=shank)}
    sides = {side: marked(Bend(leg, np.zeros(len(own.time_s)))) for side, leg in legs.items()}
    way = np.outer(speed_m_s * own.time_s, [1.0, 0.0, 0.0])
    places = {name: sides["L" if name[0] == "L" else "R"][name] + way for name in sides["R"]}
    return write_trc(path, places, own.time_s)
