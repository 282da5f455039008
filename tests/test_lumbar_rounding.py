"""Keeps its hollow, flattens or rounds: by shape and change together."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hiphinge.faults.finding import Finding, LowBack, Verdict
from hiphinge.faults.kinds.lumbar_rounding import MOST_SURE, SURE, look
from hiphinge.faults.scene import Scene
from hiphinge.measures import Series
from hiphinge.texts import catalogue
from moves import Move, compared, expecting


def found(shape: float, change: float, error: float = 3.0) -> Finding:
    return look(Move(lumbar=change, shape=shape, spine_error=error).scene())


def without(scene: Scene, name: str) -> Scene:
    series = scene.measures.series[name]
    nothing = np.full(len(series.values), np.nan)
    measures = replace(scene.measures, series={**scene.measures.series, name: Series(name, nothing, nothing)})
    return replace(scene, measures=measures)


@pytest.mark.parametrize(
    ("shape", "change", "state"),
    [
        (-24, 24, LowBack.KEEPS_HOLLOW),
        (-20, 45, LowBack.KEEPS_HOLLOW),
        (0, 40, LowBack.FLATTENS),
        (5, 48, LowBack.FLATTENS),
        (15, 20, LowBack.FLATTENS),
        (28, 56, LowBack.ROUNDS),
        (37, 66, LowBack.ROUNDS),
    ],
)
def test_the_states_of_real_backs(shape: float, change: float, state: LowBack) -> None:
    finding = found(shape, change)
    assert finding.state is state
    assert finding.present == (state is LowBack.ROUNDS)


@pytest.mark.parametrize(
    ("shape", "change", "words"), [(40, 10, "looks round"), (-20, 66, "The two do not fit")]
)
def test_evidence_that_contradicts_itself_is_not_judged_and_that_is_said(
    shape: float, change: float, words: str
) -> None:
    finding = found(shape, change)
    assert finding.verdict is Verdict.CANNOT_TELL
    assert finding.state is None
    assert words in catalogue("en").say(finding.because)


def test_a_back_that_looks_round_but_hardly_bent_is_cleared_by_its_bend() -> None:
    finding = found(shape=20, change=25)
    assert finding.state is LowBack.FLATTENS
    assert (finding.value, finding.limit) == (25, 35)
    assert "bent only 25 degrees" in catalogue("en").say(finding.because)


@pytest.mark.parametrize("away", [-0.9, 0.0, 0.9])
def test_within_one_error_of_the_limit_it_cannot_be_told(away: float) -> None:
    assert found(16 + 5 * away, 44, error=5.0).verdict is Verdict.CANNOT_TELL


def standing(scene: Scene, shape: float) -> Scene:
    """The same scene, where the outline of the low back had this shape while standing."""
    own = scene.reference.standing
    assert own is not None
    level = replace(own.levels["low_back_shape_deg"], value=shape)
    return compared(scene, standing=replace(own, levels={**own.levels, "low_back_shape_deg": level}))


@pytest.mark.parametrize(
    ("stood", "verdict"),
    [(-60, Verdict.PRESENT), (-55, Verdict.PRESENT), (-48, Verdict.CANNOT_TELL), (-25, Verdict.CANNOT_TELL)],
)
def test_a_bend_near_the_sacrum_rounds_where_the_outline_turned_as_far(
    stood: float, verdict: Verdict
) -> None:
    # hollow still (3 degrees), but bent by 58: only the turn of the outline from standing decides
    assert look(standing(Move(lumbar=58, shape=5, spine_error=3.0).scene(), stood)).verdict is verdict


def test_a_turn_and_a_bend_that_both_nearly_reach_their_limits_leave_it_open() -> None:
    # each alone would be no reason for doubt: a bend of 49 and a turn of 57 (limits 49 and 56)
    near = standing(Move(lumbar=49, shape=0, spine_error=5.0).scene(), -57)
    assert look(near).verdict is Verdict.CANNOT_TELL
    for lumbar, stood in ((30, -57), (49, -35)):
        other = standing(Move(lumbar=lumbar, shape=0, spine_error=5.0).scene(), stood)
        assert look(other).verdict is Verdict.ABSENT


@pytest.mark.parametrize(
    ("shape", "stood", "verdict"),
    [
        (22, -60, Verdict.PRESENT),
        (22, -35, Verdict.CANNOT_TELL),
        (22, -20, Verdict.ABSENT),
        (5, -60, Verdict.ABSENT),
    ],
)
def test_where_the_bend_is_missing_the_turn_of_the_outline_supports_its_shape(
    shape: float, stood: float, verdict: Verdict
) -> None:
    scene = standing(without(Move(lumbar=50, shape=shape).scene(), "lumbar_flexion_deg"), stood)
    finding = look(scene)
    assert finding.verdict is verdict
    if verdict is Verdict.PRESENT:
        assert "82 degrees rounder than in standing" in catalogue("en").say(finding.because)


def with_whole(scene: Scene, whole: float) -> Scene:
    """The same scene, where the outline of the whole back has this shape."""
    values = np.full(len(scene.measures.time_s), whole)
    series = Series("back_shape_deg", values, np.full(len(values), 3.0))
    measures = replace(scene.measures, series={**scene.measures.series, series.name: series})
    return replace(scene, measures=measures)


@pytest.mark.parametrize(
    ("whole", "verdict"),
    [
        (-25, Verdict.ABSENT),
        (-11, Verdict.CANNOT_TELL),
        (10, Verdict.CANNOT_TELL),
        (np.nan, Verdict.CANNOT_TELL),
    ],
)
def test_a_low_back_that_looks_round_under_clothes_is_cleared_by_a_back_that_is_hollow_as_a_whole(
    whole: float, verdict: Verdict
) -> None:
    finding = look(with_whole(Move(lumbar=42, shape=18).scene(), whole))
    assert finding.verdict is verdict
    if verdict is Verdict.ABSENT:
        assert finding.state is LowBack.FLATTENS
        assert (finding.value, finding.limit) == (whole, -10)
        assert "hollow: -25 degrees" in catalogue("en").say(finding.because)


def test_a_plainly_round_low_back_in_a_back_that_is_hollow_as_a_whole_is_not_judged() -> None:
    plain = Move(lumbar=56, shape=30).scene()
    assert look(plain).present
    finding = look(with_whole(plain, -25))
    assert finding.verdict is Verdict.CANNOT_TELL
    assert "The two do not fit" in catalogue("en").say(finding.because)


@pytest.mark.parametrize("whole", [20.0, 40.0])
def test_a_back_that_is_convex_as_a_whole_says_nothing_of_the_low_back(whole: float) -> None:
    """Every upper back is convex, more or less."""
    for lumbar, shape in ((42, 18), (30, 0), (56, 30)):
        plain = Move(lumbar=lumbar, shape=shape).scene()
        assert look(with_whole(plain, whole)) == look(plain)


def test_where_the_low_back_itself_is_hidden_the_whole_back_does_not_clear_it() -> None:
    hidden = without(Move(lumbar=49).scene(), "low_back_shape_deg")
    assert look(with_whole(hidden, -25)) == look(hidden)


def test_a_back_that_looks_round_but_turned_little_is_cleared_by_its_turn() -> None:
    finding = look(standing(Move(lumbar=45, shape=18, spine_error=3.0).scene(), -25))
    assert finding.verdict is Verdict.ABSENT
    assert (finding.value, finding.limit) == (43, 56)
    assert "only 43 degrees rounder than in standing" in catalogue("en").say(finding.because)


def test_a_neutral_lift_stays_in_peace_however_the_outline_turned() -> None:
    scene = standing(Move(lumbar=40, shape=5, spine_error=3.0).scene(), -60)
    assert look(scene).verdict is Verdict.ABSENT


@pytest.mark.parametrize(
    ("shape", "verdict"), [(45, Verdict.PRESENT), (24, Verdict.CANNOT_TELL), (0, Verdict.ABSENT)]
)
def test_without_standing_the_shape_is_judged_alone(shape: float, verdict: Verdict) -> None:
    scene = without(Move(lumbar=50, shape=shape).scene(), "lumbar_flexion_deg")
    assert look(compared(scene, standing=None)).verdict is verdict


@pytest.mark.parametrize(
    ("change", "verdict"), [(60, Verdict.PRESENT), (45, Verdict.CANNOT_TELL), (20, Verdict.ABSENT)]
)
def test_with_a_hidden_outline_the_change_is_judged_alone(change: float, verdict: Verdict) -> None:
    scene = without(Move(lumbar=change).scene(), "low_back_shape_deg")
    assert look(scene).verdict is verdict


def with_stick(scene: Scene, off: float) -> Scene:
    """The same scene with a hidden outline and a stick, so much further off the tailbone than in standing."""
    spine = scene.measures.spine
    assert spine is not None
    assert spine.dowel is not None
    away = np.full(len(scene.measures.time_s), off)
    held = replace(spine, dowel=replace(spine.dowel, tailbone_off=away))
    scene = without(scene, "low_back_shape_deg")
    return replace(scene, measures=replace(scene.measures, spine=held))


@pytest.mark.parametrize(
    ("change", "off", "verdict"),
    [
        (45, 0.2, Verdict.PRESENT),
        (45, 0.04, Verdict.CANNOT_TELL),  # within the error of where a touch is lost
        (45, 0.0, Verdict.CANNOT_TELL),  # a stick that stays proves nothing: see the two below
        (60, 0.0, Verdict.PRESENT),
        (20, 0.0, Verdict.ABSENT),
        (20, 0.2, Verdict.ABSENT),  # a hand that lifts the stick from a back that hardly bent
        (45, np.nan, Verdict.CANNOT_TELL),
    ],
)
def test_a_stick_that_leaves_the_tailbone_of_a_bent_back_shows_rounding(
    change: float, off: float, verdict: Verdict
) -> None:
    finding = look(with_stick(Move(lumbar=change, spine_error=5.0).scene(), off))
    assert finding.verdict is verdict
    by_stick = "stick" in catalogue("en").say(finding.because)
    assert by_stick == (verdict is Verdict.PRESENT and off == 0.2)


def test_a_bend_near_the_own_maximum_is_rounding_whatever_the_shape() -> None:
    scene = expecting(Move(lumbar=40, shape=-10).scene(), maximum_deg=45.0)
    finding = look(scene)
    assert (finding.state, finding.unit) == (LowBack.ROUNDS, "percent")


@given(shape=st.floats(-60, 60), change=st.floats(-10, 75), error=st.floats(1, 8))
@settings(max_examples=25)
def test_no_verdict_is_less_sure_than_one_error_or_surer_than_was_seen(
    shape: float, change: float, error: float
) -> None:
    finding = found(shape, change, error)
    assert finding.confidence == 0.0 or SURE <= finding.confidence <= MOST_SURE
    assert (finding.state is None) == (finding.verdict is Verdict.CANNOT_TELL)
