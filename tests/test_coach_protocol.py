"""What page and server say to each other, and the people who are coached at once; nobody is watched here."""

import asyncio
import json
import os
import signal
import struct
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial
from io import BytesIO
from multiprocessing import active_children
from threading import Event
from typing import Any, TypeVar
from unittest.mock import AsyncMock

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from starlette.applications import Starlette
from starlette.testclient import TestClient, WebSocketTestSession
from starlette.websockets import WebSocket, WebSocketDisconnect

from hiphinge.coaching.live_set import Button, CountAt, Framing, SetPlan, Sight
from hiphinge.errors import HipHingeError
from hiphinge.limits import CAMERA_BYTES, MOST_COACHED
from hiphinge.live.judging import Subject
from hiphinge.person import Person
from hiphinge.reps import Phase
from hiphinge.texts import Message, catalogue, languages
from hiphinge.web.analyses import Analyses
from hiphinge.web.coach import Coached, part
from hiphinge.web.coach.beginning import practice_of
from hiphinge.web.coach.protocol import (
    Begin,
    CameraPicture,
    MalformedError,
    Press,
    Rate,
    Resume,
    parse_picture,
    parse_text,
)
from hiphinge.web.coach.socket import ENDED, FAILED, FULL, LEFT, MALFORMED, TAKEN_OVER, talk
from hiphinge.web.coach.watcher import Seen, SetToKeep, Watcher, decoded
from hiphinge.web.settings import Settings

T = TypeVar("T")

BEGIN = {"type": "begin", "drill": "hinge", "reps": 5, "count_at": "top", "rest_s": 30}
JPEG = b"\xff\xd8\xff\xe0 nobody looks further here"


def picture(time_s: float, jpeg: bytes = JPEG) -> bytes:
    return struct.pack(">d", time_s) + jpeg


class Standing:
    """Sees a person who stands well, whatever it is shown; dies when told so."""

    stopped = 0

    def __init__(self, subject: Subject) -> None:
        assert subject.drill == "hinge"

    def keep(self, wanted: SetToKeep) -> str | None:
        raise NotImplementedError(wanted)

    def see(self, taken: CameraPicture) -> Seen:
        if taken.jpeg.endswith(b"die"):
            raise HipHingeError(Message("error-coach-died"))
        framing = Framing(0.4, 0.15, 0.6, 0.85, 0.1, "right", 0.1)
        return Seen(Sight(taken.time_s, 0.5, framing, Phase.REST))

    def stop(self) -> None:
        Standing.stopped += 1


@pytest.fixture
def page() -> Iterator[TestClient]:
    """What the coach answers, without the guards of the site."""
    Standing.stopped = 0
    with Analyses() as analyses, Coached(Standing) as coached:
        app = Starlette(routes=part(Settings(), coached, analyses).routes)
        app.state.parts = []
        with TestClient(app) as client:
            yield client


def answer(socket: WebSocketTestSession) -> dict[str, object]:
    found: dict[str, object] = json.loads(socket.receive_text())
    return found


def begun(socket: WebSocketTestSession, **changed: object) -> dict[str, object]:
    socket.send_text(json.dumps({**BEGIN, **changed}))
    return answer(socket)


def closed(socket: WebSocketTestSession) -> tuple[int, str]:
    with pytest.raises(WebSocketDisconnect) as left:
        socket.receive_text()
    return left.value.code, left.value.reason


def test_each_message_is_read() -> None:
    assert parse_text(json.dumps(BEGIN)) == Begin(SetPlan("hinge", 5, CountAt.TOP, 30))
    assert parse_text('{"type": "resume", "token": "abc"}') == Resume("abc")
    assert parse_text('{"type": "press", "button": "discard_rep"}') == Press(Button.DISCARD_REP)
    assert parse_text('{"type": "rate", "score": 4, "into_leg": true}') == Rate(4, into_leg=True)
    assert parse_picture(picture(2.5)) == CameraPicture(2.5, JPEG)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("", "json"),
        ("[" * 1900, "json"),
        ("[]", "type"),
        ('{"type": []}', "type"),
        ('{"type": "press", "button": "detonate"}', "button"),
        ('{"type": "rate", "score": 11, "into_leg": false}', "score"),
        ('{"type": "rate", "score": true, "into_leg": false}', "score"),
        ('{"type": "rate", "score": 1, "into_leg": 0}', "into_leg"),
        (json.dumps({**BEGIN, "drill": "nonsense"}), "nonsense"),
        (json.dumps({**BEGIN, "reps": 1e300}), "reps"),
        (json.dumps({**BEGIN, "count_at": "never"}), "count_at"),
        (json.dumps({**BEGIN, "rest_s": 10**9}), "600"),
        ("x" * 2001, "length"),
    ],
)
def test_a_malformed_message_is_refused_with_what_is_wrong(text: str, what: str) -> None:
    with pytest.raises(MalformedError, match=what):
        parse_text(text)


