"""Writing a person with all sessions to a file."""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from sqlalchemy import Connection, select

from hiphinge.errors import StoreError
from hiphinge.files import whole
from hiphinge.history import blobs, diaries, tables
from hiphinge.history.archive.layout import CALIBRATION, DIARY, DIARY_SCHEMA, PERSON, PERSON_SCHEMA, SESSIONS
from hiphinge.history.diaries import DiaryRow
from hiphinge.history.diary_json import entry_document
from hiphinge.history.kept_json import kept_document
from hiphinge.history.listing import listed
from hiphinge.history.record import Someone
from hiphinge.history.store import Store
from hiphinge.history.times import utc_text
from hiphinge.results.names import KEPT
from hiphinge.texts import Message

#: ZIP needs a time; a constant one, so that the same person gives the same bytes.
_NO_TIME = (1980, 1, 1, 0, 0, 0)


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


def _write(connection: Connection, someone: Someone, entries: Sequence[DiaryRow], archive: ZipFile) -> int:
    _write_json(archive, PERSON, _person_document(someone))
    if someone.calibration_json is not None:
        archive.writestr(_info(CALIBRATION), someone.calibration_json.encode("utf-8"))
    if entries:
        _write_json(archive, DIARY, _diary_document(entries))
    table = tables.session
    asked = select(table).where(table.c.person_id == someone.id).order_by(table.c.recorded_at, table.c.id)
    sessions = listed(connection, asked)
    for kept in sessions:
        folder = f"{SESSIONS}/{kept.recorded_at.astimezone(UTC):%Y%m%dT%H%M%SZ}_{kept.id}"
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
