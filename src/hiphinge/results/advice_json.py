"""The advice in a result: one thing to work on, and what to film again."""

from typing import Any

from hiphinge.coaching.advice import AdvicePoint
from hiphinge.coaching.retake import Retake
from hiphinge.texts import Catalogue

_DECIMALS = 4


def point_to_dict(point: AdvicePoint, texts: Catalogue) -> dict[str, Any]:
    """Return one thing to work on in the form of ``session.json``, without its still."""
    time_s = point.worst.time_s
    return {
        "fault": point.fault,
        "reps": list(point.reps),
        "severity": round(point.worst.severity, _DECIMALS) + 0.0,
        "time_s": None if time_s is None else round(time_s, _DECIMALS) + 0.0,
        "seen": texts.say(point.seen),
        "brief": texts.say(point.brief),
        "cue": texts.say(f"cue-{point.cue}"),
        "drill": point.drill,
    }


def retake_to_dict(retake: Retake | None, texts: Catalogue) -> dict[str, Any] | None:
    """Return what to film again in the form of ``session.json``; None if everything important was judged."""
    if retake is None:
        return None
    return {"missing": list(retake.missing), "why": texts.say(retake.why), "how": texts.say(retake.how)}
