"""Progress as charts: values over time, before anything is drawn."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from hiphinge.history.following import Followed
from hiphinge.history.measures import shown_as
from hiphinge.history.progress import Progress
from hiphinge.history.rechecks import Rechecked
from hiphinge.history.times import moment_of
from hiphinge.history.trends import TrendPoint
from hiphinge.history.words import measure_name, measure_unit, recheck_change, score_change, trend_verdict
from hiphinge.knowledge.outcomes import outcome
from hiphinge.programme.outcomes import Change, Course
from hiphinge.texts import Catalogue, Message, Number, text_name


@dataclass(frozen=True)
class Dot:
    """A value on a day.

    Attributes
    ----------
    day : date
    value : float
    standard_error : float
        Of the measurement, same unit; 0 where it is not known or there is none.
    """

    day: date
    value: float
    standard_error: float = 0.0


@dataclass(frozen=True)
class Chart:
    """Values over time.

    Attributes
    ----------
    title, says : Message
        What is shown, and what it says in a sentence.
    unit : Message
    dots : tuple of Dot
        The earliest first; at least one.
    decimals : int
        How exactly its values are written.
    bars : bool
        Whether each value is the sum of a week.
    band : (float, float), optional
        Values between these are no clear change from the first.
    limits : (float, float), optional
        The ends of the scale, where it has some.
    """

    title: Message
    says: Message
    unit: Message
    dots: tuple[Dot, ...]
    decimals: int = 0
    bars: bool = False
    band: tuple[float, float] | None = None
    limits: tuple[float, float] | None = None

    def number(self, value: float) -> Number:
        """Return one of its values as it is written."""
        return Number(value, self.decimals, trim=True)


def progress_charts(found: Progress, words: Catalogue) -> tuple[Chart, ...]:
    """Return what there is to show: weeks, scores and measures, each where something is known of it."""
    changed = {change.code: change for change in found.changes}
    return (
        *_of_weeks(found),
        *(_of_scores(course, changed.get(course.code)) for course in found.courses),
        *(_of_measure(followed, words) for followed in found.measured),
        *(_of_recheck(one, words) for one in found.rechecked),
    )


def _of_weeks(found: Progress) -> Iterator[Chart]:
    minutes = tuple(Dot(week.begins, week.minutes) for week in found.weeks)
    hinges = tuple(Dot(week.begins, week.hinges) for week in found.weeks)
    for name, dots in (("minutes", minutes), ("hinges", hinges)):
        if any(dot.value for dot in dots):
            latest = Number(dots[-1].value)
            says = Message("progress-chart-week", {"latest": latest, "weeks": len(dots)})
            title, unit = Message(f"progress-chart-{name}"), Message(f"progress-unit-{name}")
            yield Chart(title, says, unit, dots, bars=True)


def _of_scores(course: Course, change: Change | None) -> Chart:
    known = outcome(course.code)
    return Chart(
        title=Message(text_name("outcome", course.code)),
        says=Message("progress-chart-once") if change is None else score_change(change),
        unit=Message("progress-unit-points"),
        dots=tuple(Dot(one.day, one.score) for one in course.answers),
        decimals=1,
        band=(course.low, course.high),
        limits=(known.least, known.most),
    )


def _of_measure(followed: Followed, words: Catalogue) -> Chart:
    shown = shown_as(followed.measure)
    drill = Message(text_name("drill", followed.drill, "title"))
    return Chart(
        title=Message(
            "progress-chart-measure", {"measure": measure_name(followed.measure, words), "drill": drill}
        ),
        says=trend_verdict(followed),
        unit=measure_unit(followed.measure),
        dots=_dots(followed.points, shown.factor),
        decimals=shown.decimals,
    )


def _of_recheck(one: Rechecked, words: Catalogue) -> Chart:
    shown = shown_as(one.measure)
    movement = Message(text_name("movement", one.movement))
    dots = _dots(one.points, shown.factor)
    needed = None if one.change is None else one.change.smallest
    away = None if needed is None else shown.factor * needed
    return Chart(
        title=Message(
            "progress-chart-measure", {"measure": measure_name(one.measure, words), "drill": movement}
        ),
        says=recheck_change(one),
        unit=measure_unit(one.measure),
        dots=dots,
        decimals=shown.decimals,
        band=None if away is None else (dots[0].value - away, dots[0].value + away),
    )


def _dots(points: Sequence[TrendPoint], factor: float) -> tuple[Dot, ...]:
    return tuple(
        Dot(
            moment_of(point.recorded_at, point.zone_offset_min).date(),
            factor * point.value,
            factor * (point.standard_error or 0.0),
        )
        for point in points
    )
