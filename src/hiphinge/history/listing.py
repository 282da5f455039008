"""Summaries of stored sessions, and which of their repetitions count."""

import json
from collections.abc import Collection, Iterable
from reprlib import repr as shortened
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, exists, insert, select

from hiphinge.errors import InvalidValueError, StoreError
from hiphinge.history import blobs, tables
from hiphinge.history.plain_text import checked_reason, checked_title
from hiphinge.history.record import Excluded, Kept
from hiphinge.history.rows import InvalidRowError, columns_of, typed, well_formed
from hiphinge.history.session_facts import faults_without, session_document
from hiphinge.history.times import moment_of
from hiphinge.results.names import SESSION
from hiphinge.texts import Message

_COLUMNS = tuple(column.name for column in tables.session.c)


def listed(connection: Connection, asked: Select[Any]) -> list[Kept]:
    """Return the sessions that a query of the session table selects, in its order."""
    rows = [typed(columns_of(tables.session), row) for row in connection.execute(asked)]
    # excluded repetitions are rare: reading all of them is cheaper than one query for each session
    excluded = _excluded(connection)
    return [_kept(connection, row, excluded.get(row.id, ())) for row in rows]


def counts() -> ColumnElement[bool]:
    """Return the condition that a row of `tables.rep_value` is of a repetition that was not excluded."""
    value, excluded = tables.rep_value, tables.excluded_rep
    return ~exists().where(excluded.c.session_id == value.c.session_id, excluded.c.rep == value.c.rep)


def put_excluded(
    connection: Connection, session_id: str, excluded: Iterable[Excluded], reps: Collection[int]
) -> None:
    """Exclude further repetitions of a session.

    Parameters
    ----------
    connection : Connection
    session_id : str
    excluded : iterable of Excluded
    reps : collection of int
        The numbers of its repetitions.

    Raises
    ------
    InvalidValueError
        If it has no such repetition, or a reason is not one line of plain text.
    """
    rows = [
        {"session_id": session_id, "rep": known_rep(one.rep, reps), "reason": checked_reason(one.reason)}
        for one in excluded
    ]
    if rows:
        connection.execute(insert(tables.excluded_rep), rows)


def known_rep(rep: int, reps: Collection[int]) -> int:
    """Return the number of a repetition.

    Raises
    ------
    InvalidValueError
        If the session has no repetition of that number.
    """
    if rep in reps:
        return rep
    text = "error-no-such-rep" if reps else "error-no-reps-at-all"
    raise InvalidValueError(Message(text, {"rep": rep, "known": ", ".join(map(str, reps))}))


def gone(kept: Kept) -> StoreError:
    """Return the error for a session that another program deleted."""
    return StoreError(Message("error-session-deleted-meanwhile", {"id": kept.short_id}))


def _excluded(connection: Connection) -> dict[str, list[Excluded]]:
    table = tables.excluded_rep
    found: dict[str, list[Excluded]] = {}
    for row in connection.execute(select(table).order_by(table.c.session_id, table.c.rep)):
        typed(columns_of(table), row)
        with well_formed():
            found.setdefault(row.session_id, []).append(Excluded(row.rep, checked_reason(row.reason)))
    return found


def _kept(connection: Connection, row: "Row[Any]", excluded: Collection[Excluded]) -> Kept:
    # looking up columns by name would double the time, and there may be ten thousand rows
    fields: dict[str, Any] = dict(zip(_COLUMNS, row, strict=True))
    zone = fields.pop("zone_offset_min")
    with well_formed():
        fields["recorded_at"] = moment_of(fields["recorded_at"], zone)
        fields["stored_at"] = moment_of(fields["stored_at"])
        fields["title"] = checked_title(fields["title"])
    fields["usable"] = bool(fields["usable"])
    fields["faults"] = _faults(fields["faults"])
    if not len(excluded) <= fields["reps"]:
        raise InvalidRowError(f"its reps are {fields['reps']}, of which {len(excluded)} do not count")
    if excluded:
        document = session_document(blobs.content(connection, fields["id"], SESSION))
        fields["faults"] = faults_without(document, {one.rep for one in excluded})
    return Kept(**fields, excluded=tuple(excluded))


def _faults(text: str) -> tuple[str, ...]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, list) or not all(isinstance(fault, str) for fault in found):
        raise InvalidRowError(f"its faults are {shortened(text)}, but a list of texts is needed")
    return tuple(found)
