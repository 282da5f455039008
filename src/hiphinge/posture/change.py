"""Two postures side by side: what differs, and by more than the two can differ by chance."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from hiphinge.errors import InvalidValueError
from hiphinge.posture.posture import WITHIN, Posture
from hiphinge.texts import Message


@dataclass(frozen=True)
class Change:
    """A measure before and after.

    Attributes
    ----------
    difference : float or None
        After less before; None where one of them is not known.
    smallest : float or None
        Smallest detectable change between the two; None where one of them has no repeats.
    """

    difference: float | None
    smallest: float | None

    @property
    def changed(self) -> bool | None:
        """Whether it changed by more than can be chance; None where this cannot be known."""
        if self.difference is None or self.smallest is None:
            return None
        return abs(self.difference) > self.smallest


def changes(before: Posture, after: Posture) -> Mapping[str, Change]:
    """Compare two postures measure by measure.

    The smallest detectable change of two measurements, each with an error of its own, is 1.96 times the
    root of their summed squares (Weir 2005, J Strength Cond Res 19:231-240).

    Raises
    ------
    InvalidValueError
        If one stands and the other sits.
    """
    if before.stance != after.stance:
        raise InvalidValueError(Message("error-posture-stances"))
    return {name: _change(name, before, after) for name in after.readings}


def _change(name: str, before: Posture, after: Posture) -> Change:
    one, other = before.readings[name], after.readings[name]
    difference = None if one.value is None or other.value is None else other.value - one.value
    if one.standard_error is None or other.standard_error is None or not (before.repeats and after.repeats):
        return Change(difference, None)
    return Change(difference, WITHIN * float(np.hypot(one.standard_error, other.standard_error)))
