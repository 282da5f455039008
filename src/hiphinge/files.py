"""Opening plain files, and writing files whole or not at all.

Every step on the disk that writing takes is a function of this module.
"""

import ctypes
import errno
import os
import secrets
import shutil
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import cache
from io import BufferedReader
from pathlib import Path
from typing import Any

#: Begins the name of a file that is being written.
SCRATCH = ".hiphinge-new-"
#: Of Linux: the folder that relative paths start from, and the flag that exchanges two names.
_AT_FDCWD, _RENAME_EXCHANGE = -100, 2
#: Errors of a kernel or a disk without that flag.
_CANNOT_EXCHANGE = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP})
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
        sync(scratch)
        rename(scratch, target)
        sync(target.parent)
    finally:
        scratch.unlink(missing_ok=True)


def rename(source: Path, target: Path) -> None:
    """Give a file or folder another name, in one step; a file of that name is replaced.

    Raises
    ------
    OSError
        If it cannot be done; both are then as they were.
    """
    source.replace(target)


def exchange(first: Path, second: Path) -> bool:
    """Exchange two files or folders of one disk in one step, where the system can.

    Returns
    -------
    bool
        Whether it was done; False on systems and disks that have no such step.

    Raises
    ------
    OSError
        If it was refused for another reason, such as a missing right.
    """
    renameat2 = _renameat2()
    if renameat2 is None:
        return False
    names = os.fsencode(first), os.fsencode(second)
    if renameat2(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in _CANNOT_EXCHANGE:
        return False
    raise OSError(number, os.strerror(number), str(first))


@cache
def _renameat2() -> Any:
    """Return the function of the C library; None where it has none."""
    if os.name != "posix":
        return None
    return getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)


def sync(path: Path) -> None:
    """Wait until a file, or the names in a folder, are on the disk.

    Raises
    ------
    OSError
        If the disk cannot write it.
    """
    if path.is_dir() and os.name != "posix":
        return  # only POSIX opens folders
    handle = os.open(path, os.O_RDONLY if os.name == "posix" else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_tree(folder: Path) -> None:
    """Wait until a folder and everything in it are on the disk; see `sync`."""
    for place, _, names in os.walk(folder):
        for name in names:
            sync(Path(place) / name)
        sync(Path(place))


def remove_tree(folder: Path) -> None:
    """Remove a folder with everything in it; what cannot be removed stays."""
    shutil.rmtree(folder, ignore_errors=True)
