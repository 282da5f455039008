"""Shared by commands on stored sessions: names of measures and faults, and sessions as JSON."""

from typing import TYPE_CHECKING, Any

from hiphinge.errors import InvalidValueError

if TYPE_CHECKING:
    from datetime import datetime

    from hiphinge.history.record import Kept, Someone
    from hiphinge.history.store import Store
    from hiphinge.history.trends import TrendPoint
    from hiphinge.texts import Catalogue, Message

DEFAULT_MEASURE = "lumbar_share"
#: Shown for a missing value.
UNKNOWN = "--"


def code_of(measure: str) -> str:
    """Return the code of a measure that a user typed; hyphens, blanks and capitals do not matter."""
    return "_".join(measure.casefold().replace("-", " ").split())


def fault_name(fault: str, words: "Catalogue") -> str:
    """Return the name of a fault; its code if this version does not know it."""
    from hiphinge.history.record import shown
    from hiphinge.texts import text_name

    name = text_name("fault", fault, "name")
    return words.say(name) if words.has(name) else shown(fault)


def measure_name(measure: str, words: "Catalogue") -> "Message | str":
    """Return the name of a measure; its code if this version does not know it."""
    from hiphinge.texts import Message, text_name

    name = text_name("measure", measure)
    return Message(name) if words.has(name) else measure


def measure_unit(measure: str) -> "Message":
    """Return the unit that a measure is shown in."""
    from hiphinge.history.measures import shown_as
    from hiphinge.texts import Message

    return Message(f"measure-unit-{shown_as(measure).unit}")


def reps_of(kept: "Kept", words: "Catalogue") -> str:
    """Return how many of the repetitions count."""
    from hiphinge.texts import Message

    if not kept.excluded:
        return f"{kept.reps}"
    return words.say(Message("history-reps-of", {"counted": kept.counted_reps, "reps": kept.reps}))


def points_by_session(
    store: "Store", someone: "Someone", measure: str, since: "datetime | None" = None
) -> "dict[str, TrendPoint]":
    """Return a measure by session; refuse one that no session has, except the default measure."""
    from hiphinge.history.trends import session_points
    from hiphinge.texts import Message

    points = session_points(store.seen(someone, measure, since))
    if points or measure == DEFAULT_MEASURE:
        return points
    known = store.measures(someone)
    if known and measure not in known:
        values = {"name": someone.name, "measure": repr(measure), "known": ", ".join(known)}
        raise InvalidValueError(Message("error-measure-not-stored", values))
    return {}


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
