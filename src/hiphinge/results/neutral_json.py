"""A back in quiet standing as JSON, in results and in files of calibrations; not trusted when read."""

from collections.abc import Mapping
from reprlib import repr as shortened
from typing import Any, TypeGuard

import numpy as np

from hiphinge.motion import FloatArray
from hiphinge.reference import Neutral
from hiphinge.results.rounding import rounded
from hiphinge.texts import Message, Value, significant

_FIELDS = ("trunk_inclination_deg", "thigh_inclination_deg", "head_inclination_deg", "line")
_FEWEST_POINTS, _MOST_POINTS = 2, 1000
#: In trunk lengths from the hip: twice the distance to the head.
_PLACE_RANGE = (-3.0, 3.0)
_INCLINATION_RANGE_DEG = (-90.0, 90.0)
#: From ear to nose: level when standing.
_HEAD_RANGE_DEG = (-180.0, 180.0)
_ANGLE_DECIMALS = 2
_LENGTH_DECIMALS = 4


class InvalidNeutralError(Exception):
    """Why a document is not valid, as part of a sentence.

    Attributes
    ----------
    reason : Message
    """

    def __init__(self, text: str, **values: Value) -> None:
        super().__init__(text)
        self.reason = Message(f"calibration-{text}", values)


def neutral_to_dict(neutral: Neutral) -> dict[str, Any]:
    """Return a standing back as plain values."""
    return {
        "trunk_inclination_deg": rounded(neutral.trunk_inclination_deg, _ANGLE_DECIMALS),
        "thigh_inclination_deg": rounded(neutral.thigh_inclination_deg, _ANGLE_DECIMALS),
        "head_inclination_deg": rounded(neutral.head_inclination_deg, _ANGLE_DECIMALS),
        "line": [[rounded(place, _LENGTH_DECIMALS) for place in point] for point in neutral.line],
    }


def read_neutral(document: object) -> Neutral:
    """Read a standing back.

    Raises
    ------
    InvalidNeutralError
        If it is none.
    """
    if not isinstance(document, dict):
        raise InvalidNeutralError("neutral", found=shortened(document))
    require_fields(document, _FIELDS)
    return Neutral(
        line=_line(document["line"]),
        trunk_inclination_deg=number_within(document, "trunk_inclination_deg", _INCLINATION_RANGE_DEG),
        thigh_inclination_deg=number_within(document, "thigh_inclination_deg", _INCLINATION_RANGE_DEG),
        head_inclination_deg=number_within(document, "head_inclination_deg", _HEAD_RANGE_DEG),
    )


def require_fields(document: Mapping[str, Any], names: tuple[str, ...]) -> None:
    """Refuse a document that lacks any of these names."""
    missing = [name for name in names if name not in document]
    if missing:
        raise InvalidNeutralError("lacks", names=", ".join(missing))


def number_within(document: Mapping[str, Any], name: str, allowed: tuple[float, float]) -> float:
    """Return a number within its allowed range."""
    value = document[name]
    if not _is_number(value, allowed):
        low, high = (significant(end, 6) for end in allowed)
        raise InvalidNeutralError("range", name=name, found=shortened(value), low=low, high=high)
    return float(value)


def _is_number(value: object, allowed: tuple[float, float]) -> TypeGuard[float]:
    low, high = allowed
    return isinstance(value, int | float) and not isinstance(value, bool) and low <= value <= high


def _line(value: object) -> FloatArray:
    points = value if isinstance(value, list) else []
    if not _FEWEST_POINTS <= len(points) <= _MOST_POINTS or not all(map(_is_point, points)):
        low, high = (significant(end, 6) for end in _PLACE_RANGE)
        raise InvalidNeutralError(
            "line", found=shortened(value), fewest=_FEWEST_POINTS, most=_MOST_POINTS, low=low, high=high
        )
    return np.array(points, dtype=np.float64)


def _is_point(value: object) -> bool:
    return isinstance(value, list) and len(value) == 2 and all(_is_number(n, _PLACE_RANGE) for n in value)
