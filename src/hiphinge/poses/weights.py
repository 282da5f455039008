"""The weights of the pose models that are bundled with the package."""

import tomllib
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from hiphinge.errors import WeightsError
from hiphinge.texts import Message

_FOLDER = Path(__file__).parent / "models"
_TABLE = Path(__file__).with_name("weights.toml")


def checksums() -> Mapping[str, str]:
    """Return the sha256 that each weight file must have, by its name."""
    table = tomllib.loads(_TABLE.read_text(encoding="utf-8"))
    return {file["name"]: file["sha256"] for file in table["file"]}


def weights_path(name: str) -> Path:
    """Return where a weight file lies.

    Parameters
    ----------
    name : str
        ``"pose_detection.tflite"`` or ``"pose_landmark_full.tflite"``.

    Returns
    -------
    Path

    Raises
    ------
    WeightsError
        If the file is not there.
    """
    path = _FOLDER / name
    if not path.is_file():
        raise WeightsError(Message("error-weights-missing", {"name": name, "folder": str(_FOLDER)}))
    return path


def check_weights() -> None:
    """Read every weight file and compare it with the one that hiphinge was made for.

    Raises
    ------
    WeightsError
        If a file is missing or not the one expected.
    """
    for name, expected in checksums().items():
        path = weights_path(name)
        found = sha256(path.read_bytes()).hexdigest()
        if found != expected:
            values = {"path": str(path), "found": found[:12], "expected": expected[:12]}
            raise WeightsError(Message("error-weights-damaged", values))
