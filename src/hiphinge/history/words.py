"""Names of what is stored, as commands and pages say them."""

from typing import TYPE_CHECKING

from hiphinge.history.measures import shown_as
from hiphinge.texts import Catalogue, Message, Number, Value, text_name

if TYPE_CHECKING:
    from hiphinge.history.following import Followed
    from hiphinge.history.rechecks import Rechecked
    from hiphinge.history.record import Kept
    from hiphinge.programme.outcomes import Change

#: Shown for a missing value.
UNKNOWN = "--"
#: Beginnings of the names of texts that name a measure.
_MEASURES_IN = ("measure", "posture", "walking", "action")


def fault_name(fault: str, words: Catalogue) -> str:
    """Return the name of a fault; its code if this version does not know it."""
    from hiphinge.history.plain_text import shown

    name = text_name("fault", fault, "name")
    return words.say(name) if words.has(name) else shown(fault)


def measure_name(measure: str, words: Catalogue) -> Message | str:
    """Return the name of a measure; its code if this version does not know it."""
    names = (text_name(kind, measure) for kind in _MEASURES_IN)
    return next((Message(name) for name in names if words.has(name)), measure)


def measure_unit(measure: str) -> Message:
    """Return the unit that a measure is shown in."""
    return Message(f"measure-unit-{shown_as(measure).unit}")


def reps_of(kept: "Kept", words: Catalogue) -> str:
    """Return how many of the repetitions count; a walk or a posture has none to count."""
    if kept.is_whole:
        return UNKNOWN
    if not kept.excluded:
        return f"{kept.reps}"
    return words.say(Message("history-reps-of", {"counted": kept.counted_reps, "reps": kept.reps}))


def drill_name(kept: "Kept", words: Catalogue) -> str:
    """Return the title of a session's drill, or what it shows; the code if this version does not know it."""
    from hiphinge.history.counting import drill_of
    from hiphinge.history.plain_text import shown

    code = drill_of(kept)
    name = text_name("movement", code) if kept.is_whole else text_name("drill", code, "title")
    return words.say(name) if words.has(name) else words.put(shown(code))


def trend_verdict(found: "Followed") -> Message:
    """Return what a trend shows."""
    from hiphinge.history.trends import FEWEST_SESSIONS, TrendVerdict

    result = found.trend
    if result.verdict is TrendVerdict.TOO_FEW:
        return Message("trend-too-few", {"fewest": FEWEST_SESSIONS})
    number = shown_as(found.measure).number
    numbers = {name: getattr(result, name) for name in ("first", "latest", "detectable")}
    values = {name: number(value) for name, value in numbers.items()}
    text = text_name("trend", result.verdict)
    return Message(text, {**values, "group": result.group, "unit": measure_unit(found.measure)})


def recheck_change(found: "Rechecked") -> Message:
    """Return whether a measure of standing or walking moved."""
    change, number = found.change, shown_as(found.measure).number
    values: dict[str, Value] = {
        "first": number(found.points[0].value),
        "latest": number(found.points[-1].value),
        "unit": measure_unit(found.measure),
    }
    if change is None:
        return Message("recheck-once", values)
    if change.smallest is None or change.changed is None:
        return Message("recheck-cannot-tell", values)
    values["needed"] = number(change.smallest)
    return Message("recheck-changed" if change.changed else "recheck-within", values)


def score_change(change: "Change") -> Message:
    """Return what the change of a questionnaire's score says."""
    values: dict[str, Value] = {
        "what": Message(text_name("outcome", change.code)),
        "first": Number(change.first.score, 1, trim=True),
        "latest": Number(change.latest.score, 1, trim=True),
        "needed": Number(change.needed, 1, trim=True),
    }
    return Message(text_name("change", change.verdict), values)
