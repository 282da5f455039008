"""Video files: what is read from them, when each picture was seen, and what is said of bad ones."""

import wave
from collections.abc import Sequence
from fractions import Fraction
from itertools import accumulate, pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import av
import numpy as np
import pytest
from av.video.reformatter import ColorRange
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from clips import (
    HLG,
    MILLISECOND,
    PQ,
    Coding,
    flat_10_bit,
    moving_square,
    quarter_colours,
    quarters,
    write_clip,
    write_images,
)
from hiphinge.errors import InvalidValueError, NothingMeasuredError, UnreadableSourceError
from hiphinge.poses.frames import BT601, BT709, Frame, Picture, PlanarFrame
from hiphinge.sources.video import VideoFile
from hiphinge.sources.video.clock import Clock
from hiphinge.sources.video.troubles import Troubles

FRAMES = 12


def read(path: Path, *, max_side: int | None = None) -> tuple[list[Frame], list[str]]:
    reading = VideoFile.open(path).read(max_side=max_side)
    return list(reading.frames()), [str(message) for message in reading.messages]


def read_planes(path: Path, *, max_side: int | None = None) -> list[PlanarFrame]:
    return list(VideoFile.open(path).read(max_side=max_side).planar_frames())


def coloured(frame: PlanarFrame) -> Picture:
    """The picture of a frame that was read in planes."""
    image = av.VideoFrame.from_ndarray(frame.planes, format="yuv420p")
    image.colorspace, image.color_range = frame.matrix, ColorRange.MPEG
    return np.asarray(image.to_ndarray(format="rgb24"), dtype=np.uint8)


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    return write_clip(tmp_path / "plain.mp4", moving_square(FRAMES))


# Pictures -------------------------------------------------------------------------------------------


def test_pictures_come_back_in_order(plain: Path) -> None:
    frames, messages = read(plain)
    assert [frame.index for frame in frames] == list(range(FRAMES))
    assert messages == []
    for frame in frames:
        bright = np.flatnonzero(frame.picture[32, :, 0] > 130)
        assert abs(bright[0] - frame.index) <= 1
        assert frame.picture.flags.c_contiguous


def test_header_tells_size_and_length(plain: Path) -> None:
    video = VideoFile.open(plain)
    assert (video.width, video.height, video.frame_count_estimate) == (96, 64, FRAMES)
    assert video.duration_s == pytest.approx(FRAMES * 0.033, abs=0.034)


MATRICES = {
    "as stored": ((1, 0, 0, 1), ["red", "green", "blue", "white"]),
    "quarter turn clockwise": ((0, 1, -1, 0), ["blue", "red", "white", "green"]),
    "half turn": ((-1, 0, 0, -1), ["white", "blue", "green", "red"]),
    "quarter turn anticlockwise": ((0, -1, 1, 0), ["green", "white", "red", "blue"]),
    "mirrored": ((-1, 0, 0, 1), ["green", "red", "white", "blue"]),
}


@pytest.mark.parametrize(("turn", "colours"), MATRICES.values(), ids=MATRICES)
def test_display_matrix_sets_upright(tmp_path: Path, turn: Sequence[int], colours: list[str]) -> None:
    a, b, c, d = (value << 16 for value in turn)
    path = write_clip(
        tmp_path / "t.mp4", [quarters()] * 3, coding=Coding(matrix=(a, b, 0, c, d, 0, 0, 0, 1 << 30))
    )
    video = VideoFile.open(path)
    frames = list(video.read().frames())
    assert quarter_colours(frames[0].picture) == colours
    assert frames[0].picture.shape == (video.height, video.width, 3)
    assert (video.width, video.height) == ((64, 96) if a == 0 else (96, 64))
    assert frames[0].picture.flags.c_contiguous


