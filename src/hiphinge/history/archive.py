"""A person with all sessions as one file of open formats: a ZIP of JSON, CSV and JPEG.

::

    person.json                        the person
    calibration.json                   their full slump, as 'hiphinge calibrate' writes it
    diary.json                         their programme, day by day
    sessions/20260501T163000Z_1f3a.../
        kept.json                      time, recording, title, excluded repetitions
        session.json, frames.csv, keyframes/*.jpg, recording.*

Input is not trusted: names, sizes and contents are checked before anything is stored.
"""

import hashlib
import json
import re
import zlib
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from sqlalchemy import Connection, select
from sqlalchemy.exc import DataError, IntegrityError

from hiphinge.errors import HipHingeError, StoreError
from hiphinge.files import plain_file, whole
from hiphinge.history import blobs, diaries, tables
from hiphinge.history.blobs import Filed
from hiphinge.history.diaries import DiaryRow
from hiphinge.history.diary_json import INTAKE, entry_document
from hiphinge.history.kept_json import excluded_of, kept_document, title_of
from hiphinge.history.listing import listed
from hiphinge.history.record import (
    Recorded,
    Someone,
    calibration_of,
    checked_moment,
    checked_name,
    checked_note,
    moment_of,
    name_key,
    utc_text,
)
from hiphinge.history.store import Store, put_person, put_session
from hiphinge.limits import (
    ARCHIVE_MOST_BYTES,
    ARCHIVE_MOST_FILES,
    CALIBRATION_MOST_BYTES,
    DIARY_MOST_BYTES,
    MOST_UNPACKED_RATIO,
    PERSON_MOST_BYTES,
    UNPACKED_FREE_BYTES,
)
from hiphinge.person import Person
from hiphinge.results.document import parse
from hiphinge.results.errors import InvalidResultError
from hiphinge.results.names import KEPT, KEPT_SCHEMA
from hiphinge.results.version import Schema
from hiphinge.texts import Message, Value

PERSON_SCHEMA = Schema("hiphinge.person", 1, 1)

DIARY_SCHEMA = Schema("hiphinge.diary", 1)

_PERSON, _CALIBRATION, _DIARY = "person.json", "calibration.json", "diary.json"
_SESSIONS = "sessions"
_MOST_BYTES = {
    _PERSON: PERSON_MOST_BYTES,
    _CALIBRATION: CALIBRATION_MOST_BYTES,
    _DIARY: DIARY_MOST_BYTES,
}
_ID = re.compile(r"[0-9a-f]{32}")
_RECORDING = re.compile(r"[ -~]{1,200}")
#: ZIP needs a time; a constant one, so that the same person gives the same bytes.
_NO_TIME = (1980, 1, 1, 0, 0, 0)

#: Errors raised by reading values that no export wrote.
_NO_EXPORT = (
    ValueError,
    KeyError,
    TypeError,
    AttributeError,
    RecursionError,
    OverflowError,
    IntegrityError,
    DataError,
)

_Read = TypeVar("_Read")


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


def export(store: Store, someone: Someone, target: Path, *, force: bool = False) -> int:
    """Write a person with all sessions to a file, atomically.

    Parameters
    ----------
    store : Store
    someone : Someone
    target : Path
    force : bool
        Whether to replace an existing file.

    Returns
    -------
    int
        Number of sessions.

    Raises
    ------
    StoreError
        If the file exists or cannot be written, or the store cannot be read.
    """
    if target.is_dir() or (target.exists() and not force):
        raise StoreError(Message("error-file-there-force", {"file": str(target)}))
    try:
        with (
            whole(target) as scratch,
            store.database.reading() as connection,
            ZipFile(scratch, "x") as archive,
        ):
            entries = diaries.diary_rows(connection, someone.id, store)
            return _write(connection, someone, entries, archive)
    except OSError as error:
        unwritten = {"file": str(target), "reason": str(error.strerror)}
        raise StoreError(Message("error-file-not-written", unwritten)) from error


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
    with _reading(source), plain_file(source) as file, ZipFile(file) as archive:
        files = _files(archive, source.stat().st_size)
        someone = _someone(archive, files)
        with store.database.writing() as connection:
            copied = None if name is None else _copied_as(connection, someone, checked_name(name))
            if name is not None:
                someone = replace(someone, id=_new_id(someone.id, copied), name=checked_name(name))
            someone = _put_or_known(connection, someone)
            _put_diary(connection, someone, _diary(archive, files), copied)
            put = partial(_put, connection, someone, archive, copied)
            added = [put(folder) for folder in _folders(files).values()]
    return Imported(someone, sum(added), len(added) - sum(added))


