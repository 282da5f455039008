"""Angles by their known answers, signs and laws."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiphinge.measures.angles import (
    difference_deg,
    flexion_error_deg,
    inclination_deg,
    inclination_error_deg,
)
from hiphinge.motion import FloatArray

DEGREES = st.floats(-179.9, 179.9)
SHARES = st.floats(-1000, 1000)


def direction(angle_deg: float, length: float = 1.0) -> FloatArray:
    return length * np.array([np.sin(np.radians(angle_deg)), np.cos(np.radians(angle_deg))])


@pytest.mark.parametrize(
    ("high", "angle"), [((0, 1), 0), ((1, 1), 45), ((1, 0), 90), ((-1, 1), -45), ((1, -1), 135)]
)
def test_an_inclination_is_positive_forwards(high: tuple[float, float], angle: float) -> None:
    assert inclination_deg(np.zeros(2), np.array(high)) == pytest.approx(angle)


@given(angle=DEGREES, length=st.floats(0.1, 1000), x=SHARES, y=SHARES)
def test_an_inclination_knows_neither_place_nor_length(
    angle: float, length: float, x: float, y: float
) -> None:
    low = np.array([x, y])
    assert inclination_deg(low, low + direction(angle, length)) == pytest.approx(angle, abs=1e-6)


@given(DEGREES, DEGREES)
def test_a_difference_goes_the_short_way(one: float, other: float) -> None:
    found = difference_deg(np.array(one), np.array(other))
    assert -180 <= found < 180
    assert (found - (one - other)) % 360 == pytest.approx(0, abs=1e-6) or (
        found - (one - other)
    ) % 360 == pytest.approx(360, abs=1e-6)


@pytest.mark.parametrize("flexion", [0.0, 30.0, 90.0, 150.0])
def test_the_errors_are_those_of_many_noisy_drawings(flexion: float) -> None:
    noise = np.random.default_rng(4)
    errors, lengths = (0.010, 0.015, 0.020), (0.6, 0.5)
    points = np.stack([direction(flexion, lengths[0]), np.zeros(2), -direction(0, lengths[1])])
    drawn = points + noise.normal(size=(20_000, 3, 2)) * np.array(errors)[:, None]
    one, other = inclination_deg(drawn[:, 1], drawn[:, 0]), inclination_deg(drawn[:, 2], drawn[:, 1])
    end, joint, last = (np.array(error) for error in errors)
    long, short = (np.array(length) for length in lengths)
    told = flexion_error_deg((long, short), (end, last), joint, np.array(flexion))
    assert difference_deg(one, other).std() == pytest.approx(float(told), rel=0.03)
    assert one.std() == pytest.approx(float(inclination_error_deg(long, joint, end)), rel=0.03)
