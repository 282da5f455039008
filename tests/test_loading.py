"""Results read back: as they were written, or refused in one sentence."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import hiphinge
from exported import LEG_M
from figures import Posture, Script, course, exact_motion, hinges
from hiphinge import session as judging
from hiphinge.errors import ResultFolderError
from hiphinge.kinetics import Load
from hiphinge.motion import Provenance
from hiphinge.person import Person
from hiphinge.reps import Rep
from hiphinge.results import StoredSession
from hiphinge.results.session_json import session_to_dict
from hiphinge.session import Label, Session
from hiphinge.texts import Message, catalogue
from sessions import made_up, make_session, with_findings, with_spine, with_values, without_reps
from stored import written

ANNA = Person(1.70, 62.0, "female")
#: No number is written less exactly than this.
WRITTEN = 0.0051
LOW = Posture(70.0, -60.0, 20.0)
ONE_WAY = Script(1.0, ((0.8, 1.0), (1.2, 0.0), (1.5, 0.0)))


def full() -> Session:
    """A set with many known values."""
    motion = exact_motion(hinges(2))
    motion = replace(motion, scale=replace(motion.scale, metres_per_unit=LEG_M))
    session = judging.analyze(motion, ANNA, "romanian_deadlift", held=Load(20.0))
    return with_values(session, label=Label("Anna", date(2026, 5, 1), "Bo"))


SESSIONS: dict[str, Callable[[], Session]] = {
    "made up": make_session,
    "with a spine": lambda: with_spine(make_session()),
    "without reps": lambda: without_reps(make_session()),
    "with findings": lambda: with_findings(make_session(), [[made_up("shallow"), made_up("neck_flexed")]]),
    "full": full,
    "one way up": lambda: judging.analyze(exact_motion(course(ONE_WAY, LOW))),
    "one way down": lambda: judging.analyze(exact_motion(course(ONE_WAY.backwards(), LOW))),
}
sessions = pytest.mark.parametrize("session", [make() for make in SESSIONS.values()], ids=[*SESSIONS])


def same(value: Any, other: Any) -> bool:
    """Whether two values are the same but for the digits that are not written."""
    if isinstance(value, float) and isinstance(other, float):
        return bool(abs(value - other) < WRITTEN) or (np.isnan(value) and np.isnan(other))
    if isinstance(value, float) and other is None:
        return bool(np.isnan(value))
    if isinstance(value, Message):
        return str(value) == str(other)
    if isinstance(value, tuple):
        return len(value) == len(other) and all(map(same, value, other))
    if hasattr(value, "__dataclass_fields__"):
        return all(same(getattr(value, name), getattr(other, name)) for name in other.__dataclass_fields__)
    return bool(value == other)


@sessions
def test_what_is_read_back_is_what_was_written(session: Session, tmp_path: Path) -> None:
    back = hiphinge.load(written(session, tmp_path / "r"))
    for name in (
        *("source", "messages", "movement", "drill", "judged_as", "reps", "halves", "attempts", "faults"),
        *("person", "versions", "label"),
    ):
        assert same(getattr(session, name), getattr(back, name)), name
    for name in ("facing", "yaw_deg", "roll_deg", "usable", "messages"):
        assert same(getattr(session.view, name), getattr(back.view, name)), name
    assert back.document == session_to_dict(session)
    assert back.next_drill == session.advice.next_drill
    assert back.cues == tuple(catalogue().say(f"cue-{point.cue}") for point in session.advice.points)


@sessions
def test_findings_are_read_back_with_their_reasons(session: Session, tmp_path: Path) -> None:
    german = catalogue("de")
    back = hiphinge.load(written(session, tmp_path / "r", "de"))
    assert back.language == "de"
    assert len(back.findings) == len(session.reps)
    fresh, read = ((*one.findings, *one.half_findings) for one in (session, back))
    for of_rep, of_stored in zip(fresh, read, strict=True):
        for found, stored in zip(of_rep, of_stored, strict=True):
            assert stored.because == german.say(found.because)
            assert stored.present == found.present
            for name in stored.__dataclass_fields__.keys() - {"because"}:
                assert same(getattr(found, name), getattr(stored, name)), name


@sessions
def test_tables_are_the_same_fresh_and_read_back(session: Session, tmp_path: Path) -> None:
    back = hiphinge.load(written(session, tmp_path / "r"))
    for table in ("frames", "reps_frame"):
        fresh, stored = getattr(session, table)("arrays"), getattr(back, table)("arrays")
        assert list(fresh) == list(stored)
        for name in set(fresh) - {"result"}:
            assert fresh[name].dtype == stored[name].dtype, name
            if fresh[name].dtype == object:
                assert list(fresh[name]) == list(stored[name]), name
            else:
                # forces are written as whole newtons
                np.testing.assert_allclose(fresh[name], stored[name], atol=0.51, rtol=2e-3, err_msg=name)


numbers = st.none() | st.floats(-179.0, 179.0)
MEASURES = [
    name
    for name in Rep.__dataclass_fields__
    if name.endswith("_deg") or name in {"hip_travel", "lumbar_share", "lumbar_flexion_percent"}
]


@settings(deadline=None)  # a loaded machine is slow at writing files
@given(values=st.fixed_dictionaries(dict.fromkeys(MEASURES, numbers)), thirds=st.tuples(*[numbers] * 3))
def test_any_repetition_is_read_back(values: dict[str, float | None], thirds: tuple[Any, Any, Any]) -> None:
    session = make_session()
    rep = replace(session.reps[0], **values, lumbar_share_thirds=thirds)  # type: ignore[arg-type]
    session = with_values(session, segmentation=replace(session.segmentation, reps=(rep,)))
    with TemporaryDirectory() as folder:
        back = hiphinge.load(written(session, Path(folder) / "r"))
    assert same(session.reps, back.reps)


@pytest.mark.parametrize("path", ["r", "r/session.json"])
def test_the_folder_or_its_session_may_be_named(path: str, tmp_path: Path) -> None:
    written(make_session(), tmp_path / "r")
    assert hiphinge.load(tmp_path / path).folder == tmp_path / "r"
    assert hiphinge.load(str(tmp_path / path)).source.file == "clip.mp4"


def test_what_a_newer_version_adds_is_kept(tmp_path: Path) -> None:
    folder = written(with_findings(make_session(), [[made_up("shallow")]]), tmp_path / "r")
    document = json.loads((folder / "session.json").read_text("utf-8"))
    document["mood"] = "good"
    document["reps"][0]["wobble_deg"] = 3.0
    document["reps"][0]["findings"][0]["fault"] = "hips_rise_first"
    (folder / "session.json").write_text(json.dumps(document))
    header, *rows = (folder / "frames.csv").read_text().splitlines()
    rows = [f"{header},sway_cm,colour", *(f"{row},1.5,red" for row in rows)]
    (folder / "frames.csv").write_text("\n".join(rows) + "\n")
    back = hiphinge.load(folder)
    assert back.document["mood"] == "good"
    assert back.reps_frame("arrays")["hips_rise_first"].tolist() == ["present"]
    assert set(back.frames("arrays")["sway_cm"]) == {1.5}
    assert set(back.frames("arrays")["colour"]) == {"red"}


def broken(change: Callable[[Path], object], folder: Path) -> str:
    """The one sentence about a folder that was changed."""
    change(written(make_session(), folder))
    with pytest.raises(ResultFolderError) as refused:
        hiphinge.load(folder)
    sentence = str(refused.value)
    assert str(folder) in sentence
    assert sentence.endswith(".")
    assert "\n" not in sentence
    return sentence


def with_text(name: str, text: str) -> Callable[[Path], object]:
    return lambda folder: (folder / name).write_text(text)


def with_value(path: str, value: object) -> Callable[[Path], object]:
    def change(folder: Path) -> None:
        document = json.loads((folder / "session.json").read_text("utf-8"))
        *parents, last = path.split(".")
        place = document
        for parent in parents:
            place = place[int(parent)] if isinstance(place, list) else place[parent]
        place[last] = value
        (folder / "session.json").write_text(json.dumps(document))

    return change


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda folder: (folder / "session.json").unlink(), "session.json: No such file"),
        (lambda folder: (folder / "frames.csv").unlink(), "frames.csv: No such file"),
        (with_text("session.json", ""), "not JSON"),
        (with_text("session.json", "[" * 100_000), "not JSON"),
        (with_text("session.json", "[]"), "schema"),
        (with_text("session.json", '{"schema": "hiphinge.screen/1"}'), "hiphinge.session/1 is needed"),
        (with_value("schema", "hiphinge.session/2"), "newer hiphinge"),
        (lambda folder: (folder / "session.json").write_bytes(b"\xff\xfe\x00"), "no text in UTF-8"),
        (with_value("reps", {}), "reps"),
        (with_value("reps.0.start_s", None), "start_s is missing"),
        (with_value("reps.0.trunk_inclination_deg", "deep"), "trunk_inclination_deg is 'deep'"),
        (with_value("reps.0.trunk_inclination_deg", 1e12), "trunk_inclination_deg"),
        (with_value("reps.0.findings", [{"fault": "shallow", "verdict": "maybe"}]), "verdict 'maybe'"),
        (with_value("person.stature_m", 17.0), "nobody has"),
        (with_value("person.sex", "x"), "sex 'x'"),
        (with_value("source.file", 3), "file is 3"),
        (with_value("label", {"recorded_on": "May"}), "recorded_on is 'May'"),
        (with_value("versions", {"numpy": 2}), "numpy is 2"),
        (with_text("frames.csv", ""), "no column frame"),
        (with_text("frames.csv", "frame,time_s,rep,phase\n0,0"), "cut short"),
        (with_text("frames.csv", "frame,time_s,rep,phase\n0,0.0,x,rest\n"), "no number"),
        (with_text("frames.csv", "frame,time_s,rep,phase\n0,0.0,1e300,rest\n"), "larger than any measure"),
        (with_text("frames.csv", "frame,time_s,rep,phase\n0,2,0,rest\n1,1,0,rest\n"), "go back"),
    ],
)
def test_a_broken_result_is_refused_in_one_sentence(
    change: Callable[[Path], object], said: str, tmp_path: Path
) -> None:
    assert said in broken(change, tmp_path / "r")


def test_what_is_no_folder_is_refused_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for name in ("nowhere", "file", "."):
        with pytest.raises(ResultFolderError, match=r"session\.json: .*'hiphinge analyze'\.$"):
            hiphinge.load(tmp_path / name)


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """Results in subfolders, beside other things."""
    written(make_session(), tmp_path / "out" / "anna" / "monday")
    written(with_spine(make_session()), tmp_path / "out" / "anna" / "tuesday")
    written(without_reps(make_session()), tmp_path / "out" / "bert [1]")
    (tmp_path / "out" / "reps.csv").write_text("mine")
    return tmp_path / "out"


@pytest.mark.parametrize(
    ("pattern", "names"),
    [
        ("", ["anna/monday", "anna/tuesday", "bert [1]"]),
        ("*", ["anna/monday", "anna/tuesday", "bert [1]"]),
        ("**", ["anna/monday", "anna/tuesday", "bert [1]"]),
        ("anna/*", ["anna/monday", "anna/tuesday"]),
        ("*/mon*/session.json", ["anna/monday"]),
        ("bert [1]", ["bert [1]"]),
    ],
)
def test_many_are_found_by_a_folder_or_a_pattern(pattern: str, names: list[str], many: Path) -> None:
    back = hiphinge.load_many(many / pattern)
    assert [one.folder.relative_to(many).as_posix() for one in back] == names


def test_many_are_one_table(many: Path) -> None:
    back = hiphinge.load_many([many / "anna", many / "bert [1]"])
    table = back.reps_frame("arrays")
    assert [Path(name).name for name in table["result"]] == ["monday", "tuesday"]
    assert table["lumbar_flexion_deg"].tolist() == pytest.approx([np.nan, 18.23], nan_ok=True)
    assert (len(back), len(back[1:]), repr(back)) == (3, 2, "<StoredSessions: 3 with 2 reps>")


def test_none_at_all_and_one_that_is_broken_are_said(many: Path) -> None:
    with pytest.raises(ResultFolderError, match=r"No result was found in .*nowhere/\*'"):
        hiphinge.load_many(many / "nowhere" / "*")
    (many / "anna" / "tuesday" / "frames.csv").unlink()
    with pytest.raises(ResultFolderError, match="tuesday"):
        hiphinge.load_many(many)


def test_a_name_that_is_no_text_is_read_back(tmp_path: Path) -> None:
    session = make_session()
    source = replace(session.source, file="caf\udce9.mp4")
    session = with_values(session, source=source)
    assert isinstance(source, Provenance)
    back = hiphinge.load(written(session, tmp_path / "r"))
    assert isinstance(back, StoredSession)
    assert back.source.file == "caf?.mp4"
    assert session.reps_frame("arrays")["file"].tolist() == ["caf?.mp4"]


def test_a_repetition_that_the_store_excluded_does_not_count(tmp_path: Path) -> None:
    session = with_findings(make_session(), [[made_up("shallow")]])
    folder = written(session, tmp_path / "r")
    kept = {"schema": "hiphinge.kept/2", "excluded": [{"rep": 1, "reason": "stumbled"}]}
    (folder / "kept.json").write_text(json.dumps(kept))
    back = hiphinge.load(folder)
    assert (back.reps, back.findings, len(back.reps_frame("arrays")["rep"])) == ((), (), 0)
    assert len(back.attempts) == len(session.attempts) + 1
    assert any("stumbled" in str(attempt.reason) for attempt in back.attempts)
    assert set(back.frames("arrays")["rep"]) == {0}


@pytest.mark.parametrize(
    "text", ["{", '{"schema": "hiphinge.session/1"}', '{"schema": "hiphinge.kept/2", "excluded": 3}']
)
def test_a_broken_correction_is_refused_in_one_sentence(text: str, tmp_path: Path) -> None:
    assert "cannot be used" in broken(with_text("kept.json", text), tmp_path / "r")
