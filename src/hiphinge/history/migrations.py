"""Migrations of the store: a list of steps that only grows at its end.

A published step never changes, because stores made by it exist. All steps from a store's version to the
newest run in one transaction, so that a store is never between two versions.
"""

from collections.abc import Callable
from functools import partial
from io import BytesIO

from sqlalchemy import Connection, inspect, text

from hiphinge.errors import StoreError
from hiphinge.history.blobs import unpacked
from hiphinge.history.reps import rep_values
from hiphinge.history.session_facts import session_document
from hiphinge.results.names import FRAMES, SESSION
from hiphinge.texts import Message, Value

#: Marks an SQLite file as a store of hiphinge: "HipH" in ASCII.
APPLICATION_ID = 0x48697048


def _people_sessions_files(connection: Connection) -> None:
    """Make version 1: people, their sessions and the files of the sessions."""
    bytes_type = "BYTEA" if connection.dialect.name == "postgresql" else "BLOB"
    for statement in (
        "CREATE TABLE store_version (version INTEGER NOT NULL)",
        "INSERT INTO store_version (version) VALUES (0)",
        "CREATE TABLE person (id TEXT PRIMARY KEY, name TEXT NOT NULL, name_key TEXT NOT NULL UNIQUE, "
        "added_at TEXT NOT NULL, stature_m DOUBLE PRECISION, mass_kg DOUBLE PRECISION, sex TEXT, "
        "note TEXT NOT NULL, calibration TEXT)",
        "CREATE TABLE session (id TEXT PRIMARY KEY, "
        "person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE, recorded_at TEXT NOT NULL, "
        "zone_offset_min INTEGER NOT NULL, stored_at TEXT NOT NULL, recording TEXT NOT NULL, "
        "file TEXT NOT NULL, kind TEXT NOT NULL, duration_s DOUBLE PRECISION, movement TEXT NOT NULL, "
        "drill TEXT, usable INTEGER NOT NULL, reps INTEGER NOT NULL, faults TEXT NOT NULL, "
        "version TEXT NOT NULL)",
        "CREATE INDEX session_by_person ON session (person_id, recorded_at, id)",
        "CREATE TABLE file (session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE, "
        "name TEXT NOT NULL, bytes BIGINT NOT NULL, sha256 TEXT NOT NULL, compressed INTEGER NOT NULL, "
        "PRIMARY KEY (session_id, name))",
        "CREATE TABLE file_part (session_id TEXT NOT NULL, name TEXT NOT NULL, part INTEGER NOT NULL, "
        f"content {bytes_type} NOT NULL, PRIMARY KEY (session_id, name, part), "
        "FOREIGN KEY (session_id, name) REFERENCES file (session_id, name) ON DELETE CASCADE)",
    ):
        connection.exec_driver_sql(statement)
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")


def _values_of_reps(connection: Connection) -> None:
    """Make version 2: the values of repetitions in rows, so that a trend need not open every session."""
    connection.exec_driver_sql(
        "CREATE TABLE rep_value (session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE, "
        "measure TEXT NOT NULL, rep INTEGER NOT NULL, value DOUBLE PRECISION NOT NULL, "
        "standard_error DOUBLE PRECISION, PRIMARY KEY (session_id, measure, rep))"
    )
    for (session_id,) in connection.execute(text("SELECT id FROM session")).all():
        document = session_document(_text_file(connection, session_id, SESSION))
        values = rep_values(document, partial(BytesIO, _text_file(connection, session_id, FRAMES)))
        rows = [{"session_id": session_id, **vars(value)} for value in values]
        if rows:
            connection.execute(
                text(
                    "INSERT INTO rep_value (session_id, measure, rep, value, standard_error) "
                    "VALUES (:session_id, :measure, :rep, :value, :standard_error)"
                ),
                rows,
            )


