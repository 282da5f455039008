"""All people at a glance: latest session, main fault, and those who need attention first."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import cache

from hiphinge.history.counting import newest_analyses
from hiphinge.history.diaries import diary
from hiphinge.history.following import Followed, follow, points_by_session
from hiphinge.history.measures import DEFAULT_MEASURE, UNSEEN_WEEKS
from hiphinge.history.record import Kept, Someone
from hiphinge.history.store import Store
from hiphinge.history.trends import TrendPoint, TrendVerdict, session_points
from hiphinge.history.warning_signs import warning_answer
from hiphinge.knowledge.faults import fault_codes, fault_knowledge
from hiphinge.programme.diary import Diary, Hinges, Practice
from hiphinge.programme.pain import Zone, is_worse, zone
from hiphinge.programme.standing import standing

_WEEK = timedelta(days=7)


class Flag(StrEnum):
    """Why a person needs attention, the most pressing reason first."""

    WARNING_SIGN = "warning_sign"
    PAIN = "pain"
    PAIN_REPORTED = "pain_reported"
    WORSE = "worse"
    STEPPED_BACK = "stepped_back"
    NOT_MEASURED = "not_measured"
    NOT_SEEN = "not_seen"
    NO_PRACTICE = "no_practice"
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
        Flag people without a session, or without practice in their programme, for this long.
    now : datetime
        With its zone.

    Raises
    ------
    InvalidValueError
        If no session has the measure and it is not the default one.
    """
    asked = _Asked(measure, unseen_weeks, now)
    points = points_by_session(store, None, measure)
    of_person: dict[str, list[Kept]] = {}
    for kept in store.sessions(None):
        of_person.setdefault(kept.person_id, []).append(kept)
    people = [someone for someone, _ in store.people()]
    glances = [_glance(store, someone, of_person.get(someone.id, []), points, asked) for someone in people]
    return sorted(glances, key=_urgency)


def glance(store: Store, someone: Someone, now: datetime) -> Glance:
    """Return one person at a glance, by the usual measure and weeks."""
    points = session_points(store.seen(someone, DEFAULT_MEASURE))
    asked = _Asked(DEFAULT_MEASURE, UNSEEN_WEEKS, now)
    return _glance(store, someone, store.sessions(someone), points, asked)


def worth_a_look(sessions: Sequence[Kept], most: int) -> list[Kept]:
    """Return the latest sessions in which something stands out or nothing could be measured, latest first."""
    found = [kept for kept in newest_analyses(sessions) if kept.faults or not kept.usable]
    return found[: -most - 1 : -1]


@dataclass(frozen=True)
class _Asked:
    """The measure of the trend, the weeks after which somebody is missed, and the current time."""

    measure: str
    unseen_weeks: int
    now: datetime


def _glance(
    store: Store,
    someone: Someone,
    sessions: Sequence[Kept],
    points: Mapping[str, TrendPoint],
    asked: _Asked,
) -> Glance:
    followed = follow(sessions, points, asked.measure)
    latest = next(reversed(newest_analyses(sessions)), None)
    days = None if latest is None else max(0, (asked.now - latest.recorded_at).days)
    faults = () if latest is None else latest.faults
    flags = {*_flags(latest, days, followed, asked.unseen_weeks), *_flags_of_programme(store, someone, asked)}
    return Glance(
        someone=someone,
        sessions=len(sessions),
        latest=latest,
        days=days,
        # codes from another version have no known weight
        fault=max(faults, key=lambda code: _weights().get(code, 0.0), default=None),
        followed=followed,
        flags=tuple(flag for flag in Flag if flag in flags),
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


def _flags_of_programme(store: Store, someone: Someone, asked: _Asked) -> Iterator[Flag]:
    today, known = asked.now.date(), diary(store, someone)
    answer = warning_answer(store, someone) if known is None else known.warning
    if answer is not None and answer.locking:
        yield Flag.WARNING_SIGN
    if known is None:
        return
    zones = {zone(one.pain, known.intake.pain or 0) for one in known.practices_in(today - _WEEK, today)}
    if Zone.RED in zones:
        yield Flag.PAIN
    elif Zone.AMBER in zones or is_worse(known, today):
        yield Flag.PAIN_REPORTED
    moves = standing(known, today).moves
    if any(move.rule == "struggled" and today - move.day < 2 * _WEEK for move in moves):
        yield Flag.STEPPED_BACK
    if _is_missed(known, today, asked.unseen_weeks):
        yield Flag.NO_PRACTICE


def _is_missed(known: Diary, today: date, weeks: int) -> bool:
    """Return whether somebody who has begun has noted no practice for some weeks, without a reason."""
    if any(pause.day <= today <= pause.until for pause in known.pauses):
        return False
    days = [one.day for one in known.entries if isinstance(one, Practice | Hinges) and one.day <= today]
    return today - max(days, default=known.intake.begun_on) >= weeks * _WEEK


def _urgency(glance: Glance) -> tuple[list[int], datetime]:
    """Sort by flags, the most pressing first, then by the time since the latest session."""
    order = list(Flag)
    flags = [order.index(flag) for flag in glance.flags] or [len(order)]
    return flags, glance.someone.added_at if glance.latest is None else glance.latest.recorded_at


@cache
def _weights() -> dict[str, float]:
    return {code: fault_knowledge(code).weight for code in fault_codes()}
