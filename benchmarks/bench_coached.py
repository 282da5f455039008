"""Whether memory stays flat while several people are coached for long, and whether they are kept apart.

    python benchmarks/bench_coached.py --minutes 30 --sessions 4

A server runs on this machine. Each session shows it a clip, forward and backward by turns, 15 pictures for
each second of the coach's clock, as fast as they are answered; every other session shows it mirrored. Printed
are the memory of the server and of each process that looks at pictures, by the coach's clock, and for each
session the pictures a second, the repetitions, and how often a person faced the other way than its own; on
Linux also the processor time that server and processes took for each picture.
Ctrl-C ends it earlier, with what is known by then.

The goal: memory that grows by at most 20 MB after the first two minutes, in which the window of 30 seconds
and the caches fill; at four sessions at least 8 pictures a second each; nobody who faces the wrong way.
"""

import argparse
import contextlib
import json
import os
import struct
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from io import BytesIO
from itertools import chain, cycle, islice
from pathlib import Path

from bench_hostile import PATIENCE_S, served
from machine import describe
from PIL import Image

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from fake_camera import RATE_HZ, fitted  # noqa: E402

PORT = 4634
HOST = f"127.0.0.1:{PORT}"
BEGIN = {"type": "begin", "drill": "hinge", "reps": None, "count_at": "top", "rest_s": 0}
#: The person stands still for so long at first: for the reference and the countdown.
STILL_S = 10.0
#: Memory is looked at so often.
EVERY_S = 15.0
#: The minutes in which the window fills.
WARM_MIN = 2
#: Of `poses.estimator.FIGURE_POINTS`: heel and toe of one side.
HEEL, TOE = 8, 9


@dataclass
class Watched:
    """What became of one session."""

    facing_right: bool
    minutes: float = 0.0
    pictures: int = 0
    reps: int = 0
    wrong_way: int = 0
    seconds: float = 0.0
    ending: str = ""


@dataclass
class Memory:
    """Resident memory in MB of the server and of its processes, by the least advanced coach's clock."""

    sessions: int
    rows: list[tuple[float, float, list[float]]] = field(default_factory=list)
    #: Processor time in seconds, all together, and pictures until then.
    used: list[tuple[float, int]] = field(default_factory=list)

    def note(self, server: int, minutes: float, pictures: int) -> None:
        command = ["ps", "-eo", "pid=,ppid=,rss=,args="]
        table = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
        rows = [row.split(None, 3) for row in table]
        own = next(int(rss) / 1024 for pid, _, rss, _ in rows if int(pid) == server)
        looking = [(int(pid), int(rss) / 1024) for pid, parent, rss, args in rows
                   if int(parent) == server and "spawn_main" in args]  # fmt: skip
        processes = [rss for _, rss in sorted(looking)]
        self.rows.append((minutes, own, processes))
        if sys.platform == "linux" and len(looking) == self.sessions:
            self.used.append((sum(map(processor_s, [server, *(pid for pid, _ in looking)])), pictures))
        print(f"{minutes:6.1f}{own:8.0f}  {' '.join(f'{one:.0f}' for one in processes)}", flush=True)


def processor_s(process: int) -> float:
    """Processor time that a process has taken, in seconds."""
    fields = Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def jpegs(clip: Path) -> list[bytes]:
    return [_jpeg(Image.fromarray(picture)) for picture in fitted(clip, 60.0, RATE_HZ, (1280, 720))]


def _jpeg(picture: Image.Image) -> bytes:
    file = BytesIO()
    picture.save(file, "JPEG", quality=92)
    return file.getvalue()


def mirrored(pictures: list[bytes]) -> list[bytes]:
    return [_jpeg(Image.open(BytesIO(one)).transpose(Image.Transpose.FLIP_LEFT_RIGHT)) for one in pictures]