def test_pixels_are_made_square(tmp_path: Path) -> None:
    path = write_clip(tmp_path / "wide.mp4", [quarters()] * 3, coding=Coding(pixel_aspect=Fraction(4, 3)))
    video = VideoFile.open(path)
    frames = list(video.read().frames())
    assert (video.width, video.height) == (128, 64)
    assert frames[0].picture.shape == (64, 128, 3)
    assert frames[0].pixels_per_pixel == 1


@pytest.mark.parametrize(("max_side", "shape", "factor"), [(48, (32, 48, 3), 2.0), (500, (64, 96, 3), 1.0)])
def test_longest_side_is_kept_to(plain: Path, max_side: int, shape: tuple[int, ...], factor: float) -> None:
    frames, _ = read(plain, max_side=max_side)
    assert frames[0].picture.shape == shape
    assert frames[0].pixels_per_pixel == factor


@pytest.mark.parametrize(("full_range", "black", "white"), [(False, 16, 235), (True, 0, 255)])
def test_ranges_are_told_apart(tmp_path: Path, full_range: bool, black: int, white: int) -> None:
    images = []
    for code in (black, white, white):
        image = av.VideoFrame(64, 48, "yuvj420p" if full_range else "yuv420p")
        for plane, value in zip(image.planes, (code, 128, 128), strict=True):
            plane.update(bytes([value]) * plane.buffer_size)
        images.append(image)
    coding = Coding(pix_fmt="yuvj420p" if full_range else "yuv420p")
    frames, _ = read(write_images(tmp_path / "range.mp4", images, coding=coding))
    assert frames[0].picture.mean() == pytest.approx(0, abs=2)
    assert frames[-1].picture.mean() == pytest.approx(255, abs=2)


@pytest.mark.parametrize("transfer", [PQ, HLG])
def test_grey_card_of_a_phone_in_hdr_comes_out_mid_bright(tmp_path: Path, transfer: int) -> None:
    coding = Coding(
        "libx265",
        "yuv420p10le",
        transfer=transfer,
        options={"preset": "ultrafast", "x265-params": "log-level=none"},
    )
    frames, _ = read(write_images(tmp_path / "hdr.mov", [flat_10_bit(0.38) for _ in range(3)], coding=coding))
    assert frames[0].picture.mean() == pytest.approx(118, abs=6)


CODINGS = {
    "odd.mp4": Coding(pix_fmt="yuv444p"),
    "phone.mov": Coding(
        "libx265", "yuv420p10le", options={"preset": "ultrafast", "x265-params": "log-level=none"}
    ),
    "recorder.webm": Coding("libvpx", options={"deadline": "realtime"}),
    "any.mkv": Coding("libx264", options={"preset": "medium"}),
    "old.avi": Coding("mpeg4", time_base=Fraction(1, 30), options={}),
    "moving.gif": Coding("gif", "rgb8", time_base=Fraction(1, 100), options={}),
}


@pytest.mark.parametrize(("name", "coding"), CODINGS.items(), ids=CODINGS)
def test_kinds_of_file(tmp_path: Path, name: str, coding: Coding) -> None:
    side = 1 if name.startswith("odd") else 0
    pictures = [quarters(96 - side, 64 - side)] * FRAMES
    steps = 1 if name.endswith("avi") else 4
    path = write_clip(tmp_path / name, pictures, range(0, FRAMES * steps, steps), coding)
    frames, messages = read(path)
    assert messages == []
    assert [frame.time_s for frame in frames] == pytest.approx(
        [float(number * steps * coding.time_base) for number in range(FRAMES)]
    )
    assert quarter_colours(frames[5].picture) == ["red", "green", "blue", "white"]


def test_same_bytes_twice(plain: Path) -> None:
    once, again = (b"".join(frame.picture.tobytes() for frame in read(plain)[0]) for _ in range(2))
    assert once == again


