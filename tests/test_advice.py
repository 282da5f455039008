"""What the coach says of a set, and in which order."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiphinge.coaching import Advice, advise
from hiphinge.coaching.advice import MOST_POINTS
from hiphinge.faults import Finding, Verdict
from hiphinge.knowledge.drills import drill
from hiphinge.knowledge.faults import fault_codes, fault_knowledge
from hiphinge.reps import Rep
from hiphinge.texts import Message, Number, catalogue, languages

HINGE = drill("hinge")


def rep(number: int = 1, **values: float) -> Rep:
    told = {"start_s": 0.0, "bottom_s": 1.5, "end_s": 3.0, "descent_s": 1.5, "pause_s": 0.0, "ascent_s": 1.5}
    return replace(Rep(number=number, **told), **values)  # type: ignore[arg-type]


def reps(count: int) -> list[Rep]:
    return [rep(number) for number in range(1, count + 1)]


def found(fault: str, severity: float | None = None, confidence: float = 1.0) -> Finding:
    """Present with a severity, or absent without one."""
    verdict = Verdict.ABSENT if severity is None else Verdict.PRESENT
    because = Message(f"because-{fault.replace('_', '-')}-{verdict}", {"value": "23", "limit": "15"})
    return Finding(fault, verdict, because, "deg", 23.0, 15.0, severity or 0.0, 1.5, confidence)


def unseen(fault: str) -> Finding:
    reason = {"reason": Message("because-no-standing")}
    return Finding(
        fault, Verdict.CANNOT_TELL, Message(f"because-{fault.replace('_', '-')}-cannot-tell", reason), "deg"
    )


def advice_for(*of_reps: Sequence[Finding]) -> Advice:
    return advise(reps(len(of_reps)), of_reps, HINGE)


def faults(advice: Advice) -> list[str]:
    return [point.fault for point in advice.points]


def test_the_weightiest_comes_first_and_nobody_hears_more_than_three() -> None:
    shown = ["neck_extended", "heel_lift", "lumbar_rounding", "too_fast", "toe_lift"]
    advice = advice_for([found(code, 0.5) for code in shown])
    assert faults(advice) == ["lumbar_rounding", "heel_lift", "too_fast"]


def test_what_is_slight_and_rare_gives_way_to_what_is_plain_and_frequent() -> None:
    plain, slight = found("upper_back_rounding", 1.0), found("lumbar_rounding", 0.0)
    absent = found("lumbar_rounding")
    assert faults(advice_for(*[[slight, plain]] + [[absent, plain]] * 4))[0] == "upper_back_rounding"


def test_what_a_fault_brings_with_it_is_not_told_beside_it() -> None:
    advice = advice_for([found("waist_bend", 0.2), found("lumbar_rounding", 1.0), found("heel_lift", 0.1)])
    assert faults(advice) == ["waist_bend", "heel_lift"]


@pytest.mark.parametrize(
    ("shown", "said"),
    [
        ([1, 2, 3, 4], "in every repetition"),
        ([3], "in repetition 3"),
        ([2, 3, 4], "in repetitions 2 to 4"),
        ([2, 3], "in repetitions 2 and 3"),
        ([1, 3, 4], "in repetitions 1, 3 and 4"),
    ],
)
def test_it_is_said_in_which_repetitions(shown: list[int], said: str) -> None:
    numbers = range(1, 5)
    advice = advice_for(*[[found("heel_lift", 0.5 if number in shown else None)] for number in numbers])
    assert advice.points[0].reps == tuple(shown)
    assert f"{catalogue('en').say('fault-heel-lift-title')} {said}." in catalogue().say(advice.points[0].seen)


def test_the_lean_at_which_rounding_begins_is_said_with_it() -> None:
    late = rep(rounding_onset_trunk_deg=48.4)
    early = rep(rounding_onset_trunk_deg=-2.0)
    said = [
        catalogue().say(advise([one], [[found("lumbar_rounding", 0.5)]], HINGE).points[0].seen)
        for one in (late, early)
    ]
    assert "at a lean of 48 degrees" in said[0]
    assert "from the very start" in said[1]
    assert "-2" not in said[1]


def test_what_is_most_severe_is_trained_with_the_easiest_drill() -> None:
    drills = fault_knowledge("lumbar_rounding").drills
    assert advice_for([found("lumbar_rounding", 1.0)]).points[0].drill == drills[0]
    assert advice_for([found("lumbar_rounding", 0.0)]).points[0].drill == drills[-1]


def test_after_a_good_set_comes_the_harder_drill_and_after_a_blind_one_none() -> None:
    assert advice_for([found("lumbar_rounding")]).next_drill == (HINGE.harder or HINGE.code)
    assert advice_for([unseen("lumbar_rounding")]).next_drill is None
    shown = advice_for([found("lumbar_rounding", 0.5)])
    assert shown.next_drill == shown.points[0].drill


def valued(fault: str, value: float, **changes: object) -> Finding:
    """Present, with a value of its own."""
    shown = found(fault, value / 100)
    because = replace(shown.because, values={**shown.because.values, "value": Number(value)})
    return replace(shown, value=value, because=because, **changes)  # type: ignore[arg-type]


def seen_of(advice: Advice) -> str:
    assert advice.focus is not None
    return catalogue().say(advice.focus.seen)


def test_one_thing_stands_out_and_the_others_are_one_line_each() -> None:
    advice = advice_for([found("lumbar_rounding", 0.9), found("heel_lift", 0.5), found("too_fast", 0.5)])
    assert advice.focus is not None
    assert advice.points == (advice.focus, *advice.others)
    briefs = [catalogue().say(point.brief) for point in advice.others]
    assert briefs == ["Your heels come up.", "You go down fast."]


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "Your hinge turns into a squat."), ("de", "Aus der Hüftbeuge wird eine Kniebeuge.")],
)
def test_what_is_said_of_the_only_repetition_does_not_name_it(language: str, said: str) -> None:
    texts, focus = catalogue(language), advice_for([found("squat_substitution", 0.9)]).focus
    assert focus is not None
    assert texts.say(focus.brief) == said
    assert texts.say(focus.seen).startswith(f"{said} ")


def test_the_number_of_several_repetitions_is_their_median_and_named_as_that() -> None:
    values = (20.0, 50.0, 26.0)
    advice = advice_for([found("heel_lift")], *[[valued("heel_lift", value)] for value in values])
    said = seen_of(advice)
    assert "came up by 26 of" in said
    assert said.endswith("We quote the median of repetitions 2 to 4.")
    assert advice.focus is not None
    assert advice.focus.worst.value == 50


def test_the_median_of_two_lies_between_them_and_a_single_number_is_quoted_plainly() -> None:
    both = seen_of(advice_for([valued("lumbar_rounding", 20.0)], [valued("lumbar_rounding", 30.0)]))
    assert "25 degrees" in both
    assert "We quote the median of all repetitions." in both
    assert "median" not in seen_of(advice_for([valued("lumbar_rounding", 20.0)], [found("lumbar_rounding")]))


def test_numbers_of_different_limits_are_not_thrown_together() -> None:
    knees = [valued("squat_substitution", value, limit=45.0) for value in (60.0, 80.0)]
    ratio = valued("squat_substitution", 1.1, unit="ratio", limit=1.3)
    said = seen_of(advice_for([knees[0]], [ratio], [knees[1]]))
    assert "70 degrees" in said
    assert said.endswith("We quote the median of repetitions 1 and 3.")


def test_the_onset_of_several_repetitions_is_their_median() -> None:
    reps_told = [
        rep(number, rounding_onset_trunk_deg=onset) for number, onset in ((1, 2.0), (2, 30.0), (3, 40.0))
    ]
    advice = advise(reps_told, [[found("lumbar_rounding", 0.5)]] * 3, HINGE)
    assert "at a lean of 30 degrees" in seen_of(advice)


def test_what_cannot_be_told_in_half_of_the_set_is_said() -> None:
    known, blind = found("heel_lift"), unseen("heel_lift")
    assert len(advice_for([known], [blind]).unseen) == 1
    assert advice_for([known], [known], [blind]).unseen == ()
    assert advice_for([found("heel_lift", 0.5)], [blind], [blind]).unseen == ()


def test_what_could_not_be_seen_of_the_head_is_said_once() -> None:
    advice = advice_for([unseen("neck_extended"), unseen("neck_flexed"), unseen("heel_lift")])
    assert len(advice.unseen) == 3
    head, heels = advice.said_unseen(catalogue())
    assert "held your head" in head
    assert "heels" in heels


def test_a_low_back_that_cannot_be_judged_in_one_repetition_is_named() -> None:
    fine, unclear = [found("lumbar_rounding")], [unseen("lumbar_rounding")]
    (said,) = advice_for(fine, fine, unclear).unseen
    assert (
        catalogue("en")
        .say(said)
        .startswith("We could not tell whether your low back rounded in repetition 3. We saw no second")
    )
    # who hears that it rounds has heard enough
    assert advice_for(fine, [found("lumbar_rounding", 0.5)], unclear).unseen == ()


# the first example reads all texts
@given(
    st.lists(
        st.dictionaries(st.sampled_from(fault_codes()), st.none() | st.floats(0, 1), min_size=1),
        min_size=1,
        max_size=6,
    )
)
def test_points_are_few_present_and_sayable_in_every_language(of_reps: list[dict[str, float | None]]) -> None:
    advice = advice_for(*[[found(code, severity) for code, severity in of.items()] for of in of_reps])
    present = {code for of in of_reps for code, severity in of.items() if severity is not None}
    assert set(faults(advice)) <= present
    assert len(advice.points) <= MOST_POINTS
    assert bool(advice.points) == bool(present)
    for language in languages():
        texts = catalogue(language)
        for point in advice.points:
            assert texts.say(point.seen)
            assert texts.say(f"cue-{point.cue}")
            assert texts.say(f"drill-{point.drill.replace('_', '-')}-title")
        assert all(texts.say(praise) for praise in advice.praise)
