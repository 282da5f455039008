"""Statistics of a habit that neither shame nor tempt to do too much."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from hiphinge.knowledge.drills import drill
from hiphinge.knowledge.progression import whole
from hiphinge.programme.diary import Diary, Hinges, Practice
from hiphinge.programme.duration import minutes

_WEEK = 7
#: Half a year.
_MOST_WEEKS = 26


@dataclass(frozen=True)
class Habit:
    """How often somebody practised.

    Attributes
    ----------
    days : int
        Different days with practice or counted hinges, in all.
    week : int
        The same in the last seven days.
    weeks : int
        Weeks of the programme in a row, up to now, with at least one such day: a day off never breaks it.
    hinges_a_day : float or None
        Mean of the counted days of the last week; what goes beyond the most of a day is not counted.
    since_begin : int
        Days since the programme began.
    """

    days: int
    week: int
    weeks: int
    hinges_a_day: float | None
    since_begin: int


@dataclass(frozen=True)
class Week:
    """A week of the programme.

    Attributes
    ----------
    begins : date
    days : int
        Different days with practice or counted hinges.
    minutes : float
        About how long the practice took. Of each drill and day what the drill asks for is counted, no more.
    hinges : int
        Hinges of daily life as the person counted them, of each day up to the most that is counted.
    """

    begins: date
    days: int
    minutes: float
    hinges: int


def habit(diary: Diary, today: date) -> Habit:
    """Return how often a person practised up to a day."""
    known = [one for one in diary.entries if one.day <= today]
    days = {one.day for one in known if isinstance(one, Practice | Hinges)}
    last_week = today - timedelta(days=_WEEK)
    most = whole("hinges_most")
    counts = [min(one.count, most) for one in known if isinstance(one, Hinges) and one.day > last_week]
    return Habit(
        days=len(days),
        week=sum(day > last_week for day in days),
        weeks=_weeks_in_a_row(days, diary.intake.begun_on, today),
        hinges_a_day=sum(counts) / len(counts) if counts else None,
        since_begin=max(0, (today - diary.intake.begun_on).days),
    )


def weeks(diary: Diary, today: date) -> tuple[Week, ...]:
    """Return the weeks from the first entry up to this one, half a year at most; a week off is empty."""
    known = [one for one in diary.until(today).entries if isinstance(one, Practice | Hinges)]
    begun_on = diary.intake.begun_on
    latest = (today - begun_on).days // _WEEK
    first = min(((one.day - begun_on).days // _WEEK for one in known), default=latest)
    of_week: dict[int, list[Practice | Hinges]] = {}
    for one in known:
        of_week.setdefault((one.day - begun_on).days // _WEEK, []).append(one)
    numbers = range(max(min(first, latest), latest - _MOST_WEEKS + 1), latest + 1)
    return tuple(_week(begun_on + timedelta(_WEEK * number), of_week.get(number, ())) for number in numbers)


def _week(begins: date, known: Sequence[Practice | Hinges]) -> Week:
    counted: dict[date, int] = {}
    lasted: dict[tuple[date, str], float] = {}
    for one in known:
        if isinstance(one, Hinges):
            counted[one.day] = counted.get(one.day, 0) + one.count
        else:
            key = (one.day, one.drill)
            lasted[key] = max(lasted.get(key, 0.0), _minutes(one))
    most = whole("hinges_most")
    return Week(
        begins=begins,
        days=len({one.day for one in known}),
        minutes=sum(lasted.values()),
        hinges=sum(min(count, most) for count in counted.values()),
    )


def _minutes(practice: Practice) -> float:
    """Return how long what a drill asks for took."""
    dose = drill(practice.drill).dose
    sides = 2 if dose.each_side else 1
    sets = practice.sets[: sides * dose.sets[1]]
    if not sets:
        return 0.0
    reps = sum(min(one.reps, dose.repetitions[1]) for one in sets)
    return minutes(practice.drill, reps, max(1, len(sets) // sides))


def reminder_due(diary: Diary, day: date) -> bool:
    """Return whether to remind on a day: daily at first, then fading, so that the moment itself reminds."""
    since = (day - diary.intake.begun_on).days
    if since < 0:
        return False
    if since < _WEEK * whole("remind_daily"):
        return True
    return since % (2 if since < _WEEK * whole("remind_weekly") else _WEEK) == 0


def _weeks_in_a_row(days: set[date], begun_on: date, today: date) -> int:
    """Count back from this week, or from the last one: a week that has just begun ends no row."""
    weeks = {(day - begun_on).days // _WEEK for day in days}
    latest = (today - begun_on).days // _WEEK
    week = latest if latest in weeks else latest - 1
    count = 0
    while week - count in weeks:
        count += 1
    return count
