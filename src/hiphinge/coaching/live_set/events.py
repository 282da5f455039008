"""What happens in a set."""

from dataclasses import dataclass
from enum import StrEnum

from hiphinge.coaching.advice import Advice
from hiphinge.coaching.live_set.sight import Sight
from hiphinge.reps import Rep


class Button(StrEnum):
    """What a person can press."""

    PAUSE = "pause"
    RESUME = "resume"
    STOP = "stop"
    AGAIN = "again"
    DISCARD_REP = "discard_rep"
    DISCARD_SET = "discard_set"


@dataclass(frozen=True)
class Saw:
    """A picture was seen."""

    sight: Sight


@dataclass(frozen=True)
class RepEnded:
    """A repetition has ended and was judged.

    Attributes
    ----------
    rep : Rep
        In seconds of the same clock as `Sight.time_s`.
    advice : Advice
        Of this repetition alone.
    """

    rep: Rep
    advice: Advice


@dataclass(frozen=True)
class Pressed:
    """A button was pressed.

    Attributes
    ----------
    time_s : float
    button : Button
    """

    time_s: float
    button: Button


@dataclass(frozen=True)
class Hurts:
    """The person rated pain.

    Attributes
    ----------
    time_s : float
    score : int
        0 (none) to 10.
    into_leg : bool
        Whether it moves into a leg, or a leg is numb or weak.
    """

    time_s: float
    score: int
    into_leg: bool = False

    @property
    def hurts(self) -> bool:
        """Whether there is any pain."""
        return self.score > 0 or self.into_leg


Event = Saw | RepEnded | Pressed | Hurts
