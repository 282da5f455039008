"""What OpenSim itself makes of the files: it reads them without a warning, and its leg meets the markers."""

import json
import subprocess
import sys
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from exported import LEG_M, read_mot, session_of
from figures import TRUNK, exact_motion, hinges, without
from hiphinge.body import Landmark
from hiphinge.export import to_mot, to_trc
from hiphinge.export.markers import markers
from hiphinge.export.mot import coordinates
from hiphinge.measures import Series
from hiphinge.session import Session
from sessions import with_values

pytestmark = pytest.mark.skipif(
    find_spec("opensim") is None, reason="opensim is not installed: it has no wheel for this machine"
)

#: A leg that moves in the sagittal plane: its axes are those of the model of Rajagopal et al. (2016), the
#: knee's to the left and the others to the right.
LEG = """
import json, math, sys
import opensim as osim

folder, half, trunk = sys.argv[1], float(sys.argv[2]), float(sys.argv[3])
trc, mot = f"{folder}/session.trc", f"{folder}/session.mot"
def tell(what):
    with open(f"{folder}/told.json", "w") as file:
        json.dump(what, file)
model = osim.Model()
def body(name):
    made = osim.Body(name, 1.0, osim.Vec3(0), osim.Inertia(1, 1, 1, 0, 0, 0))
    model.addBody(made)
    return made
pelvis, femur, tibia = body("pelvis"), body("femur_r"), body("tibia_r")
def named(joint, *names):
    for number, name in enumerate(names):
        joint.upd_coordinates(number).setName(name)
    model.addJoint(joint)
zero, end, turned = osim.Vec3(0), osim.Vec3(0, -half, 0), osim.Vec3(math.pi, 0, 0)
named(osim.PlanarJoint("ground_pelvis", model.getGround(), pelvis), "pelvis_tilt", "pelvis_tx", "pelvis_ty")
named(osim.PinJoint("hip_r", pelvis, zero, zero, femur, zero, zero), "hip_flexion_r")
named(osim.PinJoint("knee_r", femur, end, turned, tibia, zero, turned), "knee_angle_r")
for name, carrier, place in (
    ("RShoulder", pelvis, osim.Vec3(0, trunk, 0)), ("RHip", pelvis, zero),
    ("RKnee", femur, end), ("RAnkle", tibia, end),
):
    model.addMarker(osim.Marker(name, carrier, place))
model.finalizeConnections()
"""
#: Reads both files as OpenSim's tools and its window do, and moves the leg by the motion.
READING = """
table, data = osim.TimeSeriesTableVec3(trc), osim.MarkerData(trc)
motion, storage = osim.TimeSeriesTable(mot), osim.Storage(mot)
state = model.initSystem()
ankles = []
for row in range(motion.getNumRows()):
    for name in motion.getColumnLabels():
        if not model.getCoordinateSet().contains(name):
            continue
        coordinate = model.getCoordinateSet().get(name)
        value = motion.getDependentColumn(name)[row]
        turning = coordinate.getMotionType() == osim.Coordinate.Rotational
        coordinate.setValue(state, math.radians(value) if turning else value)
    model.realizePosition(state)
    place = tibia.findStationLocationInGround(state, end)
    ankles.append([place.get(0), place.get(1)])
first = [table.getDependentColumn(name)[0] for name in table.getColumnLabels()]
tell({
    "markers": list(table.getColumnLabels()), "rate_hz": data.getDataRate(),
    "frames": table.getNumRows(), "data_frames": data.getNumFrames(),
    "units": [table.getTableMetaDataString("Units"), data.getUnits().getLabel()],
    "times": list(table.getIndependentColumn()),
    "first": [[place.get(axis) for axis in range(3)] for place in first],
    "coordinates": list(motion.getColumnLabels()), "rows": motion.getNumRows(),
    "stored": [storage.getSize(), storage.getColumnLabels().getSize()], "degrees": storage.isInDegrees(),
    "ankles": ankles,
})
"""
#: Finds the angles of the leg from the markers.
INVERSE = """
tool = osim.InverseKinematicsTool()
tool.setModel(model)
tool.setMarkerDataFileName(trc)
tool.setStartTime(0.0)
tool.setEndTime(osim.TimeSeriesTableVec3(trc).getIndependentColumn()[-1])
tool.setOutputMotionFileName(f"{folder}/found.mot")
tool.set_report_errors(False)
assert tool.run()
found = osim.TimeSeriesTable(f"{folder}/found.mot")
column = found.getDependentColumn("knee_angle_r")
tell([column[row] for row in range(found.getNumRows())])
"""


