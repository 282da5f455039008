"""The raw tables of this folder, before they become typed entries."""

import tomllib
from collections.abc import Mapping
from importlib.resources import files
from typing import Any, TypeVar

from hiphinge.errors import InvalidValueError
from hiphinge.texts import Message, Value, text_name

Entry = TypeVar("Entry")

#: The evidence for a number or a choice.
MARKS = {
    "verified": "read in the source",
    "computed": "worked out from a model or from geometry",
    "search": "read in a compilation that names the source",
    "memory": "remembered, and not yet checked in a source",
    "design": "a choice of this program; no published limit is known",
    "sought": "looked for; no study was found",
}


def table(name: str) -> dict[str, Any]:
    """Read ``<name>.toml``; lists become tuples, because the cached table is shared."""
    content = tomllib.loads((files("hiphinge.knowledge") / f"{name}.toml").read_text(encoding="utf-8"))
    return {key: _frozen(value) for key, value in content.items()}


def entry(kind: str, key: str, entries: Mapping[str, Entry]) -> Entry:
    """Return the entry of a key.

    Parameters
    ----------
    kind : str
        What the entries are, as the text ``kind-...`` names it.
    key : str
    entries : mapping of str to Entry

    Raises
    ------
    InvalidValueError
        If the table has no such entry.
    """
    if key not in entries:
        kind_of = Message(text_name("kind", kind))
        values: dict[str, Value] = {"kind": kind_of, "key": repr(key), "known": ", ".join(entries)}
        raise InvalidValueError(Message("error-no-entry", values))
    return entries[key]


def _frozen(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _frozen(part) for key, part in value.items()}
    return tuple(map(_frozen, value)) if isinstance(value, list) else value
