"""The pages of stored people and their sessions: they show and change what the commands do."""

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from browsers import anna_alone, visit
from hiphinge.history.counting import Counted
from hiphinge.history.following import Followed
from hiphinge.history.record import Kept, Someone
from hiphinge.history.store import open_store
from hiphinge.history.trends import TrendPoint, trend
from hiphinge.knowledge.warning_signs import warning_signs
from hiphinge.person import Person
from hiphinge.texts import Message, catalogue
from hiphinge.web.trend_chart import HEIGHT, WIDTH, trend_chart
from pages import Page
from stores import ANNA, recorded

SLIPPED_IN = "<script>alert(1)</script>"


@pytest.fixture
def anna(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Someone:
    return anna_alone(monkeypatch, tmp_path / "data")


@pytest.fixture
def browser(anna: Someone) -> Iterator[TestClient]:  # noqa: ARG001 - the store comes first
    with visit() as browser:
        yield browser


def keep(someone: Someone, days: int) -> list[Kept]:
    with open_store() as store:
        for day in range(days):
            store.keep(someone, recorded(day, 0.3 + 0.01 * day))
        return store.sessions(someone)


def sessions(someone: Someone) -> list[Kept]:
    with open_store() as store:
        return store.sessions(someone)


def people() -> list[Someone]:
    with open_store() as store:
        return [one for one, _ in store.people()]


def text(browser: TestClient, place: str, language: str = "en") -> str:
    answer = browser.get(place, headers={"accept-language": language})
    assert answer.status_code == 200
    return Page(answer.text).text


def test_a_person_is_added_and_changed(browser: TestClient) -> None:
    added = browser.post("/people/", data={"name": f"Ben {SLIPPED_IN}", "stature": "5ft9", "mass": "136lb"})
    place = added.headers["location"]
    assert (
        browser.post(
            place, data={"stature": "1.8", "mass": "", "note": "knee", "sex": "male", "born": "1958"}
        ).status_code
        == 303
    )
    (ben,) = (one for one in people() if one.name.startswith("Ben"))
    assert (ben.body, ben.note) == (Person(1.8, None, "male", birth_year=1958), "knee")
    assert SLIPPED_IN not in browser.get(place).text
    assert SLIPPED_IN in text(browser, place)


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"name": ""},
        {"name": "anna"},
        {"name": "x\ny"},
        {"name": "x", "stature": "9"},
        {"name": "x", "born": "last"},
        {"name": "x", "sex": "x"},
    ],
)
def test_who_cannot_be_is_refused_in_one_sentence(browser: TestClient, fields: dict[str, str]) -> None:
    answer = browser.post("/people/", data=fields, headers={"accept": "application/json"})
    assert answer.status_code == 400
    assert answer.json()["error"].endswith(".")
    assert len(people()) == 1


def test_sessions_and_their_trend_are_shown(browser: TestClient, anna: Someone) -> None:
    keep(anna, 7)
    shown = text(browser, f"/people/{anna.id}/")
    assert shown.count("2026-05-0") >= 7
    assert "in the latest 3 sessions" in shown
    german = text(browser, f"/people/{anna.id}/?measure=trunk_inclination_deg", "de")
    assert str(catalogue("de").say("measure-trunk-inclination-deg")) in german
    assert browser.get(f"/people/{anna.id}/?measure=nonsense").status_code == 400


def test_a_repetition_is_excluded_and_counted_again(browser: TestClient, anna: Someone) -> None:
    (kept,) = keep(anna, 1)
    place = f"/people/{anna.id}/sessions/{kept.id}/"
    assert browser.post(f"{place}exclude", data={"rep": "1", "reason": "a turn"}).headers["location"] == place
    assert [(one.rep, one.reason) for one in sessions(anna)[0].excluded] == [(1, "a turn")]
    assert "no: a turn" in text(browser, place)
    assert browser.post(f"{place}exclude", data={"rep": "9", "reason": "a turn"}).status_code == 400
    assert browser.post(f"{place}exclude", data={"rep": "1e9", "reason": "a turn"}).status_code == 400
    browser.post(f"{place}include", data={"rep": "1"})
    assert not sessions(anna)[0].excluded


def test_a_session_is_named_reported_and_deleted(browser: TestClient, anna: Someone) -> None:
    (kept,) = keep(anna, 1)
    place = f"/people/{anna.id}/sessions/{kept.id}/"
    browser.post(f"{place}title", data={"title": "Monday"})
    assert "Monday" in text(browser, place)
    report = browser.get(f"{place}report.html")
    assert "sha256-" in report.text
    assert "frame-ancestors 'none'" in report.headers["content-security-policy"]
    assert "anna" in Page(report.text).text
    assert kept.short_id in text(browser, f"{place}delete")
    assert sessions(anna)
    assert browser.post(f"{place}delete").status_code == 200
    assert not sessions(anna)
    assert browser.get(place).status_code == 404


def test_two_sessions_are_compared(browser: TestClient, anna: Someone) -> None:
    first, second = keep(anna, 2)
    place = f"/people/{anna.id}/compare?session={second.id}"
    assert "1 May 2026" in text(browser, f"{place}&session={first.id}")
    for wrong in ("", f"&session={second.id}", f"&session={first.id}&session={second.id}"):
        assert browser.get(place + wrong).status_code == 400
    assert browser.get(f"{place}&session=nonsense").status_code == 404


