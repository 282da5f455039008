"""Films that were made to break or stall the program: one sentence, or what can be read with a warning."""

import os
import subprocess
import sys
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from clips import Coding, moving_square, quarters, write_clip
from command_line import hiphinge, reported_in_one_sentence
from hiphinge.errors import HipHingeError, NothingMeasuredError, UnreadableSourceError
from hiphinge.filtering import low_pass, without_outliers
from hiphinge.limits import FILM_S
from hiphinge.motion import FloatArray
from hiphinge.sources.video import VideoFile
from hiphinge.sources.video.clock import Clock
from hiphinge.sources.video.decoding import Decoding
from shared import PROJECT

FRAMES = 12
MOST_BYTES = 10**9
MOST_CPU_S = 20.0


@pytest.fixture
def hostile(shared: Path) -> Path:
    folder = shared / "hostile"
    if not folder.is_dir():
        pytest.skip(f"no folder {folder}")
    return folder


def said_by_reading(path: Path) -> tuple[int, str]:
    """How many pictures a film gives, and what is said of it."""
    try:
        reading = VideoFile.open(path).read(max_side=1280)
        count = sum(1 for _ in reading.frames())
    except HipHingeError as error:
        return 0, str(error)
    return count, " ".join(map(str, reading.messages))


def tagged(path: Path, rate: str) -> Path:
    coding = Coding(
        metadata={"com.android.capture.fps": rate},
        muxing={"movflags": "use_metadata_tags"},
        time_base=Fraction(1, 30),
    )
    return write_clip(path, moving_square(FRAMES), range(FRAMES), coding)


@pytest.mark.parametrize("rate", ["1e330", "1e99999999", "1001", "-240", "nan", "inf", "1e-330", "2" * 40])
def test_a_rate_of_no_camera_is_passed_over(tmp_path: Path, rate: str) -> None:
    video = VideoFile.open(tagged(tmp_path / "t.mp4", rate))
    assert video.times_slowed == 1
    assert float(video.rate_hz) == pytest.approx(30, rel=0.01)


