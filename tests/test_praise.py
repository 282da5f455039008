"""Praise: only what was surely seen in every repetition, and never beside a finding that denies it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiphinge.coaching import SetDrift, advise
from hiphinge.coaching.praise import MOST_PRAISE, PRAISE_CONFIDENCE, earns, praise_of
from hiphinge.faults import Verdict
from hiphinge.knowledge.drills import drill
from hiphinge.knowledge.faults import fault_codes
from hiphinge.knowledge.praise import PraiseKnowledge, praises
from hiphinge.knowledge.table import MARKS
from hiphinge.reps import Rep
from hiphinge.texts import Message, catalogue, languages
from reading import texts
from verdicts import FINE, finding, findings

#: What nobody may be told beside a finding, thought out apart from the table: praise, and what denies it.
DENIED = {
    "hips_bend": {"squat_substitution", "waist_bend", "lumbar_rounding", "pelvis_tuck"},
    "low_back_shape": {"lumbar_rounding", "over_arching", "waist_bend", "dowel_lost"},
    "close_load": {"load_away"},
    "rise_together": {"hips_rise_first"},
    "stick_kept": {"dowel_lost", "lumbar_rounding", "over_arching", "upper_back_rounding"},
    "wall_reached": {"wall_missed"},
    "soft_knees": {"locked_knees", "squat_substitution"},
    "whole_foot": {"heel_lift", "toe_lift"},
    "pelvis_along": {"pelvis_tuck", "waist_bend", "squat_substitution"},
    "upper_back_long": {"upper_back_rounding", "dowel_lost"},
    "slow_descent": {"too_fast"},
    "deep_enough": {"shallow", "squat_substitution", "lumbar_rounding", "waist_bend"},
    "tall_finish": {"incomplete_lockout", "over_arching", "leans_back"},
    "head_in_line": {"neck_extended", "neck_flexed", "dowel_lost"},
}

every_praise = pytest.mark.parametrize("praise", praises(), ids=lambda praise: praise.code)
verdicts = st.sampled_from(list(Verdict))


def earned(verdict_of: Mapping[str, Verdict], rep: Rep = FINE) -> set[str]:
    """Codes of all praise that one repetition earns."""
    return {one.code for one in praises() if earns(one, [rep], [findings(verdict_of)])}


def test_every_praise_is_earned_where_all_went_well() -> None:
    assert earned({}) == set(DENIED) == {one.code for one in praises()}


@every_praise
def test_every_combination_of_verdicts_that_concerns_a_praise(praise: PraiseKnowledge) -> None:
    codes = sorted({*praise.absent, *praise.denied_by, *DENIED[praise.code]})
    for combination in product(Verdict, repeat=len(codes)):
        verdict_of = dict(zip(codes, combination, strict=True))
        present = {code for code, verdict in verdict_of.items() if verdict is Verdict.PRESENT}
        claimed = all(verdict_of[code] is Verdict.ABSENT for code in praise.absent)
        assert (praise.code in earned_one(praise, verdict_of)) == (
            claimed and present.isdisjoint({*praise.denied_by, *DENIED[praise.code]})
        )


def earned_one(praise: PraiseKnowledge, verdict_of: Mapping[str, Verdict]) -> set[str]:
    return {praise.code} if earns(praise, [FINE], [findings(verdict_of)]) else set()


@pytest.mark.parametrize("pair", list(combinations(fault_codes(), 2)), ids="-".join)
def test_no_pair_of_findings_stands_beside_praise_that_it_denies(pair: tuple[str, str]) -> None:
    for verdict_of in product(Verdict, repeat=2):
        shown = dict(zip(pair, verdict_of, strict=True))
        present = {code for code, verdict in shown.items() if verdict is Verdict.PRESENT}
        assert all(present.isdisjoint(DENIED[code]) for code in earned(shown))


# the first example reads all tables
@given(st.lists(st.dictionaries(st.sampled_from(fault_codes()), verdicts), min_size=1, max_size=5))
def test_what_is_said_of_a_set_never_contradicts_itself(of_reps: list[dict[str, Verdict]]) -> None:
    reps = [replace(FINE, number=number) for number in range(1, len(of_reps) + 1)]
    advice = advise(reps, [findings(one) for one in of_reps], drill("hinge"))
    present = {code for one in of_reps for code, verdict in one.items() if verdict is Verdict.PRESENT}
    said = {praise.text.removeprefix("praise-").replace("-", "_") for praise in advice.praise}
    assert len(said) <= MOST_PRAISE
    assert all(present.isdisjoint(DENIED[code]) for code in said)
    assert not (advice.retake and (advice.praise or (advice.next_drill and not advice.focus)))


@pytest.mark.parametrize(
    ("change", "lost"),
    [
        ({"lumbar_share": 0.42}, {"hips_bend"}),
        ({"lumbar_share": None}, {"hips_bend"}),
        ({"lumbar_flexion_peak_deg": 28.0}, {"low_back_shape"}),
        ({"lumbar_flexion_peak_deg": -14.0}, {"low_back_shape"}),
        ({"knee_flexion_deg": 44.0}, {"soft_knees"}),
        ({"knee_flexion_deg": 7.0}, {"soft_knees"}),
        ({"descent_s": 1.5}, {"slow_descent"}),
    ],
)
def test_numbers_that_belie_a_praise_withhold_it(change: dict[str, float], lost: set[str]) -> None:
    assert set(DENIED) - earned({}, replace(FINE, **change)) == lost  # type: ignore[arg-type]


@pytest.mark.parametrize(("note", "lost"), [("faster", "slow_descent"), ("uneven", "deep_enough")])
def test_the_course_of_a_set_can_deny_a_praise(note: str, lost: str) -> None:
    shown = {code: Verdict.CANNOT_TELL for code in fault_codes() if code not in absent_of(lost)}
    steady, drifting = SetDrift(), SetDrift(notes=(Message(f"course-{note}", {"value": "1"}),))
    told = [
        [one.text for one in praise_of([FINE], [findings(shown)], set_drift)]
        for set_drift in (steady, drifting)
    ]
    assert told == [[f"praise-{lost.replace('_', '-')}"], []]


def absent_of(code: str) -> Sequence[str]:
    return next(one.absent for one in praises() if one.code == code)


def test_praise_needs_to_be_sure_and_every_repetition() -> None:
    sure, unsure = (
        [finding("too_fast", Verdict.ABSENT, confidence)]
        for confidence in (PRAISE_CONFIDENCE, PRAISE_CONFIDENCE - 0.01)
    )
    (slow,) = (one for one in praises() if one.code == "slow_descent")
    assert earns(slow, [FINE, FINE], [sure, sure])
    assert not earns(slow, [FINE, FINE], [sure, unsure])
    assert not earns(slow, [FINE, FINE], [sure, []])
    assert not earns(slow, [], [])


@every_praise
def test_a_praise_names_faults_and_numbers_that_exist(praise: PraiseKnowledge) -> None:
    assert praise.absent
    assert {*praise.absent, *praise.denied_by} <= set(fault_codes())
    assert not {*praise.absent} & {*praise.denied_by}
    assert all(hasattr(FINE, kept.name) for kept in praise.measures)
    assert praise.mark in MARKS
    assert {f"course-{name}" for name in praise.unless} <= set(texts("en", "advice"))


@pytest.mark.parametrize("language", languages())
def test_the_texts_of_praise_are_those_of_the_table(language: str) -> None:
    said = {name for name in texts(language, "advice") if name.startswith("praise-")}
    assert said == {f"praise-{one.code.replace('_', '-')}" for one in praises()}
    assert all(catalogue(language).say(name) for name in said)
