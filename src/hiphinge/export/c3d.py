"""C3D: marker positions for motion capture."""

from os import PathLike

import numpy as np

from hiphinge.export.markers import Markers, markers
from hiphinge.extras import needed
from hiphinge.motion import FloatArray
from hiphinge.session import Session

EXTRA = "c3d"
#: Frames may come this share of a period early or late and still count as even: times are written in
#: milliseconds in most recordings (design choice).
UNEVENNESS = 0.05
_MM_PER_M = 1000.0
_CAMERAS = 7


def to_c3d(session: Session, path: str | PathLike[str]) -> None:
    """Write the landmarks of a session as a C3D file.

    In millimetres, x forward, y up and z (not measured, 0) to the right, without analog data. Where a marker
    is missing, its residual is -1 and its position 0. C3D has a constant rate only: a recording with uneven
    frames is interpolated, with the first frame at 0 s.

    Parameters
    ----------
    session : Session
        With a scale, from the person's stature.
    path : path-like
        Must end in ``.c3d``; the ending is added if it is missing.

    Raises
    ------
    ExportError
        If ezc3d is not installed, there is no scale or no landmark was seen.
    """
    ezc3d = needed("ezc3d", EXTRA)
    shown = markers(session)
    places = _evenly(shown) * _MM_PER_M
    seen = np.asarray(np.isfinite(places).all(axis=2)).T[None]
    whole = np.where(seen, places.transpose(2, 1, 0), 0.0)
    file = ezc3d.c3d()
    for name, value in (
        ("UNITS", ["mm"]),
        ("RATE", [shown.rate_hz]),
        ("LABELS", list(shown.names)),
        ("DESCRIPTIONS", [""] * len(shown.names)),
        ("X_SCREEN", ["+X"]),
        ("Y_SCREEN", ["+Y"]),
    ):
        file.add_parameter("POINT", name, value)
    file["data"]["points"] = np.concatenate([whole, np.ones_like(whole[:1])])
    file["data"]["meta_points"]["residuals"] = np.where(seen, 0.0, -1.0)
    file["data"]["meta_points"]["camera_masks"] = np.zeros((_CAMERAS, *seen.shape[1:]), dtype=bool)
    file.write(str(path))


def _evenly(shown: Markers) -> FloatArray:
    """Positions at even times, shape (frames, markers, 3); NaN next to missing ones."""
    time_s = shown.time_s
    even_s = time_s[0] + np.arange(len(time_s)) / shown.rate_hz
    if np.abs(time_s - even_s).max() * shown.rate_hz <= UNEVENNESS:
        return shown.places_m
    before = np.clip(np.searchsorted(time_s, even_s, side="right") - 1, 0, len(time_s) - 2)
    share = (even_s - time_s[before]) / (time_s[before + 1] - time_s[before])
    share = np.clip(share, 0.0, 1.0)[:, None, None]
    return np.asarray(shown.places_m[before] * (1 - share) + shown.places_m[before + 1] * share)
