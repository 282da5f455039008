"""A calibration in its file."""

import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from hiphinge.calibration import Calibration
from hiphinge.errors import CalibrationFileError
from hiphinge.history.calibration_file import check_target, load, save
from hiphinge.reference import Neutral
from slumps import NEUTRAL

OWN = Calibration(51.23, 2.5, NEUTRAL, "back line")
NAME = "anna.calibration.json"

inclinations = st.floats(-90, 90)
lines = arrays(np.float64, st.tuples(st.integers(2, 20), st.just(2)), elements=st.floats(-3, 3))
neutrals = st.builds(
    Neutral,
    line=lines,
    trunk_inclination_deg=inclinations,
    thigh_inclination_deg=inclinations,
    head_inclination_deg=inclinations,
)
calibrations = st.builds(
    Calibration,
    lumbar_flexion_max_deg=st.floats(17, 120),
    lumbar_flexion_max_se_deg=st.floats(0, 17),
    neutral=st.none() | neutrals,
    source=st.sampled_from(["back line", "sensors", "Rückenlinie"]),
)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def document(**other: object) -> dict[str, Any]:
    neutral = {
        "trunk_inclination_deg": 3.0,
        "thigh_inclination_deg": -3.0,
        "head_inclination_deg": 88.0,
        "line": [[-0.2, -0.5], [-0.1, 1.3]],
    }
    return {
        "schema": "hiphinge.calibration/1",
        "lumbar_flexion_max_deg": 51.23,
        "lumbar_flexion_max_se_deg": 2.5,
        "source": "back line",
        "neutral": neutral,
        **other,
    }


def with_neutral(**other: object) -> dict[str, Any]:
    return document(neutral={**document()["neutral"], **other})


def without(name: str) -> dict[str, Any]:
    return {key: value for key, value in document().items() if key != name}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / NAME


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(calibrations)
def test_what_was_saved_is_loaded(path: Path, calibration: Calibration) -> None:
    save(calibration, path)
    first = path.read_bytes()
    found = load(path)
    assert found.source == calibration.source
    assert found.lumbar_flexion_max_deg == round(calibration.lumbar_flexion_max_deg, 2)
    assert found.lumbar_flexion_max_se_deg == round(calibration.lumbar_flexion_max_se_deg, 2)
    assert_same(found.neutral, calibration.neutral)
    save(found, path)
    assert path.read_bytes() == first


def assert_same(found: Neutral | None, expected: Neutral | None) -> None:
    if expected is None or found is None:
        assert found is expected
        return
    np.testing.assert_allclose(found.line, expected.line, atol=0.00005)
    assert found.trunk_inclination_deg == round(expected.trunk_inclination_deg, 2)
    assert found.thigh_inclination_deg == round(expected.thigh_inclination_deg, 2)


def test_names_are_those_that_other_programs_rely_on(path: Path) -> None:
    save(OWN, path)
    written = json.loads(path.read_text("utf-8"))
    assert list(written) == ["schema", *list(document())[1:], "versions"]
    assert written["schema"] == "hiphinge.calibration/1"
    assert list(written["neutral"]) == list(document()["neutral"])
    assert written["neutral"]["line"] == NEUTRAL.line.tolist()
    assert list(written["versions"]) == ["hiphinge"]


def test_a_file_written_by_hand_is_loaded(path: Path) -> None:
    path.write_text(json.dumps(document(neutral=None, note="mine")), encoding="utf-8-sig")
    assert load(str(path)) == Calibration(51.23, 2.5, None, "back line")


