"""A measured quantity, and whether two of them differ by more than chance."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np

from hiphinge.texts import Message

#: Two values of something unchanged differ by less than this many of their joint errors in 95 of 100.
WITHIN = 1.96


@dataclass(frozen=True)
class Quantity:
    """One measure of a whole recording.

    Attributes
    ----------
    value : float or None
        In the unit of the measure; None where it cannot be known.
    standard_error : float or None
        Same unit.
    reason : Message or None
        Why there is no value.
    smallest_change : float or None
        Smallest change that the same recording again could detect, same unit; None where it is not known.
    """

    value: float | None
    standard_error: float | None = None
    reason: Message | None = None
    smallest_change: float | None = None


class LeastChange(Protocol):
    """A measure of which no smaller difference is called a change."""

    @property
    def least_change(self) -> float: ...  # noqa: D102 - in the unit of the measure


@dataclass(frozen=True)
class Change:
    """A quantity before and after.

    Attributes
    ----------
    difference : float or None
        After less before; None where one of them is not known.
    smallest : float or None
        Smallest detectable change between the two; None where that of one is not known.
    """

    difference: float | None
    smallest: float | None

    @property
    def changed(self) -> bool | None:
        """Whether it changed by more than can be chance; None where this cannot be known."""
        if self.difference is None or self.smallest is None:
            return None
        return abs(self.difference) > self.smallest


def smallest_change(standard_error: float) -> float:
    """Return the smallest change that the same recording again could detect.

    1.96 * sqrt(2) * standard error of measurement (Weir 2005, J Strength Cond Res 19:231-240).
    """
    return WITHIN * float(np.sqrt(2)) * standard_error


def mean_of(samples: Sequence[float], error: float) -> Quantity:
    """Return the mean of what was seen several times.

    Parameters
    ----------
    samples : sequence of float
        Those that are not finite were not seen.
    error : float
        Standard error that all share; the scatter between them adds to it.
    """
    seen = [sample for sample in samples if np.isfinite(sample)]
    if not seen:
        return Quantity(None, reason=Message("measure-not-seen"))
    scatter = np.std(seen, ddof=1) / np.sqrt(len(seen)) if len(seen) > 1 else 0.0
    return Quantity(float(np.mean(seen)), float(np.hypot(scatter, error)))


def with_least_changes(
    found: Mapping[str, Quantity], measures: Mapping[str, LeastChange]
) -> dict[str, Quantity]:
    """Add the smallest detectable change of each quantity, never below that of its measure."""
    return {name: _with_change(one, measures[name].least_change) for name, one in found.items()}


def _with_change(found: Quantity, least: float) -> Quantity:
    if found.standard_error is None:
        return found
    return replace(found, smallest_change=max(least, smallest_change(found.standard_error)))


def changes(before: Mapping[str, Quantity], after: Mapping[str, Quantity]) -> Mapping[str, Change]:
    """Compare two recordings measure by measure; those that only one has are left out.

    With an error of its own each, the smallest detectable change between the two is the root of the mean
    square of both: 1.96 times the root of the summed squares of the errors.
    """
    return {name: _change(before[name], one) for name, one in after.items() if name in before}


def _change(before: Quantity, after: Quantity) -> Change:
    if before.value is None or after.value is None:
        return Change(None, None)
    difference = after.value - before.value
    if before.smallest_change is None or after.smallest_change is None:
        return Change(difference, None)
    return Change(difference, float(np.hypot(before.smallest_change, after.smallest_change) / np.sqrt(2)))
