"""The coach in Firefox, run by hand, as no test drives that browser.

    python tests/firefox.py

A server with ``--demo`` and Debian's ``firefox-esr`` run on this machine. Firefox is driven by the protocol
that it speaks itself (WebDriver BiDi): it opens the printed address, presses Start, and follows the set of
the bundled clip to its end. Then it asks for a camera, for which it shows a made-up picture without people.
"""

import json
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

from websockets.sync.client import ClientConnection, connect

from browsers import free_port
from hiphinge.texts import Message

PATIENCE_S = 300.0
PREFERENCES = {
    "media.navigator.streams.fake": True,
    "media.navigator.permission.disabled": True,
    "datareporting.policy.dataSubmissionEnabled": False,
    "browser.shell.checkDefaultBrowser": False,
}

STATE = """
{
  const text = (name) => document.querySelector(`[data-testid=${name}]`).textContent;
  JSON.stringify([document.querySelector("#coach").dataset.stage, text("rep-count"), text("setup-message")]);
}
"""


class Firefox:
    """One window, driven by WebDriver BiDi (W3C)."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket, self._numbers = socket, count(1)
        self.asked("session.new", capabilities={})
        self._window = self.asked("browsingContext.getTree")["contexts"][0]["context"]

    def asked(self, method: str, **parameters: Any) -> Any:
        number = next(self._numbers)
        self._socket.send(json.dumps({"id": number, "method": method, "params": parameters}))
        while True:
            answer = json.loads(self._socket.recv(PATIENCE_S))
            if answer.get("id") == number:
                assert answer["type"] == "success", answer
                return answer["result"]

    def open(self, address: str) -> None:
        self.asked("browsingContext.navigate", context=self._window, url=address, wait="complete")

    def said(self, script: str) -> Any:
        target = {"context": self._window}
        return self.asked("script.evaluate", expression=script, target=target, awaitPromise=True)["result"]

    def press(self, name: str) -> None:
        """Press an element as a person does, by its ``data-testid``."""
        element = self.said(f"document.querySelector('[data-testid={name}]')")["sharedId"]
        origin = {"type": "element", "element": {"sharedId": element}}
        moves = [
            {"type": "pointerMove", "x": 0, "y": 0, "origin": origin},
            {"type": "pointerDown", "button": 0},
            {"type": "pointerUp", "button": 0},
        ]
        mouse = {"type": "pointer", "id": "mouse", "actions": moves}
        self.asked("input.performActions", context=self._window, actions=[mouse])

    def state(self) -> tuple[str, str, str]:
        """The stage of the set, the count, and what is said above the picture."""
        found = self.said(STATE)
        stage, reps, words = json.loads(found["value"])
        return stage, reps, words


@contextmanager
def firefox() -> Iterator[Firefox]:
    path = shutil.which("firefox-esr") or shutil.which("firefox")
    if path is None:
        sys.exit("There is no Firefox: apt-get install firefox-esr libavcodec59")
    with tempfile.TemporaryDirectory() as profile:
        lines = [f'user_pref("{name}", {json.dumps(value)});' for name, value in PREFERENCES.items()]
        Path(profile, "user.js").write_text("\n".join(lines), "utf-8")
        remote = ["--remote-debugging-port", f"{free_port()}"]
        command = [path, "--headless", "--no-remote", "--profile", profile, *remote]
        log = Path(profile, "log")
        with log.open("w") as file, subprocess.Popen(command, stdout=file, stderr=file) as process:
            try:
                with connect(f"{listening(log)}/session", max_size=None) as socket:
                    yield Firefox(socket)
            finally:
                process.terminate()


def listening(log: Path) -> str:
    """Wait until Firefox writes where it listens."""
    deadline = time.monotonic() + PATIENCE_S
    while time.monotonic() < deadline:
        if found := re.search(r"BiDi listening on (ws://\S+)", log.read_text("utf-8")):
            return found[1]
        time.sleep(0.1)
    sys.exit("Firefox did not start.")


@contextmanager
def server(*options: str) -> Iterator[str]:
    """The address that a server prints."""
    command = [
        sys.executable,
        "-m",
        "hiphinge",
        "serve",
        "--no-browser",
        "--port",
        f"{free_port()}",
        *options,
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            found = re.search(r"http://\S+", process.stdout.readline())
            assert found
            yield found[0]
        finally:
            process.terminate()


def follow(browser: Firefox, until: str) -> None:
    """Print what the page shows whenever it changes, until it shows a stage or words."""
    began, before = time.monotonic(), ("", "", "")
    while until not in before:
        if (now := browser.state()) != before:
            print(f"{time.monotonic() - began:6.1f} s  {'  '.join(now)}", flush=True)
        before = now
        if time.monotonic() - began > PATIENCE_S:
            sys.exit(f"Firefox never came to: {until}")
        time.sleep(0.2)


def main() -> None:
    with firefox() as browser, server("--demo") as demo, server() as address:
        print("the bundled clip:")
        browser.open(demo)
        browser.press("start")
        follow(browser, "done")
        print("a camera that shows nobody:")
        browser.open(address)
        browser.press("start")
        follow(browser, str(Message("setup-nobody")))


if __name__ == "__main__":
    main()
