"""One person who is coached: a process that watches, and what the coach knows."""

import secrets
from collections.abc import Callable
from threading import Lock
from typing import Protocol

from hiphinge.coaching.live_set import Coach, Event, Hurts, Line, Pressed, Saw, SetPlan, step
from hiphinge.web.coach.answer import Answer
from hiphinge.web.coach.protocol import CameraPicture, Press, Rate
from hiphinge.web.coach.watcher import Seen, Watcher

#: Lines that a page which is not there for a moment finds when it comes back: what was said before is over.
_MOST_UNHEARD = 2


class Watches(Protocol):
    """Looks at pictures, one after the other."""

    def see(self, picture: CameraPicture) -> Seen:
        """Look at a picture, and wait for the answer."""

    def stop(self) -> None:
        """Look no more."""


#: Makes what looks at the pictures of someone who practises a drill.
Watching = Callable[[str], Watches]


class Session:
    """One person who is coached; it outlives its connections.

    Parameters
    ----------
    plan : SetPlan
    watching : callable
        Given the drill.
    """

    def __init__(self, plan: SetPlan, watching: Watching = Watcher) -> None:
        self.token = secrets.token_urlsafe(16)
        self._coach = Coach(plan)
        self._watcher = watching(plan.drill)
        self._time_s = 0.0
        self._unheard: tuple[Line, ...] = ()
        self._lock = Lock()  # a new connection may come while the picture of a lost one is looked at

    def answer_picture(self, picture: CameraPicture) -> Answer:
        """Look at a picture; waits for the process.

        A picture that is not newer than the one before, as after a connection was lost, is left out.

        Raises
        ------
        HipHingeError
            See `Watcher.see`.
        """
        with self._lock:
            if picture.time_s <= self._time_s:
                return Answer("picture", self._coach, self._heard_now())
            seen = self._watcher.see(picture)
            self._time_s = picture.time_s
            events: tuple[Event, ...] = (Saw(seen.sight), *seen.ended)
            lines = [line for event in events for line in self._step(event)]
            return Answer("picture", self._coach, (*self._heard_now(), *lines), seen)

    def answer(self, said: Press | Rate) -> Answer:
        """Do what a person presses or rates."""
        with self._lock:
            lines = self._step(self._event(said))
            return Answer("message", self._coach, lines)

    def answer_remote(self, said: Press | Rate) -> Answer:
        """Do what a person presses or rates on a phone; the page hears of it with its next picture."""
        with self._lock:
            lines = self._step(self._event(said))
            self._unheard = (*self._unheard, *lines)[-_MOST_UNHEARD:]
            return Answer("message", self._coach, lines)

    def now(self) -> Answer:
        """Return the present state, with nothing to say."""
        return Answer("hello", self._coach)

    def stop(self) -> None:
        """End the process."""
        self._watcher.stop()

    def _heard_now(self) -> tuple[Line, ...]:
        heard, self._unheard = self._unheard, ()
        return heard

    def _event(self, said: Press | Rate) -> Event:
        if isinstance(said, Press):
            return Pressed(self._time_s, said.button)
        return Hurts(self._time_s, said.score, said.into_leg)

    def _step(self, event: Event) -> tuple[Line, ...]:
        after = step(self._coach, event)
        self._coach = after.coach
        return after.lines
