"""What a person answered and did, day by day: all that a programme is made from."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum
from functools import cached_property
from typing import Literal

from hiphinge.body import Sex
from hiphinge.coaching.warning_signs import WarningAnswer
from hiphinge.errors import InvalidValueError
from hiphinge.knowledge.activities import activity
from hiphinge.knowledge.causes import cause_knowledge
from hiphinge.knowledge.drills import drill
from hiphinge.knowledge.ladder import obstacles, obtainable, place_of
from hiphinge.knowledge.progression import whole
from hiphinge.knowledge.table import entry
from hiphinge.texts import Message, Value

#: Pain and the ability to do something, as numbers.
MOST_POINTS = 10
#: Beyond what anybody does in a day, and far below what would slow the program.
MOST_REPS, MOST_SETS, MOST_KG, MOST_HINGES = 200, 20, 500.0, 1000
FEWEST_MINUTES, MOST_MINUTES = 2, 60


class Goal(StrEnum):
    """What a person would like to get out of it."""

    DAILY_LIFE = "daily_life"
    LEARN = "learn"
    STRENGTH = "strength"
    BACK = "back"


class PainPlace(StrEnum):
    """Where it hurts."""

    NOWHERE = "nowhere"
    BACK = "back"
    HIP = "hip"
    LEG = "leg"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True)
class Intake:
    """The answers from the start; each can be given later.

    Changed answers are a new start at the same step: what was done before them was judged by the old ones.

    Attributes
    ----------
    begun_on : date
    goal : Goal, optional
    equipment : tuple of str, optional
        Codes of `knowledge.ladder.obtainable`; empty if there is none.
    obstacles : tuple of str, optional
        Codes of `knowledge.ladder.obstacles`.
    minutes : int, optional
        Minutes a day.
    pain : int, optional
        Pain of the day, 0 to 10.
    place : PainPlace, optional
    moments : tuple of str, optional
        Codes of the everyday tasks that remind the person.
    films : bool, optional
        Whether the person films sets.
    starts_at : str, optional
        The step to go on from where the start was renewed; else the pain of the day chooses it.
    """

    begun_on: date
    goal: Goal | None = None
    equipment: tuple[str, ...] | None = None
    obstacles: tuple[str, ...] | None = None
    minutes: int | None = None
    pain: int | None = None
    place: PainPlace | None = None
    moments: tuple[str, ...] | None = None
    films: bool | None = None
    starts_at: str | None = None

    def __post_init__(self) -> None:
        for code in self.equipment or ():
            entry("equipment", code, dict.fromkeys(obtainable()))
        for code in self.obstacles or ():
            entry("obstacle", code, dict.fromkeys(obstacles()))
        for code in self.moments or ():
            activity(code)
        if self.starts_at is not None:
            place_of(self.starts_at)
        if self.minutes is not None:
            _within("minutes", self.minutes, FEWEST_MINUTES, MOST_MINUTES)
        if self.pain is not None:
            _within("pain", self.pain, 0, MOST_POINTS)

    @property
    def is_complete(self) -> bool:
        """Whether every question was answered."""
        return all(value is not None for name, value in vars(self).items() if name != "starts_at")


@dataclass(frozen=True)
class Pain:
    """Pain around one practice, 0 to 10 each; None where it was not said.

    Attributes
    ----------
    before, during, after, next_morning : int, optional
    leg : bool
        Whether it moved into the leg.
    """

    before: int | None = None
    during: int | None = None
    after: int | None = None
    next_morning: int | None = None
    leg: bool = False

    def __post_init__(self) -> None:
        for value in (self.before, self.during, self.after, self.next_morning):
            if value is not None:
                _within("pain", value, 0, MOST_POINTS)

    @cached_property
    def worst(self) -> int | None:
        """The most of what was said of practice and after it."""
        return max((value for value in (self.during, self.after) if value is not None), default=None)


@dataclass(frozen=True)
class SetDone:
    """One set.

    Attributes
    ----------
    reps : int
    good : int, optional
        Repetitions as the step asks for them; None where that is not known.
    filmed : bool
        Whether the camera counted them.
    side : {"left", "right"}, optional
        For drills of one side.
    """

    reps: int
    good: int | None = None
    filmed: bool = False
    side: Literal["left", "right"] | None = None

    def __post_init__(self) -> None:
        _within("reps", self.reps, 0, MOST_REPS)
        if self.good is not None:
            _within("good", self.good, 0, self.reps)


@dataclass(frozen=True)
class Practice:
    """One drill on one day.

    Attributes
    ----------
    day : date
    drill : str
    sets : tuple of SetDone
    pain : Pain
    load_kg : float, optional
    note : str
        Plain text; may be empty.
    """

    day: date
    drill: str
    sets: tuple[SetDone, ...] = ()
    pain: Pain = field(default_factory=Pain)
    load_kg: float | None = None
    note: str = ""

    def __post_init__(self) -> None:
        drill(self.drill)
        _within("sets", len(self.sets), 0, MOST_SETS)
        if self.load_kg is not None:
            _within("load", self.load_kg, 0, MOST_KG)


@dataclass(frozen=True)
class Hinges:
    """Hinges of daily life on one day, as the person counted them."""

    day: date
    count: int

    def __post_init__(self) -> None:
        _within("hinges", self.count, 0, MOST_HINGES)


class Why(StrEnum):
    """Why somebody does not practise for a while."""

    HOLIDAY = "holiday"
    ILLNESS = "illness"


@dataclass(frozen=True)
class Pause:
    """Days without practice, both ends included."""

    day: date
    until: date
    why: Why

    def __post_init__(self) -> None:
        if self.until < self.day:
            raise InvalidValueError(
                Message("error-pause", {"start": f"{self.day:%Y-%m-%d}", "end": f"{self.until:%Y-%m-%d}"})
            )


@dataclass(frozen=True)
class Found:
    """A reason why the low back rounds, as 'hiphinge why' found it."""

    day: date
    cause: str

    def __post_init__(self) -> None:
        cause_knowledge(self.cause)


@dataclass(frozen=True)
class Answered:
    """A questionnaire that was answered.

    Attributes
    ----------
    day : date
    code : str
        Of `knowledge.outcomes`.
    score : float
    items : tuple of (str, int)
        The person's own activities with their numbers, for ``psfs``.
    """

    day: date
    code: str
    score: float
    items: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True)
class Assigned:
    """What a coach asks for over some days; nothing is raised until it ends.

    Attributes
    ----------
    day, until : date
        The first and the last day.
    step : str
        Code of a step of the ladder.
    reason : str
        Plain text, for the person.
    sets, reps : int, optional
        In place of those of the programme.
    load_kg : float, optional
    """

    day: date
    until: date
    step: str
    reason: str
    sets: int | None = None
    reps: int | None = None
    load_kg: float | None = None

    def __post_init__(self) -> None:
        place_of(self.step)
        most = self.day + timedelta(days=whole("assigned"))
        if not self.day <= self.until <= most:
            values: dict[str, Value] = {"start": self.day.isoformat(), "most": most.isoformat()}
            raise InvalidValueError(Message("error-assigned-days", values))
        dose = drill(self.step).dose
        limits = (
            ("sets", self.sets, 1, dose.sets[1]),
            ("reps", self.reps, 1, dose.repetitions[1]),
            ("load", self.load_kg, 0, MOST_KG),
        )
        for what, value, least, largest in limits:
            if value is not None:
                _within(what, value, least, largest)


@dataclass(frozen=True)
class Recheck:
    """A film of the person standing or walking.

    Attributes
    ----------
    day : date
    movement : str
        As sessions name it.
    """

    day: date
    movement: str


#: What a diary holds, besides the start and the warning signs.
Entry = Practice | Hinges | Pause | Found | Answered | Assigned


@dataclass(frozen=True)
class Body:
    """What the programme needs of a person's body."""

    mass_kg: float | None = None
    sex: Sex | None = None


