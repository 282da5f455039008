"""The diaries of people's programmes, in the store."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Column, Connection, Row, Select, delete, insert, select

from hiphinge.errors import InvalidValueError
from hiphinge.history import tables
from hiphinge.history.diary_json import INTAKE, checked_kind, entry_json, entry_of, intake_of, kind_of
from hiphinge.history.record import Someone
from hiphinge.history.rows import columns_of, typed
from hiphinge.history.store import Store, new_id
from hiphinge.history.times import moment_of, utc_text
from hiphinge.history.troubles import damaged
from hiphinge.history.warning_signs import warning_answer
from hiphinge.programme.diary import Body, Diary, Entry, Intake, Recheck
from hiphinge.programme.rechecks import RECHECKED
from hiphinge.results.errors import InvalidResultError

#: Errors of reading a row that was changed from outside.
UNSOUND = (
    ValueError,
    TypeError,
    KeyError,
    AttributeError,
    RecursionError,
    InvalidResultError,
    InvalidValueError,
)


@dataclass(frozen=True)
class DiaryRow:
    """An entry as it is stored.

    Attributes
    ----------
    id, kind, content : str
    day : date
    noted_at : datetime
        In UTC.
    """

    id: str
    day: date
    noted_at: datetime
    kind: str
    content: str

    @classmethod
    def of(cls, entry: Entry) -> "DiaryRow":
        """Return an entry in the form in which it is stored, with a new id."""
        return cls(new_id(), entry.day, datetime.now(UTC), kind_of(entry), entry_json(entry))

    def checked(self) -> "DiaryRow":
        """Return it as it is, once its content was read; raise as `diary_json.entry_of`."""
        if checked_kind(self.kind) == INTAKE:
            intake_of(self.day, self.content)
        else:
            entry_of(self.kind, self.day, self.content)
        return self


def diary(store: Store, someone: Someone) -> Diary | None:
    """Return a person's diary; None if they have not started.

    Raises
    ------
    StoreError
        If the store cannot be read.
    """
    table = tables.diary_entry
    columns = (table.c.day, table.c.kind, table.c.content)
    with store.database.reading() as connection:
        rows = connection.execute(_of_person(someone.id, columns)).all()
        films = connection.execute(_films(someone.id)).all()
    try:
        read = [
            (date.fromisoformat(day), kind, text) for day, kind, text in (typed(columns, row) for row in rows)
        ]
        intakes = [intake_of(day, text) for day, kind, text in read if kind == INTAKE]
        rechecks = tuple(_recheck(row) for row in films)
        entries = tuple(entry_of(kind, day, text) for day, kind, text in read if kind != INTAKE)
    except UNSOUND as error:
        raise damaged(store.database.place) from error
    if not intakes:
        return None
    body = Body(someone.body.mass_kg, someone.body.sex)
    return Diary(intakes[-1], entries, warning_answer(store, someone), body, rechecks)


def begun_diary(store: Store, someone: Someone) -> Diary | None:
    """Return a person's diary once every question of the start is answered; None before.

    Raises
    ------
    StoreError
        If the store cannot be read.
    """
    found = diary(store, someone)
    return found if found is not None and found.intake.is_complete else None


def diary_rows(connection: Connection, person_id: str, store: Store) -> list[DiaryRow]:
    """Return the entries of a person as they are stored, by day.

    Raises
    ------
    StoreError
        If a row was changed from outside.
    """
    asked = _of_person(person_id, columns_of(tables.diary_entry))
    try:
        return [_row_of(row) for row in connection.execute(asked)]
    except (ValueError, TypeError) as error:
        raise damaged(store.database.place) from error


def _of_person(person_id: str, columns: Sequence["Column[Any]"]) -> "Select[Any]":
    table = tables.diary_entry
    order = (table.c.day, table.c.noted_at, table.c.id)
    return select(*columns).where(table.c.person_id == person_id).order_by(*order)


def _films(person_id: str) -> "Select[Any]":
    table = tables.session
    asked = select(table.c.recorded_at, table.c.zone_offset_min, table.c.movement)
    mine = (table.c.person_id == person_id, table.c.movement.in_(RECHECKED))
    return asked.where(*mine).order_by(table.c.recorded_at)


def _recheck(row: "Row[Any]") -> Recheck:
    table = tables.session
    typed((table.c.recorded_at, table.c.zone_offset_min, table.c.movement), row)
    return Recheck(moment_of(row.recorded_at, row.zone_offset_min).date(), row.movement)


def keep_intake(store: Store, someone: Someone, intake: Intake) -> None:
    """Store the answers from the start in place of earlier ones.

    Raises
    ------
    StoreError
        If the store cannot be written.
    """
    table = tables.diary_entry
    with store.database.writing() as connection:
        mine = (table.c.person_id == someone.id, table.c.kind == INTAKE)
        connection.execute(delete(table).where(*mine))
        put(connection, someone.id, [_begun(intake)])


def keep_entries(
    store: Store, someone: Someone, entries: Sequence[Entry], instead_of: Sequence[Entry] = ()
) -> None:
    """Store entries, in place of others where they are corrected.

    Parameters
    ----------
    store : Store
    someone : Someone
    entries : sequence of Entry
    instead_of : sequence of Entry
        Stored entries that go.

    Raises
    ------
    StoreError
        If the store cannot be written.
    """
    table = tables.diary_entry
    with store.database.writing() as connection:
        for gone in instead_of:
            same = (
                table.c.person_id == someone.id,
                table.c.day == gone.day.isoformat(),
                table.c.kind == kind_of(gone),
                table.c.content == entry_json(gone),
            )
            connection.execute(delete(table).where(*same))
        put(connection, someone.id, [DiaryRow.of(entry) for entry in entries])


def put(connection: Connection, person_id: str, entries: Sequence[DiaryRow]) -> None:
    """Store entries as they are."""
    rows = [
        {
            "id": one.id,
            "person_id": person_id,
            "day": one.day.isoformat(),
            "noted_at": utc_text(one.noted_at),
            "kind": one.kind,
            "content": one.content,
        }
        for one in entries
    ]
    if rows:
        connection.execute(insert(tables.diary_entry), rows)


def _begun(intake: Intake) -> DiaryRow:
    return DiaryRow(new_id(), intake.begun_on, datetime.now(UTC), INTAKE, entry_json(intake))


def _row_of(row: "Row[Any]") -> DiaryRow:
    typed(columns_of(tables.diary_entry), row)
    return DiaryRow(row.id, date.fromisoformat(row.day), moment_of(row.noted_at), row.kind, row.content)
