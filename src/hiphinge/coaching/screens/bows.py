"""Bows with the low back as at rest: standing (Luomajoki 2007, Monnier 2012) and sitting."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from hiphinge.coaching.screens.screening import Screening, reaches
from hiphinge.coaching.trials import Bend, Trial, trial_of
from hiphinge.errors import NothingMeasuredError
from hiphinge.knowledge.screens import screen_knowledge
from hiphinge.measures import Measures, measure
from hiphinge.measures.series import missing
from hiphinge.measures.spine.neutral import neutral_in
from hiphinge.measures.standing import LEAST_FRAMES, UPRIGHT_TRUNK_DEG
from hiphinge.motion import FloatArray, Motion
from hiphinge.reference import StandingBack
from hiphinge.reps import Rep, segment
from hiphinge.texts import Message, Number, text_name

#: Error of the lean at which rounding begins (the phantom whose onset is known reads 8 degrees early).
ONSET_ERROR_DEG = 8.0
#: Sitting: the thighs within this of the level, and the trunk this near to its usual (design choices).
LEVEL_THIGH_DEG = 40.0
TALL_DEG = 4.0


def waiters_bow(motion: Motion) -> Screening:
    """Find the largest lean with the low back as in standing.

    Parameters
    ----------
    motion : Motion

    Raises
    ------
    NothingMeasuredError
        If there is no bow in which the low back can be measured.
    """
    return _bow("waiters_bow", measure(motion), standing_hip_deg=0.0)


def seated_hinge(motion: Motion) -> Screening:
    """Find the largest lean, sitting, with the low back as in sitting tall.

    The hamstrings are slack here. The back is compared with sitting tall. Hip flexion is the flexion in
    sitting tall, which trunk and thigh angles overestimate somewhat, plus the change from there.

    Parameters
    ----------
    motion : Motion

    Raises
    ------
    NothingMeasuredError
        If the person never sits tall, or there is no bow in which the low back can be measured.
    """
    plain = measure(motion)
    tall = _sitting_tall(plain)
    if motion.back is None or tall.sum() < LEAST_FRAMES:
        raise NothingMeasuredError(Message("error-bow-no-sitting"))
    reference = plain.reference
    neutral = neutral_in(motion, motion.back, tall, reference.trunk_length)
    back = None if neutral is None else StandingBack(neutral, "clip")
    sitting = replace(reference, standing=None, back=back, rest=None)
    hip = float(np.nanmedian(plain["trunk_thigh_flexion_deg"][tall]))
    return _bow("seated_hinge", _by_trunk_alone(measure(motion, sitting)), standing_hip_deg=hip)


def _sitting_tall(measures: Measures) -> NDArray[np.bool_]:
    trunk, thigh = measures["trunk_inclination_deg"], measures["thigh_inclination_deg"]
    sitting = (np.abs(thigh + 90) < LEVEL_THIGH_DEG) & (np.abs(trunk) < UPRIGHT_TRUNK_DEG)
    if not sitting.any():
        return np.asarray(sitting)
    return np.asarray(sitting & (np.abs(trunk - np.percentile(trunk[sitting], 25)) < TALL_DEG))


def _by_trunk_alone(measures: Measures) -> Measures:
    """Find repetitions by the trunk alone, as if the legs were hidden: in sitting they do not move."""
    name = "thigh_inclination_deg"
    series = {**measures.series, name: missing(name, len(measures.time_s))}
    return replace(measures, series=series, bend=measures["trunk_inclination_deg"])


def _bow(code: str, measures: Measures, standing_hip_deg: float) -> Screening:
    bends = bends_of(segment(measures).reps, standing_hip_deg)
    if not bends:
        raise NothingMeasuredError(Message("error-bow-none"))
    trial = trial_of("seated" if code == "seated_hinge" else "bodyweight", bends)
    limit = screen_knowledge(code).limit()
    value = trial.depth_deg if trial.onset_deg is None else trial.onset_deg
    error = _error(trial, bends, measures["trunk_inclination_deg"], measures)
    passed = None if limit is None else _passed(trial, value, error, limit.value)
    verdict = _verdict(code, trial, passed, None if limit is None else limit.value)
    seen = Message(f"screen-seen-{'rounds' if trial.rounds else 'kept'}", {"value": Number(value)})
    because = Message("screen-both", {"first": seen, "second": verdict})
    return Screening(code, value, error, "deg", because, passed, limit, bends=bends)


def bends_of(reps: Sequence[Rep], standing_hip_deg: float = 0.0) -> tuple[Bend, ...]:
    """Return the repetitions in which the low back was seen all the way down.

    Parameters
    ----------
    reps : sequence of Rep
    standing_hip_deg : float
        Hip flexion of the posture that the repetitions are compared with.
    """
    return tuple(
        Bend(
            depth_deg=rep.trunk_inclination_deg,
            onset_deg=rep.rounding_onset_trunk_deg,
            hip_deg=None if rep.hip_flexion_deg is None else rep.hip_flexion_deg + standing_hip_deg,
            lumbar_deg=rep.lumbar_flexion_deg,
            lumbar_percent=rep.lumbar_flexion_percent,
        )
        for rep in reps
        if rep.trunk_inclination_deg is not None and _onset_is_known(rep)
    )


def _onset_is_known(rep: Rep) -> bool:
    """Whether the onset was measured, or its absence means that the low back did not round."""
    whole_way = rep.lumbar_flexion_peak_deg is not None and rep.lumbar_share is not None
    return rep.rounding_onset_trunk_deg is not None or whole_way


def _error(trial: Trial, bends: Sequence[Bend], lean: FloatArray, measures: Measures) -> float:
    """Combine the errors of the lean and of the onset, if any, with the spread of the repetitions."""
    of_lean = float(np.nanmedian(measures.series["trunk_inclination_deg"].standard_error[np.isfinite(lean)]))
    leans = [bend.depth_deg if trial.onset_deg is None else bend.onset_deg for bend in bends]
    values = [value for value in leans if value is not None]
    spread = float(np.std(values, ddof=1)) if len(values) > 1 else 0.0
    return float(np.linalg.norm([of_lean, spread, ONSET_ERROR_DEG if trial.rounds else 0.0]))


def _passed(trial: Trial, value: float, error: float, limit: float) -> bool | None:
    """Whether the bow reaches its limit; None if it ended earlier without rounding."""
    passed = reaches(value, error, limit)
    return passed if trial.rounds or passed else None


def _verdict(code: str, trial: Trial, passed: bool | None, limit: float | None) -> Message:
    if limit is None:
        return Message(f"screen-seated-{'rounds' if trial.rounds else 'kept'}")
    if passed is None:
        outcome = "near" if trial.rounds or trial.depth_deg >= limit else "go-on"
    else:
        outcome = "passed" if passed else "not-passed"
    return Message(text_name("screen", code, outcome), {"limit": Number(limit)})
