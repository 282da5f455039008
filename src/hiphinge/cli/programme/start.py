"""``hiphinge start``: warning signs first, some short questions, and the first day."""

import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from hiphinge.cli.options import language_option, texts_in
from hiphinge.errors import InvalidValueError
from hiphinge.texts import Catalogue, Message, text_name

if TYPE_CHECKING:
    from hiphinge.history.record import Someone
    from hiphinge.programme.diary import Intake
    from hiphinge.workflows.answers_file import Answers

#: Offered where nothing is known.
_MINUTES = 5
_NAME = "me"


@click.command()
@click.argument("name", required=False)
@click.option(
    "--answers", "file", type=click.Path(path_type=Path), help="A TOML file that answers everything."
)
@click.option("--video", type=click.Path(path_type=Path), help="A film of the first test.")
@click.option(
    "--test",
    type=click.Choice(["wall-tap", "hinge"]),
    default="wall-tap",
    show_default=True,
    help="What the film shows.",
)
@click.option("--again", is_flag=True, help="Ask everything again, also what was answered before.")
@language_option
def start(
    *, name: str | None, file: Path | None, video: Path | None, test: str, again: bool, language: str
) -> None:
    """Begin a programme for NAME: warning signs, a few questions, a first test, then the first day.

    Each answer is stored at once: leave with Ctrl-C whenever you like, and 'hiphinge start' goes on where
    you were. What is asked stays on this computer. The first test can wait, too.
    """
    from hiphinge.cli.page import print_lines
    from hiphinge.cli.programme.today import prescribed, show_day
    from hiphinge.history.store import open_store
    from hiphinge.programme.diary import Intake
    from hiphinge.workflows.answers_file import Answers, read_answers

    words, today = texts_in(language), date.today()
    given = Answers(None, None, Intake(today), ()) if file is None else read_answers(file, today)
    if file is None and not sys.stdin.isatty():
        raise InvalidValueError(Message("error-start-without-terminal"))
    someone = _someone(name or given.name, words)
    _ask_safety(someone, given.warning_signs, words)
    _answer_all(someone, given, today, words, again=again, asks=file is None)
    if video is not None:
        _film(someone, test.replace("-", "_"), video, words)
    _test(someone, today, words)
    with open_store() as store:
        found = prescribed(store, someone, today, None, words)
    show_day(found, someone.name, words)
    print_lines([words.say(Message("start-done", {"name": someone.name}))])


def _someone(name: str | None, words: Catalogue) -> "Someone":
    from hiphinge.history.store import open_store
    from hiphinge.workflows.programme import person_to_start, the_person

    with open_store() as store:
        if name is None and store.people():
            return the_person(store, None)
        if name is None and sys.stdin.isatty():
            name = click.prompt(words.say("start-name"), default=_login())
        return person_to_start(store, name or _login())


def _login() -> str:
    """Return the name under which this computer knows the person."""
    from getpass import getuser

    try:
        return getuser()
    except (OSError, KeyError, ImportError):  # no such user, or a system without users
        return _NAME


def _ask_safety(someone: "Someone", given: str | None, words: Catalogue) -> None:
    """Ask about warning signs; without an answer nothing begins."""
    from datetime import UTC, datetime

    from hiphinge.cli.warning_signs import ask_about_warning_signs
    from hiphinge.workflows.warning_signs import warning_check

    ask_about_warning_signs(someone, given, words)
    if warning_check(someone, datetime.now(UTC)).due:
        raise InvalidValueError(Message("error-ask-first", {"name": someone.name}))


def _answer_all(
    someone: "Someone", given: "Answers", today: date, words: Catalogue, *, again: bool, asks: bool
) -> None:
    """Complete the answers, and store each at once; changed ones are a new start at the same step."""
    from hiphinge.history.diaries import diary, keep_intake
    from hiphinge.history.store import open_store
    from hiphinge.programme.diary import Intake
    from hiphinge.workflows.programme import begin, renewed

    said = {key: getattr(given.intake, key) for key in _QUESTIONS if getattr(given.intake, key) is not None}
    with open_store() as store:
        known = diary(store, someone)
        intake = Intake(today) if known is None else known.intake
        if known is not None and intake.is_complete:
            if not again and all(getattr(intake, key) == value for key, value in said.items()):
                return
            intake = renewed(known, today, empty=again)
        intake = replace(intake, **said)
        for key, ask in _QUESTIONS.items():
            if getattr(intake, key) is None:
                if not asks:
                    raise InvalidValueError(Message("error-answer-missing", {"key": key}))
                intake = replace(intake, **{key: ask(intake, words)})
                keep_intake(store, someone, intake)
        activities = given.activities or (_activities(words) if asks else ())
        begin(store, someone, intake, activities, today)


