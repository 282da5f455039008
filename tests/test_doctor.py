"""``hiphinge doctor`` reports what is missing."""

from pathlib import Path

import pytest

from command_line import hiphinge


def refuse(*_: object, **__: object) -> None:
    raise PermissionError(13, "Permission denied")


def test_a_sound_installation_is_ok(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    outcome = hiphinge("doctor")
    lines = outcome.out.splitlines()
    assert (outcome.exit_code, outcome.err) == (0, "")
    assert len(lines) == 6
    assert all(line.startswith("ok") for line in lines)
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
    assert len(lines) == 6
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
