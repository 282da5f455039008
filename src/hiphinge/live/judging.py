"""Judging a window of a stream with the functions that judge a file."""

from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial

import numpy as np

from hiphinge.calibration import Calibration
from hiphinge.families import HINGE
from hiphinge.live.phase import may_go_on
from hiphinge.live.window import Window
from hiphinge.measures import survey
from hiphinge.person import Person
from hiphinge.poses.sagittal import Film, sagittal_motion
from hiphinge.poses.track import Track
from hiphinge.recording import Recording
from hiphinge.reference import StandingBack
from hiphinge.reps import Rep
from hiphinge.session import Session


@dataclass(frozen=True)
class Subject:
    """Who is watched, and what is practised.

    Attributes
    ----------
    person : Person
    drill : str or None
    calibration : Calibration or None
        The person's own full slump; its standing back is used until the person was seen standing.
    standing_back : StandingBack or None
        The same from earlier sessions, used where the calibration has none.
    """

    person: Person
    drill: str | None = None
    calibration: Calibration | None = None
    standing_back: StandingBack | None = None

    def recorded(self, seen: tuple[Film, Track] | None, earlier: StandingBack | None) -> Recording | None:
        """Read and measure what a window shows; None where nobody is seen, or the view is of no use.

        Parameters
        ----------
        seen : tuple of Film and Track, or None
            See `Window.seen`.
        earlier : StandingBack or None
            The person's standing back as it was learned before, used where the window shows none.
        """
        if seen is None:
            return None
        motion = sagittal_motion(*seen, self.person)
        if not motion.view.usable:
            return None
        own = None if self.calibration is None else self.calibration.standing_back
        measures = survey(motion, earlier or own or self.standing_back, "camera")
        return Recording(motion, measures, self.person, versions={}, calibration=self.calibration)

    def judged(self, seen: tuple[Film, Track] | None, earlier: StandingBack | None) -> Session | None:
        """Judge what a window shows as a recording of its own; None where it cannot be measured."""
        recording = self.recorded(seen, earlier)
        return None if recording is None else Session(recording, HINGE.judge(recording, self.drill))


@dataclass(frozen=True)
class Judged:
    """A judged window.

    Attributes
    ----------
    at_s : float
        Time of its newest frame.
    session : Session or None
        None where the window cannot be measured.
    """

    at_s: float
    session: Session | None

    def goes_on(self, rep: Rep) -> bool:
        """Whether a repetition that seems to have ended may be in a pause on the way up."""
        if self.session is None or self.session.measures.reference.standing is None:
            return False
        measures, standing = self.session.measures, self.session.measures.reference.standing
        bend = measures.bend - standing.trunk_inclination_deg
        within = bend[(measures.time_s >= rep.start_s) & (measures.time_s <= rep.end_s)]
        deepest = float(np.nanmax(within, initial=0.0))
        return may_go_on(bend[measures.time_s >= rep.end_s], deepest, self.at_s - rep.end_s)


class Judge:
    """Judges one window at a time: while the stream waits, or in a thread beside it.

    Parameters
    ----------
    subject : Subject
    waits : bool
        Whether the stream waits.
    """

    def __init__(self, subject: Subject, *, waits: bool) -> None:
        self._subject = subject
        self._thread = None if waits else ThreadPoolExecutor(max_workers=1)
        self._begun: tuple[float, Future[Session | None]] | None = None

    @property
    def busy(self) -> bool:
        """Whether a window is being judged, or its result has not been taken yet."""
        return self._begun is not None

    def begin(self, window: Window, at_s: float, earlier: StandingBack | None) -> None:
        """Judge a window as it is now; the result of the one before must have been taken."""
        work = partial(self._subject.judged, window.seen(), earlier)
        if self._thread is not None:
            self._begun = at_s, self._thread.submit(work)
            return
        done: Future[Session | None] = Future()
        done.set_result(work())
        self._begun = at_s, done

    def take(self, *, wait: bool) -> Judged | None:
        """Return the result; None where nothing is judged, or it is not ready and is not waited for."""
        if self._begun is None or not (wait or self._begun[1].done()):
            return None
        (at_s, future), self._begun = self._begun, None
        return Judged(at_s, future.result())
