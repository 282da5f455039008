"""Untrusted JSON and text: each field has the type asked for, or is refused in one sentence."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from reprlib import repr as shortened
from typing import Any

from hiphinge.files import plain_file
from hiphinge.limits import MOST_ENTRIES, MOST_LETTERS, MOST_OF_JSON, most_of
from hiphinge.results.errors import InvalidResultError
from hiphinge.results.names import MOST_BYTES, SESSION, SESSION_SCHEMA
from hiphinge.results.version import Schema


def read_text(file: Path) -> str:
    """Read a file of a result, up to a maximum size.

    Raises
    ------
    OSError
        If it cannot be read.
    InvalidResultError
        If it is too large or not text.
    """
    most = MOST_BYTES[file.name]
    with plain_file(file) as stream:
        content = stream.read(most + 1)
    if len(content) > most:
        raise InvalidResultError("too-large", file=file.name, most=most // 1_000_000)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InvalidResultError("no-utf8", file=file.name) from None


def parse(text: str | bytes, name: str = SESSION, schema: Schema = SESSION_SCHEMA) -> "Fields":
    """Read a JSON object that has a schema.

    Parameters
    ----------
    text : str or bytes
    name : str
        Name of its file, for the message.
    schema : Schema
        The newest known version; see `Schema.accepted`.

    Raises
    ------
    InvalidResultError
        If it is not JSON, or has another schema.
    """
    try:
        document = json.loads(text, parse_int=_int, parse_float=_float, parse_constant=_refused)
    except (ValueError, RecursionError):
        raise InvalidResultError("no-json", file=name) from None
    schema.accepted(document.get("schema") if isinstance(document, dict) else None, name)
    return Fields(document)


def _int(digits: str) -> int:
    _float(digits)  # refuses a number of many digits, which would take long to read
    return int(digits)


def _float(digits: str) -> float:
    value = float(digits)
    if abs(value) > MOST_OF_JSON:
        raise ValueError(shortened(digits))
    return value


def _refused(constant: str) -> float:
    """Refuse NaN and infinities, which JSON does not have."""
    raise ValueError(constant)


@dataclass(frozen=True)
class Fields:
    """A JSON object of a document.

    Attributes
    ----------
    values : mapping of str to object
    """

    values: Mapping[str, Any]

    def text(self, name: str) -> str | None:
        """Return a text; None where it is null or absent."""
        value = self.values.get(name)
        if value is not None and not isinstance(value, str):
            raise InvalidResultError("needs-text", name=name, found=shortened(value))
        return value if value is None else _line(name, value)

    def needed(self, name: str) -> str:
        """Return a required text."""
        value = self.text(name)
        if value is None:
            raise InvalidResultError("missing", name=name)
        return value

    def code(self, name: str, known: Collection[str]) -> str:
        """Return a required text out of the known ones."""
        value = self.needed(name)
        if value not in known:
            raise InvalidResultError("unknown", name=name, found=shortened(value))
        return value

    def number(self, name: str) -> float | None:
        """Return a number that a recording of a person can give; None where it is null or absent."""
        value = self.values.get(name)
        if value is None:
            return None
        if not isinstance(value, int | float) or isinstance(value, bool):
            raise InvalidResultError("needs-number", name=name, found=shortened(value))
        most = most_of(name)
        if not -most <= value <= most:
            raise InvalidResultError("beyond", name=name, found=shortened(value))
        return float(value)

    def time(self, name: str) -> float:
        """Return a required number."""
        value = self.number(name)
        if value is None:
            raise InvalidResultError("missing", name=name)
        return value

    def whole(self, name: str) -> int:
        """Return a required number as a whole number."""
        return round(self.time(name))

    def part(self, name: str) -> "Fields":
        """Return an object; an empty one where it is null or absent."""
        value = self.values.get(name)
        if value is not None and not isinstance(value, dict):
            raise InvalidResultError("needs-object", name=name, found=shortened(value))
        return Fields(value or {})

    def parts(self, name: str) -> list["Fields"]:
        """Return a list of objects."""
        return [Fields(part) for part in self._list(name, dict)]

    def texts(self, name: str) -> tuple[str, ...]:
        """Return a list of texts."""
        return tuple(_line(name, text) for text in self._list(name, str))

    def wholes(self, name: str) -> tuple[int, ...]:
        """Return a list of whole numbers."""
        return tuple(Fields({name: value}).whole(name) for value in self._list(name, int))

    def numbers(self, name: str) -> tuple[float, ...]:
        """Return a list of finite numbers."""
        return tuple(Fields({name: value}).time(name) for value in self._list(name, object))

    def numbers_or_none(self, name: str) -> tuple[float | None, ...]:
        """Return a list of finite numbers, None where one is null."""
        return tuple(Fields({name: value}).number(name) for value in self._list(name, object))

    def _list(self, name: str, kind: type) -> list[Any]:
        value = self.values.get(name, [])
        if not isinstance(value, list) or not all(isinstance(part, kind) for part in value):
            raise InvalidResultError("no-list", name=name, found=shortened(value))
        if len(value) > MOST_ENTRIES:
            raise InvalidResultError("too-many", name=name, most=MOST_ENTRIES)
        return value


def _line(name: str, text: str) -> str:
    if len(text) > MOST_LETTERS:
        raise InvalidResultError("too-long", name=name, most=MOST_LETTERS)
    return text
