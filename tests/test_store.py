"""What is stored comes back as it was, in a file and on a server alike."""

import json
import os
import stat
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from io import BytesIO
from pathlib import Path
from typing import IO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from hiphinge.calibration import Calibration
from hiphinge.errors import CalibrationFileError, InvalidValueError, StoreError
from hiphinge.history import database as databases
from hiphinge.history.blobs import PART_BYTES, Filed
from hiphinge.history.calibration_file import calibration_json
from hiphinge.history.checking import check
from hiphinge.history.migrations import MIGRATIONS
from hiphinge.history.place import data_folder
from hiphinge.history.plain_text import shown
from hiphinge.history.record import Recorded
from hiphinge.history.reps import rep_values
from hiphinge.history.store import Store, open_store
from hiphinge.person import Person
from stores import (
    BEGINNING,
    MARK,
    document,
    recorded,
    store_of_version,
)


@pytest.fixture
def store(place: str) -> Iterator[Store]:  # noqa: ARG001 - the environment is what it makes
    with open_store() as opened:
        yield opened


def test_a_person_comes_back_as_entered(store: Store) -> None:
    slump = calibration_json(Calibration(52.0, 4.0, None, "back line"))
    expected = store.add("Anna Ångström", Person(1.7, 62.0, "female"), "[bold]knee[/bold]\n'; DROP", slump)
    assert store.person("anna ångström") == expected
    assert expected.calibration == Calibration(52.0, 4.0, None, "back line")
    assert store.people() == [(expected, 0)]


def test_nothing_is_required_of_a_person(store: Store) -> None:
    someone = store.add("b", Person())
    assert (someone.body, someone.note, someone.calibration) == (Person(), "", None)


def test_two_people_of_one_name_are_refused(store: Store) -> None:
    store.add("Anna", Person())
    with pytest.raises(StoreError, match="already a person named ANNA"):
        store.add("ANNA", Person())
    assert len(store.people()) == 1


def test_an_unknown_name_tells_the_nearest_one(store: Store) -> None:
    store.add("Anna", Person())
    with pytest.raises(StoreError, match="no person named ana; the nearest name is Anna"):
        store.person("ana")


@pytest.mark.parametrize("name", ["", "  ", "a\nb", "a\x1b[31m", "x" * 101, "\ud800", "a\x00b"])
def test_a_name_that_is_no_line_of_text_is_refused(store: Store, name: str) -> None:
    with pytest.raises(InvalidValueError, match="one line of 1 to 100 plain characters"):
        store.add(name, Person())


@pytest.mark.parametrize("note", ["x" * 2001, "bell\x07", "\x1b[2J"])
def test_a_note_that_is_no_text_is_refused(store: Store, note: str) -> None:
    with pytest.raises(InvalidValueError, match="plain characters"):
        store.add("anna", Person(), note)


def test_a_change_replaces_what_is_known_and_no_session(store: Store) -> None:
    someone = store.add("anna", Person(1.7))
    store.keep(someone, recorded())
    store.change(replace(someone, body=Person(1.7, 60.0)))
    assert store.person("anna").body == Person(1.7, 60.0)
    assert store.count(someone) == 1


def test_a_session_comes_back_with_its_facts(store: Store) -> None:
    someone = store.add("anna", Person())
    moment = datetime(2026, 5, 1, 20, 30, 15, tzinfo=timezone(timedelta(hours=5, minutes=45)))
    session_id = store.keep(someone, Recorded(moment, "r", recorded().files))
    (kept,) = store.sessions(someone)
    assert (kept.id, kept.recorded_at, kept.recorded_at.utcoffset()) == (
        session_id, moment, timedelta(hours=5, minutes=45),
    )  # fmt: skip
    source = json.loads(document())["source"]
    assert (kept.file, kept.kind, kept.duration_s) == (source["file"], source["kind"], source["duration_s"])
    assert (kept.movement, kept.drill, kept.usable, kept.reps) == ("hinge", None, True, 1)
    assert (kept.faults, kept.version) == ((), "0.1.0")


def test_files_come_back_byte_for_byte(store: Store) -> None:
    someone = store.add("anna", Person())
    session = recorded(video=os.urandom(2 * PART_BYTES + 17))
    session_id = store.keep(someone, session)
    for filed in session.files:
        assert store.file(session_id, filed.name) == session.read(filed.name)


def test_a_file_that_is_not_there_is_reported(store: Store) -> None:
    someone = store.add("anna", Person())
    with pytest.raises(StoreError, match="holds no recording"):
        store.file(store.keep(someone, recorded()), "recording.mp4")


