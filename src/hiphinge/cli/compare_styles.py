"""``hiphinge compare-styles``: the same lift in other styles."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from hiphinge.cli.options import language_option, load_options, reading_options
from hiphinge.errors import InvalidValueError
from hiphinge.person import Person
from hiphinge.texts import Message

if TYPE_CHECKING:
    from hiphinge.kinetics import Load
    from hiphinge.report.styles import StyleComparison, Way
    from hiphinge.session import Session
    from hiphinge.sources.filmed import Part
    from hiphinge.texts import Catalogue


@click.command(name="compare-styles")
@click.argument("clip", type=click.Path(path_type=Path))
@click.option("--out", type=click.Path(path_type=Path), help="Folder for a picture and the numbers.")
@reading_options
@load_options
@language_option
@click.option("--force", is_flag=True, help="Write into a folder that holds other things too.")
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

    The repetition with the largest load is taken; it needs --mass and --stature.
    """
    from hiphinge.report.folder import check_target
    from hiphinge.report.styles import compared
    from hiphinge.sources.filmed import Part
    from hiphinge.texts import catalogue

    texts = catalogue(language)
    if person.mass_kg is None or person.stature_m is None:
        raise InvalidValueError(Message("error-styles-without-body"))
    if out is not None:
        check_target(out, force=force, source=clip)
    found = compared(_session(clip, person, held, Part(start_s, stop_s, subject), texts))
    if out is not None:
        _write(found, out, clip, texts, force=force)
    _show(found, texts, out)


def _session(clip: Path, person: Person, held: "Load | None", part: "Part", texts: "Catalogue") -> "Session":
    from hiphinge.analysis import analyze
    from hiphinge.cli.progress import Bars
    from hiphinge.kinetics import Load

    with Bars(texts) as bars:
        watching = bars.stage("watching", clip.name)
        return analyze(clip, person, part=part, progress=watching, held=held or Load())


def _write(found: "StyleComparison", out: Path, clip: Path, texts: "Catalogue", *, force: bool) -> None:
    import json

    from hiphinge.report.folder import result_folder
    from hiphinge.report.styles_picture import styles_picture

    with result_folder(out, force=force, source=clip) as folder:
        (folder / "styles.svg").write_text(styles_picture(found, texts), encoding="utf-8", newline="\n")
        numbers = json.dumps(found.to_dict(), indent=2) + "\n"
        (folder / "styles.json").write_text(numbers, encoding="utf-8", newline="\n")


def _show(found: "StyleComparison", texts: "Catalogue", out: Path | None) -> None:
    from hiphinge.cli.page import print_table
    from hiphinge.texts import Message, significant

    heading = Message("styles-heading", {"rep": found.rep, "load": significant(found.load_kg, 3)})
    columns = ("styles-column-style", "load-column-moment", "load-column-compression", "styles-column-hips")
    rows = [_cells(way, texts) for way in found.ways]
    said = [texts.say("styles-caption"), "", *_meaning(found, texts)]
    print_table(texts.say(heading), [texts.say(column) for column in columns], rows, "\n".join(said))
    if out is not None:
        click.echo(texts.say(Message("styles-picture", {"file": str(out / "styles.svg")})))


def _cells(way: "Way", texts: "Catalogue") -> list[str]:
    from hiphinge.report.terminal.load_table import compression_cell, moment_cell
    from hiphinge.texts import Number

    cells = moment_cell(way.moment_nm, way.moment_error_nm), compression_cell(*way.compression_n)
    told = ["--" if cell is None else texts.say(cell) for cell in cells]
    return [texts.say(_name(way)), *told, texts.say(Number(way.hip_moment_nm))]


def _meaning(found: "StyleComparison", texts: "Catalogue") -> list[str]:
    from hiphinge.texts import Listing, Message

    said = [texts.say(text) for text in ("styles-evidence", "styles-model", "disclaimer-loads")]
    short = [texts.say(_name(way)) for way in found.ways if not way.reached]
    if short:
        said.append(texts.say(Message("styles-reach", {"styles": Listing(short)})))
    return [*said, *(texts.say(Message("table-note", {"note": message})) for message in found.messages)]


def _name(way: "Way") -> str:
    from hiphinge.texts import text_name

    return text_name("styles", way.name)