def _film(someone: "Someone", drill: str, video: Path, words: Catalogue) -> None:
    from hiphinge.cli.progress import Bars
    from hiphinge.workflows.first_test import film_first_test

    with Bars(words) as bars:
        film_first_test(someone, drill, video, bars.stage)


def _test(someone: "Someone", today: date, words: Catalogue) -> None:
    """Say what the first test showed, or how to do it; what it points to belongs to the programme."""
    from hiphinge.cli.page import print_lines
    from hiphinge.history.store import open_store
    from hiphinge.report.progress import first_test_said
    from hiphinge.workflows.first_test import is_first_test_due, latest_first_test, take_first_test
    from hiphinge.workflows.programme import begun

    with open_store() as store:
        known = begun(store, someone)
        found = latest_first_test(store, someone, known)
        if found is not None:
            take_first_test(store, someone, known, found, today)
        said = [] if found is None else [first_test_said(found)]
        if is_first_test_due(known, found):
            said += [Message(f"first-test-{way}", {"name": someone.name}) for way in ("how", "camera")]
    print_lines([*(words.say(one) for one in said), ""])


def _goal(_intake: "Intake", words: Catalogue) -> Any:
    from hiphinge.cli.programme.asking import one_of
    from hiphinge.programme.diary import Goal

    options = [(goal, words.say(text_name("goal", goal))) for goal in Goal]
    return Goal(one_of(words.say("start-goal"), options, words))


def _equipment(_intake: "Intake", words: Catalogue) -> Any:
    from hiphinge.cli.programme.asking import some_of
    from hiphinge.knowledge.ladder import obtainable

    options = [(code, words.say(text_name("equipment", code))) for code in obtainable()]
    return some_of(words.say("start-equipment"), options, words)


def _obstacles(_intake: "Intake", words: Catalogue) -> Any:
    from hiphinge.cli.programme.asking import some_of
    from hiphinge.knowledge.ladder import obstacles

    options = [(code, words.say(text_name("obstacle", code))) for code in obstacles()]
    return some_of(words.say("start-obstacles"), options, words)


def _minutes(_intake: "Intake", words: Catalogue) -> Any:
    from hiphinge.cli.programme.asking import whole_number
    from hiphinge.programme.diary import FEWEST_MINUTES, MOST_MINUTES

    question = words.say(Message("start-minutes", {"least": FEWEST_MINUTES, "most": MOST_MINUTES}))
    return whole_number(question, FEWEST_MINUTES, MOST_MINUTES, _MINUTES, words)


def _pain(_intake: "Intake", words: Catalogue) -> Any:
    from hiphinge.cli.programme.asking import whole_number
    from hiphinge.programme.diary import MOST_POINTS

    return whole_number(words.say("start-pain"), 0, MOST_POINTS, 0, words)


def _place(intake: "Intake", words: Catalogue) -> Any:
    from hiphinge.cli.programme.asking import one_of
    from hiphinge.programme.diary import PainPlace

    if not intake.pain:
        return PainPlace.NOWHERE
    places = [place for place in PainPlace if place is not PainPlace.NOWHERE]
    options = [(place, words.say(text_name("pain-place", place))) for place in places]
    return PainPlace(one_of(words.say("start-place"), options, words))


def _moments(_intake: "Intake", words: Catalogue) -> Any:
    from hiphinge.cli.programme.asking import some_of
    from hiphinge.knowledge.activities import activities

    options = [(one.code, words.say(text_name("activity", one.code, "prompt"))) for one in activities()]
    return some_of(words.say("start-moments"), options, words, offered="1")


def _films(_intake: "Intake", words: Catalogue) -> Any:
    from hiphinge.cli.programme.asking import one_of

    options = [(code, words.say(f"start-films-{code}")) for code in ("no", "yes")]
    return one_of(words.say("start-films"), options, words) == "yes"


def _activities(words: Catalogue) -> tuple[tuple[str, int], ...]:
    """Ask for one activity of the person's own, and how well it goes."""
    from hiphinge.cli.programme.asking import whole_number
    from hiphinge.history.plain_text import checked_note
    from hiphinge.programme.diary import MOST_POINTS

    typed = checked_note(click.prompt(words.say("start-activity"), default="", show_default=False))
    if not typed:
        return ()
    question = words.say(Message("start-activity-points", {"activity": typed}))
    return ((typed, whole_number(question, 0, MOST_POINTS, MOST_POINTS, words)),)


#: What asks for each answer, in the order of the questions.
_QUESTIONS: dict[str, Callable[["Intake", Catalogue], Any]] = {
    "pain": _pain,
    "place": _place,
    "goal": _goal,
    "equipment": _equipment,
    "obstacles": _obstacles,
    "minutes": _minutes,
    "films": _films,
    "moments": _moments,
}
