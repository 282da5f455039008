"""Which movement a set of repetitions looks like: a label, never a judgement."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from hiphinge.actions import seated
from hiphinge.body import Landmark
from hiphinge.knowledge.thresholds import threshold
from hiphinge.measures import Measures
from hiphinge.measures.angles import inclination_deg
from hiphinge.measures.spine.held_rod import TELLING_LEAN_DEG
from hiphinge.motion import FloatArray, Motion
from hiphinge.reps import Half, Rep

#: Who sits rests at the bottom, upright and with the knees well bent (design choices).
SITTING_PAUSE_S, SITTING_TRUNK_DEG, SITTING_KNEE_DEG = 0.7, 30.0, 70.0
#: Hands lower than this over the ankle, in leg lengths, reach to the floor or to a plate-high bar. Bending
#: down to it once or twice is picking something up; beginning there, or going on, is lifting a weight (design
#: choices).
FLOOR_HEIGHT, FEW_REPS = 0.2, 2
#: A swing is a set of quick ways up that throw the arms forward by this, from about straight down (design
#: choices).
LEAST_SWINGS, LONGEST_SWING_S, SWUNG_ARMS_DEG, HANGING_ARMS_DEG = 3, 0.9, 45.0, 15.0
#: Arms that are further than this in front of straight down hold no weight that hangs (design choice).
REACHING_ARMS_DEG = 45.0
#: Hands that carry a bar on the back lie within this of the shoulder, in leg lengths (design choice).
AT_SHOULDER = 0.3
#: Frames around an end of a way that are looked at.
NEAR_S = 0.3

#: Share of the frames of a lean in which a rod along the back must be seen (design choice).
ROD_SEEN = 0.5

#: The drill that each movement is judged by where none was chosen.
DRILLS: Mapping[str, str] = {
    "hinge": "hinge",
    "squat": "hero_squat",
    "deadlift": "deadlift",
    "romanian_deadlift": "romanian_deadlift",
    "good_morning": "good_morning",
    "swing": "swing",
    "pick_up": "pick_up",
    "sit_to_stand": "sit_to_stand",
    "unknown": "hinge",
}


def label(reps: Sequence[Rep], motion: Motion | None = None, *, loaded: bool = False) -> str:
    """Name the movement of a set by the usual posture at its bottom.

    Parameters
    ----------
    reps : sequence of Rep
        Repetitions, or halves of them.
    motion : Motion, optional
        Tells where the hands are; without it nothing is called a pick-up, a swing or lifted from the floor.
    loaded : bool
        Whether the hands are known to hold a weight, which the picture does not show: only then is a hinge
        called a Romanian deadlift or a good morning.

    Returns
    -------
    str
        One of `DRILLS`; ``unknown`` without repetitions, or with legs and hands not seen.
    """
    from_floor = motion is not None and _hands_at_floor(reps, motion)
    trunk, hip, knee = (
        _median([getattr(rep, name) for rep in reps])
        for name in ("trunk_inclination_deg", "trunk_thigh_flexion_deg", "knee_flexion_deg")
    )
    if from_floor and all(_begins_low(rep) for rep in reps):
        return "deadlift"
    if trunk is None or hip is None or knee is None:
        return "unknown"
    if _sits(reps, trunk, knee) or (motion is not None and _is_carried(reps, motion)):
        return "sit_to_stand"
    if from_floor and len(reps) <= FEW_REPS:
        return "pick_up"
    if knee <= threshold("squat_knee_deg").value and hip >= threshold("squat_hip_knee_ratio").value * knee:
        return "hinge" if motion is None else _hinge(reps, motion, loaded)
    reaching = motion is not None and _reaches_forward(reps, motion)
    return "squat" if reaching or trunk < threshold("squat_trunk_deg").value else "deadlift"


def own_drill(movement: str, measures: Measures) -> str:
    """Return the drill that a set is judged by where none was chosen.

    Parameters
    ----------
    movement : str
        One of `DRILLS`.
    measures : Measures
        A hinge with a real rod along the back, seen in most of the deeper part, is the drill with a dowel.
    """
    held = None if measures.dowel is None else measures.dowel.held
    if movement != "hinge" or held is None:
        return DRILLS[movement]
    leaning = measures["trunk_inclination_deg"] > TELLING_LEAN_DEG
    return "dowel" if held[leaning].sum() > ROD_SEEN * leaning.sum() else DRILLS[movement]


def _begins_low(rep: Rep) -> bool:
    """Whether a repetition begins at its bottom, as a lift from the floor does."""
    return rep.way == "ascent" if isinstance(rep, Half) else rep.bottom_s <= rep.start_s


def _sits(reps: Sequence[Rep], trunk: float, knee: float) -> bool:
    rests = float(np.median([rep.pause_s for rep in reps])) >= SITTING_PAUSE_S
    return rests and trunk < SITTING_TRUNK_DEG and knee > SITTING_KNEE_DEG


def _is_carried(reps: Sequence[Rep], motion: Motion) -> bool:
    """Whether a seat carries the person about each bottom: the trunk is behind the heels there."""
    carried = seated(motion)
    return bool(reps) and all(carried[_near(motion, rep.bottom_s)].any() for rep in reps)


def _hinge(reps: Sequence[Rep], motion: Motion, loaded: bool) -> str:
    """Tell hinges apart by what the arms do."""
    if _swings(reps, motion):
        return "swing"
    if not loaded or motion.scale.leg_length is None:
        return "hinge"
    apart = np.hypot(*(motion.at(Landmark.WRIST) - motion.at(Landmark.SHOULDER)).T) / motion.scale.leg_length
    at_bottom = np.array([_middle(apart, _near(motion, rep.bottom_s)) for rep in reps])
    if not np.isfinite(at_bottom).all():
        return "hinge"
    return "good_morning" if np.median(at_bottom) < AT_SHOULDER else "romanian_deadlift"


def _swings(reps: Sequence[Rep], motion: Motion) -> bool:
    """Whether the arms hang at each bottom and fly forward at each top."""
    if len(reps) < LEAST_SWINGS or max(rep.ascent_s for rep in reps) > LONGEST_SWING_S:
        return False
    forward = _forward_deg(motion)
    low = np.array([_middle(forward, _near(motion, rep.bottom_s)) for rep in reps])
    high = np.array([_highest(forward, _near(motion, rep.end_s)) for rep in reps])
    return bool(np.median(low) <= HANGING_ARMS_DEG and np.median(high - low) >= SWUNG_ARMS_DEG)


def _reaches_forward(reps: Sequence[Rep], motion: Motion) -> bool:
    """Whether the arms reach forward at the bottom, as no arm does that holds a weight over the feet."""
    at_bottom = [_middle(_forward_deg(motion), _near(motion, rep.bottom_s)) for rep in reps]
    return bool(np.median(at_bottom) >= REACHING_ARMS_DEG)


def _forward_deg(motion: Motion) -> FloatArray:
    """Return how far the arms are in front of straight down."""
    return -inclination_deg(motion.at(Landmark.WRIST), motion.at(Landmark.SHOULDER))


def _hands_at_floor(reps: Sequence[Rep], motion: Motion) -> bool:
    """Whether the hands reach to the floor at each bottom, over where the foot stands: plates hide it."""
    if motion.scale.leg_length is None or not reps:
        return False
    floor = _middle(motion.at(Landmark.ANKLE)[:, 1], np.ones(len(motion), dtype=bool))
    height = (motion.at(Landmark.WRIST)[:, 1] - floor) / motion.scale.leg_length
    return all(_lowest(height, _near(motion, rep.bottom_s)) < FLOOR_HEIGHT for rep in reps)


def _near(motion: Motion, time_s: float) -> NDArray[np.bool_]:
    return np.asarray(np.abs(motion.time_s - time_s) <= NEAR_S)


def _highest(values: FloatArray, rows: NDArray[np.bool_]) -> float:
    finite = values[rows & np.isfinite(values)]
    return float(np.percentile(finite, 90)) if len(finite) else np.nan


def _lowest(values: FloatArray, rows: NDArray[np.bool_]) -> float:
    return -_highest(-values, rows)


def _middle(values: FloatArray, rows: NDArray[np.bool_]) -> float:
    finite = values[rows & np.isfinite(values)]
    return float(np.median(finite)) if len(finite) else np.nan


def _median(values: Sequence[float | None]) -> float | None:
    finite = [value for value in values if value is not None]
    return float(np.median(finite)) if finite else None
