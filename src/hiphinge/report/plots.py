"""Figures for print, drawn from a result; needs matplotlib, which is an extra."""

from collections.abc import Callable, Mapping
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from hiphinge.errors import HipHingeError, InvalidValueError, NothingMeasuredError, ResultFolderError
from hiphinge.extras import missing
from hiphinge.files import whole
from hiphinge.knowledge.load_limits import load_line
from hiphinge.measures.baseline import Baseline
from hiphinge.motion import FloatArray
from hiphinge.report.page.hinge import kind_of
from hiphinge.report.page.table import error_of
from hiphinge.report.reading import read_result, result_of
from hiphinge.report.result import COMPRESSION, HAMSTRINGS, HIGH_END, HIP, LOW_END, LUMBAR, MOMENT, Result
from hiphinge.session import Session
from hiphinge.texts import Catalogue, Message, Number, catalogue, text_name

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_ENDINGS = (".pdf", ".png", ".svg")
#: Width of two columns of a journal, in inches.
_WIDTH_IN = 7.0
#: Number of letters in a line above a figure of one column.
_TITLE_LETTERS = 56
#: Distinguishable even without colours, by brightness; after Okabe and Ito 2008.
_INK = {"worst": "#d55e00", "best": "#0072b2", "other": "#8a8a8a"}
#: And by the shape of a mark.
_MARK = {"worst": "^", "best": "o", "other": "s"}
_SHADE = "#e8e8e8"
#: Keep letters as text in SVG and PDF.
_STYLE: Any = {
    "font.size": 8,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.linewidth": 0.6,
    "legend.frameon": False,
    "svg.fonttype": "none",
    "pdf.fonttype": 42,
    "svg.hashsalt": "hiphinge",
}


def plot(source: "Session | str | PathLike[str]", kind: str = "curves") -> "Figure":
    """Draw a figure of a session, or of a result folder.

    Parameters
    ----------
    source : Session or path-like
    kind : str
        ``coupling``: low back against hip, a line for each repetition. ``curves``: angles over time with
        their standard errors. ``reps``: angles at the bottom of each repetition with their standard errors.
        ``load``: moment at L5/S1 and stretch of the hamstrings over time with their standard errors,
        compression with its band.

    Returns
    -------
    matplotlib.figure.Figure

    Raises
    ------
    HipHingeError
        If matplotlib is missing, the folder cannot be read, the kind is unknown, or its data are missing.

    Examples
    --------
    >>> import hiphinge
    >>> hiphinge.plot("clip_hiphinge", "coupling").savefig("coupling.svg")  # doctest: +SKIP
    """
    if kind not in _DRAWN:
        raise InvalidValueError(
            Message("error-unknown-plot", {"plot": repr(kind), "known": ", ".join(_DRAWN)})
        )
    _require_matplotlib()
    from matplotlib import rc_context

    result = result_of(source) if isinstance(source, Session) else read_result(Path(source))
    texts = catalogue(result.advice.language)
    with rc_context(_STYLE):
        figure = _DRAWN[kind](result, texts)
    for axis in (axis for axes in figure.axes for axis in (axes.xaxis, axes.yaxis)):
        axis.set_major_formatter(lambda value, _place: texts.say(Number(value, 3, trim=True)))
    return figure


def save_plot(folder: Path, kind: str, target: Path, *, force: bool = False) -> None:
    """Draw a figure of a result folder to a file, whole or not at all.

    Parameters
    ----------
    folder, kind
        As for `plot`.
    target : Path
        Its ending sets the format.
    force : bool
        Whether to replace an existing file.

    Raises
    ------
    HipHingeError
        As for `plot`, or if the file is refused.
    """
    if target.suffix.lower() not in _ENDINGS:
        raise InvalidValueError(
            Message("error-not-a-figure", {"file": str(target), "endings": ", ".join(_ENDINGS)})
        )
    if target.is_dir() or (target.exists() and not force):
        raise ResultFolderError(Message("error-file-there-force", {"file": str(target)}))
    figure = plot(folder, kind)
    from matplotlib import rc_context

    # no date, so that the same result gives the same bytes
    undated = {".pdf": {"CreationDate": None}, ".svg": {"Date": None}}.get(target.suffix.lower())
    try:
        with whole(target) as scratch, rc_context(_STYLE):
            figure.savefig(scratch, dpi=300, metadata=undated)
    except OSError as error:
        values = {"file": str(target), "reason": str(error.strerror)}
        raise ResultFolderError(Message("error-file-not-written", values)) from error


