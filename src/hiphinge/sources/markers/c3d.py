"""C3D: marker positions in the binary format of motion capture.

Read here and not by a library: files of all three processors (Intel, DEC, SGI) are about, and every count
in a damaged file may lie. Nothing is read beyond the file, and no more than `limits` allows. The format is
that of the manual on c3d.org.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from hiphinge.limits import RATE_HZ, TABLE_COLUMNS, TABLE_VALUES
from hiphinge.motion import FloatArray
from hiphinge.sources.broken import broken, whole_file
from hiphinge.sources.markers.marked import Marked

_BLOCK = 512
_MAGIC = 0x50
#: Processors by their number in the file.
_INTEL, _DEC, _SGI = 84, 85, 86
#: Entries of a parameter section; real ones have a few hundred.
_MOST_ENTRIES = 10_000
#: A frame is counted in 16 bits; longer recordings count on in further parameters.
_MOST_SHORT = 65_535


@dataclass(frozen=True)
class _Bytes:
    """The content of a file, and how its numbers are written."""

    content: bytes
    processor: int

    @property
    def _order(self) -> str:
        return ">" if self.processor == _SGI else "<"

    def whole(self, at: int, count: int = 1) -> NDArray[np.int64]:
        """Whole numbers of 16 bits."""
        return self._raw(at, count, f"{self._order}i2").astype(np.int64)

    def real(self, at: int, count: int = 1) -> FloatArray:
        """Numbers of 32 bits; DEC's have their halves exchanged, and are four times as large."""
        if self.processor == _DEC:
            halves = self._raw(at, 2 * count, "<u2").reshape(-1, 2)[:, ::-1].copy()
            raw, share = halves.view("<f4")[:, 0], 0.25
        else:
            raw, share = self._raw(at, count, f"{self._order}f4"), 1.0
        with np.errstate(invalid="ignore"):  # any bytes may stand where a number belongs
            return raw.astype(np.float64) * share

    def _raw(self, at: int, count: int, kind: str) -> NDArray[np.generic]:
        stop = at + count * np.dtype(kind).itemsize
        if at < 0 or count < 0 or stop > len(self.content):
            raise broken("short")
        return np.frombuffer(self.content[at:stop], dtype=kind)


@dataclass(frozen=True)
class _Parameter:
    """One parameter: the bytes of one value (-1 for text), its dimensions, and where its values begin."""

    size: int
    shape: tuple[int, ...]
    at: int
    file: _Bytes

    @property
    def _count(self) -> int:
        return int(np.prod(self.shape, dtype=np.int64)) if self.shape else 1

    def numbers(self) -> list[float]:
        """Its values as numbers; none if it is a text."""
        if self.size == 1:
            return [float(value) for value in self.file.content[self.at : self.at + self._count]]
        if self.size == 2:
            return list(map(float, self.file.whole(self.at, self._count)))
        return list(map(float, self.file.real(self.at, self._count))) if self.size == 4 else []

    def texts(self) -> list[str]:
        """Its values as texts without blanks at their ends; none if it holds numbers."""
        if self.size != -1 or not self.shape:
            return []
        length, count = self.shape[0], self._count // max(self.shape[0], 1)
        raw = self.file.content[self.at : self.at + length * count]
        parts = (raw[at : at + length] for at in range(0, len(raw), max(length, 1)))
        return [part.decode("utf-8", "replace").strip(" \0") for part in parts]


def read_c3d(path: Path) -> Marked:
    """Read the markers of a C3D file.

    Points with a negative residual, and those at exactly 0, 0, 0, are gaps.

    Raises
    ------
    Broken
        If it is no C3D file that can be read, or holds no markers.
    """
    content = whole_file(path)
    if len(content) < 2 * _BLOCK or content[1] != _MAGIC:
        raise broken("header")
    start = (content[0] - 1) * _BLOCK
    if not 0 < start <= len(content) - 4:
        raise broken("parameters")
    processor = content[start + 3]
    if processor not in {_INTEL, _DEC, _SGI}:
        raise broken("processor", found=processor)
    file = _Bytes(content, processor)
    point = _parameters(file, start).get("POINT", {})
    count, labels = _labels(file, point)
    places = _places(file, point, count)
    rate_hz = _rate_hz(file, point)
    units = point["UNITS"].texts() if "UNITS" in point else []
    return Marked.of(labels, np.arange(len(places)) / rate_hz, places, next(iter(units), None))


