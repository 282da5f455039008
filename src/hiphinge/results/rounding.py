"""Numbers as the files of a result hold them."""

import math


def rounded(value: float | None, decimals: int) -> float | None:
    """Round a number; None where it is missing or no finite number."""
    if value is None or not math.isfinite(value):
        return None
    return round(float(value), decimals) + 0.0  # no negative zero
