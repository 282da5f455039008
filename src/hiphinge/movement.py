"""Which movement a set of repetitions looks like: a label, never a judgement."""

from collections.abc import Sequence

import numpy as np

from hiphinge.body import Landmark
from hiphinge.motion import Motion
from hiphinge.reps import Rep

#: Knee flexion beyond this at the bottom is no hinge, and a trunk that leans less than this then is a
#: squat (HINGE: knees 10 to 30 good, over 45 a squat; design choices anchored in published lifts).
SQUAT_KNEE_DEG = 45.0
SQUAT_TRUNK_DEG = 45.0
#: Apparent hip flexion over knee flexion at the bottom: 2 and more in Romanian deadlifts and good
#: mornings, about 1 in squats (design choice).
HINGE_RATIO = 1.3
#: Who sits rests at the bottom, upright and with the knees well bent (design choices).
SITTING_PAUSE_S, SITTING_TRUNK_DEG, SITTING_KNEE_DEG = 0.7, 30.0, 70.0
#: Hands lower than this over the ankle, in leg lengths, reach to the floor; who does so once or twice picks
#: something up, who goes on lifts a weight (design choices).
FLOOR_HEIGHT, FEW_REPS = 0.2, 2


def label(reps: Sequence[Rep], motion: Motion | None = None) -> str:
    """Name the movement of a set by the usual posture at its bottom.

    Parameters
    ----------
    reps : sequence of Rep
    motion : Motion, optional
        Tells how low the hands reach; without it nothing is called a pick-up.

    Returns
    -------
    str
        ``hinge``, ``squat``, ``deadlift``, ``pick_up``, ``sit_to_stand`` or ``unknown`` (no repetitions, or
        legs not seen).
    """
    trunk = _median([rep.trunk_inclination_deg for rep in reps])
    hip = _median([rep.trunk_thigh_flexion_deg for rep in reps])
    knee = _median([rep.knee_flexion_deg for rep in reps])
    if trunk is None or hip is None or knee is None:
        return "unknown"
    pause_s = float(np.median([rep.pause_s for rep in reps]))
    if pause_s >= SITTING_PAUSE_S and trunk < SITTING_TRUNK_DEG and knee > SITTING_KNEE_DEG:
        return "sit_to_stand"
    if motion is not None and len(reps) <= FEW_REPS and _hands_at_floor(reps, motion):
        return "pick_up"
    if knee <= SQUAT_KNEE_DEG and hip >= HINGE_RATIO * knee:
        return "hinge"
    return "squat" if trunk < SQUAT_TRUNK_DEG else "deadlift"


def _hands_at_floor(reps: Sequence[Rep], motion: Motion) -> bool:
    if motion.scale.leg_length is None:
        return False
    height = (motion.at(Landmark.WRIST) - motion.at(Landmark.ANKLE))[:, 1] / motion.scale.leg_length
    bottoms = [int(np.argmin(np.abs(motion.time_s - rep.bottom_s))) for rep in reps]
    return bool(np.all(height[bottoms] < FLOOR_HEIGHT))


def _median(values: Sequence[float | None]) -> float | None:
    told = [value for value in values if value is not None]
    return float(np.median(told)) if told else None
