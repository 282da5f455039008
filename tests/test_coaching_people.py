"""A coach and clients: what is asked for, target beside done, who is looked at first, one page for each."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from browsers import anna_alone, visit
from command_line import hiphinge, reported_in_one_sentence
from hiphinge.coaching.warning_signs import WarningAnswer
from hiphinge.errors import InvalidValueError
from hiphinge.history.diaries import diary, keep_entries, keep_intake
from hiphinge.history.overview import Flag, overview
from hiphinge.history.record import Someone
from hiphinge.history.store import open_store
from hiphinge.history.warning_signs import keep_warning_answer
from hiphinge.knowledge.drills import drill
from hiphinge.knowledge.ladder import is_possible, place_of
from hiphinge.programme.beside import beside
from hiphinge.programme.diary import Assigned, Body, Diary, Entry, Hinges, Pain, Pause, Practice, SetDone, Why
from hiphinge.programme.pain import Zone, zone
from hiphinge.programme.prescription import Prescription, prescribe
from hiphinge.programme.standing import standing
from hiphinge.report.beside import beside_rows
from hiphinge.texts import catalogue
from pages import Page
from simulated_people import BEGIN, CALM, EVERYTHING, WHOLE, answer, coached, live

TODAY = date.today()
WEEK = timedelta(days=7)


def day(number: int) -> date:
    return BEGIN + timedelta(days=number)


def tap(on: date, good: int = 10, pain: Pain = CALM, code: str = "wall_tap") -> Practice:
    return Practice(on, code, (SetDone(10, good),), pain)


def known(*entries: Entry) -> Diary:
    return Diary(WHOLE, entries, answer(day(0)))


def asked(step: str, on: int = 0, until: int = 13, **dose: int) -> Assigned:
    return Assigned(day(on), day(until), step, "because", **dose)


@pytest.fixture
def anna(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Someone:
    anna = anna_alone(monkeypatch, tmp_path / "data")
    with open_store() as store:
        keep_intake(store, anna, replace(WHOLE, begun_on=TODAY - 6 * WEEK))
        keep_warning_answer(store, anna, WarningAnswer(datetime.now(UTC)))
    return anna


@pytest.fixture
def browser(anna: Someone) -> Iterator[TestClient]:  # noqa: ARG001 - the store comes first
    with visit() as browser:
        yield browser


def note(someone: Someone, *entries: Entry) -> None:
    with open_store() as store:
        keep_entries(store, someone, entries)


def stored(someone: Someone) -> Diary:
    with open_store() as store:
        found = diary(store, someone)
    assert found is not None
    return found


def flags() -> set[Flag]:
    with open_store() as store:
        (glance,) = overview(store, "lumbar_share", 4, datetime.now(UTC))
    return set(glance.flags) - {Flag.NO_SESSION}


def test_the_step_that_is_asked_for_stays_until_it_ends_and_then_goes_on() -> None:
    taps = [tap(day(number), code="hinge") for number in (0, 1, 2, 3)]
    asked_for = known(asked("hinge", until=5, sets=1, reps=4), *taps)
    found = prescribe(asked_for, day(5))
    assert isinstance(found, Prescription)
    assert found.standing.step.drill.code == "hinge"
    main = found.exercises[-1]
    assert (main.drill, main.sets, main.reps) == ("hinge", 1, 4)
    rules = [reason.rule for reason in found.reasons]
    assert "assigned" in rules
    assert "pass_share" not in rules
    later = known(*asked_for.entries, tap(day(6), code="hinge"))
    assert standing(later, day(6)).place == place_of("hinge") + 1


def test_pain_of_the_same_day_keeps_a_coach_from_leading_to_a_harder_step() -> None:
    hurt = tap(day(0), pain=Pain(0, 7, 7, 0))
    for quiet, led in ((CALM, place_of("hinge")), (Pain(0, 4, 4, 0), place_of("wall_tap"))):
        first = tap(day(0), pain=quiet)
        assert standing(known(first, asked("hinge")), day(0)).place == led
    assert standing(known(hurt, asked("hinge")), day(0)).place < place_of("wall_tap")


def test_the_dose_that_is_asked_for_holds_for_a_drill_in_place_of_the_step() -> None:
    # without a dowel the waiter's bow takes its place
    found = prescribe(known(asked("dowel", sets=1, reps=drill("dowel").dose.repetitions[1])), day(0))
    assert isinstance(found, Prescription)
    main = found.exercises[-1]
    assert (main.drill, main.sets) == ("waiters_bow", 1)
    assert main.reps == min(drill(code).dose.repetitions[1] for code in ("dowel", "waiters_bow"))


def test_what_is_asked_for_gives_way_to_pain() -> None:
    red = tap(day(1), pain=Pain(0, 7, 7, 0), code="hinge")
    after = standing(known(asked("hinge"), red), day(2))
    assert (after.place, after.moves[-1].rule) == (place_of("hinge") - 1, "red_back")
    amber = tap(day(0), pain=Pain(0, 4, 4, 0))
    held = standing(known(amber, asked("deadlift", on=1)), day(1))
    assert held.place == place_of("wall_tap")
    easier = standing(known(amber, asked("pelvic_clock", on=1)), day(1))
    assert easier.place == 0


@pytest.mark.parametrize(
    ("quiet_on", "until", "led_on"), [(2, 13, 3), (5, 6, 6), (6, 6, None), (12, 11, None)]
)
def test_what_pain_held_back_begins_once_pain_allows_it(
    quiet_on: int, until: int, led_on: int | None
) -> None:
    amber = tap(day(0), pain=Pain(0, 4, 4, 0))
    diary = known(amber, asked("hinge", on=1, until=until), tap(day(quiet_on)))
    assert standing(diary, day(quiet_on)).place == place_of("wall_tap")
    moves = [(move.day, move.rule, move.place) for move in standing(diary, day(quiet_on + 2)).moves]
    led = None if led_on is None else (day(led_on), "assigned", place_of("hinge"))
    assert [move for move in moves if move[1] == "assigned"] == ([led] if led else [])


def test_a_load_that_pain_held_back_is_lifted_once_pain_allows_it_and_not_again_after_a_step_back() -> None:
    amber = tap(day(1), pain=Pain(0, 4, 4, 0), code="deadlift")
    steps = replace(asked("deadlift"), load_kg=8), amber, replace(asked("deadlift", on=2), load_kg=12)
    quiet, red = tap(day(4), code="deadlift"), tap(day(6), pain=Pain(0, 7, 7, 0), code="deadlift")
    loads = [standing(known(*steps, quiet), day(on)).load_kg for on in (3, 4, 5)]
    assert loads == [8, 8, 12]
    back = standing(known(*steps, quiet, red, tap(day(8), code="clean")), day(9))
    assert back.moves[-1].rule == "red_back"


def test_no_coach_leads_past_safety() -> None:
    intake = replace(WHOLE, equipment=EVERYTHING[:3])
    for seed in range(4):
        person = live(coached, 20, intake, Body(70), seed=seed)
        zones = {one.day: zone(one.pain, 1) for one in person.diary.practices}
        for found in person.prescribed:
            for exercise in found.exercises:
                one = drill(exercise.drill)
                assert is_possible(one, intake.equipment or ())
                assert exercise.sets <= one.dose.sets[1]
                assert exercise.reps <= one.dose.repetitions[1]
        last = person.prescribed[-1].standing
        assert any(move.rule == "assigned" for move in last.moves)
        for before, after in pairwise(last.moves):
            lately = zones.get(max((on for on in zones if on < after.day), default=BEGIN), Zone.GREEN)
            if after.rule == "assigned" and lately is not Zone.GREEN:
                assert after.place <= before.place
                assert before.load_kg is None or (after.load_kg or 0) <= before.load_kg
            if after.rule in {"passed", "load_step"}:
                assert zones[after.day] is Zone.GREEN
                assert person.diary.until(after.day).assignment(after.day) is None


@pytest.mark.parametrize(
    "make",
    [
        lambda: asked("curl"),
        lambda: asked("hinge", on=5, until=4),
        lambda: asked("hinge", until=85),
        lambda: asked("hinge", sets=0),
        lambda: asked("hinge", reps=drill("hinge").dose.repetitions[1] + 1),
    ],
)
def test_more_than_a_drill_asks_for_is_refused(make: object) -> None:
    assert callable(make)
    with pytest.raises(InvalidValueError) as caught:
        make()
    assert str(caught.value).endswith(".")


def test_each_set_stands_beside_what_was_asked_for() -> None:
    two = Practice(
        day(0), "wall_tap", (SetDone(10, 9), SetDone(6, 2), SetDone(5)), Pain(0, 3, 1, 0, leg=True)
    )
    found = beside(known(two), two)
    assert found.asked is not None
    assert [(one.asked_reps, one.done and one.done.reps) for one in found.sets] == [
        (10, 10),
        (10, 6),
        (None, 5),
    ]
    cells = beside_rows(found, catalogue())
    assert [row[2:] for row in cells] == [
        ("1", "10", "10", "9", "3, in the leg"),
        ("2", "10", "6", "2", "3, in the leg"),
        ("3", "--", "5", "--", "3, in the leg"),
    ]
    other = Practice(day(0), "sprint", (SetDone(5), SetDone(5)), CALM)
    assert beside(known(other), other).asked is None
    assert [row[2] for row in beside_rows(beside(known(other), other), catalogue())] == ["1 to 2"]


def test_both_sides_stand_beside_what_was_asked_for() -> None:
    sides = (SetDone(15, 12, side="left"), SetDone(15, 15, side="right"), SetDone(15, 9, side="left"))
    rolled = Practice(day(1), "single_leg_roller", sides, CALM)
    able = Diary(replace(WHOLE, equipment=("roller",)), (asked("single_leg_roller", sets=2, reps=15), rolled))
    found = beside(able, rolled)
    assert [row[2] for row in beside_rows(found, catalogue())] == ["1, left", "1, right", "2, left", "2"]
    assert [one.asked_reps for one in found.sets] == [15] * 4


@pytest.mark.parametrize(
    ("entries", "flag"),
    [
        ((tap(TODAY - timedelta(2), pain=Pain(0, 8, 8, 0)),), Flag.PAIN),
        ((tap(TODAY - timedelta(2), pain=Pain(0, 4, 4, 0)),), Flag.PAIN_REPORTED),
        ((tap(TODAY - timedelta(9), pain=Pain(0, 4, 4, 0)),), None),
        ((tap(TODAY - timedelta(3), 2), tap(TODAY - timedelta(2), 2)), Flag.STEPPED_BACK),
        ((tap(TODAY - 4 * WEEK),), Flag.NO_PRACTICE),
        ((), Flag.NO_PRACTICE),
        ((tap(TODAY - 4 * WEEK), Hinges(TODAY, 5)), None),
        ((tap(TODAY - 4 * WEEK), Pause(TODAY - 3 * WEEK, TODAY, Why.HOLIDAY)), None),
    ],
)
def test_who_is_looked_at_first(anna: Someone, entries: tuple[Entry, ...], flag: Flag | None) -> None:
    note(anna, *entries)
    assert flags() == ({flag} if flag else set())


def test_a_warning_sign_comes_first_and_is_not_named(anna: Someone) -> None:
    with open_store() as store:
        keep_warning_answer(store, anna, WarningAnswer(datetime.now(UTC), ("saddle",)))
    note(anna, Hinges(TODAY, 5))
    assert flags() == {Flag.WARNING_SIGN}
    said = hiphinge("people").out + hiphinge("people", "anna").out + hiphinge("people", "anna", "--json").out
    assert "warning" in said
    assert "saddle" not in said


def test_a_coach_asks_and_ends_in_the_terminal(anna: Someone) -> None:
    note(anna, tap(TODAY - timedelta(1), 9))
    given = hiphinge("assign", "anna", "--step", "seated-hinge", "--sets", "2", "--reason", "calm weeks")
    assert (given.exit_code, given.err) == (0, "")
    assert "calm weeks" in " ".join(hiphinge("today").out.split())
    page = json.loads(hiphinge("people", "anna", "--json").out)
    assert (page["step"], page["assigned"]["sets"], page["practised"][0]["sets"][0]["asked_reps"]) == (
        "seated_hinge", 2, 10,
    )  # fmt: skip
    said = " ".join(hiphinge("people", "anna").out.split())
    assert "calm weeks" in said
    assert "Wall tap" in said
    hiphinge("assign", "anna", "--reason", "stay")
    assert [one.reason for one in stored(anna).assigned] == ["stay"]
    assert "goes on by itself" in hiphinge("assign", "anna", "--end").out
    assert standing(stored(anna), TODAY).step.drill.code == "wall_tap"
    assert "Nothing is asked" in hiphinge("assign", "anna", "--end").out
    for options in (
        (),
        ("--step", "curl", "--reason", "x"),
        ("--sets", "99", "--reason", "x"),
        ("--reason", " "),
    ):
        assert reported_in_one_sentence(hiphinge("assign", "anna", *options))
    assert not stored(anna).assigned


def test_a_longer_time_ends_yesterday_and_stays_in_the_diary(anna: Someone) -> None:
    note(anna, Assigned(TODAY - WEEK, TODAY + WEEK, "hinge", "x"))
    hiphinge("assign", "anna", "--end")
    (left,) = stored(anna).assigned
    assert left.until == TODAY - timedelta(1)
    assert standing(stored(anna), TODAY).step.drill.code == "hinge"


def test_a_coach_asks_and_ends_in_the_browser(anna: Someone, browser: TestClient) -> None:
    place = f"/people/{anna.id}/client/"
    note(anna, tap(TODAY - timedelta(1), 9, Pain(0, 5, 5, 0)))
    form = {"step": "dowel", "sets": "1", "reps": "", "load": "", "weeks": "3", "reason": "<b>slowly</b>"}
    assert browser.post(f"{place}assign", data=form).headers["location"] == place
    shown = browser.get(place).text
    assert "&lt;b&gt;slowly" in shown
    for said in ("some pain", "Wall tap", "Minutes of practice"):
        assert said in Page(shown).text
    german = Page(browser.get(place, headers={"accept-language": "de"}).text).text
    assert "Was du vorgibst" in german
    (given,) = stored(anna).assigned
    assert (given.step, given.sets, given.reps, given.until) == (
        "dowel",
        1,
        None,
        TODAY + 3 * WEEK - timedelta(1),
    )
    for changed in ({"step": "curl"}, {"sets": "many"}, {"reason": ""}, {"weeks": "40"}, {"load": "1e9"}):
        assert browser.post(f"{place}assign", data={**form, **changed}).status_code == 400
    assert stored(anna).assigned == (given,)
    browser.post(f"{place}assign", data={**form, "load": "7,5"})
    assert [one.load_kg for one in stored(anna).assigned] == [7.5]
    browser.post(f"{place}end")
    assert not stored(anna).assigned
    assert "some pain" in Page(browser.get("/people/").text).text


def test_without_a_programme_there_is_a_page_and_nothing_to_ask_for(
    anna: Someone, browser: TestClient
) -> None:
    with open_store() as store:
        ben = store.add("ben", anna.body)
    assert "What you ask for" not in Page(browser.get(f"/people/{ben.id}/client/").text).text
    form = {"step": "dowel", "weeks": "3", "reason": "x"}
    assert browser.post(f"/people/{ben.id}/client/assign", data=form).status_code == 400
    assert hiphinge("people", "ben").exit_code == 0
