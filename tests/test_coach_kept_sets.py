"""Sets in front of a camera that are kept: for a stored person, or for nobody in particular."""

import json
import struct
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from starlette.testclient import TestClient, WebSocketTestSession
from starlette.websockets import WebSocketDisconnect

from browsers import HOME, anna_alone, visit
from hiphinge.coaching.live_set import Framing, RepEnded, Sight
from hiphinge.history.diaries import diary, keep_intake
from hiphinge.history.record import Kept, Someone
from hiphinge.history.store import open_store
from hiphinge.live import LiveEngine
from hiphinge.live.judging import Subject
from hiphinge.programme.diary import Diary, Pain, Practice
from hiphinge.programme.pain import Zone, red_days
from hiphinge.programme.prescription import Prescription, prescribe
from hiphinge.programme.standing import standing
from hiphinge.texts import catalogue
from hiphinge.web.coach import Coached
from hiphinge.web.coach.protocol import CameraPicture
from hiphinge.web.coach.socket import LEFT, MALFORMED, REFUSED
from hiphinge.web.coach.watcher import Seen, SetToKeep, keep
from hiphinge.workflows.programme import keep_pain_of_live_set
from pages import Page as Shown
from simulated_people import WHOLE
from test_live import BEND_S, person

HZ, STILL_S = 10, 8.0
SOCKET = f"{HOME.replace('http', 'ws')}/coach/socket"
BEGIN = {"type": "begin", "drill": "hinge", "reps": 2, "count_at": "top", "rest_s": 0}


class Drawn:
    """Watches a drawn person, who stands for a while and then bends once every few seconds."""

    def __init__(self, subject: Subject) -> None:
        self.engine = LiveEngine(person=subject.person, drill=subject.drill)

    def see(self, taken: CameraPicture) -> Seen:
        moving_s = max(0.0, taken.time_s - STILL_S)
        reading = self.engine.push_landmarks(person(moving_s), taken.time_s)
        framing = Framing(0.4, 0.15, 0.6, 0.85, 0.1, "right", 0.1)
        ended = tuple(RepEnded(done.rep, done.advice) for done in reading.finished)
        return Seen(Sight(taken.time_s, 0.5, framing, reading.phase), ended=ended)

    def keep(self, wanted: SetToKeep) -> str | None:
        return keep(self.engine, wanted)

    def stop(self) -> None:
        pass


class Page:
    """The page of a set: shows pictures, presses buttons, and hears the answers."""

    def __init__(self, socket: WebSocketTestSession, **begin: object) -> None:
        self.socket, self.n = socket, 0
        self.answer = self.says({**BEGIN, **begin})

    def says(self, message: object) -> dict[str, object]:
        self.socket.send_text(json.dumps(message))
        return self.hears()

    def hears(self) -> dict[str, object]:
        self.answer = json.loads(self.socket.receive_text())
        return self.answer

    def presses(self, button: str) -> dict[str, object]:
        return self.says({"type": "press", "button": button})

    def shows(self, reps: int) -> "Page":
        """Show pictures until so many repetitions count."""
        while self.answer["reps"] != reps:
            self.n += 1
            assert self.n < HZ * (STILL_S + BEND_S * (reps + 1))
            self.socket.send_bytes(struct.pack(">d", self.n / HZ) + b"\xff\xd8\xff")
            self.hears()
        return self

    def report(self) -> tuple[str, str | None]:
        """Hear what became of the set."""
        answer = self.hears()
        assert answer["to"] == "report"
        report = answer["report"]
        assert isinstance(report, dict)
        return report["words"], report["link"]


