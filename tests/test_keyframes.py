"""The stills of a session: which there are, what they show and what they are called."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

import hiphinge
from hiphinge.analysis import Writing, write_results
from hiphinge.body import Landmark
from hiphinge.faults import Verdict
from hiphinge.poses.frames import PlanarFrame
from hiphinge.report.overlay.annotated import Look
from hiphinge.report.overlay.covered import body_circles
from hiphinge.report.overlay.cutting import cut_to_person
from hiphinge.report.overlay.drawing import Canvas
from hiphinge.report.overlay.keyframes import shots, taking_stills
from hiphinge.report.overlay.places import Places, picture_places
from hiphinge.results.folder import check_target
from hiphinge.results.moments import best_rep, moments
from hiphinge.results.names import KEYFRAMES
from hiphinge.results.session_json import session_to_dict
from hiphinge.session import Session
from hiphinge.sources.video import VideoFile
from sessions import image_points, made_up, make_session, with_findings, with_values, without_reps
from shared import PROJECT
from test_annotated import HEIGHT, WIDTH, around, detail, frames_of, picture, regular

FRAMES = 12
pytestmark = pytest.mark.usefixtures("read_once")
SAMPLE = PROJECT / "src" / "hiphinge" / "samples" / "hinge.mp4"


def session_with(*faults: str, time_s: float = 5 / 30) -> Session:
    session = make_session(FRAMES, width=WIDTH, height=HEIGHT)
    return with_findings(session, [[made_up(fault, time_s=time_s) for fault in faults]])


def three_reps(session: Session) -> Session:
    (rep,) = session.reps
    reps = tuple(replace(rep, number=number) for number in (1, 2, 3))
    return with_values(session, segmentation=replace(session.segmentation, reps=reps))


def taken(folder: Path, session: Session, look: Look | None = None) -> list[Path]:
    places = Places(image_points(FRAMES, WIDTH, HEIGHT))
    passing = taking_stills(frames_of(picture(), regular()), session, folder, places=places, look=look)
    assert sum(1 for _ in passing) == FRAMES
    return sorted(path.relative_to(folder) for path in folder.rglob("*.jpg"))


def test_there_is_one_for_each_fault_in_the_order_of_the_advice_and_one_of_the_best(tmp_path: Path) -> None:
    session = session_with("neck_flexed", "lumbar_rounding")
    assert [path.name for path in taken(tmp_path, session)] == [
        "01_lumbar_rounding_rep1.jpg",
        "02_neck_flexed_rep1.jpg",
        "best_rep1.jpg",
    ]


def test_what_a_worse_fault_brings_along_has_none() -> None:
    faults = [moment.fault for moment in moments(session_with("dowel_lost", "lumbar_rounding"))]
    assert faults == ["lumbar_rounding"]


def test_faults_beyond_the_advice_come_last_and_are_not_advised() -> None:
    session = session_with("neck_flexed", "heel_lift", "toe_lift", "squat_substitution", "load_away")
    found = moments(session)
    assert [moment.place for moment in found] == [1, 2, 3, 4, 5]
    assert [moment.advised for moment in found] == [True, True, True, False, False]
    assert [moment.fault for moment in found[3:]] == ["toe_lift", "neck_flexed"]


def test_the_picture_is_that_of_the_worst_frame_of_the_worst_repetition() -> None:
    session = three_reps(make_session(90))
    slight, worst = made_up("neck_flexed", 0.1, 0.5), made_up("neck_flexed", 0.9, 1.8)
    session = with_findings(session, [[slight], [worst], [slight]])
    shot = shots(session)[0]
    assert (shot.path, shot.frame) == ("keyframes/01_neck_flexed_rep2.jpg", 54)


def test_the_best_repetition_has_the_least_severity_by_weight() -> None:
    session = three_reps(make_session(90))
    found = [
        [made_up("lumbar_rounding", 0.3), made_up("neck_flexed", 0.0)],
        [made_up("lumbar_rounding", 0.0), made_up("neck_flexed", 0.8)],
        [made_up("lumbar_rounding", 0.3), made_up("neck_flexed", 0.9)],
    ]
    best = best_rep(with_findings(session, found))
    assert best is not None
    assert best.number == 2


def test_of_equal_repetitions_the_best_is_the_one_with_a_verdict() -> None:
    session = three_reps(make_session(90))
    unclear = made_up("lumbar_rounding", verdict=Verdict.CANNOT_TELL)
    absent, other = (made_up(code, verdict=Verdict.ABSENT) for code in ("lumbar_rounding", "neck_flexed"))
    best = best_rep(with_findings(session, [[unclear], [unclear, other], [absent, other]]))
    assert best is not None
    assert best.number == 3


def test_there_is_no_best_without_a_verdict() -> None:
    unclear = made_up("lumbar_rounding", verdict=Verdict.CANNOT_TELL)
    assert best_rep(with_findings(make_session(), [[unclear]])) is None
    assert shots(without_reps(make_session())) == ()


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (640, 480), (300, 900)])
def test_a_still_is_cut_to_the_person_with_all_of_them_in_it(size: tuple[int, int]) -> None:
    width, height = size
    points = 0.4 * image_points(FRAMES, height, height) + np.array([width / 2 - 0.2 * height, height / 4])
    frame = PlanarFrame(
        0, 0.0, np.random.default_rng(1).integers(16, 235, (height * 3 // 2, width), np.uint8)
    )
    part, places = cut_to_person(frame, Places(points), 3)
    cut = Canvas.over(part.planes).size
    circles = body_circles(places.at(3))
    assert (circles[:, :2] - circles[:, 2:]).min() >= 0
    assert ((circles[:, :2] + circles[:, 2:]) <= cut).all()
    tall = np.ptp(circles[:, 1])
    assert 0.45 * cut[1] < tall < 0.95 * cut[1]
    assert max(cut) >= min(720, max(size))


def test_a_cut_still_shows_what_was_there() -> None:
    height, width = 1080, 1920
    planes = np.full((height * 3 // 2, width), 128, np.uint8)
    planes[:height] = np.linspace(16, 235, width).astype(np.uint8)
    points = 0.9 * image_points(FRAMES, height, height) + np.array([700.0, 40.0])
    part, places = cut_to_person(PlanarFrame(0, 0.0, planes), Places(points), 0)
    hip = places.points[0, Landmark.HIP].astype(int)
    there = points[0, Landmark.HIP].astype(int)
    assert abs(int(part.planes[hip[1], hip[0]]) - int(planes[there[1], there[0]])) <= 2


def test_a_still_is_marked_and_the_best_one_is_not(tmp_path: Path) -> None:
    taken(tmp_path, session_with("squat_substitution"))
    fault, best = (
        yellow(tmp_path / "keyframes" / name) for name in ("01_squat_substitution_rep1.jpg", "best_rep1.jpg")
    )
    assert fault > 600
    assert best < fault / 4


def yellow(path: Path) -> int:
    """Pixels in the colour of marks."""
    with Image.open(path) as still:
        red, green, blue = np.moveaxis(np.asarray(still).astype(int), 2, 0)
    return int(((red > 200) & (green > 160) & (blue < 120)).sum())


def test_the_face_is_blurred_in_stills_too(tmp_path: Path) -> None:
    session, heads = session_with("squat_substitution"), []
    for name, blur in (("plain", False), ("blurred", True)):
        (tmp_path / name).mkdir()
        for path in taken(tmp_path / name, session, Look(blur_face=blur)):
            with Image.open(tmp_path / name / path) as still:
                heads.append(detail(around(np.asarray(still), Landmark.NOSE, 6)))
    plain, blurred = heads[:2], heads[2:]
    assert max(blurred) < 0.1 * min(plain)


def test_frames_pass_by_untouched(tmp_path: Path) -> None:
    places = Places(image_points(FRAMES, WIDTH, HEIGHT))
    came = list(frames_of(picture(), regular()))
    before = [frame.planes.copy() for frame in came]
    went = taking_stills(iter(came), session_with("lumbar_rounding"), tmp_path, places=places)
    for frame, planes in zip(went, before, strict=True):
        np.testing.assert_array_equal(frame.planes, planes)


def test_without_faults_and_repetitions_no_folder_is_made(tmp_path: Path) -> None:
    assert taken(tmp_path, without_reps(make_session(FRAMES))) == []
    assert not list(tmp_path.iterdir())


def test_every_name_is_one_that_a_result_folder_may_hold(tmp_path: Path) -> None:
    session = session_with("lumbar_rounding", "squat_substitution", "incomplete_lockout")
    (tmp_path / "session.json").write_text('{"schema": "hiphinge.session/1"}')
    assert len(taken(tmp_path, session)) == 4
    check_target(tmp_path, force=False)


def test_session_json_names_them() -> None:
    actual = session_to_dict(session_with("neck_flexed", "lumbar_rounding"))
    assert [point["keyframe"] for point in actual["advice"]["points"]] == [
        "keyframes/01_lumbar_rounding_rep1.jpg",
        "keyframes/02_neck_flexed_rep1.jpg",
    ]
    assert actual["best_rep"] == {"rep": 1, "keyframe": "keyframes/best_rep1.jpg"}
    assert session_to_dict(without_reps(make_session()))["best_rep"] is None


@pytest.fixture(scope="module")
def sample() -> Session:
    session = hiphinge.analyze(SAMPLE, part=hiphinge.Selection(0.0, 5.5))
    return with_findings(session, [[made_up("load_away", time_s=2.0)]])


@pytest.mark.parametrize("video", [True, False])
def test_they_are_the_same_with_and_without_the_video(sample: Session, tmp_path: Path, video: bool) -> None:
    write_results(sample, tmp_path / "r", SAMPLE, Writing(video=video))
    names = sorted(path.name for path in (tmp_path / "r" / KEYFRAMES).iterdir())
    assert names == ["01_load_away_rep1.jpg", "best_rep1.jpg"]
    with Image.open(tmp_path / "r" / KEYFRAMES / "best_rep1.jpg") as still:
        shown = np.asarray(still.convert("L")).astype(int)
        wanted = round(sample.reps[0].bottom_s * 30)
        (frame,) = VideoFile.open(SAMPLE).read().planar_frames({wanted})
    part, _ = cut_to_person(frame, picture_places(sample.motion, sample.measures.spine), wanted)
    assert frame.index == wanted
    assert Canvas.over(part.planes).size == still.size
    away = np.median(np.abs(shown - grey(part)))
    assert away < 6


def grey(frame: PlanarFrame) -> np.ndarray:
    """The brightness of a frame on the scale of ordinary pictures."""
    luma = frame.planes[: frame.planes.shape[0] * 2 // 3].astype(float)
    return (luma - 16) * 255 / 219


def test_only_the_frames_wanted_are_converted_and_reading_ends_with_the_last() -> None:
    frames: Iterator[PlanarFrame] = VideoFile.open(SAMPLE).read().planar_frames({7, 3})
    assert [frame.index for frame in frames] == [3, 7]
