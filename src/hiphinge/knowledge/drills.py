"""The drills: what each asks for, how much of it, what comes before and after it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Literal

from hiphinge.knowledge.faults import faults
from hiphinge.knowledge.table import entry, table

Movement = Literal["hinge", "squat", "deadlift", "pick_up", "sit_to_stand"]

#: What is expected where nothing was asked for.
DEFAULT_DRILL = "hinge"
#: Faults that tell by the legs what kind of bend it was.
LEGS = ("squat_substitution", "locked_knees")


@dataclass(frozen=True)
class Expectation:
    """What a repetition of a drill looks like when it is done as meant.

    Attributes
    ----------
    movement : str
        ``hinge``, ``squat``, ``deadlift``, ``pick_up`` or ``sit_to_stand``.
    loaded : bool
        Whether a weight is held or carried; the pull of a band is none.
    knee_deg : tuple of float, optional
        Least and most knee flexion at the bottom; None where it is open.
    trunk_deg : tuple of float, optional
        Least and most trunk inclination at the bottom, the depth; None where it is open.
    descent_s : float, optional
        The shortest descent that is not too fast; None where speed is part of the drill or left free.
    faults : tuple of str
        Codes of the faults that are looked for; none where the camera does not judge the drill.
    """

    movement: Movement
    loaded: bool = False
    knee_deg: tuple[float, float] | None = None
    trunk_deg: tuple[float, float] | None = None
    descent_s: float | None = None
    faults: tuple[str, ...] = ()


@dataclass(frozen=True)
class Dose:
    """How much of a drill is a good start.

    Attributes
    ----------
    sets, repetitions, days_per_week : tuple of int
        Least and most; repetitions are those of one set, and of one side where `each_side`.
    tempo_s : tuple of float, optional
        Seconds of the way down, the hold and the way up; None where the tempo is left free.
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
        Its step on the ladder from 0 on; None where it stands beside the ladder.
    equipment, faults_trained : tuple of str
        Codes of what is needed, and of the faults that it helps to change.
    easier, harder : str, optional
        Codes of the drills to step back and to go on to.
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
    """Return all drills, from the first rung of the ladder to the last, then those beside it."""
    return tuple(_drill(row) for row in table("drills")["drill"])


def drill(code: str) -> Drill:
    """Return the drill of a code.

    Raises
    ------
    InvalidValueError
        If there is no such drill.
    """
    return entry("drill", code, {found.code: found for found in drills()})


def judged_drill(code: str) -> Drill:
    """Return the drill of a code that the camera can judge: what ``--drill`` accepts.

    Raises
    ------
    InvalidValueError
        If there is no such drill, or none that the camera can judge.
    """
    return entry("drill to be judged", code, {found.code: found for found in drills() if found.judged})


def with_legs(found: Drill) -> Drill:
    """Return a drill as it is judged where nobody asked for it: a squat is then said to be one.

    What the legs do tells a squat from a hinge, so both sides of it are looked for.
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
