"""Which movement a set of repetitions looks like: a label, never a judgement."""

from collections.abc import Sequence

import numpy as np

from hiphinge.reps import Rep

#: Knee flexion beyond this at the bottom is no hinge, and a trunk that leans less than this then is a
#: squat (HINGE: knees 10 to 30 good, over 45 a squat; design choices anchored in published lifts).
SQUAT_KNEE_DEG = 45.0
SQUAT_TRUNK_DEG = 45.0
#: Apparent hip flexion over knee flexion at the bottom: 2 and more in Romanian deadlifts and good
#: mornings, about 1 in squats (design choice).
HINGE_RATIO = 1.3


def label(reps: Sequence[Rep]) -> str:
    """Name the movement of a set by the usual posture at its bottom.

    Parameters
    ----------
    reps : sequence of Rep

    Returns
    -------
    str
        ``hinge``, ``squat``, ``deadlift`` or ``unknown`` (no repetitions, or legs not seen).
    """
    trunk = _median([rep.trunk_inclination_deg for rep in reps])
    hip = _median([rep.trunk_thigh_flexion_deg for rep in reps])
    knee = _median([rep.knee_flexion_deg for rep in reps])
    if trunk is None or hip is None or knee is None:
        return "unknown"
    if knee <= SQUAT_KNEE_DEG and hip >= HINGE_RATIO * knee:
        return "hinge"
    return "squat" if trunk < SQUAT_TRUNK_DEG else "deadlift"


def _median(values: Sequence[float | None]) -> float | None:
    told = [value for value in values if value is not None]
    return float(np.median(told)) if told else None
