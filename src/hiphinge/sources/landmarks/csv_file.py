"""Landmarks in CSV: a row for each picture, two or three columns for each landmark."""

from collections.abc import Mapping
from pathlib import Path

import numpy as np

from hiphinge.motion import FloatArray
from hiphinge.sources.broken import Broken, broken
from hiphinge.sources.landmarks.points import FIGURE, SPINE
from hiphinge.sources.landmarks.seen import Person, Point, Seen
from hiphinge.sources.rows import Lines, named_cells, rising, separator, table

_TIMES = {"time_s": 1.0, "time": 1.0, "t": 1.0, "timestamp": 1.0, "time_ms": 0.001, "timestamp_ms": 0.001}
_SURE = ("confidence", "score", "visibility", "likelihood", "c")
NAMES = (*FIGURE, *SPINE)
#: Landmarks that make a table one of landmarks.
_LEAST = 3


def is_landmarks_csv(path: Path) -> bool:
    """Whether a file is a table with columns such as ``left_knee_x`` and ``left_knee_y``."""
    if path.suffix.lower() != ".csv":
        return False
    try:
        header, _ = _header(Lines(path))
    except Broken:
        return False
    # names that are not known can be given with --markers
    known = set(header)
    return sum(f"{name[:-2]}_y" in known for name in known if name.endswith("_x")) >= _LEAST


def read_csv(path: Path, given: Mapping[str, str] | None = None) -> Seen:
    """Read a table of landmarks in pixels: columns ``left_knee_x``, ``left_knee_y``, ``left_knee_score``.

    Parameters
    ----------
    path : Path
    given : mapping of str to str, optional
        What the file calls landmarks: for ``left_knee = "LK"`` the columns are ``LK_x`` and ``LK_y``.

    Raises
    ------
    Broken
        If it is no such table, or has no column of times.
    """
    lines = Lines(path)
    header, sign = _header(lines)
    columns = _columns(header, given)
    if len(columns) < _LEAST:
        raise broken("no-landmarks")
    timed = next((name for name in _TIMES if name in header), None)
    if timed is None:
        raise broken("no-times", known=", ".join(_TIMES))
    rows = table(lines, len(header), sign)
    time_s = rising(rows[:, header.index(timed)] * _TIMES[timed])
    return Seen(time_s, [[_person(row, columns)] for row in rows])


def _header(lines: Lines) -> tuple[list[str], str | None]:
    for line in lines.header():
        if line.strip() and not line.startswith(("#", "//")):
            return [name.strip('" ').lower() for name in named_cells(line)], separator(line)
    raise broken("header")


def _columns(header: list[str], given: Mapping[str, str] | None) -> dict[str, tuple[int, int, int | None]]:
    """Columns of each landmark: across, down, and how sure."""
    found = {}
    for name in NAMES:
        called = (given or {}).get(name, name).lower()
        across, down = f"{called}_x", f"{called}_y"
        if across in header and down in header:
            sure = next((f"{called}_{one}" for one in _SURE if f"{called}_{one}" in header), None)
            sure_at = None if sure is None else header.index(sure)
            found[name] = (header.index(across), header.index(down), sure_at)
    return found


def _person(row: FloatArray, columns: Mapping[str, tuple[int, int, int | None]]) -> Person:
    person: dict[str, Point] = {}
    for name, (across, down, sure) in columns.items():
        point = (float(row[across]), float(row[down]), 1.0 if sure is None else float(row[sure]))
        if np.isfinite(point).all() and point[2] > 0:
            person[name] = point
    return person
