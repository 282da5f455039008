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
    assert (
        same.verdict == "No difference beyond chance: your low back bends as much as in the first recording."
    )
    assert not same.also
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


def changed_by(folder: Path, other: Path, **more: float) -> None:
    """Make the only repetition of another result differ."""
    shutil.copytree(folder, other)
    (rep,) = document(other)["reps"]
    changed(other, reps=[{**rep, **{name: rep[name] + value for name, value in more.items()}}])


def on(folder: Path, day: str, name: str = "Anna") -> None:
    changed(folder, label={"name": name, "recorded_on": day, "measured_by": None})


@pytest.mark.parametrize(
    ("before", "after", "since"),
    [
        ("2026-03-14", "2026-05-01", "in March"),
        ("2025-05-14", "2026-05-01", "in May 2025"),
        ("2026-05-01", "2026-05-20", "on 1 May 2026"),
        ("2026-05-01", "2026-05-01", "in the first recording"),
    ],
)
def test_one_sentence_says_what_changed_since_when_and_that_it_is_more_than_chance(
    folder: Path, tmp_path: Path, before: str, after: str, since: str
) -> None:
    other = tmp_path / "other"
    changed_by(folder, other, lumbar_flexion_deg=-26.0, knee_flexion_deg=12.0)
    on(folder, before)
    on(other, after)
    compared = compare(read_result(folder), read_result(other))
    assert compared.verdict == f"Your low back bends 26 degrees less than {since}; more than chance."
    assert compared.also == (f"Your knees bend 12 degrees more than {since}",)


def test_a_small_change_is_said_to_be_no_difference(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    changed_by(folder, other, lumbar_flexion_deg=5.0)
    said = compare(read_result(folder), read_result(other)).verdict
    assert said.startswith("Your low back bends 5 degrees more than in the first recording: no difference")
    assert "11 degrees" in said


@pytest.mark.parametrize("way", [-26.0, 26.0])
def test_every_change_can_be_said_in_german(folder: Path, tmp_path: Path, way: float) -> None:
    other = tmp_path / "other"
    measures = ("lumbar_flexion_deg", "knee_flexion_deg", "trunk_inclination_deg", "shank_inclination_deg")
    changed_by(folder, other, **dict.fromkeys(measures, way))
    for place, day in ((folder, "2026-03-14"), (other, "2026-05-01")):
        on(place, day)
        changed(place, advice={**document(place)["advice"], "language": "de"})
    compared = compare(read_result(folder), read_result(other))
    assert compared.verdict.startswith("Dein unterer Rücken beugt sich 26 Grad")
    assert compared.verdict.endswith("als im März; mehr als Zufall.")
    assert len(compared.also) == 3


def test_people_with_different_names_are_not_taken_for_one(folder: Path, tmp_path: Path) -> None:
    other = Path(shutil.copytree(folder, tmp_path / "other"))
    on(folder, "2026-03-14", "Anna")
    on(other, "2026-05-01", "Berta")
    assert compare(read_result(folder), read_result(other)).other_person
    assert not compare(read_result(folder), read_result(folder)).other_person


def test_videos_are_stepped_by_the_turns_of_each_repetition(folder: Path) -> None:
    (rep,) = document(folder)["reps"]
    (turns,) = compare(read_result(folder), read_result(folder)).sides[0].turns_s
    down, up = rep["start_s"] + rep["descent_s"], rep["end_s"] - rep["ascent_s"]
    assert turns == pytest.approx((rep["start_s"], down, up, rep["end_s"]), abs=0.002)


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
    actual = Page(target.read_text("utf-8"))
    assert "First: results" in actual.text
    assert "18 → 18" in actual.text
    assert all(address.startswith(("data:", "#", "./results/")) for address in actual.addresses())
    assert [video["src"] for video in actual.all("video")] == ["./results/annotated.mp4#t=0.001"] * 2


def test_a_result_without_repetitions_leaves_nothing_to_compare(folder: Path, tmp_path: Path) -> None:
    empty = written(tmp_path / "empty", without_reps(make_session()))
    write_comparison(folder, empty, tmp_path / "both.html")
    actual = Page((tmp_path / "both.html").read_text("utf-8"))
    assert catalogue().say("report-compare-nothing") in actual.text
