"""The same lift in other styles."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from carriers import MAN, WOMAN, in_metres
from figures import exact_motion, hinges, without
from hiphinge.body import Landmark
from hiphinge.errors import NothingMeasuredError
from hiphinge.kinetics import Body, Load
from hiphinge.kinetics.masses import Carried
from hiphinge.kinetics.styles import BALANCE, CLOSER_M, STYLES, BodyLengths, Lift, compare_styles
from hiphinge.kinetics.upper_body import upper_body
from hiphinge.motion import FloatArray, Scale


def lift(start: tuple[float, float], load_kg: float = 15.0, body: Body = MAN) -> Lift:
    """Wrists from a place in front of the ankles to the hips, in 2 s."""
    time_s = np.linspace(0.0, 2.0, 41)
    share = (1 - np.cos(np.pi * time_s / 2)) / 2
    hands = np.array(start) + share[:, None] * (np.array([0.25, 0.85]) - np.array(start))
    return Lift(time_s, hands, BodyLengths.of_body(body), body, Load(load_kg))


def length(one: FloatArray, other: FloatArray) -> FloatArray:
    return np.asarray(np.hypot(*(one - other).T))


def mass_centre_x(found: Carried, knee_mass_kg: float) -> FloatArray:
    """Of all that stands on the feet, by the parts that the loads are worked out from."""
    parts = found.above_l5s1().with_more(found.pelvis()).with_more(found.thighs())
    upper, knee = upper_body("de_leva", "male"), found.posture.knee[:, 0]
    shank = (1 - upper.shank.centre) * knee * 2 * upper.shank.mass * MAN.mass_kg
    foot = 0.2 * BodyLengths.of_body(MAN).foot * 2 * upper.foot.mass * MAN.mass_kg
    above = (parts.mass_kg * parts.place[..., 0]).sum(axis=1)
    return np.asarray((above + shank + foot) / (parts.mass_kg.sum(axis=1) + knee_mass_kg))


@pytest.mark.parametrize("style", STYLES)
def test_every_style_keeps_feet_bones_hands_and_balance(style: str) -> None:
    task = lift((0.30, 0.45))
    found = compare_styles(task)[style]
    posture, lengths = found.posture, task.lengths
    assert found.reached.all()
    assert found.loads.messages == ()
    arm = posture.arms[0]
    assert arm.wrist == pytest.approx(task.hands - np.array([STYLES[style].closer_m, 0.0]))
    assert length(posture.knee, np.zeros(2)) == pytest.approx(lengths.shank)
    assert length(posture.hip, posture.knee) == pytest.approx(lengths.thigh)
    assert length(arm.elbow, arm.shoulder) == pytest.approx(lengths.upper_arm, abs=1e-3)
    assert length(arm.wrist, arm.elbow) == pytest.approx(lengths.forearm, abs=1e-3)
    upper = upper_body("de_leva", "male")
    below_kg = 2 * (upper.shank.mass + upper.foot.mass) * MAN.mass_kg
    ahead = mass_centre_x(Carried(posture, MAN, task.load), below_kg)
    # the search counts forearms as hands and arms as straight
    assert ahead == pytest.approx(BALANCE * lengths.foot, abs=0.02)


def test_the_styles_look_as_their_names_say() -> None:
    found = compare_styles(lift((0.30, 0.45)))
    bottom = {name: one.posture for name, one in found.items()}
    knees = {name: float(one.knee_flexion_deg[0]) for name, one in bottom.items()}
    lows = {name: float(one.lumbar_flexion_deg[0]) for name, one in bottom.items()}
    assert knees["stoop"] < 20 < knees["hinge"] < 35
    assert knees["squat"] > 60
    assert lows["hinge"] == lows["hinge_closer"] == 0 < lows["squat"] < lows["stoop"]
    hips = {name: float(one.hip[0, 1]) for name, one in bottom.items()}
    assert hips["squat"] < hips["hinge"]


@pytest.mark.parametrize("start", [(0.30, 0.35), (0.35, 0.40), (0.30, 0.45), (0.40, 0.45), (0.25, 0.50)])
def test_stoop_and_squat_differ_by_less_than_a_tenth_and_distance_outweighs_style(
    start: tuple[float, float],
) -> None:
    """As in people with load-sensing implants: Dreischarf 2016."""
    found = compare_styles(lift(start))
    pressed = {name: float(one.loads["l5s1_compression_n"].max()) for name, one in found.items()}
    moment = {name: float(one.loads["l5s1_moment_nm"].max()) for name, one in found.items()}
    assert pressed["squat"] == pytest.approx(pressed["stoop"], rel=0.10)
    assert moment["squat"] == pytest.approx(moment["stoop"], rel=0.10)
    closer = moment["hinge"] - moment["hinge_closer"]
    assert closer > abs(moment["hinge"] - moment["stoop"])
    assert closer > abs(moment["stoop"] - moment["squat"])
    nearer = pressed["hinge"] - pressed["hinge_closer"]
    assert nearer > abs(pressed["stoop"] - pressed["squat"])


@given(st.floats(0.0, 40.0), st.floats(0.0, 20.0))
@settings(max_examples=10)
def test_a_heavier_load_never_presses_less_in_any_style(load_kg: float, more: float) -> None:
    light, heavy = (compare_styles(lift((0.30, 0.5), kg)) for kg in (load_kg, load_kg + more))
    for name in STYLES:
        peaks = [float(one[name].loads["l5s1_compression_n"].max()) for one in (light, heavy)]
        assert peaks[1] >= peaks[0] - 1e-6


def test_a_hand_path_that_is_too_low_for_a_style_is_reported() -> None:
    found = compare_styles(lift((0.30, 0.02)))["hinge"]
    assert not found.reached[0]
    assert found.reached[-1]
    assert any("as low as this" in str(text) for text in found.loads.messages)


def test_a_measured_lift_gives_its_hand_path_and_lengths() -> None:
    motion = in_metres(exact_motion(hinges(1)), WOMAN)
    metres = motion.scale.metres_per_unit or np.nan
    motion = replace(motion, positions=motion.positions + np.array([3.0, -1.0]))
    found = Lift.of(motion, WOMAN, Load(10.0))
    away = (motion.at(Landmark.WRIST) - motion.at(Landmark.ANKLE)) * metres
    assert found.hands == pytest.approx(away)
    assert (found.lengths.thigh, found.lengths.trunk) == pytest.approx((0.5 * metres, 0.6 * metres))
    assert found.lengths.foot == pytest.approx(0.2283 * 1.65 / 1.735)
    compared = compare_styles(found, "dynamic")
    assert all(np.isfinite(one.loads["l5s1_moment_nm"]).all() for one in compared.values())
    assert {one.loads.way for one in compared.values()} == {"dynamic"}
    assert CLOSER_M == 0.10


def test_frames_without_hands_are_left_out() -> None:
    motion = without(in_metres(exact_motion(hinges(1)), MAN), Landmark.WRIST, frames=slice(0, 20))
    assert len(Lift.of(motion, MAN, Load()).time_s) == len(motion) - 20


def test_what_cannot_be_compared_is_refused_in_one_sentence() -> None:
    motion = in_metres(exact_motion(hinges(1)), MAN)
    bare = replace(motion, scale=Scale(motion.scale.leg_length))
    with pytest.raises(
        NothingMeasuredError, match=r"^Styles are compared in metres, and the motion has none:"
    ):
        Lift.of(bare, MAN, Load())
    for landmark in (Landmark.ANKLE, Landmark.WRIST, Landmark.ELBOW):
        with pytest.raises(
            NothingMeasuredError, match=r"^Styles cannot be compared, as hands, feet or a joint"
        ):
            Lift.of(without(motion, landmark), MAN, Load())
