"""Terminals that are not UTF-8, full or closed, zones that do not exist, and names that play tricks."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from unittest.mock import patch

import click
import pytest
from rich.console import Console

from clips import moving_square, write_clip
from command_line import hiphinge, reported_in_one_sentence
from hiphinge.cli import progress
from hiphinge.cli.main import commands, main
from hiphinge.cli.streams import json_for, speak_any_encoding
from hiphinge.cli.whole import print_measures
from hiphinge.kinetics.load import parse_load
from hiphinge.knowledge.whole_measures import whole_measures
from hiphinge.person import parse_mass, parse_stature
from hiphinge.quantity import Quantity
from hiphinge.report.quantities import measure_table
from hiphinge.report.terminal.spoken import print_advice
from hiphinge.report.terminal.table import print_session
from hiphinge.texts import Message, catalogue, visible
from pages import faulty

ENCODINGS = ["ascii", "latin-1", "cp1252", "cp437", "koi8-r"]


def all_commands(group: click.Group = commands, before: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    for name, command in group.commands.items():
        yield (*before, name)
        if isinstance(command, click.Group):
            yield from all_commands(command, (*before, name))


def bytes_of(stream: io.TextIOWrapper) -> bytes:
    assert isinstance(stream.buffer, io.BytesIO)
    return stream.buffer.getvalue()


def written(*arguments: str, encoding: str) -> tuple[int, str, str]:
    """Run the command on streams of an encoding; what they hold must be in it."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding=encoding) for _ in range(2))
    with patch("sys.argv", ["hiphinge", *arguments]), redirect_stdout(out), redirect_stderr(err):
        with pytest.raises(SystemExit) as leaving:
            main()
        out.flush()
        err.flush()
    return int(leaving.value.code or 0), bytes_of(out).decode(encoding), bytes_of(err).decode(encoding)


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_help_of_all_commands_in_any_encoding(encoding: str) -> None:
    for command in [(), *all_commands()]:
        code, out, err = written(*command, "--help", encoding=encoding)
        assert (code, err) == (0, "")
        assert out.startswith("Usage: hiphinge")


