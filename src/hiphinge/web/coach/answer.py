"""What the server sends to the page, in the reader's language."""

from dataclasses import asdict, dataclass
from typing import Literal, TypedDict

from hiphinge.coaching.live_set import Coach, Line, SetPlan
from hiphinge.coaching.wall_tap import WALL_FAULT
from hiphinge.knowledge.drills import drill
from hiphinge.texts import Catalogue
from hiphinge.web.coach.kept_sets import Report
from hiphinge.web.coach.watcher import Seen


class SaidJson(TypedDict):
    """A line: what it is about, its words (none for a sound alone) and its sound."""

    kind: str
    words: str | None
    sound: str | None


class SeenJson(TypedDict):
    """What was seen in the picture that is answered; see `looking.Overlay` and `looking.Ranges`."""

    time_s: float
    phase: str | None
    points: list[list[float]]
    back: list[list[float]]
    rod: list[list[float]]
    contacts: list[tuple[list[float], bool]]
    wall: list[list[float]]
    ranges: dict[str, float | None]
    took_ms: dict[str, float]


class ReportJson(TypedDict):
    """What became of the set, and the address of its report where it is kept."""

    words: str
    link: str | None


#: What is answered: the first message of a connection, a later one, or a picture. A report answers none:
#: it follows once the set has ended.
To = Literal["hello", "message", "picture", "report"]


class AnswerJson(TypedDict):
    """The one kind of message that the server sends."""

    to: To
    token: str
    stage: str
    hint: str | None
    reps: int
    target: int | None
    rest_left_s: int
    lines: list[SaidJson]
    seen: SeenJson | None
    report: ReportJson | None


@dataclass(frozen=True)
class Answer:
    """An answer before it is put into words.

    Attributes
    ----------
    to : {"hello", "message", "picture", "report"}
    coach : Coach
    lines : tuple of Line
    seen : Seen or None
        Of the picture that is answered; None where it was not newer than the one before.
    report : Report or None
        Of the set that has ended.
    """

    to: To
    coach: Coach
    lines: tuple[Line, ...] = ()
    seen: Seen | None = None
    report: Report | None = None


def to_json(answer: Answer, token: str, texts: Catalogue) -> AnswerJson:
    """Put an answer into words.

    Parameters
    ----------
    answer : Answer
    token : str
        By which the page finds its set again.
    texts : Catalogue
    """
    coach, hint = answer.coach, answer.coach.set_up.hint
    return {
        "to": answer.to,
        "token": token,
        "stage": coach.stage.value,
        "hint": None if hint is None else texts.say(hint),
        "reps": coach.shown_reps,
        "target": coach.plan.reps,
        "rest_left_s": round(coach.rest_left_s),
        "lines": [_line(line, texts) for line in answer.lines],
        "seen": None if answer.seen is None else _seen(answer.seen, coach.plan),
        "report": None if answer.report is None else _report(answer.report, texts),
    }


def _report(report: Report, texts: Catalogue) -> ReportJson:
    return {"words": texts.put(report.said), "link": report.link}


def _line(line: Line, texts: Catalogue) -> SaidJson:
    return {
        "kind": line.kind.value,
        "words": None if line.message is None else texts.say(line.message),
        "sound": None if line.sound is None else line.sound.value,
    }


def _seen(seen: Seen, plan: SetPlan) -> SeenJson:
    overlay, sight = seen.overlay, seen.sight
    # where the drill asks for no wall, one behind the person means nothing
    wall = overlay.wall if WALL_FAULT in drill(plan.drill).expectation.faults else ()
    return {
        "time_s": sight.time_s,
        "phase": None if sight.phase is None else sight.phase.value,
        "points": [list(place) for place in overlay.points],
        "back": [list(place) for place in overlay.back],
        "rod": [list(place) for place in overlay.rod],
        "contacts": [(list(place), touches) for place, touches in overlay.contacts],
        "wall": [list(place) for place in wall],
        "ranges": asdict(seen.ranges),
        "took_ms": {"decode": round(seen.decode_ms, 1), "look": round(seen.look_ms, 1)},
    }
