"""Whether a file ends where its own structure ends.

Decoders ignore a missing end silently, so it is searched for in the containers that record it.
"""

from collections.abc import Callable, Mapping
from os import SEEK_END
from pathlib import Path
from typing import BinaryIO

from hiphinge.files import plain_file
from hiphinge.limits import MATROSKA_ELEMENTS

_GIF_TRAILER = b";"
_RIFF_HEADER_BYTES = 8


def _gif_breaks_off(file: BinaryIO, size: int) -> bool:
    file.seek(size - 1)
    return file.read(1) != _GIF_TRAILER


def _riff_breaks_off(file: BinaryIO, size: int) -> bool:
    file.seek(0)
    length = int.from_bytes(file.read(_RIFF_HEADER_BYTES)[4:], "little")
    return length + _RIFF_HEADER_BYTES > size


def _matroska_breaks_off(file: BinaryIO, size: int) -> bool:
    """Walk from element to element, into those of unknown length, and see whether the last one is whole."""
    position = 0
    for _ in range(MATROSKA_ELEMENTS):
        if position >= size:
            break
        file.seek(position)
        head = file.read(12)
        id_bytes = _vint_bytes(head[0])
        if id_bytes > 4:
            return False  # no element begins here: damage inside, which does not concern the end
        if len(head) <= id_bytes or len(head) < id_bytes + _vint_bytes(head[id_bytes]):
            return True
        position += id_bytes + _element_bytes(head[id_bytes:])
    return position > size


def _vint_bytes(first: int) -> int:
    """Return how many bytes a variable-size integer has that begins with this byte (RFC 8794, section 4)."""
    return min(9 - first.bit_length(), 8)


def _element_bytes(head: bytes) -> int:
    """Return the bytes of a length and of the data that it announces; no data where the length is unknown."""
    count = _vint_bytes(head[0])
    ones = (1 << 7 * count) - 1
    length = int.from_bytes(head[:count], "big") & ones
    return count if length == ones else count + length


_BREAKS_OFF: Mapping[str, Callable[[BinaryIO, int], bool]] = {
    "gif": _gif_breaks_off,
    "avi": _riff_breaks_off,
    "matroska,webm": _matroska_breaks_off,
}


def breaks_off(path: Path, container: str) -> bool:
    """Tell whether a file lacks its end, as far as its structure shows it.

    Parameters
    ----------
    path : Path
        A file that could be opened.
    container : str
        Name of its format as FFmpeg gives it.

    Returns
    -------
    bool
        False too for containers whose structure is not looked at here, and for a file that is gone.
    """
    look = _BREAKS_OFF.get(container)
    if look is None:
        return False
    try:
        with plain_file(path) as file:
            return look(file, file.seek(0, SEEK_END))
    except (OSError, IndexError):  # gone, or cut while it was read
        return False
