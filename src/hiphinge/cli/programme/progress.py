"""``hiphinge progress``: where on the ladder, what is missing, how often, and what changed."""

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from hiphinge.cli.options import json_option, language_option
from hiphinge.texts import Catalogue, Message, Number, Value, catalogue, text_name

if TYPE_CHECKING:
    from hiphinge.history.record import Someone
    from hiphinge.programme.diary import Diary
    from hiphinge.programme.habit import Habit
    from hiphinge.programme.outcomes import Change
    from hiphinge.programme.standing import Move, Standing

#: Moves that are shown.
_MOVES = 5


@click.command()
@click.argument("name", required=False)
@language_option
@json_option
def progress(name: str | None, language: str, as_json: bool) -> None:
    """Show where NAME stands on the ladder, what is missing for the next step, and what changed.

    NAME may be left out if there is only one person. 'hiphinge trend NAME' shows what the measures did.
    """
    from hiphinge.cli.page import print_json
    from hiphinge.history.store import open_store
    from hiphinge.programme.habit import habit
    from hiphinge.programme.outcomes import changes
    from hiphinge.programme.standing import standing
    from hiphinge.workflows.programme import begun, the_person

    words, today = catalogue(language), date.today()
    with open_store() as store:
        someone = the_person(store, name)
        known = begun(store, someone)
    state, kept, changed = standing(known, today), habit(known, today), changes(known, today)
    if as_json:
        print_json(_document(state, kept, changed))
    else:
        _print(someone, known, state, kept, changed, words)


def _print(
    someone: "Someone",
    known: "Diary",
    state: "Standing",
    kept: "Habit",
    changed: "tuple[Change, ...]",
    words: Catalogue,
) -> None:
    from hiphinge.cli.page import print_page

    changes = "\n".join(words.say(_change(one)) for one in changed)
    rows = [
        (words.say("progress-place"), words.say(_place(state))),
        (words.say("progress-now"), _now(known, words)),
        (words.say("progress-missing"), "\n".join(words.say(part) for part in _missing(known, state))),
        (words.say("progress-moves"), "\n".join(words.say(_move(move)) for move in state.moves[-_MOVES:])),
        (words.say("progress-habit"), "\n".join(words.say(part) for part in _habit(kept))),
        (words.say("progress-changed"), changes or words.say("progress-too-early")),
    ]
    after = [words.say("progress-habit-note"), words.say(Message("progress-trend", {"name": someone.name}))]
    print_page(words.say(Message("progress-heading", {"name": someone.name})), rows, after)


def _place(state: "Standing") -> Message:
    from hiphinge.knowledge.ladder import ladder

    step = Message(text_name("drill", state.step.drill.code, "title"))
    values: dict[str, Value] = {"number": state.place + 1, "steps": len(ladder()), "step": step}
    return Message("progress-step", values)


def _now(known: "Diary", words: Catalogue) -> str:
    """Return the exercise of the step, which may be another drill."""
    from hiphinge.programme.prescription import step_exercise
    from hiphinge.report.programme import dose

    exercise = step_exercise(known, date.today())
    title = words.say(text_name("drill", exercise.drill, "title"))
    return "\n".join((f"{title} ({exercise.drill})", " ".join(words.say(part) for part in dose(exercise))))


def _missing(known: "Diary", state: "Standing") -> list[Message]:
    from hiphinge.knowledge.progression import number, whole
    from hiphinge.programme.standing import drill_of_step, needs_camera

    left = max(1, whole("passed") - len(state.passed_on))
    values: dict[str, Value] = {"days": left, "good": round(10 * number("pass_share"))}
    said = [Message("rule-pass-share", values)]
    code = drill_of_step(state.step, known.intake).code
    if needs_camera(code, known.intake):
        said.append(Message("progress-film", {"drill": code}))
    return said


def _move(move: "Move") -> Message:
    from hiphinge.knowledge.ladder import ladder

    step = Message(text_name("drill", ladder()[move.place].drill.code, "title"))
    return Message(text_name("move", move.rule), {"day": move.day.isoformat(), "step": step})


def _habit(kept: "Habit") -> list[Message]:
    said = [
        Message("progress-days", {"days": kept.days, "week": kept.week}),
        Message("progress-weeks", {"weeks": kept.weeks}),
    ]
    if kept.hinges_a_day is not None:
        said.append(Message("progress-hinges", {"count": Number(kept.hinges_a_day)}))
    return said


def _change(one: "Change") -> Message:
    values: dict[str, Value] = {
        "what": Message(text_name("outcome", one.code)),
        "first": Number(one.first.score, 1, trim=True),
        "latest": Number(one.latest.score, 1, trim=True),
        "needed": Number(one.needed, 1, trim=True),
    }
    return Message(text_name("change", one.verdict), values)


def _document(state: "Standing", kept: "Habit", changed: "tuple[Change, ...]") -> dict[str, Any]:
    return {
        "step": state.step.drill.code,
        "place": state.place,
        "level": state.level,
        "load_kg": state.load_kg,
        "passed_on": [day.isoformat() for day in state.passed_on],
        "moves": [{**vars(move), "day": move.day.isoformat()} for move in state.moves],
        "habit": dict(vars(kept)),
        "changes": [
            {
                "code": one.code,
                "first": one.first.score,
                "latest": one.latest.score,
                "needed": one.needed,
                "verdict": one.verdict,
            }
            for one in changed
        ],
    }
