"""``hiphinge compare-styles``: the same lift in other styles."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from hiphinge.cli.options import language_option, load_options, reading_options, texts_in
from hiphinge.person import Person

if TYPE_CHECKING:
    from hiphinge.kinetics import Load
    from hiphinge.report.styles import StyleComparison, Way
    from hiphinge.texts import Catalogue


@click.command(name="compare-styles")
@click.argument("clip", type=click.Path(path_type=Path))
@click.option("--out", type=click.Path(path_type=Path), help="Folder for a picture and the numbers.")
@reading_options
@load_options
@language_option
@click.option("--force", is_flag=True, help="Write into a folder that also holds other files.")
def compare_styles(  # noqa: PLR0913 - one argument for each option of the command
    *,
    clip: Path,
    out: Path | None,
    start_s: float,
    stop_s: float | None,
    subject: int | None,
    person: Person,
    held: "Load | None",
    language: str,
    force: bool,
) -> None:
    """Compare the lift in CLIP with a hinge, a stoop, a squat and a closer weight.

    Uses the repetition with the largest load; needs --mass and --stature.
    """
    from hiphinge.cli.progress import Bars
    from hiphinge.kinetics import Load
    from hiphinge.sources.filmed import Selection
    from hiphinge.workflows.styles import StylesJob
    from hiphinge.workflows.styles import compare_styles as compared

    texts = texts_in(language)
    part = Selection(start_s, stop_s, subject)
    job = StylesJob(clip, person, held or Load(), out, part, texts.language, force)
    with Bars(texts) as bars:
        found = compared(job, bars.stage)
    _show(found, texts, out)


def _show(found: "StyleComparison", texts: "Catalogue", out: Path | None) -> None:
    from hiphinge.cli.page import print_table
    from hiphinge.results.names import STYLES_PICTURE
    from hiphinge.texts import Message, significant

    heading = Message("styles-heading", {"rep": found.rep, "load": significant(found.load_kg, 3)})
    columns = ("styles-column-style", "load-column-moment", "load-column-compression", "styles-column-hips")
    rows = [_cells(way, texts) for way in found.ways]
    lines = [texts.say("styles-caption"), "", *_meaning(found, texts)]
    print_table(texts.say(heading), [texts.say(column) for column in columns], rows, "\n".join(lines))
    if out is not None:
        click.echo(texts.say(Message("styles-picture", {"file": str(out / STYLES_PICTURE)})))


def _cells(way: "Way", texts: "Catalogue") -> list[str]:
    from hiphinge.report.terminal.load_table import compression_cell, moment_cell
    from hiphinge.texts import Number

    cells = moment_cell(way.moment_nm, way.moment_error_nm), compression_cell(*way.compression_n)
    shown = ["--" if cell is None else texts.say(cell) for cell in cells]
    return [texts.say(_name(way)), *shown, texts.say(Number(way.hip_moment_nm))]


def _meaning(found: "StyleComparison", texts: "Catalogue") -> list[str]:
    from hiphinge.texts import Listing, Message

    lines = [texts.say(text) for text in ("styles-evidence", "styles-model", "disclaimer-loads")]
    short = [texts.say(_name(way)) for way in found.ways if not way.reached]
    if short:
        lines.append(texts.say(Message("styles-reach", {"styles": Listing(short)})))
    return [*lines, *(texts.say(Message("table-note", {"note": message})) for message in found.messages)]


def _name(way: "Way") -> str:
    from hiphinge.texts import text_name

    return text_name("styles", way.name)
