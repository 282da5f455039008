"""The spine from synthetic back lines whose bending is known."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bent_backs import NEUTRAL, STILL, TRUNK, bent, without_standing
from hiphinge.measures import Measures, measure, survey
from hiphinge.measures.series import Series, missing
from hiphinge.measures.spine.dowel import CONTACTS, PARTED, TOUCHES, UNKNOWN, Dowel, agreeing
from hiphinge.motion import Motion, Scale
from hiphinge.reference import StandingBack


def hidden(motion: Motion, points: slice) -> Motion:
    """The motion with a part of its back line hidden."""
    assert motion.back is not None
    line = motion.back.points.copy()
    line[:, points] = np.nan
    return replace(motion, back=replace(motion.back, points=line))


def rod(measures: Measures) -> Dowel:
    assert measures.spine is not None
    assert measures.spine.dowel is not None
    return measures.spine.dowel


def at_end(motion: Motion, name: str) -> float:
    return float(measure(motion)[name][-3:].mean())


@given(pelvis=st.floats(10, 70), lumbar=st.floats(-9, 45), upper=st.floats(-5, 12), neck=st.floats(-20, 20))
@settings(max_examples=15)
def test_known_bending_is_recovered(pelvis: float, lumbar: float, upper: float, neck: float) -> None:
    motion = bent(pelvis, lumbar, upper, neck)
    expected = {
        "pelvis_inclination_deg": pelvis,
        "lumbar_flexion_deg": lumbar,
        "upper_back_flexion_deg": upper,
        "neck_extension_deg": -neck,
        "hip_flexion_deg": pelvis,
    }
    measures = measure(motion)
    for name, degrees in expected.items():
        # the middle of the last three frames stops a little short of the end, and smoothing rounds it
        assert float(measures[name][-3:].mean()) == pytest.approx(degrees, abs=2.5), name


def test_standing_is_zero() -> None:
    measures = measure(bent(50, 20))
    for name in ("pelvis_inclination_deg", "lumbar_flexion_deg", "hip_flexion_deg", "neck_extension_deg"):
        assert np.abs(measures[name][: STILL - 5]).max() < 0.5


def test_size_and_place_do_not_matter() -> None:
    motion = bent(45, 25)
    assert motion.back is not None
    moved = replace(
        motion,
        positions=3 * motion.positions + 500,
        back=replace(motion.back, points=3 * motion.back.points + 500),
    )
    assert at_end(moved, "lumbar_flexion_deg") == pytest.approx(at_end(motion, "lumbar_flexion_deg"), abs=0.1)


def test_noise_on_the_line_moves_it_little() -> None:
    motion = bent(45, 25)
    assert motion.back is not None
    noise = np.random.default_rng(1).normal(scale=1.0, size=motion.back.points.shape)
    noisy = replace(motion, back=replace(motion.back, points=motion.back.points + noise))
    assert at_end(noisy, "lumbar_flexion_deg") == pytest.approx(25, abs=3)


def test_a_hand_on_the_low_back_is_bridged_and_a_hidden_back_is_not_told() -> None:
    motion = bent(45, 25)
    assert at_end(hidden(motion, slice(30, 38)), "lumbar_flexion_deg") == pytest.approx(25, abs=3)
    measures = measure(hidden(motion, slice(20, 75)))
    assert np.isnan(measures["lumbar_flexion_deg"]).all()
    assert measures.spine is not None
    assert measures.spine.messages[0].text in {"spine-hidden", "spine-misfit"}


def test_frames_in_which_nothing_of_the_back_is_seen_stay_empty() -> None:
    motion = bent(45, 25)
    assert motion.back is not None
    line = motion.back.points.copy()
    line[30:34] = np.nan
    series = measure(replace(motion, back=replace(motion.back, points=line)))["lumbar_flexion_deg"]
    assert np.isfinite(series[-3:]).all()
    line[30:50] = np.nan
    series = measure(replace(motion, back=replace(motion.back, points=line)))["lumbar_flexion_deg"]
    assert np.isnan(series[35:45]).all()


def test_an_elbow_behind_the_back_is_not_the_back() -> None:
    motion = bent(45, 25)
    assert motion.back is not None
    line = motion.back.points.copy()
    line[STILL:, 45:52, 0] -= 0.1 * TRUNK
    elbow = replace(motion, back=replace(motion.back, points=line))
    assert at_end(elbow, "lumbar_flexion_deg") == pytest.approx(25, abs=3)


def test_without_a_back_line_nothing_is_told_of_the_spine() -> None:
    measures = measure(replace(bent(45, 25), back=None))
    assert measures.spine is None
    assert np.isnan(measures["lumbar_flexion_deg"]).all()


def test_a_person_who_never_stands_needs_a_neutral_from_elsewhere() -> None:
    cut = without_standing(bent(60, 20))
    alone = measure(cut)
    assert alone.spine is not None
    assert "never stands" in str(alone.spine.messages[0])
    assert np.isnan(alone["lumbar_flexion_deg"]).all()
    calibrated = survey(cut, StandingBack(NEUTRAL, "calibration"))
    assert calibrated["lumbar_flexion_deg"][-1] == pytest.approx(20, abs=3)


def test_the_hollow_closes_and_the_tailbone_parts_as_the_back_rounds() -> None:
    neutral, rounded = measure(bent(50, 2)), measure(bent(50, 60))
    assert (rod(neutral).contact["tailbone"] == 1).all()
    assert rod(rounded).contact["tailbone"][-1] == 0
    assert rounded["dowel_gap_cm"][-1] < rounded["dowel_gap_cm"][0] - 2
    assert neutral["dowel_gap_cm"][-1] == pytest.approx(neutral["dowel_gap_cm"][0], abs=1)


def test_a_contact_that_the_shape_speaks_against_is_not_told() -> None:
    frames = 3
    nothing = np.full((frames, 2, 2), np.nan)
    contact = {name: np.array([TOUCHES, PARTED, PARTED], dtype=np.int8) for name in CONTACTS}
    dowel = Dowel(nothing, {}, contact, nothing, missing("dowel_gap_cm", frames))
    shape = Series("low_back_shape_deg", np.array([40.0, -20.0, np.nan]), np.array([5.0, 5.0, np.nan]))
    told = agreeing(dowel, shape).contact
    assert told["tailbone"].tolist() == [UNKNOWN, UNKNOWN, PARTED]
    assert told["head"].tolist() == [TOUCHES, PARTED, PARTED]


def test_a_dropped_head_parts_from_the_rod_alone() -> None:
    measures = measure(bent(50, 2, neck=40))
    contact = rod(measures).contact
    assert contact["head"][-1] == 0
    assert contact["tailbone"][-1] == 1


def test_without_a_stature_the_hollow_has_no_centimetres() -> None:
    motion = bent(50, 2)
    assert np.isnan(measure(replace(motion, scale=Scale(360.0)))["dowel_gap_cm"]).all()


def test_the_stated_error_grows_with_the_bend() -> None:
    error = measure(bent(50, 30)).series["lumbar_flexion_deg"].standard_error
    assert error[0] < error[-1]
