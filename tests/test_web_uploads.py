"""Films that the browser and the phone send: analyzed in a process apart, or refused in one sentence."""

import asyncio
import os
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from starlette.types import Message as Event

from browsers import HOME, OUTSIDE, ended, phone, quick, visit
from hiphinge.errors import HipHingeError
from hiphinge.limits import MOST_WAITING, UPLOAD_BYTES
from hiphinge.texts import Message, Units, catalogue
from hiphinge.web.analyses import Analyses
from hiphinge.web.analyze import work_of
from hiphinge.web.links import Links
from hiphinge.workflows.clip import Stage, Work
from hiphinge.workflows.confined import Confined, Confines, Reached

FORM = "multipart/form-data; boundary=b"


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the server puts its temporary files."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setenv("HIPHINGE_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("HIPHINGE_DATABASE_URL", raising=False)
    return tmp_path


@pytest.fixture
def browser(files: Path) -> Iterator[TestClient]:  # noqa: ARG001 - the folder comes first
    with visit(Analyses(quick)) as browser:
        yield browser


def send(browser: TestClient, content: bytes, name: str = "a.mp4", place: str = "/analyze/") -> str:
    answer = browser.post(place, files={"film": (name, content)})
    assert answer.status_code == 303, answer.text
    return str(answer.headers["location"])


def part(name: str, content: bytes) -> bytes:
    head = f'--b\r\nContent-Disposition: form-data; name="{name}"; filename="a.mp4"\r\n\r\n'
    return head.encode() + content + b"\r\n"


def films(files: Path) -> list[Path]:
    return [path for path in files.rglob("film*") if path.is_file()]


def test_the_floor_in_the_picture_counts_for_a_walk_alone(browser: TestClient) -> None:
    form = {"drill": "walking", "metres": "20", "stature": ""}
    assert work_of(form, catalogue("en", Units.IMPERIAL)).metres == pytest.approx(6.096)
    assert work_of({**form, "drill": ""}, catalogue("en")).metres is None
    refused = browser.post(
        "/analyze/",
        data={**form, "metres": "far"},
        files={"film": ("a.mp4", b"fine")},
        headers={"accept": "application/json"},
    )
    assert refused.status_code in range(400, 500)
    assert "far" in refused.json()["error"]


def test_a_film_becomes_a_report_and_is_removed(browser: TestClient, files: Path) -> None:
    browser.headers["accept-language"] = "de"
    place = send(browser, b"fine", "../../../etc/cron.d/x.MP4")
    assert ended(browser, place)["failed"] is False
    assert not films(files)
    assert not list(files.parent.rglob("cron.d"))
    shown = browser.get(place)
    assert shown.status_code == 200
    assert 'data-testid="report-link"' in shown.text
    report = browser.get(f"{place}report.html")
    assert '<html lang="de">' in report.text
    assert "frame-ancestors 'none'" in report.headers["content-security-policy"]
    assert browser.get(f"{place}annotated.mp4").status_code == 404
    assert browser.get(f"{place}session.json").status_code == 404


def test_everything_is_removed_when_the_server_ends(files: Path) -> None:
    with visit(Analyses(quick)) as browser:
        running = send(browser, b"never-ending")
        waiting = send(browser, b"fine")
        assert not browser.get(f"{running}state").json()["finished"]
        assert not browser.get(f"{waiting}state").json()["finished"]
    assert not list(files.glob("hiphinge-*"))


def test_a_film_beyond_its_confines_is_a_sentence_and_the_server_lives(browser: TestClient) -> None:
    place = send(browser, b"bomb")
    assert ended(browser, place)["said"] == str(Message("error-memory"))
    assert browser.get(place).status_code == 422
    assert browser.get("/analyze/").status_code == 200


def test_what_is_no_film_is_refused_by_the_real_analysis(files: Path) -> None:
    with visit() as browser:
        place = send(browser, b"<html>no film</html>" * 99, "a.mp4")
        state = ended(browser, place)
        assert state["failed"] is True
        assert str(state["said"]).endswith(".")
        assert browser.get(place).status_code == 422
    assert not films(files)


def test_too_many_at_once_are_told_to_wait(browser: TestClient) -> None:
    for _ in range(MOST_WAITING):
        send(browser, b"never-ending")
    answer = browser.post("/analyze/", files={"film": b"fine"}, headers={"accept": "application/json"})
    assert answer.status_code == 429
    assert answer.json()["error"] == str(Message("web-error-too-many"))


