"""The drills: whole, said in every language, and in an order that leads somewhere."""

import re
from collections.abc import Iterator
from importlib.resources import files

import pytest

from hiphinge.errors import InvalidValueError
from hiphinge.knowledge.drills import (
    DEFAULT_DRILL,
    Drill,
    drill,
    drill_codes,
    drills,
    judged_drill,
    with_legs,
)
from hiphinge.knowledge.faults import fault_codes, fault_knowledge
from hiphinge.knowledge.references import references
from hiphinge.knowledge.wording import banned_in
from hiphinge.texts import catalogue, languages

PARTS = ("title", "purpose", "setup", "action", "focus", "feel", "dose", "camera-can", "camera-cannot")
every_drill = pytest.mark.parametrize("one", drills(), ids=lambda one: one.code)


def text(one: Drill, part: str) -> str:
    return f"drill-{one.code.replace('_', '-')}-{part}"


def way(one: Drill, towards: str) -> Iterator[Drill]:
    """The drills that follow when one always goes on the same way."""
    step: str | None = getattr(one, towards)
    while step is not None:
        yield (found := drill(step))
        step = getattr(found, towards)


@every_drill
@pytest.mark.parametrize("language", languages())
def test_a_drill_is_shown_whole_in_every_language(one: Drill, language: str) -> None:
    words = catalogue(language)
    said = [words.say(text(one, part)) for part in PARTS]
    said += [words.say(f"equipment-{thing.replace('_', '-')}") for thing in one.equipment]
    assert all(said)
    assert len(set(said)) == len(said)


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("file", ["drills", "activities", "equipment", "explain"])
def test_no_text_frightens_or_promises(file: str, language: str) -> None:
    content = (files("hiphinge.texts") / language / f"{file}.ftl").read_text(encoding="utf-8")
    assert not [
        (line, banned_in(line, language)) for line in content.splitlines() if banned_in(line, language)
    ]


def test_no_text_tells_of_a_drill_that_is_not_there() -> None:
    known = {text(one, part) for one in drills() for part in PARTS}
    for language in languages():
        names = text_names(language, "drills")
        assert {name for name in names if name.startswith("drill-")} == known
        things = {f"equipment-{thing.replace('_', '-')}" for one in drills() for thing in one.equipment}
        assert text_names(language, "equipment") == things


def text_names(language: str, file: str) -> set[str]:
    content = (files("hiphinge.texts") / language / f"{file}.ftl").read_text(encoding="utf-8")
    return set(re.findall(r"^([\w-]+) =", content, re.MULTILINE))


@every_drill
@pytest.mark.parametrize("language", languages())
def test_the_dose_that_is_reported_is_the_dose_of_the_table(one: Drill, language: str) -> None:
    said = re.sub("no hold|kein Halt", "0", catalogue(language).say(text(one, "dose")))
    actual = [float(number) for number in re.findall(r"\d+", said)]
    dose = one.dose
    due = [
        bound
        for least_most in (dose.sets, dose.repetitions, dose.days_per_week)
        for bound in dict.fromkeys(least_most)
    ]
    assert actual[: len(due)] == due
    assert tuple(actual[len(due) : len(due) + 3]) == (dose.tempo_s or ())


def test_the_ladder_is_climbed_without_a_gap() -> None:
    rungs = [one.rung for one in drills() if one.rung is not None]
    assert rungs == sorted(rungs)
    assert set(rungs) == set(range(14))


@every_drill
@pytest.mark.parametrize("towards", ["easier", "harder"])
def test_going_one_way_comes_to_an_end_and_never_back(one: Drill, towards: str) -> None:
    seen = [one]
    for found in way(one, towards):
        assert found not in seen
        seen.append(found)
    rungs = [found.rung for found in seen if found.rung is not None]
    assert rungs == sorted(rungs, reverse=towards == "easier")


def test_the_first_rung_leads_to_the_last_and_back_by_the_same_steps() -> None:
    ladder = [one for one in drills() if one.rung is not None]
    assert [ladder[0], *way(ladder[0], "harder")][: len(ladder)] == ladder
    assert [ladder[-1], *way(ladder[-1], "easier")] == ladder[::-1]


