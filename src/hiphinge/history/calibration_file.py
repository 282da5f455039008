"""A calibration as a JSON file: written atomically, and not trusted when read."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib.metadata import version
from os import PathLike
from pathlib import Path
from reprlib import repr as shortened
from typing import Any

from hiphinge.calibration import LUMBAR_FLEXION_MAX_RANGE_DEG, Calibration
from hiphinge.errors import CalibrationFileError
from hiphinge.files import plain_file, resolved, whole
from hiphinge.results.neutral_json import (
    InvalidNeutralError,
    neutral_to_dict,
    number_within,
    read_neutral,
    require_fields,
)
from hiphinge.texts import Message, Value

SCHEMA = "hiphinge.calibration/1"

_FIELDS = ("lumbar_flexion_max_deg", "lumbar_flexion_max_se_deg", "source", "neutral")
#: Twice the size of the longest line.
_MOST_BYTES = 100_000
_LONGEST_SOURCE = 100
_ANGLE_DECIMALS = 2


def check_target(target: Path, *, force: bool = False, source: Path | None = None) -> None:
    """Refuse a target that must not or cannot be written, before the long work starts.

    Parameters
    ----------
    target : Path
        The file; an earlier calibration is replaced.
    force : bool
        Whether to replace a file that is not a calibration.
    source : Path, optional
        The recording, which is never replaced.

    Raises
    ------
    CalibrationFileError
        If the file is refused; the message says why and what to do.
    """
    with _one_sentence(target):
        file = resolved(target)
        if source is not None and file == resolved(source):
            raise CalibrationFileError(Message("error-calibration-recording", {"file": str(target)}))
        if not file.parent.is_dir():
            raise CalibrationFileError(Message("error-calibration-folder", {"folder": str(file.parent)}))
        if file.exists() and not file.is_file():
            raise CalibrationFileError(Message("error-calibration-no-file", {"file": str(target)}))
        if file.exists() and not (force or _is_ours(file)):
            raise CalibrationFileError(Message("error-calibration-else", {"file": str(target)}))


def save(calibration: Calibration, target: Path, *, force: bool = False) -> None:
    """Write a calibration to a file, atomically.

    Parameters
    ----------
    calibration : Calibration
    target, force
        As for `check_target`.

    Raises
    ------
    CalibrationFileError
        If the file is refused or cannot be written; an earlier file then stays as it was.
    """
    check_target(target, force=force)
    with _one_sentence(target), whole(resolved(target)) as scratch:
        scratch.write_text(calibration_json(calibration), encoding="utf-8", newline="\n")


def load(path: str | PathLike[str]) -> Calibration:
    """Read a calibration from its file.

    Parameters
    ----------
    path : path-like

    Returns
    -------
    Calibration

    Raises
    ------
    CalibrationFileError
        In one sentence, if the file cannot be read or does not hold a valid calibration.
    """
    try:
        with _refusing(str(path)):
            return _calibration(_document(Path(path)))
    except OSError as error:
        unreadable = {"file": str(path), "reason": str(error.strerror)}
        raise CalibrationFileError(Message("error-calibration-unreadable", unreadable)) from error


def calibration_of(text: str) -> Calibration:
    """Read a calibration from the text of its file.

    Raises
    ------
    CalibrationFileError
        In one sentence, if it does not hold a valid calibration.
    """
    with _refusing("calibration.json"):
        return _calibration(_parsed(text.encode("utf-8")))


def calibration_json(calibration: Calibration) -> str:
    """Return a calibration as the text of its file."""
    document = {
        "schema": SCHEMA,
        "lumbar_flexion_max_deg": round(calibration.lumbar_flexion_max_deg, _ANGLE_DECIMALS),
        "lumbar_flexion_max_se_deg": round(calibration.lumbar_flexion_max_se_deg, _ANGLE_DECIMALS),
        "source": calibration.source,
        "neutral": None if calibration.neutral is None else neutral_to_dict(calibration.neutral),
        "versions": {"hiphinge": version("hiphinge")},
    }
    return json.dumps(document, ensure_ascii=False, allow_nan=False, indent=2) + "\n"


@contextmanager
def _refusing(name: str) -> Iterator[None]:
    try:
        yield
    except InvalidNeutralError as error:
        values: dict[str, Value] = {"file": name, "reason": error.reason}
        raise CalibrationFileError(Message("error-calibration-invalid", values)) from error


@contextmanager
def _one_sentence(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        values = {"file": str(target), "reason": str(error.strerror)}
        raise CalibrationFileError(Message("error-file-not-written", values)) from error


def _is_ours(file: Path) -> bool:
    try:
        _document(file)
    except InvalidNeutralError:
        return False
    return True


def _document(path: Path) -> Mapping[str, Any]:
    """Read the content of any version of this file."""
    with plain_file(path) as file:
        return _parsed(file.read(_MOST_BYTES + 1))


def _parsed(content: bytes) -> Mapping[str, Any]:
    if len(content) > _MOST_BYTES:
        raise InvalidNeutralError("too-large", kilobytes=_MOST_BYTES // 1000)
    try:
        document = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise InvalidNeutralError("no-json") from None
    if not isinstance(document, dict):
        raise InvalidNeutralError("no-object")
    schema = document.get("schema")
    if schema != SCHEMA:
        raise InvalidNeutralError("schema", found=shortened(schema), known=repr(SCHEMA))
    return document


def _calibration(document: Mapping[str, Any]) -> Calibration:
    require_fields(document, _FIELDS)
    largest = number_within(document, "lumbar_flexion_max_deg", LUMBAR_FLEXION_MAX_RANGE_DEG)
    return Calibration(
        lumbar_flexion_max_deg=largest,
        lumbar_flexion_max_se_deg=number_within(document, "lumbar_flexion_max_se_deg", (0.0, largest)),
        neutral=None if document["neutral"] is None else read_neutral(document["neutral"]),
        source=_source(document["source"]),
    )


def _source(value: object) -> str:
    if isinstance(value, str) and value.isprintable() and 0 < len(value) <= _LONGEST_SOURCE:
        return value
    raise InvalidNeutralError("source", found=shortened(value), most=_LONGEST_SOURCE)
