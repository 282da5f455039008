"""The page of one result of the hinge family."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from math import isfinite
from statistics import median
from typing import Any, ClassVar

from hiphinge.knowledge.drills import DEFAULT_DRILL
from hiphinge.knowledge.thresholds import threshold
from hiphinge.movement import DRILLS
from hiphinge.programme.assessing import Rep
from hiphinge.programme.set_review import DRIFTING, set_review
from hiphinge.report.drill_drawing import drawing_label, drill_drawing
from hiphinge.report.page.charts import Coupling, Curves, coupling_of, curves_of
from hiphinge.report.page.names import recorded_as
from hiphinge.report.page.stills import Still, still
from hiphinge.report.page.table import ERROR_OF, MISSING, Table, table_of
from hiphinge.report.page.words import drill_title, fault_title, headline, hurt
from hiphinge.report.result import PointRead, RepRead, Result
from hiphinge.report.set_review import set_review_said
from hiphinge.tables import rep_errors
from hiphinge.texts import Catalogue, Message, Number, catalogue, significant, text_name

#: The line of numbers below the curves has times and angles at this many moments at most.
_MOST_MOMENTS = 1200


#: The name of a still ends with the number of its repetition or half.
_STILL = re.compile(r"_(?:rep|half)(\d{1,9})\.jpg$", re.ASCII)
#: The largest loads of a repetition, by their names in ``session.json``.
_MOMENT, _COMPRESSION = "peak_l5s1_moment_nm", "peak_l5s1_compression_n"


@dataclass(frozen=True)
class PagePicture:
    """A still with its caption.

    Attributes
    ----------
    kind : str
        ``worst`` or ``best``.
    rep : int
    still : Still
    fault : str or None
        Heading of the fault it shows.
    half : bool
        Whether it shows half a repetition.
    """

    kind: str
    rep: int
    still: Still
    fault: str | None = None
    half: bool = False


@dataclass(frozen=True)
class DrillShown:
    """A drill as described on the page.

    Attributes
    ----------
    title, setup, action, dose : str
    drawing : str or None
        An element ``svg``; None for a drill without a drawing.
    """

    title: str
    setup: str
    action: str
    dose: str
    drawing: str | None


@dataclass(frozen=True)
class Task:
    """One thing to work on.

    Attributes
    ----------
    title, seen, why, cue : str
    drill : DrillShown
    figure : PagePicture or None
        The still where it is most visible.
    """

    title: str
    seen: str
    why: str
    cue: str
    drill: DrillShown
    figure: PagePicture | None


@dataclass(frozen=True)
class Section:
    """A text section of the page: a heading, paragraphs, and rows of terms with their meaning.

    Attributes
    ----------
    name : str
        Name of the section in the page.
    heading : str
    paragraphs : tuple of str
    rows : tuple of (str, str)
    """

    name: str
    heading: str
    paragraphs: tuple[str, ...] = ()
    rows: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class HingePage:
    """Everything that the template of a hinge needs.

    Attributes
    ----------
    result : Result
    texts : Catalogue
    headline : str
        The summary in one sentence.
    facts : tuple of str
        What was recorded, a few words each.
    remainder : tuple of str
        Small print below it.
    figures : tuple of PagePicture
        The worst and the best repetition.
    tasks : tuple of Task
        The main thing to work on, then the others.
    next_drill : DrillShown or None
        The drill to practise if there is nothing to work on.
    curves : Curves or None
    coupling : Coupling or None
    table : Table
    asked : Section or None
        The set beside what its drill asks for; None where no drill was named.
    load : Section or None
        The loads on the body, if they are known.
    coached : Section or None
        What the coach said, in a set in front of a camera.
    unseen : Section
    sure : Section
    glossary : Section
    moments : mapping
        Times and angles, for the line of numbers.
    """

    template: ClassVar[str] = "hinge.html.jinja"
    script: ClassVar[str | None] = "page.js"

    result: Result
    texts: Catalogue
    headline: str
    facts: tuple[str, ...]
    remainder: tuple[str, ...]
    figures: tuple[PagePicture, ...]
    tasks: tuple[Task, ...]
    next_drill: DrillShown | None
    curves: Curves | None
    coupling: Coupling | None
    table: Table
    asked: Section | None
    load: Section | None
    coached: Section | None
    unseen: Section
    sure: Section
    glossary: Section
    moments: dict[str, Any]


def hinge_page(result: Result) -> HingePage:
    """Gather the content of the page, in the language of the result."""
    texts = catalogue(result.advice.language)
    table = table_of(result, texts)
    first, others = headline(result, texts)
    return HingePage(
        result=result,
        texts=texts,
        headline=first,
        facts=tuple(_facts(result, texts)),
        remainder=others,
        figures=figures_of(result, texts),
        tasks=tuple(_task(point, result, texts) for point in result.advice.points),
        next_drill=drill_shown(result.next_drill, texts) if result.next_drill else None,
        curves=curves_of(result),
        coupling=coupling_of(result, lambda rep: kind_of(rep, result)),
        table=table,
        asked=_asked(result, texts),
        load=_load(result, texts),
        coached=_coached(result, texts),
        unseen=_unseen(result, texts),
        sure=_sure(result, table, texts),
        glossary=_glossary(table, texts),
        moments=_moments(result),
    )


def _facts(result: Result, texts: Catalogue) -> Iterator[str]:
    if result.label.name:
        yield recorded_as(result, texts)
    movement = text_name("movement", result.movement)
    if texts.has(movement):
        yield texts.say(movement)
    yield texts.say(Message("report-reps-count", {"count": len(result.reps)}))
    # a set that is judged as what it looks like says that once
    if result.drill is None and result.judged_as not in (None, DEFAULT_DRILL, DRILLS.get(result.movement)):
        judged_as = Message(text_name("drill", result.judged_as, "title"))
        yield texts.say(Message("report-judged-as", {"drill": judged_as}))
    if result.duration_s is not None:
        yield texts.say(Message("report-seconds", {"value": Number(result.duration_s, 1)}))
    if result.yaw_deg is not None:
        yield texts.say(Message("report-filmed", {"yaw": round(result.yaw_deg)}))
    if result.label.measured_by is not None:
        yield texts.say(Message("report-measured-by", {"name": result.label.measured_by}))


def worst_rep(result: Result) -> int | None:
    """Return the number of the repetition with the clearest main fault; None without faults."""
    first = next(iter(result.advice.points), None)
    return None if first is None else _rep_of(first)


def kind_of(rep: int, result: Result) -> str:
    """Whether a repetition is the ``worst``, the ``best`` or an ``other``."""
    if rep == worst_rep(result):
        return "worst"
    return "best" if result.best and rep == result.best[0] else "other"


def figures_of(result: Result, texts: Catalogue) -> tuple[PagePicture, ...]:
    """Return the stills of the worst and of the best repetition, if any."""
    first = next(iter(result.advice.points), None)
    worst = None if first is None else _figure(first, result, texts)
    found = [] if worst is None else [worst]
    if result.best:
        number, path = result.best
        shown = still(result.folder, path)
        found += [PagePicture("best", number, shown)] if shown else []
    return tuple(found)


def _rep_of(point: PointRead) -> int | None:
    """Return the repetition where the fault is clearest, from the name of its still."""
    named = _STILL.search(point.keyframe or "")
    if named:
        return int(named[1])
    return point.reps[0] if point.reps else None


def _figure(point: PointRead, result: Result, texts: Catalogue) -> PagePicture | None:
    shown, rep = still(result.folder, point.keyframe), _rep_of(point)
    if shown is None or rep is None:
        return None
    return PagePicture("worst", rep, shown, texts.say(fault_title(point.fault)), half=not result.reps)


def _task(point: PointRead, result: Result, texts: Catalogue) -> Task:
    return Task(
        title=texts.say(fault_title(point.fault)),
        seen=point.seen,
        why=texts.say(text_name("fault", point.fault, "why")),
        cue=point.cue,
        drill=drill_shown(point.drill, texts),
        figure=_figure(point, result, texts),
    )


def drill_shown(code: str, texts: Catalogue) -> DrillShown:
    """Gather the description of a drill for the page."""
    setup, action, dose = (texts.say(text_name("drill", code, part)) for part in ("setup", "action", "dose"))
    label = drawing_label(code, texts)
    return DrillShown(texts.say(drill_title(code)), setup, action, dose, drill_drawing(code, label))


def _unseen(result: Result, texts: Catalogue) -> Section:
    about = [_attempt(at, reason, texts) for at, reason in result.attempts]
    rows = [(texts.say("report-unseen-fault"), reason) for reason in result.advice.unseen]
    rows += [(texts.say("report-unseen-attempt"), reason) for reason in about]
    rows += [(texts.say("report-unseen-note"), reason) for reason in result.messages]
    nothing = () if rows else (texts.say("report-unseen-nothing"),)
    return Section("unseen", texts.say("advice-unseen"), nothing, tuple(rows))


def _attempt(at_s: float | None, reason: str, texts: Catalogue) -> str:
    if at_s is None:
        return reason
    return texts.say(Message("report-attempt-at", {"value": Number(at_s, 1), "reason": reason}))


def _asked(result: Result, texts: Catalogue) -> Section | None:
    if result.drill is None or not result.reps:
        return None
    reps = [_known(rep) for rep in result.reps]
    said = set_review_said(set_review(result.drill, reps, _errors(result, reps), result.facing))
    return Section("asked", texts.say("report-asked"), tuple(map(texts.say, said)))


def _known(rep: RepRead) -> Rep:
    return {name: value for name, value in rep.values.items() if value is not None}


def _errors(result: Result, reps: Sequence[Rep]) -> dict[str, list[float]]:
    """Return the standard errors of each measure whose drift is followed."""
    frames = result.frames
    of_reps = [
        rep_errors(values, partial(frames.error_at, time_s=rep.bottom_s))
        for rep, values in zip(result.reps, reps, strict=True)
    ]
    return {name: [errors[name] for errors in of_reps if name in errors] for name in DRIFTING}


def _load(result: Result, texts: Catalogue) -> Section | None:
    if result.hand_load_kg is None:
        return None
    loads = [(rep, rep.values.get(_MOMENT), rep.values.get(_COMPRESSION)) for rep in result.reps]
    rows = tuple(
        (
            texts.say(Message("report-rep", {"rep": rep.number})),
            texts.say(
                Message(
                    "report-load", {"moment": Number(moment), "compression": Number(compression / 1000, 1)}
                )
            ),
        )
        for rep, moment, compression in loads
        if moment is not None and compression is not None
    )
    heading = texts.say(Message("load-heading", {"load": significant(result.hand_load_kg, 3)}))
    about = ("disclaimer-loads", "load-distance", "about-load")
    return Section("load", heading, tuple(map(texts.say, about)), rows)


def _coached(result: Result, texts: Catalogue) -> Section | None:
    if result.coached is None:
        return None
    said = [(rating.time_s, texts.say(hurt(rating))) for rating in result.coached.hurts]
    said += result.coached.said
    said.sort(key=lambda one: one[0])
    moments = groupby(said, key=lambda one: _when(one[0], result, texts))
    rows = tuple((when, " ".join(words for _, words in together)) for when, together in moments)
    nothing = () if rows else (texts.say("report-coached-nothing"),)
    return Section("coached", texts.say("report-coached"), nothing, rows)


def _when(time_s: float, result: Result, texts: Catalogue) -> str:
    """Name the repetition after which something was said."""
    done = sum(rep.bottom_s < time_s for rep in result.reps)
    return texts.say(Message("report-rep", {"rep": done}) if done else "report-coached-before")


def _sure(result: Result, table: Table, texts: Catalogue) -> Section:
    limit = threshold("lumbar_smallest_detectable_deg").value
    paragraphs: list[Message | str] = [
        "report-sure-error",
        "report-sure-camera",
        Message("report-sure-change", {"value": Number(limit, 1, trim=True)}),
        "about-numbers",
    ]
    return Section(
        "sure",
        texts.say("report-sure-heading"),
        tuple(map(texts.say, paragraphs)),
        tuple(_usual_error(name, result, texts) for name in table.measures if ERROR_OF.get(name) == name),
    )


def _usual_error(name: str, result: Result, texts: Catalogue) -> tuple[str, str]:
    errors = [result.frames.error_at(name, rep.bottom_s) for rep in result.judged]
    known = [error for error in errors if error is not None]
    written_error = f"± {max(1, round(median(known)))}°" if known else MISSING
    return texts.say(text_name("measure", name)), written_error


def _glossary(table: Table, texts: Catalogue) -> Section:
    names = ["report-term-bottom", "report-term-standing"]
    names += [text_name("report-term", name) for name in table.measures]
    names += ["report-term-dowel", "report-term-error"]
    known = [name for name in names if texts.has(name)]
    rows = tuple((texts.say(name), texts.say(f"{name}-means")) for name in known)
    return Section("glossary", texts.say("report-glossary-heading"), (), rows)


def _moments(result: Result) -> dict[str, Any]:
    frames = result.frames
    stride = max(1, -(-len(frames.time_s) // _MOST_MOMENTS))
    names = ("trunk_inclination_deg", result.hip, "lumbar_flexion_deg", "knee_flexion_deg")
    known = [name for name in names if result.has(name)]
    return {
        "time_s": [round(time_s, 2) for time_s in frames.time_s[::stride].tolist()],
        "measures": [
            [round(value) if isfinite(value) else None for value in frames.values[name][::stride].tolist()]
            for name in known
        ],
    }
