"""``session.json`` and ``measures.csv`` of a recording that is measured as a whole."""

import csv
from collections.abc import Mapping
from io import StringIO
from typing import Any

from hiphinge.actions import Half, Jump, Jumping, StandingUp
from hiphinge.families import ActionJudgement, PostureJudgement, WalkingJudgement
from hiphinge.families.whole import whole_rows
from hiphinge.gait import Pass
from hiphinge.knowledge.posture import posture_measures
from hiphinge.quantity import Quantity
from hiphinge.results.names import SESSION_SCHEMA
from hiphinge.results.recording_json import about_to_dict, json_text, source_to_dict, view_to_dict
from hiphinge.results.rounding import rounded
from hiphinge.session import AnyWholeSession
from hiphinge.texts import Catalogue, catalogue

_DECIMALS = 4
#: What only repetitions and their judgement have: there, so that every session has the same names, and empty.
_NO_REPS: Mapping[str, Any] = {
    "reps": [], "halves": [], "attempts": [], "faults": [], "cues": [], "next_drill": None,
}  # fmt: skip
_NO_DRIFT = (
    "depth_spread_deg",
    "depth_drift_deg",
    "descent_drift_s",
    "lumbar_drift_deg",
    "lumbar_share_drift",
)
_NOT_JUDGED: Mapping[str, Any] = dict.fromkeys(("best_rep", "baseline", "standing_back", "load", "coached"))


def whole_to_dict(
    session: AnyWholeSession, texts: Catalogue | None = None, *, pictures: bool = False
) -> dict[str, Any]:
    """Return a session as plain values, its measures under the name of its family.

    Parameters
    ----------
    session : WholeSession
    texts : Catalogue, optional
        Language of the reasons; English by default.
    pictures : bool
        Whether a picture is drawn as well.

    Returns
    -------
    dict
        Each measure has its standard error under the same name and ``_se``; both are None where it cannot be
        known, and ``reasons`` says why.
    """
    texts, recording = texts or catalogue(), session.recording
    return {
        "schema": str(SESSION_SCHEMA),
        "source": source_to_dict(recording.motion.provenance),
        "messages": [*map(texts.say, session.messages)],
        "family": session.family,
        "movement": session.judgement.movement,
        "drill": None,
        "judged_as": None,
        "view": view_to_dict(recording.motion.view, texts),
        **_NO_REPS,
        "advice": _no_advice(texts.language),
        **_NOT_JUDGED,
        "pictures": pictures,
        **about_to_dict(recording),
        session.family: {**_own(session), **_measures(session, texts)},
    }


def whole_dumps(session: AnyWholeSession, texts: Catalogue | None = None, *, pictures: bool = False) -> str:
    """Return ``session.json`` as text; see `whole_to_dict`."""
    return json_text(whole_to_dict(session, texts, pictures=pictures))


def measures_csv(session: AnyWholeSession) -> str:
    """Return ``measures.csv``: a row for each measure, of both sides together and of each."""
    rows = [*whole_rows(session.judgement)]
    written = StringIO()
    table = csv.DictWriter(written, fieldnames=rows[0].keys(), lineterminator="\n")
    table.writeheader()
    table.writerows({name: _cell(value) for name, value in row.items()} for row in rows)
    return written.getvalue()


def _cell(value: object) -> object:
    return round(value, _DECIMALS) if isinstance(value, float) else value


def _no_advice(language: str) -> dict[str, Any]:
    return {
        "language": language,
        "points": [],
        "praise": [],
        "retake": None,
        "unseen": [],
        "course": {**dict.fromkeys(_NO_DRIFT), "notes": []},
        "wall_tap": None,
    }


def _measures(session: AnyWholeSession, texts: Catalogue) -> dict[str, Any]:
    sides = session.judgement.sides
    return {
        **_flat(session.quantities, texts),
        **({"sides": {side: _flat(own, texts) for side, own in sides.items()}} if sides else {}),
    }


def _flat(quantities: Mapping[str, Quantity], texts: Catalogue) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for name, one in quantities.items():
        values[name] = rounded(one.value, _DECIMALS)
        values[f"{name}_se"] = rounded(one.standard_error, _DECIMALS)
    smallest = {name: rounded(one.smallest_change, _DECIMALS) for name, one in quantities.items()}
    reasons = {name: texts.say(one.reason) for name, one in quantities.items() if one.reason is not None}
    return {**values, "smallest_detectable_change": smallest, "reasons": reasons}


def _own(session: AnyWholeSession) -> dict[str, Any]:
    """What only this family has."""
    judgement = session.judgement
    if isinstance(judgement, WalkingJudgement):
        walking = judgement.walking
        return {
            "steps": walking.steps,
            "steps_se": 0,
            "short_steps": walking.short_steps,
            "passes": [_pass(one) for one in walking.passes],
        }
    if isinstance(judgement, ActionJudgement):
        return _action(judgement.action)
    assert isinstance(judgement, PostureJudgement)
    posture = judgement.posture
    return {
        "stance": posture.stance,
        "frames": posture.frames,
        "quiet_s": rounded(posture.seconds, _DECIMALS),
        "repeats": posture.repeats,
        "kinds": {name: one.kind for name, one in posture_measures().items()},
    }


def _action(action: StandingUp | Jumping) -> dict[str, Any]:
    if isinstance(action, StandingUp):
        return {"stands": action.stands, "stands_se": 0, "halves": [*map(_numbers, action.halves)]}
    return {"jumps": len(action.jumps), "jumps_se": 0, "each": [*map(_numbers, action.jumps)]}


def _numbers(one: Half | Jump) -> dict[str, Any]:
    return {
        name: rounded(value, _DECIMALS) if isinstance(value, float) else value
        for name, value in vars(one).items()
    }


def _pass(one: Pass) -> dict[str, Any]:
    strikes = [{"time_s": rounded(strike.time_s, _DECIMALS), "foot": strike.foot} for strike in one.strikes]
    return {"way": one.way, "facing": one.facing, "strikes": strikes}
