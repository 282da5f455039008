"""``hiphinge calibrate``, and ``hiphinge analyze --calibration``."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

import hiphinge as package
from command_line import hiphinge, reported_in_one_sentence
from hiphinge.calibration import Calibration
from hiphinge.history.calibration_file import load, save
from hiphinge.person import Person
from hiphinge.sources.filmed import Selection
from shared import PROJECT
from slumps import NEUTRAL

SAMPLE = PROJECT / "src" / "hiphinge" / "samples" / "hinge.mp4"
OWN = Calibration(51.23, 2.6, NEUTRAL, "back line")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def clip(tmp_path: Path) -> Path:
    return Path(shutil.copy(SAMPLE, tmp_path / "slump.mp4"))


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """See a full slump in every clip, and keep what was asked for."""
    asked: list[Any] = []

    def calibrate(video: Path, person: Person, part: Selection, *_: object) -> Calibration:
        asked.extend([video, person, part])
        return OWN

    monkeypatch.setattr("hiphinge.analysis.calibrate", calibrate)
    return asked


@pytest.mark.usefixtures("asked")
def test_the_maximum_is_reported_and_written_beside_the_clip(clip: Path) -> None:
    outcome = hiphinge("calibrate", clip)
    target = clip.with_name("slump.calibration.json")
    assert (outcome.exit_code, outcome.err) == (0, "")
    assert "51 ± 3 degrees" in outcome.out
    assert f"--calibration {target}" in outcome.out
    assert load(target).lumbar_flexion_max_deg == 51.23
    assert names(clip.parent) == ["slump.calibration.json", "slump.mp4"]


def test_options_are_those_of_analyze(clip: Path, asked: list[Any], tmp_path: Path) -> None:
    out = tmp_path / "anna.json"
    options = ("--from", "1", "--to", "4", "--subject", "2", "--stature", "5ft9")
    assert hiphinge("calibrate", clip, *options, "--out", out).exit_code == 0
    assert asked == [clip, Person(1.7526), Selection(1.0, 4.0, 2)]
    assert load(out).source == "back line"


def test_something_else_is_reported_at_once_and_replaced_by_force_alone(
    clip: Path, asked: list[Any], tmp_path: Path
) -> None:
    notes = tmp_path / "notes.json"
    notes.write_text("mine")
    assert reported_in_one_sentence(hiphinge("calibrate", clip, "--out", notes))
    assert notes.read_text() == "mine"
    assert asked == []
    assert hiphinge("calibrate", clip, "--out", notes, "--force").exit_code == 0
    assert load(notes).source == "back line"


@pytest.mark.usefixtures("asked")
def test_the_clip_itself_is_never_replaced(clip: Path) -> None:
    before = clip.read_bytes()
    assert reported_in_one_sentence(hiphinge("calibrate", clip, "--out", clip, "--force"))
    assert clip.read_bytes() == before


@pytest.mark.parametrize("video", ["missing.mp4", "slump.mp4"])
def test_where_no_slump_is_seen_nothing_is_written(clip: Path, video: str) -> None:
    former = clip.with_name(f"{Path(video).stem}.calibration.json")
    save(OWN, former)
    before = former.read_bytes()
    outcome = hiphinge("calibrate", clip.with_name(video), "--to", "0.9")
    assert reported_in_one_sentence(outcome)
    assert former.read_bytes() == before
    assert names(clip.parent) == sorted([former.name, "slump.mp4"])


@pytest.mark.parametrize("content", [None, "", json.dumps({"schema": "hiphinge.session/1"})])
def test_a_bad_calibration_is_reported_before_the_clip_is_read(tmp_path: Path, content: str | None) -> None:
    file = tmp_path / "anna.json"
    if content is not None:
        file.write_text(content)
    outcome = hiphinge("analyze", tmp_path / "missing.mp4", "--calibration", file)
    assert reported_in_one_sentence(outcome)
    assert str(file) in outcome.err


def test_analyze_compares_with_the_calibration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sessions = []
    whole = package.analyze

    def analyze(*arguments: Any, **options: Any) -> package.Session:
        sessions.append(whole(*arguments, **options))
        return sessions[-1]

    monkeypatch.setattr("hiphinge.workflows.analyzing.analyze", analyze)
    save(OWN, tmp_path / "anna.json")
    options = ("--to", "0.5", "--no-video", "--out", tmp_path / "results")
    assert hiphinge("analyze", SAMPLE, *options, "--calibration", tmp_path / "anna.json").exit_code == 0
    (session,) = sessions
    assert session.calibration is not None
    assert session.calibration.lumbar_flexion_max_deg == 51.23
