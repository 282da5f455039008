"""Reading result folders back."""

import glob
import math
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from os import PathLike, fspath
from pathlib import Path
from reprlib import repr as shortened
from typing import Any, TypeVar, get_args

import numpy as np

from hiphinge.body import Sex
from hiphinge.errors import InvalidValueError, ResultFolderError
from hiphinge.faults import LowBack, Verdict
from hiphinge.kinetics.tally import REPORTED_LOADS
from hiphinge.motion import Provenance, View
from hiphinge.person import Person
from hiphinge.reps import Attempt, Half, Rep, Way
from hiphinge.results.cells import parse_cells
from hiphinge.results.document import Fields, read_text
from hiphinge.results.errors import InvalidResultError, NewerResultError
from hiphinge.results.kept import corrected_document
from hiphinge.results.names import FRAMES, SESSION
from hiphinge.results.stored import StoredFinding, StoredSession, StoredSessions
from hiphinge.session import Label
from hiphinge.tables import Column
from hiphinge.texts import Message, Value, languages
from hiphinge.texts.catalogue import COMPLETE

_Read = TypeVar("_Read")

_TIMES = ("start_s", "bottom_s", "end_s", "descent_s", "pause_s", "ascent_s")
_THIRDS = "lumbar_share_thirds"
#: The fault whose finding gives the state of the low back.
_OF_LOW_BACK = "lumbar_rounding"
#: Values of a repetition that may be missing.
_VALUES = tuple(name for name in Rep.__dataclass_fields__ if name not in {"number", _THIRDS, *_TIMES})


def load(folder: str | PathLike[str]) -> StoredSession:
    """Read a result folder back.

    Parameters
    ----------
    folder : path-like
        Folder that ``hiphinge analyze`` or `hiphinge.analysis.write_results` wrote, or its ``session.json``.
        Only ``session.json``, ``frames.csv`` and, for a stored session, ``kept.json`` are read.

    Returns
    -------
    StoredSession

    Raises
    ------
    ResultFolderError
        In one sentence, if it is not a result folder, is damaged, or was written by a newer hiphinge.

    Examples
    --------
    >>> import hiphinge
    >>> hiphinge.load("results/").reps_frame()  # doctest: +SKIP
    """
    place = Path(folder)
    place = place.parent if place.name == SESSION else place
    return reading(Path(folder), lambda: _session(place))


def load_many(
    folders: str | PathLike[str] | Iterable[str | PathLike[str]],
) -> StoredSessions:
    """Read several result folders back.

    Parameters
    ----------
    folders : path-like, or iterable of path-like
        Result folders, folders above them, or patterns such as ``"results/*"`` and ``"results/**"``. For a
        folder that is not a result, all results below it are read.

    Returns
    -------
    StoredSessions
        Sorted by path.

    Raises
    ------
    ResultFolderError
        In one sentence, if there is none, or one of them cannot be read.
    """
    patterns = [folders] if isinstance(folders, str | PathLike) else list(folders)
    found = sorted({result for pattern in patterns for result in _results(fspath(pattern))})
    if not found:
        named = ", ".join(f"'{fspath(pattern)}'" for pattern in patterns) or "nothing"
        raise ResultFolderError(Message("error-no-result-found", {"named": named}))
    return StoredSessions([load(result) for result in found])


def reading(folder: Path, read: Callable[[], _Read]) -> _Read:
    """Read a part of a result folder, and turn errors into one sentence.

    Parameters
    ----------
    folder : Path
        As the user named it.
    read : callable
        Raises `InvalidResultError` or OSError if it cannot be read.

    Raises
    ------
    ResultFolderError
    """
    try:
        return read()
    except OSError as error:
        file = Path(error.filename or folder).name
        values = {"folder": str(folder), "file": file, "reason": error.strerror or str(error)}
        raise ResultFolderError(Message("error-result-not-read", values)) from error
    except NewerResultError as error:
        raise ResultFolderError(newer_message(folder, error)) from error
    except InvalidResultError as error:
        why: dict[str, Value] = {"folder": str(folder), "reason": error.reason}
        raise ResultFolderError(Message("error-result-invalid", why)) from error


def newer_message(folder: Path, error: NewerResultError) -> Message:
    """Return the error for a result of a newer version."""
    values = {"folder": str(folder), "file": error.file, "found": error.found, "read": error.readable}
    return Message("error-result-newer", values)


def _results(pattern: str) -> Iterator[Path]:
    # an existing path is that file, even if its name looks like a pattern
    matches = [pattern] if Path(pattern).exists() else glob.glob(pattern, recursive=True)  # noqa: PTH207
    for match in map(Path, matches):
        if match.name == SESSION or (match / SESSION).is_file():
            yield match.parent if match.name == SESSION else match
        elif match.is_dir():
            yield from (seal.parent for seal in match.rglob(SESSION))


