"""``hiphinge serve``: the coach in the browser."""

import click

from hiphinge.cli.options import language_option, texts_in
from hiphinge.errors import InvalidValueError
from hiphinge.web.settings import DEFAULT_PORT


@click.command()
@click.option(
    "--port",
    type=click.IntRange(1024, 65534),
    default=DEFAULT_PORT,
    show_default=True,
    help="The port on this computer.",
)
@click.option("--no-browser", is_flag=True, help="Print the address only.")
@click.option(
    "--lan",
    is_flag=True,
    help="Let a phone in the home network send a recording, or be the coach's remote, by a link on screen.",
)
@click.option("--demo", is_flag=True, help="Play a bundled clip instead of a camera.")
@language_option
def serve(*, port: int, no_browser: bool, lan: bool, demo: bool, language: str) -> None:
    """Open the coach in the browser, for this computer alone; Ctrl-C ends it.

    The address that is printed works once, in one browser. Needs the extra 'web'.
    """
    _require_web()
    from hiphinge.texts import Message
    from hiphinge.web.serving import lan_address
    from hiphinge.web.serving import serve as serve_pages
    from hiphinge.web.settings import Settings

    words = texts_in(language)
    address = lan_address() if lan else None
    settings = Settings(port=port, lan=address, lan_port=port + 1, demo=demo)

    def opened() -> None:
        import webbrowser

        click.echo(words.say(Message("web-serving", {"address": settings.address})))
        if settings.lan_host is not None:
            click.echo(words.say(Message("web-serving-lan", {"host": settings.lan_host})))
        if not no_browser:
            webbrowser.open(settings.address)

    serve_pages(settings, opened)
    click.echo(words.say("web-stopped"))


def _require_web() -> None:
    from importlib.util import find_spec

    from hiphinge.extras import missing

    packages = ("pydantic", "python_multipart", "segno", "starlette", "uvicorn", "websockets")
    if not all(map(find_spec, packages)):
        raise InvalidValueError(missing("pages", "web"))
