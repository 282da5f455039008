"""Standing up from a chair and jumping: figures whose moments and heights are known."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import hiphinge as package
from acting import DIP, LANDING, LEANING, chair, jumps
from command_line import hiphinge, reported_in_one_sentence
from figures import (
    SQUAT,
    STANDING,
    Script,
    bends,
    course,
    exact_motion,
    hinges,
    walking,
)
from hiphinge.actions import measure_jumping, measure_standing_up, seated
from hiphinge.actions.jumping import GRAVITY_M_S2
from hiphinge.body import Landmark
from hiphinge.families import ACTION
from hiphinge.motion import Motion
from hiphinge.session import measure_whole
from laboratory import Bend, marked, write_trc
from shared import shared_folder

MOCAP = shared_folder() / "mocap"


@settings(max_examples=6, deadline=None)
@given(st.integers(1, 6), st.floats(0.5, 1.0), st.floats(0.5, 1.2))
def test_stands_are_counted_and_timed_and_halves_apart(stands: int, rise_s: float, down_s: float) -> None:
    parts_s = (0.8, 0.5, rise_s, 0.8, down_s)
    found = measure_standing_up(exact_motion(chair(stands, parts_s)))
    assert found is not None
    assert [half.way for half in found.halves] == ["up", "down"] * stands
    assert found.stands == stands
    assert found.quantities["rise_s"].value == pytest.approx(0.5 + rise_s, rel=0.2)
    assert found.quantities["sit_down_s"].value == pytest.approx(down_s, rel=0.25)
    assert found.quantities["rise_trunk_inclination_deg"].value == pytest.approx(LEANING.trunk, abs=1.0)
    five = found.quantities["five_stands_s"]
    if stands < 5:
        assert five.value is None
        assert "it takes 5" in str(five.reason)
    else:
        expected = 5 * (0.5 + rise_s) + 4 * (0.8 + down_s + 0.8)
        assert five.value == pytest.approx(expected, abs=0.25)


@pytest.mark.parametrize(
    "motion",
    [exact_motion(hinges(2)), exact_motion(course(bends([1.0, 1.0]), SQUAT)), exact_motion(walking())],
)
def test_no_seat_carries_who_hinges_squats_or_walks(motion: Motion) -> None:
    assert not seated(motion).any()
    assert measure_standing_up(motion) is None
    assert measure_jumping(motion) is None


@settings(max_examples=6, deadline=None)
@given(st.lists(st.floats(0.25, 0.6), min_size=1, max_size=3))
def test_jumps_are_counted_and_as_high_as_their_flight(flights_s: list[float]) -> None:
    found = measure_jumping(jumps(flights_s))
    assert found is not None
    assert [jump.flight_s for jump in found.jumps] == pytest.approx(flights_s, abs=0.08)
    flight, height = (found.quantities[name].value for name in ("flight_s", "jump_height_m"))
    assert flight is not None
    assert height == pytest.approx(GRAVITY_M_S2 * flight**2 / 8)


def test_a_landing_is_as_deep_as_it_was_made() -> None:
    found = measure_jumping(jumps((0.4,)))
    assert found is not None
    (jump,) = found.jumps
    knee = STANDING.shank - STANDING.thigh
    deepest = SQUAT.shank - SQUAT.thigh
    assert jump.dip_knee_deg == pytest.approx(knee + DIP * (deepest - knee), abs=1.0)
    assert jump.landing_knee_deg == pytest.approx(knee + LANDING * (deepest - knee), abs=1.0)


def test_raised_heels_are_no_jump() -> None:
    motion = exact_motion(course(Script(0.0, ((6.0, 0.0),))))
    positions = motion.positions.copy()
    rise = 0.08 * np.clip(np.sin(2 * np.pi * motion.time_s / 2), 0, None)
    toes = [Landmark.TOE, Landmark.FAR_TOE]
    others = [one for one in Landmark if one not in toes]
    positions[:, others, 1] += rise[:, None]
    assert measure_jumping(replace(motion, positions=positions)) is None


def test_who_begins_seated_is_judged_as_standing_up_and_no_squat_is() -> None:
    assert package.analyze(exact_motion(chair(3))).movement == "sit_to_stand"
    assert package.analyze(exact_motion(course(bends([1.0, 1.0]), SQUAT))).movement == "squat"


def test_which_action_it_is_follows_from_the_recording() -> None:
    assert measure_whole(ACTION, exact_motion(chair(2))).judgement.movement == "standing_up"
    assert measure_whole(ACTION, jumps((0.4,))).judgement.movement == "jumping"


def test_the_command_in_each_language_and_what_shows_no_action(tmp_path: Path) -> None:
    up = chair(5)
    file = write_trc(tmp_path / "chair.trc", marked(Bend(up, np.zeros(len(up.time_s)))), up.time_s)
    found = json.loads(hiphinge("action", file, "--json").out)
    assert (found["movement"], found["action"]["stands"]) == ("standing_up", 5)
    assert len(found["action"]["halves"]) == 10
    shown = hiphinge("action", file, "--language", "de", "--out", tmp_path / "results")
    assert "Fünfmal aufstehen, s" in shown.out
    page = (tmp_path / "results" / "report.html").read_text("utf-8")
    assert "Fünfmal aufstehen, s" in page
    still = course(Script(0.0, ((3.0, 0.0),)))
    other = write_trc(tmp_path / "still.trc", marked(Bend(still, np.zeros(len(still.time_s)))), still.time_s)
    refused = hiphinge("action", other)
    assert reported_in_one_sentence(refused)
    assert "nobody stands up" in refused.err


@pytest.mark.skipif(not MOCAP.exists(), reason="the recordings of real people are not there")
def test_five_stands_of_a_real_person_are_counted() -> None:
    found = package.read(MOCAP / "person4_sit_to_stand.trc")
    up = measure_standing_up(found)
    assert up is not None
    assert up.stands == 5
    assert up.quantities["five_stands_s"].value == pytest.approx(11.8, abs=0.3)
    assert measure_standing_up(package.read(MOCAP / "person4_squats.trc")) is None
