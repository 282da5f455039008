"""A filmed set beside what its drill asks for, in words."""

from collections.abc import Iterator
from statistics import median

from hiphinge.programme.set_review import Drift, SetReview, Tempo
from hiphinge.texts import Message, Number, Value, text_name

#: Sets at least as long are there for endurance: they say also that nothing drifted.
_LONG_SET = 20
_PERCENT = 100.0


def set_review_said(found: SetReview) -> list[Message]:
    """Return what there is to say, a sentence each."""
    return [*_counted(found), *_held(found), *_tempo(found.tempo), *_paused(found), *_drifted(found)]


def _counted(found: SetReview) -> Iterator[Message]:
    least, most = found.asked_reps
    values: dict[str, Value] = {"reps": found.reps, "least": least, "most": most}
    range_of = "range" if most > least else "number"
    asked = Message(f"set-asked-{range_of}", values)
    yield Message(text_name("set-reps", found.side or ""), {"reps": found.reps, "asked": asked})


def _held(found: SetReview) -> Iterator[Message]:
    if found.holds_s and found.tempo is not None:
        values: dict[str, Value] = {
            "held": Number(median(found.holds_s), 1),
            "shortest": Number(min(found.holds_s), 1),
            "asked": Number(found.tempo.hold.asked_s, 1, trim=True),
        }
        yield Message("set-held", values)


def _tempo(tempo: Tempo | None) -> Iterator[Message]:
    if tempo is not None:
        values: dict[str, Value] = {}
        for name, one in (("down", tempo.down), ("up", tempo.up)):
            values[name] = Number(one.done_s, 1)
            values[f"asked_{name}"] = Number(one.asked_s, 1, trim=True)
        yield Message("set-tempo", values)


def _paused(found: SetReview) -> Iterator[Message]:
    for pause in found.pauses:
        yield Message("set-pause", {"rep": pause.after_rep, "seconds": Number(pause.seconds)})


def _drifted(found: SetReview) -> Iterator[Message]:
    clear = [one for one in found.drifts if one.is_clear]
    yield from (_drift(one) for one in clear)
    if found.drifts and not clear and found.reps >= _LONG_SET:
        yield Message("set-no-drift")


def _drift(one: Drift) -> Message:
    share = one.measure == "lumbar_share"
    factor = _PERCENT if share else 1.0
    values: dict[str, Value] = {
        "what": Message(text_name("measure", one.measure)),
        "change": Number(abs(one.change) * factor),
        "error": Number(one.error * factor),
        "unit": Message("measure-unit-percent" if share else "measure-unit-deg"),
    }
    return Message("set-drift-more" if one.change > 0 else "set-drift-less", values)
