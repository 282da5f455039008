"""What the camera sees of a person at one moment."""

from dataclasses import dataclass
from typing import Literal

from hiphinge.reps import Phase


@dataclass(frozen=True)
class Framing:
    """How a person stands in the picture.

    Attributes
    ----------
    left, top, right, bottom : float
        Bounds of the body, as shares of the picture from its left and upper edge; below 0 or above 1 where
        the body goes on beyond it.
    breadth : float
        Distance of the shoulders in the picture, in trunk lengths: near 0 seen from the side.
    facing : {"left", "right"}
        Side of the picture that the person faces.
    arm_behind : float
        How far an elbow or wrist lies behind the line from hip to shoulder, in trunk lengths.
    """

    left: float
    top: float
    right: float
    bottom: float
    breadth: float
    facing: Literal["left", "right"]
    arm_behind: float

    @property
    def height(self) -> float:
        """Of the body, as a share of the picture."""
        return self.bottom - self.top

    @property
    def centre(self) -> float:
        """Of the body, as a share of the picture's width."""
        return (self.left + self.right) / 2


@dataclass(frozen=True)
class Sight:
    """What the camera sees at one moment.

    Attributes
    ----------
    time_s : float
    brightness : float
        Mean of the picture, as a share of white.
    framing : Framing or None
        None where nobody is seen.
    phase : Phase or None
        None until the person was seen standing once.
    lean_deg : float or None
        Lean of the trunk.
    yaw_deg : float or None
        Angle between the camera and a true side view; None until it is known.
    background : float or None
        Mean of the picture beside the person, as a share of white; None where there is nothing beside them.
    bends_edges : bool or None
        Whether the lens bends what is straight; None where it was not looked at.
    """

    time_s: float
    brightness: float
    framing: Framing | None = None
    phase: Phase | None = None
    lean_deg: float | None = None
    yaw_deg: float | None = None
    background: float | None = None
    bends_edges: bool | None = None
