"""What the store knows of a session from its ``session.json``."""

import json
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any

from hiphinge.errors import InvalidValueError
from hiphinge.results.document import parse
from hiphinge.results.errors import InvalidResultError
from hiphinge.texts import Message

if TYPE_CHECKING:
    from hiphinge.results.whole_reading import WholeRead


def session_document(content: bytes) -> Mapping[str, Any]:
    """Read a ``session.json`` and check that it is one.

    Raises
    ------
    InvalidValueError
        If it is none.
    """
    try:
        document = parse(content).values
    except InvalidResultError:
        document = {}
    if not _is_session(document):
        raise InvalidValueError(Message("error-no-session-json"))
    return document


def _is_session(document: Mapping[str, Any]) -> bool:
    reps, source, faults = document.get("reps"), document.get("source"), document.get("faults")
    return (
        isinstance(source, dict)
        and isinstance(document.get("view"), dict)
        and isinstance(document.get("versions"), dict)
        and isinstance(reps, list)
        and all(isinstance(rep, dict) and isinstance(rep.get("number"), int) for rep in reps)
        and isinstance(faults, list)
        and all(isinstance(fault, str) for fault in faults)
    )


def facts(document: Mapping[str, Any]) -> dict[str, Any]:
    """Return the facts about a session that the store lists in columns."""
    source = document["source"]
    duration_s = source.get("duration_s")
    drill = document.get("drill")
    return {
        "file": str(source.get("file")),
        "kind": str(source.get("kind")),
        "duration_s": float(duration_s) if isinstance(duration_s, int | float) else None,
        "movement": str(document.get("movement")),
        "drill": None if drill is None else str(drill),
        "usable": int(bool(document["view"].get("usable"))),
        "reps": len(document["reps"]),
        "faults": json.dumps(document["faults"]),
        "version": str(document["versions"].get("hiphinge")),
    }


def whole_of(document: Mapping[str, Any]) -> "WholeRead | None":
    """Return the measures of a posture or a walk in a ``session.json``; None for a session of repetitions.

    Raises
    ------
    InvalidValueError
        If they are not sound.
    """
    from hiphinge.results.document import Fields
    from hiphinge.results.whole_reading import read_whole

    try:
        return read_whole(Fields(document))
    except InvalidResultError:
        raise InvalidValueError(Message("error-no-session-json")) from None


def rep_numbers(document: Mapping[str, Any]) -> list[int]:
    """Return the numbers of the repetitions that a ``session.json`` holds."""
    return [rep["number"] for rep in document["reps"]]


def faults_without(document: Mapping[str, Any], excluded: Collection[int]) -> tuple[str, ...]:
    """Return the codes of the faults present in the repetitions that were not excluded."""
    counted = [rep for rep in document["reps"] if rep["number"] not in excluded]
    found = [one for rep in counted for one in rep.get("findings", []) if isinstance(one, dict)]
    present = {one.get("fault") for one in found if one.get("verdict") == "present"}
    return tuple(fault for fault in document["faults"] if fault in present)
