"""The measures of a posture or a walk in words and rounded numbers."""

from collections.abc import Mapping
from dataclasses import dataclass

from hiphinge.knowledge.posture import PostureMeasure
from hiphinge.knowledge.whole_measures import DECIMALS, whole_measures
from hiphinge.quantity import Change, Quantity, changes
from hiphinge.texts import Catalogue, Message, Number, text_name

#: Shown for a missing value.
MISSING = "\N{EN DASH}"


@dataclass(frozen=True)
class MeasureTable:
    """Measures as a table.

    Attributes
    ----------
    columns : tuple of str
        Headings, that of the measure first.
    rows : tuple of tuple of str
    reasons : tuple of (str, str)
        Measures without a value, and why.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    reasons: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class ChangeShown:
    """A measure before and after, in words.

    Attributes
    ----------
    name, before, after, difference, smallest : str
    verdict : str
        Whether it changed by more than can be chance.
    changed : bool
    """

    name: str
    before: str
    after: str
    difference: str
    smallest: str
    verdict: str
    changed: bool


def measure_table(
    family: str,
    quantities: Mapping[str, Quantity],
    sides: Mapping[str, Mapping[str, Quantity]],
    texts: Catalogue,
) -> MeasureTable:
    """Lay out measures, of both sides together and of each, and what they are read from."""
    known = whole_measures(family)
    kinds = {name: one.kind for name, one in known.items() if isinstance(one, PostureMeasure)}
    columns = ("measure", "value", *sides, "smallest", *(["kind"] if kinds else []))
    rows = (
        (
            measure_label(family, name, texts),
            with_error(family, name, one, texts),
            *(with_error(family, name, own.get(name), texts) for own in sides.values()),
            number(family, name, one.smallest_change, texts),
            *([texts.say(text_name("posture-kind", kinds[name]))] if kinds else []),
        )
        for name, one in quantities.items()
    )
    return MeasureTable(
        tuple(texts.say(f"report-whole-column-{column}") for column in columns),
        tuple(rows),
        tuple(
            (measure_label(family, name, texts), texts.say(one.reason))
            for name, one in quantities.items()
            if one.reason is not None
        ),
    )


def measure_label(family: str, name: str, texts: Catalogue) -> str:
    """Return the name of a measure with its unit."""
    unit = Message(text_name("measure-unit", whole_measures(family)[name].unit))
    return texts.say(Message("measure-in-unit", {"measure": Message(text_name(family, name)), "unit": unit}))


def number(family: str, name: str, value: float | None, texts: Catalogue) -> str:
    """Return a number of a measure; a dash where it is missing."""
    if value is None:
        return MISSING
    return texts.say(Number(value, DECIMALS[whole_measures(family)[name].unit]))


def with_error(family: str, name: str, one: Quantity | None, texts: Catalogue) -> str:
    """Return a value with its standard error; a dash where it is missing."""
    if one is None or one.value is None or one.standard_error is None:
        return MISSING
    decimals = DECIMALS[whole_measures(family)[name].unit]
    values = {"value": Number(one.value, decimals), "error": Number(one.standard_error, decimals)}
    return texts.say(Message("measure-value", values))


def changes_shown(
    family: str, before: Mapping[str, Quantity], after: Mapping[str, Quantity], texts: Catalogue
) -> tuple[ChangeShown, ...]:
    """Put two recordings side by side, measure by measure."""
    return tuple(
        ChangeShown(
            name=measure_label(family, name, texts),
            before=with_error(family, name, before[name], texts),
            after=with_error(family, name, after[name], texts),
            difference=number(family, name, change.difference, texts),
            smallest=number(family, name, change.smallest, texts),
            verdict=texts.say(verdict(change)),
            changed=change.changed is True,
        )
        for name, change in changes(before, after).items()
    )


def verdict(change: Change) -> str:
    """Return the name of the text on a change."""
    if change.changed is None:
        return "change-cannot-tell"
    return "change-changed" if change.changed else "change-within"
