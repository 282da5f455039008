"""The load held, and the body that holds it."""

import math
from dataclasses import dataclass
from reprlib import repr as shortened
from typing import Literal

from hiphinge.body import Sex
from hiphinge.errors import InvalidValueError
from hiphinge.knowledge.segments import TableName, segment_table
from hiphinge.person import Person, parse_mass
from hiphinge.texts import Message, Units, significant

Hands = Literal["both", "near", "far"]
HEAVIEST_LOAD_KG = 500.0
LONGEST_OFFSET_M = 0.5
#: How far the weight of a kettlebell hangs below the grip (design choice, after common bells).
KETTLEBELL_BELOW_GRIP_M = 0.12


@dataclass(frozen=True)
class Load:
    """A weight in the hands.

    Attributes
    ----------
    mass_kg : float
        0 where nothing is held.
    hands : {"both", "near", "far"}
        Which hands hold it: both share it evenly; near is the hand towards the camera.
    below_grip_m : float
        How far the mass centre lies beyond the grip in line with the forearm: 0 for a bar or dumbbell, about
        0.12 for a kettlebell.
    between_s : tuple of float or None
        Time of the recording between which it is held; None for the whole of it.

    Raises
    ------
    InvalidValueError
        If the mass is not 0 to 500 kg, the offset not 0 to 0.5 m, or the times are not in order.
    """

    mass_kg: float = 0.0
    hands: Hands = "both"
    below_grip_m: float = 0.0
    between_s: tuple[float, float] | None = None

    def __post_init__(self) -> None:
        _within("load", self.mass_kg, (0.0, HEAVIEST_LOAD_KG), "kg")
        _within("below-grip", self.below_grip_m, (0.0, LONGEST_OFFSET_M), "m")
        if self.hands not in {"both", "near", "far"}:
            raise InvalidValueError(Message("error-load-hands", {"hands": repr(self.hands)}))
        first, last = self.between_s or (-math.inf, math.inf)
        if not first < last:
            raise InvalidValueError(
                Message("error-load-times", {"first": significant(first, 6), "last": significant(last, 6)})
            )


@dataclass(frozen=True)
class Body:
    """What the segment tables need of a person.

    Attributes
    ----------
    mass_kg : float
    stature_m : float or None
        For motions without metres of their own.
    sex : {"female", "male"} or None
        Column of the segment table; None takes the mean of both.
    table : {"de_leva", "dumas", "winter"}
        Segment table.

    Raises
    ------
    InvalidValueError
        If there is no such person (see `Person`) or no such table.
    """

    mass_kg: float
    stature_m: float | None = None
    sex: Sex | None = None
    table: TableName = "de_leva"

    def __post_init__(self) -> None:
        Person(self.stature_m, self.mass_kg, self.sex)  # which refuses what no person is
        segment_table(self.table)


def parse_load(text: str, units: Units = Units.METRIC) -> float:
    """Read a load as people write it.

    Parameters
    ----------
    text : str
        Kilograms (``20``, ``20,5 kg``) or pounds (``44lb``).
    units : Units
        Of a number alone: kilograms or pounds.

    Returns
    -------
    float
        Mass in kilograms.

    Raises
    ------
    InvalidValueError
        If the text is none of these.
    """
    try:
        return parse_mass(text, units)
    except InvalidValueError:
        raise InvalidValueError(Message("error-load-not-understood", {"text": shortened(text)})) from None


def _within(what: str, value: float, ends: tuple[float, float], unit: str) -> None:
    low, high = ends
    if not low <= value <= high:
        numbers = {"value": value, "low": low, "high": high}
        shown = {name: significant(number, 6) for name, number in numbers.items()}
        raise InvalidValueError(Message("error-load-out-of-range", {"what": what, "unit": unit, **shown}))
