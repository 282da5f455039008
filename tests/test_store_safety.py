"""Whatever happens to a store, what was committed stays, and the user gets one sentence."""

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from threading import Event, Thread

import pytest

from command_line import hiphinge, reported_in_one_sentence
from hiphinge.errors import StoreError
from hiphinge.history import backups, database
from hiphinge.history.checking import check
from hiphinge.history.database import BACKUPS
from hiphinge.history.migrations import MIGRATIONS
from hiphinge.history.place import store_file
from hiphinge.history.store import open_store
from hiphinge.person import Person
from shared import PROJECT
from stores import MARK, recorded, store_of_version

KILLS = 6
#: Storing a session takes about so long: a kill within it hits every stage.
COMMIT_S = 0.05
PATIENCE_S = 60.0


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for the store, for the programs that are started too."""
    monkeypatch.setenv("HIPHINGE_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(str(PROJECT / room) for room in ("tests", "src")))
    monkeypatch.delenv("HIPHINGE_DATABASE_URL", raising=False)
    return tmp_path / "data"


def storing(*arguments: object) -> "subprocess.Popen[str]":
    command = [sys.executable, str(PROJECT / "tests" / "storing.py"), *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def stored() -> set[str]:
    """Ids of all sessions, in a store that must be sound."""
    with open_store() as store:
        assert check(store.database).problems == ()
        return {kept.id for someone, _ in store.people() for kept in store.sessions(someone)}


def reported_by(program: "subprocess.Popen[str]") -> set[str]:
    assert program.stdout is not None
    lines = {line.strip() for line in program.stdout if line.endswith("\n")}
    return {line for line in lines if line != "ready" and not line.startswith("moments")}


def moments(*arguments: object) -> int:
    """Calls of the database and returns from them in a program that lives to its end."""
    with storing(*arguments) as program:
        assert program.stdout is not None
        (count,) = [line for line in program.stdout if line.startswith("moments")]
    return int(count.split()[1])


def killed_at(moment: int, monkeypatch: pytest.MonkeyPatch, *arguments: object) -> None:
    """Run the program until it kills itself at that moment."""
    monkeypatch.setenv("DIE_AT", str(moment))
    with storing(*arguments) as program:
        assert program.wait(PATIENCE_S) == -signal.SIGKILL
    monkeypatch.delenv("DIE_AT")


def some_moments(count: int, seed: int) -> list[int]:
    """The first and the last moment, and some between."""
    return sorted({1, count, *random.Random(seed).sample(range(1, count + 1), KILLS - 2)})


def test_a_program_killed_at_any_moment_loses_nothing_that_was_committed() -> None:
    chance = random.Random(5)
    committed: set[str] = set()
    for _ in range(KILLS):
        with storing(10_000, "anna") as program:
            assert program.stdout is not None
            assert program.stdout.readline() == "ready\n"
            committed |= {program.stdout.readline().strip() for _ in range(chance.randint(1, 4))}
            time.sleep(chance.uniform(0, COMMIT_S))
            program.kill()
            committed |= reported_by(program)
        found = stored()
        # at most the one that was committed but no longer reported is there besides
        assert committed <= found
        assert len(found - committed) <= 1
        committed = found
    assert len(committed) >= KILLS


def test_a_program_killed_while_it_makes_the_store_leaves_one_that_can_be_used(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = moments(1, "anna")
    for moment in some_moments(whole, 6):
        shutil.rmtree(folder)
        killed_at(moment, monkeypatch, 1, "anna")
        assert len(stored()) <= 1


def test_a_program_killed_while_it_brings_a_store_up_to_date_leaves_all_of_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shares = [0.01 * day for day in range(20)]
    store_of_version(1, shares)
    former = store_file().read_bytes()
    whole = moments(0, "anna")
    for moment in some_moments(whole, 4):
        shutil.rmtree(folder)
        folder.mkdir()
        store_file().write_bytes(former)
        killed_at(moment, monkeypatch, 0, "anna")
        with open_store() as store:
            anna = store.person("anna")
            assert [one.value for one in store.seen(anna, "lumbar_share")] == shares
        assert len(stored()) == len(shares)


def test_programs_that_make_the_store_and_write_at_once_all_store_all() -> None:
    programs = [storing(12, name) for name in ("anna", "bert", "carl")]
    reported = [reported_by(program) for program in programs]
    assert [program.wait(PATIENCE_S) for program in programs] == [0, 0, 0]
    assert set.union(*reported) == stored()
    assert len(stored()) == 36
    for program in programs:
        for stream in (program.stdout, program.stderr):
            assert stream is not None
            stream.close()


def test_without_room_nothing_is_half_stored_and_one_sentence_tells(folder: Path) -> None:
    with open_store() as store:
        store.keep(store.add("anna", Person()), recorded())
    before = stored()
    with storing(1000, "anna", 2_000_000) as program:
        reported = reported_by(program)
        assert program.stderr is not None
        message = program.stderr.read()
    assert message.count("\n") == 1
    assert str(folder) in message
    assert "nothing of this was stored and all from before is kept" in message
    assert reported
    assert stored() == before | reported


def sound_store(people: int = 3) -> bytes:
    """Make a store and return what its file holds."""
    with open_store() as store:
        for number in range(people):
            someone = store.add(f"person {number}", Person())
            store.keep(someone, recorded())
    return store_file().read_bytes()


def check_message_of(command: tuple[str, ...]) -> None:
    """A command on a store that was damaged: it works, or one sentence explains why not."""
    outcome = hiphinge(*command)
    assert outcome.exit_code == 0 or "NOT OK" in outcome.out or reported_in_one_sentence(outcome)


@pytest.mark.parametrize("seed", range(20))
def test_a_file_with_damaged_bytes_is_reported_and_left_as_it_is(seed: int) -> None:
    content = bytearray(sound_store())
    chance = random.Random(seed)
    for _ in range(chance.choice((1, 20, 400))):
        at = chance.randrange(100, len(content) - 64)
        content[at : at + 64] = chance.randbytes(64)
    store_file().write_bytes(content)
    commands = (
        ("person", "list"),
        ("person", "show", "person 1"),
        ("history", "person 1"),
        ("store", "check"),
        ("export", "person 1", "--to", str(store_file().with_name(f"out{seed}.zip"))),
    )
    for command in commands:
        check_message_of(command)
    assert store_file().read_bytes() == bytes(content)


@pytest.mark.parametrize(
    "damage",
    [
        lambda _content: b"not a database" * 100,
        lambda content: b"\0" * 100 + content[100:],
        lambda content: content[: len(content) // 2],
        lambda content: content[:4096] + b"\xff" * 8192 + content[12288:],
    ],
    ids=["something else", "no header", "cut in half", "pages overwritten"],
)
def test_a_damaged_store_is_reported_and_a_backup_brings_all_back(
    damage: Callable[[bytes], bytes], tmp_path: Path
) -> None:
    sound = sound_store()
    assert hiphinge("store", "backup", tmp_path / "copy.sqlite").exit_code == 0
    before = stored()
    broken = damage(sound)
    store_file().write_bytes(broken)
    outcome = hiphinge("store", "check")
    assert outcome.exit_code == 1
    assert "NOT OK" in outcome.out or reported_in_one_sentence(outcome)
    assert "restore" in outcome.out + outcome.err
    restored = hiphinge("store", "restore", tmp_path / "copy.sqlite")
    assert (restored.exit_code, restored.err) == (0, "")
    assert stored() == before
    kept = [path for path in (store_file().parent / BACKUPS).rglob("*") if path.is_file()]
    assert kept


def test_a_store_that_may_only_be_read_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    sound_store()
    monkeypatch.setattr(database, "_PRAGMAS", (*database._PRAGMAS, "PRAGMA query_only = ON"))
    outcome = hiphinge("person", "add", "another")
    assert reported_in_one_sentence(outcome)
    assert "may only be read" in outcome.err


def test_a_store_that_is_being_written_for_long_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    sound_store()
    monkeypatch.setattr(database, "_PRAGMAS", ("PRAGMA busy_timeout = 50", *database._PRAGMAS[1:]))
    with closing(sqlite3.connect(store_file(), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        outcome = hiphinge("person", "add", "another")
        assert hiphinge("person", "list").exit_code == 0
    assert reported_in_one_sentence(outcome)
    assert "written by another program" in outcome.err


def test_a_backup_is_whole_while_others_write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with storing(10_000, "anna") as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "ready\n"
        reported = {program.stdout.readline().strip() for _ in range(3)}
        assert hiphinge("store", "backup", tmp_path / "copy.sqlite").exit_code == 0
        program.kill()
    (tmp_path / "other").mkdir()
    shutil.copy(tmp_path / "copy.sqlite", tmp_path / "other" / "store.sqlite")
    monkeypatch.setenv("HIPHINGE_DATA", str(tmp_path / "other"))
    assert reported <= stored()


def test_a_backup_is_made_before_a_store_comes_up_to_date() -> None:
    store_of_version(1, [0.3])
    stored()
    (copy,) = (store_file().parent / BACKUPS).glob("*.sqlite")
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT version FROM store_version").fetchone() == (1,)
        assert connection.execute("SELECT count(*) FROM session").fetchone() == (1,)
    assert len(MIGRATIONS) > 1


def test_without_room_for_the_backup_no_store_is_brought_up_to_date(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    store_of_version(1, [0.3])
    before = store_file().read_bytes()
    monkeypatch.setattr(database, "copy_pages", full)
    with pytest.raises(StoreError, match="No space left"), open_store():
        pass
    assert store_file().read_bytes() == before


def test_a_deleted_person_can_be_read_in_no_file_any_more(folder: Path) -> None:
    store_of_version(1, [0.3, 0.2])
    stored()
    assert hiphinge("store", "restore", next((folder / BACKUPS).glob("*"))).exit_code == 0
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert len(files) > 2
    assert any(MARK.encode() in path.read_bytes() for path in files)
    assert hiphinge("delete", "anna", "--yes").exit_code == 0
    for path in folder.rglob("*"):
        if path.is_file():
            assert MARK.encode() not in path.read_bytes(), path
            assert b"anna" not in path.read_bytes(), path


def names_in(folder: Path, name: bytes) -> list[str]:
    return [path.name for path in folder.rglob("*") if path.is_file() and name in path.read_bytes()]


@pytest.mark.parametrize("command", ["person", "session"])
def test_a_deletion_while_another_program_reads_is_not_called_done(
    folder: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setattr(backups, "DELETING_PATIENCE_S", 0.1)
    store_of_version(len(MIGRATIONS), [0.3])
    with open_store() as store:
        (kept,) = store.sessions(None)
    with closing(sqlite3.connect(store_file(), isolation_level=None)) as reader:
        reader.execute("BEGIN").close()
        reader.execute("SELECT * FROM person").fetchall()
        arguments = ["delete", "anna"] if command == "person" else ["session", "delete", kept.id]
        outcome = hiphinge(*arguments, "--yes")
        assert names_in(folder, MARK.encode())
        assert outcome.exit_code == 1
        assert "not yet gone" in outcome.err
        assert "Deleted" not in outcome.out
        assert len(outcome.err.splitlines()) == 1
        reader.execute("COMMIT").close()
    assert hiphinge("store", "check").exit_code == 0
    if command == "person":
        assert names_in(folder, MARK.encode()) == names_in(folder, b"anna") == []


def test_a_deletion_waits_for_a_reader_that_ends(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store_of_version(len(MIGRATIONS), [0.3])
    reading, let_go = Event(), Event()

    def read() -> None:
        with closing(sqlite3.connect(store_file(), isolation_level=None)) as reader:
            reader.execute("BEGIN").close()
            reader.execute("SELECT * FROM person").fetchall()
            reading.set()
            let_go.wait()
            reader.execute("COMMIT").close()

    reader = Thread(target=read)
    reader.start()
    reading.wait()
    plain = backups._is_emptied

    def emptied(connection: sqlite3.Connection) -> bool:
        let_go.set()
        return plain(connection)

    monkeypatch.setattr(backups, "_is_emptied", emptied)
    outcome = hiphinge("delete", "anna", "--yes")
    reader.join()
    assert outcome.exit_code == 0, outcome
    assert names_in(folder, MARK.encode()) == []


def test_what_could_not_be_cleaned_of_a_person_is_reported(folder: Path) -> None:
    sound_store()
    (folder / BACKUPS).mkdir()
    (folder / BACKUPS / "broken.sqlite").write_bytes(b"something else" * 1000)
    outcome = hiphinge("delete", "person 1", "--yes")
    assert outcome.exit_code == 0
    assert "broken.sqlite" in outcome.out


@pytest.mark.parametrize("content", [b"", b"something else", b"SQLite format 3\0" + bytes(2000)])
def test_what_is_no_backup_is_not_restored(content: bytes, tmp_path: Path) -> None:
    sound_store()
    before = stored()
    (tmp_path / "file").write_bytes(content)
    outcome = hiphinge("store", "restore", tmp_path / "file")
    assert reported_in_one_sentence(outcome)
    assert "the store stays as it is" in outcome.err
    assert stored() == before


def test_a_backup_is_put_over_no_other_file(tmp_path: Path) -> None:
    sound_store()
    (tmp_path / "mine").write_text("mine")
    assert reported_in_one_sentence(hiphinge("store", "backup", tmp_path / "mine"))
    assert reported_in_one_sentence(hiphinge("store", "backup", store_file(), "--force"))
    assert reported_in_one_sentence(hiphinge("store", "backup", tmp_path / "nowhere" / "file"))
    assert (tmp_path / "mine").read_text() == "mine"
    assert hiphinge("store", "backup", tmp_path / "mine", "--force").exit_code == 0
    assert hiphinge("store", "restore", tmp_path / "mine").exit_code == 0
