"""Standard output and error as they are: not UTF-8, full, or closed by the program that reads them."""

import codecs
import os
import sys
import unicodedata
from contextlib import suppress
from io import TextIOWrapper
from typing import TextIO

#: Name of how characters are written that an encoding does not have.
PLAIN = "hiphinge.plain"
#: click takes ASCII for a mistake and would write UTF-8, but not where it has another name.
_ASCII = "hiphinge_ascii"
#: Letters and marks of the texts, and the spelling of each.
_LETTERS = "äöüÄÖÜß±µ×·•≤≥→–—−‑„“”«»‘’‚─━═╸╺│┃"  # noqa: RUF001 - what is easily confused is what is spelled
_SPELLINGS = (
    *("ae", "oe", "ue", "Ae", "Oe", "Ue", "ss", "+/-", "u", "x", "*", "*", "<=", ">=", "->"),
    *("-", "-", "-", "-", '"', '"', '"', '"', '"', "'", "'", "'", "-", "-", "-", "-", "-", "|", "|"),
)
#: What has none loses its accents, and is else written as ``?``.
_SPELLED = {"°": " deg", **dict(zip(_LETTERS, _SPELLINGS, strict=True))}


def speak_any_encoding() -> None:
    """Let standard output and error write every text, spelled out where their encoding lacks a character."""
    codecs.register_error(PLAIN, _spelled)
    codecs.register(_ascii_by_another_name)
    for stream in filter(None, (sys.stdout, sys.stderr)):
        if isinstance(stream, TextIOWrapper):
            is_ascii = codecs.lookup(stream.encoding).name == "ascii"
            stream.reconfigure(encoding=_ASCII if is_ascii else None, errors=PLAIN)


def json_for(text: str, stream: TextIO) -> str:
    """Return a text that is JSON with escapes for what the encoding of a stream lacks.

    Such characters can only stand in its strings, where the escapes mean the same.
    """
    try:
        text.encode(stream.encoding or "utf-8")
    except UnicodeEncodeError:
        return "".join(letter if letter.isascii() else _escaped(letter) for letter in text)
    return text


def flush() -> None:
    """Write what waits in standard output.

    Raises
    ------
    OSError
        If it cannot be written.
    """
    if sys.stdout is not None:
        sys.stdout.flush()


def give_up() -> None:
    """Drop what standard output still holds, so that Python does not try to write it again at its end."""
    with suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def _ascii_by_another_name(name: str) -> codecs.CodecInfo | None:
    if name != _ASCII:
        return None
    known = codecs.lookup("ascii")
    return codecs.CodecInfo(
        known.encode,
        known.decode,
        incrementalencoder=known.incrementalencoder,
        incrementaldecoder=known.incrementaldecoder,
        streamwriter=known.streamwriter,
        streamreader=known.streamreader,
        name=_ASCII,
    )


def _spelled(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeEncodeError)
    letters = error.object[error.start : error.end]
    return "".join(map(_spelling, letters)), error.end


def _spelling(letter: str) -> str:
    if "\ud800" <= letter <= "\udfff":  # a byte of a file name that is no text
        return f"\\x{ord(letter) & 0xFF:02x}"
    plain = unicodedata.normalize("NFKD", letter).encode("ascii", "ignore").decode()
    return _SPELLED.get(letter) or plain or "?"


def _escaped(letter: str) -> str:
    units = letter.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[start : start + 4]}" for start in range(0, len(units), 4))
