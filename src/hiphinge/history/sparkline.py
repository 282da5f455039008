"""A course in one line of characters."""

from collections.abc import Sequence

_STEPS = "▁▂▃▄▅▆▇█"
_UNTOLD = " "


def sparkline(values: Sequence[float | None]) -> str:
    """Draw values as bars from the smallest to the largest; what is untold is a gap.

    Parameters
    ----------
    values : sequence of (float or None)

    Returns
    -------
    str
        One character each; all in the middle where all are the same.
    """
    told = [value for value in values if value is not None]
    if not told:
        return _UNTOLD * len(values)
    low, width = min(told), max(told) - min(told)
    return "".join(
        _UNTOLD if value is None else _bar((value - low) / width if width else 0.5) for value in values
    )


def _bar(share: float) -> str:
    return _STEPS[min(int(share * len(_STEPS)), len(_STEPS) - 1)]
