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
from hiphinge.files import resolved, whole
from hiphinge.motion import FloatArray
from hiphinge.reference import Neutral

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
            raise CalibrationFileError(f"{target} is the recording itself: name another file with --out.")
        if not file.parent.is_dir():
            raise CalibrationFileError(
                f"There is no folder {file.parent}: make it, or name another file with --out."
            )
        if file.exists() and not file.is_file():
            raise CalibrationFileError(f"{target} is not a file: name one with --out.")
        if file.exists() and not (force or _is_ours(file)):
            raise CalibrationFileError(
                f"{target} holds something else than a calibration: name another file with --out, "
                "or add --force to replace it."
            )


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
        raise CalibrationFileError(
            f"The calibration file '{path}' cannot be read ({error.strerror}): "
            "name another, or make one with 'hiphinge calibrate'."
        ) from error
    except _InvalidCalibrationError as error:
        raise CalibrationFileError(
            f"'{path}' cannot be used as a calibration ({error}): make one with 'hiphinge calibrate'."
        ) from error


@contextmanager
def _one_sentence(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise CalibrationFileError(
            f"Nothing could be written to {target} ({error.strerror}): name another file with --out."
        ) from error


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
        raise _InvalidCalibrationError(f"it is larger than {_MOST_BYTES // 1000} kB")
    try:
        document = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise _InvalidCalibrationError("it is not JSON") from None
    if not isinstance(document, dict):
        raise _InvalidCalibrationError("it holds no object")
    schema = document.get("schema")
    if schema != SCHEMA:
        raise _InvalidCalibrationError(f"its schema is {shortened(schema)}, but {SCHEMA!r} is needed")
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
        raise _InvalidCalibrationError(f"neutral is {shortened(document)}, but an object or null is needed")
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
        raise _InvalidCalibrationError(f"it lacks {', '.join(missing)}")


def _number(document: Mapping[str, Any], name: str, allowed: tuple[float, float]) -> float:
    value = document[name]
    if not _is_number(value, allowed):
        low, high = allowed
        raise _InvalidCalibrationError(f"{name} is {shortened(value)}, but {low:g} to {high:g} is allowed")
    return float(value)


def _is_number(value: object, allowed: tuple[float, float]) -> TypeGuard[float]:
    low, high = allowed
    return isinstance(value, int | float) and not isinstance(value, bool) and low <= value <= high


def _source(value: object) -> str:
    if isinstance(value, str) and value.isprintable() and 0 < len(value) <= _LONGEST_SOURCE:
        return value
    raise _InvalidCalibrationError(
        f"source is {shortened(value)}, but a text of 1 to {_LONGEST_SOURCE} characters is needed"
    )


def _line(value: object) -> FloatArray:
    fewest, most = _POINTS_RANGE
    sound = isinstance(value, list) and fewest <= len(value) <= most and all(map(_is_point, value))
    if not sound:
        low, high = _PLACE_RANGE
        raise _InvalidCalibrationError(
            f"the line of neutral is {shortened(value)}, but {fewest} to {most} points [x, y] "
            f"from {low:g} to {high:g} are needed"
        )
    return np.array(value, dtype=np.float64)


def _is_point(value: object) -> bool:
    return isinstance(value, list) and len(value) == 2 and all(_is_number(n, _PLACE_RANGE) for n in value)
