"""The coach as a person meets it: a real server, a real browser, and a film in the place of the camera."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from fake_camera import write_fake_camera
from hiphinge.knowledge.faults import fault_knowledge
from hiphinge.live.streams import ClipStream
from hiphinge.texts import catalogue
from shared import PROJECT

#: A digital person who drops the head in a hinge, the fault, and the end of its first repetition.
CLIP, FAULT, ONE_REP_S = "head_dropped.mp4", "neck_flexed", 4.8
#: Time for the start, two quiet seconds, the countdown, the hidden tab and the lost connection; where it is
#: too short, the film comes again.
STILL_S = 14.0
PATIENCE_MS = 60_000.0
STATIC = PROJECT / "src/hiphinge/web/static"


def said(text: str) -> str:
    return catalogue().say(text)


@pytest.fixture(scope="module")
def camera_film(phantoms: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    film = tmp_path_factory.mktemp("camera") / "camera.y4m"
    write_fake_camera(phantoms / CLIP, film, STILL_S, ONE_REP_S)
    return film


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """The address that a server prints."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "hiphinge", "serve", "--no-browser", "--port", f"{port}"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            found = re.search(r"http://\S+", process.stdout.readline())
            assert found
            yield found[0]
            process.send_signal(signal.SIGINT)
            process.wait(30)
        finally:
            process.kill()


@pytest.fixture(scope="module")
def browser(camera_film: Path) -> Iterator[Any]:
    playwright = pytest.importorskip("playwright.sync_api", reason="needs playwright")
    path = os.environ.get("HIPHINGE_BROWSER") or shutil.which("chromium") or shutil.which("google-chrome")
    if not path:
        pytest.skip("no Chromium: install it or name it in HIPHINGE_BROWSER")
    camera = ["--use-fake-device-for-media-stream", f"--use-file-for-fake-video-capture={camera_film}"]
    with playwright.sync_playwright() as running:
        opened = running.chromium.launch(executable_path=path, args=["--no-sandbox", *camera])
        yield opened
        opened.close()


def keeps_nobody_out(page: Any) -> bool:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="needs axe-core")
    broken = axe.Axe().run(page).response["violations"]
    assert not [(one["id"], [node["html"] for node in one["nodes"]]) for one in broken]
    width = page.viewport_size["width"]
    return bool(page.evaluate("document.documentElement.scrollWidth") <= width)


#: Keeps the latest connection, to cut it, and all that the place for cues has shown.
WITNESS = """
window.WebSocket = class extends WebSocket {
  constructor(...given) { super(...given); window.latestSocket = this; }
};
window.cues = [];
addEventListener("DOMContentLoaded", () => {
  const cue = document.querySelector("[data-testid=cue]");
  const note = () => window.cues.push([cue.dataset.kind, cue.textContent]);
  if (cue) new MutationObserver(note).observe(cue, { childList: true });
});
"""

#: WebKit's recorder without its coder: it ends, and has recorded nothing.
MUTE_RECORDER = """
MediaRecorder.prototype.addEventListener = function (kind, heard) {
  if (kind !== "dataavailable") EventTarget.prototype.addEventListener.call(this, kind, heard);
};
"""


