"""``hiphinge history``: the stored sessions of a person."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from hiphinge.cli.options import json_option, language_option, texts_in
from hiphinge.cli.stored_words import code_of, session_document
from hiphinge.history.measures import DEFAULT_MEASURE
from hiphinge.history.words import UNKNOWN, fault_name, measure_name, measure_unit, reps_of

if TYPE_CHECKING:
    from hiphinge.history.record import Kept, Someone
    from hiphinge.history.trends import TrendPoint
    from hiphinge.texts import Catalogue

_LATEST = 20


@click.command()
@click.argument("name")
@click.option("--all", "everything", is_flag=True, help=f"All sessions, not only the latest {_LATEST}.")
@click.option(
    "--measure", default=DEFAULT_MEASURE, show_default=True, help="The measure to show for each session."
)
@language_option
@json_option
def history(*, name: str, everything: bool, measure: str, language: str, as_json: bool) -> None:
    """List the stored sessions of the person NAME."""
    from hiphinge.cli.page import print_json
    from hiphinge.history.following import points_by_session
    from hiphinge.history.store import open_store
    from hiphinge.texts import Message

    words = texts_in(language)
    with open_store() as store:
        someone = store.person(name)
        sessions = store.sessions(someone)
        shown = sessions if everything else sessions[-_LATEST:]
        measure = code_of(measure)
        points = points_by_session(store, someone, measure, shown[0].recorded_at if shown else None)
    if as_json:
        print_json([_entry(kept, sessions, points, measure) for kept in shown])
    elif not sessions:
        click.echo(words.say(Message("history-none", {"name": someone.name})))
    else:
        _print(someone, sessions, shown, measure, points, words)


def _print(
    someone: "Someone",
    sessions: "Sequence[Kept]",
    listed: "Sequence[Kept]",
    measure: str,
    points: "dict[str, TrendPoint]",
    words: "Catalogue",
) -> None:
    from hiphinge.cli.page import print_table
    from hiphinge.history.counting import newest_analyses
    from hiphinge.texts import Message

    newest = {kept.id for kept in newest_analyses(sessions)}
    columns = ("when", "id", "drill", "reps", "measure", "faults")
    values = {"measure": measure_name(measure, words), "unit": measure_unit(measure)}
    headings = [words.say(Message(f"history-column-{column}", values)) for column in columns]
    rows = [(*_facts(kept, points, measure, words), _remarks(kept, newest, words)) for kept in listed]
    after = [_line(listed, points, measure, words)]
    if len(sessions) > len(listed):
        more = Message("history-more", {"shown": len(listed), "count": len(sessions)})
        after.append(words.say(more))
    title = words.say(Message("history-heading", {"name": someone.name}))
    print_table(title, headings, rows, "\n".join(after), lead=2)


def _facts(
    kept: "Kept", points: "dict[str, TrendPoint]", measure: str, words: "Catalogue"
) -> tuple[str, ...]:
    from hiphinge.history.counting import drill_of
    from hiphinge.history.measures import shown_as
    from hiphinge.history.plain_text import shown

    number = shown_as(measure).number
    return (
        f"{kept.recorded_at:%Y-%m-%d %H:%M}",
        kept.short_id,
        shown(drill_of(kept)),
        reps_of(kept, words),
        words.say(number(points[kept.id].value)) if kept.id in points else UNKNOWN,
    )


def _remarks(kept: "Kept", newest: set[str], words: "Catalogue") -> str:
    """Return the title of a session, its faults, and a note if it does not count."""
    from hiphinge.texts import Message

    lines = [words.say(Message("history-title", {"title": kept.title}))] if kept.title else []
    lines.append(", ".join(fault_name(fault, words) for fault in kept.faults) or UNKNOWN)
    if kept.id not in newest:
        lines.append(words.say("history-analyzed-again"))
    return "\n".join(lines)


def _line(listed: "Sequence[Kept]", points: "dict[str, TrendPoint]", measure: str, words: "Catalogue") -> str:
    from hiphinge.history.measures import shown_as
    from hiphinge.history.sparkline import sparkline
    from hiphinge.texts import Message, Value

    values = [points[kept.id].value if kept.id in points else None for kept in listed]
    known = [value for value in values if value is not None]
    if not known:
        return words.say(Message("history-not-visible", {"measure": measure_name(measure, words)}))
    number = shown_as(measure).number
    values_said: dict[str, Value] = {
        "line": sparkline(values),
        "first": number(known[0]),
        "latest": number(known[-1]),
        "measure": measure_name(measure, words),
        "unit": measure_unit(measure),
    }
    return words.say(Message("history-line", values_said))


def _entry(
    kept: "Kept", sessions: "Sequence[Kept]", points: "dict[str, TrendPoint]", measure: str
) -> dict[str, Any]:
    from hiphinge.history.counting import newest_analyses

    point = points.get(kept.id)
    return {
        **session_document(kept),
        "analyzed_again": kept.id not in {one.id for one in newest_analyses(sessions)},
        "measure": measure,
        "value": None if point is None else point.value,
        "standard_error": None if point is None else point.standard_error,
    }
