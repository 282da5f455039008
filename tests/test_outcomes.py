"""Scores of questionnaires against worked examples, and changes that are no noise."""

from dataclasses import replace
from datetime import timedelta
from hashlib import sha256
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiphinge.errors import InvalidValueError
from hiphinge.knowledge.outcomes import outcome, outcomes
from hiphinge.knowledge.progression import whole
from hiphinge.knowledge.references import references
from hiphinge.programme.diary import Answered, Diary, Hinges, Intake
from hiphinge.programme.habit import habit, reminder_due
from hiphinge.programme.outcomes import (
    Verdict,
    change,
    changes,
    disability_score,
    function_score,
    pain_score,
)
from hiphinge.texts import catalogue, languages
from simulated_people import BEGIN, WHOLE, done, live
from simulated_people import diligent as day_of_the_diligent

#: Of the statements of Roland and Morris, so that no letter of them changes.
UNALTERED = "fc83e9e43c30"
LATER = BEGIN + timedelta(weeks=6)


@pytest.mark.parametrize(
    ("first", "latest", "verdict"),
    [
        # 2 points, and 30 % of the first score where that is more (Ostelo 2008)
        (6, 4, Verdict.BETTER),
        (6, 5, Verdict.NO_CLEAR_CHANGE),
        (8, 6, Verdict.NO_CLEAR_CHANGE),
        (8, 5, Verdict.BETTER),
        (2, 4, Verdict.WORSE),
        (0, 1, Verdict.NO_CLEAR_CHANGE),
    ],
)
def test_pain_changes_by_two_points_and_by_thirty_percent(first: int, latest: int, verdict: Verdict) -> None:
    assert change(pain_score(BEGIN, first), pain_score(LATER, latest)).verdict is verdict


@pytest.mark.parametrize(
    ("first", "latest", "verdict", "outside"),
    [
        (12, 7, Verdict.BETTER, False),
        (12, 8, Verdict.NO_CLEAR_CHANGE, False),
        (20, 14, Verdict.BETTER, False),
        (22, 15, Verdict.BETTER, True),
        (3, 0, Verdict.NO_CLEAR_CHANGE, True),
        (6, 12, Verdict.WORSE, False),
    ],
)
def test_roland_morris_changes_by_five_points(
    first: int, latest: int, verdict: Verdict, outside: bool
) -> None:
    found = change(disability_score(BEGIN, first), disability_score(LATER, latest))
    assert (found.verdict, found.outside) == (verdict, outside)


def test_own_activities_are_averaged_and_compared_by_those_named_twice() -> None:
    first = function_score(BEGIN, [("shoes", 3), ("stairs", 4), ("garden", 5)])
    assert first.score == 4
    latest = function_score(LATER, [("shoes", 6), ("stairs", 6)])
    found = change(first, latest)
    assert (found.first.score, found.latest.score, found.verdict) == (3.5, 6.0, Verdict.BETTER)


def test_one_activity_alone_needs_three_points() -> None:
    few = [function_score(day, [("shoes", points)]) for day, points in ((BEGIN, 4), (LATER, 6))]
    assert change(*few).verdict is Verdict.NO_CLEAR_CHANGE
    assert change(few[0], function_score(LATER, [("shoes", 7)])).verdict is Verdict.BETTER


@given(st.integers(0, 10), st.integers(0, 10))
def test_a_change_and_its_way_back_are_never_both_better(first: int, latest: int) -> None:
    there, back = (
        change(pain_score(BEGIN, one), pain_score(LATER, other)).verdict
        for one, other in ((first, latest), (latest, first))
    )
    assert (there, back) != (Verdict.BETTER, Verdict.BETTER)
    if abs(first - latest) < outcome("nprs").change:
        assert there is back is Verdict.NO_CLEAR_CHANGE


@pytest.mark.parametrize(
    "make",
    [
        lambda: pain_score(BEGIN, 11),
        lambda: disability_score(BEGIN, 25),
        lambda: function_score(BEGIN, []),
        lambda: function_score(BEGIN, [(str(number), 3) for number in range(6)]),
        lambda: function_score(BEGIN, [("shoes", -1)]),
    ],
)
def test_a_score_beyond_its_scale_is_refused(make: object) -> None:
    assert callable(make)
    with pytest.raises(InvalidValueError) as caught:
        make()
    assert str(caught.value).endswith(".")


