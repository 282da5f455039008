"""Lumbar flexion from back lines that are bent along circles and clothoids, and from what is left of them."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arcs import DEPTH, HELD, STILL, Back, Shape, clothoid, hollow, straight
from figures import TRUNK, Camera
from hiphinge.measures import Measures, measure
from hiphinge.motion import BackLine, FloatArray, Motion
from hiphinge.person import Person
from hiphinge.poses.sagittal import picture_points, sagittal_motion
from hiphinge.poses.track import Track

LUMBAR, PELVIS = "lumbar_flexion_deg", "pelvis_inclination_deg"
SHAPES: dict[str, Shape] = {"straight": straight, "hollow": hollow}
#: Elbow and wrist of the side that is near to who faces right, among the points of a track.
NEAR_ARM = (12, 13)
LEFT_AND_RIGHT = [0, *range(10, 19), *range(1, 10)]
shapes = pytest.mark.parametrize("standing", SHAPES.values(), ids=SHAPES)
backs = st.builds(
    Back,
    pelvis=st.floats(20, 60),
    lumbar=st.floats(-10, 40),
    standing=st.sampled_from(list(SHAPES.values())),
    spine_depth=st.floats(0.10, 0.14),
)


def held(measures: Measures, name: str) -> float:
    """Median while the bend is held, away from where it begins."""
    return float(np.median(measures[name][5 - HELD :]))


def lumbar_of(motion: Motion) -> float:
    return held(measure(motion), LUMBAR)


def with_line(motion: Motion, points: FloatArray) -> Motion:
    error = np.where(np.isfinite(points[..., 0]), 0.003 * TRUNK, np.nan)
    return replace(motion, back=BackLine(points, error))


def line_of(motion: Motion) -> FloatArray:
    assert motion.back is not None
    return motion.back.points.copy()


def hidden(motion: Motion, points: slice, frames: slice = slice(None)) -> Motion:
    line = line_of(motion)
    line[frames, points] = np.nan
    return with_line(motion, line)


def filmed(back: Back, track: Track, camera: Camera) -> Motion:
    return sagittal_motion(camera.film(back.course()), track, Person())


# --- known shapes


@shapes
@pytest.mark.parametrize(("pelvis", "lumbar"), [(45, 30), (20, 20), (30, -10), (60, 0), (45, 15)])
def test_a_back_bent_along_a_circle_is_read_to_a_degree(
    standing: Shape, pelvis: float, lumbar: float
) -> None:
    measures = measure(Back(pelvis, lumbar, standing=standing).motion())
    assert held(measures, LUMBAR) == pytest.approx(lumbar, abs=1)
    assert held(measures, PELVIS) == pytest.approx(pelvis, abs=1)


@given(back=backs)
@settings(max_examples=12)
def test_any_circle_is_read_well_and_its_upper_end_better(back: Back) -> None:
    """What a deep bend lacks in the low back the pelvis has too much."""
    measures = measure(back.motion())
    found = held(measures, LUMBAR), held(measures, PELVIS)
    assert found[0] == pytest.approx(back.lumbar, abs=3.5)
    assert sum(found) == pytest.approx(back.lumbar + back.pelvis, abs=1)


@shapes
@pytest.mark.parametrize(("growth", "within_deg"), [(-0.5, 4.5), (0.5, 3.5)])
def test_a_clothoid_is_read_less_well_than_a_circle(
    standing: Shape, growth: float, within_deg: float
) -> None:
    """The model spreads the flexion evenly; here it is denser at one end than at the other, by two thirds."""
    back = Back(spread=clothoid(growth), standing=standing)
    assert lumbar_of(back.motion()) == pytest.approx(back.lumbar, abs=within_deg)


@shapes
@pytest.mark.parametrize("growth", [-1.0, -0.5, 0.5, 1.0])
def test_however_flexion_is_spread_pelvis_and_low_back_together_are_right(
    standing: Shape, growth: float
) -> None:
    back = Back(spread=clothoid(growth), standing=standing)
    measures = measure(back.motion())
    assert held(measures, LUMBAR) + held(measures, PELVIS) == pytest.approx(75, abs=1.5)


@shapes
def test_the_flexion_is_told_while_it_grows(standing: Shape) -> None:
    measures = measure(Back(standing=standing).motion())
    assert np.abs(measures[LUMBAR] - 30 * DEPTH).max() < 1.5
    assert np.abs(measures[PELVIS] - 45 * DEPTH).max() < 1.5


# --- noise and gaps


@shapes
@pytest.mark.parametrize("lumbar", [0.0, 30.0])
@pytest.mark.parametrize("seed", range(2))
def test_noise_of_a_pixel_or_two_moves_it_by_no_more_than_three_degrees(
    standing: Shape, lumbar: float, seed: int
) -> None:
    """Half a per cent of the trunk's length, on each point for itself."""
    motion = Back(lumbar=lumbar, standing=standing).motion()
    line = line_of(motion)
    noise = np.random.default_rng(seed).normal(scale=0.005 * TRUNK, size=line.shape)
    assert lumbar_of(with_line(motion, line + noise)) == pytest.approx(lumbar, abs=3)


