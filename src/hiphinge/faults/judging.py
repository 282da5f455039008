"""From a reading to a finding: the one way in which every fault is judged."""

import math
from statistics import NormalDist

import numpy as np

from hiphinge.faults.finding import Finding, Verdict
from hiphinge.faults.scene import Reading
from hiphinge.knowledge.faults import FaultKnowledge, fault_knowledge
from hiphinge.knowledge.thresholds import threshold
from hiphinge.texts import Message

Values = dict[str, str | int | float | Message]

#: A value this near to the limit, in standard errors, might as well lie on the other side (design choice).
TOO_NEAR = 0.25
#: Decimals that are told, by unit.
_DECIMALS = {"deg": 0, "percent": 0, "cm": 1, "m": 2, "s": 1, "leg lengths": 2, "ratio": 1}


def judged(code: str, reading: Reading | None, limit: float | None = None, because: str = "") -> Finding:
    """Hold a reading against the limit of a fault.

    Which side of the limit is the fault follows from the table: `severe` lies on it.

    Parameters
    ----------
    code : str
        Code of the fault.
    reading : Reading or None
        None where it cannot be told.
    limit : float, optional
        Where a drill sets its own; else the first threshold of the fault.
    because : str, optional
        Name of the text for a fault that is present, where there is a more telling one.
    """
    known = fault_knowledge(code)
    limit = threshold(known.thresholds[0]).value if limit is None else limit
    if reading is None:
        return untold(code, missing(known))
    told: Values = {"value": said(reading.value, known.unit), "limit": said(limit, known.unit)}
    error: Values = {"error": said(reading.error, known.unit), "unit": Message(_text("unit", known.unit))}
    if not reading.error <= known.widest_error:
        return untold(code, Message("because-unsure", error))
    beyond = math.copysign(1.0, known.severe - limit) * (reading.value - limit)
    apart = abs(beyond) / max(reading.error, 1e-9)
    if apart < TOO_NEAR:
        return untold(code, Message("because-near-limit", {**told, **error}))
    present = beyond > 0
    verdict = Verdict.PRESENT if present else Verdict.ABSENT
    return Finding(
        fault=code,
        verdict=verdict,
        because=Message(because if present and because else _because(code, verdict), told),
        unit=known.unit,
        value=reading.value,
        limit=limit,
        severity=float(np.clip(beyond / abs(known.severe - limit), 0, 1)),
        time_s=reading.time_s,
        confidence=NormalDist().cdf(apart),
    )


def untold(code: str, reason: Message) -> Finding:
    """Say that a fault cannot be told, and why."""
    because = Message(_because(code, Verdict.CANNOT_TELL), {"reason": reason})
    return Finding(code, Verdict.CANNOT_TELL, because, fault_knowledge(code).unit)


def missing(known: FaultKnowledge) -> Message:
    """Say what a fault needs and could not see."""
    return Message("because-untold", {"what": Message(_text("part", (*known.points, *known.needs)[0]))})


def said(value: float, unit: str) -> str:
    """A number as it is told, without decimals that mean nothing."""
    return f"{round(value, _DECIMALS[unit]) + 0.0:.{_DECIMALS[unit]}f}"


def _because(code: str, verdict: Verdict) -> str:
    return _text("because", f"{code}_{verdict}")


def _text(kind: str, name: str) -> str:
    return f"{kind}-{name}".replace("_", "-").replace(" ", "-")
