"""What a coach asks of a person: given, and ended."""

from dataclasses import replace
from datetime import date, timedelta

from hiphinge.history.diaries import keep_entries
from hiphinge.history.plain_text import checked_reason
from hiphinge.history.record import Someone
from hiphinge.history.store import Store
from hiphinge.programme.diary import Assigned, Diary


def assign(store: Store, someone: Someone, known: Diary, given: Assigned) -> Assigned:
    """Store what a coach asks for, in place of what was asked for before.

    Raises
    ------
    InvalidValueError
        If the reason is not one line of plain text.
    StoreError
        If the store cannot be written.
    """
    checked = replace(given, reason=checked_reason(given.reason))
    running = _running(known, given.day)
    keep_entries(store, someone, [*_cut(running, given.day), checked], running)
    return checked


def end_assignment(store: Store, someone: Someone, known: Diary, today: date) -> tuple[Assigned, ...]:
    """End what coaches ask for, and return it; what has run so far stays in the diary."""
    running = _running(known, today)
    keep_entries(store, someone, _cut(running, today), running)
    return running


def _running(known: Diary, day: date) -> tuple[Assigned, ...]:
    return tuple(one for one in known.assigned if one.day <= day <= one.until)


def _cut(running: tuple[Assigned, ...], day: date) -> list[Assigned]:
    """Return what remains of assignments that end the day before."""
    return [replace(one, until=day - timedelta(days=1)) for one in running if one.day < day]
