"""Sensors on the body: known leans from any mounting, heading and file."""

import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from scipy.spatial.transform import Rotation

import hiphinge
from arcs import DEPTH, Back
from figures import STANDING, Script, clock
from hiphinge import Motion, Selection
from hiphinge.errors import ExportError, HipHingeError, InvalidValueError, UnreadableSourceError
from hiphinge.gait import measure_walking
from hiphinge.measures import measure
from hiphinge.measures.wearing import wearing
from hiphinge.motion import FloatArray
from hiphinge.sources.registry import recording_at
from hiphinge.sources.sensors.mapping import read_mapping
from hiphinge.texts import Message
from laboratory import LUMBAR_DEG, PELVIS_DEG, two_hinges
from shared import shared_folder

BEND = two_hinges()
TIME_S = BEND.course.time_s
RATE_HZ, GRAVITY = 30.0, 9.81
#: How far each segment leans from its standing, forward positive, in degrees.
LEANS: Mapping[str, FloatArray] = {
    "pelvis": PELVIS_DEG * BEND.depth,
    "T12": (PELVIS_DEG + LUMBAR_DEG) * BEND.depth,
    "R_thigh": BEND.course.thigh - STANDING.thigh,
    "R_shank": BEND.course.shank - STANDING.shank,
}
TWO = {name: LEANS[name] for name in ("pelvis", "T12")}


def turns(
    leans: Mapping[str, FloatArray], *, seed: int = 0, heading_deg: float = 0.0, drift_deg: float = 0.0
) -> dict[str, Rotation]:
    """Turns of sensors that sit anyhow on their segments, in a room whose third axis is up.

    The person faces along `heading_deg`; the first sensor's own heading drifts away evenly.
    """
    random = np.random.default_rng(seed)
    facing = _about("z", np.array([heading_deg]))
    found = {}
    for at, (name, lean) in enumerate(leans.items()):
        # facing +x with y to the left, leaning forward is a turn about +y
        segment = facing * _about("y", lean)
        drift = _about("z", np.linspace(0, drift_deg * (at == 0), len(lean)))
        found[name] = drift * segment * Rotation.random(rng=random)
    return found


def _about(axis: str, angle_deg: FloatArray) -> Rotation:
    return Rotation.from_rotvec(np.radians(angle_deg)[:, None] * np.eye(3)["xyz".index(axis)])


def per_sensor(folder: Path, worn: Mapping[str, Rotation]) -> Path:
    """A table for each sensor, as walking laboratories write them: quaternions w, x, y, z."""
    for name, turn in worn.items():
        quaternions = turn.as_quat(scalar_first=True)
        header = "// fs=30 nSamples=1\n// frame=world\nori_1,ori_2,ori_3,ori_4"
        np.savetxt(folder / f"{name}.csv", quaternions, delimiter=",", header=header, comments="", fmt="%.8f")
    return recording_at(folder)


def xsens(folder: Path, worn: Mapping[str, Rotation]) -> Path:
    """Xsens' text: matrices by columns, tabs, counters that do not begin together."""
    names = [f"Mat[{row}][{column}]" for column in (1, 2, 3) for row in (1, 2, 3)]
    for late, (name, turn) in enumerate(worn.items()):
        matrices = np.swapaxes(turn.as_matrix(), 1, 2).reshape(-1, 9)
        rows = np.column_stack([np.arange(len(matrices)), matrices])[late:]
        header = "// Update Rate: 30.0Hz\n" + "\t".join(["PacketCounter", *names])
        np.savetxt(folder / f"MT_{name}.txt", rows, delimiter="\t", header=header, comments="", fmt="%.8f")
    names_file = folder / "names.toml"
    names_file.write_text("\n".join(f'{NAMED[name]} = "{name}"' for name in worn))
    return recording_at(folder)


NAMED = {"pelvis": "pelvis", "T12": "thorax", "R_thigh": "right_thigh", "R_shank": "right_shank"}


