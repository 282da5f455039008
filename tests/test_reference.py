"""What is learned once of a person and a view, and that measuring is a function of it and of frames."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bent_backs import FRAMES, NEUTRAL, bent
from figures import (
    HINGE,
    STANDING,
    THIGH,
    TRUNK,
    Tempo,
    bends,
    clock,
    course,
    exact_motion,
    hinges,
    still,
    without,
)
from hiphinge.body import Landmark, Segment
from hiphinge.measures import COLUMN_UNITS, learn, measure, survey
from hiphinge.measures.learning import FOOT_LENGTH, HEAD, HEEL_OVER_TOE
from hiphinge.motion import Motion, Scale, View
from hiphinge.reference import Reference, StandingBack
from hiphinge.texts import Message

#: Series that every frame holds on its own, and those that are smoothed over their neighbours.
ALONE = (
    "trunk_inclination_deg", "trunk_thigh_flexion_deg", "knee_flexion_deg", "thigh_inclination_deg",
    "shank_inclination_deg", "hip_travel",
)  # fmt: skip
SMOOTHED = (
    "pelvis_inclination_deg", "hip_flexion_deg", "lumbar_flexion_deg", "upper_back_flexion_deg",
    "neck_extension_deg", "low_back_shape_deg",
)  # fmt: skip
#: A second of standing.
LEAST = 30
#: Frames that smoothing at 4 Hz reaches in from an end, at 30 frames a second.
EDGE = 10


def stood(reference: Reference, name: str) -> float:
    assert reference.standing is not None
    return reference.standing.levels[name].value


def test_lengths_and_standing_of_a_known_figure() -> None:
    found = learn(exact_motion(hinges(2)))
    assert found.trunk_length == pytest.approx(TRUNK)
    assert found.segment_lengths[Segment.THIGH] == pytest.approx(THIGH)
    assert found.scale == Scale(1.0)
    assert found.legs_seen
    assert found.standing is not None
    assert found.standing.origin == "clip"
    assert found.standing.trunk_inclination_deg == pytest.approx(STANDING.trunk, abs=1)
    assert found.standing.straight_hip_deg == pytest.approx(STANDING.trunk - STANDING.thigh, abs=0.1)
    over_ankle = 0.5 * (np.sin(np.radians(STANDING.thigh)) + np.sin(np.radians(STANDING.shank)))
    assert found.standing.hip_over_ankle == pytest.approx(over_ankle, abs=0.01)


def test_levels_are_those_of_the_straightest_standing() -> None:
    found = learn(exact_motion(hinges(2), error=0.01))
    assert stood(found, "shank_inclination_deg") == pytest.approx(STANDING.shank, abs=0.2)
    assert stood(found, "trunk_thigh_flexion_deg") == pytest.approx(STANDING.trunk - STANDING.thigh, abs=1.0)
    assert stood(found, HEEL_OVER_TOE) == pytest.approx(-0.05 + 0.07)
    assert stood(found, FOOT_LENGTH) == pytest.approx(np.hypot(0.26, 0.02))
    assert stood(found, HEAD) == pytest.approx(90 + STANDING.trunk, abs=1.0)
    assert found.standing is not None
    level = found.standing.levels["knee_flexion_deg"]
    assert level.standard_error == pytest.approx(np.degrees(0.01 * np.sqrt(4 + 4 + 16)), rel=0.01)
    assert LEAST <= level.frames <= found.standing.frames


def test_half_up_for_long_is_not_the_own_standing() -> None:
    half_up = exact_motion(course(still(1.0).then(bends([0.15], Tempo(pause=4.0)))))
    assert stood(learn(half_up), "trunk_thigh_flexion_deg") == pytest.approx(6.0, abs=1.5)


def test_a_standing_back_is_learned_with_what_the_fit_reads_in_it() -> None:
    found = learn(bent(50, 20), origin="camera")
    assert found.back is not None
    assert found.back.origin == "camera"
    assert found.rest is not None
    assert set(found.rest.series) == set(SMOOTHED) - {"low_back_shape_deg"}
    assert set(found.rest.rod) == {"head", "tailbone"}
    assert found.back.neutral.line[0] == pytest.approx(NEUTRAL.line[0], abs=0.03)


def test_the_back_of_an_earlier_recording_stands_in_where_the_person_never_stands() -> None:
    motion = bent(50, 20).part(np.arange(FRAMES - 15, FRAMES))
    assert learn(motion).back is None
    earlier = StandingBack(NEUTRAL, "calibration")
    found = survey(motion, earlier)
    assert found.reference.standing is None
    assert found.reference.back is not None
    assert found.reference.back.origin == "calibration"
    assert found["lumbar_flexion_deg"][-1] == pytest.approx(20, abs=3)
    assert found.spine is not None
    assert found.spine.dowel is None


def test_own_standing_goes_before_that_of_an_earlier_recording() -> None:
    found = learn(bent(50, 20), StandingBack(NEUTRAL, "history"))
    assert found.back is not None
    assert found.back.origin == "clip"


# --- laws


@given(first=st.integers(0, 120), length=st.integers(1, 60))
@settings(max_examples=20)
def test_some_frames_measure_as_they_do_within_the_whole(first: int, length: int) -> None:
    motion = without(exact_motion(hinges(2), noise=0.005, seed=3), Landmark.WRIST, frames=slice(30, 60))
    whole = measure(motion)
    rows = np.arange(first, min(first + length, len(motion)))
    part = measure(motion.part(rows), whole.reference)
    for name in ALONE:
        assert part[name] == pytest.approx(whole[name][rows], abs=1e-9, nan_ok=True), name
        errors = whole.series[name].standard_error[rows]
        assert part.series[name].standard_error == pytest.approx(errors, abs=1e-9, nan_ok=True), name
    assert part.bend == pytest.approx(whole.bend[rows], abs=1e-9)
    assert part.foot == pytest.approx(whole.foot[rows], abs=1e-9)


@given(first=st.integers(0, 40), length=st.integers(30, 60), lumbar=st.floats(0, 40))
@settings(max_examples=10, deadline=None)
def test_some_frames_of_a_back_measure_as_within_the_whole_but_for_their_ends(
    first: int, length: int, lumbar: float
) -> None:
    motion = bent(50, lumbar)
    whole = measure(motion)
    rows = np.arange(first, min(first + length, len(motion)))
    part = measure(motion.part(rows), whole.reference)
    inner = slice(EDGE if first else 0, -EDGE if rows[-1] < len(motion) - 1 else None)
    for name in SMOOTHED:
        assert part[name][inner] == pytest.approx(whole[name][rows][inner], abs=0.3, nan_ok=True), name


@given(seconds=st.floats(1.0, 3.0), seed=st.integers(0, 50))
@settings(max_examples=15)
def test_the_first_seconds_of_a_still_start_teach_what_the_clip_does(seconds: float, seed: int) -> None:
    script = still(3.0).then(bends([1.0, 1.0]))
    motion = exact_motion(
        course(script, HINGE, clock(script.duration_s)), noise=0.004, error=0.004, seed=seed
    )
    start = motion.part(np.flatnonzero(motion.time_s < seconds))
    early, late = learn(start, origin="camera"), learn(motion)
    assert early.standing is not None
    assert late.standing is not None
    assert early.standing.origin == "camera"
    assert early.trunk_length == pytest.approx(late.trunk_length, abs=0.01)
    assert early.standing.hip_over_ankle == pytest.approx(late.standing.hip_over_ankle, abs=0.01)
    for name in ("shank_inclination_deg", "trunk_thigh_flexion_deg", HEAD, HEEL_OVER_TOE):
        one, other = (reference.standing.levels[name] for reference in (early, late) if reference.standing)
        assert abs(one.value - other.value) < 2 * np.hypot(one.standard_error, other.standard_error), name


def test_the_first_seconds_of_a_back_teach_what_the_clip_does() -> None:
    motion = bent(50, 25)
    start = motion.part(np.arange(25))
    live = measure(motion, learn(start, origin="camera"))
    clip = measure(motion)
    for name in SMOOTHED:
        error = clip.series[name].standard_error[-5:]
        assert (np.abs(live[name][-5:] - clip[name][-5:]) < error).all(), name


@given(factor=st.floats(0.01, 500), forward=st.floats(-2000, 2000))
@settings(max_examples=15)
def test_size_and_place_of_the_figure_do_not_matter(factor: float, forward: float) -> None:
    motion = exact_motion(hinges(1))
    copy = replace(
        motion,
        positions=factor * motion.positions + (forward, 0),
        standard_error=factor * motion.standard_error,
        scale=Scale(factor),
    )
    one, other = learn(motion).standing, learn(copy).standing
    assert one is not None
    assert other is not None
    assert other.hip_over_ankle == pytest.approx(factor * one.hip_over_ankle, rel=1e-6)
    assert other.straight_hip_deg == pytest.approx(one.straight_hip_deg, abs=1e-6)


# --- bad input


def never_stands() -> Motion:
    return exact_motion(course(still(3.0, depth=1.0)))


def test_a_person_who_never_stands_has_no_standing_and_the_reason_is_given() -> None:
    found = learn(never_stands())
    assert found.standing is None
    assert found.back is None
    assert [message.text for message in found.messages] == ["because-no-standing"]
    assert np.isnan(measure(never_stands())["hip_travel"]).all()


def test_a_view_that_cannot_be_used_gives_its_own_reason() -> None:
    motion = exact_motion(hinges(1))
    oblique = View("right", 60.0, 0.0, usable=False, messages=(Message("view-twisted"),))
    found = learn(replace(motion, view=oblique))
    assert found.standing is None
    assert found.messages == oblique.messages


def test_nothing_seen_teaches_nothing() -> None:
    motion = without(exact_motion(hinges(1)), *Landmark)
    found = learn(motion)
    assert np.isnan(found.trunk_length)
    assert found.standing is None
    assert not found.legs_seen
    measured = measure(motion, found)
    assert all(np.isnan(measured[name]).all() for name in COLUMN_UNITS)


def test_a_frame_without_feet_has_no_bend_where_the_legs_count() -> None:
    motion = exact_motion(hinges(1))
    reference = learn(motion)
    hidden = without(motion, Landmark.ANKLE, Landmark.FAR_ANKLE).part(np.arange(3))
    assert np.isnan(measure(hidden, reference).bend).all()
