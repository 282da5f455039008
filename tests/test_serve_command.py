"""``hiphinge serve``: a real server on this machine, opened by its printed address and ended by Ctrl-C."""

import http.client
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest
from websockets.exceptions import ConnectionClosedError
from websockets.sync.client import connect

from browsers import free_port
from command_line import hiphinge, reported_in_one_sentence
from hiphinge.limits import MOST_CONNECTIONS
from hiphinge.texts import Message

PATIENCE_S = 30.0
NO_TEXT = str(Message("error-coach-message", {"what": "utf-8"}))
PROGRAM = """
import sys
from hiphinge.web import patience
patience.REQUEST_S = 0.5
from hiphinge.cli.main import main
sys.argv = ["hiphinge", "serve", "--no-browser", "--port", sys.argv[1]]
main()
"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[int, str]]:
    """The port of a running server, and its token."""
    program = tmp_path_factory.mktemp("serve") / "program.py"
    program.write_text(PROGRAM, encoding="utf-8")
    port = free_port()
    with subprocess.Popen(
        [sys.executable, program, f"{port}"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        found = re.search(rf"http://127\.0\.0\.1:{port}/\?token=(\S+)", process.stdout.readline())
        try:
            assert found
            yield port, found[1]
            process.send_signal(signal.SIGINT)
            out, err = process.communicate(timeout=PATIENCE_S)
        finally:
            process.kill()
        assert process.returncode == 0
        assert set(err.splitlines()) <= {f"ERROR:    {NO_TEXT}"}
        assert "hiphinge is closed." in out


@pytest.fixture(scope="module")
def opened(server: tuple[int, str]) -> http.client.HTTPResponse:
    """The answer to the first visit."""
    return answer(server[0], f"/?token={server[1]}")


def cookie_of(opened: http.client.HTTPResponse) -> str:
    return str(opened.getheader("set-cookie")).partition(";")[0]


def answer(port: int, path: str, cookie: str = "") -> http.client.HTTPResponse:
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE_S)) as connection:
        connection.request("GET", path, headers={"cookie": cookie})
        found = connection.getresponse()
        found.read()
        return found


def test_the_printed_address_opens_the_pages(
    server: tuple[int, str], opened: http.client.HTTPResponse
) -> None:
    port, token = server
    assert answer(port, "/drills/").status == 403
    assert opened.status == 303
    assert opened.getheader("server") is None
    assert answer(port, "/drills/", cookie_of(opened)).status == 200
    assert answer(port, f"/?token={token}").status == 403


def test_only_this_computer_is_listened_to(server: tuple[int, str]) -> None:
    with socket.create_connection(("127.0.0.1", server[0])):
        pass
    with pytest.raises(OSError), socket.create_connection(("127.0.0.2", server[0]), timeout=1.0):  # noqa: PT011
        pass


def test_a_request_that_never_ends_is_cut_and_others_are_served(server: tuple[int, str]) -> None:
    with socket.create_connection(("127.0.0.1", server[0]), timeout=PATIENCE_S) as slow:
        slow.sendall(b"GET / HTTP/1.1\r\nX-A: ")
        assert answer(server[0], "/static/style.css").status == 200
        began = time.monotonic()
        assert slow.recv(100) == b""
    assert time.monotonic() - began < PATIENCE_S / 2


def test_a_connection_too_many_is_told_to_wait(server: tuple[int, str]) -> None:
    port, _ = server
    with ExitStack() as stack:
        for _ in range(MOST_CONNECTIONS):
            stack.enter_context(socket.create_connection(("127.0.0.1", port), timeout=PATIENCE_S))
        refused = answer(port, "/static/style.css")
        assert refused.status == 429
    assert _patiently(lambda: answer(port, "/static/style.css").status == 200)


def _patiently(holds: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + PATIENCE_S
    while not holds():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.05)
    return True


ATTACKS = {
    "no HTTP": (b"\x00\xff\r\n\r\n", 400),
    "two lengths": (b"POST / HTTP/1.1\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n", 400),
    "length and chunks": (
        b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        403,
    ),
    "a head without end": (b"GET / HTTP/1.1\r\nX: " + b"x" * 100_000, 400),
    "a path out of the site": (b"GET /static/../../../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n", 403),
    "an address for another": (b"CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n", 403),
}


@pytest.mark.parametrize("kind", ATTACKS)
def test_bytes_that_no_browser_sends_are_refused(server: tuple[int, str], kind: str) -> None:
    said, status = ATTACKS[kind]
    with socket.create_connection(("127.0.0.1", server[0]), timeout=PATIENCE_S) as line:
        line.sendall(said)
        assert line.recv(100).startswith(f"HTTP/1.1 {status} ".encode())
    assert answer(server[0], "/static/style.css").status == 200


@pytest.mark.parametrize("frames", [b"\x81\x84....\xd1\xd0\xd3\xd2", b"\x01\x81....\xed\x80\x81....\x0d"])
def test_text_that_is_none_closes_a_websocket_with_a_reason(
    server: tuple[int, str], opened: http.client.HTTPResponse, frames: bytes
) -> None:
    said = {"cookie": cookie_of(opened), "origin": f"http://127.0.0.1:{server[0]}"}
    with connect(f"ws://127.0.0.1:{server[0]}/coach/socket", additional_headers=said) as socket:
        socket.socket.sendall(frames)
        with pytest.raises(ConnectionClosedError) as closed:
            socket.recv(PATIENCE_S)
    assert closed.value.rcvd is not None
    assert (closed.value.rcvd.code, closed.value.rcvd.reason) == (1007, NO_TEXT)


def test_a_port_in_use_is_one_sentence(server: tuple[int, str]) -> None:
    outcome = hiphinge("serve", "--no-browser", "--port", f"{server[0]}")
    assert reported_in_one_sentence(outcome)
    assert "--port" in outcome.err


def test_without_the_extra_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "segno", None)
    outcome = hiphinge("serve", "--no-browser")
    assert reported_in_one_sentence(outcome)
    assert "hiphinge[web]" in outcome.err


def test_the_core_runs_without_the_extra(tmp_path: Path) -> None:
    for module in ("starlette", "uvicorn", "websockets", "segno"):
        (tmp_path / f"{module}.py").write_text("raise ImportError", encoding="utf-8")
    code = "import hiphinge.cli.main"
    subprocess.run(
        [sys.executable, "-c", code], check=True, env={"PYTHONPATH": f"{tmp_path}:{':'.join(sys.path)}"}
    )
