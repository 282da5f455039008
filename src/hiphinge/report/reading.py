"""A result folder read back: ``session.json`` and ``frames.csv``, not trusted.

The page and the plots are made from nothing else, so that they are the same right after an analysis and
years later.
"""

import csv
import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO
from math import isfinite
from pathlib import Path
from reprlib import repr as shortened
from typing import Any

import numpy as np

from hiphinge.errors import ResultFolderError
from hiphinge.knowledge.drills import drill, drills
from hiphinge.knowledge.faults import fault_codes
from hiphinge.measures.baseline import Baseline
from hiphinge.motion import FloatArray
from hiphinge.report.frames_csv import frames_csv
from hiphinge.report.result import LOADS, SERIES, AdviceRead, Found, Frames, PointRead, RepRead, Result
from hiphinge.report.session_json import SCHEMA, dumps
from hiphinge.session import Session
from hiphinge.texts import languages
from hiphinge.texts.catalogue import COMPLETE

#: More than hours of a recording take.
_MOST_BYTES = {"session.json": 20_000_000, "frames.csv": 500_000_000}
_LARGEST = 1e9


class _UnsoundError(Exception):
    """Why a result cannot be used, told as part of a sentence."""


def read_result(folder: Path) -> Result:
    """Read a result folder.

    Parameters
    ----------
    folder : Path
        Or the ``session.json`` in it.

    Raises
    ------
    ResultFolderError
        In one sentence, if it is no result folder or cannot be read.
    """
    place = folder.parent if folder.name == "session.json" else folder
    try:
        return _result(_text(place / "session.json"), _text(place / "frames.csv"), place)
    except OSError as error:
        raise ResultFolderError(
            f"'{folder}' cannot be read ({Path(error.filename or place).name}: {error.strerror}): "
            "name a result folder of 'hiphinge analyze'."
        ) from error
    except _UnsoundError as error:
        raise ResultFolderError(
            f"'{folder}' cannot be used ({error}): name another result, or analyze the recording again."
        ) from error


def result_of(session: Session) -> Result:
    """Return what a session would be read back as."""
    return _result(dumps(session), frames_csv(session), None)


def _text(file: Path) -> str:
    with file.open("rb") as stream:
        content = stream.read(_MOST_BYTES[file.name] + 1)
    if len(content) > _MOST_BYTES[file.name]:
        raise _UnsoundError(f"{file.name} is larger than {_MOST_BYTES[file.name] // 1_000_000} MB")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _UnsoundError(f"{file.name} is no text in UTF-8") from None


def _result(session_json: str, frames: str, folder: Path | None) -> Result:
    document = _document(session_json)
    source, view, best = (document.part(name) for name in ("source", "view", "best_rep"))
    said = (*document.texts("messages"), *view.texts("messages"))
    judged_as = document.code("judged_as", _drill_codes()) if document.text("judged_as") else None
    is_squat = judged_as is not None and drill(judged_as).expectation.movement == "squat"
    reps, halves = (
        tuple(_rep(part, without_squat=is_squat) for part in document.parts(name))
        for name in ("reps", "halves")
    )
    return Result(
        folder=folder,
        file=source.text("file") or "",
        duration_s=source.number("duration_s"),
        yaw_deg=view.number("yaw_deg"),
        movement=document.text("movement") or "unknown",
        drill=document.code("drill", _drill_codes()) if document.text("drill") else None,
        usable=view.values.get("usable") is True,
        messages=tuple(dict.fromkeys(said)),
        judged_as=judged_as,
        reps=reps,
        halves=halves,
        attempts=tuple(map(_attempt, document.parts("attempts"))),
        advice=_advice(document.part("advice")),
        next_drill=document.code("next_drill", _drill_codes()) if document.text("next_drill") else None,
        best=(best.whole("rep"), best.needed("keyframe")) if best.values else None,
        hand_load_kg=document.part("load").number("hand_load_kg"),
        versions=_versions(document.part("versions")),
        frames=_frames(frames),
        baseline=_baseline(document.part("baseline")),
    )


@dataclass(frozen=True)
class _Fields:
    """An object of a document, whose fields are of the kind asked for or refused."""

    values: Mapping[str, Any]

    def text(self, name: str) -> str | None:
        value = self.values.get(name)
        if value is not None and not isinstance(value, str):
            raise _UnsoundError(f"its {name} is {shortened(value)}, but a text is needed")
        return value

    def needed(self, name: str) -> str:
        value = self.text(name)
        if value is None:
            raise _UnsoundError(f"its {name} is missing")
        return value

    def code(self, name: str, known: Collection[str]) -> str:
        value = self.needed(name)
        if value not in known:
            raise _UnsoundError(f"its {name} {shortened(value)} is not known here")
        return value

    def number(self, name: str) -> float | None:
        value = self.values.get(name)
        if value is None:
            return None
        sound = isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value)
        if not sound or abs(value) > _LARGEST:
            raise _UnsoundError(f"its {name} is {shortened(value)}, but a number or null is needed")
        return float(value)

    def time(self, name: str) -> float:
        value = self.number(name)
        if value is None:
            raise _UnsoundError(f"its {name} is missing")
        return value

    def whole(self, name: str) -> int:
        return round(self.time(name))

    def part(self, name: str) -> "_Fields":
        value = self.values.get(name)
        if value is not None and not isinstance(value, dict):
            raise _UnsoundError(f"its {name} is {shortened(value)}, but an object is needed")
        return _Fields(value or {})

    def parts(self, name: str) -> list["_Fields"]:
        return [_Fields(part) for part in self._list(name, dict)]

    def texts(self, name: str) -> tuple[str, ...]:
        return tuple(self._list(name, str))

    def wholes(self, name: str) -> tuple[int, ...]:
        return tuple(self._list(name, int))

    def numbers(self, name: str) -> tuple[float, ...]:
        return tuple(_Fields({name: value}).time(name) for value in self._list(name, object))

    def _list(self, name: str, kind: type) -> list[Any]:
        value = self.values.get(name, [])
        if not isinstance(value, list) or not all(isinstance(part, kind) for part in value):
            raise _UnsoundError(f"its {name} are {shortened(value)}, which is no such list")
        return value


