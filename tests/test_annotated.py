"""The annotated video, read back."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from av.video.reformatter import ColorRange, Colorspace
from numpy.typing import NDArray

from clips import Coding, write_images
from hiphinge.body import Landmark
from hiphinge.errors import ResultFolderError
from hiphinge.motion import FloatArray, View
from hiphinge.poses.frames import PlanarFrame
from hiphinge.report.overlay.annotated import Look, caption, lay_out, nearest_position, write_annotated
from hiphinge.report.overlay.covered import body_circles, clearance
from hiphinge.report.overlay.drawing import Canvas, Line, colour, draw_lines
from hiphinge.report.overlay.face import locate_head
from hiphinge.report.overlay.panel import Panel, lay_out_panel
from hiphinge.report.overlay.places import Places
from hiphinge.session import Session
from hiphinge.sources.video import VideoFile
from sessions import STANDING, image_points, make_session, with_spine, with_view, without_reps

WIDTH, HEIGHT, FRAMES = 640, 480, 12
Image = NDArray[np.uint8]


def picture(width: int = WIDTH, height: int = HEIGHT) -> Image:
    """A grey picture with fine detail everywhere."""
    noise = np.random.default_rng(1).integers(70, 150, (height, width, 1))
    return np.repeat(noise, 3, axis=2).astype(np.uint8)


def frames_of(image: Image, times_s: list[float], pixels_per_pixel: float = 1.0) -> Iterator[PlanarFrame]:
    planes = planes_of(image)
    return (
        PlanarFrame(index, time_s, planes.copy(), pixels_per_pixel) for index, time_s in enumerate(times_s)
    )


def planes_of(image: Image) -> Image:
    """The planes of a picture in BT.709."""
    height, width = (side // 2 * 2 for side in image.shape[:2])
    planar = av.VideoFrame.from_ndarray(image, format="rgb24").reformat(
        width, height, "yuv420p", dst_colorspace=Colorspace.ITU709, dst_color_range=ColorRange.MPEG
    )
    return planar.to_ndarray().astype(np.uint8)


def read_back(path: Path) -> list[Image]:
    with av.open(path) as container:
        return [frame.to_ndarray(format="rgb24").astype(np.uint8) for frame in container.decode(video=0)]


def regular(frames: int = FRAMES) -> list[float]:
    return [index / 30 for index in range(frames)]


def annotated(
    out: Path, session: Session, image: Image, times_s: list[float], *, blur_face: bool = False
) -> list[Image]:
    """Write the annotated video and read its pictures back."""
    height, width = image.shape[:2]
    points = image_points(len(session.motion), width, height)
    look = Look(blur_face=blur_face)
    write_annotated(frames_of(image, times_s), session, out, places=Places(points), look=look)
    return read_back(out)


def session_of(width: int = WIDTH, height: int = HEIGHT, frames: int = FRAMES) -> Session:
    return make_session(frames, width=width, height=height)


def around(image: Image, landmark: Landmark, radius: int) -> Image:
    height, width = image.shape[:2]
    x, y = round(STANDING[landmark][0] * width), round(STANDING[landmark][1] * height)
    return image[y - radius : y + radius, x - radius : x + radius]


def detail(image: Image) -> float:
    """Variance of the Laplacian: how much fine detail a picture holds."""
    grey = image.mean(axis=2)
    inner = grey[1:-1, 1:-1]
    edges = grey[:-2, 1:-1] + grey[2:, 1:-1] + grey[1:-1, :-2] + grey[1:-1, 2:] - 4 * inner
    return float(edges.var())


def test_it_is_what_browsers_play(tmp_path: Path) -> None:
    out = tmp_path / "annotated.mp4"
    annotated(out, session_of(), picture(), regular())
    with av.open(out) as container:
        (stream,) = container.streams
        assert isinstance(stream, av.VideoStream)
        assert (stream.codec.name, stream.pix_fmt) == ("h264", "yuv420p")
        assert (stream.width, stream.height) == (WIDTH, HEIGHT)
    head = out.read_bytes()
    assert head.index(b"moov") < head.index(b"mdat")


#: Colours that a GIF file reproduces exactly.
CORNERS = ((216, 36, 85), (36, 180, 85), (36, 36, 255), (216, 216, 170))
SMALL, LARGE, ODD = (640, 480), (1280, 720), (641, 481)
ITU601, ITU709 = Colorspace.ITU601, Colorspace.ITU709
STORED = {
    "BT.601": ("c.mp4", SMALL, "yuv420p", ITU601, {"colorspace": "smpte170m", "color_range": "tv"}),
    "BT.601 of television": ("c.mkv", LARGE, "yuv420p", ITU601, {"colorspace": "bt470bg"}),
    "BT.709": ("c.mp4", SMALL, "yuv420p", ITU709, {"colorspace": "bt709"}),
    "BT.2020": ("c.mp4", SMALL, "yuv420p", Colorspace.BT2020, {"colorspace": "bt2020nc"}),
    "unspecified, small": ("c.mp4", SMALL, "yuv420p", ITU601, {}),
    "unspecified, large": ("c.mp4", LARGE, "yuv420p", ITU709, {}),
    "full range": ("c.mp4", SMALL, "yuvj420p", ITU601, {}),
    "full range, large": ("c.mp4", LARGE, "yuvj420p", ITU709, {"colorspace": "bt709"}),
    "all colours": ("c.mp4", LARGE, "yuv444p", ITU709, {}),
    "all colours, odd": ("c.mp4", ODD, "yuv444p", ITU601, {}),
    "10 bits": ("c.mp4", SMALL, "yuv420p10le", ITU709, {"colorspace": "bt709"}),
    "GIF": ("c.gif", SMALL, "rgb8", ITU709, {}),
}


def four_colours(width: int, height: int) -> Image:
    image = np.empty((2, 2, 3), np.uint8)
    image[:] = np.reshape(CORNERS, (2, 2, 3))
    rows, columns = (np.arange(side) * 2 // side for side in (height, width))
    return image[rows[:, None], columns]


@pytest.mark.parametrize("stored", STORED.values(), ids=STORED)
def test_colours_are_those_of_the_recording(
    tmp_path: Path, stored: tuple[str, tuple[int, int], str, Colorspace, dict[str, str]]
) -> None:
    name, size, pix_fmt, matrix, tags = stored
    image = av.VideoFrame.from_ndarray(four_colours(*size), format="rgb24").reformat(
        format=pix_fmt,
        dst_colorspace=matrix,
        dst_color_range=ColorRange.JPEG if "j" in pix_fmt else ColorRange.MPEG,
    )
    coding = Coding(codec="gif", pix_fmt=pix_fmt, time_base=Fraction(1, 100), options={})
    if pix_fmt != "rgb8":
        coding = Coding(pix_fmt=pix_fmt, options={"preset": "ultrafast", "qp": "10", **tags})
    recording = write_images(tmp_path / name, [image] * 3, range(0, 12, 4), coding)
    nobody = np.full((3, len(Landmark), 2), np.nan)
    frames = VideoFile.open(recording).read().planar_frames()
    write_annotated(frames, session_of(*size, frames=3), tmp_path / "a.mp4", places=Places(nobody))
    for shown in read_back(tmp_path / "a.mp4"):
        # The middle of the picture, where nothing is drawn.
        rows, columns = ([int(share * side) for share in (0.44, 0.56)] for side in shown.shape[:2])
        found = shown[np.ix_(rows, columns)].reshape(4, 3).astype(int)
        np.testing.assert_allclose(found, CORNERS, atol=6)


def test_times_are_those_of_the_recording(tmp_path: Path) -> None:
    times_s = [0.0, 0.033, 0.1, 0.104, 0.5, 1.234, 1.2341, 7.0]
    annotated(tmp_path / "a.mp4", session_of(frames=8), picture(), times_s)
    with av.open(tmp_path / "a.mp4") as container:
        read_s = [frame.time for frame in container.decode(video=0)]
    np.testing.assert_allclose(np.array(read_s, float), times_s, atol=0.001)


def test_a_part_of_a_recording_starts_at_once(tmp_path: Path) -> None:
    annotated(tmp_path / "a.mp4", session_of(), picture(), [12 + time_s for time_s in regular()])
    with av.open(tmp_path / "a.mp4") as container:
        assert next(container.decode(video=0)).time == 0


def test_frames_at_the_same_time_are_kept(tmp_path: Path) -> None:
    assert len(annotated(tmp_path / "a.mp4", session_of(), picture(), [0.0, 0.0, 0.1, 0.1])) == 4


def test_the_skeleton_is_drawn_and_the_rest_is_left(tmp_path: Path) -> None:
    image = np.full((HEIGHT, WIDTH, 3), 110, np.uint8)
    session = session_of()
    shown = annotated(tmp_path / "a.mp4", session, image, regular())[5].astype(int)
    thigh = shown[int(0.63 * HEIGHT), int(0.505 * WIDTH)]
    assert thigh.min() > 180
    changed = np.abs(shown - 110).max(axis=2) > 12
    circles = body_circles(Places(image_points(1, WIDTH, HEIGHT)))
    panel = placed((WIDTH, HEIGHT), circles).box
    changed[panel.top : panel.bottom, panel.left : panel.right] = False
    changed[-8:] = False
    changed[:, int(0.44 * WIDTH) : int(0.62 * WIDTH)] = False
    assert not changed.any()


@pytest.mark.parametrize("shrunk", [1, 2])
def test_points_of_the_recording_fit_a_smaller_picture(tmp_path: Path, shrunk: int) -> None:
    image = np.full((960 // shrunk, 1280 // shrunk, 3), 110, np.uint8)
    points = image_points(FRAMES, 1280, 960)
    frames = frames_of(image, regular(), pixels_per_pixel=shrunk)
    write_annotated(frames, session_of(), tmp_path / "a.mp4", places=Places(points))
    with av.open(tmp_path / "a.mp4") as container:
        shown = next(container.decode(video=0)).to_ndarray(format="gray")
    assert shown[int(0.63 * 960) // shrunk, int(0.505 * 1280) // shrunk] > 180


@pytest.mark.parametrize(("width", "height"), [(64, 48), (97, 131), (120, 161), (32, 32), (360, 640)])
def test_any_size_is_written(tmp_path: Path, width: int, height: int) -> None:
    shown = annotated(tmp_path / "a.mp4", session_of(width, height), picture(width, height), regular())
    assert len(shown) == FRAMES
    assert shown[0].shape == (height // 2 * 2, width // 2 * 2, 3)


def test_the_blurred_face_holds_no_detail(tmp_path: Path) -> None:
    plain = annotated(tmp_path / "a.mp4", session_of(), picture(), regular())[0]
    blurred = annotated(tmp_path / "b.mp4", session_of(), picture(), regular(), blur_face=True)[0]
    assert detail(around(blurred, Landmark.NOSE, 6)) < 0.05 * detail(around(plain, Landmark.NOSE, 6))
    assert detail(around(blurred, Landmark.KNEE, 6)) > 0.8 * detail(around(plain, Landmark.KNEE, 6))


def test_the_face_stays_blurred_where_the_head_is_missing() -> None:
    points = image_points(5)
    points[1:4, [Landmark.NOSE, Landmark.EAR]] = np.nan
    points[2] = np.nan
    head = locate_head(points)
    assert np.isfinite(head.centre).all()
    assert (head.radius[1:4] > head.radius[0]).all()
    assert np.hypot(*(head.centre[2] - head.centre[0])) < head.radius[2]


def test_the_whole_picture_is_blurred_where_nothing_is_known(tmp_path: Path) -> None:
    points = np.full((FRAMES, len(Landmark), 2), np.nan)
    out = tmp_path / "a.mp4"
    frames = frames_of(picture(), regular())
    write_annotated(frames, session_of(), out, places=Places(points), look=Look(blur_face=True))
    assert detail(read_back(out)[0][:60, WIDTH * 3 // 4 :]) < 0.05 * detail(picture())


def test_the_face_is_blurred_in_frames_that_were_not_measured(tmp_path: Path) -> None:
    shown = annotated(tmp_path / "a.mp4", session_of(frames=4), picture(), regular(8), blur_face=True)
    assert detail(around(shown[7], Landmark.NOSE, 6)) < 0.05 * detail(picture())


@pytest.mark.parametrize("missing", [[Landmark.KNEE], [Landmark.EAR, Landmark.TOE], list(Landmark)])
def test_missing_points_are_left_out(tmp_path: Path, missing: list[Landmark]) -> None:
    points = image_points(FRAMES, WIDTH, HEIGHT)
    points[:, missing] = np.nan
    out = tmp_path / "a.mp4"
    write_annotated(frames_of(picture(), regular()), session_of(), out, places=Places(points))
    assert out.stat().st_size > 0


def test_points_far_outside_of_the_picture_do_no_harm(tmp_path: Path) -> None:
    points = image_points(FRAMES, WIDTH, HEIGHT)
    points[:6] += 10_000
    points[6:, Landmark.TOE] -= 5_000
    out = tmp_path / "a.mp4"
    frames = frames_of(picture(), regular())
    write_annotated(frames, session_of(), out, places=Places(points), look=Look(blur_face=True))
    assert out.stat().st_size > 0


def test_an_unusable_view_is_said_on_the_picture(tmp_path: Path) -> None:
    usable = without_reps(session_of())
    unusable = with_view(usable, View("right", 40.0, None, usable=False))
    shown = [
        annotated(tmp_path / "a.mp4", session, picture(), regular())[3] for session in (usable, unusable)
    ]
    darker = shown[0].astype(int) - shown[1] > 25
    assert darker.any(axis=2).mean(axis=1).max() > 0.5


def test_the_same_recording_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.mp4", "b.mp4"):
        annotated(tmp_path / name, session_of(), picture(), regular())
    assert (tmp_path / "a.mp4").read_bytes() == (tmp_path / "b.mp4").read_bytes()


def test_progress_counts_the_frames(tmp_path: Path) -> None:
    actual: list[int] = []
    frames = frames_of(picture(), regular())
    points = image_points(FRAMES, WIDTH, HEIGHT)
    write_annotated(frames, session_of(), tmp_path / "a.mp4", places=Places(points), progress=actual.append)
    assert actual == list(range(1, FRAMES + 1))


def test_without_frames_there_is_no_file(tmp_path: Path) -> None:
    write_annotated(iter(()), session_of(), tmp_path / "a.mp4", places=Places(image_points(FRAMES)))
    assert not list(tmp_path.iterdir())


def test_what_stops_the_reading_is_passed_on(tmp_path: Path) -> None:
    def torn() -> Iterator[PlanarFrame]:
        yield from frames_of(picture(), regular(3))
        raise KeyboardInterrupt

    points = image_points(FRAMES, WIDTH, HEIGHT)
    with pytest.raises(KeyboardInterrupt):
        write_annotated(torn(), session_of(), tmp_path / "a.mp4", places=Places(points))


def test_a_place_that_cannot_be_written_is_reported_in_one_sentence(tmp_path: Path) -> None:
    points = image_points(FRAMES, WIDTH, HEIGHT)
    out = tmp_path / "missing" / "a.mp4"
    frames = frames_of(picture(), regular())
    with pytest.raises(ResultFolderError, match="leave it out"):
        write_annotated(frames, session_of(), out, places=Places(points))


def test_the_caption_shows_the_values_of_the_frame() -> None:
    session = make_session(90)
    actual = caption(session, 45, 1.5)
    assert actual.heading == "rep 1/1 · bottom"
    assert actual.angles == ("70°", "91°", "21°", "0°", "--")
    assert actual.clock == "1.5 s"
    assert caption(session, 0, 0.0).heading == "0/1 reps · rest"
    assert caption(session, 89, 2.97).heading == "1/1 reps · rest"
    assert caption(session, 1, 0.03).angles[3] == "--"
    assert caption(without_reps(session), 0, 0.0).heading == "rest"
    assert caption(session, None, 0.0).angles == ("--",) * 5
    assert caption(with_spine(session), 45, 1.5).angles[4] == "21°"


def test_the_panel_keeps_away_from_the_person() -> None:
    for x in (0.2, 0.8):
        points = image_points(3, 640, 360)
        points[..., 0] += (x - 0.5) * 640
        circles = body_circles(Places(points))
        box = placed((640, 360), circles).box
        assert (box.left > 320) == (x < 0.5)
        assert clearance(box, circles) >= 0


def placed(size: tuple[int, int], circles: FloatArray) -> Panel:
    panel = lay_out_panel(size, circles)
    assert panel is not None
    return panel


def walks(width: int, height: int, scale: float) -> Places:
    """A person of a size in shares of the picture's height who moves across its middle."""
    points = image_points(20, height, height) - height / 2
    points = scale * points + np.array([width / 2, height / 2])
    points[..., 0] += np.linspace(-0.1, 0.1, 20)[:, None] * width
    return Places(points)


