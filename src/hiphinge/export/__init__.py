"""Sessions in the files of other programs: OpenSim, data frames, `movement`, motion capture."""

from hiphinge.export.bvh import to_bvh
from hiphinge.export.c3d import to_c3d
from hiphinge.export.dataset import to_netcdf, to_xarray
from hiphinge.export.formats import FORMATS, Format, check_formats, parse_formats
from hiphinge.export.mot import to_mot
from hiphinge.export.parquet import to_parquet
from hiphinge.export.trc import to_trc
from hiphinge.results.schema import session_schema

__all__ = [
    "FORMATS",
    "Format",
    "check_formats",
    "parse_formats",
    "session_schema",
    "to_bvh",
    "to_c3d",
    "to_mot",
    "to_netcdf",
    "to_parquet",
    "to_trc",
    "to_xarray",
]
