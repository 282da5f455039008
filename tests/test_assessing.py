"""Filmed sets, held against what a step of the ladder asks for."""

import json
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any

import pytest

from command_line import hiphinge
from hiphinge.history.blobs import Filed
from hiphinge.history.diaries import diary, keep_intake
from hiphinge.history.record import Recorded
from hiphinge.history.store import open_store
from hiphinge.history.warning_signs import keep_warning_answer
from hiphinge.knowledge.ladder import ladder, place_of
from hiphinge.person import Person
from hiphinge.programme.assessing import assessed
from hiphinge.programme.diary import SetDone
from simulated_people import BEGIN, WHOLE, answer
from stores import document, recorded

GOOD = {
    "knee_flexion_deg": 20.0,
    "trunk_inclination_deg": 30.0,
    "shank_inclination_deg": 3.0,
    "fault_wall_missed": 0.0,
    "fault_lumbar_rounding": 0.0,
}
TAP, BALL = (ladder()[place_of(code)] for code in ("wall_tap", "medicine_ball_wall"))


def without(measure: str) -> dict[str, float]:
    return {name: value for name, value in GOOD.items() if name != measure}


@pytest.mark.parametrize(
    ("changed", "good"),
    [
        ({}, 1),
        ({"knee_flexion_deg": 31.0}, 0),
        ({"knee_flexion_deg": 9.0}, 0),
        ({"shank_inclination_deg": 11.0}, 0),
        ({"fault_wall_missed": 1.0}, 0),
        ({"fault_lumbar_rounding": 1.0}, 0),
        ({"lumbar_flexion_percent": 41.0}, 0),
        ({"lumbar_flexion_percent": 39.0}, 1),
        ({"anything_else": 9.0}, 1),
    ],
)
def test_a_repetition_is_good_if_it_shows_all_that_the_step_asks_for(
    changed: dict[str, float], good: int
) -> None:
    assert assessed([{**GOOD, **changed}], TAP) == SetDone(1, good, filmed=True)


@pytest.mark.parametrize("measure", GOOD)
def test_what_could_not_be_seen_is_not_called_good(measure: str) -> None:
    assert assessed([without(measure)] * 10, TAP) == SetDone(10, None, filmed=True)
    assert assessed([GOOD, without(measure)], TAP).good == 1
    assert assessed([], TAP) == SetDone(0, None, filmed=True)


def test_the_slump_stands_for_the_rounding_where_only_one_is_known() -> None:
    by_slump = {**without("fault_lumbar_rounding"), "lumbar_flexion_percent": 30.0}
    assert assessed([by_slump], TAP).good == 1


def test_a_set_that_turns_into_squats_is_no_good_set() -> None:
    squat = {**GOOD, "knee_flexion_deg": 60.0}
    assert assessed([GOOD] * 6 + [squat] * 4, TAP).good == 6
    assert assessed([GOOD] * 4 + [squat] * 6, TAP).good == 0


def test_a_back_that_bends_more_and_more_is_no_good_set() -> None:
    ball = {name: value for name, value in GOOD.items() if name != "fault_wall_missed"}
    for rise, good in ((9.0, 21), (11.0, 0)):
        reps = [{**ball, "lumbar_flexion_percent": 20 + rise * (number // 7) / 2} for number in range(21)]
        assert assessed(reps, BALL).good == good


def test_a_filmed_set_of_the_day_is_taken_from_the_store(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HIPHINGE_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("HIPHINGE_DATABASE_URL", raising=False)
    film = recorded()
    made: dict[str, Any] = json.loads(document())
    findings = [{"fault": fault, "verdict": "absent"} for fault in ("wall_missed", "lumbar_rounding")]
    one = {
        **made["reps"][0],
        "trunk_inclination_deg": 30.0,
        "lumbar_flexion_percent": 30.0,
        "findings": findings,
    }
    made |= {"drill": "wall_tap", "reps": [{**one, "number": number} for number in range(1, 11)]}
    files = [Filed.of_bytes("session.json", json.dumps(made).encode()), film.files[1]]
    when = datetime.combine(BEGIN, time(12), UTC)
    with open_store() as store:
        anna = store.add("anna", Person())
        keep_intake(store, anna, WHOLE)
        keep_warning_answer(store, anna, answer(BEGIN))
        session = store.keep(anna, Recorded(when, film.recording, files))
    assert hiphinge("session", "exclude", session[:8], "1", "--reason", "turned").exit_code == 0
    options = ("--date", f"{BEGIN}", "--drill", "wall_tap", "--pain", "0")
    assert "9 of 9" in hiphinge("log", *options, "--filmed").out
    with open_store() as store:
        found = diary(store, store.person("anna"))
    assert found is not None
    assert found.practices[0].sets == (SetDone(9, 9, filmed=True),)
