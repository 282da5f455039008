"""Listening on this computer alone, and answering until the user ends it."""

import socket
from collections.abc import Callable
from contextlib import suppress

from hiphinge.errors import InvalidValueError
from hiphinge.texts import Message
from hiphinge.web.app import make_app
from hiphinge.web.settings import Settings

_LOOPBACK = "127.0.0.1"
#: Connections at once: a browser opens six to a host.
_CONNECTIONS = 64
_CLOSING_S = 3


def serve(settings: Settings, opened: Callable[[], None]) -> None:
    """Serve the pages until Ctrl-C.

    Parameters
    ----------
    settings : Settings
    opened : callable
        Called once connections wait to be answered.

    Raises
    ------
    InvalidValueError
        If the port is in use.
    """
    import uvicorn

    with _listening(settings.port) as listener:
        opened()
        config = uvicorn.Config(
            make_app(settings),
            lifespan="on",
            log_level="warning",
            access_log=False,
            server_header=False,
            proxy_headers=False,
            limit_concurrency=_CONNECTIONS,
            timeout_graceful_shutdown=_CLOSING_S,
        )
        with suppress(KeyboardInterrupt):
            uvicorn.Server(config).run(sockets=[listener])


def _listening(port: int) -> socket.socket:
    try:
        return socket.create_server((_LOOPBACK, port), backlog=_CONNECTIONS)
    except OSError:
        values = {"port": f"{port}", "other": f"{port + 10}"}
        raise InvalidValueError(Message("error-port-taken", values)) from None
