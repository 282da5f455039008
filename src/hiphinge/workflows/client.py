"""All that a coach looks at before talking to a client."""

from dataclasses import dataclass
from datetime import datetime

from hiphinge.history.diaries import begun_diary
from hiphinge.history.overview import Glance, glance, worth_a_look
from hiphinge.history.progress import Progress, progress
from hiphinge.history.record import Kept, Someone
from hiphinge.history.store import Store
from hiphinge.programme.beside import PracticeBeside, latest_beside
from hiphinge.programme.diary import Assigned

#: As many as fit on one page.
_PRACTICES, _SESSIONS = 6, 5


@dataclass(frozen=True)
class Client:
    """A client's summary.

    Attributes
    ----------
    glance : Glance
    progress : Progress, optional
        None without a programme.
    assigned : Assigned, optional
        What a coach asks for today.
    practised : tuple of PracticeBeside
        The latest practices, the latest first.
    to_look_at : tuple of Kept
        The latest sessions in which something stands out, the latest first.
    """

    glance: Glance
    progress: Progress | None
    assigned: Assigned | None
    practised: tuple[PracticeBeside, ...]
    to_look_at: tuple[Kept, ...]


def client(store: Store, someone: Someone, now: datetime) -> Client:
    """Return a client's summary.

    Parameters
    ----------
    store : Store
    someone : Someone
    now : datetime
        With its zone.

    Raises
    ------
    StoreError
        If the store cannot be read.
    """
    begun, today = begun_diary(store, someone), now.date()
    return Client(
        glance(store, someone, now),
        None if begun is None else progress(store, someone, begun, today),
        None if begun is None else begun.assignment(today),
        () if begun is None else latest_beside(begun, today, _PRACTICES),
        tuple(worth_a_look(store.sessions(someone), _SESSIONS)),
    )
