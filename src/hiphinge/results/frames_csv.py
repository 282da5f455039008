"""``frames.csv``: one row for each frame, each number with its standard error behind it."""

from collections.abc import Iterable, Iterator
from typing import Protocol

import numpy as np

from hiphinge.kinetics import LOAD_UNITS, LoadSeries
from hiphinge.kinetics.tally import BAND, REPORTED_LOADS
from hiphinge.measures import Measures
from hiphinge.measures.series import COLUMN_UNITS
from hiphinge.measures.spine import CONTACTS, Dowel
from hiphinge.measures.spine.dowel import PARTED, TOUCHES
from hiphinge.motion import FloatArray, Motion
from hiphinge.reps import Segmentation

_TIME_DECIMALS = 4
_CONFIDENCE_DECIMALS = 3
_DECIMALS_OF_UNIT = {"deg": 2, "cm": 2}
_DECIMALS_OF_LENGTHS = 4
_DECIMALS_OF_LOAD = {"N m": 2, "N": 1, "percent": 2}
_ANSWERS = {TOUCHES: "yes", PARTED: "no"}


class Framed(Protocol):
    """What is known of each frame of a session."""

    @property
    def motion(self) -> Motion: ...  # noqa: D102 - as in `Session`
    @property
    def measures(self) -> Measures: ...  # noqa: D102
    @property
    def segmentation(self) -> Segmentation: ...  # noqa: D102
    @property
    def load(self) -> LoadSeries | None: ...  # noqa: D102


def frames_csv(session: Framed) -> str:
    """Return ``frames.csv`` as text: comma-separated, a line feed after each row, empty where unknown."""
    columns = list(_columns(session))
    header = ",".join(name for name, _ in columns)
    rows = map(",".join, zip(*(cells for _, cells in columns), strict=True))
    return "\n".join([header, *rows]) + "\n"


def _columns(session: Framed) -> Iterator[tuple[str, Iterable[str]]]:
    measures, segmentation = session.measures, session.segmentation
    yield "frame", map(str, measures.frame.tolist())
    yield "time_s", _numbers(measures.time_s, _TIME_DECIMALS)
    yield "rep", map(str, segmentation.rep_number.tolist())
    yield "phase", [phase.value for phase in segmentation.phase]
    yield "confidence", _numbers(measures.confidence, _CONFIDENCE_DECIMALS)
    for name, unit in COLUMN_UNITS.items():
        series, decimals = measures.series[name], _DECIMALS_OF_UNIT.get(unit, _DECIMALS_OF_LENGTHS)
        yield name, _numbers(series.values, decimals)
        yield f"{name}_se", _numbers(series.standard_error, decimals)
    dowel = measures.dowel
    for name in CONTACTS:
        yield f"dowel_{name}", _answers(dowel, name) if dowel else [""] * len(measures.frame)
    if session.motion.interpolated is not None:
        yield "interpolated", ["yes" if one else "no" for one in session.motion.interpolated.tolist()]
    if session.load is not None:
        yield from _loads(session.load)


def _loads(load: LoadSeries) -> Iterator[tuple[str, Iterable[str]]]:
    for name in REPORTED_LOADS:
        curve, decimals = load.series[name], _DECIMALS_OF_LOAD.get(LOAD_UNITS[name], _DECIMALS_OF_LENGTHS)
        yield name, _numbers(curve.values, decimals)
        if name not in BAND:
            yield f"{name}_se", _numbers(curve.standard_error, decimals)


def _answers(dowel: Dowel, contact: str) -> list[str]:
    return [_ANSWERS.get(state, "") for state in dowel.contact[contact].tolist()]


def _numbers(values: FloatArray, decimals: int) -> list[str]:
    # Adding zero turns the negative zero of rounding into a plain one.
    rounded = np.round(np.asarray(values, float), decimals) + 0.0
    known = np.isfinite(rounded)
    if not known.any():
        return [""] * len(rounded)
    written = f"%.{decimals}f"
    return [
        written % value if there else ""
        for value, there in zip(rounded.tolist(), known.tolist(), strict=True)
    ]
