"""A walk: read, measured, written and stored."""

import re
from dataclasses import dataclass, replace
from pathlib import Path
from reprlib import repr as shortened
from typing import TYPE_CHECKING

from hiphinge.analysis import read
from hiphinge.errors import InvalidValueError
from hiphinge.families import WALKING, WalkingJudgement
from hiphinge.limits import NUMBER_CHARACTERS
from hiphinge.motion import Motion
from hiphinge.person import Person
from hiphinge.session import measure_whole
from hiphinge.sources.camera_motion import camera_moves
from hiphinge.sources.film import Film
from hiphinge.sources.registry import kind_of
from hiphinge.texts import Message, Units, significant
from hiphinge.texts.units import CM_PER_INCH, INCHES_PER_FOOT
from hiphinge.workflows.clip import Stage, no_stage
from hiphinge.workflows.measuring import Output, WholeDone, write_and_keep

if TYPE_CHECKING:
    from hiphinge.sources.filmed import Selection

#: Floor that a picture may show from edge to edge, in metres.
METRES_RANGE = (0.5, 100.0)
_FLOOR = re.compile(r"(\d+(?:[.,]\d+)?)\s*(m|ft)?")
_METRES_PER_FOOT = INCHES_PER_FOOT * CM_PER_INCH / 100


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


def parse_floor(text: str, units: Units = Units.METRIC) -> float:
    """Read how much floor a picture shows, as people write it.

    Parameters
    ----------
    text : str
        Metres (``6.2``, ``6,2 m``) or feet (``20ft``).
    units : Units
        Of a number alone: metres or feet.

    Returns
    -------
    float
        In metres.

    Raises
    ------
    InvalidValueError
        If the text is none of these, or no picture shows as much.
    """
    written = text.strip().lower()
    match = _FLOOR.fullmatch(written)
    if match is None or len(written) > NUMBER_CHARACTERS:
        raise InvalidValueError(Message("error-metres-not-understood", {"text": shortened(text)}))
    unit = match[2] or ("ft" if units is Units.IMPERIAL else "m")
    metres = float(match[1].replace(",", ".")) * (_METRES_PER_FOOT if unit == "ft" else 1.0)
    _check_metres(metres)
    return metres


def measure_walk(
    job: WalkJob, output: Output | None = None, stage: Stage = no_stage
) -> WholeDone[WalkingJudgement]:
    """Read a recording of any known kind, measure the walk in it, write the result and store it.

    Raises
    ------
    HipHingeError
        In one sentence, if it cannot be read, shows too few steps, the metres make no sense, or something
        cannot be written.
    """
    output = output or Output()
    if job.metres is not None:
        _check_metres(job.metres)
    output.check(job.clip)
    person = output.person(job.person, job.clip)
    motion = _scaled(read(job.clip, person, job.part, stage("watching", job.clip.name)), job.metres)
    if kind_of(job.clip).pictures:
        view = replace(motion.view, moves=camera_moves(motion, Film(job.clip)))
        motion = replace(motion, view=view)
    return write_and_keep(measure_whole(WALKING, motion, person), job.clip, output, stage)


def _check_metres(metres: float) -> None:
    low, high = METRES_RANGE
    if not low <= metres <= high:
        shown = {"value": significant(metres, 6), "low": significant(low, 6), "high": significant(high, 6)}
        raise InvalidValueError(Message("error-metres-range", shown))


def _scaled(motion: Motion, metres: float | None) -> Motion:
    """Return the motion with the scale that the picture's width in metres gives."""
    if metres is None:
        return motion
    if motion.provenance.width is None:
        raise InvalidValueError(Message("error-metres-without-picture", {"file": motion.provenance.file}))
    return replace(motion, scale=replace(motion.scale, metres_per_unit=metres / motion.provenance.width))