@pytest.mark.parametrize(
    "message",
    [
        b"",
        b"1234567",
        picture(1.0, b"GIF89a"),
        picture(float("nan")),
        picture(-1.0),
        picture(1.0, JPEG + bytes(CAMERA_BYTES)),
    ],
)
def test_a_malformed_picture_is_refused(message: bytes) -> None:
    with pytest.raises(MalformedError):
        parse_picture(message)


def assert_read_or_refused(parse: Callable[[T], object], message: T) -> None:
    try:
        said: object = parse(message)
    except MalformedError as refused:
        said = [catalogue(language).say(one) for one in refused.said for language in languages()]
    assert said


@settings(max_examples=200)
@given(
    st.one_of(
        st.text(),
        st.recursive(
            st.one_of(
                st.none(), st.booleans(), st.integers(), st.floats(), st.sampled_from(list(BEGIN.values()))
            ),
            lambda inner: st.one_of(
                st.lists(inner, max_size=3), st.dictionaries(st.sampled_from([*BEGIN]), inner)
            ),
            max_leaves=8,
        ).map(json.dumps),
    )
)
def test_no_text_does_more_than_be_refused(text: str) -> None:
    assert_read_or_refused(parse_text, text)


@given(st.binary(max_size=40))
def test_no_bytes_do_more_than_be_refused(message: bytes) -> None:
    assert_read_or_refused(parse_picture, message)


def jpeg_of(width: int, height: int) -> bytes:
    file = BytesIO()
    Image.new("RGB", (width, height), (10, 200, 30)).save(file, "JPEG")
    return file.getvalue()


def test_a_jpeg_is_decoded_and_what_is_none_is_refused() -> None:
    green = decoded(jpeg_of(64, 48))
    assert green.shape == (48, 64, 3)
    assert abs(int(green[0, 0, 1]) - 200) < 5
    huge = bytearray(jpeg_of(64, 48))
    at = huge.index(b"\xff\xc0") + 5  # height and width of the frame
    huge[at : at + 4] = struct.pack(">HH", 16000, 16000)
    for broken in (jpeg_of(64, 48)[:200], JPEG, bytes(huge), jpeg_of(2000, 2000)):
        with pytest.raises(MalformedError):
            decoded(broken)


def test_standing_well_is_counted_down_in_the_language_of_the_reader(page: TestClient) -> None:
    with page.websocket_connect("/socket", headers={"accept-language": "de"}) as socket:
        hello = begun(socket)
        assert (hello["to"], hello["stage"], hello["target"]) == ("hello", "set_up", 5)
        said = []
        for n in range(1, 100):
            socket.send_bytes(picture(n / 15))
            told = answer(socket)
            said += [line["words"] for line in told["lines"]]  # type: ignore[attr-defined]
        assert told["stage"] == "moving"
        assert said == [
            *("Gut. Bleib jetzt zwei Sekunden still stehen.", "Alles gut. Mach dich bereit."),
            *("3", "2", "1", "Los."),
        ]


def test_a_late_picture_is_answered_but_not_looked_at(page: TestClient) -> None:
    with page.websocket_connect("/socket") as socket:
        begun(socket)
        for time_s, looked_at in ((2.0, True), (2.0, False), (1.0, False), (2.1, True)):
            socket.send_bytes(picture(time_s))
            told = answer(socket)
            assert (told["to"], told["seen"] is not None) == ("picture", looked_at)


def test_strong_pain_stops_the_set_over_the_connection(page: TestClient) -> None:
    with page.websocket_connect("/socket") as socket:
        begun(socket)
        socket.send_text('{"type": "rate", "score": 7, "into_leg": false}')
        told = answer(socket)
        assert (told["to"], told["stage"]) == ("message", "stopped")
        assert told["lines"][0]["words"] == catalogue().say("coach-pain-red")  # type: ignore[index]


def test_a_lost_set_is_found_again_and_a_finished_one_is_not(page: TestClient) -> None:
    with page.websocket_connect("/socket") as socket:
        token = begun(socket, reps=3)["token"]
        socket.send_bytes(picture(1.0))
        answer(socket)
        socket.close(1001)
    resume = json.dumps({"type": "resume", "token": token})
    with page.websocket_connect("/socket") as socket:
        socket.send_text(resume)
        assert answer(socket)["target"] == 3
        socket.close(LEFT)
    with page.websocket_connect("/socket") as socket:
        socket.send_text(resume)
        assert closed(socket) == (ENDED, catalogue().say("error-coach-ended"))
    assert Standing.stopped == 1