def test_sessions_are_in_the_order_of_their_recordings(store: Store) -> None:
    someone = store.add("anna", Person())
    for day in (3, 1, 2, 0):
        store.keep(someone, recorded(day))
    days = [(kept.recorded_at - BEGINNING).days for kept in store.sessions(someone)]
    assert days == [0, 1, 2, 3]
    assert store.sessions(someone, 2) == store.sessions(someone)[-2:]


def test_values_of_repetitions_come_back_with_their_errors(store: Store) -> None:
    someone = store.add("anna", Person())
    store.keep(someone, recorded(share=0.25))
    (trunk,) = store.seen(someone, "trunk_inclination_deg")
    (share,) = store.seen(someone, "lumbar_share")
    assert (trunk.value, trunk.standard_error) == (70.12, 1.25)
    assert (share.value, share.standard_error) == (0.25, None)
    assert "hip_travel" in store.measures(someone)
    assert store.seen(someone, "lumbar_share", BEGINNING + timedelta(days=1)) == []


def test_what_is_missing_is_no_value(store: Store) -> None:
    someone = store.add("anna", Person())
    store.keep(someone, recorded(share=None))
    assert store.seen(someone, "lumbar_share") == []


def test_people_keep_their_sessions_apart(store: Store) -> None:
    anna, bert = store.add("anna", Person()), store.add("bert", Person())
    store.keep(anna, recorded(share=0.1))
    store.keep(bert, recorded(share=0.2))
    assert [one.value for one in store.seen(anna, "lumbar_share")] == [0.1]
    assert [sessions for _, sessions in store.people()] == [1, 1]


def test_a_deleted_person_takes_all_along_and_leaves_the_others(store: Store) -> None:
    anna, bert = store.add("anna", Person()), store.add("bert", Person())
    for someone in (anna, bert):
        store.keep(someone, recorded())
    store.delete(anna)
    assert [someone.name for someone, _ in store.people()] == ["bert"]
    with store.database.reading() as connection:
        for table, rows in {"person": 1, "session": 1, "file": 3, "file_part": 3}.items():
            assert connection.execute(text(f"SELECT count(*) FROM {table}")).scalar_one() == rows
        owners = connection.execute(text("SELECT DISTINCT session_id FROM rep_value")).all()
    assert [row[0] for row in owners] == [kept.id for kept in store.sessions(bert)]


def test_nothing_is_stored_of_a_person_deleted_meanwhile(store: Store) -> None:
    someone = store.add("anna", Person())
    store.delete(someone)
    with pytest.raises(StoreError, match="anna was deleted meanwhile"):
        store.keep(someone, recorded())


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b"\xff", b'{"schema": "hiphinge.session/1"}'])
def test_what_is_no_session_is_refused_and_leaves_nothing(store: Store, content: bytes) -> None:
    someone = store.add("anna", Person())
    files = [Filed.of_bytes("session.json", content), Filed.of_bytes("frames.csv", b"")]
    with pytest.raises(InvalidValueError):
        store.keep(someone, Recorded(BEGINNING, "r", files))
    assert store.count(someone) == 0


def test_a_file_that_breaks_off_leaves_nothing(store: Store) -> None:
    def broken() -> IO[bytes]:
        raise OSError(5, "Input/output error")

    someone = store.add("anna", Person())
    files = [*recorded().files, Filed("recording.mp4", broken)]
    with pytest.raises(StoreError, match="Input/output error"):
        store.keep(someone, Recorded(BEGINNING, "r", files))
    assert store.count(someone) == 0
    assert check(store.database).problems == ()


def test_a_sound_store_is_reported_as_sound(store: Store) -> None:
    someone = store.add("anna", Person())
    store.keep(someone, recorded())
    found = check(store.database)
    assert (found.people, found.sessions, found.problems) == (1, 1, ())


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ("UPDATE file SET sha256 = 'x' WHERE name = 'frames.csv'", "is not what was stored"),
        ("UPDATE session SET reps = 7", "listed with other values"),
        ("DELETE FROM file WHERE name = 'session.json'", r"holds no session\.json"),
    ],
)
def test_what_was_changed_from_outside_is_found(store: Store, change: str, expected: str) -> None:
    someone = store.add("anna", Person())
    store.keep(someone, recorded())
    with store.database.writing() as connection:
        connection.execute(text(change))
    (problem,) = check(store.database).problems
    assert expected.replace("\\", "") in problem


@pytest.mark.parametrize("version", range(1, len(MIGRATIONS) + 1))
def test_a_store_of_every_earlier_version_comes_up_to_date(place: str, version: int) -> None:
    store_of_version(version, [0.3, 0.2])
    with open_store() as store:
        anna = store.person("anna")
        assert [one.value for one in store.seen(anna, "lumbar_share")] == [0.3, 0.2]
        assert check(store.database).problems == ()
        store.keep(anna, recorded(5))
        assert store.count(anna) == 3
    backups = list((data_folder() / databases.BACKUPS).glob("*.sqlite"))
    assert len(backups) == (1 if version < len(MIGRATIONS) and place == "sqlite" else 0)


