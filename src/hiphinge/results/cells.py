"""The cells of ``frames.csv``."""

import csv
import math
from array import array
from codecs import iterdecode
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import islice
from typing import IO

import numpy as np

from hiphinge.kinetics import LOAD_UNITS
from hiphinge.limits import MOST_CELLS, MOST_COLUMNS, MOST_ROWS, most_of
from hiphinge.measures.series import COLUMN_UNITS
from hiphinge.motion import FloatArray
from hiphinge.results.errors import InvalidResultError
from hiphinge.tables import Column

#: Columns of whole numbers, and columns that every file has.
_WHOLE = ("frame", "rep")
_NEEDED = ("frame", "time_s", "rep", "phase")
_ANSWERS = frozenset({"yes", "no", ""})


@dataclass(frozen=True)
class Cells:
    """The columns of ``frames.csv`` as text.

    Attributes
    ----------
    columns : mapping of str to sequence of str
        All of one length, in the order of the file.
    """

    columns: Mapping[str, Sequence[str]]

    def __contains__(self, name: str) -> bool:
        return name in self.columns

    def texts(self, name: str) -> Sequence[str]:
        """Return the cells of a column.

        Raises
        ------
        InvalidResultError
            If there is no such column.
        """
        if name not in self.columns:
            raise InvalidResultError("no-column", name=name)
        return self.columns[name]

    def numbers(self, name: str) -> FloatArray:
        """Return a column of numbers, NaN where a cell is empty; shape (frames,).

        Raises
        ------
        InvalidResultError
            If there is no such column, or a cell is not a number.
        """
        try:
            values = np.array([float(cell) if cell else np.nan for cell in self.texts(name)], dtype=float)
        except ValueError:
            raise InvalidResultError("no-number") from None
        if (np.abs(values) > most_of(name)).any():
            raise InvalidResultError("large-number")
        return values

    def times(self) -> FloatArray:
        """Return the times in seconds, which never decrease; shape (frames,)."""
        time_s = self.numbers("time_s")
        if not (np.isfinite(time_s).all() and (np.diff(time_s) >= 0).all()):
            raise InvalidResultError("times-back")
        return time_s

    def typed(self) -> tuple[Column, ...]:
        """Return all columns with their types and units, as `tables.frame_columns` does."""
        for name in _NEEDED:
            self.texts(name)
        self.times()
        return tuple(self._columns())

    def _columns(self) -> Iterator[Column]:
        units = {**COLUMN_UNITS, **LOAD_UNITS, "time_s": "s"}
        for name, cells in self.columns.items():
            if name in _WHOLE:
                yield Column(name, None, np.nan_to_num(self.numbers(name)).astype(np.int64))
            elif (name.startswith("dowel_") or name == "interpolated") and _ANSWERS.issuperset(cells):
                yield Column(
                    name,
                    None,
                    np.array([cell == "yes" for cell in cells], bool),
                    np.array([not cell for cell in cells], bool),
                )
            elif name == "phase" or not self._is_of_numbers(name):
                yield Column(name, None, [cell or None for cell in cells])
            else:
                yield Column(name, units.get(name.removesuffix("_se")), self.numbers(name))

    def _is_of_numbers(self, name: str) -> bool:
        """Whether a column holds numbers; known columns must, those of a newer version need not."""
        if name.removesuffix("_se") in {**COLUMN_UNITS, **LOAD_UNITS, "time_s": "s", "confidence": ""}:
            return True
        try:
            self.numbers(name)
        except InvalidResultError:
            return False
        return True


def parse_cells(content: str | bytes) -> Cells:
    """Read ``frames.csv``.

    Raises
    ------
    InvalidResultError
        If it is not a table, a row is incomplete, or it has more rows or columns than a recording.
    """
    text = BytesIO(content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content)
    rows = _rows(text)
    header = next(rows)
    columns = [*zip(*rows, strict=False)] or [()] * len(header)
    return Cells(dict(zip(header, columns, strict=False)))


def nearest_rows(open_table: Callable[[], IO[bytes]], times_s: Sequence[float]) -> list[Mapping[str, str]]:
    """Return the row of ``frames.csv`` that is nearest to each of some times, without keeping the others.

    Parameters
    ----------
    open_table : callable
        Opens its bytes anew at each call.
    times_s : sequence of float

    Returns
    -------
    list of mapping of str to str
        The cells of each row by their columns; empty ones if the table has no times.

    Raises
    ------
    InvalidResultError
        As for `parse_cells`.
    """
    with open_table() as table:
        rows = _rows(table)
        header = next(rows)
        place = header.index("time_s") if "time_s" in header else None
        moments = array("d", (_finite_or_nan("" if place is None else row[place]) for row in rows))
    known = np.frombuffer(moments, dtype=float)
    if not np.isfinite(known).any():
        return [{} for _ in times_s]
    wanted = [int(np.nanargmin(np.abs(known - time_s))) for time_s in times_s]
    chosen = set(wanted)
    with open_table() as table:
        found = {n: row for n, row in enumerate(islice(_rows(table), 1, None)) if n in chosen}
    return [dict(zip(header, found[n], strict=False)) for n in wanted]


def _rows(table: IO[bytes]) -> Iterator[list[str]]:
    """Yield the header and then each row, one at a time; stop at more than any recording has."""
    reader = csv.reader(iterdecode(table, "utf-8-sig"))
    try:
        header = next(reader, [])
        yield header
        most = min(MOST_ROWS, MOST_CELLS // max(len(header), 1)) if len(header) <= MOST_COLUMNS else 0
        for number, row in enumerate(reader):
            if number >= most:
                raise InvalidResultError("too-many-rows")
            if len(row) < len(header):
                raise InvalidResultError("row-short")
            yield row
    except (csv.Error, UnicodeDecodeError):
        raise InvalidResultError("no-table") from None


def _finite_or_nan(cell: str) -> float:
    try:
        value = float(cell or "nan")
    except ValueError:
        return math.nan
    return value if math.isfinite(value) else math.nan
