"""Browsers of the pages, without a browser."""

import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from hiphinge.history.record import Someone
from hiphinge.history.store import open_store
from hiphinge.limits import ANALYSIS_BYTES
from hiphinge.report.page import write_report
from hiphinge.web.analyses import Analyses, Task
from hiphinge.web.app import make_app, make_phone_app
from hiphinge.web.coach import Coached
from hiphinge.web.links import Links
from hiphinge.web.settings import Settings
from hiphinge.workflows.clip import Stage
from pages import faulty, written
from stores import ANNA

PATIENCE_S = 60.0
HOME, TOKEN = "http://127.0.0.1:4474", "open-sesame"
LAN = "192.168.7.8"
OUTSIDE = f"{LAN}:4475"


def anna_alone(monkeypatch: pytest.MonkeyPatch, data: Path) -> Someone:
    """The one person of a new store."""
    monkeypatch.setenv("HIPHINGE_DATA", str(data))
    monkeypatch.delenv("HIPHINGE_DATABASE_URL", raising=False)
    with open_store() as store:
        return store.add("anna", ANNA.body)


@contextmanager
def visit(
    analyses: Analyses | None = None, links: Links | None = None, coached: Coached | None = None
) -> Iterator[TestClient]:
    """A browser that opened the printed address; what it sends comes from our pages."""
    app = make_app(Settings(token=TOKEN, lan=LAN), analyses, links, coached)
    with TestClient(
        app, base_url=HOME, headers={"origin": HOME}, follow_redirects=False, raise_server_exceptions=False
    ) as browser:
        assert browser.get(f"/?token={TOKEN}").status_code == 303
        yield browser


def phone(analyses: Analyses, links: Links, coached: Coached | None = None) -> TestClient:
    """A phone in the home network."""
    app = make_phone_app(OUTSIDE, analyses, links, coached)
    outside = f"http://{OUTSIDE}"
    return TestClient(app, base_url=outside, headers={"origin": outside}, follow_redirects=False)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


def quick(task: Task, stage: Stage) -> None:
    """Stand in for an analysis, in its own process: a result whose numbers are known."""
    stage("watching", "")(1, 2)
    content = task.job.clip.read_bytes()
    if content == b"never-ending":
        time.sleep(60)
    if content == b"bomb":
        bytearray(2 * ANALYSIS_BYTES)
    assert task.job.target is not None
    write_report(written(task.job.target, faulty(), task.work.language, video=False))


def ended(browser: TestClient, place: str) -> dict[str, object]:
    """Wait until an analysis is finished, and return its state."""
    deadline = time.monotonic() + PATIENCE_S
    while time.monotonic() < deadline:
        state: dict[str, object] = browser.get(f"{place}state").json()
        if state["finished"]:
            return state
        time.sleep(0.05)
    raise TimeoutError(place)
