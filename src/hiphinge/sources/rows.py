"""Tables of numbers in text files, read line by line and within limits."""

from array import array
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from hiphinge.errors import UnreadableSourceError
from hiphinge.files import plain_file
from hiphinge.limits import HEADER_LINES, LINE_BYTES, RATE_HZ, TABLE_BYTES, TABLE_COLUMNS, TABLE_VALUES
from hiphinge.motion import FloatArray
from hiphinge.sources.broken import broken
from hiphinge.texts import Message

#: What a cell may hold where nothing was measured.
_NOTHING = frozenset({"", "nan", "null", "none", "n/a", "na", "-"})
#: Seconds in the units of times: seconds, thousandths, millionths and billionths.
_TIME_UNITS = (1.0, 1e-3, 1e-6, 1e-9)
#: No place of a person is further away, in any unit.
_MOST = 1e9


class Lines:
    """The lines of a text file, one after the other.

    Parameters
    ----------
    path : Path

    Attributes
    ----------
    number : int
        Number of the line that was read last, from 1.
    """

    def __init__(self, path: Path) -> None:
        self.number = 0
        self._lines = _lines(path)

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        self.number += 1
        return line

    def header(self) -> Iterator[str]:
        """Yield the next lines while they may belong to a header.

        Raises
        ------
        Broken
            If the header does not end.
        """
        for line in self:
            if self.number > HEADER_LINES:
                raise broken("header-endless", most=HEADER_LINES)
            yield line
        raise broken("header")


def _lines(path: Path) -> Iterator[str]:
    try:
        file = plain_file(path)
    except OSError as error:
        values = {"file": str(path), "reason": str(error.strerror or type(error).__name__)}
        raise UnreadableSourceError(Message("error-file-not-readable", values)) from None
    with file:
        done = 0
        while line := file.readline(LINE_BYTES + 1):
            done += len(line)
            if len(line) > LINE_BYTES:
                raise broken("line", most=LINE_BYTES // 2**20)
            if done > TABLE_BYTES:
                raise broken("size", most=TABLE_BYTES // 2**20)
            yield line.decode("utf-8-sig" if done == len(line) else "utf-8", "replace").rstrip("\r\n")


def separator(header: str) -> str | None:
    """Return what separates the cells of a table, by its line of names; None for blanks."""
    return next((sign for sign in ("\t", ";", ",") if sign in header), None)


def cells(line: str, sign: str | None) -> list[str]:
    """Return the cells of a line without the blanks around them."""
    return [cell.strip() for cell in line.split(sign)]


def named_cells(line: str) -> list[str]:
    """Return the cells of a line of names.

    Raises
    ------
    Broken
        If they are too many.
    """
    named = cells(line, separator(line))
    if len(named) > TABLE_COLUMNS:
        raise broken("columns", most=TABLE_COLUMNS)
    return named


def table(lines: Lines, columns: int, sign: str | None) -> FloatArray:
    """Read the rest of a file as numbers.

    Parameters
    ----------
    lines : Lines
        At the first line of numbers; empty lines are passed over.
    columns : int
        Numbers in a row. Missing ones at its end are NaN; more than these are ignored.
    sign : str or None
        What separates the cells.

    Returns
    -------
    ndarray, shape (rows, columns)
        NaN where a cell is empty or not finite.

    Raises
    ------
    Broken
        If a cell holds something else, or there are too many of them or fewer than two rows.
    """
    if not 0 < columns <= TABLE_COLUMNS:
        raise broken("columns", most=TABLE_COLUMNS)
    values = array("d")
    nothing = [np.nan] * columns
    for line in lines:
        if not line.strip():
            continue
        found = [_number(cell, lines.number) for cell in cells(line, sign)[:columns]]
        values.extend(found + nothing[len(found) :])
        if len(values) > TABLE_VALUES:
            raise broken("numbers", most=TABLE_VALUES // 1_000_000)
    rows = np.array(values, dtype=np.float64).reshape(-1, columns)
    if len(rows) < 2:
        raise broken("rows", count=len(rows))
    return rows


def _number(cell: str, line: int) -> float:
    try:
        # a comma that separates no cells is that of a decimal
        value = float(cell.replace(",", "."))
    except ValueError:
        if cell.lower() in _NOTHING:
            return np.nan
        raise broken("number", line=line, found=repr(cell[:20])) from None
    return value if abs(value) < _MOST else np.nan


def in_seconds(times: FloatArray) -> FloatArray:
    """Return times that rise in seconds, from the unit in which their rate is one of a movement.

    Raises
    ------
    Broken
        If they do not rise, or there is no such unit.
    """
    step = float(np.median(np.diff(rising(times))))
    for unit in _TIME_UNITS:
        if RATE_HZ[0] <= 1 / (step * unit) <= RATE_HZ[1]:
            return times * unit
    raise broken("rate", low=int(RATE_HZ[0]), high=int(RATE_HZ[1]))


def rising(time_s: FloatArray) -> FloatArray:
    """Return times that rise from frame to frame.

    Raises
    ------
    Broken
        If they do not, or one is missing.
    """
    if len(time_s) < 2:
        raise broken("rows", count=len(time_s))
    if not (np.isfinite(time_s).all() and (np.diff(time_s) > 0).all()):
        raise broken("times")
    return time_s
