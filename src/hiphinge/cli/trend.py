"""``hiphinge trend``: whether a person changed, and which sessions show it."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from hiphinge.cli.options import json_option, language_option, texts_in
from hiphinge.cli.stored_words import code_of
from hiphinge.history.measures import DEFAULT_MEASURE
from hiphinge.history.words import measure_name, measure_unit, trend_verdict

if TYPE_CHECKING:
    from hiphinge.history.counting import LeftOut
    from hiphinge.history.following import Followed
    from hiphinge.history.record import Someone
    from hiphinge.texts import Catalogue, Message

#: Name at most this many of the sessions left out.
_NAMED = 5


@click.command()
@click.argument("name")
@click.argument("measure", default=DEFAULT_MEASURE)
@click.option("--drill", help="Compare sessions of this drill; else of the latest session's drill.")
@click.option("--plot", type=click.Path(path_type=Path), help="File for a picture: .png, .svg or .pdf.")
@click.option("--force", is_flag=True, help="Replace an existing picture.")
@language_option
@json_option
def trend(  # noqa: PLR0913 - one argument for each option of the command
    *,
    name: str,
    measure: str,
    drill: str | None,
    plot: Path | None,
    force: bool,
    language: str,
    as_json: bool,
) -> None:
    """Show whether MEASURE (such as lumbar_share) of the person NAME got better or worse.

    A change is reported only where it is larger than the figures of an unchanged person would vary; that
    takes at least six sessions. A recording that was analyzed again counts once, by its newest analysis.
    """
    from hiphinge.cli.page import print_json, print_lines
    from hiphinge.history.following import follow, points_by_session
    from hiphinge.history.store import open_store

    words = texts_in(language)
    if plot is not None:
        from hiphinge.history.plot import check_plot

        check_plot(plot, force=force)
    with open_store() as store:
        someone = store.person(name)
        measure = code_of(measure)
        points_of = points_by_session(store, someone, measure)
        asked = None if drill is None else drill.replace("-", "_")
        found = follow(store.sessions(someone), points_of, measure, asked)
    if as_json:
        print_json(_trend_document(someone, found))
    else:
        print_lines(_lines(someone, found, words))
    if plot is not None:
        _draw(plot, someone, found, words, quiet=as_json)


def _trend_document(someone: "Someone", found: "Followed") -> dict[str, Any]:
    return {
        "person": someone.name,
        "measure": found.measure,
        "drill": found.drill,
        **vars(found.trend),
        "used": [
            {"id": kept.id, "recorded_at": kept.recorded_at.isoformat(), "value": point.value}
            for kept, point in zip(found.counted.used, found.points, strict=True)
        ],
        "left_out": [
            {"id": one.session.id, "recorded_at": one.session.recorded_at.isoformat(), "why": one.why}
            for one in found.counted.left_out
        ],
    }


def _lines(someone: "Someone", found: "Followed", words: "Catalogue") -> list[str]:
    from hiphinge.texts import Message, Value

    values: dict[str, Value] = {
        "measure": measure_name(found.measure, words),
        "name": someone.name,
        "drill": found.drill,
        "sessions": found.trend.sessions,
    }
    heading = words.say(Message("trend-heading", values))
    return [heading, words.say(trend_verdict(found)), *_left_out(found, words)]


def _left_out(found: "Followed", words: "Catalogue") -> list[str]:
    """Return which sessions were left out, one line for each reason."""
    from hiphinge.history.counting import UncountedReason
    from hiphinge.texts import Message, Value, text_name

    lines = []
    for why in UncountedReason:
        sessions = [one for one in found.counted.left_out if one.why is why]
        if sessions:
            values: dict[str, Value] = {"count": len(sessions), "sessions": _named(sessions)}
            lines.append(words.say(Message(text_name("trend-left-out", why), values)))
    return lines


def _named(left_out: "Sequence[LeftOut]") -> "Message":
    """Name sessions by day and id, the latest first, and shorten a long list."""
    from hiphinge.texts import Listing, Message

    latest = [one.session for one in left_out[::-1]]
    names = [f"{kept.recorded_at:%Y-%m-%d} ({kept.short_id})" for kept in latest]
    more = len(names) - _NAMED
    if more > 1:
        return Message("trend-left-out-more", {"sessions": ", ".join(names[:_NAMED]), "more": more})
    return Message("trend-left-out-all", {"sessions": Listing(names)})


def _draw(target: Path, someone: "Someone", found: "Followed", words: "Catalogue", *, quiet: bool) -> None:
    from hiphinge.history.measures import shown_as
    from hiphinge.history.plot import Labels, draw_trend
    from hiphinge.texts import Message

    measure = measure_name(found.measure, words)
    title = words.say(Message("trend-title", {"measure": measure, "name": someone.name}))
    labels = Labels(title, words.say(measure_unit(found.measure)), words.say(trend_verdict(found)))
    draw_trend(found.points, found.trend, shown_as(found.measure), labels, target)
    if not quiet:
        click.echo(words.say(Message("trend-plotted", {"file": str(target)})))
