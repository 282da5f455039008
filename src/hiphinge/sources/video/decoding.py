"""One pass over the decoded pictures of a file, past damaged places."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from av import Packet, VideoFrame, VideoStream
    from av.container import InputContainer

#: A file this much shorter than its header states has been cut; last pictures differ by less.
_MISSING_S = Fraction(1, 2)


class Decoding:
    """The pictures of an open file in the order of their presentation, to be gone through once.

    Parameters
    ----------
    container, stream
        As `hiphinge.sources.video.opening.opened` gives them.

    Attributes
    ----------
    lost : int
        Coded pictures passed over because they could not be decoded.
    """

    def __init__(self, container: InputContainer, stream: VideoStream) -> None:
        self._container = container
        self._stream = stream
        self._end_stamp = 0
        self._is_torn = False
        self.lost = 0

    def __iter__(self) -> Iterator[VideoFrame]:
        from av.error import FFmpegError

        for packet in self._whole_packets():
            try:
                yield from self._stream.decode(packet)
            except MemoryError:  # no damage of the film
                raise
            except FFmpegError:
                self.lost += 1

    def _whole_packets(self) -> Iterator[Packet[VideoStream]]:
        """Yield the coded pictures that lie in the file with all their bytes, then the call to finish.

        Packets that miss bytes are damage where whole ones follow, and a break where none does.
        """
        torn = 0
        for packet in self._packets():
            if packet.is_corrupt:
                torn += 1
            elif packet.size:
                self.lost += torn
                torn = 0
                self._note(packet)
                yield packet
            elif packet.dts is None:  # empty packets with a stamp only repeat the last picture
                yield packet
        self._is_torn |= torn > 0

    def _packets(self) -> Iterator[Packet[VideoStream]]:
        from av.error import FFmpegError

        try:
            yield from self._container.demux(self._stream)
        except MemoryError:
            raise
        except (FFmpegError, OSError):  # broken data, or a disk that went away
            self._is_torn = True
        except (LookupError, ValueError):  # PyAV stumbles over streams that begin in the midst of a file
            self._is_torn = True

    def _note(self, packet: Packet[VideoStream]) -> None:
        stamp = packet.dts if packet.pts is None else packet.pts
        if stamp is not None:
            self._end_stamp = max(self._end_stamp, stamp + (packet.duration or 0))

    @property
    def ends_early(self) -> bool:
        """Whether, after the last picture, more was announced than came."""
        return self._is_torn or self._missing_s > _MISSING_S

    @property
    def _missing_s(self) -> Fraction:
        stream = self._stream
        if stream.duration is None or stream.time_base is None:
            return Fraction(0)
        announced = (stream.start_time or 0) + stream.duration
        return (announced - self._end_stamp) * stream.time_base
