"""One recording, judged: the line from a motion to a session."""

from collections.abc import Mapping
from dataclasses import dataclass

from hiphinge.measures.series import Measures
from hiphinge.motion import Motion, Provenance, View
from hiphinge.person import Person
from hiphinge.reps import Attempt, Rep, Segmentation


@dataclass(frozen=True)
class Session:
    """What one recording told.

    Attributes
    ----------
    source : Provenance
    messages : tuple of str
        What the user should know, plain sentences.
    movement : str
        ``hinge``, ``squat``, ``deadlift``, ``pick_up``, ``sit_to_stand`` or ``unknown``: a label only.
    drill : str or None
        What was asked for.
    view : View
    segmentation : Segmentation
    measures : Measures
    motion : Motion
    person : Person
    versions : mapping of str to str
        Versions of hiphinge and of what it computed with.
    """

    source: Provenance
    messages: tuple[str, ...]
    movement: str
    drill: str | None
    view: View
    segmentation: Segmentation
    measures: Measures
    motion: Motion
    person: Person
    versions: Mapping[str, str]

    @property
    def reps(self) -> tuple[Rep, ...]:
        """Repetitions, in the order of time."""
        return self.segmentation.reps

    @property
    def attempts(self) -> tuple[Attempt, ...]:
        """Movements that are no repetition."""
        return self.segmentation.attempts
