"""The people who are coached at once."""

import time
from dataclasses import dataclass
from threading import Lock
from types import TracebackType

from hiphinge.errors import HipHingeError
from hiphinge.limits import LOST_S, MOST_COACHED
from hiphinge.texts import Message
from hiphinge.web.coach.remotes import Remotes
from hiphinge.web.coach.session import Practice, Session, Watching
from hiphinge.web.coach.watcher import Watcher


class FullError(HipHingeError):
    """As many people as this computer can watch are coached already."""


@dataclass
class _Place:
    """A session, and which of its connections holds it: a later one takes it over.

    Attributes
    ----------
    session : Session
    connection : int
        Counted from 1.
    lost_at_s : float or None
        When its connection was lost, on the monotonic clock; None while it has one.
    """

    session: Session
    connection: int = 1
    lost_at_s: float | None = None


class Coached:
    """The people who are coached in a run of the server; use it as a context, which ends all processes.

    Parameters
    ----------
    watching : callable
        Given who is watched, makes what looks at pictures.

    Attributes
    ----------
    remotes : Remotes
        Phones that act on their sets.
    """

    def __init__(self, watching: Watching = Watcher) -> None:
        self._watching = watching
        self._lock = Lock()
        self._places: dict[str, _Place] = {}
        self.remotes = Remotes(self.find)

    def __enter__(self) -> "Coached":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._lock:
            left = [place.session for place in self._places.values()]
            self._places.clear()
        for session in left:
            session.stop()

    def begin(self, practice: Practice) -> "Held":
        """Begin to coach someone.

        Raises
        ------
        FullError
            If too many are coached already; a set whose connection was lost gives way once nobody came back.
        """
        self.forget_lost()
        with self._lock:
            if len(self._places) >= MOST_COACHED:
                raise FullError(Message("error-coach-full", {"most": MOST_COACHED}))
            session = Session(practice, self._watching)
            self._places[session.token] = _Place(session)
        return Held(self, session, 1)

    def resume(self, token: str) -> "Held | None":
        """Find a set again; None where it has ended. Another connection that still holds it loses it."""
        self.forget_lost()
        with self._lock:
            place = self._places.get(token)
            if place is None:
                return None
            place.connection, place.lost_at_s = place.connection + 1, None
            return Held(self, place.session, place.connection)

    def find(self, token: str) -> Session | None:
        """Return the set of a token; None where it has ended."""
        with self._lock:
            place = self._places.get(token)
        return None if place is None else place.session

    def holds(self, held: "Held") -> bool:
        """Whether a connection still has its session."""
        with self._lock:
            place = self._places.get(held.session.token)
            return place is not None and place.connection == held.connection

    def lose(self, held: "Held") -> None:
        """Keep a session whose connection was lost for a while."""
        with self._lock:
            place = self._places.get(held.session.token)
            if place is not None and place.connection == held.connection:
                place.lost_at_s = time.monotonic()

    def end(self, held: "Held") -> None:
        """End a session."""
        with self._lock:
            place = self._places.pop(held.session.token, None)
        if place is not None:
            place.session.stop()

    def forget_lost(self) -> None:
        """End the sessions that nobody came back to; their sets are kept, which takes a moment."""
        now_s = time.monotonic()
        with self._lock:
            lost = {
                token: place.session
                for token, place in self._places.items()
                if place.lost_at_s is not None and now_s - place.lost_at_s > LOST_S
            }
            for token in lost:
                del self._places[token]
        for session in lost.values():
            session.stop()


@dataclass(frozen=True)
class Held:
    """A session in the hand of one connection.

    Attributes
    ----------
    coached : Coached
    session : Session
    connection : int
    """

    coached: Coached
    session: Session
    connection: int
