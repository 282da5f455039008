"""Files of sessions within the database, in parts, so that no file is ever whole in memory.

A file and the rows that describe it are written in one transaction: neither exists without the other.
"""

import hashlib
import re
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import IO

from sqlalchemy import Connection, insert, select

from hiphinge.errors import StoreError
from hiphinge.files import plain_file
from hiphinge.history import tables
from hiphinge.history.rows import columns_of, typed
from hiphinge.limits import (
    MOST_UNPACKED_RATIO,
    RECORDING_MOST_BYTES,
    STILL_MOST_BYTES,
    UNPACKED_FREE_BYTES,
)
from hiphinge.results.names import MOST_BYTES
from hiphinge.texts import Message

PART_BYTES = 4 * 1024 * 1024
#: Names of the files that a session may hold.
_NAMES = re.compile(
    r"session\.json|frames\.csv|measures\.csv|keyframes/[A-Za-z0-9_-]{1,100}\.jpg|recording\.[a-z0-9]{1,8}"
)
_COMPRESSED = (".json", ".csv")


@dataclass(frozen=True)
class Filed:
    """A file of a session to store.

    Attributes
    ----------
    name : str
        ``session.json``, ``frames.csv``, ``measures.csv``, ``keyframes/....jpg`` or ``recording....``.
    open : callable
        Opens its bytes anew at each call.
    """

    name: str
    open: Callable[[], IO[bytes]]

    @classmethod
    def of_bytes(cls, name: str, content: bytes) -> "Filed":
        """Return a file from its content."""
        return cls(name, lambda: BytesIO(content))

    @classmethod
    def of_path(cls, name: str, path: Path) -> "Filed":
        """Return a file from the disk."""
        return cls(name, lambda: plain_file(path))


def is_file_name(name: str) -> bool:
    """Whether a session may hold a file of this name."""
    return bool(_NAMES.fullmatch(name))


def put(connection: Connection, session_id: str, filed: Filed) -> None:
    """Store a file of a session.

    Raises
    ------
    StoreError
        If a session may not hold a file of this name.
    """
    if not is_file_name(filed.name):
        raise StoreError(Message("error-store-file-name", {"name": repr(filed.name)}))
    compressed = filed.name.endswith(_COMPRESSED)
    with filed.open() as stream:
        size, sha256 = _measured(stream)
    row = {"bytes": size, "sha256": sha256, "compressed": int(compressed)}
    key = {"session_id": session_id, "name": filed.name}
    connection.execute(insert(tables.file), {**key, **row})
    with filed.open() as stream:
        for number, part in enumerate(_parts(stream)):
            kept = zlib.compress(part) if compressed else part
            connection.execute(insert(tables.file_part), {**key, "part": number, "content": kept})


def parts(connection: Connection, session_id: str, name: str) -> Iterator[bytes]:
    """Yield the content of a file, part by part, and check it against its checksum at the end.

    Raises
    ------
    StoreError
        If the file is missing, or differs from what was stored.
    """
    of_file = (tables.file.c.session_id == session_id) & (tables.file.c.name == name)
    found = connection.execute(select(tables.file).where(of_file)).one_or_none()
    if found is None:
        raise StoreError(Message("error-store-no-such-file", {"session": session_id, "name": name}))
    typed(columns_of(tables.file), found)
    digest = hashlib.sha256()
    size = packed = 0
    for kept in _kept_parts(connection, session_id, name):
        try:
            part = unpacked(kept) if name.endswith(_COMPRESSED) else kept
        except (zlib.error, ValueError):
            raise _changed(session_id, name) from None
        size, packed = size + len(part), packed + len(kept)
        if size > min(most_bytes(name), UNPACKED_FREE_BYTES + MOST_UNPACKED_RATIO * packed):
            raise _changed(session_id, name)
        digest.update(part)
        yield part
    if (size, digest.hexdigest()) != (found.bytes, found.sha256):
        raise _changed(session_id, name)


def unpacked(part: bytes) -> bytes:
    """Return a part of a compressed file, which is never larger than `put` makes them.

    Raises
    ------
    ValueError, zlib.error
        If it is no such part.
    """
    unpacking = zlib.decompressobj()
    content = unpacking.decompress(part, PART_BYTES + 1)
    if not unpacking.eof or len(content) > PART_BYTES:
        raise ValueError("no part of a stored file")
    return content


def most_bytes(name: str) -> int:
    """Return how large a file of a session may be."""
    if name in MOST_BYTES:
        return MOST_BYTES[name]
    return STILL_MOST_BYTES if name.endswith(".jpg") else RECORDING_MOST_BYTES


def content(connection: Connection, session_id: str, name: str) -> bytes:
    """Return the whole content of a small file; see `parts`."""
    return b"".join(parts(connection, session_id, name))


def names(connection: Connection, session_id: str) -> list[str]:
    """Return the names of the files of a session, in order."""
    asked = select(tables.file.c.name).where(tables.file.c.session_id == session_id)
    return sorted(typed((tables.file.c.name,), row)[0] for row in connection.execute(asked))


def _measured(stream: IO[bytes]) -> tuple[int, str]:
    digest, size = hashlib.sha256(), 0
    for part in _parts(stream):
        digest.update(part)
        size += len(part)
    return size, digest.hexdigest()


def _parts(stream: IO[bytes]) -> Iterable[bytes]:
    return iter(lambda: stream.read(PART_BYTES), b"")


def _kept_parts(connection: Connection, session_id: str, name: str) -> Iterator[bytes]:
    """Read one part at a time: with some servers, a cursor over all would keep them in memory."""
    table = tables.file_part
    of_file = (table.c.session_id == session_id) & (table.c.name == name)
    rows = connection.execute(select(table.c.part).where(of_file).order_by(table.c.part)).all()
    for number in [typed((table.c.part,), row)[0] for row in rows]:
        asked = select(table.c.content).where(of_file & (table.c.part == number))
        yield bytes(typed((table.c.content,), connection.execute(asked).one())[0])


def _changed(session_id: str, name: str) -> StoreError:
    return StoreError(Message("error-store-file-changed", {"session": session_id, "name": name}))
