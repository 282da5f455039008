"""How a programme goes: weeks, scores and measures, in the terminal, as a picture and in the browser."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from starlette.testclient import TestClient

from browsers import anna_alone, visit
from command_line import hiphinge, reported_in_one_sentence
from hiphinge.history.diaries import keep_entries, keep_intake
from hiphinge.history.plot import draw_progress
from hiphinge.history.progress_charts import Chart, Dot
from hiphinge.history.record import Someone
from hiphinge.history.store import open_store
from hiphinge.knowledge.progression import whole
from hiphinge.programme.diary import Diary, Entry, Hinges, Practice, SetDone
from hiphinge.programme.habit import weeks
from hiphinge.programme.outcomes import courses, function_score, pain_score
from hiphinge.texts import Message, catalogue
from hiphinge.web.progress_drawing import drawing
from pages import Page
from simulated_people import BEGIN, CALM, WHOLE
from stores import recorded

TODAY = date.today()


def tapped(day: date, sets: int = 2, reps: int = 10) -> Practice:
    return Practice(day, "wall_tap", (SetDone(reps, reps),) * sets, CALM)


@pytest.fixture
def anna(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Someone:
    """Somebody in the third week, with scores and films."""
    anna = anna_alone(monkeypatch, tmp_path / "data")
    begun_on = TODAY - timedelta(days=15)
    entries: list[Entry] = [
        pain_score(begun_on, 6),
        tapped(begun_on),
        Hinges(begun_on, 12),
        tapped(TODAY - timedelta(days=2)),
        pain_score(TODAY, 3),
    ]
    with open_store() as store:
        keep_intake(store, anna, replace(WHOLE, begun_on=begun_on))
        keep_entries(store, anna, entries)
        for day, share in enumerate((0.4, 0.3)):
            store.keep(anna, recorded(day, share))
    return anna


@pytest.fixture
def browser(anna: Someone) -> Iterator[TestClient]:  # noqa: ARG001 - the store comes first
    with visit() as browser:
        yield browser


def test_a_week_adds_minutes_and_hinges_and_a_week_off_is_empty() -> None:
    # a wall tap takes 4 s by its tempo of 2-1-1, and 45 s lie between two sets
    diary = Diary(WHOLE, (tapped(BEGIN), Hinges(BEGIN, 12), tapped(BEGIN + timedelta(15), sets=1)))
    first, off, third = weeks(diary, BEGIN + timedelta(16))
    assert first.minutes == pytest.approx((20 * 4 + 45) / 60)
    assert (first.hinges, first.days) == (12, 1)
    assert (off.minutes, off.hinges, off.days) == (0, 0, 0)
    assert third.begins == BEGIN + timedelta(14)
    assert third.minutes == pytest.approx(40 / 60)


@given(st.integers(1, 20), st.integers(1, 200), st.integers(1, 4), st.integers(0, 1000))
def test_more_than_asked_for_counts_no_more(sets: int, reps: int, times: int, hinges: int) -> None:
    diary = Diary(WHOLE, (*(tapped(BEGIN, sets, reps),) * times, Hinges(BEGIN, hinges)))
    (week,) = weeks(diary, BEGIN)
    (most,) = weeks(Diary(WHOLE, (tapped(BEGIN, 3, 10),)), BEGIN)
    assert week.minutes <= most.minutes
    assert week.hinges <= whole("hinges_most")


def test_scores_have_the_band_in_which_nothing_clear_has_changed() -> None:
    scores = (pain_score(BEGIN, 8), pain_score(BEGIN + timedelta(1), 3), pain_score(BEGIN + timedelta(9), 9))
    (course,) = courses(Diary(WHOLE, scores), BEGIN + timedelta(1))
    # 30 % of 8 are more than 2 points, and the scale ends at 10
    assert course.low == pytest.approx(5.6)
    assert course.high == 10
    assert [one.score for one in course.answers] == [8, 3]


def test_own_activities_are_followed_as_far_as_every_answer_names_them() -> None:
    first = function_score(BEGIN, [("shoes", 2), ("stairs", 8)])
    later = function_score(BEGIN + timedelta(30), [("shoes", 6), ("garden", 1)])
    (course,) = courses(Diary(WHOLE, (first, later)), BEGIN + timedelta(30))
    assert [one.score for one in course.answers] == [2, 6]
    assert course.high == 5  # one activity alone needs three points


def test_a_drawing_keeps_order_and_proportion() -> None:
    dots = tuple(Dot(BEGIN + timedelta(days), value, 1.0) for days, value in ((0, 2), (10, 6), (30, 4)))
    text = Message("progress-unit-points")
    drawn = drawing(Chart(text, text, text, dots, band=(1, 3), limits=(0, 10)), catalogue("de"))
    x, y = [dot.x for dot in drawn.dots], [dot.y for dot in drawn.dots]
    assert (x[1] - x[0]) / (x[2] - x[0]) == pytest.approx(1 / 3, abs=1e-3)
    assert (y[0] - y[2]) / (y[0] - y[1]) == pytest.approx(1 / 2, abs=1e-2)
    assert all(dot.high < dot.y < dot.low for dot in drawn.dots)
    assert drawn.band is not None
    assert drawn.band[0] <= y[0] <= sum(drawn.band)
    assert [one.label for one in drawn.scale] == ["0", "10"]
    bars = drawing(Chart(text, text, text, dots[:1], bars=True), catalogue())
    assert bars.dots[0].wide > 0


def test_a_single_day_is_drawn_without_a_warning(tmp_path: Path) -> None:
    text, dot = Message("progress-unit-points"), Dot(TODAY, 2.0, 0.5)
    draw_progress([Chart(text, text, text, (dot,))], "anna", catalogue(), tmp_path / "way.png")
    assert (tmp_path / "way.png").stat().st_size > 0


def test_the_terminal_the_picture_and_the_page_show_the_same(
    anna: Someone, browser: TestClient, tmp_path: Path
) -> None:
    picture = tmp_path / "way.png"
    outcome = hiphinge("progress", "--plot", picture)
    assert (outcome.exit_code, outcome.err) == (0, "")
    with Image.open(picture) as opened:
        assert opened.height > opened.width  # several charts below each other
    said = " ".join(outcome.out.split())
    page = browser.get(f"/today/{anna.id}/progress")
    shown = Page(page.text).text
    for sentence in ("Step 6 of 17", "Pain, 0 to 10: 6 at first, 3 now", "3 weeks"):
        assert sentence in said
        assert sentence in shown
    assert page.text.count('<svg class="trend"') == 6
    german = Page(browser.get(f"/today/{anna.id}/progress", headers={"accept-language": "de"}).text).text
    assert "Minuten mit Übungen" in german
    found = json.loads(hiphinge("progress", "--json").out)
    assert [week["hinges"] for week in found["weeks"]] == [12, 0, 0]
    assert found["scores"][0]["no_clear_change"] == [4, 8]
    assert [one["measure"] for one in found["measures"]] == [
        "lumbar_share", "trunk_inclination_deg", "lumbar_flexion_deg",
    ]  # fmt: skip
    assert all(first["begins"] < second["begins"] for first, second in pairwise(found["weeks"]))


def test_a_picture_is_refused_in_one_sentence(anna: Someone, tmp_path: Path) -> None:
    there = tmp_path / "there.png"
    there.write_text("mine")
    assert "--force" in hiphinge("progress", "--plot", there).err
    assert there.read_text() == "mine"
    assert reported_in_one_sentence(hiphinge("progress", "--plot", tmp_path / "way.docx"))
    with open_store() as store:
        new = store.add("ben", anna.body)
        keep_intake(store, new, WHOLE)
    outcome = hiphinge("progress", "ben", "--plot", tmp_path / "way.png")
    assert "log ben" in outcome.err
    assert not (tmp_path / "way.png").exists()


def test_without_a_start_the_page_leads_to_it(anna: Someone, browser: TestClient) -> None:
    with open_store() as store:
        ben = store.add("ben", anna.body)
    assert browser.get(f"/today/{ben.id}/progress").headers["location"] == f"/today/{ben.id}/start"
