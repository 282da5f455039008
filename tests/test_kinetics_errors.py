"""How unsure a load is, and where its parts come from when not all is seen."""

from dataclasses import replace

import numpy as np
import pytest

from carriers import MAN, in_metres, leaning, reaching, still_loads
from figures import Tempo, exact_motion, hinges, without
from hiphinge.body import Landmark
from hiphinge.kinetics import Load, LoadSeries, load_of
from hiphinge.kinetics.disc import Back, arm_error, compression, disc_force
from hiphinge.kinetics.upper_body import lengths_m
from hiphinge.measures import Measures, Series, measure
from hiphinge.motion import FloatArray, Motion, Scale
from hiphinge.muscles import group_slope_pct

FRAMES = 8
LEAN = np.full(FRAMES, 60.0)
ABOVE_N = 9.81 * 0.4911 * MAN.mass_kg


def still(motion: Motion, load: Load | None = None, measures: Measures | None = None) -> LoadSeries:
    return load_of(motion, measures or measure(motion), MAN, load, "static")


def leaning_man() -> Motion:
    return in_metres(exact_motion(leaning(LEAN)), MAN)


def with_series(motion: Motion, error: float = 0.0, **rows: FloatArray) -> Measures:
    measures = measure(motion)
    added = {name: Series(name, row, np.full(len(row), error)) for name, row in rows.items()}
    return replace(measures, series={**measures.series, **added})


def moved(motion: Motion, landmark: Landmark, forward_m: float) -> Motion:
    places = motion.positions.copy()
    places[:, landmark, 0] += forward_m / (motion.scale.metres_per_unit or np.nan)
    return replace(motion, positions=places)


def back(moment_nm: float, error_nm: float, lumbar_deg: float) -> Back:
    return Back(
        np.array([moment_nm]),
        np.array([error_nm]),
        np.array([[0.0, 400.0]]),
        np.array([30.0]),
        np.array([lumbar_deg]),
    )


def test_the_error_of_a_still_moment_is_the_sum_of_its_sources() -> None:
    load_kg = 20.0
    own, loaded = (still_loads(LEAN, MAN, Load(kg)).series["l5s1_moment_nm"] for kg in (0.0, load_kg))
    trunk_m = lengths_m(1.75, "male")["trunk"]
    place = 0.025 * (ABOVE_N + 9.81 * load_kg) * trunk_m * np.sin(np.radians(60))
    expected = np.sqrt((0.05 * own.values) ** 2 + place**2 + (0.03 * loaded.values) ** 2)
    assert loaded.standard_error == pytest.approx(expected, rel=1e-6)


def test_a_hip_is_not_unsure_of_the_place_of_l5s1() -> None:
    own, loaded = (still_loads(LEAN, MAN, Load(kg)).series["hip_moment_nm"] for kg in (0.0, 20.0))
    expected = np.hypot(0.05 * own.values, 0.03 * loaded.values)
    assert loaded.standard_error == pytest.approx(expected, rel=1e-6)


def test_what_moving_adds_is_unsure_by_a_fifth() -> None:
    motion = in_metres(exact_motion(hinges(1, 100.0, Tempo(0.6, 0.0, 0.6, 0.6))), MAN)
    measures = measure(motion)
    still_one, moving = (
        load_of(motion, measures, MAN, None, way).series["l5s1_moment_nm"] for way in ("static", "dynamic")
    )
    added = np.abs(moving.values - still_one.values)
    assert added.max() > 30
    expected = np.hypot(still_one.standard_error, 0.2 * added)
    assert moving.standard_error == pytest.approx(expected, rel=1e-6)


def test_the_band_joins_the_errors_with_the_uncertainty_of_the_model() -> None:
    pressed = compression(back(150.0, 20.0, 0.0))
    muscle = 150 / 0.055
    error = np.hypot(20 / 0.055, muscle * 0.01 / 0.055 / np.sqrt(12))
    value = muscle * np.cos(np.radians(5)) + 400 * np.cos(np.radians(30))
    assert (pressed.value[0], pressed.standard_error[0]) == pytest.approx((value, error))
    assert pressed.high[0] - value == pytest.approx(np.hypot(1.96 * error, 0.35 * value))
    assert value - pressed.low[0] == pytest.approx(np.hypot(1.96 * error, 0.35 * value))


def test_a_flexed_back_is_less_sure_of_its_muscle() -> None:
    straight, flexed = arm_error(np.array([0.0, 55.0]))
    assert straight == pytest.approx(0.01 / 0.055 / np.sqrt(12))
    assert flexed == pytest.approx(np.hypot(straight, 0.18 / np.sqrt(12)))


def test_a_back_that_needs_no_effort_is_pressed_by_that_of_standing() -> None:
    pressed = compression(back(0.0, 0.0, 0.0))
    standing = 10 / 0.055 * np.cos(np.radians(5)) + 400 * np.cos(np.radians(30))
    assert pressed.value[0] == pytest.approx(standing)
    assert np.isnan(compression(back(np.nan, 0.0, 0.0)).value[0])


