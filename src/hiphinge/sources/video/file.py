"""A video file, and one reading of it."""

from __future__ import annotations

import math
from collections.abc import Collection, Generator, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from fractions import Fraction
from itertools import islice
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from hiphinge.errors import InvalidValueError, NothingMeasuredError, UnreadableSourceError
from hiphinge.limits import (
    FILM_PICTURES,
    NUMBER_CHARACTERS,
    PICTURE_PIXELS,
    RATE_HZ,
    SIDE_PIXELS,
    SIDES_RATIO,
)
from hiphinge.poses.frames import Frame, PlanarFrame
from hiphinge.sources.video.clock import Clock
from hiphinge.sources.video.decoding import Decoding
from hiphinge.sources.video.endings import breaks_off
from hiphinge.sources.video.layout import Layout, PictureMaker, PlaneMaker
from hiphinge.sources.video.opening import opened
from hiphinge.sources.video.troubles import Troubles
from hiphinge.texts import Message, Number, Value, significant

if TYPE_CHECKING:
    from av import VideoFrame, VideoStream
    from av.container import InputContainer

#: Where Android cameras write how many pictures they took a second.
_CAPTURE_RATE = "com.android.capture.fps"
#: What makes a file slow motion: a camera that was set to such a rate keeps to it, while an ordinary one
#: falls behind in bad light; and a rate played that is far below, for rates are often rounded.
_HIGH_SPEED_HZ = 100
_SLOWED = 1.5
_USUAL_RATE_HZ = Fraction(30)


@dataclass(frozen=True)
class VideoFile:
    """A video file that can be read, as its header and first pictures describe it.

    Attributes
    ----------
    path : Path
    container : str
        Name of the file format as FFmpeg gives it.
    width, height : int
        Size of the upright picture in pixels, with square pixels.
    rate_hz : Fraction
        Mean or nominal number of pictures in a second of the movement; times never come from it.
    duration_s : float or None
        Length of the movement as the header gives it for the pictures; None where it does not.
    frame_count_estimate : int or None
        About how many pictures there are, for a progress bar; None where it is unknown.
    times_slowed : Fraction
        How many times slower the file plays than the movement was; 1 but for slow motion.
    layout : Layout
        How the pictures are stored.
    """

    path: Path
    container: str
    width: int
    height: int
    rate_hz: Fraction
    duration_s: float | None
    frame_count_estimate: int | None
    times_slowed: Fraction
    layout: Layout

    @classmethod
    def open(cls, path: str | PathLike[str]) -> VideoFile:
        """Look at a file and see that it can be read.

        Raises
        ------
        UnreadableSourceError
            If it is missing, empty, broken, a still image or no video, or its pictures are too large.
        NothingMeasuredError
            If it holds fewer than two pictures.
        """
        path = Path(path)
        with opened(path) as (container, stream):
            if stream.width:  # unknown where a decoder has refused the size already
                _require_size(path, stream.width, stream.height)
            first = list(islice(Decoding(container, stream), 2))
            if len(first) < 2:
                raise _too_few(path, len(first))
            layout = Layout.of(first[0], stream)
            _require_size(path, *layout.upright_size)
            return cls._described(path, container, stream, layout)

    @classmethod
    def _described(
        cls, path: Path, container: InputContainer, stream: VideoStream, layout: Layout
    ) -> VideoFile:
        played_hz = _played_hz(stream)
        times_slowed = _times_slowed(container.metadata.get(_CAPTURE_RATE), played_hz)
        played_s = None if stream.duration is None else stream.duration * (stream.time_base or 0)
        return cls(
            path=path,
            container=container.format.name,
            width=layout.upright_size[0],
            height=layout.upright_size[1],
            rate_hz=played_hz * times_slowed,
            duration_s=None if played_s is None else float(played_s / times_slowed),
            frame_count_estimate=_frame_count(container, stream, played_hz),
            times_slowed=times_slowed,
            layout=layout,
        )

    @property
    def messages(self) -> tuple[Message, ...]:
        """What the user should know of the file before it is read."""
        if self.times_slowed == 1:
            return ()
        values = {"times": Number(float(self.times_slowed), 1), "rate": Number(float(self.rate_hz))}
        return (Message("recording-slowed", values),)

    def read(
        self, start_s: float = 0.0, stop_s: float | None = None, max_side: int | None = None
    ) -> VideoSpan:
        """Prepare a reading of the file or of a part of it.

        Parameters
        ----------
        start_s, stop_s : float
            Part to read in seconds from the first picture, `stop_s` not included; None reads to the end.
        max_side : int, optional
            Longest side of the pictures handed out; larger ones are made smaller.

        Raises
        ------
        InvalidValueError
            If the part is empty or lies after the end, or `max_side` is below 1.
        """
        stop_s = math.inf if stop_s is None else stop_s
        if not 0 <= start_s < stop_s:
            raise InvalidValueError(
                Message(
                    "error-empty-part",
                    {
                        "start": significant(start_s, 6),
                        "stop": significant(stop_s, 6),
                    },
                )
            )
        if max_side is not None and max_side < 1:
            raise InvalidValueError(Message("error-longest-side", {"side": max_side}))
        if self.duration_s is not None and start_s > self.duration_s:
            raise _starts_after_end(self, start_s, self.duration_s)
        return VideoSpan(self, start_s, stop_s, max_side)


