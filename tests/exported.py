"""Sessions to be exported, and small readers of what was written."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from hiphinge import session
from hiphinge.motion import FloatArray, Motion
from hiphinge.person import Person
from hiphinge.session import Session
from sessions import make_session, with_values

#: Metres in a leg length.
LEG_M = 0.86


def session_of(motion: Motion, metres_per_unit: float | None = LEG_M) -> Session:
    """The session of a motion whose scale is known."""
    scaled = replace(motion, scale=replace(motion.scale, metres_per_unit=metres_per_unit))
    return session.analyze(scaled, Person(1.75))


def holding(motion: Motion) -> Session:
    """A session with an impossible motion; its measures are those of another."""
    scaled = replace(motion, scale=replace(motion.scale, metres_per_unit=LEG_M))
    return with_values(make_session(), motion=scaled)


@dataclass(frozen=True)
class Trc:
    """What a TRC file holds."""

    header: Mapping[str, str]
    names: tuple[str, ...]
    time_s: FloatArray
    places: FloatArray


def read_trc(path: Path) -> Trc:
    lines = path.read_text("utf-8").splitlines()
    header = dict(zip(lines[1].split("\t"), lines[2].split("\t"), strict=True))
    names = tuple(name for name in lines[3].split("\t")[2:] if name)
    rows = np.array([line.split("\t") for line in lines[6:]], dtype=float)
    assert rows.shape == (int(header["NumFrames"]), 2 + 3 * int(header["NumMarkers"]))
    np.testing.assert_array_equal(rows[:, 0], np.arange(len(rows)) + 1)
    return Trc(header, names, rows[:, 1], rows[:, 2:].reshape(len(rows), -1, 3))


def read_mot(path: Path) -> dict[str, FloatArray]:
    """The columns of a MOT file, whose header gives their number."""
    head, body = path.read_text("utf-8").split("endheader\n")
    about = dict(line.split("=") for line in head.splitlines()[1:])
    names, *rows = (line.split("\t") for line in body.splitlines())
    table = np.array(rows, dtype=float)
    assert table.shape == (int(about["nRows"]), int(about["nColumns"]))
    assert about["inDegrees"] == "yes"
    return dict(zip(names, table.T, strict=True))
