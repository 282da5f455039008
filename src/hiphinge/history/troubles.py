"""Database errors, each in one sentence that a user can act on."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, MultipleResultsFound, NoResultFound

from hiphinge.errors import StoreError
from hiphinge.history.rows import InvalidRowError

#: By the beginning of SQLite's own name of the error; the first match is reported.
_OF_SQLITE = {
    "SQLITE_FULL": "has no room left on its disk: nothing of this was stored and all from before is kept; "
    "make room and run the command again",
    "SQLITE_IOERR": "could not be written or read by the disk: nothing of this was stored and all from "
    "before is kept; see that the disk has room and works, then run the command again",
    "SQLITE_BUSY": "is being written by another program for long: nothing of this was stored; "
    "run the command again when the other one is done",
    "SQLITE_CORRUPT": "cannot be read as a whole, as its file was changed from outside: nothing was "
    "written to it; run 'hiphinge store check', then 'hiphinge store restore' with a backup",
    "SQLITE_NOTADB": "cannot be read, as its file was changed from outside: nothing was written to it; "
    "run 'hiphinge store restore' with a backup, or move the file away to begin anew",
    "SQLITE_READONLY": "may only be read: nothing of this was stored; give yourself the right to write there",
    "SQLITE_PERM": "may not be opened by you: give yourself the right to read and write it",
    "SQLITE_AUTH": "may not be opened by you: give yourself the right to read and write it",
    "SQLITE_CANTOPEN": "cannot be opened: see that its folder is there and may be written",
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
        explanation = _explanation(error)
        if explanation is None:
            raise
        raise StoreError(f"The store {place} {explanation}.") from error
    except (UnicodeDecodeError, InvalidRowError, NoResultFound, MultipleResultsFound) as error:
        # text that is not valid UTF-8, values of another type, rows that are missing
        raise damaged(place) from error


def damaged(place: str) -> StoreError:
    """Return the error for a store whose content was changed from outside."""
    return StoreError(f"The store {place} {_OF_SQLITE['SQLITE_CORRUPT']}.")


def is_damage(error: DBAPIError) -> bool:
    """Whether an error means that the file of a store is damaged."""
    name = _sqlite_name(error)
    return name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")) or _NOT_TEXT in str(error.orig)


def _explanation(error: DBAPIError) -> str | None:
    if is_damage(error) and not _sqlite_name(error).startswith("SQLITE_NOTADB"):
        return _OF_SQLITE["SQLITE_CORRUPT"]
    name = _sqlite_name(error)
    if name:
        return next(
            (explanation for begin, explanation in _OF_SQLITE.items() if name.startswith(begin)), None
        )
    return _of_server(error)


def _sqlite_name(error: DBAPIError) -> str:
    return str(getattr(error.orig, "sqlite_errorname", "") or "")


def _of_server(error: DBAPIError) -> str | None:
    import sqlalchemy.exc

    code = str(getattr(error.orig, "sqlstate", None) or "")
    if code.startswith(_SERVER_HAS_NO_ROOM):
        return _OF_SQLITE["SQLITE_FULL"]
    if isinstance(error, sqlalchemy.exc.OperationalError):
        return (
            "cannot be reached: nothing of this was stored; see that the server runs and that "
            "HIPHINGE_DATABASE_URL names it and a user it knows"
        )
    return None
