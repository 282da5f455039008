"""Answers on warning signs: the latest of each person, kept in the store and nowhere else."""

import json

from sqlalchemy import delete, insert, select

from hiphinge.coaching.warning_signs import WarningAnswer
from hiphinge.history import tables
from hiphinge.history.record import Someone
from hiphinge.history.rows import columns_of, typed
from hiphinge.history.store import Store
from hiphinge.history.times import moment_of, utc_text
from hiphinge.history.troubles import damaged


def warning_answer(store: Store, someone: Someone) -> WarningAnswer | None:
    """Return a person's latest answer; None if they were never asked.

    Raises
    ------
    StoreError
        If the store cannot be read.
    """
    table = tables.warning_answer
    with store.database.reading() as connection:
        row = connection.execute(select(table).where(table.c.person_id == someone.id)).one_or_none()
    if row is None:
        return None
    try:
        typed(columns_of(table), row)
        signs = tuple(map(str, json.loads(row.signs)))
        return WarningAnswer(moment_of(row.answered_at), signs, bool(row.seen_by_professional))
    except (ValueError, TypeError, AttributeError, RecursionError) as error:
        raise damaged(store.database.place) from error


def keep_warning_answer(store: Store, someone: Someone, answer: WarningAnswer) -> None:
    """Store a person's answer in place of the previous one.

    Raises
    ------
    StoreError
        If the store cannot be written.
    """
    table = tables.warning_answer
    row = {
        "person_id": someone.id,
        "answered_at": utc_text(answer.answered_at),
        "signs": json.dumps(answer.signs),
        "seen_by_professional": int(answer.seen_by_professional),
    }
    with store.database.writing() as connection:
        connection.execute(delete(table).where(table.c.person_id == someone.id))
        connection.execute(insert(table), row)
