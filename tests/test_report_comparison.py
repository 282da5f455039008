"""Two results on one page: what counts as a change."""

import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from command_line import hiphinge
from hiphinge.report.page import write_comparison
from hiphinge.report.page.comparison import compare, smallest_detectable
from hiphinge.report.reading import read_result
from hiphinge.texts import catalogue
from pages import Page, changed, document, faulty, written
from sessions import make_session, without_reps


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return written(tmp_path / "results", faulty())


def test_what_stayed_the_same_is_no_change(folder: Path) -> None:
    same = compare(read_result(folder), read_result(folder))
    assert same.verdict == "In the middle of all repetitions, no number changed clearly."
    assert {change.difference for row in same.rows for change in row.changes} == {"0"}


@pytest.mark.parametrize(("more", "clear"), [(7.9, False), (11.0, False), (11.2, True), (-11.2, True)])
def test_the_low_back_changed_only_beyond_its_error(
    folder: Path, tmp_path: Path, more: float, clear: bool
) -> None:
    # standard errors of 4 degrees each: 1.96 * sqrt(2) * 4 = 11.09 degrees
    other = Path(shutil.copytree(folder, tmp_path / "other"))
    (rep,) = document(other)["reps"]
    changed(other, reps=[{**rep, "lumbar_flexion_deg": rep["lumbar_flexion_deg"] + more}])
    compared = compare(read_result(folder), read_result(other))
    change = compared.rows[0].changes[compared.measures.index("lumbar_flexion_deg")]
    assert change.value == pytest.approx(more)
    assert change.clear is clear


def test_a_sure_low_back_still_needs_eight_degrees() -> None:
    assert smallest_detectable("lumbar_flexion_deg", 0.5, 0.5) == 8.0
    assert smallest_detectable("knee_flexion_deg", 3.0, 4.0) == pytest.approx(1.96 * 5)


@given(first=st.floats(0, 50), second=st.floats(0, 50), more=st.floats(0, 50))
def test_a_less_sure_value_needs_a_larger_change(first: float, second: float, more: float) -> None:
    for measure in ("lumbar_flexion_deg", "knee_flexion_deg"):
        limit = smallest_detectable(measure, first, second)
        assert limit == pytest.approx(smallest_detectable(measure, second, first))
        assert smallest_detectable(measure, first + more, second) >= limit


def test_two_results_stand_on_one_page(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "both.html"
    outcome = hiphinge("report", folder, folder, "--out", target)
    assert outcome.exit_code == 0
    told = Page(target.read_text("utf-8"))
    assert "First: results" in told.text
    assert "18 → 18" in told.text
    assert all(address.startswith(("data:", "#")) for address in told.addresses())


def test_a_result_without_repetitions_leaves_nothing_to_compare(folder: Path, tmp_path: Path) -> None:
    empty = written(tmp_path / "empty", without_reps(make_session()))
    write_comparison(folder, empty, tmp_path / "both.html")
    told = Page((tmp_path / "both.html").read_text("utf-8"))
    assert catalogue().say("report-compare-nothing") in told.text
