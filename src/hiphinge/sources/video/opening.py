"""Opening a video file, and saying in one sentence why one cannot be opened."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from os import SEEK_END
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from hiphinge.errors import UnreadableSourceError
from hiphinge.files import NotPlainFileError, plain_file
from hiphinge.limits import FILM_BYTES, PICTURE_PIXELS
from hiphinge.texts import Message

if TYPE_CHECKING:
    from av import CodecContext, VideoStream
    from av.container import InputContainer

_ALLOWED = Message("error-file-allowed")
_STILL_IMAGES = ("image2", "_pipe")
#: Playlists and other containers that point to further files are not among them.
_CONTAINERS = (
    "mov,matroska,avi,gif,apng,mpegts,mpeg,flv,asf,ogg,h264,hevc,mp3,wav,flac,aac,"
    "image2,png_pipe,jpeg_pipe,webp_pipe,bmp_pipe,tiff_pipe,gif_pipe"
)
#: What cameras, phones, browsers and editing programs write. Each further decoder is one more that a hostile
#: file can attack.
_CODECS = frozenset(
    (
        *(
            "h264",
            "hevc",
            "libdav1d",
            "av1",
            "vp8",
            "vp9",
            "mpeg4",
            "mpeg1video",
            "mpeg2video",
            "h263",
            "flv",
        ),
        *("msmpeg4v1", "msmpeg4v2", "msmpeg4", "wmv1", "wmv2", "wmv3", "vc1", "mjpeg", "prores", "dnxhd"),
        *("dvvideo", "rawvideo", "ffv1", "huffyuv", "theora", "gif", "apng", "png"),
    )
)


@contextmanager
def opened(path: Path) -> Iterator[tuple[InputContainer, VideoStream]]:
    """Open a video file for one pass over its pictures.

    One thread decodes, so that even a damaged file gives the same pictures on any machine.

    Yields
    ------
    container, stream
        The file and the video in it, closed afterwards.

    Raises
    ------
    UnreadableSourceError
        If the path is no file that can be read or holds no video.
    """
    with binary(path) as file, _container(file, path) as container:
        stream = _video_stream(container, path)
        stream.thread_type = "NONE"
        stream.codec_context.thread_count = 1
        stream.codec_context.options = {"max_pixels": str(PICTURE_PIXELS)}
        yield container, stream


def is_media(path: Path) -> bool:
    """Whether a file is a video, or anything else that FFmpeg knows: a picture, or sound."""
    with binary(path) as file:
        try:
            _container(file, path).close()
        except UnreadableSourceError:
            return False
        return True


def binary(path: Path) -> BinaryIO:
    """Open a file to read its bytes.

    Raises
    ------
    UnreadableSourceError
        If it is missing, empty, too large, no plain file or closed to the user.
    """
    try:
        file = plain_file(path)
    except NotPlainFileError:
        raise UnreadableSourceError(_refused("not-plain", str(path))) from None
    except FileNotFoundError:
        raise UnreadableSourceError(Message("error-no-file", {"file": str(path)})) from None
    except IsADirectoryError:
        raise UnreadableSourceError(_refused("folder", str(path))) from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UnreadableSourceError(
            Message("error-file-not-readable", {"file": str(path), "reason": str(reason)})
        ) from None
    try:
        _require_size(file, path)
    except UnreadableSourceError:
        file.close()
        raise
    return file


def _require_size(file: BinaryIO, path: Path) -> None:
    size = file.seek(0, SEEK_END)
    file.seek(0)
    if size == 0:
        raise UnreadableSourceError(_refused("empty", path.name))
    if size > FILM_BYTES:
        most = FILM_BYTES // 2**30
        raise UnreadableSourceError(Message("error-file-too-large", {"file": path.name, "most": most}))


def _container(file: BinaryIO, path: Path) -> InputContainer:
    import av

    # The open file is passed on, not its name, in which FFmpeg would look for protocols and patterns.
    allowed = {
        "format_whitelist": _CONTAINERS,
        "codec_whitelist": ",".join(sorted(_CODECS)),
        "protocol_whitelist": "file",
    }
    pixels = {"max_pixels": str(PICTURE_PIXELS)}
    try:
        return av.open(file, "r", options=pixels, container_options=allowed, metadata_errors="replace")
    except MemoryError:
        raise
    except (av.error.FFmpegError, OSError, LookupError, ValueError):
        raise UnreadableSourceError(_why_not_a_video(file, path)) from None


def _why_not_a_video(file: BinaryIO, path: Path) -> Message:
    file.seek(4)
    if file.read(4) == b"ftyp":
        return Message("error-file-breaks-off", {"file": path.name})
    return _refused("no-video", path.name)


def _refused(why: str, file: str) -> Message:
    return Message(f"error-file-{why}", {"file": file, "allowed": _ALLOWED})


def _video_stream(container: InputContainer, path: Path) -> VideoStream:
    name = container.format.name
    if name.endswith(_STILL_IMAGES):
        raise UnreadableSourceError(_refused("still", path.name))
    moving = _moving(container)
    if not moving:
        held = "sound" if container.streams.audio else "no-picture"
        raise UnreadableSourceError(_refused(held, path.name))
    decodable = [stream for stream in moving if _is_decodable(stream)]
    if not decodable:
        raise UnreadableSourceError(Message("error-not-decoded", {"file": path.name}))
    return max(decodable, key=lambda stream: stream.width * stream.height)


def _moving(container: InputContainer) -> list[VideoStream]:
    """Return the videos but not the cover pictures of sound files."""
    from av.stream import Disposition

    return [stream for stream in container.streams.video if not stream.disposition & Disposition.attached_pic]


def _is_decodable(stream: VideoStream) -> bool:
    context: CodecContext | None = stream.codec_context  # None where no decoder is known
    return context is not None and context.name in _CODECS
