"""Filmed sets of a programme, from the store."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from hiphinge.history import blobs
from hiphinge.history.counting import drill_of, newest_analyses
from hiphinge.history.record import Kept, Someone
from hiphinge.history.session_facts import session_document
from hiphinge.history.store import Store
from hiphinge.knowledge.drills import drills
from hiphinge.knowledge.ladder import FAULT_PREFIX, filmed_as, ladder
from hiphinge.programme.assessing import Rep, assessed
from hiphinge.programme.diary import SetDone
from hiphinge.programme.set_review import DRIFTING, SetReview, set_review, worked_side
from hiphinge.programme.standing import counts_for
from hiphinge.results.names import SESSION

#: Sessions to look through for those of one day: some weeks of the busiest people.
_LATEST = 200


def filmed_sessions(store: Store, someone: Someone, day: date, code: str) -> tuple[Kept, ...]:
    """Return the stored films of a drill of a day that can be judged.

    Raises
    ------
    StoreError
        If the store cannot be read.
    """
    seen_as = filmed_as(code)
    latest = newest_analyses(store.sessions(someone, _LATEST))
    of_day = [kept for kept in latest if kept.recorded_at.date() == day and kept.usable and kept.reps]
    return tuple(kept for kept in of_day if seen_as is not None and drill_of(kept) == seen_as)


def filmed_sets(store: Store, sessions: Sequence[Kept], code: str) -> tuple[SetDone, ...]:
    """Return stored sets of a drill, judged as its step of the ladder asks.

    A set of a drill of one side is one of the side towards the camera.

    Raises
    ------
    StoreError
        If the store cannot be read.
    """
    step = next((step for step in ladder() if counts_for(step, code)), None)
    if step is None:
        return ()
    return tuple(
        replace(assessed(stored_reps(store, kept), step), side=worked_side(code, _facing(store, kept)))
        for kept in sessions
    )


def review_of(store: Store, someone: Someone, kept: Kept) -> SetReview | None:
    """Return a stored set beside what its drill asks for; None without repetitions, or for an unknown drill.

    Raises
    ------
    StoreError
        If the store cannot be read.
    """
    reps = stored_reps(store, kept)
    if not reps or drill_of(kept) not in {one.code for one in drills()}:
        return None
    seen = {name: store.seen(someone, name, kept.recorded_at) for name in DRIFTING}
    errors = {
        name: [one.standard_error for one in found if one.session == kept.id and one.standard_error]
        for name, found in seen.items()
    }
    return set_review(drill_of(kept), reps, errors, _facing(store, kept))


def _facing(store: Store, kept: Kept) -> str | None:
    facing = session_document(store.file(kept.id, SESSION))["view"].get("facing")
    return facing if isinstance(facing, str) else None


def stored_reps(store: Store, kept: Kept) -> list[Rep]:
    """Return the repetitions of a stored session that count, with their measures and verdicts."""
    with store.database.reading() as connection:
        document = session_document(blobs.content(connection, kept.id, SESSION))
    excluded = {one.rep for one in kept.excluded}
    return [_rep(rep) for rep in document["reps"] if rep["number"] not in excluded]


def _rep(rep: dict[str, Any]) -> Rep:
    numbers = {
        name: float(value)
        for name, value in rep.items()
        if isinstance(value, int | float) and not isinstance(value, bool)
    }
    verdicts = {
        f"{FAULT_PREFIX}{found['fault']}": float(found["verdict"] == "present")
        for found in rep.get("findings", ())
        if isinstance(found, dict) and found.get("verdict") in {"present", "absent"}
    }
    return {**numbers, **verdicts}
