"""``hiphinge history`` and ``hiphinge trend``: what was stored of a person, and what became of it."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hiphinge.cli.options import language_option
from hiphinge.errors import InvalidValueError

if TYPE_CHECKING:
    from datetime import datetime

    from hiphinge.history.record import Kept, Someone
    from hiphinge.history.store import Store
    from hiphinge.history.trends import Point, Seen, Trend
    from hiphinge.texts import Catalogue, Message

_LATEST = 20
_DEFAULT_MEASURE = "lumbar_share"
_UNTOLD = "--"
#: What was asked for when no drill was named.
_NO_DRILL = "hinge"


@click.command()
@click.argument("name")
@click.option("--all", "everything", is_flag=True, help=f"All sessions, not the latest {_LATEST} only.")
@click.option("--measure", default=_DEFAULT_MEASURE, show_default=True, help="What is shown of each session.")
@language_option
def history(name: str, everything: bool, measure: str, language: str) -> None:
    """List the stored sessions of the person NAME."""
    from hiphinge.history.store import open_store
    from hiphinge.history.trends import session_points
    from hiphinge.texts import Message, catalogue

    words = catalogue(language)
    with open_store() as store:
        someone = store.person(name)
        sessions = store.sessions(someone, None if everything else _LATEST)
        count = store.count(someone)
        measure = _code(measure)
        since = sessions[0].recorded_at if sessions else None
        told = session_points(_seen(store, someone, measure, since))
    if not sessions:
        click.echo(words.say(Message("history-none", {"name": someone.name})))
        return
    after = [_line(sessions, told, measure, words)]
    if count > len(sessions):
        after.append(words.say(Message("history-more", {"shown": len(sessions), "count": count})))
    _print(someone, _rows(sessions, told, measure, words), measure, after, words)


@click.command()
@click.argument("name")
@click.argument("measure", default=_DEFAULT_MEASURE)
@click.option("--drill", help="Which drill's sessions are compared; else those of the latest session's.")
@click.option("--plot", type=click.Path(path_type=Path), help="File for a picture: .png, .svg or .pdf.")
@click.option("--force", is_flag=True, help="Replace a picture that is there already.")
@language_option
def trend(
    *, name: str, measure: str, drill: str | None, plot: Path | None, force: bool, language: str
) -> None:
    """Tell whether MEASURE (such as lumbar_share) of the person NAME got better or worse.

    A change is told only where it is larger than what the figures of a person who stayed the same would
    differ by; that takes six sessions at least.
    """
    from hiphinge.history.store import open_store
    from hiphinge.history.trends import aim, points
    from hiphinge.history.trends import trend as found
    from hiphinge.texts import catalogue

    words = catalogue(language)
    if plot is not None:
        from hiphinge.history.plot import check_plot

        check_plot(plot, force=force)
    with open_store() as store:
        someone = store.person(name)
        measure = _code(measure)
        seen = _seen(store, someone, measure)
    asked = _asked_drill(seen, drill)
    values = points(one for one in seen if (one.drill or _NO_DRILL) == asked)
    result = found(values, aim(measure))
    for line in _told(someone, measure, asked, result, words):
        click.echo(line)
    if plot is not None:
        _draw(plot, someone, measure, values, result, words)


def _code(measure: str) -> str:
    """Return the measure that a user means; hyphens, blanks and capitals do not matter."""
    return "_".join(measure.casefold().replace("-", " ").split())


def _seen(store: "Store", someone: "Someone", measure: str, since: "datetime | None" = None) -> "list[Seen]":
    """Return what was seen of a measure; one that no session tells is refused, but for the usual one."""
    seen = store.seen(someone, measure, since)
    if seen or measure == _DEFAULT_MEASURE:
        return seen
    known = store.measures(someone)
    if known and measure not in known:
        raise InvalidValueError(
            f"No stored session of {someone.name} tells {measure!r}: choose one of {', '.join(known)}."
        )
    return []


def _asked_drill(seen: "Sequence[Seen]", drill: str | None) -> str:
    if drill is not None:
        return drill.replace("-", "_")
    return (seen[-1].drill or _NO_DRILL) if seen else _NO_DRILL


def _rows(
    sessions: "Sequence[Kept]", told: "dict[str, Point]", measure: str, words: "Catalogue"
) -> list[tuple[str, ...]]:
    from hiphinge.history.measures import shown_as
    from hiphinge.history.record import shown

    how = shown_as(measure)
    return [
        (
            f"{kept.recorded_at:%Y-%m-%d %H:%M}",
            kept.short_id,
            shown(kept.drill or _NO_DRILL),
            str(kept.reps),
            words.say(how.number(told[kept.id].value)) if kept.id in told else _UNTOLD,
            ", ".join(_title(fault, words) for fault in kept.faults) or _UNTOLD,
        )
        for kept in sessions
    ]


def _title(fault: str, words: "Catalogue") -> str:
    """Name a fault; one that another version looked for keeps its code."""
    from hiphinge.history.record import shown
    from hiphinge.texts import text_name

    name = text_name("fault", fault, "name")
    return words.say(name) if words.has(name) else shown(fault)


def _line(sessions: "Sequence[Kept]", told: "dict[str, Point]", measure: str, words: "Catalogue") -> str:
    from hiphinge.history.measures import shown_as
    from hiphinge.history.sparkline import sparkline
    from hiphinge.texts import Message, Value

    values = [told[kept.id].value if kept.id in told else None for kept in sessions]
    known = [value for value in values if value is not None]
    if not known:
        return words.say(Message("history-untold", {"measure": _named(measure, words)}))
    how = shown_as(measure)
    said: dict[str, Value] = {
        "line": sparkline(values),
        "first": how.number(known[0]),
        "latest": how.number(known[-1]),
    }
    return words.say(
        Message("history-line", {**said, "measure": _named(measure, words), "unit": _unit(measure)})
    )


def _print(
    someone: "Someone",
    rows: Sequence[tuple[str, ...]],
    measure: str,
    after: Sequence[str],
    words: "Catalogue",
) -> None:
    from hiphinge.cli.page import print_table
    from hiphinge.texts import Message

    columns = ("when", "id", "drill", "reps", "measure", "faults")
    values = {"measure": _named(measure, words), "unit": _unit(measure)}
    headings = [words.say(Message(f"history-column-{column}", values)) for column in columns]
    title = words.say(Message("history-heading", {"name": someone.name}))
    print_table(title, headings, rows, "\n".join(after))


def _told(someone: "Someone", measure: str, drill: str, result: "Trend", words: "Catalogue") -> list[str]:
    from hiphinge.texts import Message

    values = {"measure": _named(measure, words), "name": someone.name, "drill": drill}
    heading = words.say(Message("trend-heading", {**values, "sessions": result.sessions}))
    return [heading, _verdict(measure, result, words)]


def _verdict(measure: str, result: "Trend", words: "Catalogue") -> str:
    from hiphinge.history.measures import shown_as
    from hiphinge.history.trends import FEWEST_SESSIONS, Verdict
    from hiphinge.texts import Message, text_name

    if result.verdict is Verdict.TOO_FEW:
        return words.say(Message("trend-too-few", {"fewest": FEWEST_SESSIONS}))
    how = shown_as(measure)
    numbers = {name: getattr(result, name) for name in ("first", "latest", "detectable")}
    said = {name: how.number(value) for name, value in numbers.items()}
    text = text_name("trend", result.verdict)
    return words.say(Message(text, {**said, "group": result.group, "unit": _unit(measure)}))


def _draw(
    target: Path,
    someone: "Someone",
    measure: str,
    values: "Sequence[Point]",
    result: "Trend",
    words: "Catalogue",
) -> None:
    from hiphinge.history.measures import shown_as
    from hiphinge.history.plot import Labels, draw_trend
    from hiphinge.texts import Message

    named = words.say(Message("trend-title", {"measure": _named(measure, words), "name": someone.name}))
    labels = Labels(named, words.say(_unit(measure)), _verdict(measure, result, words))
    draw_trend(values, result, shown_as(measure), labels, target)
    click.echo(words.say(Message("trend-plotted", {"file": str(target)})))


def _named(measure: str, words: "Catalogue") -> "Message | str":
    """Name a measure; one that another version told keeps its code."""
    from hiphinge.texts import Message, text_name

    name = text_name("measure", measure)
    return Message(name) if words.has(name) else measure


def _unit(measure: str) -> "Message":
    from hiphinge.history.measures import shown_as
    from hiphinge.texts import Message

    return Message(f"measure-unit-{shown_as(measure).unit}")
