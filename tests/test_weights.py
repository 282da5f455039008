"""The bundled pose weights, found and checked."""

from pathlib import Path

import pytest

from hiphinge.errors import WeightsError
from hiphinge.poses import weights


def test_the_bundled_weights_are_the_ones_expected() -> None:
    weights.check_weights()


@pytest.mark.parametrize("name", ["pose_detection.tflite", "pose_landmark_full.tflite"])
def test_weights_path_leads_to_a_file(name: str) -> None:
    assert weights.weights_path(name).stat().st_size > 1_000_000


def test_missing_weights_are_told_in_one_sentence() -> None:
    with pytest.raises(WeightsError, match=r"pose weights nothing\.tflite are missing .* install"):
        weights.weights_path("nothing.tflite")


def test_damaged_weights_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in weights.checksums():
        (tmp_path / name).write_bytes(b"damaged")
    monkeypatch.setattr(weights, "_FOLDER", tmp_path)
    with pytest.raises(WeightsError, match="damaged"):
        weights.check_weights()
