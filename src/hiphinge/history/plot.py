"""A trend as a picture; needs matplotlib, which is an extra."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hiphinge.errors import StoreError
from hiphinge.extras import missing
from hiphinge.files import whole
from hiphinge.history.measures import Shown
from hiphinge.history.record import moment_of
from hiphinge.history.trends import Trend, TrendPoint
from hiphinge.texts import Message

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_ENDINGS = (".pdf", ".png", ".svg")
_SIZE_IN = (8.0, 4.5)
_INK, _GREY = "#1f4e79", "#9a9a9a"


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
    # a dollar sign would start a formula
    axes.set_title(labels.title.replace("$", r"\$"))
    axes.set_ylabel(labels.unit)
    axes.set_xlabel(labels.verdict.replace("$", r"\$"), wrap=True)
    axes.xaxis_date()
    figure.autofmt_xdate()
    _save(figure, target)


def _save(figure: "Figure", target: Path) -> None:
    try:
        with whole(target) as scratch:
            figure.savefig(scratch, dpi=150)
    except OSError as error:
        values = {"file": str(target), "reason": str(error.strerror)}
        raise StoreError(Message("error-file-not-written", values)) from error
