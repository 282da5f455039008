"""Standard errors of the values of a repetition."""

import math
from collections.abc import Callable, Mapping


def rep_errors(values: Mapping[str, float], at_bottom: Callable[[str], float | None]) -> dict[str, float]:
    """Return the standard errors of the values of a repetition, as far as they are known.

    Parameters
    ----------
    values : mapping of str to float
        By their names in ``session.json``.
    at_bottom : callable
        Gives the standard error of a measure in the frame at the bottom; None where it is missing.

    Returns
    -------
    dict of str to float
        Errors of the measures at the bottom, and of values derived from them to first order.
    """
    errors = {name: error for name in values if (error := at_bottom(name)) is not None}
    lumbar = errors.get("lumbar_flexion_deg")
    if lumbar is None:
        return errors
    if "lumbar_flexion_peak_deg" in values:
        errors["lumbar_flexion_peak_deg"] = lumbar
    if "lumbar_flexion_percent" in values and values["lumbar_flexion_deg"]:
        percent_per_deg = values["lumbar_flexion_percent"] / values["lumbar_flexion_deg"]
        errors["lumbar_flexion_percent"] = abs(percent_per_deg) * lumbar
    if "lumbar_share" in values and "hip_flexion_deg" in errors:
        errors["lumbar_share"] = _share_error(
            (values["lumbar_flexion_deg"], lumbar), (values["hip_flexion_deg"], errors["hip_flexion_deg"])
        )
    return {name: error for name, error in errors.items() if math.isfinite(error)}


def _share_error(lumbar: tuple[float, float], hip: tuple[float, float]) -> float:
    """Error of lumbar / (lumbar + hip), to first order, for independent errors."""
    whole = lumbar[0] + hip[0]
    return math.hypot(hip[0] * lumbar[1], lumbar[0] * hip[1]) / whole**2 if whole else math.inf