def _too_few(path: Path, count: int) -> NothingMeasuredError:
    values: dict[str, Value] = {"file": path.name, "count": count, "most": round(PICTURE_PIXELS / 1e6)}
    return NothingMeasuredError(Message("error-too-few-decoded", values))


def is_usual_size(width: int, height: int) -> bool:
    """Whether a person may be measured in a picture of this size."""
    low, high = SIDE_PIXELS
    return low <= min(width, height) and max(width, height) <= min(high, SIDES_RATIO * min(width, height))


def _require_size(path: Path, width: int, height: int) -> None:
    if is_usual_size(width, height):
        return
    low, high = SIDE_PIXELS
    values: dict[str, Value] = {"file": path.name, "width": width, "height": height}
    limits: dict[str, Value] = {"least": low, "most": high, "times": Number(SIDES_RATIO)}
    raise UnreadableSourceError(Message("error-picture-size", values | limits))


def _played_hz(stream: VideoStream) -> Fraction:
    """Return the rate that the header gives; the usual one where it gives none, or one of no movement."""
    played_hz = stream.average_rate or stream.guessed_rate or _USUAL_RATE_HZ
    low, high = RATE_HZ
    return played_hz if low <= played_hz <= high else _USUAL_RATE_HZ


def _times_slowed(capture_rate: str | None, played_hz: Fraction) -> Fraction:
    captured_hz = _rate_in(capture_rate or "")
    if captured_hz is None:
        return Fraction(1)
    is_slow_motion = captured_hz >= _HIGH_SPEED_HZ and captured_hz >= _SLOWED * played_hz
    return captured_hz / played_hz if is_slow_motion else Fraction(1)


def _rate_in(tag: str) -> Fraction | None:
    """Read a rate; None where it is none of a camera."""
    low, high = RATE_HZ
    try:
        # As a float first: the exact value of 1e99999999 would fill the memory.
        is_usable = len(tag) <= NUMBER_CHARACTERS and low <= float(tag) <= high
        return Fraction(tag) if is_usable else None
    except ValueError:
        return None


def _frame_count(container: InputContainer, stream: VideoStream, played_hz: Fraction) -> int | None:
    if stream.frames:
        return stream.frames
    return None if container.duration is None else round(Fraction(container.duration, 1_000_000) * played_hz)


def _starts_after_end(video: VideoFile, start_s: float, end_s: float) -> InvalidValueError:
    return InvalidValueError(
        Message(
            "error-start-after-end",
            {"start": significant(start_s, 6), "file": video.path.name, "end": Number(end_s, 1)},
        )
    )


