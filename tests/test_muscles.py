"""Length, leverage and passive moment of the muscles behind the hip."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiphinge.errors import InvalidValueError
from hiphinge.knowledge.causes import hamstring_limits
from hiphinge.knowledge.muscles import (
    length_range,
    moment_arm_angles_deg,
    muscle_knowledge,
    muscle_table,
    passive_hip,
)
from hiphinge.knowledge.references import reference
from hiphinge.knowledge.table import MARKS
from hiphinge.muscles import (
    group_length_change_pct,
    group_slope_pct,
    hamstring_limit_deg,
    length_change_pct,
    length_ratio,
    moment_arm_m,
    passive_hip_moment_nm,
)

HAMSTRINGS = ("semimembranosus", "semitendinosus", "biceps_femoris_long")
#: Thigh of the model that lengths and moment arms come from.
MODEL_THIGH_M = 0.4061
hips = st.floats(0.0, 100.0)
knees = st.floats(0.0, 55.0)


@pytest.mark.parametrize(
    ("hip", "knee", "changes"),
    [
        (45, 15, (7.7, 8.1, 9.1)),
        (60, 15, (11.1, 11.9, 12.8)),
        (80, 34, (12.4, 13.3, 15.0)),
        (90, 0, (18.9, 20.7, 20.8)),
        (90, 20, (16.1, 17.6, 18.5)),
    ],
)
def test_hamstrings_are_stretched_as_in_the_model_that_the_polynomials_fit(
    hip: float, knee: float, changes: tuple[float, ...]
) -> None:
    found = [float(length_change_pct(name, np.array(hip), np.array(knee))) for name in HAMSTRINGS]
    assert found == pytest.approx(changes, abs=0.05)
    assert float(group_length_change_pct("hamstrings", np.array(hip), np.array(knee))) == pytest.approx(
        np.mean(found)
    )


@pytest.mark.parametrize(
    ("hip", "knee", "moment"),
    [(45, 15, -2.5), (60, 15, -8.8), (70, 15, -14.9), (80, 15, -23.1), (90, 15, -34.3), (90, 0, -51.4)],
)
def test_the_passive_moment_is_that_of_riener_and_edrich(hip: float, knee: float, moment: float) -> None:
    assert float(passive_hip_moment_nm(np.array(hip), np.array(knee))) == pytest.approx(moment, abs=0.05)


@pytest.mark.parametrize(
    ("screen", "result", "knee", "limit"),
    [
        ("straight_leg_raise", 70, 15, 78),
        ("straight_leg_raise", 50, 20, 59),
        ("straight_leg_raise", 60, 20, 70),
        ("straight_leg_raise", 70, 20, 81),
        ("straight_leg_raise", 80, 20, 93),
        ("straight_leg_raise", 90, 20, 107),
        ("active_knee_extension", 30, 15, 80),
        ("straight_leg_raise", 65, 15, 72.5),
    ],
)
def test_a_screen_tells_how_far_the_hip_can_bend(
    screen: str, result: float, knee: float, limit: float
) -> None:
    assert hamstring_limit_deg(screen, result, knee) == pytest.approx(limit, abs=0.6)


def test_the_limits_of_the_screens_are_those_of_equal_length_of_the_biceps_femoris() -> None:
    rows = hamstring_limits()
    raise_, extension = rows["straight_leg_raise"], rows["active_knee_extension"]
    limits = length_ratio("biceps_femoris_long", np.array(raise_.hip_flexion_deg), np.full(5, 15.0))
    raised = length_ratio("biceps_femoris_long", np.array(raise_.screen_deg), np.zeros(5))
    assert limits == pytest.approx(raised, abs=0.002)
    limits = length_ratio("biceps_femoris_long", np.array(extension.hip_flexion_deg), np.full(5, 15.0))
    lacking = length_ratio("biceps_femoris_long", np.full(5, 90.0), np.array(extension.screen_deg))
    assert limits == pytest.approx(lacking, abs=0.002)


@pytest.mark.parametrize("name", muscle_table())
def test_a_moment_arm_is_the_change_of_length_with_the_angle(name: str) -> None:
    angles = np.array(moment_arm_angles_deg())
    step = 0.5
    knee = np.full(len(angles), 10.0)
    slope = (length_ratio(name, angles + step, knee) - length_ratio(name, angles - step, knee)) / (2 * step)
    # a cubic follows the arm loosely at the ends of its range
    assert np.degrees(slope) * MODEL_THIGH_M == pytest.approx(moment_arm_m(name, angles), abs=0.008)


def test_moment_arms_lie_on_straight_lines_between_the_rows_and_are_not_reported_beyond() -> None:
    arms = moment_arm_m("semimembranosus", np.array([30.0, 37.5, 67.5, -1.0, 101.0]))
    assert arms == pytest.approx([0.055, 0.055, 0.0475, np.nan, np.nan], nan_ok=True)


@given(hips, knees, st.floats(0.5, 5.0))
def test_bending_the_hip_stretches_and_bending_the_knee_slackens_the_hamstrings(
    hip: float, knee: float, more: float
) -> None:
    for name in HAMSTRINGS:
        now, hipped, kneed = length_ratio(
            name, np.array([hip, hip + more, hip]), np.array([knee, knee, knee + more])
        )
        assert kneed < now < hipped


@given(hips, knees)
def test_the_knee_does_nothing_to_the_glutes(hip: float, knee: float) -> None:
    change = group_length_change_pct("glutes", np.full(2, hip), np.array([0.0, knee]))
    assert change[0] == change[1]
    assert np.isfinite(group_length_change_pct("glutes", np.array(hip), np.array(110.0)))


@given(hips, knees)
def test_the_slope_is_that_of_the_length(hip: float, knee: float) -> None:
    per_hip, per_knee = group_slope_pct("hamstrings", np.array(hip), np.array(knee))
    step = 1e-3
    at = np.array([hip - step, hip + step, hip, hip]), np.array([knee, knee, knee - step, knee + step])
    low_hip, high_hip, low_knee, high_knee = group_length_change_pct("hamstrings", *at)
    assert (high_hip - low_hip) / (2 * step) == pytest.approx(float(per_hip), abs=1e-6)
    assert (high_knee - low_knee) / (2 * step) == pytest.approx(float(per_knee), abs=1e-6)


def test_standing_straight_is_no_change() -> None:
    for name in muscle_table():
        assert float(length_change_pct(name, np.array(0.0), np.array(0.0))) == 0.0


def test_nothing_is_reported_beyond_the_angles_that_were_fitted() -> None:
    hip, knee = np.array([116.0, -16.0, 50.0, 50.0, 112.0]), np.array([10.0, 10.0, 66.0, -6.0, 62.0])
    actual = np.isfinite(group_length_change_pct("hamstrings", hip, knee))
    assert actual.tolist() == [False, False, False, False, True]
    assert np.isnan(hamstring_limit_deg("straight_leg_raise", 40))
    assert np.isnan(hamstring_limit_deg("active_knee_extension", 60, 20))


def test_unknown_names_are_refused_in_one_sentence() -> None:
    angle = np.array(10.0)
    with pytest.raises(
        InvalidValueError, match=r"^There is no muscle 'psoas': choose one of semimembranosus"
    ):
        length_ratio("psoas", angle, angle)
    with pytest.raises(InvalidValueError, match=r"^There is no group of muscles 'calves': choose one of ham"):
        group_length_change_pct("calves", angle, angle)
    with pytest.raises(InvalidValueError, match=r"^There is no screen 'toe_touch': choose one of straight_"):
        hamstring_limit_deg("toe_touch", 10)


def test_the_table_of_muscles_is_whole_and_names_its_sources() -> None:
    assert muscle_knowledge("biceps_femoris_long").force_n == 1313
    for one in muscle_table().values():
        assert len(one.moment_arm_m) == len(moment_arm_angles_deg())
        assert len(one.hip) == 3
        assert len(one.knee) == 2
    for known in (passive_hip(), length_range()):
        assert known.mark in MARKS
        assert all(reference(key) for key in known.references)
