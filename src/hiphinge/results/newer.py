"""A ``session.json`` of a newer minor version without the codes unknown to this version."""

from collections.abc import Mapping
from typing import Any

from hiphinge.faults import LowBack, Verdict
from hiphinge.knowledge.drills import drills
from hiphinge.knowledge.faults import fault_codes
from hiphinge.results.names import SESSION_SCHEMA
from hiphinge.results.version import Schema

_DRILLS = ("drill", "judged_as", "next_drill")


def understood(document: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the readable part of a session: all of it, unless its minor version is newer.

    A newer version may know further faults and drills. Findings of such a fault and advice about it are left
    out, and such a drill counts as none.

    Parameters
    ----------
    document : mapping
        What ``session.json`` holds, of an accepted schema.
    """
    schema = Schema.parse(document.get("schema"))
    if schema is None or schema.minor <= SESSION_SCHEMA.minor:
        return document
    known = _drill_codes()
    drilled = {name: document.get(name) if document.get(name) in known else None for name in _DRILLS}
    advice = document.get("advice")
    points = {"points": [*filter(_is_known_point, _objects(advice, "points"))]}
    return {
        **document,
        **drilled,
        "reps": [_known_rep(rep) for rep in _objects(document, "reps")],
        "halves": [_known_rep(half) for half in _objects(document, "halves")],
        "faults": [code for code in document.get("faults", ()) if code in fault_codes()],
        "advice": {**advice, **points} if isinstance(advice, dict) else advice,
    }


def _known_rep(rep: Mapping[str, Any]) -> dict[str, Any]:
    state = rep.get("low_back_state")
    return {
        **rep,
        "low_back_state": state if state in [*LowBack] else None,
        "findings": [*filter(_is_known_finding, _objects(rep, "findings"))],
    }


def _is_known_finding(finding: Mapping[str, Any]) -> bool:
    return finding.get("fault") in fault_codes() and finding.get("verdict") in [*Verdict]


def _is_known_point(point: Mapping[str, Any]) -> bool:
    return point.get("fault") in fault_codes() and point.get("drill") in _drill_codes()


def _drill_codes() -> set[str]:
    return {drill.code for drill in drills()}


def _objects(of: object, name: str) -> list[Mapping[str, Any]]:
    found = of.get(name) if isinstance(of, Mapping) else None
    return [one for one in found if isinstance(one, Mapping)] if isinstance(found, list) else []
