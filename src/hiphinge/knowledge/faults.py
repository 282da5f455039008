"""Knowledge about each fault: its inputs, its criteria and what helps."""

from dataclasses import dataclass
from functools import cache

from hiphinge.knowledge.table import entry, table


@dataclass(frozen=True)
class FaultKnowledge:
    """One fault. Its texts are in ``texts/<language>/faults.ftl``.

    Attributes
    ----------
    code : str
        Its name in files and (with hyphens) in the texts ``fault-<code>-title`` and so on.
    needs : tuple of str
        Columns of ``frames.csv`` that it needs.
    points : tuple of str
        Points of the body, or objects in the picture, that it needs as well.
    thresholds : tuple of str
        Names of the thresholds; the first one is the limit reported with the value.
    unit : str
        Unit of the reported value.
    weight : float
        Priority among several faults, 0 to 1; a choice of this program.
    widest_error : float
        Standard error of the value, in `unit`, beyond which there is no verdict: about half the
        distance between the limit and a clearly good repetition, so that two errors fit between.
    severe : float
        Value that counts as most severe (1 on a scale from 0 at the limit), in `unit`. It lies on the
        faulty side of the limit.
    cues : tuple of str
        Names of the texts ``cue-<name>``, the most useful first.
    drills : tuple of str
        Codes of drills that help to correct it, the easiest first.
    judged_in : tuple of str
        Codes of the drills that are judged by it.
    spot : str
        Where to mark it in pictures, a name in `hiphinge.report.overlay.spots`.
    trained_by : tuple of str
        Codes of further drills that help but are not suggested for it.
    praise : tuple of str
        Codes of the praise that claims its absence.
    denies : tuple of str
        Codes of further praise that it makes untrue.
    covers : tuple of str
        Codes of faults that this one brings with it and that are not reported beside it.
    way : str, optional
        ``descent`` or ``ascent`` if only that phase shows it.
    references : tuple of str
        Keys of `hiphinge.knowledge.references`.
    mark : str
        Evidence mark of weight, widest error and severe.
    """

    code: str
    needs: tuple[str, ...]
    thresholds: tuple[str, ...]
    unit: str
    weight: float
    widest_error: float
    severe: float
    cues: tuple[str, ...]
    drills: tuple[str, ...]
    judged_in: tuple[str, ...]
    spot: str
    references: tuple[str, ...]
    mark: str
    points: tuple[str, ...] = ()
    trained_by: tuple[str, ...] = ()
    praise: tuple[str, ...] = ()
    denies: tuple[str, ...] = ()
    covers: tuple[str, ...] = ()
    way: str | None = None


@cache
def _all() -> dict[str, FaultKnowledge]:
    return {code: FaultKnowledge(code=code, **row) for code, row in table("faults").items()}


def fault_codes() -> tuple[str, ...]:
    """Return the codes of all faults, in the order of the table."""
    return tuple(_all())


def faults() -> tuple[FaultKnowledge, ...]:
    """Return the knowledge about all faults, in the order of the table."""
    return tuple(_all().values())


def fault_knowledge(code: str) -> FaultKnowledge:
    """Return the knowledge about a fault.

    Raises
    ------
    InvalidValueError
        If there is no such fault.
    """
    return entry("fault", code, _all())
