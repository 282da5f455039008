"""What is done with recordings: which, how, and where the results go."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from hiphinge.person import Person

if TYPE_CHECKING:
    from hiphinge.analysis import Writing
    from hiphinge.calibration import Calibration
    from hiphinge.history.keeping import Keeping
    from hiphinge.kinetics import Load
    from hiphinge.sources.filmed import Part, Progress

#: Begins a stage of the work, by its name (``watching``, ``drawing``) and file, and returns what is called
#: with the frames done and their number.
Stage = Callable[[str, str], "Progress"]


def no_stage(_name: str, _file: str = "") -> "Progress":
    """Begin a stage whose progress is not shown."""
    return _not_shown


def _not_shown(done: int, total: int | None) -> None:
    """Show nothing of the progress."""


@dataclass(frozen=True)
class Job:
    """One recording, and the folder for its results (None: no results are written)."""

    clip: Path
    target: Path | None


@dataclass(frozen=True)
class Work:
    """What is done with each recording.

    Attributes
    ----------
    person : Person
    held : Load or None
        What the hands hold; loads are worked out only where this is given.
    part : Part or None
        Which seconds of the recording, and which person in it.
    drill : str or None
    calibration : Calibration or None
        The person's own full slump.
    writing : Writing or None
    keeping : Keeping or None
        For whom sessions are stored; None stores none.
    measured_by : str or None
        Name of the person who measures.
    """

    person: Person = field(default_factory=Person)
    held: "Load | None" = None
    part: "Part | None" = None
    drill: str | None = None
    calibration: "Calibration | None" = None
    writing: "Writing | None" = None
    keeping: "Keeping | None" = None
    measured_by: str | None = None

    @property
    def language(self) -> str:
        """Language of what is written and shown."""
        return "en" if self.writing is None else self.writing.language

    def storing(self, keeping: "Keeping") -> "Work":
        """Return the same work for someone in the store; what is given here comes before what is stored."""
        given, known = self.person, keeping.someone.body
        return replace(
            self,
            keeping=keeping,
            person=Person(
                stature_m=given.stature_m or known.stature_m,
                mass_kg=given.mass_kg or known.mass_kg,
                sex=given.sex or known.sex,
            ),
            calibration=self.calibration or keeping.someone.calibration,
        )
