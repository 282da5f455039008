"""``hiphinge demo``: the main job on a bundled sample."""

import os
import sys
from importlib.resources import as_file, files
from pathlib import Path

import click

from hiphinge.cli.options import language_option, texts_in

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
@click.option("--no-open", is_flag=True, help="Do not open the page in a browser.")
@language_option
def demo(out: Path, no_video: bool, no_open: bool, language: str) -> None:
    """Analyze a bundled clip of a digital person: five repetitions, not all of them hinges."""
    from hiphinge.analysis import Writing
    from hiphinge.cli.analyze import run_all
    from hiphinge.report.page.files import PAGE
    from hiphinge.texts import Message
    from hiphinge.workflows.clip import Job, Work

    texts = texts_in(language)
    with as_file(files("hiphinge") / "samples" / "hinge.mp4") as clip:
        run_all([Job(clip, out)], Work(writing=Writing(video=not no_video, language=texts.language)))
    page = (out / PAGE).resolve()
    opened = not no_open and _someone_watches() and _open(page)
    click.echo(texts.say(Message("demo-opened" if opened else "demo-page", {"file": str(page)})))


def _someone_watches() -> bool:
    """Whether there is a terminal and a screen, so that opening a browser makes sense."""
    if not (sys.stdout.isatty() and sys.stdin.isatty()):
        return False
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def _open(page: Path) -> bool:
    import webbrowser

    try:
        return webbrowser.open(page.as_uri())
    except (webbrowser.Error, OSError):
        return False
