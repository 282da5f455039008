"""Several people in one file of markers: each has a name before its markers, and one of them is measured."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from hiphinge.knowledge.names import marker_names
from hiphinge.sources.markers.marked import Marked
from hiphinge.sources.naming import LEAST_NAMED, by_person, marks
from hiphinge.texts import Listing, Message

#: The first person counts unless another's markers are seen so many times as much (design choice).
_SEEN_MORE = 1.25


def one_person(marked: Marked, given: Mapping[str, str] | None = None) -> Marked:
    """Keep the markers of one person.

    The first whose markers are seen about as much as anybody's; the one whose labels are given, if any are.

    Parameters
    ----------
    marked : Marked
    given : mapping of str to str, optional
        Labels for names of hiphinge, see `naming.read_names`.
    """
    people = by_person(marked.names, marker_names())
    seen = {name: _seen(marked, own) for name, own in people.items() if name and _is_person(own)}
    if len(seen) < 2:
        return marked
    wanted = set((given or {}).values())
    most = max(seen.values())
    named = (name for name in seen if wanted & people[name].keys())
    chosen = next(named, next(name for name in seen if seen[name] * _SEEN_MORE >= most))
    kept = [at for at, label in enumerate(marked.names) if label in people[chosen] or label in wanted]
    said = Message(
        "recording-people-marked",
        {"people": Listing([_plain(name) for name in seen]), "chosen": _plain(chosen)},
    )
    return replace(
        marked,
        names=tuple(marked.names[at] for at in kept),
        places=marked.places[:, kept],
        messages=(*marked.messages, said),
    )


def _is_person(own: Mapping[str, str]) -> bool:
    """Whether enough labels are those of a body: things that are carried are named like people."""
    return sum(marks(rest, marker_names()) for rest in own.values()) >= LEAST_NAMED


def _seen(marked: Marked, own: Mapping[str, str]) -> float:
    """How much of a person's known markers is seen, in markers."""
    known = [at for at, label in enumerate(marked.names) if marks(own.get(label, ""), marker_names())]
    return float(np.isfinite(marked.places[:, known, 0]).mean(axis=0).sum())


def _plain(name: str) -> str:
    return name.rstrip(" :_.|-")