def _require_matplotlib() -> None:
    try:
        import matplotlib.figure  # noqa: F401 - only whether it is there
    except ModuleNotFoundError:
        raise HipHingeError(missing("plot", "plots")) from None


def _curves(result: Result, texts: Catalogue) -> "Figure":
    frames = result.frames
    names = [
        name for name in ("trunk_inclination_deg", result.hip, LUMBAR, "knee_flexion_deg") if result.has(name)
    ]
    figure = _figure(max(1, len(names)) * 1.35)
    if not names:
        raise NothingMeasuredError(Message("error-plot-no-angle"))
    many = figure.subplots(len(names), 1, sharex=True, squeeze=False)[:, 0]
    for axes, name in zip(many, names, strict=True):
        _draw_curve(axes, result, frames.values[name], _within(result, name))
        axes.set_ylabel(_wrapped(_measure(name, texts)))
    many[-1].set_xlabel("s")
    return figure


def _draw_curve(
    axes: "Axes", result: Result, values: FloatArray, band: tuple[FloatArray, FloatArray]
) -> None:
    for rep in result.reps:
        axes.axvspan(rep.start_s, rep.end_s, color=_SHADE, linewidth=0)
    time_s = result.frames.time_s
    axes.fill_between(time_s, *band, color=_INK["best"], alpha=0.3, linewidth=0)
    axes.plot(time_s, values, color=_INK["best"], linewidth=1.0)
    axes.margins(x=0)


def _within(result: Result, name: str) -> tuple[FloatArray, FloatArray]:
    """Return a measure minus and plus its standard error."""
    values, error = result.frames.values[name], result.frames.standard_error[name]
    return values - error, values + error


def _load(result: Result, texts: Catalogue) -> "Figure":
    if not all(map(result.has, (MOMENT, COMPRESSION, HAMSTRINGS))):
        raise NothingMeasuredError(Message("error-plot-no-load"))
    figure = _figure(4.4)
    moment, compression, hamstrings = figure.subplots(3, 1, sharex=True)
    values = result.frames.values
    for axes, name in ((moment, MOMENT), (hamstrings, HAMSTRINGS)):
        _draw_curve(axes, result, values[name], _within(result, name))
    low_kn, high_kn = values[LOW_END] / 1000, values[HIGH_END] / 1000
    _draw_curve(compression, result, values[COMPRESSION] / 1000, (low_kn, high_kn))
    _draw_planning_line(compression, texts)
    for axes, name in zip(figure.axes, ("moment", "compression", "hamstrings"), strict=True):
        axes.set_ylabel(_wrapped(texts.say(f"load-axis-{name}")))
    hamstrings.set_xlabel("s")
    figure.supxlabel(texts.say("disclaimer-loads"), fontsize=7)
    return figure


def _draw_planning_line(axes: "Axes", texts: Catalogue) -> None:
    action_kn = load_line("niosh_action_n").value / 1000
    axes.axhline(action_kn, color="#444444", linewidth=0.8, linestyle="--")
    label = texts.say(Message("styles-line", {"value": Number(action_kn, 1)}))
    # at the left edge, as the repetitions are in the middle
    axes.annotate(
        label, (0, action_kn), (2, 2), xycoords=("axes fraction", "data"), textcoords="offset points"
    )


def _coupling(result: Result, texts: Catalogue) -> "Figure":
    if result.hip != HIP or not result.has(LUMBAR) or not result.reps:
        raise NothingMeasuredError(Message("error-plot-no-back"))
    figure = _figure(3.4, width_in=3.5)
    axes = figure.add_subplot()
    ranked = sorted(
        result.reps, key=lambda rep: ("other", "best", "worst").index(kind_of(rep.number, result))
    )
    for rep in ranked:
        kind = kind_of(rep.number, result)
        for rows, style in _ways(result, rep.number):
            axes.plot(
                result.frames.values[HIP][rows],
                result.frames.values[LUMBAR][rows],
                style,
                color=_INK[kind],
                linewidth=0.7 if kind == "other" else 1.6,
            )
        if kind != "other":
            label = texts.say(Message(f"report-coupling-{kind}", {"rep": rep.number}))
            axes.plot([], [], color=_INK[kind], linewidth=1.6, label=label)
    if result.baseline is not None:
        _draw_usual(axes, result.baseline, texts)
    axes.axhline(0, color="#444444", linewidth=0.5)
    axes.set_xlabel(_measure(HIP, texts))
    axes.set_ylabel(_measure(LUMBAR, texts))
    if axes.get_legend_handles_labels()[0]:
        axes.legend(loc="best")
    return figure


