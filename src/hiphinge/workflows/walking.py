"""A walk: read and measured."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hiphinge.analysis import read
from hiphinge.errors import InvalidValueError
from hiphinge.gait import Walking, measure_walking
from hiphinge.motion import Motion
from hiphinge.person import Person
from hiphinge.texts import Message, significant
from hiphinge.workflows.clip import Stage, no_stage

if TYPE_CHECKING:
    from hiphinge.sources.filmed import Selection

#: Floor that a picture may show from edge to edge, in metres.
METRES_RANGE = (0.5, 100.0)


@dataclass(frozen=True)
class WalkJob:
    """A recording of a walk.

    Attributes
    ----------
    clip : Path
    person : Person
    part : Selection or None
    metres : float or None
        Metres of floor, along the path, from edge to edge of the picture; overrides the stature.
    """

    clip: Path
    person: Person
    part: "Selection | None" = None
    metres: float | None = None


def measure_walk(job: WalkJob, stage: Stage = no_stage) -> tuple[Motion, Walking]:
    """Read a recording of any known kind and measure the walk in it.

    Raises
    ------
    HipHingeError
        In one sentence, if it cannot be read, shows too few steps, or the metres make no sense.
    """
    if job.metres is not None:
        _check_metres(job.metres)
    motion = read(job.clip, job.person, job.part, stage("watching", job.clip.name))
    return motion, measure_walking(motion, _metres_per_unit(motion, job.metres))


def _check_metres(metres: float) -> None:
    low, high = METRES_RANGE
    if not low <= metres <= high:
        shown = {"value": significant(metres, 6), "low": significant(low, 6), "high": significant(high, 6)}
        raise InvalidValueError(Message("error-metres-range", shown))


def _metres_per_unit(motion: Motion, metres: float | None) -> float | None:
    if metres is None:
        return None
    if motion.provenance.width is None:
        raise InvalidValueError(Message("error-metres-without-picture", {"file": motion.provenance.file}))
    return metres / motion.provenance.width