def test_one_answer_alone_shows_no_change() -> None:
    one = Diary(WHOLE, (pain_score(BEGIN, 5),))
    assert changes(one, LATER) == ()
    both = replace(one, entries=(*one.entries, pain_score(LATER, 2)))
    assert [found.code for found in changes(both, LATER)] == ["nprs"]
    assert changes(both, BEGIN) == ()


@pytest.mark.parametrize("code", outcomes())
@pytest.mark.parametrize("language", languages())
def test_a_questionnaire_names_its_sources_and_itself(code: str, language: str) -> None:
    known = outcome(code)
    assert known.licence
    assert set(known.references) <= set(references())
    assert catalogue(language).say(f"outcome-{code}")


def test_the_statements_of_roland_and_morris_are_whole_and_cited() -> None:
    known = outcome("rmdq")
    assert len(set(known.statements)) == known.most == 24
    assert all("back" in statement for statement in known.statements)
    # as printed on the form of its authors
    digest = sha256("\n".join(known.statements).encode()).hexdigest()
    assert digest.startswith(UNALTERED)
    assert "Spine 1983; 8: 141-144" in (known.citation or "")


def test_questionnaires_that_need_a_licence_are_not_bundled() -> None:
    assert not {"odi", "start_back", "pseq"} & set(outcomes())


def test_weeks_in_a_row_forgive_days_off() -> None:
    days = [0, 3, 9, 15, 16]
    known = Diary(WHOLE, tuple(Hinges(BEGIN + timedelta(number), 10) for number in days))
    found = habit(known, BEGIN + timedelta(16))
    assert (found.days, found.weeks, found.since_begin) == (5, 3, 16)
    assert habit(known, BEGIN + timedelta(22)).weeks == 3
    assert habit(known, BEGIN + timedelta(40)).weeks == 0


def test_very_many_hinges_count_no_more_than_many() -> None:
    many, enough = (
        habit(Diary(WHOLE, (Hinges(BEGIN, count),)), BEGIN).hinges_a_day
        for count in (1000, whole("hinges_most"))
    )
    assert many == enough


def test_reminders_fade_and_never_stop() -> None:
    known = Diary(Intake(BEGIN))
    due = [
        sum(reminder_due(known, BEGIN + timedelta(7 * week + day)) for day in range(7)) for week in range(20)
    ]
    assert due[:2] == [7, 7]
    assert all(before >= after for before, after in pairwise(due[6:]))
    assert due[-1] == 1
    assert not reminder_due(known, BEGIN - timedelta(1))


def test_what_the_texts_say_of_habits_stands_in_the_table() -> None:
    numbers = [str(whole(f"habit_{which}")) for which in ("median", "fastest", "slowest")]
    hinges = [str(whole(f"hinges_{which}")) for which in ("first", "most")]
    for language in languages():
        words = catalogue(language)
        assert all(number in words.say("progress-habit-note") for number in numbers)
        said = words.say("activities-note")
        assert all(number in said for number in numbers)
        if language == "en":
            assert ("Ten" in said, "thirty" in said, hinges) == (True, True, ["10", "30"])


def test_the_zones_of_pain_that_are_said_are_those_of_the_table() -> None:
    green, amber = whole("pain_green"), whole("pain_amber")
    for language in languages():
        words = catalogue(language)
        assert f"0 {'bis' if language == 'de' else 'to'} {green}" in words.say("safety-pain-green-means")
        assert str(amber) in words.say("safety-pain-amber-means")
        assert str(amber + 1) in words.say("safety-pain-red-means")
        assert str(amber + 1) in words.say("today-pain")


def test_a_practised_day_is_a_day_of_the_habit() -> None:
    person = live(day_of_the_diligent, 2)
    found = habit(person.diary, BEGIN + timedelta(13))
    assert found.days == len({one.day for one in person.diary.practices})
    assert done(person.prescribed[0].exercises[0], BEGIN).day == BEGIN
    assert not any(isinstance(one, Answered) for one in person.diary.entries)
