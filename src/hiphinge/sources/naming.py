"""Recognising markers, joints and sensors by their names."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from pathlib import Path

from hiphinge.errors import InvalidValueError
from hiphinge.files import plain_file
from hiphinge.knowledge.names import Names, Side
from hiphinge.limits import NAMES_BYTES
from hiphinge.texts import Message, visible

_BEFORE: tuple[tuple[str, Side], ...] = (("right", "right"), ("left", "left"), ("r", "right"), ("l", "left"))
#: At the end a side needs a separator, or a capital behind a small letter: a heel is no left hee.
_BEHIND = re.compile(r"(?i:[\s_.-](right|left|r|l))$|(?<=[a-z0-9])(Right|Left|R|L)$")
_OTHER = re.compile(r"[^a-z0-9]")
#: A letter between two words: ``WaistRFront``.
_BETWEEN = re.compile(r"(?<=[a-z])[RL](?=[A-Z][a-z])")
#: A start ends with one of these, or with a colon: ``Sub01_LASI``, ``Bip01 L Thigh``.
_BREAK = re.compile(r"[\s_.|-]+")
#: A start that so many labels share, or all of them, and whose rest alone is recognised, is a name of a
#: person (design choice): both sides of hip, knee and ankle are as many.
LEAST_NAMED = 6
#: Breaks of a label after which a rest is looked for.
_MOST_BREAKS = 3


def recognised(
    labels: Iterable[str], names: Names, given: Mapping[str, str] | None = None
) -> dict[str, list[str]]:
    """Find out what the labels of a file mark.

    Parameters
    ----------
    labels : iterable of str
        As the file has them; a name of a person before them is passed over, see `by_person`.
    names : Names
    given : mapping of str to str, optional
        Labels for names of hiphinge, which count before all others.

    Returns
    -------
    dict of str to list of str
        For each name such as ``"right_asis"`` or ``"c7"``, the labels that mark it, the best first.
    """
    found: dict[str, list[tuple[int, str]]] = {}
    for label, rest in (pair for own in by_person(labels, names).values() for pair in own.items()):
        for name, rank in _meanings(rest, names):
            found.setdefault(name, []).append((rank, label))
    ordered = {name: [label for _, label in sorted(ranked)] for name, ranked in found.items()}
    return ordered | {name: [label] for name, label in (given or {}).items()}


def by_person(labels: Iterable[str], names: Names) -> dict[str, dict[str, str]]:
    """Tell the people apart whose names stand before the labels of a file.

    What stands before a colon is one; so is a start that several labels share and that alone keeps them from
    being recognised, such as ``Sub01_``.

    Parameters
    ----------
    labels : iterable of str
    names : Names

    Returns
    -------
    dict of str to dict of str to str
        For each person, in the order of the file, each label and what is left of it; ``""`` holds the labels
        without a person.
    """
    labels = list(labels)
    counted = Counter(start for label in labels for start in _starts(label, names))
    shared = {
        start
        for start, count in counted.items()
        if count >= LEAST_NAMED or (count > 1 and all(label.startswith(start) for label in labels))
    }
    found: dict[str, dict[str, str]] = {}
    for label in labels:
        before, colon, rest = label.rpartition(":")
        start = "" if colon else next((one for one in _before_breaks(label) if one in shared), "")
        found.setdefault(f"{before}{colon}{start}", {})[label] = rest.removeprefix(start)
    return found


def _starts(label: str, names: Names) -> list[str]:
    """Starts of a label that is not recognised with them, but is without."""
    if ":" in label or _meanings(label, names):
        return []
    return [start for start in _before_breaks(label) if _meanings(label.removeprefix(start), names)]


def _before_breaks(label: str) -> list[str]:
    """Starts of a label up to its breaks, the shortest first."""
    return [label[: one.end()] for one in islice(_BREAK.finditer(label), _MOST_BREAKS)]


def marks(label: str, names: Names) -> bool:
    """Whether a label, without the name of a person, marks anything that is known."""
    return bool(_meanings(label, names))


def _meanings(label: str, names: Names) -> list[tuple[str, int]]:
    """Names that a label may stand for, each with its place among the labels for that name."""
    plain = plain_name(label)
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
    plain = plain_name(label)
    sides = [(side, plain[len(start) :]) for start, side in _BEFORE if plain.startswith(start)]
    if end := _BEHIND.search(label.strip()):
        side: Side = "right" if (end[1] or end[2]).lower().startswith("r") else "left"
        sides.append((side, plain_name(label.strip()[: end.start()])))
    if letter := _BETWEEN.search(label):
        side = "right" if letter[0] == "R" else "left"
        sides.append((side, plain_name(_BETWEEN.sub("", label, count=1))))
    return sides


def plain_name(label: str) -> str:
    """Return a name by its letters and digits alone, in lower case."""
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
