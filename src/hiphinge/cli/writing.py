"""Files that a command writes: never over another one unless asked, and whole or not at all."""

from pathlib import Path

from hiphinge.errors import InvalidValueError
from hiphinge.texts import Message


def check_file(target: Path, *, force: bool) -> None:
    """Refuse a file that is there already.

    Raises
    ------
    InvalidValueError
        If it is there and may not be replaced, or is a folder.
    """
    if target.is_dir() or (target.exists() and not force):
        raise InvalidValueError(Message("error-file-there-force", {"file": str(target)}))


def write_file(target: Path, content: bytes, *, force: bool) -> None:
    """Write a file.

    Raises
    ------
    InvalidValueError
        If it is there and may not be replaced, or cannot be written.
    """
    from hiphinge.files import whole

    check_file(target, force=force)
    try:
        with whole(target) as scratch:
            scratch.write_bytes(content)
    except OSError as error:
        values = {"file": str(target), "reason": str(error.strerror)}
        raise InvalidValueError(Message("error-file-not-written", values)) from error
