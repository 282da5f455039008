"""Entries of a diary as JSON, in the store and in exports; what is read is not trusted."""

import dataclasses
import json
from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache
from typing import Any, Literal, TypeGuard

from hiphinge.history.plain_text import checked_note, checked_reason
from hiphinge.programme.diary import (
    Answered,
    Assigned,
    Entry,
    Found,
    Goal,
    Hinges,
    Intake,
    Pain,
    PainPlace,
    Pause,
    Practice,
    SetDone,
    Why,
)
from hiphinge.programme.outcomes import disability_score, function_score, pain_score
from hiphinge.results.document import Fields

#: The kind of the answers from the start; the others are those of `_READERS`.
INTAKE = "intake"
# a diary of years holds tens of thousands of sets, and few different ones
_set_done = lru_cache(SetDone)
_pain_of = lru_cache(Pain)


def kind_of(entry: Entry) -> str:
    """Return the kind of an entry."""
    return type(entry).__name__.lower()


def entry_json(entry: Entry | Intake) -> str:
    """Write an entry; its day stands beside it."""
    document = {name: value for name, value in _parts(entry).items() if name not in ("day", "begun_on")}
    return json.dumps(document, ensure_ascii=False, allow_nan=False)


def entry_of(kind: str, day: date, content: str) -> Entry:
    """Read an entry that `entry_json` wrote.

    Raises
    ------
    ValueError, TypeError, KeyError, InvalidResultError, InvalidValueError
        If it is none.
    """
    return _READERS[kind](day, _fields(content))


def intake_of(begun_on: date, content: str) -> Intake:
    """Read the answers from the start; raise as `entry_of`."""
    fields = _fields(content)
    goal, place, films = fields.text("goal"), fields.text("place"), fields.values.get("films")
    if films is not None and not isinstance(films, bool):
        raise TypeError(films)
    return Intake(
        begun_on,
        None if goal is None else Goal(goal),
        _texts(fields, "equipment"),
        _texts(fields, "obstacles"),
        _whole(fields, "minutes"),
        _whole(fields, "pain"),
        None if place is None else PainPlace(place),
        _texts(fields, "moments"),
        films,
        fields.text("starts_at"),
    )


def _parts(value: Entry | Intake | Pain | SetDone) -> dict[str, object]:
    return {part.name: _plain(getattr(value, part.name)) for part in dataclasses.fields(value)}


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Pain | SetDone):
        return _parts(value)
    return [_plain(part) for part in value] if isinstance(value, tuple) else value


def entry_document(content: str) -> dict[str, Any]:
    """Return what an entry holds as an object; raise as `entry_of`."""
    document = json.loads(content)
    if not isinstance(document, dict):
        raise TypeError(content)
    return document


def _fields(content: str) -> Fields:
    return Fields(entry_document(content))


def _practice(day: date, fields: Fields) -> Practice:
    sets = tuple(_set(one) for one in fields.parts("sets"))
    return Practice(
        day,
        fields.needed("drill"),
        sets,
        _pain(fields.part("pain")),
        fields.number("load_kg"),
        checked_note(fields.text("note") or ""),
    )


def _set(fields: Fields) -> SetDone:
    side = fields.values.get("side")
    if not _is_side(side):
        raise ValueError(side)
    reps = _whole(fields, "reps")
    if reps is None:
        raise KeyError("reps")
    return _set_done(reps, _whole(fields, "good"), _truth(fields, "filmed"), side)


def _is_side(side: object) -> TypeGuard[Literal["left", "right"] | None]:
    return side in (None, "left", "right")


def _pain(fields: Fields) -> Pain:
    before, during, after, morning = (
        _whole(fields, name) for name in ("before", "during", "after", "next_morning")
    )
    return _pain_of(before, during, after, morning, _truth(fields, "leg"))


def _hinges(day: date, fields: Fields) -> Hinges:
    return Hinges(day, fields.whole("count"))


def _pause(day: date, fields: Fields) -> Pause:
    return Pause(day, date.fromisoformat(fields.needed("until")), Why(fields.needed("why")))


def _found(day: date, fields: Fields) -> Found:
    return Found(day, fields.needed("cause"))


def _assigned(day: date, fields: Fields) -> Assigned:
    return Assigned(
        day,
        date.fromisoformat(fields.needed("until")),
        fields.needed("step"),
        checked_reason(fields.needed("reason")),
        _whole(fields, "sets"),
        _whole(fields, "reps"),
        fields.number("load_kg"),
    )


def _answered(day: date, fields: Fields) -> Answered:
    code = fields.needed("code")
    if code == "psfs":
        return function_score(day, [_item(item) for item in fields.values["items"]])
    score = {"nprs": pain_score, "rmdq": disability_score}[code]
    return score(day, fields.whole("score"))


def _item(item: object) -> tuple[str, int]:
    if isinstance(item, list) and len(item) == 2 and isinstance(item[0], str) and type(item[1]) is int:
        return checked_note(item[0]), item[1]
    raise TypeError(item)


def _whole(fields: Fields, name: str) -> int | None:
    value = fields.values.get(name)
    if value is not None and type(value) is not int:
        raise TypeError(value)
    return value


def _truth(fields: Fields, name: str) -> bool:
    value = fields.values.get(name, False)
    if not isinstance(value, bool):
        raise TypeError(value)
    return value


def _texts(fields: Fields, name: str) -> tuple[str, ...] | None:
    return None if fields.values.get(name) is None else fields.texts(name)


_READERS: Mapping[str, Callable[[date, Fields], Entry]] = {
    "practice": _practice,
    "hinges": _hinges,
    "pause": _pause,
    "found": _found,
    "answered": _answered,
    "assigned": _assigned,
}


def checked_kind(kind: Any) -> str:
    """Return a kind of entry.

    Raises
    ------
    ValueError
        If there is no such kind.
    """
    if kind != INTAKE and kind not in _READERS:
        raise ValueError(kind)
    return str(kind)
