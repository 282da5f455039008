"""MOT: coordinates of OpenSim's models, by their names and signs.

Signs are those of the full-body models after Rajagopal et al. (2016), whose axes are x forward, y up and z
to the right. Flexion of hip and knee is positive, pelvis and trunk lean forward by negative `pelvis_tilt`
and `lumbar_extension`. Older models (gait2392) have the flexion of the knee negative: the movement shows
which it is.
"""

from pathlib import Path

import numpy as np

from hiphinge.body import OrientedSegment
from hiphinge.knowledge.names import Side
from hiphinge.motion import FloatArray, Motion, SegmentOrientations
from hiphinge.person import Person
from hiphinge.sources.angles.storage import Storage, read_header, read_storage
from hiphinge.sources.broken import Broken, broken, refused
from hiphinge.sources.rows import Lines, rising
from hiphinge.sources.space.chain import Figure, Leg, stood
from hiphinge.sources.space.sagittal import Origin

KIND = "MOT"
#: Standard error of an inclination in degrees: inverse kinematics of markers (design choice).
ANGLE_ERROR_DEG = 2.0
#: No joint of a body, and no lean of one, reaches so many radians.
MOST_RAD = 3.5
_ANGLES = ("pelvis_tilt", "hip_flexion", "knee_angle", "lumbar_extension")
_LETTERS: dict[Side, str] = {"right": "r", "left": "l"}


def holds_coordinates(path: Path) -> bool:
    """Whether a file with OpenSim's other ending holds the angles of a leg."""
    if path.suffix.lower() != ".sto":
        return False
    try:
        lines = Lines(path)
        read_header(lines)
        named = next((line for line in lines if line.strip()), "").lower()
    except Broken:
        return False
    return all(name in named for name in _ANGLES[:3])


def read_mot(path: Path, person: Person | None = None) -> Motion:
    """Read the motion of a person from the coordinates of a model.

    The leg that the file names first is the near one.

    Parameters
    ----------
    path : Path
    person : Person, optional
        The stature gives metres.

    Raises
    ------
    UnreadableSourceError
        If it cannot be read, or pelvis, hip and knee are not among its coordinates.
    """
    try:
        storage = _by_coordinate(read_storage(path))
        time_s = rising(storage.columns["time"])
        sides = _sides(storage)
        pelvis_deg = -_angle(storage, "pelvis_tilt")
        trunk_deg = pelvis_deg - _angle(storage, "lumbar_extension")
    except Broken as reason:
        raise refused(path, KIND, reason.reason) from None
    inclination = np.stack([pelvis_deg, trunk_deg], axis=1)
    orientations = SegmentOrientations(
        (OrientedSegment.PELVIS, OrientedSegment.THORAX),
        inclination,
        np.where(np.isfinite(inclination), ANGLE_ERROR_DEG, np.nan),
    )
    legs = [_leg(storage, _LETTERS[side], pelvis_deg) for side in sides]
    return stood(
        Figure(time_s, trunk_deg, legs, orientations), person, Origin(path.name, KIND, None, sides[0])
    )


def _by_coordinate(storage: Storage) -> Storage:
    """Name columns by their coordinate: newer files have its whole path, such as ``/jointset/.../value``."""
    order = tuple(name.removesuffix("/value").rpartition("/")[2].lower() for name in storage.order)
    columns = {short: storage.columns[name] for short, name in zip(order, storage.order, strict=True)}
    return Storage(storage.about, columns, order)


def _sides(storage: Storage) -> list[Side]:
    """Sides with a hip and a knee, in the order of the file."""
    named = {side: (f"hip_flexion_{letter}", f"knee_angle_{letter}") for side, letter in _LETTERS.items()}
    sides = [side for side, names in named.items() if storage.columns.keys() >= set(names)]
    if not sides or "pelvis_tilt" not in storage.columns:
        raise broken("no-coordinates", found=", ".join(storage.order[:12]))
    return sorted(sides, key=lambda side: storage.order.index(named[side][0]))


def _angle(storage: Storage, name: str) -> FloatArray:
    """A coordinate in degrees; NaN where the file does not hold it."""
    if name not in storage.columns:
        return np.full(len(storage.columns["time"]), np.nan)
    return storage.columns[name] if _in_degrees(storage) else np.degrees(storage.columns[name])


def _in_degrees(storage: Storage) -> bool:
    """Whether angles are in degrees: as the file states it, or by angles that no body reaches in radians."""
    if storage.about.get("indegrees", "").lower() in {"yes", "true", "1"}:
        return True
    angles = [values for name, values in storage.columns.items() if name.startswith(_ANGLES)]
    return bool(np.nanmax(np.abs(angles), initial=0.0) > MOST_RAD)


def _leg(storage: Storage, letter: str, pelvis_deg: FloatArray) -> Leg:
    thigh_deg = pelvis_deg - _angle(storage, f"hip_flexion_{letter}")
    knee_deg = _angle(storage, f"knee_angle_{letter}")
    known = knee_deg[np.isfinite(knee_deg)]
    if len(known) and -known.min() > known.max():
        knee_deg = -knee_deg
    return Leg(thigh_deg, thigh_deg + knee_deg)
