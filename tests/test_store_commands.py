"""Storing, history and trend on the command line."""

import json
import os
import shutil
import sys
from datetime import datetime
from pathlib import Path
from unittest.mock import patch

import pytest

from command_line import Outcome, hiphinge, reported_in_one_sentence
from hiphinge.calibration import Calibration
from hiphinge.history.calibration_file import save
from hiphinge.history.record import Kept, Someone
from hiphinge.history.store import open_store
from hiphinge.person import Person
from shared import PROJECT
from stores import recorded

pytestmark = pytest.mark.usefixtures("read_once")
SAMPLE = PROJECT / "src" / "hiphinge" / "samples" / "hinge.mp4"
BEGINNING = ("--to", "5.5", "--no-video")
PNG = b"\x89PNG\r\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HIPHINGE_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("COLUMNS", "150")
    monkeypatch.delenv("HIPHINGE_DATABASE_URL", raising=False)
    return tmp_path


def sessions_of(name: str) -> list[Kept]:
    with open_store() as store:
        return store.sessions(store.person(name))


def add(*shares: float | None, name: str = "anna") -> Someone:
    """Someone with a session a day."""
    with open_store() as store:
        someone = store.add(name, Person(1.7))
        for day, share in enumerate(shares):
            store.keep(someone, recorded(day, share))
    return someone


def test_a_session_is_stored_with_what_is_known_of_the_person(folder: Path) -> None:
    save(Calibration(52.0, 4.0, None, "back line"), folder / "slump.json")
    clip = Path(shutil.copy(SAMPLE, folder / "clip.mp4"))
    os.utime(clip, (1_777_000_000, 1_777_000_000))
    hiphinge("person", "add", "anna", "--stature", "1.70", "--calibration", folder / "slump.json")
    anna = ("--person", "Anna", "--warning-signs", "none")
    done = hiphinge("analyze", clip, *BEGINNING, *anna, "--out", folder / "out", "--keep-video")
    assert (done.exit_code, done.err) == (0, "")
    assert "Stored for anna" in done.out
    (kept,) = sessions_of("anna")
    assert kept.recorded_at.timestamp() == 1_777_000_000
    assert (kept.file, kept.reps) == ("clip.mp4", 1)
    with open_store() as store:
        stored = {name: store.file(kept.id, name) for name in ("session.json", "frames.csv", "recording.mp4")}
        stills = [still.name for still in (folder / "out" / "keyframes").iterdir()]
        for still in stills:
            stored[f"keyframes/{still}"] = store.file(kept.id, f"keyframes/{still}")
    assert stills
    assert stored.pop("recording.mp4") == clip.read_bytes()
    for name, content in stored.items():
        assert (folder / "out" / name).read_bytes() == content
    session = json.loads(stored["session.json"])
    assert session["person"]["stature_m"] == 1.7
    assert session["reps"][0]["lumbar_flexion_percent"] is not None


def test_without_a_result_folder_the_session_is_stored_all_the_same(folder: Path) -> None:
    hiphinge("person", "add", "anna", "--stature", "1.70")
    clip = Path(shutil.copy(SAMPLE, folder / "clip.mp4"))
    options = ("--person", "anna", "--stature", "1.80", "--when", "2026-05-01T18:30")
    done = hiphinge("analyze", clip, *BEGINNING, *options, "--json")
    assert json.loads(done.out)["person"]["stature_m"] == 1.8
    (kept,) = sessions_of("anna")
    assert kept.recorded_at == datetime(2026, 5, 1, 18, 30).astimezone()
    assert {path.name for path in folder.iterdir()} == {"clip.mp4", "data"}


@pytest.mark.parametrize(
    "options",
    [
        ("--person", "nobody"),
        ("--person", "anna", "--when", "soon"),
        ("--person", "anna", "--when", "9999-01-01"),
        ("--keep-video",),
        ("--when", "2026-05-01"),
    ],
    ids=" ".join,
)
def test_what_cannot_be_stored_is_reported_before_the_long_work(
    options: tuple[str, ...], folder: Path
) -> None:
    add()
    with patch("hiphinge.analysis.analyze") as work:
        outcome = hiphinge("analyze", SAMPLE, *options, "--out", folder / "out")
    assert reported_in_one_sentence(outcome)
    assert not work.called


def test_history_lists_the_latest_twenty_and_all_on_demand() -> None:
    add(*[0.5 - 0.01 * day for day in range(25)])
    latest, everything = hiphinge("history", "anna"), hiphinge("history", "anna", "--all")
    assert latest.out.count("hinge  ") == 20
    assert "These are the latest 20 of 25 sessions" in latest.out
    assert "2026-05-05" not in latest.out
    assert everything.out.count("hinge  ") == 25
    assert "Share of the low back: ███" in everything.out
    assert "▁▁▁ from 50 to 26 %" in everything.out


def test_history_says_so_where_nothing_is_stored_or_visible() -> None:
    add()
    assert "no sessions of anna yet" in hiphinge("history", "anna").out
    add(None, name="bert")
    assert "Share of the low back: not visible in these sessions." in hiphinge("history", "bert").out


def test_history_shows_another_measure_and_another_language() -> None:
    add(0.3)
    actual = hiphinge("history", "anna", "--measure", "Trunk-Inclination deg", "--language", "de").out
    assert "Neigung des Rumpfs, Grad" in actual
    assert " 70 " in actual


