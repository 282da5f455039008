"""A store that was changed from outside: the check explains it, and each command refuses in one sentence."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from command_line import hiphinge
from hiphinge.coaching.warning_signs import WarningAnswer
from hiphinge.history import tables
from hiphinge.history.corrections import exclude
from hiphinge.history.keeping import Keeping
from hiphinge.history.place import store_file
from hiphinge.history.store import Store, open_store, put_session
from hiphinge.history.warning_signs import keep_warning_answer
from hiphinge.person import Person
from hiphinge.workflows.analyzing import judge_and_keep
from hiphinge.workflows.clip import Work
from moves import PLAIN
from stores import BEGINNING, recorded

ID = "a" * 32
ALL = (tables.person, tables.session, tables.file, tables.file_part, tables.rep_value, tables.excluded_rep,
       tables.warning_answer)  # fmt: skip

#: Every command that opens the store; those that delete come last.
COMMANDS = (
    "person list", "person show anna", "person add bert", "person change anna --mass 60",
    "people", "history anna", "trend anna lumbar_share",
    "session show aaaa", "session rename aaaa Title", "session date aaaa 2026-05-02",
    "session exclude aaaa 1 --reason moved", "session include aaaa 1", "session move aaaa --to anna",
    "report aaaa --out page.html", "plot aaaa curves --out plot.png",
    "export anna --to anna.zip --force", "import anna.zip", "store backup copy.sqlite --force",
    "session delete aaaa --yes", "delete anna --yes",
)  # fmt: skip
#: One for each way in which a row is read or written.
SOME = tuple(COMMANDS[n] for n in (0, 3, 4, 5, 6, 7, 8, 10, 15, 18, 19))
SCHEMAS = {
    **{f"no table {table.name}": f"DROP TABLE {table.name}" for table in ALL},
    **{
        f"a view {table.name}": f"ALTER TABLE {table.name} RENAME TO other; "
        f"CREATE VIEW {table.name} AS SELECT * FROM other"
        for table in ALL
    },
    "a trigger": "CREATE TRIGGER evil AFTER INSERT ON session BEGIN DELETE FROM person; END",
    "a column less": "ALTER TABLE session DROP COLUMN title",
    "a column more": "ALTER TABLE person ADD COLUMN evil TEXT NOT NULL DEFAULT ''",
    "another table": "DROP TABLE excluded_rep; CREATE TABLE excluded_rep (rep TEXT)",
    "no version": "DELETE FROM store_version",
    "two versions": "INSERT INTO store_version VALUES (1)",
    "a version of text": "UPDATE store_version SET version = 'new'",
    "a negative version": "UPDATE store_version SET version = -1",
}


def set_first(table: str, column: str, value: str) -> str:
    """Return the statement that changes a value in the first row of a table."""
    return f"UPDATE {table} SET {column} = {value} WHERE rowid = (SELECT min(rowid) FROM {table})"


VALUES = {
    **{
        f"bytes in {table.name}.{column.name}": set_first(table.name, column.name, "x'ff00'")
        for table in ALL
        for column in table.c
        if (table.name, column.name) != ("file_part", "content")
    },
    **{
        f"text in {table.name}.{column.name}": set_first(table.name, column.name, "'none'")
        for table in ALL
        for column in table.c
        if column.type.python_type in (int, float, bytes)
    },
}
ROWS = {
    "infinity": "UPDATE rep_value SET value = 9e999",
    "an infinite stature": "UPDATE person SET stature_m = 9e999",
    "half a letter": "UPDATE person SET note = CAST(x'ff' AS TEXT)",
    "faults that are no JSON": "UPDATE session SET faults = '{'",
    "faults that are no list": "UPDATE session SET faults = '{\"a\": 1}'",
    "faults that are no texts": "UPDATE session SET faults = '[[], 1]'",
    "deep faults": f"UPDATE session SET faults = '{'[' * 100_000}'",
    "signs that are no JSON": "UPDATE warning_answer SET signs = 'NaN,'",
    "a calibration that is none": "UPDATE person SET calibration = '[NaN]'",
    "a zone of days": "UPDATE session SET zone_offset_min = 100000",
    "a time that is none": "UPDATE session SET stored_at = 'soon'",
    "fewer than no repetitions": "UPDATE session SET reps = -3",
    "an exclusion of no repetition": "UPDATE excluded_rep SET rep = 99",
    "a terminal's sequence": "UPDATE person SET name = 'anna' || char(27) || '[2J'",
    "a part of another size": "UPDATE file_part SET content = zeroblob(5000000)",
}


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a sound store with a row in each table."""
    folder = tmp_path_factory.mktemp("sound")
    with pytest.MonkeyPatch.context() as changed:
        changed.setenv("HIPHINGE_DATA", str(folder))
        changed.delenv("HIPHINGE_DATABASE_URL", raising=False)
        with open_store() as store:
            fill(store)
        return store_file()


