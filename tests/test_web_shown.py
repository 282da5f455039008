"""The pages in a browser: a film is sent by keyboard alone, and everything can be read, light and dark."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from starlette.types import ASGIApp

from browsers import free_port, quick
from chromium import chromium
from hiphinge.history.store import open_store
from hiphinge.texts import catalogue
from hiphinge.web.analyses import Analyses
from hiphinge.web.app import make_app, make_phone_app
from hiphinge.web.coach import Coached
from hiphinge.web.links import Links
from hiphinge.web.settings import Settings
from stores import ANNA, recorded
from test_coach_protocol import BEGIN, Standing

PATIENCE_MS = 30_000


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Settings]:
    """A running server, with a person and a session."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("HIPHINGE_DATA", str(tmp_path_factory.mktemp("data")))
        patched.delenv("HIPHINGE_DATABASE_URL", raising=False)
        chosen = Settings(port=free_port(), lan="127.0.0.1", lan_port=free_port())
        analyses, links, coached = Analyses(quick), Links(), Coached(Standing)
        home = make_app(chosen, analyses, links, coached)
        outside = make_phone_app(f"{chosen.lan_host}", analyses, links, coached)
        with served(home, chosen.port), served(outside, chosen.lan_port):
            yield chosen


@contextmanager
def served(app: ASGIApp, port: int) -> Iterator[None]:
    server = uvicorn.Server(uvicorn.Config(app, port=port, log_level="warning", lifespan="on"))
    running = threading.Thread(target=server.run, daemon=True)
    running.start()
    yield
    server.should_exit = True
    running.join(10)


@pytest.fixture(scope="module")
def opened(settings: Settings) -> Iterator[Any]:
    """A page of a browser that opened the printed address."""
    with chromium() as browser:
        page = browser.new_page(viewport={"width": 390, "height": 844}, locale="de")
        page.set_default_timeout(PATIENCE_MS)
        page.problems = []
        page.on("console", lambda said: page.problems.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: page.problems.append(str(error)))
        page.asked = set()
        page.on("request", lambda request: page.asked.add(request.url.partition("?")[0].split("/")[2]))
        page.goto(settings.address)
        yield page


def place(settings: Settings, path: str) -> str:
    return f"http://127.0.0.1:{settings.port}{path}"


def test_a_film_is_sent_and_its_report_opened_by_keyboard(
    settings: Settings, opened: Any, tmp_path: Path
) -> None:
    film = tmp_path / "a.mp4"
    film.write_bytes(b"fine")
    opened.goto(place(settings, "/analyze/"))
    opened.get_by_test_id("upload").set_input_files(film)
    opened.get_by_test_id("upload").focus()
    for _ in range(5):
        opened.keyboard.press("Tab")
    assert opened.evaluate("document.activeElement.type") == "submit"
    opened.keyboard.press("Enter")
    link = opened.get_by_test_id("report-link")
    link.focus()
    opened.keyboard.press("Enter")
    opened.wait_for_url("**/report.html")
    assert "Rücken" in opened.inner_text("body")
    assert not opened.problems


def test_a_refusal_is_shown_where_the_film_was_chosen(
    settings: Settings, opened: Any, tmp_path: Path
) -> None:
    empty = tmp_path / "a.mp4"
    empty.touch()
    opened.goto(place(settings, "/analyze/"))
    opened.get_by_test_id("upload").set_input_files(empty)
    opened.get_by_role("button", name="Auswerten").click()
    opened.get_by_role("alert").filter(has_text="Es kam kein Film an").wait_for()
    assert opened.get_by_role("button", name="Auswerten").is_enabled()
    opened.problems.clear()  # the browser reports the refusal too


BEGIN_SET = """
async (begin) => {
  window.socket = new WebSocket(`ws://${location.host}/coach/socket`);
  await new Promise((resolve) => (window.socket.onopen = resolve));
  window.socket.send(JSON.stringify(begin));
  const answer = await new Promise((resolve) => (window.socket.onmessage = resolve));
  const body = new URLSearchParams({ token: JSON.parse(answer.data).token });
  return (await (await fetch("/coach/remote", { method: "POST", body })).json()).address;
}
"""


def test_a_phone_stops_a_set_when_it_hurts(settings: Settings, opened: Any) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="needs axe-core")
    opened.goto(place(settings, "/drills/"))
    phone = opened.context.browser.new_page(viewport={"width": 390, "height": 844}, locale="de")
    phone.set_default_timeout(PATIENCE_MS)
    phone.on("pageerror", lambda error: opened.problems.append(str(error)))
    phone.goto(opened.evaluate(BEGIN_SET, BEGIN))
    phone.wait_for_selector("#remote[data-stage=set_up]")
    assert not phone.get_by_test_id("pause").is_visible()
    phone.get_by_test_id("pain").click()
    phone.get_by_test_id("pain-7").click()
    phone.wait_for_selector("#remote[data-stage=stopped]")
    assert phone.inner_text("[data-testid=cue]") == catalogue("de").say("coach-pain-red")
    assert phone.locator(".help").is_visible()
    assert not axe.Axe().run(phone).response["violations"]
    phone.close()
    opened.evaluate("window.socket.close(1000)")
    assert not opened.problems


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everybody_can_read_every_page(settings: Settings, opened: Any, scheme: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="needs axe").Axe()
    with open_store() as store:
        anna = next((one for one, _ in store.people()), None) or store.add("anna", ANNA.body)
        session = store.keep(anna, recorded(0 if scheme == "light" else 1))
    opened.emulate_media(color_scheme=scheme)
    opened.goto(place(settings, "/phone/"))
    opened.locator("main form[method=post] button").click()
    person = f"/people/{anna.id}/"
    for form in (f"{person}safety?then=today", f"/today/{anna.id}/start"):
        opened.goto(place(settings, form))
        opened.locator("main form button.first").click()
    paths = [
        "coach/",
        f"today/{anna.id}/",
        f"today/{anna.id}/start",
        f"today/{anna.id}/progress",
        "analyze/",
        "people/",
        "drills/",
        "drills/wall_tap",
        "settings/",
        "phone/",
    ]
    for path in (
        *(opened.url, *(place(settings, f"/{one}") for one in paths)),
        *(
            place(settings, f"{person}{one}")
            for one in ("", f"sessions/{session}/", "client/", "safety", "delete")
        ),
    ):
        opened.goto(path)
        assert axe.run(opened).violations_count == 0, path
        assert opened.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, path
    assert not opened.problems
    assert opened.asked <= {f"127.0.0.1:{settings.port}", ""}, "nothing is asked of another computer"
