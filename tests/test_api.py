"""The public names of the package."""

import subprocess
import sys
from dataclasses import fields, replace
from pathlib import Path

import numpy as np
import pytest

import hiphinge
from hiphinge import Motion, Person, Selection, Session
from hiphinge.analysis import Writing, write_results
from hiphinge.errors import (
    InvalidValueError,
    NothingMeasuredError,
    ResultFolderError,
    UnreadableSourceError,
)
from hiphinge.motion import View
from hiphinge.texts import Message
from shared import PROJECT
from slumps import slump

SAMPLE = PROJECT / "src" / "hiphinge" / "samples" / "hinge.mp4"
FIVE_SECONDS = Selection(0.0, 5.0)


@pytest.fixture(scope="module")
def motion() -> Motion:
    return hiphinge.read(str(SAMPLE), Person(1.75), FIVE_SECONDS)


@pytest.fixture(scope="module")
def session() -> Session:
    return hiphinge.analyze(SAMPLE, Person(1.75), drill="romanian_deadlift", part=FIVE_SECONDS)


def test_importing_the_package_loads_nothing_heavy() -> None:
    code = "import sys, hiphinge; print(sorted({'numpy', 'av', 'scipy', 'click'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


@pytest.mark.parametrize("name", hiphinge.__all__)
def test_every_public_name_is_there(name: str) -> None:
    assert getattr(hiphinge, name).__name__ == name


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="nonsense"):
        _ = hiphinge.nonsense


def test_analysing_a_clip_tells_its_repetitions(session: Session) -> None:
    (rep,) = session.reps
    assert rep.bottom_s == pytest.approx(2.72, abs=0.05)
    assert rep.descent_s + rep.pause_s + rep.ascent_s == pytest.approx(rep.end_s - rep.start_s)
    assert (session.movement, session.drill, session.person) == ("hinge", "romanian_deadlift", Person(1.75))


def test_analysing_a_motion_is_analysing_its_clip(motion: Motion, session: Session) -> None:
    from_motion = hiphinge.analyze(motion, Person(1.75))
    assert from_motion.reps == session.reps
    assert from_motion.attempts == session.attempts
    assert from_motion.source == session.source


def test_reading_twice_gives_the_same_motion(motion: Motion, session: Session) -> None:
    arrays = [each.name for each in fields(Motion) if isinstance(getattr(motion, each.name), np.ndarray)]
    assert {"positions", "confidence", "interpolated"} < set(arrays)
    for name in arrays:
        np.testing.assert_array_equal(getattr(motion, name), getattr(session.motion, name))


def test_a_stature_gives_metres(motion: Motion) -> None:
    leg_length, metres = motion.scale.leg_length, motion.scale.metres_per_unit
    assert leg_length is not None
    assert metres is not None
    assert leg_length * metres == pytest.approx(0.85, abs=0.12)


def test_progress_is_reported_for_each_frame() -> None:
    actual: list[tuple[int, int | None]] = []
    hiphinge.read(SAMPLE, part=Selection(0.0, 0.5), progress=lambda done, total: actual.append((done, total)))
    assert [done for done, _ in actual] == list(range(1, 16))


def test_results_are_written_where_asked(session: Session, tmp_path: Path) -> None:
    write_results(session, tmp_path / "results", SAMPLE, Writing(video=False))
    assert {path.name for path in (tmp_path / "results").iterdir()} == {
        "session.json", "frames.csv", "report.html", "keyframes",
    }  # fmt: skip


def test_results_are_not_written_over_other_things(session: Session, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").touch()
    with pytest.raises(ResultFolderError):
        write_results(session, tmp_path, SAMPLE, Writing(video=False))
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_a_slump_gives_the_own_maximum(motion: Motion, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hiphinge.analysis.measure", lambda seen: slump(50) if seen is motion else None)
    assert hiphinge.calibrate(motion).lumbar_flexion_max_deg == pytest.approx(50.0)


def test_a_slump_from_a_view_that_cannot_be_used_is_refused_with_what_to_do(motion: Motion) -> None:
    view = View("right", 60.0, None, usable=False, messages=(Message("view-lying"),))
    with pytest.raises(NothingMeasuredError, match=r"^The person lies across the picture.*\.$"):
        hiphinge.calibrate(replace(motion, view=view))


def test_a_missing_clip_is_an_error_of_hiphinge(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSourceError) as actual:
        hiphinge.analyze(tmp_path / "missing.mp4")
    assert isinstance(actual.value, hiphinge.HipHingeError)


@pytest.mark.parametrize(
    "part", [Selection(2.0, 1.0), Selection(-1.0), Selection(999.0), Selection(0.0, 0.5, subject=2)]
)
def test_a_part_that_is_not_there_is_refused(part: Selection) -> None:
    with pytest.raises(InvalidValueError):
        hiphinge.read(SAMPLE, part=part)


@pytest.mark.parametrize("stature_m", [0.5, 3.0, float("nan")])
def test_a_stature_that_nobody_has_is_refused(stature_m: float) -> None:
    with pytest.raises(InvalidValueError):
        Person(stature_m)
