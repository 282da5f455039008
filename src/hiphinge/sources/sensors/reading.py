"""From sensors worn on the body to a motion."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

import numpy as np

from hiphinge.body import OrientedSegment
from hiphinge.knowledge.names import SIDES, Side, sensor_names
from hiphinge.motion import FloatArray, Motion, SegmentOrientations
from hiphinge.person import Person
from hiphinge.sources.broken import Broken, broken, refused
from hiphinge.sources.naming import recognised
from hiphinge.sources.sensors.files import read_sensors
from hiphinge.sources.sensors.leaning import Leaning, leaning
from hiphinge.sources.sensors.mapping import WORN_ON
from hiphinge.sources.space.chain import Figure, Leg, stood
from hiphinge.sources.space.sagittal import Origin
from hiphinge.texts import Listing, Message, Number

KIND = "sensors"
#: Standard error of an inclination in degrees: sensors keep within 1 to 3 of optical systems (design choice).
ANGLE_ERROR_DEG = 2.0
#: A drift that is worth a sentence, in degrees (design choice).
LEAST_DRIFT_DEG = 5.0
_BREAK = re.compile(r"[\s_.-]")
_SEGMENTS = {
    OrientedSegment.PELVIS: "pelvis",
    OrientedSegment.THORAX: "thorax",
    OrientedSegment.UPPER_THORAX: "upper_thorax",
    OrientedSegment.HEAD: "head",
}


def read_worn(path: Path, person: Person | None = None, given: Mapping[str, str] | None = None) -> Motion:
    """Read the motion of a person from sensors.

    Parameters
    ----------
    path : Path
        One file, or one of a folder that holds a file for each sensor.
    person : Person, optional
        The stature gives metres.
    given : mapping of str to str, optional
        Sensors for names of hiphinge, see `naming.read_names`; the end of a sensor's name is enough.

    Raises
    ------
    UnreadableSourceError
        If it cannot be read, or neither pelvis nor legs wear a sensor that is recognised.
    """
    try:
        worn = read_sensors(path)
        found = _recognised(tuple(worn.turns), given)
        if "pelvis" not in found and not _sides(found):
            raise broken("no-segments", found=", ".join(list(worn.turns)[:12]))
        turns = {name: worn.turns[label] for name, label in found.items()}
        lean = leaning(worn.time_s, turns, common_heading=worn.common_heading)
    except Broken as reason:
        raise refused(path, KIND, reason.reason) from None
    side: Side = next(iter(_sides(found)), "right")
    each_has_a_file = path.stem in worn.turns and len(worn.turns) > 1
    name = (each_has_a_file and path.absolute().parent.name) or path.name
    return stood(_figure(worn.time_s, lean), person, Origin(name, KIND, None, side, _said(lean)))


def _recognised(labels: tuple[str, ...], given: Mapping[str, str] | None) -> dict[str, str]:
    """Sensors by the segment that they are worn on."""
    short = {WORN_ON.sub("", label): label for label in labels}
    alike = {label.removesuffix(_shared_end(short)): whole for label, whole in short.items()}
    found = {
        name: known[ranked[0]]
        for known in (alike, short)
        for name, ranked in recognised(known, sensor_names()).items()
    }
    for name, wanted in (given or {}).items():
        ending = [label for label in labels if label.endswith(wanted)]
        if len(ending) != 1:
            raise broken("no-such-name", name=repr(wanted), found=", ".join(labels[:12]))
        found[name] = ending[0]
    return found


def _shared_end(labels: Iterable[str]) -> str:
    """An end that all labels share, from a break on: that of one recording, such as ``_walk2``."""
    first, *others = labels
    ends = (first[one.start() :] for one in _BREAK.finditer(first))
    return next((end for end in ends if all(label.endswith(end) for label in others)), "")


def _sides(found: Mapping[str, object]) -> list[Side]:
    return [side for side in SIDES if found.keys() >= {f"{side}_thigh", f"{side}_shank"}]


def _figure(time_s: FloatArray, lean: Leaning) -> Figure:
    known = lean.inclination_deg
    unknown = np.full(len(time_s), np.nan)
    trunk = known.get("thorax", known.get("upper_thorax", unknown))
    legs = [Leg(known[f"{side}_thigh"], known[f"{side}_shank"]) for side in _sides(known)]
    worn = {segment: known[name] for segment, name in _SEGMENTS.items() if name in known}
    if legs:
        worn[OrientedSegment.THIGH] = legs[0].thigh_deg
    inclination = np.stack(list(worn.values()), axis=1) if worn else np.zeros((len(time_s), 0))
    error = np.where(np.isfinite(inclination), ANGLE_ERROR_DEG, np.nan)
    # without standing nothing is said of a low back; hips alone are told from the usual posture
    standing = np.zeros(len(worn)) if lean.stood or "thorax" not in known else None
    return Figure(time_s, trunk, legs, SegmentOrientations(tuple(worn), inclination, error, standing))


def _said(lean: Leaning) -> tuple[Message, ...]:
    said = []
    if not lean.stood:
        said.append(Message("recording-sensors-no-standing"))
    if lean.without_axis:
        segments = Listing([name.replace("_", " ") for name in lean.without_axis])
        said.append(Message("recording-sensors-no-axis", {"segments": segments}))
    if lean.drift_deg is not None and lean.drift_deg >= LEAST_DRIFT_DEG:
        said.append(Message("recording-sensors-drift", {"value": Number(lean.drift_deg)}))
    return tuple(said)
