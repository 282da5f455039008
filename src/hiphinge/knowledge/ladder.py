"""The ladder: what each step asks for beyond its drill, and what takes its place at home."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from hiphinge.body import Sex
from hiphinge.knowledge.drills import Drill, drill, drills
from hiphinge.knowledge.table import entry, table
from hiphinge.knowledge.thresholds import threshold

#: Measures of a fault's verdict: 1 where it is present, 0 where it is absent.
FAULT_PREFIX = "fault_"


@dataclass(frozen=True)
class Criterion:
    """One thing that repetitions or sets are held against.

    Attributes
    ----------
    measure : str
        A measure of ``session.json``, ``fault_`` and the code of a fault, or a measure of the set.
    at_least, at_most : float, optional
        In the unit of the measure; one of them is given.
    about : str
        Of all criteria about the same thing, one has to be known.
    of : {"repetition", "set"}
    """

    measure: str
    at_least: float | None = None
    at_most: float | None = None
    about: str = ""
    of: Literal["repetition", "set"] = "repetition"

    def holds(self, value: float) -> bool:
        """Return whether a value lies within the limits."""
        low = self.at_least is None or value >= self.at_least
        return low and (self.at_most is None or value <= self.at_most)


@dataclass(frozen=True)
class Step:
    """One step of the ladder.

    Attributes
    ----------
    drill : Drill
    passed_if : tuple of Criterion
        What a good repetition or set shows, with knees and lean of the drill.
    back_if : tuple of Criterion
        What makes a set no good one.
    else_drill : tuple of str
        Codes of drills in its place, where it cannot be done.
    level_cm : tuple of float
        A dial within the step: heels to wall.
    easy_days : bool
        Whether it is left out while there is much pain.
    start_kg : mapping of str to float
        First load by sex, if it is not a share of body mass.
    settles, references : tuple of str
        Codes of the contradictions between articles that it follows one way in, and keys of sources.
    mark : str
        Evidence mark of its limits.
    """

    drill: Drill
    references: tuple[str, ...]
    mark: str
    passed_if: tuple[Criterion, ...] = ()
    back_if: tuple[Criterion, ...] = ()
    else_drill: tuple[str, ...] = ()
    level_cm: tuple[float, ...] = ()
    easy_days: bool = False
    start_kg: Mapping[Sex, float] | None = None
    settles: tuple[str, ...] = ()

    @property
    def loaded(self) -> bool:
        """Whether load is raised on this step; the ball against the wall stays the same."""
        return self.drill.expectation.loaded and self.drill.code != "medicine_ball_wall"


@cache
def _rows() -> dict[str, Any]:
    return table("ladder")


@cache
def ladder() -> tuple[Step, ...]:
    """Return the steps from the first to the last, in the order of the drills."""
    rows = _rows()["steps"]
    return tuple(_step(found, rows[found.code]) for found in drills() if found.code in rows)


def place_of(code: str) -> int:
    """Return the place of a step on the ladder, from 0.

    Raises
    ------
    InvalidValueError
        If the drill is not on the ladder.
    """
    return entry("step", code, _places())


@cache
def _places() -> dict[str, int]:
    return {step.drill.code: place for place, step in enumerate(ladder())}


def first_place(zone: str) -> int:
    """Return the place on the ladder to start at, by the zone of the day's pain: green, amber or red."""
    return place_of(_rows()["start"][zone])


@cache
def first_tests() -> dict[str, str]:
    """Return the drills of the first test, and for each the reason that a rounding back points to."""
    return dict(_rows()["first_test"])


@cache
def obstacles() -> tuple[str, ...]:
    """Return the codes of what a person may say does not suit them."""
    return tuple(_rows()["not_for"])


def suits(code: str, obstacles: Collection[str]) -> bool:
    """Return whether a drill asks for nothing that does not suit a person."""
    rows = _rows()["not_for"]
    return not any(code in rows[obstacle] for obstacle in obstacles)


@cache
def obtainable() -> tuple[str, ...]:
    """Return the codes of equipment that a drill may need and that not every home has."""
    rows = _rows()["equipment"]
    apart = {*rows["there"], *rows["helpful"]}
    found = (thing for step in ladder() for thing in (*step.drill.equipment, *_else_equipment(step)))
    return tuple(dict.fromkeys(thing for thing in found if thing not in apart))


def is_possible(found: Drill, equipment: Collection[str]) -> bool:
    """Return whether a drill can be done with some equipment and what every home has."""
    rows = _rows()["equipment"]
    free = {*rows["there"], *rows["helpful"], *equipment}
    needed = [thing for thing in found.equipment if thing not in rows["helpful"]]
    for either in rows["either"]:
        if set(either) <= set(needed) and free & set(either):
            needed = [thing for thing in needed if thing not in either]
    return all(thing in free or free & {*rows["instead"].get(thing, ())} for thing in needed)


def filmed_as(code: str) -> str | None:
    """Return the drill that the camera judges a drill as; None if it judges none."""
    seen = _rows()["filmed_as"].get(code, code)
    return seen if drill(seen).judged else None


def _else_equipment(step: Step) -> tuple[str, ...]:
    return tuple(thing for code in step.else_drill for thing in drill(code).equipment)


def _step(found: Drill, row: Mapping[str, Any]) -> Step:
    passed = (*_asked_by(found), *(_criterion(one) for one in row.get("passed_if", ())))
    back = tuple(_criterion(one) for one in row.get("back_if", ()))
    levels = tuple(
        threshold("wall_start_cm").value + number * threshold("wall_step_cm").value
        for number in range(1, row.get("wall_levels", 0) + 1)
    )
    kept = {name: value for name, value in row.items() if name != "wall_levels"}
    return Step(drill=found, **{**kept, "passed_if": passed, "back_if": back, "level_cm": levels})


def _asked_by(found: Drill) -> tuple[Criterion, ...]:
    """Return the criteria that the drill's own expectation holds."""
    ranges = {
        ("knee_flexion_deg", "knees"): found.expectation.knee_deg,
        ("trunk_inclination_deg", "depth"): found.expectation.trunk_deg,
    }
    return tuple(
        Criterion(measure, at_least=within[0], at_most=within[1], about=about)
        for (measure, about), within in ranges.items()
        if within is not None
    )


def _criterion(row: Mapping[str, Any]) -> Criterion:
    limits = {key: _limit(row[key]) for key in ("at_least", "at_most") if key in row}
    return Criterion(**{**row, **limits})


def _limit(value: float | str) -> float:
    return threshold(value).value if isinstance(value, str) else float(value)
