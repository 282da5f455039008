"""Reading what comes over a connection, bounded in size and time."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, BinaryIO
from urllib.parse import parse_qsl

from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from hiphinge.limits import FORM_BYTES, UPLOAD_BYTES, UPLOAD_GRACE_S, UPLOAD_SLOWEST_BYTES_PER_S
from hiphinge.sources.registry import suffixes
from hiphinge.texts import Message, Number
from hiphinge.web.refusals import RefusedError

if TYPE_CHECKING:
    from python_multipart.multipart import MultipartCallbacks

    from hiphinge.sources.filmed import Progress

#: The field of a form that holds the film.
FILM = "film"
_LONGEST_HEADER_BYTES = 2048
#: Digits of a length: a petabyte.
_LONGEST_NUMBER = 16


@dataclass(frozen=True)
class Upload:
    """A film that was sent, and the fields of its form.

    Attributes
    ----------
    film : Path
        In the folder that was given. The name is ours, with the ending that the sender gave if it is known.
    fields : mapping of str to str
    """

    film: Path
    fields: Mapping[str, str]


async def received_fields(request: Request) -> Mapping[str, str]:
    """Return the fields of a form without files.

    Raises
    ------
    RefusedError
        If it is too large, comes too slowly or is no form.
    """
    body = await received_text(request)
    try:
        return dict(parse_qsl(body, keep_blank_values=True, strict_parsing=bool(body)))
    except ValueError:
        raise RefusedError(400, Message("web-error-400")) from None


async def received_text(request: Request) -> str:
    """Return a body that is text.

    Raises
    ------
    RefusedError
        If it is too large, comes too slowly or is no text.
    """
    body = bytearray()
    async for part in _body(request, FORM_BYTES):
        body += part
    try:
        return body.decode()
    except UnicodeDecodeError:
        raise RefusedError(400, Message("web-error-400")) from None


def posted(
    handle: Callable[[Request, Mapping[str, str]], Response],
) -> Callable[[Request], Awaitable[Response]]:
    """Return an endpoint that reads the fields of a form, and handles them in a thread.

    Parameters
    ----------
    handle : callable
        Takes the request and the fields.
    """

    async def endpoint(request: Request) -> Response:
        fields = await received_fields(request)
        return await run_in_threadpool(handle, request, fields)

    return endpoint


def is_number(given: str) -> bool:
    """Whether what was typed is a whole number of at most three digits."""
    return given.isascii() and given.isdigit() and len(given) < 4


async def received_film(request: Request, folder: Path, progress: "Progress | None" = None) -> Upload:
    """Write a film to a folder as it comes.

    Parameters
    ----------
    request : Request
        Its body is a form (``multipart/form-data``) with the film and further fields.
    folder : Path
        The caller removes it, also after an error.
    progress : callable, optional
        Called with the bytes that are here and their total.

    Raises
    ------
    RefusedError
        If it is too large, comes too slowly, breaks off or is no such form.
    """
    from python_multipart import MultipartParser
    from python_multipart.exceptions import FormParserError

    target = folder / FILM
    with target.open("xb") as file:
        reading = _Reading(file)
        try:
            parser = MultipartParser(_boundary(request), reading.callbacks())
            received, announced = 0, _announced_bytes(request)
            async for part in _body(request, UPLOAD_BYTES + FORM_BYTES):
                await run_in_threadpool(parser.write, part)
                received += len(part)
                if progress is not None:
                    progress(received, announced)
        except FormParserError:
            raise RefusedError(400, Message("web-error-400")) from None
    if not reading.complete:
        raise RefusedError(400, Message("web-error-broken-off"))
    if not target.stat().st_size:
        raise RefusedError(400, Message("web-error-no-film"))
    return Upload(target.rename(target.with_suffix(reading.suffix)), reading.fields)


async def _body(request: Request, most_bytes: int) -> AsyncIterator[bytes]:
    """Yield the parts of a body, as long as they come fast enough and are not too many."""
    clock = asyncio.get_running_loop()
    begun_s, received = clock.time(), 0
    if (_announced_bytes(request) or 0) > most_bytes:
        raise _too_large(most_bytes)
    parts = request.stream()
    while True:
        try:
            slowest_s = begun_s + received / UPLOAD_SLOWEST_BYTES_PER_S
            async with asyncio.timeout_at(min(slowest_s, clock.time()) + UPLOAD_GRACE_S):
                part = await anext(parts)
        except StopAsyncIteration:
            return
        except TimeoutError:
            raise RefusedError(408, Message("web-error-too-slow")) from None
        except ClientDisconnect:
            raise RefusedError(400, Message("web-error-broken-off")) from None
        received += len(part)
        if received > most_bytes:
            raise _too_large(most_bytes)
        yield part


def _announced_bytes(request: Request) -> int | None:
    """Return how long a body is said to be; None where it is not said."""
    announced = request.headers.get("content-length")
    if announced is None:
        return None
    if not (announced.isascii() and announced.isdecimal() and len(announced) <= _LONGEST_NUMBER):
        raise RefusedError(400, Message("web-error-400"))
    return int(announced)


def _too_large(most_bytes: int) -> RefusedError:
    return RefusedError(413, Message("web-error-too-large", {"most": Number(most_bytes / 1e6)}))


def _boundary(request: Request) -> bytes:
    from python_multipart.multipart import parse_options_header

    kind, options = parse_options_header(request.headers.get("content-type"))
    if kind != b"multipart/form-data" or not options.get(b"boundary"):
        raise RefusedError(400, Message("web-error-no-film"))
    return options[b"boundary"]


class _Reading:
    """What the parser of a form finds: short fields, and one film that goes to the disk at once."""

    def __init__(self, film: BinaryIO) -> None:
        self.fields: dict[str, str] = {}
        self.suffix = ""
        self.complete = False
        self._film, self._films = film, 0
        self._label, self._content = bytearray(), bytearray()
        self._field: str | None = None
        self._disposition = b""

    def callbacks(self) -> "MultipartCallbacks":
        """Return the functions that the parser calls, by the names it gives them."""
        return {
            "on_part_begin": self._begin,
            "on_header_field": self._header_label,
            "on_header_value": self._header_content,
            "on_header_end": self._header_end,
            "on_headers_finished": self._headers_end,
            "on_part_data": self._data,
            "on_part_end": self._part_end,
            "on_end": self._end,
        }

    def _begin(self) -> None:
        self._disposition = b""
        self._content.clear()

    def _header_label(self, data: bytes, start: int, end: int) -> None:
        self._label += self._bounded(data[start:end], self._label, _LONGEST_HEADER_BYTES)

    def _header_content(self, data: bytes, start: int, end: int) -> None:
        self._content += self._bounded(data[start:end], self._content, _LONGEST_HEADER_BYTES)

    def _header_end(self) -> None:
        if bytes(self._label).lower() == b"content-disposition":
            self._disposition = bytes(self._content)
        self._label.clear()
        self._content.clear()

    def _headers_end(self) -> None:
        from python_multipart.multipart import parse_options_header

        _, options = parse_options_header(self._disposition)
        self._field = options.get(b"name", b"").decode("utf-8", "replace")
        if self._field != FILM:
            return
        self._films += 1
        if self._films > 1:
            raise RefusedError(400, Message("web-error-one-film"))
        suffix = PurePath(options.get(b"filename", b"").decode("utf-8", "replace")).suffix.lower()
        self.suffix = suffix if suffix in suffixes() else ""

    def _data(self, data: bytes, start: int, end: int) -> None:
        if self._field == FILM:
            self._film.write(data[start:end])
        else:
            self._content += self._bounded(data[start:end], self._content, FORM_BYTES)

    def _part_end(self) -> None:
        if self._field is not None and self._field != FILM:
            self.fields[self._field] = self._content.decode("utf-8", "replace")
        self._content.clear()

    def _end(self) -> None:
        self.complete = True

    @staticmethod
    def _bounded(more: bytes, so_far: bytearray, most: int) -> bytes:
        if len(so_far) + len(more) > most:
            raise RefusedError(413, Message("web-error-413"))
        return more
