"""A walk: steps, speed and angles of walkers whose course is known."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from command_line import hiphinge as command
from command_line import reported_in_one_sentence
from figures import bends, course, exact_motion, walking, without
from hiphinge.body import Landmark
from hiphinge.errors import InvalidValueError, NothingMeasuredError
from hiphinge.families import WALKING
from hiphinge.gait import Walking, measure_walking
from hiphinge.knowledge.load_limits import model_number
from hiphinge.motion import Motion
from hiphinge.person import Person
from hiphinge.quantity import changes
from hiphinge.results.whole_json import whole_to_dict
from hiphinge.session import measure_whole
from hiphinge.texts import Units, catalogue
from hiphinge.workflows.walking import WalkJob, measure_walk, parse_floor
from laboratory import walking_markers

#: Metres in a leg length of the walkers.
LEG_M = 0.86
#: How far the thighs trail in `figures.walking`.
THIGH_DEG = 17.0


def walker(speed: float = 0.0, stride_s: float = 1.1, seconds: float = 8.0, rate_hz: float = 60.0) -> Motion:
    """Someone who walks at a speed in leg lengths a second; 0 is on the spot."""
    motion = exact_motion(walking(seconds, stride_s, rate_hz))
    way = np.zeros_like(motion.positions)
    way[:, :, 0] = speed * motion.time_s[:, None]
    scale = replace(motion.scale, metres_per_unit=LEG_M)
    return replace(motion, positions=motion.positions + way, scale=scale)


def value(walk: Walking, name: str) -> float:
    found = walk.quantities[name].value
    assert found is not None, name
    return found


def belt(stride_s: float = 1.1) -> float:
    """How fast the standing foot goes back under the pelvis, in leg lengths a second."""
    toes = walker(stride_s=stride_s).positions[:, [Landmark.TOE, Landmark.FAR_TOE], 0]
    return float((-np.gradient(toes, 1 / 60, axis=0)).max(axis=1).mean())


@settings(max_examples=15, deadline=None)
@given(st.floats(0.8, 1.6), st.floats(0.8, 1.3))
def test_a_walk_of_known_course(stride_s: float, slide: float) -> None:
    speed = slide * belt(stride_s)
    walk = measure_walking(walker(speed, stride_s))
    assert [one.way for one in walk.passes] == ["forward"]
    assert walk.steps == pytest.approx(2 * 8.0 / stride_s, abs=2)
    assert value(walk, "cadence_steps_per_min") == pytest.approx(120 / stride_s, abs=0.5)
    assert value(walk, "stride_time_s") == pytest.approx(stride_s, abs=0.005)
    assert value(walk, "trailing_thigh_deg") == pytest.approx(THIGH_DEG, abs=0.5)
    length, cadence = value(walk, "step_length_m"), value(walk, "cadence_steps_per_min")
    assert value(walk, "speed_m_s") == pytest.approx(speed * LEG_M, rel=0.01)
    assert value(walk, "speed_m_s") == pytest.approx(length * cadence / 60)


def test_a_treadmill_goes_as_fast_as_the_feet_on_it() -> None:
    walk = measure_walking(walker())
    assert [one.way for one in walk.passes] == ["in place"]
    assert value(walk, "speed_m_s") == pytest.approx(belt() * LEG_M, rel=0.03)


def test_without_toes_the_ankles_go_with_the_belt() -> None:
    motion = walker()
    bare = without(motion, Landmark.TOE, Landmark.FAR_TOE, Landmark.HEEL, Landmark.FAR_HEEL)
    assert value(measure_walking(bare), "speed_m_s") == pytest.approx(belt() * LEG_M, rel=0.1)


def test_sides_change_when_the_film_is_mirrored_and_nothing_else() -> None:
    motion = walker(1.3)
    uneven = motion.positions.copy()
    uneven[:, Landmark.KNEE, 0] += 0.05
    motion = replace(motion, positions=uneven)
    one = measure_walking(motion)
    other = measure_walking(replace(motion, facing_sign=-motion.facing_sign))
    assert one.quantities == other.quantities
    assert (one.sides["left"], one.sides["right"]) == (other.sides["right"], other.sides["left"])
    assert one.sides["left"] != one.sides["right"]


def test_short_steps_are_named_only_beyond_their_error() -> None:
    usual, short = measure_whole(WALKING, walker(1.3)), measure_whole(WALKING, walker(0.6, 1.0))
    walk = short.judgement.walking
    in_statures = value(walk, "step_length_m") / LEG_M * model_number("leg_per_stature")
    assert value(walk, "step_length_pct") == pytest.approx(100 * in_statures)
    assert (usual.judgement.walking.short_steps, walk.short_steps) == (False, True)
    said = [any("steps are short" in str(message) for message in one.messages) for one in (usual, short)]
    assert said == [False, True]


def test_the_heel_rises_as_far_as_it_is_lifted() -> None:
    motion = walker(1.3)
    lifted = motion.positions.copy()
    swing = 2 * np.pi * motion.time_s / 1.1
    for heel, lift, begin in ((Landmark.HEEL, 0.2, 0.0), (Landmark.FAR_HEEL, 0.1, np.pi)):
        lifted[:, heel, 1] = lift * np.clip(np.sin(swing + begin), 0, 1)
    walk = measure_walking(replace(motion, positions=lifted))
    in_statures = 100 * model_number("leg_per_stature")
    sides = walk.sides
    for side, lift in ((sides["right"], 0.2), (sides["left"], 0.1), (sides["difference"], -0.1)):
        measured = side["heel_lift_pct"]
        assert measured.value == pytest.approx(lift * in_statures, abs=0.1)
        assert (measured.standard_error or 0.0) >= 1.0
    heelless = measure_walking(without(motion, Landmark.HEEL, Landmark.FAR_HEEL))
    assert "not seen" in str(heelless.quantities["heel_lift_pct"].reason)


@pytest.mark.parametrize(
    ("person", "said", "unsaid"),
    [
        (
            Person(sex="female", age_years=67),
            "1.24 m/s in women of 60 to 69 years (remembered",
            "of 80 to 99",
        ),
        (
            Person(sex="male", birth_year=1980).in_year(2024),
            "1.43 m/s in men of 40 to 49 years (read",
            "women",
        ),
        (Person(sex="male", age_years=12), "0.94 m/s in women of 80 to 99 years (read", "remembered"),
        (Person(age_years=67), "1.43 m/s in men of 40 to 49 years (read", "remembered"),
    ],
)
def test_a_speed_is_compared_with_people_of_that_sex_and_age_and_its_mark_is_said(
    person: Person, said: str, unsaid: str
) -> None:
    session = measure_whole(WALKING, walker(1.3), person)
    (compared,) = [str(one) for one in session.messages if "comparison" in str(one)]
    assert said in compared
    assert unsaid not in compared
    assert "no target" in compared
    assert whole_to_dict(session, catalogue("en"))["person"]["age_years"] == person.age_years


def test_a_head_that_is_carried_forward_leans_more_and_the_trunk_does_not() -> None:
    motion = walker(1.3)
    forward = motion.positions.copy()
    shoulder = forward[:, Landmark.SHOULDER]
    forward[:, Landmark.EAR] = shoulder + np.array([0.15, 0.2])
    usual, slouched = measure_walking(motion), measure_walking(replace(motion, positions=forward))
    assert value(slouched, "neck_inclination_deg") == pytest.approx(
        np.degrees(np.arctan2(0.15, 0.2)), abs=0.1
    )
    assert value(slouched, "trunk_inclination_deg") == value(usual, "trunk_inclination_deg")
    assert changes(usual.quantities, slouched.quantities)["neck_inclination_deg"].changed
    hidden = measure_walking(without(motion, Landmark.EAR))
    assert "not seen" in str(hidden.quantities["neck_inclination_deg"].reason)


def test_the_difference_is_the_left_less_the_right() -> None:
    motion = walker(1.3)
    uneven = motion.positions.copy()
    uneven[:, Landmark.KNEE, 0] += 0.05
    sides = measure_walking(replace(motion, positions=uneven)).sides
    for name, apart in sides["difference"].items():
        left, right = (sides[side][name] for side in ("left", "right"))
        assert apart.value == pytest.approx((left.value or 0.0) - (right.value or 0.0))
        assert apart.standard_error == pytest.approx(
            np.hypot(left.standard_error or 0.0, right.standard_error or 0.0)
        )
    assert abs(sides["difference"]["trailing_thigh_deg"].value or 0.0) > 3


def test_someone_who_walks_backward_is_found_but_not_measured() -> None:
    motion = walker(1.2)
    back = walker(-1.2)
    later = replace(
        motion,
        time_s=np.concatenate([motion.time_s, back.time_s + 10]),
        frame=np.arange(2 * len(motion)),
        positions=np.concatenate([motion.positions, back.positions]),
        standard_error=np.tile(motion.standard_error, (2, 1)),
        confidence=np.tile(motion.confidence, (2, 1)),
        facing_sign=np.tile(motion.facing_sign, 2),
    )
    walk = measure_walking(later)
    assert [one.way for one in walk.passes] == ["forward", "backward"]
    assert walk.steps == len(walk.passes[0].strikes)
    assert value(walk, "speed_m_s") == pytest.approx(1.2 * LEG_M, rel=0.01)


def test_what_cannot_be_known_has_a_reason() -> None:
    motion = walker(1.3)
    scaleless = measure_walking(replace(motion, scale=replace(motion.scale, metres_per_unit=None)))
    kneeless = measure_walking(without(motion, Landmark.KNEE, Landmark.FAR_KNEE))
    rushed = measure_walking(walker(6.0))
    missing = {
        "height of the person": scaleless.quantities["step_length_m"],
        "not seen": kneeless.quantities["knee_flexion_peak_deg"],
        "camera moves": rushed.quantities["speed_m_s"],
        "both feet": scaleless.quantities["double_support_s"],
    }
    for why, quantity in missing.items():
        assert (quantity.value, quantity.standard_error) == (None, None)
        assert why in str(quantity.reason)
    assert value(rushed, "trailing_thigh_deg") == pytest.approx(THIGH_DEG, abs=0.5)


def test_a_foot_that_has_begun_to_go_back_as_the_film_ends_has_struck() -> None:
    motion = walker(1.3)
    last = measure_walking(motion).passes[-1].strikes[-1]
    cut = motion.part(np.arange(last.row + 8))
    assert measure_walking(cut).passes[-1].strikes[-1].time_s == pytest.approx(last.time_s, abs=0.02)
    before = motion.part(np.arange(last.row + 2))
    assert measure_walking(before).passes[-1].strikes[-1].time_s < last.time_s - 0.2


@pytest.mark.parametrize("hidden", [Landmark.HEEL, Landmark.FAR_HIP])
def test_a_strike_is_found_where_a_heel_or_a_hip_is_hidden(hidden: Landmark) -> None:
    whole = walker(1.3)
    strike = measure_walking(whole).passes[0].strikes[4 if hidden == Landmark.HEEL else 5]
    positions = whole.positions.copy()
    positions[strike.row - 12 : strike.row + 12, hidden] = np.nan
    found = measure_walking(replace(whole, positions=positions)).passes[0].strikes
    assert [one.foot for one in found] == [one.foot for one in measure_walking(whole).passes[0].strikes]
    assert min(abs(one.time_s - strike.time_s) for one in found) < 0.05


def test_three_steps_of_which_two_strikes_are_hidden_are_not_one() -> None:
    whole = walker(1.3, stride_s=0.8)
    positions = whole.positions.copy()
    positions[180:222, Landmark.ANKLE : Landmark.TOE + 1] = np.nan
    positions[180:222, Landmark.FAR_ANKLE : Landmark.FAR_TOE + 1] = np.nan
    walk = measure_walking(replace(whole, positions=positions))
    assert len(walk.passes) == 2
    assert value(walk, "cadence_steps_per_min") == pytest.approx(150, abs=0.5)


def test_both_feet_count_alike_however_often_each_is_seen() -> None:
    motion = walker(1.3)
    positions = motion.positions.copy()
    positions[:, Landmark.FAR_KNEE, 0] -= 0.1
    positions[: len(motion) // 2, Landmark.FAR_KNEE] = np.nan
    walk = measure_walking(replace(motion, positions=positions))
    sides = [walk.sides[side]["trailing_thigh_deg"].value for side in ("left", "right")]
    assert sides[0] is not None
    assert sides[1] is not None
    assert sides[0] > sides[1] + 5
    assert value(walk, "trailing_thigh_deg") == pytest.approx((sides[0] + sides[1]) / 2)


@pytest.mark.parametrize("motion", [walker(1.3, seconds=1.5), exact_motion(course(bends([1.0, 1.0])))])
def test_fewer_than_four_steps_are_refused(motion: Motion) -> None:
    with pytest.raises(NothingMeasuredError, match="at least 4"):
        measure_walking(motion)


def test_the_object_for_other_programs() -> None:
    session = measure_whole(WALKING, walker(1.3))
    walk, written = session.judgement.walking, whole_to_dict(session, catalogue("de"))["walking"]
    for name in walk.quantities:
        assert {name, f"{name}_se"} <= written.keys()
    assert written["steps"] == walk.steps == sum(len(one["strikes"]) for one in written["passes"])
    assert written["speed_m_s"] == pytest.approx(1.3 * LEG_M, rel=0.01)
    assert written["double_support_s"] is None
    assert "von der Seite" in written["reasons"]["double_support_s"]


@pytest.mark.parametrize("metres", [0.0, float("nan"), 1e9])
def test_metres_that_no_picture_shows_are_refused(metres: float) -> None:
    with pytest.raises(InvalidValueError, match="from edge to edge"):
        measure_walk(WalkJob(Path("walk.mp4"), Person(), metres=metres))


@pytest.mark.parametrize(
    ("written", "units", "metres"),
    [
        ("6.2", Units.METRIC, 6.2),
        (" 6,2 m", Units.IMPERIAL, 6.2),
        ("20", Units.IMPERIAL, 6.096),
        ("20ft", Units.METRIC, 6.096),
    ],
)
def test_the_floor_that_a_picture_shows_is_read_as_people_write_it(
    written: str, units: Units, metres: float
) -> None:
    assert parse_floor(written, units) == pytest.approx(metres)


@pytest.mark.parametrize("written", ["", "six", "6.2.1", "-3", "1e3", "9" * 999, "0.1", "5000"])
def test_floor_that_no_picture_shows_is_refused_in_one_sentence(written: str) -> None:
    with pytest.raises(InvalidValueError, match=r"^[^\n]{1,300}$"):
        parse_floor(written)


def test_the_command(tmp_path: Path) -> None:
    film = walking_markers(tmp_path / "walk.trc")
    out = tmp_path / "results"
    shown = command("walk", film, "--out", out)
    assert shown.exit_code == 0
    assert "Steps, a minute" in shown.out
    assert {file.name for file in out.iterdir()} == {
        "session.json", "frames.csv", "measures.csv", "report.html",
    }  # fmt: skip
    printed = json.loads(command("walk", film, "--json").out)
    assert printed["walking"] == json.loads((out / "session.json").read_text("utf-8"))["walking"]
    assert printed["walking"]["cadence_steps_per_min"] == pytest.approx(120 / 1.1, abs=1)
    refused = command("walk", film, "--metres", "3")
    assert refused.exit_code == 1
    assert "has no picture" in refused.err


def test_no_folder_of_others_is_written_to_and_none_with_the_recording(tmp_path: Path) -> None:
    film = walking_markers(tmp_path / "walk.trc")
    before = film.read_bytes()
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "notes.txt").write_text("mine")
    for arguments in (("other",), (".",), (".", "--force")):
        refused = command("walk", film, "--out", tmp_path / arguments[0], *arguments[1:])
        assert refused.exit_code == 1
        assert reported_in_one_sentence(refused)
    assert film.read_bytes() == before
    assert [file.name for file in (tmp_path / "other").iterdir()] == ["notes.txt"]
