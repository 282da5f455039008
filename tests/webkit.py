"""WebKit, the engine of Safari, as Debian packages it: driven by WebDriver (W3C), on a screen of its own."""

import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx2
import pytest

from browsers import free_port

PATIENCE_S = 60.0
PACKAGES = "webkit2gtk-driver xvfb gstreamer1.0-plugins-good gstreamer1.0-libav"
#: A camera that shows a test picture without people.
MADE_UP_CAMERA = ("--enable-media-stream=true", "--enable-mock-capture-devices=true")


class WebKit:
    """One window."""

    def __init__(self, driver: httpx2.Client, window: Path) -> None:
        self._driver, self._session = driver, ""
        options = {"binary": f"{window}", "args": ["--automation", *MADE_UP_CAMERA]}
        wanted = {"alwaysMatch": {"webkitgtk:browserOptions": options}}
        self._session = f"/{self._sent('', capabilities=wanted)['sessionId']}"

    def _sent(self, command: str, **parameters: Any) -> Any:
        answer = self._driver.post(f"/session{self._session}{command}", json=parameters)
        assert answer.is_success, answer.text
        return answer.json()["value"]

    def open(self, address: str) -> None:
        self._sent("/url", url=address)

    def asked(self, script: str) -> str:
        """Evaluate an expression of JavaScript that gives a string."""
        return str(self._sent("/execute/sync", script=f"return {script}", args=[]))

    def press(self, name: str) -> None:
        """Press an element as a person does, by its ``data-testid``."""
        self._sent(f"/element/{self._found(name)}/click")

    def choose(self, name: str, file: Path) -> None:
        """Choose a file in an element, by its ``data-testid``."""
        self._sent(f"/element/{self._found(name)}/value", text=f"{file}")

    def _found(self, name: str) -> str:
        (element,) = self._sent("/element", using="css selector", value=f"[data-testid={name}]").values()
        return str(element)

    def close(self) -> None:
        self._driver.delete(f"/session{self._session}")


@contextmanager
def webkit() -> Iterator[WebKit]:
    """Start it; skip the test where it is missing."""
    window = next(Path("/usr/lib").glob("*/webkit2gtk-4.*/MiniBrowser"), None)
    if window is None or not shutil.which("WebKitWebDriver") or not shutil.which("Xvfb"):
        pytest.skip(f"no WebKit: on Debian, apt-get install {PACKAGES}")
    with _screen() as display:
        port = free_port()
        environment = {"DISPLAY": display, "PATH": "/usr/bin:/bin", "HOME": "/nonexistent"}
        command = ["WebKitWebDriver", f"--port={port}"]
        with subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL) as process:
            try:
                with httpx2.Client(base_url=f"http://127.0.0.1:{port}", timeout=PATIENCE_S) as driver:
                    _answers(driver)
                    opened = WebKit(driver, window)
                    yield opened
                    opened.close()
            finally:
                process.terminate()


@contextmanager
def _screen() -> Iterator[str]:
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1400x1000x24"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        try:
            assert process.stdout is not None
            yield f":{process.stdout.readline().strip()}"
        finally:
            process.terminate()


def _answers(driver: httpx2.Client) -> None:
    """Wait until it listens."""
    deadline = time.monotonic() + PATIENCE_S
    while time.monotonic() < deadline:
        try:
            driver.get("/status")
        except httpx2.ConnectError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError("WebKitWebDriver did not start")
