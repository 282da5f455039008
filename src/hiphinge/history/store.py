"""The store: people, their sessions and all related data."""

import secrets
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, delete, func, insert, select, true, update
from sqlalchemy.exc import IntegrityError

from hiphinge.errors import InvalidValueError, StoreError
from hiphinge.history import blobs, tables
from hiphinge.history.database import Database, open_database
from hiphinge.history.listing import counts, gone, listed, put_excluded
from hiphinge.history.plain_text import checked_name, checked_note, checked_title, name_key
from hiphinge.history.record import Kept, Recorded, Someone
from hiphinge.history.reps import rep_values
from hiphinge.history.rows import columns_of, typed
from hiphinge.history.session_facts import facts, rep_numbers, session_document
from hiphinge.history.times import moment_of, utc_text, zone_offset_min
from hiphinge.history.trends import Observation
from hiphinge.history.troubles import damaged
from hiphinge.person import Person
from hiphinge.results.names import FRAMES, SESSION
from hiphinge.texts import Message

#: Name at most this many sessions if the beginning of an id fits several.
MOST_CANDIDATES = 5


@contextmanager
def open_store() -> Iterator["Store"]:
    """Open the store that the environment names, and create it if it is missing.

    Yields
    ------
    Store

    Raises
    ------
    StoreError
        In one sentence, if it cannot be opened.
    """
    database = open_database()
    try:
        yield Store(database)
    finally:
        database.close()


def new_id() -> str:
    """Return a universally unique id."""
    return secrets.token_hex(16)