def opensim(script: str, folder: Path) -> Any:
    """What a script tells, while OpenSim itself said nothing but what it did."""
    command = [sys.executable, "-c", LEG + script, str(folder), str(LEG_M / 2), str(LEG_M * TRUNK)]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    spoken = done.stdout + done.stderr + (folder / "opensim.log").read_text()
    assert done.returncode == 0, spoken
    assert not [word for word in ("[warning]", "[error]", "[critical]") if word in spoken], spoken
    return json.loads((folder / "told.json").read_text())


@pytest.fixture(scope="module")
def session() -> Session:
    """A hinge with 50 degrees of pelvis at the bottom, and a wrist that is hidden for a while."""
    motion = without(exact_motion(hinges(1)), Landmark.WRIST, frames=slice(20, 30))
    session = session_of(motion)
    bend = session.measures["trunk_inclination_deg"]
    none = np.zeros(len(motion))
    spine = {
        name: Series(name, share * bend, none)
        for name, share in (("pelvis_inclination_deg", 0.6), ("lumbar_flexion_deg", 0.3))
    }
    return with_values(
        session, measures=replace(session.measures, series={**session.measures.series, **spine})
    )


@pytest.fixture(scope="module")
def read(session: Session, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What OpenSim reads."""
    folder = tmp_path_factory.mktemp("opensim")
    to_trc(session, folder / "session.trc")
    to_mot(session, folder / "session.mot")
    return {**opensim(READING, folder), "mot": read_mot(folder / "session.mot")}


def test_opensim_reads_the_markers(session: Session, read: dict[str, Any]) -> None:
    shown = markers(session)
    assert read["markers"] == list(shown.names)
    assert read["frames"] == read["data_frames"] == len(session.motion)
    assert read["units"] == ["m", "meters"]
    assert read["rate_hz"] == pytest.approx(30.0)
    np.testing.assert_allclose(read["times"], shown.time_s, atol=1e-6)
    np.testing.assert_allclose(read["first"], shown.places_m[0], atol=1e-6)


def test_opensim_reads_the_angles(session: Session, read: dict[str, Any]) -> None:
    assert ["time", *read["coordinates"]] == list(read["mot"])
    assert read["rows"] == len(session.motion)
    assert read["stored"] == [len(session.motion), len(read["mot"])]
    assert read["degrees"]


def test_a_leg_that_opensim_moves_ends_at_the_ankle_marker(session: Session, read: dict[str, Any]) -> None:
    shown = markers(session)
    ankle = shown.places_m[:, shown.names.index("RAnkle"), :2]
    np.testing.assert_allclose(read["ankles"], ankle, atol=1e-6)


def test_the_inverse_kinematics_of_opensim_find_the_knee_even_where_it_is_hidden(tmp_path: Path) -> None:
    motion = exact_motion(hinges(1))
    to_trc(session_of(without(motion, Landmark.KNEE, frames=slice(40, 50))), tmp_path / "session.trc")
    found = opensim(INVERSE, tmp_path)
    np.testing.assert_allclose(found, coordinates(session_of(motion))["knee_angle_r"], atol=0.05)


def test_a_motion_with_a_gap_is_read_whole(session: Session, tmp_path: Path) -> None:
    motion = without(session.motion, Landmark.KNEE, frames=slice(40, 50))
    to_mot(with_values(session, motion=motion), tmp_path / "session.mot")
    assert opensim("tell(osim.Storage(mot).getSize())", tmp_path) == len(motion) - 10
