"""``hiphinge analyze --also``, as a user meets it."""

import sys
from pathlib import Path

import numpy as np
import pytest

from command_line import Outcome, hiphinge, reported_in_one_sentence
from exported import read_mot, read_trc
from shared import PROJECT

pytestmark = pytest.mark.usefixtures("read_once")
SAMPLE = PROJECT / "src" / "hiphinge" / "samples" / "hinge.mp4"
#: One repetition, and the beginning of the next.
QUICK = ("--to", "5.5", "--no-video")


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> tuple[Outcome, Path]:
    """All formats of a part of the sample, whose person faces left: the left side is near."""
    for module in ("pyarrow", "xarray", "ezc3d"):
        pytest.importorskip(module, reason="not all extras are installed")
    folder = tmp_path_factory.mktemp("also") / "results"
    also = ("--also", "trc,mot,parquet,xarray,c3d", "--stature", "1.75")
    return hiphinge("analyze", SAMPLE, *QUICK, *also, "--out", folder), folder


def test_further_files_lie_beside_the_others(results: tuple[Outcome, Path]) -> None:
    outcome, folder = results
    assert outcome.exit_code == 0
    further = {"session.trc", "session.mot", "frames.parquet", "motion.nc", "session.c3d"}
    assert further | {"session.json", "frames.csv"} <= {path.name for path in folder.iterdir()}


def test_what_is_filmed_bends_forward_at_the_hips(results: tuple[Outcome, Path]) -> None:
    mot = read_mot(results[1] / "session.mot")
    deepest = int(np.argmin(mot["pelvis_tilt"]))
    assert mot["pelvis_tilt"][deepest] < -20
    assert mot["hip_flexion_l"][deepest] > 40
    assert 0 < mot["knee_angle_l"][deepest] < 60
    assert mot["pelvis_tx"][deepest] < mot["pelvis_tx"][0]
    assert abs(mot["pelvis_tilt"][0]) < 3


def test_who_is_filmed_stands_on_the_floor_in_metres(results: tuple[Outcome, Path]) -> None:
    trc = read_trc(results[1] / "session.trc")
    standing = dict(zip(trc.names, trc.places[0], strict=True))
    assert standing["LHip"][1] == pytest.approx(0.93, abs=0.08)
    assert standing["LHeel"][1] == pytest.approx(0.0, abs=0.03)
    assert standing["LBigToe"][0] > standing["LHeel"][0]
    assert standing["Nose"][1] > standing["LShoulder"][1] > standing["LHip"][1]


def test_a_former_result_with_them_is_replaced_whole(results: tuple[Outcome, Path]) -> None:
    _, folder = results
    assert hiphinge("analyze", SAMPLE, *QUICK, "--stature", "1.75", "--out", folder).exit_code == 0
    assert "session.trc" not in {path.name for path in folder.iterdir()}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--also", "fbx"), "'fbx' is not known, but trc, mot, bvh, parquet, xarray, c3d are"),
        (("--also", "trc"), "no stature was given"),
        (("--also", "mot", "--json"), "name a folder with --out"),
    ],
)
def test_what_cannot_be_written_is_reported_before_the_work(
    tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    outcome = hiphinge("analyze", tmp_path / "no clip at all.mp4", *arguments)
    assert reported_in_one_sentence(outcome)
    assert said in outcome.err


def test_a_missing_extra_is_reported_before_the_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ezc3d", None)
    arguments = ("--also", "c3d", "--stature", "1.75", "--out", tmp_path / "results")
    outcome = hiphinge("analyze", SAMPLE, *arguments)
    assert reported_in_one_sentence(outcome)
    assert "needs the extra 'c3d'" in outcome.err
    assert not (tmp_path / "results").exists()
