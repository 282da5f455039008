"""A ``session.json`` after repetitions were excluded by hand.

``kept.json`` beside it names them. They become attempts with the reason, and the advice is derived again from
the repetitions that count, so that a page covers only these.
"""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any

from hiphinge.coaching.advice import Advice, advise
from hiphinge.faults import Finding, Verdict
from hiphinge.knowledge.drills import DEFAULT_DRILL, drill
from hiphinge.reps import Rep
from hiphinge.results.advice_json import point_to_dict, retake_to_dict
from hiphinge.texts import Catalogue, Message, catalogue

_TIMES = ("start_s", "bottom_s", "end_s", "descent_s", "pause_s", "ascent_s")


def without(document: Mapping[str, Any], excluded: Mapping[int, str]) -> dict[str, Any]:
    """Return a session without some of its repetitions.

    Parameters
    ----------
    document : mapping
        What ``session.json`` holds.
    excluded : mapping of int to str
        Numbers of repetitions, and the reason for each.

    Raises
    ------
    KeyError, TypeError, ValueError, HipHingeError
        If the document is no session.
    """
    texts = catalogue(document["advice"]["language"])
    counted = [rep for rep in document["reps"] if rep["number"] not in excluded]
    findings = [list(map(_finding, rep["findings"])) for rep in counted]
    judged_by = drill(document.get("judged_as") or document["drill"] or DEFAULT_DRILL)
    filmed = document["source"]["width"] is not None
    yaw_deg = document["view"]["yaw_deg"]
    advice = advise(list(map(_rep, counted)), findings, judged_by, yaw_deg, filmed=filmed)
    # a part of the set cannot show what the whole set did not
    retake = retake_to_dict(advice.retake, texts) or document["advice"].get("retake")
    advice_document = _advice(advice, document["advice"]["points"], excluded, texts)
    in_pain = any(one["score"] or one["into_leg"] for one in (document.get("coached") or {}).get("hurts", ()))
    best = document["best_rep"]
    return {
        **document,
        "reps": counted,
        "attempts": sorted(
            [*document["attempts"], *_as_attempts(document["reps"], excluded, texts)],
            key=lambda attempt: attempt["start_s"] or 0.0,
        ),
        "faults": list(dict.fromkeys(one.fault for of_rep in findings for one in of_rep if one.present)),
        "cues": [texts.say(f"cue-{point.cue}") for point in advice.points],
        "next_drill": None if in_pain or (retake and not advice.points) else advice.next_drill,
        "advice": {
            **document["advice"],
            **advice_document,
            "retake": retake,
            "praise": [] if in_pain or retake else advice_document["praise"],
        },
        "best_rep": None if best is None or best["rep"] in excluded else best,
    }


def _as_attempts(
    reps: Sequence[Mapping[str, Any]], excluded: Mapping[int, str], texts: Catalogue
) -> list[dict[str, Any]]:
    return [
        {
            **{name: rep[name] for name in _TIMES},
            "reason": texts.say(
                Message("excluded-rep", {"rep": f"{rep['number']}", "reason": excluded[rep["number"]]})
            ),
        }
        for rep in reps
        if rep["number"] in excluded
    ]


def _rep(document: Mapping[str, Any]) -> Rep:
    known = {field.name: document[field.name] for field in fields(Rep) if field.name in document}
    return Rep(**{**known, "lumbar_share_thirds": tuple(document["lumbar_share_thirds"])})


def _finding(document: Mapping[str, Any]) -> Finding:
    # the old reason stays in its own language
    because = Message("said-before", {"text": document["because"]})
    return Finding(**{**document, "verdict": Verdict(document["verdict"]), "because": because})


def _advice(
    advice: Advice, former: Sequence[Mapping[str, Any]], excluded: Mapping[int, str], texts: Catalogue
) -> dict[str, Any]:
    stills = {point["fault"]: point["keyframe"] for point in former}
    set_drift = advice.set_drift
    return {
        "points": [
            {**point_to_dict(point, texts), "keyframe": _still(stills.get(point.fault), excluded)}
            for point in advice.points
        ],
        "praise": list(map(texts.say, advice.praise)),
        "unseen": advice.said_unseen(texts),
        "course": {**vars(set_drift), "notes": list(map(texts.say, set_drift.notes))},
    }


def _still(keyframe: str | None, excluded: Mapping[int, str]) -> str | None:
    """Return the path of a still; None if it shows a repetition that does not count."""
    shows_excluded = keyframe and any(keyframe.endswith(f"_rep{rep}.jpg") for rep in excluded)
    return None if shows_excluded else keyframe