def test_a_session_of_another_person_is_not_there(browser: TestClient, anna: Someone) -> None:
    (kept,) = keep(anna, 1)
    with open_store() as store:
        ben = store.add("ben", ANNA.body)
    assert browser.get(f"/people/{ben.id}/sessions/{kept.id}/").status_code == 404
    assert browser.post(f"/people/{ben.id}/sessions/{kept.id}/delete").status_code == 404
    assert len(sessions(anna)) == 1


def test_everything_of_a_person_is_exported_and_deleted(browser: TestClient, anna: Someone) -> None:
    keep(anna, 2)
    answer = browser.get(f"/people/{anna.id}/export.zip")
    with ZipFile(io.BytesIO(answer.content)) as archive:
        assert sum(name.endswith("session.json") for name in archive.namelist()) == 2
    assert "2 sessions" in text(browser, f"/people/{anna.id}/delete")
    assert people()
    assert browser.post(f"/people/{anna.id}/delete").status_code == 200
    assert not people()


def test_warning_signs_come_before_a_recording(browser: TestClient, anna: Someone) -> None:
    place, form = f"/people/{anna.id}/safety", f"/analyze/?person={anna.id}"
    assert browser.get(form).headers["location"] == f"{place}?then=analyze"
    locking = next(code for code, sign in warning_signs().items() if sign.locks)
    assert browser.post(place, data={f"sign-{locking}": "yes"}).headers["location"] == place
    assert str(Message("safety-stop")) in text(browser, place)
    assert browser.post(place, data={}).headers["location"] == place  # a sign stays until it was seen
    assert browser.get(form).status_code == 303
    assert browser.post(place, data={"seen": "yes"}).headers["location"] == form
    assert "anna" in text(browser, form)


def test_a_recording_for_a_person_who_was_not_asked_is_refused(browser: TestClient, anna: Someone) -> None:
    answer = browser.post("/analyze/", data={"person": anna.id}, files={"film": ("a.mp4", b"film")})
    assert answer.status_code == 409
    assert str(Message("web-error-safety", {"name": "anna"})) in answer.text


def test_the_chosen_language_stays(browser: TestClient) -> None:
    metric = {"units": "metric", "theme": "device"}
    assert browser.post("/settings/", data={"language": "tlh", **metric}).status_code == 400
    assert browser.post("/settings/", data={"language": "de", **metric}).status_code == 303
    assert catalogue("de").say("web-stored") in text(browser, "/settings/", "en")


def test_chosen_colours_and_sounds_stay(browser: TestClient) -> None:
    chosen = {"language": "en", "units": "metric", "theme": "dark", "sound": "yes"}
    assert browser.post("/settings/", data={**chosen, "theme": "pink"}).status_code == 400
    assert "data-theme" not in browser.get("/settings/").text
    assert browser.post("/settings/", data=chosen).status_code == 303
    page = browser.get("/coach/").text
    assert 'data-theme="dark"' in page
    assert re.search(r'id="voice" type="checkbox">', page)
    assert re.search(r'id="sound" type="checkbox" checked>', page)


def test_the_chosen_units_are_said_and_read_and_change_nothing_that_is_stored(browser: TestClient) -> None:
    chosen = {"language": "en", "units": "imperial", "theme": "device"}
    assert browser.post("/settings/", data={**chosen, "units": "cubits"}).status_code == 400
    assert "10 cm" in text(browser, "/drills/wall_tap")
    browser.post("/settings/", data=chosen)
    assert "4 inches" in text(browser, "/drills/wall_tap")
    place = browser.post("/people/", data={"name": "dora", "stature": "69", "mass": "136"}).headers[
        "location"
    ]
    with open_store() as store:
        dora = store.person("dora")
    assert dora.body == Person(69 * 0.0254, 136 * 0.45359237)
    shown = browser.get(place).text
    assert 'value="5ft9"' in shown
    assert 'value="136"' in shown
    # a form that is sent as it was shown, in rounded numbers, keeps what is known
    with open_store() as store:
        store.change(replace(dora, body=Person(1.757, 62.04)))
    browser.post(place, data={"stature": "5ft9", "mass": "136.8", "note": "kneels"})
    with open_store() as store:
        assert store.person("dora").body == Person(1.757, 62.04)


@pytest.mark.parametrize("place", ["", "export.zip", "sessions/y/", "safety", "delete", "compare?session=1"])
def test_who_is_not_stored_is_not_found(browser: TestClient, place: str) -> None:
    assert browser.get(f"/people/x/{place}").status_code in (400, 404)


@given(st.lists(st.floats(-90, 90).map(lambda value: round(value, 3)), max_size=30))
def test_a_trend_is_drawn_within_its_frame_and_higher_is_higher(values: list[float]) -> None:
    points = tuple(TrendPoint(value, recorded_at="2026-05-01T18:30:00.000000Z") for value in values)
    found = Followed("lumbar_flexion_deg", "hinge", Counted((), ()), points, trend(points))
    drawn = trend_chart(found, catalogue())
    assert len(drawn) == (len(values) if len(values) > 1 else 0)
    assert all(0 <= one.x <= WIDTH and 0 <= one.y <= HEIGHT for one in drawn)
    for (first, value), (second, other) in pairwise(zip(drawn, values, strict=False)):
        assert first.x < second.x
        assert value <= other or first.y <= second.y
