"""What no body can do is left out, and what bodies do is left alone."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from figures import HINGE, SHANK, SQUAT, Camera, Course, Posture, bends, course
from hiphinge.body import Landmark
from hiphinge.measures import measure
from hiphinge.measures.human_range import KNEE_DEG, LUMBAR_DEG, within_range
from hiphinge.measures.series import Series
from hiphinge.motion import FloatArray, Motion
from hiphinge.person import Person
from hiphinge.poses.anatomy import REMEMBERED, believed, is_upside_down
from hiphinge.poses.sagittal import sagittal_motion
from hiphinge.poses.track import Track

FOOT = [Landmark.ANKLE, Landmark.HEEL, Landmark.TOE]
DEADLIFT = Posture(70.0, -35.0, 12.0)
SET = course(bends([1.0] * 3), DEADLIFT)


def sure(points: FloatArray) -> FloatArray:
    return np.ones(points.shape[:2])


def read(points_px: FloatArray, motion: Course = SET) -> Motion:
    camera = Camera()
    track = Track(points_px, np.ones(points_px.shape[:2]), np.full(len(points_px), 550.0))
    return sagittal_motion(camera.film(motion), track, Person())


def with_hub(points: FloatArray, hidden: slice, up: float) -> FloatArray:
    """The near foot is drawn to the hub of a plate that stands before the shin."""
    points = points.copy()
    for landmark in FOOT:
        points[hidden, landmark, 1] += up
    return points


@given(
    deepest=st.sampled_from([HINGE, SQUAT, DEADLIFT]),
    noise=st.floats(0, 0.015),
    size=st.floats(0.5, 400),
    seed=st.integers(0, 99),
)
@settings(max_examples=30)
def test_a_body_that_is_seen_is_left_as_it_is(deepest: Posture, noise: float, size: float, seed: int) -> None:
    points = course(bends([1.0, 0.6]), deepest).positions()
    points = size * (points + np.random.default_rng(seed).normal(scale=noise, size=points.shape))
    kept, visibility = believed(points, sure(points))
    assert np.array_equal(kept, points)
    assert (visibility == 1).all()


@given(up=st.floats(0.15, 0.4), first=st.integers(40, 60), last=st.integers(80, 100))
@settings(max_examples=20)
def test_a_foot_that_a_plate_draws_up_is_put_where_it_stands(up: float, first: int, last: int) -> None:
    points = SET.positions()
    kept, visibility = believed(with_hub(points, slice(first, last), up), sure(points))
    hidden = slice(first, last)
    ankle = kept[hidden, Landmark.ANKLE]
    assert np.isfinite(ankle).all()
    assert np.abs(ankle - points[hidden, Landmark.ANKLE]).max() < 0.02
    assert (visibility[hidden, Landmark.ANKLE] == REMEMBERED).all()
    assert np.isnan(kept[hidden, Landmark.TOE]).all()
    assert (visibility[:first] == 1).all()


def test_a_foot_that_a_plate_drags_a_little_along_a_leaning_shank_is_put_where_it_stands() -> None:
    points = course(bends([1.0] * 3), SQUAT).positions()
    hidden = slice(50, 90)
    dragged = points.copy()
    for landmark in FOOT:
        dragged[hidden, landmark] += (-0.04, 0.1)
    shank = np.hypot(*(dragged[70, Landmark.KNEE] - dragged[70, Landmark.ANKLE]))
    assert 0.8 * SHANK < shank < 0.9 * SHANK  # not too short to be one
    kept, visibility = believed(dragged, sure(dragged))
    assert kept[hidden, Landmark.ANKLE] == pytest.approx(points[hidden, Landmark.ANKLE], abs=0.03)
    assert (visibility[60:80, Landmark.ANKLE] == REMEMBERED).all()


def test_angles_from_a_remembered_foot_are_right_and_less_sure() -> None:
    seen = Camera().points_px(SET)
    covered = seen.copy()
    hidden = slice(60, 90)
    covered[hidden, 16:19, 1] -= 70
    one, other = measure(read(seen)), measure(read(covered))
    for name in ("knee_flexion_deg", "shank_inclination_deg"):
        assert np.abs(other[name] - one[name])[hidden].max() < 3
        grown = other.series[name].standard_error[hidden] / one.series[name].standard_error[hidden]
        assert grown.min() > 1.5


def test_a_foot_that_went_elsewhere_while_hidden_is_missing() -> None:
    points = with_hub(SET.positions(), slice(50, 90), 0.3)
    points[90:, FOOT] += np.array([0.4, 0.0])
    points[90:, :7] += np.array([0.4, 0.0])
    kept, _ = believed(points, sure(points))
    assert np.isnan(kept[50:90, Landmark.ANKLE]).all()


def test_a_hidden_knee_leaves_knee_and_shank_empty() -> None:
    points = Camera().points_px(SET)
    hidden = slice(60, 90)
    points[hidden, 15] = points[hidden, 14] + 0.5 * (points[hidden, 15] - points[hidden, 14])
    measures = measure(read(points))
    for name in ("knee_flexion_deg", "shank_inclination_deg"):
        assert np.isnan(measures[name][66:84]).all()
        assert np.isfinite(measures[name][:50]).all()


def test_a_body_that_stands_on_its_head_is_missing() -> None:
    points = SET.positions()
    points[30:60, :, 1] *= -1
    kept, _ = believed(points, sure(points))
    assert np.isnan(kept[30:60]).all()
    assert np.array_equal(kept[:30], points[:30])


@given(bend=st.floats(-179, 179))
@settings(max_examples=30)
def test_a_told_knee_is_always_a_human_one(bend: float) -> None:
    points = SET.positions()
    thigh = np.radians(SET.thigh[50:90] + bend)
    shank = SHANK * np.stack([np.sin(thigh), np.cos(thigh)], axis=1)
    points[50:90, Landmark.ANKLE] = points[50:90, Landmark.KNEE] - shank
    kept, _ = believed(points, sure(points))
    knee, ankle, hip = (kept[50:90, part] for part in (Landmark.KNEE, Landmark.ANKLE, Landmark.HIP))
    thigh_deg, shank_deg = (
        np.degrees(np.arctan2(*(high - low).T)) for low, high in ((knee, hip), (ankle, knee))
    )
    flexion = (shank_deg - thigh_deg + 180) % 360 - 180
    known = flexion[np.isfinite(flexion)]
    assert ((known >= KNEE_DEG[0] - 1) & (known <= KNEE_DEG[1] + 1)).all()


@pytest.mark.parametrize(
    ("name", "allowed"), [("knee_flexion_deg", KNEE_DEG), ("lumbar_flexion_deg", LUMBAR_DEG)]
)
def test_values_beyond_what_people_reach_are_missing(name: str, allowed: tuple[float, float]) -> None:
    values = np.array([allowed[0] - 1, allowed[0], 10.0, allowed[1], allowed[1] + 1, np.nan])
    left = within_range(Series(name, values, np.full(6, 2.0)))
    assert np.isfinite(left.values).tolist() == [False, True, True, True, False, False]
    assert np.array_equal(np.isfinite(left.standard_error), np.isfinite(left.values))


def test_a_figure_with_its_feet_above_its_hips_is_upside_down() -> None:
    upright = Camera().points_px(SET)
    assert not any(is_upside_down(points) for points in upright)
    turned = upright * np.array([1.0, -1.0])
    assert is_upside_down(turned[0])


def test_somebody_on_their_back_with_one_leg_up_is_not_upside_down() -> None:
    lying = Camera(roll_deg=90).points_px(SET)[0]
    raised = lying.copy()
    raised[6:10] = raised[5] + np.array([[0, -120], [0, -240], [0, -250], [20, -255]])
    assert not is_upside_down(raised)