# Planes ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("turn", "colours"), MATRICES.values(), ids=MATRICES)
def test_planes_are_set_upright(tmp_path: Path, turn: Sequence[int], colours: list[str]) -> None:
    a, b, c, d = (value << 16 for value in turn)
    coding = Coding(matrix=(a, b, 0, c, d, 0, 0, 0, 1 << 30))
    path = write_clip(tmp_path / "t.mp4", [quarters(98, 62)] * 3, coding=coding)
    pictures, _ = read(path)
    for frame, picture in zip(read_planes(path), pictures, strict=True):
        assert quarter_colours(coloured(frame)) == colours
        assert coloured(frame).shape == picture.picture.shape
        assert np.abs(coloured(frame).astype(float) - picture.picture).mean() < 2


@pytest.mark.parametrize(("name", "coding"), CODINGS.items(), ids=CODINGS)
def test_planes_tell_what_pictures_tell(tmp_path: Path, name: str, coding: Coding) -> None:
    side = 1 if name.startswith("odd") else 0
    steps = 1 if name.endswith("avi") else 4
    stamps = range(0, FRAMES * steps, steps)
    path = write_clip(tmp_path / name, [quarters(96 - side, 64 - side)] * FRAMES, stamps, coding)
    pictures, _ = read(path)
    planes = read_planes(path)
    assert [(frame.index, frame.time_s) for frame in planes] == [
        (frame.index, frame.time_s) for frame in pictures
    ]
    assert planes[5].planes.shape == ((93, 94) if side else (96, 96))
    assert quarter_colours(coloured(planes[5])) == ["red", "green", "blue", "white"]


def test_planes_may_be_drawn_on(plain: Path) -> None:
    kept = read_planes(plain)
    for number, frame in enumerate(VideoFile.open(plain).read().planar_frames()):
        assert np.array_equal(frame.planes, kept[number].planes)
        assert frame.planes.flags.c_contiguous
        frame.planes[:] = 0


@pytest.mark.parametrize(
    ("max_side", "shape"), [(48, (48, 48)), (47, (45, 46)), (1, (3, 2)), (500, (96, 96))]
)
def test_longest_side_of_planes_is_even_and_kept_to(
    plain: Path, max_side: int, shape: tuple[int, int]
) -> None:
    frame = read_planes(plain, max_side=max_side)[0]
    assert frame.planes.shape == shape
    assert frame.pixels_per_pixel == 96 / shape[1]


@pytest.mark.parametrize(("tag", "matrix"), [("bt709", BT709), ("smpte170m", BT601), ("unknown", BT601)])
def test_planes_keep_their_matrix(tmp_path: Path, tag: str, matrix: int) -> None:
    coding = Coding(options={"preset": "ultrafast", "colorspace": tag})
    path = write_clip(tmp_path / "tagged.mp4", [quarters()] * 3, coding=coding)
    with av.open(str(path)) as container:
        stored = next(container.decode(video=0)).to_ndarray()
    assert read_planes(path)[0].matrix == matrix
    assert np.array_equal(read_planes(path)[0].planes, stored)


@pytest.mark.parametrize("transfer", [PQ, HLG])
def test_planes_of_a_phone_in_hdr_are_ordinary(tmp_path: Path, transfer: int) -> None:
    coding = Coding(
        "libx265",
        "yuv420p10le",
        transfer=transfer,
        options={"preset": "ultrafast", "x265-params": "log-level=none"},
    )
    path = write_images(tmp_path / "hdr.mov", [flat_10_bit(0.38) for _ in range(3)], coding=coding)
    frame = read_planes(path)[0]
    assert frame.matrix == BT709
    assert coloured(frame).mean() == pytest.approx(118, abs=6)


def test_planes_of_a_part_and_what_is_told_of_the_file(tmp_path: Path) -> None:
    path = write_clip(tmp_path / "raw.h264", moving_square(FRAMES), coding=Coding(time_base=Fraction(1, 25)))
    reading = VideoFile.open(path).read(start_s=0.1, stop_s=0.2)
    numbers = [frame.index for frame in reading.frames()]
    told = reading.messages
    assert [frame.index for frame in reading.planar_frames()] == numbers
    assert reading.messages == told != []


# Times ----------------------------------------------------------------------------------------------


