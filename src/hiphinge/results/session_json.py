"""``session.json``: the session for other programs, under stable names."""

from collections.abc import Mapping, Sequence
from typing import Any

from hiphinge.coaching import SetDrift, WallTap
from hiphinge.coaching.live_set.record import SetRecord
from hiphinge.families import HINGE
from hiphinge.faults import Finding
from hiphinge.measures.baseline import Baseline
from hiphinge.reference import LEARNED_HERE
from hiphinge.reps import Attempt, Rep
from hiphinge.results.advice_json import point_to_dict, retake_to_dict
from hiphinge.results.load_json import rep_loads, session_load
from hiphinge.results.moments import best_keyframe, best_rep, moments
from hiphinge.results.names import SESSION_SCHEMA
from hiphinge.results.neutral_json import neutral_to_dict
from hiphinge.results.recording_json import about_to_dict, json_text, source_to_dict, view_to_dict
from hiphinge.results.rounding import rounded
from hiphinge.session import Session
from hiphinge.texts import Catalogue, catalogue

_TIMES = ("start_s", "bottom_s", "end_s", "descent_s", "pause_s", "ascent_s")
_ANGLES = (
    "trunk_inclination_deg",
    "trunk_thigh_flexion_deg",
    "hip_flexion_deg",
    "knee_flexion_deg",
    "shank_inclination_deg",
    "lumbar_flexion_deg",
    "low_back_shape_deg",
    "upper_back_flexion_deg",
    "neck_extension_deg",
)
_TIME_DECIMALS = 4
_ANGLE_DECIMALS = 2
_LENGTH_DECIMALS = 4
_SHARE_DECIMALS = 4


def session_to_dict(
    session: Session, texts: Catalogue | None = None, *, pictures: bool = True
) -> dict[str, Any]:
    """Return a session as plain values; missing values are None, never guesses.

    Parameters
    ----------
    session : Session
    texts : Catalogue, optional
        Language of reasons and cues; English by default.
    pictures : bool
        Whether stills are drawn beside it; otherwise it names no stills.
    """
    texts = texts or catalogue()
    advice = session.advice
    return {
        "schema": str(SESSION_SCHEMA),
        "source": source_to_dict(session.source),
        "messages": [*map(texts.say, session.messages)],
        "family": HINGE.name,
        "movement": session.movement,
        "drill": session.drill,
        "judged_as": session.judged_as,
        "view": view_to_dict(session.view, texts),
        "reps": [
            {**judged_rep_to_dict(rep, found, texts), **rep_loads(session, rep)}
            for rep, found in zip(session.reps, session.findings, strict=True)
        ],
        "halves": [
            {"way": half.way, **judged_rep_to_dict(half, found, texts)}
            for half, found in zip(session.halves, session.half_findings, strict=True)
        ],
        "attempts": [_attempt(attempt, texts) for attempt in session.attempts],
        "faults": list(session.faults),
        "cues": [texts.say(f"cue-{point.cue}") for point in advice.points],
        "next_drill": advice.next_drill,
        "advice": _advice(session, texts, pictures=pictures),
        "best_rep": _best_rep(session, pictures=pictures),
        "pictures": pictures,
        "baseline": _baseline(session.baseline),
        "standing_back": _standing_back(session),
        "load": session_load(session),
        "coached": _coached(session.coached, texts),
        **about_to_dict(session.recording),
    }


def dumps(session: Session, texts: Catalogue | None = None, *, pictures: bool = True) -> str:
    """Return ``session.json`` as text; the same session gives the same text."""
    return json_text(session_to_dict(session, texts, pictures=pictures))


def _standing_back(session: Session) -> dict[str, Any] | None:
    """The back in quiet standing, where it was learned in this recording itself."""
    backs = (one.back for one in session.measures.references)
    learned = (one.neutral for one in backs if one is not None and one.origin in LEARNED_HERE)
    neutral = next(learned, None)
    return None if neutral is None else neutral_to_dict(neutral)


def _rep(rep: Rep) -> Mapping[str, Any]:
    return {
        "number": int(rep.number),
        **_times(rep),
        **{name: rounded(getattr(rep, name), _ANGLE_DECIMALS) for name in _ANGLES},
        "hip_travel": rounded(rep.hip_travel, _LENGTH_DECIMALS),
        **_spine(rep),
    }


def judged_rep_to_dict(rep: Rep, found: Sequence[Finding], texts: Catalogue) -> dict[str, Any]:
    """Return one repetition and its findings under the names of ``session.json``."""
    return {
        **_rep(rep),
        "low_back_state": _low_back_state(found),
        "findings": [_finding(one, texts) for one in found],
    }


def _low_back_state(found: Sequence[Finding]) -> str | None:
    """Return the state of the low back from its fault; None if not looked for or not measured."""
    states = (one.state for one in found if one.state is not None)
    return next(states, None)


