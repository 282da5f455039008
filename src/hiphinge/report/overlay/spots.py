"""The part of the body that each fault concerns, and its place in the picture."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from hiphinge.body import Landmark
from hiphinge.knowledge.faults import fault_knowledge
from hiphinge.measures.spine import CONTACTS
from hiphinge.motion import FloatArray
from hiphinge.report.overlay.places import Places, RodPlaces

LOW_BACK = "low_back"


@dataclass(frozen=True)
class Spot:
    """A part of the body.

    Attributes
    ----------
    first, second : Landmark
        Landmarks that it lies between.
    share : float
        How far from the first to the second, 0 to 1.
    back : str or None
        Level of the back to use instead if the rod gives it: `LOW_BACK`, or one of `CONTACTS`.
    """

    first: Landmark
    second: Landmark
    share: float = 0.0
    back: str | None = None


def _joint(landmark: Landmark) -> Spot:
    return Spot(landmark, landmark)


#: By their names in the table of faults.
SPOTS: Mapping[str, Spot] = {
    "waist": Spot(Landmark.HIP, Landmark.SHOULDER, 0.3, LOW_BACK),
    "seat": Spot(Landmark.HIP, Landmark.HIP, back="tailbone"),
    "upper_back": Spot(Landmark.HIP, Landmark.SHOULDER, 0.8, "mid_back"),
    "neck": Spot(Landmark.SHOULDER, Landmark.EAR, 0.5),
    **{
        joint.name.lower(): _joint(joint)
        for joint in (
            Landmark.SHOULDER,
            Landmark.WRIST,
            Landmark.HIP,
            Landmark.KNEE,
            Landmark.HEEL,
            Landmark.TOE,
        )
    },
}


def spot_of(fault: str) -> Spot:
    """Return the part of the body where a fault is marked."""
    return SPOTS[fault_knowledge(fault).spot]


def spot_places(spot: Spot, places: Places) -> FloatArray:
    """Return the position of a part of the body.

    Returns
    -------
    ndarray, shape (frames, 2)
        In the pixels of `places`, NaN where it is not known.
    """
    first, second = places.points[:, spot.first], places.points[:, spot.second]
    between = first + spot.share * (second - first)
    if spot.back is None or places.rod is None:
        return np.asarray(between)
    level = _level(spot.back, places.rod)
    return np.where(np.isfinite(level), level, between)


def _level(name: str, rod: RodPlaces) -> FloatArray:
    return np.asarray(rod.hollow[:, 0] if name == LOW_BACK else rod.contacts[:, CONTACTS.index(name)])
