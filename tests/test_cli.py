"""The command line, as a user meets it."""

import csv
import json
import os
import re
import shutil
import signal
import subprocess
import sys
from itertools import islice
from pathlib import Path

import av
import numpy as np
import pytest

from command_line import Outcome, hiphinge, reported_in_one_sentence, session_json, stopped
from hiphinge.cli.main import commands
from hiphinge.poses.frames import Picture
from shared import PROJECT

SAMPLE = PROJECT / "src" / "hiphinge" / "samples" / "hinge.mp4"
RESULT = {"session.json", "frames.csv", "annotated.mp4", "report.html"}
STILLS = "keyframes"
#: One repetition, and the beginning of the next.
BEGINNING = ("--to", "5.5")


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def rows(folder: Path) -> list[dict[str, str]]:
    with (folder / "frames.csv").open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def pictures(video: Path) -> list[Picture]:
    with av.open(str(video)) as container:
        assert not container.streams.audio
        return [frame.to_ndarray(format="gray").astype(np.uint8) for frame in container.decode(video=0)]


def in_a_process(*arguments: str | Path, python: tuple[str, ...] = ("-m", "hiphinge")) -> Outcome:
    command = [sys.executable, *python, *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    return Outcome(done.returncode, done.stdout, done.stderr)


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clip of half a second: where only the doing counts, not what is measured."""
    path = tmp_path_factory.mktemp("clips") / "clip.mp4"
    with av.open(str(SAMPLE)) as source, av.open(str(path), "w") as short:
        stream = short.add_stream_from_template(source.streams.video[0])
        for packet in islice(source.demux(video=0), 15):
            packet.stream = stream
            short.mux(packet)
    return path


@pytest.fixture
def own_clip(clip: Path, tmp_path: Path) -> Path:
    """The short clip in a folder of its own."""
    (tmp_path / "mine").mkdir()
    return Path(shutil.copy(clip, tmp_path / "mine" / "clip.mp4"))


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> tuple[Outcome, Path]:
    """The command on a beginning with one repetition, and its result folder."""
    folder = tmp_path_factory.mktemp("results") / "deep" / "results"
    return hiphinge("analyze", SAMPLE, *BEGINNING, "--out", folder), folder


@pytest.fixture
def former(tmp_path: Path) -> Path:
    """A result folder of an earlier run."""
    folder = tmp_path / "results"
    folder.mkdir()
    (folder / "session.json").write_text('{"schema": "hiphinge.session/1"}')
    for name in ("frames.csv", "annotated.mp4", "report.html"):
        (folder / name).write_text("old")
    return folder


def test_a_clip_gives_its_files(results: tuple[Outcome, Path]) -> None:
    outcome, folder = results
    assert (outcome.exit_code, outcome.err) == (0, "")
    assert names(folder) == RESULT | {STILLS}
    assert session_json(folder)["schema"] == "hiphinge.session/1.4"
    assert len(rows(folder)) == len(pictures(folder / "annotated.mp4")) == 165
    assert (rows(folder)[0]["frame"], rows(folder)[0]["time_s"]) == ("0", "0.0000")


def test_the_table_has_a_row_for_the_repetition_and_one_for_the_attempt(
    results: tuple[Outcome, Path],
) -> None:
    outcome, folder = results
    (rep,) = session_json(folder)["reps"]
    assert f"{rep['bottom_s']:.2f} s" in outcome.out
    assert f"{rep['trunk_inclination_deg']:.0f} ±" in outcome.out
    assert outcome.out.count("No rep at") == len(session_json(folder)["attempts"]) == 1
    assert str(folder) in outcome.out


def test_json_is_the_session_on_standard_output_and_nothing_else(
    results: tuple[Outcome, Path], tmp_path: Path
) -> None:
    own = shutil.copy(SAMPLE, tmp_path)
    outcome = in_a_process("analyze", own, *BEGINNING, "--json")
    assert outcome == Outcome(0, (results[1] / "session.json").read_text("utf-8"), "")
    assert names(tmp_path) == {SAMPLE.name}


def test_json_of_several_clips_is_a_list(clip: Path) -> None:
    outcome = hiphinge("analyze", clip, clip, "--json")
    assert [session["source"]["file"] for session in json.loads(outcome.out)] == [clip.name] * 2


def test_without_a_folder_results_lie_beside_the_clip(own_clip: Path) -> None:
    assert hiphinge("analyze", own_clip).exit_code == 0
    assert names(own_clip.parent) == {"clip.mp4", "clip_hiphinge"}
    assert names(own_clip.with_name("clip_hiphinge")) == RESULT


@pytest.mark.parametrize(
    "name", ["Hüfte, Übung 1.mp4", "ヒンジ 正面.mp4", "-knee [1] %d #2.mp4", "no ending"]
)
def test_any_file_name_works(clip: Path, tmp_path: Path, name: str) -> None:
    own = Path(shutil.copy(clip, tmp_path / name))
    assert hiphinge("analyze", own, "--no-video").exit_code == 0
    folder = tmp_path / f"{own.stem}_hiphinge"
    assert names(folder) == {"session.json", "frames.csv", "report.html"}
    assert session_json(folder)["source"]["file"] == name


def test_one_that_fails_does_not_stop_the_rest(own_clip: Path, tmp_path: Path) -> None:
    other = Path(shutil.copy(own_clip, own_clip.with_name("other.mp4")))
    empty = own_clip.with_name("empty.mp4")
    empty.touch()
    outcome = hiphinge("analyze", own_clip, empty, other, "--no-video", "--out", tmp_path / "results")
    assert outcome.exit_code == 2
    assert outcome.err.startswith("hiphinge: 'empty.mp4' is empty")
    assert names(tmp_path / "results") == {"clip", "other"}
    assert all(name in outcome.out for name in ("clip.mp4", "other.mp4"))


def test_all_that_fail_are_a_failure(tmp_path: Path) -> None:
    outcome = hiphinge("analyze", tmp_path / "a.mp4", tmp_path / "b.mp4", "--out", tmp_path / "results")
    assert outcome.exit_code == 1
    assert outcome.err.count("There is no file") == 2
    assert not list(tmp_path.iterdir())


def test_a_folder_of_clips_is_read_clip_by_clip(own_clip: Path, tmp_path: Path) -> None:
    shutil.copy(own_clip, own_clip.with_name("twin.mov"))
    shutil.copy(own_clip, own_clip.with_name("twin.MP4"))
    own_clip.with_name("notes.txt").write_text("no video")
    outcome = hiphinge("analyze", own_clip.parent, "--no-video", "--out", tmp_path / "results")
    assert outcome.exit_code == 0
    assert names(tmp_path / "results") == {"clip", "twin.mov", "twin.MP4", "reps.csv", "reps.parquet"}


def test_a_folder_without_clips_is_reported(tmp_path: Path) -> None:
    assert reported_in_one_sentence(hiphinge("analyze", tmp_path))


def test_times_of_a_part_are_those_of_the_clip(tmp_path: Path) -> None:
    hiphinge("analyze", SAMPLE, "--from", "1", "--to", "2", "--out", tmp_path / "results")
    found = rows(tmp_path / "results")
    assert [int(row["frame"]) for row in found] == list(range(30, 60))
    assert [row["time_s"] for row in found] == [f"{frame / 30:.4f}" for frame in range(30, 60)]
    assert len(pictures(tmp_path / "results" / "annotated.mp4")) == 30


@pytest.mark.parametrize(
    ("stature", "metres"),
    [("1.75", 1.75), ("1,75 m", 1.75), ("175cm", 1.75), ("5ft9", 1.7526), ("5'9\"", 1.7526)],
)
def test_the_stature_is_read_as_people_write_it(
    clip: Path, tmp_path: Path, stature: str, metres: float
) -> None:
    hiphinge("analyze", clip, "--stature", stature, "--no-video", "--out", tmp_path / "results")
    person = session_json(tmp_path / "results")["person"]
    assert person["stature_m"] == pytest.approx(metres, abs=1e-4)


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (("--stature", "tall"), "not understood"),
        (("--stature", "175"), "0.8 to 2.5 m"),
        (("--from", "2", "--to", "1"), "end after it begins"),
        (("--from", "99"), "ends at"),
        (("--subject", "2"), "one person is seen"),
        (("--subject", "0"), "choose number 1"),
    ],
)
def test_values_out_of_range_are_reported(
    clip: Path, tmp_path: Path, options: tuple[str, ...], expected: str
) -> None:
    outcome = hiphinge("analyze", clip, *options, "--out", tmp_path / "results")
    assert reported_in_one_sentence(outcome)
    assert expected in outcome.err
    assert not list(tmp_path.iterdir())


def test_without_a_command_the_help_is_shown() -> None:
    outcome = hiphinge()
    assert outcome.exit_code == 1
    assert "Usage: " in outcome.err + outcome.out


def test_the_help_lists_each_command_once_in_the_order_of_use() -> None:
    shown = hiphinge("--help").out
    listed = re.findall(r"^  ([a-z][a-z-]*) {2,}[A-Z]", shown, flags=re.MULTILINE)
    assert sorted(listed) == sorted(commands.commands)
    headings = re.findall(r"^([A-Z].*):$", shown, flags=re.MULTILINE)
    assert headings[:3] == ["Options", "Begin", "Measure a film, markers or sensors"]
    assert listed.index("start") < listed.index("today") < listed.index("log")


MISUSE = {
    "analyze": ("VIDEOS... is missing", "VIDEOS... fehlt"),
    "analyze c.mp4 --nonsense": ("There is no option --nonsense", "Die Option --nonsense gibt es nicht"),
    "analyze c.mp4 --sex x": (
        "'x', but female and male are allowed",
        "erlaubt sind aber nur female und male",
    ),
    "analyze c.mp4 --jobs 0": ("0, but 1 or more is allowed", "erlaubt ist aber nur 1 oder mehr"),
    "log --morning 11": ("11, but 0 to 10 is allowed", "erlaubt ist aber nur 0 bis 10"),
    "analyze c.mp4 --from soon": ("'soon', which is no number", "'soon' angegeben, das ist keine Zahl"),
    "analyze c.mp4 --out": (
        "The option --out was given without its value",
        "Der Option --out fehlt ihr Wert",
    ),
    "measure": ("There is no command measure", "Den Befehl measure gibt es nicht"),
    "drills a b": ("There is no place for b", "Für b ist kein Platz"),
    "person add": ("NAME is missing", "NAME fehlt"),
}


@pytest.mark.parametrize("arguments", MISUSE)
def test_misuse_is_reported_in_one_sentence_of_the_language(
    arguments: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for language, expected in zip(("en", "de"), MISUSE[arguments], strict=True):
        monkeypatch.setenv("HIPHINGE_LANGUAGE", language)
        outcome = hiphinge(*arguments.split())
        assert reported_in_one_sentence(outcome)
        assert expected in outcome.err
        assert "--help'" in outcome.err


def test_misuse_is_reported_in_the_language_of_the_option() -> None:
    for option in (("--language", "de"), ("--language=de",)):
        assert "Die Option --x gibt es nicht" in hiphinge("film", "--x", *option).err


def test_units_are_those_of_the_option_or_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "10 cm" in hiphinge("drills", "wall_tap").out
    assert "4 inches" in hiphinge("drills", "wall_tap", "--units", "imperial").out
    monkeypatch.setenv("HIPHINGE_UNITS", "imperial")
    assert "4 inches" in hiphinge("drills", "wall_tap").out
    assert "2 ft 7 in to 8 ft 2 in" in hiphinge("posture", "stand.mp4", "--stature", "5in").err
    assert "metric and imperial are allowed" in hiphinge("drills", "--units", "cubits").err


def test_blurring_the_face_changes_the_picture_near_the_head_only(clip: Path, tmp_path: Path) -> None:
    hiphinge("analyze", clip, "--out", tmp_path / "shown")
    hiphinge("analyze", clip, "--blur-face", "--out", tmp_path / "hidden")
    shown, hidden = (pictures(tmp_path / name / "annotated.mp4")[-1] for name in ("shown", "hidden"))
    rows_changed, columns_changed = np.nonzero(np.abs(shown.astype(int) - hidden) > 40)
    height = len(shown)
    assert len(rows_changed) > 50
    assert rows_changed.max() < height / 2
    assert max(np.ptp(rows_changed), np.ptp(columns_changed)) < height / 3


def test_a_folder_with_other_things_is_refused_before_the_work(tmp_path: Path, clip: Path) -> None:
    (tmp_path / "photo.jpg").write_text("mine")
    outcome = hiphinge("analyze", clip, "--out", tmp_path)
    assert reported_in_one_sentence(outcome)
    assert names(tmp_path) == {"photo.jpg"}
    assert hiphinge("analyze", clip, "--no-video", "--out", tmp_path, "--force").exit_code == 0
    assert names(tmp_path) == {"photo.jpg", "session.json", "frames.csv", "report.html"}
    assert (tmp_path / "photo.jpg").read_text() == "mine"


def test_an_old_result_is_replaced_whole(former: Path, clip: Path) -> None:
    assert hiphinge("analyze", clip, "--no-video", "--out", former).exit_code == 0
    assert names(former) == {"session.json", "frames.csv", "report.html"}
    assert len(rows(former)) == 15


def test_an_old_result_outlives_a_failure(former: Path, tmp_path: Path) -> None:
    before = {path: path.read_bytes() for path in former.iterdir()}
    assert reported_in_one_sentence(hiphinge("analyze", tmp_path / "missing.mp4", "--out", former))
    assert {path: path.read_bytes() for path in former.iterdir()} == before


def test_a_folder_that_cannot_be_made_is_reported(clip: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert reported_in_one_sentence(hiphinge("analyze", clip, "--out", tmp_path / "file" / "results"))


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="no folder here that refuses even the superuser")
def test_a_folder_that_cannot_be_written_is_reported(clip: Path) -> None:
    assert reported_in_one_sentence(hiphinge("analyze", clip, "--no-video", "--out", "/proc/results"))


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent otherwise there")
class TestStopping:
    def test_while_drawing_leaves_the_old_result(
        self, former: Path, clip: Path, number: signal.Signals
    ) -> None:
        before = {path: path.read_bytes() for path in former.iterdir()}
        place = "hiphinge.report.overlay.encoding:VideoWriter.write"
        outcome = stopped(["analyze", clip, "--out", former], place, 5, number)
        assert (outcome.exit_code, outcome.out) == (130, "")
        assert outcome.err.strip() == "Stopped: no partial result is left behind."
        assert {path: path.read_bytes() for path in former.iterdir()} == before
        assert names(former.parent) == {"results"}

    def test_while_watching_leaves_what_was_done_before(
        self, clip: Path, tmp_path: Path, number: signal.Signals
    ) -> None:
        outcome = stopped(
            ["analyze", clip, SAMPLE, "--no-video", "--out", tmp_path],
            "hiphinge.poses.blazepose:BlazePose.estimate",
            30,  # in the second clip: the first has 15 frames of one person
            number,
        )
        assert outcome.exit_code == 130
        assert outcome.err.strip().startswith("Stopped")
        assert names(tmp_path) == {"clip"}
        assert names(tmp_path / "clip") == {"session.json", "frames.csv", "report.html"}


@pytest.mark.parametrize(
    "arguments", [("--help",), ("analyze", "--help"), ("calibrate", "-h"), ("demo", "-h"), ("--version",)]
)
def test_help_is_quick_for_nothing_heavy_is_loaded(arguments: tuple[str, ...]) -> None:
    outcome = in_a_process(*arguments, python=("-X", "importtime", "-m", "hiphinge"))
    assert outcome.exit_code == 0
    assert "hiphinge" in outcome.out
    loaded = {line.rpartition("|")[2].strip().partition(".")[0] for line in outcome.err.splitlines()}
    assert "click" in loaded
    assert not loaded & {"numpy", "av", "scipy", "rich", "PIL", "ai_edge_litert"}


def test_the_store_opens_without_what_measures_films() -> None:
    code = "import sys, hiphinge.history.store; print(sorted({'scipy', 'av', 'cv2'} & set(sys.modules)))"
    assert in_a_process(python=("-c", code)).out == "[]\n"


def on_cores(cores: int, folder: Path) -> Path:
    """Analyse on so many cores."""
    chosen = sorted(os.sched_getaffinity(0))[:cores]
    pinned = f"import os; os.sched_setaffinity(0, {chosen}); from hiphinge.cli.main import main; main()"
    outcome = in_a_process("analyze", SAMPLE, "--to", "3", "--out", folder, python=("-c", pinned))
    assert outcome.exit_code == 0
    return folder


@pytest.mark.skipif(
    not hasattr(os, "sched_setaffinity") or len(os.sched_getaffinity(0)) < 2,
    reason="the number of cores cannot be chosen here",
)
def test_the_same_clip_gives_the_same_bytes_again_on_any_cores(tmp_path: Path) -> None:
    both, one = on_cores(2, tmp_path / "both"), on_cores(1, tmp_path / "one")
    sessions = [{**session_json(folder), "versions": {}} for folder in (both, one)]
    assert sessions[0] == sessions[1]
    for name in ("frames.csv", "annotated.mp4"):
        assert (both / name).read_bytes() == (one / name).read_bytes()
