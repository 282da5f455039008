"""What a person wants to do in a set."""

from dataclasses import dataclass, field
from enum import StrEnum

from hiphinge.errors import InvalidValueError
from hiphinge.knowledge.drills import DEFAULT_DRILL, judged_drill
from hiphinge.knowledge.live_set import rhythm
from hiphinge.texts import Message

#: Repetitions of a set, and seconds of rest: beyond them, something was mistyped.
MOST_REPS, MOST_REST_S = 100, 600


class CountAt(StrEnum):
    """Where a repetition is counted aloud."""

    BOTTOM = "bottom"
    TOP = "top"


@dataclass(frozen=True)
class SetPlan:
    """What a person wants to do in a set.

    Attributes
    ----------
    drill : str
        One of `knowledge.drills.drill_codes`.
    reps : int or None
        Repetitions after which the set ends; None for as many as one likes.
    count_at : CountAt
    rest_s : int
        Rest after the set; 0 for none.

    Raises
    ------
    InvalidValueError
        If there is no such drill, or a number is out of its range.
    """

    drill: str = DEFAULT_DRILL
    reps: int | None = 8
    count_at: CountAt = CountAt.TOP
    rest_s: int = field(default_factory=lambda: rhythm().rest_s)

    def __post_init__(self) -> None:
        judged_drill(self.drill)
        if self.reps is not None and not 1 <= self.reps <= MOST_REPS:
            raise InvalidValueError(Message("error-set-reps", {"found": self.reps, "most": MOST_REPS}))
        if not 0 <= self.rest_s <= MOST_REST_S:
            raise InvalidValueError(Message("error-set-rest", {"found": self.rest_s, "most": MOST_REST_S}))