def test_an_analysis_is_stopped_and_the_next_one_begins(browser: TestClient, files: Path) -> None:
    running, waiting, last = (send(browser, one) for one in (b"never-ending", b"fine", b"fine"))
    for place in (waiting, running):
        assert browser.post(f"{place}forget").status_code == 303
        assert browser.get(place).status_code == 404
    assert ended(browser, last)["failed"] is False
    assert len(list(files.glob("hiphinge-*/*"))) == 1
    assert browser.post(f"{last}forget").status_code == 303
    assert not list(files.glob("hiphinge-*/*"))


@pytest.mark.parametrize(
    ("kind", "body", "text"),
    [
        (FORM, part("film", b"cut")[:-2], "web-error-broken-off"),
        (FORM, part("film", b"cut"), "web-error-broken-off"),
        (FORM, b"--b\r\nContent-Disp", "web-error-broken-off"),
        (FORM, b"no form at all", "web-error-400"),
        (FORM, b"", "web-error-broken-off"),
        (FORM, part("film", b"") + b"--b--\r\n", "web-error-no-film"),
        (FORM, part("other", b"1") + b"--b--\r\n", "web-error-no-film"),
        (FORM, part("film", b"1") + part("film", b"2") + b"--b--\r\n", "web-error-one-film"),
        (FORM, part("note", b"x" * 99_999) + b"--b--\r\n", "web-error-413"),
        (FORM, b"--b\r\nX: " + b"x" * 3_000 + b"\r\n\r\n", "web-error-413"),
        ("multipart/form-data", part("film", b"1"), "web-error-no-film"),
        ("application/json", b"{}", "web-error-no-film"),
        ("", b"", "web-error-no-film"),
    ],
)
def test_a_bad_upload_is_a_clear_refusal(
    browser: TestClient, files: Path, kind: str, body: bytes, text: str
) -> None:
    said = {"accept": "application/json", "content-type": kind}
    answer = browser.post("/analyze/", content=body, headers=said)
    assert 400 <= answer.status_code < 500
    assert answer.json()["error"] == str(Message(text))
    assert not films(files)


@pytest.mark.parametrize(("length", "status"), [(f"{2 * UPLOAD_BYTES}", 413), ("-1", 400), ("9" * 99, 400)])
def test_a_film_announced_as_too_large_is_refused_at_once(
    browser: TestClient, length: str, status: int
) -> None:
    given = {"content-type": FORM, "content-length": length}
    assert browser.post("/analyze/", content=part("film", b"1"), headers=given).status_code == status


def refused_while_sending(browser: TestClient, events: Iterator[Event], pause_s: float = 0.0) -> int:
    """Send a film event by event, and return the status of the answer."""
    cookie = "; ".join(f"{name}={value}" for name, value in browser.cookies.items())
    given = {"host": HOME.removeprefix("http://"), "origin": HOME, "cookie": cookie, "content-type": FORM}
    scope = {
        "type": "http", "method": "POST", "path": "/analyze/", "root_path": "", "query_string": b"",
        "headers": [(name.encode(), value.encode()) for name, value in given.items()],
        "scheme": "http", "server": ("127.0.0.1", 4474),
    }  # fmt: skip
    statuses: list[int] = []

    async def receive() -> Event:
        await asyncio.sleep(pause_s)
        return next(events)

    async def answered(event: Event) -> None:
        if event["type"] == "http.response.start":
            statuses.append(event["status"])

    asyncio.run(browser.app(scope, receive, answered))  # type: ignore[arg-type]
    return statuses[0]


def endless() -> Iterator[Event]:
    yield {"type": "http.request", "body": part("film", b""), "more_body": True}
    while True:
        yield {"type": "http.request", "body": bytes(10_000), "more_body": True}


