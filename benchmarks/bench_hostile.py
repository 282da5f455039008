"""What hostile messages and uploads do to a server.

    python benchmarks/bench_hostile.py

All pages are asked for with names, fields, headers and bodies of any kind, for longer than by
``tests/test_web_hostile.py``. Then a server runs on this machine and is sent malformed WebSocket messages,
hostile uploads, and more connections than it takes, all made by a seed. An upload that is told to wait (429)
comes again, so that each is judged. Printed are the answers to each kind, the most memory of the server and
of the processes that it starts, and whether a good film is analyzed afterwards.

The goal: no answer of 500 and above, bounded memory, and a good film that is analyzed at the end.
"""

import argparse
import contextlib
import http.client
import json
import os
import random
import re
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import time
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from machine import describe
from PIL import Image

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from hiphinge.limits import MOST_WAITING  # noqa: E402
from mutated_films import film as mutated_film  # noqa: E402
from shared import shared_folder  # noqa: E402
from test_web_hostile import ask_anything, sites  # noqa: E402

if TYPE_CHECKING:
    from websockets.sync.client import ClientConnection

PORT = 4636
HOST = f"127.0.0.1:{PORT}"
BEGIN = {"type": "begin", "drill": "hinge", "reps": None, "count_at": "top", "rest_s": 0}
SAMPLE = ROOT / "src/hiphinge/samples/hinge.mp4"
BODY = "multipart/form-data; boundary=b"
#: Close code of who leaves a page without ending the set.
LEAVES = 1001
#: A client that is not answered for so long has found a way to hang the server.
PATIENCE_S = 120.0
#: A whole film may take so long on a machine that does other things too.
FILM_S = 900.0


@dataclass
class Tally:
    """How often each kind of attack got each answer."""

    answers: dict[str, Counter[str]] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def note(self, kind: str, answer: str) -> None:
        with self.lock:
            self.answers.setdefault(kind, Counter())[answer] += 1

    def show(self, heading: str) -> None:
        print(f"\n{heading}: {sum(sum(one.values()) for one in self.answers.values())}")
        for kind, answers in sorted(self.answers.items()):
            said = ", ".join(f"{answer} ({count})" for answer, count in sorted(answers.items()))
            print(f"  {kind:46}{said}")

    def failures(self) -> int:
        """How many answers said that the server failed, or never came."""
        bad = re.compile(r"5\d\d|closed 1011|hung")
        return sum(n for one in self.answers.values() for answer, n in one.items() if bad.match(answer))


# --- the WebSocket


def malformed_texts(rng: random.Random) -> tuple[str, str]:
    """A kind of text and one of it."""
    deep = "[" * rng.randrange(1, 2000)
    fields = json.dumps(
        {**BEGIN, rng.choice(list(BEGIN)): rng.choice([None, [], {}, -1, 1e308, "x" * 99, True])}
    )
    texts = {
        "no JSON": "".join(map(chr, (rng.randrange(1, 0xD7FF) for _ in range(rng.randrange(300))))),
        "deep JSON": deep,
        "too long": "x" * rng.randrange(2001, 100_000),
        "beyond a message's size": "x" * (2**20 + rng.randrange(1, 1000)),
        "wrong value": fields,
        "unknown type": json.dumps({"type": rng.choice(["", "exec", "__class__", "begin\0"])}),
        "unknown set": json.dumps({"type": "resume", "token": rng.choice(["", "../..", "x" * 1900])}),
        "huge number": f'{{"type": "rate", "score": {"9" * rng.randrange(1, 1900)}, "into_leg": false}}',
    }
    kind = rng.choice(list(texts))
    return kind, texts[kind]


def malformed_pictures(rng: random.Random) -> tuple[str, bytes]:
    """A kind of binary message and one of it."""
    kinds: dict[str, Callable[[], bytes]] = {
        "random bytes": lambda: rng.randbytes(rng.randrange(2000)),
        "time that is none": lambda: (
            struct.pack(">d", rng.choice([float("nan"), -1.0, float("inf")])) + jpeg(64, 48)
        ),
        "JPEG cut off": lambda: timed(jpeg(640, 480)[: rng.randrange(4, 2000)]),
        "JPEG with flipped bytes": lambda: timed(flipped(jpeg(640, 480), rng)),
        "JPEG that lies about its size": lambda: timed(resized(jpeg(64, 48), 16_000 + rng.randrange(40_000))),
        "JPEG with too many pixels": lambda: timed(jpeg(1921, 1081)),
        "PNG": lambda: timed(b"\x89PNG\r\n\x1a\n" + rng.randbytes(200)),
        "picture too large": lambda: timed(b"\xff\xd8\xff" + bytes(600_001)),
    }
    kind = rng.choice(list(kinds))
    return kind, kinds[kind]()


