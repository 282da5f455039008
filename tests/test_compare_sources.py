"""Two sources on one movement: aligned in time, their differences known."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from command_line import hiphinge as command
from figures import HINGE, SQUAT, bends, clock, course, exact_motion, walking
from hiphinge.errors import NothingMeasuredError
from hiphinge.measures import Measures, measure
from hiphinge.measures.agreement import agreements, align
from laboratory import marked, two_hinges, write_trc

SCRIPT = bends([1.0, 0.6, 0.9])


def measures(rate_hz: float = 30.0, later_s: float = 0.0, lean_deg: float = 0.0) -> Measures:
    """The same three hinges, by a clock that runs late and a trunk that reads too much."""
    seen = course(SCRIPT, HINGE, clock(SCRIPT.duration_s, rate_hz))
    found = measure(exact_motion(replace(seen, trunk=seen.trunk + lean_deg)))
    return replace(found, time_s=found.time_s + later_s)


ONE = measures()


@settings(max_examples=15, deadline=None)
@given(st.floats(-40, 40), st.sampled_from([25.0, 30.0, 60.0, 100.0]))
def test_clocks_that_differ_are_brought_together(later_s: float, rate_hz: float) -> None:
    found = align(ONE, measures(rate_hz, later_s))
    assert found.later_s == pytest.approx(later_s, abs=0.01)
    assert found.correlation > 0.99


def test_a_part_is_found_within_the_whole() -> None:
    part = ONE.part(np.arange(100, 330))
    late = replace(part, time_s=part.time_s + 7.0)
    assert align(ONE, late).later_s == pytest.approx(7.0, abs=0.01)


def test_an_offset_is_told_apart_from_scatter() -> None:
    by_name = {one.series: one for one in agreements(ONE, measures(100.0, 3.0, lean_deg=4.0), 3.0)}
    trunk, knee = by_name["trunk_inclination_deg"], by_name["knee_flexion_deg"]
    assert trunk.offset == pytest.approx(-4.0, abs=0.01)
    assert trunk.scatter == pytest.approx(0.0, abs=0.2)
    assert knee.offset == pytest.approx(0.0, abs=0.01)
    assert trunk.correlation > 0.999
    assert trunk.seconds == pytest.approx(SCRIPT.duration_s, abs=0.1)


def test_gaps_are_compared_with_nothing() -> None:
    absent = ONE.time_s < 4.0
    knee = ONE.series["knee_flexion_deg"]
    holed = replace(knee, values=np.where(absent, np.nan, knee.values))
    other = replace(ONE, series={**ONE.series, "knee_flexion_deg": holed})
    by_name = {one.series: one for one in agreements(ONE, other, 0.0)}
    assert by_name["knee_flexion_deg"].seconds == pytest.approx((~absent).sum() / 30, abs=0.1)
    assert by_name["knee_flexion_deg"].scatter == pytest.approx(0.0, abs=1e-9)


def test_other_movements_are_not_aligned() -> None:
    with pytest.raises(NothingMeasuredError, match="do not move alike"):
        align(ONE, measure(exact_motion(walking())))
    still = replace(
        ONE, series={name: replace(one, values=0 * one.values) for name, one in ONE.series.items()}
    )
    with pytest.raises(NothingMeasuredError, match="share no angle"):
        align(ONE, still)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("two")
    bend = two_hinges(SQUAT)
    places, time_s = marked(bend), bend.course.time_s
    return (
        write_trc(folder / "first.trc", places, time_s),
        write_trc(folder / "second.trc", {name: place[30:] for name, place in places.items()}, time_s[:-30]),
    )


def test_the_command_says_how_far_two_files_differ(files: tuple[Path, Path]) -> None:
    outcome = command("compare-sources", *map(str, files))
    assert outcome.exit_code == 0
    for said in (
        "first.trc against second.trc",
        "Bend in the knees",
        "-1.00 s ahead",
        "Repetitions: 2 in first.trc",
    ):
        assert said in " ".join(outcome.out.split())


def test_the_same_for_programs(files: tuple[Path, Path]) -> None:
    written = json.loads(command("compare-sources", *map(str, files), "--json").out)
    assert written["schema"] == "hiphinge.sources/1"
    assert written["alignment"]["later_s"] == pytest.approx(-1.0, abs=0.01)
    knee = next(one for one in written["agreements"] if one["series"] == "knee_flexion_deg")
    assert knee["scatter"] == pytest.approx(0.0, abs=0.3)


def test_the_command_speaks_german(files: tuple[Path, Path]) -> None:
    outcome = command("compare-sources", *map(str, files), "--language", "de")
    assert "Wiederholungen: 2 in first.trc" in " ".join(outcome.out.split())
