"""From an estimate to a finding: the one way in which every fault is judged."""

import math
from dataclasses import dataclass, replace
from statistics import NormalDist

import numpy as np

from hiphinge.faults.finding import Finding, Verdict
from hiphinge.faults.scene import Estimate, Scene
from hiphinge.knowledge.faults import FaultKnowledge, fault_knowledge
from hiphinge.knowledge.thresholds import threshold
from hiphinge.texts import Message, Number, Value, text_name

Values = dict[str, Value]

#: A value this near to the limit, in standard errors, might as well lie on the other side: less is asked of
#: evidence against a fault than of evidence for it (design choices).
TOO_NEAR, TOO_NEAR_BEYOND = 0.25, 1.0
#: An estimate that is less sure than is asked for, up to so many times, still rules a fault out where it lies
#: so many standard errors away from it (design choices).
LESS_SURE, FAR_AWAY = 2.0, 3.0
#: Decimals that are reported, by unit.
_DECIMALS = {"deg": 0, "percent": 0, "cm": 1, "m": 2, "s": 1, "leg lengths": 2, "ratio": 1}


@dataclass(frozen=True)
class Yardstick:
    """What an estimate is held against.

    Attributes
    ----------
    limit : float
        From where on the fault is reported.
    severe : float
        Value that counts as most severe; it lies on that side of the limit which is the fault.
    widest_error : float
        Standard error beyond which the verdict is "cannot tell", but for estimates far from the fault.
    unit : str
        Unit of all three.
    """

    limit: float
    severe: float
    widest_error: float
    unit: str

    def side(self, estimate: Estimate) -> Verdict:
        """On which side of the limit an estimate lies; too unsure or too near, it lies on none."""
        beyond = self._beyond(estimate) > 0
        too_near = TOO_NEAR_BEYOND if beyond else TOO_NEAR
        if not self.measures(estimate) or self.apart(estimate) < too_near:
            return Verdict.CANNOT_TELL
        return Verdict.PRESENT if beyond else Verdict.ABSENT

    def measures(self, estimate: Estimate) -> bool:
        """Whether an estimate is sure enough to be held against the limit."""
        far = self._beyond(estimate) < 0 and self.apart(estimate) >= FAR_AWAY
        return estimate.error <= self.widest_error * (LESS_SURE if far else 1.0)

    def apart(self, estimate: Estimate) -> float:
        """Distance from the limit in standard errors."""
        return abs(self._beyond(estimate)) / max(estimate.error, 1e-9)

    def severity(self, estimate: Estimate) -> float:
        """0 up to the limit, 1 from the most severe value on."""
        return float(np.clip(self._beyond(estimate) / abs(self.severe - self.limit), 0, 1))

    def _beyond(self, estimate: Estimate) -> float:
        return math.copysign(1.0, self.severe - self.limit) * (estimate.value - self.limit)


def yardstick(code: str, limit: float | None = None) -> Yardstick:
    """Return the yardstick of a fault.

    Parameters
    ----------
    code : str
    limit : float, optional
        Where a drill sets its own, above 0; what counts as most severe moves along with it.
    """
    known = fault_knowledge(code)
    usual = threshold(known.thresholds[0]).value
    limit = usual if limit is None else limit
    return Yardstick(limit, known.severe * limit / usual, known.widest_error, known.unit)


def judged(code: str, estimate: Estimate | None, by: Yardstick | None = None, because: str = "") -> Finding:
    """Hold an estimate against the limit of a fault.

    Parameters
    ----------
    code : str
        Code of the fault.
    estimate : Estimate or None
        None where it cannot be measured.
    by : Yardstick, optional
        Else that of the table.
    because : str, optional
        Name of the text for a fault that is present, where there is a more specific one.
    """
    by = by or yardstick(code)
    if estimate is None:
        return cannot_tell(code, missing(fault_knowledge(code)))
    side = by.side(estimate)
    if side is Verdict.CANNOT_TELL:
        unsure = cannot_tell(code, _unsure(estimate, by))
        return replace(unsure, value=estimate.value, limit=by.limit) if by.measures(estimate) else unsure
    numbers: Values = {"value": said(estimate.value, by.unit), "limit": said(by.limit, by.unit)}
    return Finding(
        fault=code,
        verdict=side,
        because=Message(because if side is Verdict.PRESENT and because else _because(code, side), numbers),
        unit=by.unit,
        value=estimate.value,
        limit=by.limit,
        severity=by.severity(estimate),
        time_s=estimate.time_s,
        confidence=NormalDist().cdf(by.apart(estimate)),
    )


def judged_in(scene: Scene, code: str, estimate: Estimate | None, by: Yardstick | None = None) -> Finding:
    """Hold an estimate against the limit of a fault, as `judged` does; without one, name what is hidden."""
    if estimate is None:
        return cannot_tell(code, _hidden(fault_knowledge(code), scene))
    return judged(code, estimate, by)


def judged_change(
    code: str, scene: Scene, estimate: Estimate | None, by: Yardstick | None = None, because: str = ""
) -> Finding:
    """Hold a change from own standing against the limit of a fault, as `judged` does."""
    if estimate is None:
        return cannot_tell(code, _unseen(fault_knowledge(code), scene))
    return judged(code, estimate, by, because)


def cannot_tell(code: str, reason: Message) -> Finding:
    """Return the finding "cannot tell", with its reason."""
    because = Message(_because(code, Verdict.CANNOT_TELL), {"reason": reason})
    return Finding(code, Verdict.CANNOT_TELL, because, fault_knowledge(code).unit)


def missing(known: FaultKnowledge, need: str | None = None) -> Message:
    """State what a fault needs and could not see: the first of its needs, or the one that is named."""
    need = need or (*known.points, *known.needs)[0]
    return Message("because-not-visible", {"what": Message(text_name("part", need))})


def _unseen(known: FaultKnowledge, scene: Scene) -> Message:
    """State which need is missing, or that there is no standing to compare with."""
    if scene.at_bottom("trunk_inclination_deg") is not None and scene.reference.standing is None:
        return Message("because-no-standing")
    return _hidden(known, scene)


def _hidden(known: FaultKnowledge, scene: Scene) -> Message:
    """State which need is hidden at the bottom."""
    needed = (need for need in known.needs if need in scene.measures.series)
    return missing(known, next((need for need in needed if scene.at_bottom(need) is None), None))


def _unsure(estimate: Estimate, by: Yardstick) -> Message:
    error: Values = {"error": _amount(estimate.error, by.unit)}
    if not by.measures(estimate):
        return Message("because-unsure", error)
    numbers: Values = {"value": _amount(estimate.value, by.unit), "limit": _amount(by.limit, by.unit)}
    return Message("because-near-limit", {**numbers, **error})


def _amount(value: float, unit: str) -> Message:
    return Message(text_name("amount", unit), {"value": said(value, unit)})


def said(value: float, unit: str) -> Number:
    """A number as it is said, without decimals that mean nothing."""
    return Number(value, _DECIMALS[unit])


def _because(code: str, verdict: Verdict) -> str:
    return text_name("because", code, verdict)
