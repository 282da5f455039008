"""The spine in a repetition: how low back and hip share the bend, and where the low back begins to round."""

import csv
import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from figures import Script, Tempo, bends, clock
from hiphinge.filtering import low_pass
from hiphinge.measures import COLUMN_UNITS, Measures, Series
from hiphinge.measures.series import missing
from hiphinge.motion import FloatArray
from hiphinge.reps import Rep, segment
from hiphinge.reps.onset import rounding_onset
from hiphinge.reps.rhythm import Rhythm, rhythm
from hiphinge.reps.timing import Span

STANDING_DEG, DEEPEST_DEG = 3.0, 80.0
NOTHING = Rhythm()
ONSETS = [20.0, 30.0, 40.0, 50.0, 60.0]
onsets, gains = st.floats(20, 60), st.floats(25, 40)


@dataclass(frozen=True)
class Bend:
    """What is measured of trunk, low back and hip over time, in degrees, with one standard error."""

    time_s: FloatArray
    trunk: FloatArray
    lumbar: FloatArray
    hip: FloatArray
    error: float = 1.0

    def measures(self) -> Measures:
        frames = len(self.time_s)
        bent = {
            "trunk_inclination_deg": self.trunk,
            "lumbar_flexion_deg": self.lumbar,
            "hip_flexion_deg": self.hip,
        }
        series = {name: missing(name, frames) for name in COLUMN_UNITS}
        for name, values in bent.items():
            series[name] = Series(name, values, np.where(np.isnan(values), np.nan, self.error))
        feet = np.zeros((frames, 2))
        return Measures(self.time_s, np.arange(frames), np.ones(frames), series, self.trunk, feet)

    def rhythm(self) -> Rhythm:
        """That of a descent which is all there is."""
        whole = Span(0, len(self.time_s) - 1)
        return rhythm(self.measures(), whole, whole, Span(max(0, whole.last - 5), whole.last))

    def reps(self) -> tuple[Rep, ...]:
        return segment(self.measures()).reps

    def hidden(self, frames: slice, *names: str) -> "Bend":
        values = {name: getattr(self, name).copy() for name in names or ("lumbar", "hip")}
        for series in values.values():
            series[frames] = np.nan
        return replace(self, **values)


def late(onset: float, gain: float = 35.0, before: float = 4.0) -> Callable[[FloatArray], FloatArray]:
    """Lumbar flexion that grows little up to a trunk lean and then by the gain until the bottom."""
    leans = [STANDING_DEG, onset, DEEPEST_DEG]
    return lambda trunk: np.interp(trunk, leans, [0, before, before + gain])


def even(gain: float) -> Callable[[FloatArray], FloatArray]:
    return lambda trunk: gain * (trunk - STANDING_DEG) / (DEEPEST_DEG - STANDING_DEG)


def bend(script: Script, lumbar_of: Callable[[FloatArray], FloatArray], rate_hz: float = 30.0) -> Bend:
    """The pelvis leans by what the low back leaves of the trunk's lean, the hip bends by a fifth more."""
    time_s = clock(script.duration_s, rate_hz)
    trunk = STANDING_DEG + (DEEPEST_DEG - STANDING_DEG) * script.depth(time_s)
    lumbar = lumbar_of(trunk)
    return Bend(time_s, trunk, lumbar, 1.2 * (trunk - STANDING_DEG - 0.7 * lumbar))


def descent(
    lumbar_of: Callable[[FloatArray], FloatArray], seconds: float = 1.5, rate_hz: float = 30.0
) -> Bend:
    return bend(Script(0.0, ((seconds, 1.0),)), lumbar_of, rate_hz)


def noisy(bent: Bend, noise: float, seed: int) -> Bend:
    """Noise of each frame, smoothed as all series are."""
    draw = np.random.default_rng(seed).normal
    lumbar, trunk = (
        low_pass(bent.time_s, values + draw(scale=scale, size=len(values)))
        for values, scale in ((bent.lumbar, noise), (bent.trunk, noise / 3))
    )
    return replace(bent, lumbar=lumbar, trunk=trunk)