def _parameters(file: _Bytes, start: int) -> dict[str, dict[str, _Parameter]]:
    """All parameters by group and name, as far as their chain can be followed."""
    groups: dict[int, str] = {}
    found: list[tuple[int, str, _Parameter]] = []
    at, content = start + 4, file.content
    for _ in range(_MOST_ENTRIES):
        if at + 2 > len(content):
            break
        letters, group = (int(value) for value in np.frombuffer(content[at : at + 2], dtype=np.int8))
        name = content[at + 2 : at + 2 + abs(letters)].decode("latin-1").strip().upper()
        after = at + 2 + abs(letters)
        if not letters or after + 3 > len(content):
            break
        if group < 0:
            groups[-group] = name
        else:
            found.append((group, name, _parameter(file, after + 2)))
        offset = int(file.whole(after)[0]) & _MOST_SHORT
        if not offset:
            break
        at = after + offset
    by_name: dict[str, dict[str, _Parameter]] = {}
    for group, name, parameter in found:
        by_name.setdefault(groups.get(group, ""), {}).setdefault(name, parameter)
    return by_name


def _parameter(file: _Bytes, at: int) -> _Parameter:
    head = file.content[at : at + 2]
    if len(head) < 2:
        raise broken("parameters")
    size, dimensions = int(np.int8(head[0] - 256 if head[0] > 127 else head[0])), min(head[1], 7)
    shape = tuple(file.content[at + 2 : at + 2 + dimensions])
    return _Parameter(size, shape, at + 2 + dimensions, file)


def _labels(file: _Bytes, point: Mapping[str, _Parameter]) -> tuple[int, list[str]]:
    """Number of points in a frame, and their names; those without one are empty."""
    count = int(file.whole(2)[0]) & _MOST_SHORT
    labels = [label for name in _continued("LABELS", point) for label in point[name].texts()]
    if not 0 < count <= TABLE_COLUMNS or not any(labels):
        raise broken("no-markers")
    return count, [*labels, *[""] * count][:count]


def _continued(name: str, point: Mapping[str, _Parameter]) -> list[str]:
    """Names of a parameter and those that carry it on: LABELS, LABELS2, LABELS3 ..."""
    return [key for key in (name, *(f"{name}{number}" for number in range(2, 41))) if key in point]


def _rate_hz(file: _Bytes, point: Mapping[str, _Parameter]) -> float:
    stated = point["RATE"].numbers() if "RATE" in point else []
    rate_hz = next(iter(stated), 0.0) or float(file.real(20)[0])
    if not RATE_HZ[0] <= rate_hz <= RATE_HZ[1]:
        raise broken("rate", low=int(RATE_HZ[0]), high=int(RATE_HZ[1]))
    return rate_hz


def _places(file: _Bytes, point: Mapping[str, _Parameter], count: int) -> FloatArray:
    """Places of all points, shape (frames, points, 3); NaN where missing.

    The header says where they begin, how they are written and how many values of force plates and
    electrodes stand behind the points of each frame.
    """
    analog = int(file.whole(4)[0]) & _MOST_SHORT
    scale = float(file.real(12)[0])
    is_real = scale < 0
    width = 4 if is_real else 2
    start = _start(file, point)
    step = (4 * count + analog) * width
    frames = min(_frames(file, point), (len(file.content) - start) // step)
    if frames < 2:
        raise broken("rows", count=max(frames, 0))
    if frames * step // width > TABLE_VALUES:
        raise broken("numbers", most=TABLE_VALUES // 1_000_000)
    values = frames * (4 * count + analog)
    raw = file.real(start, values) if is_real else file.whole(start, values).astype(np.float64)
    points = raw.reshape(frames, -1)[:, : 4 * count].reshape(frames, count, 4)
    with np.errstate(over="ignore", invalid="ignore"):
        places = points[:, :, :3] * (1.0 if is_real else scale)
    there = (points[:, :, 3] >= 0) & (np.abs(places) < 1e9).all(axis=2)
    return np.where(there[:, :, None], places, np.nan)


def _start(file: _Bytes, point: Mapping[str, _Parameter]) -> int:
    """Where the frames begin; the parameter is asked where the header does not say it."""
    stated = point["DATA_START"].numbers() if "DATA_START" in point else []
    block = (int(file.whole(16)[0]) & _MOST_SHORT) or int(next(iter(stated), 0))
    if block <= 1 or (block - 1) * _BLOCK >= len(file.content):
        raise broken("short")
    return (block - 1) * _BLOCK


def _frames(file: _Bytes, point: Mapping[str, _Parameter]) -> int:
    """Number of frames that the file states: in the header, or in a parameter for long recordings."""
    first, last = (int(value) & _MOST_SHORT for value in file.whole(6, 2))
    stated = point["FRAMES"].numbers() if "FRAMES" in point else []
    # 16 bits that some programs read with a sign
    long = max((int(value) % (_MOST_SHORT + 1) if value < 0 else int(value) for value in stated), default=0)
    return max(last - first + 1, long) if last < _MOST_SHORT else TABLE_VALUES
