"""Listening on this computer alone, and answering until the user ends it."""

import socket
from collections.abc import Callable
from contextlib import ExitStack, suppress
from ipaddress import ip_address

from hiphinge.errors import InvalidValueError
from hiphinge.limits import MESSAGE_BYTES, MOST_CONNECTIONS
from hiphinge.texts import Message
from hiphinge.web.app import make_site
from hiphinge.web.settings import LOOPBACK, Settings

_CLOSING_S = 3
#: An address for documentation (RFC 5737): the way to it is the way to all others.
_ELSEWHERE = ("192.0.2.1", 9)


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

    from hiphinge.web.patience import PatientProtocol
    from hiphinge.web.plain_text import PlainTextProtocol

    with ExitStack() as stack:
        places = [(LOOPBACK, settings.port)]
        if settings.lan is not None:
            places.append((settings.lan, settings.lan_port))
        listeners = [stack.enter_context(_listening(*place)) for place in places]
        opened()
        config = uvicorn.Config(
            make_site(settings),
            lifespan="on",
            http=PatientProtocol,
            ws=PlainTextProtocol,
            ws_max_size=MESSAGE_BYTES,
            log_level="error",
            access_log=False,
            server_header=False,
            proxy_headers=False,
            timeout_graceful_shutdown=_CLOSING_S,
        )
        with suppress(KeyboardInterrupt):
            uvicorn.Server(config).run(sockets=listeners)


def lan_address() -> str:
    """Return the address of this computer in the home network; nothing is sent.

    Raises
    ------
    InvalidValueError
        If it is in none.
    """
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(_ELSEWHERE)
        except OSError:
            raise InvalidValueError(Message("error-no-lan")) from None
        address = str(probe.getsockname()[0])
    if not ip_address(address).is_private or ip_address(address).is_loopback:
        raise InvalidValueError(Message("error-no-lan"))
    return address


def _listening(address: str, port: int) -> socket.socket:
    try:
        return socket.create_server((address, port), backlog=MOST_CONNECTIONS)
    except OSError:
        values = {"port": f"{port}", "other": f"{port + 10}"}
        raise InvalidValueError(Message("error-port-taken", values)) from None
