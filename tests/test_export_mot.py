"""Joint angles in MOT: known bends under the names and signs of OpenSim."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

import hiphinge
from arcs import Back
from exported import LEG_M, read_mot, session_of
from figures import HINGE, STANDING, bends, course, exact_motion, hinges, walking, without
from hiphinge.body import Landmark
from hiphinge.errors import ExportError
from hiphinge.export import to_mot
from hiphinge.export.markers import markers
from hiphinge.export.mot import coordinates
from hiphinge.measures import Series, measure
from hiphinge.motion import FloatArray, Motion
from hiphinge.session import Session
from sessions import with_values

#: A back that is seen: pelvis 45 and low back 30 degrees forward in the end.
BENT = Back()


@pytest.fixture(scope="module")
def session() -> Session:
    return session_of(BENT.motion())


def with_pelvis(motion: Motion, pelvis_deg: FloatArray, lumbar_deg: FloatArray) -> Session:
    """The session of a motion, with pelvis and low back as told."""
    session = session_of(motion)
    none = np.zeros(len(motion))
    given = {
        "pelvis_inclination_deg": Series("pelvis_inclination_deg", pelvis_deg, none),
        "lumbar_flexion_deg": Series("lumbar_flexion_deg", lumbar_deg, none),
    }
    return with_values(
        session, measures=replace(session.measures, series={**session.measures.series, **given})
    )


@pytest.fixture(scope="module")
def known() -> Session:
    """A hinge with 50 degrees of pelvis and 20 of low back at the bottom."""
    bend = course(bends([1.0]))
    depth = (bend.trunk - STANDING.trunk) / (HINGE.trunk - STANDING.trunk)
    return with_pelvis(exact_motion(bend), 50 * depth, 20 * depth)


def bottom(values: FloatArray) -> float:
    return float(values[np.argmax(np.abs(values))])


def test_known_bends_have_the_signs_of_opensim(known: Session, tmp_path: Path) -> None:
    to_mot(known, tmp_path / "known.mot")
    read = read_mot(tmp_path / "known.mot")
    assert list(read) == [
        "time", "pelvis_tilt", "pelvis_tx", "pelvis_ty", "hip_flexion_r", "knee_angle_r", "ankle_angle_r",
        "hip_flexion_l", "knee_angle_l", "ankle_angle_l", "lumbar_extension",
    ]  # fmt: skip
    assert bottom(read["pelvis_tilt"]) == pytest.approx(-50, abs=1e-6)
    assert bottom(read["lumbar_extension"]) == pytest.approx(-20, abs=1e-6)
    assert bottom(read["hip_flexion_r"]) == pytest.approx(50 - HINGE.thigh, abs=1e-6)
    assert bottom(read["knee_angle_r"]) == pytest.approx(HINGE.shank - HINGE.thigh, abs=1e-6)
    assert read["ankle_angle_r"][0] == pytest.approx(STANDING.shank, abs=1e-6)
    assert read["pelvis_ty"].max() == pytest.approx(LEG_M * 1.07, rel=0.01)
    assert read["pelvis_tx"].min() < -0.15 * LEG_M


def test_a_back_that_is_seen_tilts_the_pelvis_forward(session: Session) -> None:
    given = coordinates(session)
    assert given["pelvis_tilt"][-1] == pytest.approx(-45, abs=3)
    assert given["lumbar_extension"][-1] == pytest.approx(-30, abs=3)
    np.testing.assert_allclose(given["lumbar_extension"], -session.measures["lumbar_flexion_deg"])
    gained = given["hip_flexion_r"] - given["hip_flexion_r"][0]
    assert gained[-1] == pytest.approx(session.measures["hip_flexion_deg"][-1], abs=1.0)


def test_a_chain_of_these_angles_goes_through_the_markers(known: Session) -> None:
    """Turn a leg by the coordinates, joint by joint, about the axis to the right: it meets the landmarks."""
    given, shown = coordinates(known), markers(known)
    hip, knee, ankle = (
        shown.places_m[:, shown.names.index(name), :2] for name in ("RHip", "RKnee", "RAnkle")
    )
    thigh = given["pelvis_tilt"] + given["hip_flexion_r"]
    shank = thigh - given["knee_angle_r"]
    np.testing.assert_allclose(hip + turned_down(thigh, LEG_M / 2), knee, atol=1e-9)
    np.testing.assert_allclose(knee + turned_down(shank, LEG_M / 2), ankle, atol=1e-9)
    np.testing.assert_allclose(np.stack([given["pelvis_tx"], given["pelvis_ty"]], axis=1), hip)


def turned_down(anticlockwise_deg: FloatArray, length: float) -> FloatArray:
    angle = np.radians(anticlockwise_deg)
    return length * np.stack([np.sin(angle), -np.cos(angle)], axis=1)


def test_a_lifted_forefoot_is_dorsiflexion() -> None:
    motion = exact_motion(hinges(1))
    positions = motion.positions.copy()
    heel, toe = positions[5, Landmark.HEEL], positions[5, Landmark.TOE]
    turn = np.radians(10)
    turning = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
    positions[5, Landmark.TOE] = heel + turning @ (toe - heel)
    told_before = coordinates(session_of(motion))["ankle_angle_r"][5]
    assert coordinates(session_of(replace(motion, positions=positions)))["ankle_angle_r"][5] == pytest.approx(
        told_before + 10
    )


@pytest.mark.parametrize(("facing", "near", "far"), [(1, "r", "l"), (-1, "l", "r")])
def test_each_leg_has_its_own_angles(facing: int, near: str, far: str) -> None:
    walk = walking()
    motion = replace(exact_motion(walk), facing_sign=np.full(len(walk.time_s), facing))
    told_ = coordinates(with_pelvis(motion, 0 * walk.trunk, 0 * walk.trunk))
    assert walk.far_leg is not None
    far_thigh, far_shank = walk.far_leg
    np.testing.assert_allclose(told_[f"knee_angle_{near}"], walk.knee, atol=1e-6)
    np.testing.assert_allclose(told_[f"knee_angle_{far}"], far_shank - far_thigh, atol=1e-6)
    np.testing.assert_allclose(told_[f"hip_flexion_{near}"], -walk.thigh, atol=1e-6)
    np.testing.assert_allclose(told_[f"hip_flexion_{far}"], -far_thigh, atol=1e-6)


def test_angles_come_back(session: Session, tmp_path: Path) -> None:
    to_mot(session, tmp_path / "session.mot")
    read, given = read_mot(tmp_path / "session.mot"), coordinates(session)
    whole = np.isfinite(list(given.values())).all(axis=0)
    assert whole.mean() > 0.9
    for name, values in {"time": session.motion.time_s, **given}.items():
        np.testing.assert_allclose(read[name], values[whole], atol=1e-6)


def test_frames_with_a_gap_are_left_out(known: Session, tmp_path: Path) -> None:
    motion = without(known.motion, Landmark.KNEE, frames=slice(30, 40))
    to_mot(with_values(known, motion=motion), tmp_path / "gap.mot")
    read = read_mot(tmp_path / "gap.mot")
    np.testing.assert_allclose(read["time"], np.delete(motion.time_s, np.s_[30:40]), atol=1e-6)
    assert np.isfinite(list(read.values())).all()


def test_what_is_seldom_known_is_left_out(known: Session, tmp_path: Path) -> None:
    motion = without(known.motion, Landmark.FAR_KNEE, frames=slice(0, len(known.motion) // 2))
    to_mot(with_values(known, motion=motion), tmp_path / "seldom.mot")
    read = read_mot(tmp_path / "seldom.mot")
    assert not {"hip_flexion_l", "knee_angle_l", "ankle_angle_l"} & set(read)
    assert len(read["time"]) == len(motion)


def test_without_a_back_only_knees_and_ankles_are_reported(tmp_path: Path) -> None:
    to_mot(session_of(exact_motion(hinges(1)), metres_per_unit=None), tmp_path / "legs.mot")
    assert set(read_mot(tmp_path / "legs.mot")) == {
        "time", "knee_angle_r", "ankle_angle_r", "knee_angle_l", "ankle_angle_l",
    }  # fmt: skip


def test_without_any_angle_there_is_one_sentence(known: Session, tmp_path: Path) -> None:
    motion = replace(known.motion, view=replace(known.motion.view, usable=False))
    with pytest.raises(ExportError, match="no joint angles to write"):
        to_mot(session_of(motion, metres_per_unit=None), tmp_path / "none.mot")
    assert not (tmp_path / "none.mot").exists()


@pytest.mark.parametrize(
    ("ending", "change"),
    [
        ("mot", ("inDegrees=yes\n", "")),
        ("mot", ("inDegrees=yes", "inDegrees = TRUE")),
        ("sto", ("hip_flexion_r", "/jointset/hip_r/hip_flexion_r/value")),
        ("mot", ("time\tpelvis_tilt", "Time\tPELVIS_TILT")),
    ],
)
def test_coordinates_are_read_in_other_ways_too(
    known: Session, tmp_path: Path, ending: str, change: tuple[str, str]
) -> None:
    to_mot(known, tmp_path / "known.mot")
    text = (tmp_path / "known.mot").read_text()
    assert change[0] in text
    other = tmp_path / f"other.{ending}"
    other.write_text(text.replace(*change))
    plain, same = (measure(hiphinge.read(file)) for file in (tmp_path / "known.mot", other))
    np.testing.assert_array_equal(plain["knee_flexion_deg"], same["knee_flexion_deg"])
