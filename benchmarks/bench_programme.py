"""Simulated people-weeks of the progression, and how fast a day is shown with a large store."""

import argparse
import os
import subprocess
import sys
import tempfile
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import median
from time import perf_counter

sys.path.append(str(Path(__file__).parents[1] / "tests"))

from machine import describe
from sqlalchemy import insert

from hiphinge.coaching.warning_signs import WarningAnswer
from hiphinge.history import tables
from hiphinge.history.diaries import keep_entries, keep_intake
from hiphinge.history.store import open_store
from hiphinge.history.times import utc_text
from hiphinge.history.warning_signs import keep_warning_answer
from hiphinge.person import Person
from hiphinge.programme.diary import Body, Entry, Pain, Practice, SetDone
from simulated_people import EVERYTHING, PEOPLE, WHOLE, live

RUNS, WEEKS = 7, 26


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--weeks", type=int, default=2000)
    asked.add_argument("--sessions", type=int, default=10_000)
    given = asked.parse_args()
    print(describe())
    simulate(given.weeks)
    show(given.sessions)


def simulate(people_weeks: int) -> None:
    begin, lived = perf_counter(), 0
    while lived < people_weeks:
        number = lived // WEEKS
        act = list(PEOPLE.values())[number % len(PEOPLE)]
        intake = replace(WHOLE, equipment=EVERYTHING[: number % (len(EVERYTHING) + 1)], films=number % 2 == 0)
        live(act, WEEKS, intake, Body(70), seed=number)
        lived += WEEKS
    print(f"{perf_counter() - begin:8.1f} s   {lived} simulated people-weeks (goal: 2000 in at most 60)")


def show(sessions: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["HIPHINGE_DATA"] = folder
        os.environ.pop("HIPHINGE_DATABASE_URL", None)
        for entries in (0, 1000, 10_000):
            fill(sessions if entries == 0 else 0, entries)
            taken, computed = seconds()
            print(
                f"{taken:8.3f} s   hiphinge today, {sessions} sessions and {entries} practices stored"
                f" ({computed:.3f} s of one core)"
            )
    print(f"median of {RUNS} runs; goal: at most 0.5 with the sessions, on a machine that does nothing else")


def fill(sessions: int, entries: int) -> None:
    today = date.today()
    begun = today - timedelta(days=3 * entries + 1)
    with open_store() as store:
        names = [someone.name for someone, _ in store.people()]
        anna = store.person("anna") if "anna" in names else store.add("anna", Person())
        keep_intake(store, anna, replace(WHOLE, begun_on=begun))
        keep_warning_answer(store, anna, WarningAnswer(datetime.now(UTC)))
        taps: list[Entry] = [
            practised(begun + timedelta(days=3 * number), number) for number in range(entries)
        ]
        keep_entries(store, anna, taps)
        rows = [row(anna.id, number) for number in range(sessions)]
        if rows:
            with store.database.writing() as connection:
                connection.execute(insert(tables.session), rows)


def practised(day: date, number: int) -> Entry:
    """Return three sets, different ones from day to day."""
    sets = tuple(SetDone(8 + (number + place) % 5, 5 + number % 3) for place in range(3))
    return Practice(day, "wall_tap", sets, Pain(0, number % 3, number % 2, 0))


def row(person_id: str, number: int) -> dict[str, object]:
    moment = utc_text(datetime(2020, 1, 1, tzinfo=UTC) + timedelta(hours=5 * number))
    return {
        "id": f"{number:032x}", "person_id": person_id, "recorded_at": moment, "zone_offset_min": 0,
        "stored_at": moment, "recording": f"recording {number}", "file": "clip.mp4", "kind": "video",
        "duration_s": 30.0, "movement": "hinge", "drill": "wall_tap", "usable": 1, "reps": 10, "faults": "[]",
        "version": "0.1.0", "title": "",
    }  # fmt: skip


def seconds() -> tuple[float, float]:
    """Return how long a day takes on the clock and on a core."""
    # an installed program has its bytecode on the disk
    surroundings = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-m", "hiphinge", "today"]
    taken, computed = [], []
    for _ in range(1 + RUNS):
        before = os.times()
        subprocess.run(command, check=True, capture_output=True, env=surroundings)
        after = os.times()
        taken.append(after.elapsed - before.elapsed)
        computed.append(sum(after[2:4]) - sum(before[2:4]))
    return median(taken[1:]), median(computed[1:])


if __name__ == "__main__":
    main()
