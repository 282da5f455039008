"""The connection of one page: a picture or message in, an answer out."""

import asyncio
import json
from collections.abc import Callable
from contextlib import suppress

from starlette.concurrency import run_in_threadpool
from starlette.websockets import WebSocket, WebSocketDisconnect

from hiphinge.errors import HipHingeError
from hiphinge.limits import LOST_S, REQUEST_S
from hiphinge.texts import Catalogue, Message
from hiphinge.web.coach.answer import Answer, to_json
from hiphinge.web.coach.coached import Coached, FullError, Held
from hiphinge.web.coach.protocol import (
    Begin,
    MalformedError,
    Press,
    Rate,
    Resume,
    parse_picture,
    parse_text,
)
from hiphinge.web.coach.session import Practice
from hiphinge.web.language import reader_texts
from hiphinge.web.refusals import RefusedError, sentence_of

#: Close codes (RFC 6455, section 7.4.1, and its registry; from 4000 on they are ours, see ``connection.js``).
LEFT, MALFORMED, REFUSED, FAILED, FULL = 1000, 1007, 1008, 1011, 1013
TAKEN_OVER, ENDED = 4001, 4002
#: A reason may be so long (RFC 6455, section 5.5).
_REASON_BYTES = 123


#: Makes of the first message what someone practises, and whose it is.
Beginning = Callable[[Begin, Catalogue], Practice]


async def talk(socket: WebSocket, coached: Coached, beginning: Beginning) -> None:
    """Answer a page until it leaves.

    Parameters
    ----------
    socket : WebSocket
    coached : Coached
    beginning : callable
        Raises `RefusedError` for someone who may not be coached.
    """
    await socket.accept()
    texts = reader_texts(socket)
    try:
        held = await _hello(socket, coached, beginning, texts)
    except WebSocketDisconnect:
        return
    except (MalformedError, FullError, RefusedError) as error:
        await _close(socket, _code(error), texts.put(sentence_of(error)))
        return
    if held is None:
        await _close(socket, ENDED, texts.say("error-coach-ended"))
        return
    # a server that ends cancels what takes too long, and keeps the set itself
    with suppress(asyncio.CancelledError):
        await _talk(socket, held, texts)


async def _talk(socket: WebSocket, held: Held, texts: Catalogue) -> None:
    """Answer until the page leaves, then keep its set for a while or end it."""
    coached = held.coached
    try:
        await _answer_all(socket, held, texts)
    except WebSocketDisconnect as left:
        if left.code == LEFT:
            await run_in_threadpool(coached.end, held)
    except HipHingeError as error:
        if not isinstance(error, MalformedError):
            await run_in_threadpool(coached.end, held)
        await _close(socket, _code(error), texts.put(sentence_of(error)))
    finally:
        coached.lose(held)
        loop = asyncio.get_running_loop()
        loop.call_later(LOST_S + 1, loop.run_in_executor, None, coached.forget_lost)


def _code(error: HipHingeError) -> int:
    codes = {MalformedError: MALFORMED, FullError: FULL, RefusedError: REFUSED}
    return next((code for kind, code in codes.items() if isinstance(error, kind)), FAILED)


async def _hello(socket: WebSocket, coached: Coached, beginning: Beginning, texts: Catalogue) -> Held | None:
    try:
        async with asyncio.timeout(REQUEST_S):
            message = await _received(socket)
    except TimeoutError:
        raise MalformedError(Message("error-coach-message", {"what": "silence"})) from None
    said = None if isinstance(message, bytes) else parse_text(message)
    if isinstance(said, Begin):
        practice = await run_in_threadpool(beginning, said, texts)
        return await run_in_threadpool(coached.begin, practice)
    if isinstance(said, Resume):
        return await run_in_threadpool(coached.resume, said.token)
    raise MalformedError(_unexpected())


async def _answer_all(socket: WebSocket, held: Held, texts: Catalogue) -> None:
    await _send(socket, held, held.session.now(), texts)
    while True:
        answer = await _answered(socket, held)
        if not held.coached.holds(held):
            await _close(socket, TAKEN_OVER, texts.say("error-coach-taken-over"))
            return
        await _send(socket, held, answer, texts)
        if not held.session.is_settled:
            await _send(socket, held, await run_in_threadpool(held.session.settle), texts)


async def _answered(socket: WebSocket, held: Held) -> Answer:
    message = await _received(socket)
    if isinstance(message, bytes):
        return await run_in_threadpool(held.session.answer_picture, parse_picture(message))
    said = parse_text(message)
    if isinstance(said, Press | Rate):
        return await run_in_threadpool(held.session.answer, said)
    raise MalformedError(_unexpected())


async def _received(socket: WebSocket) -> str | bytes:
    message = await socket.receive()
    if message["type"] == "websocket.disconnect":
        raise WebSocketDisconnect(message.get("code", LEFT))
    text: str | None = message.get("text")
    binary: bytes = message.get("bytes") or b""
    return binary if text is None else text


async def _send(socket: WebSocket, held: Held, answer: Answer, texts: Catalogue) -> None:
    await socket.send_text(json.dumps(to_json(answer, held.session.token, texts), allow_nan=False))


async def _close(socket: WebSocket, code: int, reason: str) -> None:
    """Close with a reason, cut where it would be too long; the page may have left already."""
    shortened = reason.encode()[:_REASON_BYTES].decode(errors="ignore")
    with suppress(RuntimeError, WebSocketDisconnect):
        await socket.close(code, shortened)


def _unexpected() -> Message:
    return Message("error-coach-message", {"what": "type"})
