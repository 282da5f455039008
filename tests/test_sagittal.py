"""From the points of a film to a sagittal motion, against figures with known joint angles."""

from dataclasses import replace
from functools import cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from figures import (
    HINGE,
    STANDING,
    TRUNK,
    Camera,
    Course,
    Script,
    Tempo,
    bends,
    clock,
    course,
    hinges,
    seen,
    still,
)
from hiphinge.body import Landmark
from hiphinge.measures import Measures, learn, measure
from hiphinge.motion import FloatArray, Motion
from hiphinge.person import Person
from hiphinge.poses.estimator import LEFT, RIGHT
from hiphinge.poses.sagittal import Film, picture_points, sagittal_motion
from hiphinge.poses.sides import LEG, near_then_far
from hiphinge.poses.track import Track
from hiphinge.reps import Segmentation, segment

MOTION = hinges(2)
JOINTS = ["trunk_thigh_flexion_deg", "knee_flexion_deg"]
INCLINATIONS = ["trunk_inclination_deg", "thigh_inclination_deg", "shank_inclination_deg"]
ANGLES = JOINTS + INCLINATIONS
LEFT_AND_RIGHT = [0, *range(10, 19), *range(1, 10)]


def truth(motion: Course) -> dict[str, FloatArray]:
    chain = [motion.hip, motion.knee, motion.trunk, motion.thigh, motion.shank]
    return dict(zip(ANGLES, chain, strict=True))


def errors(motion: Course, found: Measures) -> FloatArray:
    """Errors of all angles, shape (5, frames)."""
    return np.stack([found[name] - angle for name, angle in truth(motion).items()])


def read(
    motion: Course, track: Track, camera: Camera | None = None, edges: FloatArray | None = None
) -> Motion:
    film = (camera or Camera()).film(motion)
    return sagittal_motion(film if edges is None else replace(film, edges=edges), track, Person())


def reps_of(motion: Motion) -> Segmentation:
    return segment(measure(motion))


def upright_edges(roll_deg: float) -> FloatArray:
    """Edges of door frames as a camera with this roll sees them."""
    tilts = np.arange(-14.75, 15, 0.5)
    return np.asarray(1000 * np.exp(-(((tilts + roll_deg) / 0.5) ** 2)) + 1)


@pytest.mark.parametrize("facing", [1, -1])
@pytest.mark.parametrize(
    "camera",
    [Camera(), Camera(leg_px=60, ankle_px=(200, 300)), Camera(leg_px=800, ankle_px=(900, 2000), height=2160)],
    ids=["usual", "far away", "near"],
)
def test_known_joint_angles_are_read_whichever_way_the_person_faces(facing: int, camera: Camera) -> None:
    found = measure(seen(MOTION, replace(camera, facing=facing)))
    assert np.abs(errors(MOTION, found)).max() < 1.0
    assert found["trunk_inclination_deg"].max() == pytest.approx(80, abs=0.2)


def test_noise_is_smoothed() -> None:
    found = errors(MOTION, measure(seen(MOTION, Camera(noise_px=3))))
    raw = np.degrees(3 * np.sqrt(2) / (250 * TRUNK))
    assert found[2].std() < 0.8 * raw


@given(facing=st.sampled_from([1, -1]), noise=st.floats(0, 4), yaw=st.floats(0, 20), seed=st.integers(0, 99))
@settings(max_examples=8)
def test_a_mirrored_film_has_the_same_measures(facing: int, noise: float, yaw: float, seed: int) -> None:
    camera = Camera(facing, noise_px=noise, yaw_deg=yaw, seed=seed)
    track = camera.track(MOTION)
    mirrored = track.points_px[:, LEFT_AND_RIGHT] * (-1, 1) + (camera.width, 0)
    one = measure(read(MOTION, track))
    other = measure(read(MOTION, replace(track, points_px=mirrored)))
    for name in (*ANGLES, "hip_travel"):
        assert other[name] == pytest.approx(one[name], abs=1e-6, nan_ok=True), name


