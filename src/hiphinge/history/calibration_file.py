"""A calibration as a JSON file: written atomically, and not trusted when read."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib.metadata import version
from os import PathLike
from pathlib import Path
from reprlib import repr as shortened
from typing import Any, TypeGuard

import numpy as np

from hiphinge.calibration import LUMBAR_FLEXION_MAX_RANGE_DEG, Calibration
from hiphinge.errors import CalibrationFileError
from hiphinge.files import whole
from hiphinge.motion import FloatArray
from hiphinge.reference import Neutral
from hiphinge.texts import Message, Value, significant

SCHEMA = "hiphinge.calibration/1"

_FIELDS = ("lumbar_flexion_max_deg", "lumbar_flexion_max_se_deg", "source", "neutral")
_NEUTRAL_FIELDS = ("trunk_inclination_deg", "thigh_inclination_deg", "head_inclination_deg", "line")
#: Twice the size of the longest line.
_MOST_BYTES = 100_000
_POINTS_RANGE = (2, 1000)
#: In trunk lengths from the hip: twice the distance to the head.
_PLACE_RANGE = (-3.0, 3.0)
_INCLINATION_RANGE_DEG = (-90.0, 90.0)
#: From ear to nose: level when standing.
_HEAD_RANGE_DEG = (-180.0, 180.0)
_LONGEST_SOURCE = 100
_ANGLE_DECIMALS = 2
_LENGTH_DECIMALS = 4


class _InvalidCalibrationError(Exception):
    """Why a file is not a valid calibration, as part of a sentence."""

    def __init__(self, text: str, **values: Value) -> None:
        super().__init__(text)
        self.reason = Message(f"calibration-{text}", values)


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
        file = target.resolve()
        if source is not None and file == source.resolve():
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
    with _one_sentence(target), whole(target.resolve()) as scratch:
        scratch.write_text(_dumps(calibration), encoding="utf-8", newline="\n")


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
        return _calibration(_document(Path(path)))
    except OSError as error:
        unreadable = {"file": str(path), "reason": str(error.strerror)}
        raise CalibrationFileError(Message("error-calibration-unreadable", unreadable)) from error
    except _InvalidCalibrationError as error:
        values: dict[str, Value] = {"file": str(path), "reason": error.reason}
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
    except _InvalidCalibrationError:
        return False
    return True


def _dumps(calibration: Calibration) -> str:
    document = {
        "schema": SCHEMA,
        "lumbar_flexion_max_deg": _rounded(calibration.lumbar_flexion_max_deg, _ANGLE_DECIMALS),
        "lumbar_flexion_max_se_deg": _rounded(calibration.lumbar_flexion_max_se_deg, _ANGLE_DECIMALS),
        "source": calibration.source,
        "neutral": None if calibration.neutral is None else _neutral_document(calibration.neutral),
        "versions": {"hiphinge": version("hiphinge")},
    }
    return json.dumps(document, ensure_ascii=False, allow_nan=False, indent=2) + "\n"


def _neutral_document(neutral: Neutral) -> dict[str, Any]:
    return {
        "trunk_inclination_deg": _rounded(neutral.trunk_inclination_deg, _ANGLE_DECIMALS),
        "thigh_inclination_deg": _rounded(neutral.thigh_inclination_deg, _ANGLE_DECIMALS),
        "head_inclination_deg": _rounded(neutral.head_inclination_deg, _ANGLE_DECIMALS),
        "line": [[_rounded(place, _LENGTH_DECIMALS) for place in point] for point in neutral.line],
    }


def _rounded(value: float, decimals: int) -> float:
    return round(float(value), decimals) + 0.0  # no negative zero


def _document(path: Path) -> Mapping[str, Any]:
    """Read the content of any version of this file."""
    with path.open("rb") as file:
        content = file.read(_MOST_BYTES + 1)
    if len(content) > _MOST_BYTES:
        raise _InvalidCalibrationError("too-large", kilobytes=_MOST_BYTES // 1000)
    try:
        document = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise _InvalidCalibrationError("no-json") from None
    if not isinstance(document, dict):
        raise _InvalidCalibrationError("no-object")
    schema = document.get("schema")
    if schema != SCHEMA:
        raise _InvalidCalibrationError("schema", found=shortened(schema), known=repr(SCHEMA))
    return document


def _calibration(document: Mapping[str, Any]) -> Calibration:
    _require_fields(document, _FIELDS)
    largest = _number(document, "lumbar_flexion_max_deg", LUMBAR_FLEXION_MAX_RANGE_DEG)
    return Calibration(
        lumbar_flexion_max_deg=largest,
        lumbar_flexion_max_se_deg=_number(document, "lumbar_flexion_max_se_deg", (0.0, largest)),
        neutral=None if document["neutral"] is None else _neutral(document["neutral"]),
        source=_source(document["source"]),
    )


def _neutral(document: object) -> Neutral:
    if not isinstance(document, dict):
        raise _InvalidCalibrationError("neutral", found=shortened(document))
    _require_fields(document, _NEUTRAL_FIELDS)
    return Neutral(
        line=_line(document["line"]),
        trunk_inclination_deg=_number(document, "trunk_inclination_deg", _INCLINATION_RANGE_DEG),
        thigh_inclination_deg=_number(document, "thigh_inclination_deg", _INCLINATION_RANGE_DEG),
        head_inclination_deg=_number(document, "head_inclination_deg", _HEAD_RANGE_DEG),
    )


def _require_fields(document: Mapping[str, Any], names: tuple[str, ...]) -> None:
    missing = [name for name in names if name not in document]
    if missing:
        raise _InvalidCalibrationError("lacks", names=", ".join(missing))


def _number(document: Mapping[str, Any], name: str, allowed: tuple[float, float]) -> float:
    value = document[name]
    if not _is_number(value, allowed):
        low, high = allowed
        ends = {"low": significant(low, 6), "high": significant(high, 6)}
        raise _InvalidCalibrationError("range", name=name, found=shortened(value), **ends)
    return float(value)


def _is_number(value: object, allowed: tuple[float, float]) -> TypeGuard[float]:
    low, high = allowed
    return isinstance(value, int | float) and not isinstance(value, bool) and low <= value <= high


def _source(value: object) -> str:
    if isinstance(value, str) and value.isprintable() and 0 < len(value) <= _LONGEST_SOURCE:
        return value
    raise _InvalidCalibrationError("source", found=shortened(value), most=_LONGEST_SOURCE)


def _line(value: object) -> FloatArray:
    fewest, most = _POINTS_RANGE
    sound = isinstance(value, list) and fewest <= len(value) <= most and all(map(_is_point, value))
    if not sound:
        low, high = _PLACE_RANGE
        ends = {"low": significant(low, 6), "high": significant(high, 6)}
        raise _InvalidCalibrationError("line", found=shortened(value), fewest=fewest, most=most, **ends)
    return np.array(value, dtype=np.float64)


def _is_point(value: object) -> bool:
    return isinstance(value, list) and len(value) == 2 and all(_is_number(n, _PLACE_RANGE) for n in value)
