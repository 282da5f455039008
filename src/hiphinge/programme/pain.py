"""The traffic light for pain around a practice."""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum
from statistics import median

from hiphinge.knowledge.progression import number, whole
from hiphinge.programme.diary import Diary, Pain, Practice

#: Fewer values in a week say nothing about the week.
_FEWEST_VALUES = 3


class Zone(StrEnum):
    """Green, amber or red, the calmest first."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"


def zone_of_points(points: int) -> Zone:
    """Return the zone of one number from 0 to 10."""
    if points > number("pain_amber"):
        return Zone.RED
    return Zone.AMBER if points > number("pain_green") else Zone.GREEN


def zone(pain: Pain, usual: int = 0) -> Zone | None:
    """Return the zone of a practice; None if nothing was said about it.

    Parameters
    ----------
    pain : Pain
    usual : int
        The person's pain at the start of the programme, where it was not asked before the practice.
    """
    if pain.leg or _is_raised(pain, usual):
        return Zone.RED
    return None if pain.worst is None else zone_of_points(pain.worst)


def zone_of_day(practices: Sequence[Practice], usual: int = 0) -> Zone | None:
    """Return the most pressing zone of a day's practices; None if nothing was said."""
    found = [zone(practice.pain, usual) for practice in practices]
    order = list(Zone)
    return max((one for one in found if one is not None), key=order.index, default=None)


def red_days(diary: Diary) -> tuple[date, ...]:
    """Return the days in the red zone, the earliest first."""
    usual = diary.intake.pain or 0
    return tuple(dict.fromkeys(one.day for one in diary.practices if zone(one.pain, usual) is Zone.RED))


def recent_pain(diary: Diary, today: date) -> int:
    """Return the most pain that was said in the last week; that of the start without any."""
    said = _said(diary, today - timedelta(days=whole("pain_worse_days")), today)
    return max(said, default=diary.intake.pain or 0)


def is_worse(diary: Diary, today: date) -> bool:
    """Return whether the usual pain of the last week lies clearly above that of the start."""
    days = whole("pain_worse_days")
    said = _said(diary, today - timedelta(days=days), today)
    if diary.intake.pain is None or len(said) < _FEWEST_VALUES:
        return False
    return median(said) - diary.intake.pain >= number("pain_worse")


def _said(diary: Diary, after: date, until: date) -> list[int]:
    worst = [one.pain.worst for one in diary.practices_in(after, until)]
    return [points for points in worst if points is not None]


def _is_raised(pain: Pain, usual: int) -> bool:
    if pain.next_morning is None:
        return False
    more = pain.next_morning - (usual if pain.before is None else pain.before)
    return more >= number("pain_morning") or (more > 0 and pain.next_morning > number("pain_green"))