def test_a_store_of_a_newer_version_is_left_alone(store: Store) -> None:
    with store.database.writing() as connection:
        connection.execute(text("UPDATE store_version SET version = 99"))
    with pytest.raises(StoreError, match="version 99, but this hiphinge knows only up to"), open_store():
        pass


def test_a_database_of_something_else_is_left_alone(store: Store) -> None:
    with store.database.writing() as connection:
        connection.execute(text("DROP TABLE store_version"))
    with pytest.raises(StoreError, match="is no store of hiphinge"), open_store():
        pass


def test_reading_sees_one_state_while_others_write(store: Store) -> None:
    someone = store.add("anna", Person())
    asked = text("SELECT count(*) FROM session")
    with store.database.reading() as connection:
        before = connection.execute(asked).scalar_one()
        store.keep(someone, recorded())
        assert connection.execute(asked).scalar_one() == before == 0
    assert store.count(someone) == 1


def test_a_server_that_is_not_there_is_reported_without_the_password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(
        "HIPHINGE_DATABASE_URL", "postgresql+psycopg://u:geheim@127.0.0.1:1/x?connect_timeout=2"
    )
    with pytest.raises(StoreError, match="cannot be reached") as expected, open_store():
        pass
    assert "geheim" not in str(expected.value)


@pytest.mark.parametrize("url", ["nonsense", "mysql://host/db", "sqlite:///x", "postgresql://host/db"])
def test_another_kind_of_database_is_refused(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HIPHINGE_DATABASE_URL", url)
    with pytest.raises(StoreError, match=r"write postgresql\+psycopg://"), open_store():
        pass


def test_the_store_is_for_its_owner_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HIPHINGE_DATA", str(tmp_path / "deep" / "data"))
    with open_store() as store:
        store.add("anna", Person())
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in data_folder().iterdir()}
    assert stat.S_IMODE(data_folder().stat().st_mode) == 0o700
    assert set(modes.values()) == {0o600}


def test_a_folder_that_cannot_be_made_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("HIPHINGE_DATA", str(tmp_path / "file" / "data"))
    with pytest.raises(StoreError, match="set HIPHINGE_DATA to a folder"), open_store():
        pass


def test_without_a_word_the_folder_is_the_users_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("HIPHINGE_DATA", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    assert data_folder().is_relative_to(tmp_path)
    assert not list(tmp_path.iterdir())


def test_a_calibration_that_was_changed_is_refused(store: Store) -> None:
    someone = store.add("anna", Person(), "", '{"schema": "x"}')
    with pytest.raises(CalibrationFileError):
        _ = someone.calibration


def test_errors_of_the_low_back_follow_from_those_at_the_bottom() -> None:
    rep = {
        "number": 1, "bottom_s": 1.04, "lumbar_flexion_deg": 20.0, "lumbar_flexion_peak_deg": 22.0,
        "lumbar_flexion_percent": 40.0, "hip_flexion_deg": 60.0, "lumbar_share": 0.25, "descent_s": 1.5,
    }  # fmt: skip
    frames = b"time_s,lumbar_flexion_deg_se,hip_flexion_deg_se\n0.0,9,9\n1.0,3,4\n2.0,9,9\n"
    errors = {one.measure: one.standard_error for one in rep_values({"reps": [rep]}, lambda: BytesIO(frames))}
    # (60 * 3 and 20 * 4, at right angles) / 80²
    assert errors["lumbar_share"] == pytest.approx((180**2 + 80**2) ** 0.5 / 6400)
    assert (errors["lumbar_flexion_deg"], errors["lumbar_flexion_peak_deg"]) == (3.0, 3.0)
    assert errors["lumbar_flexion_percent"] == pytest.approx(6.0)
    assert errors["descent_s"] is None


@given(st.text(max_size=40))
def test_what_is_shown_steers_no_terminal(text: str) -> None:
    assert shown(text).isprintable()
    assert len(shown(text)) == len(text)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.text(min_size=1, max_size=30), note=st.text(max_size=60))
def test_plain_text_comes_back_as_written_or_is_refused(store: Store, name: str, note: str) -> None:
    try:
        someone = store.add(name, Person(), note)
    except InvalidValueError:
        return
    try:
        assert store.person(someone.name) == someone
        assert store.person(name) == someone
    finally:
        store.delete(someone)


def test_the_mark_is_in_what_is_stored() -> None:
    assert MARK in document().decode()
