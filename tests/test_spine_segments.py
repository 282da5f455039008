"""The spine from points on the back and from sensors, of bends whose angles are known."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from figures import HINGE, STANDING, Course, course, exact_motion
from figures import bends as script_of
from hiphinge.body import Landmark, OrientedSegment, SpinePoint
from hiphinge.measures import Measures, measure
from hiphinge.motion import BackLine, FloatArray, Motion, SegmentOrientations, Shot, SpineMarkers
from hiphinge.session import analyze
from hiphinge.texts import catalogue, languages

C7, T12, L1, L5, S1, PSIS, ASIS = SpinePoint
PELVIS, THORAX, UPPER, HEAD, THIGH = OrientedSegment
#: Lengths along the back in leg lengths: S1 to L5, L5 to L1 and L1 to T12.
SHORT, LUMBAR = 0.04, 0.15


def bending() -> Course:
    """Two hinges; the figure stands still before, between and after."""
    return course(script_of([1.0, 1.0]))


def depth(of: Course) -> FloatArray:
    return (of.trunk - STANDING.trunk) / (HINGE.trunk - STANDING.trunk)


def along(start: FloatArray, lean_deg: FloatArray, length: float) -> FloatArray:
    lean = np.radians(lean_deg)
    return start + length * np.stack([np.sin(lean), np.cos(lean)], axis=1)


def points(pelvis: float, lumbar: float, upper: float, error: float = 0.0001) -> Motion:
    """A hinge with every level marked; the lumbar spine and the upper back each bend as an arc."""
    bend = bending()
    share = depth(bend)
    motion = exact_motion(bend)
    low = 10 + pelvis * share
    high = low - 35 + lumbar * share
    s1 = motion.at(Landmark.HIP) + np.array([-0.12, 0.05])
    l5 = along(s1, low, SHORT)
    l1 = along(l5, (low + high) / 2, LUMBAR)
    t12 = along(l1, high, SHORT)
    c7 = along(t12, high + (30 + upper * share) / 2, 0.4)
    psis = s1 + np.array([0.0, 0.02])
    asis = along(psis, low + 80, 0.16)
    marks = np.stack([c7, t12, l1, l5, s1, psis, asis], axis=1)
    return replace(motion, spine=SpineMarkers(tuple(SpinePoint), marks, np.full(marks.shape[:2], error)))


def only(motion: Motion, *levels: SpinePoint) -> Motion:
    """The motion with some of its spine points."""
    assert motion.spine is not None
    places = [motion.spine.levels.index(level) for level in levels]
    spine = SpineMarkers(levels, motion.spine.points[:, places], motion.spine.standard_error[:, places])
    return replace(motion, spine=spine)


def sensors(mounted_deg: float = 0.0, **leans: FloatArray) -> Motion:
    """A hinge with sensors whose inclinations change by these degrees."""
    motion = exact_motion(bending())
    worn = tuple(OrientedSegment(name) for name in leans)
    inclination = np.stack(list(leans.values()), axis=1) + mounted_deg
    return replace(
        motion, orientations=SegmentOrientations(worn, inclination, np.full(inclination.shape, 2.0))
    )


def bottom(measures: Measures, name: str) -> float:
    """Value where the figure is bent most."""
    return float(measures[name][int(np.argmax(depth(bending())))])


@pytest.mark.parametrize(
    "levels",
    [(C7, T12, L1, L5, S1), (T12, L1, L5, S1), (T12, L1, PSIS, ASIS), tuple(SpinePoint)],
    ids=["all of the back", "low back", "pelvis by its spines", "all"],
)
def test_points_give_the_bend_of_pelvis_and_low_back(levels: tuple[SpinePoint, ...]) -> None:
    measures = measure(only(points(pelvis=40.0, lumbar=25.0, upper=0.0), *levels))
    assert measures.spine is not None
    assert measures.spine.source == "spine points"
    assert bottom(measures, "lumbar_flexion_deg") == pytest.approx(25, abs=0.01)
    assert bottom(measures, "pelvis_inclination_deg") == pytest.approx(40, abs=0.01)
    hip = 40 - (HINGE.thigh - STANDING.thigh)
    assert bottom(measures, "hip_flexion_deg") == pytest.approx(hip, abs=0.01)


def test_points_up_to_c7_give_the_bend_of_the_upper_back() -> None:
    measures = measure(points(pelvis=40.0, lumbar=25.0, upper=14.0))
    assert bottom(measures, "upper_back_flexion_deg") == pytest.approx(14, abs=0.01)
    assert bottom(measures, "lumbar_flexion_deg") == pytest.approx(25, abs=0.01)


def test_a_line_from_t12_to_c7_stands_in_for_the_tangent_with_a_wider_error() -> None:
    whole = points(pelvis=40.0, lumbar=25.0, upper=4.0)
    exact, rough = measure(only(whole, C7, T12, L1, L5, S1)), measure(only(whole, C7, T12, L5, S1))
    assert bottom(rough, "lumbar_flexion_deg") == pytest.approx(25 + 4 / 2, abs=0.01)
    errors = [np.nanmax(one.series["lumbar_flexion_deg"].standard_error) for one in (exact, rough)]
    assert errors[1] > 5 > errors[0]
    assert np.isnan(rough["upper_back_flexion_deg"]).all()


def test_the_error_of_a_bend_grows_with_that_of_the_points() -> None:
    first, second = (
        measure(points(40.0, 25.0, 0.0, error)).series["lumbar_flexion_deg"].standard_error
        for error in (0.0001, 0.0002)
    )
    assert second == pytest.approx(2 * first)


@given(
    pelvis=st.floats(-20, 90),
    lumbar=st.floats(-30, 60),
    upper=st.floats(-20, 30),
    mounted=st.floats(-180, 180),
)
def test_sensors_give_the_differences_of_their_changes_however_they_are_mounted(
    pelvis: float, lumbar: float, upper: float, mounted: float
) -> None:
    share = depth(bending())
    low, high, top = pelvis * share, (pelvis + lumbar) * share, (pelvis + lumbar + upper) * share
    measures = measure(sensors(mounted, pelvis=low, thorax=high, upper_thorax=top, head=0 * share))
    assert measures.spine is not None
    assert measures.spine.source == "orientations"
    assert bottom(measures, "pelvis_inclination_deg") == pytest.approx(pelvis, abs=1e-6)
    assert bottom(measures, "lumbar_flexion_deg") == pytest.approx(lumbar, abs=1e-6)
    assert bottom(measures, "upper_back_flexion_deg") == pytest.approx(upper, abs=1e-6)
    assert bottom(measures, "neck_extension_deg") == pytest.approx(pelvis + lumbar + upper, abs=1e-6)


def test_a_sensor_on_the_thigh_is_taken_before_its_landmarks() -> None:
    share = depth(bending())
    measures = measure(sensors(pelvis=40 * share, thorax=60 * share, thigh=-30 * share))
    assert bottom(measures, "hip_flexion_deg") == pytest.approx(70, abs=1e-6)


def test_errors_of_two_sensors_add_up_in_quadrature() -> None:
    share = depth(bending())
    error = measure(sensors(pelvis=share, thorax=share)).series["lumbar_flexion_deg"].standard_error
    assert error == pytest.approx(np.hypot(2.0, 2.0))


def test_a_thigh_that_looks_short_in_one_frame_does_not_make_that_frame_unsure() -> None:
    share = depth(bending())
    motion = sensors(pelvis=40 * share, thorax=60 * share)
    positions = motion.positions.copy()
    frame = len(motion) // 2
    knee, hip = positions[frame, Landmark.KNEE], positions[frame, Landmark.HIP]
    positions[frame, Landmark.KNEE] = hip + 0.01 * (knee - hip)
    before, after = (
        measure(one).series["hip_flexion_deg"].standard_error[frame]
        for one in (motion, replace(motion, positions=positions))
    )
    assert after == pytest.approx(before, rel=0.01)


def test_points_come_before_sensors_and_sensors_before_the_outline() -> None:
    share = depth(bending())
    worn = sensors(pelvis=40 * share, thorax=70 * share)
    outline = BackLine(np.full((len(worn), 3, 2), np.nan), np.full((len(worn), 3), np.nan))
    both = replace(worn, spine=points(40.0, 25.0, 0.0).spine, back=outline)
    assert bottom(measure(both), "lumbar_flexion_deg") == pytest.approx(25, abs=0.01)
    assert bottom(measure(replace(both, spine=None)), "lumbar_flexion_deg") == pytest.approx(30, abs=1e-6)


def test_a_source_that_gives_no_bend_of_the_low_back_leaves_it_to_the_next() -> None:
    share = depth(bending())
    worn = sensors(pelvis=40 * share, thorax=70 * share)
    poor = replace(worn, spine=only(points(40.0, 25.0, 0.0), C7, T12).spine)
    assert bottom(measure(poor), "lumbar_flexion_deg") == pytest.approx(30, abs=1e-6)


@pytest.mark.parametrize("language", languages())
def test_points_that_are_too_few_are_refused_in_words(language: str) -> None:
    measures = measure(only(points(40.0, 25.0, 0.0), C7, T12))
    assert np.isnan(measures["lumbar_flexion_deg"]).all()
    assert measures.spine is not None
    (message,) = measures.spine.messages
    assert "T12" in catalogue(language).say(message)


def test_without_quiet_standing_the_spine_is_missing() -> None:
    share = depth(bending())
    worn = sensors(pelvis=40 * share, thorax=70 * share)
    bent = worn.part(np.flatnonzero(share > 0.5))
    measures = measure(bent)
    assert np.isnan(measures["lumbar_flexion_deg"]).all()
    assert measures.spine is not None
    assert [message.text for message in measures.spine.messages] == ["spine-no-standing"]


def test_missing_frames_stay_missing() -> None:
    motion = points(40.0, 25.0, 0.0)
    assert motion.spine is not None
    gone = motion.spine.points.copy()
    gone[50:60, motion.spine.levels.index(L5)] = np.nan
    measures = measure(replace(motion, spine=replace(motion.spine, points=gone)))
    lumbar = measures.series["lumbar_flexion_deg"]
    assert np.flatnonzero(np.isnan(lumbar.values)).tolist() == list(range(50, 60))
    assert np.flatnonzero(np.isnan(lumbar.standard_error)).tolist() == list(range(50, 60))


def test_takes_are_measured_each_from_its_own_standing() -> None:
    """A sensor that is put on anew between two takes has another zero in each."""
    share = depth(bending())
    frames = len(share)
    half = frames // 2
    shift = np.where(np.arange(frames) < half, 0.0, 100.0)
    worn = sensors(pelvis=40 * share, thorax=70 * share + shift)
    shots = tuple(
        Shot(first, stop, take, worn.view) for take, (first, stop) in enumerate(((0, half), (half, frames)))
    )
    lumbar = measure(replace(worn, shots=shots))["lumbar_flexion_deg"]
    assert lumbar == pytest.approx(30 * share, abs=1e-6)


def test_a_session_of_sensors_judges_the_low_back() -> None:
    share = depth(bending())
    session = analyze(sensors(pelvis=30 * share, thorax=95 * share))
    assert len(session.reps) == 2
    assert session.reps[0].lumbar_flexion_deg == pytest.approx(65, abs=1)
    assert "lumbar_rounding" in session.faults
