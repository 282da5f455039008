"""Two results side by side, repetition by repetition, and which of their differences are detectable.

Method: the smallest detectable change of two measurements is 1.96 times the root of the sum of their
squared standard errors (Weir 2005, J Strength Cond Res 19:231-240, with an error for each); for the low
back it is never less than the published one of `knowledge.thresholds` (8 degrees).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
from math import hypot
from statistics import median

from hiphinge.knowledge.thresholds import threshold
from hiphinge.report.page.charts import Coupling, coupling_of
from hiphinge.report.page.hinge import PagePicture, figures_of, kind_of
from hiphinge.report.page.names import long_day
from hiphinge.report.page.sentence import Middle, sentence
from hiphinge.report.page.table import MISSING, error_of, written
from hiphinge.report.page.words import verdict
from hiphinge.report.result import APPARENT_HIP, HIP, LUMBAR, RepRead, Result
from hiphinge.texts import Catalogue, Message, Number, catalogue

#: Quantile of the normal distribution: 19 of 20 differences of two equal values are smaller.
QUANTILE = 1.96
_LUMBAR = (LUMBAR, "lumbar_flexion_peak_deg")
_MEASURES = ("trunk_inclination_deg", HIP, "knee_flexion_deg", "shank_inclination_deg", *_LUMBAR)


@dataclass(frozen=True)
class Change:
    """One measure in both results.

    Attributes
    ----------
    first, second : str
        The displayed values.
    difference : str
        With its sign; empty if one of them is missing.
    value : float or None
        Second minus first.
    clear : bool
        Whether it is larger than the smallest detectable change.
    """

    first: str
    second: str
    difference: str = ""
    value: float | None = None
    clear: bool = False


@dataclass(frozen=True)
class Changes:
    """One repetition in both results, or the median of all.

    Attributes
    ----------
    heading : str
    changes : tuple of Change
    """

    heading: str
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class Side:
    """One of the two results.

    Attributes
    ----------
    name, heading : str
    language : str
        Language of the verdict, which keeps its original wording.
    verdict : tuple of str
    figures : tuple of PagePicture
    coupling : Coupling or None
    turns_s : tuple of tuple of float
        Times of the annotated video at which each repetition starts, reaches the lowest point, leaves it
        and ends.
    """

    name: str
    heading: str
    language: str
    verdict: tuple[str, str, str]
    figures: tuple[PagePicture, ...]
    coupling: Coupling | None
    turns_s: tuple[tuple[float, ...], ...]


@dataclass(frozen=True)
class SessionComparison:
    """Two results side by side.

    Attributes
    ----------
    texts : Catalogue
    verdict : str
        The change, in one sentence.
    also : tuple of str
        Other changes beyond chance.
    other_drill, other_person : bool
        Whether the drills differ, and whether the names of the people differ.
    sides : tuple of Side
    measures : tuple of str
    rows : tuple of Changes
        One for each repetition, then the median of all.
    lumbar_deg : Number
        The smallest detectable change of the low back.
    """

    texts: Catalogue
    verdict: str
    also: tuple[str, ...]
    other_drill: bool
    other_person: bool
    sides: tuple[Side, Side]
    measures: tuple[str, ...]
    rows: tuple[Changes, ...]
    lumbar_deg: Number


@dataclass(frozen=True)
class _Value:
    """A value with its standard error, if both are known."""

    value: float
    error: float | None


def compare(first: Result, second: Result) -> SessionComparison:
    """Compare two results, in the language of the second.

    Parameters
    ----------
    first, second : Result
    """
    texts = catalogue(second.advice.language)
    measures = _measures(first, second)
    verdict, *also = sentence(_middles(first, second, measures), first, second, texts)
    names = (first.label.name, second.label.name)
    return SessionComparison(
        texts=texts,
        verdict=verdict,
        also=tuple(also),
        other_drill=first.drill != second.drill,
        other_person=None not in names and names[0] != names[1],
        sides=(
            _side(first, second, texts, "report-compare-first"),
            _side(second, first, texts, "report-compare-second"),
        ),
        measures=measures,
        rows=_rows(first, second, measures, texts),
        lumbar_deg=Number(threshold("lumbar_smallest_detectable_deg").value, 1, trim=True),
    )


def smallest_detectable(measure: str, first_error: float, second_error: float) -> float:
    """Return the smallest detectable difference of two values, in their unit.

    Parameters
    ----------
    measure : str
    first_error, second_error : float
        Their standard errors, same unit.
    """
    chance = QUANTILE * hypot(first_error, second_error)
    least = threshold("lumbar_smallest_detectable_deg").value if measure in _LUMBAR else 0.0
    return max(chance, least)


def _measures(first: Result, second: Result) -> tuple[str, ...]:
    """Return the measures present in both; the two hip angles are never mixed."""
    both = first.hip == second.hip == HIP
    names = [name if both or name != HIP else APPARENT_HIP for name in _MEASURES]
    return tuple(
        name for name in names if all(_values(result.reps, name, result) for result in (first, second))
    )


def _rows(first: Result, second: Result, measures: Sequence[str], texts: Catalogue) -> tuple[Changes, ...]:
    if not (first.reps and second.reps):
        return ()
    of_reps = [
        Changes(
            f"{place}",
            tuple(
                _change(name, _value(one, name, first), _value(other, name, second), texts)
                for name in measures
            ),
        )
        for place, (one, other) in enumerate(zip_longest(first.reps, second.reps), start=1)
    ]
    middle = tuple(
        _change(
            name,
            _middle(_values(first.reps, name, first)),
            _middle(_values(second.reps, name, second)),
            texts,
        )
        for name in measures
    )
    return (*of_reps, Changes(texts.say("report-compare-middle"), middle))


def _values(reps: Sequence[RepRead], name: str, result: Result) -> list[_Value]:
    return [value for value in (_value(rep, name, result) for rep in reps) if value is not None]


def _value(rep: RepRead | None, name: str, result: Result) -> _Value | None:
    value = None if rep is None else rep.values.get(name)
    return None if rep is None or value is None else _Value(value, error_of(rep, name, result))


def _middle(values: Sequence[_Value]) -> _Value:
    """Repetitions share the camera's place, so that more of them do not reduce the error."""
    errors = [value.error for value in values if value.error is not None]
    return _Value(median(value.value for value in values), median(errors) if errors else None)