def _document(text: str) -> _Fields:
    try:
        document = json.loads(text)
    except (ValueError, RecursionError):
        raise _UnsoundError("session.json is not JSON") from None
    schema = document.get("schema") if isinstance(document, dict) else None
    if schema != SCHEMA:
        raise _UnsoundError(f"the schema of session.json is {shortened(schema)}, but {SCHEMA!r} is needed")
    return _Fields(document)


def _drill_codes() -> set[str]:
    return {drill.code for drill in drills()}


def _rep(fields: _Fields, *, without_squat: bool) -> RepRead:
    """Read a repetition; where a squat is judged as one, that it is a squat is no fault."""
    found = map(_found, fields.parts("findings"))
    plain = [name for name, value in fields.values.items() if not isinstance(value, list | dict | str)]
    return RepRead(
        number=fields.whole("number"),
        start_s=fields.time("start_s"),
        bottom_s=fields.time("bottom_s"),
        end_s=fields.time("end_s"),
        values={name: fields.number(name) for name in plain},
        findings=tuple(one for one in found if not (without_squat and one.fault == "squat_substitution")),
    )


def _found(fields: _Fields) -> Found:
    return Found(
        fields.code("fault", fault_codes()),
        fields.needed("verdict"),
        fields.needed("because"),
        fields.number("limit"),
        fields.text("unit") or "",
    )


def _attempt(fields: _Fields) -> tuple[float | None, str]:
    times = (fields.number(name) for name in ("bottom_s", "start_s", "end_s"))
    return next((time_s for time_s in times if time_s is not None), None), fields.needed("reason")


def _advice(fields: _Fields) -> AdviceRead:
    return AdviceRead(
        language=fields.code("language", languages()) if "language" in fields.values else COMPLETE,
        points=tuple(map(_point, fields.parts("points"))),
        praise=fields.texts("praise"),
        unseen=fields.texts("unseen"),
        notes=fields.part("course").texts("notes"),
    )


def _point(fields: _Fields) -> PointRead:
    return PointRead(
        fault=fields.code("fault", fault_codes()),
        reps=fields.wholes("reps"),
        seen=fields.needed("seen"),
        cue=fields.needed("cue"),
        drill=fields.code("drill", _drill_codes()),
        keyframe=fields.text("keyframe"),
    )


def _baseline(fields: _Fields) -> Baseline | None:
    if not fields.values:
        return None
    hip, lumbar, low, high = (
        fields.numbers(name) for name in ("hip_deg", "lumbar_deg", "low_deg", "high_deg")
    )
    if not len(hip) == len(lumbar) == len(low) == len(high):
        raise _UnsoundError("the lists of its baseline differ in length")
    return Baseline(hip, lumbar, low, high, fields.whole("sessions"))


def _versions(fields: _Fields) -> dict[str, str]:
    return {name: fields.needed(name) for name in fields.values}


def _frames(text: str) -> Frames:
    header, *rows = _rows(text) or [[]]
    loads = [name for name in LOADS if name in header]
    with_error = [*SERIES, *(name for name in loads if f"{name}_se" in header)]
    wanted = ["time_s", "rep", "phase", *SERIES, *loads, *(f"{name}_se" for name in with_error)]
    missing = [name for name in wanted if name not in header]
    if missing:
        raise _UnsoundError(f"frames.csv has no column {missing[0]}")
    cells = _columns(rows, [header.index(name) for name in wanted])
    columns = dict(zip(wanted, cells, strict=True))
    time_s = _numbers(columns["time_s"])
    if not (np.isfinite(time_s).all() and (np.diff(time_s) >= 0).all()):
        raise _UnsoundError("the times in frames.csv go back")
    return Frames(
        time_s=time_s,
        rep=np.nan_to_num(_numbers(columns["rep"])).astype(np.int64),
        descending=np.array([phase == "descent" for phase in columns["phase"]], dtype=bool),
        values={name: _numbers(columns[name]) for name in (*SERIES, *loads)},
        standard_error={name: _numbers(columns[f"{name}_se"]) for name in with_error},
    )


def _rows(text: str) -> list[list[str]]:
    try:
        return list(csv.reader(StringIO(text, newline="")))
    except csv.Error:
        raise _UnsoundError("frames.csv is no table of values between commas") from None


def _columns(rows: Iterable[list[str]], places: Sequence[int]) -> list[list[str]]:
    try:
        told = [[row[place] for place in places] for row in rows]
    except IndexError:
        raise _UnsoundError("a row of frames.csv is cut short") from None
    return [list(column) for column in zip(*told, strict=True)] or [[] for _ in places]


def _numbers(cells: Sequence[str]) -> FloatArray:
    try:
        return np.array([float(cell) if cell else np.nan for cell in cells], dtype=float)
    except ValueError:
        raise _UnsoundError("frames.csv holds a cell that is no number") from None
