"""Whether a person changed, or only the figures did."""

import math
from dataclasses import replace
from statistics import fmean, stdev

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.special import stdtrit

from hiphinge.history.measures import shown_as
from hiphinge.history.sparkline import sparkline
from hiphinge.history.trends import (
    FEWEST_OF_GROUP,
    FEWEST_SESSIONS,
    LEVEL,
    MOST_OF_GROUP,
    Aim,
    Observation,
    Trend,
    TrendPoint,
    TrendVerdict,
    aim,
    session_points,
    smallest_detectable,
    trend,
)
from hiphinge.texts import catalogue

SETS = 4000
TOLD = {TrendVerdict.BETTER, TrendVerdict.WORSE}
MIRRORED = {TrendVerdict.BETTER: TrendVerdict.WORSE, TrendVerdict.WORSE: TrendVerdict.BETTER}
SEEN = Observation("s1", "2026-05-01T18:30:00.000000Z", 0, 1.0, None)

values = st.lists(st.floats(-100, 100, allow_subnormal=False), min_size=FEWEST_SESSIONS, max_size=25)


def of(*numbers: float, error: float | None = None) -> list[TrendPoint]:
    return [TrendPoint(number, error) for number in numbers]


def test_the_smallest_detectable_change_is_that_of_the_tables() -> None:
    # deviation 1 within each group of 3; t(99 %, 4 degrees of freedom) = 4.604
    assert smallest_detectable(of(1, 2, 3), of(5, 6, 7)) == pytest.approx(4.604 * math.sqrt(2 / 3), abs=1e-3)
    # groups of 5: deviation sqrt(2.5), t(99 %, 8) = 3.355
    five = of(1, 2, 3, 4, 5)
    assert smallest_detectable(five, five) == pytest.approx(3.355 * math.sqrt(2.5) * math.sqrt(0.4), abs=2e-3)


def test_the_measurements_own_error_is_the_least_that_counts() -> None:
    close = of(10, 10, 10, error=2.0)
    assert smallest_detectable(close, close) == pytest.approx(4.604 * 2 * math.sqrt(2 / 3), abs=2e-3)
    spread = smallest_detectable(of(1, 2, 3, error=0.1), of(1, 2, 3, error=0.1))
    assert spread == pytest.approx(smallest_detectable(of(1, 2, 3), of(1, 2, 3)))


def test_a_large_change_is_reported_with_its_figures() -> None:
    found = trend(of(0.40, 0.42, 0.41, 0.30, 0.11, 0.10, 0.12), Aim.ZERO)
    assert (found.verdict, found.sessions, found.group) == (TrendVerdict.BETTER, 7, 3)
    assert found.first == pytest.approx(0.41)
    assert found.latest == pytest.approx(0.11)
    assert found.change == pytest.approx(-0.30)
    assert found.detectable == pytest.approx(4.604 * 0.01 * math.sqrt(2 / 3), abs=1e-4)


def test_the_same_change_within_the_error_is_not_reported() -> None:
    numbers = (0.40, 0.42, 0.41, 0.30, 0.11, 0.10, 0.12)
    assert trend(of(*numbers, error=0.1), Aim.ZERO).verdict is TrendVerdict.NO_CLEAR_CHANGE


def test_no_group_is_of_more_than_five_sessions() -> None:
    found = trend(of(*[9.0] * 5, *[50.0] * 90, *[1.0] * 5), Aim.ZERO)
    assert (found.group, found.first, found.latest) == (5, 9.0, 1.0)


@pytest.mark.parametrize("sessions", range(FEWEST_SESSIONS))
def test_few_sessions_tell_nothing_however_they_differ(sessions: int) -> None:
    assert trend(of(*range(0, 100 * sessions, 100)), Aim.ZERO) == Trend(TrendVerdict.TOO_FEW, sessions)


@pytest.mark.parametrize(
    ("better", "change", "verdict"),
    [
        (Aim.ZERO, (30, 10), TrendVerdict.BETTER),
        (Aim.ZERO, (-30, -10), TrendVerdict.BETTER),
        (Aim.ZERO, (-5, -40), TrendVerdict.WORSE),
        (Aim.ZERO, (-20, 20), TrendVerdict.NO_CLEAR_CHANGE),
        (Aim.HIGHER, (30, 60), TrendVerdict.BETTER),
        (Aim.HIGHER, (60, 30), TrendVerdict.WORSE),
        (Aim.NONE, (30, 60), TrendVerdict.MORE),
        (Aim.NONE, (60, 30), TrendVerdict.LESS),
    ],
)
def test_which_way_is_better_depends_on_the_measure(
    better: Aim, change: tuple[float, float], verdict: TrendVerdict
) -> None:
    first, latest = change
    numbers = [first - 0.1, first, first + 0.1, latest - 0.1, latest, latest + 0.1]
    assert trend(of(*numbers), better).verdict is verdict


def test_rounding_less_and_later_is_better_and_depth_is_neither() -> None:
    assert aim("lumbar_share") is aim("lumbar_flexion_percent") is Aim.ZERO
    assert aim("rounding_onset_trunk_deg") is Aim.HIGHER
    assert aim("trunk_inclination_deg") is aim("descent_s") is aim("unheard_of") is Aim.NONE


