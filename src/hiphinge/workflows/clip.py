"""The work on recordings: which ones, how, and where the results go."""

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
    from hiphinge.sources.filmed import Progress, Selection

#: Begins a stage of the work, by its name (``watching``, ``drawing``) and file, and returns a function to
#: call with the number of frames done and their total.
Stage = Callable[[str, str], "Progress"]


def no_stage(_name: str, _file: str = "") -> "Progress":
    """Begin a stage whose progress is not shown."""
    return _not_shown


def _not_shown(done: int, total: int | None) -> None:
    """Show no progress."""


@dataclass(frozen=True)
class Job:
    """One recording, and the folder for its results (None: no results are written)."""

    clip: Path
    target: Path | None


@dataclass(frozen=True)
class Work:
    """The work to do on each recording.

    Attributes
    ----------
    person : Person
    held : Load or None
        The load in the hands; loads on the body are calculated only if it is given.
    part : Selection or None
        The seconds of the recording, and the person in it.
    drill : str or None
    calibration : Calibration or None
        The person's own full slump.
    writing : Writing or None
    keeping : Keeping or None
        The person to store sessions for; None stores none.
    measured_by : str or None
        Name of the person who measures.
    family : str or None
        Which family of movements it shows, one of `families.FAMILIES`; None means hinges.
    metres : float or None
        Of a walk: metres of floor, along the path, from edge to edge of the picture.
    """

    person: Person = field(default_factory=Person)
    held: "Load | None" = None
    part: "Selection | None" = None
    drill: str | None = None
    calibration: "Calibration | None" = None
    writing: "Writing | None" = None
    keeping: "Keeping | None" = None
    measured_by: str | None = None
    family: str | None = None
    metres: float | None = None

    @property
    def language(self) -> str:
        """Language of results and output."""
        return "en" if self.writing is None else self.writing.language

    def storing(self, keeping: "Keeping") -> "Work":
        """Return the same work for someone in the store; values given here override stored ones."""
        return replace(
            self,
            keeping=keeping,
            person=self.person.or_else(keeping.someone.body),
            calibration=self.calibration or keeping.someone.calibration,
        )