def watched_to_the_end(cookie: str, pictures: list[bytes], watched: Watched, minutes: float) -> None:
    from websockets.exceptions import ConnectionClosed

    try:
        watch(cookie, pictures, watched, minutes)
    except ConnectionClosed as closed:
        watched.ending = f"{closed}"


def watch(cookie: str, pictures: list[bytes], watched: Watched, minutes: float) -> None:
    """Show the pictures to a session of its own."""
    from websockets.sync.client import connect

    headers = {"Cookie": cookie, "Origin": f"http://{HOST}"}
    still = [pictures[0]] * round(STILL_S * RATE_HZ)
    moving = cycle([*pictures, *reversed(pictures)])
    with connect(f"ws://{HOST}/coach/socket", additional_headers=headers) as socket:
        socket.send(json.dumps(BEGIN))
        socket.recv(PATIENCE_S)
        began = None
        for number, jpeg in enumerate(islice(chain(still, moving), round(minutes * 60 * RATE_HZ))):
            socket.send(struct.pack(">d", 1.0 + number / RATE_HZ) + jpeg)
            answer = json.loads(socket.recv(PATIENCE_S))
            began = began or time.monotonic()  # the process starts before the first answer
            points = answer["seen"]["points"]
            if points and (points[TOE][0] > points[HEEL][0]) != watched.facing_right:
                watched.wrong_way += 1
            watched.pictures, watched.reps = number + 1, answer["reps"]
            watched.minutes, watched.seconds = (number + 1) / RATE_HZ / 60, time.monotonic() - began


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--clip", type=Path, default=ROOT / "src/hiphinge/samples/hinge.mp4")
    parser.add_argument("--right", action="store_true", help="the person in the clip faces right")
    parser.add_argument("--minutes", type=float, default=30.0, help="by the coach's clock")
    parser.add_argument("--sessions", type=int, default=4)
    options = parser.parse_args()
    print(describe())
    pictures = jpegs(options.clip)
    shown = [pictures, mirrored(pictures)]
    people = [Watched(options.right != bool(number % 2)) for number in range(options.sessions)]
    memory = Memory(options.sessions)
    print("minute  server  processes, MB")
    with tempfile.TemporaryDirectory() as folder, served(Path(folder), PORT) as (process, cookie):
        threads = [
            threading.Thread(
                target=watched_to_the_end, args=(cookie, shown[number % 2], one, options.minutes), daemon=True
            )
            for number, one in enumerate(people)
        ]
        for thread in threads:
            thread.start()
        with contextlib.suppress(KeyboardInterrupt):
            while all(thread.is_alive() for thread in threads):
                time.sleep(EVERY_S)
                pictures_shown = sum(one.pictures for one in people)
                memory.note(process.pid, min(one.minutes for one in people), pictures_shown)
            for thread in threads:
                thread.join()
        report(people, memory)


def report(people: list[Watched], memory: Memory) -> None:
    print(f"{'session':8}{'pictures':>9}{'a second':>9}{'reps':>6}{'wrong way':>10}")
    for number, one in enumerate(people, 1):
        rate = one.pictures / max(one.seconds, 1e-9)
        print(f"{number:<8}{one.pictures:9}{rate:9.1f}{one.reps:6}{one.wrong_way:10}  {one.ending}")
    warm = [row for row in memory.rows if row[0] >= WARM_MIN and len(row[2]) == len(people)]
    if len(warm) > 1:
        (begin, server, processes), (end, server_then, processes_then) = warm[0], warm[-1]
        growth = [f"{after - before:.1f}" for before, after in zip(processes, processes_then, strict=True)]
        print(f"growth from minute {begin:.1f} to {end:.1f}, MB: server {server_then - server:.1f}, "
              f"processes {' '.join(growth)}")  # fmt: skip
    if len(memory.used) > 1:
        (before_s, first), (after_s, last) = memory.used[0], memory.used[-1]
        print(f"processor time a picture: {1000 * (after_s - before_s) / max(1, last - first):.0f} ms")


if __name__ == "__main__":
    main()
