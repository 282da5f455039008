"""Praise after a set: only what every repetition clearly shows and no finding contradicts."""

from collections.abc import Sequence

from hiphinge.coaching.set_drift import SetDrift
from hiphinge.faults.finding import Finding, Verdict
from hiphinge.knowledge.praise import PraiseKnowledge, praises
from hiphinge.reps import Rep
from hiphinge.texts import Message, text_name

MOST_PRAISE = 2
#: Lowest confidence for praise (design choice).
PRAISE_CONFIDENCE = 0.9


def praise_of(
    reps: Sequence[Rep], findings: Sequence[Sequence[Finding]], set_drift: SetDrift
) -> tuple[Message, ...]:
    """Choose what went well: at most two things, the most important first.

    Parameters
    ----------
    reps : sequence of Rep
    findings : sequence of sequence of Finding
        For each repetition.
    set_drift : SetDrift
        Its notes are reported beside the praise and must not contradict it.
    """
    reported = {note.text for note in set_drift.notes}
    earned = [
        one
        for one in praises()
        if earns(one, reps, findings)
        and reported.isdisjoint(text_name("course", name) for name in one.unless)
    ]
    return tuple(Message(text_name("praise", one.code)) for one in earned[:MOST_PRAISE])


def earns(praise: PraiseKnowledge, reps: Sequence[Rep], findings: Sequence[Sequence[Finding]]) -> bool:
    """Whether every repetition of a set earns the praise; a set without repetitions earns none."""
    pairs = zip(reps, findings, strict=True)
    return bool(reps) and all(_rep_earns(praise, rep, of_rep) for rep, of_rep in pairs)


def _rep_earns(praise: PraiseKnowledge, rep: Rep, of_rep: Sequence[Finding]) -> bool:
    found = {one.fault: one for one in of_rep}
    claimed = all(code in found and _surely_absent(found[code]) for code in praise.absent)
    denied = any(code in found and found[code].present for code in praise.denied_by)
    return claimed and not denied and all(kept.by(getattr(rep, kept.name)) for kept in praise.measures)


def _surely_absent(found: Finding) -> bool:
    return found.verdict is Verdict.ABSENT and found.confidence >= PRAISE_CONFIDENCE
