"""A programme in words: its exercises, and how it goes."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from hiphinge.knowledge.drills import drill
from hiphinge.knowledge.ladder import ladder
from hiphinge.knowledge.progression import number, whole
from hiphinge.programme.beside import PracticeBeside
from hiphinge.programme.diary import Diary, Pain, SetDone
from hiphinge.programme.first_test import FEWEST_REPS, FirstTest
from hiphinge.programme.habit import Habit
from hiphinge.programme.prescription import Exercise, assigned_reason
from hiphinge.programme.standing import Move, Standing, drill_of_step, needs_camera
from hiphinge.texts import Catalogue, Message, Number, Value, text_name

#: Columns of `beside_rows`; the texts ``beside-column-<name>`` name them.
BESIDE_COLUMNS = ("day", "drill", "set", "asked", "done", "good", "pain")
_NONE = "--"


def dose(exercise: Exercise) -> list[Message]:
    """Return sets, repetitions, tempo, load and distance of an exercise, a sentence each."""
    asked = drill(exercise.drill).dose
    side = "today-dose-side" if asked.each_side else "today-dose"
    said = [Message(side, {"sets": exercise.sets, "reps": exercise.reps})]
    if asked.tempo_s:
        down, hold, up = (Number(seconds, 1, trim=True) for seconds in asked.tempo_s)
        said.append(Message("today-tempo", {"down": down, "hold": hold, "up": up}))
    if exercise.load_kg is not None:
        said.append(Message("today-load", {"load": Number(exercise.load_kg, 1, trim=True)}))
    if exercise.cue_every is not None:
        said.append(Message("today-cue", {"every": exercise.cue_every}))
    if exercise.wall_cm is not None:
        said.append(Message("today-wall", {"distance": Number(exercise.wall_cm)}))
    return said


def first_test_said(found: FirstTest) -> Message:
    """Return what a first test shows, and what follows from it."""
    drill_title = Message(text_name("drill", found.drill, "title"))
    values: dict[str, Value] = {
        "drill": drill_title, "seen": found.seen, "rounded": found.rounded, "fewest": FEWEST_REPS,
    }  # fmt: skip
    if found.cause is not None:
        values["cause"] = Message(text_name("cause", found.cause, "title"))
    return Message(text_name("first-test", found.shown), values)


def place(state: Standing) -> Message:
    """Return where on the ladder somebody is."""
    step = Message(text_name("drill", state.step.drill.code, "title"))
    values: dict[str, Value] = {"number": state.place + 1, "steps": len(ladder()), "step": step}
    return Message("progress-step", values)


def missing(known: Diary, state: Standing, today: date) -> list[Message]:
    """Return what is missing for the next step, a sentence each; or what a coach asks for instead."""
    given = known.assignment(today)
    if given is not None:
        return [assigned_reason(given).message]
    left = max(1, whole("passed") - len(state.passed_on))
    values: dict[str, Value] = {"days": left, "good": round(10 * number("pass_share"))}
    said = [Message("rule-pass-share", values)]
    code = drill_of_step(state.step, known.intake).code
    if needs_camera(code, known.intake):
        said.append(Message("progress-film", {"drill": code}))
    return said


def move(one: Move) -> Message:
    """Return what moved somebody on the ladder."""
    step = Message(text_name("drill", ladder()[one.place].drill.code, "title"))
    return Message(text_name("move", one.rule), {"day": one.day.isoformat(), "step": step})


def how_often(kept: Habit) -> list[Message]:
    """Return how often somebody practised, a sentence each."""
    said = [
        Message("progress-days", {"days": kept.days, "week": kept.week}),
        Message("progress-weeks", {"weeks": kept.weeks}),
    ]
    if kept.hinges_a_day is not None:
        said.append(Message("progress-hinges", {"count": Number(kept.hinges_a_day)}))
    return said


def beside_rows(found: PracticeBeside, texts: Catalogue) -> list[tuple[str, ...]]:
    """Return rows of cells: what was asked for beside what was done, equal sets in one row."""
    practice, asked = found.practice, found.asked
    title = texts.say(text_name("drill", practice.drill, "title"))
    pain = _pain_said(practice.pain, texts)
    asked_kg = None if asked is None else asked.load_kg
    rows: list[tuple[str, ...]] = []
    for (asked_reps, done), equal in groupby(found.sets, key=lambda one: (one.asked_reps, one.done)):
        sets = _sets_said([one.number for one in equal], done, texts)
        reps, good = (None, None) if done is None else (done.reps, done.good)
        of_set = _reps_said(asked_reps, asked_kg, texts), _reps_said(reps, practice.load_kg, texts)
        rows.append(
            (practice.day.isoformat(), title, sets, *of_set, _NONE if good is None else str(good), pain)
        )
    return rows


def _sets_said(numbers: Sequence[int], done: SetDone | None, texts: Catalogue) -> str:
    if len(numbers) > 1:
        return texts.say(Message("beside-sets", {"first": numbers[0], "last": numbers[-1]}))
    if done is None or done.side is None:
        return str(numbers[0])
    return texts.say(Message(f"beside-set-{done.side}", {"number": numbers[0]}))


def _reps_said(reps: int | None, load_kg: float | None, texts: Catalogue) -> str:
    if reps is None or load_kg is None:
        return _NONE if reps is None else str(reps)
    return texts.say(Message("beside-reps-load", {"reps": reps, "load": Number(load_kg, 1, trim=True)}))


def _pain_said(pain: Pain, texts: Catalogue) -> str:
    said = _NONE if pain.worst is None else str(pain.worst)
    return texts.say(Message("beside-pain-leg", {"pain": said})) if pain.leg else said
