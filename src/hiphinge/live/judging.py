"""Judging a window of a stream with the functions that judge a file."""

from dataclasses import dataclass, replace

import numpy as np

from hiphinge.families import HINGE, HingeJudgement
from hiphinge.live.window import Window
from hiphinge.measures import Measures, measure
from hiphinge.measures.learning import learn_posture, with_levels
from hiphinge.motion import Motion
from hiphinge.person import Person
from hiphinge.poses.sagittal import sagittal_motion
from hiphinge.recording import Recording
from hiphinge.reference import StandingBack


@dataclass(frozen=True)
class Surveyed:
    """The newer part of a window, measured by what the whole window shows of person and view."""

    motion: Motion
    measures: Measures


@dataclass(frozen=True)
class Judged:
    """The same, judged."""

    motion: Motion
    measures: Measures
    judgement: HingeJudgement


def surveyed(
    window: Window, person: Person, earlier: StandingBack | None, since_s: float = -np.inf
) -> Surveyed | None:
    """Read a window and measure what is new in it; None where nobody is seen, or the view is of no use.

    View, lengths, standing and the standing back are learned from the whole window, which costs little;
    the back is fitted to the new frames alone, which costs most.

    Parameters
    ----------
    window : Window
    person : Person
    earlier : StandingBack or None
        The person's standing back as it was learned before, used where the window shows none.
    since_s : float
        Time of the first frame that is measured.
    """
    seen = window.seen()
    if seen is None:
        return None
    motion = sagittal_motion(*seen, person)
    if not motion.view.usable:
        return None
    posture = learn_posture(motion, earlier, "camera")
    part = motion.part(np.flatnonzero(motion.time_s >= since_s))
    measures = measure(part, posture)
    rested = replace(posture, rest=None if measures.spine is None else measures.spine.rest)
    reference = with_levels(rested, part, measures.series)
    return Surveyed(part, replace(measures, references=(reference,)))


def judged(
    window: Window,
    person: Person,
    drill: str | None,
    earlier: StandingBack | None,
    since_s: float = -np.inf,
) -> Judged | None:
    """Judge a window from a time on as a recording of its own; None where nobody is seen in it."""
    read = surveyed(window, person, earlier, since_s)
    if read is None:
        return None
    motion, measures = read.motion, read.measures
    return Judged(motion, measures, HINGE.judge(Recording(motion, measures, person, {}), drill))