def onset_of(bent: Bend) -> float:
    onset = bent.rhythm().rounding_onset_trunk_deg
    assert onset is not None
    return onset


def share_of(bent: Bend) -> float:
    share = bent.rhythm().lumbar_share
    assert share is not None
    return share


# --- the whole repetition


def test_every_rep_of_a_set_says_the_same_of_the_spine() -> None:
    reps = bend(bends([1.0] * 3), late(40)).reps()
    assert len(reps) == 3
    for rep in reps:
        assert rep.lumbar_flexion_peak_deg == pytest.approx(39, abs=0.5)
        assert rep.rounding_onset_trunk_deg == pytest.approx(40, abs=2)
        assert rep.rounding_onset_hip_deg == pytest.approx(1.2 * (37 - 0.7 * 4), abs=2)
        assert rep.lumbar_share == pytest.approx(39 / (39 + 1.2 * (77 - 0.7 * 39)), abs=0.02)
        first, middle, last = rep.lumbar_share_thirds
        assert first is not None
        assert middle is not None
        assert last is not None
        assert first < middle < last


def test_an_untold_spine_leaves_the_rep_empty() -> None:
    (rep,) = bend(bends([1.0]), late(40)).hidden(slice(None)).reps()
    assert rep.trunk_inclination_deg == pytest.approx(DEEPEST_DEG, abs=1)
    assert rep.lumbar_flexion_peak_deg is None
    assert rep.lumbar_share is None
    assert rep.lumbar_share_thirds == (None, None, None)
    assert rep.rounding_onset_trunk_deg is None
    assert rep.rounding_onset_hip_deg is None


@given(onset=onsets, gain=gains)
@settings(max_examples=20)
def test_a_rep_off_the_floor_says_the_same_as_one_from_standing(onset: float, gain: float) -> None:
    standing = bends([1.0], Tempo(down=1.5, pause=1.0, up=1.0))
    floor = Script(1.0, ((1.0, 1.0), (1.0, 0.0), (1.0, 0.0), (1.5, 1.0), (1.0, 1.0)))
    (one,), (other,) = (bend(script, late(onset, gain)).reps() for script in (standing, floor))
    assert one.rounding_onset_trunk_deg == pytest.approx(other.rounding_onset_trunk_deg, abs=0.5)
    assert one.rounding_onset_hip_deg == pytest.approx(other.rounding_onset_hip_deg, abs=0.5)
    assert one.lumbar_share == pytest.approx(other.lumbar_share, abs=0.01)
    assert one.lumbar_share_thirds == pytest.approx(other.lumbar_share_thirds, abs=0.01)


def test_only_the_descent_tells_onset_and_share() -> None:
    bent = bend(bends([1.0]), late(40))
    rising = (np.gradient(bent.trunk) < 0) & (bent.trunk > 10)
    (rep,) = replace(bent, lumbar=np.where(rising, 38, bent.lumbar)).reps()
    assert rep.rounding_onset_trunk_deg == pytest.approx(40, abs=2)
    assert rep.lumbar_share_thirds[0] == pytest.approx(bent.reps()[0].lumbar_share_thirds[0], abs=0.01)


# --- the peak


def test_the_peak_is_that_of_the_whole_rep_and_not_of_one_frame() -> None:
    bent = bend(bends([1.0], Tempo(pause=1.0)), even(20))
    (bottom,) = np.flatnonzero(bent.time_s == 3.0)
    spiked, held = bent.lumbar.copy(), bent.lumbar.copy()
    spiked[bottom] += 30
    held[bottom - 6 : bottom + 6] += 12
    (rep,), (held_rep,) = (replace(bent, lumbar=lumbar).reps() for lumbar in (spiked, held))
    assert rep.lumbar_flexion_peak_deg == pytest.approx(20, abs=0.2)
    assert held_rep.lumbar_flexion_peak_deg == pytest.approx(32, abs=0.2)


