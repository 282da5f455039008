"""Findings that a second reading of the same recording must have too."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hiphinge.faults.finding import Finding
from hiphinge.faults.judging import cannot_tell
from hiphinge.texts import Message


@dataclass(frozen=True)
class Judged:
    """A bend with its findings.

    Attributes
    ----------
    start_s, end_s : float
    findings : tuple of Finding
    """

    start_s: float
    end_s: float
    findings: tuple[Finding, ...]

    def shared_s(self, other: "Judged") -> float:
        """Return the seconds that both last; negative where they lie apart."""
        return min(self.end_s, other.end_s) - max(self.start_s, other.start_s)


def confirmed(first: Iterable[Judged], second: Sequence[Judged]) -> tuple[tuple[Finding, ...], ...]:
    """Keep a fault as present only where a second reading finds it in the same bend.

    Parameters
    ----------
    first, second : sequence of Judged
        The bends of both readings.

    Returns
    -------
    tuple of tuple of Finding
        For each bend of the first reading; a fault that the second does not find there cannot be told.
    """
    return tuple(tuple(_confirmed(one, _present_in(bend, second)) for one in bend.findings) for bend in first)


def _present_in(bend: Judged, others: Sequence[Judged]) -> frozenset[str]:
    """Codes of the faults that are present in the bend that lasts longest with this one."""
    same = max(others, key=bend.shared_s, default=None)
    if same is None or bend.shared_s(same) <= 0:
        return frozenset()
    return frozenset(one.fault for one in same.findings if one.present)


def _confirmed(found: Finding, present: frozenset[str]) -> Finding:
    if not found.present or found.fault in present:
        return found
    return cannot_tell(found.fault, Message("because-readings-differ"))
