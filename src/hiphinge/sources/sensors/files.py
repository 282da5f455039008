"""Files of sensors: a table for each, one table for all, Xsens' text, OpenSense's STO."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import numpy as np

from hiphinge.limits import RATE_HZ
from hiphinge.motion import FloatArray
from hiphinge.sources.angles.storage import read_header
from hiphinge.sources.broken import Broken, broken
from hiphinge.sources.naming import plain_name
from hiphinge.sources.rows import Lines, in_seconds, named_cells, rising, separator, table
from hiphinge.sources.sensors.worn import Worn, agreeing, are_degrees, of_euler, of_quaternions, of_rates

#: Endings of files that may hold sensors.
SUFFIXES = frozenset({".csv", ".txt", ".sto"})
#: Files of a folder: a sensor on each segment of the body, twice over.
_MOST_SENSORS = 40
_RATE = re.compile(r"(?:\bfs|rate|freq[a-z]{0,5})(?:_hz)?\s{0,5}[=:,;\t]\s{0,5}([0-9.]{1,12})", re.IGNORECASE)
#: A unit behind a name, such as ``(deg/s)``; the index of a matrix is none.
_UNIT = re.compile(r"\s*[(\[][a-z°µ][^)\]]{0,12}[)\]]", re.IGNORECASE)
#: Lines before the names of the columns that are no comments.
_MOST_ABOUT = 40
#: What columns are called, in lower case and without separators: quaternions, matrices, angles,
#: accelerations, rates. A longer name is looked for before one that it ends with.
_ENDS = (("w", "x", "y", "z"), ("q0", "q1", "q2", "q3"), ("0", "1", "2", "3"), ("1", "2", "3", "4"))
_STEMS = ("quaternion", "orientation", "quat", "ori", "rot", "q")
_QUATERNION = (*(tuple(f"{stem}{end}" for end in ends) for stem in _STEMS for ends in _ENDS), _ENDS[0])
_LETTERED = tuple(names for names in _QUATERNION if names[0].endswith("w"))
#: Places of w, x, y, z in a quaternion whose parts are numbered: it comes first or last.
_ORDERS = ([0, 1, 2, 3], [3, 0, 1, 2])
_MATRIX = (tuple(f"mat{row}{column}" for row in (1, 2, 3) for column in (1, 2, 3)),)
#: About the axes of a turned sensor: first heading, then pitch, then roll, in degrees.
_EULER = (("roll", "pitch", "yaw"), ("eulerx", "eulery", "eulerz"))
#: Accelerations without gravity tell nothing of it.
_FREE = re.compile(r"(free|lin|linear|user)acc")
#: So short that other names end with it: it counts where a file holds a single sensor.
_ALONE = "ax"
_ACCELERATION = tuple(
    tuple(f"{stem}{end}" for end in ends)
    for stem in ("acceleration", "accelerometer", "accel", "acc", "a")
    for ends in ("xyz", "123")
)
_TURN_RATE = tuple(
    tuple(f"{stem}{end}" for end in ends)
    for stem in ("angularvelocity", "gyroscope", "gyro", "gyr", "omega", "g", "w")
    for ends in ("xyz", "123")
)
_TIMES = ("times", "time", "timestamp", "timems", "timestamps", "timestampms", "elapsedtime", "t")
_COUNTER = "packetcounter"


@dataclass(frozen=True)
class _Table:
    """A table: its header, the names of its columns without separators, and its rows."""

    about: str
    names: tuple[str, ...]
    rows: FloatArray
    cells: tuple[str, ...]

    def label(self, prefix: str) -> str:
        """What stands before the columns of a sensor, as the file writes it."""
        for cell in self.cells:
            for end in range(1, len(cell) + 1):
                if plain_name(cell[:end]) == prefix:
                    return cell[:end]
        return prefix

    def columns(self, prefix: str, choices: Sequence[Sequence[str]]) -> FloatArray | None:
        """The first set of columns that is whole, shape (rows, columns); None without any."""
        for names in choices:
            wanted = [f"{prefix}{name}" for name in names]
            if set(wanted) <= set(self.names):
                return self.rows[:, [self.names.index(name) for name in wanted]]
        return None

    def column(self, *names: str) -> FloatArray | None:
        return next((self.rows[:, self.names.index(name)] for name in names if name in self.names), None)


def holds_sensors(path: Path) -> bool:
    """Whether a file holds orientations of sensors, or accelerations and rates."""
    if path.suffix.lower() not in SUFFIXES:
        return False
    try:
        if path.suffix.lower() == ".sto":
            return read_header(Lines(path)).get("datatype", "").lower() == "quaternion"
        return _named(Lines(path)) is not None
    except Broken:
        return False


def first_of_folder(folder: Path) -> Path | None:
    """Return the first file of a folder that holds a file for each sensor; None for others."""
    files = [file for file in _candidates(folder) if holds_sensors(file)]
    return files[0] if len(files) > 1 else None


def read_sensors(path: Path) -> Worn:
    """Read the sensors of a file, or of all files in its folder where it holds a single one.

    Raises
    ------
    Broken
        If it holds none, or no rate.
    """
    if path.suffix.lower() == ".sto":
        return _read_sto(path)
    first = _read_table(path)
    prefixes = _prefixes(first.names)
    if prefixes != [""]:
        return _together({first.label(prefix): (first, prefix) for prefix in prefixes})
    beside = [file for file in _candidates(path.parent) if file.suffix == path.suffix and holds_sensors(file)]
    return _together({file.stem: (_read_table(file), "") for file in beside})


def _candidates(folder: Path) -> list[Path]:
    files = sorted(file for file in islice(folder.iterdir(), 10_000) if file.suffix.lower() in SUFFIXES)
    return [file for file in files if file.is_file()][:_MOST_SENSORS]


def _read_table(path: Path) -> _Table:
    lines = Lines(path)
    found = _named(lines)
    if found is None:
        raise broken("no-sensors")
    about, named = found
    sign = separator(named)
    names = _names(named)
    return _Table(about, names, table(lines, len(names), sign), tuple(named_cells(named)))


def _named(lines: Lines) -> tuple[str, str] | None:
    """What stands before a table, and its line of names; None where no sensors are named."""
    about: list[str] = []
    told = 0
    for line in lines.header():
        if line.strip() and not line.startswith(("//", "#")):
            if _prefixes(_names(line)):
                return "\n".join(about), line
            told += 1
        if told > _MOST_ABOUT:
            break
        about.append(line)
    return None


def _names(named: str) -> tuple[str, ...]:
    return tuple(plain_name(_UNIT.sub("", cell)) for cell in named_cells(named))


def _prefixes(names: Sequence[str]) -> list[str]:
    """What stands before the columns of each sensor; an empty one where the table holds a single sensor."""
    left = {name for name in names if not _FREE.search(name)}
    found = set()
    for choices in (*_QUATERNION, *_MATRIX, *_EULER, *_ACCELERATION):
        for name in names:
            prefix = name.removesuffix(choices[0])
            if choices[0] == _ALONE and prefix:
                continue
            if name.endswith(choices[0]) and (columns := {f"{prefix}{one}" for one in choices}) <= left:
                left -= columns
                found.add(prefix)
    return sorted(found)


def _together(tables: Mapping[str, tuple[_Table, str]]) -> Worn:
    """Put sensors on one time: by their counters, else from their beginning."""
    rate_hz = _rate_hz([found for found, _ in tables.values()])
    counters = {name: found.column(_COUNTER) for name, (found, _) in tables.items()}
    first = max((float(counter[0]) for counter in counters.values() if counter is not None), default=0.0)
    stated = _turns(tables)
    turns = _turns_of_rates(tables, rate_hz) if stated is None else stated
    for name, counter in counters.items():
        if counter is not None and np.isfinite(first):
            turns[name] = turns[name][int(np.searchsorted(counter, first)) :]
    frames = min(len(turn) for turn in turns.values())
    if frames < 2:
        raise broken("rows", count=frames)
    time_s = np.asarray(np.arange(frames) / rate_hz, dtype=np.float64)
    return Worn(time_s, {name: turn[:frames] for name, turn in turns.items()}, stated is not None)


def _rate_hz(tables: Sequence[_Table]) -> float:
    for found in tables:
        stated = _RATE.search(found.about)
        timed = found.column(*_TIMES)
        if stated is not None and _is_rate(stated[1]):
            return float(stated[1])
        if timed is not None:
            return 1 / float(np.median(np.diff(in_seconds(timed))))
    raise broken("no-rate")


def _is_rate(text: str) -> bool:
    try:
        return RATE_HZ[0] <= float(text) <= RATE_HZ[1]
    except ValueError:
        return False


def _turns(tables: Mapping[str, tuple[_Table, str]]) -> dict[str, FloatArray] | None:
    """Orientations that the files state; None where one does not."""
    readings = [_readings(found, prefix) for found, prefix in tables.values()]
    if not all(readings):
        return None
    accelerations = [found.columns(prefix, _ACCELERATION) for found, prefix in tables.values()]
    return dict(zip(tables, agreeing(readings, accelerations), strict=True))


def _readings(found: _Table, prefix: str) -> list[FloatArray]:
    """What the orientation of a sensor may be, the likeliest first; nothing where it is not stated."""
    quaternions, matrix, euler = (
        found.columns(prefix, choices) for choices in (_QUATERNION, _MATRIX, _EULER)
    )
    if quaternions is not None:
        lettered = found.columns(prefix, _LETTERED)
        orders = _ORDERS if lettered is None else _ORDERS[:1]
        return [of_quaternions(quaternions[:, order]) for order in orders]
    if matrix is not None:
        return [matrix.reshape(-1, 3, 3)]
    return [] if euler is None else [of_euler(euler)]


def _turns_of_rates(tables: Mapping[str, tuple[_Table, str]], rate_hz: float) -> dict[str, FloatArray]:
    measured = {}
    for name, (found, prefix) in tables.items():
        acceleration, rate = (found.columns(prefix, choices) for choices in (_ACCELERATION, _TURN_RATE))
        if acceleration is None or rate is None:
            raise broken("no-sensors")
        measured[name] = acceleration, rate
    unit = np.radians(1.0) if are_degrees([rate for _, rate in measured.values()]) else 1.0
    return {
        name: of_rates(acceleration, rate * unit, rate_hz) for name, (acceleration, rate) in measured.items()
    }


def _read_sto(path: Path) -> Worn:
    """OpenSense's table: a quaternion ``w,x,y,z`` in each cell."""
    lines = Lines(path)
    read_header(lines)
    names = next(lines, "").split()
    if len(names) < 2 or names[0] != "time":
        raise broken("header")
    # each cell of four numbers becomes four cells
    spread = _Spread(lines)
    rows = table(spread, 1 + 4 * (len(names) - 1), None)
    turns = rows[:, 1:].reshape(len(rows), -1, 4)
    return Worn(rising(rows[:, 0]), {name: of_quaternions(turns[:, at]) for at, name in enumerate(names[1:])})


class _Spread(Lines):
    """Lines whose cells are several numbers with commas between them, as lines of single numbers."""

    def __init__(self, lines: Lines) -> None:
        self._inner = lines
        self.number = lines.number

    def __next__(self) -> str:
        line = next(self._inner)
        self.number = self._inner.number
        return line.replace(",", " ")
