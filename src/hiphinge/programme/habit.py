"""Statistics of a habit that neither shame nor tempt to do too much."""

from dataclasses import dataclass
from datetime import date, timedelta

from hiphinge.knowledge.progression import whole
from hiphinge.programme.diary import Diary, Hinges, Practice

_WEEK = 7


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
