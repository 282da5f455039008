"""A dataset with the dimensions of the package ``movement``: time, space, keypoint, individual."""

from collections.abc import Mapping
from os import PathLike
from typing import TYPE_CHECKING

from hiphinge.export.sides import PAIRED, right_then_left, usable_positions
from hiphinge.extras import needed
from hiphinge.measures import Measures
from hiphinge.motion import FloatArray
from hiphinge.session import Session
from hiphinge.tables import as_text

if TYPE_CHECKING:
    import xarray

EXTRA = "xarray"
INDIVIDUAL = "person"
#: Names of the keypoints, right then left.
KEYPOINTS = ("nose", *(f"{side}_{part.name.lower()}" for side in ("right", "left") for part in PAIRED))


def to_xarray(session: Session) -> "xarray.Dataset":
    """Return a session as a dataset for ``movement`` (0.17 and later).

    Parameters
    ----------
    session : Session

    Returns
    -------
    xarray.Dataset
        ``position`` over time, space, keypoint and individual, in the sagittal plane (x forward, y up) and
        in the unit given by its attribute; ``standard_error`` and ``confidence`` without space; each
        measure and its standard error over time. NaN where missing.

    Raises
    ------
    ExportError
        If xarray is not installed.
    """
    needed("xarray", EXTRA)
    import xarray

    motion, measures = session.motion, session.measures
    metres = motion.scale.metres_per_unit
    unit, scale = ("px" if motion.provenance.width else "", 1.0) if metres is None else ("m", metres)
    pointwise = ("time", "keypoint", "individual")
    position = usable_positions(motion).transpose(0, 2, 1)[..., None] * scale
    error = right_then_left(motion, motion.standard_error)[..., None] * scale
    return xarray.Dataset(
        {
            "position": (("time", "space", "keypoint", "individual"), position, {"units": unit}),
            "standard_error": (pointwise, error, {"units": unit}),
            "confidence": (pointwise, right_then_left(motion, motion.confidence)[..., None]),
            **_measured(measures),
        },
        coords={
            "time": ("time", motion.time_s, {"units": "s"}),
            "space": ["x", "y"],
            "keypoint": list(KEYPOINTS),
            "individual": [INDIVIDUAL],
        },
        attrs=_about(session),
    )


def to_netcdf(session: Session, path: str | PathLike[str]) -> None:
    """Write the dataset of `to_xarray` as a netCDF file, which ``xarray.load_dataset`` reads.

    Parameters
    ----------
    session : Session
    path : path-like

    Raises
    ------
    ExportError
        If xarray is not installed.
    """
    # scipy writes version 3 of the format, which all netCDF readers know, without further packages
    to_xarray(session).to_netcdf(str(path), engine="scipy")


def _measured(measures: Measures) -> Mapping[str, tuple[str, FloatArray, Mapping[str, str]]]:
    variables = {}
    for series in measures.series.values():
        variables[series.name] = ("time", series.values, {"units": series.unit})
        variables[f"{series.name}_se"] = ("time", series.standard_error, {"units": series.unit})
    return variables


def _about(session: Session) -> Mapping[str, str | float]:
    """Return the attributes that ``movement`` gives its own datasets."""
    rate_hz = session.source.frame_rate_hz
    return {
        "source_software": f"hiphinge {session.versions['hiphinge']}",
        "source_file": as_text(session.source.file),
        "ds_type": "poses",
        "time_unit": "seconds",
        **({} if rate_hz is None else {"fps": rate_hz}),
    }
