"""``hiphinge people``: everybody at a glance, with those who need attention first."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

import click

from hiphinge.cli.options import json_option, language_option, texts_in
from hiphinge.cli.stored_words import code_of
from hiphinge.history.measures import DEFAULT_MEASURE, UNSEEN_WEEKS
from hiphinge.history.words import UNKNOWN, fault_name, measure_name, score_change

if TYPE_CHECKING:
    from hiphinge.history.overview import Flag, Glance
    from hiphinge.history.progress import Progress
    from hiphinge.history.record import Kept
    from hiphinge.texts import Catalogue, Message
    from hiphinge.workflows.client import Client


@click.command()
@click.argument("name", required=False)
@click.option("--measure", default=DEFAULT_MEASURE, show_default=True, help="The measure of the trend.")
@click.option(
    "--unseen",
    "unseen_weeks",
    type=click.IntRange(min=1),
    default=UNSEEN_WEEKS,
    show_default=True,
    help="Flag people without a session or practice for this many weeks.",
)
@language_option
@json_option
def people(name: str | None, measure: str, unseen_weeks: int, language: str, as_json: bool) -> None:
    """Show all people at a glance, with those who need attention first; or all about NAME on one page.

    For each: the date and drill of the latest session, its most important fault, whether MEASURE changed
    beyond chance over the sessions of that drill, and why the person needs attention.
    """
    from hiphinge.cli.page import print_json
    from hiphinge.history.overview import overview
    from hiphinge.history.store import open_store

    words, measure = texts_in(language), code_of(measure)
    if name is not None:
        _show_client(name, words, as_json=as_json)
        return
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


def _show_client(name: str, words: "Catalogue", *, as_json: bool) -> None:
    from hiphinge.cli.page import print_json
    from hiphinge.history.store import open_store
    from hiphinge.workflows.client import client

    with open_store() as store:
        found = client(store, store.person(name), datetime.now().astimezone())
    if as_json:
        print_json(_client_document(found))
    else:
        _print_client(found, words)


def _print_client(found: "Client", words: "Catalogue") -> None:
    from hiphinge.cli.page import print_page, print_table
    from hiphinge.report.beside import BESIDE_COLUMNS, beside_rows
    from hiphinge.texts import Message

    name = found.glance.someone.name
    flags = "\n".join(_flag(flag, found.glance, words) for flag in found.glance.flags)
    rows = [(words.say("client-look"), flags or words.say("client-nothing"))]
    if found.progress is not None:
        rows += [
            (words.say(f"progress-{part}"), "\n".join(words.say(one) for one in lines))
            for part, lines in _way(found.progress).items()
        ]
    sessions = "\n".join(_session(kept, words) for kept in found.to_look_at)
    rows.append((words.say("client-sessions"), sessions))
    print_page(words.say(Message("client-heading", {"name": name})), rows)
    if found.practised:
        headings = [words.say(f"beside-column-{column}") for column in BESIDE_COLUMNS]
        cells = [row for practice in found.practised for row in beside_rows(practice, words)]
        print_table(words.say("client-practised"), headings, cells, words.say("client-assign"), wrapped={1})


def _way(found: "Progress") -> "dict[str, list[Message]]":
    from hiphinge.report.progress import habit_said, missing_said, place_said

    return {
        "place": [place_said(found.standing)],
        "missing": missing_said(found.diary, found.standing, found.today),
        "habit": habit_said(found.habit),
        "changed": [score_change(one) for one in found.changes],
    }


def _session(kept: "Kept", words: "Catalogue") -> str:
    faults = ", ".join(fault_name(fault, words) for fault in kept.faults)
    why = faults or words.say("people-flag-not-measured")
    return f"{kept.recorded_at:%Y-%m-%d} ({kept.short_id}): {why}"


def _client_document(found: "Client") -> dict[str, Any]:
    given = found.assigned
    return {
        **_document(found.glance),
        "step": None if found.progress is None else found.progress.standing.step.drill.code,
        "assigned": None
        if given is None
        else {**vars(given), "day": given.day.isoformat(), "until": given.until.isoformat()},
        "practised": [
            {
                "day": one.practice.day.isoformat(),
                "drill": one.practice.drill,
                "pain": one.practice.pain.worst,
                "asked_kg": None if one.asked is None else one.asked.load_kg,
                "load_kg": one.practice.load_kg,
                "sets": [
                    {"asked_reps": each.asked_reps, "done": None if each.done is None else vars(each.done)}
                    for each in one.sets
                ],
            }
            for one in found.practised
        ],
        "to_look_at": [kept.id for kept in found.to_look_at],
    }


def _row(glance: "Glance", words: "Catalogue") -> tuple[str, ...]:
    from hiphinge.history.plain_text import shown
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
