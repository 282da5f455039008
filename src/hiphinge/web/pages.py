"""Pages in the reader's language; all content is escaped."""

from collections.abc import Callable
from functools import cache
from importlib.metadata import version
from typing import TYPE_CHECKING

from starlette.requests import HTTPConnection
from starlette.responses import HTMLResponse

from hiphinge.texts import Catalogue, Message, Value, text_name
from hiphinge.web.choices import choices_of
from hiphinge.web.language import reader_texts

if TYPE_CHECKING:
    from jinja2 import Environment


def page(connection: HTTPConnection, template: str, status_code: int = 200, **values: object) -> HTMLResponse:
    """Show a page.

    Parameters
    ----------
    connection : HTTPConnection
    template : str
        A file of ``web/templates``.
    status_code : int
    **values
        What the template needs beyond its frame: ``t`` says a text, ``parts`` are those of the site.
    """
    texts = reader_texts(connection)
    frame = {
        "t": saying(texts),
        "text_name": text_name,
        "language": texts.language,
        "units": texts.units,
        "choices": choices_of(connection),
        "version": version("hiphinge"),
        "parts": connection.app.state.parts,
        "path": connection.scope.get("root_path", "") + "/",
    }
    return HTMLResponse(_environment().get_template(template).render(frame, **values), status_code)


def saying(texts: Catalogue) -> Callable[..., str]:
    """Return a function that says a text by its name and values, or a message."""

    def say(text: str | Message, **values: Value) -> str:
        return texts.say(text if isinstance(text, Message) else Message(text, values))

    return say


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader("hiphinge.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
