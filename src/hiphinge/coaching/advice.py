"""Advice after a set: what to work on first, why, and what to practise next."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import median

from hiphinge.coaching.praise import praise_of
from hiphinge.coaching.retake import Retake, retake_of
from hiphinge.coaching.set_drift import SetDrift, set_drift_of
from hiphinge.faults.finding import Finding, Verdict
from hiphinge.faults.judging import said
from hiphinge.knowledge.drills import Drill
from hiphinge.knowledge.faults import FaultKnowledge, fault_knowledge
from hiphinge.reps import Half, Rep
from hiphinge.texts import Catalogue, Listing, Message, Number, text_name

#: A finding with its repetition.
RepFinding = tuple[Rep, Finding]

#: One thing to work on and two more to be aware of: more cannot be changed at once.
MOST_POINTS = 3
#: Share of a fault's weight that remains when it is just at its limit or in few repetitions (design choice).
LEAST_OF_WEIGHT = 0.4
#: A fault that cannot be judged in this share of the repetitions is reported as unseen.
UNSEEN_SHARE = 0.5
#: The one fault that is named where it could not be judged in a single repetition.
ROUNDING = "lumbar_rounding"

#: An onset of rounding below this lean counts as the start of the bend: standing sways as much.
AT_ONCE_DEG = 8.0


@dataclass(frozen=True)
class AdvicePoint:
    """One thing to work on.

    Attributes
    ----------
    fault : str
    reps : tuple of int
        Numbers of the repetitions with the fault.
    worst : Finding
        The most severe finding.
    seen : Message
        What was seen, and in which repetitions; for several repetitions, the median.
    brief : Message
        The same in one line, without numbers.
    cue : str
        Text id of the cue.
    drill : str
        Code of the drill that trains it.
    """

    fault: str
    reps: tuple[int, ...]
    worst: Finding
    seen: Message
    brief: Message
    cue: str
    drill: str


@dataclass(frozen=True)
class Advice:
    """Advice after a set.

    Attributes
    ----------
    focus : AdvicePoint or None
        The one thing to work on; None if no fault was found.
    others : tuple of AdvicePoint
        At most two more, the most important first.
    praise : tuple of Message
        What went well; empty if back, hips or knees could not be judged.
    next_drill : str or None
        Code of the drill to practise next; None if too little could be judged.
    retake : Retake or None
        What to film again, if back, hips or knees could not be judged.
    unseen : tuple of Message
        What could not be judged in at least half of the repetitions, or of the low back in any, and why.
    set_drift : SetDrift
        How the set changed from its first to its last repetition.
    """

    focus: AdvicePoint | None
    others: tuple[AdvicePoint, ...]
    praise: tuple[Message, ...]
    next_drill: str | None
    retake: Retake | None
    unseen: tuple[Message, ...]
    set_drift: SetDrift

    @property
    def points(self) -> tuple[AdvicePoint, ...]:
        """Return all things to work on, the focus first."""
        return () if self.focus is None else (self.focus, *self.others)

    def said_unseen(self, texts: Catalogue) -> list[str]:
        """Say what could not be judged, each once: both ways to hold the head wrongly are one sentence."""
        return list(dict.fromkeys(map(texts.say, self.unseen)))


def advise(
    reps: Sequence[Rep],
    findings: Sequence[Sequence[Finding]],
    drill: Drill,
    yaw_deg: float | None = None,
    *,
    filmed: bool = True,
) -> Advice:
    """Choose what matters most in a set.

    Faults are ranked by their weight in the table, reduced where they are slight or rare. A fault that
    is covered by another fault found in the set is left out.

    Parameters
    ----------
    reps : sequence of Rep
        Repetitions, or halves if there are none.
    findings : sequence of sequence of Finding
        Findings of each repetition.
    drill : Drill
        The drill by which they were judged.
    yaw_deg : float, optional
        Angle between the camera and a true side view.
    filmed : bool
        Whether a camera saw it.
    """
    by_fault = _by_fault(reps, findings)
    if drill.expectation.movement == "squat":
        by_fault.pop("squat_substitution", None)  # a squat is what this drill asks for
    points = _points(by_fault, len(reps))
    set_drift = set_drift_of([rep for rep in reps if not isinstance(rep, Half)])
    retake = retake_of(findings, yaw_deg, filmed=filmed)
    return Advice(
        focus=points[0] if points else None,
        others=points[1:],
        praise=() if retake else praise_of(reps, findings, set_drift),
        next_drill=_next_drill(points, by_fault, drill, retake),
        retake=retake,
        unseen=_unseen(by_fault),
        set_drift=set_drift,
    )


def _by_fault(reps: Sequence[Rep], findings: Sequence[Sequence[Finding]]) -> dict[str, list[RepFinding]]:
    """Group the findings by fault, each with its repetition."""
    by_fault: dict[str, list[RepFinding]] = {}
    for rep, of_rep in zip(reps, findings, strict=True):
        for found in of_rep:
            by_fault.setdefault(found.fault, []).append((rep, found))
    return by_fault


def _points(by_fault: Mapping[str, Sequence[RepFinding]], reps: int) -> tuple[AdvicePoint, ...]:
    shown = {code: judged for code, judged in by_fault.items() if any(one.present for _, one in judged)}
    covered = {code for shower in shown for code in fault_knowledge(shower).covers}
    ranked = sorted(shown.keys() - covered, key=lambda code: (-_urgency(code, shown[code]), code))
    return tuple(_point(code, shown[code], reps) for code in ranked[:MOST_POINTS])


def _urgency(code: str, judged: Sequence[RepFinding]) -> float:
    shown = [found.severity for _, found in judged if found.present]
    return fault_knowledge(code).weight * _lessened(max(shown)) * _lessened(len(shown) / len(judged))


def _lessened(share: float) -> float:
    return LEAST_OF_WEIGHT + (1 - LEAST_OF_WEIGHT) * share


def _point(code: str, judged: Sequence[RepFinding], reps: int) -> AdvicePoint:
    known = fault_knowledge(code)
    shown = [(rep, found) for rep, found in judged if found.present]
    worst = max((found for _, found in shown), key=lambda found: found.severity)
    numbers = tuple(rep.number for rep, _ in shown)
    title, where = Message(text_name("fault", code, "title")), _where(shown, reps)
    return AdvicePoint(
        fault=code,
        reps=numbers,
        worst=worst,
        seen=in_reps("advice-seen", {"title": title, "because": _because(shown, worst, reps)}, where),
        brief=in_reps("advice-brief", {"title": title}, where),
        cue=known.cues[0],
        drill=_fitting_drill(known, worst.severity),
    )


def in_reps(text: str, values: Mapping[str, Message], reps: Message | None) -> Message:
    """Say something of some repetitions, without naming them where there is only one."""
    return Message(f"{text}-alone", values) if reps is None else Message(text, {**values, "reps": reps})


def _where(shown: Sequence[RepFinding], count: int) -> Message | None:
    """Name the repetitions, or say that only halves were seen; None for the only repetition."""
    if isinstance(shown[0][0], Half):
        return which_halves(count)
    return which_reps(tuple(rep.number for rep, _ in shown), count)


def _because(shown: Sequence[RepFinding], worst: Finding, count: int) -> Message:
    """Return the reason, with the median of the repetitions judged by the same limit as the worst."""
    alike = [(rep, found) for rep, found in shown if (found.unit, found.limit) == (worst.unit, worst.limit)]
    reason = _with_onset(_typical(alike), [rep for rep, _ in alike])
    where = _where(alike, count)
    if len(alike) == 1 or where is None:
        return reason
    return Message("advice-both", {"first": reason, "second": _median_of(where)})


def _median_of(reps: Message) -> Message:
    """Say that a number is the median of these two or more repetitions."""
    return Message(f"{reps.text}-median", reps.values)


def _typical(alike: Sequence[RepFinding]) -> Finding:
    """Return the middle finding, with the medians of all as its numbers."""
    values = [found.value for _, found in alike if found.value is not None]
    middle = median(values)
    nearest = min((found for _, found in alike), key=lambda found: abs((found.value or 0.0) - middle))
    numbers = {
        name: _median_number(name, number, alike)
        for name, number in nearest.because.values.items()
        if isinstance(number, Number)
    }
    because = replace(nearest.because, values={**nearest.because.values, **numbers})
    return replace(nearest, value=middle, because=because)


def _median_number(name: str, number: Number, alike: Sequence[RepFinding]) -> Number:
    numbers = (found.because.values.get(name) for _, found in alike)
    return replace(number, value=median(one.value for one in numbers if isinstance(one, Number)))


def _with_onset(found: Finding, reps: Sequence[Rep]) -> Message:
    """Return the reason, and where rounding begins if the onset was measured."""
    onsets = [rep.rounding_onset_trunk_deg for rep in reps if rep.rounding_onset_trunk_deg is not None]
    if found.fault != ROUNDING or not onsets:
        return found.because
    onset = median(onsets)
    if onset < AT_ONCE_DEG:
        began = Message("because-lumbar-rounding-at-once")
    else:
        began = Message("because-lumbar-rounding-onset", {"value": said(onset, "deg")})
    return Message("advice-both", {"first": found.because, "second": began})


def which_reps(numbers: tuple[int, ...], count: int) -> Message | None:
    """Name the repetitions in which a fault was found; None for the only repetition."""
    if count == 1:
        return None
    if len(numbers) == count:
        return Message("advice-all-reps")
    first, last = numbers[0], numbers[-1]
    if len(numbers) == 1:
        return Message("advice-one-rep", {"number": first})
    if len(numbers) > 2 and len(numbers) == last - first + 1:
        return Message("advice-rep-range", {"first": first, "last": last})
    return Message("advice-rep-list", {"numbers": Listing(numbers)})


def which_halves(count: int) -> Message:
    """Say that it was seen on the way down or up, in one half or several."""
    return Message("advice-halves" if count > 1 else "advice-the-half")


def _fitting_drill(known: FaultKnowledge, severity: float) -> str:
    """Return the easiest drill for the most severe fault, the hardest for a slight one."""
    return known.drills[round((1 - severity) * (len(known.drills) - 1))]


def _unseen(by_fault: Mapping[str, Sequence[RepFinding]]) -> tuple[Message, ...]:
    unseen = []
    for fault, judged in by_fault.items():
        unknown = [(rep, found) for rep, found in judged if found.verdict is Verdict.CANNOT_TELL]
        if not unknown or any(found.present for _, found in judged):
            continue
        if len(unknown) >= UNSEEN_SHARE * len(judged):
            unseen.append(unknown[0][1].because)
        elif fault == ROUNDING:
            unseen.append(_unclear_back(unknown, len(judged)))
    return tuple(unseen)


def _unclear_back(unknown: Sequence[RepFinding], count: int) -> Message:
    """Name the repetitions in which the low back could not be judged, as the table shows a bend there."""
    first, _ = unknown[0]
    numbers = tuple(rep.number for rep, _ in unknown)
    reps = which_halves(len(unknown)) if isinstance(first, Half) else which_reps(numbers, count)
    reason = unknown[0][1].because.values.get("reason", "")
    return Message("advice-unclear-back", {"reps": reps or "", "reason": reason})


def _next_drill(
    points: Sequence[AdvicePoint],
    by_fault: Mapping[str, Sequence[RepFinding]],
    drill: Drill,
    retake: Retake | None,
) -> str | None:
    """Return the drill for the first point; the next harder one if no fault was found."""
    if points:
        return points[0].drill
    seen = any(found.verdict is Verdict.ABSENT for judged in by_fault.values() for _, found in judged)
    return (drill.harder or drill.code) if seen and not retake else None
