"""Where in the picture the wall is, as a user tells it."""

import re
from dataclasses import dataclass

from hiphinge.errors import InvalidValueError

_WRITTEN = re.compile(r"(\d+(?:[.,]\d+)?)\s*(%|px|pixels?)?")
_HOW = (
    "write how far from the left edge of the picture the wall is, as a share of its width (17%) or in "
    "pixels of the recording (220)."
)
#: Standard error of reading an edge off a picture, in pixels (design choice).
READING_ERROR_PX = 2.0


@dataclass(frozen=True)
class WallAt:
    """A column of the picture, at the height of the hips, that the wall behind the person is at.

    Attributes
    ----------
    value, step : float
        From the left edge, and the step of the last digit that was told.
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
            raise InvalidValueError(
                f"The wall was told to be at pixel {self.value:g}, but the picture is {width} wide: {_HOW}"
            )
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
    if match is None:
        raise InvalidValueError(f"The place of the wall {text!r} was not understood: {_HOW}")
    number = match[1].replace(",", ".")
    value, decimals = float(number), len(number.partition(".")[2])
    if match[2] == "%" and value > 100:
        raise InvalidValueError(f"The wall was told to be at {value:g} %, but 0 to 100 is allowed: {_HOW}")
    return WallAt(value, 10.0**-decimals, match[2] == "%")
