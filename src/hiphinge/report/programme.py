"""Exercises of a programme in words."""

from hiphinge.knowledge.drills import drill
from hiphinge.programme.prescription import Exercise, Prescription
from hiphinge.programme.rechecks import RECHECKED
from hiphinge.texts import Message, Number


def dose(exercise: Exercise) -> list[Message]:
    """Return sets, repetitions, tempo, load and distance of an exercise, a sentence each."""
    asked = drill(exercise.drill).dose
    side = "today-dose-side" if asked.each_side else "today-dose"
    said = [Message(side, {"sets": exercise.sets, "reps": exercise.reps})]
    if asked.tempo_s:
        down, hold, up = (Number(seconds, 1, trim=True) for seconds in asked.tempo_s)
        text = "today-tempo" if asked.tempo_s[1] else "today-tempo-no-hold"
        said.append(Message(text, {"down": down, "hold": hold, "up": up}))
    if exercise.load_kg is not None:
        said.append(Message("today-load", {"load": Number(exercise.load_kg, 1, trim=True)}))
    if exercise.cue_every is not None:
        said.append(Message("today-cue", {"every": exercise.cue_every}))
    if exercise.wall_cm is not None:
        said.append(Message("today-wall", {"distance": Number(exercise.wall_cm)}))
    return said


def recheck_asked(found: Prescription, name: str) -> Message | None:
    """Return which films of standing and walking to take, with the commands; None where none is due."""
    if not found.rechecks:
        return None
    due = "both" if len(found.rechecks) == len(RECHECKED) else found.rechecks[0]
    return Message(f"recheck-{due}", {"name": name})
