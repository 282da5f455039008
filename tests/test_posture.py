"""Quiet standing and sitting: figures whose offsets and hollows are known, and what cannot be known."""

import json
from dataclasses import replace
from math import radians, sin
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from bent_backs import TRUNK, bent
from command_line import hiphinge, reported_in_one_sentence
from figures import STANDING, Camera, Course, clock, course, exact_motion, seen, still, walking
from hiphinge.body import Landmark, SpinePoint
from hiphinge.errors import InvalidValueError, NothingMeasuredError, UnreadableSourceError
from hiphinge.families import POSTURE
from hiphinge.knowledge.posture import posture_measures
from hiphinge.knowledge.references import references
from hiphinge.knowledge.table import MARKS
from hiphinge.measures.spine.template import SACRUM, T12
from hiphinge.motion import BackLine, FloatArray, Motion, SpineMarkers
from hiphinge.posture import Posture, posture_of
from hiphinge.posture.plumb import BEFORE_ANKLE, FOOT_PER_STATURE
from hiphinge.quantity import changes, smallest_change
from hiphinge.session import measure_whole
from hiphinge.sources.photo import is_photo, read_photo
from hiphinge.texts import Message, languages
from hiphinge.workflows.posture import compare_postures
from laboratory import LEG_M, standing_markers

STATURE_M = 1.75
PLUMB_PCT = 100 * BEFORE_ANKLE * FOOT_PER_STATURE


def back_line(hollow: float = 0.06, neck: float = 0.12) -> FloatArray:
    """A back as straight as a rod, but for a hollow of so many trunk lengths low down and one of the neck."""
    up = np.arange(-0.4, 1.6, 0.02)
    inside = np.clip((up - SACRUM) / (T12 - SACRUM), 0, 1)
    low_back = hollow * np.sin(np.pi * inside) ** 2
    above = np.clip((up - 1.08) / 0.16, 0, 1)
    return np.stack([-0.2 + low_back + neck * np.sin(np.pi / 2 * above) ** 2, up], axis=1)


def standing(seconds: float = 3.0, line: FloatArray | None = None, forward: float = 0.0) -> Motion:
    """Someone who stands still with this back, ear and shoulder so many trunk lengths further forward."""
    frames = round(30 * seconds) + 1
    one = bent(0.0, 0.0).part(np.zeros(frames, dtype=np.int64))
    positions = one.positions.copy()
    positions[:, [Landmark.EAR, Landmark.SHOULDER], 0] += forward * TRUNK
    positions[:, Landmark.FAR_EAR :] = positions[:, Landmark.EAR : Landmark.FAR_EAR]
    points = np.tile(TRUNK * (back_line() if line is None else line), (frames, 1, 1))
    back = BackLine(points, np.full(points.shape[:2], 0.5))
    return replace(
        one, time_s=np.arange(frames) / 30, frame=np.arange(frames), positions=positions, back=back
    )


def value(posture: Posture, name: str) -> float:
    found = posture.readings[name].value
    assert found is not None
    return found


def sitting(seconds: float = 3.0) -> Motion:
    time_s = clock(seconds)
    trunk, thigh, shank = (np.full(len(time_s), lean) for lean in (5.0, -88.0, 2.0))
    return exact_motion(Course(time_s, trunk, thigh, shank))


def test_landmarks_stand_as_far_before_the_plumb_line_as_they_were_put() -> None:
    found = posture_of(standing(forward=0.05))
    height = 360.0 / 0.491
    for name, landmark_x in (("ear", 10 + 10), ("shoulder", 10), ("hip", 0), ("knee", 0)):
        expected = 100 * landmark_x / height - PLUMB_PCT
        assert value(found, f"{name}_offset_pct") == pytest.approx(expected, abs=0.01)
    assert value(found, "trunk_inclination_deg") == pytest.approx(np.degrees(np.arctan(0.05)), abs=0.01)
    assert value(found, "knee_flexion_deg") == pytest.approx(0.0, abs=0.01)


ONE = standing(0.5, forward=0.03)
READ = posture_of(ONE)


@pytest.mark.parametrize("apart", [-20.0, 5.0])
def test_a_camera_that_sees_one_shoulder_before_the_other_moves_neither_offset_nor_lean(apart: float) -> None:
    positions = ONE.positions.copy()
    for near, far, share in (
        (Landmark.SHOULDER, Landmark.FAR_SHOULDER, 1.0),
        (Landmark.HIP, Landmark.FAR_HIP, 0.5),
        (Landmark.ANKLE, Landmark.FAR_ANKLE, 0.5),
    ):
        positions[:, near, 0] += share * apart
        positions[:, far, 0] -= share * apart
    # the near leg leans and seems a little longer, and with it the body
    found = posture_of(replace(ONE, positions=positions))
    for name in ("shoulder_offset_pct", "trunk_inclination_deg"):
        assert value(found, name) == pytest.approx(value(READ, name), abs=0.01)


