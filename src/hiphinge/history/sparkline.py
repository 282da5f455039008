"""A series of values in one line of characters."""

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

_STEPS = "▁▂▃▄▅▆▇█"
_MISSING = " "
#: Fits in a line of a terminal beside some words.
_WIDEST = 60


def sparkline(values: Sequence[float | None]) -> str:
    """Draw values as bars from the smallest to the largest; missing values are gaps.

    Parameters
    ----------
    values : sequence of (float or None)

    Returns
    -------
    str
        One character for each value, or for the median of neighbours if there are more than fit in a
        line. Equal values are all drawn in the middle.
    """
    values = _fitted(values)
    known = [value for value in values if value is not None]
    if not known:
        return _MISSING * len(values)
    low, width = min(known), max(known) - min(known)
    return "".join(
        _MISSING if value is None else _bar((value - low) / width if width else 0.5) for value in values
    )


def _fitted(values: Sequence[float | None]) -> Sequence[float | None]:
    if len(values) <= _WIDEST:
        return values
    bounds = [len(values) * place // _WIDEST for place in range(_WIDEST + 1)]
    return [_median(values[first:stop]) for first, stop in pairwise(bounds)]


def _median(values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return median(known) if known else None


def _bar(share: float) -> str:
    return _STEPS[min(int(share * len(_STEPS)), len(_STEPS) - 1)]
