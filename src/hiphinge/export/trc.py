"""TRC: marker positions for OpenSim and other programs for motion capture."""

from os import PathLike
from pathlib import Path

from hiphinge.export.markers import Markers, markers
from hiphinge.session import Session


def to_trc(session: Session, path: str | PathLike[str]) -> None:
    """Write the landmarks of a session as a TRC file.

    In metres, x forward, y up and z (not measured, 0) to the right, with the times of the frames; ``nan``
    where missing, as OpenSim reads no empty cells at the end of a row.

    Parameters
    ----------
    session : Session
        With a scale, from the person's stature.
    path : path-like

    Raises
    ------
    ExportError
        If there is no scale or no landmark was seen.
    """
    target, shown = Path(path), markers(session)
    target.write_text("\n".join([*_header(shown, target.name), *_rows(shown), ""]), "utf-8", newline="\n")


def _header(shown: Markers, name: str) -> list[str]:
    frames, count, rate = len(shown.time_s), len(shown.names), f"{shown.rate_hz:.6f}"
    return [
        f"PathFileType\t4\t(X/Y/Z)\t{name}",
        "DataRate\tCameraRate\tNumFrames\tNumMarkers\tUnits\tOrigDataRate\tOrigDataStartFrame\tOrigNumFrames",
        f"{rate}\t{rate}\t{frames}\t{count}\tm\t{rate}\t1\t{frames}",
        "Frame#\tTime\t" + "\t\t\t".join(shown.names) + "\t\t",
        "\t\t" + "\t".join(f"{axis}{number}" for number in range(1, count + 1) for axis in "XYZ"),
        "",
    ]


def _rows(shown: Markers) -> list[str]:
    cells = shown.places_m.reshape(len(shown.time_s), -1) + 0.0  # no negative zero
    return [
        "\t".join([str(number), f"{time:.6f}", *(f"{cell:.7f}" for cell in row)])
        for number, (time, row) in enumerate(zip(shown.time_s.tolist(), cells.tolist(), strict=True), 1)
    ]