def test_without_the_far_side_the_near_one_is_measured() -> None:
    alone = replace(ONE, confidence=ONE.confidence * (np.arange(len(Landmark)) < Landmark.FAR_EAR))
    found = posture_of(alone)
    for name in ("shoulder_offset_pct", "trunk_inclination_deg"):
        assert value(found, name) == pytest.approx(value(READ, name), abs=1e-6)


@pytest.mark.parametrize(("hollow", "neck"), [(0.03, 0.10), (0.06, 0.16)])
def test_hollows_are_as_deep_as_they_were_made(hollow: float, neck: float) -> None:
    found = posture_of(standing(line=back_line(hollow, neck)))
    assert value(found, "low_back_hollow_pct") == pytest.approx(100 * hollow, abs=0.3)
    assert value(found, "neck_hollow_pct") == pytest.approx(100 * neck, abs=0.3)
    assert value(found, "kyphosis_index_pct") == pytest.approx(50 * (hollow + neck), abs=0.3)


@pytest.mark.parametrize("hollow", [1, -1])
def test_the_turn_of_an_arc_is_its_angle_and_hollow_is_positive(hollow: int) -> None:
    up, radius = np.arange(-0.4, 1.6, 0.02), 2.0
    arc = radius - np.sqrt(radius**2 - (up - (SACRUM + T12) / 2) ** 2)
    found = posture_of(standing(line=np.stack([-0.2 - hollow * arc, up], axis=1)))
    angle = np.degrees(2 * np.arcsin((T12 - SACRUM) / 2 / radius))
    assert value(found, "lordosis_deg") == pytest.approx(hollow * angle, abs=0.5)


@given(st.floats(-0.03, 0.03), st.floats(0.03, 0.1))
@settings(max_examples=5, deadline=None)
def test_the_turn_of_the_low_back_hardly_depends_on_where_the_hip_is_seen(up: float, hollow: float) -> None:
    turns = [
        value(posture_of(standing(line=back_line(hollow) + np.array([0.0, raised]))), "lordosis_deg")
        for raised in (0.0, up)
    ]
    assert turns[1] == pytest.approx(turns[0], abs=0.5)


def test_the_angle_at_c7_is_that_of_the_line_to_the_ear() -> None:
    found = posture_of(standing(line=back_line(neck=0.0)))
    ear_x, ear_y = 10 / TRUNK + 0.2, 1.2 - 1.08
    assert value(found, "craniovertebral_deg") == pytest.approx(np.degrees(np.arctan2(ear_y, ear_x)), abs=0.5)
    further = posture_of(standing(line=back_line(neck=0.0), forward=0.05))
    assert value(further, "craniovertebral_deg") < value(found, "craniovertebral_deg")


@settings(max_examples=10, deadline=None)
@given(st.floats(0.2, 5.0))
def test_the_size_of_the_picture_does_not_matter(size: float) -> None:
    one = ONE
    assert one.back is not None
    larger = replace(
        one,
        positions=size * one.positions,
        standard_error=size * one.standard_error,
        back=BackLine(size * one.back.points, size * one.back.standard_error),
    )
    for name, reading in posture_of(larger).readings.items():
        expected = READ.readings[name]
        assert reading.value == pytest.approx(expected.value, abs=1e-6)
        assert reading.standard_error == pytest.approx(expected.standard_error, abs=1e-6)


@settings(max_examples=10, deadline=None)
@given(st.integers(0, 100), st.floats(0.0, 12.0))
def test_a_mirrored_person_stands_alike(seed: int, yaw_deg: float) -> None:
    camera, figure = Camera(yaw_deg=yaw_deg, seed=seed), course(still(1.0))
    one, other = (posture_of(seen(figure, each)) for each in (camera, camera.mirrored()))
    for name, reading in one.readings.items():
        assert reading.value == pytest.approx(other.readings[name].value, abs=1e-6)


def test_without_an_outline_the_back_is_not_known_and_the_reason_is_given() -> None:
    found = posture_of(replace(standing(), back=None))
    for name, measure in posture_measures().items():
        reading = found.readings[name]
        assert (reading.value is None) == (measure.kind != "landmarks")
        assert (reading.reason is None) == (reading.value is not None)


def test_a_hidden_piece_of_the_back_is_not_bridged() -> None:
    line = back_line()
    line[(line[:, 1] > 0.2) & (line[:, 1] < 0.4)] = np.nan
    found = posture_of(standing(line=line))
    unknown = {name for name, reading in found.readings.items() if reading.value is None}
    assert unknown == {"low_back_hollow_pct", "kyphosis_index_pct", "lordosis_deg"}


