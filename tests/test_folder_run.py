"""A folder of recordings: planned, kept, pooled, in processes, and stopped."""

import csv
import json
import os
import shutil
import signal
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date
from itertools import islice
from pathlib import Path

import av
import pytest

from command_line import Outcome, hiphinge, reported_in_one_sentence, stopped
from hiphinge import load_many
from hiphinge.analysis import Writing
from hiphinge.calibration import Calibration
from hiphinge.errors import InvalidValueError
from hiphinge.export.formats import FORMATS
from hiphinge.kinetics import Load
from hiphinge.motion import View
from hiphinge.person import Person
from hiphinge.session import Label, Session
from hiphinge.sources.filmed import Selection
from hiphinge.texts import Message
from hiphinge.workflows.clip import Job, Work, no_stage
from hiphinge.workflows.folder import FAILURES, Entry, analyze_one, exit_code
from hiphinge.workflows.folder import Outcome as Became
from hiphinge.workflows.jobs import plan
from hiphinge.workflows.made_with import made_with, seal
from hiphinge.workflows.pooled import write_pooled
from hiphinge.workflows.processes import Died, in_processes
from sessions import make_session, with_spine, with_values, with_view, without_reps
from shared import PROJECT
from slumps import NEUTRAL
from stored import written
from tasks import double, double_or_die, meet

SAMPLE = PROJECT / "src" / "hiphinge" / "samples" / "hinge.mp4"
OPTIONS = ("--no-video", "--to", "5.5")
ASKEW = View("left", 50.0, None, usable=False, messages=(Message("said-before", {"text": "Film sideways."}),))
RESULT = {"session.json", "frames.csv", "report.html", "made_with.json"}


def contents(folder: Path) -> dict[str, bytes]:
    """All files below a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def rows(file: Path) -> list[dict[str, str]]:
    with file.open(newline="", encoding="utf-8") as stream:
        return list(csv.DictReader(stream))


class TestPlan:
    @pytest.fixture
    def study(self, tmp_path: Path) -> Path:
        for name in (
            *("b.mp4", "a.MOV", "notes.txt", ".hidden.mp4", ".trash/c.mp4", "anna/a.mp4", "anna/deep/a.mp4"),
            *("anna/old_hiphinge/session.json", "anna/old_hiphinge/annotated.mp4", "out/reps.csv"),
        ):
            (tmp_path / "study" / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / "study" / name).touch()
        return tmp_path / "study"

    def targets(self, study: Path, out: Path, *videos: Path) -> dict[str, str]:
        jobs = plan(videos or (study,), out, write=True)
        return {
            job.clip.relative_to(study).as_posix(): job.target.relative_to(out).as_posix()
            for job in jobs
            if job.target is not None
        }

    def test_subfolders_are_kept_and_other_things_left_out(self, study: Path, tmp_path: Path) -> None:
        assert self.targets(study, tmp_path / "out") == {
            "a.MOV": "a",
            "anna/a.mp4": "anna/a",
            "anna/deep/a.mp4": "anna/deep/a",
            "b.mp4": "b",
        }

    def test_results_within_the_folder_are_no_recordings(self, study: Path) -> None:
        before = self.targets(study, study / "out")
        (study / "out" / "b.mp4").touch()
        assert self.targets(study, study / "out") == before

    def test_twins_and_namesakes_of_folders_have_their_ending(self, study: Path, tmp_path: Path) -> None:
        (study / "anna.mp4").touch()
        (study / "b.webm").touch()
        targets = self.targets(study, tmp_path / "out")
        assert targets["anna.mp4"] == "anna.mp4"
        assert (targets["b.mp4"], targets["b.webm"]) == ("b.mp4", "b.webm")

    def test_several_folders_keep_apart(self, study: Path, tmp_path: Path) -> None:
        shutil.copytree(study / "anna" / "deep", study / "bert")
        videos = (study / "bert", study / "anna" / "deep", study / "b.mp4")
        targets = self.targets(study, tmp_path / "out", *videos)
        assert targets == {"bert/a.mp4": "bert/a", "anna/deep/a.mp4": "deep/a", "b.mp4": "b"}

    def test_without_out_results_lie_beside_each(self, study: Path) -> None:
        jobs = plan([study], None, write=True)
        assert [job.target for job in jobs][:2] == [study / "a_hiphinge", study / "anna" / "a_hiphinge"]

    def test_two_that_would_share_a_folder_are_refused(self, study: Path, tmp_path: Path) -> None:
        other = tmp_path / "other" / "b.mp4"
        other.parent.mkdir()
        other.touch()
        with pytest.raises(InvalidValueError, match="would both go to"):
            plan([study / "b.mp4", other, study / "b.mp4"], tmp_path / "out", write=True)


@pytest.fixture(scope="module")
def study(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a set, a clip in which nobody moves, and a broken one, in subfolders."""
    folder = tmp_path_factory.mktemp("study")
    for person in ("anna", "bert"):
        (folder / person).mkdir()
    shutil.copy(SAMPLE, folder / "anna" / "hinge.mp4")
    cut(SAMPLE, folder / "bert" / "still.mp4")
    (folder / "bert" / "broken.mp4").write_bytes(SAMPLE.read_bytes()[:5000])
    return folder