@settings(max_examples=15)
@given(
    first=st.integers(0, 100_000),
    steps=st.lists(st.integers(1, 400), min_size=1, max_size=12),
    container=st.sampled_from(["mkv", "mp4"]),
)
def test_stamps_come_back_as_seconds_from_the_first(first: int, steps: list[int], container: str) -> None:
    stamps = list(accumulate(steps, initial=first))
    with TemporaryDirectory() as folder:
        path = write_clip(Path(folder) / f"v.{container}", moving_square(len(stamps)), stamps)
        frames, messages = read(path)
    assert [frame.time_s for frame in frames] == pytest.approx(
        [(stamp - first) / 1000 for stamp in stamps], abs=1e-9
    )
    assert messages == []


def test_pictures_repeated_in_an_avi_file_leave_their_gap(tmp_path: Path) -> None:
    coding = Coding("mpeg4", time_base=Fraction(1, 25), rate=25, options={})
    frames, messages = read(write_clip(tmp_path / "gap.avi", moving_square(5), [0, 1, 2, 10, 11], coding))
    assert [frame.time_s for frame in frames] == pytest.approx([0, 0.04, 0.08, 0.4, 0.44])
    assert messages == []


def test_slow_motion_has_the_tempo_of_the_movement(tmp_path: Path) -> None:
    coding = Coding(
        metadata={"com.android.capture.fps": "240.0"},
        muxing={"movflags": "use_metadata_tags"},
        time_base=Fraction(1, 30),
    )
    path = write_clip(tmp_path / "slow.mp4", moving_square(FRAMES), range(FRAMES), coding)
    video = VideoFile.open(path)
    reading = video.read()
    assert [frame.time_s for frame in reading.frames()] == pytest.approx(
        [number / 240 for number in range(FRAMES)]
    )
    assert float(video.rate_hz) == pytest.approx(240)
    assert [str(message) for message in reading.messages] == [
        "The file plays 8.0 times slower than it was filmed (at 240 pictures a second): "
        "times are those of the movement."
    ]


@pytest.mark.parametrize(("told", "played"), [("240.0", 240), ("60.0", 30), ("often", 30), ("1/0", 30)])
def test_times_are_kept_where_nothing_is_slowed(tmp_path: Path, told: str, played: int) -> None:
    coding = Coding(
        metadata={"com.android.capture.fps": told},
        muxing={"movflags": "use_metadata_tags"},
        time_base=Fraction(1, played),
        rate=played,
    )
    frames, messages = read(write_clip(tmp_path / "fast.mp4", moving_square(FRAMES), range(FRAMES), coding))
    assert frames[-1].time_s == pytest.approx((FRAMES - 1) / played)
    assert messages == []


def test_raw_stream_without_times_is_told(tmp_path: Path) -> None:
    path = write_clip(
        tmp_path / "raw.h264",
        moving_square(FRAMES),
        range(FRAMES),
        Coding(time_base=Fraction(1, 25), rate=25),
    )
    frames, messages = read(path)
    assert len(frames) == FRAMES
    assert all(after.time_s > before.time_s for before, after in pairwise(frames))
    assert messages == [
        f"No time is stored with {FRAMES} of the pictures: the usual step was taken, so tempo is less sure."
    ]


stamps = st.lists(st.none() | st.integers(-50, 50).map(lambda tick: tick * MILLISECOND), max_size=30)


@given(stamps)
def test_clock_always_goes_forward_from_zero(ticks: list[Fraction | None]) -> None:
    clock = Clock(step_s=Fraction(1, 30))
    told = [time_s for stamp in ticks if (time_s := clock.tell(stamp)) is not None]
    assert told[:1] == [0.0][: len(ticks)]
    assert all(after > before for before, after in pairwise(told))


def test_clock_bridges_missing_and_leaves_out_repeated_stamps() -> None:
    clock = Clock(step_s=Fraction(1, 10))
    stamps_s = [None, Fraction(5), None, Fraction(5), Fraction(6)]
    assert [clock.tell(stamp_s) for stamp_s in stamps_s] == pytest.approx([0, 0.1, 0.2, None, 1.1])


