"""The result of a screen as ``screen.json``."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from importlib.metadata import version
from typing import Any

from hiphinge.coaching.screens import Screening
from hiphinge.knowledge.screens import screen_knowledge
from hiphinge.knowledge.thresholds import Threshold
from hiphinge.motion import Motion
from hiphinge.person import Person
from hiphinge.results.names import SCREEN_SCHEMA
from hiphinge.results.rounding import rounded
from hiphinge.texts import Catalogue, catalogue

_DECIMALS = 2


def screen_to_dict(
    found: Screening, motion: Motion, person: Person | None = None, texts: Catalogue | None = None
) -> dict[str, Any]:
    """Return the result of a screen as plain values.

    Parameters
    ----------
    found : Screening
    motion : Motion
        The motion it was measured in.
    person : Person, optional
    texts : Catalogue, optional
        Language of the texts; English by default.
    """
    texts, source = texts or catalogue(), motion.provenance
    return {
        "schema": str(SCREEN_SCHEMA),
        "screen": found.screen,
        "value": _rounded(found.value),
        "standard_error": _rounded(found.standard_error),
        "unit": found.unit,
        "side": found.side,
        "criterion": _criterion(found.criterion),
        "passed": found.passed,
        "because": texts.say(found.because),
        "messages": [*map(texts.say, (*motion.messages, *motion.view.messages, *found.messages))],
        "references": list(screen_knowledge(found.screen).references),
        "reps": [{name: _rounded(value) for name, value in asdict(bend).items()} for bend in found.bends],
        "person": {"stature_m": None if person is None else person.stature_m},
        "source": {"file": source.file, "kind": source.kind, "duration_s": _rounded(source.duration_s)},
        "versions": {"hiphinge": version("hiphinge"), "pose_model": source.estimator},
    }


def dumps(
    found: Screening, motion: Motion, person: Person | None = None, texts: Catalogue | None = None
) -> str:
    """Return ``screen.json`` as text."""
    document = screen_to_dict(found, motion, person, texts)
    text = json.dumps(document, ensure_ascii=False, allow_nan=False, indent=2)
    # file names may hold bytes that are not valid text, which must not prevent writing
    return text.encode("utf-8", "replace").decode("utf-8") + "\n"


def _criterion(limit: Threshold | None) -> Mapping[str, Any] | None:
    if limit is None:
        return None
    return {
        "value": limit.value,
        "unit": limit.unit,
        "mark": limit.mark,
        "references": list(limit.references),
    }


def _rounded(value: float | None) -> float | None:
    return rounded(value, _DECIMALS)
