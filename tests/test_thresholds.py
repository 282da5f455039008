"""The numbers that judging rests on, and the sources that they name."""

import re

import pytest

from hiphinge.errors import InvalidValueError
from hiphinge.knowledge.causes import cause_knowledge, cause_labels, conditions
from hiphinge.knowledge.faults import fault_codes, fault_knowledge
from hiphinge.knowledge.references import reference, references
from hiphinge.knowledge.table import MARKS
from hiphinge.knowledge.thresholds import Threshold, threshold, thresholds

UNITS = {"deg", "cm", "m", "s", "percent", "leg lengths", "ratio", "points"}
#: The end of a name gives the unit, if any.
UNIT_OF_END = {
    "deg": "deg",
    "cm": "cm",
    "m": "m",
    "s": "s",
    "percent": "percent",
    "ratio": "ratio",
    "points": "points",
    "travel": "leg lengths",
    "lift": "leg lengths",
}

every_threshold = pytest.mark.parametrize("number", thresholds().values(), ids=lambda number: number.name)


@pytest.mark.parametrize(
    ("name", "value", "mark", "source"),
    [
        ("lumbar_flattening_deg", 15, "design", "R10"),
        ("lumbar_support_deg", 35, "design", "R23"),
        ("lumbar_marked_percent", 70, "verified", "R21"),
        ("lumbar_high_percent", 80, "verified", "R22"),
        ("lumbar_smallest_detectable_deg", 8, "verified", "R16"),
        ("waiters_bow_deg", 50, "verified", "R17"),
        ("ake_short_men_deg", 33.0, "verified", "R72"),
        ("ake_short_women_deg", 23.4, "verified", "R72"),
        ("slr_smallest_detectable_deg", 5.7, "verified", "R69"),
        ("squat_knee_deg", 45, "design", "R24"),
        ("too_fast_s", 0.6, "design", "R25"),
    ],
)
def test_a_number_is_the_one_of_its_source(name: str, value: float, mark: str, source: str) -> None:
    number = threshold(name)
    assert (number.value, number.mark) == (value, mark)
    assert source in number.references


@every_threshold
def test_a_number_tells_what_it_is_compared_with_and_why(number: Threshold) -> None:
    assert number.unit in UNITS
    assert number.value > 0
    assert len(number.setting.split()) > 3
    assert number.reason.endswith(".")


@every_threshold
def test_the_name_of_a_number_tells_its_unit(number: Threshold) -> None:
    assert UNIT_OF_END.get(number.name.rpartition("_")[2], number.unit) == number.unit


@every_threshold
def test_a_number_that_was_read_names_its_source_and_a_chosen_one_claims_no_people(number: Threshold) -> None:
    assert number.mark in MARKS
    assert all(reference(key) for key in number.references)
    if number.mark in {"verified", "search", "memory"}:
        assert number.references
    assert (number.population == "none studied") == (number.mark == "design")


def test_the_levels_of_the_low_back_rise() -> None:
    for names in (
        ("low_back_hollow_deg", "low_back_convex_deg", "low_back_plainly_convex_deg", "low_back_severe_deg"),
        ("lumbar_flattening_deg", "lumbar_support_deg", "lumbar_beyond_neutral_deg"),
        ("lumbar_marked_percent", "lumbar_high_percent"),
    ):
        levels = [threshold(name).value for name in names]
        assert levels == sorted(set(levels))


def test_no_limit_of_a_change_of_the_back_lies_within_its_error() -> None:
    error = threshold("lumbar_smallest_detectable_deg").value
    for name in ("lumbar_support_deg", "over_arching_deg", "pelvis_tuck_deg", "drift_lumbar_deg"):
        assert threshold(name).value >= error


def test_the_range_of_good_knees_lies_between_locked_and_squat() -> None:
    names = ("locked_knees_deg", "knee_good_least_deg", "knee_good_most_deg", "squat_knee_warn_deg")
    values = [threshold(name).value for name in (*names, "squat_knee_deg")]
    assert values == sorted(set(values))


def test_unknown_names_are_reported_in_one_sentence() -> None:
    with pytest.raises(InvalidValueError, match=r"^There is no threshold 'depth': choose one of low_back_"):
        threshold("depth")
    with pytest.raises(InvalidValueError, match=r"^There is no reference 'R0': choose one of S0, S1"):
        reference("R0")


def test_every_source_has_a_citation_of_its_own() -> None:
    citations = [source.citation for source in references().values()]
    assert len(set(citations)) == len(citations)
    assert all(re.fullmatch(r"[SR]\d+", key) for key in references())


def test_nobody_can_change_the_numbers_that_all_share() -> None:
    number = threshold("squat_knee_deg")
    assert isinstance(number.references, tuple)
    assert threshold("squat_knee_deg") is number


def test_every_number_of_a_fault_or_cause_exists() -> None:
    used = {name for code in fault_codes() for name in fault_knowledge(code).thresholds}
    used |= {name for label in cause_labels() for name in cause_knowledge(label).thresholds}
    used |= {name for condition in conditions().values() for name in condition.thresholds}
    assert used <= set(thresholds())
