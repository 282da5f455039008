"""Pipes, devices, loops of links and files that go away in the place of a film: one sentence, no waiting."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import hiphinge as library
from command_line import PATIENCE_S, Outcome, hiphinge, reported_in_one_sentence, stopped
from hiphinge.errors import ResultFolderError, UnreadableSourceError
from hiphinge.results.folder import check_target
from hiphinge.sources.filmed import Selection
from pages import written
from sessions import make_session
from shared import PROJECT

SAMPLE = PROJECT / "src/hiphinge/samples/hinge.mp4"
SECOND = Selection(0.0, 0.7)


def in_a_process(*arguments: str | Path) -> Outcome:
    """Run the command where waiting for ever ends in an error."""
    command = [sys.executable, "-m", "hiphinge", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE_S, check=False)
    return Outcome(done.returncode, done.stdout, done.stderr)


@pytest.fixture
def pipe(tmp_path: Path) -> Path:
    os.mkfifo(tmp_path / "film.mp4")
    return tmp_path / "film.mp4"


def test_a_pipe_is_refused_as_a_film_and_in_a_folder(pipe: Path) -> None:
    outcome = in_a_process("analyze", pipe)
    assert reported_in_one_sentence(outcome)
    assert "is a pipe or a device, not a file" in outcome.err
    folder = in_a_process("analyze", pipe.parent)
    assert folder.exit_code == 1
    assert "pipe" in folder.err
    assert [path.name for path in pipe.parent.iterdir()] == ["film.mp4"]


def test_a_pipe_is_refused_where_a_page_is_to_be_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "page.html")
    results = written(tmp_path / "results", make_session(), "en")
    outcome = in_a_process("report", results, "--out", tmp_path / "page.html")
    assert reported_in_one_sentence(outcome)
    assert "page.html is there already and is no report" in outcome.err


@pytest.mark.parametrize(
    "command",
    [("report", "results"), ("import", "pipe"), ("analyze", "film.mp4", "--calibration", "pipe")],
    ids=" ".join,
)
def test_a_pipe_is_refused_where_something_is_read(
    command: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "results").mkdir()
    for name in ("pipe", "results/session.json"):
        os.mkfifo(tmp_path / name)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HIPHINGE_DATA", str(tmp_path / "data"))
    outcome = in_a_process(*command)
    assert reported_in_one_sentence(outcome)
    assert "pipe or a device" in outcome.err or command[0] == "report"


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null", "/dev/tty"])
def test_a_device_is_refused(device: str) -> None:
    if not Path(device).exists():
        pytest.skip(f"no {device}")
    outcome = hiphinge("analyze", device)
    assert reported_in_one_sentence(outcome)
    assert "is a pipe or a device" in outcome.err


def test_a_loop_of_links_is_refused(tmp_path: Path) -> None:
    (tmp_path / "film.mp4").symlink_to("film.mp4")
    for film in (tmp_path / "film.mp4", tmp_path / "film.mp4" / "film.mp4"):
        outcome = hiphinge("analyze", film)
        assert reported_in_one_sentence(outcome)
        assert "cannot be read" in outcome.err
    (tmp_path / "results").symlink_to("results")
    assert reported_in_one_sentence(hiphinge("analyze", SAMPLE, "--out", tmp_path / "results"))
    assert hiphinge("analyze", tmp_path, "--out", tmp_path / "results").exit_code == 1
    assert {path.name for path in tmp_path.iterdir()} == {"film.mp4", "results"}


def test_a_result_folder_that_is_a_loop_of_links_is_refused_before_the_film_is_read(tmp_path: Path) -> None:
    (tmp_path / "results").symlink_to("results")
    with pytest.raises(ResultFolderError, match="Nothing could be written"):
        check_target(tmp_path / "results", force=False)


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="no folder that looks writable and is not")
def test_a_result_folder_that_cannot_be_made_is_refused_before_the_film_is_read() -> None:
    with pytest.raises(ResultFolderError, match="Nothing could be written"):
        check_target(Path("/proc/results"), force=False)


def test_a_film_that_goes_away_while_it_is_read_still_gives_its_session(tmp_path: Path) -> None:
    film = Path(shutil.copy(SAMPLE, tmp_path / "film.mp4"))
    session = library.analyze(film, part=SECOND, progress=lambda *_: film.unlink(missing_ok=True))
    assert len(session.motion.time_s) > 10
    assert session.label.recorded_on is None


def test_a_film_that_goes_away_before_it_is_drawn_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from hiphinge.workflows import analyzing

    film = Path(shutil.copy(SAMPLE, tmp_path / "film.mp4"))
    finish = analyzing._finish

    def gone(*arguments: object) -> object:
        film.unlink()
        return finish(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(analyzing, "_finish", gone)
    outcome = hiphinge("analyze", film, "--to", "0.7", "--out", tmp_path / "results")
    assert reported_in_one_sentence(outcome)
    assert "There is no file" in outcome.err
    assert list(tmp_path.iterdir()) == []


def test_a_film_whose_time_is_in_no_calendar_is_measured(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    film = Path(shutil.copy(SAMPLE, tmp_path / "film.mp4"))
    monkeypatch.setattr("hiphinge.analysis.modified_at", lambda _path: None)
    assert library.analyze(film, part=SECOND).label.recorded_on is None


def test_a_folder_of_a_film_that_goes_away_reports_it(tmp_path: Path) -> None:
    from hiphinge.workflows.clip import Work
    from hiphinge.workflows.made_with import made_with

    os.mkfifo(tmp_path / "film.mp4")
    for name in ("film.mp4", "gone.mp4"):
        with pytest.raises(UnreadableSourceError, match="cannot be read"):
            made_with(tmp_path / name, Work())


@pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="no terminals that hang up here")
def test_a_closed_terminal_leaves_nothing_behind(tmp_path: Path) -> None:
    film = Path(shutil.copy(SAMPLE, tmp_path / "film.mp4"))
    place = "hiphinge.report.overlay.encoding:VideoWriter.write"
    outcome = stopped(["analyze", film, "--to", "0.7"], place, 3, signal.SIGHUP)
    assert outcome.exit_code == 130
    assert outcome.err.strip() == "Stopped: no partial result is left behind."
    assert [path.name for path in tmp_path.iterdir()] == ["film.mp4"]