def _write(connection: Connection, someone: Someone, entries: Sequence[DiaryRow], archive: ZipFile) -> int:
    _write_json(archive, _PERSON, _person_document(someone))
    if someone.calibration_json is not None:
        archive.writestr(_info(_CALIBRATION), someone.calibration_json.encode("utf-8"))
    if entries:
        _write_json(archive, _DIARY, _diary_document(entries))
    table = tables.session
    asked = select(table).where(table.c.person_id == someone.id).order_by(table.c.recorded_at, table.c.id)
    sessions = listed(connection, asked)
    for kept in sessions:
        folder = f"{_SESSIONS}/{kept.recorded_at.astimezone(UTC):%Y%m%dT%H%M%SZ}_{kept.id}"
        _write_json(archive, f"{folder}/{KEPT}", kept_document(kept))
        for name in blobs.names(connection, kept.id):
            with archive.open(_info(f"{folder}/{name}"), "w", force_zip64=True) as file:
                for part in blobs.parts(connection, kept.id, name):
                    file.write(part)
    return len(sessions)


def _info(name: str) -> ZipInfo:
    info = ZipInfo(name, _NO_TIME)
    info.external_attr = 0o600 << 16
    info.compress_type = ZIP_DEFLATED if name.endswith((".json", ".csv")) else ZIP_STORED
    return info


def _write_json(archive: ZipFile, name: str, document: Mapping[str, Any]) -> None:
    text = json.dumps(document, ensure_ascii=False, allow_nan=False, indent=2) + "\n"
    archive.writestr(_info(name), text.encode("utf-8"))


def _person_document(someone: Someone) -> dict[str, Any]:
    return {
        "schema": str(PERSON_SCHEMA),
        "id": someone.id,
        "name": someone.name,
        "added_at": utc_text(someone.added_at),
        "stature_m": someone.body.stature_m,
        "mass_kg": someone.body.mass_kg,
        "sex": someone.body.sex,
        "birth_year": someone.body.birth_year,
        "note": someone.note,
    }


def _diary_document(entries: Sequence[DiaryRow]) -> dict[str, Any]:
    listed = [
        {
            "id": one.id,
            "day": one.day.isoformat(),
            "noted_at": utc_text(one.noted_at),
            "kind": one.kind,
            **entry_document(one.content),
        }
        for one in entries
    ]
    return {"schema": str(DIARY_SCHEMA), "entries": listed}


@contextmanager
def _reading(source: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        values: dict[str, Value] = {"file": str(source), "reason": str(error.strerror)}
        raise StoreError(Message("error-import-not-read", values)) from error
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError):
        raise _unsound(source, Message("archive-no-zip")) from None
    except _InvalidArchiveError as error:
        raise _unsound(source, error.reason) from None


class _InvalidArchiveError(Exception):
    """Why a file is not an export, as part of a sentence."""

    def __init__(self, reason: Message) -> None:
        super().__init__(reason)
        self.reason = reason


def _unsound(source: Path, why: Message) -> StoreError:
    return StoreError(Message("error-import-invalid", {"file": str(source), "reason": why}))


def _files(archive: ZipFile, packed_bytes: int) -> dict[str, ZipInfo]:
    """Return the contents of an export by name; refuse one with anything else in it, or that would swell."""
    listed = [info for info in archive.infolist() if not info.is_dir()]
    if len(listed) > ARCHIVE_MOST_FILES:
        raise _InvalidArchiveError(
            Message("archive-too-many", {"count": len(listed), "most": ARCHIVE_MOST_FILES})
        )
    swollen = UNPACKED_FREE_BYTES + MOST_UNPACKED_RATIO * packed_bytes
    if sum(info.file_size for info in listed) > min(ARCHIVE_MOST_BYTES, swollen):
        raise _InvalidArchiveError(Message("archive-swells"))
    files: dict[str, ZipInfo] = {}
    for info in listed:
        _refuse_odd(info, files)
        files[info.filename] = info
    return files


def _refuse_odd(info: ZipInfo, before: Collection[str]) -> None:
    name = info.filename
    if not _belongs(name):
        raise _InvalidArchiveError(Message("archive-other-file", {"name": repr(name[:100])}))
    if name in before:
        raise _InvalidArchiveError(Message("archive-twice", {"name": name}))
    if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise _InvalidArchiveError(Message("archive-packing", {"name": name}))
    if info.file_size > _MOST_BYTES.get(name, blobs.most_bytes(PurePosixPath(name).name)):
        raise _InvalidArchiveError(Message("archive-large-file", {"name": name}))


def _belongs(name: str) -> bool:
    if name in (_PERSON, _CALIBRATION, _DIARY):
        return True
    room, _, rest = name.partition("/")
    folder, _, file = rest.partition("/")
    return room == _SESSIONS and bool(folder) and (file == KEPT or blobs.is_file_name(file))


