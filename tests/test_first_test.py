"""The first test of a programme: from a stored set to what the first weeks take into account."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from browsers import anna_alone, visit
from command_line import hiphinge
from hiphinge.coaching.warning_signs import WarningAnswer
from hiphinge.history.blobs import Filed
from hiphinge.history.diaries import diary, keep_entries, keep_intake
from hiphinge.history.record import Someone
from hiphinge.history.store import open_store
from hiphinge.history.warning_signs import keep_warning_answer
from hiphinge.knowledge.causes import cause_knowledge
from hiphinge.knowledge.drills import drill
from hiphinge.knowledge.ladder import first_tests
from hiphinge.programme.diary import Found, Practice, SetDone
from hiphinge.programme.first_test import FEWEST_REPS, Shown, first_test
from hiphinge.texts import catalogue
from pages import Page
from simulated_people import CALM, WHOLE
from stores import document, recorded

TODAY = date.today()
ROUNDS, KEPT, UNSEEN = (
    {"fault_lumbar_rounding": 1.0},
    {"fault_lumbar_rounding": 0.0},
    {"knee_flexion_deg": 20.0},
)


@pytest.fixture
def anna(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Someone:
    anna = anna_alone(monkeypatch, tmp_path / "data")
    with open_store() as store:
        keep_intake(store, anna, replace(WHOLE, begun_on=TODAY))
        keep_warning_answer(store, anna, WarningAnswer(datetime.now(UTC)))
    return anna


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    """A file that answers nothing beyond what is stored."""
    file = tmp_path / "answers.toml"
    file.write_text('name = "anna"\n', encoding="utf-8")
    return file


@pytest.fixture
def browser(anna: Someone) -> Iterator[TestClient]:  # noqa: ARG001 - the store comes first
    with visit() as browser:
        yield browser


def filmed(
    someone: Someone, drill_code: str, verdicts: list[str], day: int = 0, *, today: bool = False
) -> None:
    """Store a set whose repetitions have these verdicts on the low back."""
    made = json.loads(document())
    rep = made["reps"][0]
    made["drill"] = drill_code
    made["reps"] = [
        {**rep, "number": number, "findings": [{"fault": "lumbar_rounding", "verdict": verdict}]}
        for number, verdict in enumerate(verdicts, start=1)
    ]
    session = recorded(day)
    content = [Filed.of_bytes("session.json", json.dumps(made).encode()), *session.files[1:]]
    with open_store() as store:
        moment = datetime.now().astimezone() if today else session.recorded_at
        store.keep(someone, replace(session, files=content, recorded_at=moment))


def causes(someone: Someone) -> list[str]:
    with open_store() as store:
        known = diary(store, someone)
    assert known is not None
    return [one.cause for one in known.entries if isinstance(one, Found)]


@pytest.mark.parametrize(
    ("reps", "shown"),
    [
        ([ROUNDS, ROUNDS, KEPT], Shown.ROUNDS),
        ([ROUNDS, ROUNDS, KEPT, KEPT], Shown.KEPT),
        ([ROUNDS, ROUNDS, UNSEEN, UNSEEN], Shown.NOT_SEEN),
        ([], Shown.NOT_SEEN),
    ],
)
def test_a_low_back_rounds_if_it_does_in_most_repetitions(reps: list[dict[str, float]], shown: Shown) -> None:
    found = first_test("wall_tap", reps)
    assert found.shown is shown
    assert found.cause == ("motor_control" if shown is Shown.ROUNDS else None)


@given(st.integers(0, 12), st.integers(0, 12))
def test_repetitions_that_keep_their_shape_never_point_to_a_reason(kept: int, rounded: int) -> None:
    reps = [KEPT] * kept + [ROUNDS] * rounded
    found = first_test("hinge", reps)
    assert (found.cause is not None) == (rounded > kept and kept + rounded >= FEWEST_REPS)
    more = first_test("hinge", [*reps, KEPT])
    assert not (more.cause is not None and found.shown is Shown.KEPT)


def test_what_a_first_test_points_to_has_drills_and_words() -> None:
    for code, cause in first_tests().items():
        assert drill(code).judged
        assert cause_knowledge(cause).drills
        for language in ("en", "de"):
            assert catalogue(language).has(f"cause-{cause.replace('_', '-')}-title")


def test_a_stored_set_is_taken_into_the_programme_once(anna: Someone, answers: Path) -> None:
    assert "--video CLIP" in " ".join(hiphinge("start", "--answers", answers).out.split())
    filmed(anna, "wall_tap", ["present"] * 2)
    said = " ".join(hiphinge("start", "--answers", answers).out.split())
    assert "2 of the 3 repetitions" in said
    assert "--video CLIP" in said
    filmed(anna, "wall_tap", ["present"] * 3 + ["absent"], day=1)
    for _ in range(2):
        said = " ".join(hiphinge("start", "--answers", answers).out.split())
        assert "rounded in 3 of 4" in said
        assert "--video" not in said
    assert causes(anna) == ["motor_control"]
    assert "The move is still new to you" in " ".join(hiphinge("today").out.split())


def test_who_films_hears_that_a_set_by_hand_opens_no_step(anna: Someone) -> None:
    assert "filmed sets" not in hiphinge("log", "--good", "9", "--pain", "0").out
    with open_store() as store:
        keep_intake(store, anna, replace(WHOLE, begun_on=TODAY, films=True))
    assert (
        "only filmed sets count" in hiphinge("log", "--drill", "wall-tap", "--good", "9", "--pain", "0").out
    )


def test_a_back_that_keeps_its_shape_changes_nothing(anna: Someone, answers: Path) -> None:
    filmed(anna, "hinge", ["absent"] * 4)
    assert "kept its shape in 4 of 4" in " ".join(hiphinge("start", "--answers", answers).out.split())
    assert causes(anna) == []


def test_a_film_that_is_none_is_refused_and_the_start_stays(
    anna: Someone, answers: Path, tmp_path: Path
) -> None:
    assert causes(anna) == []
    film = tmp_path / "film.mp4"
    film.write_bytes(b"no film")
    outcome = hiphinge("start", "--answers", answers, "--video", film)
    assert (outcome.exit_code, outcome.out) == (1, "")
    assert "film.mp4" in outcome.err
    assert "Wall tap" in hiphinge("today").out


def test_the_browser_offers_the_test_and_takes_what_it_shows(anna: Someone, browser: TestClient) -> None:
    place = f"/today/{anna.id}/"
    assert f"/coach/?person={anna.id}&amp;drill=wall_tap&amp;reps=5" in browser.get(place).text
    filmed(anna, "wall_tap", ["present"] * 4)
    shown = Page(browser.get(place).text).text
    assert "rounded in 4 of 4" in shown
    assert "Take this into my programme" in shown
    assert browser.post(f"{place}first-test").headers["location"] == place
    assert causes(anna) == ["motor_control"]
    assert "Take this into my programme" not in Page(browser.get(place).text).text
    with open_store() as store:
        keep_entries(store, anna, [Practice(TODAY, "wall_tap", (SetDone(10, 9),), CALM)])
    assert "First test" not in Page(browser.get(place).text).text


def test_the_browser_takes_the_filmed_sets_of_the_day_where_only_those_count(
    anna: Someone, browser: TestClient
) -> None:
    place = f"/today/{anna.id}/"
    with open_store() as store:
        keep_intake(store, anna, replace(WHOLE, begun_on=TODAY, films=True))
    assert "Only filmed sets count" in Page(browser.get(place).text).text
    assert "Only filmed sets count" in Page(browser.get(f"{place}progress").text).text
    filmed(anna, "wall_tap", ["absent"] * 4, today=True)
    shown = browser.get(place).text
    assert "Your filmed set of today is taken." in Page(shown).text
    assert 'name="good"' not in shown
    assert browser.post(place, data={"during": "0", "after": "0"}).status_code == 303
    with open_store() as store:
        known = diary(store, anna)
    assert known is not None
    assert [(one.reps, one.filmed) for one in known.practices[0].sets] == [(4, True)]
