"""Who may see the pages: the browser of this computer's user, and no other page open in it."""

import secrets
from collections.abc import Mapping

from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from hiphinge import texts
from hiphinge.web.refusals import refusal
from hiphinge.web.settings import Settings

#: Seen without a cookie, as a refusal is a page with a style too.
STATIC = "/static/"
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
#: Close code of a WebSocket: policy violation (RFC 6455, section 7.4.1).
_POLICY = 1008


def headers(host: str) -> Mapping[str, str]:
    """Return the headers that every answer carries.

    Parameters
    ----------
    host : str
        As the browser names it: some browsers do not take WebSockets for the same origin.
    """
    sources = {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": "'self' data: blob:",
        "media-src": "'self' blob:",
        "connect-src": f"'self' ws://{host}",
        "form-action": "'self'",
        "base-uri": "'none'",
        "frame-ancestors": "'none'",
    }
    return {
        "content-security-policy": "; ".join(f"{kind} {source}" for kind, source in sources.items()),
        "x-content-type-options": "nosniff",
        # with no-referrer, browsers also hide the origin of a form, which is checked here
        "referrer-policy": "same-origin",
        "permissions-policy": "camera=(self), microphone=(), geolocation=(), display-capture=(), usb=()",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "cache-control": "no-store",
    }


class Guard:
    """Lets through only the browser that opened the printed address.

    Three checks, for requests and WebSockets alike. The host must be this computer by its own name, so that a
    foreign name that is made to point here (DNS rebinding) finds nothing. What changes something, and each
    WebSocket, must come from a page of ours. And a cookie must prove that the browser once opened the
    printed address, whose token is then spent: other users and programs of this computer do not know it.

    Parameters
    ----------
    app : ASGIApp
    settings : Settings
    """

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app = app
        self._hosts = frozenset(settings.hosts)
        self._cookie = f"hiphinge-{settings.port}"  # cookies do not distinguish ports
        self._key = secrets.token_urlsafe(32)
        self._token: str | None = settings.token

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer or pass on."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        connection = HTTPConnection(scope)
        said = self._said_against(connection)
        if scope["type"] == "websocket":
            await self._websocket(said, scope, receive, send)
            return
        answer: ASGIApp = self._app
        if said is not None:
            answer = refusal(connection, 403, texts.Message(said))
        elif "token" in connection.query_params:
            answer = self._admitted(connection)
        await answer(scope, receive, _with_headers(send, connection.headers.get("host", "")))

    async def _websocket(self, said: str | None, scope: Scope, receive: Receive, send: Send) -> None:
        if said is None:
            await self._app(scope, receive, send)
        else:
            await send({"type": "websocket.close", "code": _POLICY, "reason": ""})

    def _said_against(self, connection: HTTPConnection) -> str | None:
        """Return the name of the text that says why not; None if all is well."""
        if connection.headers.get("host") not in self._hosts:
            return "web-error-host"
        if not self._is_from_here(connection):
            return "web-error-origin"
        if connection.scope["path"].startswith(STATIC) or self._is_known(connection):
            return None
        return None if self._may_enter(connection) else "web-error-token"

    def _is_from_here(self, connection: HTTPConnection) -> bool:
        if connection.scope["type"] == "http" and connection.scope["method"] in _SAFE:
            return True
        return connection.headers.get("origin") == f"http://{connection.headers['host']}"

    def _is_known(self, connection: HTTPConnection) -> bool:
        given = connection.cookies.get(self._cookie, "")
        return secrets.compare_digest(given.encode(), self._key.encode())

    def _may_enter(self, connection: HTTPConnection) -> bool:
        given = connection.query_params.get("token", "")
        opens = self._token is not None and secrets.compare_digest(given.encode(), self._token.encode())
        return opens and connection.scope["type"] == "http" and connection.scope["method"] == "GET"

    def _admitted(self, connection: HTTPConnection) -> Response:
        """Spend the token, give the cookie, and take the token out of the address."""
        answer = RedirectResponse(connection.scope["path"], 303)
        if not self._is_known(connection):
            self._token = None
            answer.set_cookie(self._cookie, self._key, httponly=True, samesite="strict")
        return answer


def _with_headers(send: Send, host: str) -> Send:
    """Return a way to send that adds what is missing of `headers`."""

    async def adding(message: Message) -> None:
        if message["type"] == "http.response.start":
            given = MutableHeaders(scope=message)
            for name, value in headers(host).items():
                given.setdefault(name, value)
        await send(message)

    return adding
