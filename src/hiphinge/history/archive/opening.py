"""Opening an export, which is not trusted: names, sizes and documents are checked, what is wrong is said."""

import zlib
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from sqlalchemy.exc import DataError, IntegrityError

from hiphinge.errors import HipHingeError, StoreError
from hiphinge.history import blobs
from hiphinge.history.archive.layout import CALIBRATION, DIARY, PERSON, SESSIONS
from hiphinge.limits import (
    ARCHIVE_MOST_BYTES,
    ARCHIVE_MOST_FILES,
    CALIBRATION_MOST_BYTES,
    DIARY_MOST_BYTES,
    MOST_UNPACKED_RATIO,
    PERSON_MOST_BYTES,
    UNPACKED_FREE_BYTES,
)
from hiphinge.results.document import parse
from hiphinge.results.errors import InvalidResultError
from hiphinge.results.names import KEPT
from hiphinge.results.version import Schema
from hiphinge.texts import Message, Value

#: The largest files of one name; others have the limits of `blobs`.
MOST_BYTES = {
    PERSON: PERSON_MOST_BYTES,
    CALIBRATION: CALIBRATION_MOST_BYTES,
    DIARY: DIARY_MOST_BYTES,
}
#: Errors raised by reading values that no export wrote.
_NO_EXPORT = (
    ValueError,
    KeyError,
    TypeError,
    AttributeError,
    RecursionError,
    OverflowError,
    IntegrityError,
    DataError,
)

_Read = TypeVar("_Read")


@contextmanager
def refusing(source: Path) -> Iterator[None]:
    """Say in one sentence what is wrong with an export while it is read.

    Raises
    ------
    StoreError
        If it cannot be read, or is none.
    """
    try:
        yield
    except OSError as error:
        values: dict[str, Value] = {"file": str(source), "reason": str(error.strerror)}
        raise StoreError(Message("error-import-not-read", values)) from error
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError):
        raise _unsound(source, Message("archive-no-zip")) from None
    except InvalidArchiveError as error:
        raise _unsound(source, error.reason) from None


class InvalidArchiveError(Exception):
    """Why a file is not an export, as part of a sentence."""

    def __init__(self, reason: Message) -> None:
        super().__init__(reason)
        self.reason = reason


def _unsound(source: Path, why: Message) -> StoreError:
    return StoreError(Message("error-import-invalid", {"file": str(source), "reason": why}))


def files_of(archive: ZipFile, packed_bytes: int) -> dict[str, ZipInfo]:
    """Return the contents of an export by name.

    Raises
    ------
    InvalidArchiveError
        If there is anything else in it, or it would swell.
    """
    listed = [info for info in archive.infolist() if not info.is_dir()]
    if len(listed) > ARCHIVE_MOST_FILES:
        raise InvalidArchiveError(
            Message("archive-too-many", {"count": len(listed), "most": ARCHIVE_MOST_FILES})
        )
    swollen = UNPACKED_FREE_BYTES + MOST_UNPACKED_RATIO * packed_bytes
    if sum(info.file_size for info in listed) > min(ARCHIVE_MOST_BYTES, swollen):
        raise InvalidArchiveError(Message("archive-swells"))
    files: dict[str, ZipInfo] = {}
    for info in listed:
        _refuse_odd(info, files)
        files[info.filename] = info
    return files


def _refuse_odd(info: ZipInfo, before: Collection[str]) -> None:
    name = info.filename
    if not _belongs(name):
        raise InvalidArchiveError(Message("archive-other-file", {"name": repr(name[:100])}))
    if name in before:
        raise InvalidArchiveError(Message("archive-twice", {"name": name}))
    if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise InvalidArchiveError(Message("archive-packing", {"name": name}))
    if info.file_size > MOST_BYTES.get(name, blobs.most_bytes(PurePosixPath(name).name)):
        raise InvalidArchiveError(Message("archive-large-file", {"name": name}))


def _belongs(name: str) -> bool:
    if name in (PERSON, CALIBRATION, DIARY):
        return True
    room, _, rest = name.partition("/")
    folder, _, file = rest.partition("/")
    return room == SESSIONS and bool(folder) and (file == KEPT or blobs.is_file_name(file))


def session_folders(files: Mapping[str, ZipInfo]) -> dict[str, dict[str, ZipInfo]]:
    """Return the files of each session by their name within it."""
    folders: dict[str, dict[str, ZipInfo]] = {}
    for name, info in files.items():
        if name.startswith(f"{SESSIONS}/"):
            _, folder, file = name.split("/", 2)
            folders.setdefault(folder, {})[file] = info
    return folders


def document_of(
    archive: ZipFile, files: Mapping[str, ZipInfo], name: str, schema: Schema
) -> Mapping[str, Any]:
    """Return a JSON document of an export, of a schema that is known here.

    Raises
    ------
    InvalidArchiveError
        If it is missing or none.
    """
    if name not in files:
        raise InvalidArchiveError(Message("archive-lacks", {"name": name}))
    content = sound(lambda: archive.read(files[name]), name)
    try:
        return parse(content, name, schema).values
    except InvalidResultError as error:
        raise InvalidArchiveError(error.reason) from None


def sound(read: Callable[[], _Read], name: str) -> _Read:
    """Return what a function reads of a file of an export.

    Raises
    ------
    InvalidArchiveError
        If it meets values that no export holds.
    """
    try:
        return read()
    except HipHingeError as error:
        raise InvalidArchiveError(
            Message("archive-unsound-as", {"name": name, "reason": str(error).partition(":")[0]})
        ) from None
    except _NO_EXPORT:
        raise InvalidArchiveError(Message("archive-unsound", {"name": name})) from None
