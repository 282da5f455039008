"""Recording: what was recorded and measured, before any movement is judged."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from importlib.metadata import version
from platform import python_version

from hiphinge.calibration import Calibration
from hiphinge.kinetics import Load
from hiphinge.measures import Measures, survey
from hiphinge.measures.baseline import Baseline
from hiphinge.motion import Motion
from hiphinge.person import Person
from hiphinge.reference import StandingBack
from hiphinge.texts import Message

#: Packages whose version may change a result.
_COUNTING = ("hiphinge", "numpy", "scipy", "ai-edge-litert", "av", "pillow")


@dataclass(frozen=True)
class Label:
    """Person, date and examiner of a recording, after which its result is named.

    Attributes
    ----------
    name : str or None
        Of the person measured.
    recorded_on : date or None
    measured_by : str or None
        Who measured, such as a physiotherapist.
    """

    name: str | None = None
    recorded_on: date | None = None
    measured_by: str | None = None


@dataclass(frozen=True)
class Recording:
    """What was recorded and measured of a person.

    Attributes
    ----------
    motion : Motion
    measures : Measures
        Of the motion, with the reference that they were measured by.
    person : Person
    versions : mapping of str to str
        Versions of hiphinge and of what it computed with.
    calibration : Calibration or None
        The person's own full slump.
    held : Load or None
        What the hands hold; None where this was not given.
    baseline : Baseline or None
        How the person bent in earlier sessions, where these are known.
    label : Label
    """

    motion: Motion
    measures: Measures
    person: Person
    versions: Mapping[str, str]
    calibration: Calibration | None = None
    held: Load | None = None
    baseline: Baseline | None = None
    label: Label = field(default_factory=Label)

    @property
    def messages(self) -> tuple[Message, ...]:
        """What the user should know of the recording itself, a sentence each."""
        return self.motion.messages + self.motion.view.messages


def record(
    motion: Motion,
    person: Person | None = None,
    calibration: Calibration | None = None,
    held: Load | None = None,
    earlier: StandingBack | None = None,
) -> Recording:
    """Measure a motion.

    Parameters
    ----------
    motion : Motion
    person : Person, optional
    calibration : Calibration, optional
        The person's own full slump; its standing back is used where the motion shows none.
    held : Load, optional
        What the hands hold, `Load()` for nothing.
    earlier : StandingBack, optional
        The person's back in quiet standing from earlier sessions, used where neither the recording nor the
        calibration shows it.

    Returns
    -------
    Recording
    """
    own = None if calibration is None else calibration.standing_back
    measures = survey(motion, own or earlier)
    return Recording(motion, measures, person or Person(), versions_of(motion), calibration, held)


def versions_of(motion: Motion) -> dict[str, str]:
    """Return the versions of hiphinge and of what a motion is computed with."""
    versions = {name: version(name) for name in _COUNTING}
    versions["python"] = python_version()
    if motion.provenance.estimator is not None:
        versions["pose_model"] = motion.provenance.estimator
    return versions
