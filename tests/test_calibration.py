"""The person's own full slump, and repetitions in per cent of it."""

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from figures import Posture, Tempo, bends, course, exact_motion, still
from hiphinge.calibration import Calibration, calibrate, percent_of_maximum
from hiphinge.errors import InvalidValueError, NothingMeasuredError
from hiphinge.measures import Measures, Series, measure
from hiphinge.reps import Rep
from slumps import NEUTRAL, changed, slump, with_lumbar_flexion

HIDDEN = math.nan
maxima = st.floats(17.0, 120.0)
flexions = st.floats(0.0, 150.0)


def own(largest_deg: float = 50.0) -> Calibration:
    return Calibration(largest_deg, 3.0, NEUTRAL, "back line")


def rep(lumbar_flexion_deg: float | None) -> Rep:
    return Rep(1, 1.0, 2.0, 3.0, 0.9, 0.2, 0.9, lumbar_flexion_deg=lumbar_flexion_deg)


def percent(lumbar_flexion_deg: float | None, largest_deg: float = 50.0) -> float | None:
    (found,) = percent_of_maximum([rep(lumbar_flexion_deg)], own(largest_deg))
    return found.lumbar_flexion_percent


def seated() -> Measures:
    motion = exact_motion(course(still(5, 1.0), Posture(5.0, -95.0, 0.0)))
    return with_lumbar_flexion(measure(motion), np.full(len(motion), 50.0))


class TestTheMaximum:
    @pytest.mark.parametrize("rate_hz", [10.0, 30.0, 120.0])
    @pytest.mark.parametrize("largest_deg", [20.0, 50.0, 90.0])
    def test_is_the_flexion_at_the_bottom(self, largest_deg: float, rate_hz: float) -> None:
        found = calibrate(slump(largest_deg, rate_hz=rate_hz))
        assert found.lumbar_flexion_max_deg == pytest.approx(largest_deg)
        assert found.lumbar_flexion_max_se_deg == pytest.approx(3.0)
        assert found.neutral is NEUTRAL
        assert found.source == "back line"

    @pytest.mark.parametrize("spike", [90.0, -40.0, HIDDEN])
    def test_is_not_that_of_a_moment(self, spike: float) -> None:
        found = calibrate(changed(slump(50), 4.8, 5.0, spike))
        assert found.lumbar_flexion_max_deg == pytest.approx(50.0)

    def test_hardly_grows_with_noise(self) -> None:
        measures = slump(50)
        noise = np.random.default_rng(0).normal(scale=4.0, size=len(measures.time_s))
        found = calibrate(with_lumbar_flexion(measures, measures["lumbar_flexion_deg"] + noise))
        assert found.lumbar_flexion_max_deg == pytest.approx(50.0, abs=3.0)

    @pytest.mark.parametrize(("from_s", "to_s"), [(0.0, 2.0), (2.0, 3.0), (7.0, 9.0)])
    def test_is_looked_for_in_the_deepest_bend_alone(self, from_s: float, to_s: float) -> None:
        found = calibrate(changed(slump(50), from_s, to_s, 80.0))
        assert found.lumbar_flexion_max_deg == pytest.approx(50.0)

    def test_is_that_of_the_deepest_of_several_bends(self) -> None:
        measures = slump(50, bends([0.6, 1.0, 0.6], Tempo(2, 2, 2, 1)))
        assert calibrate(changed(measures, 0.0, 6.5, 70.0)).lumbar_flexion_max_deg == pytest.approx(50.0)

    def test_needs_half_a_second_only(self) -> None:
        measures = changed(changed(slump(50), 3.0, 4.7, HIDDEN), 5.3, 7.0, HIDDEN)
        assert calibrate(measures).lumbar_flexion_max_deg == pytest.approx(50.0)

    def test_does_not_need_the_knees(self) -> None:
        measures = slump(50)
        hidden = np.full(len(measures.time_s), np.nan)
        knees = Series("knee_flexion_deg", hidden, hidden)
        without_knees = replace(measures, series={**measures.series, "knee_flexion_deg": knees})
        assert calibrate(without_knees).lumbar_flexion_max_deg == pytest.approx(50.0)

    @given(flexions, flexions)
    def test_is_larger_in_a_larger_slump(self, one: float, other: float) -> None:
        low, high = sorted(17 + 100 * flexion / 150 for flexion in (one, other))
        found = [calibrate(slump(largest)).lumbar_flexion_max_deg for largest in (low, high)]
        assert found[0] <= found[1]