def _draw_usual(axes: "Axes", baseline: Baseline, texts: Catalogue) -> None:
    """Draw the baseline of earlier sessions behind everything else, and explain it above."""
    axes.fill_between(
        baseline.hip_deg, baseline.low_deg, baseline.high_deg, color=_SHADE, linewidth=0, zorder=0.5
    )
    axes.plot(baseline.hip_deg, baseline.lumbar_deg, color="#bdbdbd", linewidth=1.6, zorder=0.6)
    name = "report-coupling-usual" if baseline.sessions != 1 else "report-coupling-usual-once"
    title = texts.say(Message(name, {"sessions": baseline.sessions}))
    axes.set_title(_wrapped(title, _TITLE_LETTERS), fontsize=7)


def _ways(result: Result, number: int) -> list[tuple[np.ndarray[Any, Any], str]]:
    """Draw the descent as a solid line, then the ascent as a dotted one."""
    rows = np.flatnonzero(result.frames.rep == number)
    down = np.flatnonzero(result.frames.descending[rows])
    turn = int(down[-1]) if len(down) else 0
    return [(rows[: turn + 1], "-"), (rows[turn:], ":")]


def _reps(result: Result, texts: Catalogue) -> "Figure":
    names = ["trunk_inclination_deg", result.hip, "knee_flexion_deg", LUMBAR]
    known = [name for name in names if any(rep.values.get(name) is not None for rep in result.reps)]
    if not known:
        raise NothingMeasuredError(Message("error-plot-no-reps"))
    figure = _figure(2.4)
    many = figure.subplots(1, len(known), squeeze=False)[0]
    for axes, name in zip(many, known, strict=True):
        _draw_reps(axes, name, result)
        axes.set_title(_wrapped(_measure(name, texts)), fontsize=8)
        axes.set_xlabel(texts.say("report-table-rep"))
    _explain(figure, many[0], result, texts)
    return figure


def _explain(figure: "Figure", axes: "Axes", result: Result, texts: Catalogue) -> None:
    """Explain the marks below the figure."""
    kinds = {kind_of(rep.number, result): rep.number for rep in result.reps}
    marks = [
        axes.plot([], [], _MARK[kind], color=_INK[kind], markersize=3.5)[0] for kind in _INK if kind in kinds
    ]
    labels = [
        texts.say(Message(f"report-coupling-{kind}", {"rep": kinds[kind]})) for kind in _INK if kind in kinds
    ]
    figure.legend(marks, labels, loc="outside lower center", ncols=len(marks))


def _draw_reps(axes: "Axes", name: str, result: Result) -> None:
    for rep in result.reps:
        value = rep.values.get(name)
        if value is not None:
            kind = kind_of(rep.number, result)
            error = error_of(rep, name, result) or 0.0
            axes.errorbar(
                rep.number, value, yerr=error, fmt=_MARK[kind], color=_INK[kind], markersize=3.5, capsize=2
            )
    axes.set_xticks([rep.number for rep in result.reps][:: 1 + len(result.reps) // 8])
    axes.axhline(0, color="#444444", linewidth=0.5)


def _figure(height_in: float, width_in: float = _WIDTH_IN) -> "Figure":
    from matplotlib.figure import Figure

    return Figure(figsize=(width_in, height_in), layout="constrained")


def _measure(name: str, texts: Catalogue) -> str:
    return f"{texts.say(text_name('measure', name))}\N{NO-BREAK SPACE}(°)"


def _wrapped(label: str, letters: int = 22) -> str:
    from textwrap import fill

    return fill(label, letters)


_DRAWN: Mapping[str, Callable[[Result, Catalogue], "Figure"]] = {
    "coupling": _coupling,
    "curves": _curves,
    "reps": _reps,
    "load": _load,
}
