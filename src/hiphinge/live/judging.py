"""Judging a window of a stream with the functions that judge a file."""

from hiphinge.families import HINGE
from hiphinge.live.window import Window
from hiphinge.measures import survey
from hiphinge.person import Person
from hiphinge.poses.sagittal import sagittal_motion
from hiphinge.recording import Recording
from hiphinge.reference import StandingBack
from hiphinge.session import Session


def recorded(window: Window, person: Person, earlier: StandingBack | None = None) -> Recording | None:
    """Read and measure a window; None where nobody is seen in it, or the view is of no use.

    Parameters
    ----------
    window : Window
    person : Person
    earlier : StandingBack, optional
        The person's standing back as it was learned before, used where the window shows none.
    """
    seen = window.seen()
    if seen is None:
        return None
    motion = sagittal_motion(*seen, person)
    if not motion.view.usable:
        return None
    return Recording(motion, survey(motion, earlier, "camera"), person, versions={})


def judged(window: Window, person: Person, drill: str | None, earlier: StandingBack | None) -> Session | None:
    """Judge a window as a recording of its own; None where it cannot be measured."""
    recording = recorded(window, person, earlier)
    return None if recording is None else Session(recording, HINGE.judge(recording, drill))
