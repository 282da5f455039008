"""The change between two results in one sentence: measure, size, since when, and whether beyond chance."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from hiphinge.knowledge.thresholds import threshold
from hiphinge.report.page.names import long_day, month
from hiphinge.report.result import LUMBAR, Result
from hiphinge.texts import Catalogue, Message, Number, Value, text_name


@dataclass(frozen=True)
class Middle:
    """The median of one measure over all repetitions, in both results.

    Attributes
    ----------
    measure : str
    difference_deg : float
        Second minus first.
    detectable_deg : float or None
        The smallest detectable difference; None if a standard error is missing.
    """

    measure: str
    difference_deg: float
    detectable_deg: float | None

    @property
    def clear(self) -> bool:
        """Whether it is more than chance."""
        return self.detectable_deg is not None and abs(self.difference_deg) > self.detectable_deg

    @property
    def times_detectable(self) -> float:
        """The difference as a multiple of the smallest detectable one."""
        return abs(self.difference_deg) / self.detectable_deg if self.detectable_deg else 0.0


def sentence(middles: Sequence[Middle], first: Result, second: Result, texts: Catalogue) -> tuple[str, ...]:
    """Describe the change: the low back first if it changed, else the largest change.

    Returns
    -------
    tuple of str
        One sentence, then one for each other number that changed by more than chance.
    """
    if not middles:
        return (texts.say("report-compare-nothing"),)
    since = _since(first, second, texts)
    changed = sorted(
        (one for one in middles if one.clear), key=lambda one: (one.measure != LUMBAR, -one.times_detectable)
    )
    # the largest flexion of the low back repeats its flexion at the bottom
    changed = [one for one in changed if one.measure != "lumbar_flexion_peak_deg" or len(changed) == 1]
    if not changed:
        return (texts.say(_by_chance(middles, since)),)
    firstly, *others = (_change(one, since) for one in changed)
    return (texts.say(Message("report-compare-clearly", {"change": firstly})), *map(texts.say, others))


def _change(one: Middle, since: Message) -> Message:
    way = "more" if one.difference_deg > 0 else "less"
    values: dict[str, Value] = {"value": Number(abs(one.difference_deg)), "way": way, "since": since}
    return Message(text_name("report-changed", one.measure), values)


def _by_chance(middles: Sequence[Middle], since: Message) -> Message:
    """Choose the low back, or the first measure if the low back was not visible."""
    one = next((middle for middle in middles if middle.measure == LUMBAR), middles[0])
    if one.detectable_deg is None:
        return Message("report-compare-unsure", {"since": since})
    least = max(
        one.detectable_deg, threshold("lumbar_smallest_detectable_deg").value * (one.measure == LUMBAR)
    )
    if round(abs(one.difference_deg)) == 0:
        return Message("report-compare-same", {"since": since, "least": Number(least)})
    return Message("report-compare-chance", {"change": _change(one, since), "least": Number(least)})


def _since(first: Result, second: Result, texts: Catalogue) -> Message:
    """Return the month of the first if the months differ, else its day, else that it is the first."""
    before, after = first.label.recorded_on, second.label.recorded_on
    if before is None or after is None or before == after:
        return Message("report-since-first")
    if (before.year, before.month) == (after.year, after.month):
        return Message("report-since-day", {"day": long_day(before, texts)})
    return Message(
        "report-since-month", {"month": month(before, texts, with_year=_years_apart(before, after))}
    )


def _years_apart(before: date, after: date) -> bool:
    """Whether the month alone would be ambiguous, because a year or more lies between."""
    return abs((after - before).days) > 300
