"""Kinds of recordings: films, and what other packages read."""

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

import hiphinge
from command_line import hiphinge as command
from figures import HINGE, STANDING, Course, bends, course
from hiphinge import Selection
from hiphinge.body import Landmark
from hiphinge.errors import InvalidValueError, UnreadableSourceError
from hiphinge.poses.wall_at import parse_wall_at
from hiphinge.sources.own import KINDS
from hiphinge.sources.registry import kind_of, kinds, suffixes
from hiphinge.texts import catalogue, languages
from hiphinge.workflows.jobs import plan
from shared import PROJECT

EXAMPLE = (PROJECT / "docs/sources.md").read_text(encoding="utf-8")
NAME = "hiphinge_table"
CHAIN = (Landmark.SHOULDER, Landmark.HIP, Landmark.KNEE, Landmark.ANKLE)

Install = Callable[..., Path]


def block(language: str) -> str:
    """The only block of that language in the page about sources."""
    (found,) = re.findall(rf"```{language}\n(.*?)```", EXAMPLE, flags=re.DOTALL)
    return str(found)


def entry_point() -> str:
    return block("toml").split("\n")[1].replace('"', "")


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Install:
    """Install a package of one module with an entry point, in a folder of its own."""

    def installed(source: str, entry: str, module: str = NAME) -> Path:
        site = tmp_path / f"site_{module}"
        info = site / f"{module}-1.0.dist-info"
        info.mkdir(parents=True)
        (site / f"{module}.py").write_text(source, encoding="utf-8")
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {module}\nVersion: 1.0\n")
        (info / "entry_points.txt").write_text(f"[hiphinge.sources]\n{entry}\n")
        monkeypatch.syspath_prepend(site)
        monkeypatch.delitem(sys.modules, module, raising=False)
        return site

    return installed


@pytest.fixture
def example(install: Install) -> Path:
    return install(block("python"), entry_point())


def hinge() -> Course:
    return course(bends([1.0, 1.0]))


def write_table(path: Path, pelvis_deg: float = 40.0, lumbar_deg: float = 25.0) -> Path:
    """Two hinges as a table: landmarks of the near side, and sensors on pelvis and thorax."""
    bend = hinge()
    share = (bend.trunk - STANDING.trunk) / (HINGE.trunk - STANDING.trunk)
    columns = {"time_s": bend.time_s}
    for landmark in CHAIN:
        for axis, name in enumerate("xy"):
            columns[f"{landmark.name}_{name}"] = 0.9 * bend.positions()[:, landmark, axis]
    columns |= {"pelvis": 12 + pelvis_deg * share, "thorax": 5 + (pelvis_deg + lumbar_deg) * share}
    table = np.stack(list(columns.values()), axis=1)
    np.savetxt(path, table, delimiter=",", header=",".join(columns), comments="")
    return path


@pytest.mark.usefixtures("example")
def test_the_reader_of_the_guide_is_analyzed_with_known_angles(tmp_path: Path) -> None:
    session = hiphinge.analyze(write_table(tmp_path / "two.landmarks"))
    assert session.source.kind == "landmark table"
    assert session.measures.spine is not None
    assert session.measures.spine.source == "orientations"
    assert len(session.reps) == 2
    for rep in session.reps:
        assert rep.lumbar_flexion_deg == pytest.approx(25, abs=0.5)
        assert rep.trunk_inclination_deg == pytest.approx(HINGE.trunk, abs=0.5)
        assert rep.knee_flexion_deg == pytest.approx(HINGE.shank - HINGE.thigh, abs=0.5)


def test_the_guide_keeps_its_word_on_the_length_of_a_reader() -> None:
    assert len([line for line in block("python").splitlines() if line.strip()]) <= 35


@pytest.mark.usefixtures("example")
def test_a_kind_from_outside_joins_the_list_behind_the_own_kinds() -> None:
    assert [kind.name for kind in kinds()] == [*(kind.name for kind in KINDS), "landmark table"]
    assert ".landmarks" in suffixes()
    assert kind_of_own_film() == "video"


def kind_of_own_film() -> str:
    return kind_of(PROJECT / "src/hiphinge/samples/hinge.mp4").name


def test_without_other_packages_films_are_read() -> None:
    assert kinds()[: len(KINDS)] == KINDS
    assert kind_of_own_film() == "video"


def test_a_film_is_recognised_whatever_its_ending(tmp_path: Path) -> None:
    film = tmp_path / "film.recording"
    film.write_bytes((PROJECT / "src/hiphinge/samples/hinge.mp4").read_bytes())
    assert kind_of(film).name == "video"


def test_packages_are_loaded_when_a_file_is_read_and_not_before(example: Path) -> None:
    code = f"import sys, hiphinge.analysis; print({NAME!r} in sys.modules)"
    environment = {"PYTHONPATH": f"{example}:{PROJECT / 'src'}", "PATH": ""}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"


@pytest.mark.usefixtures("example")
def test_a_part_is_cut_out_of_what_a_reader_gives(tmp_path: Path) -> None:
    table = write_table(tmp_path / "two.landmarks")
    whole, part = hiphinge.read(table), hiphinge.read(table, part=Selection(2.0, 5.0))
    wanted = (whole.time_s >= 2) & (whole.time_s < 5)
    assert part.time_s.tolist() == whole.time_s[wanted].tolist()
    assert part.orientations is not None
    assert len(part.orientations.inclination_deg) == wanted.sum()


@pytest.mark.usefixtures("example")
def test_a_part_that_holds_nothing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidValueError, match="holds 0 frames of"):
        hiphinge.read(write_table(tmp_path / "two.landmarks"), part=Selection(99.0, 100.0))


