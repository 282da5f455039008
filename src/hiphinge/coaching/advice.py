"""What to say first, what to say of it, and what to practise next."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import median

from hiphinge.coaching.course import Course, course_of
from hiphinge.coaching.praise import praise_of
from hiphinge.coaching.retake import Retake, retake_of
from hiphinge.faults.finding import Finding, Verdict
from hiphinge.faults.judging import said
from hiphinge.knowledge.drills import Drill
from hiphinge.knowledge.faults import FaultKnowledge, fault_knowledge
from hiphinge.reps import Half, Rep
from hiphinge.texts import Listing, Message, Number, text_name

#: A finding and the repetition that it was made in.
Looked = tuple[Rep, Finding]

#: One thing to work on and two to know of: nobody can change more at once.
MOST_POINTS = 3
#: How much of a fault's weight stays when it is just at its limit, or in a single repetition (design choice).
LEAST_OF_WEIGHT = 0.4
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
        What was seen, and in which repetitions. Of several repetitions it quotes the median.
    brief : Message
        The same in one line, without numbers.
    cue : str
        Name of the text of the cue.
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
    """What a coach says after a set.

    Attributes
    ----------
    focus : Point or None
        The one thing to work on; None where nothing shows.
    others : tuple of Point
        At most two further ones, the more important first.
    praise : tuple of Message
        What went well; nothing where back, hips or knees could not be judged.
    next_drill : str or None
        Code of what to practise next; None where too little could be judged to say.
    retake : Retake or None
        What to film again, where back, hips or knees could not be judged.
    unseen : tuple of Message
        What could not be told in half of the repetitions or more, and why.
    course : Course
        How the set went from its first to its last repetition.
    """

    focus: Point | None
    others: tuple[Point, ...]
    praise: tuple[Message, ...]
    next_drill: str | None
    retake: Retake | None
    unseen: tuple[Message, ...]
    course: Course

    @property
    def points(self) -> tuple[Point, ...]:
        """Return all things to work on, the focus first."""
        return () if self.focus is None else (self.focus, *self.others)


def advise(
    reps: Sequence[Rep],
    findings: Sequence[Sequence[Finding]],
    drill: Drill,
    yaw_deg: float | None = None,
) -> Advice:
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
    yaw_deg : float, optional
        How far off the person's true side the camera stood.
    """
    by_fault = _by_fault(reps, findings)
    if drill.expectation.movement == "squat":
        by_fault.pop("squat_substitution", None)  # no fault where it is judged as one
    points = _points(by_fault, len(reps))
    course = course_of([rep for rep in reps if not isinstance(rep, Half)])
    retake = retake_of(findings, yaw_deg)
    return Advice(
        focus=points[0] if points else None,
        others=points[1:],
        praise=() if retake else praise_of(reps, findings, course),
        next_drill=_next_drill(points, by_fault, drill, retake),
        retake=retake,
        unseen=_unseen(by_fault),
        course=course,
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
    worst = max((found for _, found in shown), key=lambda found: found.severity)
    numbers = tuple(rep.number for rep, _ in shown)
    named: dict[str, Message] = {
        "title": Message(text_name("fault", code, "title")),
        "reps": _where(shown, reps),
    }
    return Point(
        fault=code,
        reps=numbers,
        worst=worst,
        seen=Message("advice-seen", {**named, "because": _because(shown, worst, reps)}),
        brief=Message("advice-brief", named),
        cue=known.cues[0],
        drill=_fitting_drill(known, worst.severity),
    )


def _where(shown: Sequence[Looked], count: int) -> Message:
    """Say in which of so many repetitions, or that only halves were seen."""
    if isinstance(shown[0][0], Half):
        return which_halves(count)
    return which_reps(tuple(rep.number for rep, _ in shown), count)


def _because(shown: Sequence[Looked], worst: Finding, count: int) -> Message:
    """The reason with the median of the repetitions that were judged by the same limit as the worst."""
    alike = [(rep, found) for rep, found in shown if (found.unit, found.limit) == (worst.unit, worst.limit)]
    told = _with_onset(_typical(alike), [rep for rep, _ in alike])
    if len(alike) == 1:
        return told
    return Message("advice-both", {"first": told, "second": _median_of(_where(alike, count))})


def _median_of(reps: Message) -> Message:
    """Say that a number is the median of these repetitions, two or more."""
    return Message(f"{reps.text}-median", reps.values)


def _typical(alike: Sequence[Looked]) -> Finding:
    """The finding in the middle of several, with their medians as its numbers."""
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


def _median_number(name: str, number: Number, alike: Sequence[Looked]) -> Number:
    said = (found.because.values.get(name) for _, found in alike)
    return replace(number, value=median(one.value for one in said if isinstance(one, Number)))


def _with_onset(found: Finding, reps: Sequence[Rep]) -> Message:
    """The reason, and where rounding begins if that is known of these repetitions."""
    onsets = [rep.rounding_onset_trunk_deg for rep in reps if rep.rounding_onset_trunk_deg is not None]
    if found.fault != "lumbar_rounding" or not onsets:
        return found.because
    onset = median(onsets)
    if onset < AT_ONCE_DEG:
        began = Message("because-lumbar-rounding-at-once")
    else:
        began = Message("because-lumbar-rounding-onset", {"value": said(onset, "deg")})
    return Message("advice-both", {"first": found.because, "second": began})


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


def which_halves(count: int) -> Message:
    """Say that it was seen on the way down or up, one way or several."""
    return Message("advice-halves" if count > 1 else "advice-the-half")


def _fitting_drill(known: FaultKnowledge, severity: float) -> str:
    """The easiest drill for what is most severe, the hardest for what is slight."""
    return known.drills[round((1 - severity) * (len(known.drills) - 1))]


def _unseen(by_fault: Mapping[str, Sequence[Looked]]) -> tuple[Message, ...]:
    said = []
    for looked in by_fault.values():
        untold = [found for _, found in looked if found.verdict is Verdict.CANNOT_TELL]
        if len(untold) >= UNSEEN_SHARE * len(looked) and not any(found.present for _, found in looked):
            said.append(untold[0].because)
    return tuple(said)


def _next_drill(
    points: Sequence[Point], by_fault: Mapping[str, Sequence[Looked]], drill: Drill, retake: Retake | None
) -> str | None:
    """What trains the first point; the harder neighbour where all was judged and nothing shows."""
    if points:
        return points[0].drill
    seen = any(found.verdict is Verdict.ABSENT for looked in by_fault.values() for _, found in looked)
    return (drill.harder or drill.code) if seen and not retake else None
