"""Standing up from a chair, or jumping: read, measured, written and stored."""

from pathlib import Path
from typing import TYPE_CHECKING

from hiphinge.analysis import read
from hiphinge.families import ACTION, ActionJudgement
from hiphinge.person import Person
from hiphinge.session import measure_whole
from hiphinge.workflows.clip import Stage, no_stage
from hiphinge.workflows.measuring import Output, WholeDone, write_and_keep

if TYPE_CHECKING:
    from hiphinge.sources.filmed import Selection


def measure_action(
    clip: Path, person: Person, part: "Selection", output: Output | None = None, stage: Stage = no_stage
) -> WholeDone[ActionJudgement]:
    """Measure the action in a recording of any known kind, write the result and store it.

    Raises
    ------
    HipHingeError
        In one sentence, if it cannot be read, shows no such action, or something cannot be written.
    """
    output = output or Output()
    output.check(clip)
    person = output.person(person, clip)
    motion = read(clip, person, part, stage("watching", clip.name))
    return write_and_keep(measure_whole(ACTION, motion, person), clip, output, stage)
