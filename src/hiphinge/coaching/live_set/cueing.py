"""One cue at a time: say it, wait whether it helped, confirm it, and say less and less.

Cues point to something outside of the body, which may be given often (Wulf et al. 2010). That they fade, so
that a person comes to feel it alone, is a choice of this program; the numbers are in ``live_set.toml``.
"""

from dataclasses import dataclass, replace

from hiphinge.coaching.advice import Advice, AdvicePoint
from hiphinge.coaching.live_set.line import Kind, Line
from hiphinge.knowledge.live_set import cue_limits
from hiphinge.texts import Message


@dataclass(frozen=True)
class Cueing:
    """What was said of the repetitions of a set.

    Attributes
    ----------
    fault : str or None
        The one fault that is worked on.
    given : int
        Cues given in this set.
    silent_reps : int
        Repetitions since the last cue.
    praised : frozenset of str
        Text ids of the praise that was given in this set.
    """

    fault: str | None = None
    given: int = 0
    silent_reps: int = 0
    praised: frozenset[str] = frozenset()


def after_rep(before: Cueing, advice: Advice, *, may_praise: bool) -> tuple[Cueing, Line | None]:
    """Choose what to say after a repetition: one thing at most.

    Parameters
    ----------
    before : Cueing
    advice : Advice
        Of this repetition alone.
    may_praise : bool
        Not after pain.

    Returns
    -------
    tuple of Cueing and (Line or None)
    """
    worked_on = next((point for point in advice.points if point.fault == before.fault), None)
    if before.fault is not None and worked_on is None and advice.retake is None:
        helped = Line(Kind.PRAISE, Message("coach-helped")) if may_praise else None
        return replace(before, fault=None, silent_reps=before.silent_reps + 1), helped
    point = worked_on or advice.focus
    if point is not None:
        return _cued(before, point)
    return _praised(replace(before, silent_reps=before.silent_reps + 1), advice, may_praise=may_praise)


def _cued(before: Cueing, point: AdvicePoint) -> tuple[Cueing, Line | None]:
    if not _is_due(before):
        return replace(before, silent_reps=before.silent_reps + 1), None
    after = replace(before, fault=point.fault, given=before.given + 1, silent_reps=0)
    return after, Line(Kind.CUE, Message(f"cue-{point.cue}"))


def _is_due(before: Cueing) -> bool:
    limits = cue_limits()
    if before.given == 0:
        return True
    wait = limits.wait_reps if before.given < limits.often else limits.seldom_every - 1
    return before.given < limits.most and before.silent_reps >= wait


def _praised(before: Cueing, advice: Advice, *, may_praise: bool) -> tuple[Cueing, Line | None]:
    """Praise each thing once in a set: more would be noise."""
    new = [one for one in advice.praise if one.text not in before.praised]
    if not new or not may_praise:
        return before, None
    return replace(before, praised=before.praised | {new[0].text}), Line(Kind.PRAISE, new[0])