@given(scale=st.floats(0.3, 1.5), x=st.floats(-200, 300), y=st.floats(0, 60))
@settings(max_examples=8)
def test_a_person_elsewhere_and_nearer_has_the_same_measures(scale: float, x: float, y: float) -> None:
    other = Camera(leg_px=250 * scale, ankle_px=(640 + x, 640 + y))
    one, moved = measure(seen(MOTION)), measure(seen(MOTION, other))
    for name in (*ANGLES, "hip_travel"):
        assert moved[name] == pytest.approx(one[name], abs=1e-6, nan_ok=True), name


@pytest.mark.parametrize("facing", [1, -1])
@pytest.mark.parametrize("roll", [-6.0, 4.0])
def test_a_roll_that_nothing_tells_shifts_inclinations_and_leaves_joints(facing: int, roll: float) -> None:
    level, tilted = (measure(seen(MOTION, Camera(facing, roll_deg=angle))) for angle in (0.0, roll))
    for name in JOINTS:
        assert tilted[name] == pytest.approx(level[name], abs=0.05), name
    for name in INCLINATIONS:
        assert tilted[name] - level[name] == pytest.approx(-facing * roll, abs=0.05), name


@pytest.mark.parametrize("facing", [1, -1])
@pytest.mark.parametrize("roll", [-6.0, 2.0, 9.0])
def test_a_roll_that_upright_edges_tell_is_corrected(facing: int, roll: float) -> None:
    camera = Camera(facing, roll_deg=roll)
    found = read(MOTION, camera.track(MOTION), camera, upright_edges(roll))
    assert found.view.corrected_roll_deg == pytest.approx(roll, abs=0.3)
    assert np.abs(errors(MOTION, measure(found))).max() < 1.0


@pytest.mark.parametrize("roll", [-8.0, 6.0])
def test_tilted_edges_behind_an_upright_person_are_told_but_not_corrected(roll: float) -> None:
    found = read(MOTION, Camera().track(MOTION), edges=upright_edges(roll))
    assert found.view.roll_deg == pytest.approx(roll, abs=0.3)
    assert found.view.corrected_roll_deg == 0.0


def test_the_feet_tilt_no_floor() -> None:
    track = Camera().track(MOTION)
    points = track.points_px.copy()
    points[:, 9] += (5.0, -15.0)
    one, other = measure(seen(MOTION)), measure(read(MOTION, replace(track, points_px=points)))
    for name in ANGLES:
        assert np.array_equal(one[name], other[name]), name


@pytest.mark.parametrize("yaw", [10.0, 20.0])
@pytest.mark.parametrize("facing", [1, -1])
def test_a_camera_off_the_side_is_corrected(yaw: float, facing: int) -> None:
    found = seen(MOTION, Camera(facing, yaw_deg=yaw))
    assert found.view.usable
    assert found.view.yaw_deg == pytest.approx(yaw, abs=1.5)
    off = errors(MOTION, measure(found))
    changes = off - np.median(off[:, :25], axis=1)[:, None]
    assert np.abs(changes).max() < 2.5


def test_a_camera_too_far_off_the_side_is_refused_with_what_to_do() -> None:
    found = seen(MOTION, Camera(yaw_deg=40))
    assert not found.view.usable
    assert found.view.yaw_deg == pytest.approx(40, abs=2)
    (message,) = found.view.messages
    assert "40 degrees" in str(message)
    assert "beside the person" in str(message)
    assert reps_of(found).reps == ()


@pytest.mark.parametrize("roll", [-90.0, 90.0])
def test_a_person_who_lies_across_the_picture_is_refused(roll: float) -> None:
    found = seen(MOTION, Camera(roll_deg=roll, leg_px=200, ankle_px=(640, 500)))
    assert not found.view.usable
    (message,) = found.view.messages
    assert "lies" in str(message)
    assert np.isnan(measure(found)["trunk_inclination_deg"]).all()


def turn_round() -> tuple[Course, Motion]:
    """Three hinges to the right and, after a turn, three to the left."""
    motion = hinges(6)
    return motion, seen(motion, Camera(np.where(motion.time_s < 12.5, 1, -1), noise_px=1))


def test_a_turn_between_two_sets_keeps_the_lean_positive() -> None:
    motion, found = turn_round()
    measures = measure(found)
    away_from_turn = np.abs(motion.time_s - 12.5) > 0.6
    assert np.abs(errors(motion, measures)[:, away_from_turn]).max() < 3
    assert set(found.facing_sign[:300]) == {1}
    assert set(found.facing_sign[-300:]) == {-1}


