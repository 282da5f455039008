"""Parquet: the columns of ``frames.csv`` with types and units."""

from collections.abc import Iterator
from os import PathLike
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from hiphinge.export.extras import as_text, needed
from hiphinge.kinetics import LOAD_UNITS, LoadSeries
from hiphinge.kinetics.tally import BAND, TOLD
from hiphinge.measures.series import COLUMN_UNITS
from hiphinge.measures.spine import CONTACTS, Dowel
from hiphinge.measures.spine.dowel import TOUCHES, UNTOLD
from hiphinge.motion import FloatArray
from hiphinge.session import Session

EXTRA = "parquet"
#: Name and version of the columns, in the metadata of the file.
SCHEMA = "hiphinge.frames/1"


class Column(NamedTuple):
    """A column: its name, its unit (None without one) and its values, untold where NaN or said to be."""

    name: str
    unit: str | None
    values: Any
    untold: NDArray[np.bool_] | None = None


def to_parquet(session: Session, path: str | PathLike[str]) -> None:
    """Write one row for each frame as a Parquet file, under the names of ``frames.csv``.

    Numbers are not rounded; what cannot be told is null. Each column with a unit tells it in its metadata.

    Parameters
    ----------
    session : Session
    path : path-like

    Raises
    ------
    ExportError
        If pyarrow is not installed.
    """
    arrow, parquet = needed("pyarrow", EXTRA), needed("pyarrow.parquet", EXTRA)
    fields, arrays = [], []
    for column in columns(session):
        array = arrow.array(column.values, mask=column.untold, from_pandas=True)  # NaN becomes null
        unit = None if column.unit is None else {"unit": column.unit}
        fields.append(arrow.field(column.name, array.type, metadata=unit))
        arrays.append(array)
    about = {
        "schema": SCHEMA,
        "source": as_text(session.source.file),
        "hiphinge": session.versions["hiphinge"],
    }
    table = arrow.Table.from_arrays(arrays, schema=arrow.schema(fields, metadata=about))
    parquet.write_table(table, str(path))


def columns(session: Session) -> Iterator[Column]:
    """Yield the columns in the order of ``frames.csv``."""
    measures, segmentation = session.measures, session.segmentation
    yield Column("frame", None, measures.frame)
    yield Column("time_s", "s", measures.time_s)
    yield Column("rep", None, segmentation.rep_number)
    yield Column("phase", None, [phase.value for phase in segmentation.phase])
    yield Column("confidence", None, measures.confidence)
    for name, unit in COLUMN_UNITS.items():
        series = measures.series[name]
        yield from _measured(name, unit, series.values, series.standard_error)
    dowel = measures.spine.dowel if measures.spine else None
    for contact in CONTACTS:
        yield _touches(dowel, contact, len(measures.frame))
    if session.load is not None:
        yield from _loads(session.load)


def _loads(load: LoadSeries) -> Iterator[Column]:
    for name in TOLD:
        curve = load.series[name]
        told = list(_measured(name, LOAD_UNITS[name], curve.values, curve.standard_error))
        yield from told[:1] if name in BAND else told


def _measured(name: str, unit: str, values: FloatArray, error: FloatArray) -> Iterator[Column]:
    yield Column(name, unit, np.asarray(values, float))
    yield Column(f"{name}_se", unit, np.asarray(error, float))


def _touches(dowel: Dowel | None, contact: str, frames: int) -> Column:
    states = dowel.contact[contact] if dowel else np.full(frames, UNTOLD)
    return Column(f"dowel_{contact}", None, states == TOUCHES, states == UNTOLD)
