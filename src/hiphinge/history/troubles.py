"""Database errors, each in one sentence that a user can act on."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, MultipleResultsFound, NoResultFound

from hiphinge.errors import StoreError
from hiphinge.history.rows import InvalidRowError
from hiphinge.texts import Message

#: Texts by the beginning of SQLite's own name of the error; the first match is reported.
_OF_SQLITE = {
    "SQLITE_FULL": "full",
    "SQLITE_IOERR": "disk",
    "SQLITE_BUSY": "busy",
    "SQLITE_CORRUPT": "damaged",
    "SQLITE_NOTADB": "no-database",
    "SQLITE_READONLY": "read-only",
    "SQLITE_PERM": "forbidden",
    "SQLITE_AUTH": "forbidden",
    "SQLITE_CANTOPEN": "unopened",
}
_NOT_TEXT = "Could not decode to UTF-8"
#: Classes of PostgreSQL's codes: no room or no memory, and other temporary failures of the server.
_SERVER_HAS_NO_ROOM = "53"


@contextmanager
def one_sentence(place: str) -> Iterator[None]:
    """Turn database errors into a `StoreError`; programming errors pass through.

    Parameters
    ----------
    place : str
        Location of the store for the message, without a password.
    """
    try:
        yield
    except DBAPIError as error:
        trouble = _trouble(error)
        if trouble is None:
            raise
        raise _error(trouble, place) from error
    except (UnicodeDecodeError, InvalidRowError, NoResultFound, MultipleResultsFound) as error:
        # text that is not valid UTF-8, values of another type, rows that are missing
        raise damaged(place) from error


def damaged(place: str) -> StoreError:
    """Return the error for a store whose content was changed from outside."""
    return _error("damaged", place)


def _error(trouble: str, place: str) -> StoreError:
    return StoreError(Message(f"error-store-{trouble}", {"place": place}))


def is_damage(error: DBAPIError) -> bool:
    """Whether an error means that the file of a store is damaged."""
    name = _sqlite_name(error)
    return name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")) or _NOT_TEXT in str(error.orig)


def _trouble(error: DBAPIError) -> str | None:
    """Return the end of the name of the text that explains an error; None for a mistake of the program."""
    if is_damage(error) and not _sqlite_name(error).startswith("SQLITE_NOTADB"):
        return "damaged"
    name = _sqlite_name(error)
    if name:
        return next((trouble for begin, trouble in _OF_SQLITE.items() if name.startswith(begin)), None)
    return _of_server(error)


def _sqlite_name(error: DBAPIError) -> str:
    return str(getattr(error.orig, "sqlite_errorname", "") or "")


def _of_server(error: DBAPIError) -> str | None:
    import sqlalchemy.exc

    code = str(getattr(error.orig, "sqlstate", None) or "")
    if code.startswith(_SERVER_HAS_NO_ROOM):
        return "full"
    return "unreached" if isinstance(error, sqlalchemy.exc.OperationalError) else None
