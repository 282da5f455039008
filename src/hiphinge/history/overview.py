"""All people at a glance: latest session, main fault, and those who need attention first."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from hiphinge.history.counting import newest_analyses
from hiphinge.history.diaries import diary
from hiphinge.history.following import Followed, follow
from hiphinge.history.record import Kept, Someone
from hiphinge.history.store import Store
from hiphinge.history.trends import TrendVerdict, session_points
from hiphinge.knowledge.faults import fault_codes, fault_knowledge
from hiphinge.programme.diary import Diary
from hiphinge.programme.pain import red_days

_WEEK = timedelta(days=7)


class Flag(StrEnum):
    """Why a person needs attention, the most pressing reason first."""

    PAIN = "pain"
    WORSE = "worse"
    NOT_MEASURED = "not_measured"
    NOT_SEEN = "not_seen"
    NO_SESSION = "no_session"


@dataclass(frozen=True)
class Glance:
    """A person at a glance.

    Attributes
    ----------
    someone : Someone
    sessions : int
    latest : Kept or None
        None without a session.
    days : int or None
        Whole days since the latest session.
    fault : str or None
        The most important fault of the latest session.
    followed : Followed
    flags : tuple of Flag
    """

    someone: Someone
    sessions: int
    latest: Kept | None
    days: int | None
    fault: str | None
    followed: Followed
    flags: tuple[Flag, ...]


def overview(store: Store, measure: str, unseen_weeks: int, now: datetime) -> list[Glance]:
    """Return all people, those who need attention first.

    Parameters
    ----------
    store : Store
    measure : str
        The measure of the trend.
    unseen_weeks : int
        Flag people without a session for this long.
    now : datetime
        With its zone.
    """
    points = session_points(store.seen(None, measure))
    of_person: dict[str, list[Kept]] = {}
    for kept in store.sessions(None):
        of_person.setdefault(kept.person_id, []).append(kept)
    weights = _weights()
    glances = []
    for someone, _ in store.people():
        sessions = of_person.get(someone.id, [])
        followed = follow(sessions, points, measure)
        glance = _glance(someone, sessions, followed, _When(now, unseen_weeks), weights)
        hurts = _was_red_lately(diary(store, someone), now.date())
        glances.append(replace(glance, flags=(Flag.PAIN, *glance.flags)) if hurts else glance)
    return sorted(glances, key=_urgency)


@dataclass(frozen=True)
class _When:
    """The current time, and the number of weeks after which a missing session is flagged."""

    now: datetime
    unseen_weeks: int


def _glance(
    someone: Someone,
    sessions: Sequence[Kept],
    followed: Followed,
    when: _When,
    weights: Mapping[str, float],
) -> Glance:
    latest = next(reversed(newest_analyses(sessions)), None)
    days = None if latest is None else max(0, (when.now - latest.recorded_at).days)
    faults = () if latest is None else latest.faults
    return Glance(
        someone=someone,
        sessions=len(sessions),
        latest=latest,
        days=days,
        # codes from another version have no known weight
        fault=max(faults, key=lambda code: weights.get(code, 0.0), default=None),
        followed=followed,
        flags=tuple(_flags(latest, days, followed, when.unseen_weeks)),
    )


def _flags(latest: Kept | None, days: int | None, followed: Followed, weeks: int) -> Iterator[Flag]:
    if latest is None or days is None:
        yield Flag.NO_SESSION
        return
    if followed.trend.verdict is TrendVerdict.WORSE:
        yield Flag.WORSE
    if not (latest.usable and (latest.counted_reps or latest.is_whole)):
        yield Flag.NOT_MEASURED
    if days >= 7 * weeks:
        yield Flag.NOT_SEEN


def _was_red_lately(known: Diary | None, today: date) -> bool:
    """Return whether a day of the programme was in the red zone in the last week."""
    return known is not None and any(today - _WEEK < day <= today for day in red_days(known))


def _urgency(glance: Glance) -> tuple[list[int], datetime]:
    """Sort by flags, the most pressing first, then by the time since the latest session."""
    order = list(Flag)
    flags = [order.index(flag) for flag in glance.flags] or [len(order)]
    return flags, glance.someone.added_at if glance.latest is None else glance.latest.recorded_at


def _weights() -> dict[str, float]:
    return {code: fault_knowledge(code).weight for code in fault_codes()}