def _folders(files: Mapping[str, ZipInfo]) -> dict[str, dict[str, ZipInfo]]:
    """Return the files of each session by their name within it."""
    folders: dict[str, dict[str, ZipInfo]] = {}
    for name, info in files.items():
        if name.startswith(f"{_SESSIONS}/"):
            _, folder, file = name.split("/", 2)
            folders.setdefault(folder, {})[file] = info
    return folders


def _someone(archive: ZipFile, files: Mapping[str, ZipInfo]) -> Someone:
    document = _document(archive, files, _PERSON, PERSON_SCHEMA)
    calibration = None
    if _CALIBRATION in files:
        calibration = _sound(lambda: archive.read(_CALIBRATION).decode("utf-8"), _CALIBRATION)
        _sound(lambda: calibration_of(calibration), _CALIBRATION)
    body = _sound(lambda: _body(document), _PERSON)
    return _sound(
        lambda: Someone(
            id=_id(document["id"]),
            name=checked_name(document["name"]),
            added_at=checked_moment(moment_of(document["added_at"])),
            body=body,
            note=checked_note(document["note"]),
            calibration_json=calibration,
        ),
        _PERSON,
    )


def _body(document: Mapping[str, Any]) -> Person:
    # archives of earlier versions have no year of birth
    born = document.get("birth_year")
    if not (born is None or type(born) is int):
        raise TypeError(born)
    return Person(document["stature_m"], document["mass_kg"], document["sex"], birth_year=born)


def _document(archive: ZipFile, files: Mapping[str, ZipInfo], name: str, schema: Schema) -> Mapping[str, Any]:
    if name not in files:
        raise _InvalidArchiveError(Message("archive-lacks", {"name": name}))
    content = _sound(lambda: archive.read(files[name]), name)
    try:
        return parse(content, name, schema).values
    except InvalidResultError as error:
        raise _InvalidArchiveError(error.reason) from None


def _sound(read: Callable[[], _Read], name: str) -> _Read:
    try:
        return read()
    except HipHingeError as error:
        raise _InvalidArchiveError(
            Message("archive-unsound-as", {"name": name, "reason": str(error).partition(":")[0]})
        ) from None
    except _NO_EXPORT:
        raise _InvalidArchiveError(Message("archive-unsound", {"name": name})) from None


def _diary(archive: ZipFile, files: Mapping[str, ZipInfo]) -> list[DiaryRow]:
    if _DIARY not in files:
        return []
    document = _document(archive, files, _DIARY, DIARY_SCHEMA)
    return _sound(lambda: [_diary_entry(dict(one)) for one in document["entries"]], _DIARY)


def _diary_entry(values: dict[str, Any]) -> DiaryRow:
    entry_id, kind = _id(values.pop("id")), values.pop("kind")
    day, noted_at = date.fromisoformat(values.pop("day")), moment_of(values.pop("noted_at"))
    content = json.dumps(values, ensure_ascii=False, allow_nan=False)
    try:
        return DiaryRow(entry_id, day, noted_at, kind, content).checked()
    except InvalidResultError:
        raise ValueError(content) from None


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
    _sound(lambda: diaries.put(connection, someone.id, new), _DIARY)


def _id(value: object) -> str:
    if isinstance(value, str) and _ID.fullmatch(value):
        return value
    raise ValueError(value)


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
    document = _document(archive, files, KEPT, KEPT_SCHEMA)
    session_id = _new_id(_sound(lambda: _id(document["id"]), KEPT), copied_as)
    known = connection.execute(select(tables.session.c.id).where(tables.session.c.id == session_id))
    if known.one_or_none() is not None:
        return False
    stored_at, recorded = _sound(lambda: _recorded(document, archive, files), KEPT)
    _sound(lambda: put_session(connection, someone.id, session_id, stored_at, recorded), "session")
    return True


def _recorded(
    document: Mapping[str, Any], archive: ZipFile, files: Mapping[str, ZipInfo]
) -> tuple[datetime, Recorded]:
    recording = document["recording"]
    if not _RECORDING.fullmatch(recording):
        raise ValueError(recording)
    moment = checked_moment(moment_of(document["recorded_at"], document["zone_offset_min"]))
    filed = [_filed(name, archive, info) for name, info in sorted(files.items()) if name != KEPT]
    recorded = Recorded(moment, recording, filed, title_of(document), excluded_of(document))
    return checked_moment(moment_of(document["stored_at"])), recorded


def _filed(name: str, archive: ZipFile, info: ZipInfo) -> Filed:
    return Filed(name, lambda: archive.open(info))
