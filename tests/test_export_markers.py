"""Markers in TRC and C3D: what comes back is what was written."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from exported import LEG_M, holding, read_trc, session_of
from figures import exact_motion, hinges, without
from hiphinge.body import Landmark
from hiphinge.errors import ExportError
from hiphinge.export import to_c3d, to_trc
from hiphinge.export.markers import NAMES, markers
from hiphinge.motion import FloatArray, Motion


@pytest.fixture
def motion() -> Motion:
    return exact_motion(hinges(1))


@pytest.fixture
def trc(tmp_path: Path) -> Path:
    return tmp_path / "session.trc"


def place(motion: Motion, name: str) -> FloatArray:
    shown = markers(session_of(motion))
    return shown.places_m[:, shown.names.index(name)]


def test_trc_comes_back_with_names_times_and_places(motion: Motion, trc: Path) -> None:
    session = session_of(motion)
    to_trc(session, trc)
    read, shown = read_trc(trc), markers(session)
    assert read.names == NAMES == shown.names
    assert read.header["Units"] == "m"
    assert read.header["DataRate"] == "30.000000"
    assert int(read.header["NumFrames"]) == len(motion)
    np.testing.assert_allclose(read.time_s, motion.time_s, atol=1e-6)
    np.testing.assert_allclose(read.places, shown.places_m, atol=1e-6)


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(arrays.arrays(np.float64, (4, len(Landmark), 2), elements=st.floats(-3, 3)), st.data())
def test_any_places_come_back_whoever_is_hidden(
    tmp_path: Path, places: FloatArray, data: st.DataObject
) -> None:
    hidden = data.draw(arrays.arrays(np.bool_, places.shape[:2], elements=st.booleans()))
    hidden[0] = False
    motion = exact_motion(hinges(1))
    part = replace(
        motion,
        time_s=motion.time_s[:4],
        frame=motion.frame[:4],
        positions=np.where(hidden[:, :, None], np.nan, places),
        standard_error=motion.standard_error[:4],
        confidence=motion.confidence[:4],
        facing_sign=motion.facing_sign[:4],
    )
    to_trc(holding(part), tmp_path / "any.trc")
    np.testing.assert_allclose(
        read_trc(tmp_path / "any.trc").places, markers(holding(part)).places_m, atol=1e-6
    )


def test_lengths_are_metres_upright_over_the_floor(motion: Motion) -> None:
    hip, knee, toe = place(motion, "RHip"), place(motion, "RKnee"), place(motion, "RBigToe")
    np.testing.assert_allclose(np.linalg.norm(hip - knee, axis=1), LEG_M / 2)
    assert toe[:, 1] == pytest.approx(0, abs=1e-9)
    assert (hip[:, 1] > 0.7 * LEG_M).all()
    assert not hip[:, 2].any()
    assert place(motion, "RAnkle")[0] == pytest.approx([0, 0.07 * LEG_M, 0])


@pytest.mark.parametrize(("facing", "near", "far"), [(1, "R", "L"), (-1, "L", "R")])
def test_the_near_side_is_right_for_who_faces_right(motion: Motion, facing: int, near: str, far: str) -> None:
    turned = replace(motion, facing_sign=np.full(len(motion), facing))
    hidden = without(turned, Landmark.KNEE)
    assert f"{near}Knee" not in markers(session_of(hidden)).names
    assert f"{far}Knee" in markers(session_of(hidden)).names


def test_who_turns_round_changes_the_near_side(motion: Motion) -> None:
    sign = np.where(np.arange(len(motion)) < 40, 1, -1)
    only_near = without(replace(motion, facing_sign=sign), Landmark.FAR_KNEE)
    right, left = place(only_near, "RKnee"), place(only_near, "LKnee")
    assert np.isfinite(right[:40]).all()
    assert np.isnan(right[40:]).all()
    assert np.isnan(left[:40]).all()
    assert np.isfinite(left[40:]).all()


def test_what_was_not_seen_is_nan_in_trc(motion: Motion, trc: Path) -> None:
    to_trc(session_of(without(motion, Landmark.WRIST, frames=slice(10, 20))), trc)
    read = read_trc(trc)
    wrist = read.places[:, read.names.index("RWrist")]
    assert np.isnan(wrist[10:20]).all()
    assert np.isfinite(np.delete(wrist, np.s_[10:20], axis=0)).all()
    assert "nan" in trc.read_text()
    assert "\t\n" not in trc.read_text().split("\n", 6)[6]


def test_c3d_comes_back_in_millimetres(motion: Motion, tmp_path: Path) -> None:
    ezc3d = pytest.importorskip("ezc3d", reason="the extra c3d is not installed")
    session = session_of(without(motion, Landmark.WRIST, frames=slice(10, 20)))
    to_c3d(session, tmp_path / "session.c3d")
    read, shown = ezc3d.c3d(str(tmp_path / "session.c3d")), markers(session)
    point, seen = read["parameters"]["POINT"], np.isfinite(shown.places_m).all(axis=2).T
    assert tuple(point["LABELS"]["value"]) == shown.names
    assert point["UNITS"]["value"] == ["mm"]
    assert (point["X_SCREEN"]["value"], point["Y_SCREEN"]["value"]) == (["+X"], ["+Y"])
    assert point["RATE"]["value"] == pytest.approx([30.0])
    assert read["parameters"]["ANALOG"]["USED"]["value"] == [0]
    places = read["data"]["points"][:3].transpose(2, 1, 0)
    np.testing.assert_allclose(places, 1000 * shown.places_m, atol=1e-3)
    residuals = read["data"]["meta_points"]["residuals"][0]
    assert (residuals[seen] == 0).all()
    assert (residuals[~seen] == -1).all()


def test_uneven_frames_are_read_off_at_even_times_for_c3d(motion: Motion, tmp_path: Path) -> None:
    ezc3d = pytest.importorskip("ezc3d", reason="the extra c3d is not installed")
    frames = np.arange(len(motion))
    uneven = motion.time_s + 0.01 * np.sin(frames) * (frames > 0) * (frames < len(motion) - 1)
    drifting = np.broadcast_to(uneven[:, None, None], motion.positions.shape)  # a leg length each second
    session = holding(replace(motion, time_s=uneven, positions=drifting))
    to_c3d(session, tmp_path / "uneven.c3d")
    x = ezc3d.c3d(str(tmp_path / "uneven.c3d"))["data"]["points"][0, 0]
    np.testing.assert_allclose(np.diff(x), 1000 * LEG_M / 30, atol=1e-2)


def test_without_a_scale_there_is_one_sentence(motion: Motion, trc: Path) -> None:
    with pytest.raises(ExportError, match=r"scale of this recording is unknown: give the stature"):
        to_trc(session_of(motion, metres_per_unit=None), trc)
    assert not trc.exists()


def test_one_frame_makes_no_markers(motion: Motion, trc: Path) -> None:
    one = replace(
        motion,
        time_s=motion.time_s[:1],
        frame=motion.frame[:1],
        positions=motion.positions[:1],
        standard_error=motion.standard_error[:1],
        confidence=motion.confidence[:1],
        facing_sign=motion.facing_sign[:1],
    )
    with pytest.raises(ExportError, match="at least two frames"):
        to_trc(session_of(one), trc)


def test_an_unusable_view_makes_no_markers(motion: Motion, trc: Path) -> None:
    oblique = replace(motion, view=replace(motion.view, usable=False))
    with pytest.raises(ExportError, match="no landmark was seen"):
        to_trc(session_of(oblique), trc)


def test_without_a_foot_the_origin_is_that_of_the_motion(motion: Motion) -> None:
    footless = without(motion, Landmark.TOE)
    shown = markers(session_of(footless))
    np.testing.assert_allclose(
        shown.places_m[:, shown.names.index("RHip"), :2], LEG_M * footless.at(Landmark.HIP)
    )
