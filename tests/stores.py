"""Stores to test with: made-up sessions, stores of every version, and a PostgreSQL server of our own."""

import json
import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

import psycopg
from sqlalchemy import insert

from hiphinge.history import blobs, tables
from hiphinge.history.blobs import Filed
from hiphinge.history.database import open_database
from hiphinge.history.plain_text import name_key
from hiphinge.history.record import Recorded, Someone
from hiphinge.history.reps import rep_values
from hiphinge.history.session_facts import facts
from hiphinge.history.times import utc_text
from hiphinge.person import Person
from hiphinge.results.frames_csv import frames_csv
from hiphinge.results.session_json import dumps
from sessions import make_session, with_spine

#: The moment of the first made-up session; each further one is a day later.
BEGINNING = datetime(2026, 5, 1, 18, 30, tzinfo=UTC)
#: What no other file on this machine holds.
MARK = "hiphinge-mark-7f3a"
ANNA = Someone("a" * 32, "anna", BEGINNING, Person(1.7, 62.0, "female"), note=MARK)

_SERVER_PATIENCE_S = 30.0


@cache
def _made() -> tuple[str, str]:
    session = with_spine(make_session())
    return dumps(session), frames_csv(session)


def document(share: float | None = 0.35) -> bytes:
    """A ``session.json`` of one repetition with a lumbar share."""
    made = json.loads(_made()[0])
    made["reps"][0]["lumbar_share"] = share
    made["messages"] = [MARK]
    return json.dumps(made).encode()


def recorded(day: int = 0, share: float | None = 0.35, *, video: bytes | None = None) -> Recorded:
    """A session of some day, with a still and perhaps the recording."""
    filed = [
        Filed.of_bytes("session.json", document(share)),
        Filed.of_bytes("frames.csv", _made()[1].encode()),
        Filed.of_bytes("keyframes/best_rep1.jpg", b"\xff\xd8" + MARK.encode() * 200),
    ]
    if video is not None:
        filed.append(Filed.of_bytes("recording.mp4", video))
    return Recorded(BEGINNING + timedelta(days=day), f"recording {day}", filed)


def store_of_version(version: int, shares: Sequence[float]) -> None:
    """Make the store that the environment names as a hiphinge of an earlier version left it."""
    database = open_database(newest=version)
    with database.writing() as connection:
        person = {
            "id": ANNA.id,
            "name": ANNA.name,
            "name_key": name_key(ANNA.name),
            "added_at": utc_text(ANNA.added_at),
            "stature_m": ANNA.body.stature_m,
            "mass_kg": ANNA.body.mass_kg,
            "sex": ANNA.body.sex,
            "note": ANNA.note,
        }
        connection.execute(insert(tables.person), person)
        for day, share in enumerate(shares):
            session = recorded(day, share)
            session_id = f"{day:032x}"
            row = {
                "id": session_id,
                "person_id": ANNA.id,
                "recorded_at": utc_text(session.recorded_at),
                "zone_offset_min": 120,
                "stored_at": utc_text(session.recorded_at),
                "recording": session.recording,
                **facts(json.loads(document(share))),
            }
            connection.execute(insert(tables.session), row)
            for filed in session.files:
                blobs.put(connection, session_id, filed)
            if version >= 2:
                values = rep_values(json.loads(document(share)), session.opener("frames.csv"))
                rows = [{"session_id": session_id, **vars(value)} for value in values]
                connection.execute(insert(tables.rep_value), rows)
    database.close()


def postgres_binaries() -> Path | None:
    """The folder of PostgreSQL's programs, where they are installed."""
    found = shutil.which("initdb")
    folders = [Path(found).resolve().parent] if found else []
    folders += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    return next((place for place in folders if (place / "postgres").exists()), None)


@contextmanager
def postgres(programs: Path) -> Iterator[str]:
    """Run a server that only this machine's socket in a folder of its own reaches; give that folder."""
    folder = Path(tempfile.mkdtemp(prefix="hiphinge-postgres-"))
    user = _other_user() if os.geteuid() == 0 else None
    if user is not None:
        shutil.chown(folder, user)
    try:
        data = folder / "data"
        options = ("-U", "hiphinge", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
        _run([programs / "initdb", "-D", data, *options], user)
        server = subprocess.Popen(
            [programs / "postgres", "-D", data, "-k", folder, "-c", "listen_addresses=", "-c", "fsync=off"],
            user=user,
            cwd=folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            _wait_for(folder)
            yield str(folder)
        finally:
            server.terminate()
            server.wait(_SERVER_PATIENCE_S)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def new_database(folder: str, name: str) -> str:
    """Make an empty database on a server; return its address."""
    with psycopg.connect(host=folder, user="hiphinge", dbname="postgres", autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"'.encode())
    return f"postgresql+psycopg://hiphinge@/{name}?host={folder}"


def _other_user() -> str:
    """Somebody who is not root, as whom alone PostgreSQL runs."""
    known = {entry.pw_name for entry in pwd.getpwall()}
    return next(name for name in ("postgres", "nobody") if name in known)


def _run(command: Sequence[str | Path], user: str | None) -> None:
    subprocess.run(list(command), check=True, user=user, cwd="/", capture_output=True)


def _wait_for(folder: Path) -> None:
    deadline = time.monotonic() + _SERVER_PATIENCE_S
    while True:
        try:
            psycopg.connect(host=str(folder), user="hiphinge", dbname="postgres").close()
            return
        except psycopg.OperationalError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.05)
