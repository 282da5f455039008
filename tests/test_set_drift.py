"""How even a set is, and what drifts in it."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiphinge.coaching import SetDrift, set_drift_of
from hiphinge.reps import Rep
from hiphinge.texts import catalogue


def rep(number: int, depth: float | None = 60.0, descent: float = 2.0, lumbar: float | None = 10.0) -> Rep:
    return Rep(
        number, 0.0, 1.0, 3.0, descent, 0.0, 1.0, trunk_inclination_deg=depth, lumbar_flexion_deg=lumbar
    )


def notes(set_drift: SetDrift) -> list[str]:
    return [note.text for note in set_drift.notes]


def test_a_set_without_change_is_even_and_nothing_drifts() -> None:
    set_drift = set_drift_of([rep(number) for number in range(1, 6)])
    assert set_drift.depth_spread_deg == pytest.approx(0)
    assert set_drift.lumbar_drift_deg == pytest.approx(0, abs=1e-9)
    assert notes(set_drift) == ["course-even"]


def test_a_low_back_that_rounds_more_and_more_is_told_with_how_much() -> None:
    set_drift = set_drift_of([rep(number, lumbar=10.0 + 4 * number) for number in range(1, 6)])
    assert set_drift.lumbar_drift_deg == pytest.approx(16)
    assert "course-rounder" in notes(set_drift)
    said = [catalogue().say(note) for note in set_drift.notes if note.text == "course-rounder"]
    assert "16 degrees" in said[0]


def test_a_drift_below_what_can_be_detected_is_no_change() -> None:
    set_drift = set_drift_of([rep(number, lumbar=10.0 + 1.5 * number) for number in range(1, 6)])
    assert set_drift.lumbar_drift_deg == pytest.approx(6)
    assert "course-rounder" not in notes(set_drift)


def test_depths_that_vary_are_uneven() -> None:
    assert notes(set_drift_of([rep(1, 40), rep(2, 70), rep(3, 45)])) == ["course-uneven"]


def test_descents_that_grow_shorter_are_told() -> None:
    set_drift = set_drift_of([rep(number, descent=2.4 - 0.4 * number) for number in range(1, 5)])
    assert set_drift.descent_drift_s == pytest.approx(-1.2)
    assert "course-faster" in notes(set_drift)


def test_two_repetitions_have_no_course() -> None:
    set_drift = set_drift_of([rep(1), rep(2)])
    assert set_drift == SetDrift()


def test_what_is_untold_is_left_out() -> None:
    set_drift = set_drift_of([rep(1), rep(2, lumbar=None), rep(3, lumbar=None), rep(4)])
    assert set_drift.lumbar_drift_deg is None
    assert set_drift.depth_spread_deg is not None


@given(st.lists(st.floats(0, 60), min_size=3, max_size=12), st.floats(-20, 20))
def test_drift_does_not_depend_on_where_all_begins_and_turns_with_the_order(
    lumbar: list[float], offset: float
) -> None:
    def drift(values: list[float]) -> float:
        found = set_drift_of([rep(i, lumbar=value) for i, value in enumerate(values)]).lumbar_drift_deg
        assert found is not None
        return found

    there = drift(lumbar)
    assert drift([value + offset for value in lumbar]) == pytest.approx(there, abs=1e-6)
    assert drift(lumbar[::-1]) == pytest.approx(-there, abs=1e-6)
    assert abs(there) <= 2 * np.ptp(lumbar) + 1e-9
