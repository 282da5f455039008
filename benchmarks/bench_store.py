"""Response times of a large store."""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from machine import describe
from sqlalchemy import insert

from hiphinge.history import tables
from hiphinge.history.blobs import Filed, put
from hiphinge.history.following import follow
from hiphinge.history.overview import overview
from hiphinge.history.record import Recorded, Someone
from hiphinge.history.store import Store, new_id, open_store
from hiphinge.history.times import utc_text
from hiphinge.history.trends import session_points
from hiphinge.person import Person

RUNS = 7
REPS = 5
MEASURES = ("lumbar_share", *(f"measure_{number}_deg" for number in range(19)))
#: About the size of a session of half a minute with five repetitions.
FRAMES_BYTES, STILL_BYTES, STILLS = 150_000, 60_000, 3
#: Only this many sessions have files, so that the store fits on any machine.
WITH_FILES = 500
#: Number of other people, besides the one with all those sessions.
CLIENTS = 40
BEGINNING = datetime(2020, 1, 1, tzinfo=UTC)
COMMAND = Path(sys.executable).with_name("hiphinge")


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--sessions", type=int, default=10_000)
    sessions = asked.parse_args().sessions
    print(describe())
    with tempfile.TemporaryDirectory() as folder:
        os.environ["HIPHINGE_DATA"] = folder
        os.environ.pop("HIPHINGE_DATABASE_URL", None)
        with open_store() as store:
            others = [store.add(f"client {number}", Person()) for number in range(1, CLIENTS)]
            for other in others:
                fill(store, other, sessions // CLIENTS, files=0)
            someone = store.add("anna", Person())
            fill(store, someone, sessions, files=WITH_FILES)
            size = sum(path.stat().st_size for path in Path(folder).iterdir()) / 1e6
            print(
                f"{sessions} sessions of one person, {WITH_FILES} with files, "
                f"and as many of {len(others)} others, {size:.0f} MB"
            )
            measure(store, someone)
    print(f"median of {RUNS} runs")


def measure(store: Store, someone: Someone) -> None:
    calls: dict[str, Callable[[], object]] = {
        "the latest 20 sessions (goal: at most 0.3)": lambda: store.sessions(someone, 20),
        "all sessions (goal: at most 0.3)": lambda: store.sessions(someone),
        "a trend over all sessions (goal: at most 0.5)": lambda: follow(
            store.sessions(someone), session_points(store.seen(someone, "lumbar_share")), "lumbar_share"
        ),
        "all people at a glance": lambda: overview(store, "lumbar_share", 4, datetime.now(UTC)),
        "opening the store": _open,
        "storing a session": lambda: store.keep(someone, recorded()),
        "hiphinge people": lambda: _run("people"),
        "hiphinge history (goal: at most 1)": lambda: _run("history", "anna"),
        "hiphinge history --all": lambda: _run("history", "anna", "--all"),
        "hiphinge trend": lambda: _run("trend", "anna"),
    }
    for what, call in calls.items():
        print(f"{seconds(call):8.3f} s   {what}")


def seconds(call: Callable[[], object]) -> float:
    return median(_once(call) for _ in range(RUNS))


def recorded() -> Recorded:
    rooms: dict[str, object] = {"source": {}, "view": {}, "versions": {}, "reps": [], "faults": []}
    session = json.dumps({"schema": "hiphinge.session/1", **rooms}).encode()
    stills = [
        Filed.of_bytes(f"keyframes/{number:02d}_x_rep1.jpg", os.urandom(STILL_BYTES))
        for number in range(STILLS)
    ]
    frames = Filed.of_bytes("frames.csv", (b"0.1234," * FRAMES_BYTES)[:FRAMES_BYTES])
    return Recorded(datetime.now(UTC), new_id(), [Filed.of_bytes("session.json", session), frames, *stills])


def fill(store: Store, someone: Someone, sessions: int, files: int) -> None:
    ids = [new_id() for _ in range(sessions)]
    rows = [_row(session_id, someone, number) for number, session_id in enumerate(ids)]
    values = [
        {
            "session_id": session_id,
            "measure": name,
            "rep": rep,
            "value": 0.3 + 0.01 * rep,
            "standard_error": 0.05,
        }
        for session_id in ids
        for name in MEASURES
        for rep in range(1, REPS + 1)
    ]
    with store.database.writing() as connection:
        connection.execute(insert(tables.session), rows)
        connection.execute(insert(tables.rep_value), values)
        for session_id in ids[:files]:
            for filed in recorded().files:
                put(connection, session_id, filed)


def _row(session_id: str, someone: Someone, number: int) -> dict[str, Any]:
    moment = utc_text(BEGINNING + timedelta(hours=6 * number))
    return {
        "id": session_id, "person_id": someone.id, "recorded_at": moment, "zone_offset_min": 120,
        "stored_at": moment, "recording": session_id, "file": "clip.mp4", "kind": "video", "duration_s": 30.0,
        "movement": "hinge", "drill": None, "usable": 1, "reps": REPS, "faults": '["lumbar_rounding"]',
        "version": "0.1.0",
    }  # fmt: skip


def _open() -> None:
    with open_store():
        pass


def _run(*arguments: str) -> None:
    subprocess.run([COMMAND, *arguments], check=True, stdout=subprocess.DEVNULL)


def _once(call: Callable[[], object]) -> float:
    begun = perf_counter()
    call()
    return perf_counter() - begun


if __name__ == "__main__":
    main()
