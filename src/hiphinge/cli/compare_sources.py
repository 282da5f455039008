"""``hiphinge compare-sources``: the same movement by two sources."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from hiphinge.cli.options import json_option, language_option, person_of, texts_in

if TYPE_CHECKING:
    from hiphinge.session import Session
    from hiphinge.texts import Catalogue
    from hiphinge.workflows.comparing import SourceComparison


@click.command(name="compare-sources")
@click.argument("first", type=click.Path(path_type=Path))
@click.argument("second", type=click.Path(path_type=Path))
@click.option("--stature", help="Height of the person: 1.75, 175cm or 5ft9.")
@language_option
@json_option
def compare_sources(*, first: Path, second: Path, stature: str | None, language: str, as_json: bool) -> None:
    """Compare FIRST and SECOND, two recordings of the same movement by different sources.

    A film and markers, a film and sensors, or any other two: they are aligned in time, and how far the first
    differs from the second is shown for each measure that both have.
    """
    from hiphinge.cli.progress import Bars
    from hiphinge.sources.registry import recording_at
    from hiphinge.workflows.comparing import compare_sources as compared

    texts = texts_in(language)
    with Bars(texts, quiet=as_json) as bars:
        found = compared(recording_at(first), recording_at(second), person_of(stature), bars.stage)
    if as_json:
        _print_json(found)
    else:
        _show(found, texts)


def _show(found: "SourceComparison", texts: "Catalogue") -> None:
    from hiphinge.cli.page import print_table
    from hiphinge.texts import Message, Number, text_name

    names = {"first": _named(found.first), "second": _named(found.second)}
    rows = [
        [
            texts.say(text_name("measure", one.series)),
            *(_quantity(value, one.series, texts) for value in (one.offset, one.scatter)),
            texts.say(Number(one.correlation, 2)),
            texts.say(Number(one.seconds, 1)),
        ]
        for one in found.agreements
    ]
    columns = ("series", "offset", "scatter", "alike", "seconds")
    headings = [texts.say(f"agreement-column-{name}") for name in columns]
    later = Message(
        "agreement-aligned",
        {
            "value": Number(found.alignment.later_s, 2),
            "series": Message(text_name("measure", found.alignment.series)),
            "correlation": Number(found.alignment.correlation, 2),
            **names,
        },
    )
    reps = Message("agreement-reps", {"one": len(found.first.reps), "other": len(found.second.reps), **names})
    after = "\n".join(texts.say(message) for message in (later, reps, Message("agreement-meaning")))
    print_table(texts.say(Message("agreement-title", names)), headings, rows, after)


def _quantity(value: float, series: str, texts: "Catalogue") -> str:
    from hiphinge.measures import COLUMN_UNITS
    from hiphinge.texts import Message, Number, text_name

    unit = Message(text_name("measure", "unit", COLUMN_UNITS[series]))
    shown = Number(value, 2 if abs(value) < 0.5 else 1)
    return texts.say(Message("agreement-value", {"value": shown, "unit": unit}))


def _named(session: "Session") -> str:
    from hiphinge.texts import visible

    return visible(session.source.file)


def _print_json(found: "SourceComparison") -> None:
    import json
    from dataclasses import asdict
    from math import isnan

    from hiphinge.cli.page import print_json_text

    sessions = {"first": found.first, "second": found.second}
    about = {
        name: {"file": one.source.file, "kind": one.source.kind, "reps": len(one.reps)}
        for name, one in sessions.items()
    }
    series = [
        asdict(one) | {"correlation": None if isnan(one.correlation) else one.correlation}
        for one in found.agreements
    ]
    content: dict[str, object] = {
        "schema": "hiphinge.sources/1",
        **about,
        "alignment": asdict(found.alignment),
    }
    content["agreements"] = series
    print_json_text(json.dumps(content, indent=2, ensure_ascii=False) + "\n")