def sto(folder: Path, worn: Mapping[str, Rotation]) -> Path:
    labels = {"pelvis": "pelvis_imu", "T12": "torso_imu", "R_thigh": "femur_r_imu", "R_shank": "tibia_r_imu"}
    columns = [
        [",".join(f"{value:.8f}" for value in row) for row in turn.as_quat(scalar_first=True)]
        for turn in worn.values()
    ]
    rows = ["\t".join([f"{time:.6f}", *row]) for time, *row in zip(TIME_S, *columns, strict=True)]
    names = "\t".join(["time", *(labels[name] for name in worn)])
    head = ["DataRate=30.000000", "DataType=Quaternion", "version=3", "endheader", names]
    (folder / "made.sto").write_text("\n".join([*head, *rows, ""]))
    return folder / "made.sto"


def rates(folder: Path, worn: Mapping[str, Rotation], unit: float = 1.0) -> Path:
    """One table with accelerations and rates of turn of all sensors."""
    columns = {"time_s": TIME_S}
    for name, turn in worn.items():
        up = turn.inv().apply([0.0, 0.0, GRAVITY])
        spin = (turn[:-1].inv() * turn[1:]).as_rotvec() * RATE_HZ * unit
        spin = np.concatenate([spin, spin[-1:]])
        for axis, label in enumerate("xyz"):
            columns[f"{name}_acc_{label}"], columns[f"{name}_gyr_{label}"] = up[:, axis], spin[:, axis]
    table = np.stack(list(columns.values()), axis=1)
    np.savetxt(folder / "made.csv", table, delimiter=",", header=",".join(columns), comments="")
    return folder / "made.csv"


def angles(folder: Path, worn: Mapping[str, Rotation]) -> Path:
    """One table with roll, pitch and yaw of all sensors, the side at the end of a name."""
    columns = {"time": TIME_S}
    for name, turn in worn.items():
        label = f"{name[2:]}_R" if name.startswith("R_") else name
        heading_first = turn.as_euler("ZYX", degrees=True)
        for label_of_angle, values in zip(("Yaw", "Pitch", "Roll"), heading_first.T, strict=True):
            columns[f"{label}_{label_of_angle}"] = values
        columns |= {f"{label}_{word}_{axis}": TIME_S for word in ("FreeAcc", "Omega") for axis in "XYZ"}
    table = np.stack(list(columns.values()), axis=1)
    np.savetxt(folder / "made.csv", table, delimiter=",", header=",".join(columns), comments="", fmt="%.8f")
    return folder / "made.csv"


def lumbar_of(file: Path, names: Path | None = None) -> FloatArray:
    part = None if names is None else Selection(names=names)
    return measure(hiphinge.read(file, part=part))["lumbar_flexion_deg"]


def the_other_way_round(folder: Path, worn: Mapping[str, Rotation]) -> Path:
    """Quaternions from the room to the sensor; the accelerations beside them show it."""
    for name, turn in worn.items():
        up = turn.inv().apply([0.0, 0.0, GRAVITY])
        rows = np.column_stack([turn.inv().as_quat(scalar_first=True), up])
        header = "// fs=30\nqw,qx,qy,qz,acc_x,acc_y,acc_z"
        np.savetxt(folder / f"{name}.csv", rows, delimiter=",", header=header, comments="", fmt="%.8f")
    return recording_at(folder)


def in_another_room(folder: Path, worn: Mapping[str, Rotation]) -> Path:
    """Quaternions under numbers with w last, in a room whose second axis is up, in files of one recording."""
    for name, turn in worn.items():
        up = turn.inv().apply([0.0, 0.0, 1.0])
        rows = np.column_stack([1000 * TIME_S, (_about("x", np.array([-90.0])) * turn).as_quat(), up])
        header = "OutputRate known\nTime (ms),Quat_1,Quat_2,Quat_3,Quat_4,Acc_X (g),Acc_Y (g),Acc_Z (g)"
        label = name.replace("R_thigh", "ThighR").replace("R_shank", "ShankR")
        file = folder / f"Anna_{label}_bend2.csv"
        np.savetxt(file, rows, delimiter=",", header=header, comments="", fmt="%.8f")
    return recording_at(folder)


