"""``hiphinge today``: what to practise, how, and why this and why now."""

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from hiphinge.cli.options import json_option, language_option, texts_in
from hiphinge.errors import InvalidValueError
from hiphinge.texts import Catalogue, Message, Number, Value, text_name

if TYPE_CHECKING:
    from hiphinge.history.record import Someone
    from hiphinge.history.store import Store
    from hiphinge.programme.prescription import Exercise, Prescription


@click.command()
@click.argument("name", required=False)
@click.option("--why", is_flag=True, help="Show the rules that made this day, each with its source.")
@click.option("--warning-signs", help="Your answer on warning signs: none, seen, or their codes.")
@language_option
@json_option
def today(name: str | None, why: bool, warning_signs: str | None, language: str, as_json: bool) -> None:
    """Show what to practise today: drills with sets, repetitions and tempo, and one everyday task.

    NAME may be left out if there is only one person.
    """
    from hiphinge.cli.page import print_json
    from hiphinge.history.store import open_store
    from hiphinge.workflows.programme import the_person

    words = texts_in(language)
    with open_store() as store:
        someone = the_person(store, name)
        found = prescribed(store, someone, date.today(), warning_signs, words)
    if as_json:
        print_json(_document(found, words))
        return
    show_day(found, someone.name, words)
    if why:
        _print_rules(found, words)


def show_day(found: "Prescription", name: str, words: Catalogue) -> None:
    """Print a person's day."""
    from hiphinge.cli.page import print_page
    from hiphinge.report.programme import recheck_asked

    rows = [*(_exercise(exercise, name, words) for exercise in found.exercises), *_daily_life(found, words)]
    recheck = recheck_asked(found, name)
    if recheck is not None:
        rows.append((words.say("today-recheck"), words.say(recheck)))
    reasons = "\n".join(f"{words.say(reason.message)}" for reason in found.reasons)
    rows.append((words.say("today-why"), reasons))
    after = [words.say("today-pain"), words.say(Message("today-next", {"name": name}))]
    print_page(words.say(_title(found)), rows, after)


def prescribed(
    store: "Store", someone: "Someone", day: date, warning_signs: str | None, words: Catalogue
) -> "Prescription":
    """Return a person's day; ask about warning signs where that is due, and stop where one applies.

    Raises
    ------
    InvalidValueError
        If the person has not started, or the question stays open.
    SystemExit
        If a sign applies that no professional has seen yet.
    """
    from hiphinge.cli.warning_signs import ask_about_warning_signs
    from hiphinge.programme.prescription import Prescription, prescribe
    from hiphinge.workflows.programme import begun

    found = prescribe(begun(store, someone), day)
    due = not isinstance(found, Prescription)
    if due or warning_signs is not None:  # what is told unasked counts as well
        ask_about_warning_signs(someone, warning_signs, words, due=due)
        found = prescribe(begun(store, someone), day)
    if not isinstance(found, Prescription):
        raise InvalidValueError(Message("error-ask-first", {"name": someone.name}))
    return found


def _title(found: "Prescription") -> Message:
    from math import ceil

    minutes = ceil(sum(exercise.minutes for exercise in found.exercises))
    values: dict[str, Value] = {"day": f"{found.day:%Y-%m-%d}", "minutes": minutes}
    return Message("today-heading" if found.exercises else "today-heading-rest", values)


def _exercise(exercise: "Exercise", name: str, words: Catalogue) -> tuple[str, str]:
    from hiphinge.report.programme import dose

    title, setup, action, focus, camera = (
        words.say(text_name("drill", exercise.drill, part))
        for part in ("title", "setup", "action", "focus", "camera-can")
    )
    how = " ".join(words.say(part) for part in dose(exercise))
    lines = [f"{title} ({exercise.drill})", how, setup, action, focus]
    if exercise.filmed_as is not None:
        lines.append(words.say(Message("today-camera", {"camera": camera})))
        values: dict[str, Value] = {"name": name, "drill": exercise.filmed_as}
        lines.append(words.say(Message("today-film", values)))
    return words.say(text_name("part", exercise.part)), "\n".join(lines)


def _daily_life(found: "Prescription", words: Catalogue) -> list[tuple[str, str]]:
    task, prompt, how = (
        words.say(text_name("activity", found.task, part)) for part in ("title", "prompt", "how")
    )
    count = words.say(Message("today-hinges", {"count": found.hinges}))
    return [(words.say("today-task"), f"{task}: {prompt}\n{how}\n{count}")]


def _print_rules(found: "Prescription", words: Catalogue) -> None:
    from hiphinge.cli.known import rests_on
    from hiphinge.cli.page import print_page
    from hiphinge.knowledge.progression import rule

    rows = []
    for reason in found.reasons:
        known = rule(reason.rule)
        number = words.say(Number(known.value, 2, trim=True))
        unit = words.say(text_name("rule-unit", known.unit))
        rows.append((known.code, f"{number} {unit}: {rests_on(known.mark, known.references, words)}"))
    print_page(words.say("today-rules"), rows, [words.say("today-rules-note")])


def _document(found: "Prescription", words: Catalogue) -> dict[str, Any]:
    from hiphinge.knowledge.progression import rule

    return {
        "day": found.day.isoformat(),
        "step": found.standing.step.drill.code,
        "exercises": [dict(vars(exercise)) for exercise in found.exercises],
        "task": found.task,
        "hinges": found.hinges,
        "rechecks": list(found.rechecks),
        "reasons": [
            {
                "rule": reason.rule,
                "text": words.say(reason.message),
                "mark": rule(reason.rule).mark,
                "references": list(rule(reason.rule).references),
            }
            for reason in found.reasons
        ],
    }
