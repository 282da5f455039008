"""Distance from the wall in a wall tap, which sets the depth of the hinge."""

from collections.abc import Mapping
from functools import cache
from typing import Any

import numpy as np

from hiphinge.body import Sex
from hiphinge.errors import InvalidValueError
from hiphinge.knowledge.table import table
from hiphinge.knowledge.thresholds import threshold
from hiphinge.texts import Message

_COLUMNS: Mapping[Sex | None, tuple[str, ...]] = {
    "male": ("men",),
    "female": ("women",),
    None: ("men", "women"),
}


def lean_at(distance_cm: float, sex: Sex | None = None) -> float:
    """Lean of the trunk at which the hips touch a wall, from the balance model.

    Parameters
    ----------
    distance_cm : float
        From the heels to the wall.
    sex : {"female", "male"}, optional
        The mean of both if missing.

    Returns
    -------
    float
        Degrees; distances beyond the table get its last value.
    """
    content = _table()
    distances = np.mean([content["cm"][column] for column in _COLUMNS[sex]], axis=0)
    return float(np.interp(distance_cm, distances, content["lean_deg"]))


def next_distance_cm(distance_cm: float, touched: int, reps: int) -> float:
    """Distance from heels to wall for the next set.

    Parameters
    ----------
    distance_cm : float
        Of the last set.
    touched, reps : int
        Number of repetitions that touched the wall, and of all repetitions.

    Returns
    -------
    float
        One step farther out if nearly all touched, one nearer if most did not; never nearer than the first
        step or farther out than the last.

    Raises
    ------
    InvalidValueError
        If there is no repetition, or more touches than repetitions.
    """
    if not 0 <= touched <= reps or reps == 0:
        raise InvalidValueError(Message("error-wall-touches", {"touched": touched, "reps": reps}))
    limits = _table()["limits"]
    start, step = threshold("wall_start_cm").value, threshold("wall_step_cm").value
    if touched >= limits["mastered"] * reps:
        return float(max(start, min(distance_cm + step, limits["furthest_cm"])))
    return distance_cm if touched >= limits["kept"] * reps else max(start, distance_cm - step)


@cache
def _table() -> dict[str, Any]:
    return table("wall_distance")
