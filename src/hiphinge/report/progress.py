"""How a programme goes, in words."""

from datetime import date

from hiphinge.knowledge.ladder import ladder
from hiphinge.knowledge.progression import number, whole
from hiphinge.programme.diary import Diary
from hiphinge.programme.first_test import FEWEST_REPS, FirstTest
from hiphinge.programme.habit import Habit
from hiphinge.programme.prescription import assigned_reason, place_title
from hiphinge.programme.standing import Move, Standing, drill_of_step, needs_camera
from hiphinge.texts import Message, Number, Value, text_name


def first_test_said(found: FirstTest) -> Message:
    """Return what a first test shows, and what follows from it."""
    values: dict[str, Value] = {
        "drill": Message(text_name("drill", found.drill, "title")),
        "seen": found.seen,
        "rounded": found.rounded,
        "kept": found.seen - found.rounded,
        "fewest": FEWEST_REPS,
    }
    if found.cause is not None:
        values["cause"] = Message(text_name("cause", found.cause, "title"))
    return Message(text_name("first-test", found.shown), values)


def place_said(state: Standing) -> Message:
    """Return where on the ladder somebody is."""
    step = Message(text_name("drill", state.step.drill.code, "title"))
    values: dict[str, Value] = {"number": state.place + 1, "steps": len(ladder()), "step": step}
    return Message("progress-step", values)


def missing_said(known: Diary, state: Standing, today: date) -> list[Message]:
    """Return what is missing for the next step, a sentence each; or what a coach asks for instead."""
    given = known.assignment(today)
    if given is not None:
        return [assigned_reason(given).message]
    left = max(1, whole("passed") - len(state.passed_on))
    return [Message("rule-pass-share", {"days": left, "good": round(10 * number("pass_share"))})]


def drill_to_film(known: Diary, state: Standing) -> str | None:
    """Return the drill of the step where only filmed sets of it count; None where others do too."""
    code = drill_of_step(state.step, known.intake).code
    return code if needs_camera(code, known.intake) else None


def move_said(one: Move) -> Message:
    """Return what moved somebody on the ladder."""
    step = place_title(one.place, one.level)
    return Message(text_name("move", one.rule), {"day": one.day.isoformat(), "step": step})


def habit_said(kept: Habit) -> list[Message]:
    """Return how often somebody practised, a sentence each."""
    said = [
        Message("progress-days", {"days": kept.days, "week": kept.week}),
        Message("progress-weeks", {"weeks": kept.weeks}),
    ]
    if kept.hinges_a_day is not None:
        said.append(Message("progress-hinges", {"count": Number(kept.hinges_a_day)}))
    return said
