"""What is known of faults and causes: whole, said in every language, tied to sources, cues and drills."""

import re

import numpy as np
import pytest

from hiphinge.body import Landmark
from hiphinge.errors import InvalidValueError
from hiphinge.knowledge.causes import (
    CauseKnowledge,
    cause_knowledge,
    cause_labels,
    conditions,
    hamstring_limits,
)
from hiphinge.knowledge.drills import drills
from hiphinge.knowledge.faults import FaultKnowledge, fault_codes, fault_knowledge
from hiphinge.knowledge.references import reference
from hiphinge.knowledge.table import MARKS
from hiphinge.knowledge.thresholds import threshold
from hiphinge.measures.series import COLUMN_UNITS
from hiphinge.measures.spine import CONTACTS
from hiphinge.texts import languages
from reading import all_texts, texts, variables

COLUMNS = {*COLUMN_UNITS, *(f"dowel_{contact}" for contact in CONTACTS)}
POINTS = {point.name.lower() for point in Landmark} | {"wall"}
DRILLS = {drill.code for drill in drills()}
FAULTS = tuple(fault_knowledge(code) for code in fault_codes())
CAUSES = tuple(cause_knowledge(label) for label in cause_labels())
FAULT_PARTS = ("title", "name", "seen", "why", "needs", "limits")
#: How a limit that is only our choice is spoken of.
OURS = re.compile(r"we start to mention|we mention|we call it|the drill asks for")

every_fault = pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.code)
every_cause = pytest.mark.parametrize("cause", CAUSES, ids=lambda cause: cause.label)


def hyphened(code: str) -> str:
    return code.replace("_", "-")


def test_the_codes_that_other_programs_rely_on_are_there() -> None:
    assert set(fault_codes()) >= {
        "lumbar_rounding",
        "upper_back_rounding",
        "over_arching",
        "waist_bend",
        "pelvis_tuck",
        "squat_substitution",
        "locked_knees",
        "neck_extended",
        "neck_flexed",
        "heel_lift",
        "toe_lift",
        "load_away",
        "hips_rise_first",
        "leans_back",
        "shallow",
        "incomplete_lockout",
        "too_fast",
        "wall_missed",
        "dowel_lost",
    }
    assert set(cause_labels()) == {
        "mobility",
        "awareness",
        "motor_control",
        "load_or_fatigue",
        "hip_joint",
        "unclear",
    }


@every_fault
def test_a_fault_needs_what_can_be_measured(fault: FaultKnowledge) -> None:
    assert fault.needs or fault.points
    assert set(fault.needs) <= COLUMNS
    assert set(fault.points) <= POINTS


@every_fault
def test_a_fault_is_judged_by_a_number_in_its_own_unit(fault: FaultKnowledge) -> None:
    limit = threshold(fault.thresholds[0])
    assert limit.unit == fault.unit
    assert 0 < fault.widest_error <= limit.value


@every_fault
def test_a_fault_has_cues_drills_and_sources(fault: FaultKnowledge) -> None:
    assert fault.cues
    assert fault.drills
    assert set(fault.drills) <= DRILLS
    assert fault.references
    assert all(reference(key) for key in fault.references)
    assert fault.mark in MARKS
    assert 0 < fault.weight <= 1


