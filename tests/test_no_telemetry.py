"""Nothing leaves this computer while films are analyzed and sets are coached: every socket is watched."""

import http.client
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from websockets.sync.client import connect

from browsers import PATIENCE_S, free_port
from clips import moving_square, write_clip
from test_coach_protocol import BEGIN, jpeg_of, picture

#: Runs in each Python that is started, also in the processes that the server starts: notes whoever is called.
WITNESS = """
import os, sys

def note(event, details):
    if event in calls:
        os.write(notes, f"{event} {details[1:]}\\n".encode())
    elif event == "socket.bind":
        os.write(notes, f"listens {details[1]}\\n".encode())

calls = {f"socket.{one}" for one in ("connect", "sendto", "sendmsg", "getaddrinfo", "gethostbyname")}
notes = os.open(os.environ["WITNESS_NOTES"], os.O_WRONLY | os.O_APPEND | os.O_CREAT)
os.write(notes, b"awake\\n")
sys.addaudithook(note)
"""
FORM = "multipart/form-data; boundary=b"


@pytest.fixture
def witnessed(tmp_path: Path) -> dict[str, str]:
    """An environment in which sockets are watched."""
    (tmp_path / "sitecustomize.py").write_text(WITNESS, "utf-8")
    return {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([str(tmp_path), *filter(None, sys.path)]),
        "WITNESS_NOTES": str(tmp_path / "notes"),
        "HIPHINGE_DATA": str(tmp_path / "data"),
    }


def notes(witnessed: dict[str, str]) -> list[str]:
    return Path(witnessed["WITNESS_NOTES"]).read_text("utf-8").splitlines()


@pytest.fixture
def server(witnessed: dict[str, str]) -> Iterator[tuple[int, str]]:
    """The port of a server whose sockets are watched, and the cookie that opens it."""
    port = free_port()
    command = [sys.executable, "-m", "hiphinge", "serve", "--no-browser", "--port", f"{port}"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=witnessed) as process:
        try:
            assert process.stdout is not None
            found = re.search(r"token=(\S+)", process.stdout.readline())
            assert found
            opened = asked(port, "GET", f"/?token={found[1]}")
            yield port, str(opened.getheader("set-cookie")).partition(";")[0]
            process.send_signal(signal.SIGINT)
            process.wait(PATIENCE_S)
        finally:
            process.kill()


def asked(
    port: int, method: str, place: str, cookie: str = "", body: bytes | None = None
) -> http.client.HTTPResponse:
    said = {"cookie": cookie, "origin": f"http://127.0.0.1:{port}", "content-type": FORM}
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE_S)) as line:
        line.request(method, place, body, said)
        answer = line.getresponse()
        answer.msg["body"] = answer.read().decode()
        return answer


def analyzes(port: int, cookie: str, film: bytes) -> str:
    """Send a film, wait for the end of its analysis, and return what is said then."""
    head = b'--b\r\nContent-Disposition: form-data; name="film"; filename="a.mp4"\r\n\r\n'
    place = asked(port, "POST", "/analyze/", cookie, head + film + b"\r\n--b--\r\n").getheader("location")
    deadline = time.monotonic() + PATIENCE_S
    while time.monotonic() < deadline:
        state = json.loads(asked(port, "GET", f"{place}state", cookie).msg["body"])
        if state["finished"]:
            return str(state["said"])
        time.sleep(0.1)
    raise TimeoutError(place)


def coaches(port: int, cookie: str) -> list[str]:
    """Begin a set, show two pictures, and return what was answered to."""
    said = {"cookie": cookie, "origin": f"http://127.0.0.1:{port}"}
    with connect(f"ws://127.0.0.1:{port}/coach/socket", additional_headers=said) as socket:
        socket.send(json.dumps(BEGIN))
        answers = [socket.recv(PATIENCE_S)]
        for time_s in (1.0, 1.1):
            socket.send(picture(time_s, jpeg_of(160, 120)))
            answers.append(socket.recv(PATIENCE_S))
    return [str(json.loads(one)["to"]) for one in answers]


def test_nothing_is_sent_to_anyone(
    server: tuple[int, str], witnessed: dict[str, str], tmp_path: Path
) -> None:
    port, cookie = server
    film = write_clip(tmp_path / "a.mp4", moving_square(12)).read_bytes()
    assert analyzes(port, cookie, film)
    assert coaches(port, cookie) == ["hello", "picture", "picture"]
    seen = notes(witnessed)
    assert seen.count("awake") >= 3  # the server, the analysis and the process that watches the person
    assert [one for one in seen if one != "awake"] == [f"listens ('127.0.0.1', {port})"]


def test_the_witness_sees_who_is_called(witnessed: dict[str, str]) -> None:
    call = "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).connect(('127.0.0.1', 9))"
    subprocess.run([sys.executable, "-c", call], check=True, env=witnessed)
    assert notes(witnessed) == ["awake", "socket.connect (('127.0.0.1', 9),)"]
