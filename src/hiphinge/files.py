"""Opening plain files, and writing a file whole or not at all."""

import errno
import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from io import BufferedReader
from pathlib import Path

#: Begins the name of a file that is being written.
SCRATCH = ".hiphinge-new-"
#: A named pipe would otherwise wait until somebody writes to it.
_WITHOUT_WAITING = getattr(os, "O_NONBLOCK", 0)


class NotPlainFileError(OSError):
    """The path is a pipe, a device or a socket, whose reading may never end."""

    def __init__(self, path: Path) -> None:
        super().__init__(errno.EINVAL, "It is a pipe or a device, not a file", str(path))


def plain_file(path: Path) -> BufferedReader:
    """Open a file to read its bytes, and nothing that could block for ever.

    Parameters
    ----------
    path : Path
        Links are followed.

    Raises
    ------
    NotPlainFileError
        If it is a named pipe, a device or a socket.
    OSError
        If it is missing, a folder, closed to the user or at the end of a loop of links.
    """
    _require_plain(path, path.stat().st_mode)  # before it is opened: opening a device can have effects
    file = open(path, "rb", opener=_opened)  # noqa: SIM115 - a path takes no opener; the caller closes
    try:
        _require_plain(path, os.fstat(file.fileno()).st_mode)
    except OSError:
        file.close()
        raise
    return file


def _opened(path: str, flags: int) -> int:
    return os.open(path, flags | _WITHOUT_WAITING)


def _require_plain(path: Path, mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if not stat.S_ISREG(mode):
        raise NotPlainFileError(path)


def modified_at(path: Path) -> datetime | None:
    """Return the local time at which a file was last changed.

    Returns
    -------
    datetime or None
        None where the file is gone, or where its time is in no calendar (before year 1 or after 9999).
    """
    try:
        return datetime.fromtimestamp(path.stat().st_mtime).astimezone()
    except (OSError, OverflowError, ValueError):
        return None


def resolved(path: Path) -> Path:
    """Return the absolute path without links; what is in a loop of links stays as it is.

    `Path.resolve` raises an error for a loop on Python 3.11 and 3.12.
    """
    return Path(os.path.realpath(path))


@contextmanager
def whole(target: Path) -> Iterator[Path]:
    """Write a file beside its place, and put it there once it is complete.

    Parameters
    ----------
    target : Path
        Its folder is there. A file that is there already is replaced.

    Yields
    ------
    Path
        Where to write: a name of the same ending in the same folder. After an error it is removed, and what
        was in the place stays as it was.

    Raises
    ------
    OSError
        If the file cannot be written or put in its place.
    """
    scratch = target.with_name(f"{SCRATCH}{secrets.token_hex(4)}{target.suffix.lower()}")
    try:
        yield scratch
        scratch.replace(target)
    finally:
        scratch.unlink(missing_ok=True)
