"""Shared by ``hiphinge posture``, ``walk`` and ``action``: where a result goes, and how it is shown."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from hiphinge.errors import InvalidValueError
from hiphinge.texts import Message

if TYPE_CHECKING:
    from hiphinge.cli.options import Kept
    from hiphinge.report.quantities import MeasureTable
    from hiphinge.session import AnyWholeSession
    from hiphinge.sources.filmed import Selection
    from hiphinge.texts import Catalogue
    from hiphinge.workflows.measuring import Output


def output_of(kept: "Kept", part: "Selection", texts: "Catalogue") -> "Output":
    """Return where a result goes, by the options of `cli.options.whole_options`.

    Raises
    ------
    HipHingeError
        If there is no such person, or a time without one.
    """
    from hiphinge.workflows.analyzing import keeping_for
    from hiphinge.workflows.measuring import Output

    name, when = kept.person_name, kept.when
    if name is None and when is not None:
        raise InvalidValueError(Message("error-store-without-person", {"option": "--when"}))
    keeping = None if name is None else keeping_for(name, part, when)
    return Output(kept.target, kept.force, keeping, texts.language, not kept.no_video, kept.blur_face)


def show_session(
    title: str, session: "AnyWholeSession", said: "Sequence[Message]", texts: "Catalogue"
) -> None:
    """Print the table of measures and what is to be said of it."""
    from hiphinge.report.quantities import measure_table

    table = measure_table(session.family, session.quantities, session.judgement.sides, texts)
    print_measures(title, table, list(map(texts.say, said)))


def report_session(
    session: "AnyWholeSession",
    output: "Output",
    title: Message,
    meaning: Message,
    texts: "Catalogue",
    *,
    as_json: bool,
) -> None:
    """Print what was measured and where it lies, or ``session.json`` alone."""
    from hiphinge.cli.page import print_json_text
    from hiphinge.results.whole_json import whole_dumps

    if as_json:
        print_json_text(whole_dumps(session, texts))
        return
    show_session(texts.say(title), session, (*session.messages, meaning), texts)
    report_kept(output, texts)


def print_measures(title: str, table: "MeasureTable", lines: "Sequence[str]" = ()) -> None:
    """Print a table of measures, some lines, and why measures are missing."""
    from hiphinge.cli.page import print_table

    reasons = (f"{name}: {why}" for name, why in table.reasons)
    print_table(title, table.columns, table.rows, "\n".join((*lines, *reasons)), wrapped={0})


def report_kept(output: "Output", texts: "Catalogue") -> None:
    """Say where the results lie, and for whom the session was stored."""
    if output.target is not None:
        click.echo(texts.say(Message("table-results", {"folder": str(output.target)})))
    if output.keeping is not None:
        click.echo(texts.say(Message("history-stored", {"name": output.keeping.someone.name})))
