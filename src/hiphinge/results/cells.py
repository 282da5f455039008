"""The cells of ``frames.csv``."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO

import numpy as np

from hiphinge.kinetics import LOAD_UNITS
from hiphinge.measures.series import COLUMN_UNITS
from hiphinge.motion import FloatArray
from hiphinge.results.errors import InvalidResultError
from hiphinge.tables import Column

#: Columns of whole numbers, and columns that every file has.
_WHOLE = ("frame", "rep")
_NEEDED = ("frame", "time_s", "rep", "phase")
_LARGEST = 1e9
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
            raise InvalidResultError(f"frames.csv has no column {name}")
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
            raise InvalidResultError("frames.csv holds a cell that is no number") from None
        if (np.abs(values) > _LARGEST).any():
            raise InvalidResultError("frames.csv holds a number larger than any measure")
        return values

    def times(self) -> FloatArray:
        """Return the times in seconds, which never decrease; shape (frames,)."""
        time_s = self.numbers("time_s")
        if not (np.isfinite(time_s).all() and (np.diff(time_s) >= 0).all()):
            raise InvalidResultError("the times in frames.csv go back")
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
        If it is not a table, or a row is incomplete.
    """
    try:
        text = content if isinstance(content, str) else content.decode("utf-8-sig")
        header, *rows = list(csv.reader(StringIO(text, newline=""))) or [[]]
    except (csv.Error, UnicodeDecodeError):
        raise InvalidResultError("frames.csv is no table of values between commas") from None
    if any(len(row) < len(header) for row in rows):
        raise InvalidResultError("a row of frames.csv is cut short")
    return Cells({name: [row[place] for row in rows] for place, name in enumerate(header)})
