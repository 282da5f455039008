"""A connection that is ended where it says too late what it wants, and refused where there are too many."""

import asyncio

from uvicorn.protocols.http.h11_impl import H11Protocol, RequestResponseCycle

from hiphinge.limits import MOST_CONNECTIONS, REQUEST_S
from hiphinge.web.security import CROWDED


class PatientProtocol(H11Protocol):
    """HTTP with limits on the time that the head of a request may take, and on connections to one address.

    Without the first, connections that send a letter now and then (slow loris) would be kept for ever. A
    request that was understood has limits of its own; see `receiving`. A crowd from the home network does not
    keep this computer out, as each has its own address.
    """

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to look whether a request has come."""
        super().connection_made(transport)
        # WebSockets count too
        beside = sum(getattr(other, "server", None) == self.server for other in self.connections)
        self.app_state = {**self.app_state, CROWDED: beside > MOST_CONNECTIONS}
        self._look_later(None)

    def _look_later(self, seen: RequestResponseCycle | None) -> None:
        self.loop.call_later(REQUEST_S, self._end_where_idle, seen)

    def _end_where_idle(self, seen: RequestResponseCycle | None) -> None:
        """End the connection, if no request came since the one that was seen before."""
        if self.transport.is_closing() or self.transport.get_protocol() is not self:
            return  # also where it has become a WebSocket
        was_idle = seen is None or seen.response_complete
        if was_idle and self.cycle is seen:
            self.transport.close()
        else:
            self._look_later(self.cycle)
