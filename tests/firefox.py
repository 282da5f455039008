"""Firefox, driven by the protocol that it speaks itself: WebDriver BiDi (W3C)."""

import json
import re
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from websockets.sync.client import ClientConnection, connect

from browsers import free_port

PATIENCE_S = 60.0
#: The camera shows a made-up picture without people, and is allowed.
PREFERENCES = {
    "media.navigator.streams.fake": True,
    "media.navigator.permission.disabled": True,
    "datareporting.policy.dataSubmissionEnabled": False,
    "browser.shell.checkDefaultBrowser": False,
}


class Firefox:
    """One window."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket, self._numbers = socket, count(1)
        self._sent("session.new", capabilities={})
        self._window = self._sent("browsingContext.getTree")["contexts"][0]["context"]

    def _sent(self, method: str, **parameters: Any) -> Any:
        number = next(self._numbers)
        self._socket.send(json.dumps({"id": number, "method": method, "params": parameters}))
        while True:
            answer = json.loads(self._socket.recv(PATIENCE_S))
            if answer.get("id") == number:
                assert answer["type"] == "success", answer
                return answer["result"]

    def open(self, address: str) -> None:
        self._sent("browsingContext.navigate", context=self._window, url=address, wait="complete")

    def asked(self, script: str) -> str:
        """Evaluate an expression of JavaScript that gives a string."""
        return str(self._evaluated(script)["value"])

    def _evaluated(self, script: str) -> Any:
        target = {"context": self._window}
        return self._sent("script.evaluate", expression=script, target=target, awaitPromise=True)["result"]

    def press(self, name: str) -> None:
        """Press an element as a person does, by its ``data-testid``."""
        element = self._evaluated(f"document.querySelector('[data-testid={name}]')")["sharedId"]
        origin = {"type": "element", "element": {"sharedId": element}}
        moves = [
            {"type": "pointerMove", "x": 0, "y": 0, "origin": origin},
            {"type": "pointerDown", "button": 0},
            {"type": "pointerUp", "button": 0},
        ]
        mouse = {"type": "pointer", "id": "mouse", "actions": moves}
        self._sent("input.performActions", context=self._window, actions=[mouse])

    def choose(self, name: str, file: Path) -> None:
        """Choose a file in an element, by its ``data-testid``."""
        element = self._evaluated(f"document.querySelector('[data-testid={name}]')")
        shared = {"sharedId": element["sharedId"]}
        self._sent("input.setFiles", context=self._window, element=shared, files=[f"{file}"])


@contextmanager
def firefox() -> Iterator[Firefox]:
    """Start it; skip the test where it is missing."""
    path = shutil.which("firefox-esr") or shutil.which("firefox")
    if path is None:
        pytest.skip("no Firefox: on Debian, apt-get install firefox-esr libavcodec59")
    with tempfile.TemporaryDirectory() as profile:
        lines = [f'user_pref("{name}", {json.dumps(value)});' for name, value in PREFERENCES.items()]
        Path(profile, "user.js").write_text("\n".join(lines), "utf-8")
        remote = ["--remote-debugging-port", f"{free_port()}"]
        command = [path, "--headless", "--no-remote", "--profile", profile, *remote]
        log = Path(profile, "log")
        with log.open("w") as file, subprocess.Popen(command, stdout=file, stderr=file) as process:
            try:
                with connect(f"{_listening(log)}/session", max_size=None) as socket:
                    yield Firefox(socket)
            finally:
                process.terminate()


def _listening(log: Path) -> str:
    """Wait until Firefox writes where it listens."""
    deadline = time.monotonic() + PATIENCE_S
    while time.monotonic() < deadline:
        if found := re.search(r"BiDi listening on (ws://\S+)", log.read_text("utf-8")):
            return found[1]
        time.sleep(0.1)
    raise TimeoutError("Firefox did not start")
