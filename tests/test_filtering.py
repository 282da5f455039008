"""Filtering keeps times and heights, takes outliers out and invents nothing."""

import subprocess
import sys

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from figures import clock
from hiphinge import filtering
from hiphinge.motion import FloatArray

RATES = [25.0, 30.0, 60.0, 120.0]


def sine(time_s: FloatArray, frequency_hz: float) -> FloatArray:
    return np.sin(2 * np.pi * frequency_hz * time_s)


def test_a_quick_swing_is_no_spike() -> None:
    time_s = np.arange(300) / 30
    phase = time_s % 1.0
    swings = np.where(phase < 0.25, 0.5 - 0.5 * np.cos(2 * np.pi * phase / 0.25), 0.0)
    swings[168] += 0.5
    lost = np.isnan(filtering.without_outliers(time_s, swings, 0.03)).sum()
    kept = filtering.without_spikes(time_s, swings, 0.03)
    assert lost > 20
    assert np.flatnonzero(np.isnan(kept)).tolist() == [168]
    assert not len(filtering.without_spikes(time_s[:0], swings[:0], 0.03))


@pytest.mark.parametrize("rate_hz", RATES)
def test_a_peak_keeps_its_time_and_nearly_its_height(rate_hz: float) -> None:
    time_s = clock(4, rate_hz)
    smooth = filtering.low_pass(time_s, sine(time_s, 1.0))
    second_peak = np.flatnonzero((time_s > 1) & (time_s < 1.5))
    assert time_s[second_peak[np.argmax(smooth[second_peak])]] == pytest.approx(
        1.25, abs=0.5 / rate_hz + 1e-9
    )
    assert smooth[second_peak].max() == pytest.approx(1.0, abs=0.01)


@pytest.mark.parametrize("rate_hz", RATES)
def test_half_the_amplitude_passes_at_the_cutoff(rate_hz: float) -> None:
    time_s = clock(8, rate_hz)
    middle = (time_s > 2) & (time_s < 6)
    smooth = filtering.low_pass(time_s, sine(time_s, 4.0), cutoff_hz=4.0)
    assert np.sqrt(2) * smooth[middle].std() == pytest.approx(0.5, abs=0.02)


def test_noise_falls() -> None:
    time_s = clock(10, 60)
    noise = np.random.default_rng(1).normal(size=len(time_s))
    assert filtering.low_pass(time_s, noise).std() < 0.55


@given(seed=st.integers(0, 1000), slope=st.floats(-50, 50), height=st.floats(-200, 200))
def test_uneven_times_neither_lag_nor_bend_a_line(seed: int, slope: float, height: float) -> None:
    time_s = np.cumsum(np.random.default_rng(seed).uniform(0.01, 0.06, size=100))
    line = height + slope * time_s
    assert filtering.low_pass(time_s, line) == pytest.approx(line, abs=0.02 * abs(slope) + 1e-6)


def test_too_few_frames_a_second_are_left_as_they_are() -> None:
    time_s = clock(4, 5)
    values = sine(time_s, 1.0)
    assert filtering.low_pass(time_s, values) == pytest.approx(values)


def test_each_run_is_smoothed_on_its_own() -> None:
    time_s = clock(4)
    values = np.where(time_s < 2, 0.0, 100.0)
    values[np.abs(time_s - 2) < 0.2] = np.nan
    smooth = filtering.low_pass(time_s, values)
    assert np.array_equal(np.isnan(smooth), np.isnan(values))
    assert np.nanmax(np.abs(smooth - values)) < 1e-6


@pytest.mark.parametrize("frames", [0, 1, 2, 3, 4, 5])
def test_the_shortest_series_pass(frames: int) -> None:
    time_s, values = np.arange(frames) / 30, np.ones(frames)
    assert filtering.low_pass(time_s, values) == pytest.approx(values)
    assert filtering.without_outliers(time_s, values, 0.1) == pytest.approx(values)
    assert filtering.fill_gaps(time_s, values) == pytest.approx(values)
    assert len(filtering.derivative(time_s, values)) == frames


