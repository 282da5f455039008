"""Single ways down and up: half a repetition, judged where there is no whole one."""

import json
from dataclasses import replace

import numpy as np
import pytest

from figures import Posture, Script, bends, course, exact_motion
from hiphinge.measures import measure
from hiphinge.report.reading import result_of
from hiphinge.reps import segment
from hiphinge.results.session_json import dumps
from hiphinge.session import Session, analyze

LOW = Posture(70.0, -60.0, 20.0)
UP = Script(1.0, ((0.8, 1.0), (1.2, 0.0), (1.5, 0.0)))


def session(script: Script) -> Session:
    return analyze(exact_motion(course(script, LOW)))


@pytest.mark.parametrize(("script", "way"), [(UP, "ascent"), (UP.backwards(), "descent")])
def test_a_single_way_is_half_a_repetition_with_its_values_at_the_bottom(script: Script, way: str) -> None:
    found = session(script)
    (half,) = found.halves
    assert not found.reps
    assert len(found.attempts) == 1
    assert half.way == way
    assert half.trunk_inclination_deg == pytest.approx(LOW.trunk, abs=2)
    assert half.knee_flexion_deg == pytest.approx(LOW.shank - LOW.thigh, abs=2)
    assert (half.descent_s if way == "descent" else half.ascent_s) == pytest.approx(1.2, abs=0.2)
    assert {one.fault for one in found.half_findings[0]} >= {"lumbar_rounding", "squat_substitution"}


def test_where_there_are_repetitions_nothing_is_a_half() -> None:
    script = bends([1.0]).then(Script(0.0, ((1.5, 1.0), (0.8, 1.0))))
    found = session(script)
    assert len(found.reps) == 1
    assert not found.halves


@pytest.mark.parametrize(
    "script", [Script(0.2, ((0.5, 0.2), (0.8, 0.0), (1.0, 0.0))), Script(0.0, ((3.0, 0.0),))]
)
def test_a_small_bend_and_standing_are_no_half(script: Script) -> None:
    assert not segment(measure(exact_motion(course(script, LOW)))).halves


@pytest.mark.parametrize(("top", "halves"), [(0.3, 1), (0.6, 0)])
def test_a_way_up_that_ends_with_the_hip_still_bent_is_no_half(top: float, halves: int) -> None:
    low = Posture(90.0, -60.0, 20.0)
    rows = Script(1.0, ((0.8, 1.0), (1.2, top), (1.5, top)))
    assert len(segment(measure(exact_motion(course(rows, low)))).halves) == halves


def test_who_walks_about_does_not_hinge_in_between() -> None:
    walked = UP.then(bends([1.0, 1.0]))
    motion = exact_motion(course(walked, LOW))
    forward = np.maximum(motion.time_s - 3.5, 0.0)[:, None] * [0.3, 0.0]
    found = segment(measure(replace(motion, positions=motion.positions + forward[:, None])))
    assert [one.reason.text for one in found.attempts].count("attempt-feet-move") == 2
    assert not found.reps
    assert not found.halves


def test_who_leans_back_after_a_pull_has_not_put_the_weight_down() -> None:
    pull = Script(1.0, ((0.8, 1.0), (1.2, -0.2), (1.0, 0.28), (1.0, 0.28)))
    found = session(pull)
    assert not found.reps
    assert [half.way for half in found.halves] == ["ascent"]


def test_a_half_is_written_read_and_spoken_of() -> None:
    found = session(UP)
    document = json.loads(dumps(found))
    (half,) = document["halves"]
    assert (half["way"], half["descent_s"], document["reps"]) == ("ascent", None, [])
    assert (document["drill"], document["judged_as"]) == (None, found.judged_as)
    read = result_of(found)
    assert len(read.judged) == len(read.halves) == 1
    assert found.advice.unseen


def test_a_squat_is_judged_as_one_and_not_blamed_for_it() -> None:
    squats = exact_motion(course(bends([1.0] * 3), Posture(38.0, -75.0, 30.0)))
    unasked, asked = analyze(squats), analyze(squats, drill="hinge")
    assert (unasked.movement, unasked.drill, unasked.judged_as) == ("squat", None, "hero_squat")
    assert all(
        "squat_substitution" in {one.fault for one in found if one.present} for found in unasked.findings
    )
    assert "squat_substitution" not in unasked.faults
    assert "squat_substitution" in asked.faults
    assert asked.judged_as == "hinge"
