"""The weeks ahead, as they would be if every day went as asked for."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from hiphinge.coaching.warning_signs import WarningAnswer
from hiphinge.knowledge.drills import drill
from hiphinge.programme.diary import Diary, Pain, Practice, SetDone
from hiphinge.programme.habit import reminder_due
from hiphinge.programme.prescription import Exercise, Prescription, prescribe

_CALM = Pain(0, 0, 0, 0)


@dataclass(frozen=True)
class PlannedDay:
    """One day ahead.

    Attributes
    ----------
    prescription : Prescription
    reminds : bool
        Whether to remind of the everyday task.
    """

    prescription: Prescription
    reminds: bool


def outlook(diary: Diary, today: date, weeks: int) -> tuple[PlannedDay, ...]:
    """Return the days ahead, the first of them today.

    Nobody has to keep up with it: it is the quickest way that the rules allow. It ends where they stop.
    """
    days = []
    for ahead in range(7 * weeks):
        day = today + timedelta(days=ahead)
        found = prescribe(_asked_again(diary, day), day)
        if not isinstance(found, Prescription):
            break
        days.append(PlannedDay(found, reminder_due(diary, day)))
        diary = diary.with_entries([_as_asked(exercise, day) for exercise in found.exercises])
    return tuple(days)


def _asked_again(diary: Diary, day: date) -> Diary:
    """Return the diary as if the question on warning signs had been answered again with no."""
    warning = diary.warning
    if warning is None or warning.locking or warning.for_today:
        return diary
    moment = datetime.combine(day, warning.answered_at.timetz())
    return replace(diary, warning=WarningAnswer(max(warning.answered_at, moment)))


def _as_asked(exercise: Exercise, day: date) -> Practice:
    filmed = exercise.filmed_as is not None
    sides = ("left", "right") if drill(exercise.drill).dose.each_side else None
    one = SetDone(exercise.reps, exercise.reps, filmed)
    whole = (one,) if sides is None else (replace(one, side="left"), replace(one, side="right"))
    return Practice(day, exercise.drill, whole * exercise.sets, _CALM, exercise.load_kg)