@pytest.mark.parametrize("first", [0, 16, 32, 48, 78])
def test_a_gap_anywhere_in_the_bent_back_is_bridged(first: int) -> None:
    motion = hidden(Back().motion(), slice(first, first + 12), slice(STILL, None))
    assert lumbar_of(motion) == pytest.approx(30, abs=1.5)


@shapes
def test_two_fifths_of_the_points_missing_here_and_there_do_no_harm(standing: Shape) -> None:
    motion = Back(standing=standing).motion()
    line = line_of(motion)
    line[np.random.default_rng(3).random(line.shape[:2]) < 0.4] = np.nan
    assert lumbar_of(with_line(motion, line)) == pytest.approx(30, abs=1.5)


# --- laws


@given(back=backs, factor=st.floats(0.05, 900), forward=st.floats(-2000, 2000), up=st.floats(-2000, 2000))
@settings(max_examples=8)
def test_a_copy_of_any_size_and_place_has_the_same_spine(
    back: Back, factor: float, forward: float, up: float
) -> None:
    motion = back.motion()
    copy = with_line(motion, factor * line_of(motion) + (forward, up))
    copy = replace(copy, positions=factor * motion.positions + (forward, up))
    one, other = measure(motion).spine, measure(copy).spine
    assert one is not None
    assert other is not None
    for name, series in one.series.items():
        assert other.series[name].values == pytest.approx(series.values, abs=1e-4, nan_ok=True), name


@given(back=backs, facing=st.sampled_from([1, -1]), noise=st.floats(0, 2), seed=st.integers(0, 99))
@settings(max_examples=8)
def test_a_mirrored_film_has_the_same_spine(back: Back, facing: int, noise: float, seed: int) -> None:
    camera = Camera(facing, noise_px=noise, seed=seed)
    track = back.track(camera)
    assert track.back_px is not None
    assert track.back_facing is not None
    mirror = np.array([-1, 1]), np.array([camera.width, 0])
    copy = replace(
        track,
        points_px=track.points_px[:, LEFT_AND_RIGHT] * mirror[0] + mirror[1],
        back_px=(track.back_px.astype(np.float64) * mirror[0] + mirror[1]).astype(np.float32),
        back_facing=-track.back_facing,
    )
    one, other = (measure(filmed(back, seen, camera)) for seen in (track, copy))
    assert np.isfinite(one[LUMBAR]).all()
    for name in (LUMBAR, PELVIS, "hip_flexion_deg", "dowel_gap_cm"):
        assert other[name] == pytest.approx(one[name], abs=0.02, nan_ok=True), name


@given(back=backs, facing=st.sampled_from([1, -1]), roll=st.floats(-8, 8), leg_px=st.floats(100, 300))
@settings(max_examples=8)
def test_changes_from_standing_need_no_level_camera(
    back: Back, facing: int, roll: float, leg_px: float
) -> None:
    cameras = (Camera(facing), Camera(facing, leg_px=leg_px, roll_deg=roll))
    level, rolled = (measure(filmed(back, back.track(camera), camera)) for camera in cameras)
    for name in (LUMBAR, PELVIS):
        assert held(rolled, name) == pytest.approx(held(level, name), abs=0.1), name
    assert held(level, LUMBAR) == pytest.approx(lumbar_of(back.motion()), abs=0.2)


# --- too little to say anything