def test_a_push_from_behind_presses_a_level_disc_and_slides_an_upright_one() -> None:
    push = np.array([[100.0, 0.0]])
    level, upright = (disc_force(np.zeros(1), push, np.array([lean]), 0.06, 5.0) for lean in (90.0, 0.0))
    assert (level.compression_n[0], level.shear_n[0]) == pytest.approx((100.0, 0.0), abs=1e-9)
    assert (upright.compression_n[0], upright.shear_n[0]) == pytest.approx((0.0, -100.0), abs=1e-9)


def test_a_kettlebell_follows_the_forearm_that_holds_it() -> None:
    motion = moved(leaning_man(), Landmark.FAR_WRIST, 0.2)
    metres = motion.scale.metres_per_unit or np.nan
    forearm = (motion.at(Landmark.FAR_WRIST) - motion.at(Landmark.FAR_ELBOW)) * metres
    ahead = 0.2 * forearm[:, 0] / np.hypot(*forearm.T)
    for hand, lever in (("far", ahead), ("near", 0 * ahead)):
        plain, bell = (
            still(motion, Load(20.0, hand, below))["l5s1_moment_nm"]  # type: ignore[arg-type]
            for below in (0.0, 0.2)
        )
        assert bell - plain == pytest.approx(20 * 9.81 * lever, abs=1e-6)


def test_a_far_arm_that_is_hardly_seen_is_taken_to_hang_as_the_near_one() -> None:
    motion = moved(leaning_man(), Landmark.FAR_WRIST, 0.3)
    confidence = motion.confidence.copy()
    confidence[:, Landmark.FAR_WRIST] = 0.3
    unsure = replace(motion, confidence=confidence)
    plain = still(leaning_man(), Load(20.0))["l5s1_moment_nm"]
    assert still(unsure, Load(20.0))["l5s1_moment_nm"] == pytest.approx(plain)
    assert (still(motion, Load(20.0))["l5s1_moment_nm"] > plain + 20).all()


def test_the_head_is_where_the_ear_is_and_carried_on_where_that_is_hidden() -> None:
    places = leaning_man().positions.copy()
    places[:, Landmark.EAR] = places[:, Landmark.SHOULDER] + np.array([0.2, 0.1])
    motion = replace(leaning_man(), positions=places)
    ahead = moved(motion, Landmark.EAR, 0.1)
    gained = still(ahead)["l5s1_moment_nm"] - still(motion)["l5s1_moment_nm"]
    assert gained == pytest.approx(0.0694 * MAN.mass_kg * 9.81 * 0.1)
    hidden = without(motion, Landmark.EAR, frames=slice(2, 5))
    assert still(hidden)["l5s1_moment_nm"] == pytest.approx(still(motion)["l5s1_moment_nm"])


def test_a_pelvis_that_is_hidden_for_a_while_is_carried_on() -> None:
    motion = leaning_man()
    pelvis = np.full(FRAMES, 40.0)
    gap = pelvis.copy()
    gap[3:6] = np.nan
    whole, broken = (
        still(motion, Load(20.0), with_series(motion, pelvis_inclination_deg=row))["l5s1_moment_nm"]
        for row in (pelvis, gap)
    )
    assert broken == pytest.approx(whole)
    assert (whole > still(motion, Load(20.0))["l5s1_moment_nm"] + 1).all()


def test_both_hips_extend_by_what_their_tissue_holds() -> None:
    motion = in_metres(exact_motion(leaning(LEAN, 0.0)), MAN)
    loads = still(motion, None, with_series(motion, 3.0, hip_flexion_deg=np.full(FRAMES, 90.0)))
    assert loads["passive_hip_moment_nm"] == pytest.approx(2 * 51.4, abs=0.1)
    assert (loads.series["passive_hip_moment_nm"].standard_error > 5).all()


def test_the_stretch_is_as_unsure_as_the_angles() -> None:
    motion = in_metres(exact_motion(leaning(LEAN)), MAN, error=0.01)
    measures = with_series(motion, 4.0, hip_flexion_deg=np.full(FRAMES, 50.0))
    curve = still(motion, None, measures).series["hamstring_length_change_pct"]
    per_hip, per_knee = group_slope_pct("hamstrings", np.array(50.0), np.array(20.0))
    knee_error = measures.series["knee_flexion_deg"].standard_error
    assert curve.standard_error == pytest.approx(np.hypot(4.0 * per_hip, knee_error * per_knee), rel=1e-6)


def test_how_far_the_hands_are_is_as_unsure_as_wrist_and_hip() -> None:
    curve = still(in_metres(exact_motion(leaning(LEAN)), MAN, error=0.01)).series["hand_distance_m"]
    assert curve.standard_error == pytest.approx(0.01 * np.sqrt(2))
    farther = reaching(leaning_man(), 0.1 / (leaning_man().scale.metres_per_unit or np.nan))
    assert (still(farther)["hand_distance_m"] > curve.values + 0.1).all()


def test_a_motion_without_metres_is_told_without_inertia() -> None:
    motion = in_metres(exact_motion(hinges(1, 60.0, Tempo(0.6, 0.2, 0.6, 0.6))), MAN)
    bare = replace(motion, scale=Scale(motion.scale.leg_length))
    body = replace(MAN, stature_m=None)
    assert load_of(motion, measure(motion), body).way == "dynamic"
    assert load_of(bare, measure(bare), body, None, "dynamic").way == "static"