def _change(measure: str, first: _Value | None, second: _Value | None, texts: Catalogue) -> Change:
    shown = _shown(measure, first, texts), _shown(measure, second, texts)
    if first is None or second is None:
        return Change(*shown)
    value = second.value - first.value
    limit = _limit(measure, first, second)
    difference = _signed(round(second.value) - round(first.value))
    return Change(*shown, difference, round(value, 2), limit is not None and abs(value) > limit)


def _signed(difference: int) -> str:
    """Write the difference of two numbers as displayed."""
    return f"{difference:+d}".replace("-", "\N{MINUS SIGN}") if difference else "0"


def _shown(measure: str, value: _Value | None, texts: Catalogue) -> str:
    return MISSING if value is None else written(measure, value.value, texts)


def _middles(first: Result, second: Result, measures: Sequence[str]) -> list[Middle]:
    """The medians of all repetitions, so that a long set does not find more by chance."""
    if not (first.reps and second.reps):
        return []
    return [_middle_of(name, first, second) for name in measures]


def _middle_of(measure: str, first: Result, second: Result) -> Middle:
    before, after = (_middle(_values(result.reps, measure, result)) for result in (first, second))
    return Middle(measure, after.value - before.value, _limit(measure, before, after))


def _limit(measure: str, first: _Value, second: _Value) -> float | None:
    if first.error is None or second.error is None:
        return None
    return smallest_detectable(measure, first.error, second.error)


def _side(result: Result, other: Result, texts: Catalogue, heading: str) -> Side:
    folder = result.folder.resolve().name if result.folder else result.file
    day = "" if result.label.recorded_on is None else long_day(result.label.recorded_on, texts)
    whose = [result.label.name] if result.label.name else []
    return Side(
        name=", ".join(filter(None, (*(whose or [folder]), day))),
        heading=texts.say(Message(heading, {"file": ", ".join(filter(None, (*whose, day, folder)))})),
        language=result.advice.language,
        verdict=verdict(result, catalogue(result.advice.language)),
        figures=figures_of(result, texts)[:1],
        coupling=coupling_of(result, lambda rep: kind_of(rep, result), like=[other]),
        turns_s=_turns_s(result),
    )


def _turns_s(result: Result) -> tuple[tuple[float, ...], ...]:
    start_s = float(result.frames.time_s[0]) if len(result.frames.time_s) else 0.0
    turns = [(rep.start_s, *rep.lowest_s, rep.end_s) for rep in result.reps]
    return tuple(tuple(round(max(0.0, time_s - start_s), 3) for time_s in of_rep) for of_rep in turns)