Writer = Callable[[Path, Mapping[str, Rotation]], Path]


@pytest.mark.parametrize("write", [per_sensor, sto, xsens, angles, the_other_way_round, in_another_room])
def test_every_file_gives_the_leans_that_were_worn(tmp_path: Path, write: Writer) -> None:
    file = write(tmp_path, turns(LEANS, heading_deg=40.0))
    names = tmp_path / "names.toml"
    motion = hiphinge.read(file, part=Selection(names=names) if names.is_file() else None)
    measures = measure(motion)
    late = len(TIME_S) - len(motion)
    known = {
        "trunk_inclination_deg": LEANS["T12"],
        "lumbar_flexion_deg": LUMBAR_DEG * BEND.depth,
        "knee_flexion_deg": LEANS["R_shank"] - LEANS["R_thigh"],
        "hip_flexion_deg": LEANS["pelvis"] - LEANS["R_thigh"],
    }
    for name, values in known.items():
        np.testing.assert_allclose(measures[name], values[late:], atol=1.0, err_msg=name)


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 10_000), st.floats(-180, 180), st.floats(-90, 90))
def test_two_sensors_give_the_low_back_however_they_sit_and_drift(
    tmp_path: Path, seed: int, heading_deg: float, drift_deg: float
) -> None:
    file = per_sensor(tmp_path, turns(TWO, seed=seed, heading_deg=heading_deg, drift_deg=drift_deg))
    np.testing.assert_allclose(lumbar_of(file), LUMBAR_DEG * BEND.depth, atol=1.5)


def test_two_sensors_count_the_bends_and_say_nothing_of_the_knees(tmp_path: Path) -> None:
    session = hiphinge.analyze(per_sensor(tmp_path, turns(TWO)))
    assert len(session.reps) == 2
    assert all(rep.knee_flexion_deg is None for rep in session.reps)
    assert [round(rep.lumbar_flexion_deg or 0) for rep in session.reps] == [round(LUMBAR_DEG)] * 2


def test_who_begins_in_a_held_bend_is_not_taken_to_stand_there(tmp_path: Path) -> None:
    script = Script(1.0, ((2.0, 1.0), (1.0, 0.0), (3.0, 0.0), (1.0, 1.0), (1.0, 0.0), (2.0, 0.0)))
    depth = script.depth(clock(script.duration_s))
    file = per_sensor(
        tmp_path, turns({"pelvis": PELVIS_DEG * depth, "T12": (PELVIS_DEG + LUMBAR_DEG) * depth})
    )
    np.testing.assert_allclose(lumbar_of(file), LUMBAR_DEG * depth, atol=1.5)


def test_a_heading_that_drifts_is_said(tmp_path: Path) -> None:
    motion = hiphinge.read(per_sensor(tmp_path, turns(TWO, drift_deg=30.0)))
    (message,) = motion.messages
    assert message.text == "recording-sensors-drift"
    assert 20 < float(str(message).split(" degrees")[0].split()[-1]) <= 30
    assert not hiphinge.read(per_sensor(tmp_path, turns(TWO))).messages


def test_without_standing_nothing_is_said_of_the_low_back(tmp_path: Path) -> None:
    moving = {name: 20 * np.sin(2 * np.pi * TIME_S + at) for at, name in enumerate(TWO)}
    motion = hiphinge.read(per_sensor(tmp_path, turns(moving)))
    assert [message.text for message in motion.messages] == ["recording-sensors-no-standing"]
    assert np.isnan(measure(motion)["lumbar_flexion_deg"]).all()


