"""A simple test of a person: measured on video and written."""

from dataclasses import dataclass, field
from pathlib import Path

from hiphinge.body import Sex
from hiphinge.coaching.screens import Screening, screen
from hiphinge.errors import InvalidValueError
from hiphinge.knowledge.screens import ScreenKnowledge, screen_knowledge
from hiphinge.motion import Motion
from hiphinge.person import Person
from hiphinge.poses.lying import Posture
from hiphinge.results.folder import check_target, result_folder
from hiphinge.results.names import SCREEN
from hiphinge.results.screen_json import dumps
from hiphinge.sources.filmed import Part, read_video
from hiphinge.texts import Message, catalogue
from hiphinge.workflows.clip import Stage, no_stage


@dataclass(frozen=True)
class ScreenJob:
    """A test to measure.

    Attributes
    ----------
    code : str
        Code of the test, from `knowledge.screens.screens`.
    clip : Path
    target : Path or None
        Folder for the result; None writes nothing.
    person : Person
    sex : {"man", "woman"} or None
        Some limits differ by sex.
    part : Part
    language : str
    force : bool
        Whether to accept a folder that also holds other files.
    """

    code: str
    clip: Path
    target: Path | None = None
    person: Person = field(default_factory=Person)
    sex: Sex | None = None
    part: Part = field(default_factory=Part)
    language: str = "en"
    force: bool = False


@dataclass(frozen=True)
class Screened:
    """A measured test.

    Attributes
    ----------
    screening : Screening
    motion : Motion
        The motion it was measured in.
    target : Path or None
        The result folder that was written, if any.
    """

    screening: Screening
    motion: Motion
    target: Path | None = None


def measure_screen(job: ScreenJob, stage: Stage = no_stage) -> Screened:
    """Measure a test and write its result.

    Parameters
    ----------
    job : ScreenJob
    stage : callable, optional
        Begins the one stage, ``watching``.

    Raises
    ------
    HipHingeError
        In one sentence, if the stature is needed and missing, the video does not show the test, or nothing
        can be written.
    """
    knowledge = screen_knowledge(job.code)
    _require_stature(knowledge, job.person)
    if job.target is not None:
        check_target(job.target, force=job.force, source=job.clip)
    watching = stage("watching", job.clip.name)
    posture: Posture = "lying" if knowledge.posture == "lying" else "upright"
    motion = read_video(job.clip, job.person, job.part, watching, posture)
    found = screen(job.code, motion, job.person, job.sex)
    if job.target is not None:
        text = dumps(found, motion, job.person, catalogue(job.language))
        with result_folder(job.target, force=job.force, source=job.clip) as folder:
            (folder / SCREEN).write_text(text, encoding="utf-8", newline="\n")
    return Screened(found, motion, job.target)


def _require_stature(knowledge: ScreenKnowledge, person: Person) -> None:
    if knowledge.unit == "cm" and person.stature_m is None:
        raise InvalidValueError(Message("error-screen-without-stature", {"code": knowledge.code}))
