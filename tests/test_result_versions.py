"""Result folders of all versions: old ones stay readable, newer ones are read or refused by their number."""

import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import hiphinge as package
from command_line import hiphinge
from hiphinge.errors import ResultFolderError
from hiphinge.families import FAMILIES
from hiphinge.history.blobs import Filed
from hiphinge.history.record import Recorded
from hiphinge.history.store import open_store
from hiphinge.person import Person
from hiphinge.report.page import write_report
from hiphinge.report.page.families import PAGES
from hiphinge.report.reading import read_result
from hiphinge.results.errors import InvalidResultError
from hiphinge.results.names import SESSION_SCHEMA
from hiphinge.results.version import Schema
from pages import Page
from shared import PROJECT
from stores import BEGINNING

GOLDEN = PROJECT / "tests" / "golden"


def unpacked(golden: str, folder: Path, change: Callable[[dict[str, Any]], None] | None = None) -> Path:
    """A result folder as it was written once, perhaps with something changed in its session.json."""
    folder.mkdir()
    for file in (GOLDEN / golden).iterdir():
        (folder / file.stem).write_bytes(gzip.decompress(file.read_bytes()))
    if change is not None:
        document = json.loads((folder / "session.json").read_text("utf-8"))
        change(document)
        (folder / "session.json").write_text(json.dumps(document), encoding="utf-8")
    return folder


def test_a_plain_session_of_version_1_reads_as_it_was_written(tmp_path: Path) -> None:
    session = package.load(unpacked("session_1/sample", tmp_path / "r"))
    assert (session.movement, session.judged_as, session.drill) == ("hinge", "hinge", None)
    assert [rep.bottom_s for rep in session.reps] == [2.7333, 6.4167, 10.1333, 13.8, 17.5333]
    assert [rep.hip_flexion_deg for rep in session.reps] == [74.93, 74.87, 52.83, 85.39, 74.72]
    assert session.faults == ("squat_substitution",)
    (squat,) = (one for one in session.findings[3] if one.present)
    assert (squat.fault, squat.value) == ("squat_substitution", 88.2531)
    assert squat.because == "Your knees bent 88 degrees at the lowest point; from 45 on we call it a squat."
    frames = session.frames("arrays")
    assert len(frames["time_s"]) == 51
    assert frames["trunk_inclination_deg"][0] == -1.45


def test_loads_and_language_of_version_1_read_as_they_were_written(tmp_path: Path) -> None:
    session = package.load(unpacked("session_1/loaded_german", tmp_path / "r"))
    assert (session.movement, session.language) == ("romanian_deadlift", "de")
    assert session.person == Person(1.75, 72.0, "female")
    assert session.cues == ("Zähl auf dem Weg nach unten bis drei.",)
    assert session.document["load"]["peaks"]["l5s1_compression_n"] == 3421.0
    assert session.document["load"]["hand_load_kg"] == 16.0
    assert "l5s1_compression_n" in session.frames("arrays")


def test_a_drill_of_version_1_reads_as_it_was_written(tmp_path: Path) -> None:
    session = package.load(unpacked("session_1/dowel", tmp_path / "r"))
    assert (session.drill, len(session.reps), session.view.yaw_deg) == ("dowel", 3, 3.56)
    assert len(session.frames("arrays")["dowel_head"]) == 35
    assert [rep.hip_flexion_deg for rep in session.reps] == [66.95, None, None]


