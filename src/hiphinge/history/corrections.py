"""Corrections to stored sessions: person, title, time, and which repetitions count.

The files of a session never change, so that the measurements stay as they were.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, select, update

from hiphinge.errors import InvalidValueError, StoreError
from hiphinge.history import blobs, tables
from hiphinge.history.listing import gone, listed, put_excluded
from hiphinge.history.plain_text import checked_title
from hiphinge.history.record import Excluded, Kept, Someone
from hiphinge.history.session_facts import rep_numbers, session_document
from hiphinge.history.store import Store
from hiphinge.history.times import utc_text, zone_offset_min
from hiphinge.results.names import SESSION
from hiphinge.texts import Message


def move(store: Store, sessions: Sequence[Kept], to: Someone) -> None:
    """Move sessions to another person, all or none.

    Raises
    ------
    StoreError
        If a session or the person has been deleted meanwhile.
    """
    with store.database.writing() as connection:
        here = connection.execute(select(tables.person.c.id).where(tables.person.c.id == to.id))
        if here.one_or_none() is None:
            raise StoreError(Message("error-person-deleted-meanwhile", {"name": to.name}))
        for kept in sessions:
            _change(connection, kept, person_id=to.id)


def rename(store: Store, kept: Kept, title: str) -> None:
    """Give a session a title; an empty one removes it.

    Raises
    ------
    InvalidValueError
        If it is not one line of plain text.
    StoreError
        If the session has been deleted meanwhile.
    """
    title = checked_title(title)
    with store.database.writing() as connection:
        _change(connection, kept, title=title)


def redate(store: Store, kept: Kept, when: datetime) -> None:
    """Set when a session was recorded, with its zone; raise `StoreError` if it has been deleted meanwhile."""
    with store.database.writing() as connection:
        _change(connection, kept, recorded_at=utc_text(when), zone_offset_min=zone_offset_min(when))


def exclude(store: Store, kept: Kept, reps: Iterable[int], reason: str) -> None:
    """Exclude repetitions of a session; for one that is already excluded, replace the reason.

    Raises
    ------
    InvalidValueError
        If the session has no such repetition, or the reason is not one line of plain text.
    StoreError
        If the session has been deleted meanwhile.
    """
    numbers = sorted(set(reps))
    with store.database.writing() as connection:
        _change(connection, kept)
        document = session_document(blobs.content(connection, kept.id, SESSION))
        connection.execute(_uncounted(kept, numbers))
        put_excluded(connection, kept.id, [Excluded(rep, reason) for rep in numbers], rep_numbers(document))
        listed(connection, select(tables.session).where(tables.session.c.id == kept.id))  # still readable


def include(store: Store, kept: Kept, reps: Iterable[int]) -> None:
    """Count repetitions of a session again.

    Raises
    ------
    InvalidValueError
        If one of them is not excluded.
    StoreError
        If the session has been deleted meanwhile.
    """
    numbers = sorted(set(reps))
    table = tables.excluded_rep
    with store.database.writing() as connection:
        _change(connection, kept)
        excluded = connection.execute(select(table.c.rep).where(table.c.session_id == kept.id)).scalars()
        _require_excluded(numbers, sorted(excluded))
        connection.execute(_uncounted(kept, numbers))


def _require_excluded(numbers: Iterable[int], excluded: Sequence[int]) -> None:
    for number in numbers:
        if number not in excluded:
            text = "error-rep-not-excluded" if excluded else "error-no-rep-excluded"
            known = ", ".join(map(str, excluded))
            raise InvalidValueError(Message(text, {"rep": number, "known": known}))


def _uncounted(kept: Kept, numbers: Sequence[int]) -> Any:
    table = tables.excluded_rep
    return delete(table).where(table.c.session_id == kept.id, table.c.rep.in_(numbers))


def _change(connection: Connection, kept: Kept, **values: object) -> None:
    """Change the row of a session; without values, only check that it still exists."""
    chosen = tables.session.c.id == kept.id
    statement = update(tables.session).where(chosen).values(values or {"id": kept.id})
    if connection.execute(statement).rowcount != 1:
        raise gone(kept)