def test_the_most_is_no_less_than_at_the_bottom() -> None:
    (rep,) = bend(bends([1.0], Tempo(pause=0)), even(20)).reps()
    assert rep.lumbar_flexion_deg is not None
    assert rep.lumbar_flexion_peak_deg is not None
    assert rep.lumbar_flexion_peak_deg >= rep.lumbar_flexion_deg


@pytest.mark.parametrize("rate_hz", [30.0, 120.0])
def test_what_lasts_a_twentieth_of_a_second_is_no_peak(rate_hz: float) -> None:
    bent = descent(even(20), rate_hz=rate_hz)
    wrong = (bent.time_s > 1.2) & (bent.time_s < 1.25)
    assert wrong.any()
    bent.lumbar[wrong] = 60
    assert bent.rhythm().lumbar_flexion_peak_deg == pytest.approx(20, abs=0.5)


@pytest.mark.parametrize("frame", [0, -1])
def test_a_wrong_first_or_last_frame_is_no_peak(frame: int) -> None:
    bent = descent(even(20))
    bent.lumbar[frame] = 60
    assert bent.rhythm().lumbar_flexion_peak_deg == pytest.approx(20, abs=0.5)


def test_the_peak_needs_the_deeper_half_alone() -> None:
    bent = descent(even(30))
    middle = len(bent.time_s) // 2
    assert bent.hidden(slice(0, middle)).rhythm().lumbar_flexion_peak_deg == pytest.approx(30, abs=0.5)
    assert bent.hidden(slice(middle, None)).rhythm().lumbar_flexion_peak_deg is None


# --- the shares


@given(share=st.floats(-0.2, 1.2), seconds=st.floats(0.6, 6), total=st.floats(40, 120))
@settings(max_examples=30)
def test_an_even_share_is_the_same_in_every_part(share: float, seconds: float, total: float) -> None:
    bent = descent(even(total * share), seconds)
    found = replace(bent, hip=even(total * (1 - share))(bent.trunk)).rhythm()
    assert found.lumbar_share == pytest.approx(share, abs=1e-6)
    assert found.lumbar_share_thirds == pytest.approx((share, share, share), abs=1e-6)


def test_the_thirds_are_thirds_of_the_lean() -> None:
    bent = descent(np.zeros_like, 3.0)
    edges = np.linspace(STANDING_DEG, DEEPEST_DEG, 4)
    found = replace(
        bent,
        lumbar=np.interp(bent.trunk, edges, [0, 3, 12, 36]),
        hip=np.interp(bent.trunk, edges, [0, 27, 48, 60]),
    ).rhythm()
    assert found.lumbar_share == pytest.approx(36 / 96, abs=0.02)
    assert found.lumbar_share_thirds == pytest.approx((0.1, 0.3, 2 / 3), abs=0.04)


@given(onset=onsets, gain=gains, seed=st.integers(0, 1000))
@settings(max_examples=30)
def test_the_thirds_combine_to_the_whole(onset: float, gain: float, seed: int) -> None:
    found = noisy(descent(late(onset, gain)), 1.0, seed).rhythm()
    thirds = [share for share in found.lumbar_share_thirds if share is not None]
    assert len(thirds) == 3
    assert found.lumbar_share is not None
    assert min(thirds) < found.lumbar_share < max(thirds)


def test_a_low_back_that_extends_has_a_share_below_nothing() -> None:
    assert share_of(descent(even(-10))) == pytest.approx(-10 / (-10 + 1.2 * (77 + 7)), abs=0.01)


def test_a_hip_that_extends_leaves_the_low_back_more_than_the_whole() -> None:
    bent = descent(even(60))
    assert share_of(replace(bent, hip=even(-10)(bent.trunk))) == pytest.approx(1.2, abs=0.01)


@pytest.mark.parametrize(("error", "known"), [(9.0, True), (11.0, False)])
def test_no_share_of_less_than_its_own_error(error: float, known: bool) -> None:
    """Over the whole descent they gain 20 degrees, each of four values with its error."""
    found = descent(even(5))
    found = replace(found, hip=even(15)(found.trunk), error=error)
    assert (found.rhythm().lumbar_share is not None) is known
    assert found.rhythm().lumbar_share_thirds == (None, None, None)


