"""OpenSim's motion files: coordinates by name, with their signs."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import hiphinge
from arcs import Back
from exported import session_of
from hiphinge.body import Landmark
from hiphinge.errors import HipHingeError, UnreadableSourceError
from hiphinge.export import to_mot
from hiphinge.measures import measure
from hiphinge.motion import FloatArray
from hiphinge.person import Person
from hiphinge.texts import Message
from laboratory import LUMBAR_DEG, PELVIS_DEG, two_hinges
from shared import shared_folder

BEND = two_hinges()


def coordinates(knee_sign: float = 1.0) -> dict[str, FloatArray]:
    """The coordinates of a hinge with OpenSim's names and signs, in degrees."""
    course, pelvis = BEND.course, BEND.pelvis_deg
    trunk = BEND.thorax_deg
    return {
        "time": course.time_s,
        "pelvis_tilt": -pelvis,
        "hip_flexion_r": pelvis - course.thigh,
        "knee_angle_r": knee_sign * course.knee,
        "hip_flexion_l": pelvis - course.thigh,
        "knee_angle_l": knee_sign * course.knee,
        "lumbar_extension": pelvis - trunk,
    }


def mot_text(columns: Mapping[str, FloatArray], *, degrees: bool = True, path: str = "{}") -> str:
    angles = {
        name: values if degrees or name == "time" else np.radians(values) for name, values in columns.items()
    }
    names = "\t".join(name if name == "time" else path.format(name) for name in angles)
    rows = ["\t".join(f"{value:.8f}" for value in row) for row in zip(*angles.values(), strict=True)]
    return "\n".join(
        ["Coordinates", f"inDegrees={'yes' if degrees else 'no'}", "endheader", names, *rows, ""]
    )


def written(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "made.mot"
    file.write_text(text)
    return file


@pytest.mark.parametrize(
    "text",
    [
        mot_text(coordinates()),
        mot_text(coordinates(), degrees=False),
        mot_text(coordinates(knee_sign=-1.0)),
        mot_text(coordinates(), path="/jointset/joint/{}/value"),
    ],
    ids=["degrees", "radians", "knee negative", "paths"],
)
def test_angles_are_those_of_the_coordinates(tmp_path: Path, text: str) -> None:
    session = hiphinge.analyze(written(tmp_path, text))
    known = {
        "knee_flexion_deg": BEND.course.knee,
        "thigh_inclination_deg": BEND.course.thigh,
        "trunk_inclination_deg": BEND.thorax_deg,
        "pelvis_inclination_deg": PELVIS_DEG * BEND.depth,
        "lumbar_flexion_deg": LUMBAR_DEG * BEND.depth,
    }
    for name, values in known.items():
        np.testing.assert_allclose(session.measures[name], values, atol=0.1, err_msg=name)
    assert len(session.reps) == 2


def test_a_stature_gives_metres_and_the_feet_stand_still(tmp_path: Path) -> None:
    motion = hiphinge.read(written(tmp_path, mot_text(coordinates())), Person(1.80))
    assert motion.scale.leg_length == pytest.approx(1.80 * 0.491, rel=1e-3)
    assert motion.scale.metres_per_unit == 1.0
    assert np.ptp(motion.at(Landmark.ANKLE), axis=0).max() < 1e-6


@pytest.mark.parametrize("facing", [1, -1])
def test_an_export_reads_back_to_the_same_angles(tmp_path: Path, facing: int) -> None:
    motion = Back().motion()
    session = session_of(replace(motion, facing_sign=np.full(len(motion), facing)))
    to_mot(session, tmp_path / "made.mot")
    read = measure(hiphinge.read(tmp_path / "made.mot"))
    for name in ("knee_flexion_deg", "thigh_inclination_deg", "lumbar_flexion_deg"):
        np.testing.assert_allclose(read[name], session.measures[name], atol=0.6, err_msg=name)


def test_what_holds_no_angles_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSourceError) as refused:
        hiphinge.read(
            written(tmp_path, mot_text({"time": BEND.course.time_s, "ground_force_vx": BEND.depth}))
        )
    (message,) = refused.value.said
    assert isinstance(message, Message)
    reason = message.values["reason"]
    assert isinstance(reason, Message)
    assert reason.text == "broken-no-coordinates"


GOOD = mot_text({name: values[::12] for name, values in coordinates().items()}).encode()


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 600), st.binary(max_size=5), st.integers(1, len(GOOD)))
def test_a_damaged_file_is_read_or_refused_in_one_sentence(
    tmp_path: Path, at: int, noise: bytes, length: int
) -> None:
    file = tmp_path / "made.mot"
    file.write_bytes((GOOD[:at] + noise + GOOD[at + 2 :])[:length])
    try:
        assert len(hiphinge.read(file)) >= 2
    except HipHingeError as refused:
        assert len(refused.said) == 1  # noqa: PT017 - either end is right


SQUATS = shared_folder() / "mocap" / "squats.mot"


@pytest.mark.skipif(not SQUATS.is_file(), reason=f"{SQUATS} is not there")
def test_squats_of_a_laboratory_are_found_when_they_were_done() -> None:
    session = hiphinge.analyze(SQUATS)
    np.testing.assert_allclose(
        [rep.bottom_s for rep in session.reps], [0.95, 2.46, 3.97, 5.56, 7.18], atol=0.05
    )
    np.testing.assert_allclose(
        [rep.knee_flexion_deg or 0 for rep in session.reps], [78, 80, 81, 79, 87], atol=1
    )
