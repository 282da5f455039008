"""Shared by commands on stored sessions: measures as a user types them, and sessions as JSON."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hiphinge.history.record import Kept


def code_of(measure: str) -> str:
    """Return the code of a measure that a user typed; hyphens, blanks and capitals do not matter."""
    return "_".join(measure.casefold().replace("-", " ").split())


def session_document(kept: "Kept") -> dict[str, Any]:
    """Return a summary of a stored session, for other programs."""
    from hiphinge.history.counting import drill_of

    return {
        "id": kept.id,
        "title": kept.title,
        "recorded_at": kept.recorded_at.isoformat(),
        "stored_at": kept.stored_at.isoformat(),
        "file": kept.file,
        "duration_s": kept.duration_s,
        "drill": drill_of(kept),
        "reps": kept.reps,
        "excluded": [{"rep": one.rep, "reason": one.reason} for one in kept.excluded],
        "faults": list(kept.faults),
    }
