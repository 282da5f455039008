"""The coach in browsers other than Chromium; run where it is asked for, as a set takes its time."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path

import pytest

from browsers import free_port
from firefox import Firefox, firefox
from hiphinge.texts import catalogue
from webkit import WebKit, webkit

ASKED = "HIPHINGE_OTHER_BROWSERS"
PATIENCE_S = 300.0
CLIP = Path(str(files("hiphinge.samples") / "hinge.mp4"))
STAGE = "document.querySelector('#coach').dataset.stage"
REPORT_OF_SET = "document.querySelector('[data-testid=report-link]')"
REPORT_OF_FILM = "document.querySelector('a[href=\"report.html\"]')"
#: Of a made-up picture without people: Firefox shows a colored one, WebKit a black one.
NOBODY = ("setup-nobody", "setup-light")

Driven = Firefox | WebKit


@pytest.fixture(scope="module", params=[firefox, webkit])
def browser(request: pytest.FixtureRequest) -> Iterator[Driven]:
    if not os.environ.get(ASKED):
        pytest.skip(f"takes some minutes: set {ASKED}=1")
    with request.param() as opened:
        yield opened


@contextmanager
def server(*options: str) -> Iterator[str]:
    """The address that a server prints."""
    port = f"{free_port()}"
    command = [sys.executable, "-m", "hiphinge", "serve", "--no-browser", "--port", port, *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            found = re.search(r"http://\S+", process.stdout.readline())
            assert found
            yield found[0]
        finally:
            process.terminate()


def comes(browser: Driven, script: str, *wanted: str) -> str:
    """Wait until an expression of JavaScript gives one of these strings."""
    deadline = time.monotonic() + PATIENCE_S
    while (now := browser.asked(script)) not in wanted:
        if time.monotonic() > deadline:
            raise TimeoutError(f"{script} gave {now}, never {wanted}")
        time.sleep(0.2)
    return now


def starts(browser: Driven) -> None:
    """Press Start as soon as the page lets it be pressed; WebKit's driver loses a press at times."""
    comes(browser, "`${document.querySelector('[data-testid=start]:enabled') !== null}`", "true")
    while not browser.asked(shown("setup-message")):
        browser.press("start")
        time.sleep(1)


def shown(name: str) -> str:
    return f"document.querySelector('[data-testid={name}]').textContent"


def test_the_bundled_clip_is_counted_and_its_report_opens(browser: Driven) -> None:
    with server("--demo") as address:
        browser.open(address)
        starts(browser)
        comes(browser, STAGE, "done")
        assert browser.asked(shown("rep-count")) == "4"
        comes(browser, f"`${{{REPORT_OF_SET}.hidden}}`", "false")
        browser.open(browser.asked(f"{REPORT_OF_SET}.href"))
        assert browser.asked("document.querySelector('h1').textContent")


def test_a_camera_that_shows_nobody_is_not_taken_for_a_person(browser: Driven) -> None:
    with server() as address:
        browser.open(address)
        starts(browser)
        comes(browser, shown("setup-message"), *map(catalogue().say, NOBODY))
        assert browser.asked(STAGE) == "set_up"


def test_a_film_is_sent_and_its_report_opens(browser: Driven) -> None:
    with server() as address:
        browser.open(address)
        browser.open(f"{address.partition('?')[0]}analyze/")
        browser.choose("upload", CLIP)
        browser.asked("`${document.querySelector('form.upload').requestSubmit()}`")
        comes(browser, f"`${{{REPORT_OF_FILM} !== null}}`", "true")
        browser.open(browser.asked(f"{REPORT_OF_FILM}.href"))
        comes(browser, "`${document.querySelector('video').readyState > 0}`", "true")
