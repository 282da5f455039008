"""Films with cuts: each take is read on its own, and nothing goes across a cut."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from figures import Camera, Course, course, hinges, still
from hiphinge import session
from hiphinge.motion import FloatArray, Motion
from hiphinge.person import Person
from hiphinge.poses.sagittal import picture_points
from hiphinge.poses.shots import PictureShot
from hiphinge.poses.takes import Footage, filmed_motion, subject_in_shots
from hiphinge.poses.track import Track, by_turns
from hiphinge.session import Session

RATE_HZ = 30
SIDE, FRONT = Camera(), Camera(yaw_deg=80)


def clip(motion: Course, camera: Camera = SIDE) -> FloatArray:
    return camera.points_px(motion)


def footage(lengths: list[int], cameras: list[int] | None = None) -> Footage:
    frames = sum(lengths)
    stops = np.cumsum(lengths)
    cameras = cameras or list(range(len(lengths)))
    shots = tuple(
        PictureShot(int(stop) - length, int(stop), camera)
        for stop, length, camera in zip(stops, lengths, cameras, strict=True)
    )
    time_s = np.arange(frames) / RATE_HZ
    source = Camera().film(still_figure(2.0)).provenance
    return Footage(time_s, np.arange(frames), (), replace(source, frames=frames), shots=shots)


def still_figure(seconds: float) -> Course:
    return course(still(seconds))


def track(points: FloatArray) -> Track:
    return Track(points, np.ones(points.shape[:2]), np.full(len(points), 550.0))


def spliced(clips: list[FloatArray], cameras: list[int] | None = None) -> Motion:
    film = footage([len(points) for points in clips], cameras)
    return filmed_motion(film, track(np.concatenate(clips)), Person())


def alone(points: FloatArray) -> Motion:
    return spliced([points])


def judged(motion: Motion) -> Session:
    return session.analyze(motion)


def test_a_film_without_cuts_has_no_shots() -> None:
    motion = alone(clip(hinges(2)))
    assert motion.shots == ()
    assert len(judged(motion).reps) == 2


def test_a_front_view_before_a_set_does_not_spoil_it() -> None:
    front, side = clip(still_figure(6.0), FRONT), clip(hinges(3))
    motion, by_itself = spliced([front, side]), alone(side)
    assert motion.view == by_itself.view
    assert motion.scale.leg_length == pytest.approx(by_itself.scale.leg_length, rel=1e-3)
    assert np.isnan(motion.positions[: len(front)]).all()
    reps, expected = judged(motion).reps, judged(by_itself).reps
    assert len(reps) == len(expected) == 3
    for rep, one in zip(reps, expected, strict=True):
        assert rep.start_s - len(front) / RATE_HZ == pytest.approx(one.start_s, abs=0.1)
        assert rep.trunk_thigh_flexion_deg == pytest.approx(one.trunk_thigh_flexion_deg, abs=0.5)
        assert rep.hip_travel == pytest.approx(one.hip_travel, abs=0.005)
    (said,) = motion.messages
    assert "2 shots" in str(said)
    assert "Left out: 0.0 to 6.0 s (not filmed from the person's side)" in str(said)


def test_a_short_insert_leaves_the_sets_before_and_after_it() -> None:
    insert = clip(still_figure(1.5), Camera(yaw_deg=80, leg_px=400))
    motion = spliced([clip(hinges(2)), insert, clip(hinges(2))], [0, 1, 0])
    assert [shot.take for shot in motion.shots] == [0, None, 0]
    assert len(judged(motion).reps) == 4


def test_takes_from_nearer_and_further_away_are_measured_alike() -> None:
    near, far = clip(hinges(2)), clip(hinges(2), Camera(leg_px=160, ankle_px=(500.0, 500.0)))
    motion = spliced([near, far])
    assert len({shot.take for shot in motion.shots}) == 2
    reps = judged(motion).reps
    assert len(reps) == 4
    assert reps[3].hip_travel == pytest.approx(reps[1].hip_travel, abs=0.01)
    shown = picture_points(motion, motion.positions)
    inside = np.r_[10 : len(near) - 10, len(near) + 10 : len(near) + len(far) - 10]
    joints = [2, 5, 6, 7]
    right = np.concatenate([near, far])[:, [11, 14, 15, 16]]
    assert np.abs(shown[:, joints] - right)[inside].max() < 3


def test_the_same_place_seen_from_the_front_is_another_take() -> None:
    motion = spliced([clip(still_figure(4.0), FRONT), clip(hinges(2))], [0, 0])
    assert [shot.take for shot in motion.shots] == [None, 1]
    assert len(judged(motion).reps) == 2


@given(reps=st.integers(1, 3), share=st.floats(0.35, 0.65))
@settings(max_examples=15)
def test_a_set_cut_in_two_at_rest_has_the_repetitions_of_both_parts(reps: int, share: float) -> None:
    set_of = clip(hinges(reps + 1))
    # each repetition lasts 3 s and is followed by a rest of 1 s: cut within the middle of a rest
    cut = round((1.0 + 4.0 * reps - 1.0 + share) * RATE_HZ)
    whole = judged(spliced([set_of[:cut], set_of[cut:]], [0, 0])).reps
    apart = [judged(alone(part)).reps for part in (set_of[:cut], set_of[cut:])]
    assert len(whole) == sum(map(len, apart)) == reps + 1
    for rep, one in zip(whole, [rep for part in apart for rep in part], strict=True):
        assert rep.descent_s == pytest.approx(one.descent_s, abs=0.1)


@given(at=st.floats(2.0, 3.2))
@settings(max_examples=15)
def test_no_repetition_goes_across_a_cut(at: float) -> None:
    # down from 1.0 to 2.5 s, up from 3.0 to 4.0 s: neither part holds both whole
    single = clip(hinges(1))
    cut = round(at * RATE_HZ)
    other = clip(hinges(1), Camera(leg_px=240))
    found = judged(spliced([single[:cut], other[cut:]])).reps
    assert found == ()


def test_somebody_else_in_the_next_shot_is_followed_there() -> None:
    first, second = clip(hinges(2)), clip(hinges(2), Camera(leg_px=200))
    missing = np.full_like(first, np.nan)
    one = track(np.concatenate([first, missing])).only(np.arange(2 * len(first)) < len(first))
    other = track(np.concatenate([missing, second])).only(np.arange(2 * len(first)) >= len(first))
    film = footage([len(first), len(second)])
    motion = filmed_motion(film, subject_in_shots(film, (one, other)), Person())
    assert len(judged(motion).reps) == 4


def test_a_film_without_a_usable_shot_says_so() -> None:
    motion = spliced([clip(still_figure(3.0), FRONT), clip(hinges(1), FRONT)])
    assert not motion.view.usable
    assert judged(motion).reps == ()
    assert any("None of them can be measured" in str(said) for said in motion.messages)


def test_tracks_are_taken_by_turns() -> None:
    points = np.arange(4.0)[:, None, None] * np.ones((4, 19, 2))
    mixed = by_turns((track(points), track(10 + points)), np.array([0, 1, 1, 0]))
    assert mixed.points_px[:, 0, 0].tolist() == [0, 11, 12, 3]
