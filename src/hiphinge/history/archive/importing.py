"""Adding the person of an export to the store."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from zipfile import ZipFile, ZipInfo

from sqlalchemy import Connection, select

from hiphinge.errors import StoreError
from hiphinge.files import plain_file
from hiphinge.history import diaries, tables
from hiphinge.history.archive.contents import diary_of, id_of, person_of, recorded_of
from hiphinge.history.archive.layout import DIARY
from hiphinge.history.archive.opening import document_of, files_of, refusing, session_folders, sound
from hiphinge.history.diaries import DiaryRow
from hiphinge.history.diary_json import INTAKE
from hiphinge.history.plain_text import checked_name, name_key
from hiphinge.history.record import Someone
from hiphinge.history.store import Store, put_person, put_session
from hiphinge.results.names import KEPT, KEPT_SCHEMA
from hiphinge.texts import Message


@dataclass(frozen=True)
class Imported:
    """The outcome of an import.

    Attributes
    ----------
    someone : Someone
    added, known : int
        Numbers of sessions added, and of sessions already stored.
    """

    someone: Someone
    added: int
    known: int


def import_person(store: Store, source: Path, name: str | None = None) -> Imported:
    """Add the person of a file that `export` wrote, in one transaction; skip sessions already stored.

    Parameters
    ----------
    store : Store
    source : Path
    name : str, optional
        Another name for the person. If the person is already stored under a different name, a copy is added
        under this one; its ids derive from the name, so that repeating the import adds it only once.

    Raises
    ------
    StoreError
        If the file cannot be read, holds something else, or another person has that name.
    """
    with refusing(source), plain_file(source) as file, ZipFile(file) as archive:
        files = files_of(archive, source.stat().st_size)
        someone = person_of(archive, files)
        with store.database.writing() as connection:
            copied = None if name is None else _copied_as(connection, someone, checked_name(name))
            if name is not None:
                someone = replace(someone, id=_new_id(someone.id, copied), name=checked_name(name))
            someone = _put_or_known(connection, someone)
            _put_diary(connection, someone, diary_of(archive, files), copied)
            put = partial(_put, connection, someone, archive, copied)
            added = [put(folder) for folder in session_folders(files).values()]
    return Imported(someone, sum(added), len(added) - sum(added))


def _put_diary(
    connection: Connection, someone: Someone, entries: Sequence[DiaryRow], copied_as: str | None
) -> None:
    """Store the entries that are not here yet; the answers from the start only if there are none."""
    table = tables.diary_entry
    mine = select(table.c.id, table.c.kind).where(table.c.person_id == someone.id)
    rows = connection.execute(mine).all()
    known, begun = {row.id for row in rows}, any(row.kind == INTAKE for row in rows)
    named = [replace(one, id=_new_id(one.id, copied_as)) for one in entries]
    new = [one for one in named if one.id not in known and not (begun and one.kind == INTAKE)]
    sound(lambda: diaries.put(connection, someone.id, new), DIARY)


def _put_or_known(connection: Connection, someone: Someone) -> Someone:
    """Store the person, or return the stored one, to which only sessions are added."""
    table = tables.person
    found = connection.execute(select(table.c.id, table.c.name).where(table.c.id == someone.id)).one_or_none()
    if found is not None:
        return replace(someone, name=found.name)
    same_name = table.c.name_key == name_key(someone.name)
    if connection.execute(select(table.c.id).where(same_name)).one_or_none() is not None:
        raise StoreError(Message("error-import-name-taken", {"name": someone.name}))
    put_person(connection, someone)
    return someone


def _copied_as(connection: Connection, someone: Someone, name: str) -> str | None:
    """Return the name key for a copy; None if the person is not stored under another name."""
    table = tables.person
    here = connection.execute(select(table.c.name_key).where(table.c.id == someone.id)).scalar_one_or_none()
    return None if here in (None, name_key(name)) else name_key(name)


def _new_id(former: str, copied_as: str | None) -> str:
    """Return the id of a copy; without a copy, the id stays."""
    if copied_as is None:
        return former
    return hashlib.sha256(f"{former} {copied_as}".encode()).hexdigest()[: len(former)]


def _put(
    connection: Connection,
    someone: Someone,
    archive: ZipFile,
    copied_as: str | None,
    files: Mapping[str, ZipInfo],
) -> bool:
    document = document_of(archive, files, KEPT, KEPT_SCHEMA)
    session_id = _new_id(sound(lambda: id_of(document["id"]), KEPT), copied_as)
    known = connection.execute(select(tables.session.c.id).where(tables.session.c.id == session_id))
    if known.one_or_none() is not None:
        return False
    stored_at, recorded = sound(lambda: recorded_of(document, archive, files), KEPT)
    sound(lambda: put_session(connection, someone.id, session_id, stored_at, recorded), "session")
    return True