@dataclass(frozen=True)
class Diary:
    """All that is known of a person's programme.

    Attributes
    ----------
    intake : Intake
    entries : tuple of Entry
        By day.
    warning : WarningAnswer, optional
        The latest answer on warning signs.
    body : Body
    rechecks : tuple of Recheck
        By day.
    """

    intake: Intake
    entries: tuple[Entry, ...] = ()
    warning: WarningAnswer | None = None
    body: Body = field(default_factory=Body)
    rechecks: tuple[Recheck, ...] = ()

    @cached_property
    def practices(self) -> tuple[Practice, ...]:
        """All practices, by day."""
        return tuple(entry for entry in self.entries if isinstance(entry, Practice))

    @cached_property
    def pauses(self) -> tuple[Pause, ...]:
        """All pauses, by their first day."""
        return tuple(entry for entry in self.entries if isinstance(entry, Pause))

    @cached_property
    def assigned(self) -> tuple[Assigned, ...]:
        """What coaches asked for, by its first day."""
        return tuple(entry for entry in self.entries if isinstance(entry, Assigned))

    def assignment(self, day: date) -> Assigned | None:
        """Return what a coach asks for on a day, the latest of several; None if there is nothing."""
        found = (one for one in reversed(self.assigned) if one.day <= day <= one.until)
        return next(found, None)

    def practices_in(self, after: date, until: date) -> tuple[Practice, ...]:
        """Return the practices after one day, up to and with another."""
        first, last = (bisect_right(self.practices, day, key=lambda one: one.day) for day in (after, until))
        return self.practices[first:last]

    def until(self, day: date) -> "Diary":
        """Return the diary without what lies after a day."""
        if not self.entries or self.entries[-1].day <= day:
            return self
        return replace(self, entries=tuple(entry for entry in self.entries if entry.day <= day))

    def with_entries(self, entries: Sequence[Entry]) -> "Diary":
        """Return the diary with further entries, by day."""
        return replace(self, entries=tuple(sorted((*self.entries, *entries), key=lambda one: one.day)))


def _within(what: str, value: float, least: float, most: float) -> None:
    if not least <= value <= most:
        values: dict[str, Value] = {
            "what": Message(f"programme-{what}"), "value": str(value), "least": str(least), "most": str(most),
        }  # fmt: skip
        raise InvalidValueError(Message("error-diary-number", values))
