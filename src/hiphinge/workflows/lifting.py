"""The weight that the revised NIOSH equation recommends for a lift on video."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

from hiphinge.analysis import analyze
from hiphinge.errors import InvalidValueError, NothingMeasuredError
from hiphinge.kinetics import Body
from hiphinge.kinetics.lifted import HandPath
from hiphinge.kinetics.lifting import LiftingTask, recommended_weight
from hiphinge.person import Person
from hiphinge.session import Session
from hiphinge.sources.filmed import Part
from hiphinge.texts import Message
from hiphinge.workflows.clip import Stage, no_stage

#: Stands in for a missing body mass, as the position of the hands does not depend on it.
_ANY_MASS_KG = 70.0


@dataclass(frozen=True)
class LiftJob:
    """A lift whose lengths are measured on video.

    Attributes
    ----------
    clip : Path
    person : Person
        With the stature.
    task : LiftingTask
        All but the three lengths, which are measured.
    part : Part
    """

    clip: Path
    person: Person
    task: LiftingTask
    part: Part = field(default_factory=Part)


@dataclass(frozen=True)
class MeasuredLift:
    """A measured lift: one task for its start and one for its end.

    Attributes
    ----------
    rep : int
        Number of the repetition.
    start_s, end_s : float
        Times when the hands take the weight, and when they have lifted it.
    tasks : tuple of LiftingTask
        At its start and at its end.
    """

    rep: int
    start_s: float
    end_s: float
    tasks: tuple[LiftingTask, LiftingTask]

    @property
    def limit_kg(self) -> float:
        """The smaller of the two recommended weights."""
        return min(recommended_weight(task).limit_kg for task in self.tasks)


def measure_lift(job: LiftJob, stage: Stage = no_stage) -> MeasuredLift:
    """Measure the lift on video with the smallest recommended weight.

    Parameters
    ----------
    job : LiftJob
    stage : callable, optional
        Begins the one stage, ``watching``.

    Raises
    ------
    HipHingeError
        In one sentence, if the stature is missing or the video shows no lift.
    """
    if job.person.stature_m is None:
        raise InvalidValueError(Message("error-clip-without-stature"))
    watching = stage("watching", job.clip.name)
    session = analyze(job.clip, job.person, part=job.part, progress=watching)
    lifts = lifts_of(session, job.task, job.person.stature_m)
    if not lifts:
        raise NothingMeasuredError(*(session.messages or (Message("reps-none-in-clip"),)))
    return min(lifts, key=lambda lift: lift.limit_kg)


def lifts_of(session: Session, task: LiftingTask, stature_m: float) -> list[MeasuredLift]:
    """Return the repetitions of a session that show both ends of the lift, in order.

    Parameters
    ----------
    session : Session
    task : LiftingTask
        All but the three lengths.
    stature_m : float
    """
    path = HandPath.of(session.motion, session.measures, Body(_ANY_MASS_KG, stature_m))
    number = session.segmentation.rep_number
    found = [(rep, path.ends(np.asarray(number == rep.number))) for rep in session.reps]
    return [_lift(rep.number, path, ends, task) for rep, ends in found if ends is not None]


def _lift(rep: int, path: HandPath, ends: Sequence[int], task: LiftingTask) -> MeasuredLift:
    start, end = ends
    lifted_cm = float(path.high_cm[end] - path.high_cm[start])
    first, last = (
        replace(
            task,
            hands_ahead_cm=max(0.0, float(path.ahead_cm[at])),
            hands_high_cm=max(0.0, float(path.high_cm[at])),
            lifted_cm=lifted_cm,
        )
        for at in (start, end)
    )
    return MeasuredLift(rep, float(path.time_s[start]), float(path.time_s[end]), (first, last))
