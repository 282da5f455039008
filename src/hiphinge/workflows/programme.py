"""A person's programme: who has one, its beginning, and what was done. Nothing here shows or asks."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from statistics import median
from typing import Any

from hiphinge.errors import InvalidValueError
from hiphinge.history import blobs
from hiphinge.history.counting import drill_of, newest_analyses
from hiphinge.history.diaries import diary as stored_diary
from hiphinge.history.diaries import keep_entries, keep_intake
from hiphinge.history.record import Kept, Someone, session_document
from hiphinge.history.store import Store
from hiphinge.knowledge.drills import drill, drills
from hiphinge.knowledge.ladder import FAULT_PREFIX, filmed_as, ladder
from hiphinge.person import Person
from hiphinge.programme.assessing import Rep, assessed
from hiphinge.programme.diary import Answered, Diary, Entry, Intake, Pain, Practice, SetDone
from hiphinge.programme.outcomes import function_score, pain_score
from hiphinge.programme.pain import Zone, zone
from hiphinge.programme.set_review import DRIFTING, SetReview, set_review, worked_side
from hiphinge.programme.standing import counts_for, standing
from hiphinge.results.names import SESSION
from hiphinge.texts import Message
from hiphinge.workflows.warning_signs import keep_answer, warning_check

#: As many names as fit into one sentence.
_MOST_NAMES = 5
#: Sessions to look through for those of one day: some weeks of the busiest people.
_LATEST = 200


def the_person(store: Store, name: str | None) -> Someone:
    """Return the person of a name; without one the only person of the store.

    Raises
    ------
    InvalidValueError
        If there is nobody, or if there are several and no name was given.
    StoreError
        If there is nobody of that name.
    """
    if name is not None:
        return store.person(name)
    people = [someone for someone, _ in store.people()]
    if not people:
        raise InvalidValueError(Message("error-nobody-started"))
    if len(people) > 1:
        names = ", ".join(someone.name for someone in people[:_MOST_NAMES])
        raise InvalidValueError(Message("error-which-person", {"names": names}))
    return people[0]


def person_to_start(store: Store, name: str) -> Someone:
    """Return the person of a name, added where there is none."""
    known = {someone.name.casefold() for someone, _ in store.people()}
    return store.person(name) if name.casefold() in known else store.add(name, Person())


def begun(store: Store, someone: Someone) -> Diary:
    """Return the diary of a person whose start is complete.

    Raises
    ------
    InvalidValueError
        If they have not started, or not answered all.
    """
    found = stored_diary(store, someone)
    if found is None or not found.intake.is_whole:
        raise InvalidValueError(Message("error-not-started", {"name": someone.name}))
    return found


def renewed(known: Diary, today: date, *, empty: bool) -> Intake:
    """Return a new start at the step where the person stands.

    Parameters
    ----------
    known : Diary
    today : date
    empty : bool
        Whether to leave all answers open, to ask them again.
    """
    step = standing(known, today).step.drill.code
    before = Intake(today) if empty else known.intake
    return replace(before, begun_on=today, starts_at=step)


def begin(
    store: Store, someone: Someone, intake: Intake, activities: Sequence[tuple[str, int]], today: date
) -> None:
    """Store a complete start, with the day's answers on pain and own activities."""
    keep_intake(store, someone, intake)
    known = stored_diary(store, someone)
    entries: list[Entry] = [] if intake.pain is None else [pain_score(today, intake.pain)]
    if activities:
        entries.append(function_score(today, activities))
    codes = {one.code for one in entries if isinstance(one, Answered)}
    before = () if known is None else known.entries
    same = [one for one in before if isinstance(one, Answered) and one.day == today and one.code in codes]
    keep_entries(store, someone, entries, same)


@dataclass(frozen=True)
class Done:
    """What a person says about one practice.

    Attributes
    ----------
    day : date
    drill : str
    sets : int
    reps : int
        Of one set, and of one side for drills of one side.
    good : int, optional
        Good repetitions of each set.
    pain : Pain
    load_kg : float, optional
    note : str
    """

    day: date
    drill: str
    sets: int
    reps: int
    good: int | None
    pain: Pain
    load_kg: float | None = None
    note: str = ""

    def practice(self) -> Practice:
        """Return the practice, for both sides where the drill has two."""
        one = SetDone(self.reps, self.good)
        both = (replace(one, side="left"), replace(one, side="right"))
        each = both if drill(self.drill).dose.each_side else (one,)
        return Practice(self.day, self.drill, each * self.sets, self.pain, self.load_kg, self.note)


def filmed_sessions(store: Store, someone: Someone, day: date, code: str) -> tuple[Kept, ...]:
    """Return the stored films of a drill of a day that can be judged.

    Raises
    ------
    StoreError
        If the store cannot be read.
    """
    seen_as = filmed_as(code)
    latest = newest_analyses(store.sessions(someone, _LATEST))
    of_day = [kept for kept in latest if kept.recorded_at.date() == day and kept.usable]
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
    known = {name: median(values) for name, values in errors.items() if values}
    return set_review(drill_of(kept), reps, known, _facing(store, kept))


def _facing(store: Store, kept: Kept) -> str | None:
    facing = session_document(store.file(kept.id, SESSION))["view"].get("facing")
    return facing if isinstance(facing, str) else None


def last_practice(known: Diary, until: date) -> Practice | None:
    """Return the latest practice up to a day; None if there is none."""
    found = [one for one in known.practices if one.day <= until]
    return found[-1] if found else None


def morning_after(store: Store, someone: Someone, known: Diary, points: int, today: date) -> Practice | None:
    """Note this morning's pain with the practice of the day before; None if there was none.

    Raises
    ------
    InvalidValueError
        If the number is not one from 0 to 10.
    """
    before = [one for one in known.practices if one.day == today - timedelta(days=1)]
    if not before:
        return None
    changed = [replace(one, pain=replace(one.pain, next_morning=points)) for one in before]
    keep_entries(store, someone, changed, before)
    return changed[-1]


def keep_practice(store: Store, someone: Someone, known: Diary, practice: Practice) -> Zone | None:
    """Store a practice, and return the zone of its pain; see `remembered_zone`."""
    keep_entries(store, someone, [practice])
    return remembered_zone(someone, known, practice)


def remembered_zone(someone: Someone, known: Diary, practice: Practice) -> Zone | None:
    """Return the zone of a practice's pain; None where it was not said.

    After red, the question on warning signs comes before anything else is practised.
    """
    found = zone(practice.pain, known.intake.pain or 0)
    if found is Zone.RED:
        check = warning_check(someone, datetime.now(UTC))
        kept = () if check.answer is None else check.answer.locking
        keep_answer(someone, check.answered((*kept, "red_zone")))
    return found


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
