"""The measures of the families that measure a recording as a whole."""

from collections.abc import Mapping

from hiphinge.knowledge.posture import PostureMeasure, posture_measures
from hiphinge.knowledge.walking import WalkingMeasure, walking_measures

#: Digits behind the point that are shown, by the unit.
DECIMALS: Mapping[str, int] = {
    "deg": 1,
    "percent_of_stature": 1,
    "percent_of_trunk": 1,
    "per_min": 1,
    "s": 3,
    "m": 2,
    "m_per_s": 2,
}


def whole_measures(family: str) -> Mapping[str, PostureMeasure | WalkingMeasure]:
    """Return the measures of ``posture`` or ``walking`` by name, in the order in which they are shown."""
    return posture_measures() if family == "posture" else walking_measures()