@pytest.fixture
def anna(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Someone:
    return anna_alone(monkeypatch, tmp_path / "data")


@pytest.fixture
def browser(anna: Someone) -> Iterator[TestClient]:  # noqa: ARG001 - the store comes first
    with visit(coached=Coached(Drawn)) as browser:
        yield browser


def stored(someone: Someone) -> list[Kept]:
    with open_store() as store:
        return store.sessions(someone)


def coached_part(kept: Kept) -> dict[str, list[dict[str, object]]]:
    with open_store() as store:
        found: dict[str, list[dict[str, object]]] = json.loads(store.file(kept.id, "session.json"))["coached"]
    return found


def test_a_set_is_stored_for_its_person_changed_with_it_and_thrown_away(
    browser: TestClient, anna: Someone
) -> None:
    browser.post(f"/people/{anna.id}/safety?then=coach")
    with browser.websocket_connect(SOCKET) as socket:
        page = Page(socket, person=anna.id).shows(reps=2)
        words, link = page.report()
        assert words.startswith("Stored for anna")
        (kept,) = stored(anna)
        assert (kept.reps, kept.drill, kept.kind, kept.file) == (2, "hinge", "camera", "live")
        assert link is not None
        assert catalogue().say("report-live-pictures") in browser.get(link).text
        assert kept.id in browser.get(f"/people/{anna.id}/").text

        page.says({"type": "rate", "score": 3, "into_leg": False})
        page.report()
        page.presses("discard_rep")
        page.report()
        (kept,) = stored(anna)
        assert kept.reps == 1
        coached = coached_part(kept)
        assert [(one["score"], one["into_leg"]) for one in coached["hurts"]] == [(3, False)]
        assert coached["said"][-1]["words"] == catalogue().say("coach-pain-green")

        page.presses("discard_set")
        assert page.report() == (catalogue().say("coach-kept-thrown"), None)
        assert stored(anna) == []
        assert browser.get(link).status_code == 404


def test_a_set_of_nobody_is_kept_until_it_is_thrown_away(browser: TestClient, anna: Someone) -> None:
    with browser.websocket_connect(SOCKET) as socket:
        page = Page(socket).shows(reps=1)
        page.says({"type": "rate", "score": 7, "into_leg": False})
        assert page.answer["stage"] == "stopped"
        words, link = page.report()
        assert (words, stored(anna)) == (catalogue().say("coach-kept-nobody"), [])
        assert link is not None
        report = Shown(browser.get(link).text)
        said = report.text
        # after pain neither praise nor a harder drill, but what to do about it
        assert "You noted pain: 7 of 10." in said
        assert catalogue().say("coach-pain-red") in said
        assert catalogue().say("advice-well") not in said
        assert catalogue().say("report-drill-next") not in said
        browser.post(f"{link.removesuffix('report.html')}forget")
        assert browser.get(link).status_code == 404
        socket.close(LEFT)


def test_who_leaves_in_a_set_keeps_what_was_done(browser: TestClient, anna: Someone) -> None:
    browser.post(f"/people/{anna.id}/safety?then=coach")
    with browser.websocket_connect(SOCKET) as socket:
        Page(socket, person=anna.id).shows(reps=1)
        socket.close(LEFT)
    assert [kept.reps for kept in stored(anna)] == [1]


def test_a_set_that_pain_stops_without_a_repetition_leaves_only_the_question(
    browser: TestClient, anna: Someone
) -> None:
    browser.post(f"/people/{anna.id}/safety?then=coach")
    with browser.websocket_connect(SOCKET) as socket:
        page = Page(socket, person=anna.id)
        page.says({"type": "rate", "score": 0, "into_leg": True})
        assert page.report() == (catalogue().say("coach-kept-nothing"), None)
    assert stored(anna) == []
    question = f"/people/{anna.id}/safety?then=coach"
    assert browser.get(f"/coach/?person={anna.id}").headers["location"] == question
    assert begun(browser, anna.id) == REFUSED


def test_pain_of_live_sets_counts_for_the_programme_as_one_practice(
    browser: TestClient, anna: Someone
) -> None:
    browser.post(f"/people/{anna.id}/safety?then=coach")
    today = date.today()
    keep_pain_of_live_set(anna, "hinge", Pain(during=3), today)
    assert noted(anna) is None  # no programme yet
    with open_store() as store:
        keep_intake(store, anna, replace(WHOLE, begun_on=today, pain=0))
    with browser.websocket_connect(SOCKET) as socket:
        rated(Page(socket, person=anna.id).shows(reps=1), 4, 2)
    known = noted(anna)
    assert known is not None
    assert known.practices == (Practice(today, "hinge", (), Pain(during=4)),)
    assert standing(known, today).zone is Zone.AMBER
    assert_still_asked_for(known, today)
    with browser.websocket_connect(SOCKET) as socket:
        rated(Page(socket, person=anna.id), 7)
    known = noted(anna)
    assert known is not None
    assert [one.pain.during for one in known.practices] == [7]
    assert red_days(known) == (today,)


def rated(page: Page, *scores: int) -> None:
    """Rate pain, end the set, and hear what became of it."""
    for score in scores:
        page.says({"type": "rate", "score": score, "into_leg": False})
    if page.answer["stage"] != "stopped":
        page.presses("stop")
    page.report()


def noted(someone: Someone) -> Diary | None:
    with open_store() as store:
        return diary(store, someone)


def assert_still_asked_for(known: Diary, today: date) -> None:
    """A rating alone is no practice that the day asked for."""
    found = prescribe(known, today)
    assert isinstance(found, Prescription)
    assert found.exercises


def test_warning_signs_are_asked_about_before_a_set(browser: TestClient, anna: Someone) -> None:
    place, question = f"/coach/?person={anna.id}", f"/people/{anna.id}/safety?then=coach"
    assert browser.get(place).headers["location"] == question
    assert begun(browser, anna.id) == REFUSED
    assert browser.post(question).headers["location"] == place
    shown = browser.get(place).text
    assert f'data-person="{anna.id}"' in shown
    assert "Each set will be stored for anna." in shown
    assert begun(browser, anna.id) is None
    browser.post(question, data={"sign-saddle": "yes"})
    assert browser.get(place).headers["location"] == question
    assert begun(browser, anna.id) == REFUSED


def test_a_set_of_an_unknown_person_does_not_begin(browser: TestClient) -> None:
    assert browser.get("/coach/?person=nobody").status_code == 404
    assert begun(browser, "nobody") == MALFORMED


def begun(browser: TestClient, person_id: str) -> int | None:
    """Begin a set; return the code with which the connection is closed, None where it stays open."""
    with browser.websocket_connect(SOCKET) as socket:
        try:
            Page(socket, person=person_id)
        except WebSocketDisconnect as refused:
            return refused.code
        socket.close(LEFT)
    return None