def malformed_frames(rng: random.Random) -> tuple[str, bytes]:
    """A kind of bytes that are no frames of a WebSocket (RFC 6455), and one of it."""
    frames = {
        "frame without a mask": b"\x81\x05hello",
        "frame with reserved bits": bytes([0x80 | rng.randrange(0x10, 0x80), 0x80]) + bytes(4),
        "frame of an unknown kind": bytes([0x80 | rng.choice([3, 4, 5, 6, 7, 11, 12, 15]), 0x80]) + bytes(4),
        "frame of 2^62 bytes": b"\x82\xff" + struct.pack(">Q", 2**62) + bytes(4),
        "text that is not UTF-8": b"\x81\x84" + bytes(4) + b"\xff\xfe\xfd\xfc",
        "control frame too long": b"\x89\xfe" + struct.pack(">H", 200) + bytes(204),
        "random frames": bytes([0x80 | rng.randrange(128), 0x80 | rng.randrange(128)]) + rng.randbytes(300),
    }
    kind = rng.choice(list(frames))
    return kind, frames[kind]


def timed(picture: bytes) -> bytes:
    return struct.pack(">d", time.time()) + picture


def jpeg(width: int, height: int) -> bytes:
    file = BytesIO()
    Image.new("RGB", (width, height), (90, 120, 60)).save(file, "JPEG")
    return file.getvalue()


def flipped(content: bytes, rng: random.Random) -> bytes:
    changed = bytearray(content)
    for _ in range(rng.randrange(1, 40)):
        changed[rng.randrange(3, len(changed))] = rng.randrange(256)
    return bytes(changed)


def resized(content: bytes, side: int) -> bytes:
    changed = bytearray(content)
    at = changed.index(b"\xff\xc0") + 5
    changed[at : at + 4] = struct.pack(">HH", side, side)
    return bytes(changed)


class Sockets:
    """Sends malformed messages to new connections, and to a set that goes on."""

    def __init__(self, cookie: str, rng: random.Random, tally: Tally) -> None:
        self.headers = {"Cookie": cookie, "Origin": f"http://{HOST}"}
        self.rng, self.tally = rng, tally
        with self.opened() as one:
            one.send(json.dumps(BEGIN))
            self.token = json.loads(one.recv(PATIENCE_S))["token"]
            one.close(LEAVES)

    def opened(self) -> "ClientConnection":
        from websockets.sync.client import connect

        return connect(f"ws://{HOST}/coach/socket", additional_headers=self.headers, max_size=None)

    def attack(self, number: int) -> None:
        kind, message = (malformed_texts, malformed_pictures, malformed_frames)[number % 3](self.rng)
        within = number % 2 == 0
        with self.opened() as one:
            if within:
                one.send(json.dumps({"type": "resume", "token": self.token}))
                one.recv(PATIENCE_S)
            if number % 3 == 2:
                one.socket.sendall(message)
            else:
                one.send(message)
            self.tally.note(f"{kind}{' within a set' if within else ''}", ending(one))
            one.close(LEAVES)


def ending(one: "ClientConnection") -> str:
    """How the server ends a connection."""
    from websockets.exceptions import ConnectionClosed

    try:
        answer = json.loads(one.recv(PATIENCE_S))
    except ConnectionClosed as closed:
        code = closed.rcvd.code if closed.rcvd else 1006
        return f"closed {code}{' with a reason' if closed.rcvd and closed.rcvd.reason else ''}"
    except TimeoutError:
        return "hung"
    return f"answered {answer['to']}"


# --- uploads


@dataclass(frozen=True)
class Upload:
    """Something sent to ``/analyze/``: the pieces of a body, and the head before it."""

    kind: str
    pieces: Callable[[], Iterator[bytes]]
    length: str | None = None
    content_type: str = BODY
    hangs_up: bool = True


def whole(kind: str, content: bytes, name: str = "a.mp4", content_type: str = BODY) -> Upload:
    """A form that arrives whole."""
    body = part(content, name) + b"--b--\r\n"
    return Upload(kind, lambda: iter([body]), str(len(body)), content_type, hangs_up=False)


