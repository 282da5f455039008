"""A standing back without the arms that lie over its outline."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from hiphinge.measures.spine.neutral import without_bulges
from hiphinge.reference import Neutral

HEIGHT = np.linspace(-0.3, 1.6, 90)


def back_line(hollow: float, lean_deg: float = 0.0) -> Neutral:
    """A back with a hollow at the waist and a rounded upper back, in trunk lengths."""
    behind = 0.16 - hollow * np.sin(np.clip((HEIGHT + 0.1) / 1.4, 0, 1) * 2 * np.pi)
    lean = np.radians(lean_deg)
    up, back = np.array([np.sin(lean), np.cos(lean)]), np.array([-np.cos(lean), np.sin(lean)])
    line = np.outer(HEIGHT, up) + np.outer(behind, back)
    return Neutral(line, trunk_inclination_deg=lean_deg, thigh_inclination_deg=0.0, head_inclination_deg=0.0)


def with_elbow(neutral: Neutral, height: float, size: float) -> Neutral:
    """The same, where an elbow stands out behind the back."""
    out = size * np.exp(-(((HEIGHT - height) / 0.08) ** 2))
    return replace(neutral, line=neutral.line - np.stack([out, np.zeros_like(out)], axis=1))


def gap(one: Neutral, other: Neutral, part: NDArray[np.bool_]) -> float:
    return float(np.abs(one.line - other.line)[part].max())


@given(hollow=st.floats(0, 0.04), lean_deg=st.floats(-8, 12))
def test_a_back_without_arms_over_it_stays_as_it_is(hollow: float, lean_deg: float) -> None:
    neutral = back_line(hollow, lean_deg)
    assert np.array_equal(without_bulges(neutral).line, neutral.line)


@pytest.mark.parametrize("height", [0.3, 0.45, 0.6])
def test_an_elbow_is_taken_away_and_the_rest_is_left(height: float) -> None:
    bare = back_line(0.03)
    cleaned = without_bulges(with_elbow(bare, height, 0.15))
    near = np.abs(HEIGHT - height) < 0.1
    assert gap(with_elbow(bare, height, 0.15), bare, near) > 0.14
    assert gap(cleaned, bare, near) < 0.04
    assert np.array_equal(
        cleaned.line[np.abs(HEIGHT - height) > 0.3],
        with_elbow(bare, height, 0.15).line[np.abs(HEIGHT - height) > 0.3],
    )