def _text_file(connection: Connection, session_id: str, name: str) -> bytes:
    asked = text("SELECT content FROM file_part WHERE session_id = :id AND name = :name ORDER BY part")
    parts = connection.execute(asked, {"id": session_id, "name": name}).scalars()
    return b"".join(unpacked(part) for part in parts)


def _corrections(connection: Connection) -> None:
    """Make version 3: titles of sessions, and excluded repetitions."""
    for statement in (
        "ALTER TABLE session ADD COLUMN title TEXT NOT NULL DEFAULT ''",
        "CREATE TABLE excluded_rep (session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE, "
        "rep INTEGER NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (session_id, rep))",
    ):
        connection.exec_driver_sql(statement)


def _answers_on_warning_signs(connection: Connection) -> None:
    """Make version 4: the latest answer of each person on warning signs."""
    connection.exec_driver_sql(
        "CREATE TABLE warning_answer ("
        "person_id TEXT PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE, answered_at TEXT NOT NULL, "
        "signs TEXT NOT NULL, seen_by_professional INTEGER NOT NULL)"
    )


def _years_of_four_digits(connection: Connection) -> None:
    """Make version 5: years that were written without their zeros, such as ``999``, with them."""
    for table, column in (
        ("person", "added_at"),
        ("session", "recorded_at"),
        ("session", "stored_at"),
        ("warning_answer", "answered_at"),
    ):
        for digits in range(1, 4):
            connection.execute(
                text(f"UPDATE {table} SET {column} = :zeros || {column} WHERE {column} LIKE :short"),
                {"zeros": "0" * (4 - digits), "short": f"{'_' * digits}-%"},
            )


def _diaries(connection: Connection) -> None:
    """Make version 6: what people told and did in their programmes, day by day."""
    for statement in (
        "CREATE TABLE diary_entry (id TEXT PRIMARY KEY, "
        "person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE, day TEXT NOT NULL, "
        "noted_at TEXT NOT NULL, kind TEXT NOT NULL, content TEXT NOT NULL)",
        "CREATE INDEX diary_by_person ON diary_entry (person_id, day, noted_at)",
    ):
        connection.exec_driver_sql(statement)


def _years_of_birth(connection: Connection) -> None:
    """Make version 7: the year of birth of people."""
    connection.exec_driver_sql("ALTER TABLE person ADD COLUMN birth_year INTEGER")


MIGRATIONS: tuple[Callable[[Connection], None], ...] = (
    _people_sessions_files,
    _values_of_reps,
    _corrections,
    _answers_on_warning_signs,
    _years_of_four_digits,
    _diaries,
    _years_of_birth,
)


def version_of(connection: Connection) -> int:
    """Return the version of a store; 0 for an empty database.

    Raises
    ------
    StoreError
        If the database holds something else, or was made by a newer hiphinge.
    """
    names = inspect(connection).get_table_names()
    if not names:
        return 0
    found = (
        connection.execute(text("SELECT version FROM store_version")) if "store_version" in names else None
    )
    versions = [] if found is None else found.scalars().all()
    version = versions[0] if len(versions) == 1 else None
    if not isinstance(version, int) or version < 0:
        raise StoreError(Message("error-store-of-others", {"tables": ", ".join(sorted(names)[:3])}))
    if version > len(MIGRATIONS):
        values: dict[str, Value] = {"version": version, "known": len(MIGRATIONS)}
        raise StoreError(Message("error-store-newer", values))
    return version


def migrate(connection: Connection, newest: int = len(MIGRATIONS)) -> None:
    """Take a store to the newest version, within the transaction that the connection is in.

    Parameters
    ----------
    connection : Connection
        In a transaction that keeps others from writing.
    newest : int
        An earlier version to stop at, for tests of later migrations.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": APPLICATION_ID})
    for number, step in enumerate(MIGRATIONS[:newest], start=1):
        if number > version_of(connection):
            step(connection)
            connection.execute(text("UPDATE store_version SET version = :number"), {"number": number})