def test_messages_of_the_recording_are_passed_on() -> None:
    said = Message("recording-no-times", {"rate": 30})
    session = measure_whole(POSTURE, replace(standing(0.5), messages=(said,)))
    assert said in session.messages
    assert set(session.judgement.messages) < set(session.messages)


def test_each_measure_names_its_evidence() -> None:
    for measure in posture_measures().values():
        assert measure.mark in MARKS
        assert set(measure.references) <= references().keys()


def test_a_sitting_person_has_a_trunk_but_no_plumb_line() -> None:
    found = posture_of(sitting())
    assert found.stance == "sitting"
    assert value(found, "trunk_inclination_deg") == pytest.approx(5.0, abs=0.01)
    assert value(found, "knee_flexion_deg") == pytest.approx(90.0, abs=0.01)
    assert found.readings["hip_offset_pct"].value is None


def test_only_the_standing_of_someone_who_also_walks_is_read() -> None:
    walk, stand = walking(4.0), course(still(3.0))
    assert walk.far_leg is not None
    far_thigh, far_shank = walk.far_leg
    both = Course(
        np.append(walk.time_s, walk.time_s[-1] + 1 / 30 + stand.time_s),
        np.append(walk.trunk, stand.trunk),
        np.append(walk.thigh, stand.thigh),
        np.append(walk.shank, stand.shank),
        far_leg=(np.append(far_thigh, stand.thigh), np.append(far_shank, stand.shank)),
    )
    found = posture_of(exact_motion(both))
    assert found.seconds == pytest.approx(3.0, abs=0.4)
    assert value(found, "trunk_inclination_deg") == pytest.approx(STANDING.trunk, abs=0.1)


def test_who_moves_all_the_time_is_refused() -> None:
    with pytest.raises(NothingMeasuredError, match="nobody stands or sits still"):
        posture_of(exact_motion(walking()))


def test_a_view_from_the_front_is_refused() -> None:
    with pytest.raises(NothingMeasuredError, match="off the person's true side"):
        posture_of(seen(course(still(2.0)), Camera(yaw_deg=70.0)))


@pytest.mark.parametrize(("frames", "why"), [(1, "One picture"), (31, "too short")])
def test_without_repeats_no_change_can_be_detected_and_that_is_said(frames: int, why: str) -> None:
    found = posture_of(standing().part(np.arange(frames)))
    assert found.repeats == 0
    assert all(one.smallest_change is None for one in found.readings.values())
    assert why in str(found.messages[0])
    assert {
        change.changed for change in changes(found.readings, posture_of(standing()).readings).values()
    } == {None}


def test_who_sways_more_is_read_less_surely() -> None:
    calm, swaying = (exact_motion(course(still(6.0))) for _ in range(2))
    lean = radians(1.5) * np.sin(2 * np.pi * 0.3 * swaying.time_s)
    positions = swaying.positions.copy()
    positions[..., 0] += lean[:, None] * positions[..., 1]
    one, other = posture_of(calm), posture_of(replace(swaying, positions=positions))
    for name in ("ear_offset_pct", "shoulder_offset_pct", "trunk_inclination_deg"):
        least, more = (each.readings[name].smallest_change for each in (one, other))
        assert least is not None
        assert more is not None
        assert more > 1.1 * least


def test_only_what_differs_by_more_than_chance_has_changed() -> None:
    before = posture_of(standing()).readings
    assert {one.changed for one in changes(before, posture_of(standing()).readings).values()} == {False}
    after = changes(before, posture_of(standing(forward=0.15)).readings)
    changed = {name for name, one in after.items() if one.changed}
    assert {"ear_offset_pct", "shoulder_offset_pct", "trunk_inclination_deg"} <= changed
    assert not changed & {"hip_offset_pct", "knee_offset_pct", "knee_flexion_deg"}


def test_the_head_is_measured_over_a_point_at_c7() -> None:
    motion = replace(standing(), back=None)
    ear = motion.at(Landmark.EAR)
    c7 = (ear - np.array([6.0, 8.0]))[:, None]
    spine = SpineMarkers((SpinePoint.C7,), c7, np.full(c7.shape[:2], 0.5))
    found = posture_of(replace(motion, spine=spine)).readings["craniovertebral_deg"]
    assert found.value == pytest.approx(np.degrees(np.arctan2(8, 6)))
    assert 0 < (found.standard_error or 0.0) < 10
    assert posture_of(motion).readings["craniovertebral_deg"].value is None


def test_that_outlines_are_no_spines_is_part_of_a_value_and_not_of_a_change() -> None:
    found = posture_of(standing()).readings
    for name in ("low_back_hollow_pct", "kyphosis_index_pct", "lordosis_deg"):
        error, change = found[name].standard_error, found[name].smallest_change
        body_error = posture_measures()[name].body_error
        assert error is not None
        assert change is not None
        own = np.sqrt(error**2 - body_error**2)
        assert body_error < error
        assert change == pytest.approx(smallest_change(own))