def test_a_film_without_end_is_cut(browser: TestClient, files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hiphinge.web.receiving.UPLOAD_BYTES", 500_000)
    assert refused_while_sending(browser, endless()) == 413
    assert not films(files)


def test_a_film_that_trickles_in_is_dropped(
    browser: TestClient, files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hiphinge.web.receiving.UPLOAD_GRACE_S", 0.2)
    monkeypatch.setattr("hiphinge.web.receiving.UPLOAD_SLOWEST_BYTES_PER_S", 10_000_000)
    assert refused_while_sending(browser, endless(), pause_s=0.05) == 408
    assert not films(files)


def test_a_film_that_stops_after_a_fast_start_is_dropped(
    browser: TestClient, files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hiphinge.web.receiving.UPLOAD_GRACE_S", 0.2)
    monkeypatch.setattr("hiphinge.web.receiving.UPLOAD_SLOWEST_BYTES_PER_S", 1)
    assert refused_while_sending(browser, endless(), pause_s=0.4) == 408
    assert not films(files)


def test_a_sender_who_goes_away_leaves_nothing(browser: TestClient, files: Path) -> None:
    begun: Event = {"type": "http.request", "body": part("film", b"1"), "more_body": True}
    gone: list[Event] = [begun, {"type": "http.disconnect"}]
    assert refused_while_sending(browser, iter(gone)) == 400
    assert not films(files)


# --- the phone


def test_a_phone_sends_one_film_by_a_link_and_both_see_the_report(files: Path) -> None:
    analyses, links = Analyses(quick), Links()
    with visit(analyses, links) as browser:
        place = browser.post("/phone/", data={"drill": "", "stature": ""}).headers["location"]
        shown = browser.get(place).text
        assert 'data-testid="qr"' in shown
        assert f"http://{OUTSIDE}{place.removeprefix('/phone')}" in shown
        link, sender, stranger = place.removeprefix("/phone"), phone(analyses, links), phone(analyses, links)
        assert 'accept="video/*" required' in sender.get(link).text
        assert browser.get(f"{place}state").json()["finished"] is False
        assert send(sender, b"fine", place=link) == link
        assert ended(sender, link)["failed"] is False
        assert "Your low back rounds." in sender.get(f"{link}report.html").text
        assert browser.get(f"{place}state").json()["finished"] is True
        on_computer = browser.get(place).headers["location"]
        assert "Your low back rounds." in browser.get(f"{on_computer}report.html").text
        for answer in (stranger.get(link), stranger.post(link, files={"film": b"fine"})):
            assert answer.status_code == 410
            assert str(Message("web-error-link-used")) in answer.text
        assert stranger.get(f"{link}report.html").status_code == 404
    assert not films(files)


def test_a_link_outlives_a_film_that_did_not_arrive(files: Path) -> None:  # noqa: ARG001 - as above
    analyses, links = Analyses(quick), Links()
    with visit(analyses, links):
        link = f"/{links.make(Work()).key}/"
        sender = phone(analyses, links)
        assert sender.post(link, files={"film": b""}).status_code == 400
        assert sender.get(link).status_code == 200
        assert send(sender, b"fine", place=link) == link


def test_a_link_ends_with_the_next_one_and_with_time(monkeypatch: pytest.MonkeyPatch) -> None:
    links = Links()
    first, second = links.make(Work()), links.make(Work())
    assert links.find(first.key) is None
    assert links.find(second.key) == second
    monkeypatch.setattr("hiphinge.web.links.LINK_S", -1.0)
    assert links.find(second.key) is None
    with pytest.raises(HipHingeError, match="This link has ended"):
        links.take(second.key)


@pytest.mark.parametrize("place", ["", "analyze/", "people/", "settings/", "phone/", "drills/", "coach/"])
def test_the_network_reaches_nothing_but_links(place: str) -> None:
    outside = phone(Analyses(quick), Links())
    by_another_name = outside.get(f"/{place}", headers={"host": "127.0.0.1:4474"})
    for answer in (outside.get(f"/{place}"), outside.post(f"/{place}"), by_another_name):
        assert 400 <= answer.status_code < 500


# --- a task within confines


def write_double(task: tuple[int, Path], stage: Stage) -> None:
    stage("watching", "")
    number, place = task
    if number < 0:
        raise HipHingeError(Message("web-error-no-film"))
    place.write_text(f"{2 * number}", "utf-8")


def wait(task: float, _stage: Stage) -> None:
    if task < 0:
        os.abort()
    time.sleep(task)


def test_a_confined_task_leaves_its_result_and_reports_its_progress(tmp_path: Path) -> None:
    reached: list[Reached] = []
    Confined(write_double, (21, tmp_path / "result"), Confines(2**33, 60.0)).wait(reached.append)
    assert (tmp_path / "result").read_text("utf-8") == "42"
    assert reached == [Reached("watching")]


def test_a_confined_task_is_refused_as_it_refuses_and_ended_when_its_time_is_over(tmp_path: Path) -> None:
    refused = Confined(write_double, (-1, tmp_path / "none"), Confines(2**33, 60.0))
    slow = Confined(wait, 60.0, Confines(2**33, 0.5))
    crashed = Confined(wait, -1.0, Confines(2**33, 60.0))
    with pytest.raises(HipHingeError, match="No film arrived"):
        refused.wait(lambda _: None)
    with pytest.raises(HipHingeError, match="was stopped"):
        slow.wait(lambda _: None)
    with pytest.raises(HipHingeError, match="asks for more than it should"):
        crashed.wait(lambda _: None)