def test_the_drills_to_be_judged_are_those_that_commands_name() -> None:
    assert set(drill_codes()) == {
        "wall_tap", "dowel", "hinge", "banded", "kettlebell_deadlift", "romanian_deadlift", "deadlift",
        "swing", "pull_through", "single_leg_roller", "medicine_ball_wall", "hero_squat", "good_morning",
        "pick_up", "sit_to_stand",
    }  # fmt: skip
    assert DEFAULT_DRILL in drill_codes()


@every_drill
def test_what_is_looked_for_fits_what_is_asked_for(one: Drill) -> None:
    asked = one.expectation
    faults = set(asked.faults)
    assert one.judged == bool(faults)
    assert faults | set(one.faults_trained) <= set(fault_codes())
    assert ("too_fast" in faults) <= (asked.descent_s is not None)
    assert ("shallow" in faults) <= (asked.trunk_deg is not None)
    assert ("squat_substitution" in faults) <= (asked.knee_deg is not None)
    assert ("load_away" in faults) <= asked.loaded
    assert ("wall_missed" in faults) <= ("wall" in one.equipment or one.code == DEFAULT_DRILL)
    assert ("dowel_lost" in faults) <= ("dowel" in one.equipment)


@every_drill
def test_bending_the_knees_is_no_fault_where_the_drill_is_a_squat(one: Drill) -> None:
    if one.expectation.movement in {"squat", "sit_to_stand", "pick_up"}:
        assert not {"squat_substitution", "locked_knees", "shallow"} & set(one.expectation.faults)


def test_a_squat_that_nobody_asked_for_is_said_to_be_one() -> None:
    unasked = with_legs(drill("hero_squat")).expectation.faults
    assert set(unasked) - set(drill("hero_squat").expectation.faults) == {
        "squat_substitution",
        "locked_knees",
    }
    assert with_legs(drill("deadlift")) == drill("deadlift")


def test_a_plain_hinge_is_asked_for_everything_but_what_takes_a_load_a_dowel_or_a_squat() -> None:
    left_out = set(fault_codes()) - set(drill(DEFAULT_DRILL).expectation.faults)
    assert {"load_away", "hips_rise_first", "dowel_lost"} <= left_out
    for code in left_out:
        for one in drills():
            if code in one.expectation.faults:
                assert (
                    one.expectation.loaded or "dowel" in one.equipment or one.expectation.movement == "squat"
                )


def test_speed_is_no_fault_in_a_swing() -> None:
    assert "too_fast" not in drill("swing").expectation.faults
    assert drill("swing").expectation.descent_s is None


@every_drill
def test_numbers_are_such_as_a_body_can_do(one: Drill) -> None:
    asked, dose = one.expectation, one.dose
    for least_most, bound in [
        (asked.knee_deg or (0, 1), 150),
        (asked.trunk_deg or (0, 1), 120),
        (dose.sets, 10),
        (dose.repetitions, 30),
        (dose.days_per_week, 7),
    ]:
        assert 0 <= least_most[0] <= least_most[1] <= bound
    assert 0.5 <= (asked.descent_s or 1) <= 3
    assert dose.sets[0] >= 1
    assert all(0 <= seconds <= 5 for seconds in dose.tempo_s or ())


@every_drill
def test_a_descent_in_the_tempo_asked_for_is_never_too_fast(one: Drill) -> None:
    if one.dose.tempo_s and one.expectation.descent_s:
        assert one.expectation.descent_s <= 0.6 * one.dose.tempo_s[0]


@every_drill
def test_a_drill_names_its_sources_and_how_sure_its_dose_is(one: Drill) -> None:
    assert set(one.references) <= set(references())
    assert one.mark in {"verified", "design"}
    assert one.mark == "design" or one.references


@pytest.mark.parametrize("code", fault_codes())
def test_a_fault_and_the_drills_that_help_name_each_other(code: str) -> None:
    for helping in fault_knowledge(code).drills:
        assert code in drill(helping).faults_trained


def test_an_unknown_drill_is_refused_with_the_names_there_are() -> None:
    with pytest.raises(InvalidValueError, match=r"'curl'.*rock_back.*wall_tap"):
        drill("curl")


def test_a_drill_that_the_camera_cannot_judge_is_not_to_be_chosen() -> None:
    assert judged_drill("swing").code == "swing"
    with pytest.raises(InvalidValueError, match=r"'rock_back'.*wall_tap"):
        judged_drill("rock_back")
