"""Refusing files that are not what they should be, in one sentence."""

from pathlib import Path

from hiphinge.errors import UnreadableSourceError
from hiphinge.files import plain_file
from hiphinge.limits import TABLE_BYTES
from hiphinge.texts import Message, Value


class Broken(Exception):  # noqa: N818 - a reason, which `refused` makes an error of
    """What is wrong with a file, before its name is known.

    Parameters
    ----------
    reason : Message
        Completes the sentence "it cannot be read, as ...".
    """

    def __init__(self, reason: Message) -> None:
        super().__init__(reason)
        self.reason = reason


def broken(why: str, **values: str | int) -> Broken:
    """Return the reason of a name, such as ``"header"`` for the text ``broken-header``."""
    return Broken(Message(f"broken-{why}", values))


def refused(path: Path, kind: str, reason: Message) -> UnreadableSourceError:
    """Return the error for a file that is no recording of a kind."""
    values: dict[str, Value] = {"file": path.name, "kind": kind, "reason": reason}
    return UnreadableSourceError(Message("error-recording-broken", values))


def whole_file(path: Path, most_bytes: int = TABLE_BYTES) -> bytes:
    """Read a file that is not too large.

    Raises
    ------
    Broken
        If it is too large.
    UnreadableSourceError
        If it cannot be opened.
    """
    try:
        with plain_file(path) as file:
            content = file.read(most_bytes + 1)
    except OSError as error:
        values = {"file": str(path), "reason": str(error.strerror or type(error).__name__)}
        raise UnreadableSourceError(Message("error-file-not-readable", values)) from None
    if len(content) > most_bytes:
        raise broken("size", most=most_bytes // 2**20)
    return content
