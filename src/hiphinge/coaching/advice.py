"""What to say first, what to say of it, and what to practise next."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hiphinge.coaching.course import Course, course_of
from hiphinge.faults.finding import Finding, Verdict
from hiphinge.knowledge.drills import Drill
from hiphinge.knowledge.faults import FaultKnowledge, fault_knowledge
from hiphinge.reps import Half, Rep
from hiphinge.texts import Listing, Message, Number, text_name

#: A finding and the repetition that it was made in.
Looked = tuple[Rep, Finding]

#: Nobody can change more at once.
MOST_POINTS = 3
MOST_PRAISE = 2
#: How much of a fault's weight stays when it is just at its limit, or in a single repetition (design choice).
LEAST_OF_WEIGHT = 0.4
#: Praise needs to be as sure as this (design choice).
PRAISE_CONFIDENCE = 0.9
#: A fault that cannot be told in this share of the repetitions is told as unseen.
UNSEEN_SHARE = 0.5

#: Rounding that begins at a smaller lean begins with the bend itself: standing sways as much.
AT_ONCE_DEG = 8.0


@dataclass(frozen=True)
class Point:
    """One thing to work on.

    Attributes
    ----------
    fault : str
    reps : tuple of int
        Numbers of the repetitions that show it.
    worst : Finding
        Where it shows most.
    seen : Message
        What was seen, and in which repetitions.
    cue : str
        Name of the text of the cue.
    drill : str
        Code of the drill that trains it.
    """

    fault: str
    reps: tuple[int, ...]
    worst: Finding
    seen: Message
    cue: str
    drill: str


@dataclass(frozen=True)
class Advice:
    """What a coach says after a set.

    Attributes
    ----------
    points : tuple of Point
        At most three, the most important first.
    praise : tuple of Message
        What went well.
    next_drill : str or None
        Code of what to practise next; None where too little was seen.
    unseen : tuple of Message
        What could not be told in half of the repetitions or more, and why.
    course : Course
        How the set went from its first to its last repetition.
    """

    points: tuple[Point, ...]
    praise: tuple[Message, ...]
    next_drill: str | None
    unseen: tuple[Message, ...]
    course: Course


def advise(reps: Sequence[Rep], findings: Sequence[Sequence[Finding]], drill: Drill) -> Advice:
    """Say what matters most in a set.

    Faults come in the order of their weight in the table, less what is slight or rare. What a more
    important fault brings with it is not told beside it.

    Parameters
    ----------
    reps : sequence of Rep
        Repetitions, or halves where there are none.
    findings : sequence of sequence of Finding
        For each of them.
    drill : Drill
        What they were judged by.
    """
    by_fault = _by_fault(reps, findings)
    if drill.expectation.movement == "squat":
        by_fault.pop("squat_substitution", None)  # no fault where it is judged as one
    points = _points(by_fault, len(reps))
    return Advice(
        points=points,
        praise=_praise(by_fault),
        next_drill=_next_drill(points, by_fault, drill),
        unseen=_unseen(by_fault),
        course=course_of([rep for rep in reps if not isinstance(rep, Half)]),
    )


def _by_fault(reps: Sequence[Rep], findings: Sequence[Sequence[Finding]]) -> dict[str, list[Looked]]:
    """Each fault's findings, with the repetitions that they were made in."""
    by_fault: dict[str, list[Looked]] = {}
    for rep, of_rep in zip(reps, findings, strict=True):
        for found in of_rep:
            by_fault.setdefault(found.fault, []).append((rep, found))
    return by_fault


def _points(by_fault: Mapping[str, Sequence[Looked]], reps: int) -> tuple[Point, ...]:
    shown = {code: looked for code, looked in by_fault.items() if any(one.present for _, one in looked)}
    covered = {code for shower in shown for code in fault_knowledge(shower).covers}
    ranked = sorted(shown.keys() - covered, key=lambda code: (-_urgency(code, shown[code]), code))
    return tuple(_point(code, shown[code], reps) for code in ranked[:MOST_POINTS])


