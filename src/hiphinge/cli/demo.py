"""``hiphinge demo``: the main job on a bundled sample."""

from importlib.resources import as_file, files
from pathlib import Path

import click

from hiphinge.cli.options import language_option

DEFAULT_TARGET = "demo_hiphinge"


@click.command()
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=Path(DEFAULT_TARGET),
    show_default=True,
    help="Folder for the results.",
)
@click.option("--no-video", is_flag=True, help="Leave the annotated video out.")
@language_option
def demo(out: Path, no_video: bool, language: str) -> None:
    """Analyze a bundled clip of a digital person: five repetitions, not all of them hinges."""
    from hiphinge.analysis import Writing
    from hiphinge.cli.analyze import Job, Work, run_all

    with as_file(files("hiphinge") / "samples" / "hinge.mp4") as clip:
        run_all([Job(clip, out)], Work(writing=Writing(video=not no_video, language=language)))
