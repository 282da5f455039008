"""A recording of any family of movements: read, measured or judged, written and stored."""

from collections.abc import Callable, Mapping

from hiphinge.analysis import Writing
from hiphinge.errors import InvalidValueError
from hiphinge.families import ACTION, HINGE, POSTURE, WALKING
from hiphinge.sources.filmed import Selection
from hiphinge.texts import Message
from hiphinge.workflows.action import measure_action
from hiphinge.workflows.analyzing import analyze_and_keep
from hiphinge.workflows.clip import Job, Stage, Work, no_stage
from hiphinge.workflows.measuring import Output
from hiphinge.workflows.posture import measure_posture
from hiphinge.workflows.walking import WalkJob, measure_walk


def analyze_by_family(job: Job, work: Work, stage: Stage = no_stage) -> None:
    """Do with a recording what its family does: the result lies in the job's folder, and in the store.

    Raises
    ------
    HipHingeError
        In one sentence, if it cannot be read, does not show what was named, or cannot be written; also if
        there is no such family.
    """
    family = HINGE.name if work.family is None else work.family
    if family not in ANALYZED:
        values = {"family": repr(family), "families": ", ".join(ANALYZED)}
        raise InvalidValueError(Message("error-no-family", values))
    ANALYZED[family](job, work, stage)


def _output(job: Job, work: Work) -> Output:
    writing = work.writing or Writing()
    return Output(job.target, writing.force, work.keeping, writing.language, writing.video, writing.blur_face)


def _posture(job: Job, work: Work, stage: Stage) -> None:
    measure_posture(job.clip, work.person, _output(job, work), stage)


def _walk(job: Job, work: Work, stage: Stage) -> None:
    part = work.part or Selection()
    measure_walk(WalkJob(job.clip, work.person, part, work.metres), _output(job, work), stage)


def _action(job: Job, work: Work, stage: Stage) -> None:
    measure_action(job.clip, work.person, work.part or Selection(), _output(job, work), stage)


#: What is done with a recording of each family, by its name: a new family adds its line.
ANALYZED: Mapping[str, Callable[[Job, Work, Stage], object]] = {
    HINGE.name: analyze_and_keep,
    POSTURE.name: _posture,
    WALKING.name: _walk,
    ACTION.name: _action,
}
