"""BVH out: read back by our own reader it has the same angles, times and gaps."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import hiphinge
from exported import session_of
from figures import Posture, bends, course, exact_motion, without
from hiphinge.body import Landmark
from hiphinge.errors import ExportError
from hiphinge.export import to_bvh
from hiphinge.measures import measure
from hiphinge.motion import Motion

ANGLES = (
    "trunk_inclination_deg",
    "thigh_inclination_deg",
    "shank_inclination_deg",
    "knee_flexion_deg",
    "trunk_thigh_flexion_deg",
)


def back(motion: Motion, folder: Path) -> Motion:
    to_bvh(session_of(motion), folder / "session.bvh")
    return hiphinge.read(folder / "session.bvh")


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.floats(20, 90), st.floats(-80, -5), st.floats(-10, 30))
def test_the_same_angles_come_back(tmp_path: Path, trunk: float, thigh: float, shank: float) -> None:
    motion = exact_motion(course(bends([1.0]), Posture(trunk, thigh, shank)))
    read = back(motion, tmp_path)
    first, second = measure(motion), measure(read)
    np.testing.assert_allclose(read.time_s, motion.time_s, atol=1e-5)
    for name in ANGLES:
        np.testing.assert_allclose(second.series[name].values, first.series[name].values, atol=0.3)
    assert read.scale.leg_length == pytest.approx(0.86, abs=1e-3)


def test_frames_of_uneven_times_are_even_and_where_the_body_was_between_them(tmp_path: Path) -> None:
    motion = exact_motion(course(bends([1.0])))
    chance = np.random.default_rng(1)
    kept = np.sort(chance.choice(np.arange(1, len(motion) - 1), len(motion) // 8, replace=False))
    read = back(motion.part(np.setdiff1d(np.arange(len(motion)), kept)), tmp_path)
    assert np.ptp(np.diff(read.time_s)) < 1e-5
    whole, seen = measure(motion), measure(read)
    for name in ANGLES:
        values = np.interp(read.time_s, motion.time_s, whole.series[name].values)
        known = np.isfinite(seen.series[name].values)
        assert known.mean() > 0.6
        np.testing.assert_allclose(seen.series[name].values[known], values[known], atol=2.0)


def test_what_was_not_seen_is_a_gap(tmp_path: Path) -> None:
    motion = exact_motion(course(bends([1.0])))
    positions = motion.positions.copy()
    positions[40:70, [Landmark.KNEE, Landmark.FAR_KNEE]] = np.nan
    read = back(replace(motion, positions=positions), tmp_path)
    for landmark in (Landmark.KNEE, Landmark.FAR_KNEE):
        missing = np.isnan(read.at(landmark)[:, 0])
        np.testing.assert_array_equal(np.flatnonzero(missing), np.arange(40, 70))
    assert np.isfinite(read.at(Landmark.SHOULDER)).all()
    assert "nan" in (tmp_path / "session.bvh").read_text("utf-8")


def test_a_pause_in_the_times_is_a_gap(tmp_path: Path) -> None:
    motion = exact_motion(course(bends([1.0])))
    rows = np.concatenate([np.arange(30), np.arange(60, len(motion))])
    read = back(motion.part(rows), tmp_path)
    np.testing.assert_array_equal(np.flatnonzero(np.isnan(read.at(Landmark.HIP)[:, 0])), np.arange(30, 60))


def test_without_a_leg_there_is_no_skeleton(tmp_path: Path) -> None:
    legless = without(exact_motion(course(bends([1.0]))), Landmark.KNEE, Landmark.FAR_KNEE)
    with pytest.raises(ExportError):
        to_bvh(session_of(legless), tmp_path / "session.bvh")
    with pytest.raises(ExportError, match=r"scale|stature"):
        to_bvh(session_of(exact_motion(course(bends([1.0]))), None), tmp_path / "session.bvh")
