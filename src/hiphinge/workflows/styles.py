"""The same lift in other styles: measured on video, calculated and written."""

import json
from dataclasses import dataclass, field
from pathlib import Path

from hiphinge.analysis import analyze
from hiphinge.errors import InvalidValueError
from hiphinge.kinetics import Load
from hiphinge.person import Person
from hiphinge.report.styles import StyleComparison, compared
from hiphinge.report.styles_picture import styles_picture
from hiphinge.results.folder import check_target, result_folder
from hiphinge.results.names import STYLES, STYLES_PICTURE
from hiphinge.sources.filmed import Part
from hiphinge.texts import Message, catalogue
from hiphinge.workflows.clip import Stage, no_stage


@dataclass(frozen=True)
class StylesJob:
    """A lift to compare in other styles.

    Attributes
    ----------
    clip : Path
    person : Person
        With stature and mass.
    held : Load
    target : Path or None
        Folder for the picture and the numbers; None writes nothing.
    part : Part
    language : str
    force : bool
        Whether to accept a folder that also holds other files.
    """

    clip: Path
    person: Person
    held: Load = field(default_factory=Load)
    target: Path | None = None
    part: Part = field(default_factory=Part)
    language: str = "en"
    force: bool = False


def compare_styles(job: StylesJob, stage: Stage = no_stage) -> StyleComparison:
    """Compare the lift on video with other styles, and write the picture and the numbers.

    Parameters
    ----------
    job : StylesJob
    stage : callable, optional
        Begins the one stage, ``watching``.

    Raises
    ------
    HipHingeError
        In one sentence, if stature or mass is missing, the video shows no lift, or nothing can be written.
    """
    if job.person.mass_kg is None or job.person.stature_m is None:
        raise InvalidValueError(Message("error-styles-without-body"))
    if job.target is not None:
        check_target(job.target, force=job.force, source=job.clip)
    watching = stage("watching", job.clip.name)
    found = compared(analyze(job.clip, job.person, part=job.part, progress=watching, held=job.held))
    if job.target is not None:
        _write(found, job.target, job)
    return found


def _write(found: StyleComparison, target: Path, job: StylesJob) -> None:
    contents = {
        STYLES_PICTURE: styles_picture(found, catalogue(job.language)),
        STYLES: json.dumps(found.to_dict(), indent=2) + "\n",
    }
    with result_folder(target, force=job.force, source=job.clip) as folder:
        for name, text in contents.items():
            (folder / name).write_text(text, encoding="utf-8", newline="\n")
