"""``session.json``: the session for other programs, under names that they can rely on."""

import json
import math
from collections.abc import Mapping
from typing import Any

from hiphinge.reps import Attempt, Rep
from hiphinge.session import Session

SCHEMA = "hiphinge.session/1"

_TIMES = ("start_s", "bottom_s", "end_s", "descent_s", "pause_s", "ascent_s")
_ANGLES = (
    "trunk_inclination_deg",
    "trunk_thigh_flexion_deg",
    "hip_flexion_deg",
    "knee_flexion_deg",
    "shank_inclination_deg",
    "lumbar_flexion_deg",
    "upper_back_flexion_deg",
    "neck_extension_deg",
)
_TIME_DECIMALS = 4
_ANGLE_DECIMALS = 2
_LENGTH_DECIMALS = 4
_SHARE_DECIMALS = 4


def session_to_dict(session: Session) -> dict[str, Any]:
    """Return a session as plain values; what cannot be told is None, never a guess."""
    return {
        "schema": SCHEMA,
        "source": _source(session),
        "messages": list(session.messages),
        "movement": session.movement,
        "drill": session.drill,
        "view": _view(session),
        "reps": [_rep(rep) for rep in session.reps],
        "attempts": [_attempt(attempt) for attempt in session.attempts],
        "faults": [],
        "cues": [],
        "next_drill": None,
        "person": {"stature_m": _rounded(session.person.stature_m, _LENGTH_DECIMALS)},
        "versions": dict(sorted(session.versions.items())),
    }


def dumps(session: Session) -> str:
    """Return ``session.json`` as text; the same session gives the same text."""
    text = json.dumps(session_to_dict(session), ensure_ascii=False, allow_nan=False, indent=2)
    # A file name may hold bytes that are no text; they must not make the whole unwritable.
    return text.encode("utf-8", "replace").decode("utf-8") + "\n"


def _rounded(value: float | None, decimals: int) -> float | None:
    if value is None or not math.isfinite(value):
        return None
    return round(float(value), decimals) + 0.0  # no negative zero


def _source(session: Session) -> dict[str, Any]:
    source = session.source
    return {
        "file": source.file,
        "kind": source.kind,
        "duration_s": _rounded(source.duration_s, _TIME_DECIMALS),
        "frames": source.frames,
        "width": source.width,
        "height": source.height,
        "frame_rate_hz": _rounded(source.frame_rate_hz, _TIME_DECIMALS),
    }


def _view(session: Session) -> dict[str, Any]:
    view = session.view
    return {
        "facing": view.facing,
        "yaw_deg": _rounded(view.yaw_deg, _ANGLE_DECIMALS),
        "roll_deg": _rounded(view.roll_deg, _ANGLE_DECIMALS),
        "usable": bool(view.usable),
        "messages": list(view.messages),
    }


def _rep(rep: Rep) -> Mapping[str, Any]:
    return {
        "number": int(rep.number),
        **_times(rep),
        **{name: _rounded(getattr(rep, name), _ANGLE_DECIMALS) for name in _ANGLES},
        "hip_travel": _rounded(rep.hip_travel, _LENGTH_DECIMALS),
        **_spine(rep),
        "findings": [],
    }


def _spine(rep: Rep) -> dict[str, Any]:
    return {
        "lumbar_flexion_peak_deg": _rounded(rep.lumbar_flexion_peak_deg, _ANGLE_DECIMALS),
        "lumbar_flexion_percent": _rounded(rep.lumbar_flexion_percent, _ANGLE_DECIMALS),
        "lumbar_share": _rounded(rep.lumbar_share, _SHARE_DECIMALS),
        "lumbar_share_thirds": [_rounded(share, _SHARE_DECIMALS) for share in rep.lumbar_share_thirds],
        "rounding_onset_trunk_deg": _rounded(rep.rounding_onset_trunk_deg, _ANGLE_DECIMALS),
        "rounding_onset_hip_deg": _rounded(rep.rounding_onset_hip_deg, _ANGLE_DECIMALS),
    }


def _attempt(attempt: Attempt) -> Mapping[str, Any]:
    return {**_times(attempt), "reason": attempt.reason}


def _times(movement: Rep | Attempt) -> dict[str, float | None]:
    return {name: _rounded(getattr(movement, name), _TIME_DECIMALS) for name in _TIMES}