def test_repeated_stamps_are_told() -> None:
    assert [str(message) for message in Troubles(repeated=1).messages()] == [
        "The time of 1 of the pictures is not half a millisecond after that of the one before, "
        "or beyond four hours: they were left out."
    ]


# Parts ----------------------------------------------------------------------------------------------


def test_a_part_keeps_numbers_and_times_of_the_whole(plain: Path) -> None:
    frames = list(VideoFile.open(plain).read(start_s=0.1, stop_s=0.2).frames())
    assert [frame.index for frame in frames] == [4, 5, 6]
    assert [frame.time_s for frame in frames] == pytest.approx([0.132, 0.165, 0.198])


@pytest.mark.parametrize(
    ("start_s", "stop_s"), [(2.0, 2.0), (3.0, 1.0), (-1.0, None), (float("nan"), None), (99.0, None)]
)
def test_a_part_that_is_empty_or_outside_is_refused(
    plain: Path, start_s: float, stop_s: float | None
) -> None:
    with pytest.raises(InvalidValueError, match="was asked for"):
        VideoFile.open(plain).read(start_s, stop_s)


def test_a_part_after_an_end_that_no_header_tells_is_refused(tmp_path: Path) -> None:
    path = write_clip(
        tmp_path / "recorder.webm",
        moving_square(FRAMES),
        coding=Coding("libvpx", muxing={"live": "1"}, options={}),
    )
    video = VideoFile.open(path)
    assert video.duration_s is None
    with pytest.raises(
        InvalidValueError, match=r"A start at 5 s was asked for, but 'recorder.webm' ends at 0.4 s"
    ):
        list(video.read(start_s=5).frames())


def test_longest_side_below_one_is_refused(plain: Path) -> None:
    with pytest.raises(InvalidValueError, match="at least 1"):
        VideoFile.open(plain).read(max_side=0)


# Bad input ------------------------------------------------------------------------------------------


def cut(path: Path, share: float) -> Path:
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * share)])
    return path


FRAGMENTED = {"movflags": "frag_keyframe+empty_moov"}
BREAKABLE = {
    "cut.mp4": Coding(muxing={"movflags": "faststart"}),
    "fragments.mp4": Coding(muxing=FRAGMENTED, options={"preset": "ultrafast", "g": "10"}),
    "cut.mkv": Coding(),
    "recorder.webm": Coding("libvpx", muxing={"live": "1"}, options={}),
    "cut.avi": Coding("mpeg4", time_base=Fraction(1, 30), options={}),
    "cut.gif": Coding("gif", "rgb8", time_base=Fraction(1, 100), options={}),
}


@pytest.mark.parametrize(("name", "coding"), BREAKABLE.items(), ids=BREAKABLE)
def test_what_comes_before_a_break_is_read(tmp_path: Path, name: str, coding: Coding) -> None:
    rng = np.random.default_rng(1)
    pictures = list(rng.integers(0, 255, (40, 64, 96, 3), dtype=np.uint8))
    step = max(1, int(Fraction(1, 30) / coding.time_base))
    path = write_clip(tmp_path / name, pictures, range(0, 40 * step, step), coding)
    whole, messages = read(path)
    assert (len(whole), messages) == (40, [])
    frames, messages = read(cut(path, 0.6))
    assert 10 < len(frames) < 36
    assert [frame.time_s for frame in frames] == [frame.time_s for frame in whole[: len(frames)]]
    assert messages == [
        f"The file breaks off after {frames[-1].time_s:.1f} s: what came before was analysed."
    ]