@pytest.fixture(scope="module")
def page(browser: Any, address: str) -> Iterator[Any]:
    """The coach on a screen as wide as a phone's; its camera is not allowed yet."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, reduced_motion="reduce")
    opened = context.new_page()
    failures: list[str] = []
    opened.on("pageerror", lambda error: failures.append(str(error)))
    opened.add_init_script(WITNESS)
    opened.set_default_timeout(PATIENCE_MS)
    opened.goto(address)
    yield opened
    context.close()
    assert not failures


def shows(page: Any, name: str, words: str) -> bool:
    """Wait until an element shows these words."""
    return page.wait_for_selector(f'[data-testid={name}]:text-is("{words}")') is not None


def comes_to(page: Any, stage: str) -> bool:
    return page.wait_for_selector(f"#coach[data-stage={stage}]") is not None


def starts_by_keyboard(page: Any) -> None:
    page.get_by_test_id("start").focus()
    page.keyboard.press("Enter")


def rates_pain_by_keyboard(page: Any, score: int) -> None:
    page.get_by_test_id("pain").focus()
    page.keyboard.press("Enter")
    for _ in range(score + 1):  # from the checkbox past the lower ones
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == f"{score}"
    page.keyboard.press("Enter")


def hides(page: Any, *, hidden: bool) -> None:
    """Behave as a tab that is hidden, or is seen again."""
    page.evaluate(
        """hidden => {
            Object.defineProperty(document, "hidden", { configurable: true, get: () => hidden });
            document.dispatchEvent(new Event("visibilitychange"));
        }""",
        hidden,
    )


def begins_in_another_tab(page: Any) -> None:
    """Begin a set of its own beside this one, and finish it."""
    other = page.context.new_page()
    other.goto(page.url)
    starts_by_keyboard(other)
    assert comes_to(other, "set_up")
    assert other.get_by_test_id("rep-count").text_content() == "0"
    other.get_by_test_id("leave").click()
    assert comes_to(other, "before")
    other.close()


def test_a_set_in_front_of_the_camera(page: Any) -> None:
    """Camera refused, then allowed; tab hidden, connection lost; a repetition, its cue and report; pain."""
    assert keeps_nobody_out(page)
    # as long as the scripts are on their way
    assert 'data-testid="start" disabled' in page.request.get(page.url).text()
    starts_by_keyboard(page)
    assert shows(page, "setup-message", said("web-coach-refused"))

    page.context.grant_permissions(["camera"])
    page.fill("#reps", "1")
    page.fill("#rest", "0")
    starts_by_keyboard(page)
    assert comes_to(page, "countdown")
    page.locator("main").focus()  # as Safari does when a button is pressed by the mouse
    assert shows(page, "setup-message", said("setup-good"))
    assert comes_to(page, "moving")
    assert page.evaluate("document.activeElement.dataset.testid") == "pause"
    hides(page, hidden=True)
    assert comes_to(page, "paused")
    hides(page, hidden=False)
    page.keyboard.press("Enter")
    assert comes_to(page, "moving")
    page.evaluate("latestSocket.close(4999)")
    assert shows(page, "setup-message", said("web-coach-lost"))
    assert keeps_nobody_out(page)
    assert comes_to(page, "done")
    assert shows(page, "rep-count", "1")
    cue = said(f"cue-{fault_knowledge(FAULT).cues[0]}")
    # a busy machine may see too few pictures to judge a repetition, but takes it for nothing else
    assert all(words.startswith(cue) for kind, words in page.evaluate("window.cues") if kind == "cue")

    assert shows(page, "kept", said("coach-kept-nobody"))
    begins_in_another_tab(page)
    assert shows(page, "rep-count", "1")
    kept = page.get_by_test_id("report-link").get_attribute("href")

    rates_pain_by_keyboard(page, 7)
    assert comes_to(page, "stopped")
    page.wait_for_function(
        "link => document.querySelector('[data-testid=report-link]').pathname !== link", arg=kept
    )
    assert shows(page, "cue", said("coach-pain-red"))
    assert page.locator(".help").is_visible()
    assert keeps_nobody_out(page)


def test_a_film_is_recorded_in_the_page(page: Any, tmp_path: Path) -> None:
    page.context.grant_permissions(["camera"])
    page.goto(f"{page.url.partition('/coach/')[0]}/analyze/")
    assert keeps_nobody_out(page)
    record = page.get_by_test_id("record")
    record.click()  # the camera opens
    page.wait_for_selector(".record video:visible")
    record.click()  # who is in place already does not wait
    page.wait_for_selector('.record b:text-is("1")')
    record.click()
    chosen = page.evaluate_handle("document.querySelector('[type=file]')")
    page.wait_for_function("input => input.files.length === 1", arg=chosen)
    content = page.evaluate("async input => [...new Uint8Array(await input.files[0].arrayBuffer())]", chosen)
    film = tmp_path / page.evaluate("input => input.files[0].name", chosen)
    film.write_bytes(bytes(content))
    shown = list(ClipStream(film, fast=True).pictures())
    assert len(shown) > 5
    assert shown[-1][1] - shown[0][1] == pytest.approx(1.0, abs=0.8)

    page.evaluate(MUTE_RECORDER)
    record.click()
    page.wait_for_selector(".record video:visible")
    record.click()
    record.click()
    assert page.wait_for_selector(f'.record [role=status]:text-is("{said("web-record-nothing")}")')


def test_the_types_of_the_scripts_fit() -> None:
    checker = shutil.which("tsc")
    if checker is None:
        pytest.skip("no TypeScript: npm install --global typescript")
    scripts = sorted(map(str, STATIC.rglob("*.js")))
    options = ["--noEmit", "--allowJs", "--checkJs", "--strict", "--target", "es2022", "--module", "es2022"]
    libraries = [
        "--moduleResolution",
        "bundler",
        "--moduleDetection",
        "force",
        "--lib",
        "es2022,dom,dom.iterable",
    ]
    checked = subprocess.run(
        [checker, *options, *libraries, *scripts], capture_output=True, text=True, check=False
    )
    assert not checked.stdout