def fill(store: Store) -> None:
    anna = store.add("anna", Person(1.7, 62.0, "female"))
    with store.database.writing() as connection:
        put_session(connection, anna.id, ID, BEGINNING, recorded())
    exclude(store, store.session(ID), [1], "moved")
    keep_warning_answer(store, anna, WarningAnswer(BEGINNING, ("nerve",), True))


@pytest.fixture(autouse=True)
def folder(sound: Path, memory_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the sound store."""
    monkeypatch.setenv("HIPHINGE_DATA", str(memory_path / "data"))
    monkeypatch.delenv("HIPHINGE_DATABASE_URL", raising=False)
    monkeypatch.chdir(memory_path)
    (memory_path / "data").mkdir()
    shutil.copy(sound, memory_path / "data" / sound.name)
    return memory_path


def tamper(statements: str) -> None:
    with closing(sqlite3.connect(store_file())) as connection:
        connection.executescript(f"PRAGMA foreign_keys = OFF; {statements}; PRAGMA wal_checkpoint(TRUNCATE);")


def dump() -> list[str]:
    """Everything in the store, as text."""
    with closing(sqlite3.connect(store_file())) as connection:
        connection.text_factory = bytes
        names = [name.decode() for (name,) in connection.execute("SELECT name FROM sqlite_master")]
        found = connection.execute("SELECT sql FROM sqlite_master").fetchall()
        for table in ALL:
            if table.name in names:
                found += connection.execute(f"SELECT * FROM {table.name}").fetchall()
        return sorted(map(repr, found))


def refused(command: str) -> bool:
    """Whether a command refuses, in one sentence; it then must write nothing."""
    before = dump()
    outcome = hiphinge(*command.split())
    if outcome.exit_code == 0:
        return False
    lines = outcome.err.splitlines()
    assert outcome.exit_code == 1, (command, outcome)
    assert len(lines) == 1, (command, outcome)
    assert lines[0].startswith("hiphinge: "), (command, outcome)
    assert lines[0].endswith("."), (command, outcome)
    assert dump() == before, command
    return True


def found() -> str:
    """What the check finds; it must be something."""
    outcome = hiphinge("store", "check")
    assert outcome.exit_code == 1, outcome
    said = outcome.err + outcome.out
    assert said.strip()
    return said


@pytest.mark.parametrize("statements", SCHEMAS.values(), ids=SCHEMAS.keys())
def test_tables_that_were_changed_are_refused_by_every_command(statements: str) -> None:
    hiphinge("export", "anna", "--to", "anna.zip")
    tamper(statements)
    assert "store" in found()
    assert all(map(refused, COMMANDS))


@pytest.mark.parametrize("statements", ROWS.values(), ids=ROWS.keys())
def test_rows_that_were_changed_are_found_and_end_no_command_in_a_traceback(statements: str) -> None:
    hiphinge("export", "anna", "--to", "anna.zip")
    tamper(statements)
    assert found()
    for command in COMMANDS:
        refused(command)


@pytest.mark.parametrize("statement", VALUES.values(), ids=VALUES.keys())
def test_a_value_of_another_type_is_found_and_ends_no_command_in_a_traceback(statement: str) -> None:
    tamper(statement)
    assert found()
    for command in SOME:
        refused(command)


@pytest.mark.parametrize("statements", [SCHEMAS["a trigger"], SCHEMAS["no table file"]])
def test_no_session_is_stored_in_a_store_that_was_changed(statements: str, folder: Path) -> None:
    with open_store() as store:
        anna = store.person("anna")
    tamper(statements)
    before = dump()
    with pytest.raises(Exception, match="changed from outside") as error:
        judge_and_keep(PLAIN.motion(), folder / "r", Work().storing(Keeping(anna)))
    assert "\n" not in str(error.value)
    assert dump() == before
    assert not (folder / "r").exists()


@pytest.mark.parametrize("name", ["a trigger", "a view session", "no table file", "a version of text"])
def test_no_backup_that_was_changed_takes_the_place_of_the_store(name: str) -> None:
    hiphinge("store", "backup", "copy.sqlite")
    with closing(sqlite3.connect("copy.sqlite")) as connection:
        connection.executescript(SCHEMAS[name])
    assert refused("store restore copy.sqlite")
    assert hiphinge("store", "check").exit_code == 0


def test_every_command_works_on_the_sound_store() -> None:
    assert hiphinge("store", "check").exit_code == 0
    for command in COMMANDS:
        outcome = hiphinge(*command.split())
        assert outcome.exit_code == 0, (command, outcome)


def test_the_database_of_another_program_is_not_changed_by_a_look(folder: Path) -> None:
    other = folder / "data" / "store.sqlite"
    other.unlink()
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("CREATE TABLE mine (x)").close()
    before = other.read_bytes()
    assert refused("person list")
    assert other.read_bytes() == before
