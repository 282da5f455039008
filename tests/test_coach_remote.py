"""The phone as a remote: the buttons of one set, for the phone that opened its link, until the set ends."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from starlette.testclient import TestClient, WebSocketTestSession

from browsers import HOME, OUTSIDE, phone, visit
from hiphinge.texts import catalogue
from hiphinge.web.analyses import Analyses
from hiphinge.web.coach import Coached
from hiphinge.web.coach.socket import LEFT
from hiphinge.web.links import Links
from test_coach_protocol import Standing, answer, begun, picture


@dataclass(frozen=True)
class House:
    """A computer, and the phones that are near it."""

    coached: Coached
    computer: TestClient

    def page(self) -> WebSocketTestSession:
        """The connection of a coach's page."""
        return self.computer.websocket_connect(f"ws{HOME.removeprefix('http')}/coach/socket")

    def phone(self) -> TestClient:
        return phone(Analyses(), Links(), self.coached)

    def link(self, token: object) -> str:
        """A link for a set, without the name of the computer."""
        made = self.computer.post("/coach/remote", data={"token": token}).json()
        assert made["qr"].startswith("data:image/svg+xml")
        return str(made["address"]).removeprefix(f"http://{OUTSIDE}")


@pytest.fixture
def house() -> Iterator[House]:
    coached = Coached(Standing)
    with visit(coached=coached) as computer:
        yield House(coached, computer)


def opened(house: House, token: object) -> tuple[TestClient, str]:
    remote, link = house.phone(), house.link(token)
    shown = remote.get(link)
    assert shown.status_code == 200
    for button in ("pause", "stop", "discard-rep", "discard-set", "again", "pain", "pain-10"):
        assert f'data-testid="{button}"' in shown.text
    return remote, link


def said(text: str) -> str:
    return catalogue().say(text)


def words(socket: WebSocketTestSession, time_s: float) -> list[object]:
    """What the page of the computer hears with its next picture."""
    socket.send_bytes(picture(time_s))
    lines = answer(socket)["lines"]
    assert isinstance(lines, list)
    return [line["words"] for line in lines]


def test_a_button_on_the_phone_acts_on_the_set_and_the_computer_hears_of_it(house: House) -> None:
    with house.page() as socket:
        remote, link = opened(house, begun(socket)["token"])
        assert remote.get(f"{link}state").json() == {"stage": "set_up", "reps": 0, "target": 5, "words": ""}
        for n in range(1, 100):
            words(socket, n / 15)
        assert remote.get(f"{link}state").json()["stage"] == "moving"
        paused = remote.post(link, json={"type": "press", "button": "pause"}).json()
        assert (paused["stage"], paused["words"]) == ("paused", said("coach-paused"))
        assert words(socket, 8.0) == [said("coach-paused")]
        assert words(socket, 8.1) == []
        hurts = remote.post(link, json={"type": "rate", "score": 7, "into_leg": False}).json()
        assert (hurts["stage"], hurts["words"]) == ("stopped", said("coach-pain-red"))
        assert words(socket, 8.2) == [said("coach-pain-red")]


def test_a_link_is_for_the_first_phone_that_opens_it(house: House) -> None:
    with house.page() as socket:
        first, link = opened(house, begun(socket)["token"])
        second = house.phone()
        press = {"type": "press", "button": "discard_set"}
        for _ in range(2):
            assert second.get(link).status_code == 410
            assert second.get(f"{link}state").status_code == 410
            assert second.post(link, json=press).status_code == 410
            second.cookies.set("hiphinge-remote", "x" * 43)
        assert first.get(link).status_code == 200
        assert first.post(link, json=press).status_code == 200


def test_no_other_set_is_reached_and_none_is_taken_over(house: House) -> None:
    with (
        house.page() as one,
        house.page() as other,
    ):
        token = str(begun(one)["token"])
        remote, link = opened(house, token)
        _, other_link = opened(house, begun(other)["token"])
        cookie = {"cookie": "; ".join(f"{cookie.name}={cookie.value}" for cookie in remote.cookies.jar)}
        hurts = {"type": "rate", "score": 9, "into_leg": False}
        assert remote.post(other_link, json=hurts, headers=cookie).status_code == 410
        assert token not in remote.post(link, json=hurts).text
        assert words(one, 1.0)[0] == said("coach-pain-red")
        assert said("coach-pain-red") not in words(other, 1.0)


def test_a_link_ends_with_its_set_and_with_the_next_link(house: House) -> None:
    with house.page() as socket:
        token = begun(socket)["token"]
        former, former_link = opened(house, token)
        remote, link = opened(house, token)
        assert former.get(former_link).status_code == 410
        assert remote.get(link).status_code == 200
        socket.close(LEFT)
    ended = remote.get(f"{link}state", headers={"accept": "application/json"})
    assert (ended.status_code, ended.json()["error"]) == (410, said("error-coach-ended"))
    assert house.computer.post("/coach/remote", data={"token": token}).status_code == 410


@pytest.mark.parametrize(
    "body",
    [
        "",
        "{}",
        "ä",
        '{"type": "resume", "token": "x"}',
        '{"type": "press", "button": "x"}',
        "x" * 70_000,
    ],
)
def test_a_message_that_no_button_sends_is_refused(house: House, body: str) -> None:
    with house.page() as socket:
        remote, link = opened(house, begun(socket)["token"])
        assert 400 <= remote.post(link, content=body).status_code < 500
        assert remote.post(link, content=b"\xff").status_code == 400
        from_elsewhere = {"origin": "http://evil.example"}
        press = {"type": "press", "button": "discard_set"}
        assert remote.post(link, json=press, headers=from_elsewhere).status_code == 403


def test_only_the_computer_makes_links_and_only_for_sets_that_go_on(house: House) -> None:
    assert house.computer.post("/coach/remote", data={"token": "x"}).status_code == 410
    assert house.computer.post("/coach/remote").status_code == 410
    assert house.phone().post("/coach/remote", data={"token": "x"}).status_code == 404
    assert house.phone().get("/remote/x/").status_code == 410
