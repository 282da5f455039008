"""A measure of a person over time: which sessions count, and how the first differ from the latest."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from hiphinge.errors import InvalidValueError
from hiphinge.history.counting import Counted, counted, drill_of, newest_analyses
from hiphinge.history.measures import DEFAULT_MEASURE
from hiphinge.history.record import Kept, Someone
from hiphinge.history.store import Store
from hiphinge.history.trends import Trend, TrendPoint, aim, session_points, trend
from hiphinge.knowledge.drills import DEFAULT_DRILL
from hiphinge.texts import Message


@dataclass(frozen=True)
class Followed:
    """A measure over a person's sessions of one drill.

    Attributes
    ----------
    measure, drill : str
    counted : Counted
    points : tuple of TrendPoint
        One for each session that counts, in chronological order.
    trend : Trend
    """

    measure: str
    drill: str
    counted: Counted
    points: tuple[TrendPoint, ...]
    trend: Trend


def follow(
    sessions: Sequence[Kept], measured_in: Mapping[str, TrendPoint], measure: str, drill: str | None = None
) -> Followed:
    """Compare a person's sessions.

    Parameters
    ----------
    sessions : sequence of Kept
        All of the person, the earliest first.
    measured_in : mapping of str to TrendPoint
        The measure in the sessions that have it, by their ids.
    measure : str
    drill : str, optional
        The drill to compare sessions of; by default that of the latest session with the measure.
    """
    asked = drill or _latest_drill(sessions, measured_in)
    split = counted(sessions, measured_in.keys(), asked)
    points = tuple(measured_in[kept.id] for kept in split.used)
    return Followed(measure, asked, split, points, trend(points, aim(measure)))


def points_by_session(
    store: Store, someone: Someone | None, measure: str, since: datetime | None = None
) -> dict[str, TrendPoint]:
    """Return a measure by session, of one person or of all.

    Raises
    ------
    InvalidValueError
        If no session has it and it is not the default measure.
    """
    points = session_points(store.seen(someone, measure, since))
    if points or measure == DEFAULT_MEASURE:
        return points
    known = store.measures(someone)
    if known and measure not in known:
        values = {"measure": repr(measure), "known": ", ".join(known)}
        if someone is None:
            raise InvalidValueError(Message("error-measure-of-nobody", values))
        raise InvalidValueError(Message("error-measure-not-stored", {**values, "name": someone.name}))
    return {}


def _latest_drill(sessions: Sequence[Kept], measured_in: Mapping[str, TrendPoint]) -> str:
    newest = newest_analyses(sessions)
    measured = [kept for kept in newest if kept.id in measured_in]
    return next((drill_of(kept) for kept in reversed(measured or newest)), DEFAULT_DRILL)