@pytest.mark.parametrize("unit", [1.0, 180 / np.pi], ids=["radians", "degrees"])
def test_rates_are_enough(tmp_path: Path, unit: float) -> None:
    pytest.importorskip("vqf", reason="the extra sensors reads these files")
    file = rates(tmp_path, turns(TWO, heading_deg=70.0), unit)
    np.testing.assert_allclose(lumbar_of(file), LUMBAR_DEG * BEND.depth, atol=3.0)


@pytest.mark.parametrize("headings_deg", [(0.0, 77.0, 133.0, 201.0), (0.0, -60.0, 170.0, 95.0)])
def test_sensors_without_a_common_heading_find_their_side_by_how_joints_bend(
    tmp_path: Path, headings_deg: tuple[float, ...]
) -> None:
    squat = {**TWO, "R_thigh": -75 * BEND.depth, "R_shank": 30 * BEND.depth}
    worn = {
        name: _about("z", np.array([heading])) * turn
        for heading, (name, turn) in zip(headings_deg, turns(squat).items(), strict=True)
    }
    measures = measure(hiphinge.read(per_sensor(tmp_path, worn)))
    np.testing.assert_allclose(measures["lumbar_flexion_deg"], LUMBAR_DEG * BEND.depth, atol=1.5)
    np.testing.assert_allclose(measures["knee_flexion_deg"], 105 * BEND.depth, atol=1.5)


def test_rates_give_no_side_to_what_hardly_leans(tmp_path: Path) -> None:
    pytest.importorskip("vqf", reason="the extra sensors reads these files")
    motion = hiphinge.read(rates(tmp_path, turns({**LEANS, "R_shank": LEANS["R_shank"] / 10})))
    said = next(message for message in motion.messages if message.text == "recording-sensors-no-axis")
    assert "right shank" in str(said)
    assert np.isnan(measure(motion)["knee_flexion_deg"]).all()


def test_without_the_extra_rates_are_refused_with_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "vqf", None)
    with pytest.raises(ExportError, match=r"needs the extra 'sensors'.*hiphinge\[sensors\]"):
        hiphinge.read(rates(tmp_path, turns(TWO)))


def test_sensors_count_before_the_outline_of_a_film(tmp_path: Path) -> None:
    filmed = Back().motion()
    assert spine_source(filmed) == "back line"
    # the back bends by 45 and 30 degrees; the sensors, whose clock runs 12 s late, saw 45 and 20
    late = np.concatenate([np.zeros(360), DEPTH, np.ones(30)])
    file = per_sensor(tmp_path, turns({"pelvis": 45 * late, "T12": 65 * late}))
    both = wearing(filmed, hiphinge.read(file))
    assert spine_source(both) == "orientations"
    lumbar = measure(both)["lumbar_flexion_deg"]
    assert lumbar[-1] == pytest.approx(20, abs=1)
    assert any("is 12.0" in str(message) for message in both.messages)
    with pytest.raises(InvalidValueError, match="holds no leans of sensors"):
        wearing(filmed, filmed)


def spine_source(motion: Motion) -> str:
    spine = measure(motion).spine
    assert spine is not None
    return spine.source


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("// no rate\nori_1,ori_2,ori_3,ori_4\n1,0,0,0\n1,0,0,0\n", "broken-no-rate"),
        ("// fs=30\nori_1,ori_2,ori_3,ori_4\n1,0,0,0\n", "broken-rows"),
        ("// fs=30\nori_1,ori_2,ori_3,ori_4\n1,0,0,east\n1,0,0,0\n", "broken-number"),
        ("// fs=30\nori_1,ori_2,ori_3,ori_4\n1,0,0,0\n1,0,0,0\n", "broken-no-segments"),
    ],
)
def test_a_broken_table_is_refused(tmp_path: Path, text: str, reason: str) -> None:
    (tmp_path / "elbow.csv").write_text(text)
    with pytest.raises(UnreadableSourceError) as refused:
        hiphinge.read(tmp_path / "elbow.csv")
    (message,) = refused.value.said
    assert isinstance(message, Message)
    why = message.values["reason"]
    assert isinstance(why, Message)
    assert why.text == reason


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_damaged_file_is_read_or_refused_in_one_sentence(tmp_path: Path, data: st.DataObject) -> None:
    short = {name: lean[:5] for name, lean in TWO.items()}
    folder = tmp_path / "damaged"
    folder.mkdir(exist_ok=True)
    for file in folder.iterdir():
        file.unlink()
    file = per_sensor(folder, turns(short))
    content = bytearray(file.read_bytes())
    at = data.draw(st.integers(0, len(content) - 1))
    content[at : at + data.draw(st.integers(0, 9))] = data.draw(st.binary(max_size=6))
    file.write_bytes(bytes(content))
    try:
        assert len(hiphinge.read(file)) >= 2
    except HipHingeError as refused:
        assert len(refused.said) == 1  # noqa: PT017 - either end is right


