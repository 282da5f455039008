"""``hiphinge person``: the people who are measured."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, get_args

import click

from hiphinge.body import Sex
from hiphinge.cli.options import json_option, language_option, texts_in, with_options
from hiphinge.person import Person, parse_mass, parse_stature
from hiphinge.texts import Catalogue, Message, Number, Value, significant

if TYPE_CHECKING:
    from hiphinge.history.record import Someone

_Command = TypeVar("_Command", bound=Callable[..., Any])
_MISSING = "--"


@click.group()
def person() -> None:
    """Enter the people who are measured, once."""


_ABOUT = (
    click.option("--stature", help="Height: 1.75, 175cm or 5ft9."),
    click.option("--mass", help="Body mass: 62, 62kg or 136lb."),
    click.option("--sex", type=click.Choice(get_args(Sex)), help="For tables of body segments."),
    click.option("--born", type=int, help="Year of birth: the speed of a walk is compared by sex and age."),
    click.option(
        "--calibration",
        type=click.Path(path_type=Path),
        help="The person's own full slump, from 'hiphinge calibrate'.",
    ),
    click.option("--note", help="Any plain text."),
)


def _about_options(command: _Command) -> _Command:
    """Give a command the options that describe a person."""
    return with_options(command, _ABOUT)


@person.command()
@click.argument("name")
@_about_options
@language_option
def add(  # noqa: PLR0913 - one argument for each option of the command
    *,
    name: str,
    stature: str | None,
    mass: str | None,
    sex: "Sex | None",
    born: int | None,
    calibration: Path | None,
    note: str | None,
    language: str,
) -> None:
    """Add the person NAME; 'hiphinge analyze --person NAME' then uses these facts and stores sessions."""
    from hiphinge.history.store import open_store

    body = _body(Person(), stature, mass, sex, born)
    slump = _slump(calibration)
    with open_store() as store:
        someone = store.add(name, body, note or "", slump)
    click.echo(texts_in(language).say(Message("person-added", {"name": someone.name})))


@person.command()
@click.argument("name")
@click.option("--name", "new_name", help="Another name.")
@_about_options
@language_option
def change(  # noqa: PLR0913 - one argument for each option of the command
    *,
    name: str,
    new_name: str | None,
    stature: str | None,
    mass: str | None,
    sex: "Sex | None",
    born: int | None,
    calibration: Path | None,
    note: str | None,
    language: str,
) -> None:
    """Change what is known about NAME; other facts and stored sessions stay as they are."""
    from hiphinge.history.plain_text import checked_name, checked_note
    from hiphinge.history.store import open_store

    slump = _slump(calibration)
    with open_store() as store:
        known = store.person(name)
        someone = replace(
            known,
            name=known.name if new_name is None else checked_name(new_name),
            body=_body(known.body, stature, mass, sex, born),
            note=known.note if note is None else checked_note(note),
            calibration_json=slump or known.calibration_json,
        )
        store.change(someone)
    click.echo(texts_in(language).say(Message("person-changed", {"name": someone.name})))


@person.command(name="list")
@json_option
@language_option
def list_people(as_json: bool, language: str) -> None:
    """List all people."""
    from hiphinge.cli.page import print_json, print_table
    from hiphinge.history.store import open_store

    words = texts_in(language)
    with open_store() as store:
        people = store.people()
    if as_json:
        print_json([_document(someone, sessions) for someone, sessions in people])
        return
    if not people:
        click.echo(words.say("person-none"))
        return
    rows = [(str(sessions), *_facts(someone, words), someone.name) for someone, sessions in people]
    columns = ("sessions", "stature", "mass", "sex", "slump", "name")
    headings = [words.say(f"person-column-{column}") for column in columns]
    print_table(words.say("person-heading"), headings, rows, words.say("person-more"))


@person.command()
@click.argument("name")
@json_option
@language_option
def show(name: str, as_json: bool, language: str) -> None:
    """Show what is known about the person NAME."""
    from hiphinge.cli.page import print_json, print_page
    from hiphinge.history.store import open_store

    with open_store() as store:
        someone = store.person(name)
        sessions = store.count(someone)
    if as_json:
        print_json(_document(someone, sessions))
        return
    words = texts_in(language)
    stature, mass, sex, slump = _facts(someone, words)
    rows = {
        "stature": stature,
        "mass": mass,
        "sex": sex,
        "born": _MISSING if someone.body.birth_year is None else str(someone.body.birth_year),
        "slump": slump,
        "note": someone.note,
        "added-on": f"{someone.added_at.astimezone():%Y-%m-%d}",
        "sessions-label": str(sessions),
    }
    print_page(someone.name, [(words.say(f"person-{part}"), fact) for part, fact in rows.items()])


def _document(someone: "Someone", sessions: int) -> dict[str, Any]:
    slump = someone.calibration
    return {
        "name": someone.name,
        "id": someone.id,
        "stature_m": someone.body.stature_m,
        "mass_kg": someone.body.mass_kg,
        "sex": someone.body.sex,
        "birth_year": someone.body.birth_year,
        "full_slump_deg": None if slump is None else slump.lumbar_flexion_max_deg,
        "note": someone.note,
        "added_at": someone.added_at.isoformat(),
        "sessions": sessions,
    }


def _body(
    known: Person, stature: str | None, mass: str | None, sex: "Sex | None", born: int | None
) -> Person:
    return Person(
        stature_m=known.stature_m if stature is None else parse_stature(stature),
        mass_kg=known.mass_kg if mass is None else parse_mass(mass),
        sex=sex or known.sex,
        birth_year=born or known.birth_year,
    )


def _slump(file: Path | None) -> str | None:
    """Return a calibration in its stored form; refuse a file that is not a calibration."""
    if file is None:
        return None
    from hiphinge.history.calibration_file import calibration_json, load

    return calibration_json(load(file))


def _facts(someone: "Someone", words: Catalogue) -> tuple[str, str, str, str]:
    body, slump = someone.body, someone.calibration
    facts: tuple[Value, ...] = (
        _fact("metres", None if body.stature_m is None else Number(body.stature_m, 2)),
        _fact("kilograms", None if body.mass_kg is None else significant(body.mass_kg, 4)),
        _MISSING if body.sex is None else Message(f"person-sex-{body.sex}"),
        _fact("degrees", None if slump is None else Number(slump.lumbar_flexion_max_deg)),
    )
    stature, mass, sex, bend = map(words.put, facts)
    return stature, mass, sex, bend


def _fact(unit: str, value: Number | None) -> Value:
    return _MISSING if value is None else Message(f"person-{unit}", {"value": value})
