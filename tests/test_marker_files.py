"""Markers in TRC and C3D files: known angles in any room, gaps that stay gaps, and files that are refused."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from scipy.spatial.transform import Rotation

import hiphinge
from command_line import hiphinge as command
from exported import session_of
from figures import exact_motion, hinges
from hiphinge import Motion, Selection
from hiphinge.body import Landmark
from hiphinge.errors import HipHingeError, UnreadableSourceError
from hiphinge.export import to_c3d, to_trc
from hiphinge.knowledge.names import marker_names
from hiphinge.measures import measure
from hiphinge.measures.angles import inclination_deg
from hiphinge.motion import FloatArray
from hiphinge.sources.markers.joints import body_of
from hiphinge.sources.markers.marked import Marked
from hiphinge.sources.markers.rigid import with_hidden
from hiphinge.sources.naming import recognised
from hiphinge.sources.space.axes import UNITS
from hiphinge.texts import Message, catalogue, languages
from laboratory import LEG_M, LUMBAR_DEG, PELVIS_DEG, Room, c3d_bytes, marked, trc_text, two_hinges, write_trc
from shared import shared_folder

BEND = two_hinges()
TIME_S = BEND.course.time_s
PLACES = marked(BEND)
UPS = st.sampled_from([f"{sign}{axis}" for sign in "+-" for axis in "xyz"])
ONE_FOLDER = settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def assert_bends(motion: Motion, within_deg: float = 0.6) -> None:
    """Knees, trunk, pelvis and low back go as the figure does."""
    measures = measure(motion)
    known = {
        "knee_flexion_deg": BEND.course.knee,
        "trunk_thigh_flexion_deg": BEND.course.hip,
        "pelvis_inclination_deg": PELVIS_DEG * BEND.depth,
        "lumbar_flexion_deg": LUMBAR_DEG * BEND.depth,
    }
    for name, values in known.items():
        np.testing.assert_allclose(measures[name], values, atol=within_deg, err_msg=name)


@ONE_FOLDER
@given(UPS, st.floats(-180, 180), st.sampled_from(sorted(UNITS)))
@example("+z", 90.0, "mm")
def test_axes_unit_and_heading_of_a_laboratory_change_no_angle(
    tmp_path: Path, up: str, heading_deg: float, unit: str
) -> None:
    room = Room(up, heading_deg, UNITS[unit])
    motion = hiphinge.read(write_trc(tmp_path / "made.trc", room.seen(PLACES), TIME_S, unit))
    assert_bends(motion)
    assert motion.scale.leg_length == pytest.approx(0.85, abs=0.01)
    assert motion.view.facing == "right"


@pytest.mark.parametrize("processor", [84, 85, 86])
@pytest.mark.parametrize("scale", [-1.0, 0.1])
def test_c3d_of_every_processor_holds_the_same(tmp_path: Path, processor: int, scale: float) -> None:
    file = tmp_path / "made.c3d"
    file.write_bytes(c3d_bytes(Room("+z", 30.0, 0.001).seen(PLACES), processor=processor, scale=scale))
    motion = hiphinge.read(file)
    assert_bends(motion)
    assert motion.provenance.frame_rate_hz == pytest.approx(30.0)


@pytest.mark.parametrize("before", ["Sub01:", "Sub01_", "Sub 01 ", "lab:Sub01:"])
def test_the_name_of_a_person_before_labels_makes_no_difference(tmp_path: Path, before: str) -> None:
    named = {f"{before}{label}": place for label, place in PLACES.items()}
    assert_bends(hiphinge.read(write_trc(tmp_path / "made.trc", named, TIME_S)))


def two_people(tmp_path: Path) -> Path:
    """Anna has gaps where Ben, who stands still two metres away, has none."""
    anna = {f"Anna_{label}": place.copy() for label, place in PLACES.items()}
    for place in anna.values():
        place[-30:] = np.nan
    ben = {f"Ben_{label}": np.tile(place[0] + 2.0, (len(place), 1)) for label, place in PLACES.items()}
    return write_trc(tmp_path / "made.trc", {**anna, **ben}, TIME_S)


def test_of_two_people_one_is_measured_and_said(tmp_path: Path) -> None:
    motion = hiphinge.read(two_people(tmp_path))
    knee = measure(motion)["knee_flexion_deg"]
    np.testing.assert_allclose(knee[:-30], BEND.course.knee[:-30], atol=0.6)
    assert np.isnan(knee[-30:]).all()
    assert "Anna and Ben. Measured: Anna" in str(motion.messages[0])


def test_a_label_that_is_given_chooses_its_person(tmp_path: Path) -> None:
    (tmp_path / "names.toml").write_text('right_knee = "Ben_RKNE"')
    motion = hiphinge.read(two_people(tmp_path), part=Selection(names=tmp_path / "names.toml"))
    assert np.nanmax(measure(motion)["knee_flexion_deg"]) < BEND.course.knee[0] + 1


@pytest.mark.parametrize(("unit", "metres"), [("inches", 0.0254), ("Meters", 1.0), ("", 0.0254 / 0.45)])
def test_units_by_other_names_and_without_one(tmp_path: Path, unit: str, metres: float) -> None:
    tall = {label: 1.15 * place for label, place in Room(metres=metres).seen(PLACES).items()}
    motion = hiphinge.read(write_trc(tmp_path / "made.trc", tall, TIME_S, unit))
    assert motion.scale.leg_length == pytest.approx(1.15 * 0.85, abs=0.01)


@pytest.mark.parametrize("hidden", ["RASI", "LPSI"])
def test_one_marker_of_the_pelvis_may_be_hidden_for_a_while(tmp_path: Path, hidden: str) -> None:
    places = {label: place.copy() for label, place in Room("+z", 50.0).seen(PLACES).items()}
    places[hidden][40:110] = np.nan
    motion = hiphinge.read(write_trc(tmp_path / "made.trc", places, TIME_S))
    assert_bends(motion)
    assert not motion.messages


def test_markers_in_a_line_place_nothing() -> None:
    back, front = [[0.0, 1.0, z] for z in (-0.04, 0.0, 0.04)], [[0.16, 1.0, -0.12], [0.16, 1.0, 0.12]]
    markers = np.array([back + front] * 3)
    markers[1, 3:] = np.nan
    markers[2, 3] = np.nan
    found = np.stack(with_hidden(list(np.swapaxes(markers, 0, 1))), axis=1)
    assert np.isnan(found[1, 3:]).all()
    np.testing.assert_allclose(found[2], markers[0], atol=1e-9)


def test_a_hip_without_a_pelvis_is_at_the_trochanter(tmp_path: Path) -> None:
    legs = {label: place for label, place in PLACES.items() if label[1:] not in {"ASI", "PSI"}}
    hip = LEG_M * BEND.course.positions()[:, Landmark.HIP]
    sides = {"R": 1.0, "L": -1.0}
    legs |= {
        f"{side}GTR": np.column_stack([hip, np.full(len(hip), 0.15 * sign)]) for side, sign in sides.items()
    }
    knee = measure(hiphinge.read(write_trc(tmp_path / "made.trc", legs, TIME_S)))["knee_flexion_deg"]
    np.testing.assert_allclose(knee, BEND.course.knee, atol=0.6)


def test_a_person_who_turns_round_bends_alike(tmp_path: Path) -> None:
    turned = {name: place.copy() for name, place in PLACES.items()}
    heading = np.radians(np.linspace(0, 180, len(TIME_S)))
    for place in turned.values():
        x, z = place[:, 0].copy(), place[:, 2].copy()
        place[:, 0], place[:, 2] = (
            x * np.cos(heading) + z * np.sin(heading),
            z * np.cos(heading) - x * np.sin(heading),
        )
    assert_bends(hiphinge.read(write_trc(tmp_path / "made.trc", turned, TIME_S)), within_deg=2.0)


def test_two_hinges_are_found_and_said(tmp_path: Path) -> None:
    outcome = command("analyze", str(write_trc(tmp_path / "made.trc", PLACES, TIME_S)), "--json")
    assert outcome.exit_code == 0
    assert '"kind": "TRC"' in outcome.out
    session = hiphinge.analyze(tmp_path / "made.trc")
    assert [round(rep.lumbar_flexion_deg or 0) for rep in session.reps] == [round(LUMBAR_DEG)] * 2


@pytest.mark.parametrize("missing", ["empty", "zero", "nan"])
def test_a_gap_stays_a_gap(tmp_path: Path, missing: str) -> None:
    gap = slice(60, 80)
    places = {name: place.copy() for name, place in PLACES.items()}
    places["RKNE"][gap] = 0.0 if missing == "zero" else np.nan
    text = trc_text(places, TIME_S)
    if missing == "nan":
        rows = ["\t".join(cell or "nan" for cell in row.split("\t")) for row in text.splitlines()[6:]]
        text = "\n".join([*text.splitlines()[:6], *rows])
    (tmp_path / "made.trc").write_text(text)
    motion = hiphinge.read(tmp_path / "made.trc")
    absent = np.isnan(motion.at(Landmark.KNEE)).any(axis=1)
    assert np.flatnonzero(absent).tolist() == list(range(*gap.indices(len(TIME_S))))
    assert np.isfinite(motion.at(Landmark.ANKLE)).all()
    assert any(message.text == "recording-gaps" for message in motion.messages)


def test_a_file_with_one_side_is_measured_on_that_side(tmp_path: Path) -> None:
    left = {name: place for name, place in PLACES.items() if name[0] == "L"}
    left["LHJC"] = np.column_stack([LEG_M * BEND.course.positions()[:, Landmark.HIP], left["LKNE"][:, 2]])
    motion = hiphinge.read(write_trc(tmp_path / "made.trc", Room("+z", 60.0).seen(left), TIME_S))
    assert motion.view.facing == "left"
    np.testing.assert_allclose(measure(motion)["knee_flexion_deg"], BEND.course.knee, atol=0.6)


def test_names_are_given_to_markers_that_are_not_recognised(tmp_path: Path) -> None:
    odd = {f"Marker {at}": place for at, place in enumerate(PLACES.values())}
    names = {"SHO": "shoulder", "KNE": "knee_lateral", "ANK": "ankle_lateral", "ASI": "asis", "PSI": "psis"}
    lines = []
    for at, label in enumerate(PLACES):
        name = names.get(label[1:])
        if name is not None:
            lines.append(f'{"right" if label[0] == "R" else "left"}_{name} = "Marker {at}"')
    (tmp_path / "names.toml").write_text("\n".join(lines))
    file = write_trc(tmp_path / "made.trc", odd, TIME_S)
    with pytest.raises(UnreadableSourceError, match="give names"):
        hiphinge.read(file)
    motion = hiphinge.read(file, part=Selection(names=tmp_path / "names.toml"))
    np.testing.assert_allclose(measure(motion)["knee_flexion_deg"], BEND.course.knee, atol=0.6)


SETS = {
    "Plug-in-Gait": "RASI RPSI RKNE RANK RHEE RTOE RSHO C7",
    "OpenCap": "r.ASIS_study r.PSIS_study r_knee_study r_ankle_study r_calc_study r_toe_study"
    " r_shoulder_study C7_study",
    "IOR": "RASIS RPSIS RLE RLM RCA RSM RA C7",
    "CAST": "R_IAS R_IPS R_FLE R_FAL R_FCC R_FM2 R_SAE CV7",
    "with the side behind": "ASIS_R PSIS_R Knee_R Ankle_R Heel_R Toe_R Shoulder_R C7",
    "Motive": "WaistRFront WaistRBack RKneeOut RAnkleOut RHeelBack RToe RShoulderTop SpineTop",
    "Kinect": "AsisRight PsisRight KneeRight AnkleRight HeelRight ToeRight ShoulderRight C7",
    "of a person": "Anna:RASI Anna:RPSI Anna:RKNE Anna:RANK Anna:RHEE Anna:RTOE Anna:RSHO Anna:C7",
}
MARKED = ("asis", "psis", "knee_lateral", "ankle_lateral", "heel", "toe", "shoulder")


@pytest.mark.parametrize("labels", SETS.values(), ids=SETS)
def test_marker_sets_are_recognised_by_their_names(labels: str) -> None:
    found = recognised(labels.split(), marker_names())
    wanted = [*(f"right_{name}" for name in MARKED), "c7"]
    assert [found[name][0] for name in wanted] == labels.split()


def test_a_heel_is_no_left_one() -> None:
    assert not recognised(["Heel", "elbow", "wrist"], marker_names())


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('right_tail = "x"', "unknown"),
        ("right_knee = 3", "unknown"),
        ("right_knee =", "cannot be read"),
        ('right_knee = "Nobody"', "does not hold"),
    ],
)
def test_a_file_of_names_that_is_wrong_is_refused(tmp_path: Path, content: str, said: str) -> None:
    (tmp_path / "names.toml").write_text(content)
    file = write_trc(tmp_path / "made.trc", PLACES, TIME_S)
    outcome = command("analyze", str(file), "--json", "--markers", str(tmp_path / "names.toml"))
    assert outcome.exit_code == 1
    assert said in outcome.err


@pytest.mark.parametrize("facing", [1, -1])
@pytest.mark.parametrize("ending", ["trc", "c3d"])
def test_exports_read_back_to_the_same_measures(tmp_path: Path, facing: int, ending: str) -> None:
    if ending == "c3d":
        pytest.importorskip("ezc3d", reason="the extra c3d writes these files")
    motion = exact_motion(hinges(1))
    far = motion.positions[:, Landmark.FAR_KNEE : Landmark.FAR_TOE + 1]
    far += np.array([0.05, 0.02])  # the far leg stands elsewhere
    # a thigh that opens seems shorter, the more the deeper
    hip, knee = motion.positions[:, Landmark.HIP], motion.positions[:, Landmark.KNEE]
    hip += 0.1 * (knee - hip) * (1 - np.ptp(hip, axis=0)[1] ** -1 * (hip - hip.min(axis=0))[:, 1:])
    motion = replace(motion, facing_sign=np.full(len(motion), facing))
    file = tmp_path / f"session.{ending}"
    {"trc": to_trc, "c3d": to_c3d}[ending](session_of(motion), file)
    read, written = measure(hiphinge.read(file)), measure(motion)
    for name in ("trunk_inclination_deg", "trunk_thigh_flexion_deg", "knee_flexion_deg", "hip_travel"):
        np.testing.assert_allclose(read[name], written[name], atol=0.3, err_msg=name)
    assert hiphinge.read(file).view.facing == ("right" if facing > 0 else "left")


def test_without_depth_a_person_faces_as_the_toes_point(tmp_path: Path) -> None:
    hip = np.column_stack([LEG_M * BEND.course.positions()[:, Landmark.HIP], np.zeros(len(TIME_S))])
    hips = {"RHip": hip, "LHip": hip}
    flat = {name: (place + 0.3) * [-1.0, 1.0, 0.0] for name, place in (PLACES | hips).items()}
    motion = hiphinge.read(write_trc(tmp_path / "made.trc", flat, TIME_S))
    np.testing.assert_allclose(measure(motion)["trunk_thigh_flexion_deg"], BEND.course.hip, atol=0.6)


GOOD = trc_text(PLACES, TIME_S)
HEAD, ROWS = "\n".join(GOOD.splitlines()[:6]), GOOD.splitlines()[6:]


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("no markers at all", "broken-header"),
        (GOOD.split("Frame#", maxsplit=1)[0], "broken-header"),
        (GOOD.split("Frame#", maxsplit=1)[0] + "more\n" * 6000, "broken-header-endless"),
        (HEAD + "\n" + ROWS[0], "broken-rows"),
        (HEAD + "\n" + "\n".join([ROWS[0], ROWS[0]]), "broken-times"),
        (HEAD + "\n" + ROWS[0].replace("0.", "O."), "broken-number"),
        ("PathFileType" + "\t" * (2**20 + 10), "broken-line"),
        (HEAD.replace("\tRKNE", "\tx" * 20_000), "broken-columns"),
        (GOOD.replace("KNE", "XYZ"), "broken-no-joints"),
    ],
)
def test_a_broken_table_is_refused_in_one_sentence(
    tmp_path: Path, text: str, reason: str, language: str
) -> None:
    file = tmp_path / "made.trc"
    file.write_text(text)
    with pytest.raises(UnreadableSourceError) as refused:
        hiphinge.read(file)
    (message,) = refused.value.said
    assert isinstance(message, Message)
    why = message.values["reason"]
    assert isinstance(why, Message)
    assert why.text == reason
    assert "made.trc" in catalogue(language).say(message)


def test_counts_that_lie_are_not_believed(tmp_path: Path) -> None:
    (tmp_path / "made.trc").write_text(trc_text(PLACES, TIME_S, counts=(10**9, 10**9)))
    assert_bends(hiphinge.read(tmp_path / "made.trc"))


def test_of_names_that_are_there_twice_the_first_counts(tmp_path: Path) -> None:
    places = PLACES | {"AAAA": PLACES["RTOE"]}
    text = trc_text(places, TIME_S).replace("AAAA", "RKNE")
    (tmp_path / "made.trc").write_text(text)
    motion = hiphinge.read(tmp_path / "made.trc")
    assert_bends(motion)
    assert [message.text for message in motion.messages] == ["recording-named-twice"]


C3D = c3d_bytes({name: place[::10] for name, place in Room("+z", 0, 0.001).seen(PLACES).items()}, rate_hz=3.0)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_damaged_file_is_read_or_refused_in_one_sentence(tmp_path: Path, data: st.DataObject) -> None:
    ending, whole = data.draw(st.sampled_from([("c3d", C3D), ("trc", GOOD[:9000].encode())]))
    content = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 6))):
        # most of what can go wrong lies in the header
        at = data.draw(st.integers(0, min(len(content) - 1, 1500)))
        content[at : at + data.draw(st.integers(1, 3))] = data.draw(st.binary(max_size=4))
    file = tmp_path / f"damaged.{ending}"
    file.write_bytes(bytes(content[: data.draw(st.integers(1, len(content)))]))
    try:
        motion = hiphinge.read(file)
    except HipHingeError as refused:
        assert len(refused.said) == 1  # noqa: PT017 - either end is right
    else:
        assert len(motion) >= 2


def test_a_thigh_keeps_its_length_where_skin_pushes_the_hip_forward() -> None:
    names = ("RHJC", "RKNE", "RANK", "RSHO")
    standing = np.array([[0.0, 0.9, 0.1], [0.0, 0.5, 0.1], [0.0, 0.1, 0.1], [0.0, 1.4, 0.1]])
    sitting = np.array([[-0.35, 0.55, 0.1], [0.0, 0.5, 0.1], [0.0, 0.1, 0.1], [-0.3, 1.05, 0.1]])
    places = np.concatenate([np.tile(standing, (8, 1, 1)), sitting[None]])
    places = places @ [[0.8, 0.0, 0.6], [0.0, 1.0, 0.0], [-0.6, 0.0, 0.8]]  # seen from no side
    body = body_of(Marked.of(names, np.arange(9) / 100, places, "m"))
    thigh = body.sides["right"][Landmark.HIP] - places[:, 1]
    assert np.linalg.norm(thigh, axis=1) == pytest.approx(0.4)
    assert np.cross(thigh, places[:, 0] - places[:, 1]) == pytest.approx(0.0, abs=1e-12)


MOCAP = shared_folder() / "mocap"
needs_recordings = pytest.mark.skipif(not MOCAP.is_dir(), reason=f"{MOCAP} is not there")


@needs_recordings
@pytest.mark.parametrize("name", ["squats", "sit_to_stand"])
def test_markers_agree_with_the_model_that_was_fitted_to_them(name: str) -> None:
    by_markers = hiphinge.analyze(MOCAP / f"person4_{name}.trc")
    by_model = hiphinge.analyze(MOCAP / f"person4_{name}_ik.mot")
    assert len(by_markers.reps) == len(by_model.reps) == 5
    for series in ("knee_flexion_deg", "hip_flexion_deg", "lumbar_flexion_deg"):
        apart = by_markers.measures[series] - by_model.measures[series]
        assert np.nanstd(apart) < 3.5, series


@needs_recordings
def test_every_file_of_the_zoo_is_read_or_refused_in_one_sentence() -> None:
    files = sorted((MOCAP / "c3d_zoo").iterdir())
    assert files
    for file in files:
        try:
            assert len(hiphinge.read(file)) >= 2
        except HipHingeError as refused:
            assert len(refused.said) == 1  # noqa: PT017 - either end is right
            assert file.name in str(refused)  # noqa: PT017


@needs_recordings
@pytest.mark.parametrize(
    ("side", "leg", "shafts_deg", "axis_deg"), [("R", "near", 3.0, 1.5), ("L", "far", 1.0, 1.0)]
)
def test_knees_of_plug_in_gait_bend_as_far_as_its_own_shafts(
    side: str, leg: str, shafts_deg: float, axis_deg: float
) -> None:
    ezc3d = pytest.importorskip("ezc3d")
    file = MOCAP / "plug_in_gait_walk.c3d"
    points = ezc3d.c3d(str(file))
    label = points["parameters"]["POINT"]["LABELS"]["value"].index(f"{side}KneeAngles")
    angles_deg = points["data"]["points"][:3, label].T
    flexion, abduction, _ = np.radians(angles_deg.T)
    between_shafts = np.degrees(np.arccos(np.cos(flexion) * np.cos(abduction)))
    hip, knee, ankle = (
        Landmark[name if leg == "near" else f"FAR_{name}"] for name in ("HIP", "KNEE", "ANKLE")
    )
    motion = hiphinge.read(file)
    thigh, shank = (
        inclination_deg(motion.at(low), motion.at(high)) for low, high in ((knee, hip), (ankle, knee))
    )
    off = shank - thigh - between_shafts
    assert abs(off.mean()) < 2.5
    assert np.std(off) < shafts_deg
    assert np.std(shank - thigh - about_the_axis_of_the_walk(angles_deg)) < axis_deg


def about_the_axis_of_the_walk(angles_deg: FloatArray) -> FloatArray:
    """Flexion about the knee axis that leaves least ab/adduction in the walk itself (Baudet 2014).

    Flexion, abduction and rotation, shape (frames, 3), are those about the axis that the wands gave.
    """
    turned = []
    for turn_deg in range(-90, 90):
        shaft = Rotation.from_euler("z", turn_deg, degrees=True)
        knee = shaft.inv() * Rotation.from_euler("YXZ", angles_deg, degrees=True) * shaft
        turned.append(knee.as_euler("YXZ", degrees=True))
    least = min(turned, key=lambda knee: float(np.std(knee[:, 1])))
    return np.asarray(least[:, 0])
