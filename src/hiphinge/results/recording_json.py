"""What ``session.json`` holds of the recording itself, whichever family measured it."""

import json
from collections.abc import Mapping
from typing import Any

from hiphinge.motion import Provenance, View
from hiphinge.recording import Label, Recording
from hiphinge.results.rounding import rounded
from hiphinge.texts import Catalogue

_TIME_DECIMALS = 4
_ANGLE_DECIMALS = 2
_LENGTH_DECIMALS = 4


def source_to_dict(source: Provenance) -> dict[str, Any]:
    """Return where the recording comes from."""
    return {
        "file": source.file,
        "kind": source.kind,
        "duration_s": rounded(source.duration_s, _TIME_DECIMALS),
        "frames": source.frames,
        "width": source.width,
        "height": source.height,
        "frame_rate_hz": rounded(source.frame_rate_hz, _TIME_DECIMALS),
    }


def view_to_dict(view: View, texts: Catalogue) -> dict[str, Any]:
    """Return how the camera saw the person."""
    return {
        "facing": view.facing,
        "yaw_deg": rounded(view.yaw_deg, _ANGLE_DECIMALS),
        "roll_deg": rounded(view.roll_deg, _ANGLE_DECIMALS),
        "usable": bool(view.usable),
        "messages": [*map(texts.say, view.messages)],
    }


def about_to_dict(recording: Recording) -> dict[str, Any]:
    """Return person, label and versions, which end a document."""
    person = recording.person
    return {
        "person": {
            "stature_m": rounded(person.stature_m, _LENGTH_DECIMALS),
            "mass_kg": person.mass_kg,
            "sex": person.sex,
            "age_years": person.age_years,
        },
        "label": _label(recording.label),
        "versions": dict(sorted(recording.versions.items())),
    }


def json_text(document: Mapping[str, Any]) -> str:
    """Return a document as the text of its file; the same document gives the same text."""
    text = json.dumps(document, ensure_ascii=False, allow_nan=False, indent=2)
    # file names may hold bytes that are not valid text, which must not prevent writing
    return text.encode("utf-8", "replace").decode("utf-8") + "\n"


def _label(label: Label) -> dict[str, Any]:
    return {
        "name": label.name,
        "recorded_on": None if label.recorded_on is None else label.recorded_on.isoformat(),
        "measured_by": label.measured_by,
    }
