"""``hiphinge report`` and ``hiphinge plot``: pages and figures of results that are there already."""

from pathlib import Path

import click

from hiphinge.errors import InvalidValueError

#: Where two results are compared, unless --out says otherwise.
COMPARISON = Path("comparison.html")


@click.command()
@click.argument("results", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--out", type=click.Path(path_type=Path), help="The page; else report.html in the folder.")
@click.option("--embed-video", is_flag=True, help="Put the annotated video into the page.")
@click.option("--pdf", is_flag=True, help="Write a PDF beside the page (needs the extra 'pdf').")
def report(results: tuple[Path, ...], out: Path | None, embed_video: bool, pdf: bool) -> None:
    """Write the page of a result folder again, or compare two of them side by side.

    RESULTS are one or two folders of 'hiphinge analyze'. Two are compared repetition by repetition, in
    comparison.html unless --out names another file.
    """
    from hiphinge.report.page import write_comparison, write_report

    if len(results) > 2 or (len(results) == 2 and embed_video):
        raise InvalidValueError(
            "--embed-video puts one video into one page: name one result folder."
            if embed_video
            else f"{len(results)} results were named, but a report is of one or of two: leave some out."
        )
    if len(results) == 2:
        written = write_comparison(*results, out or COMPARISON, pdf=pdf)
    else:
        written = write_report(results[0], out, embed_video=embed_video, pdf=pdf)
    for file in written:
        click.echo(f"Report: {file}")


@click.command()
@click.argument("result", type=click.Path(path_type=Path))
@click.argument("kind", type=click.Choice(["coupling", "curves", "reps", "load"]))
@click.option("-o", "--out", type=click.Path(path_type=Path), required=True, help="SVG, PDF or PNG.")
@click.option("--force", is_flag=True, help="Replace a file that is there already.")
def plot(result: Path, kind: str, out: Path, force: bool) -> None:
    """Draw a figure of a RESULT folder, for print: hip against low back, the curves, the repetitions or loads."""
    from hiphinge.report.plots import save_plot

    save_plot(result, kind, out, force=force)
    click.echo(f"Plot: {out}")