class TestItIsRefused:
    @pytest.mark.parametrize(
        "measures",
        [
            slump(50, still(5, 1.0)),
            slump(50, bends([1.0], Tempo(down=1, pause=2, up=1, rest=0.1))),
            seated(),
        ],
        ids=["bent all the time", "upright for a moment", "seated"],
    )
    def test_without_quiet_standing(self, measures: Measures) -> None:
        with pytest.raises(NothingMeasuredError, match="never stands quietly"):
            calibrate(measures)

    def test_where_the_deepest_part_is_untold(self) -> None:
        with pytest.raises(NothingMeasuredError, match=r"is not visible at .* around 5\.0 s"):
            calibrate(changed(slump(50), 3.2, 6.8, HIDDEN))

    def test_where_the_deepest_part_is_told_for_a_moment(self) -> None:
        hidden = changed(changed(slump(50), 3.2, 5.0, HIDDEN), 5.2, 6.8, HIDDEN)
        with pytest.raises(NothingMeasuredError, match="is not visible"):
            calibrate(hidden)

    def test_where_nothing_tells_the_spine(self) -> None:
        with pytest.raises(NothingMeasuredError, match="is not visible"):
            calibrate(replace(slump(50), spine=None))

    @pytest.mark.parametrize("largest_deg", [0.0, 16.9, 130.0])
    def test_where_it_is_no_full_slump(self, largest_deg: float) -> None:
        with pytest.raises(NothingMeasuredError, match=f"bent {largest_deg} degrees at most, but 17 to 120"):
            calibrate(slump(largest_deg))

    def test_where_nobody_bends(self) -> None:
        with pytest.raises(NothingMeasuredError, match=r"bent 0\.0 degrees"):
            calibrate(slump(50, still(5)))

    @pytest.mark.parametrize(
        ("largest_deg", "error_deg"),
        [
            *((largest_deg, 3.0) for largest_deg in (0.0, 16.9, 120.1, math.nan, math.inf)),
            *((50.0, error_deg) for error_deg in (-1.0, 51.0, math.nan)),
        ],
    )
    def test_with_angles_that_nobody_has(self, largest_deg: float, error_deg: float) -> None:
        with pytest.raises(InvalidValueError, match="is allowed"):
            Calibration(largest_deg, error_deg, None, "back line")


class TestPerCentOfTheMaximum:
    @pytest.mark.parametrize(
        ("flexion_deg", "expected"), [(0.0, 0.0), (20.0, 40.0), (50.0, 100.0), (60.0, 120.0), (-5.0, -10.0)]
    )
    def test_is_the_share_of_it(self, flexion_deg: float, expected: float) -> None:
        assert percent(flexion_deg, 50.0) == pytest.approx(expected)

    def test_of_the_untold_is_untold(self) -> None:
        assert percent(None) is None

    def test_leaves_everything_else_as_it_is(self) -> None:
        reps = (rep(20.0), replace(rep(None), number=2))
        found = percent_of_maximum(reps, own())
        assert tuple(replace(each, lumbar_flexion_percent=None) for each in found) == reps

    @given(maxima)
    def test_of_the_maximum_itself_is_100(self, largest_deg: float) -> None:
        assert percent(largest_deg, largest_deg) == pytest.approx(100.0)

    @given(flexions, maxima, maxima)
    def test_is_never_larger_by_a_larger_slump(self, flexion_deg: float, one: float, other: float) -> None:
        smaller, larger = (percent(flexion_deg, largest) for largest in sorted((one, other)))
        assert smaller is not None
        assert larger is not None
        assert larger <= smaller

    @given(flexions, flexions, maxima)
    def test_is_larger_with_a_rounder_back(self, one: float, other: float, largest_deg: float) -> None:
        less, more = (percent(flexion, largest_deg) for flexion in sorted((one, other)))
        assert less is not None
        assert more is not None
        assert less <= more
