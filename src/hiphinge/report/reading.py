"""A result folder read back: ``session.json`` and ``frames.csv``, not trusted.

The page and the plots are made from these alone, so that they are the same right after an analysis and
years later.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from hiphinge.families import FAMILIES, HINGE
from hiphinge.knowledge.drills import drill, drills
from hiphinge.knowledge.faults import fault_codes
from hiphinge.measures.baseline import Baseline
from hiphinge.report.result import (
    LOADS,
    SERIES,
    AdviceRead,
    CoachedRead,
    FindingRead,
    Frames,
    HurtRead,
    PointRead,
    RepRead,
    Result,
    RetakeRead,
)
from hiphinge.results.cells import parse_cells
from hiphinge.results.document import Fields, parse, read_text
from hiphinge.results.errors import InvalidResultError
from hiphinge.results.frames_csv import frames_csv
from hiphinge.results.kept import corrected_document
from hiphinge.results.loading import read_label, reading
from hiphinge.results.names import FRAMES, SESSION
from hiphinge.results.session_json import dumps
from hiphinge.results.whole_reading import read_whole
from hiphinge.session import Session
from hiphinge.texts import languages
from hiphinge.texts.catalogue import COMPLETE


def read_result(folder: Path) -> Result:
    """Read a result folder.

    Parameters
    ----------
    folder : Path
        The result folder, or the ``session.json`` in it.

    Raises
    ------
    ResultFolderError
        In one sentence, if it is not a result folder or cannot be read.
    """
    place = folder.parent if folder.name == SESSION else folder
    return reading(folder, lambda: _result(corrected_document(place), read_text(place / FRAMES), place))


def result_of(session: Session) -> Result:
    """Return a session in the form it would be read back in."""
    return _result(parse(dumps(session)), frames_csv(session), None)


def _result(document: Fields, frames: str, folder: Path | None) -> Result:
    source, view, best = (document.part(name) for name in ("source", "view", "best_rep"))
    messages = (*document.texts("messages"), *view.texts("messages"))
    judged_as = document.code("judged_as", _drill_codes()) if document.text("judged_as") else None
    is_squat = judged_as is not None and drill(judged_as).expectation.movement == "squat"
    reps, halves = (
        tuple(_rep(part, without_squat=is_squat) for part in document.parts(name))
        for name in ("reps", "halves")
    )
    return Result(
        folder=folder,
        family=document.code("family", FAMILIES) if "family" in document.values else HINGE.name,
        file=source.text("file") or "",
        duration_s=source.number("duration_s"),
        yaw_deg=view.number("yaw_deg"),
        facing=view.text("facing"),
        movement=document.text("movement") or "unknown",
        drill=document.code("drill", _drill_codes()) if document.text("drill") else None,
        usable=view.values.get("usable") is True,
        messages=tuple(dict.fromkeys(messages)),
        judged_as=judged_as,
        reps=reps,
        halves=halves,
        attempts=tuple(map(_attempt, document.parts("attempts"))),
        advice=_advice(document.part("advice")),
        next_drill=document.code("next_drill", _drill_codes()) if document.text("next_drill") else None,
        best=(best.whole("rep"), best.text("keyframe")) if best.values else None,
        hand_load_kg=document.part("load").number("hand_load_kg"),
        versions=_versions(document.part("versions")),
        frames=_counted(_frames(frames), [rep.number for rep in reps]),
        baseline=_baseline(document.part("baseline")),
        pictures=document.values.get("pictures") is not False,
        label=read_label(document.part("label")),
        coached=_coached(document.part("coached")),
        whole=read_whole(document),
    )


def _coached(fields: Fields) -> CoachedRead | None:
    if not fields.values:
        return None
    said = [(one.time("time_s"), one.needed("words"), one.text("kind")) for one in fields.parts("said")]
    return CoachedRead(
        said=tuple((time_s, words) for time_s, words, _ in said),
        answer=next((words for _, words, kind in reversed(said) if kind == "safety"), None),
        hurts=tuple(
            HurtRead(one.time("time_s"), one.whole("score"), one.values.get("into_leg") is True)
            for one in fields.parts("hurts")
        ),
    )


def _drill_codes() -> set[str]:
    return {drill.code for drill in drills()}


def _rep(fields: Fields, *, without_squat: bool) -> RepRead:
    """Read a repetition; being a squat is no fault if it is judged as a squat."""
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


def _found(fields: Fields) -> FindingRead:
    return FindingRead(
        fields.code("fault", fault_codes()),
        fields.needed("verdict"),
        fields.needed("because"),
        fields.number("limit"),
        fields.text("unit") or "",
    )


def _attempt(fields: Fields) -> tuple[float | None, str]:
    times = (fields.number(name) for name in ("bottom_s", "start_s", "end_s"))
    return next((time_s for time_s in times if time_s is not None), None), fields.needed("reason")


def _advice(fields: Fields) -> AdviceRead:
    return AdviceRead(
        language=fields.code("language", languages()) if "language" in fields.values else COMPLETE,
        points=tuple(map(_point, fields.parts("points"))),
        praise=fields.texts("praise"),
        unseen=fields.texts("unseen"),
        notes=fields.part("course").texts("notes"),
        retake=_retake(fields.part("retake")),
    )


def _retake(fields: Fields) -> RetakeRead | None:
    return RetakeRead(fields.needed("why"), fields.needed("how")) if fields.values else None


def _point(fields: Fields) -> PointRead:
    return PointRead(
        fault=fields.code("fault", fault_codes()),
        reps=fields.wholes("reps"),
        seen=fields.needed("seen"),
        cue=fields.needed("cue"),
        drill=fields.code("drill", _drill_codes()),
        keyframe=fields.text("keyframe"),
    )


def _baseline(fields: Fields) -> Baseline | None:
    if not fields.values:
        return None
    hip, lumbar, low, high = (
        fields.numbers(name) for name in ("hip_deg", "lumbar_deg", "low_deg", "high_deg")
    )
    if not len(hip) == len(lumbar) == len(low) == len(high):
        raise InvalidResultError("baseline")
    return Baseline(hip, lumbar, low, high, fields.whole("sessions"))


def _versions(fields: Fields) -> dict[str, str]:
    return {name: fields.needed(name) for name in fields.values}


def _frames(text: str) -> Frames:
    cells = parse_cells(text)
    loads = [name for name in LOADS if name in cells]
    with_error = [*SERIES, *(name for name in loads if f"{name}_se" in cells)]
    return Frames(
        time_s=cells.times(),
        rep=np.nan_to_num(cells.numbers("rep")).astype(np.int64),
        descending=np.array([phase == "descent" for phase in cells.texts("phase")], dtype=bool),
        values={name: cells.numbers(name) for name in (*SERIES, *loads)},
        standard_error={name: cells.numbers(f"{name}_se") for name in with_error},
    )


def _counted(frames: Frames, reps: Sequence[int]) -> Frames:
    """Detach frames from repetitions that do not count."""
    return replace(frames, rep=np.where(np.isin(frames.rep, reps), frames.rep, 0))