@pytest.mark.parametrize("size", [(1080, 1920), (1920, 1080), (360, 640), (640, 360), (480, 854), (300, 900)])
@pytest.mark.parametrize("scale", [0.6, 1.0, 1.25])
def test_the_panel_is_never_over_the_person(size: tuple[int, int], scale: float) -> None:
    places = walks(*size, scale)
    frame = PlanarFrame(0, 0.0, np.full((size[1] * 3 // 2, size[0]), 128, np.uint8))
    overlay = lay_out(frame, make_session(20, width=size[0], height=size[1]), places)
    inside = body_circles(places)[:, :2] < np.array(size)
    box, circles = overlay.panel.box, body_circles(places)[inside.all(axis=1)]
    assert box.right <= overlay.size[0]
    assert box.bottom <= overlay.size[1]
    beside = box.left >= size[0] or box.top >= size[1]
    assert beside or clearance(box, circles) >= 0
    assert overlay.panel.em >= 10
    whole = overlay.drawn_on(frame)
    assert Canvas.over(whole.planes).size == overlay.size


def test_a_panel_beside_the_picture_leaves_the_picture_whole(tmp_path: Path) -> None:
    """Somebody fills the picture: the panel stands below it, and nothing of it is lost."""
    image = np.full((640, 360, 3), 110, np.uint8)
    points = walks(360, 640, 1.4).points[:FRAMES]
    frames = frames_of(image, regular())
    write_annotated(frames, session_of(360, 640), tmp_path / "a.mp4", places=Places(points))
    shown = read_back(tmp_path / "a.mp4")[0]
    assert shown.shape[1] == 360
    assert shown.shape[0] > 640
    assert abs(int(shown[630, 5].mean()) - 110) < 8
    assert shown[655:, 200:].mean() < 60


@pytest.mark.parametrize(("index", "position"), [(0, 0), (10, 0), (12, 1), (14, 2), (15, 2), (99, 2)])
def test_nearest_position(index: int, position: int) -> None:
    assert nearest_position(np.array([10, 12, 15]), index) == position


def test_nearest_position_of_nothing() -> None:
    assert nearest_position(np.array([], dtype=np.int64), 3) is None


def test_a_line_covers_as_much_as_it_should() -> None:
    planes = np.full((96, 64), 16, np.uint8)
    canvas = Canvas.over(planes)
    ink = replace(colour(255, 255, 255), u=128, v=128)
    draw_lines(canvas, [Line(np.array([[8.0, 8.0], [50.0, 50.0]]), 4.0, ink)])
    covered = (canvas.y.astype(float) - 16).sum() / (235 - 16)
    assert covered == pytest.approx(42 * np.sqrt(2) * 4, rel=0.12)
    assert canvas.y[29, 29] == 235
    assert canvas.y[10, 40] == 16
