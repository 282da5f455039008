"""``kept.json``: what the store knows beyond the files of a session; part of an export."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from hiphinge.history.record import Excluded, Kept
from hiphinge.history.times import utc_text, zone_offset_min
from hiphinge.results.names import KEPT_SCHEMA

if TYPE_CHECKING:
    from hiphinge.measures.baseline import Baseline

_DECIMALS = 2


def kept_document(kept: Kept) -> dict[str, Any]:
    """Return the content of ``kept.json`` for a session."""
    return {
        "schema": str(KEPT_SCHEMA),
        "id": kept.id,
        "recorded_at": utc_text(kept.recorded_at),
        "zone_offset_min": zone_offset_min(kept.recorded_at),
        "stored_at": utc_text(kept.stored_at),
        "recording": kept.recording,
        "title": kept.title,
        "excluded": [{"rep": one.rep, "reason": one.reason} for one in kept.excluded],
    }


def excluded_of(document: Mapping[str, Any]) -> tuple[Excluded, ...]:
    """Return the repetitions that a ``kept.json`` excludes; the first schema excludes none.

    Raises
    ------
    ValueError, KeyError, TypeError
        If it is not valid.
    """
    found = tuple(Excluded(one["rep"], one["reason"]) for one in document.get("excluded", ()))
    if not all(type(one.rep) is int and isinstance(one.reason, str) for one in found):
        raise ValueError(document)
    return found


def title_of(document: Mapping[str, Any]) -> str:
    """Return the title that a ``kept.json`` gives; the first schema gives none.

    Raises
    ------
    ValueError
        If it is not valid.
    """
    title = document.get("title", "")
    if not isinstance(title, str):
        raise ValueError(title)
    return title


def baseline_document(baseline: "Baseline") -> dict[str, Any]:
    """Return a baseline in the form of ``session.json`` and of the ``kept.json`` beside it."""
    curves = ("hip_deg", "lumbar_deg", "low_deg", "high_deg")
    return {
        **{name: [round(value, _DECIMALS) + 0.0 for value in getattr(baseline, name)] for name in curves},
        "sessions": baseline.sessions,
    }
