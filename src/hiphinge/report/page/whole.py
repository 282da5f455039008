"""The page of a posture or a walk, and of two of them side by side."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from hiphinge.errors import InvalidValueError
from hiphinge.quantity import Quantity
from hiphinge.report.page.hinge import Section
from hiphinge.report.page.names import called
from hiphinge.report.page.stills import Still, still
from hiphinge.report.quantities import MISSING, ChangeShown, MeasureTable, changes_shown, measure_table
from hiphinge.report.result import Result
from hiphinge.results.names import whole_still
from hiphinge.texts import Catalogue, Listing, Message, Number, catalogue, text_name


@dataclass(frozen=True)
class WholePage:
    """Everything that the template needs.

    Attributes
    ----------
    result : Result
    texts : Catalogue
    headline : str
        What was measured, in one sentence.
    facts : tuple of str
        What was recorded, a few words each.
    table : MeasureTable
    unseen : Section
    sure : Section
    picture : Still or None
        The person, with what is measured drawn in.
    """

    template: ClassVar[str] = "whole.html.jinja"
    script: ClassVar[str | None] = None

    result: Result
    texts: Catalogue
    headline: str
    facts: tuple[str, ...]
    table: MeasureTable
    unseen: Section
    sure: Section
    picture: Still | None


@dataclass(frozen=True)
class WholeComparison:
    """Two postures or two walks side by side.

    Attributes
    ----------
    texts : Catalogue
    family : str
    verdict : str
        The change, in one sentence.
    sides : tuple of str
        What each is called.
    other_person : bool
        Whether the names of the people differ.
    rows : tuple of ChangeShown
    notes : tuple of str
    pictures : tuple of (Still or None)
        One for each side.
    """

    template: ClassVar[str] = "whole_comparison.html.jinja"

    texts: Catalogue
    family: str
    verdict: str
    sides: tuple[str, str]
    other_person: bool
    rows: tuple[ChangeShown, ...]
    notes: tuple[str, ...]
    pictures: tuple[Still | None, Still | None]


def whole_page(result: Result) -> WholePage:
    """Gather the content of the page, in the language of the result."""
    texts, quantities = catalogue(result.advice.language), quantities_of(result)
    table = measure_table(result.family, quantities, _sides(result), texts)
    known = sum(one.value is not None for one in quantities.values())
    return WholePage(
        result=result,
        texts=texts,
        headline=texts.say(Message(f"report-whole-{result.family}", {"count": known})),
        facts=tuple(_facts(result, texts)),
        table=table,
        unseen=_unseen(result, table, texts),
        sure=_sure(result, texts),
        picture=_picture(result),
    )


def compare_whole(first: Result, second: Result) -> WholeComparison:
    """Compare two postures or two walks, in the language of the second.

    Raises
    ------
    InvalidValueError
        If they show different things, such as standing and sitting.
    """
    texts = catalogue(second.advice.language)
    require_alike(first.movement, second.movement)
    rows = changes_shown(second.family, quantities_of(first), quantities_of(second), texts)
    names = (first.label.name, second.label.name)
    return WholeComparison(
        texts=texts,
        family=second.family,
        verdict=_verdict(rows, texts),
        sides=(called(first, texts), called(second, texts)),
        other_person=None not in names and names[0] != names[1],
        rows=rows,
        notes=(texts.say("report-whole-same-view"), texts.say("report-whole-smallest")),
        pictures=(_picture(first), _picture(second)),
    )


def require_alike(first: str, second: str) -> None:
    """Refuse to compare two recordings that show different things.

    Raises
    ------
    InvalidValueError
        If the movements differ.
    """
    if first != second:
        shown = {"first": _movement(first), "second": _movement(second)}
        raise InvalidValueError(Message("error-compare-movements", shown))


def _movement(code: str) -> Message:
    return Message(text_name("movement", "hinge" if code == "unknown" else code))


def quantities_of(result: Result) -> Mapping[str, Quantity]:
    """Return the measures of a result; none of one of repetitions."""
    return {} if result.whole is None else result.whole.quantities


def _sides(result: Result) -> Mapping[str, Mapping[str, Quantity]]:
    return {} if result.whole is None else result.whole.sides


def _picture(result: Result) -> Still | None:
    return still(result.folder, whole_still(result.family))


def _facts(result: Result, texts: Catalogue) -> Iterator[str]:
    if result.label.name:
        yield result.file
    if result.duration_s:  # a photo has none
        yield texts.say(Message("report-seconds", {"value": Number(result.duration_s, 1)}))
    if result.yaw_deg is not None:
        yield texts.say(Message("report-filmed", {"yaw": round(result.yaw_deg)}))
    if result.label.measured_by is not None:
        yield texts.say(Message("report-measured-by", {"name": result.label.measured_by}))


def _unseen(result: Result, table: MeasureTable, texts: Catalogue) -> Section:
    rows = (*table.reasons, *((texts.say("report-unseen-note"), message) for message in result.messages))
    nothing = () if rows else (texts.say("report-whole-unseen-nothing"),)
    return Section("unseen", texts.say("advice-unseen"), nothing, rows)


def _sure(result: Result, texts: Catalogue) -> Section:
    said = ("report-whole-error", "report-whole-smallest", f"{result.family}-meaning")
    return Section("sure", texts.say("report-sure-heading"), tuple(map(texts.say, said)))


def _verdict(rows: tuple[ChangeShown, ...], texts: Catalogue) -> str:
    changed = [row.name for row in rows if row.changed]
    if changed:
        return texts.say(Message("report-whole-changed", {"measures": Listing(changed)}))
    known = any(row.smallest != MISSING for row in rows)
    return texts.say("report-whole-unchanged" if known else "report-whole-unknown")
