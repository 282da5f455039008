"""Landmarks of other pose models: every format gives what a film of the same points gives."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import hiphinge
from command_line import hiphinge as command
from figures import Camera, hinges, seen
from hiphinge import Motion, Selection
from hiphinge.body import Landmark, SpinePoint
from hiphinge.errors import HipHingeError, UnreadableSourceError
from hiphinge.knowledge.keypoints import layouts
from hiphinge.measures import measure
from hiphinge.poses.sagittal import picture_points
from hiphinge.sources.landmarks.points import FIGURE
from hiphinge.sources.landmarks.seen import Person, followed
from hiphinge.sources.registry import recording_at
from hiphinge.texts import Message
from shared import shared_folder

COURSE = hinges(2)
CAMERA = Camera()
POINTS = CAMERA.points_px(COURSE)
TIME_S = COURSE.time_s
ANGLES = ("trunk_inclination_deg", "trunk_thigh_flexion_deg", "knee_flexion_deg")


def listed(layout: str, row: np.ndarray) -> list[list[float]]:
    """The points of a picture in the order of a pose model; those that a figure has not are missing."""
    table = layouts()[layout]
    named = dict(zip(FIGURE, row.tolist(), strict=True))
    points = [[*named.get(name, (0.0, 0.0)), 1.0 if name in named else 0.0] for name in table.names]
    return points + [[0.0, 0.0, 0.0]] * (table.points - len(points))


def posetrack(folder: Path) -> Path:
    names = layouts()["blazepose"].names
    frames = [
        {
            "frameIndex": at,
            "timestamp": time,
            "keypoints": [
                {"x": x, "y": y, "score": score, "name": name.replace("toe", "foot_index")}
                for name, (x, y, score) in zip(names, listed("blazepose", row), strict=True)
            ],
        }
        for at, (time, row) in enumerate(zip(TIME_S.tolist(), POINTS, strict=True))
    ]
    return saved(
        folder / "made.posetrack.json",
        {"metadata": {"videoWidth": 1280, "videoHeight": 720}, "frames": frames},
    )


def mediapipe(folder: Path) -> Path:
    """Shares of the picture, without names."""
    frames = [
        {
            "timestamp_ms": 1000 * time,
            "landmarks": [
                {"x": x / 1280, "y": y / 720, "z": 0, "visibility": v} for x, y, v in listed("blazepose", row)
            ],
        }
        for time, row in zip(TIME_S.tolist(), POINTS, strict=True)
    ]
    return saved(folder / "made.json", {"width": 1280, "height": 720, "frames": frames})


def openpose(layout: str) -> Callable[[Path], Path]:
    def written(folder: Path) -> Path:
        for at, row in enumerate(POINTS):
            flat = [value for point in listed(layout, row) for value in point]
            other = [value / 3 for value in flat]  # a smaller person behind
            people = [{"pose_keypoints_2d": other}, {"pose_keypoints_2d": flat}]
            saved(folder / f"clip_{at:012d}_keypoints.json", {"version": 1.3, "people": people})
        return recording_at(folder)

    return written


def mmpose(folder: Path) -> Path:
    frames = [
        {
            "frame_id": at,
            "instances": [
                {
                    "keypoints": [point[:2] for point in points],
                    "keypoint_scores": [point[2] for point in points],
                }
            ],
        }
        for at, points in enumerate(listed("coco17", row) for row in POINTS)
    ]
    return saved(folder / "results.json", {"meta_info": {"fps": 30}, "instance_info": frames})


def alphapose(folder: Path) -> Path:
    """A list of people, several of whom may belong to one picture."""
    people = []
    for at, row in enumerate(POINTS):
        flat = [value for point in listed("halpe26", row) for value in point]
        other = [value / 3 for value in flat]
        people += [{"image_id": f"{at}.jpg", "keypoints": one, "score": 2.0} for one in (flat, other)]
    return saved(folder / "alphapose-results.json", people)


def bare_lists(folder: Path) -> Path:
    """Pictures as lists of x, y, depth and visibility."""
    pictures = [[[x, y, 0.0, sure] for x, y, sure in listed("blazepose", row)] for row in POINTS]
    return saved(folder / "landmarks.json", pictures)


def csv_table(folder: Path) -> Path:
    header = [f"{name}_{axis}" for name in FIGURE for axis in "xy"]
    rows = np.column_stack([TIME_S, POINTS.reshape(len(POINTS), -1)])
    np.savetxt(folder / "made.csv", rows, delimiter=",", header=",".join(["time_s", *header]), comments="")
    return folder / "made.csv"


def saved(file: Path, content: Any) -> Path:
    file.write_text(json.dumps(content))
    return file


WRITERS = {
    "posetrack": posetrack,
    "MediaPipe": mediapipe,
    "BODY_25": openpose("body25"),
    "HALPE_26": openpose("halpe26"),
    "COCO_17": openpose("coco17"),
    "SpinePose": openpose("spinepose37"),
    "MMPose": mmpose,
    "AlphaPose": alphapose,
    "lists": bare_lists,
    "CSV": csv_table,
}


@pytest.mark.parametrize("write", WRITERS.values(), ids=WRITERS)
def test_every_format_is_measured_like_a_film_of_the_same_points(
    write: Callable[[Path], Path], tmp_path: Path
) -> None:
    motion, filmed = hiphinge.read(write(tmp_path)), measure(seen(COURSE, CAMERA))
    measures = measure(motion)
    for name in ANGLES:
        np.testing.assert_allclose(measures[name], filmed[name], atol=0.5, err_msg=name)
    assert motion.provenance.kind == "landmarks"
    assert motion.provenance.frame_rate_hz == pytest.approx(30.0, rel=1e-3)
    assert motion.back is None


def test_without_times_the_rate_that_is_assumed_is_said(tmp_path: Path) -> None:
    motion = hiphinge.read(openpose("body25")(tmp_path))
    assert [message.text for message in motion.messages] == ["recording-no-times"]
    assert not hiphinge.read(posetrack(tmp_path)).messages


def test_a_folder_of_pictures_is_one_recording(tmp_path: Path) -> None:
    openpose("body25")(tmp_path)
    outcome = command("analyze", str(tmp_path), "--json")
    assert outcome.exit_code == 0
    assert len(json.loads(outcome.out)["reps"]) == 2


def test_points_over_the_spine_lie_where_they_were_seen(tmp_path: Path) -> None:
    spine = {"c7": (600.0, 250.0), "t12": (590.0, 330.0), "l5": (600.0, 400.0), "s1": (610.0, 430.0)}
    for at, row in enumerate(POINTS):
        points = listed("spinepose37", row)
        for name, place in spine.items():
            points[layouts()["spinepose37"].names.index(name)] = [*place, 1.0]
        flat = [value for point in points for value in point]
        saved(tmp_path / f"clip_{at:03d}_keypoints.json", {"people": [{"pose_keypoints_2d": flat}]})
    motion = hiphinge.read(recording_at(tmp_path))
    assert motion.spine is not None
    assert motion.spine.levels == (SpinePoint.C7, SpinePoint.T12, SpinePoint.L5, SpinePoint.S1)
    back = picture_points(motion, motion.spine.points)
    np.testing.assert_allclose(back, np.broadcast_to(list(spine.values()), back.shape), atol=1e-6)


def test_a_map_names_the_columns_of_a_table(tmp_path: Path) -> None:
    file = csv_table(tmp_path)
    file.write_text(file.read_text().replace("left_knee_", "LK_").replace("right_knee_", "RK_"))
    (tmp_path / "names.toml").write_text('left_knee = "LK"\nright_knee = "RK"\n')
    named = hiphinge.read(file, part=Selection(names=tmp_path / "names.toml"))
    assert np.isfinite(measure(named)["knee_flexion_deg"]).all()
    assert np.isnan(measure(hiphinge.read(file))["knee_flexion_deg"]).all()


@pytest.mark.parametrize(
    ("left", "right", "time"),
    [
        ("LeftKnee.", "RightKnee.", "Time (ms)"),
        ("knee_l_", "knee_r_", "timestamp"),
        ("l knee ", "r knee ", "Timestamp_ms"),
    ],
)
def test_columns_and_times_may_be_written_in_other_ways(
    tmp_path: Path, left: str, right: str, time: str
) -> None:
    file = csv_table(tmp_path)
    plain = hiphinge.read(file)
    header, *rows = file.read_text().splitlines()
    header = header.replace("left_knee_", left).replace("right_knee_", right).replace("time_s", time)
    rows = [f"{1000 * float(row.split(',', 1)[0])},{row.split(',', 1)[1]}" for row in rows]
    file.write_text("\n".join([header, *rows]))
    motion = hiphinge.read(file)
    np.testing.assert_allclose(motion.time_s, plain.time_s, atol=1e-9)
    np.testing.assert_allclose(motion.positions, plain.positions, atol=1e-6)


@pytest.mark.parametrize("side", ["left", "right"])
def test_one_side_alone_is_the_one_towards_the_camera(tmp_path: Path, side: str) -> None:
    file = csv_table(tmp_path)
    whole = hiphinge.read(file)
    near = whole.view.facing or ""
    header, *rows = [line.split(",") for line in file.read_text().splitlines()]
    kept = [at for at, name in enumerate(header) if name == "time_s" or name.startswith((near, "nose"))]
    renamed = [header[at].replace(near, side) for at in kept]
    file.write_text(
        "\n".join(",".join(row) for row in [renamed, *([row[at] for at in kept] for row in rows)])
    )
    motion = hiphinge.read(file)
    np.testing.assert_allclose(motion.at(Landmark.KNEE), whole.at(Landmark.KNEE), atol=0.02)
    assert np.isnan(motion.at(Landmark.FAR_KNEE)).all()


def test_the_person_seen_largest_and_longest_is_followed_across_gaps() -> None:
    def someone(place: float, height: float) -> Person:
        return {"nose": (place, 0.0, 1.0), "left_ankle": (place, height, 1.0)}

    walker = [someone(500 + 5 * at, 100) for at in range(60)]
    other, ghost = someone(0, 70), someone(900, 300)
    people = [[other] if 30 <= at < 36 else [other, one] for at, one in enumerate(walker)]
    people[0], people[3] = [other], [ghost, walker[3], other]
    seen = followed(people)
    missing = {0, *range(30, 36)}
    assert all((not seen[at]) if at in missing else seen[at] == walker[at] for at in range(60))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("[" * 100_000, "broken-json"),
        ('{"frames": [{"keypoints": [', "broken-json"),
        ('{"frames": []}', "broken-no-landmarks"),
        ('{"frames": [{"keypoints": [{"x": NaN, "y": 1e400, "name": "left_hip"}]}]}', "broken-no-landmarks"),
    ],
)
def test_broken_json_is_refused(tmp_path: Path, content: str, reason: str) -> None:
    file = tmp_path / "made.json"
    file.write_text(content)
    with pytest.raises(UnreadableSourceError) as refused:
        read_as_landmarks(file)
    (message,) = refused.value.said
    assert isinstance(message, Message)
    why = message.values["reason"]
    assert isinstance(why, Message)
    assert why.text == reason


def test_shares_of_a_picture_of_unknown_size_are_refused(tmp_path: Path) -> None:
    file = mediapipe(tmp_path)
    content = json.loads(file.read_text())
    del content["width"]
    with pytest.raises(UnreadableSourceError, match="width and height"):
        hiphinge.read(saved(file, content))


def test_other_json_is_no_recording(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSourceError, match="not a recording of a known kind"):
        hiphinge.read(
            saved(tmp_path / "session.json", {"schema": "hiphinge.session/1", "reps": [{"points": [1]}]})
        )


def read_as_landmarks(file: Path) -> Motion:
    from hiphinge.sources.landmarks.reading import read_landmarks

    return read_landmarks(file)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("whole")
    table = csv_table(folder).read_bytes()
    content = json.loads(posetrack(folder).read_text())
    short = content | {"frames": content["frames"][:4]}
    return {"json": json.dumps(short).encode(), "csv": b"\n".join(table.split(b"\n")[:6])}


@settings(max_examples=90, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_damaged_file_is_read_or_refused_in_one_sentence(
    tmp_path: Path, whole: dict[str, bytes], data: st.DataObject
) -> None:
    ending = data.draw(st.sampled_from(sorted(whole)))
    content = bytearray(whole[ending])
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at : at + data.draw(st.integers(1, 8))] = data.draw(
            st.sampled_from([b"", b"null", b"1e999", b"-1", b"[]", b"{}", b'"x"', b"\0", b"NaN", b","])
        )
    file = tmp_path / f"damaged.{ending}"
    file.write_bytes(bytes(content))
    try:
        assert len(read_as_landmarks(file)) >= 2
    except HipHingeError as refused:
        assert len(refused.said) == 1  # noqa: PT017 - either end is right


SWINGS = shared_folder() / "mocap" / "swing_4reps.posetrack.json"


@pytest.mark.skipif(not SWINGS.is_file(), reason=f"{SWINGS} is not there")
def test_four_swings_are_found() -> None:
    assert len(hiphinge.analyze(SWINGS).reps) == 4
