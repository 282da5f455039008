"""The ratchet turns one way only."""

import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ratchet import LIMITS, Limit, compare, read_limits, write_limits

shares = st.floats(0, 1)
errors = st.floats(0, 90)


@given(errors, errors)
def test_the_largest_error_allowed_never_grows(limit: float, reached: float) -> None:
    tightened = Limit("trunk_mae", limit, is_largest=True).tightened(reached)
    assert tightened.value <= limit
    assert tightened.holds(reached) or reached > limit


@given(shares, shares)
def test_the_smallest_share_allowed_never_shrinks(limit: float, reached: float) -> None:
    tightened = Limit("trunk_told", limit, is_largest=False).tightened(reached)
    assert tightened.value >= limit
    assert tightened.holds(reached) or reached < limit


def test_a_full_score_is_kept_full() -> None:
    assert Limit("reps_exact", 0.9, is_largest=False).tightened(1.0).value == 1
    assert Limit("failed", 2, is_largest=True).tightened(0).value == 0


def test_what_is_missing_is_worse() -> None:
    limits = [Limit("trunk_mae", 1.5, is_largest=True), Limit("trunk_told", 0.9, is_largest=False)]
    assert compare(limits, {"trunk_mae": None}) == ["trunk_mae", "trunk_told"]
    assert compare(limits, {"trunk_mae": 1.5, "trunk_told": 0.9}) == []


@pytest.mark.parametrize("limits", LIMITS.values(), ids=LIMITS)
def test_limits_are_written_as_they_are_read(limits: Path, tmp_path: Path) -> None:
    table = tmp_path / "ratchet.toml"
    shutil.copy(limits, table)
    write_limits(table, read_limits(limits))
    assert read_limits(table) == read_limits(limits)
    assert table.read_text().startswith("# What hiphinge has reached")
