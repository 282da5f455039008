"""OpenSim's tables: a header up to ``endheader``, a line of names, and rows of numbers."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from hiphinge.limits import TABLE_COLUMNS
from hiphinge.motion import FloatArray
from hiphinge.sources.broken import broken
from hiphinge.sources.rows import Lines, cells, table


@dataclass(frozen=True)
class Storage:
    """The content of a table.

    Attributes
    ----------
    about : mapping of str to str
        Of its header, keys in lower case.
    columns : mapping of str to ndarray, shape (rows,)
        By their names; of names that are there twice the first.
    order : tuple of str
        Names in the order of the file.
    """

    about: Mapping[str, str]
    columns: Mapping[str, FloatArray]
    order: tuple[str, ...]


def read_storage(path: Path) -> Storage:
    """Read a table of numbers.

    Raises
    ------
    Broken
        If it is no such table.
    """
    lines = Lines(path)
    about = read_header(lines)
    named = next((line for line in lines if line.strip()), "")
    sign = "," if "," in named else None
    order = tuple(name.lower() if name.lower() == "time" else name for name in cells(named, sign))
    if len(order) > TABLE_COLUMNS:
        raise broken("columns", most=TABLE_COLUMNS)
    if "time" not in order:
        raise broken("header")
    rows = table(lines, len(order), sign)
    columns = {name: rows[:, at] for at, name in reversed(list(enumerate(order)))}
    return Storage(about, columns, order)


def read_header(lines: Lines) -> dict[str, str]:
    """Read a header up to the line ``endheader``.

    Raises
    ------
    Broken
        If there is none.
    """
    about = {}
    for line in lines.header():
        if line.strip().lower() == "endheader":
            break
        key, _, value = line.partition("=")
        about[key.strip().lower()] = value.strip()
    return about
