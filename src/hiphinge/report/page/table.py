"""The table of repetitions, each angle with its standard error."""

from collections.abc import Iterable
from dataclasses import dataclass

from hiphinge.coaching.advice import AT_ONCE_DEG
from hiphinge.report.result import APPARENT_HIP, HIP, LUMBAR, RepRead, Result
from hiphinge.texts import Catalogue, Number, text_name

MISSING = "\N{EN DASH}"
#: Measures of a repetition with the column of ``frames.csv`` that has their standard error, if any.
ERROR_OF = {
    "descent_s": None,
    "ascent_s": None,
    "trunk_inclination_deg": "trunk_inclination_deg",
    HIP: HIP,
    APPARENT_HIP: APPARENT_HIP,
    "knee_flexion_deg": "knee_flexion_deg",
    "shank_inclination_deg": "shank_inclination_deg",
    LUMBAR: LUMBAR,
    "lumbar_flexion_peak_deg": LUMBAR,
    "lumbar_share": None,
    "rounding_onset_trunk_deg": None,
}


@dataclass(frozen=True)
class Cell:
    """A value as displayed, and as in ``session.json``.

    Attributes
    ----------
    text : str
    value : float or None
    """

    text: str
    value: float | None = None


@dataclass(frozen=True)
class Row:
    """One repetition.

    Attributes
    ----------
    rep : int
    start_s, bottom_s, end_s : float
    cells : tuple of Cell
    faults : str
        Names of its faults, separated by commas.
    """

    rep: int
    start_s: float
    bottom_s: float
    end_s: float
    cells: tuple[Cell, ...]
    faults: str


@dataclass(frozen=True)
class Table:
    """All repetitions.

    Attributes
    ----------
    measures : tuple of str
        Measures of the columns, without those missing in all repetitions.
    rows : tuple of Row
    """

    measures: tuple[str, ...]
    rows: tuple[Row, ...]


def table_of(result: Result, texts: Catalogue) -> Table:
    """Lay out the table of repetitions."""
    measures = tuple(name for name in _shown(result) if _measured(name, result.judged))
    return Table(measures, tuple(_row(rep, measures, result, texts) for rep in result.judged))


def _shown(result: Result) -> list[str]:
    """Only one of the two hip angles: that of the joint if any repetition has it."""
    hidden = APPARENT_HIP if _measured(HIP, result.judged) else HIP
    return [name for name in ERROR_OF if name != hidden]


def _measured(name: str, reps: Iterable[RepRead]) -> bool:
    return any(_value(rep, name) is not None for rep in reps)


def _value(rep: RepRead, name: str) -> float | None:
    """Return a measure of a repetition; the onset of rounding only if it rounds."""
    if name.startswith("rounding_onset") and "lumbar_rounding" not in rep.faults:
        return None
    return rep.values.get(name)


def _row(rep: RepRead, measures: Iterable[str], result: Result, texts: Catalogue) -> Row:
    return Row(
        rep=rep.number,
        start_s=rep.start_s,
        bottom_s=rep.bottom_s,
        end_s=rep.end_s,
        cells=tuple(cell(rep, name, result, texts) for name in measures),
        faults=", ".join(texts.say(text_name("fault", fault, "name")) for fault in rep.faults),
    )


def cell(rep: RepRead, name: str, result: Result, texts: Catalogue) -> Cell:
    """Return one measure of one repetition, with its standard error if known."""
    value = _value(rep, name)
    if value is None:
        return Cell(MISSING)
    if name.startswith("rounding_onset") and value < AT_ONCE_DEG:
        return Cell(texts.say("report-at-once"), value)
    error = error_of(rep, name, result)
    return Cell(written(name, value, texts) + ("" if error is None else f" ± {max(1, round(error))}"), value)


def error_of(rep: RepRead, name: str, result: Result) -> float | None:
    """Standard error of a measure at the bottom of a repetition; None where missing."""
    series = ERROR_OF.get(name, name)
    return None if series is None else result.frames.error_at(series, rep.bottom_s)


def written(name: str, value: float, texts: Catalogue) -> str:
    """Write a value without its unit, with its significant digits."""
    shown = 100 * value if name == "lumbar_share" else value
    return texts.say(Number(shown, 1 if name.endswith("_s") else 0))