def test_rounding_and_squatting_come_first_and_the_head_late() -> None:
    codes = fault_codes()
    weights = [fault.weight for fault in FAULTS]
    assert codes[:2] == ("lumbar_rounding", "squat_substitution")
    head = {fault.weight for fault in FAULTS if fault.code.startswith("neck_")}
    assert max(head) < min(fault.weight for fault in FAULTS if fault.code in codes[: len(codes) // 2])
    assert weights == sorted(weights, reverse=True)


@pytest.mark.parametrize("language", languages())
def test_the_texts_of_faults_and_cues_are_those_of_the_table(language: str) -> None:
    said = {f"fault-{hyphened(fault.code)}-{part}" for fault in FAULTS for part in FAULT_PARTS}
    assert set(texts(language, "faults")) == said
    assert set(texts(language, "cues")) == {f"cue-{cue}" for fault in FAULTS for cue in fault.cues}


@every_fault
def test_a_verdict_is_told_with_its_value_and_limit(fault: FaultKnowledge) -> None:
    said = texts("en", "because")
    stem = f"because-{hyphened(fault.code)}"
    for verdict in ("present", "absent"):
        text = said[f"{stem}-{verdict}"]
        assert variables(text) == {"value", "limit"}
        assert OURS.search(text)
    assert variables(said[f"{stem}-cannot-tell"]) == {"reason"}


def test_every_reason_belongs_to_a_fault_or_says_why_nothing_is_judged() -> None:
    stems = tuple(f"because-{hyphened(code)}-" for code in fault_codes())
    general = {name for name in texts("en", "because") if name.startswith("because-")}
    assert {name for name in general if not name.startswith(stems)} == {
        f"because-{reason}"
        for reason in (
            "not-visible",
            "unsure",
            "near-limit",
            "read-once",
            "readings-differ",
            "no-standing",
            "head-otherwise",
            "not-deep-enough",
            "not-judged",
            "convex-without-change",
            "change-without-convex",
            "round-in-hollow",
            "nearly-round",
            "nearly-round-both",
            "nearly-round-change",
            "nearly-round-turned",
        )
    }


def test_every_part_and_unit_that_a_fault_needs_has_a_word() -> None:
    said = texts("en", "because")
    parts = {f"part-{hyphened(need)}" for fault in FAULTS for need in (*fault.needs, *fault.points)}
    units = {f"amount-{fault.unit.replace(' ', '-')}" for fault in FAULTS}
    assert {name for name in said if name.startswith("part-")} == parts
    assert {name for name in said if name.startswith("amount-")} == units


@pytest.mark.parametrize("name", [name for name in texts("en", "because") if "rounding-" in name])
def test_rounding_is_told_by_how_much_and_where_it_starts_to_be_mentioned(name: str) -> None:
    wanted = {
        "cannot-tell": {"reason"},
        "onset": {"value"},
        "at-once": set[str](),
        **{seen: {"value", "limit", "change"} for seen in ("both", "turned")},
        **{sign: {"value", "limit", "against"} for sign in ("bend", "turn", "whole")},
    }
    ending = next((end for end in wanted if name.endswith(end)), None)
    expected = wanted[ending] if ending else {"value", "limit"}
    assert variables(texts("en", "because")[name]) == expected


@every_cause
def test_a_cause_names_what_it_needs_and_what_comes_next(cause: CauseKnowledge) -> None:
    assert {*cause.conditions, *cause.any_of} <= set(conditions())
    assert set(cause.screens) <= set(hamstring_limits())
    assert set(cause.drills) <= DRILLS
    assert cause.drills
    assert all(threshold(name) for name in cause.thresholds)
    assert all(reference(key) for key in cause.references)
    assert (cause.mark, cause.rule[-1]) == ("design", ".")


@every_cause
def test_a_rule_speaks_of_the_conditions_that_it_needs(cause: CauseKnowledge) -> None:
    spoken = set(re.findall(r"\b[A-F]\b", cause.rule))
    needed = {conditions()[code].letter for code in (*cause.conditions, *cause.any_of)}
    assert not spoken or spoken == needed
    assert ("P" in re.findall(r"\b[A-Z]\b", cause.rule)) == bool(cause.screens)


def test_a_cause_is_told_with_the_degrees_of_its_conditions() -> None:
    said = texts("en", "causes")
    allowed = {*conditions(), "aided", "rise"}
    for cause in CAUSES:
        stem = f"cause-{hyphened(cause.label)}"
        assert said[f"{stem}-title"]
        assert said[f"{stem}-next"]
        assert variables(said[f"{stem}-because"]) <= allowed
    named = {f"cause-{hyphened(label)}" for label in cause_labels()}
    named |= {f"condition-{hyphened(code)}" for code in conditions()}
    assert all(name.startswith((*named, "causes-")) for name in said)
    assert {f"condition-{hyphened(code)}-{part}" for code in conditions() for part in ("title", "do")} <= set(
        said
    )


def test_the_conditions_are_a_to_f_and_filmed_as_drills() -> None:
    assert [condition.letter for condition in conditions().values()] == list("ABCDEF")
    assert {condition.drill for condition in conditions().values()} <= DRILLS


@pytest.mark.parametrize(
    ("screen", "result", "hip"), [("straight_leg_raise", 70, 78), ("active_knee_extension", 30, 80)]
)
def test_the_hamstring_limit_is_that_of_the_model(screen: str, result: float, hip: float) -> None:
    limit = hamstring_limits()[screen]
    assert np.interp(result, limit.screen_deg, limit.hip_flexion_deg) == hip
    assert limit.mark == "computed"


def test_longer_hamstrings_allow_more_hip_flexion() -> None:
    raised, lacking = (hamstring_limits()[s] for s in ("straight_leg_raise", "active_knee_extension"))
    assert all(np.diff(raised.screen_deg) > 0)
    assert all(np.diff(raised.hip_flexion_deg) > 0)
    assert all(np.diff(lacking.hip_flexion_deg) < 0)
    assert len(lacking.screen_deg) == len(lacking.hip_flexion_deg)


def test_unknown_codes_are_told_in_one_sentence() -> None:
    with pytest.raises(
        InvalidValueError, match=r"^There is no fault 'slouch': choose one of lumbar_rounding, "
    ):
        fault_knowledge("slouch")
    with pytest.raises(InvalidValueError, match=r"^There is no cause 'luck': choose one of mobility, "):
        cause_knowledge("luck")


def test_a_fault_is_named_within_a_sentence_without_a_capital() -> None:
    names = [text for name, text in all_texts("en").items() if re.fullmatch(r"fault-.*-name", name)]
    assert len(names) == len(fault_codes())
    assert all(name[0].islower() and not name.endswith(".") and len(name.split()) <= 6 for name in names)
