"""The progression: laws for people of all kinds over months, and known answers day by day."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hiphinge.coaching.warning_signs import WarningAnswer
from hiphinge.errors import InvalidValueError
from hiphinge.knowledge.drills import drill
from hiphinge.knowledge.ladder import is_possible, ladder, place_of, suits
from hiphinge.knowledge.progression import number, rules, whole
from hiphinge.programme.diary import (
    Assigned,
    Body,
    Diary,
    Entry,
    Found,
    Hinges,
    Pain,
    Pause,
    Practice,
    SetDone,
    Why,
)
from hiphinge.programme.pain import Zone, zone
from hiphinge.programme.prescription import AskFirst, Prescription, Stop, prescribe
from hiphinge.programme.standing import standing
from simulated_people import (
    BEGIN,
    CALM,
    EVERYTHING,
    PEOPLE,
    WHOLE,
    Simulated,
    answer,
    done,
    half_a_year,
    live,
)

RAISING = {"passed", "load_step"}


def day(number: int) -> date:
    return BEGIN + timedelta(days=number)


def tap(number: int, good: int = 10, pain: Pain = CALM, *, filmed: bool = False) -> Practice:
    return Practice(day(number), "wall_tap", (SetDone(10, good, filmed),), pain)


def diary(*entries: Entry) -> Diary:
    return Diary(WHOLE, entries, answer(day(0)))


def prescribed(known: Diary, number: int) -> Prescription:
    known = replace(known, warning=answer(day(number)))
    found = prescribe(known, day(number))
    assert isinstance(found, Prescription)
    return found


def require_laws(person: Simulated) -> None:
    intake = person.diary.intake
    for before, after in zip(person.prescribed, person.prescribed[1:], strict=False):
        moves = after.standing.moves[len(before.standing.moves) :]
        assert sum(move.rule in RAISING for move in moves) <= after.day.toordinal() - before.day.toordinal()
        assert after.standing.place - before.standing.place <= 1
    for found in person.prescribed:
        assert found.exercises or {"enough", "ill", "red_rest", "rest_day", "days_a_week"} & {
            reason.rule for reason in found.reasons
        }
        assert found.reasons
        for exercise in found.exercises:
            one = drill(exercise.drill)
            assert is_possible(one, intake.equipment or ())
            assert suits(one.code, intake.obstacles or ())
            assert 1 <= exercise.sets <= one.dose.sets[1]
            assert 1 <= exercise.reps <= one.dose.repetitions[1]
        assert number("hinges_first") <= found.hinges <= number("hinges_most")
    require_single_raises(person)
    require_no_dead_end(person)


def require_no_dead_end(person: Simulated) -> None:
    """Days of rest alone never make a week."""
    rested = 0
    for found in person.prescribed:
        resting = not found.exercises and {reason.rule for reason in found.reasons} & {
            "rest_day",
            "days_a_week",
        }
        rested = rested + 1 if resting else 0
        assert rested < 7


def require_single_raises(person: Simulated) -> None:
    """One thing is raised at a time, never in red, and load and depth never in the same week."""
    if not person.prescribed:
        return
    usual = intake_pain(person)
    red = {one.day for one in person.diary.practices if zone(one.pain, usual) is Zone.RED}
    moves = person.prescribed[-1].standing.moves
    before = None
    for number_, move in enumerate(moves):
        former = moves[number_ - 1] if number_ else None
        if move.rule in RAISING:
            assert move.day not in red
            raised = [
                former is not None and move.place > former.place,
                former is not None and move.place == former.place and move.level > former.level,
                former is not None
                and (move.load_kg or 0) > (former.load_kg or 0)
                and former.load_kg is not None,
            ]
            assert sum(raised) <= 1
            loads = (move.load_kg, former.load_kg if former else None)
            if before is not None and None not in loads:
                assert (move.day - before).days >= whole("one_raise")
            before = move.day
        elif former is not None and former.load_kg is not None and move.load_kg is not None:
            assert move.load_kg <= former.load_kg


def intake_pain(person: Simulated) -> int:
    return person.diary.intake.pain or 0


@pytest.mark.parametrize("name", PEOPLE)
def test_everybody_is_led_on_by_the_same_laws(name: str) -> None:
    require_laws(half_a_year(name))


@given(
    st.sampled_from(sorted(PEOPLE)),
    st.integers(0, 10_000),
    st.sets(st.sampled_from(EVERYTHING)),
    st.sets(st.sampled_from(["kneeling", "arm_behind", "balance", "jumping"])),
    st.integers(2, 15),
)
@settings(max_examples=15, deadline=None)
def test_the_laws_hold_for_any_equipment_and_person(
    name: str, seed: int, equipment: set[str], obstacles: set[str], minutes: int
) -> None:
    intake = replace(WHOLE, equipment=tuple(equipment), obstacles=tuple(obstacles), minutes=minutes)
    require_laws(live(PEOPLE[name], 6, intake, seed=seed))


@pytest.mark.parametrize("name", ["fast learner", "nonsense"])
def test_nothing_comes_after_a_red_flag(name: str) -> None:
    person = live(PEOPLE[name], 6, flag_on=20)
    later = [found for on, found in person.said if on >= day(20)]
    assert later
    assert all(found == Stop(("saddle",)) for found in later)
    assert all(entry.day < day(20) for entry in person.diary.practices)


def test_doing_more_than_asked_brings_nobody_further() -> None:
    for equipment in ((), EVERYTHING):
        intake = replace(WHOLE, equipment=equipment)
        diligent, much = (live(PEOPLE[name], 9, intake, Body(70)) for name in ("diligent", "overdoer"))
        for less, more in zip(diligent.prescribed, much.prescribed, strict=False):
            assert more.standing.place <= less.standing.place
            assert (more.standing.load_kg or 0) <= (less.standing.load_kg or more.standing.load_kg or 0)


def test_a_fast_learner_climbs_the_whole_ladder_step_by_step() -> None:
    person = half_a_year("fast learner")
    places = [move.place for move in person.prescribed[-1].standing.moves]
    assert set(places) >= set(range(place_of("wall_tap") + 1, len(ladder())))
    assert places == sorted(places)


def test_the_same_diary_gives_the_same_day() -> None:
    known = live(PEOPLE["skipper"], 8).diary
    first, again = (prescribe(replace(known, warning=answer(day(56))), day(56)) for _ in range(2))
    assert first == again


def test_what_lies_after_a_day_does_not_change_it() -> None:
    known = live(PEOPLE["flare-up"], 10).diary
    early = replace(known, entries=tuple(one for one in known.entries if one.day <= day(30)))
    assert standing(known, day(30)) == standing(early, day(30))


@pytest.mark.parametrize(
    ("entries", "place", "rule"),
    [
        ((tap(0), tap(1)), 5, "passed"),
        ((tap(0), tap(0)), 4, None),
        ((tap(0, 8), tap(3, 8)), 5, "passed"),
        ((tap(0, 7), tap(1, 7)), 4, None),
        ((tap(0, 4), tap(1, 4)), 3, "struggled"),
        ((tap(0, 4), tap(1, 6), tap(2, 4)), 4, None),
        ((tap(0, pain=Pain(0, 3, 3, 0)), tap(1)), 4, None),
        ((tap(0, pain=Pain()), tap(1)), 4, None),
        ((tap(0, pain=Pain(0, 6, 2, 0)),), 3, "red_back"),
        ((tap(0, pain=Pain(1, 1, 1, 3)),), 3, "red_back"),
        ((tap(0, pain=Pain(3, 3, 3, 4)),), 3, "red_back"),
        ((tap(0, pain=Pain(0, 1, 1, 1)),), 4, None),
        ((tap(0, pain=Pain(0, 1, 1, 0, leg=True)),), 2, "red_leg_back"),
        ((tap(0), tap(1), tap(20)), 4, "away"),
        ((tap(0), tap(1), tap(40)), 3, "away_long"),
        ((tap(0), tap(1), Pause(day(2), day(4), Why.ILLNESS), tap(6)), 4, "ill"),
        ((tap(0), tap(1), Pause(day(2), day(4), Why.HOLIDAY), tap(6)), 5, "passed"),
    ],
)
def test_a_person_goes_on_holds_and_goes_back(
    entries: tuple[Entry, ...], place: int, rule: str | None
) -> None:
    state = standing(diary(*entries), entries[-1].day)
    assert state.place == place
    assert (state.moves[-1].rule if state.moves else None) == rule


def test_who_films_passes_by_what_the_camera_counted() -> None:
    films = replace(WHOLE, films=True)
    counted = Diary(films, (tap(0), tap(1)), answer(day(0)))
    seen = Diary(films, (tap(0, filmed=True), tap(1, filmed=True)), answer(day(0)))
    assert (standing(counted, day(1)).place, standing(seen, day(1)).place) == (4, 5)


def test_one_side_alone_passes_no_drill_of_two_sides() -> None:
    begin = replace(diary(), entries=())
    place = place_of("single_leg_roller")

    def rolled(number_: int, left: int, right: int | None) -> Practice:
        sides = [SetDone(15, left, side="left")]
        sides += [] if right is None else [SetDone(15, right, side="right")]
        return Practice(day(number_), "single_leg_roller", tuple(sides), CALM)

    person = live(PEOPLE["fast learner"], 4)
    climbed = person.diary
    until = next(found.day for found in person.prescribed if found.standing.place == place)
    so_far = tuple(one for one in climbed.entries if one.day < until)
    at = (until - BEGIN).days
    for right, passed in ((15, True), (7, False), (None, False)):
        both = (rolled(at, 15, right), rolled(at + 1, 15, right))
        state = standing(replace(begin, entries=(*so_far, *both)), day(at + 1))
        assert (state.place > place) == passed


def test_a_cue_fades_on_a_step_and_comes_back_with_the_next() -> None:
    taps = [tap(number_, pain=Pain(0, 1, 1, 0)) for number_ in range(2)]
    first, second, further = (prescribed(diary(*taps[:count]), count) for count in range(3))
    assert [found.exercises[-1].cue_every for found in (first, second, further)] == [
        1,
        whole("cue_fading"),
        1,
    ]
    held = diary(Assigned(day(0), day(9), "wall_tap", "x"), *taps)
    assert prescribed(held, 2).exercises[-1].cue_every == 0


def test_a_found_reason_brings_its_drill_as_far_as_the_person_is() -> None:
    found = prescribed(diary(Found(day(0), "awareness"), tap(0), tap(1)), 2)
    assert [one.drill for one in found.exercises if one.part == "cause"] == ["wall_tap"]
    assert "cause" in {reason.rule for reason in found.reasons}
    early = prescribed(diary(Found(day(0), "mobility")), 1)
    assert not {one.drill for one in early.exercises} & {"single_leg_roller", "romanian_deadlift"}
    late = prescribed(diary(Found(day(0), "awareness"), tap(0), tap(1), tap(29)), 29 + 1)
    assert "cause" not in {reason.rule for reason in late.reasons}


def test_pain_that_lasts_holds_everything_and_asks_to_have_it_assessed() -> None:
    calm = [tap(number_, pain=Pain(2, 2, 2, 2)) for number_ in range(3)]
    worse = [tap(number_, pain=Pain(3, 3, 3, 3)) for number_ in range(10, 14)]
    known = Diary(replace(WHOLE, pain=1), (*calm, *worse), answer(day(0)))
    assert "pain_worse" in {reason.rule for reason in prescribed(known, 14).reasons}
    assert standing(known, day(14)).place == standing(known, day(9)).place


def test_the_question_comes_first_after_a_red_day_and_after_four_weeks() -> None:
    red = replace(diary(tap(0, pain=Pain(0, 7, 7, 3))), warning=answer(day(0)))
    assert prescribe(diary(), day(1)) != AskFirst()
    assert prescribe(red, day(1)) == AskFirst()
    assert prescribe(replace(red, warning=answer(day(1))), day(1)) != AskFirst()
    assert prescribe(diary(), day(28)) == AskFirst()
    assert prescribe(replace(diary(), warning=None), day(0)) == AskFirst()
    assert prescribe(
        replace(diary(), warning=WarningAnswer(answer(day(0)).answered_at, ("nerve",))), day(0)
    ) == (Stop(("nerve",)))


def test_a_drill_in_place_of_the_step_is_explained() -> None:
    taps = [tap(number_) for number_ in range(2)]
    far = [Practice(day(number_), "wall_tap_far", (SetDone(10, 10),), CALM) for number_ in range(2, 10)]
    for equipment, code in (((), "waiters_bow"), (("dowel",), "dowel")):
        known = Diary(replace(WHOLE, equipment=equipment), (*taps, *far), answer(day(0)))
        found = prescribed(known, 10)
        assert found.standing.step.drill.code == "dowel"
        assert found.exercises[-1].drill == code
        assert ("stand_in" in {reason.rule for reason in found.reasons}) == (code != "dowel")


def test_after_practice_nothing_more_is_asked_for_that_day() -> None:
    found = prescribed(diary(tap(3)), 3)
    assert (found.exercises, found.reasons[0].rule) == ((), "enough")
    assert prescribed(diary(Hinges(day(3), 12)), 3).exercises


def test_every_rule_that_fires_has_a_source_or_says_that_it_is_a_choice() -> None:
    fired = {
        reason.rule for name in PEOPLE for found in half_a_year(name).prescribed for reason in found.reasons
    }
    assert {"passed", "red_back", "away", "enough", "lighter_week", "amber_share"} & fired
    assert all(rules()[code].mark == "design" or rules()[code].references or rules()[code].mark == "memory"
               for code in fired)  # fmt: skip


@pytest.mark.parametrize(
    "make",
    [
        lambda: SetDone(10, 11),
        lambda: SetDone(-1),
        lambda: Pain(11),
        lambda: Practice(BEGIN, "curl"),
        lambda: Practice(BEGIN, "swing", load_kg=-5),
        lambda: Hinges(BEGIN, -1),
        lambda: Pause(day(3), day(2), Why.HOLIDAY),
        lambda: Found(BEGIN, "laziness"),
        lambda: replace(WHOLE, equipment=("rocket",)),
        lambda: replace(WHOLE, minutes=0),
    ],
)
def test_nonsense_is_refused_in_one_sentence(make: object) -> None:
    assert callable(make)
    with pytest.raises(InvalidValueError) as caught:
        make()
    assert str(caught.value).endswith(".")


def test_a_lighter_week_asks_for_less_and_counts_for_nothing() -> None:
    person = half_a_year("fast learner")
    light = [found for found in person.prescribed if "lighter_week" in {one.rule for one in found.reasons}]
    assert light
    for found in light:
        for exercise in found.exercises:
            if exercise.load_kg is not None:
                assert exercise.load_kg < (found.standing.load_kg or 0)
    days = {found.day for found in light}
    assert not [move for move in person.prescribed[-1].standing.moves if move.day in days]


def test_an_exercise_as_prescribed_is_a_whole_practice() -> None:
    found = prescribed(diary(), 0)
    assert done(found.exercises[-1], day(0)).sets
