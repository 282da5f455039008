"""The shape of the low back, and of the whole, from outlines whose turn is known."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hiphinge.body import Landmark
from hiphinge.measures import Series
from hiphinge.measures.spine.shape import BACK, LOW_BACK, Stretch, shapes
from hiphinge.motion import BackLine, FloatArray, Motion, Provenance, Scale, View

FRAMES, TRUNK = 30, 200.0
POINTS = 80


def outline(turn_deg: float, part: Stretch = LOW_BACK) -> FloatArray:
    """A back over an upright trunk that turns evenly by so much over a part of it, in trunk lengths."""
    height = np.linspace(-0.2, 1.2, POINTS)
    middle, span = (part.low + part.high) / 2, part.high - part.low
    if abs(turn_deg) < 1e-6:
        return np.stack([np.full(POINTS, -0.2), height], axis=1)
    half = np.radians(turn_deg) / 2
    radius = span / 2 / np.sin(half)
    inside = np.clip((height - middle) / abs(radius), -0.95, 0.95)
    return np.stack([-0.2 - abs(radius) * np.sign(turn_deg) * (np.sqrt(1 - inside**2) - 1), height], axis=1)


def motion(line: FloatArray, lean_deg: float = 0.0, size: float = TRUNK, error: float = 0.5) -> Motion:
    """Someone who keeps this back at a lean; the line in trunk lengths from the hip."""
    turn = np.radians(lean_deg)
    rotation = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
    positions = np.zeros((FRAMES, len(Landmark), 2))
    positions[:, Landmark.SHOULDER] = size * (np.array([0.0, 1.0]) @ rotation)
    points = np.broadcast_to(size * line @ rotation, (FRAMES, *line.shape)).copy()
    return Motion(
        time_s=np.arange(FRAMES) / 30,
        frame=np.arange(FRAMES),
        positions=positions,
        standard_error=np.full((FRAMES, len(Landmark)), error),
        confidence=np.ones((FRAMES, len(Landmark))),
        facing_sign=np.ones(FRAMES, dtype=np.int64),
        scale=Scale(None),
        view=View("right", 0.0, 0.0, usable=True),
        provenance=Provenance("made", "made", 1.0, FRAMES),
        back=BackLine(points, np.full(points.shape[:2], error)),
    )


def shape(of: Motion, size: float = TRUNK, part: Stretch = LOW_BACK) -> Series:
    assert of.back is not None
    return shapes(of, of.back, size)[part.name]


def value(of: Motion, size: float = TRUNK, part: Stretch = LOW_BACK) -> float:
    return float(np.median(shape(of, size, part).values))


@pytest.mark.parametrize("part", [LOW_BACK, BACK], ids=lambda part: part.name)
@pytest.mark.parametrize("turn", [-40.0, -20.0, 0.0, 15.0, 30.0, 50.0])
@pytest.mark.parametrize("lean", [0.0, 45.0, 90.0])
def test_an_arc_has_the_turn_that_it_was_drawn_with(turn: float, lean: float, part: Stretch) -> None:
    assert value(motion(outline(turn, part), lean), part=part) == pytest.approx(turn, abs=2.5)


def test_a_low_back_that_looks_round_can_be_part_of_a_hollow_back() -> None:
    """As in a hoodie that hangs from the shoulders: the cloth is convex over the seat, hollow above."""
    line = outline(-35.0, BACK)
    fold = np.exp(-(((line[:, 1] - 0.3) / 0.1) ** 2))
    of = motion(line - 0.05 * np.stack([fold, np.zeros(POINTS)], axis=1))
    assert value(of) > 10
    assert value(of, part=BACK) < -15


@given(turn=st.floats(-50, 50), lean=st.floats(-180, 180), size=st.floats(1e-3, 1e4))
@settings(max_examples=25)
def test_size_and_roll_do_not_matter(turn: float, lean: float, size: float) -> None:
    of = motion(outline(turn), lean, size, error=0.0)
    assert value(of, size) == pytest.approx(value(motion(outline(turn), error=0.0)), abs=1e-6)


@given(turn=st.floats(-50, 50), more=st.floats(1, 20))
@settings(max_examples=20)
def test_a_back_that_is_more_convex_has_the_larger_shape(turn: float, more: float) -> None:
    assert value(motion(outline(turn + more))) > value(motion(outline(turn)))


@pytest.mark.parametrize("turn", [-30.0, 30.0])
def test_noise_stays_within_two_stated_errors(turn: float) -> None:
    noise = np.random.default_rng(4).normal(scale=0.004, size=(20, POINTS, 2))
    told = [shape(motion(outline(turn) + one)) for one in noise]
    off = [abs(float(np.median(one.values)) - turn) for one in told]
    error = [float(np.median(one.standard_error)) for one in told]
    assert np.mean(np.array(off) < 2 * np.array(error)) >= 0.9


def test_an_elbow_behind_the_back_is_left_out() -> None:
    line = outline(-20.0)
    line[(line[:, 1] > 0.3) & (line[:, 1] < 0.38), 0] -= 0.1
    assert value(motion(line)) == pytest.approx(-20, abs=4)


@pytest.mark.parametrize(("low", "high"), [(0.05, 0.3), (0.42, 0.7), (0.1, 0.45)])
def test_a_hidden_end_leaves_the_shape_untold(low: float, high: float) -> None:
    line = outline(20.0)
    line[(line[:, 1] > low) & (line[:, 1] < high)] = np.nan
    assert np.isnan(shape(motion(line)).values).all()


def test_a_gap_in_the_middle_is_bridged() -> None:
    line = outline(30.0)
    line[(line[:, 1] > 0.3) & (line[:, 1] < 0.45)] = np.nan
    assert value(motion(line)) == pytest.approx(30, abs=3)


def test_what_no_back_can_be_is_untold() -> None:
    """A coat or an arm: no low back is convex by 80 degrees."""
    assert np.isnan(shape(motion(outline(80.0))).values).all()
    assert np.isnan(shape(motion(outline(-60.0, BACK)), part=BACK).values).all()


def test_the_error_grows_with_that_of_the_hip_where_the_turn_changes_along_the_back() -> None:
    line = outline(0.0)
    line[:, 0] -= 0.5 * np.clip(line[:, 1] - 0.2, 0, None) ** 3
    sure, unsure = motion(line), motion(line)
    unsure = replace(unsure, standard_error=20 * unsure.standard_error)
    assert (shape(unsure).standard_error > shape(sure).standard_error).all()
