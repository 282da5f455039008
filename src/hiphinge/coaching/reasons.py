"""Rules that decide whether a reason for rounding holds, does not hold, or is still unknown.

They follow ``knowledge/causes.toml``, which explains the letters A to F and P.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from math import inf

import numpy as np

from hiphinge.body import Sex
from hiphinge.coaching.advice import AT_ONCE_DEG
from hiphinge.coaching.onsets import UNKNOWN, Answer, Onset, alike, below, both, either, later, negated
from hiphinge.coaching.trials import Trial
from hiphinge.knowledge.causes import hamstring_limits
from hiphinge.knowledge.thresholds import threshold

#: Lean of the shin in a deep hinge (computed: balance of a standing model, knees bent 20 degrees).
SHANK_DEG = -3.0
_CUT_OFF: Mapping[Sex, str] = {"male": "ake_short_men_deg", "female": "ake_short_women_deg"}


@dataclass(frozen=True)
class Screens:
    """Results of tests of hamstring length; None for a test that was not done.

    Attributes
    ----------
    straight_leg_raise_deg : float or None
        How far the straight leg was raised, lying on the back.
    active_knee_extension_deg : float or None
        How far the knee stayed from straight, with the hip held at 90 degrees.
    """

    straight_leg_raise_deg: float | None = None
    active_knee_extension_deg: float | None = None

    @property
    def results(self) -> dict[str, float]:
        """Results by the name of their test, without tests that were not done."""
        by_test = {
            "straight_leg_raise": self.straight_leg_raise_deg,
            "active_knee_extension": self.active_knee_extension_deg,
        }
        return {name: result for name, result in by_test.items() if result is not None}


@dataclass(frozen=True)
class RoundingEvidence:
    """All measurements that may explain rounding.

    Attributes
    ----------
    trials : mapping of str to Trial
        One for each condition that was recorded.
    screens : Screens
    sex : {"female", "male"} or None
    """

    trials: Mapping[str, Trial]
    screens: Screens = field(default_factory=Screens)
    sex: Sex | None = None

    def onset(self, condition: str) -> Onset:
        """Lean at which rounding begins in a condition."""
        return self.trials[condition].onset if condition in self.trials else UNKNOWN

    def rounds(self, condition: str) -> Answer:
        """Whether the back rounds; None if the bend ended too early to decide."""
        trial = self.trials.get(condition)
        return None if trial is None or trial.too_shallow else trial.rounds

    def hip_ends(self, condition: str) -> Answer:
        """Whether the back rounds and the hip flexes less than most tasks need."""
        hip = self.trials[condition].hip_deg if condition in self.trials else None
        return both(self.rounds(condition), below(hip, threshold("hip_joint_limit_deg").value))

    @property
    def limit(self) -> Onset:
        """Lean that the hamstrings allow; if two tests differ, between their limits."""
        limits = [limit_of(test, result) for test, result in self.screens.results.items()]
        if not limits:
            return UNKNOWN
        return Onset(min(limit.earliest for limit in limits), max(limit.latest for limit in limits))

    @property
    def short(self) -> Answer:
        """Whether a hamstring test is on the short side of its limit."""
        results = self.screens.results
        if not results:
            return None
        raise_deg = results.get("straight_leg_raise", inf)
        lacks_deg = results.get("active_knee_extension", -inf)
        beyond = {
            lacks_deg > threshold(name).value for sex, name in _CUT_OFF.items() if self.sex in (None, sex)
        }
        return either(
            raise_deg < threshold("slr_hinge_deg").value, beyond.pop() if len(beyond) == 1 else None
        )


def limit_of(test: str, result: float) -> Onset:
    """Trunk lean in a plain hinge at which the hamstrings are as long as in a test.

    Trunk lean = hip flexion + lean of the shin - knee flexion (the segments add up). Outside the table only
    one bound of the limit is known.

    Parameters
    ----------
    test : str
        A key of `knowledge.causes.hamstring_limits`.
    result : float
        Degrees.
    """
    table = hamstring_limits()[test]
    hip = float(np.interp(result, table.screen_deg, table.hip_flexion_deg))
    lean = hip + SHANK_DEG - threshold("bodyweight_knees_deg").value
    if table.screen_deg[0] <= result <= table.screen_deg[-1]:
        return Onset.measured(lean)
    return Onset(earliest=lean) if hip == max(table.hip_flexion_deg) else Onset(latest=lean)


def noise_deg() -> float:
    """Smallest difference between onsets that counts."""
    return threshold("onset_noise_deg").value


def _later(evidence: RoundingEvidence, one: str, other: str) -> Answer:
    return later(evidence.onset(one), evidence.onset(other), noise_deg())


def _alike(evidence: RoundingEvidence, one: str, other: str) -> Answer:
    return alike(evidence.onset(one), evidence.onset(other), noise_deg())


def _within_limit(evidence: RoundingEvidence) -> Answer:
    """Whether the back rounds clearly before the hamstrings reach their limit."""
    return later(evidence.limit, evidence.onset("bodyweight"), noise_deg())


def _mobility(evidence: RoundingEvidence) -> Answer:
    at_limit = alike(evidence.onset("bodyweight"), evidence.limit, noise_deg())
    bent = _later(evidence, "knees_bent", "bodyweight")
    return both(evidence.rounds("bodyweight"), at_limit, bent, evidence.short)


def _awareness(evidence: RoundingEvidence) -> Answer:
    return both(evidence.rounds("bodyweight"), _within_limit(evidence), helped(evidence))


def helped(evidence: RoundingEvidence) -> Answer:
    """Whether the back rounds clearly later with a dowel or a wall."""
    return either(*(_later(evidence, aid, "bodyweight") for aid in ("dowel", "wall")))


def _motor_control(evidence: RoundingEvidence) -> Answer:
    unchanged = (_alike(evidence, other, "bodyweight") for other in ("knees_bent", "dowel", "wall"))
    begins_well = later(evidence.onset("bodyweight"), Onset.measured(AT_ONCE_DEG), 0.0)
    rounds = (evidence.rounds(condition) for condition in ("bodyweight", "seated"))
    return both(*rounds, _within_limit(evidence), *unchanged, begins_well)


def _load_or_fatigue(evidence: RoundingEvidence) -> Answer:
    kept = (negated(evidence.rounds(condition)) for condition in ("bodyweight", "dowel"))
    return both(*kept, either(loads(evidence), *map(tires, evidence.trials.values())))


def loads(evidence: RoundingEvidence) -> Answer:
    """Whether the back rounds clearly earlier with a weight."""
    return _later(evidence, "bodyweight", "loaded")


def tires(trial: Trial) -> bool:
    """Whether the low back rounds more, or earlier, from the first to the last repetition of a set."""
    return rises(trial) or falls(trial)


def rises(trial: Trial) -> bool:
    """Whether the low back bends clearly more over the set."""
    if trial.lumbar_rise_percent is not None:
        return trial.lumbar_rise_percent >= threshold("load_rise_percent").value
    return trial.lumbar_rise_deg is not None and trial.lumbar_rise_deg >= threshold("drift_lumbar_deg").value


def falls(trial: Trial) -> bool:
    """Whether the low back begins to round clearly earlier over the set."""
    return trial.onset_fall_deg is not None and trial.onset_fall_deg >= noise_deg()


def _hip_joint(evidence: RoundingEvidence) -> Answer:
    return both(evidence.hip_ends("seated"), evidence.hip_ends("knees_bent"))


#: The rule of each label, as in the table.
RULES: Mapping[str, Callable[[RoundingEvidence], Answer]] = {
    "mobility": _mobility,
    "awareness": _awareness,
    "motor_control": _motor_control,
    "load_or_fatigue": _load_or_fatigue,
    "hip_joint": _hip_joint,
}
