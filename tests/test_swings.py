"""Swings: the single descents and ascents in a series of bend."""

from itertools import pairwise

import numpy as np
import pytest

from figures import Script, bends, clock
from hiphinge.filtering import derivative
from hiphinge.motion import FloatArray
from hiphinge.reps.swings import Swing, from_standing, swings


def bend_of(script: Script, deepest: float = 90.0) -> FloatArray:
    return deepest * script.depth(clock(script.duration_s))


def found(bend: FloatArray) -> tuple[tuple[Swing, ...], ...]:
    return swings(bend, derivative(np.arange(len(bend)) / 30, bend))


def test_descents_and_ascents_alternate_from_turning_point_to_turning_point() -> None:
    bend = bend_of(bends([1.0, 0.5, 0.8]))
    (stretch,) = found(bend)
    assert [swing.down for swing in stretch] == [True, False] * 3
    assert all(swing.whole for swing in stretch)
    assert all(one.last == other.first for one, other in pairwise(stretch))
    assert bend[[swing.bottom for swing in stretch]] == pytest.approx([90, 90, 45, 45, 72, 72])
    assert bend[[swing.top for swing in stretch]] == pytest.approx(0)


def test_a_small_set_up_bend_beside_deep_ones_is_no_swing() -> None:
    (stretch,) = found(bend_of(bends([0.2, 1.0, 1.0])))
    assert len(stretch) == 4


@pytest.mark.parametrize("height", [0.0, 8.0])
def test_standing_and_fidgeting_have_no_swings(height: float) -> None:
    assert not any(found(height / 2 * np.sin(2 * clock(20))))


def test_pulses_at_the_bottom_belong_to_one_descent_and_one_ascent() -> None:
    pulses = ((1, 0.0), (1, 1.0), (0.5, 0.6), (0.5, 1.0), (0.5, 0.6), (0.5, 0.95), (1, 0.0), (1, 0.0))
    (stretch,) = found(bend_of(Script(0.0, pulses)))
    assert [swing.down for swing in stretch] == [True, False]


@pytest.mark.parametrize(
    ("script", "starts_whole", "ends_whole"),
    [
        (Script(0.0, ((0.3, 0.0), (1, 1.0), (1, 1.0), (1, 0.0), (1, 0.0))), True, True),
        (Script(0.6, ((1, 1.0), (1, 1.0), (1, 0.0), (1, 0.0))), False, True),
        (Script(0.0, ((1, 0.0), (1, 1.0), (1, 1.0), (1, 0.6))), True, False),
    ],
)
def test_what_the_recording_cuts_off_is_not_whole(
    script: Script, starts_whole: bool, ends_whole: bool
) -> None:
    (stretch,) = found(bend_of(script))
    assert (stretch[0].starts_whole, stretch[-1].ends_whole) == (starts_whole, ends_whole)


@pytest.mark.parametrize(("share", "ends_whole"), [(0.95, True), (0.75, False)])
def test_a_bar_that_is_set_down_as_the_recording_ends_is_set_down(share: float, ends_whole: bool) -> None:
    bend = bend_of(Script(1.0, ((1, 1.0), (1, 0.0), (1, 0.0), (1, 1.0))))
    cut = bend[: 90 + int(np.argmax(bend[90:] > share * 90)) + 1]
    (stretch,) = found(cut)
    assert stretch[-1].down
    assert stretch[-1].ends_whole == ends_whole


def test_two_movements_that_are_cut_off_as_deep_as_each_other_are_not_whole() -> None:
    bend = bend_of(Script(1.0, ((1, 0.0), (1, 0.0), (1, 1.0))))
    (stretch,) = found(bend[12:-12])
    assert not stretch[0].starts_whole
    assert not stretch[-1].ends_whole


def test_a_gap_parts_the_series() -> None:
    bend = bend_of(bends([1.0, 1.0]))
    bend[118:125] = np.nan
    assert [len(stretch) for stretch in found(bend)] == [2, 2]


def test_nothing_told_has_no_swings() -> None:
    assert found(np.full(50, np.nan)) == ()
    assert found(np.empty(0)) == ()


def test_a_lean_backwards_between_repetitions_is_cut_off() -> None:
    bend = bend_of(bends([1.0, 1.0, 1.0]))
    back = bend.copy()
    back[125:140] -= 15 * np.sin(np.pi * np.arange(15) / 15)
    assert from_standing(back) == pytest.approx(bend, abs=0.5)


def test_a_flat_series_is_left_alone() -> None:
    assert from_standing(np.full(30, -4.0)) == pytest.approx(-4.0)