@pytest.mark.parametrize("names", [("lumbar",), ("hip",), ("lumbar", "hip")])
def test_a_gap_takes_only_its_own_third(names: tuple[str, ...]) -> None:
    bent = descent(even(30), 3.0)
    middle = (bent.trunk > 32) & (bent.trunk < 52)
    gap = slice(int(np.argmax(middle)), int(np.argmax(middle)) + int(middle.sum()))
    found = bent.hidden(gap, *names).rhythm()
    first, second, third = found.lumbar_share_thirds
    assert second is None
    assert (first, found.lumbar_share, third) == pytest.approx((share_of(bent),) * 3, abs=0.01)


def test_frames_that_lie_together_tell_no_share() -> None:
    """The top is hidden but for two frames, which noise sets far apart."""
    bent = descent(even(30), 3.0)
    lean = np.concatenate([[3.0, 5.7], bent.trunk[bent.trunk > 18]])
    lumbar = np.concatenate([[0.0, 6.0], bent.lumbar[bent.trunk > 18]])
    found = Bend(np.arange(len(lean)) / 30, lean, lumbar, 2 * lean).rhythm()
    assert found.lumbar_share_thirds[0] is None
    assert found.lumbar_share_thirds[2] is not None


def test_without_the_hip_peak_and_onset_are_told_alone() -> None:
    whole = descent(late(40)).rhythm()
    assert descent(late(40)).hidden(slice(None), "hip").rhythm() == Rhythm(
        whole.lumbar_flexion_peak_deg, rounding_onset_trunk_deg=whole.rounding_onset_trunk_deg
    )


# --- the onset


@pytest.mark.parametrize("onset", ONSETS)
@pytest.mark.parametrize("bias", [0.0, 5.0, -5.0])
@pytest.mark.parametrize("before", [0.0, 4.0])
def test_a_sharp_knee_is_found_whatever_the_bias(onset: float, bias: float, before: float) -> None:
    bent = descent(lambda trunk: late(onset, before=before)(trunk) + even(bias)(trunk))
    assert onset_of(bent) == pytest.approx(onset, abs=1.5)


@pytest.mark.parametrize("onset", ONSETS)
@pytest.mark.parametrize("bias", [0.0, 5.0])
@pytest.mark.parametrize("noise", [1.0, 2.0])
def test_a_smooth_knee_is_found_in_noise(onset: float, bias: float, noise: float) -> None:
    """The earliest onset is the hardest: its first line is short, the second no more than twice as steep."""
    early = onset <= 20

    def lumbar_of(trunk: FloatArray) -> FloatArray:
        rounded = 3 * np.logaddexp(0, (trunk - onset) / 3)
        return 4 * np.minimum(trunk / onset, 1) + 35 * rounded / (DEEPEST_DEG - onset) + even(bias)(trunk)

    found = [onset_of(noisy(descent(lumbar_of, 2.0), noise, seed)) for seed in range(20)]
    assert np.median(found) == pytest.approx(onset, abs=4 if early else 3)
    assert np.mean(np.abs(np.array(found) - onset) < 8) >= (0.75 if early else 0.95)


@pytest.mark.parametrize("onset", ONSETS)
def test_a_fixed_threshold_comes_late(onset: float) -> None:
    bent = descent(late(onset, before=0), 3.0)
    threshold = float(bent.trunk[np.argmax(bent.lumbar > 10)])
    assert threshold > onset + 5
    assert abs(onset_of(bent) - onset) < 1


@given(onset=onsets, gain=gains, factor=st.floats(0.3, 4))
@settings(max_examples=30)
def test_the_clock_changes_neither_shares_nor_onset(onset: float, gain: float, factor: float) -> None:
    bent = descent(late(onset, gain))
    one, other = bent.rhythm(), replace(bent, time_s=factor * bent.time_s).rhythm()
    assert replace(other, lumbar_flexion_peak_deg=one.lumbar_flexion_peak_deg) == one
    assert one.rounding_onset_trunk_deg is not None