def test_damage_is_passed_over_and_told(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = write_clip(
        tmp_path / "damaged.mp4", moving_square(60), coding=Coding(options={"preset": "medium"})
    )
    data = bytearray(path.read_bytes())
    start = data.index(b"mdat") + len(data) // 5
    data[start : start + 200] = bytes(200)
    path.write_bytes(data)
    frames, messages = read(path)
    again, _ = read(path)
    assert 30 < len(frames) <= 60
    assert len(messages) == 1
    assert messages[0].startswith("From ")
    assert all(np.array_equal(one.picture, other.picture) for one, other in zip(frames, again, strict=True))
    assert capfd.readouterr() == ("", "")


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSourceError, match=r"There is no file '.*nothing.mp4': check the name"):
        VideoFile.open(tmp_path / "nothing.mp4")


def test_folder(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSourceError, match="is a folder, not a video"):
        VideoFile.open(tmp_path)


def test_file_that_may_not_be_read(plain: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("hiphinge.sources.video.opening.plain_file", refuse)
    with pytest.raises(UnreadableSourceError, match=r"cannot be read \(Permission denied\)"):
        VideoFile.open(plain)


PLAYLIST = b"ffconcat version 1.0\nfile plain.mp4\n"


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("empty.mp4", b"", "'empty.mp4' is empty"),
        ("text.mp4", b"hello", "'text.mp4' is not a video that can be read: give an MP4, MOV,"),
        ("list.mp4", PLAYLIST, "'list.mp4' is not a video that can be read"),
    ],
)
@pytest.mark.usefixtures("plain")
def test_no_video(tmp_path: Path, name: str, data: bytes, said: str) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(UnreadableSourceError, match=said):
        VideoFile.open(tmp_path / name)


def test_index_cut_off(plain: Path) -> None:
    with pytest.raises(UnreadableSourceError, match=r"'plain.mp4' breaks off before the index"):
        VideoFile.open(cut(plain, 0.5))