def test_the_reps_of_both_sets_beside_a_turn_are_found() -> None:
    _, found = turn_round()
    reps = reps_of(found).reps
    assert len(reps) == 6
    assert all(rep.trunk_inclination_deg is not None and rep.trunk_inclination_deg > 70 for rep in reps)
    assert all(rep.hip_travel is not None and rep.hip_travel > 0.1 for rep in reps)


@pytest.mark.parametrize("facing", [1, -1])
def test_injected_exchanges_of_the_legs_leave_the_near_knee_as_it_is(facing: int) -> None:
    camera = Camera(facing, noise_px=1)
    track = camera.track(MOTION)
    points = track.points_px.copy()
    far = LEFT if facing > 0 else RIGHT
    points[:, far] += (12.0, -5.0)
    muddled = points.copy()
    left, right = np.arange(1, 10)[LEG], np.arange(10, 19)[LEG]
    for first, stop in ((40, 41), (70, 85), (110, 118), (150, 152)):
        muddled[first:stop, left] = points[first:stop, right]
        muddled[first:stop, right] = points[first:stop, left]
    one = measure(read(MOTION, replace(track, points_px=points)))
    other = measure(read(MOTION, replace(track, points_px=muddled)))
    for name in ANGLES:
        assert other[name] == pytest.approx(one[name], abs=1e-9), name


def test_points_thrown_far_away_for_a_frame_or_two_are_left_out() -> None:
    track = Camera(noise_px=0.5).track(MOTION)
    points = track.points_px.copy()
    for frame, landmark in ((20, 2), (20, 11), (75, 15), (76, 15), (120, 16), (160, 14)):
        points[frame, landmark] += (60.0, -45.0)
    one = measure(read(MOTION, track))
    other = measure(read(MOTION, replace(track, points_px=points)))
    for name in ANGLES:
        assert other[name] == pytest.approx(one[name], abs=1.0), name


def hidden_between(start_s: float, stop_s: float, *points: int, how: str) -> Motion:
    """The hinge with some points of both sides lost for a while."""
    track = Camera(noise_px=0.5).track(MOTION)
    frames = np.flatnonzero((MOTION.time_s >= start_s) & (MOTION.time_s < stop_s))[:, None]
    lost = (frames, np.array(points))
    where, visibility = track.points_px.copy(), track.visibility.copy()
    if how == "invisible":
        visibility[lost] = 0.0
    elif how == "below the picture":
        where[frames, np.array(points), 1] = 760
    else:
        where[lost] = np.nan
    return read(MOTION, replace(track, points_px=where, visibility=visibility))


LOSSES = ["invisible", "below the picture", "nowhere"]
KNEES = (6, 15)


@pytest.mark.parametrize("how", LOSSES)
def test_a_short_loss_is_bridged(how: str) -> None:
    found = measure(hidden_between(2.0, 2.15, *KNEES, how=how))
    assert np.abs(errors(MOTION, found)).max() < 3


@pytest.mark.parametrize("how", LOSSES)
def test_a_long_loss_stays_untold(how: str) -> None:
    motion = hidden_between(2.0, 3.0, *KNEES, how=how)
    lost = (MOTION.time_s >= 2.0) & (MOTION.time_s < 3.0)
    found = measure(motion)
    assert np.array_equal(np.isnan(found["knee_flexion_deg"]), lost)
    assert not np.isnan(found["trunk_inclination_deg"]).any()
    assert np.array_equal(motion.confidence[:, Landmark.KNEE] == 0, lost)
    assert np.array_equal(np.isnan(motion.standard_error[:, Landmark.KNEE]), lost)


@pytest.mark.parametrize("how", LOSSES)
def test_legs_out_of_the_picture_are_told_and_the_reps_found_all_the_same(how: str) -> None:
    motion = hidden_between(0, 99, 6, 7, 8, 9, 15, 16, 17, 18, how=how)
    reps = reps_of(motion).reps
    assert len(reps) == 2
    assert {rep.knee_flexion_deg for rep in reps} == {None}
    assert reps[0].trunk_inclination_deg == pytest.approx(80, abs=1.5)
    assert [str(message).split()[1] for message in motion.messages] == ["knees", "feet"]
    assert all("100 %" in str(message) for message in motion.messages)


