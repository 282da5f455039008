"""Location of the store: a database file in the user's data folder, or a server of a clinic."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from hiphinge.errors import StoreError
from hiphinge.files import NotPlainFileError
from hiphinge.texts import Message, Value

if TYPE_CHECKING:
    from sqlalchemy import URL

#: Environment variables: another folder for the store, and another database altogether.
FOLDER_VARIABLE = "HIPHINGE_DATA"
URL_VARIABLE = "HIPHINGE_DATABASE_URL"
#: The only kind of server that the store is tested with.
SERVER = "postgresql+psycopg"

_FILE = "store.sqlite"


def data_folder() -> Path:
    """Return the folder of the store: ``HIPHINGE_DATA``, else the user's own data folder."""
    named = os.environ.get(FOLDER_VARIABLE)
    if named:
        return Path(named).expanduser().absolute()
    from platformdirs import user_data_path

    return user_data_path("hiphinge", appauthor=False)


def store_file() -> Path:
    """Return the database file of a store without a server."""
    return data_folder() / _FILE


def server_url() -> "URL | None":
    """Return the server that ``HIPHINGE_DATABASE_URL`` names; None if it is not set.

    Raises
    ------
    StoreError
        If it names anything but a PostgreSQL server.
    """
    from sqlalchemy import make_url
    from sqlalchemy.exc import ArgumentError

    named = os.environ.get(URL_VARIABLE)
    if not named:
        return None
    try:
        url = make_url(named)
    except (ArgumentError, ValueError):  # SQLAlchemy lets errors about ports through
        url = None
    if url is None or url.drivername != SERVER:
        values: dict[str, Value] = {
            "variable": URL_VARIABLE,
            "form": f"{SERVER}://user:password@host/name",
            "folder": str(data_folder()),
        }
        raise StoreError(Message("error-database-url", values))
    return url


def make_private_file(file: Path) -> None:
    """Make an empty file and its folder, readable by the user alone; leave existing ones as they are.

    Raises
    ------
    StoreError
        If they cannot be made.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        if file.exists() and not file.is_file():
            raise NotPlainFileError(file)
        os.close(os.open(file, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError as error:
        unwritable = {
            "folder": str(file.parent),
            "reason": str(error.strerror),
            "variable": FOLDER_VARIABLE,
        }
        raise StoreError(Message("error-store-folder", unwritable)) from error
