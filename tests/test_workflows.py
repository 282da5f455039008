"""What commands, pages and batches do alike: nothing is shown or asked, results come back as data."""

import json
from dataclasses import FrozenInstanceError
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import hiphinge as package
from hiphinge import files
from hiphinge.analysis import Writing, analyze, write_results
from hiphinge.coaching.warning_signs import WarningAnswer
from hiphinge.errors import InvalidValueError, ResultFolderError, UnreadableSourceError
from hiphinge.export import FORMATS
from hiphinge.history.keeping import Keeping
from hiphinge.history.record import Kept, Someone
from hiphinge.history.store import open_store
from hiphinge.kinetics import Load
from hiphinge.knowledge.warning_signs import warning_signs
from hiphinge.motion import Motion
from hiphinge.person import Person
from hiphinge.sources.filmed import Progress, Selection
from hiphinge.workflows.analyzing import (
    Done,
    Failed,
    analyze_and_keep,
    attempt,
    check_work,
    checked_measurer,
    judge_and_keep,
    keeping_for,
)
from hiphinge.workflows.clip import Job, Work
from hiphinge.workflows.screening import ScreenJob, measure_screen
from hiphinge.workflows.styles import StylesJob, compare_styles
from hiphinge.workflows.warning_signs import WarningCheck, keep_answer, warning_check
from moves import PLAIN, SQUATTING
from shared import PROJECT

SAMPLE = PROJECT / "src" / "hiphinge" / "samples" / "hinge.mp4"
NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)
SIGNS = tuple(warning_signs())
LOCKING = tuple(code for code in SIGNS if warning_signs()[code].locks)
FOR_TODAY = tuple(code for code in SIGNS if not warning_signs()[code].locks)


