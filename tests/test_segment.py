"""Repetitions: one complete descent and one complete ascent, and nothing else."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from figures import (
    HINGE,
    SQUAT,
    STANDING,
    Course,
    Posture,
    Script,
    Tempo,
    bends,
    clock,
    course,
    exact_motion,
    hinges,
    still,
    walking,
    without,
)
from hiphinge.body import Landmark
from hiphinge.measures import measure
from hiphinge.motion import FloatArray, Motion
from hiphinge.reps import Phase, Rep, Segmentation, segment

FRAME_S = 1 / 30
RATES = [25.0, 30.0, 60.0, 120.0]
#: A set off and on the floor: bent at the first frame, up and down again.
FLOOR = Script(1.0, ((1.0, 1.0), (1, 0.0), (1, 0.0), (1.5, 1.0), (1, 1.0)))


def judged(motion: Motion | Course) -> Segmentation:
    return segment(measure(exact_motion(motion) if isinstance(motion, Course) else motion))


def scripted(script: Script, deepest: Posture = HINGE) -> Segmentation:
    return judged(course(script, deepest))


def bottoms(found: Segmentation) -> list[float]:
    return [rep.bottom_s for rep in found.reps]


def sound(found: Segmentation, time_s: FloatArray) -> None:
    """Every rep adds up, in order, and the frames say the same as the reps."""
    assert [rep.number for rep in found.reps] == list(range(1, len(found.reps) + 1))
    for rep in found.reps:
        assert rep.descent_s + rep.pause_s + rep.ascent_s == pytest.approx(rep.end_s - rep.start_s)
        assert rep.start_s <= rep.bottom_s <= rep.end_s
        assert min(rep.descent_s, rep.ascent_s) > 0
        assert rep.pause_s >= 0
        inside = (time_s >= rep.start_s) & (time_s < rep.end_s)
        assert np.all(found.rep_number[inside] == rep.number)
    in_reps = found.rep_number > 0
    assert set(found.rep_number) <= {0, *(rep.number for rep in found.reps)}
    assert all(phase is Phase.REST for phase in found.phase[~in_reps])
    assert len(found.phase) == len(found.rep_number) == len(time_s)


def tempos(slowest_s: float) -> st.SearchStrategy[Tempo]:
    return st.builds(
        Tempo,
        down=st.floats(0.4, slowest_s),
        pause=st.floats(0, 3),
        up=st.floats(0.4, slowest_s),
        rest=st.floats(0.5, 2),
    )


def sets(shallowest: float) -> st.SearchStrategy[list[float]]:
    """Depths of a few reps, one of them as deep as can be."""
    return st.lists(st.floats(shallowest, 1), min_size=1, max_size=4).map(lambda some: [*some, 1.0])


@given(depths=sets(0.4), tempo=tempos(8))
@settings(max_examples=20)
def test_any_set_of_any_depths_and_tempo_is_counted(depths: list[float], tempo: Tempo) -> None:
    motion = course(bends(depths, tempo))
    found = judged(motion)
    sound(found, motion.time_s)
    assert len(found.reps) == len(depths)
    assert found.attempts == ()


@given(depths=sets(0.6), tempo=tempos(2))
@settings(max_examples=20)
def test_the_times_of_a_set_are_those_of_its_script(depths: list[float], tempo: Tempo) -> None:
    found = scripted(bends(depths, tempo))
    cycle = tempo.down + tempo.pause + tempo.up + tempo.rest
    for i, rep in enumerate(found.reps):
        start = tempo.rest + i * cycle
        middle = start + tempo.down + tempo.pause / 2
        assert rep.start_s == pytest.approx(start, abs=0.2)
        assert rep.bottom_s == pytest.approx(middle, abs=0.15)
        assert rep.end_s == pytest.approx(start + cycle - tempo.rest, abs=0.2)


@pytest.mark.parametrize("depth", [1.0, 0.5])
def test_a_very_slow_tempo_is_measured(depth: float) -> None:
    for rep in scripted(bends([depth] * 2, Tempo(8, 0.6, 8))).reps:
        assert rep.descent_s == pytest.approx(8, rel=0.12)
        assert rep.pause_s == pytest.approx(0.6, abs=1.0)


@pytest.mark.parametrize("seconds", [0.4, 0.6, 1.0, 2.0, 4.0])
def test_a_tempo_is_measured(seconds: float) -> None:
    found = judged(hinges(3, tempo=Tempo(seconds, 0.6, seconds)))
    for rep in found.reps:
        assert rep.descent_s == pytest.approx(seconds, abs=0.1 + 0.1 * seconds)
        assert rep.ascent_s == pytest.approx(seconds, abs=0.1 + 0.1 * seconds)


@pytest.mark.parametrize("pause", [1.0, 3.0, 10.0])
def test_a_long_pause_at_the_bottom_belongs_to_the_rep(pause: float) -> None:
    found = judged(hinges(2, tempo=Tempo(pause=pause)))
    assert len(found.reps) == 2
    assert [rep.pause_s for rep in found.reps] == pytest.approx([pause] * 2, abs=0.35)


@pytest.mark.parametrize("rate_hz", RATES)
def test_every_frame_rate_finds_the_same_reps(rate_hz: float) -> None:
    one, other = judged(hinges(3)), judged(hinges(3, rate_hz))
    assert_same_times(one, other, 2 * max(1 / rate_hz, FRAME_S))


@given(seed=st.integers(0, 1000))
@settings(max_examples=15)
def test_a_variable_frame_rate_finds_the_same_reps(seed: int) -> None:
    script = bends([1.0] * 3)
    steps = np.random.default_rng(seed).choice([1 / 60, 1 / 30, 1 / 15], size=400, p=[0.3, 0.5, 0.2])
    time_s = np.concatenate([[0.0], np.cumsum(steps)])
    time_s = time_s[time_s <= script.duration_s]
    uneven = course(script, time_s=time_s)
    found = judged(uneven)
    sound(found, time_s)
    assert_same_times(judged(hinges(3)), found, 2.5 / 15)


def assert_same_times(one: Segmentation, other: Segmentation, tolerance_s: float) -> None:
    assert len(one.reps) == len(other.reps)
    for name in ("start_s", "bottom_s", "end_s"):
        times = [getattr(rep, name) for rep in one.reps]
        assert [getattr(rep, name) for rep in other.reps] == pytest.approx(times, abs=tolerance_s), name


@given(depths=sets(0.5), tempo=tempos(4))
@settings(max_examples=15)
def test_played_backwards_descents_and_ascents_change_places(depths: list[float], tempo: Tempo) -> None:
    script = bends(depths, tempo)
    found, back = scripted(script), scripted(script.backwards())
    assert len(back.reps) == len(found.reps)
    for rep, mirrored in zip(found.reps, back.reps[::-1], strict=True):
        assert mirrored.descent_s == pytest.approx(rep.ascent_s, abs=0.15)
        assert mirrored.ascent_s == pytest.approx(rep.descent_s, abs=0.15)
        assert mirrored.bottom_s == pytest.approx(script.duration_s - rep.bottom_s, abs=0.15)


STILLNESS = {
    "standing": still(8),
    "bent over all the time": still(8, depth=1.0),
    "swaying": Script(0.0, ((1, 0.05), (1, -0.05)) * 5),
    "fidgeting by 8 degrees": Script(0.0, ((0.5, 0.104), (0.5, 0.0)) * 10),
}


@pytest.mark.parametrize("script", STILLNESS.values(), ids=STILLNESS.keys())
def test_no_movement_is_no_rep(script: Script) -> None:
    found = scripted(script)
    assert found.reps == ()
    assert found.attempts == ()
    assert not found.rep_number.any()


@pytest.mark.parametrize("shallow", [0.1, 0.2])
@pytest.mark.parametrize("at", [0, 2, 4])
def test_fidgets_and_set_up_bends_beside_reps_are_no_reps(shallow: float, at: int) -> None:
    depths = [1.0] * 4
    depths.insert(at, shallow)
    assert len(scripted(bends(depths)).reps) == 4


@pytest.mark.parametrize(("lean", "reps"), [(14, 0), (19, 2)])
def test_a_nod_is_no_rep_and_the_least_lean_of_a_rack_pull_is(lean: float, reps: int) -> None:
    found = scripted(bends([1.0, 1.0]), Posture(STANDING.trunk + lean, -4.0, 2.0))
    assert len(found.reps) == reps
    assert [attempt.reason.text for attempt in found.attempts] == ["attempt-too-small"] * (2 - reps)


def test_an_arm_wave_is_no_rep() -> None:
    motion = exact_motion(course(still(6)))
    motion.positions[:, [Landmark.ELBOW, Landmark.WRIST], 1] += np.sin(3 * motion.time_s)[:, None]
    assert judged(motion).reps == ()


def test_walking_is_no_rep() -> None:
    assert judged(walking()).reps == ()


@pytest.mark.parametrize("bobbing_deg", [0.0, 10.0])
def test_cycling_is_no_rep(bobbing_deg: float) -> None:
    pedals = 2 * np.pi * clock(10) / 0.9
    thigh, knee = -65 + 22 * np.cos(pedals), 75 + 35 * np.cos(pedals + 0.6)
    trunk = 35 + bobbing_deg * np.cos(pedals)
    cycling = Course(clock(10), trunk, thigh, thigh + knee, pinned=Landmark.HIP)
    assert judged(cycling).reps == ()


def test_walking_up_to_a_set_and_away_is_no_rep() -> None:
    steps, middle = walking(5), hinges(3)
    parts = [exact_motion(steps), exact_motion(middle), exact_motion(steps)]
    time_s = np.concatenate(
        [parts[0].time_s, parts[1].time_s + 6, parts[2].time_s + 6 + middle.time_s[-1] + 1]
    )
    whole = replace(
        parts[1],
        time_s=time_s,
        frame=np.arange(len(time_s)),
        positions=np.concatenate(
            [part.positions - part.positions[:, [Landmark.ANKLE]].min(axis=0) for part in parts]
        ),
        standard_error=np.concatenate([part.standard_error for part in parts]),
        confidence=np.concatenate([part.confidence for part in parts]),
        facing_sign=np.concatenate([part.facing_sign for part in parts]),
    )
    found = judged(whole)
    assert len(found.reps) == 3
    assert 5 < min(bottoms(found)) < max(bottoms(found)) < 7 + middle.time_s[-1]


def test_a_slide_show_is_no_rep_and_says_why() -> None:
    time_s = clock(12)
    depth = np.floor(time_s / 2) % 2
    bent = course(bends([1.0]), time_s=time_s)
    jumping = replace(bent, trunk=3 + 77 * depth, thigh=-3 - 19 * depth, shank=np.full(len(time_s), 1.0))
    found = judged(jumping)
    assert found.reps == ()
    assert found.attempts
    assert any("jump" in str(attempt.reason) for attempt in found.attempts)


def test_starting_and_ending_bent_leaves_attempts_without_the_times_that_were_cut_off() -> None:
    script = Script(0.7, ((0.8, 0.0), (1, 0.0), *bends([1.0, 1.0]).steps, (0.8, 0.7)))
    # both ends are cut off while the body moves
    cut = clock(script.duration_s)[8:-8]
    found = judged(course(script, time_s=cut))
    assert len(found.reps) == 2
    first, last = found.attempts
    assert first.start_s is None
    assert first.descent_s is None
    assert first.end_s == pytest.approx(0.8, abs=0.15)
    assert last.end_s is None
    assert last.ascent_s is None
    assert last.start_s == pytest.approx(1.8 + bends([1.0, 1.0]).duration_s, abs=0.15)


def test_a_set_from_the_floor_to_the_floor_is_paired_up_then_down() -> None:
    steps = FLOOR.steps + FLOOR.steps[1:] * 2
    found = scripted(Script(1.0, steps))
    assert len(found.reps) == 3
    assert found.attempts == ()
    phases = found.phase[found.rep_number == 1].tolist()
    assert phases[0] is Phase.ASCENT
    assert Phase.DESCENT in phases
    assert found.reps[0].trunk_inclination_deg == pytest.approx(80, abs=1)
    assert found.reps[0].ascent_s == pytest.approx(1.0, abs=0.15)
    assert found.reps[0].descent_s == pytest.approx(1.5, abs=0.2)


def test_a_thigh_that_is_hidden_at_the_first_frame_does_not_make_a_seat_a_standing() -> None:
    seated = Script(0.0, ((1.2, 1.0), (0.5, 1.0)))
    low = course(seated, Posture(60.0, -80.0, 30.0))
    up = course(Script(1.0, ((1.5, 0.0), (1.0, 0.0))), Posture(60.0, -80.0, 30.0))
    sitting = replace(low, thigh=np.full(len(low.time_s), -80.0), trunk=5.0 + 55.0 * seated.depth(low.time_s))
    trunk, thigh, shank = (
        np.concatenate([getattr(one, name) for one in (sitting, up)]) for name in ("trunk", "thigh", "shank")
    )
    motion = exact_motion(Course(clock((len(trunk) - 1) / 30), trunk, thigh, shank))
    positions = motion.positions.copy()
    positions[:2, Landmark.KNEE] = np.nan
    found = judged(replace(motion, positions=positions))
    assert not found.reps
    assert [half.way for half in found.halves] == ["ascent"]


def test_one_pull_and_no_way_down_is_an_attempt() -> None:
    found = scripted(Script(1.0, ((1, 1.0), (1.2, 0.0), (2, 0.0))))
    assert found.reps == ()
    (attempt,) = found.attempts
    assert attempt.ascent_s == pytest.approx(1.2, abs=0.2)
    assert attempt.descent_s is None
    assert str(attempt.reason)


def test_putting_the_weight_down_after_the_last_rep_is_an_attempt() -> None:
    found = scripted(Script(0.0, (*bends([1.0] * 3).steps, (1.5, 1.0), (2, 1.0))))
    assert len(found.reps) == 3
    assert len(found.attempts) == 1


@pytest.mark.parametrize(
    "pulses",
    [
        1,
        3,
    ],
)
def test_pulses_that_do_not_come_back_up_are_not_split(pulses: int) -> None:
    pulsing = ((0.6, 0.55), (0.6, 1.0)) * pulses
    steps = ((1, 0.0), (1.5, 1.0), *pulsing, (1, 0.0), (1, 0.0))
    found = scripted(Script(0.0, steps * 2))
    assert len(found.reps) == 2


def test_a_squat_is_found_and_tells_its_knees() -> None:
    found = scripted(bends([1.0] * 3), SQUAT)
    assert len(found.reps) == 3
    assert found.reps[0].knee_flexion_deg == pytest.approx(SQUAT.shank - SQUAT.thigh, abs=2)


def test_a_rep_holds_the_measures_at_its_bottom() -> None:
    first, second = scripted(bends([1.0, 0.5])).reps
    assert first.trunk_inclination_deg == pytest.approx(80, abs=1)
    assert second.trunk_inclination_deg == pytest.approx(41.5, abs=1)
    assert first.trunk_thigh_flexion_deg == pytest.approx(102, abs=1.5)
    assert first.knee_flexion_deg == pytest.approx(24, abs=1)
    assert first.shank_inclination_deg == pytest.approx(2, abs=0.5)
    assert first.hip_travel == pytest.approx(0.5 * (np.sin(np.radians(22)) - np.sin(np.radians(3))), abs=0.03)
    assert first.lumbar_flexion_deg is None


@pytest.mark.parametrize(
    "hidden",
    [
        (Landmark.ANKLE, Landmark.FAR_ANKLE),
        (Landmark.KNEE, Landmark.ANKLE, Landmark.FAR_KNEE, Landmark.FAR_ANKLE),
    ],
)
def test_legs_out_of_the_picture_leave_reps_of_the_trunk_alone(hidden: tuple[Landmark, ...]) -> None:
    found = judged(without(exact_motion(hinges(3)), *hidden))
    assert len(found.reps) == 3
    for rep in found.reps:
        assert rep.trunk_inclination_deg == pytest.approx(80, abs=1)
        assert rep.knee_flexion_deg is None
        assert rep.shank_inclination_deg is None
        assert rep.hip_travel is None


def test_a_trunk_that_is_never_seen_gives_no_reps() -> None:
    found = judged(without(exact_motion(hinges(3)), Landmark.SHOULDER))
    assert found.reps == ()
    assert found.attempts == ()


@pytest.mark.parametrize(("seconds", "reps"), [(0.3, 3), (1.2, 2)])
def test_a_person_lost_for_long_in_a_rep_breaks_it_off_and_shortly_does_not(
    seconds: float, reps: int
) -> None:
    motion = exact_motion(hinges(3))
    middle = round(30 * (1 + 4 + 1.5))
    lost = slice(middle - round(15 * seconds), middle + round(15 * seconds))
    found = judged(without(motion, *Landmark, frames=lost))
    sound(found, motion.time_s)
    assert len(found.reps) == reps
    assert bool(found.attempts) == (reps < 3)


@pytest.mark.parametrize("degrees", [10.0, 25.0])
def test_leaning_back_between_reps_neither_adds_nor_loses_one(degrees: float) -> None:
    motion = hinges(4)
    resting = np.sin(np.pi * np.clip((motion.time_s - 4) % 4, 0, 0.9) / 0.9) * (motion.time_s > 3.9)
    assert len(judged(replace(motion, trunk=motion.trunk - degrees * resting)).reps) == 4


@pytest.mark.parametrize("noise", [0.005, 0.01])
@pytest.mark.parametrize("seed", [1, 2])
def test_noise_neither_adds_nor_loses_a_rep(noise: float, seed: int) -> None:
    one, other = judged(hinges(3)), judged(exact_motion(hinges(3), noise=noise, seed=seed))
    assert_same_times(one, other, 0.25)
    assert [rep.bottom_s for rep in other.reps] == pytest.approx(bottoms(one), abs=0.15)


@pytest.mark.parametrize("frames", [2, 3, 10])
def test_the_shortest_recordings_have_no_reps(frames: int) -> None:
    motion = course(still(1), time_s=np.arange(frames) / 30)
    found = judged(motion)
    assert found.reps == ()
    sound(found, motion.time_s)


def test_same_motion_same_reps() -> None:
    one, other = judged(hinges(2)), judged(hinges(2))
    assert one.reps == other.reps
    assert all(isinstance(rep, Rep) for rep in one.reps)
