"""``hiphinge report`` and ``hiphinge plot``: pages and figures of existing results."""

from contextlib import ExitStack
from pathlib import Path

import click

from hiphinge.cli.options import language_option, texts_in
from hiphinge.cli.sessions import result_place
from hiphinge.errors import InvalidValueError

#: The page that compares two results, unless --out names another.
COMPARISON = Path("comparison.html")


@click.command()
@click.argument("sessions", metavar="SESSION...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    help="File or folder for the page; else report.html in the result, or here for a stored session.",
)
@click.option(
    "--embed-video", is_flag=True, help="Put the annotated video into the page, or the stored recording."
)
@click.option("--pdf", is_flag=True, help="Write a PDF beside the page (needs the extra 'pdf').")
@language_option
def report(sessions: tuple[Path, ...], out: Path | None, embed_video: bool, pdf: bool, language: str) -> None:
    """Write the page of a result again, or compare two results side by side.

    SESSION is a folder of 'hiphinge analyze', or the id of a stored session from 'hiphinge history'. Two are
    compared repetition by repetition, in comparison.html unless --out names another file.
    """
    from hiphinge.report.page import write_comparison, write_report
    from hiphinge.texts import Message

    if len(sessions) > 2 or (len(sessions) == 2 and embed_video):
        text = "error-embed-one-video" if embed_video else "error-report-of-more"
        raise InvalidValueError(Message(text, {"count": len(sessions)}))
    with ExitStack() as stack:
        places = [stack.enter_context(result_place(one, recording=embed_video)) for one in sessions]
        if len(places) == 2:
            first, second = places
            written = write_comparison(
                first.folder, second.folder, out or COMPARISON, pdf=pdf, labels=(first.label, second.label)
            )
        else:
            (place,) = places
            written = write_report(
                place.folder,
                out or (Path() if place.stored_as else None),
                embed_video=embed_video,
                pdf=pdf,
                label=place.label,
                tag=place.stored_as or "",
            )
    for file in written:
        click.echo(texts_in(language).say(Message("report-written", {"file": str(file)})))


@click.command()
@click.argument("session", type=click.Path(path_type=Path))
@click.argument("kind", type=click.Choice(["coupling", "curves", "reps", "load"]))
@click.option("-o", "--out", type=click.Path(path_type=Path), required=True, help="SVG, PDF or PNG.")
@click.option("--force", is_flag=True, help="Replace an existing file.")
@language_option
def plot(session: Path, kind: str, out: Path, force: bool, language: str) -> None:
    """Draw a figure for print: hip against low back, the curves, the repetitions or loads.

    SESSION is a folder of 'hiphinge analyze', or the id of a stored session from 'hiphinge history'.
    """
    from hiphinge.report.plots import save_plot
    from hiphinge.texts import Message

    with result_place(session) as place:
        save_plot(place.folder, kind, out, force=force)
    click.echo(texts_in(language).say(Message("plot-written", {"file": str(out)})))
