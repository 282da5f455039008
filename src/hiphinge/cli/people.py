"""``hiphinge people``: everybody at a glance, with those who need attention first."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

import click

from hiphinge.cli.options import json_option, language_option
from hiphinge.cli.stored_words import code_of
from hiphinge.history.measures import DEFAULT_MEASURE
from hiphinge.history.words import UNKNOWN, fault_name, measure_name

if TYPE_CHECKING:
    from hiphinge.history.overview import Flag, Glance
    from hiphinge.texts import Catalogue

#: A person who practises records sessions more often (design choice).
_UNSEEN_WEEKS = 4


@click.command()
@click.option("--measure", default=DEFAULT_MEASURE, show_default=True, help="The measure of the trend.")
@click.option(
    "--unseen",
    "unseen_weeks",
    type=click.IntRange(min=1),
    default=_UNSEEN_WEEKS,
    show_default=True,
    help="Flag people without a session for this many weeks.",
)
@language_option
@json_option
def people(measure: str, unseen_weeks: int, language: str, as_json: bool) -> None:
    """Show all people at a glance, with those who need attention first.

    For each: the date and drill of the latest session, its most important fault, whether MEASURE changed
    beyond chance over the sessions of that drill, and why the person needs attention.
    """
    from hiphinge.cli.page import print_json
    from hiphinge.history.overview import overview
    from hiphinge.history.store import open_store
    from hiphinge.texts import catalogue

    words, measure = catalogue(language), code_of(measure)
    with open_store() as store:
        glances = overview(store, measure, unseen_weeks, datetime.now().astimezone())
    if as_json:
        print_json([_document(glance) for glance in glances])
    elif not glances:
        click.echo(words.say("people-none"))
    else:
        _print(glances, measure, unseen_weeks, words)


def _print(glances: "Sequence[Glance]", measure: str, unseen_weeks: int, words: "Catalogue") -> None:
    from hiphinge.cli.page import print_table
    from hiphinge.history.overview import Flag
    from hiphinge.texts import Message, text_name

    columns = ("name", "seen", "drill", "fault", "trend", "flags")
    headings = [words.say(f"people-column-{column}") for column in columns]
    flagged = sum(bool(glance.flags) for glance in glances)
    after = [words.say(Message("people-trend", {"measure": measure_name(measure, words)}))]
    used = [flag for flag in Flag if any(flag in glance.flags for glance in glances)]
    after += [
        words.say(Message(text_name("people-flag", flag, "means"), {"weeks": unseen_weeks})) for flag in used
    ]
    title = words.say(Message("people-heading", {"count": len(glances), "flagged": flagged}))
    rows = [_row(glance, words) for glance in glances]
    print_table(title, headings, rows, "\n".join(after), wrapped={0, 2, 3})


def _row(glance: "Glance", words: "Catalogue") -> tuple[str, ...]:
    from hiphinge.history.record import shown
    from hiphinge.texts import text_name

    latest = glance.latest
    return (
        glance.someone.name,
        UNKNOWN if latest is None else f"{latest.recorded_at:%Y-%m-%d}",
        UNKNOWN if latest is None else shown(latest.drill or glance.followed.drill),
        UNKNOWN if glance.fault is None else fault_name(glance.fault, words),
        UNKNOWN if latest is None else words.say(text_name("people-trend", glance.followed.trend.verdict)),
        "\n".join(_flag(flag, glance, words) for flag in glance.flags),
    )


def _flag(flag: "Flag", glance: "Glance", words: "Catalogue") -> str:
    from hiphinge.texts import Message, text_name

    weeks = 0 if glance.days is None else glance.days // 7
    return words.say(Message(text_name("people-flag", flag), {"weeks": weeks}))


def _document(glance: "Glance") -> dict[str, Any]:
    latest, followed = glance.latest, glance.followed
    return {
        "name": glance.someone.name,
        "id": glance.someone.id,
        "sessions": glance.sessions,
        "last_seen": None if latest is None else latest.recorded_at.isoformat(),
        "days_since": glance.days,
        "last_session": None if latest is None else latest.id,
        "drill": None if latest is None else latest.drill or followed.drill,
        "stands_out": glance.fault,
        "trend": {
            "measure": followed.measure,
            "drill": followed.drill,
            **vars(followed.trend),
            "left_out": len(followed.counted.left_out),
        },
        "flags": list(glance.flags),
    }
