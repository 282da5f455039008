"""The drills: expected movement, dose, and the easier and harder drills."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Literal

from hiphinge.knowledge.faults import faults
from hiphinge.knowledge.table import entry, table

Movement = Literal["hinge", "squat", "deadlift", "pick_up", "sit_to_stand"]

#: The drill expected by default.
DEFAULT_DRILL = "hinge"
#: Faults of the legs that distinguish a hinge from a squat.
LEGS = ("squat_substitution", "locked_knees")


@dataclass(frozen=True)
class Expectation:
    """A repetition of a drill as intended.

    Attributes
    ----------
    movement : str
        ``hinge``, ``squat``, ``deadlift``, ``pick_up`` or ``sit_to_stand``.
    loaded : bool
        Whether a weight is held or carried; a band does not count.
    knee_deg : tuple of float, optional
        Range of knee flexion at the bottom; None if it is open.
    trunk_deg : tuple of float, optional
        Range of trunk inclination at the bottom, the depth; None if it is open.
    descent_s : float, optional
        The shortest descent that is not too fast; None if speed is part of the drill or free.
    faults : tuple of str
        Codes of the faults to look for; none if the camera does not judge the drill.
    """

    movement: Movement
    loaded: bool = False
    knee_deg: tuple[float, float] | None = None
    trunk_deg: tuple[float, float] | None = None
    descent_s: float | None = None
    faults: tuple[str, ...] = ()


@dataclass(frozen=True)
class Dose:
    """The starting dose of a drill.

    Attributes
    ----------
    sets, repetitions, days_per_week : tuple of int
        Ranges; repetitions are those of one set, and of one side if `each_side`.
    tempo_s : tuple of float, optional
        Seconds of the descent, the hold and the ascent; None if the tempo is free.
    each_side : bool
        Whether left and right are done one after the other.
    """

    sets: tuple[int, int]
    repetitions: tuple[int, int]
    days_per_week: tuple[int, int]
    tempo_s: tuple[float, float, float] | None = None
    each_side: bool = False


@dataclass(frozen=True)
class Drill:
    """One drill.

    Attributes
    ----------
    code : str
        Its name in commands, files and (with hyphens) in the texts ``drill-<code>-title`` and so on.
    judged : bool
        Whether the camera can judge it, so that it may be given to ``--drill``.
    expectation : Expectation
    dose : Dose
    references : tuple of str
        Keys of the references that name the drill or its numbers.
    mark : str
        Evidence mark of the dose: ``verified`` (read in the source) or ``design`` (a choice of this
        program). The expectation is always a choice of this program, made near the references.
    rung : int, optional
        Its step on the ladder, from 0; None if it is not on the ladder.
    equipment, faults_trained : tuple of str
        Codes of the equipment, and of the faults that it helps to correct.
    easier, harder : str, optional
        Codes of the drills to go back to and to progress to.
    """

    code: str
    judged: bool
    expectation: Expectation
    dose: Dose
    references: tuple[str, ...]
    mark: str
    rung: int | None = None
    equipment: tuple[str, ...] = ()
    faults_trained: tuple[str, ...] = ()
    easier: str | None = None
    harder: str | None = None


@cache
def drills() -> tuple[Drill, ...]:
    """Return all drills, from the first rung of the ladder to the last, then the others."""
    return tuple(_drill(row) for row in table("drills")["drill"])


def drill(code: str) -> Drill:
    """Return the drill of a code.

    Raises
    ------
    InvalidValueError
        If there is no such drill.
    """
    return entry("drill", code, _by_code())


@cache
def _by_code() -> dict[str, Drill]:
    return {found.code: found for found in drills()}


def judged_drill(code: str) -> Drill:
    """Return the drill of a code that the camera can judge: what ``--drill`` accepts.

    Raises
    ------
    InvalidValueError
        If there is no such drill, or none that the camera can judge.
    """
    return entry("judged_drill", code, {found.code: found for found in drills() if found.judged})


def with_legs(found: Drill) -> Drill:
    """Return a drill as judged when no drill was asked for, so that a squat is reported as one.

    The legs distinguish a squat from a hinge, so look for both of their faults.
    """
    expected = found.expectation
    if expected.movement != "squat":
        return found
    legs = tuple(code for code in LEGS if code not in expected.faults)
    return replace(found, expectation=replace(expected, faults=(*expected.faults, *legs)))


def drill_codes() -> tuple[str, ...]:
    """Return the codes of the drills that the camera can judge."""
    return tuple(found.code for found in drills() if found.judged)


def _drill(row: Mapping[str, Any]) -> Drill:
    code = row["code"]
    judging = tuple(fault.code for fault in faults() if code in fault.judged_in)
    trained = tuple(fault.code for fault in faults() if code in (*fault.drills, *fault.trained_by))
    expectation = Expectation(**row["expectation"], faults=judging)
    return Drill(
        **{**row, "expectation": expectation, "dose": Dose(**row["dose"]), "faults_trained": trained}
    )