@pytest.fixture
def anna(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Someone:
    monkeypatch.setenv("HIPHINGE_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("HIPHINGE_DATABASE_URL", raising=False)
    with open_store() as store:
        return store.add("anna", Person(1.7, 62.0))


def stored(someone: Someone) -> list[Kept]:
    with open_store() as store:
        return list(store.sessions(someone))


def test_a_motion_is_judged_written_and_kept(anna: Someone, tmp_path: Path) -> None:
    work = Work(drill="hinge", measured_by="Jo").storing(Keeping(anna, when=NOW))
    done = judge_and_keep(SQUATTING.motion(), tmp_path / "r", work)
    (kept,) = stored(anna)
    assert done.stored_as == kept.id
    assert (kept.recorded_at, kept.reps, kept.kind) == (NOW, len(done.session.reps), done.session.source.kind)
    assert kept.faults == done.session.faults != ()
    back = package.load(tmp_path / "r")
    assert (back.label.name, back.label.measured_by) == ("anna", "Jo")
    assert back.label.recorded_on == NOW.astimezone().date()
    assert back.person == Person(1.7, 62.0)


def test_the_same_motion_is_the_same_recording(anna: Someone) -> None:
    work = Work().storing(Keeping(anna, when=NOW))
    for move in (SQUATTING, SQUATTING, PLAIN):
        assert judge_and_keep(move.motion(), None, work).target is None
    first, again, other = (kept.recording for kept in sorted(stored(anna), key=lambda kept: kept.stored_at))
    assert first == again != other


def test_what_was_computed_is_stored_whatever_another_run_writes_there(
    anna: Someone, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = Keeping.keep

    def after_another_run(keeping: Keeping, source: Path | Motion, results: Path) -> str:
        write_results(analyze(PLAIN.motion()), tmp_path / "r", writing=Writing(force=True))
        return plain(keeping, source, results)

    monkeypatch.setattr(Keeping, "keep", after_another_run)
    done = judge_and_keep(
        SQUATTING.motion(), tmp_path / "r", Work(drill="hinge").storing(Keeping(anna, when=NOW))
    )
    (kept,) = stored(anna)
    assert kept.faults == done.session.faults != ()
    with open_store() as store:
        assert json.loads(store.file(kept.id, "session.json"))["label"]["name"] == "anna"


def test_a_result_that_cannot_be_put_in_place_is_not_stored_either(
    anna: Someone, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = Work(writing=Writing(force=True)).storing(Keeping(anna, when=NOW))
    judge_and_keep(PLAIN.motion(), tmp_path / "r", work)
    before = (tmp_path / "r" / "session.json").read_bytes()

    def refused(*_: object) -> bool:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(files, "exchange", refused)
    with pytest.raises(ResultFolderError):
        judge_and_keep(SQUATTING.motion(), tmp_path / "r", work)
    assert len(stored(anna)) == 1
    assert (tmp_path / "r" / "session.json").read_bytes() == before
    assert [path.name for path in tmp_path.iterdir() if path.name != "data"] == ["r"]


def test_no_recording_can_be_stored_of_a_motion(anna: Someone) -> None:
    work = Work().storing(Keeping(anna, video=True))
    with pytest.raises(InvalidValueError, match="this motion comes from no file"):
        judge_and_keep(PLAIN.motion(), None, work)
    assert stored(anna) == []


@pytest.mark.usefixtures("anna")
def test_an_error_comes_back_as_data(tmp_path: Path) -> None:
    job = Job(tmp_path / "nowhere.mp4", tmp_path / "r")
    outcome = attempt(job, Work())
    assert isinstance(outcome, Failed)
    assert outcome.job == job
    assert isinstance(outcome.error, UnreadableSourceError)
    with pytest.raises(UnreadableSourceError):
        analyze_and_keep(job, Work())
    assert not (tmp_path / "r").exists()


def test_a_film_reports_its_stages_and_prints_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stages: list[tuple[str, str]] = []
    seen: dict[str, list[int]] = {"watching": [], "drawing": []}

    def stage(name: str, file: str) -> Progress:
        stages.append((name, file))
        return lambda done, _total: seen[name].append(done)

    done = attempt(Job(SAMPLE, tmp_path / "r"), Work(part=Selection(0.0, 1.0)), stage)
    assert isinstance(done, Done)
    assert done.target == tmp_path / "r"
    assert stages == [("watching", "hinge.mp4"), ("drawing", "")]
    frames = len(done.session.measures.frame)
    assert seen["watching"][-1] == seen["drawing"][-1] == frames
    assert capsys.readouterr() == ("", "")
    with pytest.raises(FrozenInstanceError):
        done.target = None  # type: ignore[misc]


@pytest.mark.parametrize(
    ("work", "write", "said"),
    [
        (Work(writing=Writing(load=True)), True, "mass"),
        (Work(writing=Writing(also=(FORMATS["trc"],)), person=Person(1.7)), False, "--also"),
        (Work(writing=Writing(also=(FORMATS["trc"],))), True, "stature"),
    ],
)
def test_what_cannot_be_done_is_refused_before_the_work(work: Work, write: bool, said: str) -> None:
    with pytest.raises(package.HipHingeError, match=said):
        check_work(work, write=write)


@pytest.mark.parametrize("name", ["", "  ", "a\nb", "x" * 101, "\x1b[2J"])
def test_a_measurer_has_a_name(name: str) -> None:
    with pytest.raises(InvalidValueError):
        checked_measurer(name)


def test_a_part_of_a_recording_is_kept_on_its_own(anna: Someone) -> None:
    whole, part = (
        keeping_for("anna", Selection()),
        keeping_for("anna", Selection(1.0, 2.0), "2026-05-01T12:00+00:00"),
    )
    assert (whole.part, part.part) == ("", "(1.0, 2.0, None)")
    assert part.when == NOW
    assert whole.someone == part.someone == anna


def test_what_a_test_or_a_comparison_needs_is_asked_for_first(tmp_path: Path) -> None:
    film = tmp_path / "nowhere.mp4"
    with pytest.raises(InvalidValueError, match="height"):
        measure_screen(ScreenJob("toe_touch", film))
    with pytest.raises(InvalidValueError, match="mass or height"):
        compare_styles(StylesJob(film, Person(1.75), Load(10.0)))


def test_the_question_is_due_at_first_and_after_weeks(anna: Someone) -> None:
    check = warning_check(anna, NOW)
    assert (check.answer, check.due, check.stops) == (None, True, False)
    answered = check.answered(())
    keep_answer(anna, answered)
    assert warning_check(anna, NOW + timedelta(days=1)) == WarningCheck(
        answered.answer, NOW + timedelta(days=1)
    )
    assert not warning_check(anna, NOW + timedelta(days=27)).due
    assert warning_check(anna, NOW + timedelta(days=28)).due


@given(st.lists(st.sampled_from(LOCKING), min_size=1, unique=True), st.lists(st.sampled_from(SIGNS)))
def test_a_sign_that_locks_stays_until_a_professional_has_seen_it(first: list[str], later: list[str]) -> None:
    check = WarningCheck(None, NOW).typed(",".join(first))
    kept: set[str] = set()
    for text in ("none", ",".join(later) or "none"):
        check = check.typed(text)
        assert check.locked
        assert check.stops
        assert not check.due
        assert check.answer is not None
        kept = set(check.answer.signs)
        assert set(first) <= kept
    for seen in (check.typed("seen"), check.seen_by_professional()):
        assert not seen.stops
        assert seen.answer is not None
        assert set(seen.answer.signs) == kept


@pytest.mark.parametrize("code", FOR_TODAY)
def test_a_sign_of_the_day_stops_this_day_and_is_asked_again(code: str) -> None:
    check = WarningCheck(WarningAnswer(NOW, (code,)), NOW)
    assert (check.stops, check.locked, check.due) == (True, False, True)
