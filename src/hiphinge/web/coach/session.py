"""One person who is coached: a process that watches, what the coach knows, and the sets that are kept."""

import secrets
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING, Protocol

from hiphinge.coaching.live_set import (
    Button,
    Coach,
    Event,
    Hurts,
    Line,
    Pressed,
    Saw,
    SetPlan,
    SetRecord,
    step,
)
from hiphinge.errors import HipHingeError
from hiphinge.web.coach.answer import Answer
from hiphinge.web.coach.kept_sets import NOTHING_COUNTS, THROWN_AWAY, KeptSet, Report, SetKeeper
from hiphinge.web.coach.protocol import CameraPicture, Press, Rate
from hiphinge.web.coach.watcher import Seen, SetToKeep, Watcher
from hiphinge.web.refusals import sentence_of

if TYPE_CHECKING:
    from hiphinge.live.judging import Subject

#: Lines that a page which is not there for a moment finds when it comes back: what was said before is over.
_MOST_UNHEARD = 2


class Watches(Protocol):
    """Looks at pictures, one after the other."""

    def see(self, picture: CameraPicture) -> Seen:
        """Look at a picture, and wait for the answer."""

    def keep(self, wanted: SetToKeep) -> str | None:
        """Write and store a set; returns its id in the store, None where it is not stored."""

    def stop(self) -> None:
        """Look no more."""


#: Makes what looks at the pictures of someone.
Watching = Callable[["Subject"], Watches]


@dataclass(frozen=True)
class Practice:
    """What someone practises, who it is, and where their sets are kept."""

    plan: SetPlan
    subject: "Subject"
    keeper: SetKeeper


class Session:
    """One person who is coached; it outlives its connections.

    Parameters
    ----------
    practice : Practice
    watching : callable
        Given the subject.
    """

    def __init__(self, practice: Practice, watching: Watching = Watcher) -> None:
        self.token = secrets.token_urlsafe(16)
        self._coach = Coach(practice.plan)
        self._keeper = practice.keeper
        self._watcher = watching(practice.subject)
        self._time_s = 0.0
        self._unheard: tuple[Line, ...] = ()
        self._lock = Lock()  # a new connection may come while the picture of a lost one is looked at
        #: The set that has ended: what its report was made of, the report, and where it is kept.
        self._settled: SetRecord | None = None
        self._report: Report | None = None
        self._kept: KeptSet | None = None
        self._unwanted: KeptSet | None = None

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
        return Answer("hello", self._coach, report=self._report)

    @property
    def is_settled(self) -> bool:
        """Whether nothing is to be kept or thrown away."""
        ended_anew = self._coach.is_over and self._coach.record != self._settled
        return self._unwanted is None and not ended_anew

    def settle(self) -> Answer:
        """Keep the set that has ended, or throw away the one that is not wanted; returns what came of it."""
        with self._lock:
            if self._unwanted is not None:
                unwanted, self._unwanted = self._unwanted, None
                self._keeper.throw_away(unwanted)
                return Answer("report", self._coach, report=THROWN_AWAY)
            self._settled = self._coach.record
            try:
                self._report = self._kept_anew()
            except HipHingeError as error:
                self._report = Report(sentence_of(error))
            return Answer("report", self._coach, report=self._report)

    def stop(self) -> None:
        """End the set, keep it, and end the process."""
        with suppress(HipHingeError):
            self.answer(Press(Button.STOP))
        if not self.is_settled:
            self.settle()
        self._watcher.stop()

    def _kept_anew(self) -> Report:
        """Keep the set as it is now, in the place of what was kept of it before."""
        before, record = self._kept, self._coach.record
        self._keeper.note_pain(record)
        if self._coach.stop is not None:
            self._keeper.remember_red_zone()
        self._kept = self._keeper.keep(record, self._watcher.keep) if record.counted else None
        if before is not None:
            self._keeper.throw_away(before)
        return NOTHING_COUNTS if self._kept is None else self._kept.report

    def _heard_now(self) -> tuple[Line, ...]:
        heard, self._unheard = self._unheard, ()
        return heard

    def _event(self, said: Press | Rate) -> Event:
        if isinstance(said, Press):
            return Pressed(self._time_s, said.button)
        return Hurts(self._time_s, said.score, said.into_leg)

    def _step(self, event: Event) -> tuple[Line, ...]:
        before, after = self._coach, step(self._coach, event)
        self._coach = after.coach
        if before.is_over and not after.coach.is_over:
            self._begin_next(thrown_away=isinstance(event, Pressed) and event.button is Button.DISCARD_SET)
        return after.lines

    def _begin_next(self, *, thrown_away: bool) -> None:
        if thrown_away:
            self._unwanted = self._kept
        self._settled, self._report, self._kept = None, None, None
