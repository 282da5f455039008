"""The moments of a session that are worth a picture: where each fault shows most, and the best repetition."""

from collections.abc import Sequence
from dataclasses import dataclass

from hiphinge.faults import Finding, Verdict
from hiphinge.knowledge.faults import fault_knowledge
from hiphinge.reps import Half, Rep
from hiphinge.results.names import KEYFRAMES
from hiphinge.session import Session


@dataclass(frozen=True)
class Moment:
    """Where a fault shows most.

    Attributes
    ----------
    place : int
        From 1, the most important first.
    fault : str
    rep : int
        Number of the repetition, or of the half.
    time_s : float
        Time of the worst frame.
    advised : bool
        Whether the advice mentions it.
    half : bool
        Whether `rep` is a half.
    """

    place: int
    fault: str
    rep: int
    time_s: float
    advised: bool
    half: bool = False

    @property
    def keyframe(self) -> str:
        """Path of its picture within the result folder."""
        return f"{KEYFRAMES}/{self.place:02d}_{self.fault}_{'half' if self.half else 'rep'}{self.rep}.jpg"


def moments(session: Session) -> tuple[Moment, ...]:
    """Return the moments of all faults found.

    Faults that the advice mentions come first, in its order; then the rest by weight. Faults that a more
    important one brings with it are left out, as in the advice.
    """
    advised = [(point.worst, True) for point in session.advice.points]
    worst = [*advised, *((found, False) for found in _others(session))]
    return tuple(
        _moment(place, found, session, advised)
        for place, (found, advised) in enumerate(worst, start=1)
        if found.time_s is not None
    )


def _moment(place: int, found: Finding, session: Session, advised: bool) -> Moment:
    rep = next(rep for rep, of_rep in session.judged if found in of_rep)
    return Moment(place, found.fault, rep.number, found.time_s or 0.0, advised, isinstance(rep, Half))


def _others(session: Session) -> list[Finding]:
    """Return the worst finding of each fault that the advice neither mentions nor leaves out on purpose."""
    covered = {code for fault in session.faults for code in fault_knowledge(fault).covers}
    advised = covered.union(point.fault for point in session.advice.points)
    shown = [
        one for _, of_rep in session.judged for one in of_rep if one.present and one.fault not in advised
    ]
    worst = {one.fault: one for one in sorted(shown, key=lambda one: one.severity)}
    return sorted(worst.values(), key=lambda one: (-fault_knowledge(one.fault).weight, one.fault))


def best_rep(session: Session) -> Rep | None:
    """Return the repetition with the least faults by their weight and severity.

    Among equals, the one with the most verdicts, then the first. None if no repetition has a verdict, or if
    back, hips or knees could not be judged in the set.
    """
    if session.advice.retake is not None:
        return None
    judged = session.judged if session.reps else ()
    candidates = [(_blame(of_rep), rep) for rep, of_rep in judged if not all(map(_cannot_tell, of_rep))]
    return min(candidates, key=lambda pair: (pair[0], pair[1].number))[1] if candidates else None


def best_keyframe(rep: Rep) -> str:
    """Return the path of the best repetition's picture within the result folder."""
    return f"{KEYFRAMES}/best_rep{rep.number}.jpg"


def _blame(of_rep: Sequence[Finding]) -> tuple[float, int]:
    weighed = sum(fault_knowledge(one.fault).weight * one.severity for one in of_rep if one.present)
    return weighed, sum(map(_cannot_tell, of_rep))


def _cannot_tell(found: Finding) -> bool:
    return found.verdict is Verdict.CANNOT_TELL
