"""A programme in words: its exercises, and how it goes."""

from hiphinge.knowledge.drills import drill
from hiphinge.knowledge.ladder import ladder
from hiphinge.knowledge.progression import number, whole
from hiphinge.programme.diary import Diary
from hiphinge.programme.habit import Habit
from hiphinge.programme.prescription import Exercise
from hiphinge.programme.standing import Move, Standing, drill_of_step, needs_camera
from hiphinge.texts import Message, Number, Value, text_name


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
    if exercise.wall_cm is not None:
        said.append(Message("today-wall", {"distance": Number(exercise.wall_cm)}))
    return said


def place(state: Standing) -> Message:
    """Return where on the ladder somebody is."""
    step = Message(text_name("drill", state.step.drill.code, "title"))
    values: dict[str, Value] = {"number": state.place + 1, "steps": len(ladder()), "step": step}
    return Message("progress-step", values)


def missing(known: Diary, state: Standing) -> list[Message]:
    """Return what is missing for the next step, a sentence each."""
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
