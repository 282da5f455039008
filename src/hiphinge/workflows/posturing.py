"""Quiet posture in a clip or a photo, alone or against an earlier one."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from hiphinge.person import Person
from hiphinge.posture import Change, Posture, changes, posture_of
from hiphinge.sources.photo import is_photo, read_photo
from hiphinge.sources.registry import read, recording_at
from hiphinge.workflows.clip import Stage, no_stage


@dataclass(frozen=True)
class PostureComparison:
    """A posture before and after.

    Attributes
    ----------
    before, after : Posture
    changes : mapping of str to Change
        For each measure: after less before.
    """

    before: Posture
    after: Posture
    changes: Mapping[str, Change]


def read_posture(path: Path, person: Person | None = None, stage: Stage = no_stage) -> Posture:
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
    path, stature_m = recording_at(path), None if person is None else person.stature_m
    if path.is_file() and is_photo(path):
        return posture_of(read_photo(path, person), stature_m)
    return posture_of(read(path, person, progress=stage("watching", path.name)), stature_m)


def compare_postures(
    before: Path, after: Path, person: Person | None = None, stage: Stage = no_stage
) -> PostureComparison:
    """Measure two recordings of one person and compare them.

    Raises
    ------
    HipHingeError
        As for `read_posture`; also if the person stands in one and sits in the other.
    """
    one, other = (read_posture(path, person, stage) for path in (before, after))
    return PostureComparison(one, other, changes(one, other))
