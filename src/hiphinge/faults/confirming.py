"""Findings that a second reading of the same recording must have too."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from hiphinge.faults.finding import Finding, Verdict
from hiphinge.faults.judging import cannot_tell
from hiphinge.texts import Message

#: A fault that the second reading finds too near to its limit is confirmed where it lies nearly as far beyond
#: it as in the first, by this share (design choice).
LEAST_SHARE = 0.75


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


def confirmed(first: Iterable[Judged], second: Sequence[Judged] | None) -> tuple[tuple[Finding, ...], ...]:
    """Keep a fault as present only where a second reading finds it in the same bend.

    Parameters
    ----------
    first, second : sequence of Judged
        The bends of both readings; None where there could be no second one, which confirms nothing.

    Returns
    -------
    tuple of tuple of Finding
        For each bend of the first reading; a fault that the second does not show there cannot be told.
    """
    why = Message("because-read-once" if second is None else "because-readings-differ")
    pairs = ((bend, _same_bend(bend, second or ())) for bend in first)
    return tuple(
        tuple(_confirmed(one, again.get(one.fault), why) for one in bend.findings) for bend, again in pairs
    )


def _same_bend(bend: Judged, others: Sequence[Judged]) -> Mapping[str, Finding]:
    """Findings of the bend that lasts longest with this one, by fault."""
    same = max(others, key=bend.shared_s, default=None)
    if same is None or bend.shared_s(same) <= 0:
        return {}
    return {one.fault: one for one in same.findings}


def _confirmed(found: Finding, again: Finding | None, why: Message) -> Finding:
    if not found.present or (again is not None and _shows(again, found)):
        return found
    return cannot_tell(found.fault, why)


def _shows(again: Finding, found: Finding) -> bool:
    """Whether a second reading shows what the first has found, if only just."""
    if again.present or again.verdict is Verdict.ABSENT:
        return again.present
    if again.value is None or found.value is None or found.limit is None:
        return False
    return (again.value - found.limit) / (found.value - found.limit) >= LEAST_SHARE
