"""Rows of the store, which may have been changed from outside: values of another type are refused."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from math import isfinite
from reprlib import repr as shortened
from typing import Any

from sqlalchemy import Column, Row, Table

from hiphinge.errors import InvalidValueError

_NAMES = {str: "a text", int: "a whole number", float: "a number", bytes: "bytes"}
#: Types that a column of a type may hold.
_ACCEPTED = {str: (str,), int: (int,), float: (float, int), bytes: (bytes, memoryview)}


class InvalidRowError(ValueError):
    """Why a row is not as hiphinge writes it, as part of a sentence."""


def typed(columns: Iterable["Column[Any]"], row: "Row[Any] | Sequence[Any]") -> Any:
    """Return a row whose values are of the types of its columns; further values are not checked.

    Raises
    ------
    InvalidRowError
        If one of them is not.
    """
    for column, value in zip(columns, row, strict=False):
        if value is None and column.nullable:
            continue
        if not isinstance(value, _ACCEPTED[column.type.python_type]) or (
            isinstance(value, float) and not isfinite(value)
        ):
            needed = _NAMES[column.type.python_type]
            raise InvalidRowError(f"its {column.name} is {shortened(value)}, but {needed} is needed")
    return row


@contextmanager
def well_formed() -> Iterator[None]:
    """Turn errors of reading values into `InvalidRowError`."""
    try:
        yield
    except (ValueError, InvalidValueError) as error:
        raise InvalidRowError(str(error)) from error


@cache
def columns_of(table: Table) -> tuple["Column[Any]", ...]:
    """Return the columns of a table, in order."""
    return tuple(table.c)
