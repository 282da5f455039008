"""The NIOSH equation and the relative damage of repeated lifts."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiphinge.errors import InvalidValueError
from hiphinge.kinetics.lifting import (
    LiftingTask,
    daily_damage,
    damage_of_compression,
    damage_of_load_moment,
    recommended_weight,
)
from hiphinge.knowledge.niosh import niosh_table


def test_the_best_lift_of_all_is_the_load_constant() -> None:
    best = recommended_weight(LiftingTask(11.5, 25.0, 75.0, 25.0))
    assert best.limit_kg == pytest.approx(23.0)
    assert best.lifting_index == pytest.approx(0.5)
    multipliers = (
        best.horizontal,
        best.vertical,
        best.distance,
        best.asymmetry,
        best.frequency,
        best.coupling,
    )
    assert multipliers == pytest.approx((1.0,) * 6)


def test_a_lift_from_the_floor_is_worked_out_by_hand() -> None:
    found = recommended_weight(LiftingTask(20.0, 40.0, 15.0, 60.0, 45.0, 4.0, 2, "fair"))
    assert found.horizontal == pytest.approx(25 / 40)
    assert found.vertical == pytest.approx(1 - 0.003 * 60)
    assert found.distance == pytest.approx(0.82 + 4.5 / 60)
    assert found.asymmetry == pytest.approx(1 - 0.0032 * 45)
    assert found.frequency == pytest.approx(0.72)
    assert found.coupling == 0.95
    assert found.limit_kg == pytest.approx(23 * 0.625 * 0.82 * 0.895 * 0.856 * 0.72 * 0.95)
    assert found.lifting_index == pytest.approx(20 / found.limit_kg)


@pytest.mark.parametrize(
    ("task", "name", "value"),
    [
        (LiftingTask(5, 63.1, 75, 25), "horizontal", 0.0),
        (LiftingTask(5, 10.0, 75, 25), "horizontal", 1.0),
        (LiftingTask(5, 25, 176, 25), "vertical", 0.0),
        (LiftingTask(5, 25, 75, 176), "distance", 0.0),
        (LiftingTask(5, 25, 75, 5), "distance", 1.0),
        (LiftingTask(5, 25, 75, 25, 136), "asymmetry", 0.0),
        (LiftingTask(5, 25, 75, 25, 0, 0.0), "frequency", 1.0),
        (LiftingTask(5, 25, 75, 25, 0, 15.5), "frequency", 0.0),
        (LiftingTask(5, 25, 75, 25, 0, 13.0), "frequency", 0.34),
        (LiftingTask(5, 25, 74, 25, 0, 13.0), "frequency", 0.0),
        (LiftingTask(5, 25, 75, 25, 0, 2.5, 8), "frequency", 0.60),
        (LiftingTask(5, 25, 74, 25, coupling="fair"), "coupling", 0.95),
        (LiftingTask(5, 25, 75, 25, coupling="fair"), "coupling", 1.0),
        (LiftingTask(5, 25, 75, 25, coupling="poor"), "coupling", 0.90),
    ],
)
def test_a_multiplier_keeps_to_its_table_and_its_ends(task: LiftingTask, name: str, value: float) -> None:
    assert getattr(recommended_weight(task), name) == pytest.approx(value)


def test_where_nothing_may_be_lifted_the_index_is_infinite() -> None:
    found = recommended_weight(LiftingTask(5, 70, 75, 25))
    assert (found.limit_kg, found.lifting_index) == (0.0, np.inf)


@given(st.floats(25, 60), st.floats(0, 170), st.floats(25, 170), st.floats(0.2, 12))
def test_farther_more_turned_or_more_often_never_allows_more(
    ahead: float, high: float, lifted: float, often: float
) -> None:
    limit = recommended_weight(LiftingTask(5, ahead, high, lifted, 20, often)).limit_kg
    harder = (
        LiftingTask(5, ahead + 3, high, lifted, 20, often),
        LiftingTask(5, ahead, high, lifted + 5, 20, often),
        LiftingTask(5, ahead, high, lifted, 30, often),
        LiftingTask(5, ahead, high, lifted, 20, often + 1),
        LiftingTask(5, ahead, high, lifted, 20, often, 8),
    )
    assert all(recommended_weight(task).limit_kg <= limit for task in harder)


def test_every_multiplier_of_frequency_falls() -> None:
    known = niosh_table()
    for factors in known.frequency.values():
        assert len(factors) == len(known.frequency_per_min)
        assert list(factors) == sorted(factors, reverse=True)


@pytest.mark.parametrize(("compression_n", "damage"), [(2000, 2.8e-5), (3400, 2.7e-4), (5000, 3.7e-3)])
def test_the_damage_of_a_lift_is_that_of_the_fatigue_curve(compression_n: float, damage: float) -> None:
    assert float(damage_of_compression(compression_n)) == pytest.approx(damage, rel=0.02)


def test_the_moment_form_is_that_of_the_published_tool_and_agrees_with_the_curve() -> None:
    moment_nm = 20 * 9.81 * 0.4
    assert float(damage_of_load_moment(20, 0.4)) == pytest.approx(np.exp(0.038 * moment_nm + 0.32) / 902416)
    implied_n = 23.5 * moment_nm + 198
    assert float(damage_of_load_moment(20, 0.4)) == pytest.approx(
        float(damage_of_compression(implied_n)), rel=0.02
    )


@given(st.floats(500, 6000), st.floats(500, 6000), st.integers(1, 50))
def test_the_damage_of_a_day_adds_up_and_grows_with_load_and_number(
    one: float, other: float, times: int
) -> None:
    alone = daily_damage({one: times})
    assert alone == pytest.approx(times * float(damage_of_compression(one)))
    if one != other:
        assert daily_damage({one: times, other: 1}) == pytest.approx(
            alone + float(damage_of_compression(other))
        )
    assert daily_damage({one + 100: times}) > alone


def test_what_is_no_lift_is_refused_in_one_sentence() -> None:
    with pytest.raises(InvalidValueError, match=r"^A lift with hands_ahead_cm = -1 was given, but 0 or more"):
        LiftingTask(5, -1, 75, 25)
    with pytest.raises(InvalidValueError, match=r"^A lift with 3 was given, but only 1, 2, 8 are known"):
        LiftingTask(5, 25, 75, 25, hours=3)  # type: ignore[arg-type]
    with pytest.raises(InvalidValueError, match=r"^A lift with 'firm' was given, but only good, fair, poor"):
        LiftingTask(5, 25, 75, 25, coupling="firm")  # type: ignore[arg-type]
