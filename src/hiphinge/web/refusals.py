"""Refusals: a status and one sentence in the reader's language, as a page or for a script."""

from collections.abc import Mapping
from functools import reduce

from starlette.exceptions import HTTPException
from starlette.requests import HTTPConnection, Request
from starlette.responses import JSONResponse, Response
from starlette.types import ExceptionHandler

from hiphinge.errors import HipHingeError
from hiphinge.texts import Message, Value
from hiphinge.web.language import reader_texts
from hiphinge.web.pages import page

#: Statuses of the framework with a sentence of their own, ``web-error-<status>``.
_KNOWN = frozenset({403, 404, 405, 413})


class RefusedError(HipHingeError):
    """A request that is refused.

    Parameters
    ----------
    status : int
        Of HTTP, 400 to 499.
    *said : Message
        The sentence.
    """

    def __init__(self, status: int, *said: Message) -> None:
        super().__init__(*said)
        self.status = status


def refusal(connection: HTTPConnection, status: int, said: Value) -> Response:
    """Return a refusal, as JSON where a script asks for it."""
    sentence = reader_texts(connection).put(said)
    if "application/json" in connection.headers.get("accept", ""):
        return JSONResponse({"error": sentence}, status)
    return page(connection, "refusal.html", status, sentence=sentence)


def handlers() -> Mapping[type[Exception] | int, ExceptionHandler]:
    """Return what answers which error."""
    return {HipHingeError: _refused, HTTPException: _not_served, Exception: _failed}


def sentence_of(error: HipHingeError) -> Value:
    """Return the message of an error, in one or several sentences."""
    return reduce(
        lambda first, second: Message("advice-both", {"first": first, "second": second}), error.said
    )


def _refused(request: HTTPConnection, error: Exception) -> Response:
    assert isinstance(error, HipHingeError)
    status = error.status if isinstance(error, RefusedError) else 400
    return refusal(request, status, sentence_of(error))


def _not_served(request: HTTPConnection, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    known = error.status_code if error.status_code in _KNOWN else 400
    answer = refusal(request, error.status_code, Message(f"web-error-{known}"))
    answer.headers.update(error.headers or {})
    return answer


def _failed(request: HTTPConnection, _error: Exception) -> Response:
    # the traceback goes to the terminal
    assert isinstance(request, Request)
    from hiphinge.web.security import headers

    answer = refusal(request, 500, Message("web-error-500"))
    answer.headers.update(headers(request.url.netloc))
    return answer
