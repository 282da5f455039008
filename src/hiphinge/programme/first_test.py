"""The first test of a programme: some hinges that were filmed, and what they point to."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from hiphinge.knowledge.ladder import FAULT_PREFIX, first_tests
from hiphinge.programme.assessing import Rep

_ROUNDING = f"{FAULT_PREFIX}lumbar_rounding"
#: As many as each condition of `hiphinge why` asks for.
FEWEST_REPS = 3


class Shown(StrEnum):
    """What a first test shows of the low back."""

    KEPT = "kept"
    ROUNDS = "rounds"
    NOT_SEEN = "not_seen"


@dataclass(frozen=True)
class FirstTest:
    """A first test.

    Attributes
    ----------
    drill : str
        One of `knowledge.ladder.first_tests`.
    shown : Shown
    seen, rounded : int
        Repetitions in which the low back could be judged, and in which it rounded.
    """

    drill: str
    shown: Shown
    seen: int
    rounded: int

    @property
    def cause(self) -> str | None:
        """The reason that it points to, one of `knowledge.causes`; None where nothing rounds or was seen."""
        return first_tests()[self.drill] if self.shown is Shown.ROUNDS else None


def first_test(drill: str, reps: Sequence[Rep]) -> FirstTest:
    """Judge a first test: the low back rounds if it does in more than half of three repetitions or more.

    Parameters
    ----------
    drill : str
    reps : sequence of mapping of str to float
        As for `programme.assessing.assessed`.
    """
    verdicts = [rep[_ROUNDING] for rep in reps if _ROUNDING in rep]
    seen, rounded = len(verdicts), round(sum(verdicts))
    if seen < FEWEST_REPS:
        return FirstTest(drill, Shown.NOT_SEEN, seen, rounded)
    return FirstTest(drill, Shown.ROUNDS if 2 * rounded > seen else Shown.KEPT, seen, rounded)
