"""Rows of the store, which may have been changed from outside: values of another type are refused."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from math import isfinite
from reprlib import repr as shortened
from types import NoneType
from typing import Any

from sqlalchemy import Column, Row, Table

from hiphinge.errors import InvalidValueError

_NAMES = {str: "a text", int: "a whole number", float: "a number", bytes: "bytes"}
#: Types that a column of a type may hold.
_ACCEPTED: dict[type, tuple[type, ...]] = {
    str: (str,),
    int: (int,),
    float: (float, int),
    bytes: (bytes, memoryview),
}


class InvalidRowError(ValueError):
    """Why a row is not as hiphinge writes it, as part of a sentence."""


def typed(columns: tuple["Column[Any]", ...], row: "Row[Any] | Sequence[Any]") -> Any:
    """Return a row whose values are of the types of its columns; further values are not checked.

    Raises
    ------
    InvalidRowError
        If one of them is not.
    """
    for (name, needed, accepted), value in zip(_kinds(columns), row, strict=False):
        if type(value) not in accepted or (type(value) is float and not isfinite(value)):
            raise InvalidRowError(f"its {name} is {shortened(value)}, but {needed} is needed")
    return row


@cache
def _kinds(columns: tuple["Column[Any]", ...]) -> tuple[tuple[str, str, frozenset[type]], ...]:
    """Return name, needed kind and accepted types of columns; a list of ten thousand rows asks often."""
    return tuple(
        (
            column.name,
            _NAMES[column.type.python_type],
            frozenset(_ACCEPTED[column.type.python_type] + ((NoneType,) if column.nullable else ())),
        )
        for column in columns
    )


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