def _finding(found: Finding, texts: Catalogue) -> dict[str, Any]:
    return {
        "fault": found.fault,
        "verdict": str(found.verdict),
        "severity": rounded(found.severity, _SHARE_DECIMALS),
        "value": rounded(found.value, _LENGTH_DECIMALS),
        "limit": rounded(found.limit, _LENGTH_DECIMALS),
        "unit": found.unit,
        "time_s": rounded(found.time_s, _TIME_DECIMALS),
        "confidence": rounded(found.confidence, _SHARE_DECIMALS),
        "because": texts.say(found.because),
    }


def _advice(session: Session, texts: Catalogue, *, pictures: bool) -> dict[str, Any]:
    advice = session.advice
    keyframes = {moment.fault: moment.keyframe for moment in moments(session)} if pictures else {}
    return {
        "language": texts.language,
        "points": [
            {**point_to_dict(point, texts), "keyframe": keyframes.get(point.fault)} for point in advice.points
        ],
        "praise": [texts.say(praise) for praise in advice.praise],
        "retake": retake_to_dict(advice.retake, texts),
        "unseen": advice.said_unseen(texts),
        "course": _course(advice.set_drift, texts),
        "wall_tap": _wall_tap(session.wall_tap, texts),
    }


def _coached(record: SetRecord | None, texts: Catalogue) -> dict[str, Any] | None:
    if record is None:
        return None
    return {
        "said": [
            {"time_s": rounded(one.time_s, _TIME_DECIMALS), "kind": one.kind, "words": texts.say(one.message)}
            for one in record.said
        ],
        "hurts": [
            {"time_s": rounded(one.time_s, _TIME_DECIMALS), "score": one.score, "into_leg": one.into_leg}
            for one in record.hurts
        ],
    }


def _wall_tap(tap: WallTap | None, texts: Catalogue) -> dict[str, Any] | None:
    if tap is None:
        return None
    return {
        "heels_cm": rounded(tap.heels_cm, _ANGLE_DECIMALS),
        "touched": tap.touched,
        "reps": tap.reps,
        "next_cm": rounded(tap.next_cm, _ANGLE_DECIMALS),
        "said": texts.say(tap.said),
    }


def _best_rep(session: Session, *, pictures: bool) -> dict[str, Any] | None:
    best = best_rep(session)
    if best is None:
        return None
    return {"rep": best.number, "keyframe": best_keyframe(best) if pictures else None}


def _baseline(baseline: Baseline | None) -> dict[str, Any] | None:
    if baseline is None:
        return None
    curves = ("hip_deg", "lumbar_deg", "low_deg", "high_deg")
    return {
        **{name: [rounded(value, _ANGLE_DECIMALS) for value in getattr(baseline, name)] for name in curves},
        "sessions": baseline.sessions,
    }


def _course(set_drift: SetDrift, texts: Catalogue) -> dict[str, Any]:
    return {
        "depth_spread_deg": rounded(set_drift.depth_spread_deg, _ANGLE_DECIMALS),
        "depth_drift_deg": rounded(set_drift.depth_drift_deg, _ANGLE_DECIMALS),
        "descent_drift_s": rounded(set_drift.descent_drift_s, _TIME_DECIMALS),
        "lumbar_drift_deg": rounded(set_drift.lumbar_drift_deg, _ANGLE_DECIMALS),
        "lumbar_share_drift": rounded(set_drift.lumbar_share_drift, _SHARE_DECIMALS),
        "notes": [texts.say(note) for note in set_drift.notes],
    }


def _spine(rep: Rep) -> dict[str, Any]:
    return {
        "lumbar_flexion_peak_deg": rounded(rep.lumbar_flexion_peak_deg, _ANGLE_DECIMALS),
        "lumbar_flexion_percent": rounded(rep.lumbar_flexion_percent, _ANGLE_DECIMALS),
        "lumbar_share": rounded(rep.lumbar_share, _SHARE_DECIMALS),
        "lumbar_share_thirds": [rounded(share, _SHARE_DECIMALS) for share in rep.lumbar_share_thirds],
        "rounding_onset_trunk_deg": rounded(rep.rounding_onset_trunk_deg, _ANGLE_DECIMALS),
        "rounding_onset_hip_deg": rounded(rep.rounding_onset_hip_deg, _ANGLE_DECIMALS),
    }


def _attempt(attempt: Attempt, texts: Catalogue) -> Mapping[str, Any]:
    return {**_times(attempt), "reason": texts.say(attempt.reason)}


def _times(movement: Rep | Attempt) -> dict[str, float | None]:
    return {name: rounded(getattr(movement, name), _TIME_DECIMALS) for name in _TIMES}
