"""A recording of any family of movements: read, measured or judged, written and stored."""

from hiphinge.analysis import Writing
from hiphinge.errors import InvalidValueError
from hiphinge.families import ACTION, FAMILIES, HINGE, POSTURE, WALKING
from hiphinge.sources.filmed import Selection
from hiphinge.texts import Message
from hiphinge.workflows.acting import measure_action
from hiphinge.workflows.analyzing import analyze_and_keep
from hiphinge.workflows.clip import Job, Stage, Work, no_stage
from hiphinge.workflows.measuring import Output
from hiphinge.workflows.posturing import measure_posture
from hiphinge.workflows.walking import WalkJob, measure_walk


def analyze_by_family(job: Job, work: Work, stage: Stage = no_stage) -> None:
    """Do with a recording what its family does: the result lies in the job's folder, and in the store.

    Raises
    ------
    HipHingeError
        In one sentence, if it cannot be read, does not show what was named, or cannot be written; also if
        there is no such family.
    """
    if work.family in (None, HINGE.name):
        analyze_and_keep(job, work, stage)
        return
    writing, part = work.writing or Writing(), work.part or Selection()
    output = Output(
        job.target, writing.force, work.keeping, writing.language, writing.video, writing.blur_face
    )
    if work.family == POSTURE.name:
        measure_posture(job.clip, work.person, output, stage)
    elif work.family == WALKING.name:
        measure_walk(WalkJob(job.clip, work.person, part, work.metres), output, stage)
    elif work.family == ACTION.name:
        measure_action(job.clip, work.person, part, output, stage)
    else:
        names = ", ".join(FAMILIES)
        raise InvalidValueError(Message("error-no-family", {"family": repr(work.family), "families": names}))
