"""Parquet: tables with types and units."""

from collections.abc import Iterable, Mapping
from os import PathLike

from hiphinge.extras import needed
from hiphinge.session import Session
from hiphinge.tables import Column, as_text

EXTRA = "parquet"
#: Name and version of the columns of frames, in the metadata of the file.
SCHEMA = "hiphinge.frames/1"


def to_parquet(session: Session, path: str | PathLike[str]) -> None:
    """Write one row for each frame as a Parquet file, under the names of ``frames.csv``.

    Numbers are not rounded; missing values are null. Each column has its unit, if any, in its metadata.

    Parameters
    ----------
    session : Session
    path : path-like

    Raises
    ------
    ExportError
        If pyarrow is not installed.
    """
    about = {
        "schema": SCHEMA,
        "source": as_text(session.source.file),
        "hiphinge": session.versions["hiphinge"],
    }
    write_columns(session.frame_columns, path, about)


def write_columns(columns: Iterable[Column], path: str | PathLike[str], about: Mapping[str, str]) -> None:
    """Write columns as a Parquet file, with what is known about them in its metadata.

    Raises
    ------
    ExportError
        If pyarrow is not installed.
    """
    arrow, parquet = needed("pyarrow", EXTRA), needed("pyarrow.parquet", EXTRA)
    fields, arrays = [], []
    for column in columns:
        kind = arrow.string() if isinstance(column.values, list) else None
        array = arrow.array(column.values, kind, mask=column.missing, from_pandas=True)  # NaN becomes null
        unit = None if column.unit is None else {"unit": column.unit}
        fields.append(arrow.field(column.name, array.type, metadata=unit))
        arrays.append(array)
    table = arrow.Table.from_arrays(arrays, schema=arrow.schema(fields, metadata=dict(about)))
    parquet.write_table(table, str(path))
