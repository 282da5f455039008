"""Which sessions count in comparisons, and why the others do not.

A recording that was analyzed again counts once, by its newest analysis. Two recordings are the same if their
bytes are; analyses of parts of it that do not overlap are different sets.
"""

import math
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

from hiphinge.history.record import Kept
from hiphinge.knowledge.drills import DEFAULT_DRILL

#: ``Kept.recording``: checksum of the content, and optionally start, stop and subject of the analyzed part.
_STRETCH = re.compile(r"(\S+) \(([\d.e+-]+), ([\d.e+-]+|None), .*\)")


class UncountedReason(StrEnum):
    """Why a session does not count."""

    OTHER_DRILL = "other_drill"
    ANALYZED_AGAIN = "analyzed_again"
    NO_REPS = "no_reps"
    NOT_MEASURED = "not_measured"


@dataclass(frozen=True)
class LeftOut:
    """A session that does not count.

    Attributes
    ----------
    session : Kept
    why : UncountedReason
    """

    session: Kept
    why: UncountedReason


@dataclass(frozen=True)
class Counted:
    """Sessions in the order they were given.

    Attributes
    ----------
    used : tuple of Kept
    left_out : tuple of LeftOut
    """

    used: tuple[Kept, ...]
    left_out: tuple[LeftOut, ...]


def drill_of(kept: Kept) -> str:
    """Return the drill of a session: a hinge if none was named, and standing, sitting or walking itself."""
    return kept.movement if kept.is_whole else kept.drill or DEFAULT_DRILL


def counted(sessions: Sequence[Kept], measured: Collection[str], drill: str) -> Counted:
    """Return which sessions count for a measure.

    Parameters
    ----------
    sessions : sequence of Kept
        All of a person.
    measured : collection of str
        Ids of those where a repetition that counts has the measure.
    drill : str
        The drill to compare sessions of.
    """
    newest = {kept.id for kept in newest_analyses(sessions)}
    reasons = [(kept, _why_not(kept, newest, measured, drill)) for kept in sessions]
    return Counted(
        used=tuple(kept for kept, why in reasons if why is None),
        left_out=tuple(LeftOut(kept, why) for kept, why in reasons if why is not None),
    )


def _why_not(
    kept: Kept, newest: Collection[str], measured: Collection[str], drill: str
) -> UncountedReason | None:
    if kept.id not in newest:
        return UncountedReason.ANALYZED_AGAIN
    if drill_of(kept) != drill:
        return UncountedReason.OTHER_DRILL
    if not (kept.counted_reps or kept.is_whole):
        return UncountedReason.NO_REPS
    return None if kept.id in measured else UncountedReason.NOT_MEASURED


def newest_analyses(sessions: Sequence[Kept]) -> list[Kept]:
    """Return the sessions, in order, without those whose recording was analyzed again later.

    A recording may be both a set and a posture or a walk: neither takes the place of the other.
    """
    stretches: dict[tuple[str, str], list[tuple[float, float]]] = {}
    newest = set()
    for kept in sorted(sessions, key=lambda kept: (kept.stored_at, kept.id), reverse=True):
        content, stretch = _stretch(kept.recording)
        taken = stretches.setdefault((content, kept.movement if kept.is_whole else ""), [])
        if not any(_overlap(stretch, other) for other in taken):
            taken.append(stretch)
            newest.add(kept.id)
    return [kept for kept in sessions if kept.id in newest]


def same_stretch(recording: str, other: str) -> bool:
    """Whether two values of ``Kept.recording`` share a part of the same recording."""
    (content, stretch), (other_content, other_stretch) = _stretch(recording), _stretch(other)
    return content == other_content and _overlap(stretch, other_stretch)


def _overlap(stretch: tuple[float, float], other: tuple[float, float]) -> bool:
    return stretch[0] < other[1] and other[0] < stretch[1]


def _stretch(recording: str) -> tuple[str, tuple[float, float]]:
    """Return the checksum of a recording, and the first and last second analyzed."""
    found = _STRETCH.fullmatch(recording)
    if found is None:
        return recording, (0.0, math.inf)
    content, start, stop = found.groups()
    try:
        return content, (float(start), math.inf if stop == "None" else float(stop))
    except ValueError:
        return recording, (0.0, math.inf)
