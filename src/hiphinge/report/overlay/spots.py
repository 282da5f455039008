"""Which part of the body each fault is about, and where that part lies in the picture."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from hiphinge.body import Landmark
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
        Level of the back that is taken instead where the rod tells it: `LOW_BACK`, or one of `CONTACTS`.
    """

    first: Landmark
    second: Landmark
    share: float = 0.0
    back: str | None = None


def _joint(landmark: Landmark) -> Spot:
    return Spot(landmark, landmark)


_WAIST = Spot(Landmark.HIP, Landmark.SHOULDER, 0.3, LOW_BACK)
_SEAT = Spot(Landmark.HIP, Landmark.HIP, back="tailbone")
_UPPER_BACK = Spot(Landmark.HIP, Landmark.SHOULDER, 0.8, "mid_back")
_NECK = Spot(Landmark.SHOULDER, Landmark.EAR, 0.5)

#: For each fault.
SPOTS: Mapping[str, Spot] = {
    "lumbar_rounding": _WAIST,
    "squat_substitution": _joint(Landmark.KNEE),
    "load_away": _joint(Landmark.WRIST),
    "hips_rise_first": _joint(Landmark.HIP),
    "waist_bend": _WAIST,
    "dowel_lost": _SEAT,
    "over_arching": _WAIST,
    "upper_back_rounding": _UPPER_BACK,
    "pelvis_tuck": _SEAT,
    "heel_lift": _joint(Landmark.HEEL),
    "locked_knees": _joint(Landmark.KNEE),
    "too_fast": _joint(Landmark.SHOULDER),
    "wall_missed": _SEAT,
    "toe_lift": _joint(Landmark.TOE),
    "shallow": _joint(Landmark.SHOULDER),
    "incomplete_lockout": _joint(Landmark.HIP),
    "leans_back": _WAIST,
    "neck_extended": _NECK,
    "neck_flexed": _NECK,
}


def spot_places(spot: Spot, places: Places) -> FloatArray:
    """Return where a part of the body lies.

    Returns
    -------
    ndarray, shape (frames, 2)
        In the pixels of `places`, NaN where it cannot be told.
    """
    first, second = places.points[:, spot.first], places.points[:, spot.second]
    between = first + spot.share * (second - first)
    if spot.back is None or places.rod is None:
        return np.asarray(between)
    level = _level(spot.back, places.rod)
    return np.where(np.isfinite(level), level, between)


def _level(name: str, rod: RodPlaces) -> FloatArray:
    return np.asarray(rod.hollow[:, 0] if name == LOW_BACK else rod.contacts[:, CONTACTS.index(name)])
