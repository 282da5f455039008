"""Films of standing and walking between times: when the programme asks, and what counts as a change."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from starlette.testclient import TestClient

from browsers import anna_alone, visit
from command_line import hiphinge
from hiphinge.history.blobs import Filed
from hiphinge.history.diaries import diary, keep_entries, keep_intake
from hiphinge.history.record import Recorded, Someone
from hiphinge.history.store import open_store
from hiphinge.history.warning_signs import keep_warning_answer
from hiphinge.knowledge.progression import whole
from hiphinge.programme.diary import Diary, Hinges, Practice, Recheck, SetDone
from hiphinge.programme.prescription import Prescription, prescribe
from hiphinge.programme.rechecks import RECHECKED, rechecks_due
from hiphinge.texts import catalogue
from pages import Page
from simulated_people import BEGIN, CALM, WHOLE, answer
from stores import document, recorded

FILMS = replace(WHOLE, films=True)
INTERVAL = 7 * whole("recheck")
TODAY = date.today()
PRACTICES = st.lists(st.integers(0, 3 * INTERVAL), max_size=20)


def day(number: int) -> date:
    return BEGIN + timedelta(days=number)


def tap(number: int) -> Practice:
    return Practice(day(number), "wall_tap", (SetDone(10, 8),), CALM)


@pytest.mark.parametrize(
    ("entries", "filmed", "today", "due"),
    [
        ((), (), 0, RECHECKED),
        ((Hinges(day(0), 10),), (), 0, RECHECKED),
        ((tap(0),), (), 0, ()),  # asked before the practice
        ((tap(0),), (), 5, ()),
        ((), (), 8, ()),  # the first week is over
        ((tap(0),), (), INTERVAL, RECHECKED),
        ((tap(0), tap(INTERVAL)), (), INTERVAL + 1, ()),
        ((tap(0),), (Recheck(day(2), "walking"),), INTERVAL, RECHECKED),
        ((tap(0),), (Recheck(day(INTERVAL - 3), "walking"),), INTERVAL, ("standing",)),
        ((), (Recheck(day(INTERVAL + 1), "walking"),), INTERVAL, RECHECKED),  # not yet on that day
    ],
)
def test_it_is_asked_at_the_first_practice_of_an_interval(
    entries: tuple[Practice | Hinges, ...], filmed: tuple[Recheck, ...], today: int, due: tuple[str, ...]
) -> None:
    assert rechecks_due(Diary(FILMS, entries, rechecks=filmed), day(today)) == due


@given(PRACTICES)
def test_nobody_is_asked_again_after_the_practice_that_it_came_with(numbers: list[int]) -> None:
    known = Diary(FILMS, tuple(map(tap, sorted(numbers))))
    asked = [number for number in range(3 * INTERVAL) if rechecks_due(known, day(number))]
    assert all(number % INTERVAL < 7 for number in asked)
    assert not set(asked) & set(numbers)
    nobody = replace(known, intake=replace(FILMS, films=False))
    assert not any(rechecks_due(nobody, day(number)) for number in range(INTERVAL))


def test_a_day_without_practice_asks_for_nothing_and_the_rule_is_explained() -> None:
    known = Diary(FILMS, warning=answer(BEGIN))
    found = prescribe(known, BEGIN)
    assert isinstance(found, Prescription)
    assert (found.rechecks, found.reasons[-1].rule) == (RECHECKED, "recheck")
    done = prescribe(known.with_entries([tap(0)]), BEGIN)
    assert isinstance(done, Prescription)
    assert (done.exercises, done.rechecks) == ((), ())


@pytest.fixture
def anna(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Someone:
    """Somebody who walked three times: other steps a minute, and hardly another trunk."""
    anna = anna_alone(monkeypatch, tmp_path / "data")
    with open_store() as store:
        keep_intake(store, anna, replace(FILMS, begun_on=TODAY - timedelta(days=INTERVAL)))
        keep_warning_answer(store, anna, answer(TODAY))
        for number, (cadence, thigh_deg) in enumerate(((100.0, 20.0), (104.0, 23.0), (112.0, 24.0))):
            store.keep(anna, walk(number, cadence, thigh_deg))
    return anna


def walk(number: int, cadence: float, thigh_deg: float) -> Recorded:
    made: dict[str, Any] = json.loads(document())
    made |= {"family": "walking", "movement": "walking", "reps": [], "drill": None}
    made["walking"] = {
        "cadence_steps_per_min": cadence,
        "cadence_steps_per_min_se": 1.0,
        "trailing_thigh_deg": thigh_deg,
        "trailing_thigh_deg_se": 1.0,
        "smallest_detectable_change": {"cadence_steps_per_min": 3.0, "trailing_thigh_deg": 5.0},
    }
    session = recorded(number)
    moment = datetime.combine(TODAY - timedelta(days=60 - 10 * number), time(12)).astimezone()
    files = [Filed.of_bytes("session.json", json.dumps(made).encode()), *session.files[1:]]
    return replace(session, files=files, recorded_at=moment)


@pytest.fixture
def browser(anna: Someone) -> Iterator[TestClient]:  # noqa: ARG001 - the store comes first
    with visit() as browser:
        yield browser


def test_only_what_lies_beyond_the_error_of_the_films_is_a_change(
    anna: Someone, browser: TestClient, tmp_path: Path
) -> None:
    found = {one["measure"]: one for one in json.loads(hiphinge("progress", "--json").out)["rechecks"]}
    assert set(found) == {"cadence_steps_per_min", "trailing_thigh_deg"}
    steps, thigh = found["cadence_steps_per_min"], found["trailing_thigh_deg"]
    assert (steps["change"], steps["changed"], thigh["changed"]) == (12, True, False)
    # stricter than for a single measure, as six are looked at: 2.638 of the errors instead of 1.96
    assert steps["needed"] == pytest.approx(3 * 2.638 / 1.96, abs=0.01)
    outcome = hiphinge("progress", "--plot", tmp_path / "way.png")
    assert (outcome.exit_code, outcome.err) == (0, "")
    said = " ".join(outcome.out.split())
    page = browser.get(f"/today/{anna.id}/progress").text
    for sentence in ("100.0 a minute in the first film, 112.0 in the latest", "change: that would take 7"):
        assert sentence in said
        assert sentence in Page(page).text
    assert (page.count('<svg class="trend"'), page.count('class="band"')) == (2, 2)
    with Image.open(tmp_path / "way.png") as opened:
        assert opened.height > opened.width / 2


def test_the_day_asks_in_one_line_what_is_left(anna: Someone, browser: TestClient) -> None:
    line = catalogue("de").say("today-recheck")
    with open_store() as store:
        assert [one.movement for one in known_of(anna).rechecks] == ["walking"] * 3
    asked = "hiphinge posture CLIP --person anna, dann hiphinge walk CLIP --person anna"
    assert asked in " ".join(hiphinge("today", "--language", "de").out.split())
    shown = Page(browser.get(f"/today/{anna.id}/", headers={"accept-language": "de"}).text).text
    assert "wie du stehst und wie du gehst. Es kann warten." in shown
    assert "recheck" in hiphinge("today", "--why").out
    with open_store() as store:
        keep_entries(store, anna, [Practice(TODAY, "wall_tap", (SetDone(10, 8),), CALM)])
    assert line not in hiphinge("today", "--language", "de").out


def known_of(someone: Someone) -> Diary:
    with open_store() as store:
        known = diary(store, someone)
    assert known is not None
    return known