HOSTILE = {
    "cap_1e8.mp4": (120, ""),
    "cap_1e330.mp4": (120, ""),
    "mdhdmax.mp4": (
        1,
        "The time of 74 of the pictures is not half a millisecond after",
    ),
    "fail11408.ts": (65, "can be read only in part"),
    "bomb_gif.gif": (0, "its pictures have more than 35 million pixels"),
    "bomb16k.mp4": (0, "are 16384 x 8192 pixels, but sides of 16 to 8192 pixels are allowed"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_film_is_read_or_refused(hostile: Path, name: str) -> None:
    count, said = said_by_reading(hostile / name)
    assert count == HOSTILE[name][0]
    assert HOSTILE[name][1] in said
    assert bool(said) == bool(HOSTILE[name][1])


READING = """
import sys
import time
from pathlib import Path
from memory import peak_bytes
from test_hostile_films import said_by_reading
for path in sys.argv[1:]:
    said_by_reading(Path(path))
print(peak_bytes(), time.process_time())
"""


def test_hostile_films_take_little_time_and_memory(hostile: Path) -> None:
    films = [str(hostile / name) for name in HOSTILE]
    path = os.pathsep.join([str(PROJECT / "tests"), *sys.path])
    command = [sys.executable, "-c", READING, *films]
    done = subprocess.run(
        command, env={**os.environ, "PYTHONPATH": path}, check=True, stdout=subprocess.PIPE, text=True
    )
    peak, used_s = map(float, done.stdout.split()[-2:])
    assert 10_000_000 < peak < MOST_BYTES
    assert used_s < MOST_CPU_S


def test_pictures_in_less_than_half_a_millisecond_are_left_out() -> None:
    clock = Clock(step_s=Fraction(1, 30))
    stamps_s = [Fraction(number, 2**31 - 1) for number in range(75)]
    assert [clock.tell(stamp_s) for stamp_s in stamps_s] == [0.0] + [None] * 74
    slowed = Clock(step_s=Fraction(1, 30), times_slowed=Fraction(8))
    assert [slowed.tell(Fraction(number, 1000)) for number in (0, 3, 4)] == [0.0, None, 0.0005]


def test_a_stamp_beyond_any_film_does_not_hide_those_after_it() -> None:
    clock = Clock(step_s=Fraction(1, 30))
    stamps_s = [0, 1, int(FILM_S) + 1, 2]
    assert [clock.tell(Fraction(stamp_s)) for stamp_s in stamps_s] == [0, 1, None, 2]


def test_filters_stay_small_where_times_are_absurd() -> None:
    number: FloatArray = np.arange(60, dtype=np.float64)
    values = np.sin(number)
    far_apart = np.where(number < 50, number / 1000, 1e6 + number)
    for time_s in (far_apart, number * 1e-10):
        assert np.array_equal(low_pass(time_s, values), values)
        assert np.array_equal(without_outliers(time_s, values, 2.0), values)


def test_an_unusual_codec_is_not_decoded(tmp_path: Path) -> None:
    coding = Coding("qtrle", "rgb24", options={})
    path = write_clip(tmp_path / "c.mov", moving_square(FRAMES), coding=coding)
    with pytest.raises(UnreadableSourceError, match="coded in a way that cannot be decoded"):
        VideoFile.open(path)


@pytest.mark.parametrize("size", [(96, 8), (640, 32)])
def test_pictures_without_room_for_a_person_are_refused(tmp_path: Path, size: tuple[int, int]) -> None:
    path = write_clip(tmp_path / "c.mp4", [quarters(*size)] * 3)
    with pytest.raises(UnreadableSourceError, match=f"are {size[0]} x {size[1]} pixels"):
        VideoFile.open(path)


def test_pixels_of_an_absurd_shape_are_taken_as_square(tmp_path: Path) -> None:
    path = write_clip(tmp_path / "c.mp4", [quarters()] * 3, coding=Coding(pixel_aspect=Fraction(500)))
    assert (VideoFile.open(path).width, VideoFile.open(path).height) == (96, 64)


class BrokenContainer:
    def __init__(self, packets: list[object], error: Exception) -> None:
        self._packets, self._error = packets, error

    def demux(self, _stream: object) -> Iterator[object]:
        yield from self._packets
        raise self._error


@pytest.mark.parametrize("error", [IndexError("list index"), ValueError("stream"), OSError(5, "gone")])
def test_any_error_of_a_container_is_a_break(tmp_path: Path, error: Exception) -> None:
    path = write_clip(tmp_path / "c.mp4", moving_square(FRAMES))
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        broken = BrokenContainer(list(container.demux(stream)), error)
        decoding = Decoding(broken, stream)  # type: ignore[arg-type]
        assert len(list(decoding)) == FRAMES
        assert decoding.ends_early


def test_a_lack_of_memory_is_no_damage(tmp_path: Path) -> None:
    path = write_clip(tmp_path / "c.mp4", moving_square(FRAMES))
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        decoding = Decoding(BrokenContainer([], av.error.MemoryError(12, "full")), stream)  # type: ignore[arg-type]
        with pytest.raises(MemoryError):
            list(decoding)


def test_a_lack_of_memory_is_said_in_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise MemoryError

    path = write_clip(tmp_path / "c.mp4", moving_square(FRAMES))
    monkeypatch.setattr("hiphinge.sources.video.decoding.Decoding._packets", full)
    outcome = hiphinge("analyze", path)
    assert reported_in_one_sentence(outcome)
    assert "not enough memory" in outcome.err
    folder = hiphinge("analyze", tmp_path)
    assert folder.exit_code == 1
    assert "not enough memory" in " ".join(folder.err.split())
    assert not list(tmp_path.glob("*_hiphinge"))


def test_a_film_with_too_many_pictures_is_read_in_part(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("file", "troubles"):
        monkeypatch.setattr(f"hiphinge.sources.video.{module}.FILM_PICTURES", 5)
    path = write_clip(tmp_path / "c.mp4", moving_square(FRAMES))
    count, said = said_by_reading(path)
    assert (count, said) == (
        5,
        "Only the first 5 pictures were read, up to 0.2 s.",
    )


def test_a_film_of_too_many_bytes_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "large.mp4"
    with path.open("wb") as file:
        file.truncate(17 * 2**30)  # a hole, which takes no room on the disk
    with pytest.raises(UnreadableSourceError, match="larger than the 16 GB"):
        VideoFile.open(path)


def test_an_endless_row_of_elements_is_not_followed(tmp_path: Path) -> None:
    from hiphinge.sources.video.endings import breaks_off

    path = tmp_path / "rows.mkv"
    path.write_bytes(b"\xec\x80" * 2_000_000 + b"\xec\x8f")  # empty elements, the last one cut
    assert not breaks_off(path, "matroska,webm")
    path.write_bytes(b"\xec\x80" * 100 + b"\xec\x8f")
    assert breaks_off(path, "matroska,webm")
    assert not breaks_off(tmp_path / "gone.mkv", "matroska,webm")


def test_a_film_of_nothing_but_damage_is_refused(tmp_path: Path) -> None:
    path = write_clip(tmp_path / "c.mp4", moving_square(FRAMES))
    data = bytearray(path.read_bytes())
    start = data.index(b"mdat") + 4
    stop = data.index(b"moov") if data.index(b"moov") > start else len(data)
    data[start:stop] = bytes(stop - start)
    path.write_bytes(data)
    with pytest.raises((NothingMeasuredError, UnreadableSourceError)):
        VideoFile.open(path)


def test_a_film_of_one_moment_is_refused_with_the_reason(hostile: Path) -> None:
    outcome = hiphinge("analyze", hostile / "mdhdmax.mp4", "--no-video", "--json")
    assert reported_in_one_sentence(outcome)
    assert "has 1 picture(s) that can be used" in outcome.err
    assert "The time of 74 of the pictures" in outcome.err