@pytest.mark.parametrize(
    ("shares", "said"),
    [
        (
            (0.40, 0.42, 0.41, 0.30, 0.11, 0.10, 0.12),
            "Better: 11 % in the latest 3 sessions, 41 in the first 3.",
        ),
        (
            (0.11, 0.10, 0.12, 0.30, 0.40, 0.42, 0.41),
            "Worse: 41 % in the latest 3 sessions, 11 in the first 3.",
        ),
        ((0.40, 0.20, 0.41, 0.30, 0.11, 0.40, 0.12), "No clear change"),
        ((0.40, 0.10), "Too few sessions to tell: this takes 6."),
    ],
)
def test_a_trend_is_reported_in_words(shares: tuple[float, ...], said: str) -> None:
    add(*shares)
    for command in (("trend", "anna"), ("trend", "anna", "lumbar_share")):
        actual = hiphinge(*command).out
        assert said in actual
        assert f"sessions: {len(shares)}" in actual


def test_a_measure_that_no_session_tells_is_refused_with_those_that_are() -> None:
    add(0.3)
    for command in (("trend", "anna", "beauty"), ("people", "--measure", "beauty")):
        outcome = hiphinge(*command)
        assert reported_in_one_sentence(outcome)
        assert "hip_travel" in outcome.err


def test_only_sessions_of_one_drill_are_compared() -> None:
    add(*[0.3] * 6)
    assert "(drill: wall_tap; sessions: 0)" in hiphinge("trend", "anna", "--drill", "wall-tap").out
    assert "(drill: hinge; sessions: 6)" in hiphinge("trend", "anna").out


@pytest.mark.parametrize("ending", ["png", "svg", "pdf"])
def test_a_trend_is_drawn(ending: str, folder: Path) -> None:
    add(0.40, 0.42, 0.41, 0.11, 0.10, 0.12, name="$x$ & <anna>")
    target = folder / f"trend.{ending}"
    done = hiphinge("trend", "$x$ & <anna>", "lumbar_share", "--plot", target)
    assert (done.exit_code, done.err) == (0, "")
    content = target.read_bytes()
    assert content.startswith({"png": PNG, "svg": b"<?xml", "pdf": b"%PDF"}[ending])
    assert len(content) > 5000
    assert {path.name for path in folder.iterdir()} == {"data", target.name}


def test_a_plot_replaces_nothing_unasked_and_is_of_a_known_kind(folder: Path) -> None:
    add(0.3)
    (folder / "mine.png").write_text("mine")
    assert reported_in_one_sentence(hiphinge("trend", "anna", "--plot", folder / "mine.png"))
    assert (folder / "mine.png").read_text() == "mine"
    assert reported_in_one_sentence(hiphinge("trend", "anna", "--plot", folder / "trend.docx"))
    assert hiphinge("trend", "anna", "--plot", folder / "mine.png", "--force").exit_code == 0


def without(package: str, *command: str | Path) -> Outcome:
    """Run a command as if a package were not installed."""
    hidden = {name for name in sys.modules if name.partition(".")[0] == package} | {package}
    with patch.dict(sys.modules, dict.fromkeys(hidden)):
        return hiphinge(*command)


def test_without_matplotlib_one_sentence_names_the_extra(folder: Path) -> None:
    add(0.3)
    outcome = without("matplotlib", "trend", "anna", "--plot", folder / "trend.png")
    assert reported_in_one_sentence(outcome)
    assert "hiphinge[plots]" in outcome.err
    assert without("matplotlib", "trend", "anna").exit_code == 0


def test_without_psycopg_one_sentence_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HIPHINGE_DATABASE_URL", "postgresql+psycopg://host/name")
    outcome = without("psycopg", "person", "list")
    assert reported_in_one_sentence(outcome)
    assert "hiphinge[clinic]" in outcome.err


def test_deleting_asks_first(monkeypatch: pytest.MonkeyPatch) -> None:
    add(0.3)
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    for answer in ("n\n", "\n"):
        with patch("click.termui.visible_prompt_func", lambda _prompt, said=answer: said.strip()):
            assert "Nothing was deleted" in hiphinge("delete", "anna").out
        assert len(sessions_of("anna")) == 1
    with patch("click.termui.visible_prompt_func", lambda _prompt: "y"):
        assert "Deleted anna with 1 session." in hiphinge("delete", "anna").out
    assert reported_in_one_sentence(hiphinge("history", "anna"))


def test_without_a_terminal_to_ask_in_nothing_is_deleted() -> None:
    add(0.3)
    outcome = hiphinge("delete", "anna")
    assert reported_in_one_sentence(outcome)
    assert "--yes" in outcome.err
    assert len(sessions_of("anna")) == 1


def test_a_sound_store_is_reported_as_sound() -> None:
    add(0.3, 0.2)
    outcome = hiphinge("store", "check")
    assert outcome.exit_code == 0
    assert outcome.out.startswith("ok      1 person, 2 sessions: ")


@pytest.mark.parametrize("command", ["backup", "restore"])
def test_a_store_on_a_server_has_its_own_backups(command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HIPHINGE_DATABASE_URL", "postgresql+psycopg://host/name")
    outcome = hiphinge("store", command, "file")
    assert reported_in_one_sentence(outcome)
    assert "PostgreSQL server" in outcome.err
