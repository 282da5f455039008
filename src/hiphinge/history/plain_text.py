"""Names, titles and notes: plain text, checked before it is stored."""

import unicodedata

from hiphinge.errors import InvalidValueError
from hiphinge.texts import Message

_LONGEST_NAME = 100
_LONGEST_LINE = 200
_LONGEST_NOTE = 2000


def checked_name(name: str) -> str:
    """Return a name in its stored form.

    Raises
    ------
    InvalidValueError
        If it is empty, too long or more than one line of plain text.
    """
    refused = Message("error-name", {"name": repr(name[:_LONGEST_NAME]), "most": _LONGEST_NAME})
    return _one_line(name, _LONGEST_NAME, refused)


def checked_title(title: str) -> str:
    """Return the title of a session in its stored form; empty means no title.

    Raises
    ------
    InvalidValueError
        If it is too long or more than one line of plain text.
    """
    return checked_reason(title, "title") if title.strip() else ""


def checked_reason(reason: str, what: str = "reason") -> str:
    """Return the reason for excluding a repetition in its stored form.

    Raises
    ------
    InvalidValueError
        If it is empty, too long or more than one line of plain text.
    """
    refused = Message(f"error-{what}", {"line": repr(reason[:_LONGEST_LINE]), "most": _LONGEST_LINE})
    return _one_line(reason, _LONGEST_LINE, refused)


def _one_line(text: str, most: int, refused: Message) -> str:
    written = unicodedata.normalize("NFC", text).strip()
    if not 0 < len(written) <= most or not written.isprintable():
        raise InvalidValueError(refused)
    return written


def name_key(name: str) -> str:
    """Return a key that is equal for names that differ only in case."""
    return unicodedata.normalize("NFC", checked_name(name).casefold())


def checked_note(note: str) -> str:
    """Return a note in its stored form.

    Raises
    ------
    InvalidValueError
        If it is too long or holds control characters.
    """
    written = unicodedata.normalize("NFC", note).strip()
    if len(written) > _LONGEST_NOTE or not written.replace("\n", "").isprintable():
        raise InvalidValueError(Message("error-note", {"most": _LONGEST_NOTE}))
    return written


def shown(text: str) -> str:
    """Return an untrusted text in a form that is safe to show: control characters become ``?``."""
    return "".join(letter if letter.isprintable() else "?" for letter in text)
