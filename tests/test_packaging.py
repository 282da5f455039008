"""What is built, and what the build puts into it."""

import importlib.util
import os
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
    return _loaded("hatch_build")


def _loaded(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, PROJECT / f"{name}.py")
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


def test_a_folder_without_weights_is_reported(
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


def _pins(name: str) -> dict[str, set[str]]:
    """Versions of each package of a list of pins: more than one where systems or Pythons differ."""
    pins: dict[str, set[str]] = {}
    for found in re.finditer(r"^([\w.-]+)(?:\[.*\])?==([^ ]+)", _pinned(name), flags=re.MULTILINE):
        pins.setdefault(found[1], set()).add(found[2])
    return pins


def _pinned(name: str) -> str:
    return (PROJECT / "constraints" / f"{name}.txt").read_text()


def _wanted() -> dict[str, list[str]]:
    """What each list must hold, as it is asked for in pyproject.toml."""
    table = tomllib.loads((PROJECT / "pyproject.toml").read_text())
    groups, run = (
        table["dependency-groups"],
        table["project"]["dependencies"] + table["build-system"]["requires"],
    )
    run = [asked for asked in run if asked != "pip"]  # each environment comes with one
    extras = [asked for extra in table["project"]["optional-dependencies"].values() for asked in extra]
    tools = [asked for asked in groups["dev"] if isinstance(asked, str)]
    return {"run": run, "extras": run + extras, "dev": run + extras + tools}


@pytest.mark.parametrize("name", ["run", "extras", "dev"])
def test_every_dependency_has_exact_versions_with_hashes(name: str) -> None:
    pins = _pins(name)
    # pins hold normalised names: fluent.runtime is fluent-runtime there
    asked = [re.split(r"[<>=\[;]", one)[0].strip().replace(".", "-") for one in _wanted()[name]]
    assert [one for one in asked if one not in pins] == []
    assert _pinned(name).count("--hash=sha256:") >= len(pins)
    assert "://" not in _pinned(name)


@pytest.mark.parametrize("name", ["run", "extras"])
def test_what_is_tested_is_what_runs(name: str) -> None:
    tested = _pins("dev")
    assert {one: versions for one, versions in _pins(name).items() if tested[one] != versions} == {}


def test_what_the_program_needs_is_apart_from_what_tests_it() -> None:
    assert not {"pytest", "mypy", "ruff", "pyarrow", "matplotlib"} & _pins("run").keys()


def test_extras_that_packages_ask_for_are_pinned_too() -> None:
    # pytest-cov asks for coverage[toml]: without the extra in the pins, pip refuses the newest release's pin
    assert "\ncoverage[toml]==" in _pinned("dev")


@pytest.fixture(scope="module")
def install() -> ModuleType:
    """The set-up, which lies outside of the package."""
    return _loaded("install")


def test_set_up_refuses_what_it_does_not_know(install: ModuleType) -> None:
    with pytest.raises(SystemExit, match=r"'--everything', but it takes nothing, --extras or --dev"):
        install.main(["--everything"])


def test_set_up_names_packages_of_this_system_only(install: ModuleType, tmp_path: Path) -> None:
    pins = tmp_path / "pins.txt"
    pins.write_text(
        "one==1.0 \\\n    --hash=sha256:aa\ntwo[toml]==2 ; sys_platform == 'win32' \\\n    --hash=sha256:bb\n"
    )
    assert install.pinned(pins) == ({1: "one", 3: "two"} if os.name == "nt" else {1: "one"})


def test_set_up_shows_how_far_it_is_and_ends_with_what_pip_says(
    install: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pip = tmp_path / "python"
    pip.write_text(
        "#!/bin/sh\necho 'Collecting two==2 (from -r pins (line 3))'\necho 'no matching hash'\nexit 1\n"
    )
    pip.chmod(0o755)
    monkeypatch.setattr(install, "SCRIPTS", tmp_path)
    pins = tmp_path / "pins.txt"
    pins.write_text("one==1.0 \\\n    --hash=sha256:aa\ntwo==2 \\\n    --hash=sha256:bb\n")
    with pytest.raises(SystemExit, match=r"no matching hash\n.*pip could not install this"):
        install.install_packages(pins)
    assert capsys.readouterr().out.split() == ["2", "of", "2", "two"]
