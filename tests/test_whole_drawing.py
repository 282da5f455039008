"""What is drawn over walks, postures and actions."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, pairwise
from pathlib import Path

import av
import numpy as np
import pytest
from PIL import Image

from acting import chair, jumps
from browsers import anna_alone, visit
from command_line import hiphinge
from figures import exact_motion, walking
from hiphinge.body import Landmark
from hiphinge.errors import InvalidValueError, UnreadableSourceError
from hiphinge.families import ACTION, FAMILIES, POSTURE, WALKING, Family
from hiphinge.gait.walking import side_of
from hiphinge.motion import FloatArray, Motion
from hiphinge.poses.frames import PlanarFrame
from hiphinge.report.overlay.annotated import Look
from hiphinge.report.overlay.covered import body_circles, clearance
from hiphinge.report.overlay.places import picture_places
from hiphinge.report.overlay.whole.action import ActionAnnotation
from hiphinge.report.overlay.whole.annotation import Row, Shown
from hiphinge.report.overlay.whole.board import lay_out_board
from hiphinge.report.overlay.whole.drawing import WholeDrawing
from hiphinge.report.overlay.whole.posture import PostureAnnotation
from hiphinge.report.overlay.whole.walking import WalkingAnnotation
from hiphinge.report.page.stills import still
from hiphinge.results.names import whole_still
from hiphinge.session import W, measure_whole
from hiphinge.sources.photo import Photo
from hiphinge.texts import Number, catalogue, languages
from hiphinge.web.analyze import work_of
from hiphinge.workflows.by_family import analyze_by_family
from hiphinge.workflows.clip import Job, Work
from test_posture import sitting, standing
from test_walking import THIGH_DEG

SIZE = (640, 480)
LEG_PX = 110.0
STANDS = 3


def filmed(motion: Motion) -> Motion:
    """A motion in leg lengths, as a film of it would give it."""
    scale = replace(motion.scale, leg_length=LEG_PX * (motion.scale.leg_length or 1.0))
    source = replace(motion.provenance, width=SIZE[0], height=SIZE[1], frame_rate_hz=60.0)
    positions = LEG_PX * motion.positions - np.array([0.0, 120.0])
    return replace(motion, positions=positions, scale=scale, provenance=source)


def drawing_of(family: Family[W], motion: Motion) -> WholeDrawing:
    session = measure_whole(family, motion)
    return WholeDrawing.of(session, Look())


@pytest.fixture(scope="module")
def walk() -> WholeDrawing:
    motion = filmed(exact_motion(walking(4.0, 1.1, 60.0)))
    return drawing_of(WALKING, motion)


@pytest.fixture(scope="module")
def chair_drawing() -> WholeDrawing:
    return drawing_of(ACTION, filmed(exact_motion(chair(STANDS))))


@pytest.fixture(scope="module")
def posture() -> WholeDrawing:
    return drawing_of(POSTURE, standing())


def over_all(drawing: WholeDrawing) -> list[Shown]:
    times = drawing.session.motion.time_s
    return [drawing.annotation.at(row, float(time)) for row, time in enumerate(times)]


def test_steps_are_counted_as_they_happen_and_named_by_their_side(walk: WholeDrawing) -> None:
    assert isinstance(walk.annotation, WalkingAnnotation)
    (one,) = walk.annotation.session.judgement.walking.passes
    for number, (strike, after) in enumerate(pairwise(one.strikes), start=1):
        just_after = (strike.time_s + min(after.time_s, strike.time_s + 0.1)) / 2
        shown = walk.annotation.at(strike.row, just_after)
        side = side_of(strike, one)
        assert str(shown.heading) == f"step {number}/{len(one.strikes)} · {side}"
        assert f"{number} {side}" in [str(words.said) for words in shown.words]


def test_a_thigh_is_shown_with_the_angle_that_is_measured(walk: WholeDrawing) -> None:
    said = {str(shown.values[0]) for shown in over_all(walk) if shown.values[0] is not None}
    assert said == {f"{round(THIGH_DEG)}°"}
    still_at = walk.annotation.at(
        walk.annotation.still, float(walk.session.motion.time_s[walk.annotation.still])
    )
    assert f"{round(THIGH_DEG)}°" in [str(words.said) for words in still_at.words]


def test_a_frame_that_was_not_measured_has_no_lines(walk: WholeDrawing) -> None:
    shown = walk.annotation.at(None, 1.0)
    assert (shown.lines, shown.words, shown.values[1:3]) == ((), (), (None, None))


def test_stands_go_up_by_one_at_the_end_of_each_way_up(chair_drawing: WholeDrawing) -> None:
    assert isinstance(chair_drawing.annotation, ActionAnnotation)
    headings = [str(shown.heading) for shown in over_all(chair_drawing)]
    begun = [now for before, now in pairwise(["", *headings]) if now != before]
    ways = [
        [
            f"stand {n}/{STANDS} · {phase}"
            for n, phase in ((n, "up"), (n + 1, "rest"), (n + 1, "down"), (n + 1, "rest"))
        ]
        for n in range(STANDS)
    ]
    assert begun == [f"stand 0/{STANDS} · rest", *chain.from_iterable(ways)]
    assert len(chair_drawing.annotation.spans) == STANDS


def test_a_flight_is_timed_and_its_middle_is_kept() -> None:
    drawing = drawing_of(ACTION, filmed(jumps([0.4])))
    at = drawing.annotation.still
    shown = drawing.annotation.at(at, float(drawing.session.motion.time_s[at]))
    assert "in the air" in str(shown.heading)
    assert isinstance(drawing.annotation, ActionAnnotation)
    ((start_s, end_s),) = drawing.annotation.spans
    assert end_s - start_s == pytest.approx(0.4, abs=0.08)


def test_offsets_stand_at_their_landmarks_with_the_values_of_the_table(posture: WholeDrawing) -> None:
    assert isinstance(posture.annotation, PostureAnnotation)
    at = posture.annotation.still
    shown = posture.annotation.at(at, 0.0)
    for name, landmark in (("ear_offset_pct", Landmark.EAR), ("knee_offset_pct", Landmark.KNEE)):
        value = posture.session.quantities[name].value
        assert value is not None
        beside = [words for words in shown.words if words.said.values == {"value": Number(value, 1)}]
        assert any(np.allclose(words.place, posture.places.points[at, landmark]) for words in beside)


def test_a_hollow_stands_behind_the_back_with_its_value() -> None:
    deep = PostureAnnotation(measure_whole(POSTURE, standing()))
    words = {str(one.said): one.place for one in deep.at(deep.still, 0.0).words}
    value = deep.session.quantities["low_back_hollow_pct"].value
    hip = measured_at(deep, Landmark.HIP)
    assert words[f"{value:.1f} %"][0] < hip[0], "facing right, the rod is to the left"


def measured_at(one: PostureAnnotation, landmark: Landmark) -> FloatArray:
    return np.asarray(picture_places(one.session.motion, None).points[one.still, landmark])


def test_who_moves_has_no_plumb_line() -> None:
    quiet = standing()
    moving = quiet.positions.copy()
    moving[-20:, Landmark.SHOULDER, 0] += np.linspace(0, 100, 20)
    drawing = drawing_of(POSTURE, replace(quiet, positions=moving))
    shown = over_all(drawing)
    assert shown[5].lines
    assert not shown[-5].lines
    assert str(shown[-5].heading) == "moves"


def test_who_sits_has_no_plumb_line_through_the_ankle() -> None:
    shown = over_all(drawing_of(POSTURE, sitting()))
    assert {str(one.heading) for one in shown} == {"sits quietly"}
    assert not any(one.lines or one.words for one in shown)


def pictures(drawing: WholeDrawing, size: tuple[int, int] = SIZE) -> Iterator[PlanarFrame]:
    planes = np.full((size[1] * 3 // 2, size[0]), 128, np.uint8)
    motion = drawing.session.motion
    for index, time_s in zip(motion.frame[:60:3], motion.time_s[:60:3], strict=True):
        yield PlanarFrame(int(index), float(time_s), planes.copy())


def test_the_video_keeps_the_times_and_the_board_never_covers_the_person(
    walk: WholeDrawing, tmp_path: Path
) -> None:
    done: list[int] = []
    walk.write_video(pictures(walk), tmp_path / "a.mp4", done.append)
    with av.open(tmp_path / "a.mp4") as film:
        times = [float(frame.time) for frame in film.decode(video=0)]
    assert times == pytest.approx([index / 20 for index in range(20)], abs=0.002)
    assert done == list(range(1, 21))
    circles = body_circles(walk.places)
    board, size = lay_out_board(SIZE, circles, walk.annotation.rows, "step 8/8 · right", catalogue())
    assert clearance(board.box, circles) >= 0 or size != SIZE


@pytest.mark.parametrize("language", languages())
def test_every_row_and_heading_fits_its_board(language: str) -> None:
    texts = catalogue(language)
    rows = (Row("panel-trailing-thigh"), Row("panel-way"), Row("panel-head-over-c7"))
    board, whole = lay_out_board((200, 900), np.array([[100.0, 400.0, 900.0]]), rows, "x" * 30, texts)
    assert board.box.right <= whole[0]
    assert board.box.bottom <= whole[1]


def test_a_picture_is_kept_that_the_page_shows(posture: WholeDrawing, tmp_path: Path) -> None:
    place = tmp_path / whole_still("posture")
    motion = posture.session.motion
    planes = np.full((SIZE[1] * 3 // 2, SIZE[0]), 128, np.uint8)
    frames = [PlanarFrame(posture.still, float(motion.time_s[posture.annotation.still]), planes)]
    assert [frame.index for frame in posture.taking_still(iter(frames), place)] == [posture.still]
    assert (planes == 128).all(), "the film is passed on unchanged"
    kept = still(tmp_path, whole_still("posture"))
    assert kept is not None
    colours = np.asarray(Image.open(place).convert("RGB"), dtype=int)
    assert (np.ptp(colours, axis=2) > 60).mean() > 0.005, "coloured lines are drawn"


def test_a_photo_is_drawn_upright_and_in_its_colours(tmp_path: Path) -> None:
    lying = Image.new("RGB", (301, 200), (200, 30, 30))
    exif = lying.getexif()
    exif[0x0112] = 6
    lying.save(tmp_path / "a.jpg", exif=exif)
    (frame,) = Photo(tmp_path / "a.jpg").planar_frames(0.0, 0.2, None, 1000)
    assert (frame.index, frame.time_s, frame.planes.shape) == (0, 0.2, (300 * 3 // 2, 200))
    luma = frame.planes[:300].mean()
    assert luma == pytest.approx(16 + 219 / 255 * (0.2126 * 200 + 0.7874 * 30), abs=3)


def test_the_browser_asks_for_a_family_or_a_drill() -> None:
    families = [work_of({"drill": one}, catalogue()).family for one in ("", "walking", "posture", "action")]
    assert families == ["hinge", "walking", "posture", "action"]
    assert work_of({"drill": "wall_tap"}, catalogue()).drill == "wall_tap"
    with pytest.raises(InvalidValueError):
        work_of({"drill": "flying"}, catalogue())


def test_the_form_offers_every_family(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    anna_alone(monkeypatch, tmp_path)
    with visit() as browser:
        form = browser.get("/analyze/", headers={"accept-language": "de"}).text
    for family, name in (("walking", "Gehen"), ("posture", "Stehen oder Sitzen"), ("action", "Aufstehen")):
        assert f'<option value="{family}">{name}' in form
    assert "image/jpeg" in form


@pytest.mark.parametrize("family", FAMILIES)
def test_each_family_reads_its_recording(family: str, tmp_path: Path) -> None:
    empty = tmp_path / "a.mp4"
    empty.touch()
    with pytest.raises(UnreadableSourceError):
        analyze_by_family(Job(empty, tmp_path / "out"), Work(family=family))
    assert not (tmp_path / "out").exists()


def test_no_other_family_is_known(tmp_path: Path) -> None:
    with pytest.raises(InvalidValueError, match="flying"):
        analyze_by_family(Job(tmp_path / "a.mp4", tmp_path / "out"), Work(family="flying"))


def test_two_photos_are_put_side_by_side(phantoms: Path, tmp_path: Path) -> None:
    with av.open(str(phantoms / "standing_still.mp4")) as film:
        for number, frame in zip((1, 2), film.decode(video=0), strict=False):
            Image.fromarray(frame.to_ndarray(format="rgb24").astype(np.uint8)).save(
                tmp_path / f"{number}.png"
            )
    out = tmp_path / "out"
    told = hiphinge("posture", tmp_path / "2.png", "--compare-with", tmp_path / "1.png", "--out", out)
    assert told.exit_code == 0, told.out
    assert (out / "comparison.html").read_text("utf-8").count("data:image/jpeg") == 2
    assert (out / "report.html").read_text("utf-8").count("data:image/jpeg") == 1
    assert not (out / "annotated.mp4").exists()
