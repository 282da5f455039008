"""``hiphinge trend``: whether a person changed, and which sessions that is told from."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from hiphinge.cli.options import json_option, language_option
from hiphinge.cli.stored_words import DEFAULT_MEASURE, code_of, measure_name, measure_unit, told_by_session

if TYPE_CHECKING:
    from hiphinge.history.counting import LeftOut
    from hiphinge.history.following import Followed
    from hiphinge.history.record import Someone
    from hiphinge.texts import Catalogue, Message

#: So many of the sessions that were left out are named.
_NAMED = 5


@click.command()
@click.argument("name")
@click.argument("measure", default=DEFAULT_MEASURE)
@click.option("--drill", help="Which drill's sessions are compared; else those of the latest session's.")
@click.option("--plot", type=click.Path(path_type=Path), help="File for a picture: .png, .svg or .pdf.")
@click.option("--force", is_flag=True, help="Replace a picture that is there already.")
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
    """Tell whether MEASURE (such as lumbar_share) of the person NAME got better or worse.

    A change is told only where it is larger than what the figures of a person who stayed the same would
    differ by; that takes six sessions at least. A recording that was analyzed again counts once: the newest
    analysis does.
    """
    from hiphinge.cli.page import print_json, print_lines
    from hiphinge.history.following import follow
    from hiphinge.history.store import open_store
    from hiphinge.texts import catalogue

    words = catalogue(language)
    if plot is not None:
        from hiphinge.history.plot import check_plot

        check_plot(plot, force=force)
    with open_store() as store:
        someone = store.person(name)
        measure = code_of(measure)
        told = told_by_session(store, someone, measure)
        asked = None if drill is None else drill.replace("-", "_")
        found = follow(store.sessions(someone), told, measure, asked)
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
    return [heading, _verdict(found, words), *_left_out(found, words)]


def _left_out(found: "Followed", words: "Catalogue") -> list[str]:
    """Say which sessions were left out, a line for each reason."""
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
    """Name sessions by day and id, the latest first; of many only some."""
    from hiphinge.texts import Listing, Message

    latest = [one.session for one in left_out[::-1]]
    names = [f"{kept.recorded_at:%Y-%m-%d} ({kept.short_id})" for kept in latest]
    more = len(names) - _NAMED
    if more > 1:
        return Message("trend-left-out-more", {"sessions": ", ".join(names[:_NAMED]), "more": more})
    return Message("trend-left-out-all", {"sessions": Listing(names)})


def _verdict(found: "Followed", words: "Catalogue") -> str:
    from hiphinge.history.measures import shown_as
    from hiphinge.history.trends import FEWEST_SESSIONS, TrendVerdict
    from hiphinge.texts import Message, text_name

    result = found.trend
    if result.verdict is TrendVerdict.TOO_FEW:
        return words.say(Message("trend-too-few", {"fewest": FEWEST_SESSIONS}))
    number = shown_as(found.measure).number
    numbers = {name: getattr(result, name) for name in ("first", "latest", "detectable")}
    said = {name: number(value) for name, value in numbers.items()}
    text = text_name("trend", result.verdict)
    return words.say(Message(text, {**said, "group": result.group, "unit": measure_unit(found.measure)}))


def _draw(target: Path, someone: "Someone", found: "Followed", words: "Catalogue", *, quiet: bool) -> None:
    from hiphinge.history.measures import shown_as
    from hiphinge.history.plot import Labels, draw_trend
    from hiphinge.texts import Message

    measure = measure_name(found.measure, words)
    title = words.say(Message("trend-title", {"measure": measure, "name": someone.name}))
    labels = Labels(title, words.say(measure_unit(found.measure)), _verdict(found, words))
    draw_trend(found.points, found.trend, shown_as(found.measure), labels, target)
    if not quiet:
        click.echo(words.say(Message("trend-plotted", {"file": str(target)})))
