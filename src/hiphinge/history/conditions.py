"""Result folders read back to compare conditions: not trusted, and refused in one sentence if invalid."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from os import PathLike
from pathlib import Path
from reprlib import repr as shortened
from statistics import median
from typing import Any

from hiphinge.coaching.reasons import Screens
from hiphinge.coaching.trials import Bend, Trial, trial_of
from hiphinge.errors import HipHingeError, ResultFolderError
from hiphinge.knowledge.drills import DEFAULT_DRILL, drill
from hiphinge.knowledge.screens import screens
from hiphinge.knowledge.thresholds import threshold
from hiphinge.results.document import Fields, parse, read_text
from hiphinge.results.errors import InvalidResultError, NewerResultError
from hiphinge.results.kept import excluded_reps
from hiphinge.results.loading import newer_message
from hiphinge.results.names import SCREEN, SCREEN_SCHEMA, SESSION, SESSION_SCHEMA
from hiphinge.texts import Message, Value, significant

#: Files that a result is read from, with the schema that each must have.
_FILES = {SESSION: SESSION_SCHEMA, SCREEN: SCREEN_SCHEMA}
#: Statures of one person differ by no more than this, however they are rounded.
_SAME_STATURE_M = 0.03
_CONDITION_OF_DRILL = {"dowel": "dowel", "wall_tap": "wall"}
_CONDITION_OF_SCREEN = {"waiters_bow": "bodyweight", "seated_hinge": "seated"}


@dataclass(frozen=True)
class Results:
    """The combined content of several result folders.

    Attributes
    ----------
    trials : tuple of Trial
        One for each session and each bow.
    screens : Screens
    """

    trials: tuple[Trial, ...]
    screens: Screens


@dataclass(frozen=True)
class _Result:
    """The content of one folder."""

    stature_m: float | None
    trial: Trial | None = None
    screen: str | None = None
    value: float = 0.0


def read_results(folders: Sequence[str | PathLike[str]]) -> Results:
    """Read the results of one person from several folders.

    The condition of a session follows from its drill and, for a plain hinge, from its knees.

    Parameters
    ----------
    folders : sequence of path-like
        Each holds ``session.json`` or ``screen.json``.

    Raises
    ------
    ResultFolderError
        In one sentence, if a folder cannot be read or used, or if they are of different people.
    """
    found = [_read(Path(folder)) for folder in dict.fromkeys(map(Path, folders))]
    _require_one_person(found)
    values = {result.screen: result.value for result in found if result.screen is not None}
    return Results(
        trials=tuple(result.trial for result in found if result.trial is not None),
        screens=Screens(values.get("straight_leg_raise"), values.get("active_knee_extension")),
    )


def _require_one_person(found: Iterable[_Result]) -> None:
    statures = sorted(result.stature_m for result in found if result.stature_m is not None)
    if statures and statures[-1] - statures[0] > _SAME_STATURE_M:
        raise ResultFolderError(
            Message(
                "error-results-of-others",
                {"low": significant(statures[0], 4), "high": significant(statures[-1], 4)},
            )
        )


def _read(folder: Path) -> _Result:
    try:
        name, document = _document(folder)
        return _result(name, _counted(document, folder))
    except OSError as error:
        raise ResultFolderError(
            Message("error-result-folder-not-read", {"folder": str(folder), "reason": str(error.strerror)})
        ) from error
    except NewerResultError as error:
        raise ResultFolderError(newer_message(folder, error)) from error
    except InvalidResultError as error:
        why: dict[str, Value] = {"folder": str(folder), "reason": error.reason}
        raise ResultFolderError(Message("error-result-other", why)) from error


def _document(folder: Path) -> tuple[str, Mapping[str, Any]]:
    """Return the name of the file that was found, and its content."""
    file = folder if folder.name in _FILES else _file_in(folder)
    return file.name, parse(read_text(file), file.name, _FILES[file.name]).values


def _counted(document: Mapping[str, Any], folder: Path) -> Mapping[str, Any]:
    """Leave out the repetitions that the store excluded; outside the store there are none."""
    excluded = excluded_reps(folder if folder.is_dir() else folder.parent)
    if not excluded:
        return document
    try:
        reps = [rep for rep in document.get("reps", ()) if rep["number"] not in excluded]
    except (LookupError, TypeError):
        raise InvalidResultError("reps") from None
    return {**document, "reps": reps}


def _file_in(folder: Path) -> Path:
    if not folder.is_dir():
        raise InvalidResultError("no-folder")
    files = [folder / name for name in _FILES if (folder / name).is_file()]
    if not files:
        raise InvalidResultError("no-file")
    return files[0]


def _result(name: str, document: Mapping[str, Any]) -> _Result:
    stature = _stature(document.get("person"))
    if name == SESSION:
        return _Result(stature, _session(document))
    code = document.get("screen")
    if not isinstance(code, str) or code not in screens():
        raise InvalidResultError("screen", found=shortened(code), known=", ".join(screens()))
    if code in _CONDITION_OF_SCREEN:
        reps = _list_of_objects(document, "reps")
        bends = [
            _bend(rep, "depth_deg", "onset_deg", ("hip_deg", "lumbar_deg", "lumbar_percent")) for rep in reps
        ]
        return _Result(stature, _trial(_CONDITION_OF_SCREEN[code], bends))
    value = _number(document, "value")
    if value is None:
        raise InvalidResultError("missing", name="value")
    return _Result(stature, screen=code, value=value)


def _stature(person: object) -> float | None:
    return _number(person, "stature_m") if isinstance(person, dict) else None


def _session(document: Mapping[str, Any]) -> Trial:
    """Sum up the repetitions where the low back was visible all the way down."""
    reps = [_judged(rep) for rep in _list_of_objects(document, "reps")]
    rest = ("hip_flexion_deg", "lumbar_flexion_deg", "lumbar_flexion_percent")
    visible = [rep for rep in reps if _is_visible(rep)]
    bends = [_bend(rep, "trunk_inclination_deg", "rounding_onset_trunk_deg", rest) for rep in visible]
    return _trial(_condition(document.get("drill"), visible), bends)


def _trial(condition: str, bends: Sequence[Bend]) -> Trial:
    if not bends:
        raise InvalidResultError("low-back-hidden")
    return trial_of(condition, bends)


def _judged(rep: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a repetition without an onset of rounding where it was judged not to round, as on the page."""
    found = rep.get("findings")
    verdicts = [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []
    kept = any((one.get("fault"), one.get("verdict")) == ("lumbar_rounding", "absent") for one in verdicts)
    return {**rep, "rounding_onset_trunk_deg": None} if kept else rep


def _is_visible(rep: Mapping[str, Any]) -> bool:
    """Whether a missing onset means that the low back did not round."""
    onset, depth = _number(rep, "rounding_onset_trunk_deg"), _number(rep, "trunk_inclination_deg")
    whole_way = (_number(rep, name) is not None for name in ("lumbar_flexion_peak_deg", "lumbar_share"))
    return depth is not None and (onset is not None or all(whole_way))


def _bend(rep: Mapping[str, Any], depth: str, onset: str, rest: tuple[str, str, str]) -> Bend:
    lean = _number(rep, depth)
    if lean is None:
        raise InvalidResultError("rep-lacks", name=depth)
    return Bend(lean, _number(rep, onset), *(_number(rep, name) for name in rest))


def _condition(asked: object, reps: Sequence[Mapping[str, Any]]) -> str:
    """Return the condition of a session, from `knowledge.causes.conditions`."""
    code = DEFAULT_DRILL if asked is None else str(asked)
    if code in _CONDITION_OF_DRILL:
        return _CONDITION_OF_DRILL[code]
    try:
        expected = drill(code).expectation
    except HipHingeError:
        raise InvalidResultError("no-drill", found=shortened(asked)) from None
    if expected.loaded:
        return "loaded"
    if code != DEFAULT_DRILL:
        raise InvalidResultError("other-drill", found=code)
    knees = [knee for knee in (_number(rep, "knee_flexion_deg") for rep in reps) if knee is not None]
    bent = bool(knees) and median(knees) >= threshold("bent_knees_deg").value
    return "knees_bent" if bent else "bodyweight"


def _list_of_objects(document: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    value = document.get(name)
    if not isinstance(value, list) or not all(isinstance(part, dict) for part in value):
        raise InvalidResultError("needs-objects", name=name, found=shortened(value))
    return value


def _number(document: Mapping[str, Any], name: str) -> float | None:
    """Return the value of a field; None where it is null or absent."""
    return Fields(document).number(name)