@pytest.mark.parametrize("seen", [slice(0, 30), slice(30, 60), slice(60, 90)], ids=["low", "middle", "high"])
def test_a_third_of_the_back_is_too_little_and_that_is_said(seen: slice) -> None:
    motion = Back().motion()
    line = line_of(motion)
    kept = line[STILL:, seen].copy()
    line[STILL:] = np.nan
    line[STILL:, seen] = kept
    measures = measure(with_line(motion, line))
    assert np.isnan(measures[LUMBAR][STILL + 5 :]).all()
    assert measures.spine is not None
    assert any("hide" in str(message) for message in measures.spine.messages)


def test_hips_that_leave_the_picture_take_the_low_back_with_them() -> None:
    """The person stands inside and bends out of the left edge."""
    back, inside = Back(), Camera()
    beside = replace(inside, ankle_px=(40.0, 640.0))
    whole, cut = (filmed(back, back.track(camera), camera) for camera in (inside, beside))
    assert np.isfinite(line_of(whole)).all()
    left = picture_points(whole, line_of(whole))[..., 0] - (inside.ankle_px[0] - 40)
    np.testing.assert_array_equal(np.isnan(line_of(cut)[..., 0]), left < 1)
    measures = measure(cut)
    assert np.isfinite(measures[LUMBAR][:STILL]).all()
    assert np.isnan(measures[LUMBAR][5 - HELD :]).all()
    assert measures.spine is not None
    assert any("edge of the picture" in str(message) for message in measures.spine.messages)
    spine = measure(whole).spine
    assert spine is not None
    assert spine.messages == ()


@pytest.mark.parametrize("yaw", [35.0, 60.0])
def test_a_view_too_far_off_the_side_says_nothing_of_the_spine(yaw: float) -> None:
    back, camera = Back(), Camera(yaw_deg=yaw)
    motion = filmed(back, back.track(camera), camera)
    assert not motion.view.usable
    assert motion.back is None
    measures = measure(motion)
    assert measures.spine is None
    assert np.isnan(measures[LUMBAR]).all()


def test_a_view_that_is_a_little_off_the_side_still_tells_the_spine() -> None:
    back, camera = Back(), Camera(yaw_deg=20)
    motion = filmed(back, back.track(camera), camera)
    assert motion.view.usable
    assert motion.back is not None


def test_an_outline_traced_for_the_other_side_is_no_back() -> None:
    """While the person is taken to face the other way the line lies on the belly."""
    back, camera = Back(), Camera()
    track = back.track(camera)
    assert track.back_facing is not None
    facing = track.back_facing.copy()
    facing[-10:] = -1
    line = line_of(filmed(back, replace(track, back_facing=facing), camera))
    assert np.isnan(line[-10:]).all()
    assert np.isfinite(line[:-10]).all()


def test_an_arm_hides_the_back_unless_a_gap_shows_between_them() -> None:
    back, camera = Back(), Camera()
    track = back.track(camera)
    assert track.back_px is not None
    points, at_arm = track.points_px.copy(), slice(30, 45)
    for landmark, place in zip(NEAR_ARM, (44, 30), strict=True):
        points[:, landmark] = track.back_px[:, place]
    gaps = np.zeros(track.back_px.shape[:2], dtype=bool)
    hidden_by_arm = line_of(filmed(back, replace(track, points_px=points, back_before_gap=gaps), camera))
    gaps[STILL:, at_arm] = True
    seen = line_of(filmed(back, replace(track, points_px=points, back_before_gap=gaps), camera))
    assert np.isnan(hidden_by_arm[:, at_arm]).all()
    assert np.isnan(seen[:STILL, at_arm]).all()
    assert np.isfinite(seen[STILL + 5 :, at_arm]).all()
    both = np.isfinite(seen) & np.isfinite(hidden_by_arm)
    assert np.array_equal(seen[both], hidden_by_arm[both])
    gaps[STILL:, at_arm] = np.arange(len(gaps) - STILL)[:, None] % 4 == 0
    flickering = line_of(filmed(back, replace(track, points_px=points, back_before_gap=gaps), camera))
    assert np.isnan(flickering[:, at_arm]).all()


def test_a_back_that_is_hidden_while_standing_is_told_as_hidden() -> None:
    """The person does stand quietly, so that standing longer would not help."""
    spine = measure(hidden(Back().motion(), slice(30, 90))).spine
    assert spine is not None
    assert "hide" in str(spine.messages[0])
    assert set(spine.series) == {"low_back_shape_deg", "back_shape_deg"}
