"""A WebSocket that is closed with a reason where its text is none."""

from starlette.requests import HTTPConnection
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

from hiphinge.texts import Message
from hiphinge.web.language import reader_texts

#: Close code for content that does not fit its type (RFC 6455, section 7.4.1).
_MALFORMED = 1007


class PlainTextProtocol(WebSocketsSansIOProtocol):
    """A WebSocket whose text is looked at first: uvicorn ends one that is none without a reason."""

    def send_receive_event_to_app(self) -> None:
        """Pass a message on, or close where its text is not UTF-8."""
        if self.curr_msg_data_type == "text" and not self.close_sent and not _is_text(b"".join(self.frames)):
            self.frames = []
            reason = reader_texts(HTTPConnection(dict(self.scope))).say(
                Message("error-coach-message", {"what": "utf-8"})
            )
            self.logger.error(reason)
            self.conn.send_close(_MALFORMED, reason)
            self.handle_parser_exception()
            return
        super().send_receive_event_to_app()


def _is_text(message: bytes) -> bool:
    try:
        message.decode()
    except UnicodeDecodeError:
        return False
    return True
