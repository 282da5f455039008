"""``hiphinge log``: what was done, how it felt, and other things that a programme should know."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

import click

from hiphinge.cli.options import language_option, texts_in, with_options
from hiphinge.errors import InvalidValueError
from hiphinge.texts import Catalogue, Message, Value, text_name

if TYPE_CHECKING:
    from hiphinge.history.record import Someone
    from hiphinge.history.store import Store
    from hiphinge.programme.diary import Diary, Entry, Pain, Practice
    from hiphinge.programme.prescription import Exercise

_Command = TypeVar("_Command", bound=Callable[..., Any])

_POINTS = click.IntRange(0, 10)
_OPTIONS = (
    click.option("--date", "on", help="The day, as 2026-05-01; else today."),
    click.option("--drill", help="The drill; else the one of the day."),
    click.option("--sets", type=int, help="Sets; else as asked for."),
    click.option("--reps", type=int, help="Repetitions of each set, and of each side; else as asked for."),
    click.option("--good", type=int, help="How many of each set went as the drill asks."),
    click.option("--filmed", is_flag=True, help="Take the sets from the stored films of the day."),
    click.option("--load", "load_kg", type=float, help="Load in kg; else as asked for."),
    click.option("--pain", type=_POINTS, help="Most pain while practising, 0 to 10."),
    click.option("--pain-before", type=_POINTS, help="Pain before it."),
    click.option("--pain-after", type=_POINTS, help="Most pain after it."),
    click.option("--leg", is_flag=True, help="Pain moved into the leg."),
    click.option("--note", default="", help="Any plain text."),
    click.option("--morning", type=_POINTS, help="Only note the pain of this morning, after yesterday."),
    click.option("--hinges", type=int, help="Only note how many hinges of daily life you did."),
    click.option("--away-until", help="Only note a holiday from the day on, until this one."),
    click.option("--ill-until", help="Only note days of illness from the day on, until this one."),
    click.option("--found", help="Only note the reason that 'hiphinge why' found, such as mobility."),
    click.option("--activity", "activities", multiple=True, help='Only note how something goes: "shoes=6".'),
    click.option("--usual-pain", type=_POINTS, help="Only note the usual pain of the last week."),
    click.option("--roland-morris", type=int, help="Only note how many of the 24 statements you marked."),
    click.option("--statements", is_flag=True, help="Only mark which of those 24 statements fit today."),
    click.option("--undo", is_flag=True, help="Take back the latest practice."),
)


def _log_options(command: _Command) -> _Command:
    """Give the command its options."""
    return with_options(command, _OPTIONS)


@dataclass(frozen=True)
class _Given:
    """The options of the command."""

    day: date
    drill: str | None
    sets: int | None
    reps: int | None
    good: int | None
    filmed: bool
    load_kg: float | None
    pain: int | None
    pain_before: int | None
    pain_after: int | None
    leg: bool
    note: str
    morning: int | None
    hinges: int | None
    away_until: str | None
    ill_until: str | None
    found: str | None
    activities: tuple[str, ...]
    usual_pain: int | None
    roland_morris: int | None
    statements: bool
    undo: bool


@click.command()
@click.argument("name", required=False)
@_log_options
@language_option
def log(name: str | None, language: str, **options: Any) -> None:
    """Note what was done today: sets, repetitions and pain. On a terminal, what is missing is asked.

    NAME may be left out if there is only one person. Pain decides together with the repetitions how the
    programme goes on, so please give it, also if it is 0.
    """
    from hiphinge.cli.page import print_lines
    from hiphinge.history.store import open_store
    from hiphinge.workflows.programme import begun, the_person

    words = texts_in(language)
    given = _Given(day=_day(options.pop("on")), **options)
    with open_store() as store:
        someone = the_person(store, name)
        known = begun(store, someone)
        print_lines([words.say(message) for message in _noted(store, someone, known, given, words)])


def _noted(
    store: "Store", someone: "Someone", known: "Diary", given: _Given, words: Catalogue
) -> "Iterator[Message]":
    from hiphinge.history.diaries import keep_entries

    if given.undo:
        yield _taken_back(store, someone, known)
        return
    if given.morning is not None:
        yield _morning(store, someone, known, given)
    if given.statements:
        given = replace(given, roland_morris=_marked(words))
    entries = list(_said(given))
    keep_entries(store, someone, entries)
    yield from (Message("log-noted") for _ in entries[:1])
    if given.morning is None and not entries:
        yield from _practice(store, someone, known, given, words)


def _said(given: _Given) -> "Iterator[Entry]":
    """Return what is noted besides practice."""
    from hiphinge.programme.diary import Found, Hinges, Pause, Why
    from hiphinge.programme.outcomes import disability_score, function_score, pain_score

    if given.hinges is not None:
        yield Hinges(given.day, given.hinges)
    for until, why in ((given.away_until, Why.HOLIDAY), (given.ill_until, Why.ILLNESS)):
        if until is not None:
            yield Pause(given.day, _day(until, ahead=True), why)
    if given.found is not None:
        yield Found(given.day, given.found.replace("-", "_"))
    if given.activities:
        yield function_score(given.day, [_activity(one) for one in given.activities])
    if given.usual_pain is not None:
        yield pain_score(given.day, given.usual_pain)
    if given.roland_morris is not None:
        yield disability_score(given.day, given.roland_morris)


def _marked(words: Catalogue) -> int:
    """Ask which statements of Roland and Morris fit, and return how many."""
    from hiphinge.cli.programme.asking import some_of
    from hiphinge.knowledge.outcomes import outcome

    known = outcome("rmdq")
    if not sys.stdin.isatty():
        raise InvalidValueError(Message("error-log-statements"))
    if words.language != "en":
        click.echo(words.say("log-statements-english"))
    options = [(statement, statement) for statement in known.statements]
    marked = some_of(words.say("log-statements"), options, words)
    click.echo(known.citation)
    return len(marked)


def _practice(
    store: "Store", someone: "Someone", known: "Diary", given: _Given, words: Catalogue
) -> "Iterator[Message]":
    from hiphinge.programme.standing import needs_camera
    from hiphinge.workflows.programme import keep_practice

    practice = _done(store, someone, known, given, words)
    found = keep_practice(store, someone, known, practice)
    title = Message(text_name("drill", practice.drill, "title"))
    good = [one.good for one in practice.sets if one.good is not None]
    reps = sum(one.reps for one in practice.sets)
    values: dict[str, Value] = {"drill": title, "sets": len(practice.sets), "good": sum(good), "reps": reps}
    yield Message("log-done" if good else "log-done-unknown", values)
    if given.filmed:
        yield from _reviewed(store, someone, practice)
    elif needs_camera(practice.drill, known.intake):
        yield Message("log-film", {"name": someone.name})
    if found is not None:
        yield Message(f"log-{found}")
    yield Message("log-morning", {"name": someone.name})


def _reviewed(store: "Store", someone: "Someone", practice: "Practice") -> "Iterator[Message]":
    """Say of each filmed set what it was beside what the drill asks for."""
    from hiphinge.report.set_review import set_review_said
    from hiphinge.workflows.filmed import filmed_sessions, review_of

    for kept in filmed_sessions(store, someone, practice.day, practice.drill):
        review = review_of(store, someone, kept)
        yield from () if review is None else set_review_said(review)


def _done(store: "Store", someone: "Someone", known: "Diary", given: _Given, words: Catalogue) -> "Practice":
    from hiphinge.workflows.filmed import filmed_sessions, filmed_sets
    from hiphinge.workflows.programme import Done

    asked = _asked(known, given)
    reps = given.reps or asked.reps
    good = given.good
    if good is None and not given.filmed and sys.stdin.isatty():
        good = _ask(Message("log-good", {"reps": reps}), reps, reps, words)
    load_kg = asked.load_kg if given.load_kg is None else given.load_kg
    pain = _pain(given, words)
    done = Done(given.day, asked.drill, given.sets or asked.sets, reps, good, pain, load_kg, given.note)
    if not given.filmed:
        return done.practice()
    sets = filmed_sets(store, filmed_sessions(store, someone, given.day, asked.drill), asked.drill)
    if not sets:
        values = {"drill": asked.drill, "day": given.day.isoformat()}
        raise InvalidValueError(Message("error-log-not-filmed", values))
    return replace(done.practice(), sets=sets)


def _asked(known: "Diary", given: _Given) -> "Exercise":
    """Return the exercise that was done, as the day asks for it where it does."""
    from hiphinge.knowledge.drills import drill
    from hiphinge.programme.prescription import Exercise, Part, Prescription, prescribe, step_exercise

    found = prescribe(known, given.day)
    day = found.exercises if isinstance(found, Prescription) else (step_exercise(known, given.day),)
    if given.drill is None:
        step = [one for one in day if one.part is Part.STEP]
        if not step:
            raise InvalidValueError(Message("error-log-drill"))
        return step[0]
    code = drill(given.drill.replace("-", "_")).code
    dose = drill(code).dose
    plain = Exercise(Part.STEP, code, dose.sets[0], dose.repetitions[0])
    return next((one for one in day if one.drill == code), plain)


def _pain(given: _Given, words: Catalogue) -> "Pain":
    from hiphinge.programme.diary import Pain

    during, after = given.pain, given.pain_after
    if during is None and sys.stdin.isatty():
        during = _ask(Message("log-pain"), 10, 0, words)
    if after is None and given.pain is None and sys.stdin.isatty():
        after = _ask(Message("log-pain-after"), 10, during or 0, words)
    return Pain(given.pain_before, during, after, None, given.leg)


def _ask(question: Message, most: int, offered: int, words: Catalogue) -> int:
    from hiphinge.cli.programme.asking import whole_number

    return whole_number(words.say(question), 0, most, offered, words)


def _morning(store: "Store", someone: "Someone", known: "Diary", given: _Given) -> Message:
    from hiphinge.programme.pain import Zone
    from hiphinge.workflows.programme import morning_after, remembered_zone

    practice = morning_after(store, someone, known, given.morning or 0, given.day)
    if practice is None:
        return Message("log-no-yesterday")
    is_red = remembered_zone(someone, known, practice) is Zone.RED
    return Message("log-red" if is_red else "log-noted")


def _taken_back(store: "Store", someone: "Someone", known: "Diary") -> Message:
    from hiphinge.history.diaries import keep_entries

    if not known.practices:
        return Message("log-nothing-to-undo")
    last = known.practices[-1]
    keep_entries(store, someone, (), [last])
    title = Message(text_name("drill", last.drill, "title"))
    return Message("log-undone", {"drill": title, "day": last.day.isoformat()})


def _day(text: str | None, *, ahead: bool = False) -> date:
    today = date.today()
    if text is None:
        return today
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise InvalidValueError(Message("error-log-day", {"day": repr(text)})) from None
    if not ahead and day > today:
        raise InvalidValueError(Message("error-log-future", {"day": day.isoformat()}))
    return day


def _activity(text: str) -> tuple[str, int]:
    from hiphinge.history.plain_text import checked_note

    name, equals, points = text.rpartition("=")
    if not equals or not name.strip() or not points.strip().isdecimal() or len(points) > 3:
        raise InvalidValueError(Message("error-log-activity", {"text": repr(text)}))
    return checked_note(name), int(points)
