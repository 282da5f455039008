"""Judging a window of a stream with the functions that judge a file."""

from dataclasses import dataclass

from hiphinge.families import HINGE, HingeJudgement
from hiphinge.live.window import Window
from hiphinge.measures import Measures, survey
from hiphinge.motion import Motion
from hiphinge.person import Person
from hiphinge.poses.sagittal import sagittal_motion
from hiphinge.recording import Recording
from hiphinge.reference import StandingBack


@dataclass(frozen=True)
class Surveyed:
    """A window, measured by what it shows of person and view."""

    motion: Motion
    measures: Measures


@dataclass(frozen=True)
class Judged:
    """The same, judged."""

    motion: Motion
    measures: Measures
    judgement: HingeJudgement


def surveyed(window: Window, person: Person, earlier: StandingBack | None) -> Surveyed | None:
    """Read and measure a window; None where nobody is seen in it, or the view is of no use.

    Parameters
    ----------
    window : Window
    person : Person
    earlier : StandingBack or None
        The person's standing back as it was learned before, used where the window shows none.
    """
    seen = window.seen()
    if seen is None:
        return None
    motion = sagittal_motion(*seen, person)
    return Surveyed(motion, survey(motion, earlier, "camera")) if motion.view.usable else None


def judged(window: Window, person: Person, drill: str | None, earlier: StandingBack | None) -> Judged | None:
    """Judge a window as a recording of its own; None where nobody is seen in it."""
    read = surveyed(window, person, earlier)
    if read is None:
        return None
    motion, measures = read.motion, read.measures
    return Judged(motion, measures, HINGE.judge(Recording(motion, measures, person, {}), drill))
