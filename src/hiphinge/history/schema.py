"""The tables of an SQLite file compared with those that the migrations make."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, create_engine

from hiphinge.errors import StoreError
from hiphinge.history import migrations
from hiphinge.texts import Message

#: What runs or hides something when the file is read or written; hiphinge makes none.
_ACTIVE = ("view", "trigger")


#: Asks a file for its tables, indices, views and triggers.
SCHEMA = "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL"


def require_schema(connection: Connection, version: int, place: str) -> None:
    """Refuse a store whose tables were changed from outside.

    Parameters
    ----------
    connection : Connection
    version : int
        Version of the store.
    place : str
        Its location, to show to the user.

    Raises
    ------
    StoreError
        In one sentence, with the first change that was found.
    """
    change = schema_change(connection.exec_driver_sql(SCHEMA), version)
    if change is not None:
        raise StoreError(Message("error-store-tables", {"place": place, "change": change}))


def schema_change(rows: Iterable[Sequence[Any]], version: int) -> Message | None:
    """Return the first difference from the tables that hiphinge makes; None if there is none.

    Parameters
    ----------
    rows : iterable of sequence
        What `SCHEMA` gives.
    version : int
        Version of the store.
    """
    return next(_changes(_by_name(rows), _expected(version)), None)


def _changes(
    found: Mapping[tuple[str, str], str], expected: Mapping[tuple[str, str], str]
) -> Iterator[Message]:
    for (kind, name), statement in expected.items():
        if (kind, name) not in found:
            yield Message("store-change-missing", {"name": name})
        elif found[kind, name] != statement:
            yield Message("store-change-other", {"name": name})
    yield from (Message("store-change-active", {"name": name}) for kind, name in found if kind in _ACTIVE)


def _by_name(rows: Iterable[Sequence[Any]]) -> dict[tuple[str, str], str]:
    return {(str(kind), str(name)): " ".join(str(sql).split()) for kind, name, sql in rows}


@cache
def _expected(version: int) -> Mapping[tuple[str, str], str]:
    engine = create_engine("sqlite://")
    try:
        with engine.begin() as connection:
            migrations.migrate(connection, version)
            return _by_name(connection.exec_driver_sql(SCHEMA))
    finally:
        engine.dispose()
