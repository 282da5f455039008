"""Opening the database of the store so that no committed data is ever lost.

SQLite writes ahead into a second file and waits for the disk at each commit (WAL, synchronous FULL):
after a killed program or a power failure, the last complete commit is there and nothing of a partial one.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from hiphinge.errors import StoreError
from hiphinge.extras import missing
from hiphinge.files import whole
from hiphinge.history import migrations
from hiphinge.history.place import make_private_file, server_url, store_file
from hiphinge.history.schema import require_schema
from hiphinge.history.troubles import one_sentence
from hiphinge.texts import Message, Value

#: Folder of the copies that hiphinge makes, beside the store.
BACKUPS = "backups"
#: How long one program waits while another writes.
PATIENCE_S = 30.0

_PRAGMAS = (
    f"PRAGMA busy_timeout = {round(1000 * PATIENCE_S)}",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    # overwrite deleted data, so that it cannot be read from the file
    "PRAGMA secure_delete = ON",
    "PRAGMA journal_size_limit = 16777216",
)
_WRITING = "hiphinge_writing"


@dataclass(frozen=True)
class Database:
    """An open database, its tables at the newest version.

    Attributes
    ----------
    engine : Engine
    place : str
        Location to show to the user, without a password.
    file : Path or None
        Its file; None on a server.
    """

    engine: Engine
    place: str
    file: Path | None

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Open a transaction that sees one state of the database, whatever others write meanwhile."""
        seeing = {} if self.file else {"isolation_level": "REPEATABLE READ"}
        with (
            one_sentence(self.place),
            self.engine.connect().execution_options(**seeing) as connection,
            connection.begin(),
        ):
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Open a transaction that is committed as a whole or not at all."""
        with (
            one_sentence(self.place),
            self.engine.connect().execution_options(**{_WRITING: True}) as connection,
            connection.begin(),
        ):
            yield connection

    def close(self) -> None:
        """Close the database."""
        self.engine.dispose()


def open_database(newest: int = len(migrations.MIGRATIONS)) -> Database:
    """Open the store that the environment names; create it if it is missing, and migrate it.

    Parameters
    ----------
    newest : int
        An earlier version to stop at, for tests of later migrations.

    Raises
    ------
    StoreError
        In one sentence, if it cannot be opened.
    """
    url = server_url()
    database = _on_server(url) if url else _in_file(store_file())
    try:
        with database.reading() as connection:
            version = migrations.version_of(connection)
            if database.file is not None:
                require_schema(connection, version, database.place)
        if version < newest:
            _bring_up_to_date(database, version, newest)
    except BaseException:
        database.close()
        raise
    return database


def _bring_up_to_date(database: Database, version: int, newest: int) -> None:
    if database.file is not None and version > 0:
        copy_to_backups(database.file, f"before-version-{newest}")
    with database.writing() as connection:
        migrations.migrate(connection, newest)


def copy_to_backups(file: Path, why: str) -> Path:
    """Copy a store, as its last commit left it, into the folder of copies beside it.

    Returns
    -------
    Path
        The copy.
    """
    moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%S.%f")
    target = file.parent / BACKUPS / f"{moment}-{why}.sqlite"
    copy(file, target)
    return target


def copy(source: Path, target: Path) -> None:
    """Copy a database file as of its last commit, atomically, while others may write to it.

    Raises
    ------
    StoreError
        If it cannot be read or written.
    """
    try:
        with whole(target) as scratch:
            make_private_file(scratch)
            copy_pages(source, scratch)
    except OSError as error:
        values = {"file": str(target), "reason": str(error.strerror)}
        raise StoreError(Message("error-file-not-written", values)) from error


def copy_pages(source: Path, target: Path) -> None:
    """Copy all pages of a database into another, in one transaction of the other."""
    with (
        _raw_troubles(target),
        closing(sqlite3.connect(source, timeout=PATIENCE_S)) as reading,
        closing(sqlite3.connect(target, timeout=PATIENCE_S)) as writing,
    ):
        reading.backup(writing)


@contextmanager
def _raw_troubles(place: Path) -> Iterator[None]:
    try:
        with one_sentence(str(place)):
            try:
                yield
            except sqlite3.Error as error:
                raise DBAPIError(None, None, error) from error
    except DBAPIError as error:
        values: dict[str, Value] = {"place": str(place), "reason": str(error.orig)}
        raise StoreError(Message("error-store-not-copied", values)) from error


def _in_file(file: Path) -> Database:
    make_private_file(file)
    # open a new connection each time, so that the files can be exchanged in between
    engine = create_engine(URL.create("sqlite+pysqlite", database=str(file)), poolclass=NullPool)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return Database(engine, str(file), file)


def _prepare(connection: Any, _record: object) -> None:
    # by default the driver begins transactions on its own, and not before every statement
    connection.isolation_level = None
    if not _is_new_or_ours(connection):
        return  # to be refused, and not to be changed before
    for pragma in _PRAGMAS:
        connection.execute(pragma).close()


def _is_new_or_ours(connection: Any) -> bool:
    (mark,) = connection.execute("PRAGMA application_id").fetchone()
    (changes,) = connection.execute("PRAGMA schema_version").fetchone()
    return mark == migrations.APPLICATION_ID or not changes


def _begin(connection: Connection) -> None:
    writing = connection.get_execution_options().get(_WRITING)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def _on_server(url: URL) -> Database:
    try:
        engine = create_engine(url, poolclass=NullPool)
    except ModuleNotFoundError:
        raise StoreError(missing("server", "clinic")) from None
    return Database(engine, url.render_as_string(hide_password=True), None)
