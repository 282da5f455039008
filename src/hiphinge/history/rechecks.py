"""How a person stands and walks over the months: only what lies beyond chance counts as a change."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import NormalDist
from types import MappingProxyType

from hiphinge.errors import InvalidValueError
from hiphinge.history.counting import newest_analyses
from hiphinge.history.record import Kept, Someone
from hiphinge.history.session_facts import session_document, whole_of
from hiphinge.history.store import Store
from hiphinge.history.trends import TrendPoint, session_points
from hiphinge.history.troubles import damaged
from hiphinge.quantity import WITHIN, Change, Quantity, changes
from hiphinge.results.names import SESSION

#: What is followed of each; more would make chance findings likelier (design choice).
MEASURES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "standing": ("trunk_inclination_deg", "low_back_hollow_pct", "craniovertebral_deg"),
        "walking": ("cadence_steps_per_min", "speed_m_s", "trailing_thigh_deg"),
    }
)
_ONE_IN = 0.05


@dataclass(frozen=True)
class Rechecked:
    """A measure of standing or walking, from film to film.

    Attributes
    ----------
    movement, measure : str
    points : tuple of TrendPoint
        One for each film with the measure, the earliest first; at least one.
    change : Change, optional
        From the first film to the latest; None with only one.
    """

    movement: str
    measure: str
    points: tuple[TrendPoint, ...]
    change: Change | None


def rechecked(store: Store, someone: Someone, sessions: Sequence[Kept]) -> tuple[Rechecked, ...]:
    """Return what was measured of standing and walking.

    Parameters
    ----------
    store : Store
    someone : Someone
    sessions : sequence of Kept
        All of the person, the earliest first.

    Raises
    ------
    StoreError
        If the store cannot be read.
    """
    newest = newest_analyses(sessions)
    return tuple(
        found
        for movement in MEASURES
        for found in _of_movement(store, someone, [one for one in newest if one.movement == movement])
    )


def _of_movement(store: Store, someone: Someone, films: Sequence[Kept]) -> Iterator[Rechecked]:
    ids = {one.id for one in films}
    for measure in MEASURES[films[0].movement] if films else ():
        points = {
            session: point
            for session, point in session_points(store.seen(someone, measure)).items()
            if session in ids
        }
        if points:
            first, *_, latest = [*points, *points]
            change = None if first == latest else _change(store, first, latest, measure)
            yield Rechecked(films[0].movement, measure, tuple(points.values()), change)


def _change(store: Store, first: str, latest: str, measure: str) -> Change:
    """Return the change between two films; what counts as one is stricter, as several measures are looked at.

    One chance finding in twenty people: the level is divided among the measures (Bonferroni).
    """
    found = changes(_quantities(store, first), _quantities(store, latest)).get(measure, Change(None, None))
    looked_at = sum(map(len, MEASURES.values()))
    stricter = NormalDist().inv_cdf(1 - _ONE_IN / 2 / looked_at) / WITHIN
    return Change(found.difference, None if found.smallest is None else stricter * found.smallest)


def _quantities(store: Store, session_id: str) -> Mapping[str, Quantity]:
    try:
        read = whole_of(session_document(store.file(session_id, SESSION)))
    except InvalidValueError as error:
        raise damaged(store.database.place) from error
    return {} if read is None else read.quantities
