"""What is built, and what the build puts into it."""

import importlib.util
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from types import ModuleType
from zipfile import ZipFile

import pytest

from shared import PROJECT

POSES = PROJECT / "src/hiphinge/poses"


@pytest.fixture(scope="module")
def build() -> ModuleType:
    """The build hook, which lies outside of the package."""
    spec = importlib.util.spec_from_file_location("hatch_build", PROJECT / "hatch_build.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def bare_poses(tmp_path: Path) -> Path:
    """A folder as it lies in a fresh checkout: the table is there, the weights are not."""
    shutil.copy(POSES / "weights.toml", tmp_path)
    return tmp_path


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=PROJECT, check=True, capture_output=True)
    (path,) = folder.glob("*.whl")
    return path


def test_the_wheel_holds_all_that_is_needed_at_run_time(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        names = set(archive.namelist())
    package = {
        str(p.relative_to(PROJECT / "src")) for p in (PROJECT / "src/hiphinge").rglob("*") if p.is_file()
    }
    assert {name for name in package if "__pycache__" not in name} <= names
    assert "hiphinge/poses/models/pose_landmark_full.tflite" in names
    assert any(name.endswith("licenses/NOTICE") for name in names)


def test_weights_are_copied_from_the_folder_given(
    build: ModuleType, bare_poses: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HIPHINGE_WEIGHTS", str(POSES / "models"))
    build.lay_weights(bare_poses)
    for file in tomllib.loads((POSES / "weights.toml").read_text())["file"]:
        assert (bare_poses / "models" / file["name"]).read_bytes() == (
            POSES / "models" / file["name"]
        ).read_bytes()


def test_weights_that_are_there_are_left_alone(
    build: ModuleType, bare_poses: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(POSES / "models", bare_poses / "models")
    monkeypatch.setenv("HIPHINGE_WEIGHTS", str(bare_poses / "nowhere"))
    build.lay_weights(bare_poses)


def test_a_folder_without_weights_is_told(
    build: ModuleType, bare_poses: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HIPHINGE_WEIGHTS", str(bare_poses))
    with pytest.raises(SystemExit, match=r"HIPHINGE_WEIGHTS=.* cannot be read there"):
        build.lay_weights(bare_poses)


def test_other_weights_are_refused(
    build: ModuleType, bare_poses: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = bare_poses / "given"
    given.mkdir()
    for name in ("pose_detection.tflite", "pose_landmark_full.tflite"):
        (given / name).write_bytes(b"other weights")
    monkeypatch.setenv("HIPHINGE_WEIGHTS", str(given))
    with pytest.raises(SystemExit, match="sha256"):
        build.lay_weights(bare_poses)
    assert not list((bare_poses / "models").iterdir())


def test_without_an_index_the_build_says_what_to_do(
    build: ModuleType, bare_poses: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("HIPHINGE_WEIGHTS", raising=False)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(bare_poses))
    with pytest.raises(SystemExit, match=r"could not be taken from mediapipe==.*HIPHINGE_WEIGHTS"):
        build.lay_weights(bare_poses)


def test_every_dependency_has_one_exact_version_with_hashes() -> None:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text())["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    pinned = (PROJECT / "constraints.txt").read_text()
    # the constraints hold normalised names: fluent.runtime is fluent-runtime there
    names = [re.split(r"[>\[;]", requirement)[0].strip().replace(".", "-") for requirement in wanted]
    assert [name for name in names if f"\n{name}==" not in pinned] == []
    assert "--hash=sha256:" in pinned
    assert "://" not in pinned