def test_that_landmarks_are_no_joints_is_part_of_a_value_and_not_of_a_change() -> None:
    markers = replace(standing(), back=None)
    film = replace(markers, provenance=replace(markers.provenance, kind="video", width=640, height=480))
    plain, filmed = (posture_of(one).readings for one in (markers, film))
    for name, measure in posture_measures().items():
        before, after = plain[name], filmed[name]
        assert (after.value, after.smallest_change) == (before.value, before.smallest_change)
        if before.standard_error is None:
            continue
        assert after.standard_error == pytest.approx(np.hypot(before.standard_error, measure.body_error))
    assert (filmed["hip_offset_pct"].standard_error or 0.0) > 1.5


def test_standing_is_not_compared_with_sitting() -> None:
    with pytest.raises(InvalidValueError, match="standing and the other sitting"):
        compare_postures(*(measure_whole(POSTURE, motion) for motion in (standing(), sitting())))


def test_the_command_prints_each_measure_with_its_error(tmp_path: Path) -> None:
    file = standing_markers(tmp_path / "stand.trc")
    outcome = hiphinge("posture", file, "--stature", str(STATURE_M), "--json", "--compare-with", file)
    document = json.loads(outcome.out)
    posture = document["posture"]
    assert posture["stance"] == "standing"
    assert {f"{name}{end}" for name in posture_measures() for end in ("", "_se")} <= posture.keys()
    hip_m = LEG_M / 2 * (sin(radians(STANDING.shank)) + sin(radians(STANDING.thigh)))
    assert posture["hip_offset_pct"] == pytest.approx(100 * hip_m / STATURE_M - PLUMB_PCT, abs=0.1)
    assert posture["lordosis_deg"] is None
    assert posture["reasons"]["lordosis_deg"] == "no outline of the back"
    assert document["changes"]["hip_offset_pct"] == {
        "difference": 0.0,
        "smallest": pytest.approx(posture["smallest_detectable_change"]["hip_offset_pct"], abs=1e-4),
        "changed": False,
    }


@pytest.mark.parametrize("language", languages())
def test_the_command_shows_tables_in_each_language(tmp_path: Path, language: str) -> None:
    file = standing_markers(tmp_path / "stand.trc")
    for more in ((), ("--compare-with", file)):
        outcome = hiphinge("posture", file, "--language", language, *more)
        assert outcome.exit_code == 0
        assert len(outcome.out.splitlines()) > len(posture_measures())


def test_pictures_that_cannot_be_read_are_refused_in_one_sentence(tmp_path: Path) -> None:
    heic, broken, strip = (tmp_path / name for name in ("a.heic", "b.jpg", "c.png"))
    heic.write_bytes(b"\0\0\0\x18ftypheic" + bytes(40))
    broken.write_bytes(b"\xff\xd8\xff" + bytes(400))
    Image.new("RGB", (400, 20)).save(strip)
    for file, why in ((heic, "HEIC"), (broken, "no picture"), (strip, "400 x 20")):
        outcome = hiphinge("posture", file)
        assert reported_in_one_sentence(outcome)
        assert why in outcome.err


def test_a_photo_is_known_by_its_content(tmp_path: Path) -> None:
    photo, text = tmp_path / "photo", tmp_path / "text.jpg"
    Image.new("RGB", (64, 64)).save(photo, format="PNG")
    text.write_text("no picture", "utf-8")
    assert is_photo(photo)
    assert not is_photo(text)
    with pytest.raises(UnreadableSourceError):
        is_photo(tmp_path / "nowhere.jpg")


def test_nobody_in_a_photo_is_said(tmp_path: Path) -> None:
    Image.new("RGB", (320, 320), "grey").save(tmp_path / "empty.png")
    with pytest.raises(NothingMeasuredError, match="No person was found"):
        read_photo(tmp_path / "empty.png")


def test_a_photo_that_lies_on_its_side_is_turned_as_its_exif_says(phantoms: Path, tmp_path: Path) -> None:
    import av

    with av.open(str(phantoms / "hinge_neutral.mp4")) as film:
        upright = Image.fromarray(next(film.decode(video=0)).to_ndarray(format="rgb24"))
    upright.save(tmp_path / "upright.png")
    exif = Image.Exif()
    exif[0x0112] = 6  # turn by 90 degrees clockwise to show it
    upright.rotate(90, expand=True).save(tmp_path / "turned.png", exif=exif)
    one, other = (posture_of(read_photo(tmp_path / f"{name}.png")) for name in ("upright", "turned"))
    for name, reading in one.readings.items():
        assert reading.value is not None
        assert value(other, name) == pytest.approx(reading.value, abs=0.01)
