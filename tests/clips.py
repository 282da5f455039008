"""Small video files with known pictures at known times."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import count
from pathlib import Path

import av
import numpy as np

from hiphinge.poses.frames import Picture

MILLISECOND = Fraction(1, 1000)
RED, GREEN, BLUE, WHITE = (230, 20, 20), (20, 200, 20), (20, 20, 230), (240, 240, 240)
#: Transfer characteristics of ITU-T H.273.
PQ, HLG = 16, 18


def quarters(width: int = 96, height: int = 64) -> Picture:
    """A picture whose quarters are red, green (above) and blue, white (below)."""
    picture = np.empty((height, width, 3), dtype=np.uint8)
    top, left = height // 2, width // 2
    picture[:top, :left], picture[:top, left:] = RED, GREEN
    picture[top:, :left], picture[top:, left:] = BLUE, WHITE
    return picture


def quarter_colours(picture: Picture) -> list[str]:
    """The names of the colours in the middle of each quarter, row by row."""
    names = {"red": RED, "green": GREEN, "blue": BLUE, "white": WHITE}
    height, width = picture.shape[:2]
    found = [
        picture[row * height // 4, column * width // 4].astype(float) for row in (1, 3) for column in (1, 3)
    ]
    return [min(names, key=lambda name: float(np.abs(colour - names[name]).sum())) for colour in found]


def moving_square(frames: int, width: int = 96, height: int = 64) -> list[Picture]:
    """Pictures of a bright square that goes one pixel to the right with each."""
    pictures = np.full((frames, height, width, 3), 40, dtype=np.uint8)
    for number, picture in enumerate(pictures):
        picture[24:40, number : number + 16] = 220
    return list(pictures)


@dataclass(frozen=True)
class Coding:
    """How a clip is stored."""

    codec: str = "libx264"
    pix_fmt: str = "yuv420p"
    rate: int = 30
    time_base: Fraction = MILLISECOND
    matrix: Sequence[int] | None = None
    pixel_aspect: Fraction = Fraction(1)
    transfer: int = 2
    muxing: Mapping[str, str] = field(default_factory=dict)
    metadata: Mapping[str, str] = field(default_factory=dict)
    options: Mapping[str, str] = field(default_factory=lambda: {"preset": "ultrafast"})


def write_clip(
    path: Path, pictures: Iterable[Picture], stamps: Iterable[int] | None = None, coding: Coding | None = None
) -> Path:
    """Write pictures with their stamps, in units of the time base; 33 apart where none are given."""
    images = (av.VideoFrame.from_ndarray(picture, format="rgb24") for picture in pictures)
    return write_images(path, images, stamps, coding)


def write_images(
    path: Path,
    images: Iterable[av.VideoFrame],
    stamps: Iterable[int] | None = None,
    coding: Coding | None = None,
) -> Path:
    """Write decoded pictures as they are."""
    coding = coding or Coding()
    with av.open(str(path), "w", options=dict(coding.muxing)) as container:
        container.metadata.update(coding.metadata)
        stream: av.VideoStream | None = None
        for image, stamp in zip(images, count(0, 33) if stamps is None else stamps, strict=False):
            stream = stream or _stream(container, coding, image)
            image.pts, image.time_base = stamp, coding.time_base
            container.mux(stream.encode(image))
        if stream is not None:
            container.mux(stream.encode())
    return path


def _stream(container: av.container.OutputContainer, coding: Coding, image: av.VideoFrame) -> av.VideoStream:
    stream = container.add_stream(coding.codec, rate=coding.rate, options=dict(coding.options))
    assert isinstance(stream, av.VideoStream)
    stream.width, stream.height, stream.pix_fmt = image.width, image.height, coding.pix_fmt
    stream.time_base = stream.codec_context.time_base = coding.time_base
    stream.codec_context.sample_aspect_ratio = coding.pixel_aspect
    stream.codec_context.color_trc = coding.transfer
    if coding.matrix is not None:
        stream.set_display_matrix(coding.matrix)
    return stream


def flat_10_bit(signal: float, width: int = 64, height: int = 48) -> av.VideoFrame:
    """A grey picture of one signal level from 0 to 1, in 10 bits and limited range."""
    image = av.VideoFrame(width, height, "yuv420p10le")
    for plane, code in zip(image.planes, (round(64 + 876 * signal), 512, 512), strict=True):
        plane.update(np.full(plane.buffer_size // 2, code, dtype="<u2").tobytes())
    return image


def beginning(source: Path, seconds: float, target: Path) -> Path:
    """Copy the packets of the pictures that are shown in the first seconds of a video."""
    with av.open(source) as clip, av.open(target, "w") as copy:
        (pictures,) = clip.streams.video
        stream = copy.add_stream_from_template(pictures)
        for packet in clip.demux(pictures):
            if packet.pts is not None and packet.pts * packet.time_base < seconds:
                packet.stream = stream
                copy.mux(packet)
    return target
