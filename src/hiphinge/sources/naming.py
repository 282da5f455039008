"""Recognising markers, joints and sensors by their names."""

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from hiphinge.errors import InvalidValueError
from hiphinge.files import plain_file
from hiphinge.knowledge.names import Names, Side
from hiphinge.limits import NAMES_BYTES
from hiphinge.texts import Message, visible

_BEFORE: tuple[tuple[str, Side], ...] = (("right", "right"), ("left", "left"), ("r", "right"), ("l", "left"))
#: At the end a side needs a separator: a heel is no left hee.
_BEHIND = re.compile(r"[\s_.-](right|left|r|l)$", re.IGNORECASE)
_OTHER = re.compile(r"[^a-z0-9]")


def recognised(
    labels: Iterable[str], names: Names, given: Mapping[str, str] | None = None
) -> dict[str, list[str]]:
    """Find out what the labels of a file mark.

    Parameters
    ----------
    labels : iterable of str
        As the file has them; what stands before a colon is the name of a person.
    names : Names
    given : mapping of str to str, optional
        Labels for names of hiphinge, which count before all others.

    Returns
    -------
    dict of str to list of str
        For each name such as ``"right_asis"`` or ``"c7"``, the labels that mark it, the best first.
    """
    found: dict[str, list[tuple[int, str]]] = {}
    for label in labels:
        for name, rank in _meanings(label.rpartition(":")[2], names):
            found.setdefault(name, []).append((rank, label))
    ordered = {name: [label for _, label in sorted(ranked)] for name, ranked in found.items()}
    return ordered | {name: [label] for name, label in (given or {}).items()}


def _meanings(label: str, names: Names) -> list[tuple[str, int]]:
    """Names that a label may stand for, each with its place among the labels for that name."""
    plain = _plain(label)
    middle = [(name, known.index(plain)) for name, known in names.middle.items() if plain in known]
    if middle:
        return middle
    return [
        (f"{side}_{name}", known.index(rest))
        for side, rest in _with_side(label)
        for name, known in names.sided.items()
        if rest in known
    ]


def _with_side(label: str) -> list[tuple[Side, str]]:
    plain = _plain(label)
    sides = [(side, plain[len(start) :]) for start, side in _BEFORE if plain.startswith(start)]
    if end := _BEHIND.search(label.strip()):
        side: Side = "right" if end[1].lower().startswith("r") else "left"
        sides.append((side, _plain(label.strip()[: end.start()])))
    return sides


def _plain(label: str) -> str:
    return _OTHER.sub("", label.lower())


def read_names(path: Path, known: Sequence[str]) -> Mapping[str, str]:
    """Read a file that gives labels to names of hiphinge, a line each: ``right_knee = "Marker 7"``.

    Raises
    ------
    InvalidValueError
        If it cannot be read, or holds an unknown name.
    """
    try:
        with plain_file(path) as file:
            content = file.read(NAMES_BYTES + 1)
        rows = tomllib.loads(content.decode("utf-8")) if len(content) <= NAMES_BYTES else {}
    except (OSError, ValueError, RecursionError) as error:
        reason = visible(" ".join(str(error).split())[:200])
        raise InvalidValueError(Message("error-names", {"file": path.name, "reason": reason})) from None
    wrong = [name for name, label in rows.items() if name not in known or not isinstance(label, str)]
    if wrong or not rows:
        values = {"file": path.name, "found": repr(wrong[:1])[1:-1], "known": ", ".join(known)}
        raise InvalidValueError(Message("error-names-unknown", values))
    return rows
