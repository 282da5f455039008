"""MOT: joint angles under the names and signs of OpenSim's models.

Names and signs are those of the full-body model of Rajagopal et al. (2016) and its descendants, whose axes
are x forward, y up and z to the right: a rotation is positive anticlockwise seen from the person's right
side, and flexion of the knee is positive (the older gait2392 has it negative).
"""

from collections.abc import Mapping
from os import PathLike
from pathlib import Path

import numpy as np

from hiphinge.body import Landmark
from hiphinge.errors import ExportError
from hiphinge.export.markers import ground
from hiphinge.export.sides import PAIRED, usable_positions
from hiphinge.measures.angles import difference_deg, inclination_deg
from hiphinge.motion import FloatArray, Motion
from hiphinge.session import Session
from hiphinge.texts import Message

#: A coordinate known in a smaller share of the frames is left out, so that it does not remove frames of the
#: others (design choice).
LEAST_KNOWN = 0.8


def to_mot(session: Session, path: str | PathLike[str]) -> None:
    """Write the joint angles of a session as a MOT file.

    OpenSim's motions have no gaps: coordinates known in too few frames are left out, and so are frames in
    which one of the others is missing. Each row has its own time.

    Parameters
    ----------
    session : Session
    path : path-like

    Raises
    ------
    ExportError
        If there is no joint angle to write.
    """
    known = {
        name: values
        for name, values in coordinates(session).items()
        if np.isfinite(values).mean() >= LEAST_KNOWN
    }
    whole = np.isfinite(list(known.values())).all(axis=0) if known else np.zeros(0, dtype=bool)
    if not whole.any():
        raise ExportError(Message("error-angles-none"))
    table = np.column_stack([session.motion.time_s, *known.values()])[whole] + 0.0  # no negative zero
    header = ["Coordinates", "version=1", f"nRows={len(table)}", f"nColumns={table.shape[1]}"]
    lines = [*header, "inDegrees=yes", "endheader", "\t".join(["time", *known])]
    rows = ["\t".join(f"{cell:.7f}" for cell in row) for row in table.tolist()]
    Path(path).write_text("\n".join([*lines, *rows, ""]), "utf-8", newline="\n")


def coordinates(session: Session) -> dict[str, FloatArray]:
    """Return the coordinates of OpenSim's models that a side view shows.

    Returns
    -------
    dict of str to ndarray, shape (frames,)
        Angles in degrees, places in metres (only with a scale); NaN where missing. The leg towards the
        camera comes first.
    """
    motion, measures = session.motion, session.measures
    pelvis = measures["pelvis_inclination_deg"]
    places = usable_positions(motion)
    right, left = places[:, 1 : 1 + len(PAIRED)], places[:, 1 + len(PAIRED) :]
    legs = [(right, pelvis, "r"), (left, pelvis, "l")]
    if motion.facing_sign.sum() < 0:
        legs.reverse()
    return {
        "pelvis_tilt": -pelvis,
        **_pelvis_place(motion),
        **_leg(*legs[0]),
        **_leg(*legs[1]),
        "lumbar_extension": -measures["lumbar_flexion_deg"],
    }


def _pelvis_place(motion: Motion) -> Mapping[str, FloatArray]:
    if motion.scale.metres_per_unit is None:
        return {}
    hip = (motion.at(Landmark.HIP) - ground(motion)) * motion.scale.metres_per_unit
    return {"pelvis_tx": hip[:, 0], "pelvis_ty": hip[:, 1]}


def _leg(side: FloatArray, pelvis_deg: FloatArray, letter: str) -> Mapping[str, FloatArray]:
    hip, knee, ankle, heel, toe = (
        side[:, PAIRED.index(landmark)]
        for landmark in (Landmark.HIP, Landmark.KNEE, Landmark.ANKLE, Landmark.HEEL, Landmark.TOE)
    )
    thigh, shank = inclination_deg(knee, hip), inclination_deg(ankle, knee)
    return {
        f"hip_flexion_{letter}": difference_deg(pelvis_deg, thigh),
        f"knee_angle_{letter}": difference_deg(shank, thigh),
        f"ankle_angle_{letter}": shank + _foot_pitch_deg(heel, toe),
    }


def _foot_pitch_deg(heel: FloatArray, toe: FloatArray) -> FloatArray:
    """Angle of the toes above their direction in most frames, where the sole is flat."""
    pitch = 90.0 - inclination_deg(heel, toe)
    seen = pitch[np.isfinite(pitch)]
    return pitch - np.median(seen) if len(seen) else pitch