def test_the_measures_of_a_walk_are_a_table_on_a_terminal_of_100_columns(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    measured = {name: Quantity(17.3, 4.2, smallest_change=11.7) for name in whole_measures("walking")}
    sides = dict.fromkeys(("left", "right", "difference"), measured)
    print_measures("Walking", measure_table("walking", measured, sides, catalogue()))
    shown = capsys.readouterr().out
    assert "left: " not in shown
    assert max(map(len, shown.splitlines())) <= 100


RUNS = [
    *("film", "drills", "drills wall_tap", "activities", "explain", "claims", "muscles", "safety", "schema"),
    *("explain lumbar_rounding", "person list", "people", "claims nonsense"),
    "lift-limit --load 20kg --horizontal 30 --height 70 --distance 40",
]


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("language", ["en", "de"])
def test_runs_in_any_encoding(
    encoding: str, language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HIPHINGE_DATA", str(tmp_path))
    monkeypatch.setenv("HIPHINGE_LANGUAGE", language)
    for run in RUNS:
        code, out, err = written(*run.split(), encoding=encoding)
        assert code == (1 if "nonsense" in run else 0)
        assert out + err


def test_the_plainest_locale_is_enough() -> None:
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"}
    command = [sys.executable, "-m", "hiphinge", "drills", "wall_tap", "--language", "de"]
    done = subprocess.run(command, env={**os.environ, **plain}, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"Hueftbeuge" in done.stdout


def test_a_session_is_shown_in_ascii_without_losing_its_meaning() -> None:
    shown = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    with redirect_stdout(shown):
        speak_any_encoding()
        console = Console(file=shown, width=100)
        print_session(faulty(), catalogue("de"), console)
        print_advice(faulty(), catalogue("de"), console)
        shown.flush()
    text = bytes_of(shown).decode("ascii")
    assert "+/-" in text
    assert " deg" in text
    assert "ue" in text
    assert "?" not in text


def test_json_means_the_same_in_any_encoding() -> None:
    document = {"name": "Übung \U0001f600 ±", "n": 1}
    text = json.dumps(document, ensure_ascii=False)
    for encoding in (*ENCODINGS, "utf-8"):
        stream = io.TextIOWrapper(io.BytesIO(), encoding=encoding)
        escaped = json_for(text, stream)
        assert json.loads(escaped.encode(encoding).decode(encoding)) == document
    assert escaped == text


def test_letters_without_a_spelling_lose_their_marks_or_become_question_marks() -> None:
    stream = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    with redirect_stdout(stream):
        speak_any_encoding()
        print("Žluťoučký 股 a\udcffb", end="", flush=True)  # noqa: T201 - to the stream of the test
    assert bytes_of(stream) == rb"Zlutoucky ? a\xffb"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain Ä ±.mp4", "plain Ä ±.mp4"),
        ("a\x1b[2Jb", r"a\x1b[2Jb"),
        ("gpj\u202e4pm", r"gpj\u202e4pm"),
        ("a\udcffb", r"a\udcffb"),
        ("two\nlines", "two\nlines"),
        ("a\x9bm\x07\r", r"a\x9bm\x07\r"),
    ],
)
def test_nothing_in_a_name_is_unseen(text: str, shown: str) -> None:
    assert visible(text) == shown
    assert shown in str(Message("error-no-file", {"file": text}))


NAMES = ["[bold].mp4", "red].mp4", "[blink]a[].mp4", "a\x1b[31mb.mp4", "a\udcffb.mp4", "[link=x]y.mp4"]


@pytest.mark.parametrize("name", NAMES)
def test_names_of_films_are_shown_as_they_are(name: str, tmp_path: Path) -> None:
    (tmp_path / "o[").mkdir()
    film = write_clip(tmp_path / "c.mp4", moving_square(3)).rename(tmp_path / "o[" / name)
    for arguments in ((film,), (film.parent,), (film, film)):
        outcome = hiphinge("analyze", *arguments)
        said = outcome.out + outcome.err
        assert outcome.exit_code == 1
        assert "Traceback" not in said
        assert "\x1b" not in said
        assert visible(name) in "".join(said.split("\n"))


def test_progress_takes_brackets_in_names_literally(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = io.StringIO()
    monkeypatch.setattr(
        progress,
        "Console",
        lambda **_: Console(file=terminal, force_terminal=True, width=200, color_system=None),
    )
    with progress.Bars(catalogue()) as bars:
        update = bars.stage("watching", "o[/red] [bold].mp4")
        update(1, 2)
    assert "o[/red] [bold].mp4" in terminal.getvalue()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("arguments", [("drills",), ("--version",), ("film", "--help"), ("film",)])
def test_output_that_cannot_be_written_is_reported(arguments: tuple[str, ...]) -> None:
    command = [sys.executable, "-m", "hiphinge", *arguments]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        "hiphinge: The system refused to read or write something (No space left on device): "
        "make room on the disk, or choose another place for files and output."
    ]


def test_a_reader_that_has_seen_enough_is_no_error() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "hiphinge", "drills"]
    done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, text=True, check=False)
    os.close(writing)
    assert (done.returncode, done.stderr) == (1, "")


@pytest.mark.skipif(sys.platform == "win32", reason="zones are named otherwise there")
def test_a_time_zone_that_cannot_be_is_refused() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "hiphinge", "people"],
        env={**os.environ, "TZ": "XXX-30", "HIPHINGE_LANGUAGE": "en"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.startswith("hiphinge: The time zone TZ='XXX-30' is no zone on earth")


@pytest.mark.parametrize("text", ["9" * 400, "9" * 400 + "ft1", "9" * 400 + "kg", "1." + "0" * 5000])
def test_numbers_of_many_digits_are_not_understood(text: str) -> None:
    from hiphinge.errors import InvalidValueError
    from hiphinge.poses.wall_at import parse_wall_at

    for parse in (parse_stature, parse_mass, parse_load, parse_wall_at):
        with pytest.raises(InvalidValueError, match="not understood") as refused:
            parse(text)
        assert len(str(refused.value)) < 300


URLS = ["x", "sqlite:///x", "://", "mysql://x", "postgresql://[::1/x", "postgresql+psycopg://h:port/x"]


@pytest.mark.parametrize("url", URLS)
def test_an_address_of_no_database_is_refused(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HIPHINGE_DATABASE_URL", url)
    outcome = hiphinge("people")
    assert reported_in_one_sentence(outcome)
    assert "HIPHINGE_DATABASE_URL" in outcome.err
