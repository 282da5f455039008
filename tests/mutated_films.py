"""Films that are made wrong on purpose: a seed gives a small film of some container, with parts of it edited.

Edits know the structure: boxes of MP4 with their times, sizes, counts and tags, elements of Matroska; else
bytes are flipped, cut out, doubled or set to zero.
"""

import random
import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from clips import Coding, write_clip
from hiphinge.poses.frames import Picture

FRAMES, WIDTH, HEIGHT = 24, 64, 96
_RATE = "com.android.capture.fps"
#: Container and how a film is stored in it.
_KINDS = {
    "mp4": Coding(metadata={_RATE: "240.0"}, muxing={"movflags": "use_metadata_tags"}),
    "mov": Coding(matrix=(0, 1 << 16, 0, -1 << 16, 0, 0, 0, 0, 1 << 30), pixel_aspect=Fraction(2)),
    "frag.mp4": Coding(muxing={"movflags": "frag_keyframe+empty_moov"}),
    "mkv": Coding(),
    "webm": Coding("libvpx", options={"deadline": "realtime", "cpu-used": "8"}),
    "avi": Coding("mpeg4", options={}, rate=15, time_base=Fraction(1, 15)),
    "gif": Coding("gif", "rgb8", options={}, rate=30),
    "ts": Coding(time_base=Fraction(1, 90_000)),
    "mpg": Coding("mpeg2video", options={}, rate=30, time_base=Fraction(1, 30)),
    "flv": Coding("flv", options={}, rate=30),
}
#: Boxes of ISO/IEC 14496-12 that hold further boxes.
_BRANCHES = frozenset(
    {b"moov", b"trak", b"mdia", b"minf", b"stbl", b"edts", b"udta", b"moof", b"traf", b"mvex", b"dinf"}
)
#: Boxes worth an edit more often: times, sizes, counts, the turn of the picture, tags, codecs.
_TELLING = frozenset(
    {
        *(b"mvhd", b"mdhd", b"tkhd", b"elst", b"stts", b"ctts", b"stsz", b"stsc", b"stco", b"stss"),
        *(b"stsd", b"trun", b"tfhd", b"tfdt", b"keys", b"ilst", b"hdlr", b"vmhd"),
    }
)
_NUMBERS = (0, 1, 2, 0x7F, 0xFF, 0x7FFF, 0xFFFF, 0x10000, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFE, 0xFFFFFFFF)
_TAGS = (
    b"1e330",
    b"1e99999999",
    b"-240",
    b"nan",
    b"1/0",
    b"0",
    b"9" * 400,
    b"\xff\xfe",
    b"240.0\0\0",
    b"1e-9",
)


@dataclass(frozen=True)
class Film:
    """A film that was edited."""

    suffix: str
    content: bytes


def film(seed: int) -> Film:
    """The film of a seed: the same in every run with the same encoders."""
    rng = random.Random(seed)
    kind = rng.choice(sorted(_KINDS))
    content = bytearray(_whole(kind))
    edits = _EDITS_OF_BOXES + _EDITS_OF_BYTES if kind.endswith(("mp4", "mov")) else _EDITS_OF_BYTES
    for _ in range(rng.choice((1, 1, 2, 3, 6))):
        if content:
            rng.choice(edits)(content, rng)
    return Film(f".{kind}", bytes(content))


@cache
def _whole(kind: str) -> bytes:
    coding = _KINDS[kind]
    step = round(Fraction(1, 15) / coding.time_base)
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"film.{kind}"
        return write_clip(path, _pictures(), range(0, FRAMES * step, step), coding).read_bytes()


def _pictures() -> Iterator[Picture]:
    grain = np.random.default_rng(7).integers(60, 90, (HEIGHT, WIDTH, 1))
    for number in range(FRAMES):
        picture = np.repeat(grain, 3, axis=2).astype(np.uint8)
        picture[20 : HEIGHT - 8, 20 + number // 2 : 34 + number // 2] = 200
        yield picture


def _boxes(content: bytearray, first: int, stop: int) -> Iterator[tuple[bytes, int, int]]:
    """Kind, begin and end of each box, with those within."""
    place = first
    while place + 8 <= stop:
        size, kind = struct.unpack_from(">I4s", content, place)
        if size < 8 or place + size > stop:
            return
        yield kind, place, place + size
        if kind in _BRANCHES:
            yield from _boxes(content, place + 8, place + size)
        place += size


def _box(content: bytearray, rng: random.Random) -> tuple[bytes, int, int] | None:
    boxes = list(_boxes(content, 0, len(content)))
    telling = [one for one in boxes if one[0] in _TELLING]
    chosen = telling if telling and rng.random() < 0.8 else boxes
    return rng.choice(chosen) if chosen else None


def _set_number(content: bytearray, rng: random.Random) -> None:
    """Set a number in a box: a time, a count, a size."""
    box = _box(content, rng)
    if box is None or box[2] - box[1] < 12:
        return
    place = box[1] + 4 * rng.randrange(2, (box[2] - box[1]) // 4)
    value = rng.choice(_NUMBERS) if rng.random() < 0.7 else rng.getrandbits(32)
    struct.pack_into(">I", content, place, value)


def _set_size(content: bytearray, rng: random.Random) -> None:
    if box := _box(content, rng):
        struct.pack_into(">I", content, box[1], rng.choice((0, 1, 7, 8, 9, box[2] - box[1] + 8, 0xFFFFFFFF)))


def _set_kind(content: bytearray, rng: random.Random) -> None:
    if box := _box(content, rng):
        content[box[1] + 4 : box[1] + 8] = rng.choice(
            sorted(_TELLING | _BRANCHES | {b"free", b"Hap1", b"apcn"})
        )


def _drop_box(content: bytearray, rng: random.Random) -> None:
    if box := _box(content, rng):
        content[box[1] + 4 : box[1] + 8] = b"free"  # so that what holds it keeps its size


def _set_tag(content: bytearray, rng: random.Random) -> None:
    """Write another number over the rate that a phone notes; what follows is overwritten too."""
    place = content.find(b"240.0")
    if place >= 0:
        tag = rng.choice(_TAGS)
        content[place : place + len(tag)] = tag


def _flip(content: bytearray, rng: random.Random) -> None:
    for _ in range(rng.choice((1, 3, 10, 100))):
        place = _place(content, rng)
        content[place] ^= 1 << rng.randrange(8)


def _set_bytes(content: bytearray, rng: random.Random) -> None:
    place = _place(content, rng)
    length = min(rng.choice((1, 2, 4, 8)), len(content) - place)
    content[place : place + length] = bytes([rng.choice((0, 1, 0x7F, 0x80, 0xFF))]) * length


def _cut_off(content: bytearray, rng: random.Random) -> None:
    del content[rng.randrange(len(content)) :]


def _cut_out(content: bytearray, rng: random.Random) -> None:
    place = _place(content, rng)
    del content[place : place + rng.choice((1, 4, 188, 1000))]


def _double(content: bytearray, rng: random.Random) -> None:
    place, length = _place(content, rng), rng.choice((4, 188, 1000))
    content[place:place] = content[place : place + length]


def _place(content: bytearray, rng: random.Random) -> int:
    """Anywhere, but in half of the cases within the header."""
    return rng.randrange(min(len(content), 600) if rng.random() < 0.5 else len(content))


_EDITS_OF_BYTES: tuple[Callable[[bytearray, random.Random], None], ...] = (
    *(_flip, _set_bytes, _cut_off, _cut_out, _double),
)
_EDITS_OF_BOXES = (*[_set_number] * 8, *[_set_size] * 2, _set_kind, _drop_box, _set_tag)
