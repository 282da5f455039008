"""The check of a store: everything is read as the commands read it, and compared with what was written."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from io import BytesIO

from sqlalchemy import Column, Connection, select

from hiphinge.errors import HipHingeError, StoreError
from hiphinge.history import blobs, tables
from hiphinge.history.database import Database
from hiphinge.history.diaries import diary
from hiphinge.history.plain_text import shown
from hiphinge.history.record import Kept
from hiphinge.history.reps import RepValue, rep_values
from hiphinge.history.session_facts import facts, rep_numbers, session_document
from hiphinge.history.store import Store, someone_of
from hiphinge.history.taken_out import taken_out
from hiphinge.history.warning_signs import warning_answer
from hiphinge.results.loading import load
from hiphinge.results.names import FRAMES, SESSION
from hiphinge.texts import Message


@dataclass(frozen=True)
class Health:
    """The result of checking a store.

    Attributes
    ----------
    people, sessions : int
        Numbers of people and sessions in it.
    problems : tuple of str
        One sentence for each problem.
    """

    people: int
    sessions: int
    problems: tuple[str, ...]


def check(database: Database) -> Health:
    """Read everything in a store with the readers of the commands, and compare it with what was written."""
    store = Store(database)
    problems = [*_problems_of_tables(database)]
    people, sessions = (_ids(database, table.c.id) for table in (tables.person, tables.session))
    for person_id in people:
        problems += _problems(f"The person {shown(person_id)}", partial(_read_person, store, person_id))
    for session_id in sessions:
        problems += _problems(f"The session {shown(session_id)}", partial(_read_session, store, session_id))
    return Health(len(people), len(sessions), tuple(problems))


def _ids(database: Database, column: Column[str]) -> list[str]:
    with database.reading() as connection:
        return [str(found) for found in connection.execute(select(column).order_by(column)).scalars()]


def _problems_of_tables(database: Database) -> Iterator[str]:
    if database.file is None:
        return
    with database.reading() as connection:
        found = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
        loose = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    yield from (f"The database file is not sound ({problem})." for problem in found if problem != "ok")
    yield from (f"A row of the table {row[0]} belongs to nothing." for row in loose)


def _problems(what: str, read: Callable[[], None]) -> list[str]:
    try:
        read()
    except HipHingeError as error:
        cause = error.__cause__
        # what was found says more than that something was
        return [str(error) if cause is None else f"{what} cannot be read ({cause})."]
    except (ValueError, TypeError, AttributeError, LookupError) as error:
        return [f"{what} cannot be read ({error})."]
    return []


def _read_person(store: Store, person_id: str) -> None:
    with store.database.reading() as connection:
        row = connection.execute(select(tables.person).where(tables.person.c.id == person_id)).one()
    someone = someone_of(row)
    store.person(someone.name)
    _ = someone.calibration
    warning_answer(store, someone)
    diary(store, someone)


def _read_session(store: Store, session_id: str) -> None:
    kept = store.session(session_id)
    with store.database.reading() as connection:
        for name in (SESSION, FRAMES, *blobs.names(connection, kept.id)):
            for _part in blobs.parts(connection, kept.id, name):
                pass
        _require_same(connection, kept)
    with taken_out(store, kept) as folder:
        load(folder)


def _require_same(connection: Connection, kept: Kept) -> None:
    """Compare the columns and rows of a session with its files."""
    document = session_document(blobs.content(connection, kept.id, SESSION))
    row = connection.execute(select(tables.session).where(tables.session.c.id == kept.id)).one()
    expected = facts(document)
    values = rep_values(document, partial(BytesIO, blobs.content(connection, kept.id, FRAMES)))
    listed = {name: getattr(row, name) for name in expected}
    excluded = {one.rep for one in kept.excluded}
    same = listed == expected and _listed_values(connection, kept.id) == set(values)
    if not same or not excluded.issubset(rep_numbers(document)):
        raise StoreError(Message("error-store-listed-otherwise", {"session": kept.id, "file": SESSION}))


def _listed_values(connection: Connection, session_id: str) -> set[RepValue]:
    table = tables.rep_value
    columns = (table.c.measure, table.c.rep, table.c.value, table.c.standard_error)
    return {
        RepValue(*row) for row in connection.execute(select(*columns).where(table.c.session_id == session_id))
    }