@pytest.mark.parametrize("sessions", [6, 7, 10, 30])
@pytest.mark.parametrize("better", [Aim.ZERO, Aim.HIGHER])
@pytest.mark.parametrize("error", [None, 1.0])
def test_noise_alone_is_almost_never_reported_as_a_change(
    sessions: int, better: Aim, error: float | None
) -> None:
    chance = np.random.default_rng(sessions)
    noise = chance.normal(3.0, 1.0, (SETS, sessions))
    measured = fmean(trend(of(*row, error=error), better).verdict in TOLD for row in noise.tolist())
    assert measured <= 0.02


@pytest.mark.parametrize("sessions", [6, 10])
def test_noise_with_long_tails_is_not_reported_either(sessions: int) -> None:
    chance = np.random.default_rng(3)
    noise = chance.standard_t(3, (SETS, sessions))
    assert fmean(trend(of(*row), Aim.HIGHER).verdict in TOLD for row in noise.tolist()) <= 0.02


def test_a_change_of_four_deviations_is_found_more_often_than_not() -> None:
    chance = np.random.default_rng(4)
    changed = chance.normal(0, 1, (500, 10)) + np.repeat([0.0, 4.0], 5)
    assert fmean(trend(of(*row), Aim.HIGHER).verdict is TrendVerdict.BETTER for row in changed.tolist()) > 0.9


@given(values)
def test_the_mirrored_sign_turns_better_into_worse(numbers: list[float]) -> None:
    found = trend(of(*numbers), Aim.HIGHER).verdict
    mirrored = trend(of(*(-number for number in numbers)), Aim.HIGHER).verdict
    assert mirrored is MIRRORED.get(found, found)
    to_zero = [trend(of(*(sign * number for number in numbers)), Aim.ZERO).verdict for sign in (1, -1)]
    assert to_zero[0] is to_zero[1]


@given(values)
def test_the_turned_order_turns_better_into_worse(numbers: list[float]) -> None:
    for better in (Aim.ZERO, Aim.HIGHER):
        found, turned = trend(of(*numbers), better), trend(of(*reversed(numbers)), better)
        assert turned.verdict is MIRRORED.get(found.verdict, found.verdict)
        assert turned.detectable == pytest.approx(found.detectable)


@given(values, st.floats(0, 50), st.floats(0, 50))
def test_a_larger_error_never_tells_more(numbers: list[float], error: float, more: float) -> None:
    surer, unsurer = (trend(of(*numbers, error=size), Aim.HIGHER) for size in (error, error + more))
    assert unsurer.detectable is not None
    assert surer.detectable is not None
    assert unsurer.detectable >= surer.detectable
    assert unsurer.verdict in (surer.verdict, TrendVerdict.NO_CLEAR_CHANGE)


@given(values)
def test_the_change_is_that_of_the_means(numbers: list[float]) -> None:
    found = trend(of(*numbers))
    group = numbers[: found.group], numbers[-found.group :]
    assert found.change == pytest.approx(fmean(group[1]) - fmean(group[0]), abs=1e-9)
    if max(map(stdev, group)) == 0:
        assert found.detectable == 0


def test_a_session_is_the_median_of_its_repetitions() -> None:
    seen = [replace(SEEN, value=value, standard_error=error) for value, error in ((1, 2), (9, 4), (2, None))]
    (point,) = session_points(seen).values()
    assert (point.value, point.standard_error, point.reps) == (2, 3, 3)
    assert point.recorded_at == SEEN.recorded_at


@pytest.mark.parametrize("group", range(FEWEST_OF_GROUP, MOST_OF_GROUP + 1))
def test_the_table_of_students_t_is_that_of_the_library(group: int) -> None:
    of_group = of(*range(group))
    deviation = stdev(range(group))
    measured = smallest_detectable(of_group, of_group) / deviation / math.sqrt(2 / group)
    assert measured == pytest.approx(stdtrit(2 * group - 2, (1 + LEVEL) / 2), rel=1e-9)


@pytest.mark.parametrize(
    ("numbers", "drawn"),
    [
        ([0.0, 1.0], "▁█"),
        ([0.0, 0.5, 1.0], "▁▅█"),
        ([3.0, 3.0], "▅▅"),
        ([1.0, None, 2.0], "▁ █"),
        ([None, None], "  "),
        ([], ""),
    ],
)
def test_a_course_is_drawn_in_one_line(numbers: list[float | None], drawn: str) -> None:
    assert sparkline(numbers) == drawn


@pytest.mark.parametrize("sessions", [61, 100, 10_000])
def test_a_long_course_still_fits_in_a_line(sessions: int) -> None:
    drawn = sparkline([float(number) for number in range(sessions)])
    assert len(drawn) == 60
    assert drawn == "".join(sorted(drawn))
    assert (drawn[0], drawn[-1]) == ("▁", "█")
    assert sparkline([None] * (sessions - 1) + [1.0]).strip() == "▅"


@given(st.lists(st.floats(-1e6, 1e6), min_size=2, max_size=30))
def test_higher_bars_stand_for_larger_values(numbers: list[float]) -> None:
    bars = sparkline(numbers)
    assert len(bars) == len(numbers)
    order = np.argsort(numbers, kind="stable")
    assert [bars[at] for at in order] == sorted(bars)


@pytest.mark.parametrize(
    ("measure", "value", "said"),
    [("lumbar_share", 0.354, "35"), ("trunk_inclination_deg", -0.2, "0"), ("descent_s", 1.26, "1.3"),
     ("hip_travel", 0.312, "0.31"), ("new_thing", 1.234, "1.23")],
)  # fmt: skip
def test_a_measure_is_shown_without_decimals_that_mean_nothing(measure: str, value: float, said: str) -> None:
    assert catalogue().say(shown_as(measure).number(value)) == said
