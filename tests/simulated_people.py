"""Made-up people who live with the programme for months: what they do on a day of theirs."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from random import Random
from typing import Literal

from hiphinge.coaching.warning_signs import WarningAnswer
from hiphinge.knowledge.drills import drill
from hiphinge.knowledge.ladder import ladder
from hiphinge.programme.diary import (
    Assigned,
    Body,
    Diary,
    Entry,
    Found,
    Goal,
    Hinges,
    Intake,
    Pain,
    PainPlace,
    Pause,
    Practice,
    SetDone,
    Why,
)
from hiphinge.programme.prescription import AskFirst, Exercise, Prescription, Stop, prescribe

BEGIN = date(2026, 3, 2)
WHOLE = Intake(BEGIN, Goal.LEARN, (), (), 5, 1, PainPlace.BACK, ("sink", "shoes"), False)
NOBODY, CALM = Body(), Pain(0, 0, 0, 0)
EVERYTHING = ("dowel", "band", "roller", "medicine_ball", "kettlebell", "dumbbell", "dumbbells", "barbell")

SIDES: tuple[Literal["left", "right"] | None, ...] = (None, "left", "right")

Day = Callable[[Prescription, Random], list[Entry]]


@dataclass(frozen=True)
class Simulated:
    """A person's diary and what the programme said on each day."""

    diary: Diary
    said: tuple[tuple[date, Prescription | Stop | AskFirst], ...]

    @property
    def prescribed(self) -> list[Prescription]:
        return [one for _, one in self.said if isinstance(one, Prescription)]


def live(
    act: Day,
    weeks: int,
    intake: Intake = WHOLE,
    body: Body = NOBODY,
    *,
    seed: int = 0,
    flag_on: int | None = None,
) -> Simulated:
    """Let a person live with the programme; on day `flag_on` a red flag is reported."""
    chance, diary, said = Random(seed), Diary(intake, body=body), []
    for number in range(7 * weeks):
        day = BEGIN + timedelta(days=number)
        found = prescribe(diary, day)
        if isinstance(found, AskFirst):
            diary = replace(diary, warning=answer(day))
            found = prescribe(diary, day)
        if number == flag_on:
            diary = replace(diary, warning=answer(day, "saddle"))
            found = prescribe(diary, day)
        said.append((day, found))
        if isinstance(found, Prescription):
            diary = diary.with_entries(act(found, chance))
    return Simulated(diary, tuple(said))


def answer(day: date, *signs: str) -> WarningAnswer:
    return WarningAnswer(datetime.combine(day, time(12), UTC), signs)


def done(exercise: Exercise, day: date, good: float = 1.0, pain: Pain = CALM, more: int = 0) -> Practice:
    """An exercise as prescribed, with a share of good repetitions."""
    reps = exercise.reps + more
    sides = SIDES[1:] if drill(exercise.drill).dose.each_side else SIDES[:1]
    sets = tuple(
        SetDone(reps, round(good * reps), exercise.filmed_as is not None, side)
        for _ in range(exercise.sets)
        for side in sides
    )
    return Practice(day, exercise.drill, sets, pain, exercise.load_kg)


def fast_learner(found: Prescription, _chance: Random) -> list[Entry]:
    return [*(done(one, found.day, more=1) for one in found.exercises), Hinges(found.day, found.hinges)]


def diligent(found: Prescription, _chance: Random) -> list[Entry]:
    return [done(one, found.day) for one in found.exercises]


def stiff_hamstrings(found: Prescription, chance: Random) -> list[Entry]:
    begun: list[Entry] = [Found(found.day, "mobility")] if found.day == BEGIN else []
    hard = found.standing.place > 6
    return [
        *begun,
        *(done(one, found.day, chance.uniform(0.3, 0.9) if hard else 0.9) for one in found.exercises),
    ]


def flares_up(found: Prescription, _chance: Random) -> list[Entry]:
    week = (found.day - BEGIN).days // 7
    pain = Pain(2, 7, 7, 6, leg=week == 9) if week % 5 == 4 else Pain(1, 2, 1, 1)
    return [done(one, found.day, 0.9, pain) for one in found.exercises]


def skips(found: Prescription, chance: Random) -> list[Entry]:
    number = (found.day - BEGIN).days
    if number == 60:
        return [Pause(found.day, found.day + timedelta(days=20), Why.HOLIDAY)]
    if number == 120:
        return [Pause(found.day, found.day + timedelta(days=6), Why.ILLNESS)]
    away = 60 <= number < 81 or chance.random() < 0.6
    return [] if away else [done(one, found.day, 0.85) for one in found.exercises]


def overdoes(found: Prescription, _chance: Random) -> list[Entry]:
    """Does what was asked, and then all of it again, and again on the days of rest."""
    asked = [done(one, found.day) for one in found.exercises]
    again = replace(asked[-1], sets=asked[-1].sets * 3) if asked else None
    step = found.standing.step.drill
    extra = Practice(
        found.day, step.code, tuple(SetDone(30, 30, True) for _ in range(6)), Pain(0, 0, 0, 0), 400.0
    )
    return [*asked, *([again] if again else []), extra, Hinges(found.day, 1000)]


def nonsense(found: Prescription, chance: Random) -> list[Entry]:
    """Whatever the diary takes."""
    code = chance.choice(["swing", "clean", "pelvic_clock", "sprint", found.standing.step.drill.code])
    reps = chance.randint(0, 200)
    before, during, after, morning = (chance.choice([None, *range(11)]) for _ in range(4))
    sets = tuple(
        SetDone(reps, chance.choice([None, chance.randint(0, reps)]), chance.random() < 0.5,
                chance.choice(SIDES))
        for _ in range(chance.randint(0, 20))
    )  # fmt: skip
    day = found.day - timedelta(days=chance.randint(0, 40))
    return [
        Practice(
            day,
            code,
            sets,
            Pain(before, during, after, morning, chance.random() < 0.1),
            chance.choice([None, 0.0, 500.0]),
        ),
        Hinges(found.day, chance.randint(0, 1000)),
        Pause(day, day + timedelta(days=chance.randint(0, 400)), chance.choice(list(Why))),
    ]


def coached(found: Prescription, chance: Random) -> list[Entry]:
    """Whatever a coach may ask for, of somebody whose pain comes and goes."""
    worst = chance.choices([1, 4, 7], [16, 3, 1])[0]
    pain = Pain(1, worst, worst, 1)
    practices: list[Entry] = [done(one, found.day, 0.9, pain) for one in found.exercises]
    if chance.random() < 0.8:
        return practices
    step = chance.choice(ladder()).drill
    until = found.day + timedelta(days=chance.randint(0, 84))
    sets = chance.choice([None, *range(1, step.dose.sets[1] + 1)])
    reps = chance.choice([None, *range(1, step.dose.repetitions[1] + 1)])
    asked = Assigned(found.day, until, step.code, "x", sets, reps, chance.choice([None, 2.0, 40.0]))
    return [*practices, asked]


PEOPLE: dict[str, Day] = {
    "diligent": diligent,
    "fast learner": fast_learner,
    "stiff hamstrings": stiff_hamstrings,
    "flare-up": flares_up,
    "skipper": skips,
    "overdoer": overdoes,
    "nonsense": nonsense,
}


@cache
def half_a_year(name: str) -> Simulated:
    """Half a year of one of the people, with all equipment."""
    return live(PEOPLE[name], 26, replace(WHOLE, equipment=EVERYTHING), Body(70, "female"))
