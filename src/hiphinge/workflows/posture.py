"""Quiet posture in a clip or a photo, alone or against an earlier one."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hiphinge.errors import InvalidValueError
from hiphinge.families import POSTURE, PostureJudgement
from hiphinge.person import Person
from hiphinge.quantity import Change, changes
from hiphinge.results.names import COMPARISON
from hiphinge.session import WholeSession, measure_whole
from hiphinge.sources.photo import is_photo, read_photo
from hiphinge.sources.registry import read, recording_at
from hiphinge.texts import Message
from hiphinge.workflows.clip import Stage, no_stage
from hiphinge.workflows.measuring import Output, WholeDone, write_and_keep


@dataclass(frozen=True)
class PostureComparison:
    """A posture before and after.

    Attributes
    ----------
    before, after : WholeSession
    changes : mapping of str to Change
        For each measure: after less before.
    """

    before: WholeSession[PostureJudgement]
    after: WholeSession[PostureJudgement]
    changes: Mapping[str, Change]


def read_posture(
    path: Path, person: Person | None = None, stage: Stage = no_stage
) -> WholeSession[PostureJudgement]:
    """Measure the posture in a recording.

    Parameters
    ----------
    path : Path
        A photo, or a recording of any known kind.
    person : Person, optional
    stage : callable, optional
        Begins the reading and returns a function to call with its progress.

    Raises
    ------
    HipHingeError
        In one sentence, if it cannot be read or shows nobody who stands or sits quietly, seen from the side.
    """
    path = recording_at(path)
    if path.is_file() and is_photo(path):
        return measure_whole(POSTURE, read_photo(path, person), person)
    return measure_whole(POSTURE, read(path, person, progress=stage("watching", path.name)), person)


def measure_posture(
    path: Path, person: Person, output: Output | None = None, stage: Stage = no_stage
) -> WholeDone[PostureJudgement]:
    """Measure the posture in a recording, write the result and store it.

    Raises
    ------
    HipHingeError
        As for `read_posture`; also if something cannot be written.
    """
    output = output or Output()
    output.check(path)
    return write_and_keep(read_posture(path, output.person(person, path), stage), path, output, stage)


def write_beside(before: WholeSession[PostureJudgement], earlier: Path, output: Output) -> None:
    """Write the page of two postures side by side into the folder of the later one.

    Parameters
    ----------
    before : WholeSession
    earlier : Path
        Its recording, for the picture.
    output : Output
        Where the later one was written.

    Raises
    ------
    HipHingeError
        In one sentence, if it cannot be written.
    """
    from hiphinge.report.page import write_comparison

    if output.target is None:
        return
    with TemporaryDirectory() as place:
        folder = Path(place) / earlier.stem
        write_and_keep(before, earlier, replace(output, target=folder, keeping=None, video=False))
        write_comparison(folder, output.target, output.target / COMPARISON)


def compare_postures(
    before: WholeSession[PostureJudgement], after: WholeSession[PostureJudgement]
) -> PostureComparison:
    """Compare two postures of one person.

    Raises
    ------
    InvalidValueError
        If the person stands in one and sits in the other.
    """
    if before.judgement.movement != after.judgement.movement:
        raise InvalidValueError(Message("error-posture-stances"))
    return PostureComparison(before, after, changes(before.quantities, after.quantities))