def _session(folder: Path) -> StoredSession:
    document = corrected_document(folder)
    reps, halves = (document.parts(name) for name in ("reps", "halves"))
    advice = document.part("advice")
    versions = document.part("versions")
    return StoredSession(
        folder=folder,
        source=_source(document.part("source"), versions),
        messages=document.texts("messages"),
        movement=document.text("movement") or "unknown",
        drill=document.text("drill"),
        judged_as=document.text("judged_as"),
        view=_view(document.part("view")),
        reps=tuple(Rep(**_of_rep(rep)) for rep in reps),
        attempts=tuple(map(_attempt, document.parts("attempts"))),
        findings=tuple(map(_findings, reps)),
        halves=tuple(map(_half, halves)),
        half_findings=tuple(map(_findings, halves)),
        faults=document.texts("faults"),
        cues=document.texts("cues"),
        next_drill=document.text("next_drill"),
        person=_person(document.part("person")),
        label=read_label(document.part("label")),
        versions={name: versions.needed(name) for name in versions.values},
        language=_language(advice),
        document=document.values,
        frame_columns=_counted(parse_cells(read_text(folder / FRAMES)).typed(), reps),
    )


def _counted(columns: Sequence[Column], reps: Sequence[Fields]) -> tuple[Column, ...]:
    """Detach frames from repetitions that were excluded."""
    counting = [rep.whole("number") for rep in reps]
    return tuple(
        column._replace(values=np.where(np.isin(column.values, counting), column.values, 0))
        if column.name == "rep"
        else column
        for column in columns
    )


def _source(fields: Fields, versions: Fields) -> Provenance:
    return Provenance(
        file=fields.text("file") or "",
        kind=fields.text("kind") or "",
        duration_s=fields.time("duration_s"),
        frames=fields.whole("frames"),
        width=_whole(fields, "width"),
        height=_whole(fields, "height"),
        frame_rate_hz=fields.number("frame_rate_hz"),
        estimator=versions.text("pose_model"),
    )


def _whole(fields: Fields, name: str) -> int | None:
    value = fields.number(name)
    return None if value is None else round(value)


def _view(fields: Fields) -> View:
    facing = fields.text("facing")
    return View(
        facing="left" if facing == "left" else "right" if facing == "right" else None,
        yaw_deg=fields.number("yaw_deg"),
        roll_deg=fields.number("roll_deg"),
        usable=fields.values.get("usable") is True,
        messages=tuple(map(_as_written, fields.texts("messages"))),
    )


def _of_rep(fields: Fields, missing: Collection[str] = ()) -> dict[str, Any]:
    """Return the values of a repetition by name; times listed as missing are NaN."""
    thirds = fields.numbers_or_none(_THIRDS)
    for load in REPORTED_LOADS:
        fields.number(f"peak_{load}")  # read from the document when a table is made
    return {
        "number": fields.whole("number"),
        **{name: math.nan if name in missing else fields.time(name) for name in _TIMES},
        _THIRDS: tuple(thirds) if len(thirds) == 3 else (None, None, None),
        **{name: fields.number(name) for name in _VALUES},
    }


def _half(fields: Fields) -> Half:
    down = fields.code("way", get_args(Way)) == "descent"
    missing = ("pause_s", "ascent_s" if down else "descent_s")
    return Half(**_of_rep(fields, missing), way="descent" if down else "ascent")


def _findings(rep: Fields) -> tuple[StoredFinding, ...]:
    state = rep.code("low_back_state", [*LowBack]) if rep.text("low_back_state") else None
    low_back = None if state is None else LowBack(state)
    found = map(_finding, rep.parts("findings"))
    return tuple(replace(one, state=low_back) if one.fault == _OF_LOW_BACK else one for one in found)


def _as_written(sentence: str) -> Message:
    """Return a sentence of a result as a message; it stays in the language of the result."""
    return Message("said-before", {"text": sentence})


def _attempt(fields: Fields) -> Attempt:
    return Attempt(
        reason=_as_written(fields.needed("reason")), **{name: fields.number(name) for name in _TIMES}
    )


def _finding(fields: Fields) -> StoredFinding:
    return StoredFinding(
        fault=fields.needed("fault"),
        verdict=Verdict(fields.code("verdict", [*Verdict])),
        because=fields.text("because") or "",
        unit=fields.text("unit") or "",
        value=fields.number("value"),
        limit=fields.number("limit"),
        severity=fields.number("severity"),
        time_s=fields.number("time_s"),
        confidence=fields.number("confidence"),
    )


def _person(fields: Fields) -> Person:
    sex = fields.code("sex", get_args(Sex)) if fields.text("sex") else None
    try:
        known: Sex | None = "female" if sex == "female" else "male" if sex == "male" else None
        age = None if fields.number("age_years") is None else fields.whole("age_years")
        return Person(fields.number("stature_m"), fields.number("mass_kg"), known, age)
    except InvalidValueError:
        raise InvalidResultError("person") from None


def read_label(fields: Fields) -> Label:
    """Read the label of a result; results of earlier versions have none.

    Raises
    ------
    InvalidResultError
        If it is not sound.
    """
    day = fields.text("recorded_on")
    try:
        recorded_on = None if day is None else date.fromisoformat(day)
    except ValueError:
        raise InvalidResultError("needs-date", name="recorded_on", found=shortened(day)) from None
    return Label(fields.text("name"), recorded_on, fields.text("measured_by"))


def _language(advice: Fields) -> str:
    language = advice.text("language")
    return language if language in languages() else COMPLETE
