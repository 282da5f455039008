"""The same movement by two sources: read, aligned in time and compared."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hiphinge.analysis import analyze
from hiphinge.measures.agreement import Agreement, Alignment, agreements, align
from hiphinge.person import Person
from hiphinge.workflows.clip import Stage, no_stage

if TYPE_CHECKING:
    from hiphinge.session import Session


@dataclass(frozen=True)
class SourceComparison:
    """Two sources on the same movement.

    Attributes
    ----------
    first, second : Session
    alignment : Alignment
    agreements : tuple of Agreement
        One for each series that both have: the first less the second.
    """

    first: "Session"
    second: "Session"
    alignment: Alignment
    agreements: tuple[Agreement, ...]


def compare_sources(
    first: Path, second: Path, person: Person | None = None, stage: Stage = no_stage
) -> SourceComparison:
    """Compare two recordings of the same movement.

    Parameters
    ----------
    first, second : Path
        Of any known kind.
    person : Person, optional
    stage : callable, optional
        Begins the reading of each and returns a function to call with its progress.

    Raises
    ------
    HipHingeError
        In one sentence, if one of them cannot be read or they do not show the same movement.
    """
    one, other = (analyze(path, person, progress=stage("watching", path.name)) for path in (first, second))
    alignment = align(one.measures, other.measures)
    return SourceComparison(
        one, other, alignment, agreements(one.measures, other.measures, alignment.later_s)
    )