def test_nothing_is_said_of_a_body_that_is_seen_whole() -> None:
    assert seen(MOTION).messages == ()


@pytest.mark.parametrize(
    "camera",
    [Camera(), Camera(-1), Camera(yaw_deg=15), Camera(-1, yaw_deg=15)],
    ids=["right", "left", "right and off the side", "left and off the side"],
)
@pytest.mark.parametrize("roll", [0.0, 5.0])
def test_positions_map_back_to_the_pixels_where_they_were_seen(camera: Camera, roll: float) -> None:
    camera = replace(camera, roll_deg=roll)
    motion = course(still(2))
    found = read(motion, camera.track(motion), camera, upright_edges(roll))
    points = near_then_far(camera.points_px(motion), found.facing_sign)
    assert picture_points(found, found.positions) == pytest.approx(points, abs=0.01)


def test_metres_come_from_the_stature() -> None:
    camera = Camera()
    tall = sagittal_motion(camera.film(MOTION), camera.track(MOTION), Person(1.80))
    assert tall.scale.leg_length == pytest.approx(250, rel=0.01)
    assert tall.scale.metres_per_unit == pytest.approx(1.80 * 0.491 / 250, rel=0.01)
    assert seen(MOTION).scale.metres_per_unit is None


@pytest.mark.parametrize("rate_hz", [25.0, 30.0, 60.0, 120.0])
@pytest.mark.parametrize("seconds", [0.5, 1.5])
def test_nothing_lags_at_any_frame_rate(rate_hz: float, seconds: float) -> None:
    motion = hinges(3, rate_hz, Tempo(seconds, 0.5, seconds))
    reps = reps_of(seen(motion, Camera(noise_px=1))).reps
    cycle = 2 * seconds + 1.5
    bottoms = [1.25 + seconds + cycle * number for number in range(3)]
    assert [rep.bottom_s for rep in reps] == pytest.approx(bottoms, abs=2 / 25)
    assert [rep.trunk_inclination_deg for rep in reps] == pytest.approx([80] * 3, abs=1.5)


@pytest.mark.parametrize("seconds", [1.5, 4.0, 8.0])
def test_a_tempo_is_measured_in_a_noisy_film(seconds: float) -> None:
    motion = hinges(2, tempo=Tempo(seconds, 0.6, seconds))
    for rep in reps_of(seen(motion, Camera(noise_px=2, seed=3))).reps:
        assert [rep.descent_s, rep.ascent_s] == pytest.approx([seconds] * 2, rel=0.2)


def test_a_slide_show_has_no_reps_and_says_why() -> None:
    slides = np.floor(clock(12) / 2) * 2 + 0.01
    script = Script(0.0, ((1.8, 0.0), (0.2, 1.0), (1.8, 1.0), (0.2, 0.0)) * 3)
    motion = replace(course(script, time_s=slides), time_s=clock(12))
    assert set(np.round(motion.trunk)) == {3, 80}
    found = reps_of(seen(motion, Camera(noise_px=0.3)))
    assert found.reps == ()
    assert any("jump" in str(attempt.reason) for attempt in found.attempts)


@cache
def films_of_an_inexact_model() -> tuple[dict[str, float], dict[str, float]]:
    """Scatter over many films whose points are off as a pose model's are, and the standard errors told."""
    script = Script(0.0, ((0.8, 0.0), (0.8, 0.6)))
    motion = course(script, time_s=clock(script.duration_s))
    read_off: dict[str, list[float]] = {name: [] for name in (*ANGLES, "hip_travel")}
    errors_given: dict[str, list[float]] = {name: [] for name in read_off}
    for seed in range(80):
        track = Camera(noise_px=1.5, seed=seed).track(motion)
        model = np.random.default_rng(1000 + seed).normal(scale=0.02 * TRUNK * 250, size=(19, 2))
        found = measure(read(motion, replace(track, points_px=track.points_px + model)))
        for name, values in read_off.items():
            values.append(found[name][-10])
            errors_given[name].append(found.series[name].standard_error[-10])
    return (
        {name: float(np.std(values)) for name, values in read_off.items()},
        {name: float(np.mean(values)) for name, values in errors_given.items()},
    )