def _urgency(code: str, looked: Sequence[Looked]) -> float:
    shown = [found.severity for _, found in looked if found.present]
    return fault_knowledge(code).weight * _lessened(max(shown)) * _lessened(len(shown) / len(looked))


def _lessened(share: float) -> float:
    return LEAST_OF_WEIGHT + (1 - LEAST_OF_WEIGHT) * share


def _point(code: str, looked: Sequence[Looked], reps: int) -> Point:
    known = fault_knowledge(code)
    shown = [(rep, found) for rep, found in looked if found.present]
    worst_rep, worst = max(shown, key=lambda pair: pair[1].severity)
    numbers = tuple(rep.number for rep, _ in shown)
    seen = Message(
        "advice-seen",
        {
            "title": Message(text_name("fault", code, "title")),
            "reps": _where(shown, reps),
            "because": _told(worst, worst_rep),
        },
    )
    return Point(code, numbers, worst, seen, known.cues[0], _fitting_drill(known, worst.severity))


def _where(shown: Sequence[Looked], count: int) -> Message:
    if isinstance(shown[0][0], Half):
        return Message("advice-the-half")
    return which_reps(tuple(rep.number for rep, _ in shown), count)


def _told(worst: Finding, rep: Rep) -> Message:
    """The reason, and where rounding begins if that is known."""
    onset = rep.rounding_onset_trunk_deg
    if worst.fault != "lumbar_rounding" or onset is None:
        return worst.because
    if onset < AT_ONCE_DEG:
        began = Message("because-lumbar-rounding-at-once")
    else:
        began = Message("because-lumbar-rounding-onset", {"value": Number(onset)})
    return Message("advice-both", {"first": worst.because, "second": began})


def which_reps(numbers: tuple[int, ...], count: int) -> Message:
    """Say in which repetitions."""
    if len(numbers) == count:
        return Message("advice-all-reps" if count > 1 else "advice-the-rep")
    first, last = numbers[0], numbers[-1]
    if len(numbers) == 1:
        return Message("advice-one-rep", {"number": first})
    if len(numbers) == last - first + 1:
        return Message("advice-rep-range", {"first": first, "last": last})
    return Message("advice-rep-list", {"numbers": Listing(numbers)})


def _fitting_drill(known: FaultKnowledge, severity: float) -> str:
    """The easiest drill for what is most severe, the hardest for what is slight."""
    return known.drills[round((1 - severity) * (len(known.drills) - 1))]


def _praise(by_fault: Mapping[str, Sequence[Looked]]) -> tuple[Message, ...]:
    kept = [code for code, looked in by_fault.items() if all(_surely_absent(found) for _, found in looked)]
    kept.sort(key=lambda code: -fault_knowledge(code).weight)
    return tuple(Message(text_name("praise", code)) for code in kept[:MOST_PRAISE])


def _surely_absent(found: Finding) -> bool:
    return found.verdict is Verdict.ABSENT and found.confidence >= PRAISE_CONFIDENCE


def _unseen(by_fault: Mapping[str, Sequence[Looked]]) -> tuple[Message, ...]:
    said = []
    for looked in by_fault.values():
        untold = [found for _, found in looked if found.verdict is Verdict.CANNOT_TELL]
        if len(untold) >= UNSEEN_SHARE * len(looked) and not any(found.present for _, found in looked):
            said.append(untold[0].because)
    return tuple(said)


def _next_drill(
    points: Sequence[Point], by_fault: Mapping[str, Sequence[Looked]], drill: Drill
) -> str | None:
    """What trains the first point; the harder neighbour where nothing shows and something was seen."""
    if points:
        return points[0].drill
    seen = any(found.verdict is Verdict.ABSENT for looked in by_fault.values() for _, found in looked)
    return (drill.harder or drill.code) if seen else None