@pytest.mark.usefixtures("example")
@pytest.mark.parametrize(
    ("part", "option"),
    [(Selection(subject=1), "--subject"), (Selection(wall_at=parse_wall_at("100px")), "--wall-at")],
)
def test_what_only_films_have_is_refused(tmp_path: Path, part: Selection, option: str) -> None:
    with pytest.raises(InvalidValueError, match=f"{option} was given, but 'two.landmarks' is no film"):
        hiphinge.read(write_table(tmp_path / "two.landmarks"), part=part)


@pytest.mark.parametrize("language", languages())
@pytest.mark.usefixtures("example")
def test_an_unknown_file_is_refused_with_the_kinds_that_are_known(tmp_path: Path, language: str) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text("no recording")
    with pytest.raises(UnreadableSourceError) as refused:
        hiphinge.read(notes)
    (message,) = refused.value.said
    assert not isinstance(message, str)
    said = catalogue(language).say(message)
    assert "notes.txt" in said
    assert ".mp4" in said
    assert "landmark table (.landmarks)" in said


@pytest.mark.usefixtures("example")
def test_a_missing_file_is_missing_before_its_reader_is_asked(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSourceError, match="There is no file"):
        hiphinge.read(tmp_path / "nowhere.landmarks")


@pytest.mark.usefixtures("example")
def test_a_folder_is_searched_for_files_of_all_kinds(tmp_path: Path) -> None:
    study = tmp_path / "study"
    study.mkdir()
    for name in ("b.mp4", "a.LANDMARKS", "notes.txt"):
        (study / name).write_text("content")
    assert [job.clip.name for job in plan([study], None, write=False)] == ["a.LANDMARKS", "b.mp4"]


def test_a_broken_package_leaves_the_others_alone(install: Install, tmp_path: Path) -> None:
    install(block("python"), entry_point())
    install("raise RuntimeError('no licence\\nfound')", "broken = broken_reader:KIND", "broken_reader")
    assert [kind.name for kind in kinds()] == [*(kind.name for kind in KINDS), "landmark table"]
    notes = tmp_path / "notes.txt"
    notes.write_text("no recording")
    with pytest.raises(UnreadableSourceError) as refused:
        hiphinge.read(notes)
    said = str(refused.value)
    assert "'broken = broken_reader:KIND' of the package broken_reader cannot be loaded" in said
    assert "RuntimeError: no licence found" in said
    outcome = command("doctor")
    assert outcome.exit_code == 1
    assert "NOT OK  recordings" in outcome.out
    assert "broken_reader" in outcome.out


def test_an_entry_point_that_is_no_kind_is_said_to_be_broken(install: Install, tmp_path: Path) -> None:
    install("KIND = 3", "number = number_reader:KIND", "number_reader")
    notes = tmp_path / "notes.txt"
    notes.write_text("no recording")
    with pytest.raises(UnreadableSourceError, match="it gives int, not SourceKind"):
        hiphinge.read(notes)


READER = """
from dataclasses import replace
import hiphinge_table
from hiphinge.sources.kind import SourceKind
def read(path, person, part, progress):
    motion = hiphinge_table.read(path, person, part, progress)
    {body}
KIND = SourceKind("faulty", frozenset({{".faulty"}}), read)
"""


@pytest.mark.usefixtures("example")
@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("return motion.nothing", "AttributeError"),
        ("return None", "it gives NoneType, not Motion"),
        (
            "return replace(motion, positions=motion.positions[:, :5])",
            r"positions of its motion has the shape",
        ),
        ("return replace(motion, time_s=motion.time_s[::-1])", "times that do not rise"),
    ],
)
def test_a_reader_that_fails_is_named_in_one_sentence(
    install: Install, tmp_path: Path, body: str, reason: str
) -> None:
    install(READER.format(body=body), "faulty = faulty_reader:KIND", "faulty_reader")
    with pytest.raises(UnreadableSourceError, match=reason) as refused:
        hiphinge.read(write_table(tmp_path / "two.faulty"))
    assert "of the package faulty_reader" in str(refused.value)


@pytest.mark.usefixtures("example")
def test_what_a_reader_says_itself_is_passed_on(install: Install, tmp_path: Path) -> None:
    body = "from hiphinge.errors import NothingMeasuredError; raise NothingMeasuredError('Wear the sensors.')"
    install(READER.format(body=body), "faulty = faulty_reader:KIND", "faulty_reader")
    with pytest.raises(hiphinge.HipHingeError, match=r"^Wear the sensors\.$"):
        hiphinge.read(write_table(tmp_path / "two.faulty"))


TWIN = """
from hiphinge.sources.kind import SourceKind
def recognises(path):
    return path.read_bytes().startswith(b"{first}")
def read(path, person, part, progress):
    raise AssertionError
KIND = SourceKind("{name}", frozenset({{".twin"}}), read, recognises)
"""


def test_kinds_of_one_ending_are_told_apart_by_the_content(install: Install, tmp_path: Path) -> None:
    for name in ("aa", "bb"):
        install(TWIN.format(first=name, name=name), f"{name} = {name}_reader:KIND", f"{name}_reader")
    file = tmp_path / "file.twin"
    for content in ("aa", "bb"):
        file.write_text(content)
        assert kind_of(file).name == content


def test_a_check_that_fails_recognises_nothing(install: Install, tmp_path: Path) -> None:
    source = TWIN.format(first="aa", name="aa").replace("return path", "return path.nothing")
    install(source, "aa = aa_reader:KIND", "aa_reader")
    notes = tmp_path / "notes.txt"
    notes.write_text("aa")
    with pytest.raises(UnreadableSourceError, match="not a recording of a known kind"):
        hiphinge.read(notes)
