"""Landmarks in CSV: a row for each picture, two or three columns for each landmark."""

from collections.abc import Mapping
from pathlib import Path

import numpy as np

from hiphinge.motion import FloatArray
from hiphinge.sources.broken import Broken, broken
from hiphinge.sources.landmarks.points import FIGURE, SPINE
from hiphinge.sources.landmarks.seen import Person, Point, Seen
from hiphinge.sources.naming import plain_name
from hiphinge.sources.rows import Lines, in_seconds, named_cells, separator, table

_TIMES = ("time_s", "time", "t", "timestamp", "timestamp_s", "time_ms", "timestamp_ms")
#: Other names of landmarks.
_ALSO = {"toe": ("foot_index", "big_toe")}
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
    known = {plain_name(name) for name in header}
    behind = sum(f"{name[:-1]}y" in known for name in known if name.endswith("x"))
    before = sum(f"y{name[1:]}" in known for name in known if name.startswith("x"))
    return max(behind, before) >= _LEAST


def read_csv(path: Path, given: Mapping[str, str] | None = None) -> Seen:
    """Read a table of landmarks in pixels: columns ``left_knee_x``, ``left_knee_y``, ``left_knee_score``.

    Signs between the words and capitals make no difference, and ``l_knee`` or ``knee_left`` will do.

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
    plain = [plain_name(name) for name in header]
    timed = next((plain.index(plain_name(name)) for name in _TIMES if plain_name(name) in plain), None)
    if timed is None:
        raise broken("no-times", known=", ".join(_TIMES))
    rows = table(lines, len(header), sign)
    return Seen(in_seconds(rows[:, timed]), [[_person(row, columns)] for row in rows])


def _header(lines: Lines) -> tuple[list[str], str | None]:
    for line in lines.header():
        if line.strip() and not line.startswith(("#", "//")):
            return [name.strip('" ').lower() for name in named_cells(line)], separator(line)
    raise broken("header")


def _columns(header: list[str], given: Mapping[str, str] | None) -> dict[str, tuple[int, int, int | None]]:
    """Columns of each landmark: across, down, and how sure."""
    at = {plain_name(name): column for column, name in reversed(list(enumerate(header)))}
    found = {}
    for name in NAMES:
        called = [given[name]] if given and name in given else _called(name)
        for one in map(plain_name, called):
            across, down = (at.get(f"{one}{axis}", at.get(f"{axis}{one}")) for axis in "xy")
            if across is not None and down is not None:
                sure = (at.get(f"{one}{word}", at.get(f"{word}{one}")) for word in _SURE)
                found[name] = (across, down, next((column for column in sure if column is not None), None))
                break
    return found


def _called(name: str) -> list[str]:
    """What a landmark may be called: the side before or behind, whole or as a letter."""
    side, _, rest = name.partition("_")
    if side not in {"left", "right"}:
        return [name]
    parts = (rest, *_ALSO.get(rest, ()))
    return [way for part in parts for mark in (side, side[0]) for way in (f"{mark}_{part}", f"{part}_{mark}")]


def _person(row: FloatArray, columns: Mapping[str, tuple[int, int, int | None]]) -> Person:
    person: dict[str, Point] = {}
    for name, (across, down, sure) in columns.items():
        point = (float(row[across]), float(row[down]), 1.0 if sure is None else float(row[sure]))
        if np.isfinite(point).all() and point[2] > 0:
            person[name] = point
    return person