class VideoSpan:
    """A reading of a video file or of a part of it, as `VideoFile.read` prepares it.

    Parameters
    ----------
    video : VideoFile
    start_s, stop_s : float
        Part to read, in seconds from the first picture of the file.
    max_side : int or None
        Longest side of the pictures handed out.
    """

    def __init__(self, video: VideoFile, start_s: float, stop_s: float, max_side: int | None) -> None:
        self._video = video
        self._start_s = start_s
        self._stop_s = stop_s
        self._max_side = max_side
        self._troubles = Troubles()

    @property
    def messages(self) -> list[Message]:
        """What the user should know of the file, one sentence each; whole once all frames were read."""
        return [*self._video.messages, *self._troubles.messages()]

    def frames(self) -> Generator[Frame]:
        """Decode the file and hand out the pictures of the part that was asked for.

        Numbers and times are those of the whole file, which is decoded from its beginning: a jump
        into the middle would lose the numbers. The file is open until the last frame is taken or
        the iterator is closed, and one picture is held at a time.

        Yields
        ------
        Frame
            With times that strictly increase.

        Raises
        ------
        InvalidValueError
            If the file ends before the part begins.
        """
        maker = PictureMaker(self._video.layout, self._max_side)
        with closing(self._images()) as images:
            for index, time_s, image in images:
                yield Frame(index, time_s, maker.picture(image), maker.pixels_per_pixel)

    def planar_frames(self, only: Collection[int] | None = None) -> Generator[PlanarFrame]:
        """Decode the file as `frames` does, and hand out the same pictures in planes to draw on.

        Planes are what most files store: nothing is converted where that is so. Odd sides lose a pixel.

        Parameters
        ----------
        only : collection of int, optional
            Numbers of the frames wanted: reading ends with the last of them, and others are not converted.

        Yields
        ------
        PlanarFrame
            With times that strictly increase.

        Raises
        ------
        InvalidValueError
            If the file ends before the part begins.
        """
        maker = PlaneMaker(self._video.layout, self._max_side)
        with closing(self._images()) as images:
            for index, time_s, image in images if only is None else _chosen(images, only):
                planes, matrix = maker.planes(image)
                yield PlanarFrame(index, time_s, planes, maker.pixels_per_pixel, matrix)

    def _images(self) -> Generator[tuple[int, float, VideoFrame]]:
        """Yield number, seconds and picture of the part that was asked for."""
        self._troubles = Troubles()
        with opened(self._video.path) as (container, stream):
            wanted = (
                (index, time_s, image)
                for index, time_s, image in self._in_time(Decoding(container, stream))
                if time_s >= self._start_s
            )
            for count, (index, time_s, image) in enumerate(wanted):
                if count == FILM_PICTURES:
                    self._troubles.too_long_from_s = time_s
                    return
                yield index, time_s, image

    def _in_time(self, decoding: Decoding) -> Iterator[tuple[int, float, VideoFrame]]:
        """Yield number, seconds and picture of what can be used before the part ends."""
        clock = Clock(self._video.times_slowed / self._video.rate_hz, self._video.times_slowed)
        for index, image in enumerate(decoding):
            time_s = clock.tell(_stamp_s(image))
            if clock.last_s >= self._stop_s:
                return
            self._note(image, time_s, clock, decoding)
            if time_s is not None and self._video.layout.holds(image):
                yield index, time_s, image
        self._note_end(clock, decoding)

    def _note(self, image: VideoFrame, time_s: float | None, clock: Clock, decoding: Decoding) -> None:
        troubles = self._troubles
        troubles.unstamped += image.pts is None
        troubles.repeated += time_s is None
        troubles.reshaped += not self._video.layout.holds(image)
        troubles.faulty += image.is_corrupt
        self._note_damage(clock, decoding)

    def _note_damage(self, clock: Clock, decoding: Decoding) -> None:
        troubles = self._troubles
        troubles.lost = decoding.lost
        if troubles.damaged_from_s is None and (troubles.lost or troubles.faulty):
            troubles.damaged_from_s = clock.last_s

    def _note_end(self, clock: Clock, decoding: Decoding) -> None:
        self._note_damage(clock, decoding)
        if decoding.ends_early or breaks_off(self._video.path, self._video.container):
            self._troubles.ends_early_s = clock.last_s
        if clock.last_s < self._start_s:
            raise _starts_after_end(self._video, self._start_s, clock.last_s)


def _chosen(
    images: Iterable[tuple[int, float, VideoFrame]], only: Collection[int]
) -> Iterator[tuple[int, float, VideoFrame]]:
    left = set(only)
    for index, time_s, image in images:
        if index in left:
            yield index, time_s, image
            left.remove(index)
        if not left:
            return


def _stamp_s(image: VideoFrame) -> Fraction | None:
    if image.pts is None or image.time_base is None:
        return None
    return image.pts * image.time_base