def test_sound_alone(tmp_path: Path) -> None:
    path = tmp_path / "sound.mp4"
    with wave.open(str(path), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(8000)
        sound.writeframes(bytes(16000))
    with pytest.raises(UnreadableSourceError, match=r"'sound.mp4' holds sound but no picture"):
        VideoFile.open(path)


@pytest.mark.parametrize("suffix", ["png", "jpg"])
def test_still_image(tmp_path: Path, suffix: str) -> None:
    Image.fromarray(quarters()).save(tmp_path / f"still.{suffix}")
    with pytest.raises(UnreadableSourceError, match="is a still image, which holds no movement"):
        VideoFile.open(tmp_path / f"still.{suffix}")


def test_one_picture(tmp_path: Path) -> None:
    path = write_clip(tmp_path / "one.mp4", [quarters()])
    with pytest.raises(NothingMeasuredError, match=r"'one.mp4' holds one picture .* needs at least two"):
        VideoFile.open(path)


def test_unknown_coding(tmp_path: Path) -> None:
    coding = Coding("mpeg4", time_base=Fraction(1, 30), options={})
    path = write_clip(tmp_path / "odd.avi", moving_square(3), range(3), coding)
    path.write_bytes(path.read_bytes().replace(b"FMP4", b"ZZZZ", 2))
    with pytest.raises(UnreadableSourceError, match="coded in a way that cannot be decoded"):
        VideoFile.open(path)


def test_names_with_blanks_and_other_letters_work(plain: Path) -> None:
    path = plain.rename(plain.with_name("12:30 Übung %03d - 股関節.mp4"))
    assert len(read(path)[0]) == FRAMES


def test_change_of_shape_is_left_out_and_told(tmp_path: Path) -> None:
    path = write_clip(
        tmp_path / "turned.mkv", moving_square(6), coding=Coding("mjpeg", "yuvj420p", options={})
    )
    other = write_clip(
        tmp_path / "o.mkv", moving_square(6, 64, 96), coding=Coding("mjpeg", "yuvj420p", options={})
    )
    joined = tmp_path / "joined.mkv"
    with av.open(str(joined), "w") as out, av.open(str(path)) as first, av.open(str(other)) as second:
        stream = out.add_stream_from_template(first.streams.video[0])
        for container, shift in ((first, 0), (second, 198)):
            for packet in container.demux(video=0):
                if packet.dts is not None:
                    packet.pts = packet.dts = packet.dts + shift
                    packet.stream = stream
                    out.mux(packet)
    frames, messages = read(joined)
    assert [frame.index for frame in frames] == list(range(6))
    assert messages == ["The shape of 6 of the pictures differs from the first: they were left out."]


# The shared zoo of files ----------------------------------------------------------------------------


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_zoo_upright_by_matrix(zoo: Path, degrees: int) -> None:
    plain, _ = read(zoo / "plain.mp4")
    turned, messages = read(zoo / f"upright_by_matrix_{degrees}.mp4")
    assert messages == []
    for one, other in zip(plain[::30], turned[::30], strict=True):
        assert one.time_s == other.time_s
        assert np.abs(one.picture.astype(float) - other.picture).mean() < 1


def test_zoo_lying_by_matrix(zoo: Path) -> None:
    plain, _ = read(zoo / "plain.mp4")
    lying, _ = read(zoo / "lying_by_matrix_90.mp4")
    assert np.array_equal(np.rot90(plain[90].picture), lying[90].picture)


WHOLE = {
    "plain.mp4": (180, 5.967),
    "vfr.mp4": (103, 5.967),
    "browser.webm": (180, 5.972),
    "offset5.mkv": (180, 5.967),
    "nodur.mkv": (180, 5.967),
    "frag.mp4": (180, 5.967),
    "hevc.mov": (180, 5.967),
    "old.avi": (180, 5.967),
    "anim.gif": (60, 5.9),
    "odd_444.mp4": (180, 5.967),
    "uhd.mp4": (45, 1.467),
    "double_speed.mp4": (180, 2.983),
    "mirrored.mp4": (180, 5.967),
    "reversed.mp4": (180, 5.967),
    "narrow.mp4": (180, 5.967),
    "no_feet.mp4": (180, 5.967),
    "two_people.mp4": (180, 5.967),
    "nobody.mp4": (75, 2.96),
    "black.mp4": (75, 2.96),
}


@pytest.mark.parametrize(("name", "expected"), WHOLE.items(), ids=WHOLE)
def test_zoo_whole_files(zoo: Path, name: str, expected: tuple[int, float]) -> None:
    frames, messages = read(zoo / name, max_side=320)
    assert (len(frames), frames[0].time_s) == (expected[0], 0)
    assert frames[-1].time_s == pytest.approx(expected[1], abs=1e-3)
    assert messages == []


@pytest.mark.parametrize(("name", "last_s"), [("cut.webm", 3.412), ("cut_frag.mp4", 2.9)])
def test_zoo_broken_off(zoo: Path, name: str, last_s: float) -> None:
    frames, messages = read(zoo / name)
    assert frames[-1].time_s == pytest.approx(last_s, abs=1e-3)
    assert messages == [f"The file breaks off after {last_s:.1f} s: what came before was analysed."]


def test_zoo_damaged(zoo: Path) -> None:
    frames, messages = read(zoo / "damaged.mp4")
    assert len(frames) == 178
    assert messages == [
        "From 1.7 s on the file can be read only in part (pictures lost: 2, incomplete: 44). "
        "What is measured after that is less sure."
    ]


BAD = {
    "cut_no_index.mp4": "breaks off before the index",
    "empty.mp4": "is empty",
    "text.mp4": "is not a video that can be read",
    "audio.m4a": "sound but no picture",
    "audio_only.mp4": "sound but no picture",
    "still.png": "is a still image",
    "oneframe.mp4": "holds one picture",
}


@pytest.mark.parametrize(("name", "said"), BAD.items(), ids=BAD)
def test_zoo_nothing_to_measure(zoo: Path, name: str, said: str) -> None:
    with pytest.raises((UnreadableSourceError, NothingMeasuredError), match=said):
        VideoFile.open(zoo / name)
