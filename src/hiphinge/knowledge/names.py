"""Names of markers, joints and sensors, and the regression of the hip joint centre."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from hiphinge.knowledge.table import table

Side = Literal["right", "left"]
SIDES: tuple[Side, Side] = ("right", "left")


@dataclass(frozen=True)
class Names:
    """What files call markers, joints or sensors.

    Attributes
    ----------
    sided : dict of str to tuple of str
        For each one that both sides have, its names without the side, the best first.
    middle : dict of str to tuple of str
        For each one in the middle of the body, its names.
    """

    sided: dict[str, tuple[str, ...]]
    middle: dict[str, tuple[str, ...]]

    @property
    def known(self) -> tuple[str, ...]:
        """All names under which hiphinge itself knows them."""
        return (*(f"{side}_{name}" for name in self.sided for side in SIDES), *self.middle)


@dataclass(frozen=True)
class HipJoint:
    """Where the hip joint centre lies in the pelvis.

    Attributes
    ----------
    forward, up, outward : tuple of float
        From the middle of both ASIS: millimetres, and shares of the depth and the width of the pelvis.
    error_mm : float
        Along one axis.
    source, mark : str
    """

    forward: tuple[float, float, float]
    up: tuple[float, float, float]
    outward: tuple[float, float, float]
    error_mm: float
    source: str
    mark: str


@cache
def marker_names() -> Names:
    """Return the names of markers."""
    rows = table("marker_names")
    return Names(rows["sided"], rows["middle"])


@cache
def joint_names() -> Names:
    """Return the names of the joints of skeletons."""
    rows = table("joint_names")
    return Names(rows["sided"], rows["middle"])


@cache
def sensor_names() -> Names:
    """Return the names of sensors by the segment that they are worn on."""
    rows = table("sensor_names")
    return Names(rows["sided"], rows["middle"])


@cache
def hip_joint() -> HipJoint:
    """Return the regression of the hip joint centre."""
    return HipJoint(**table("marker_names")["hip_joint"])