NO_MAXIMA = (float("nan"), float("inf"), 1e300, 10**1000, 0, -50, 16, "51", None, True, [51])
NO_ERRORS = (-1, 60, None, True, float("nan"))
NO_SOURCES = ("", 7, None, "x" * 101, "\ud800")
NO_NEUTRALS: tuple[object, ...] = (7, "x", [])
NO_LINES: tuple[object, ...] = (
    7, {}, [], [[0, 0]], [[0, 0]] * 1001, [0, 1, 2], [[0, 0], [0]], [[0, 0], [0, 1, 2]],
    [[0, 0], [0, None]], [[0, 0], [0, float("nan")]], [[0, 0], [0, 99]], [[0, 0], "ab"],
)  # fmt: skip


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "not JSON"),
        ("{", "not JSON"),
        ("\udcff", "not JSON"),
        ("[" * 50_000, "not JSON"),
        (" " * 200_000, "larger than 100 kB"),
        ("[1, 2]", "no object"),
        ("{}", "its schema is None, but 'hiphinge.calibration/1'"),
        (document(schema="hiphinge.session/1"), "its schema is 'hiphinge.session/1'"),
        (document(schema="hiphinge.calibration/2"), "its schema is 'hiphinge.calibration/2'"),
        (document(schema=["x" * 1000] * 50), "its schema is"),
        *((without(name), f"lacks {name}") for name in list(document())[1:]),
        *((document(lumbar_flexion_max_deg=value), r"max_deg is .* 17 to 120") for value in NO_MAXIMA),
        *((document(lumbar_flexion_max_se_deg=value), r"se_deg is .* 0 to 51\.23") for value in NO_ERRORS),
        *((document(source=value), r"source is .* text") for value in NO_SOURCES),
        *((document(neutral=value), r"neutral is .* object") for value in NO_NEUTRALS),
        (
            document(neutral={}),
            "lacks trunk_inclination_deg, thigh_inclination_deg, head_inclination_deg, line",
        ),
        (with_neutral(trunk_inclination_deg=900), "trunk_inclination_deg is 900, but -90 to 90"),
        (with_neutral(thigh_inclination_deg="x"), "thigh_inclination_deg is 'x', but -90 to 90"),
        *((with_neutral(line=value), r"the line of neutral is .* points") for value in NO_LINES),
    ],
)
def test_what_is_unsound_is_reported_in_one_sentence(
    path: Path, content: str | dict[str, Any], said: str
) -> None:
    text = content if isinstance(content, str) else json.dumps(content)
    path.write_text(text, encoding="utf-8", errors="surrogateescape")
    with pytest.raises(CalibrationFileError, match=said) as written:
        load(path)
    sentence = str(written.value)
    assert str(path) in sentence
    assert sentence.endswith("make one with 'hiphinge calibrate'.")
    assert len(sentence) < 500


def test_what_cannot_be_read_is_reported(tmp_path: Path) -> None:
    for path in (tmp_path / "missing.json", tmp_path):
        with pytest.raises(CalibrationFileError, match=r"cannot be read \(.*make one with"):
            load(path)


def test_a_former_calibration_is_replaced(path: Path) -> None:
    save(OWN, path)
    save(Calibration(30.0, 1.0, None, "back line"), path)
    assert load(path).lumbar_flexion_max_deg == 30.0
    assert names(path.parent) == [NAME]


@pytest.mark.parametrize("content", ["mine", "{}", '{"schema": "hiphinge.session/1"}', "x" * 200_000])
def test_something_else_is_replaced_by_force_alone(path: Path, content: str) -> None:
    path.write_text(content)
    with pytest.raises(CalibrationFileError, match=r"something else .* name another file"):
        check_target(path)
    with pytest.raises(CalibrationFileError, match=r"something else .* name another file"):
        save(OWN, path)
    assert path.read_text() == content
    save(OWN, path, force=True)
    assert load(path).lumbar_flexion_max_deg == OWN.lumbar_flexion_max_deg


def test_the_recording_is_never_replaced(tmp_path: Path) -> None:
    clip = tmp_path / "slump.mp4"
    clip.write_bytes(b"film")
    with pytest.raises(CalibrationFileError, match="is the recording"):
        check_target(tmp_path / "." / "slump.mp4", force=True, source=clip)


@pytest.mark.parametrize("force", [False, True])
@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("folder", "not a file"),
        ("missing/a.json", "no folder"),
        ("file/a.json", "no folder"),
        ("x" * 300, "cannot be written"),
    ],
)
def test_what_can_be_no_file_is_refused(tmp_path: Path, target: str, said: str, force: bool) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    with pytest.raises(CalibrationFileError, match=said):
        save(OWN, tmp_path / target, force=force)
    assert names(tmp_path) == ["file", "folder"]


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="no folder here that refuses even the superuser")
def test_a_folder_that_cannot_be_written_is_reported() -> None:
    with pytest.raises(CalibrationFileError, match="cannot be written"):
        save(OWN, Path("/proc/a.json"))


@pytest.mark.parametrize("failing", ["write_text", "replace"])
@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_a_failure_leaves_the_former_file(
    path: Path, monkeypatch: pytest.MonkeyPatch, failing: str, error: BaseException
) -> None:
    save(OWN, path)
    before = path.read_bytes()
    whole = getattr(Path, failing)

    def fails(place: Path, content: str | Path, **options: Any) -> None:
        if isinstance(content, str):
            whole(place, content[:50], **options)
        raise error

    monkeypatch.setattr(Path, failing, fails)
    with pytest.raises(CalibrationFileError if isinstance(error, OSError) else KeyboardInterrupt):
        save(Calibration(30.0, 1.0, None, "back line"), path)
    assert path.read_bytes() == before
    assert names(path.parent) == [NAME]


@pytest.mark.skipif(sys.platform == "win32", reason="files have other rights there")
def test_it_has_the_rights_of_any_new_file(path: Path, tmp_path: Path) -> None:
    save(OWN, path)
    (tmp_path / "plain").touch()
    assert path.stat().st_mode == (tmp_path / "plain").stat().st_mode
