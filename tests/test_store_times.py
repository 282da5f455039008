"""Times of stored sessions: a slip of the finger is refused, and an earlier one is healed."""

import json
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text

from command_line import hiphinge, reported_in_one_sentence
from hiphinge.history.archive import export
from hiphinge.history.checking import check
from hiphinge.history.database import open_database
from hiphinge.history.store import Store, open_store
from hiphinge.history.times import moment_of, utc_text
from hiphinge.person import Person
from stores import recorded, store_of_version


@pytest.fixture
def anna(place: str) -> str:
    """Store a session of Anna; return its id."""
    assert place
    with open_store() as store:
        return store.keep(store.add("anna", Person()), recorded())


@pytest.mark.parametrize("when", ["0999-01-01", "0001-01-01", "1899-12-31"])
def test_a_year_before_any_recording_is_refused(anna: str, when: str) -> None:
    outcome = hiphinge("session", "date", anna, when)
    assert reported_in_one_sentence(outcome)
    assert "before 1900" in outcome.err
    assert hiphinge("history", "anna").exit_code == 0


@pytest.mark.parametrize("year", [2, 999, 1900, 2026, 9998])
def test_a_time_is_written_as_it_is_read(year: int) -> None:
    moment = datetime(year, 6, 1, 18, 30, tzinfo=UTC)
    assert moment_of(utc_text(moment)) == moment


@pytest.mark.usefixtures("anna")
@pytest.mark.parametrize(
    ("file", "key"), [("person.json", "added_at"), ("kept.json", "recorded_at"), ("kept.json", "stored_at")]
)
def test_an_archive_with_such_a_year_is_refused_and_spoils_nothing(
    file: str, key: str, tmp_path: Path
) -> None:
    with open_store() as store:
        export(store, store.person("anna"), tmp_path / "anna.zip")
    with zipfile.ZipFile(tmp_path / "anna.zip") as old, zipfile.ZipFile(tmp_path / "bad.zip", "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name.endswith(file):
                content = json.dumps({**json.loads(content), key: "0999-01-01T00:00:00Z"}).encode()
            new.writestr(name, content)
    with open_store() as store:
        store.delete(store.person("anna"))
    assert reported_in_one_sentence(hiphinge("import", tmp_path / "bad.zip"))
    assert hiphinge("person", "list").exit_code == 0
    with open_store() as store:
        assert store.people() == []


@pytest.mark.usefixtures("place")
def test_a_year_that_an_earlier_version_cut_short_is_healed() -> None:
    store_of_version(4, [0.3, 0.2])
    database = open_database(newest=4)
    with database.writing() as connection:
        connection.execute(text("UPDATE person SET added_at = '999-01-01T00:00:00.000000Z'"))
        connection.execute(
            text("UPDATE session SET recorded_at = '26-05-01T00:00:00.000000Z', stored_at = recorded_at "
                 "WHERE id LIKE '%1'")
        )  # fmt: skip
    database.close()
    with open_store() as store:
        ((someone, _),) = store.people()
        assert someone.added_at.year == 999
        assert [kept.recorded_at.year for kept in store.sessions(someone)] == [26, 2026]
        assert check(store.database).problems == ()
    assert hiphinge("person", "list").exit_code == hiphinge("history", "anna").exit_code == 0


@pytest.mark.usefixtures("anna")
@pytest.mark.parametrize(
    "change",
    [
        "UPDATE session SET recorded_at = 'yesterday'",
        "UPDATE session SET zone_offset_min = 100000",
        "UPDATE session SET recorded_at = '0001-01-01T00:00:00Z', zone_offset_min = -99",
        "UPDATE person SET added_at = '999-01-01T00:00:00Z'",
    ],
)
def test_the_check_finds_what_the_commands_cannot_read(change: str) -> None:
    database = open_database()
    with database.writing() as connection:
        connection.execute(text(change))
    assert check(database).problems
    assert reported_in_one_sentence(hiphinge("history", "anna"))
    database.close()


@pytest.mark.usefixtures("anna")
def test_a_sound_store_has_no_problem() -> None:
    database = open_database()
    assert check(database).problems == ()
    assert Store(database).people()
    database.close()