@dataclass(frozen=True)
class Store:
    """The data kept about people; each call is one transaction.

    All methods raise `StoreError`, in one sentence, if the database cannot be read or written.
    """

    database: Database

    def add(self, name: str, body: Person, note: str = "", calibration_json: str | None = None) -> Someone:
        """Add a person.

        Raises
        ------
        StoreError
            If there is already one of that name.
        InvalidValueError
            If name or note is not plain text.
        """
        added = moment_of(utc_text(datetime.now(UTC)))
        someone = Someone(new_id(), checked_name(name), added, body, checked_note(note), calibration_json)
        with self.database.writing() as connection:
            put_person(connection, someone)
        return someone

    def change(self, someone: Someone) -> None:
        """Replace what is known about a stored person.

        Raises
        ------
        StoreError
            If another person has the name.
        """
        with self.database.writing() as connection, _one_of_a_name(someone):
            chosen = tables.person.c.id == someone.id
            connection.execute(update(tables.person).where(chosen).values(_row_of(someone)))

    def people(self) -> list[tuple[Someone, int]]:
        """Return all people in the order of their names, each with the number of their sessions."""
        of_person = tables.session.c.person_id == tables.person.c.id
        sessions = select(func.count()).where(of_person).scalar_subquery()
        asked = select(tables.person, sessions.label("sessions")).order_by(tables.person.c.name_key)
        with self.database.reading() as connection:
            rows = connection.execute(asked).all()
        with self._sound_rows():
            return [(someone_of(row), int(row.sessions)) for row in rows]

    def person(self, name: str) -> Someone:
        """Return the person of a name.

        Raises
        ------
        StoreError
            If there is none; the message gives the closest name.
        """
        with self.database.reading() as connection:
            found = connection.execute(
                select(tables.person).where(tables.person.c.name_key == name_key(name))
            ).one_or_none()
            names = [
                typed((tables.person.c.name,), row)[0]
                for row in connection.execute(select(tables.person.c.name))
            ]
        if found is None:
            raise _no_person(name, names)
        with self._sound_rows():
            return someone_of(found)

    def delete(self, someone: Someone) -> None:
        """Delete a person with all their data; see `backups.forget` for copies."""
        with self.database.writing() as connection:
            connection.execute(delete(tables.person).where(tables.person.c.id == someone.id))

    def keep(self, someone: Someone, recorded: Recorded) -> str:
        """Store a session of a person, atomically.

        Returns
        -------
        str
            Its id.

        Raises
        ------
        InvalidValueError
            If its files are not those of a session.
        """
        session_id = new_id()
        with self.database.writing() as connection:
            here = connection.execute(select(tables.person.c.id).where(tables.person.c.id == someone.id))
            if here.one_or_none() is None:
                raise StoreError(Message("error-person-gone", {"name": someone.name}))
            try:
                put_session(connection, someone.id, session_id, datetime.now(UTC), recorded)
            except OSError as error:
                raise StoreError(
                    Message("error-session-files-not-read", {"reason": str(error.strerror)})
                ) from error
        return session_id

    def take_back(self, session_id: str) -> None:
        """Remove a session that was just stored; one that is gone already stays so."""
        with self.database.writing() as connection:
            connection.execute(delete(tables.session).where(tables.session.c.id == session_id))

    def sessions(self, someone: Someone | None, latest: int | None = None) -> list[Kept]:
        """Return the sessions of a person, the earliest first.

        Parameters
        ----------
        someone : Someone or None
            None for those of all people.
        latest : int, optional
            Return at most this many, the latest ones.
        """
        table = tables.session
        asked = select(table).where(_of(someone))
        asked = asked.order_by(table.c.recorded_at.desc(), table.c.id.desc()).limit(latest)
        with self.database.reading() as connection, self._sound_rows():
            return listed(connection, asked)[::-1]

    def session(self, beginning: str) -> Kept:
        """Return the session whose id begins with some characters.

        Parameters
        ----------
        beginning : str
            Letters and digits, as in ids.

        Raises
        ------
        StoreError
            If there is none, or more than one; the message then names them.
        """
        table = tables.session
        asked = select(table).where(table.c.id.startswith(beginning, autoescape=True)).order_by(table.c.id)
        with self.database.reading() as connection, self._sound_rows():
            found = listed(connection, asked.limit(MOST_CANDIDATES + 1))
        if len(found) != 1:
            raise _several(beginning, found) if found else _no_session(beginning)
        return found[0]

    def owner(self, kept: Kept) -> Someone:
        """Return the person of a session."""
        chosen = select(tables.person).where(tables.person.c.id == kept.person_id)
        with self.database.reading() as connection:
            found = connection.execute(chosen).one_or_none()
        if found is None:
            raise gone(kept)
        with self._sound_rows():
            return someone_of(found)

    def count(self, someone: Someone) -> int:
        """Return the number of sessions of a person."""
        asked = select(func.count()).where(tables.session.c.person_id == someone.id)
        with self.database.reading() as connection:
            return connection.execute(asked).scalar_one()

    def seen(self, someone: Someone | None, measure: str, since: datetime | None = None) -> list[Observation]:
        """Return a measure in all of a person's repetitions that count, the earliest first.

        Parameters
        ----------
        someone : Someone or None
            None for all people.
        measure : str
            Its name in ``session.json``.
        since : datetime, optional
            Leave earlier sessions out.
        """
        value, session = tables.rep_value, tables.session
        columns = (
            session.c.id, session.c.recorded_at, session.c.zone_offset_min,
            value.c.value, value.c.standard_error,
        )  # fmt: skip
        asked = (
            select(*columns)
            .join_from(session, value, value.c.session_id == session.c.id)
            .where(value.c.measure == measure, counts(), _of(someone))
            .order_by(session.c.recorded_at, session.c.id, value.c.rep)
        )
        if since is not None:
            asked = asked.where(session.c.recorded_at >= utc_text(since))
        with self.database.reading() as connection:
            rows = [typed(columns, row) for row in connection.execute(asked)]
            return [
                Observation(session_id, moment, zone, float(number), None if error is None else float(error))
                for session_id, moment, zone, number, error in rows
            ]

    def measures(self, someone: Someone | None) -> list[str]:
        """Return the names of all measures that a person's sessions hold; None for those of all people."""
        value, session = tables.rep_value, tables.session
        asked = select(value.c.measure).distinct().join(session, value.c.session_id == session.c.id)
        with self.database.reading() as connection:
            rows = connection.execute(asked.where(_of(someone))).all()
            return sorted(typed((value.c.measure,), row)[0] for row in rows)

    def file(self, session_id: str, name: str) -> bytes:
        """Return a file of a session.

        Raises
        ------
        StoreError
            If it is missing, or differs from what was stored.
        """
        with self.database.reading() as connection:
            return blobs.content(connection, session_id, name)

    @contextmanager
    def _sound_rows(self) -> Iterator[None]:
        try:
            yield
        except (ValueError, TypeError, AttributeError, InvalidValueError) as error:
            raise damaged(self.database.place) from error


