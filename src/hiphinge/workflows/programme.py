"""A person's programme: who has one, its beginning, and what was done. Nothing here shows or asks."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from hiphinge.errors import InvalidValueError
from hiphinge.history.diaries import begun_diary, keep_entries, keep_intake
from hiphinge.history.diaries import diary as stored_diary
from hiphinge.history.record import Someone
from hiphinge.history.store import Store, open_store
from hiphinge.knowledge.drills import drill
from hiphinge.person import Person
from hiphinge.programme.diary import Answered, Diary, Entry, Intake, Pain, Practice, SetDone
from hiphinge.programme.outcomes import function_score, pain_score
from hiphinge.programme.pain import Zone, zone
from hiphinge.programme.standing import standing
from hiphinge.texts import Message
from hiphinge.workflows.warning_signs import remember_red_zone

#: As many names as fit into one sentence.
_MOST_NAMES = 5


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
    found = begun_diary(store, someone)
    if found is None:
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
    entries: list[Entry] = [] if intake.pain is None else [pain_score(today, intake.pain)]
    if activities:
        entries.append(function_score(today, activities))
    keep_intake(store, someone, intake)
    known = stored_diary(store, someone)
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


def keep_pain_of_live_set(someone: Someone, code: str, pain: Pain, today: date) -> None:
    """Note the pain of a set in front of a camera as that of a practice; nothing without a programme.

    Sets of one drill and day are one practice, with the worst of them, so that one day counts once.

    Raises
    ------
    StoreError
        If the store cannot be read or written.
    """
    with open_store() as store:
        known = begun_diary(store, someone)
        if known is None:
            return
        of_day = [one for one in known.practices if (one.day, one.drill) == (today, code)]
        before = [one for one in of_day if not one.sets and not one.note and one.pain.after is None]
        felt = [pain, *(one.pain for one in before)]
        worst = max((one.during for one in felt if one.during is not None), default=None)
        both = Pain(during=worst, leg=any(one.leg for one in felt))
        keep_entries(store, someone, [Practice(today, code, (), both)], before)


def remembered_zone(someone: Someone, known: Diary, practice: Practice) -> Zone | None:
    """Return the zone of a practice's pain; None where it was not said.

    After red, the question on warning signs comes before anything else is practised.
    """
    found = zone(practice.pain, known.intake.pain or 0)
    if found is Zone.RED:
        remember_red_zone(someone)
    return found
