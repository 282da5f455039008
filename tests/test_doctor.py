"""``hiphinge doctor`` reports what is missing."""

from pathlib import Path

import pytest

from command_line import hiphinge
from hiphinge.history.sqlite_version import has_wal_reset_bug
from hiphinge.texts import Message


def refuse(*_: object, **__: object) -> None:
    raise PermissionError(13, "Permission denied")


def test_a_sound_installation_is_ok(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    outcome = hiphinge("doctor")
    lines = outcome.out.splitlines()
    assert (outcome.exit_code, outcome.err) == (0, "")
    assert len(lines) == 7
    assert all(line.startswith(("ok", "note")) for line in lines)
    assert str(tmp_path) in outcome.out
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("target", "broken", "failing"),
    [
        ("hiphinge.poses.weights._FOLDER", Path("nowhere"), {"pose weights", "pose network"}),
        ("hiphinge.cli.doctor._DECODERS", ("h264", "no_such_codec"), {"video codecs"}),
        ("hiphinge.cli.doctor._ENCODER", "no_such_codec", {"video codecs"}),
        ("tempfile.TemporaryFile", refuse, {"write access"}),
    ],
)
def test_what_is_missing_is_reported_and_the_rest_is_checked(
    monkeypatch: pytest.MonkeyPatch, target: str, broken: object, failing: set[str]
) -> None:
    monkeypatch.setattr(target, broken)
    outcome = hiphinge("doctor")
    lines = outcome.out.splitlines()
    assert outcome.exit_code == 1
    assert len(lines) == 7
    actual = {line.removeprefix("NOT OK").partition(":")[0].strip() for line in lines if "NOT OK" in line}
    assert actual == failing


def test_damaged_weights_are_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("pose_detection.tflite", "pose_landmark_full.tflite"):
        (tmp_path / name).write_bytes(b"not a network")
    monkeypatch.setattr("hiphinge.poses.weights._FOLDER", tmp_path)
    outcome = hiphinge("doctor")
    assert outcome.exit_code == 1
    assert "NOT OK  pose weights" in outcome.out
    assert "damaged" in outcome.out


@pytest.mark.parametrize(
    ("version", "expected"),
    [
        ("3.7.0", True), ("3.40.1", True), ("3.44.5", True), ("3.44.6", False), ("3.44.9", False),
        ("3.45.0", True), ("3.50.6", True), ("3.50.7", False), ("3.51.0", True), ("3.51.2", True),
        ("3.51.3", False), ("3.52.0", False), ("4.0.0", False),
    ],
)  # fmt: skip
def test_a_version_of_sqlite_that_can_damage_a_store_is_mentioned(
    version: str, expected: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    major, minor, patch = map(int, version.split("."))
    assert has_wal_reset_bug((major, minor, patch)) == expected
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sqlite3.sqlite_version", version)
    monkeypatch.setattr("sqlite3.sqlite_version_info", (major, minor, patch))
    for check in ("_weights", "_network", "_codecs", "_sources"):
        monkeypatch.setattr(f"hiphinge.cli.doctor.{check}", lambda: Message("doctor-ok"))
    for language, sound, note in (("en", "ok", "note"), ("de", "ok", "Hinweis")):
        outcome = hiphinge("doctor", "--language", language)
        (line,) = [line for line in outcome.out.splitlines() if f"SQLite {version}" in line]
        assert outcome.exit_code == 0
        assert line.startswith(note if expected else sound)
        assert ("3.51.3" in line.partition(version)[2]) == expected
