"""Backups of the store, and permanent deletion."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import delete

from hiphinge.errors import StoreError
from hiphinge.history import tables
from hiphinge.history.database import BACKUPS, copy, copy_pages, copy_to_backups, open_database
from hiphinge.history.listing import gone
from hiphinge.history.migrations import APPLICATION_ID, MIGRATIONS
from hiphinge.history.place import server_url, store_file
from hiphinge.history.record import Kept, Someone
from hiphinge.history.schema import SCHEMA, schema_change
from hiphinge.history.store import Store
from hiphinge.limits import DELETING_PATIENCE_S
from hiphinge.texts import Message, Value

#: Endings of the files that SQLite keeps beside a database file.
_COMPANIONS = ("-wal", "-shm")


def backup(target: Path, *, force: bool = False) -> None:
    """Copy the store to a file, as its last commit left it, while others may write to it.

    Parameters
    ----------
    target : Path
    force : bool
        Whether to replace an existing file.

    Raises
    ------
    StoreError
        If the store is on a server, or the target exists or cannot be written.
    """
    file = _file_of_store("pg_dump")
    if target.resolve() == file.resolve():
        raise StoreError(Message("error-backup-on-store", {"file": str(target)}))
    if target.is_dir() or (target.exists() and not force):
        raise StoreError(Message("error-file-there-force", {"file": str(target)}))
    if not target.absolute().parent.is_dir():
        raise StoreError(Message("error-no-folder", {"folder": str(target.absolute().parent)}))
    database = open_database()
    database.close()
    copy(file, target)


def restore(source: Path) -> Path | None:
    """Replace the store by a backup; the former store is kept beside it.

    Parameters
    ----------
    source : Path
        A file from `backup`, of this or an earlier version.

    Returns
    -------
    Path or None
        The former store; None if there was none.

    Raises
    ------
    StoreError
        If the file is not a valid backup; the store then stays as it is.
    """
    file = _file_of_store("pg_restore")
    _refuse_unsound(source)
    former = None
    if file.exists() and file.stat().st_size:
        former = _kept_aside(file)
    if file.exists():
        copy_pages(source, file)
    else:
        copy(source, file)
    open_database().close()
    return former


@dataclass(frozen=True)
class Forgotten:
    """What may still hold deleted data.

    Attributes
    ----------
    unread : tuple of Path
        Copies that could not be opened or are in use.
    in_use : Path or None
        The file of the store, if another program kept reading an earlier state of it.
    """

    unread: tuple[Path, ...] = ()
    in_use: Path | None = None


def forget(store: Store, someone: Someone) -> Forgotten:
    """Delete a person with all their data, also from the copies that hiphinge made."""
    store.delete(someone)
    return _forgotten(store, "person", [someone.id])


def forget_sessions(store: Store, sessions: Sequence[Kept]) -> Forgotten:
    """Delete sessions with all their files, all or none, also from the copies that hiphinge made.

    Raises
    ------
    StoreError
        If one of them has been deleted meanwhile.
    """
    with store.database.writing() as connection:
        for kept in sessions:
            chosen = tables.session.c.id == kept.id
            if connection.execute(delete(tables.session).where(chosen)).rowcount != 1:
                raise gone(kept)
    return _forgotten(store, "session", [kept.id for kept in sessions])


def _forgotten(store: Store, table: str, ids: Sequence[str]) -> Forgotten:
    """Overwrite deleted data in the log and the copies; return what may still hold it."""
    file = store.database.file
    if file is None:
        return Forgotten()
    copies = sorted((file.parent / BACKUPS).glob("*"))
    unread = tuple(path for path in copies if not _forgotten_in(path, table, ids))
    return Forgotten(unread, None if _log_is_emptied(file) else file)


def _forgotten_in(path: Path, table: str, ids: Sequence[str]) -> bool:
    if path.suffix != ".sqlite" or not path.is_file():
        return False
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute("PRAGMA secure_delete = ON").close()
            connection.execute("PRAGMA foreign_keys = ON").close()
            connection.executemany(f"DELETE FROM {table} WHERE id = ?", [(one,) for one in ids]).close()
            return _is_emptied(connection)
    except sqlite3.Error:
        return False


def _log_is_emptied(file: Path) -> bool:
    """Empty the write-ahead log, which still holds earlier pages; wait for programs that read them."""
    try:
        with closing(sqlite3.connect(file, timeout=DELETING_PATIENCE_S, isolation_level=None)) as connection:
            return _is_emptied(connection)
    except sqlite3.Error:
        return False


def _is_emptied(connection: sqlite3.Connection) -> bool:
    busy, *_ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not busy


def _file_of_store(tool: str) -> Path:
    if server_url() is not None:
        raise StoreError(Message("error-store-on-server", {"tool": tool}))
    return store_file()


def _refuse_unsound(source: Path) -> None:
    why = _why_unsound(source)
    if why is not None:
        values: dict[str, Value] = {"file": str(source), "why": why}
        raise StoreError(Message("error-no-backup", values))


def _why_unsound(source: Path) -> Message | None:
    """Return why a file cannot be restored, and what to do; None if it can be."""
    if not source.is_file():
        return Message("backup-missing")
    try:
        with closing(sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            (mark,) = connection.execute("PRAGMA application_id").fetchone()
            if mark != APPLICATION_ID:
                return Message("backup-other")
            (sound,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
            (version,) = connection.execute("SELECT version FROM store_version").fetchone()
            changed = (
                schema_change(connection.execute(SCHEMA), version) if 0 < version <= len(MIGRATIONS) else None
            )
    except (sqlite3.Error, TypeError):
        return Message("backup-broken")
    if changed:
        return Message("backup-changed", {"change": changed})
    if sound != "ok":
        return Message("backup-unsound")
    return Message("backup-newer") if version > len(MIGRATIONS) else None


def _kept_aside(file: Path) -> Path:
    """Back up the store beside itself; if it cannot be read, move its files there."""
    try:
        return copy_to_backups(file, "before-restore")
    except StoreError:
        moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%S.%f")
        folder = file.parent / BACKUPS / f"{moment}-unreadable"
        folder.mkdir(parents=True, mode=0o700)
        for path in (file, *(file.with_name(file.name + end) for end in _COMPANIONS)):
            if path.exists():
                path.rename(folder / path.name)
        return folder