WALK = shared_folder() / "imu" / "walk_three_ways"
OFFSET = 1118


@pytest.mark.skipif(not WALK.is_dir(), reason=f"{WALK} is not there")
def test_a_walk_by_sensors_is_the_walk_by_markers() -> None:
    worn, seen = (measure(hiphinge.read(path)) for path in (recording_at(WALK), WALK / "optical.c3d"))
    apart = worn["knee_flexion_deg"] - seen["knee_flexion_deg"][OFFSET : OFFSET + len(worn.time_s)]
    assert np.nanstd(apart) < 5


@pytest.mark.skipif(not WALK.is_dir(), reason=f"{WALK} is not there")
def test_steps_of_a_walk_by_sensors_are_those_by_markers() -> None:
    worn, seen = (measure_walking(hiphinge.read(path)) for path in (recording_at(WALK), WALK / "optical.c3d"))
    assert worn.steps == seen.steps
    strides = [walk.quantities["stride_time_s"].value for walk in (worn, seen)]
    assert strides[0] == pytest.approx(strides[1], abs=0.03)


@pytest.mark.skipif(not WALK.is_dir(), reason=f"{WALK} is not there")
def test_a_folder_of_sensors_goes_by_its_own_name() -> None:
    assert hiphinge.read(recording_at(WALK)).provenance.file == WALK.name


def mapping(*pairs: tuple[str, str]) -> str:
    rows = (
        f'<ExperimentalSensor name="{sensor}">\n<!-- as worn -->\n<name_in_model> {worn}</name_in_model>'
        for sensor, worn in pairs
    )
    return f"<?xml version='1.0'?><OpenSimDocument>{'</ExperimentalSensor>'.join(rows)}</OpenSimDocument>"


def test_the_mapping_of_opensense_names_the_segments(tmp_path: Path) -> None:
    file = tmp_path / "mapping.xml"
    file.write_text(mapping(("_00A1", "torso_imu"), ("_00B2", "femur_r_imu"), ("_00C3", "calcn_r_imu")))
    assert read_mapping(file) == {"thorax": "_00A1", "right_thigh": "_00B2"}


@pytest.mark.parametrize("content", ["", "pelvis = '00A1'", '<ExperimentalSensor name="a">' * 3000])
def test_what_is_no_mapping_is_none(tmp_path: Path, content: str) -> None:
    (tmp_path / "mapping.xml").write_text(content)
    assert read_mapping(tmp_path / "mapping.xml") is None
    assert read_mapping(tmp_path / "nowhere.xml") is None


XSENS = shared_folder() / "imu"


@pytest.mark.skipif(not (XSENS / "opensense").is_dir(), reason=f"{XSENS} is not there")
def test_sensors_with_numbers_for_names_are_read_by_their_mapping() -> None:
    folder = recording_at(XSENS / "opensense")
    with pytest.raises(UnreadableSourceError):
        hiphinge.read(folder)
    walk = measure_walking(hiphinge.read(folder, part=Selection(names=XSENS / "myIMUMappings.xml")))
    assert walk.steps >= 20
