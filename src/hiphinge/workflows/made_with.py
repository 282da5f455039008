"""The provenance of a result, which decides whether an earlier result can be kept."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np

from hiphinge.analysis import Writing
from hiphinge.errors import ResultFolderError, UnreadableSourceError
from hiphinge.export import Format
from hiphinge.files import plain_file
from hiphinge.results import StoredSession, load
from hiphinge.results.names import FRAMES, PAGE, SESSION, VIDEO
from hiphinge.tables import as_text
from hiphinge.texts import Message
from hiphinge.workflows.clip import Job, Work

MADE_WITH = "made_with.json"
SCHEMA = "hiphinge.made_with/1"
#: Larger is no file of ours, and is not read to its end.
_MOST_BYTES = 1_000_000
_ALWAYS = (SESSION, FRAMES, PAGE)


@dataclass(frozen=True)
class MadeWith:
    """Everything that a result depends on.

    Attributes
    ----------
    recording : str
        Name of its file.
    recording_sha256 : str
    hiphinge : str
        Version of hiphinge.
    options : mapping of str to object
        As JSON has them.
    """

    recording: str
    recording_sha256: str
    hiphinge: str
    options: Mapping[str, Any]

    def dumps(self) -> str:
        """Return ``made_with.json`` as text."""
        values = {"schema": SCHEMA, **{field.name: getattr(self, field.name) for field in fields(self)}}
        return json.dumps(values, ensure_ascii=False, indent=2) + "\n"


def made_with(clip: Path, work: Work) -> MadeWith:
    """Return the provenance that a new result would have.

    Raises
    ------
    UnreadableSourceError
        If the recording cannot be read.
    """
    try:
        with plain_file(clip) as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise UnreadableSourceError(
            Message("error-clip-not-read", {"file": str(clip), "reason": str(error.strerror)})
        ) from error
    return MadeWith(as_text(clip.name), digest, version("hiphinge"), _options(work))


def kept(job: Job, work: Work, made: MadeWith) -> StoredSession | None:
    """Return the earlier result; None if it is missing, broken or made differently."""
    if job.target is None:
        return None
    try:
        with plain_file(job.target / MADE_WITH) as file:
            found = file.read(_MOST_BYTES).decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    if found != made.dumps() or not all((job.target / name).is_file() for name in _files(work)):
        return None
    try:
        return load(job.target)
    except ResultFolderError:
        return None


def seal(target: Path, made: MadeWith) -> None:
    """Write the provenance of a result into its finished folder.

    Raises
    ------
    ResultFolderError
        If it cannot be written.
    """
    try:
        (target / MADE_WITH).write_text(made.dumps(), encoding="utf-8", newline="\n")
    except OSError as error:
        raise ResultFolderError(
            Message("error-folder-not-written", {"folder": str(target), "reason": str(error.strerror)})
        ) from error


def _files(work: Work) -> list[str]:
    writing = work.writing or Writing()
    further = [one.file for one in writing.also]
    return [*_ALWAYS, *further, *([VIDEO] if writing.video else [])]


def _options(work: Work) -> dict[str, Any]:
    """Return the options that a result depends on; a person by id, as results hold no names."""
    options: dict[str, Any] = _plain(work)
    options["writing"] = _plain(work.writing or Writing())
    del options["writing"]["force"]
    options["keeping"] = None if work.keeping is None else work.keeping.someone.id
    return options


def _plain(value: Any) -> Any:
    if isinstance(value, Format):
        return value.code
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, np.ndarray):
        return value.tolist()
    if isinstance(value, tuple | list):
        return [_plain(part) for part in value]
    if isinstance(value, datetime | Path):
        return str(value)
    return value
