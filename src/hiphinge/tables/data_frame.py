"""Columns as a data frame of pandas or polars, or as plain arrays."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Literal, get_args

import numpy as np

from hiphinge.errors import ExportError, InvalidValueError
from hiphinge.extras import install, needed
from hiphinge.tables.column import Column
from hiphinge.texts import Message

#: The types of table.
Library = Literal["pandas", "polars", "arrays"]


def data_frame(columns: Iterable[Column], library: Library | None = None) -> Any:
    """Return columns as a data frame.

    Parameters
    ----------
    columns : iterable of Column
    library : {"pandas", "polars", "arrays"}, optional
        By default pandas if it is installed, else polars. ``"arrays"`` needs neither.

    Returns
    -------
    pandas.DataFrame, polars.DataFrame or dict of str to ndarray
        A missing number is NaN, in polars null; a missing text is NA, null or None. Truth values that may be
        missing are 1, 0 and NaN in arrays. With pandas, ``attrs["units"]`` has the units.

    Raises
    ------
    ExportError
        If the library is not installed; the sentence names the extra.
    InvalidValueError
        If the library is not one of these.
    """
    library = library or _installed()
    if library not in get_args(Library):
        values = {"library": repr(library), "known": ", ".join(get_args(Library))}
        raise InvalidValueError(Message("error-no-library", values))
    return _MAKERS[library](list(columns))


def _installed() -> Library:
    if _is_installed("pandas"):
        return "pandas"
    if _is_installed("polars"):
        return "polars"
    raise ExportError(Message("error-no-data-frame", {"command": install("pandas")}))


def _is_installed(library: str) -> bool:
    try:
        needed(library, library)
    except ExportError:
        return False
    return True


def _pandas(columns: list[Column]) -> Any:
    pandas = needed("pandas", "pandas")
    frame = pandas.DataFrame({column.name: _series(column, pandas) for column in columns})
    frame.attrs["units"] = {column.name: column.unit for column in columns if column.unit is not None}
    return frame


def _series(column: Column, pandas: Any) -> Any:
    if isinstance(column.values, list):
        return pandas.array(column.values, dtype="string")
    if column.missing is not None:
        return pandas.arrays.BooleanArray(column.values, column.missing)
    return column.values


def _polars(columns: list[Column]) -> Any:
    polars = needed("polars", "polars")
    return polars.DataFrame([_polars_series(column, polars) for column in columns])


def _polars_series(column: Column, polars: Any) -> Any:
    if isinstance(column.values, list):
        return polars.Series(column.name, column.values, dtype=polars.String)
    if column.missing is not None:
        pairs = zip(column.values.tolist(), column.missing.tolist(), strict=True)
        return polars.Series(column.name, [None if gone else value for value, gone in pairs], polars.Boolean)
    return polars.Series(column.name, column.values, nan_to_null=True)


def _arrays(columns: list[Column]) -> dict[str, Any]:
    return {column.name: _array(column) for column in columns}


def _array(column: Column) -> Any:
    if isinstance(column.values, list):
        return np.array(column.values, dtype=object)
    if column.missing is not None:
        return np.where(column.missing, np.nan, column.values.astype(float))
    return column.values


_MAKERS: Mapping[str, Callable[[list[Column]], Any]] = {
    "pandas": _pandas,
    "polars": _polars,
    "arrays": _arrays,
}
