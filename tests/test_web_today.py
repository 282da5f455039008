"""The pages of a programme: warning signs first, some answers, the day, and what was done."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from browsers import anna_alone, visit
from hiphinge.history.diaries import diary
from hiphinge.history.record import Someone
from hiphinge.history.store import open_store
from hiphinge.knowledge.outcomes import outcome
from hiphinge.programme.diary import Answered, Diary, PainPlace
from hiphinge.programme.prescription import Part, Prescription, prescribe
from hiphinge.texts import catalogue
from pages import Page

ANSWERS = {"pain": "2", "place": "back", "goal": "daily_life", "minutes": "10", "equipment-dowel": "yes"}


@pytest.fixture
def anna(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Someone:
    return anna_alone(monkeypatch, tmp_path / "data")


@pytest.fixture
def browser(anna: Someone) -> Iterator[TestClient]:  # noqa: ARG001 - the store comes first
    with visit() as browser:
        yield browser


@pytest.fixture
def begun(browser: TestClient, anna: Someone) -> TestClient:
    """A browser in which anna has answered everything."""
    browser.post(f"/people/{anna.id}/safety?then=today")
    assert browser.post(f"/today/{anna.id}/start", data=ANSWERS).status_code == 303
    return browser


def known(someone: Someone) -> Diary:
    with open_store() as store:
        found = diary(store, someone)
    assert found is not None
    return found


def day(someone: Someone) -> Prescription:
    found = prescribe(known(someone), date.today())
    assert isinstance(found, Prescription)
    return found


def test_nothing_is_shown_before_the_warning_signs_are_answered(browser: TestClient, anna: Someone) -> None:
    for place in (f"/today/{anna.id}/", f"/today/{anna.id}/start"):
        assert browser.get(place).headers["location"] == f"/people/{anna.id}/safety?then=today"
    refused = browser.post(f"/today/{anna.id}/start", data=ANSWERS)
    assert refused.status_code == 409
    with open_store() as store:
        assert diary(store, anna) is None


def test_the_question_leads_back_to_the_day_and_nowhere_else(browser: TestClient, anna: Someone) -> None:
    question = f"/people/{anna.id}/safety"
    assert browser.post(f"{question}?then=today").headers["location"] == f"/today/{anna.id}/"
    answered = browser.post(f"{question}?then=https://example.org")
    assert answered.headers["location"] == f"/analyze/?person={anna.id}"


def test_one_person_is_led_to_the_day_and_several_are_asked(browser: TestClient, anna: Someone) -> None:
    assert browser.get("/today/").headers["location"] == f"/today/{anna.id}/"
    browser.post("/people/", data={"name": "Ben"})
    assert "Whose day?" in Page(browser.get("/today/").text).text


def test_the_answers_are_those_of_the_form(begun: TestClient, anna: Someone) -> None:
    intake = known(anna).intake
    assert (intake.pain, intake.place, intake.minutes) == (2, PainPlace.BACK, 10)
    assert (intake.equipment, intake.obstacles, intake.films) == (("dowel",), (), False)
    form = begun.get(f"/today/{anna.id}/start").text
    assert 'name="equipment-dowel" value="yes" checked' in form
    assert 'name="equipment-band" value="yes" checked' not in form


def test_the_day_is_that_of_the_terminal_in_both_languages(begun: TestClient, anna: Someone) -> None:
    exercises = day(anna).exercises
    page = begun.get(f"/today/{anna.id}/").text
    assert [f"/drills/{exercise.drill}.svg" in page for exercise in exercises] == [True] * len(exercises)
    german = Page(begun.get(f"/today/{anna.id}/", headers={"accept-language": "de"}).text).text
    assert "Heute für anna" in german


@pytest.mark.parametrize(("pain", "zone"), [(1, "green"), (4, "amber")])
def test_practice_is_noted_with_what_its_pain_means(
    begun: TestClient, anna: Someone, pain: int, zone: str
) -> None:
    step = next(one for one in day(anna).exercises if one.part is Part.STEP)
    noted = begun.post(
        f"/today/{anna.id}/", data={"good": "9", "during": str(pain), "after": "0", "note": "x"}
    )
    assert noted.headers["location"] == f"/today/{anna.id}/?noted={zone}"
    (practice,) = known(anna).practices
    assert (practice.drill, practice.note, practice.pain.during) == (step.drill, "x", pain)
    assert {one.good for one in practice.sets} == {9}
    assert f"Pain is in the {zone}" in Page(begun.get(noted.headers["location"]).text).text


def test_an_activity_of_ones_own_is_followed_and_a_day_that_is_done_is_no_day_of_rest(
    begun: TestClient, anna: Someone
) -> None:
    answers = {**ANSWERS, "activity": "put on shoes", "activity_points": "4"}
    assert begun.post(f"/today/{anna.id}/start", data=answers).status_code == 303
    scores = {one.code: one.score for one in known(anna).entries if isinstance(one, Answered)}
    assert scores == {"nprs": 2, "psfs": 4}
    begun.post(f"/today/{anna.id}/", data={"good": "9", "during": "0", "after": "0"})
    assert day(anna).exercises == ()
    shown = Page(begun.get(f"/today/{anna.id}/").text).text
    assert catalogue().say("rule-enough") in shown
    assert catalogue().say("web-today-rest") not in shown


def test_the_statements_of_roland_and_morris_are_counted_and_shown_unaltered(
    begun: TestClient, anna: Someone
) -> None:
    place = f"/today/{anna.id}/statements"
    shown = Page(begun.get(place, headers={"accept-language": "de"}).text)
    assert all(statement in shown.text for statement in outcome("rmdq").statements)
    assert catalogue("de").say("log-statements-english") in shown.text
    assert "Spine 1983" in shown.text
    kept = begun.post(place, data={"fits-1": "yes", "fits-9": "yes", "fits-25": "yes", "other": "yes"})
    assert kept.headers["location"] == f"/today/{anna.id}/progress"
    assert [one.score for one in known(anna).entries if isinstance(one, Answered)][-1] == 2
    assert "Roland-Morris, 0 to 24" in Page(begun.get(f"/today/{anna.id}/progress").text).text


def test_statements_wait_for_a_start(browser: TestClient, anna: Someone) -> None:
    for refused in (
        browser.get(f"/today/{anna.id}/statements"),
        browser.post(f"/today/{anna.id}/statements", data={"fits-1": "yes"}),
    ):
        assert refused.status_code == 400
        assert "anna" in Page(refused.text).text


def test_after_pain_in_the_red_nothing_more_is_shown_and_warning_signs_come_first(
    begun: TestClient, anna: Someone
) -> None:
    practice = {"good": "9", "during": "7", "after": "7", "leg": "yes"}
    shown = Page(begun.post(f"/today/{anna.id}/", data=practice).text).text
    assert "Pain is in the red" in shown
    assert "Note it" not in shown
    assert begun.get(f"/today/{anna.id}/").headers["location"] == f"/people/{anna.id}/safety?then=today"
    assert begun.post(f"/today/{anna.id}/", data=practice).status_code == 409
    assert len(known(anna).practices) == 1


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"pain": "a lot"}, "'a lot' is no whole number"),
        ({"pain": "11"}, "11"),
        ({"minutes": "90"}, "90"),
        ({"place": "elbow"}, "'elbow' is not among the answers"),
        ({"activity": "shoes"}, "'' is no whole number"),
        ({"activity": "shoes", "activity_points": "11"}, "11"),
    ],
)
def test_a_wrong_answer_is_refused_in_one_sentence_and_nothing_is_stored(
    browser: TestClient, anna: Someone, changed: dict[str, str], sentence: str
) -> None:
    browser.post(f"/people/{anna.id}/safety?then=today")
    refused = browser.post(f"/today/{anna.id}/start", data={**ANSWERS, **changed})
    assert refused.status_code == 400
    assert sentence in Page(refused.text).text
    with open_store() as store:
        assert diary(store, anna) is None


def test_without_a_start_nothing_is_noted(browser: TestClient, anna: Someone) -> None:
    refused = browser.post(f"/today/{anna.id}/", data={"good": "9", "during": "1", "after": "1"})
    assert refused.status_code == 409


def test_the_coach_begins_with_the_drill_of_a_link(browser: TestClient) -> None:
    page = browser.get("/coach/?drill=wall_tap&reps=5").text
    assert "selected>Wall tap" in page
    assert 'max="100" value="5"' in page
    refused = browser.get("/coach/?drill=jump")
    assert refused.status_code == 400
    assert "jump" in Page(refused.text).text