def cut(clip: Path, target: Path, frames: int = 15) -> None:
    """Write the beginning of a clip, as it is encoded."""
    with av.open(str(clip)) as source, av.open(str(target), "w") as short:
        stream = short.add_stream_from_template(source.streams.video[0])
        for packet in islice(source.demux(video=0), frames):
            packet.stream = stream
            short.mux(packet)


@pytest.fixture(scope="module")
def first(study: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Outcome, Path]:
    """The command on the folder, and what it wrote."""
    out = tmp_path_factory.mktemp("first") / "out"
    return hiphinge("analyze", study, *OPTIONS, "--out", out), out


class TestRun:
    def test_each_recording_has_its_result_and_its_line(self, first: tuple[Outcome, Path]) -> None:
        outcome, out = first
        assert outcome.exit_code == 2
        assert {path.relative_to(out).as_posix() for path in out.rglob("session.json")} == {
            "anna/hinge/session.json",
            "bert/still/session.json",
        }
        begin, *lines = outcome.err.splitlines()
        assert begin == "3 recordings."
        assert [line.partition(" ")[0] for line in lines] == ["[1/3]", "[2/3]", "[3/3]"]
        assert lines[0].endswith(f"{Path('anna', 'hinge.mp4')}: done, 1 repetition")
        assert "broken.mp4: unreadable. 'broken.mp4'" in lines[1]
        assert lines[2].endswith("still.mp4: no repetition")
        table = [line.split() for line in outcome.out.splitlines()]
        assert ["done", "1", str(Path("anna", "hinge.mp4"))] in table
        assert ["unreadable", "--", str(Path("bert", "broken.mp4"))] in table
        assert ["no", "repetition", "0", str(Path("bert", "still.mp4"))] in table
        assert "3 recordings: 1 done, 1 without a repetition and 1 unreadable." in outcome.out

    def test_all_repetitions_are_one_table(self, first: tuple[Outcome, Path]) -> None:
        _, out = first
        (row,) = rows(out / "reps.csv")
        whole = json.loads((out / "anna" / "hinge" / "session.json").read_text("utf-8"))
        rep = whole["reps"][0]
        assert (row["file"], row["result"], row["person"]) == ("anna/hinge.mp4", "anna/hinge", "")
        for name in ("bottom_s", "trunk_inclination_deg", "lumbar_flexion_deg", "lumbar_share"):
            assert float(row[name]) == rep[name]
        assert float(row["trunk_inclination_deg_se"]) > 0
        assert {found["fault"]: row[found["fault"]] for found in rep["findings"]} == {
            found["fault"]: found["verdict"] for found in rep["findings"]
        }

    def test_the_tables_of_both_kinds_hold_the_same(self, first: tuple[Outcome, Path]) -> None:
        parquet = pytest.importorskip("pyarrow.parquet", reason="not all extras are installed")
        _, out = first
        table = parquet.read_table(out / "reps.parquet")
        assert table.schema.metadata[b"schema"] == b"hiphinge.reps/1"
        assert table.schema.field("trunk_inclination_deg_se").metadata == {b"unit": b"deg"}
        (row,), (other,) = rows(out / "reps.csv"), table.to_pylist()
        assert list(row) == list(other)
        assert row == {name: "" if value is None else str(value) for name, value in other.items()}

    def test_what_is_done_is_kept(self, study: Path, first: tuple[Outcome, Path]) -> None:
        _, out = first
        before, made_at = contents(out), (out / "anna" / "hinge").stat().st_ctime_ns
        outcome = hiphinge("analyze", study, *OPTIONS, "--out", out)
        assert outcome.exit_code == 2
        assert "kept, 1 repetition" in outcome.err
        assert "no repetition (kept)" in outcome.out
        assert contents(out) == before
        assert (out / "anna" / "hinge").stat().st_ctime_ns == made_at

    def test_what_is_kept_and_what_is_made_anew_are_the_same_bytes(
        self, study: Path, first: tuple[Outcome, Path]
    ) -> None:
        _, out = first
        before, made_at = contents(out), (out / "anna" / "hinge" / "session.json").stat().st_ino
        outcome = hiphinge("analyze", study, *OPTIONS, "--out", out, "--again")
        assert "kept" not in outcome.err + outcome.out
        assert contents(out) == before
        assert (out / "anna" / "hinge" / "session.json").stat().st_ino != made_at

    def test_two_at_a_time_give_the_same_bytes(
        self, study: Path, first: tuple[Outcome, Path], tmp_path: Path
    ) -> None:
        outcome = hiphinge("analyze", study, *OPTIONS, "--out", tmp_path / "out", "--jobs", "2")
        assert outcome.exit_code == 2
        assert contents(tmp_path / "out") == contents(first[1])
        assert outcome.out.splitlines()[:-1] == first[0].out.splitlines()[:-1]

    def test_in_german_it_is_german(self, study: Path, tmp_path: Path) -> None:
        shutil.copy(study / "bert" / "broken.mp4", tmp_path / "kaputt.mp4")
        outcome = hiphinge("analyze", tmp_path, "--language", "de", "--out", tmp_path / "out")
        assert outcome.exit_code == 1
        assert "1 Aufnahme: 1 nicht lesbar." in outcome.out
        assert not (tmp_path / "out").exists()

    @pytest.mark.parametrize("name", ["reps.csv", "reps.parquet"])
    def test_a_table_that_is_not_ours_is_not_replaced(self, study: Path, tmp_path: Path, name: str) -> None:
        (tmp_path / name).write_text("file,mine")
        outcome = hiphinge("analyze", study, *OPTIONS, "--out", tmp_path)
        assert reported_in_one_sentence(outcome)
        assert contents(tmp_path) == {name: b"file,mine"}

    @pytest.mark.parametrize("options", [("--again",), ("--jobs", "2")])
    def test_options_of_folders_are_for_folders(self, options: tuple[str, ...], tmp_path: Path) -> None:
        assert reported_in_one_sentence(hiphinge("analyze", SAMPLE, *options, "--out", tmp_path / "out"))
        assert not (tmp_path / "out").exists()

    def test_one_persons_sessions_come_one_after_another(
        self, study: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("HIPHINGE_DATA", str(tmp_path / "data"))
        assert hiphinge("person", "add", "anna").exit_code == 0
        arguments = ("analyze", study, "--person", "anna", "--jobs", "2", "--out", tmp_path / "out")
        assert "leave --jobs out" in hiphinge(*arguments).err
        assert not (tmp_path / "out").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent otherwise there")
def test_stopped_with_several_at_a_time_what_is_done_stays(study: Path, tmp_path: Path) -> None:
    place = "hiphinge.cli.progress:FolderBars.report"
    arguments: list[str | Path] = ["analyze", study, *OPTIONS, "--jobs", "2", "--out", tmp_path / "out"]
    # test_cli holds that an interrupt ends a run as this does
    outcome = stopped(arguments, place, 2, signal.SIGTERM)
    assert outcome.exit_code == 130
    assert outcome.err.splitlines()[-1].startswith("Stopped")
    left = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    assert left <= {f"out/{place}/{name}" for place in ("bert/still", "anna/hinge") for name in RESULT} | {
        name for name in left if "/keyframes/" in name
    }
    assert not [name for name in left if ".hiphinge-" in name]


def of_anne(session: Session) -> Session:
    return with_values(session, label=Label("Änne", date(2026, 5, 1)))


class TestKept:
    """What lets a result be kept, and what does not; the result is one that was written by hand."""

    @pytest.fixture
    def job(self, tmp_path: Path) -> Job:
        clip = tmp_path / "clip.mp4"
        clip.write_bytes(b"no video, so that reading it fails")
        return Job(clip, tmp_path / "result")

    def made(self, job: Job, session: Session, work: Work) -> None:
        assert job.target is not None
        written(session, job.target)
        (job.target / "report.html").touch()
        seal(job.target, made_with(job.clip, work))

    work = Work(writing=Writing(video=False))

    @pytest.mark.parametrize(
        ("session", "became", "reps"),
        [
            (make_session(), Became.KEPT, 1),
            (without_reps(make_session()), Became.EMPTY, 0),
            (with_view(make_session(), ASKEW), Became.REFUSED, 0),
        ],
    )
    def test_the_same_is_kept(self, job: Job, session: Session, became: Became, reps: int) -> None:
        self.made(job, session, self.work)
        entry = analyze_one(job, self.work, False, no_stage)
        assert (entry.outcome, entry.reps, entry.was_kept) == (became, reps, True)
        assert entry.because == ("Film sideways." if became is Became.REFUSED else "")

    def test_it_is_not_kept_when_asked_for_anew(self, job: Job) -> None:
        self.made(job, make_session(), self.work)
        assert analyze_one(job, self.work, True, no_stage).outcome is Became.UNREADABLE

    @pytest.mark.parametrize(
        "other",
        [
            Work(person=Person(1.75)),
            Work(held=Load(20.0)),
            Work(part=Selection(1.0)),
            Work(drill="wall_tap"),
            Work(measured_by="Bo"),
            Work(calibration=Calibration(50.0, 3.0, NEUTRAL, "back line")),
            Work(writing=Writing(video=False, language="de")),
            Work(writing=Writing(video=False, blur_face=True)),
            Work(writing=Writing(video=True)),
            Work(writing=Writing(video=False, also=(FORMATS["mot"],))),
        ],
    )
    def test_other_options_make_it_anew(self, job: Job, other: Work) -> None:
        self.made(job, make_session(), self.work)
        other = other if other.writing else replace(other, writing=self.work.writing)
        assert analyze_one(job, other, False, no_stage).outcome is Became.UNREADABLE

    def test_that_other_things_may_be_replaced_changes_nothing(self, job: Job) -> None:
        self.made(job, make_session(), self.work)
        forced = Work(writing=Writing(video=False, force=True))
        assert analyze_one(job, forced, False, no_stage).was_kept

    @pytest.mark.parametrize(
        "change",
        [
            lambda job: job.clip.write_bytes(b"another"),
            lambda job: (job.target / "report.html").unlink(),
            lambda job: (job.target / "session.json").write_text("{"),
            lambda job: (job.target / "made_with.json").write_bytes(b"\xff"),
            lambda job: (job.target / "made_with.json").unlink(),
        ],
    )
    def test_another_recording_and_a_broken_result_are_made_anew(
        self, job: Job, change: Callable[[Job], object]
    ) -> None:
        self.made(job, make_session(), self.work)
        change(job)
        entry = analyze_one(job, self.work, False, no_stage)
        assert entry.outcome in FAILURES  # it was tried, and is no video
        assert not entry.was_kept

    def test_another_version_makes_it_anew(self, job: Job) -> None:
        self.made(job, make_session(), self.work)
        assert job.target is not None
        file = job.target / "made_with.json"
        made = json.loads(file.read_text("utf-8"))
        file.write_text(json.dumps({**made, "hiphinge": "0.0.9"}, indent=2) + "\n")
        assert not analyze_one(job, self.work, False, no_stage).was_kept

    def test_a_recording_that_is_gone_is_unreadable(self, job: Job) -> None:
        job.clip.unlink()
        entry = analyze_one(job, self.work, False, no_stage)
        assert entry.outcome is Became.UNREADABLE
        assert entry.because.endswith("see that the recording is there.")

    def test_the_table_is_that_of_the_results(self, tmp_path: Path) -> None:
        entries = []
        for name, session in (("b", of_anne(make_session())), ("a", of_anne(with_spine(make_session())))):
            job = Job(tmp_path / "in" / f"{name}.mp4", written(session, tmp_path / "out" / name))
            entries.append(Entry(job, Became.DONE, 1))
        write_pooled(entries, tmp_path / "in", tmp_path / "out")
        found = rows(tmp_path / "out" / "reps.csv")
        assert [row["file"] for row in found] == ["b.mp4", "a.mp4"]
        assert {(row["person"], row["recorded_on"]) for row in found} == {("Änne", "2026-05-01")}
        table = load_many(tmp_path / "out").reps_frame("arrays")
        both = sorted((row["result"], float(row["lumbar_flexion_deg"] or "nan")) for row in found)
        expected = pytest.approx(table["lumbar_flexion_deg"].tolist(), nan_ok=True)
        assert [lumbar for _, lumbar in both] == expected


@pytest.mark.parametrize(
    ("outcomes", "code"),
    [
        ([Became.DONE, Became.KEPT], 0),
        ([Became.EMPTY, Became.REFUSED], 0),
        ([Became.DONE, Became.UNREADABLE], 2),
        ([Became.EMPTY, Became.FAILED], 2),
        ([Became.UNREADABLE, Became.FAILED], 1),
    ],
)
def test_the_exit_code_tells_whether_all_some_or_none_failed(outcomes: list[Became], code: int) -> None:
    assert exit_code([Entry(Job(Path("a"), None), outcome) for outcome in outcomes]) == code


class TestProcesses:
    def test_each_result_belongs_to_its_task(self) -> None:
        assert dict(in_processes(double, range(5), 2)) == {0: 0, 1: 2, 2: 4, 3: 6, 4: 8}

    @pytest.mark.skipif(sys.platform == "win32", reason="signals are sent otherwise there")
    def test_one_that_is_killed_takes_nothing_with_it(self) -> None:
        results = dict(in_processes(double_or_die, range(3), 2))
        assert results == {0: 0, 1: Died(-signal.SIGKILL), 2: 4}

    @pytest.mark.skipif(sys.platform == "win32", reason="signals are sent otherwise there")
    def test_those_that_run_clean_up_when_nobody_waits_any_more(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "meeting")
        with closing(in_processes(meet, [tmp_path / "first", tmp_path / "second"], 2)) as results:
            assert next(results) == (0, "met")
        assert (tmp_path / "second").read_text() == "cleaned up"
