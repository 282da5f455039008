"""The tables of an SQLite file compared with those that the migrations make."""

from collections.abc import Iterator, Mapping
from functools import cache

from sqlalchemy import Connection, create_engine

from hiphinge.errors import StoreError
from hiphinge.history import migrations

#: What runs or hides something when the file is read or written; hiphinge makes none.
_ACTIVE = ("view", "trigger")


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
    change = next(_changes(_schema_of(connection), _expected(version)), None)
    if change is not None:
        raise StoreError(
            f"The store {place} cannot be used, as its tables were changed from outside ({change}): "
            "nothing was written to it; run 'hiphinge store restore' with a backup."
        )


def _changes(found: Mapping[tuple[str, str], str], expected: Mapping[tuple[str, str], str]) -> Iterator[str]:
    for (kind, name), statement in expected.items():
        if (kind, name) not in found:
            other = next((kind for kind, of in found if of == name), None)
            yield f"the {kind} {name} is {f'a {other}' if other else 'missing'}"
        elif found[kind, name] != statement:
            yield f"the {kind} {name} is another"
    yield from (f"there is a {kind} {name}" for kind, name in found if kind in _ACTIVE)


def _schema_of(connection: Connection) -> dict[tuple[str, str], str]:
    rows = connection.exec_driver_sql("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {(str(kind), str(name)): " ".join(str(sql).split()) for kind, name, sql in rows}


@cache
def _expected(version: int) -> Mapping[tuple[str, str], str]:
    engine = create_engine("sqlite://")
    try:
        with engine.begin() as connection:
            migrations.migrate(connection, version)
            return _schema_of(connection)
    finally:
        engine.dispose()
