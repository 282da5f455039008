"""What the documents of an export hold: the person, their diary and their sessions."""

import json
import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from zipfile import ZipFile, ZipInfo

from hiphinge.history.archive.layout import CALIBRATION, DIARY, DIARY_SCHEMA, PERSON, PERSON_SCHEMA
from hiphinge.history.archive.opening import document_of, sound
from hiphinge.history.blobs import Filed
from hiphinge.history.calibration_file import calibration_of
from hiphinge.history.diaries import DiaryRow
from hiphinge.history.kept_json import excluded_of, title_of
from hiphinge.history.plain_text import checked_name, checked_note
from hiphinge.history.record import Recorded, Someone
from hiphinge.history.times import checked_moment, moment_of
from hiphinge.person import Person
from hiphinge.results.errors import InvalidResultError
from hiphinge.results.names import KEPT

_ID = re.compile(r"[0-9a-f]{32}")
_RECORDING = re.compile(r"[ -~]{1,200}")


def person_of(archive: ZipFile, files: Mapping[str, ZipInfo]) -> Someone:
    """Return the person of an export, with their full slump; raise as `opening.document_of`."""
    document = document_of(archive, files, PERSON, PERSON_SCHEMA)
    calibration = None
    if CALIBRATION in files:
        calibration = sound(lambda: archive.read(CALIBRATION).decode("utf-8"), CALIBRATION)
        sound(lambda: calibration_of(calibration), CALIBRATION)
    body = sound(lambda: _body(document), PERSON)
    return sound(
        lambda: Someone(
            id=id_of(document["id"]),
            name=checked_name(document["name"]),
            added_at=checked_moment(moment_of(document["added_at"])),
            body=body,
            note=checked_note(document["note"]),
            calibration_json=calibration,
        ),
        PERSON,
    )


def _body(document: Mapping[str, Any]) -> Person:
    # archives of earlier versions have no year of birth
    born = document.get("birth_year")
    if not (born is None or type(born) is int):
        raise TypeError(born)
    return Person(document["stature_m"], document["mass_kg"], document["sex"], birth_year=born)


def diary_of(archive: ZipFile, files: Mapping[str, ZipInfo]) -> list[DiaryRow]:
    """Return the diary of an export, empty where there is none; raise as `opening.document_of`."""
    if DIARY not in files:
        return []
    document = document_of(archive, files, DIARY, DIARY_SCHEMA)
    return sound(lambda: [_diary_entry(dict(one)) for one in document["entries"]], DIARY)


def _diary_entry(values: dict[str, Any]) -> DiaryRow:
    entry_id, kind = id_of(values.pop("id")), values.pop("kind")
    day, noted_at = date.fromisoformat(values.pop("day")), moment_of(values.pop("noted_at"))
    content = json.dumps(values, ensure_ascii=False, allow_nan=False)
    try:
        return DiaryRow(entry_id, day, noted_at, kind, content).checked()
    except InvalidResultError:
        raise ValueError(content) from None


def id_of(value: object) -> str:
    """Return an id as the store makes them.

    Raises
    ------
    ValueError
        If it is none.
    """
    if isinstance(value, str) and _ID.fullmatch(value):
        return value
    raise ValueError(value)


def recorded_of(
    document: Mapping[str, Any], archive: ZipFile, files: Mapping[str, ZipInfo]
) -> tuple[datetime, Recorded]:
    """Return when a session of an export was stored, and the session.

    Raises
    ------
    KeyError, TypeError, ValueError
        If its values are none of an export.
    """
    recording = document["recording"]
    if not _RECORDING.fullmatch(recording):
        raise ValueError(recording)
    moment = checked_moment(moment_of(document["recorded_at"], document["zone_offset_min"]))
    filed = [_filed(name, archive, info) for name, info in sorted(files.items()) if name != KEPT]
    recorded = Recorded(moment, recording, filed, title_of(document), excluded_of(document))
    return checked_moment(moment_of(document["stored_at"])), recorded


def _filed(name: str, archive: ZipFile, info: ZipInfo) -> Filed:
    return Filed(name, lambda: archive.open(info))