def test_a_set_goes_on_in_the_tab_that_took_it_over(page: TestClient) -> None:
    with page.websocket_connect("/socket") as first, page.websocket_connect("/socket") as second:
        token = begun(first)["token"]
        second.send_text(json.dumps({"type": "resume", "token": token}))
        answer(second)
        first.send_bytes(picture(1.0))
        assert closed(first)[0] == TAKEN_OVER
        second.send_bytes(picture(2.0))
        assert answer(second)["to"] == "picture"


def test_a_person_too_many_is_told_to_wait(page: TestClient) -> None:
    with ExitStack() as others:
        for _ in range(MOST_COACHED - 1):
            begun(others.enter_context(page.websocket_connect("/socket")))
        with page.websocket_connect("/socket") as last:
            begun(last)
            with page.websocket_connect("/socket") as late:
                late.send_text(json.dumps(BEGIN))
                code, reason = closed(late)
            assert (code, str(MOST_COACHED) in reason) == (FULL, True)
            last.close(LEFT)
        with page.websocket_connect("/socket") as late:
            assert begun(late)["to"] == "hello"


@pytest.mark.parametrize("message", ["{}", "nonsense", '{"type": "press", "button": "pause"}'])
def test_a_connection_that_begins_with_nonsense_is_closed_with_a_reason(
    page: TestClient, message: str
) -> None:
    with page.websocket_connect("/socket") as socket:
        socket.send_text(message)
        code, reason = closed(socket)
    assert code == MALFORMED
    assert reason.startswith("The coach did not understand")


def test_a_connection_that_says_nothing_is_closed(page: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hiphinge.web.coach.socket.REQUEST_S", 0.05)
    with page.websocket_connect("/socket") as socket:
        assert closed(socket)[0] == MALFORMED


def test_hundreds_of_malformed_messages_later_the_coach_still_answers(page: TestClient) -> None:
    for n in range(200):
        with page.websocket_connect("/socket") as socket:
            socket.send_bytes(bytes([n]) * n)
            assert closed(socket)[0] == MALFORMED
    with page.websocket_connect("/socket") as socket:
        begun(socket)
        socket.send_bytes(b"nonsense")
        assert closed(socket)[0] == MALFORMED
    with page.websocket_connect("/socket") as socket:
        assert begun(socket)["to"] == "hello"


def test_a_server_that_ends_in_the_middle_of_a_picture_ends_quietly() -> None:
    looking, seen = Event(), Event()

    class Slow(Standing):
        def see(self, taken: CameraPicture) -> Seen:
            looking.set()
            seen.wait(10)
            return super().see(taken)

    said: list[dict[str, Any]] = [
        {"type": "websocket.connect"},
        {"type": "websocket.receive", "text": json.dumps(BEGIN)},
    ]
    heard = iter([*said, {"type": "websocket.receive", "bytes": picture(1.0)}])

    async def receive() -> dict[str, Any]:
        return next(heard)

    async def ended(coached: Coached, analyses: Analyses) -> None:
        socket = WebSocket({"type": "websocket", "headers": []}, receive, AsyncMock())
        talking = asyncio.create_task(talk(socket, coached, partial(practice_of, analyses=analyses)))
        await asyncio.to_thread(looking.wait, 10)
        talking.cancel()
        await talking
        seen.set()

    with Analyses() as analyses, Coached(Slow) as coached:
        asyncio.run(ended(coached, analyses))
    assert Standing.stopped


def test_a_process_that_dies_ends_the_set_with_a_reason(page: TestClient) -> None:
    with page.websocket_connect("/socket") as socket:
        token = begun(socket)["token"]
        socket.send_bytes(picture(1.0, JPEG + b"die"))
        assert closed(socket) == (FAILED, catalogue().say("error-coach-died"))
    with page.websocket_connect("/socket") as socket:
        socket.send_text(json.dumps({"type": "resume", "token": token}))
        assert closed(socket)[0] == ENDED


def test_the_process_outlives_a_broken_picture_and_the_ctrl_c_of_the_server() -> None:
    watcher = Watcher(Subject(Person(), "hinge"))
    try:
        with pytest.raises(MalformedError):
            watcher.see(CameraPicture(1.0, JPEG))
        seen = watcher.see(CameraPicture(2.0, jpeg_of(160, 120)))
        assert seen.sight.framing is None
        assert seen.sight.brightness == pytest.approx(80 / 255, abs=0.02)
        for process in active_children():
            os.kill(process.pid or 0, signal.SIGINT)
        assert watcher.see(CameraPicture(2.5, jpeg_of(160, 120))).sight.time_s == 2.5
    finally:
        watcher.stop()
    with pytest.raises(HipHingeError):
        watcher.see(CameraPicture(3.0, jpeg_of(160, 120)))
