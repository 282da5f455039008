"""A filmed set beside what its drill asks for: sides, holds, tempo, pauses and drift."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from browsers import anna_alone, visit
from command_line import hiphinge
from hiphinge.history.blobs import Filed
from hiphinge.history.diaries import diary, keep_intake
from hiphinge.history.record import Someone
from hiphinge.history.store import open_store
from hiphinge.history.warning_signs import keep_warning_answer
from hiphinge.knowledge.drills import drill
from hiphinge.programme.assessing import Rep
from hiphinge.programme.set_review import FEWEST_REPS, LONG_PAUSE_S, drift, set_review
from hiphinge.report.set_review import set_review_said
from hiphinge.texts import catalogue
from pages import Page
from simulated_people import WHOLE, answer
from stores import document, recorded

TODAY = date.today()


def rep(number: int, start_s: float, tempo_s: tuple[float, float, float], **more: float) -> Rep:
    down, hold, up = tempo_s
    times = {
        "start_s": start_s,
        "end_s": start_s + sum(tempo_s),
        "descent_s": down,
        "pause_s": hold,
        "ascent_s": up,
    }
    return {"number": number, **times, **more}


def said(code: str, reps: list[Rep], facing: str | None = None, language: str = "en") -> str:
    words = catalogue(language)
    return "\n".join(words.say(one) for one in set_review_said(set_review(code, reps, {}, facing)))


@pytest.fixture
def anna(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Someone:
    anna = anna_alone(monkeypatch, tmp_path / "data")
    with open_store() as store:
        keep_intake(store, anna, replace(WHOLE, begun_on=TODAY, films=True, equipment=("roller",)))
        keep_warning_answer(store, anna, answer(TODAY))
    return anna


@pytest.fixture
def browser(anna: Someone) -> Iterator[TestClient]:  # noqa: ARG001 - the store comes first
    with visit() as browser:
        yield browser


def rolled(someone: Someone, facing: str, count: int) -> str:
    """Store a set on one side, as the camera would find it."""
    made = json.loads(document())
    made["drill"], made["view"]["facing"] = "single_leg_roller", facing
    made["reps"] = [
        {
            **made["reps"][0],
            **rep(
                number,
                8.0 * number,
                (3.0, 1.0, 3.0),
                knee_flexion_deg=20.0,
                trunk_inclination_deg=60.0,
                lumbar_flexion_percent=30.0,
            ),
            "findings": [{"fault": "lumbar_rounding", "verdict": "absent"}],
        }
        for number in range(1, count + 1)
    ]
    session = recorded()
    files = [Filed.of_bytes("session.json", json.dumps(made).encode()), *session.files[1:]]
    moment = datetime.now(UTC).replace(microsecond=0)
    with open_store() as store:
        return store.keep(someone, replace(session, recording=facing, files=files, recorded_at=moment))


@pytest.mark.parametrize(
    ("code", "facing", "side"),
    [
        ("single_leg_roller", "left", "left"),
        ("single_leg_roller", "right", "right"),
        ("single_leg_roller", None, None),
        ("hinge", "left", None),
    ],
)
def test_a_film_of_a_drill_of_one_side_shows_the_side_towards_the_camera(
    code: str, facing: str | None, side: str | None
) -> None:
    found = set_review(code, [], {}, facing)
    assert (found.side, found.asked_reps) == (side, drill(code).dose.repetitions)


def test_both_sides_of_the_roller_are_counted_apart_and_pass_together(
    anna: Someone, browser: TestClient
) -> None:
    left, right = rolled(anna, "left", 15), rolled(anna, "right", 14)
    outcome = hiphinge("log", "--drill", "single-leg-roller", "--filmed", "--pain", "0")
    assert (outcome.exit_code, outcome.err) == (0, "")
    flat = " ".join(outcome.out.split())
    assert "Left side: 15 repetitions of 15 asked for" in flat
    assert "Right side: 14 repetitions of 15 asked for" in flat
    with open_store() as store:
        known = diary(store, anna)
    assert known is not None
    (practice,) = known.practices
    assert {(one.side, one.reps, one.good) for one in practice.sets} == {("left", 15, 15), ("right", 14, 14)}
    assert "Left side: 15" in " ".join(hiphinge("session", "show", left[:8]).out.split())
    page = browser.get(f"/people/{anna.id}/sessions/{right}/", headers={"accept-language": "de"}).text
    assert "Rechte Seite: 14 Wiederholungen, gefragt 15." in Page(page).text


def test_holds_and_tempo_stand_beside_what_is_asked_for() -> None:
    holds_s = (1.2, 0.4, 0.9)
    reps = [rep(number, 20.0 * number, (3.4, hold, 1.9)) for number, hold in enumerate(holds_s, start=1)]
    text = said("hinge", reps)  # asks for 3-1-2
    assert "Held at the bottom for 0.9 s, at the shortest 0.4 s; 1 s asked for" in text
    assert "3.4 s down (3 asked for), 1.9 s up (2)" in text
    assert "Held" not in said("medicine_ball_wall", reps)  # asks for 2-0-1


def test_a_long_pause_within_a_set_is_named_by_the_repetition_before_it() -> None:
    starts = (0.0, 6.0, 12.0, 12.0 + 6.0 + LONG_PAUSE_S + 4.0)
    reps = [rep(number, start, (3.0, 1.0, 2.0)) for number, start in enumerate(starts, start=1)]
    assert "After repetition 3 there was a pause of 14 s" in said("hinge", reps)
    assert "pause" not in said("hinge", reps[:3])


@given(st.floats(-3, 3), st.integers(FEWEST_REPS, 30), st.integers(0, 1000), st.floats(0.1, 3))
def test_a_line_is_found_and_its_error_covers_the_noise(
    slope: float, count: int, seed: int, noise: float
) -> None:
    scatter = np.random.default_rng(seed).normal(0, noise, count)
    reps: list[Rep] = [
        {"trunk_inclination_deg": 50 + slope * place + scatter[place]} for place in range(count)
    ]
    found = drift("trunk_inclination_deg", reps, noise)
    assert found is not None
    # four standard errors of the slope, of a known noise
    bound = 4 * noise * (count - 1) / np.sqrt(count * (count**2 - 1) / 12)
    assert found.change == pytest.approx(slope * (count - 1), abs=bound)
    assert found.error > bound / 4
    mirrored = drift("trunk_inclination_deg", reps[::-1], noise)
    assert mirrored is not None
    assert mirrored.change == pytest.approx(-found.change, abs=1e-6)


def test_a_drift_is_told_only_beyond_the_error_of_the_measurement() -> None:
    deeper = [{"number": place, "trunk_inclination_deg": 50.0 + 0.5 * place} for place in range(20)]
    known = set_review("medicine_ball_wall", deeper, {"trunk_inclination_deg": [2.0]})
    assert [one.is_clear for one in known.drifts] == [True]
    unsure = set_review("medicine_ball_wall", deeper, {"trunk_inclination_deg": [9.0]})
    assert [one.is_clear for one in unsure.drifts] == [False]
    words = catalogue()
    assert any("Lean of the trunk: 10 degrees more" in words.say(one) for one in set_review_said(known))
    assert words.say(set_review_said(unsure)[-1]).startswith("Nothing drifted")
    assert "20 to 30" in words.say(set_review_said(known)[0])
    assert not set_review("hinge", deeper[: FEWEST_REPS - 1], {}).drifts
