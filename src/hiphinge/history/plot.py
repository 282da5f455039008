"""Trends and progress as pictures; needs matplotlib, which is an extra."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hiphinge.errors import StoreError
from hiphinge.extras import missing
from hiphinge.files import whole
from hiphinge.history.measures import Shown
from hiphinge.history.times import moment_of
from hiphinge.history.trends import Trend, TrendPoint
from hiphinge.texts import Message, Number

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from hiphinge.history.progress_charts import Chart
    from hiphinge.texts import Catalogue

_ENDINGS = (".pdf", ".png", ".svg")
_SIZE_IN = (8.0, 4.5)
_INK, _GREY, _BAND = "#1f4e79", "#9a9a9a", "#e3e8ee"
#: Height of one of several charts.
_ROW_IN = 2.4
_MOST_DATES = 6


@dataclass(frozen=True)
class Labels:
    """The words in the picture, in the language of the user: title, unit and the verdict below."""

    title: str
    unit: str
    verdict: str


def check_plot(target: Path, *, force: bool = False) -> None:
    """Refuse a picture that cannot be drawn, before any other work.

    Raises
    ------
    StoreError
        If matplotlib is missing, or the file is of another kind or exists.
    """
    try:
        import matplotlib.figure  # noqa: F401 - only whether it is there
    except ModuleNotFoundError:
        raise StoreError(missing("plot", "plots")) from None
    if target.suffix.lower() not in _ENDINGS:
        raise StoreError(Message("error-not-a-figure", {"file": str(target), "endings": ", ".join(_ENDINGS)}))
    if target.is_dir() or (target.exists() and not force):
        raise StoreError(Message("error-file-there-force", {"file": str(target)}))


def draw_trend(
    values: Sequence[TrendPoint], trend: Trend, shown: Shown, labels: Labels, target: Path
) -> None:
    """Draw a measure over time, with the means of the first and the latest sessions.

    Parameters
    ----------
    values : sequence of TrendPoint
    trend : Trend
    shown : Shown
    labels : Labels
    target : Path
        Written atomically; its ending sets the format.

    Raises
    ------
    StoreError
        If the file cannot be written.
    """
    from matplotlib.dates import date2num
    from matplotlib.figure import Figure

    figure = Figure(figsize=_SIZE_IN, layout="constrained")
    axes = figure.add_subplot()
    moments: list[float] = date2num(  # type: ignore[no-untyped-call]
        [moment_of(point.recorded_at, point.zone_offset_min) for point in values]
    )
    shown_values = [shown.factor * point.value for point in values]
    errors = [shown.factor * (point.standard_error or 0.0) for point in values]
    axes.errorbar(moments, shown_values, yerr=errors, fmt="o", color=_INK, ecolor=_GREY, capsize=2)
    for mean, of_group in ((trend.first, slice(0, trend.group)), (trend.latest, slice(-trend.group, None))):
        if mean is not None:
            group = moments[of_group]
            axes.plot([group[0], group[-1]], [shown.factor * mean] * 2, color=_INK, linewidth=3, alpha=0.5)
    axes.set_title(_plain(labels.title))
    axes.set_ylabel(labels.unit)
    axes.set_xlabel(_plain(labels.verdict), wrap=True)
    axes.xaxis_date()
    figure.autofmt_xdate()
    _save(figure, target)


def draw_progress(charts: "Sequence[Chart]", title: str, words: "Catalogue", target: Path) -> None:
    """Draw charts below each other, each over its own time.

    Parameters
    ----------
    charts : sequence of Chart
        At least one.
    title : str
    words : Catalogue
    target : Path
        Written atomically; its ending sets the format.

    Raises
    ------
    StoreError
        If the file cannot be written.
    """
    from matplotlib.figure import Figure

    figure = Figure(figsize=(_SIZE_IN[0], _ROW_IN * len(charts) + 0.5), layout="constrained")
    rows = figure.subplots(len(charts), squeeze=False)
    for (axes,), chart in zip(rows, charts, strict=True):
        _draw_chart(axes, chart, words)
    figure.suptitle(_plain(title), fontweight="bold")
    _save(figure, target)


def _draw_chart(axes: "Axes", chart: "Chart", words: "Catalogue") -> None:
    from matplotlib.dates import AutoDateLocator, date2num

    days: list[float] = date2num([dot.day for dot in chart.dots])  # type: ignore[no-untyped-call]
    values = [dot.value for dot in chart.dots]
    if chart.limits is not None:
        axes.set_ylim(*chart.limits)
    if chart.band is not None:
        axes.axhspan(*chart.band, color=_BAND)
    if chart.bars:
        axes.bar(days, values, width=5.5, align="edge", color=_INK)
    else:
        errors = [dot.standard_error for dot in chart.dots]
        axes.errorbar(days, values, yerr=errors, fmt="o-", color=_INK, ecolor=_GREY, capsize=2)
    axes.set_title(_plain(words.say(chart.title)), loc="left", fontsize=10)
    axes.set_ylabel(words.say(chart.unit))
    axes.set_xlabel(_plain(words.say(chart.says)), wrap=True, fontsize=8)
    decimals = max(1, chart.decimals)
    axes.yaxis.set_major_formatter(lambda value, _place: words.say(Number(value, decimals, trim=True)))
    axes.xaxis_date()
    # as many dates as fit beside each other, but no need for more than two: a single day spans years here
    axes.xaxis.set_major_locator(AutoDateLocator(minticks=2, maxticks=_MOST_DATES))  # type: ignore[no-untyped-call]


def _plain(text: str) -> str:
    """Return a text in which a dollar sign starts no formula."""
    return text.replace("$", r"\$")


def _save(figure: "Figure", target: Path) -> None:
    try:
        with whole(target) as scratch:
            figure.savefig(scratch, dpi=150)
    except OSError as error:
        values = {"file": str(target), "reason": str(error.strerror)}
        raise StoreError(Message("error-file-not-written", values)) from error
