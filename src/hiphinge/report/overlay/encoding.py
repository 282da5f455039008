"""H.264 in MP4: what every browser plays."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from fractions import Fraction
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from hiphinge.errors import ResultFolderError
from hiphinge.poses.frames import PlanarFrame
from hiphinge.texts import Message

if TYPE_CHECKING:
    from av import VideoFrame
    from av.container import OutputContainer
    from av.video.stream import VideoStream

_LIMITED_RANGE = 1
_TICKS_PER_S = 90_000
_USUAL_RATE_HZ = 30.0
#: One thread, so that the bytes are the same on every machine; drawing continues in another thread.
#: A constant quantiser: with this preset it needs less time and space than a rate factor of equal quality.
_X264 = {"preset": "ultrafast", "qp": "24", "threads": "1", "g": "60"}
_PENDING_FRAMES = 4

#: Draws on a frame and returns it.
Drawing = Callable[[PlanarFrame], PlanarFrame]


class VideoWriter:
    """Encode pictures in a separate thread, so that the next one can be drawn meanwhile.

    Parameters
    ----------
    out : Path
        File to write; without a picture, none is written.
    frame_rate_hz : float or None
        Expected frame rate, where it is known; it affects only the file size, as the times are those of the
        frames.
    """

    def __init__(self, out: Path, frame_rate_hz: float | None) -> None:
        self._out = out
        self._rate = Fraction(max(frame_rate_hz or _USUAL_RATE_HZ, 1.0)).limit_denominator(1001)
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="encode")
        self._pending: deque[Future[None]] = deque()
        self._container: OutputContainer | None = None
        self._stream: VideoStream | None = None
        self._start_s = 0.0
        self._last_tick = -1
        self._failed = False

    def __enter__(self) -> "VideoWriter":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if error is None:
                self._settle(0)
                self._thread.submit(self._finish).result()
        finally:
            self._thread.shutdown(wait=True, cancel_futures=True)
            self._close()

    def write(self, frame: PlanarFrame) -> None:
        """Take a picture; its planes must not be changed afterwards.

        Raises
        ------
        ResultFolderError
            If an earlier picture could not be written.
        """
        self._settle(_PENDING_FRAMES - 1)
        self._pending.append(self._thread.submit(self._encode, frame))

    def _settle(self, pending: int) -> None:
        while len(self._pending) > pending:
            self._pending.popleft().result()

    def _encode(self, frame: PlanarFrame) -> None:
        if self._failed:  # PyAV would write the header of a file anew that FFmpeg has given up: a crash
            return
        try:
            with _errors_in_one_sentence(self._out):
                container, stream = self._opened(frame)
                container.mux(stream.encode(self._timed(frame)))
        except BaseException:
            self._failed = True
            raise

    def _finish(self) -> None:
        with _errors_in_one_sentence(self._out):
            if self._container is not None and self._stream is not None and not self._failed:
                self._container.mux(self._stream.encode(None))

    def _close(self) -> None:
        with _errors_in_one_sentence(self._out):
            if self._container is not None:
                self._container.close()

    def _timed(self, frame: PlanarFrame) -> "VideoFrame":
        from av import VideoFrame

        picture = VideoFrame.from_numpy_buffer(frame.planes, format="yuv420p")
        # the encoder refuses two frames with the same time, which damaged recordings have
        self._last_tick = max(self._last_tick + 1, round((frame.time_s - self._start_s) * _TICKS_PER_S))
        picture.pts, picture.time_base = self._last_tick, Fraction(1, _TICKS_PER_S)
        return picture

    def _opened(self, frame: PlanarFrame) -> "tuple[OutputContainer, VideoStream]":
        if self._container is None or self._stream is None:
            import av

            self._start_s = frame.time_s
            self._container = av.open(self._out, "w", format="mp4", options={"movflags": "+faststart"})
            self._stream = _video_stream(self._container, frame, self._rate)
        return self._container, self._stream


def _video_stream(container: "OutputContainer", frame: PlanarFrame, rate: Fraction) -> "VideoStream":
    stream = container.add_stream("libx264", rate=rate, options=_X264)
    context = stream.codec_context
    context.height, context.width = frame.planes.shape[0] * 2 // 3, frame.planes.shape[1]
    context.pix_fmt = "yuv420p"
    context.time_base = stream.time_base = Fraction(1, _TICKS_PER_S)
    context.color_range = _LIMITED_RANGE
    context.colorspace = context.color_primaries = context.color_trc = frame.matrix
    return stream


@contextmanager
def _errors_in_one_sentence(out: Path) -> Iterator[None]:
    from av import FFmpegError

    try:
        yield
    except MemoryError:
        raise
    except (FFmpegError, OSError) as error:
        raise ResultFolderError(
            Message("error-video-not-written", {"file": out.name, "reason": str(error.strerror)})
        ) from error


def write_drawn(
    frames: Iterable[PlanarFrame],
    writer: VideoWriter,
    begin: Callable[[PlanarFrame], Drawing],
    progress: Callable[[int], None] | None = None,
) -> None:
    """Write frames as a video, each drawn on.

    Parameters
    ----------
    frames : iterable of PlanarFrame
    writer : VideoWriter
        Is closed at the end.
    begin : callable
        Lays the drawing out over the first frame.
    progress : callable, optional
        Called with the number of frames done, after each.

    Raises
    ------
    ResultFolderError
        If the video cannot be written.
    """
    drawing: Drawing | None = None
    with writer:
        for done, frame in enumerate(frames, start=1):
            drawing = drawing or begin(frame)
            writer.write(drawing(frame))
            if progress:
                progress(done)