@pytest.mark.parametrize("name", ANGLES)
def test_the_standard_errors_are_honest(name: str) -> None:
    scatter, errors_given = films_of_an_inexact_model()
    assert scatter[name] / errors_given[name] == pytest.approx(1.0, abs=0.25)


def test_the_error_of_travel_is_not_told_too_small() -> None:
    """What is constantly off goes out of a change from standing: the error told is that of a varying one."""
    scatter, errors_given = films_of_an_inexact_model()
    assert scatter["hip_travel"] < errors_given["hip_travel"]


def test_less_visible_points_are_less_sure() -> None:
    track = Camera(noise_px=1).track(MOTION)
    dim = seen_with(track, np.where(np.arange(19) == 15, 0.3, 1.0))
    clear = seen_with(track, np.ones(19))
    knee, other = Landmark.KNEE, Landmark.HIP
    assert np.all(dim.standard_error[:, knee] > 1.3 * clear.standard_error[:, knee])
    assert dim.standard_error[:, other] == pytest.approx(clear.standard_error[:, other])


def seen_with(track: Track, visibility: FloatArray) -> Motion:
    return read(MOTION, replace(track, visibility=np.broadcast_to(visibility, track.visibility.shape).copy()))


def test_same_film_same_bytes() -> None:
    one, other = seen(MOTION, Camera(noise_px=2)), seen(MOTION, Camera(noise_px=2))
    for name in ("positions", "standard_error", "confidence", "facing_sign"):
        assert getattr(one, name).tobytes() == getattr(other, name).tobytes(), name


def test_a_person_who_never_stands_is_measured() -> None:
    motion = course(still(2, depth=0.8))
    assert np.abs(errors(motion, measure(seen(motion)))).max() < 0.1
    assert STANDING.trunk < motion.trunk.min()


@pytest.mark.parametrize("frames", [2, 3, 8])
def test_the_shortest_films_are_read(frames: int) -> None:
    motion = course(bends([1.0]), time_s=np.arange(frames) / 30)
    assert len(seen(motion)) == frames


# --- given what was learned before


def some(film: Film, track: Track, rows: slice) -> tuple[Film, Track]:
    """Some frames of what a camera sees."""
    few = replace(track, points_px=track.points_px[rows], visibility=track.visibility[rows])
    return replace(film, time_s=film.time_s[rows], frame=film.frame[rows]), replace(
        few, size_px=track.size_px[rows]
    )


@pytest.mark.parametrize("facing", [1, -1])
def test_a_few_frames_read_as_within_the_film_once_view_and_lengths_are_known(facing: int) -> None:
    script = still(1.5).then(bends([1.0]))
    motion, camera = course(script, HINGE, clock(script.duration_s)), Camera(facing, yaw_deg=12.0)
    film, track = camera.film(motion), camera.track(motion)
    start = sagittal_motion(*some(film, track, slice(0, 45)), Person(stature_m=1.8))
    reference = learn(start, origin="camera")
    middle = slice(100, 130)
    few = sagittal_motion(*some(film, track, middle), Person(), reference=reference)
    assert few.view == start.view
    assert few.scale == start.scale
    assert (few.facing_sign == facing).all()
    one, other = measure(few, reference), measure(seen(motion, camera))
    inner = slice(8, -8)
    for name in ANGLES:
        assert one[name][inner] == pytest.approx(other[name][middle][inner], abs=2.5), name
    assert one["hip_travel"][inner] == pytest.approx(other["hip_travel"][middle][inner], abs=0.03)


def test_one_frame_is_enough_once_view_and_lengths_are_known() -> None:
    film, track = Camera().film(MOTION), Camera().track(MOTION)
    reference = learn(sagittal_motion(film, track, Person()))
    one = measure(sagittal_motion(*some(film, track, slice(0, 1)), Person(), reference=reference), reference)
    assert one["trunk_inclination_deg"] == pytest.approx(MOTION.trunk[:1], abs=1.0)