@given(onset=onsets, gain=gains, offset=st.floats(-20, 20))
@settings(max_examples=30)
def test_an_offset_of_the_trunk_shifts_the_onset_by_as_much(onset: float, gain: float, offset: float) -> None:
    bent = descent(late(onset, gain))
    one, other = bent.rhythm(), replace(bent, trunk=bent.trunk + offset).rhythm()
    assert one.rounding_onset_trunk_deg is not None
    assert other.rounding_onset_trunk_deg == pytest.approx(one.rounding_onset_trunk_deg + offset, abs=0.1)
    assert other.rounding_onset_hip_deg == pytest.approx(one.rounding_onset_hip_deg, abs=0.1)
    assert other.lumbar_share_thirds == pytest.approx(one.lumbar_share_thirds, abs=0.01)


@pytest.mark.parametrize("rate_hz", [25.0, 60.0, 120.0])
@pytest.mark.parametrize("seconds", [0.7, 3.0, 8.0])
def test_onset_and_shares_are_those_of_any_tempo_and_frame_rate(rate_hz: float, seconds: float) -> None:
    found = descent(late(45), seconds, rate_hz).rhythm()
    assert found.rounding_onset_trunk_deg == pytest.approx(45, abs=2)
    assert found.lumbar_share_thirds == pytest.approx(
        descent(late(45)).rhythm().lumbar_share_thirds, abs=0.04
    )


@pytest.mark.parametrize("depth", [0.2, 0.5, 0.8])
def test_a_pause_on_the_way_down_weighs_nothing(depth: float) -> None:
    def ever_faster(trunk: FloatArray) -> FloatArray:
        return 40 * ((trunk - STANDING_DEG) / (DEEPEST_DEG - STANDING_DEG)) ** 3

    paused = bend(Script(0.0, ((0.8, depth), (10.0, depth), (0.8, 1.0))), ever_faster)
    assert onset_of(paused) == pytest.approx(onset_of(descent(ever_faster)), abs=2)
    assert share_of(paused) == pytest.approx(share_of(descent(ever_faster)), abs=0.01)


@pytest.mark.parametrize("end", [55.0, 70.0])
def test_a_back_at_its_end_before_the_bottom_rounds_where_it_begins_to(end: float) -> None:
    bent = descent(lambda trunk: np.interp(trunk, [STANDING_DEG, 35, end, DEEPEST_DEG], [0, 2, 36, 37]))
    assert onset_of(noisy(bent, 1.0, 0)) == pytest.approx(35, abs=3)


@pytest.mark.parametrize("gain", [22.0, 28.0, 42.0])
@pytest.mark.parametrize("seed", range(5))
def test_a_back_that_rounds_evenly_rounds_from_the_start(gain: float, seed: int) -> None:
    bent = descent(even(gain), 2.0)
    assert onset_of(bent) == pytest.approx(STANDING_DEG, abs=1)
    assert onset_of(noisy(bent, 2.0, seed)) == pytest.approx(STANDING_DEG, abs=3)


def test_a_back_that_rounds_first_and_most_rounds_from_the_start() -> None:
    bent = descent(lambda trunk: np.interp(trunk, [STANDING_DEG, 30, DEEPEST_DEG], [0, 25, 40]))
    assert onset_of(bent) == pytest.approx(STANDING_DEG, abs=1)


def test_a_back_that_is_round_before_it_rounds_more_has_begun_at_the_start() -> None:
    bent = descent(late(50, gain=30, before=18))
    assert onset_of(bent) == pytest.approx(STANDING_DEG, abs=1)


@given(gain=st.floats(-20, 13), seed=st.integers(0, 1000))
@settings(max_examples=30)
def test_a_neutral_back_has_no_onset(gain: float, seed: int) -> None:
    """Eight degrees over the whole bend and a bias of five."""
    assert noisy(descent(even(gain)), 1.0, seed).rhythm().rounding_onset_trunk_deg is None


def test_a_small_late_rounding_cannot_be_told() -> None:
    assert descent(late(40, gain=7, before=0)).rhythm().rounding_onset_trunk_deg is None
    assert descent(late(65, gain=7, before=3)).rhythm().rounding_onset_trunk_deg is None
    assert onset_of(descent(late(40, gain=12, before=0))) == pytest.approx(40, abs=1)


