"""Who may see the pages: the browser of this computer's user, and no other page open in it."""

import secrets
from collections.abc import Collection, Mapping

from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from hiphinge import texts
from hiphinge.web.refusals import refusal
from hiphinge.web.settings import Settings

#: Seen without a cookie, as a refusal is a page with a style too.
STATIC = "/static/"
#: In the state of a request that comes by a connection too many; see `patience`.
CROWDED = "crowded"
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
        "cross-origin-resource-policy": "same-origin",
        "cache-control": "no-store",
    }


class Guard:
    """Lets through what the pages themselves ask for, and adds `headers` to each answer.

    Two checks, for requests and WebSockets alike. The host must be a name of ours, so that a foreign name
    that is made to point here (DNS rebinding) finds nothing. What changes something, and each WebSocket, must
    come from a page of ours. Before both, who comes by a connection too many is told to wait.

    Parameters
    ----------
    app : ASGIApp
    hosts : collection of str
        Our names, with the port.
    """

    def __init__(self, app: ASGIApp, hosts: Collection[str]) -> None:
        self._app = app
        self._hosts = hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse or pass on."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        connection = HTTPConnection(scope)
        host = connection.headers.get("host", "")
        if scope["type"] == "http":
            send = _with_headers(send, host)
        if scope.get("state", {}).get(CROWDED):
            await refuse(connection, "web-error-crowded", receive, send, status=429)
        elif host not in self._hosts:
            await refuse(connection, "web-error-host", receive, send)
        elif not _is_safe(scope) and connection.headers.get("origin") != f"http://{host}":
            await refuse(connection, "web-error-origin", receive, send)
        else:
            await self._app(scope, receive, send)


class Door:
    """Lets through the one browser that opened the printed address.

    Its token is then spent, and a cookie shows who came in: other users and programs of this computer do not
    know it.

    Parameters
    ----------
    app : ASGIApp
    settings : Settings
    """

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app = app
        self._cookie = f"hiphinge-{settings.port}"  # cookies do not distinguish ports
        self._key = secrets.token_urlsafe(32)
        self._token: str | None = settings.token

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse, admit or pass on."""
        if scope["type"] == "lifespan" or scope["path"].startswith(STATIC):
            await self._app(scope, receive, send)
            return
        connection = HTTPConnection(scope)
        known = equal(connection.cookies.get(self._cookie), self._key)
        brings_token = _is_safe(scope) and "token" in connection.query_params
        if known and not brings_token:
            await self._app(scope, receive, send)
        elif known or (brings_token and self._opens(connection)):
            await self._admit(connection, receive, send)
        else:
            await refuse(connection, "web-error-token", receive, send)

    def _opens(self, connection: HTTPConnection) -> bool:
        is_visit = connection.scope["method"] == "GET"
        return is_visit and equal(connection.query_params["token"], self._token)

    async def _admit(self, connection: HTTPConnection, receive: Receive, send: Send) -> None:
        """Spend the token, give the cookie, and take the token out of the address."""
        self._token = None
        answer = RedirectResponse(connection.scope["path"], 303)
        answer.set_cookie(self._cookie, self._key, httponly=True, samesite="strict")
        await answer(connection.scope, receive, send)


async def refuse(
    connection: HTTPConnection, text: str, receive: Receive, send: Send, *, status: int = 403
) -> None:
    """Answer with a sentence; a WebSocket is closed before it opens."""
    if connection.scope["type"] == "websocket":
        await send({"type": "websocket.close", "code": _POLICY, "reason": ""})
    else:
        await refusal(connection, status, texts.Message(text))(connection.scope, receive, send)


def _is_safe(scope: Scope) -> bool:
    return scope["type"] == "http" and scope["method"] in _SAFE


def equal(given: str | None, secret: str | None) -> bool:
    """Compare with a secret, in a time that does not tell how much of it is right."""
    if given is None or secret is None:
        return False
    return secrets.compare_digest(given.encode("utf-8", "replace"), secret.encode())


def _with_headers(send: Send, host: str) -> Send:
    """Return a way to send that adds what is missing of `headers`."""

    async def adding(message: Message) -> None:
        if message["type"] == "http.response.start":
            given = MutableHeaders(scope=message)
            for name, value in headers(host).items():
                given.setdefault(name, value)
        await send(message)

    return adding
