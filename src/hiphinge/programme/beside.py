"""What was asked for beside what was done, set by set."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest

from hiphinge.knowledge.drills import drill
from hiphinge.programme.diary import Diary, Practice, SetDone
from hiphinge.programme.prescription import Exercise, asked_for


@dataclass(frozen=True)
class SetBeside:
    """One set; of a drill of one side, one for each side.

    Attributes
    ----------
    number : int
        From 1 on.
    asked_reps : int, optional
        None where no such set was asked for.
    done : SetDone, optional
        None where it was not done.
    """

    number: int
    asked_reps: int | None
    done: SetDone | None


@dataclass(frozen=True)
class PracticeBeside:
    """A practice beside what was asked for on its day.

    Attributes
    ----------
    practice : Practice
    asked : Exercise, optional
        None where the drill was not asked for.
    sets : tuple of SetBeside
        In the order in which they were done.
    """

    practice: Practice
    asked: Exercise | None
    sets: tuple[SetBeside, ...]


def beside(diary: Diary, practice: Practice) -> PracticeBeside:
    """Return a practice beside what the diary had asked for on that day."""
    asked = next((one for one in asked_for(diary, practice.day) if one.drill == practice.drill), None)
    return PracticeBeside(practice, asked, tuple(_sets(asked, practice)))


def latest_beside(diary: Diary, today: date, most: int) -> tuple[PracticeBeside, ...]:
    """Return the latest practices up to a day, the latest first."""
    known = diary.until(today).practices
    return tuple(beside(diary, one) for one in reversed(known[max(0, len(known) - most) :]))


def _sets(asked: Exercise | None, practice: Practice) -> Iterator[SetBeside]:
    sides = ("left", "right") if drill(practice.drill).dose.each_side else (None,)
    number = 0 if asked is None else asked.sets
    of_sides = [[one for one in practice.sets if one.side == side] for side in sides]
    rows: Sequence[tuple[SetDone | None, ...]] = list(zip_longest(*of_sides))
    for row_number in range(max(number, len(rows))):
        done = rows[row_number] if row_number < len(rows) else (None,) * len(sides)
        reps = asked.reps if asked is not None and row_number < number else None
        known = (one for one in done if one is not None or reps is not None)
        yield from (SetBeside(row_number + 1, reps, one) for one in known)