def test_what_is_not_beyond_twice_its_error_is_no_rounding() -> None:
    bent = descent(late(40, gain=20, before=0))
    assert replace(bent, error=9.5).rhythm().rounding_onset_trunk_deg is not None
    assert replace(bent, error=10.5).rhythm().rounding_onset_trunk_deg is None


def test_a_short_gap_hides_no_onset() -> None:
    bent = descent(late(40))
    gap = slice(int(np.argmax(bent.trunk > 35)), int(np.argmax(bent.trunk > 48)))
    assert onset_of(bent.hidden(gap)) == pytest.approx(40, abs=3)


# --- too little to say anything


def test_a_descent_hidden_by_half_tells_no_more_than_its_peak() -> None:
    bent = descent(late(40)).hidden(slice(0, 22))
    assert bent.rhythm() == Rhythm(bent.rhythm().lumbar_flexion_peak_deg)
    assert bent.rhythm().lumbar_flexion_peak_deg is not None


@pytest.mark.parametrize("frames", [2, 3, 5])
def test_a_handful_of_frames_has_no_onset(frames: int) -> None:
    bent = descent(late(40), 1.0, float(frames - 1))
    assert len(bent.time_s) == frames
    assert bent.rhythm().rounding_onset_trunk_deg is None


def test_no_spine_no_rhythm() -> None:
    bent = descent(late(40))
    assert bent.hidden(slice(None)).rhythm() == NOTHING
    assert bent.hidden(slice(None), "trunk").rhythm() == NOTHING


def test_a_trunk_that_does_not_lean_tells_no_more_than_the_peak() -> None:
    bent = descent(even(30))
    still = replace(bent, trunk=bent.trunk / 8).rhythm()
    assert still == Rhythm(still.lumbar_flexion_peak_deg)
    assert still.lumbar_flexion_peak_deg == pytest.approx(30, abs=0.5)


@pytest.mark.parametrize("height", [0.0, 25.0])
def test_a_low_back_that_keeps_its_shape_has_no_onset(height: float) -> None:
    bent = descent(lambda trunk: np.full_like(trunk, height))
    found = bent.rhythm()
    assert found.rounding_onset_trunk_deg is None
    assert found.lumbar_share == pytest.approx(0, abs=1e-9)


@pytest.mark.parametrize("points", range(1, 6))
def test_too_few_points_have_no_onset(points: int) -> None:
    lean = np.linspace(0, 80, points)
    assert rounding_onset(lean, np.maximum(lean - 40, 0)) is None


# --- the truth of the phantoms


def true_bend(clip: Path) -> Bend:
    with clip.with_suffix(".truth.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    names = ("time_s", "trunk_inclination_deg", "lumbar_flexion_deg", "hip_flexion_deg")
    time_s, trunk, lumbar, hip = (np.array([float(row[name]) for row in rows]) for name in names)
    return Bend(time_s, trunk, lumbar, hip)


def test_the_late_rounding_of_a_phantom_is_found_in_every_rep(phantoms: Path) -> None:
    clip = phantoms / "hinge_late_rounding.json"
    truth = json.loads(clip.read_text(encoding="utf-8"))
    reps = true_bend(clip).reps()
    assert len(reps) == truth["reps"]
    for rep in reps:
        assert rep.rounding_onset_trunk_deg == pytest.approx(truth["rounding_onset_trunk_deg"], abs=2)


@pytest.mark.parametrize(
    "name", ["hinge_neutral", "kettlebell_neutral", "mixed_depths", "squat_substitution"]
)
def test_a_neutral_phantom_does_not_round(phantoms: Path, name: str) -> None:
    reps = true_bend(phantoms / f"{name}.json").reps()
    assert len(reps) >= 4
    assert all(rep.rounding_onset_trunk_deg is None for rep in reps)
    assert all(rep.lumbar_share is not None and rep.lumbar_share < 0.15 for rep in reps)