def part(content: bytes, name: str = "a.mp4") -> bytes:
    head = f'--b\r\nContent-Disposition: form-data; name="film"; filename="{name}"\r\n\r\n'
    return head.encode("utf-8", "replace") + content + b"\r\n"


def uploads(count: int, rng: random.Random) -> list[Upload]:
    """So many uploads, of all kinds in turn."""
    sample = SAMPLE.read_bytes()
    bombs = [
        (path.name, path.read_bytes())
        for path in sorted((shared_folder() / "hostile").glob("*.*"))
        if path.suffix != ".md"
    ]
    names = [
        "../../../etc/passwd",
        "..\\..\\x.mp4",
        "/dev/null",
        "\0.mp4",
        "x" * 1500 + ".mp4",
        "\u202e4pm.exe",
        "",
    ]
    begins = [b"<html>", b"%PDF-1.7", b"MZ", b"\x7fELF", b"#!/bin/sh\n"]
    other_types = ["", "text/plain", "multipart/form-data"]
    kinds: list[Callable[[], Upload]] = [
        lambda: whole("film cut off", sample[: rng.randrange(1000, len(sample) // 2)]),
        lambda: mutated(rng.randrange(20_000)),
        lambda: bomb(rng.choice(bombs)) if bombs else picture_bomb(),
        picture_bomb,
        lambda: whole("no film", rng.choice(begins) * 99),
        lambda: whole("zip bomb", zip_bomb(), rng.choice(["a.mp4", "a.zip", "a.gif"])),
        lambda: whole("empty film", b""),
        lambda: whole("name that is a path or none", sample[:5000], rng.choice(names)),
        lambda: whole("no form", sample[:5000], content_type=rng.choice(other_types)),
        lambda: form_bomb(rng),
        lambda: Upload("body cut off", lambda: iter([part(sample[:50_000])[:-9]]), "60000"),
        lambda: lying_length(rng, sample),
        lambda: Upload("body without end", lambda: without_end(0.0)),
        lambda: Upload("body that trickles in", lambda: without_end(1.0)),
        lambda: Upload("silence after a fast start", fast_then_silent),
        lambda: Upload("head that trickles in", trickling_head, "head"),
        lambda: Upload("no HTTP", lambda: iter([rng.randbytes(500) + b"\r\n\r\n"]), "raw"),
    ]
    return [kinds[number % len(kinds)]() for number in range(count)]


def mutated(seed: int) -> Upload:
    film = mutated_film(seed)
    return whole("film with changed bytes", film.content, f"a{film.suffix}")


def bomb(named: tuple[str, bytes]) -> Upload:
    name, content = named
    return whole(f"bomb {name}", content, name)


def picture_bomb() -> Upload:
    file = BytesIO()
    Image.new("1", (16_384, 16_384)).save(file, "PNG")
    return whole("picture of 16384 x 16384", file.getvalue(), "a.png")


def zip_bomb() -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("a.mp4", bytes(100_000_000))
    return file.getvalue()


def form_bomb(rng: random.Random) -> Upload:
    """A form of many parts, a head without end, a long field, or two films."""
    bodies = [
        b"".join(b'--b\r\nContent-Disposition: form-data; name="n"\r\n\r\n1\r\n' for _ in range(20_000))
        + b"--b--\r\n",
        b"--b\r\nX: " + b"x" * 500_000,
        b'--b\r\nContent-Disposition: form-data; name="note"\r\n\r\n' + b"x" * 500_000 + b"\r\n--b--\r\n",
        part(b"1") + part(b"2") + b"--b--\r\n",
    ]
    body = rng.choice(bodies)
    return Upload("form bomb", lambda: iter([body]), str(len(body)), hangs_up=False)


def lying_length(rng: random.Random, sample: bytes) -> Upload:
    body = part(sample[:50_000]) + b"--b--\r\n"
    length = rng.choice(["-1", "1e9", "9" * 40, "10", f"{2**40}", "0x10", "5\r\nContent-Length: 6"])
    return Upload("length that lies", lambda: iter([body]), length)


def without_end(pause_s: float) -> Iterator[bytes]:
    yield part(b"")[:-2]
    while True:
        time.sleep(pause_s)
        yield b"x" * (10 if pause_s else 1_000_000)


def fast_then_silent() -> Iterator[bytes]:
    yield part(bytes(20_000_000))[:-2]
    time.sleep(PATIENCE_S)


def trickling_head() -> Iterator[bytes]:
    yield b"POST /analyze/ HTTP/1.1\r\n"
    while True:
        time.sleep(1.0)
        yield b"X-A: b\r\n"


class Uploads:
    """Sends uploads by bare sockets, and follows those that are taken to their end."""

    def __init__(self, cookie: str, tally: Tally, most_endless_bytes: int) -> None:
        self.cookie, self.tally, self.most_bytes = cookie, tally, most_endless_bytes

    def attack(self, upload: Upload) -> None:
        try:
            while (answer := self.sent(upload)) == "429":
                time.sleep(0.5)
        except TimeoutError:
            answer = "hung"
        except OSError:
            answer = "closed"
        status, _, place = answer.partition(" ")
        if status == "303":
            answer = f"taken, then {self.followed(place)}"
        self.tally.note(upload.kind, answer)

    def sent(self, upload: Upload) -> str:
        """Send until the server answers or hangs up; return the status, and the place it leads to."""
        with socket.create_connection(("127.0.0.1", PORT), timeout=PATIENCE_S) as line:
            framed = upload.length is None
            if upload.length not in ("head", "raw"):
                line.sendall(self.head(upload))
            answered = threading.Event()
            sender = threading.Thread(target=self._send, args=(line, upload, answered, framed), daemon=True)
            sender.start()
            answer = received(line)
            answered.set()
        status = re.match(rb"HTTP/1\.1 (\d+)", answer)
        place = re.search(rb"location: (\S+)", answer)
        if status is None:
            return "closed"
        return status[1].decode() + (f" {place[1].decode()}" if place else "")

    def head(self, upload: Upload) -> bytes:
        size = "Transfer-Encoding: chunked" if upload.length is None else f"Content-Length: {upload.length}"
        lines = [
            "POST /analyze/ HTTP/1.1",
            f"Host: {HOST}",
            f"Origin: http://{HOST}",
            f"Cookie: {self.cookie}",
        ]
        lines += [f"Content-Type: {upload.content_type}", size, "Accept: application/json"]
        return ("\r\n".join(lines) + "\r\n\r\n").encode()

    def _send(self, line: socket.socket, upload: Upload, answered: threading.Event, framed: bool) -> None:
        sent = 0
        with contextlib.suppress(OSError):
            for piece in upload.pieces():
                if answered.is_set() or sent > self.most_bytes:
                    return
                line.sendall(f"{len(piece):x}\r\n".encode() + piece + b"\r\n" if framed else piece)
                sent += len(piece)
            if upload.hangs_up:
                line.shutdown(socket.SHUT_WR)

    def followed(self, place: str, patience_s: float = PATIENCE_S) -> str:
        """Wait until an analysis has ended; return the status of its page, and forget it."""
        deadline = time.monotonic() + patience_s
        while time.monotonic() < deadline:
            _, body = self.asked("GET", f"{place}state")
            if json.loads(body)["finished"]:
                status, _ = self.asked("GET", place)
                self.asked("POST", f"{place}forget")
                return f"{status}"
            time.sleep(0.3)
        return "hung"

    def asked(self, method: str, place: str) -> tuple[int, bytes]:
        with contextlib.closing(http.client.HTTPConnection("127.0.0.1", PORT, timeout=PATIENCE_S)) as line:
            headers = {"Cookie": self.cookie, "Origin": f"http://{HOST}", "Accept": "application/json"}
            line.request(method, place, headers=headers)
            answer = line.getresponse()
            return answer.status, answer.read()


def received(line: socket.socket) -> bytes:
    """The head of an answer, or what came of it until the server hung up."""
    answer = b""
    while b"\r\n\r\n" not in answer:
        try:
            more = line.recv(65536)
        except ConnectionError:
            break
        if not more:
            break
        answer += more
    return answer


# --- more connections than it takes


def crowd(count: int, tally: Tally) -> None:
    """Open connections that say nothing, and ask for a page by each."""
    request = f"GET /static/style.css HTTP/1.1\r\nHost: {HOST}\r\n\r\n".encode()
    with contextlib.ExitStack() as stack:
        lines = []
        for _ in range(count):
            try:
                lines.append(stack.enter_context(socket.create_connection(("127.0.0.1", PORT), timeout=30)))
            except OSError:
                tally.note(f"{count} connections", "closed")
        for line in reversed(lines):
            try:
                line.sendall(request)
                status = re.match(rb"HTTP/1\.1 (\d+)", received(line))
                tally.note(f"{count} connections", status[1].decode() if status else "closed")
            except OSError:
                tally.note(f"{count} connections", "closed")


# --- the server


@dataclass
class Memory:
    """The most resident memory in MB of the server, and of the largest process that it started."""

    server: float = 0.0
    largest_child: float = 0.0
    together: float = 0.0

    def watch(self, server: int, stop: threading.Event) -> None:
        while not stop.wait(0.2):
            table = subprocess.run(
                ["ps", "-eo", "pid=,ppid=,rss="], capture_output=True, text=True, check=True
            ).stdout
            rows = [tuple(map(int, row.split())) for row in table.splitlines()]
            own = sum(rss for pid, _, rss in rows if pid == server) / 1024
            children = [rss / 1024 for _, parent, rss in rows if parent == server]
            self.server = max(self.server, own)
            self.largest_child = max(self.largest_child, *children, 0.0)
            self.together = max(self.together, own + sum(children))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--messages", type=int, default=1000)
    parser.add_argument("--uploads", type=int, default=200)
    parser.add_argument("--connections", type=int, default=500)
    parser.add_argument("--requests", type=int, default=3000, help="of any kind to each page that there is")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--most-mb", type=int, default=300, help="that a body without end sends before it stalls"
    )
    options = parser.parse_args()
    print(describe())
    with sites() as browsers:
        for one in browsers:
            ask_anything(one, options.requests)
            print(f"{options.requests} requests to {len(one[1])} places: no answer of 500 and above")
    with tempfile.TemporaryDirectory() as folder, served(Path(folder), PORT) as (process, cookie):
        memory, stop = Memory(), threading.Event()
        watcher = threading.Thread(target=memory.watch, args=(process.pid, stop))
        watcher.start()
        try:
            failures = attack(options, cookie)
            good = Uploads(cookie, Tally(), 2**40)
            status, _, place = good.sent(whole("good", SAMPLE.read_bytes())).partition(" ")
            after = good.followed(place, FILM_S) if status == "303" else status
        finally:
            stop.set()
            watcher.join()
        left = [path for path in Path(folder).rglob("film*") if path.is_file()]
        print(f"\nanswers of 500 and above, and none at all: {failures}")
        print(f"most memory, MB: server {memory.server:.0f}, a process it starts {memory.largest_child:.0f}, "
              f"all together {memory.together:.0f}")  # fmt: skip
        print(f"a good film afterwards: {after} (200 is good); films left on the disk: {len(left)}")
        print(f"the server {'lives' if process.poll() is None else 'has ended'}")


def attack(options: argparse.Namespace, cookie: str) -> int:
    rng = random.Random(options.seed)
    messages, films, connections = Tally(), Tally(), Tally()
    sockets = Sockets(cookie, rng, messages)
    for number in range(options.messages):
        sockets.attack(number)
    messages.show("malformed messages")
    sender = Uploads(cookie, films, options.most_mb * 1_000_000)
    with ThreadPoolExecutor(MOST_WAITING + 1) as at_once:
        list(at_once.map(sender.attack, uploads(options.uploads, rng)))
    films.show("hostile uploads")
    crowd(options.connections, connections)
    connections.show("connections")
    return sum(one.failures() for one in (messages, films, connections))


@contextlib.contextmanager
def served(folder: Path, port: int) -> Iterator[tuple["subprocess.Popen[str]", str]]:
    """A server whose files lie in a folder, and the cookie that opens it."""
    command = [sys.executable, "-m", "hiphinge", "serve", "--no-browser", "--port", f"{port}"]
    places = {"TMPDIR": str(folder), "HIPHINGE_DATA": str(folder / "data")}
    log = (folder / "log").open("w")
    with log, subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=log, text=True, env={**os.environ, **places}
    ) as process:  # fmt: skip
        try:
            assert process.stdout is not None
            address = re.search(r"http://\S+", process.stdout.readline())
            assert address, "the server did not start"
            yield process, first_cookie(address[0])
        finally:
            process.terminate()
            print("what the server logged:", logged((folder / "log").read_text("utf-8")))


def logged(text: str) -> Counter[str]:
    """How often each error and warning was logged."""
    return Counter(re.findall(r"^\w*(?:Error|WARNING|ERROR)\b.*", text, re.MULTILINE))


def first_cookie(address: str) -> str:
    place = urlsplit(address)
    line = http.client.HTTPConnection(place.netloc)
    line.request("GET", f"{place.path}?{place.query}")
    return str(line.getresponse().getheader("set-cookie")).partition(";")[0]


if __name__ == "__main__":
    main()
