"""A course in one line of characters."""

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

_STEPS = "▁▂▃▄▅▆▇█"
_UNTOLD = " "
#: What fits in a line of a terminal beside some words.
_WIDEST = 60


def sparkline(values: Sequence[float | None]) -> str:
    """Draw values as bars from the smallest to the largest; what is untold is a gap.

    Parameters
    ----------
    values : sequence of (float or None)

    Returns
    -------
    str
        One character each, or the median of neighbours each where there are more than fit in a line; all in
        the middle where all are the same.
    """
    values = _fitted(values)
    told = [value for value in values if value is not None]
    if not told:
        return _UNTOLD * len(values)
    low, width = min(told), max(told) - min(told)
    return "".join(
        _UNTOLD if value is None else _bar((value - low) / width if width else 0.5) for value in values
    )


def _fitted(values: Sequence[float | None]) -> Sequence[float | None]:
    if len(values) <= _WIDEST:
        return values
    bounds = [len(values) * place // _WIDEST for place in range(_WIDEST + 1)]
    return [_median(values[first:stop]) for first, stop in pairwise(bounds)]


def _median(values: Sequence[float | None]) -> float | None:
    told = [value for value in values if value is not None]
    return median(told) if told else None


def _bar(share: float) -> str:
    return _STEPS[min(int(share * len(_STEPS)), len(_STEPS) - 1)]
