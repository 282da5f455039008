"""``hiphinge plan``: the weeks ahead, as a table and as a calendar."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from itertools import groupby
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hiphinge.cli.options import language_option, texts_in
from hiphinge.cli.writing import write_file
from hiphinge.errors import InvalidValueError
from hiphinge.texts import Catalogue, Message, text_name

if TYPE_CHECKING:
    from hiphinge.export.calendar import Appointment
    from hiphinge.history.record import Someone
    from hiphinge.programme.outlook import PlannedDay

_MOST_WEEKS = 26


@click.command()
@click.argument("name", required=False)
@click.option(
    "--weeks", type=click.IntRange(1, _MOST_WEEKS), default=8, show_default=True, help="How far ahead."
)
@click.option("--ics", type=click.Path(path_type=Path), help="Write a calendar to this file (.ics).")
@click.option("--pdf", type=click.Path(path_type=Path), help="Write a page to print to this file (.pdf).")
@click.option("--at", default="08:00", show_default=True, help="Time of day for the calendar.")
@click.option(
    "--zone", help="Time zone for the calendar, such as Europe/Berlin; else the device's own clock."
)
@click.option("--force", is_flag=True, help="Replace an existing file.")
@click.option("--warning-signs", help="Your answer on warning signs: none, seen, or their codes.")
@language_option
def plan(  # noqa: PLR0913 - one argument for each option of the command
    *,
    name: str | None,
    weeks: int,
    ics: Path | None,
    pdf: Path | None,
    at: str,
    zone: str | None,
    force: bool,
    warning_signs: str | None,
    language: str,
) -> None:
    """Show the weeks ahead of NAME, as they would be if each day went as asked for.

    Nobody has to keep up with it. With --ics, calendars of phones and computers remind of the days and,
    less and less often, of the everyday moments.
    """
    from hiphinge.cli.programme.today import prescribed
    from hiphinge.history.store import open_store
    from hiphinge.programme.outlook import outlook
    from hiphinge.workflows.programme import begun, the_person

    words, today = texts_in(language), date.today()
    begins = _time(at)
    with open_store() as store:
        someone = the_person(store, name)
        prescribed(store, someone, today, warning_signs, words)
        days = outlook(begun(store, someone), today, weeks)
    _print(someone, days, words)
    if ics is not None:
        write_file(ics, _calendar(someone, days, begins, zone, words), force=force)
        click.echo(words.say(Message("plan-written", {"file": str(ics)})))
    if pdf is not None:
        write_file(pdf, _page(someone, days, words), force=force)
        click.echo(words.say(Message("plan-printed", {"file": str(pdf)})))


def _print(someone: "Someone", days: "Sequence[PlannedDay]", words: Catalogue) -> None:
    from hiphinge.cli.page import print_table

    title, headings, rows = _table(someone, days, words)
    print_table(title, headings, rows, words.say("plan-note"))


def _table(
    someone: "Someone", days: "Sequence[PlannedDay]", words: Catalogue
) -> tuple[str, list[str], list[tuple[str, ...]]]:
    """Return title, headings and a row for each week."""
    rows = [_week(number, week, words) for number, week in enumerate(_weeks(days), start=1)]
    headings = [words.say(f"plan-column-{column}") for column in ("week", "from", "days", "step")]
    title = words.say(Message("plan-heading", {"name": someone.name, "weeks": len(rows)}))
    return title, headings, rows


def _page(someone: "Someone", days: "Sequence[PlannedDay]", words: Catalogue) -> bytes:
    from hiphinge.report.page.pdf import pdf_of
    from hiphinge.report.page.plan import PlanPage, render_plan

    practised = (day.prescription.exercises for day in days if day.prescription.exercises)
    tasks = dict.fromkeys(day.prescription.task for day in days)
    prompts = [words.say(text_name("activity", task, "prompt")) for task in tasks]
    title, headings, rows = _table(someone, days, words)
    return pdf_of(render_plan(PlanPage(title, next(practised, ()), prompts, headings, rows), words))


def _weeks(days: "Sequence[PlannedDay]") -> "Iterator[list[PlannedDay]]":
    for _, week in groupby(enumerate(days), key=lambda one: one[0] // 7):
        yield [day for _, day in week]


def _week(number: int, week: "Sequence[PlannedDay]", words: Catalogue) -> tuple[str, ...]:
    codes = dict.fromkeys(day.prescription.standing.step.drill.code for day in week)
    practised = sum(bool(day.prescription.exercises) for day in week)
    steps = "; ".join(words.say(text_name("drill", code, "title")) for code in codes)
    return str(number), week[0].prescription.day.isoformat(), str(practised), steps


def _calendar(
    someone: "Someone", days: "Sequence[PlannedDay]", at: time, zone: str | None, words: Catalogue
) -> bytes:
    from hiphinge.export.calendar import calendar, zone_of

    entries = [_appointment(day, words) for day in days if day.prescription.exercises or day.reminds]
    return calendar(entries, at, None if zone is None else zone_of(zone), someone.id)


def _appointment(day: "PlannedDay", words: Catalogue) -> "Appointment":
    from hiphinge.export.calendar import Appointment

    found = day.prescription
    prompt = words.say(text_name("activity", found.task, "prompt"))
    minutes = max(1, ceil(sum(exercise.minutes for exercise in found.exercises)))
    title = words.say("plan-practice" if found.exercises else "plan-moment")
    return Appointment(found.day, title, f"{prompt}\n{words.say('plan-about')}", minutes, day.reminds)


def _time(text: str) -> time:
    try:
        return datetime.strptime(text, "%H:%M").time()
    except ValueError:
        raise InvalidValueError(Message("error-plan-time", {"time": repr(text)})) from None
