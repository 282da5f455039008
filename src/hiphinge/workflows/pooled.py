"""One table of all repetitions of a folder: ``reps.csv``, and ``reps.parquet`` if pyarrow is installed."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np

from hiphinge.errors import ExportError, ResultFolderError
from hiphinge.export.parquet import EXTRA, write_columns
from hiphinge.extras import needed
from hiphinge.files import plain_file, whole
from hiphinge.results import load
from hiphinge.tables import Column, rep_columns
from hiphinge.tables.reps import Value
from hiphinge.texts import Message
from hiphinge.workflows.folder import FAILURES, Entry

CSV, PARQUET = "reps.csv", "reps.parquet"
#: Name and version of the columns, in the metadata of the Parquet file.
SCHEMA = "hiphinge.reps/1"
_HEAD = ("file", "result", "person", "recorded_on")
_LONGEST_FOOTER = 1_000_000


def check_pooled(out: Path, *, force: bool) -> None:
    """Refuse a folder where a pooled table would replace another file, before the long work starts.

    Raises
    ------
    ResultFolderError
    """
    for name, is_ours in ((CSV, _is_our_csv), (PARQUET, _is_our_parquet)):
        file = out / name
        if not force and file.exists() and not is_ours(file):
            raise ResultFolderError(Message("error-table-there", {"file": str(file)}))


def write_pooled(entries: Sequence[Entry], top: Path, out: Path) -> list[Path]:
    """Write one row for each repetition of all results.

    Parameters
    ----------
    entries : sequence of Entry
        Only those with a result count.
    top : Path
        The folder that recordings are named relative to.
    out : Path
        The folder for the tables, which results are named relative to.

    Returns
    -------
    list of Path
        The files written; Parquet only if its extra is installed.

    Raises
    ------
    ResultFolderError
        If nothing can be written there, or a result cannot be read.
    """
    columns = rep_columns(row for entry in entries for row in _rows(entry, top, out))
    written = [_put(out / CSV, _csv(columns))]
    if has_parquet():
        written.append(_put_parquet(out / PARQUET, columns))
    return written


def has_parquet() -> bool:
    """Whether the extra for Parquet is installed."""
    try:
        needed("pyarrow.parquet", EXTRA)
    except ExportError:
        return False
    return True


def _rows(entry: Entry, top: Path, out: Path) -> Iterator[Mapping[str, Value]]:
    if entry.outcome in FAILURES or entry.job.target is None:
        return
    session = load(entry.job.target)
    file, result = _within(entry.job.clip, top), _within(entry.job.target, out)
    yield from session.rep_rows(replace(session.about, file=file, result=result))


def _within(path: Path, folder: Path) -> str:
    return (path.relative_to(folder) if path.is_relative_to(folder) else path).as_posix()


def _csv(columns: Sequence[Column]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(column.name for column in columns)
    writer.writerows(zip(*(map(_cell, column.values) for column in columns), strict=True))
    return text.getvalue().encode("utf-8")


def _cell(value: Any) -> str:
    if value is None or (isinstance(value, float) and np.isnan(value)):
        return ""
    return str(value.item() if isinstance(value, np.generic) else value)


def _put(target: Path, content: bytes) -> Path:
    try:
        with whole(target) as scratch:
            scratch.write_bytes(content)
    except OSError as error:
        raise _not_written(target, error) from error
    return target


def _put_parquet(target: Path, columns: Sequence[Column]) -> Path:
    try:
        with whole(target) as scratch:
            write_columns(columns, scratch, {"schema": SCHEMA, "hiphinge": version("hiphinge")})
    except OSError as error:
        raise _not_written(target, error) from error
    return target


def _not_written(target: Path, error: OSError) -> ResultFolderError:
    values = {"file": str(target), "reason": str(error.strerror)}
    return ResultFolderError(Message("error-pooled-not-written", values))


def _is_our_csv(file: Path) -> bool:
    try:
        with plain_file(file) as stream:
            return stream.readline(100).startswith(",".join(_HEAD).encode())
    except OSError:
        return False


def _is_our_parquet(file: Path) -> bool:
    try:
        with plain_file(file) as stream:
            stream.seek(max(0, file.stat().st_size - _LONGEST_FOOTER))
            return SCHEMA.encode() in stream.read()
    except OSError:
        return False