def _of(someone: Someone | None) -> ColumnElement[bool]:
    """Return the condition that a session belongs to a person; None selects all people."""
    return true() if someone is None else tables.session.c.person_id == someone.id


def put_person(connection: Connection, someone: Someone) -> None:
    """Store a person.

    Raises
    ------
    StoreError
        If there is already one of that name.
    """
    with _one_of_a_name(someone):
        connection.execute(insert(tables.person), _row_of(someone))


@contextmanager
def _one_of_a_name(someone: Someone) -> Iterator[None]:
    try:
        yield
    except IntegrityError as error:
        raise StoreError(Message("error-person-there", {"name": someone.name})) from error


def put_session(
    connection: Connection, person_id: str, session_id: str, stored_at: datetime, recorded: Recorded
) -> None:
    """Store a session with its files and the values of its repetitions.

    Raises
    ------
    InvalidValueError
        If its files are not those of a session.
    """
    document = session_document(recorded.read(SESSION))
    values = rep_values(document, recorded.opener(FRAMES))
    row = {
        "id": session_id,
        "person_id": person_id,
        "recorded_at": utc_text(recorded.recorded_at),
        "zone_offset_min": zone_offset_min(recorded.recorded_at),
        "stored_at": utc_text(stored_at),
        "recording": recorded.recording,
        "title": checked_title(recorded.title),
        **facts(document),
    }
    connection.execute(insert(tables.session), row)
    put_excluded(connection, session_id, recorded.excluded, rep_numbers(document))
    for filed in recorded.files:
        blobs.put(connection, session_id, filed)
    if values:
        rows = [{"session_id": session_id, **vars(value)} for value in values]
        connection.execute(insert(tables.rep_value), rows)


def someone_of(row: "Row[Any]") -> Someone:
    """Return the person in a row of `tables.person`.

    Raises
    ------
    ValueError, TypeError, AttributeError, InvalidValueError
        If the row was changed from outside.
    """
    typed(columns_of(tables.person), row)
    return Someone(
        id=row.id,
        name=checked_name(row.name),
        added_at=moment_of(row.added_at),
        body=Person(row.stature_m, row.mass_kg, row.sex, birth_year=row.birth_year),
        note=checked_note(row.note),
        calibration_json=row.calibration,
    )


def _row_of(someone: Someone) -> dict[str, Any]:
    return {
        "id": someone.id,
        "name": someone.name,
        "name_key": name_key(someone.name),
        "added_at": utc_text(someone.added_at),
        "stature_m": someone.body.stature_m,
        "mass_kg": someone.body.mass_kg,
        "sex": someone.body.sex,
        "note": someone.note,
        "calibration": someone.calibration_json,
        "birth_year": someone.body.birth_year,
    }


def _no_session(beginning: str) -> StoreError:
    return StoreError(Message("error-id-none", {"id": beginning}))


def _several(beginning: str, found: Sequence[Kept]) -> StoreError:
    # as many characters as it takes to distinguish them
    long = next(
        n for n in range(len(found[0].short_id), 33) if len({kept.id[:n] for kept in found}) == len(found)
    )
    shown = [f"{kept.id[:long]} ({kept.recorded_at:%Y-%m-%d %H:%M})" for kept in found[:MOST_CANDIDATES]]
    text = "error-id-several-more" if len(found) > MOST_CANDIDATES else "error-id-several"
    return StoreError(Message(text, {"id": beginning, "found": ", ".join(shown)}))


def _no_person(name: str, names: Sequence[str]) -> StoreError:
    from difflib import get_close_matches

    keys = {name_key(known): known for known in names}
    near = get_close_matches(name_key(name), keys, n=1, cutoff=0.6)
    if near:
        values = {"name": checked_name(name), "near": keys[near[0]]}
        return StoreError(Message("error-unknown-person-near", values))
    return StoreError(Message("error-unknown-person", {"name": checked_name(name)}))