@pytest.mark.parametrize("golden", sorted(path.name for path in (GOLDEN / "session_1").iterdir()))
def test_the_page_and_the_store_take_version_1(
    golden: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HIPHINGE_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("HIPHINGE_DATABASE_URL", raising=False)
    folder = unpacked(f"session_1/{golden}", tmp_path / "r")
    document = json.loads((folder / "session.json").read_text("utf-8"))
    write_report(folder)
    page = Page((folder / "report.html").read_text("utf-8"))
    assert all(cue in page.text for cue in document["cues"][:1])
    files = [Filed.of_path(name, folder / name) for name in ("session.json", "frames.csv")]
    with open_store() as store:
        someone = store.add("anna", Person())
        store.keep(someone, Recorded(BEGINNING, "r", files))
        (kept,) = store.sessions(someone)
    assert (kept.reps, kept.faults) == (len(document["reps"]), tuple(document["faults"]))


def newer_minor(document: dict[str, Any]) -> None:
    document["schema"] = "hiphinge.session/1.99"
    document["mood"] = {"of": "the day"}
    document["drill"] = document["judged_as"] = "handstand"
    document["faults"].append("elbow_wobble")
    wobble = {**document["reps"][0]["findings"][0], "fault": "elbow_wobble", "verdict": "present"}
    document["reps"][0]["findings"].append(wobble)
    document["reps"][1]["low_back_state"] = "wiggles"
    document["advice"]["points"].append({**document["advice"]["points"][0], "fault": "elbow_wobble"})
    document["reps"][0]["elbow_angle_deg"] = 12.5
    document["reps"][0]["findings"][0]["frames"] = [1, 2]
    document["advice"]["points"][0]["song"] = "la"


def test_what_a_newer_minor_version_adds_is_passed_over(tmp_path: Path) -> None:
    plain = package.load(unpacked("session_1/sample", tmp_path / "plain"))
    newer = package.load(unpacked("session_1/sample", tmp_path / "newer", newer_minor))
    assert (newer.reps, newer.faults) == (plain.reps, plain.faults)
    assert (newer.drill, newer.judged_as) == (None, None)
    actual = [[(one.fault, one.verdict, one.value) for one in rep] for rep in newer.findings]
    assert actual == [[(one.fault, one.verdict, one.value) for one in rep] for rep in plain.findings]
    assert newer.document["mood"] == {"of": "the day"}
    assert read_result(tmp_path / "newer").advice == read_result(tmp_path / "plain").advice
    (page,) = write_report(tmp_path / "newer")
    assert "wobble" not in page.read_text("utf-8")


def test_results_without_a_family_are_of_the_hinge(tmp_path: Path) -> None:
    folder = unpacked("session_1/sample", tmp_path / "r", lambda document: document.pop("family", None))
    assert read_result(folder).family == "hinge"


def test_every_family_has_a_page_and_an_unknown_one_is_refused(tmp_path: Path) -> None:
    assert set(PAGES) == set(FAMILIES)
    folder = unpacked("session_1/sample", tmp_path / "r", lambda document: document.update(family="juggling"))
    with pytest.raises(ResultFolderError, match="'juggling' is not known"):
        write_report(folder)


def test_an_unknown_code_in_a_known_version_is_an_error(tmp_path: Path) -> None:
    folder = unpacked("session_1/sample", tmp_path / "r", lambda document: document.update(drill="handstand"))
    with pytest.raises(ResultFolderError, match="handstand"):
        read_result(folder)


@pytest.mark.parametrize("schema", ["hiphinge.session/2", "hiphinge.session/2.3", "hiphinge.session/10"])
@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "en",
            "by a newer hiphinge as {}, but hiphinge.session/1 is read here. Update hiphinge.",
        ),
        (
            "de",
            "als {} von einem neueren hiphinge; gelesen wird hier hiphinge.session/1. Aktualisiere",
        ),
    ],
)
def test_a_newer_major_version_is_refused(schema: str, language: str, said: str, tmp_path: Path) -> None:
    folder = unpacked("session_1/sample", tmp_path / "r", lambda document: document.update(schema=schema))
    with pytest.raises(ResultFolderError, match="newer hiphinge"):
        package.load(folder)
    outcome = hiphinge("report", folder, "--language", language)
    assert (outcome.exit_code, outcome.out, len(outcome.err.splitlines())) == (1, "", 1)
    assert said.format(schema) in " ".join(outcome.err.split())


@pytest.mark.parametrize(
    "written",
    [None, 1, "", "1", "hiphinge.session", "hiphinge.session/", "hiphinge.session/1.", "hiphinge.session/1.x",
     "hiphinge.session/-1", "hiphinge.session/0", "hiphinge.session/01", "hiphinge.session/1.2.3",
     "hiphinge.screen/1", "hiphinge.session/1\n", "hiphinge.session/1.²"],
)  # fmt: skip
def test_what_is_no_version_is_refused(written: object) -> None:
    with pytest.raises(InvalidResultError, match=r"hiphinge.session/1 is needed"):
        SESSION_SCHEMA.accepted(written, "session.json")


@given(st.integers(1, 99), st.integers(0, 99), st.integers(1, 99))
def test_a_version_is_accepted_up_to_its_major_number(major: int, minor: int, known: int) -> None:
    schema = Schema("hiphinge.session", major, minor)
    assert Schema.parse(str(schema)) == schema
    reader = Schema("hiphinge.session", known)
    if major <= known:
        assert reader.accepted(str(schema), "session.json") == schema
    else:
        with pytest.raises(InvalidResultError, match="newer hiphinge"):
            reader.accepted(str(schema), "session.json")