@pytest.mark.parametrize("rate_hz", RATES)
def test_short_gaps_are_bridged_and_long_ones_stay(rate_hz: float) -> None:
    time_s = clock(4, rate_hz)
    values = 3 * time_s
    short = (time_s > 1.0) & (time_s < 1.15)
    long = (time_s > 2.0) & (time_s < 2.5)
    filled = filtering.fill_gaps(time_s, np.where(short | long, np.nan, values))
    assert filled[~long] == pytest.approx(values[~long])
    assert np.isnan(filled[long]).all()


def test_the_ends_are_never_made_up() -> None:
    values = np.array([np.nan, 1.0, 2.0, np.nan])
    filled = filtering.fill_gaps(np.arange(4) / 100, values)
    assert np.array_equal(np.isnan(filled), np.isnan(values))


def test_outliers_go_and_the_rest_stays() -> None:
    time_s = clock(4)
    values = 40 * np.cos(np.pi * time_s) + np.random.default_rng(2).normal(scale=0.5, size=len(time_s))
    thrown = values.copy()
    thrown[[30, 31, 70]] += [40, 35, -30]
    clean = filtering.without_outliers(time_s, thrown, least=5.0)
    gone = np.flatnonzero(np.isnan(clean))
    assert {30, 31, 70} <= set(gone.tolist())
    assert len(gone) <= 6
    assert np.array_equal(clean[np.isfinite(clean)], values[np.isfinite(clean)])


@pytest.mark.parametrize("seconds", [0.4, 1.5])
def test_a_fast_movement_is_no_outlier(seconds: float) -> None:
    time_s = clock(4)
    values = 45 * (1 - np.cos(np.pi * np.clip((time_s - 1) / seconds, 0, 1)))
    assert np.isfinite(filtering.without_outliers(time_s, values, least=3.0)).all()


def test_noise_at_the_edges_is_no_more_an_outlier_than_elsewhere() -> None:
    time_s = clock(4)
    noise = np.random.default_rng(7).normal(size=(100, len(time_s)))
    gone = np.isnan([filtering.without_outliers(time_s, row, least=1.0) for row in noise])
    assert gone[:, 10:-10].mean() < 0.02
    assert gone[:, [*range(10), *range(-10, 0)]].mean() < 0.02


def test_a_derivative_is_per_second_and_untold_beside_a_gap() -> None:
    time_s = np.array([0.0, 0.1, 0.3, 0.4, 0.6, 0.7, 0.8])
    values = 5 * time_s
    values[3] = np.nan
    speed = filtering.derivative(time_s, values)
    assert speed[[0, 1, 5, 6]] == pytest.approx(5.0)
    assert np.isnan(speed[[2, 4]]).all()


def test_noise_is_told_in_the_unit_of_the_values() -> None:
    raw = np.random.default_rng(3).normal(scale=2.0, size=5000)
    assert filtering.noise(raw, np.zeros(5000)) == pytest.approx(2.0, rel=0.05)
    assert np.isnan(filtering.noise(np.array([np.nan]), np.array([1.0])))


@given(st.lists(st.booleans(), max_size=30))
def test_runs_cover_exactly_what_is_true(mask: list[bool]) -> None:
    covered = [False] * len(mask)
    for first, stop in filtering.runs(np.array(mask, dtype=bool)):
        assert stop > first
        covered[first:stop] = [True] * (stop - first)
    assert covered == mask


def test_what_the_low_pass_needs_is_imported_in_the_background() -> None:
    program = (
        "import sys, threading\n"
        "from hiphinge import filtering\n"
        "assert 'scipy.signal' not in sys.modules\n"
        "filtering.prepare()\n"
        "[one.join() for one in threading.enumerate() if one.name == 'imports']\n"
        "assert 'scipy.signal' in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
