"""Where in the picture the wall is, as a user gives it."""

import re
from dataclasses import dataclass
from reprlib import repr as shortened

from hiphinge.errors import InvalidValueError
from hiphinge.limits import NUMBER_CHARACTERS
from hiphinge.texts import Message, Value, significant

_WRITTEN = re.compile(r"(\d+(?:[.,]\d+)?)\s*(%|px|pixels?)?")
_HOW = Message("error-wall-how")
#: Standard error of reading an edge off a picture, in pixels (design choice).
READING_ERROR_PX = 2.0


@dataclass(frozen=True)
class WallAt:
    """A column of the picture, at the height of the hips, that the wall behind the person is at.

    Attributes
    ----------
    value, step : float
        From the left edge, and the step of the last digit that was given.
    percent : bool
        Whether they are in per cent of the picture's width; else in pixels of the recording.
    """

    value: float
    step: float
    percent: bool

    def column_px(self, width: int) -> float:
        """Pixels of a recording of that width.

        Raises
        ------
        InvalidValueError
            If it lies outside the picture.
        """
        column = self.value * width / 100 if self.percent else self.value
        if not 0 <= column <= width:
            values: dict[str, Value] = {"value": significant(self.value, 6), "width": width, "how": _HOW}
            raise InvalidValueError(Message("error-wall-outside", values))
        return column

    def error_px(self, width: int) -> float:
        """Standard error in pixels: of reading the picture, and of rounding what was read."""
        step = self.step * width / 100 if self.percent else self.step
        return float((READING_ERROR_PX**2 + step**2 / 12) ** 0.5)


def parse_wall_at(text: str) -> WallAt:
    """Read where a wall is as people write it: ``17%``, ``17.5 %``, ``220`` or ``220px``.

    Raises
    ------
    InvalidValueError
        If the text is none of these, or more than 100 %.
    """
    match = _WRITTEN.fullmatch(text.strip().lower())
    if match is None or len(text.strip()) > NUMBER_CHARACTERS:
        raise InvalidValueError(Message("error-wall-place", {"text": shortened(text), "how": _HOW}))
    number = match[1].replace(",", ".")
    value, decimals = float(number), len(number.partition(".")[2])
    if match[2] == "%" and value > 100:
        raise InvalidValueError(Message("error-wall-percent", {"value": significant(value, 6), "how": _HOW}))
    return WallAt(value, 10.0**-decimals, match[2] == "%")
