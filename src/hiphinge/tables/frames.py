"""One row for each frame: the columns of ``frames.csv``, not rounded."""

from collections.abc import Iterator

import numpy as np

from hiphinge.kinetics import LOAD_UNITS, LoadSeries
from hiphinge.kinetics.tally import BAND, REPORTED_LOADS
from hiphinge.measures import Measures
from hiphinge.measures.series import COLUMN_UNITS
from hiphinge.measures.spine import CONTACTS, Dowel
from hiphinge.measures.spine.dowel import TOUCHES, UNKNOWN
from hiphinge.motion import FloatArray, Motion
from hiphinge.reps import Segmentation
from hiphinge.tables.column import Column


def frame_columns(
    motion: Motion, measures: Measures, segmentation: Segmentation, load: LoadSeries | None
) -> Iterator[Column]:
    """Yield the columns in the order of ``frames.csv``."""
    yield Column("frame", None, measures.frame)
    yield Column("time_s", "s", measures.time_s)
    yield Column("rep", None, segmentation.rep_number)
    yield Column("phase", None, [phase.value for phase in segmentation.phase])
    yield Column("confidence", None, measures.confidence)
    for name, unit in COLUMN_UNITS.items():
        series = measures.series[name]
        yield from _measured(name, unit, series.values, series.standard_error)
    for contact in CONTACTS:
        yield _touches(measures.dowel, contact, len(measures.frame))
    if motion.interpolated is not None:
        yield Column("interpolated", None, motion.interpolated)
    if load is not None:
        yield from _loads(load)


def _loads(load: LoadSeries) -> Iterator[Column]:
    for name in REPORTED_LOADS:
        curve = load.series[name]
        columns = list(_measured(name, LOAD_UNITS[name], curve.values, curve.standard_error))
        yield from columns[:1] if name in BAND else columns


def _measured(name: str, unit: str, values: FloatArray, error: FloatArray) -> Iterator[Column]:
    yield Column(name, unit, np.asarray(values, float))
    yield Column(f"{name}_se", unit, np.asarray(error, float))


def _touches(dowel: Dowel | None, contact: str, frames: int) -> Column:
    states = dowel.contact[contact] if dowel else np.full(frames, UNKNOWN)
    return Column(f"dowel_{contact}", None, states == TOUCHES, states == UNKNOWN)
